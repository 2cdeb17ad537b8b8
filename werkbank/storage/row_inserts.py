"""Put rows in: text and converters for some columns of a table are worked out once."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, NamedTuple

from sqlalchemy import insert

from werkbank.storage import straight

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from sqlalchemy import Connection, Dialect, Table


class _Plan(NamedTuple):
    """How rows with certain columns go into a table."""

    sql: str
    cells: tuple[tuple[str, Callable[[Any], Any] | None], ...]


_PLANS: Final[dict[tuple[Table, tuple[str, ...], str], _Plan]] = {}
"""One per table and set of columns that the code names: the same for every archive, for all are SQLite."""


def _plan(table: Table, names: tuple[str, ...], prefix: str, dialect: Dialect) -> _Plan:
    found = _PLANS.get((table, names, prefix))
    if found is None:
        found = _PLANS[table, names, prefix] = _made(table, names, prefix, dialect)
    return found


def _made(table: Table, names: tuple[str, ...], prefix: str, dialect: Dialect) -> _Plan:
    statement = insert(table).prefix_with(prefix, dialect="sqlite") if prefix else insert(table)
    compiled = statement.compile(dialect=dialect, column_keys=list(names))
    types = {name: table.c[name].type.dialect_impl(dialect) for name in compiled.positiontup or names}
    return _Plan(compiled.string, tuple((name, kind.bind_processor(dialect)) for name, kind in types.items()))


def insert_rows(connection: Connection, table: Table, rows: Sequence[Mapping[str, Any]], prefix: str = "") -> None:
    """Insert rows that all name the same columns. Text and converters are worked out once, not for every batch."""
    if rows:
        sql, cells = _plan(table, tuple(rows[0]), prefix, connection.dialect)
        columns = [
            [convert(row[name]) for row in rows] if convert else [row[name] for row in rows] for name, convert in cells
        ]
        straight.many(connection, sql, zip(*columns, strict=True))


def insert_one(connection: Connection, table: Table, row: Mapping[str, Any]) -> int:
    """Insert a row; the number that it got."""
    sql, cells = _plan(table, tuple(row), "", connection.dialect)
    values = [convert(row[name]) if convert else row[name] for name, convert in cells]
    ((number,),) = straight.rows(connection, f"{sql} RETURNING id", values)
    return int(number)


def next_number(connection: Connection, table: Table) -> int:
    """The number the next row will get; numbers are never used twice, also after an undo."""
    last = straight.rows(connection, "SELECT seq FROM sqlite_sequence WHERE name = ?", (table.name,))
    return (last[0][0] if last else 0) + 1
