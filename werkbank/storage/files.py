"""The database as a file: who may read it, and whether it is ours to open."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Final

from werkbank.domain.errors import StorageTrouble
from werkbank.storage.trouble import APPLICATION_ID, told

HEAD: Final = "0010"
"""The newest schema revision this program knows."""
_SMALLEST: Final = 512
"""Bytes: the smallest page of SQLite; it takes a smaller file for an empty database, and would overwrite it."""
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


def read_only_uri(path: Path) -> str:
    """How to open a file for reading. Where the folder may not be written, SQLite cannot keep its side files.

    Then nobody else can be writing there either, so the file is read as it stands.
    """
    fixed = os.name == "posix" and not os.access(path.resolve().parent, os.W_OK)
    return f"{path.resolve().as_uri()}?mode=ro{'&immutable=1' if fixed else ''}"


def identity(path: Path) -> tuple[int, int] | None:
    """Which file stands there, whatever its content; ``None`` when there is none."""
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino


def check_ours(path: Path) -> bool:
    """Is there a database of ours? ``False`` when there is no file yet, or an empty one.

    Asked through SQLite, never by opening the file ourselves: closing any descriptor of a file drops every lock that
    this process holds on it (POSIX), and then another program may clear away the log that we still write in.
    Raises ``StorageTrouble`` for a file that is none of ours.
    """
    try:
        size = path.stat().st_size
    except FileNotFoundError:
        return False
    except OSError as error:
        raise StorageTrouble("cannot-open", str(path), error.strerror or "") from error
    if not path.is_file():
        raise StorageTrouble("cannot-open", str(path))
    if size == 0:
        return False
    if size < _SMALLEST:
        raise StorageTrouble("foreign", str(path))
    with told(path), closing(sqlite3.connect(read_only_uri(path), uri=True, timeout=5)) as connection:
        if int(connection.execute("PRAGMA application_id").fetchone()[0]) == APPLICATION_ID:
            return True  # read from the head of the file: counting would read the whole schema
        tables = int(connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0])
    if tables:
        raise StorageTrouble("foreign", str(path))
    return False


def revision(connection: sqlite3.Connection) -> str:
    """The schema revision of an open file of ours; empty when the tables are not there yet."""
    found = connection.execute("SELECT 1 FROM sqlite_master WHERE name = 'alembic_version'").fetchone()
    row = connection.execute("SELECT version_num FROM alembic_version").fetchone() if found else None
    return str(row[0]) if row else ""
