"""Look a database file over, without changing it, whatever state it is in: every trouble becomes a finding."""

from __future__ import annotations

import hashlib
import json
import os
import sqlite3
import zlib
from contextlib import closing, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from werkbank.domain.errors import StorageTrouble
from werkbank.domain.health import Finding
from werkbank.domain.ids import parse, show
from werkbank.domain.markings import LEVELS
from werkbank.storage import backup, files
from werkbank.storage.trouble import reason_of, told

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from werkbank.domain.health import Code
    from werkbank.storage.reads import Query

    Check = Callable[[sqlite3.Connection], Iterator[Finding]]

LARGE_WAL: Final = 64 * 1024 * 1024
_SHOWN: Final = 5
_PIECE: Final = 1 << 20
_NETWORK: Final = frozenset(
    [
        "nfs",
        "nfs4",
        "cifs",
        "smb",
        "smb2",
        "smb3",
        "smbfs",
        "ncpfs",
        "afs",
        "9p",
        "drvfs",
        "fuse.sshfs",
        "fuse.gvfsd-fuse",
        "fuse.rclone",
        "fuse.glusterfs",
        "fuse.davfs",
        "davfs",
        "ceph",
        "glusterfs",
        "lustre",
        "vboxsf",
        "vmhgfs",
        "fuse.vmhgfs-fuse",
        "prl_fs",
    ]
)
_MOUNTS: Final = Path("/proc/mounts")
_FAILURES: Final = (sqlite3.Error, UnicodeDecodeError)
"""On a damaged file the driver's own message may be no text, and then it fails over that."""
_SAME: Final[Mapping[str, Code]] = {
    "foreign": "foreign", "newer": "newer", "locked": "locked", "full": "full", "read-only": "read-only",
    "corrupt": "integrity",
}  # fmt: skip
_PASSING: Final = frozenset({"locked", "full", "read-only"})
"""Troubles that say nothing of the file itself."""
_OPEN_TO_OTHERS: Final = 0o077


def examine(path: Path) -> list[Finding]:
    """Everything about the file itself: whose it is, who may read it, whether it is sound, whether the bytes are."""
    try:
        if not files.check_ours(path):
            return [Finding("no-archive")]
    except StorageTrouble as trouble:
        return [Finding(of_trouble(trouble), detail=trouble.detail)]
    except UnicodeDecodeError:
        return [Finding("integrity")]
    found = [*_outside(path)]
    try:
        with told(path), closing(_opened(path)) as connection:
            schema = files.revision(connection)
            if schema != files.HEAD:
                found.append(Finding("newer" if schema > files.HEAD else "older", detail=schema))
            checks: tuple[Check, ...] = (_integrity, _foreign_keys)
            if schema == files.HEAD:
                checks += (_index, _blobs, _without_bytes, _unfinished)
            for check in checks:
                found += [one for one in _tried(check, connection) if one not in found]
    except StorageTrouble as trouble:
        found.append(Finding(of_trouble(trouble), detail=trouble.detail))
    except UnicodeDecodeError:
        found.append(Finding("integrity"))
    return found


def _opened(path: Path) -> sqlite3.Connection:
    return sqlite3.connect(f"{path.resolve().as_uri()}?mode=rw", uri=True, timeout=10, isolation_level=None)


def of_trouble(trouble: StorageTrouble) -> Code:
    """The finding that goes with a trouble."""
    return _SAME.get(trouble.reason, "cannot-open")


def _tried(check: Check, connection: sqlite3.Connection) -> list[Finding]:
    """What a check finds; that it cannot be done is a finding too."""
    found: list[Finding] = []
    try:
        found.extend(check(connection))
    except _FAILURES as error:
        code = getattr(error, "sqlite_errorname", type(error).__name__)
        reason = reason_of(error) if isinstance(error, sqlite3.Error) else None
        found.append(Finding(_SAME[reason] if reason in _PASSING else "integrity", detail=code))
    return found


@contextmanager
def look(path: Path) -> Iterator[Query]:
    """Named SQL over a file that may be damaged: every error of the driver is a ``StorageTrouble``."""
    with told(path), closing(_opened(path)) as connection:

        def query(sql: str, values: Mapping[str, object]) -> list[tuple[Any, ...]]:
            try:
                return connection.execute(sql, dict(values)).fetchall()
            except _FAILURES as error:
                reason = reason_of(error) if isinstance(error, sqlite3.Error) else None
                raise StorageTrouble(reason or "corrupt", str(path)) from error

        yield query


def _outside(path: Path) -> Iterator[Finding]:
    """Rights, the size of the log, the kind of file system."""
    wide = (
        [one.name for one in private_files(path) if one.stat().st_mode & _OPEN_TO_OTHERS] if os.name == "posix" else []
    )
    if wide:
        yield Finding("rights", len(wide), detail=", ".join(wide[:_SHOWN]))
    log = path.with_name(path.name + "-wal")
    if log.exists() and log.stat().st_size > LARGE_WAL:
        yield Finding("wal", log.stat().st_size)
    if kind := network(path):
        yield Finding("network", detail=kind)


def private_files(path: Path) -> list[Path]:
    """The database, what SQLite keeps beside it, and its copies: all for the owner alone."""
    beside = [path.with_name(path.name + end) for end in ("", "-wal", "-shm", "-journal")]
    kept = backup.folder(path)
    return [one for one in (*beside, kept, *sorted(kept.glob("*.sqlite")), *backup.asides(path)) if one.exists()]


def tighten(path: Path) -> int:
    """Take the rights of others away; how many files had them. One that is not ours to change is left."""
    changed = 0
    for one in private_files(path) if os.name == "posix" else ():
        mode = one.stat().st_mode
        if mode & _OPEN_TO_OTHERS:
            try:
                one.chmod(mode & 0o700)
                changed += 1
            except OSError:
                continue
    return changed


def network(path: Path) -> str:
    """The kind of network file system a file is on; empty when it is on none, or when that cannot be told."""
    try:
        mounts = _MOUNTS.read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:
        return ""
    place, best, kind = str(path.resolve()), "", ""
    for line in mounts:
        _, _, rest = line.partition(" ")
        point, _, rest = rest.partition(" ")
        point = point.replace("\\040", " ")
        inside = place == point or place.startswith(point.rstrip("/") + "/")
        if inside and len(point) >= len(best):
            best, kind = point, rest.partition(" ")[0]
    return kind if kind in _NETWORK else ""


def _integrity(connection: sqlite3.Connection) -> Iterator[Finding]:
    verdicts = [str(row[0]) for row in connection.execute("PRAGMA integrity_check(100)")]
    if verdicts != ["ok"]:
        yield Finding("integrity", len(verdicts), detail=verdicts[0].splitlines()[-1][:200] if verdicts else "")


def _foreign_keys(connection: sqlite3.Connection) -> Iterator[Finding]:
    broken = connection.execute("PRAGMA foreign_key_check").fetchall()
    if broken:
        yield Finding("foreign-keys", len(broken), detail=", ".join(sorted({str(row[0]) for row in broken})))


def _index(connection: sqlite3.Connection) -> Iterator[Finding]:
    """FTS5 compares its index with the words only when it is asked to (rank 1); it asks by an insert."""
    try:
        connection.execute("BEGIN IMMEDIATE")
        for name in ("search", "recall"):
            connection.execute(f"INSERT INTO {name}({name}, rank) VALUES ('integrity-check', 1)")  # noqa: S608
    except sqlite3.Error as error:
        if reason_of(error) == "read-only":
            return
        if reason_of(error) != "corrupt":
            raise
        yield Finding("index")
    finally:
        if connection.in_transaction:
            connection.execute("ROLLBACK")


def _blobs(connection: sqlite3.Connection) -> Iterator[Finding]:
    """Unpack all bytes piece by piece, and hash them."""
    damaged = [
        sha[:12] for sha, size, data in connection.execute("SELECT sha, size, data FROM blob ORDER BY id")
        if not _sound(sha, size, data)
    ]  # fmt: skip
    if damaged:
        yield Finding("bytes-damaged", len(damaged), detail=", ".join(damaged[:_SHOWN]))


def _sound(sha: str, size: int, data: bytes) -> bool:
    digest, seen = hashlib.sha256(), 0
    unpacking = zlib.decompressobj()
    try:
        piece = unpacking.decompress(data, _PIECE)
        while piece and seen <= size:
            digest.update(piece)
            seen += len(piece)
            piece = unpacking.decompress(unpacking.unconsumed_tail, _PIECE)
    except (zlib.error, TypeError):
        return False
    return seen == size and digest.hexdigest() == sha


def _without_bytes(connection: sqlite3.Connection) -> Iterator[Finding]:
    """Messages whose bytes are gone, while they were neither refused at the door nor wiped."""
    refused = [marking for marking, level in LEVELS.items() if level == "refused"]
    marks = ", ".join("?" * len(refused))
    sql = f"""
        SELECT m.id FROM message m WHERE NOT EXISTS (SELECT 1 FROM blob b WHERE b.sha = m.sha)
        AND m.marking NOT IN ({marks}) ORDER BY m.id
    """  # noqa: S608 - question marks
    wiped = _wiped(connection)
    numbers = [row[0] for row in connection.execute(sql, refused) if row[0] not in wiped]
    if numbers:
        yield Finding("bytes-missing", len(numbers), first("message", numbers))


def _wiped(connection: sqlite3.Connection) -> set[int]:
    refs = (
        json.loads(row[0]).get("message", "") for row in connection.execute("SELECT args FROM deed WHERE key = 'wipe'")
    )
    return {ref.number for ref in map(parse, refs) if ref is not None}


def _unfinished(connection: sqlite3.Connection) -> Iterator[Finding]:
    numbers = [
        row[0] for row in connection.execute("SELECT id FROM deed WHERE NOT finished AND undone_by IS NULL ORDER BY id")
    ]
    if numbers:
        yield Finding("unfinished", len(numbers), first("deed", numbers))


def first(kind: Any, numbers: Sequence[int]) -> tuple[str, ...]:
    """The first few, as ids."""
    return tuple(show(kind, number) for number in numbers[:_SHOWN])
