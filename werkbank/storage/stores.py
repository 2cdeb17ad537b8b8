"""Shelves and stores: rows of a journaled table as frozen values, read on a shelf, changed through a store."""

from __future__ import annotations

from functools import lru_cache
from operator import attrgetter
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from sqlalchemy import delete

from werkbank.domain.errors import NotFound
from werkbank.domain.ids import show
from werkbank.storage import images, straight
from werkbank.storage.row_changes import change_rows
from werkbank.storage.row_inserts import insert_rows, next_number

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from _typeshed import DataclassInstance
    from sqlalchemy import Connection, Table

    from werkbank.storage.journal import Journal

    T = TypeVar("T", bound=DataclassInstance)
else:
    T = TypeVar("T")

_CHUNK = 500


class Shelf(Generic[T]):
    """Read access to one table; its rows come as values of ``made``."""

    def __init__(self, connection: Connection, table: Table, made: type[T]) -> None:
        self._connection, self._table, self._made = connection, table, made

    def get(self, number: int) -> T:
        """The row with this number; raises ``NotFound``."""
        found = self.many([number])
        if not found:
            raise NotFound(self._table.name, show(self._table.name, number))  # type: ignore[arg-type]
        return found[0]

    def many(self, numbers: Sequence[int]) -> list[T]:
        """The rows with these numbers that are there, in order of number."""
        return self.among("id", numbers)

    def where(self, **equal: object) -> list[T]:
        """The rows whose columns equal these values, in order of number."""
        return [self._made(**row) for row in straight.equal(self._connection, self._table, equal)]

    def among(self, column: str, values: Iterable[object]) -> list[T]:
        """The rows whose column has one of these values, in order of number within every few hundred values."""
        found: list[T] = []
        wanted = list(values)
        for start in range(0, len(wanted), _CHUNK):
            chunk = wanted[start : start + _CHUNK]
            found += [self._made(**row) for row in straight.among(self._connection, self._table, column, chunk)]
        return found


class Store(Shelf[T]):
    """Write access: every change is told to the journal."""

    def __init__(self, connection: Connection, table: Table, made: type[T], journal: Journal) -> None:
        super().__init__(connection, table, made)
        self._journal = journal

    def next_number(self) -> int:
        """The number the next row will get; numbers are never used twice, also after an undo."""
        return next_number(self._connection, self._table)

    def add(self, value: T) -> T:
        """Insert one row; the value with its number comes back."""
        return self.add_all([value])[0]

    def add_all(self, values: Iterable[T]) -> list[T]:
        """Insert rows; the values with their numbers come back."""
        number = self.next_number()
        rows = []
        for value in values:
            rows.append({**_values(value), "id": number})
            number += 1
        if not rows:
            return []
        insert_rows(self._connection, self._table, rows)
        for row in rows:
            self._journal.record(self._table.name, row["id"], None, images.pack(self._table, row))
        return [self._made(**row) for row in rows]

    def change(self, old: T, **changes: Any) -> T:
        """Change one row from what it was; nothing is written when nothing differs."""
        return self.change_all([(old, changes)])[0]

    def change_all(self, changes: Iterable[tuple[T, Mapping[str, Any]]]) -> list[T]:
        """The same of many rows, each of them once."""
        made: list[T] = []
        written: list[tuple[int, Mapping[str, Any]]] = []
        for old, some in changes:
            before = _values(old)
            after = {**before, **some}
            if after == before:
                made.append(old)
                continue
            written.append((before["id"], some))
            self._journal.record(self._table.name, before["id"], *images.pack_change(self._table, before, some))
            made.append(self._made(**after))
        change_rows(self._connection, self._table, written)
        return made

    def remove(self, old: T) -> None:
        """Delete one row."""
        before = _values(old)
        self._connection.execute(delete(self._table).where(self._table.c.id == before["id"]))
        self._journal.record(self._table.name, before["id"], images.pack(self._table, before), None)


@lru_cache(maxsize=64)
def _parts(made: type[DataclassInstance]) -> tuple[tuple[str, ...], Callable[[object], tuple[Any, ...]]]:
    names = tuple(made.__dataclass_fields__)
    return names, attrgetter(*names)


def _values(value: DataclassInstance) -> dict[str, Any]:
    names, parts = _parts(type(value))
    return dict(zip(names, parts(value), strict=True))
