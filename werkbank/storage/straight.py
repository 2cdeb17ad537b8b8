"""Short statements straight to the driver: what is laid around one elsewhere costs ten times as much as itself.

They run in the transaction that was begun, as everything on the same connection.
"""

from __future__ import annotations

from contextlib import closing
from typing import TYPE_CHECKING, Any, Final, NamedTuple, cast

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from sqlalchemy import Connection, Table

    Convert = Callable[[Any], Any] | None

Row = tuple[Any, ...]


def driver(connection: Connection) -> sqlite3.Connection:
    """The connection of SQLite itself."""
    return cast("sqlite3.Connection", connection.connection.driver_connection)


def rows(connection: Connection, sql: str, values: Sequence[object] | Mapping[str, object] = ()) -> list[Row]:
    """What a text gives, as SQLite keeps it."""
    with closing(driver(connection).execute(sql, values)) as cursor:
        return cursor.fetchall()


def many(connection: Connection, sql: str, values: Iterable[Sequence[object] | Mapping[str, object]]) -> None:
    """One text for many rows."""
    driver(connection).executemany(sql, values).close()


class _Plan(NamedTuple):
    """How the rows of a table are read."""

    sql: str
    names: tuple[str, ...]
    given: dict[str, Convert]
    """Per column how a value becomes what SQLite keeps."""
    read: tuple[tuple[str, Callable[[Any], Any]], ...]
    """How what is kept becomes a value again; columns that are not here are what they are."""


_PLANS: Final[dict[Table, _Plan]] = {}
"""The same for every archive, for all are SQLite."""


def _plan(connection: Connection, table: Table) -> _Plan:
    found = _PLANS.get(table)
    if found is None:
        dialect = connection.dialect
        kinds = {column.name: column.type.dialect_impl(dialect) for column in table.columns}
        read = [(name, kind.result_processor(dialect, None)) for name, kind in kinds.items()]
        found = _PLANS[table] = _Plan(
            f"SELECT {_named(kinds)} FROM {table.name} WHERE ",  # noqa: S608 - of the code
            tuple(kinds),
            {name: kind.bind_processor(dialect) for name, kind in kinds.items()},
            tuple((name, turn) for name, turn in read if turn is not None),
        )
    return found


def _named(columns: Iterable[str]) -> str:
    return ", ".join(f'"{name}"' for name in columns)


def equal(connection: Connection, table: Table, values: Mapping[str, object]) -> list[dict[str, Any]]:
    """The rows whose columns equal these values, in order of number."""
    given, some, kept = _plan(connection, table).given, ["1"], []
    for name, value in values.items():
        turn = given[name]
        some.append(f'"{name}" IS NULL' if value is None else f'"{name}" = ?')
        if value is not None:
            kept.append(turn(value) if turn else value)
    return _read(connection, table, " AND ".join(some), kept)


def among(
    connection: Connection, table: Table, column: str, values: Sequence[object], more: str = ""
) -> list[dict[str, Any]]:
    """The rows whose column has one of these values, in order of number; at most a few hundred values."""
    turn = _plan(connection, table).given[column]
    kept = [turn(value) for value in values] if turn else values
    return _read(connection, table, f'"{column}" IN ({", ".join("?" * len(kept))}){more}', kept)


def _read(connection: Connection, table: Table, condition: str, values: Sequence[object]) -> list[dict[str, Any]]:
    plan = _plan(connection, table)
    made = []
    for row in rows(connection, f"{plan.sql}{condition} ORDER BY id", values):
        one = dict(zip(plan.names, row, strict=True))
        for name, turn in plan.read:
            one[name] = turn(one[name])
        made.append(one)
    return made
