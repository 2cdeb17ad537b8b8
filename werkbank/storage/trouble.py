"""What SQLite reports, as one of our own failures. Uses the driver only, so both doors can say it."""

from __future__ import annotations

import sqlite3
from contextlib import contextmanager
from typing import TYPE_CHECKING, Final

from werkbank.domain.errors import Conflict, StorageReason, StorageTrouble

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

APPLICATION_ID: Final = 0x574B424B
"""``PRAGMA application_id`` of our files: "WKBK"."""

_REASONS: Final[dict[int, StorageReason]] = {
    sqlite3.SQLITE_FULL: "full",
    sqlite3.SQLITE_BUSY: "locked",
    sqlite3.SQLITE_LOCKED: "locked",
    sqlite3.SQLITE_READONLY: "read-only",
    sqlite3.SQLITE_PERM: "read-only",
    sqlite3.SQLITE_CANTOPEN: "cannot-open",
    sqlite3.SQLITE_NOTADB: "foreign",
    sqlite3.SQLITE_CORRUPT: "corrupt",
    sqlite3.SQLITE_IOERR: "full",
}


def reason_of(error: sqlite3.Error) -> StorageReason | None:
    """Our reason for an error of the driver; ``None`` when it is a mistake of ours."""
    number = getattr(error, "sqlite_errorcode", None)
    return None if number is None else _REASONS.get(number & 0xFF)


@contextmanager
def told(path: Path) -> Iterator[None]:
    """Turn errors of the driver (bare, or wrapped by SQLAlchemy) into one sentence's worth of facts."""
    try:
        yield
    except sqlite3.Error as error:
        raise _ours(error, path) or error from error
    except UnicodeDecodeError as error:
        # the driver reading SQLite's own message about a damaged file
        raise StorageTrouble("corrupt", str(path)) from error
    except Exception as error:
        original = getattr(error, "orig", None)
        ours = _ours(original, path) if isinstance(original, sqlite3.Error) else None
        if ours is None:
            raise
        raise ours from original


def _ours(error: sqlite3.Error, path: Path) -> StorageTrouble | Conflict | None:
    if getattr(error, "sqlite_errorname", "") == "SQLITE_CONSTRAINT_FOREIGNKEY":
        return Conflict("depends")
    reason = reason_of(error)
    return None if reason is None else StorageTrouble(reason, str(path), getattr(error, "sqlite_errorname", ""))
