"""The fast read door: the driver alone, because importing SQLAlchemy costs as much as starting the whole screen.

It runs the same named SQL texts as the ordinary door; a test holds the two equal.
"""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING, Any

from werkbank.domain.errors import StorageTrouble
from werkbank.storage import files
from werkbank.storage.trouble import told

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path
    from types import TracebackType
    from typing import Self


class Quick:
    """A read-only look at the archive. ``empty`` when there is no archive yet; then every query finds nothing."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.empty = not files.check_ours(path)
        self.behind = False
        """Written by an older program: migrate it through the ordinary door first."""
        self._connection: sqlite3.Connection | None = None
        if self.empty:
            return
        with told(path):
            uri = files.read_only_uri(path)
            self._connection = sqlite3.connect(uri, uri=True, timeout=10, isolation_level=None, check_same_thread=False)
            self._connection.execute("PRAGMA query_only=ON")
            found = files.revision(self._connection)
        if found != files.HEAD:
            self.close()
            if found > files.HEAD:
                raise StorageTrouble("newer", str(path), found)
            self.empty = self.behind = True

    def query(self, sql: str, values: Mapping[str, object] | None = None) -> list[tuple[Any, ...]]:
        """Run a named, portable SQL text; raw rows."""
        if self._connection is None:
            return []
        with told(self.path):
            return self._connection.execute(sql, dict(values or {})).fetchall()

    def close(self) -> None:
        """Let go of the file."""
        if self._connection is not None:
            self._connection.close()
            self._connection = None

    def __enter__(self) -> Self:
        """Close at the end of the block."""
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        """Let go of the file."""
        self.close()
