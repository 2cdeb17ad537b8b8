"""Copies of the whole archive: made while others work, verified by opening, rotated, never shared."""

from __future__ import annotations

import os
import sqlite3
import time
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from typing import Final, Literal, NamedTuple

from werkbank.domain.errors import CannotWrite, StorageTrouble
from werkbank.storage import files
from werkbank.storage.trouble import told

Why = Literal["day", "migration", "hand", "restore"]
KEEP: Final[dict[Why, int]] = {"day": 7, "migration": 3, "hand": 5, "restore": 3}
"""How many of each kind stay."""
_PATIENCE: Final = 10.0
"""Seconds to wait for another program that is writing, before it is "locked"."""
_STAMP: Final = "%Y%m%dT%H%M%S"
_BESIDE: Final = ("-wal", "-shm", "-journal")


class Copy(NamedTuple):
    """A copy in the folder of copies; ``when`` is UTC."""

    path: Path
    when: datetime
    why: str
    size: int


def folder(database: Path) -> Path:
    """Where the copies of a database are kept: beside it."""
    return database.with_name(database.name + ".backups")


def copies(database: Path) -> list[Copy]:
    """The copies there are, newest first."""
    found: list[tuple[datetime, int, Copy]] = []
    for path in folder(database).glob("*.sqlite"):
        stamp, _, rest = path.stem.partition("-")
        try:
            when = datetime.strptime(stamp, _STAMP).replace(tzinfo=UTC)
            state = path.stat()
        except (ValueError, OSError):
            continue
        found.append((when, state.st_mtime_ns, Copy(path, when, rest.rpartition("-")[2], state.st_size)))
    return [copy for _, _, copy in sorted(found, reverse=True)]


def asides(database: Path) -> list[Path]:
    """Files that a restore moved out of the way because they could not be copied."""
    return sorted(database.parent.glob(f"{database.name}.*.damaged"))


def make(database: Path, into: Path, now: datetime, why: Why) -> Path:
    """Copy the database into a folder under a name with the time, verify it, and drop the oldest of its kind."""
    files.make_folder(into)
    stamp = now.astimezone(UTC).strftime(_STAMP)
    target = into / f"{stamp}-{why}.sqlite"
    number = 1
    while target.exists():
        number += 1
        target = into / f"{stamp}-{number}-{why}.sqlite"
    copy(database, target)
    rotate(into, why, target)
    return target


def copy(database: Path, target: Path) -> None:
    """Copy a database to a file that must not exist yet, and verify the copy; a half copy is removed."""
    if os.path.lexists(target):
        raise CannotWrite(str(target), "exists")
    partial = target.with_name(f".{target.name}.{os.getpid()}.part")
    try:
        partial.unlink(missing_ok=True)
        os.close(os.open(partial, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
    except OSError as error:
        folder_gone = isinstance(error, FileNotFoundError | NotADirectoryError)
        raise CannotWrite(str(target), "folder" if folder_gone else "rights") from error
    try:
        with (
            told(database),
            closing(sqlite3.connect(f"{database.resolve().as_uri()}?mode=ro", uri=True)) as source,
            told(target),
            closing(sqlite3.connect(partial)) as copied,
        ):
            _pour(source, copied, database)
            copied.execute("PRAGMA journal_mode=DELETE")
        verify(partial)
        _settle(partial, target)
    finally:
        partial.unlink(missing_ok=True)


def _pour(source: sqlite3.Connection, target: sqlite3.Connection, held: Path) -> None:
    """Copy everything in one step: one look at the source, one transaction in the target, so a writer cannot make it
    start over. The driver itself would wait for a lock without end.
    """
    until = time.monotonic() + _PATIENCE

    def watch(status: int, _remaining: int, _total: int) -> None:
        if status in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED) and time.monotonic() > until:
            raise StorageTrouble("locked", str(held))

    source.backup(target, pages=-1, progress=watch, sleep=0.1)


def _settle(partial: Path, target: Path) -> None:
    """Give a finished copy its name, unless somebody took that name meanwhile."""
    try:
        os.link(partial, target)
    except FileExistsError as error:
        raise CannotWrite(str(target), "exists") from error
    except OSError:  # a file system without hard links
        if target.exists():
            raise CannotWrite(str(target), "exists") from None
        partial.replace(target)


def verify(path: Path) -> None:
    """Open a copy and check it; raises ``StorageTrouble`` when it is none of ours or damaged."""
    if not files.check_ours(path):
        raise StorageTrouble("foreign", str(path))
    try:
        with told(path), closing(sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True)) as connection:
            verdict = connection.execute("PRAGMA quick_check(1)").fetchone()[0]
            found = files.revision(connection)
    except UnicodeDecodeError as error:  # the driver, over what SQLite says of a damaged file
        raise StorageTrouble("corrupt", str(path)) from error
    if verdict != "ok":
        raise StorageTrouble("corrupt", str(path), str(verdict))
    if found > files.HEAD:
        raise StorageTrouble("newer", str(path), found)


def rotate(into: Path, why: Why, newest: Path) -> None:
    """Drop the oldest copies of one kind; never the newest."""
    ages = [(path.name.partition("-")[0], path.stat().st_mtime_ns, path) for path in into.glob(f"*-{why}.sqlite")]
    older = [path for _, _, path in sorted(ages) if path != newest]
    for old in older[: max(0, len(older) + 1 - KEEP[why])]:
        old.unlink(missing_ok=True)


def due(database: Path, now: datetime) -> bool:
    """Is there no copy of this day yet?"""
    return not any(folder(database).glob(f"{now:%Y%m%d}T*-day.sqlite"))


def restore(copy_path: Path, database: Path, now: datetime) -> Path | None:
    """Put a verified copy in the place of the database; what was there is kept first, and the result is verified.

    What was there and can be read is kept as a copy among the copies; what is damaged, foreign or of a newer program is
    moved aside as it is. Returns where it went, or ``None`` when there was nothing.
    """
    verify(copy_path)
    kept = _keep(database, now)
    fill(copy_path, database)
    return kept


def fill(copy_path: Path, database: Path) -> None:
    """Fill the database with everything from a copy; who has it open sees all of it at once. The result is verified."""
    files.make_private(database)
    with (
        told(copy_path),
        closing(sqlite3.connect(f"{copy_path.resolve().as_uri()}?mode=ro", uri=True)) as source,
        told(database),
        closing(sqlite3.connect(database, timeout=_PATIENCE)) as target,
    ):
        _pour(source, target, database)
        target.execute("PRAGMA journal_mode=WAL")
    verify(database)


def _keep(database: Path, now: datetime) -> Path | None:
    """Keep what is there; raises when it is in use."""
    try:
        if not files.check_ours(database):
            return None
        with told(database), closing(sqlite3.connect(database, timeout=_PATIENCE, isolation_level=None)) as connection:
            connection.execute("BEGIN IMMEDIATE")
            connection.execute("ROLLBACK")
        return make(database, folder(database), now, "restore")
    except StorageTrouble as trouble:
        if trouble.reason not in ("corrupt", "foreign", "newer") or not database.is_file():
            raise
        return _aside(database, now)


def _aside(database: Path, now: datetime) -> Path:
    """Move a file that cannot be copied out of the way, with what SQLite keeps beside it."""
    stamp = now.astimezone(UTC).strftime(_STAMP)
    kept = database.with_name(f"{database.name}.{stamp}.damaged")
    number = 1
    while kept.exists():
        number += 1
        kept = database.with_name(f"{database.name}.{stamp}-{number}.damaged")
    database.replace(kept)
    for end in _BESIDE:
        beside = database.with_name(database.name + end)
        if beside.exists():
            beside.replace(kept.with_name(kept.name + end))
    return kept
