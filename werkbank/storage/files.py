"""The database as a file: who may read it, and whether it is ours to open."""

from __future__ import annotations

import os
import sqlite3
from pathlib import Path
from typing import Final

from werkbank.domain.errors import StorageTrouble
from werkbank.storage.trouble import APPLICATION_ID, told

HEAD: Final = "0001"
"""The newest schema revision this program knows."""
_HEADER: Final = b"SQLite format 3\x00"
_PRIVATE_FILE: Final = 0o600
_PRIVATE_FOLDER: Final = 0o700


def make_folder(folder: Path) -> None:
    """Make a folder only its owner can enter; an existing one is left as it is."""
    try:
        folder.mkdir(mode=_PRIVATE_FOLDER, parents=True, exist_ok=True)
    except OSError as error:
        raise StorageTrouble("no-folder", str(folder), error.strerror or "") from error


def make_private(path: Path) -> None:
    """Create the file for its owner alone, before anything is in it; the files SQLite adds take its rights over."""
    make_folder(path.parent)
    try:
        os.close(os.open(path, os.O_RDWR | os.O_CREAT, _PRIVATE_FILE))
        if os.name == "posix":
            path.chmod(_PRIVATE_FILE)
    except OSError as error:
        raise StorageTrouble("cannot-open", str(path), error.strerror or "") from error


def check_ours(path: Path) -> bool:
    """Is there a database of ours? ``False`` when there is no file yet, or an empty one.

    Raises ``StorageTrouble`` for a file that is none of ours.
    """
    try:
        with path.open("rb") as file:
            start = file.read(72)
    except FileNotFoundError:
        return False
    except OSError as error:
        raise StorageTrouble("cannot-open", str(path), error.strerror or "") from error
    if not start:
        return False
    if not start.startswith(_HEADER) or len(start) < 72:
        raise StorageTrouble("foreign", str(path))
    if int.from_bytes(start[68:72], "big") == APPLICATION_ID:
        return True
    with told(path):
        connection = sqlite3.connect(path, timeout=5)
        try:
            number = int(connection.execute("PRAGMA application_id").fetchone()[0])
            tables = int(connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0])
        finally:
            connection.close()
    if number == APPLICATION_ID:
        return True
    if tables:
        raise StorageTrouble("foreign", str(path))
    return False


def revision(connection: sqlite3.Connection) -> str:
    """The schema revision of an open file of ours; empty when the tables are not there yet."""
    found = connection.execute("SELECT 1 FROM sqlite_master WHERE name = 'alembic_version'").fetchone()
    row = connection.execute("SELECT version_num FROM alembic_version").fetchone() if found else None
    return str(row[0]) if row else ""
