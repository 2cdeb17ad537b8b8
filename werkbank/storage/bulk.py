"""Many rows of one kind at once: the text and the converters of a table are worked out once, not for every row."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any, NamedTuple

from sqlalchemy import insert

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from sqlalchemy import Connection, Dialect, Table


class _Plan(NamedTuple):
    """How rows with certain columns go into a table."""

    sql: str
    cells: tuple[tuple[str, Callable[[Any], Any] | None], ...]


@cache
def _plan(table: Table, names: tuple[str, ...], or_ignore: bool, dialect: Dialect) -> _Plan:
    statement = insert(table)
    if or_ignore:
        statement = statement.prefix_with("OR IGNORE", dialect="sqlite")
    compiled = statement.compile(dialect=dialect, column_keys=list(names))
    order = compiled.positiontup or list(names)  # type: ignore[attr-defined]
    cells = tuple((name, table.c[name].type.dialect_impl(dialect).bind_processor(dialect)) for name in order)
    return _Plan(compiled.string, cells)


def insert_rows(
    connection: Connection, table: Table, rows: Sequence[Mapping[str, Any]], *, or_ignore: bool = False
) -> None:
    """Insert rows that all have the same columns; what they do not name gets its default in the database."""
    if not rows:
        return
    sql, cells = _plan(table, tuple(rows[0]), or_ignore, connection.dialect)
    values = [
        tuple(row[name] if convert is None else convert(row[name]) for name, convert in cells) for row in rows
    ]
    connection.exec_driver_sql(sql, values)
