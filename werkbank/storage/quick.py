"""The fast read door: the driver alone, because importing SQLAlchemy costs as much as starting the whole screen.

It runs the same named SQL texts as the ordinary door; a test holds the two equal. Several threads may read at once:
each look borrows a connection of its own, and one more is kept to see that somebody wrote.
"""

from __future__ import annotations

import sqlite3
from contextlib import contextmanager
from threading import Lock
from typing import TYPE_CHECKING, Any

from werkbank.domain.errors import StorageTrouble
from werkbank.storage import files
from werkbank.storage.trouble import told

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path
    from types import TracebackType
    from typing import Self


class Look:
    """Named SQL on one connection, or on none: then every query finds nothing."""

    def __init__(self, path: Path, connection: sqlite3.Connection | None) -> None:
        self._path, self._connection = path, connection

    def query(self, sql: str, values: Mapping[str, object] | None = None) -> list[tuple[Any, ...]]:
        """Run a named, portable SQL text; raw rows."""
        if self._connection is None:
            return []
        with told(self._path):
            return self._connection.execute(sql, dict(values or {})).fetchall()


class Quick:
    """A read-only look at the archive. ``empty`` when there is no archive yet; then every query finds nothing."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.file = files.identity(path)
        """Which file it is: another one may take its place."""
        self.empty = not files.check_ours(path)
        self.behind = False
        """Written by an older program: migrate it through the ordinary door first."""
        self._lock = Lock()
        self._idle: list[sqlite3.Connection] = []
        self._watching: sqlite3.Connection | None = None
        self._closed = False
        if self.empty:
            return
        with told(path):
            connection = self._opened()
            self._idle.append(connection)
            found = files.revision(connection)
        if found != files.HEAD:
            self.close()
            if found > files.HEAD:
                raise StorageTrouble("newer", str(path), found)
            self.empty = self.behind = True

    def _opened(self) -> sqlite3.Connection:
        uri = files.read_only_uri(self.path)
        connection = sqlite3.connect(uri, uri=True, timeout=10, isolation_level=None, check_same_thread=False)
        for pragma in ("query_only=ON", "cache_size=-8000"):
            connection.execute(f"PRAGMA {pragma}")
        return connection

    @contextmanager
    def _borrowed(self) -> Iterator[sqlite3.Connection | None]:
        """A connection that nobody else uses meanwhile. A door closed by another thread opens once more for this."""
        if self.empty:
            yield None
            return
        with self._lock:
            connection = self._idle.pop() if self._idle else None
        if connection is None:
            with told(self.path):
                connection = self._opened()
        try:
            yield connection
        finally:
            with self._lock:
                kept = not self._closed
                if kept:
                    self._idle.append(connection)
            if not kept:
                connection.close()

    def query(self, sql: str, values: Mapping[str, object] | None = None) -> list[tuple[Any, ...]]:
        """Run a named, portable SQL text; raw rows."""
        with self._borrowed() as connection:
            return Look(self.path, connection).query(sql, values)

    @contextmanager
    def looking(self) -> Iterator[Look]:
        """Several queries at one moment: what others write meanwhile is not seen."""
        with self._borrowed() as connection:
            if connection is None:
                yield Look(self.path, None)
                return
            with told(self.path):
                connection.execute("BEGIN")
            try:
                yield Look(self.path, connection)
            finally:
                connection.rollback()

    def data_version(self) -> int:
        """A number that differs when anybody wrote since; of one and the same open file."""
        return int(self._watched("PRAGMA data_version"))

    def schema(self) -> str:
        """The schema revision the file has now."""
        return str(self._watched("SELECT version_num FROM alembic_version"))

    def _watched(self, sql: str) -> Any:
        """One value, over the connection that is kept."""
        with self._lock, told(self.path):
            connection = self._watching or self._opened()
            self._watching = None if self._closed else connection
            try:
                return connection.execute(sql).fetchone()[0]
            finally:
                if self._closed:
                    connection.close()

    def close(self) -> None:
        """Let go of the file; a look that is still going on does so when it ends."""
        with self._lock:
            self._closed = True
            for connection in (*self._idle, self._watching):
                if connection is not None:
                    connection.close()
            self._idle, self._watching = [], None

    def __enter__(self) -> Self:
        """Close at the end of the block."""
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        """Let go of the file."""
        self.close()
