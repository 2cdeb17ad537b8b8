"""The demo department as a file: known by its mark, made beside its place, and poured into it when it is whole.

The mark is the day it was made on, in the header of the file (``user_version``): outside all deeds, so undo does not
reach it, and an export of a demo that is loaded elsewhere is an ordinary archive.
"""

from __future__ import annotations

import sqlite3
from contextlib import closing, contextmanager
from datetime import date, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from werkbank.domain.errors import FULL, Conflict, StorageTrouble
from werkbank.storage import backup, files
from werkbank.storage.trouble import told

if TYPE_CHECKING:
    from collections.abc import Iterator


def made_on(path: Path) -> date | None:
    """The day in the mark; ``None`` when there is no file. Raises ``Conflict`` for an archive without a mark."""
    if not files.check_ours(path):
        return None
    with told(path), closing(sqlite3.connect(files.read_only_uri(path), uri=True, timeout=5)) as connection:
        number = int(connection.execute("PRAGMA user_version").fetchone()[0])
    if not number:
        raise Conflict("not-demo", str(path))
    return date(number // 10_000, number // 100 % 100, number % 100)


def is_older(path: Path) -> bool:
    """Was the demo at this place made by an earlier werkbank, with fewer tables than there are by now?"""
    with told(path), closing(sqlite3.connect(files.read_only_uri(path), uri=True, timeout=5)) as connection:
        return files.revision(connection) < files.HEAD


def keep(path: Path, now: datetime) -> Path:
    """A copy of the demo that is there, beside it; where that is."""
    return backup.make(path, backup.folder(path), now, "hand")


def mark(path: Path, day: date) -> None:
    """Set the mark."""
    with told(path), closing(sqlite3.connect(path)) as connection:
        connection.execute(f"PRAGMA user_version = {day.year * 10_000 + day.month * 100 + day.day}")


@contextmanager
def workshop(path: Path) -> Iterator[Path]:
    """A folder beside the place of the demo, which goes with all that is in it."""
    files.make_folder(path.parent)
    try:
        with TemporaryDirectory(prefix=f".{path.name}-", dir=path.parent, ignore_cleanup_errors=True) as folder:
            yield Path(folder)
    except OSError as error:
        raise StorageTrouble(
            "full" if error.errno in FULL else "cannot-open", str(path), error.strerror or ""
        ) from error


def put(made: Path, path: Path) -> None:
    """Pour what was made into its place: whoever has the old one open sees the new one, or nothing changed."""
    backup.fill(made, path)
