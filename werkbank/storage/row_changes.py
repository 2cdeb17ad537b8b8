"""Change many rows at a time: what is put together for some columns of a table is put together once."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, NamedTuple

from sqlalchemy import bindparam, update

from werkbank.storage import straight

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from sqlalchemy import Connection, Dialect, Table

_ROW: Final = "row_to_change"
"""No column has this name."""


class _Change(NamedTuple):
    """The text, and per value in it its name and how it is turned into what the driver takes."""

    sql: str
    cells: tuple[tuple[str, Callable[[Any], Any] | None], ...]


_CHANGES: Final[dict[tuple[Table, tuple[str, ...]], _Change]] = {}
"""One per table and set of columns that the code names: the same for every archive, for all are SQLite."""


def change_rows(connection: Connection, table: Table, changes: Sequence[tuple[int, Mapping[str, Any]]]) -> None:
    """Change rows by their number: together those of which the same columns change."""
    alike: dict[tuple[str, ...], list[dict[str, Any]]] = {}
    for number, values in changes:
        alike.setdefault(tuple(values), []).append({**values, _ROW: number})
    for names, rows in alike.items():
        change = _change(table, names, connection.dialect)
        columns = [[convert(row[name]) if convert else row[name] for row in rows] for name, convert in change.cells]
        straight.many(connection, change.sql, zip(*columns, strict=True))


def _change(table: Table, names: tuple[str, ...], dialect: Dialect) -> _Change:
    found = _CHANGES.get((table, names))
    if found is None:
        statement = update(table).where(table.c.id == bindparam(_ROW))
        compiled = statement.compile(dialect=dialect, column_keys=list(names))
        types = {name: table.c[name].type.dialect_impl(dialect).bind_processor(dialect) for name in names}
        cells = tuple((name, types.get(name)) for name in compiled.positiontup or (*names, _ROW))
        found = _CHANGES[table, names] = _Change(compiled.string, cells)
    return found
