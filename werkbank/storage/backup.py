"""Copies of the whole archive: made while others work, verified by opening, rotated, never shared."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, Final, Literal

from werkbank.domain.errors import CannotWrite, StorageTrouble
from werkbank.storage import files
from werkbank.storage.trouble import told

if TYPE_CHECKING:
    from datetime import datetime

Why = Literal["day", "migration", "hand", "restore"]
KEEP: Final[dict[Why, int]] = {"day": 7, "migration": 3, "hand": 5, "restore": 3}
"""How many of each kind stay."""
_PAGES: Final = 2_000


def folder(database: Path) -> Path:
    """Where the copies of a database are kept: beside it."""
    return database.with_name(database.name + ".backups")


def make(database: Path, into: Path, now: datetime, why: Why) -> Path:
    """Copy the database into a folder under a name with the time, verify it, and drop the oldest of its kind."""
    files.make_folder(into)
    target = into / f"{now:%Y%m%dT%H%M%S}-{why}.sqlite"
    number = 1
    while target.exists():
        number += 1
        target = into / f"{now:%Y%m%dT%H%M%S}-{number}-{why}.sqlite"
    copy(database, target)
    rotate(into, why)
    return target


def copy(database: Path, target: Path) -> None:
    """Copy a database to a file that must not exist yet, and verify the copy; a half copy is removed."""
    partial = target.with_name(target.name + ".part")
    try:
        os.close(os.open(partial, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
    except FileExistsError:
        partial.unlink()
        os.close(os.open(partial, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
    except OSError as error:
        raise CannotWrite(str(target), "folder" if isinstance(error, FileNotFoundError) else "rights") from error
    try:
        with told(database), closing(sqlite3.connect(database, timeout=10)) as source:
            with told(target), closing(sqlite3.connect(partial)) as copied:
                source.backup(copied, pages=_PAGES)
                copied.execute("PRAGMA journal_mode=DELETE")
        verify(partial)
        if target.exists():
            raise CannotWrite(str(target), "exists")
        partial.replace(target)
    finally:
        partial.unlink(missing_ok=True)


def verify(path: Path) -> None:
    """Open a copy and check it; raises ``StorageTrouble`` when it is none of ours or damaged."""
    if not files.check_ours(path):
        raise StorageTrouble("foreign", str(path))
    with told(path), closing(sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True)) as connection:
        verdict = connection.execute("PRAGMA quick_check(1)").fetchone()[0]
        found = files.revision(connection)
    if verdict != "ok":
        raise StorageTrouble("corrupt", str(path), str(verdict))
    if found > files.HEAD:
        raise StorageTrouble("newer", str(path), found)


def rotate(into: Path, why: Why) -> None:
    """Drop the oldest copies of one kind."""
    copies = sorted(into.glob(f"*-{why}.sqlite"))
    for old in copies[: max(0, len(copies) - KEEP[why])]:
        old.unlink(missing_ok=True)


def due(database: Path, now: datetime) -> bool:
    """Is there no copy of this day yet?"""
    return not any(folder(database).glob(f"{now:%Y%m%d}T*-day.sqlite"))


def restore(copy_path: Path, database: Path, now: datetime) -> Path | None:
    """Put a verified copy in the place of the database; what was there is kept as a copy first.

    Returns the path of that last copy, or ``None`` when there was nothing.
    """
    verify(copy_path)
    kept: Path | None = None
    try:
        if files.check_ours(database):
            kept = make(database, folder(database), now, "restore")
    except StorageTrouble:
        if database.exists():
            kept = database.with_name(f"{database.name}.{now:%Y%m%dT%H%M%S}.damaged")
            database.replace(kept)
    files.make_private(database)
    with told(database), closing(sqlite3.connect(copy_path)) as source:
        with closing(sqlite3.connect(database, timeout=10)) as target:
            source.backup(target)
            target.execute("PRAGMA journal_mode=WAL")
    return kept
