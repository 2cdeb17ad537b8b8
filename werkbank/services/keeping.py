"""Keep the archive: copies and going back to one, everything out and in, look it over, make anew, wipe."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Final

from werkbank.domain.errors import BadLoad, CannotWrite, NotFound, StorageTrouble, UsageError
from werkbank.services import checkup, rebuilding, wiping
from werkbank.settings import expanded
from werkbank.storage import backup, doctor, dump
from werkbank.storage import wiping as wiping_storage

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from datetime import datetime

    from werkbank.domain.health import Finding
    from werkbank.services.doors import Doors
    from werkbank.services.rebuilding import Rebuilt
    from werkbank.services.wiping import Wiped
    from werkbank.storage.database import Doing

_CANNOT: Final = {"full": "full", "read-only": "rights", "cannot-open": "rights", "no-folder": "folder"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Backup:
    """A copy in the folder of copies. ``why`` is day, migration, hand or restore; ``when`` is UTC."""

    path: Path
    when: datetime
    why: str
    size: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Restored:
    """Which copy was put back, and where what was there is kept (``None``: there was nothing)."""

    path: Path
    kept: Path | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Repaired:
    """What a repair did. ``compact``: the file was written anew and its log cut."""

    rebuilt: Rebuilt
    rights: int
    compact: bool


class Keeping:
    """The officer's own archive as a whole."""

    def __init__(self, doors: Doors) -> None:
        self._doors = doors

    def backup(self, to: Path | None = None) -> Path:
        """Make a verified copy: among the copies, or at a path that must not exist yet. Raises ``CannotWrite``."""
        doors = self._doors
        _ = doors.database
        now = doors.clock.now()
        if to is None:
            made = backup.make(doors.path, backup.folder(doors.path), now, "hand")
        else:
            made = expanded(str(to))
            _copy(doors.path, made)
        self._log("backup", "sqlite")
        return made

    def backups(self) -> list[Backup]:
        """The copies there are, newest first."""
        return [
            Backup(path=one.path, when=one.when, why=one.why, size=one.size) for one in backup.copies(self._doors.path)
        ]

    def restore(self, copy: Path | None = None) -> Restored:
        """Put a copy back (the newest by default), also over a damaged file; what was there is kept.

        Raises ``NotFound``, ``StorageTrouble("locked")`` while somebody writes, and what is wrong with the copy.
        """
        doors = self._doors
        chosen = self._newest() if copy is None else self._meant(expanded(str(copy)))
        if not chosen.exists():
            raise NotFound("backup", str(chosen), tuple(one.path.name for one in self.backups()[:3]))
        if doors.path.exists() and chosen.samefile(doors.path):
            raise UsageError("backup", str(chosen))
        doors.close()
        kept = backup.restore(chosen, doors.path, doors.clock.now())
        return Restored(path=chosen, kept=kept)

    def _meant(self, copy: Path) -> Path:
        """A path, or just the name of one of the copies there are."""
        beside = backup.folder(self._doors.path) / copy.name
        return beside if not copy.exists() and copy.name == str(copy) and beside.exists() else copy

    def _newest(self) -> Path:
        """The newest copy that was not made by a restore: those hold what the officer went back from."""
        for one in self.backups():
            if one.why != "restore":
                return one.path
        raise NotFound("backup", "")

    def export(self, write: Callable[[str], object]) -> int:
        """Everything as JSON lines, as it is at one moment; the number of rows. Noted after, so not in it."""
        doors = self._doors
        _ = doors.database
        rows = dump.export(doors.path, doors.clock.now(), write)
        self._log("export", "jsonl")
        return rows

    def load(self, lines: Iterable[str], path: str) -> int:
        """Take in an export, whole or not at all, in an archive that is empty; the number of rows.

        Everything derived is made anew. Leaves no deed: the history is the old one, and undo goes on where it was.
        Raises ``StorageTrouble("not-empty")`` and ``BadLoad`` with the line.
        """
        doors = self._doors
        with doors.database.deriving(doors.clock.now()) as doing:
            try:
                rows = dump.load(doing.connection, lines, path)
            except StorageTrouble as trouble:
                place = str(doors.path) if trouble.reason == "not-empty" else path
                raise StorageTrouble(trouble.reason, place, trouble.detail) from None
            try:
                self._rebuild(doing)
            except (LookupError, TypeError, ValueError) as error:
                # every row is sound, and together they say something that no program of ours wrote
                raise BadLoad(path, 1) from error
        return rows

    def rebuild(self) -> Rebuilt:
        """Make all derived tables anew, words from the original bytes."""
        with self._doors.database.deriving(self._doors.clock.now()) as doing:
            return self._rebuild(doing)

    def _rebuild(self, doing: Doing) -> Rebuilt:
        doors = self._doors
        return rebuilding.rebuild(doing, doors.clock.today())

    def doctor(self) -> tuple[Finding, ...]:
        """Look the archive over, in whatever state it is; changes nothing. Nothing found is an empty tuple."""
        return checkup.examine(self._doors.path)

    def repair(self) -> Repaired:
        """Put right what can be: the rights, everything derived, the size of the log. A damaged file wants a backup."""
        made = self.rebuild()
        return Repaired(
            rebuilt=made, compact=wiping_storage.finish(self._doors.path), rights=doctor.tighten(self._doors.path)
        )  # fmt: skip

    def wipe_preview(self, ref: str) -> Wiped:
        """What wiping this message (``m12``, or an item on it) would destroy, and what it would not reach."""
        with self._doors.database.reading() as reading:
            return wiping.plan(reading, ref, self._kept()).told

    def wipe(self, ref: str) -> Wiped:
        """Destroy bytes, words and typed texts of a message and of everything made of it. Cannot be undone."""
        doors = self._doors
        _ = doors.database
        with wiping_storage.door(doors.path, doors.clock.now()) as doing:
            wiped = wiping.carry_out(doing, wiping.plan(doing, ref, self._kept()))
        return replace(wiped, thorough=wiping_storage.finish(doors.path))

    def _kept(self) -> int:
        """Other files with what the archive held: copies, and damaged files that were moved aside."""
        return len(backup.copies(self._doors.path)) + len(backup.asides(self._doors.path))

    def _log(self, what: str, format_: str) -> None:
        with self._doors.database.deriving(self._doors.clock.now()) as doing:
            doing.log_export(what, format_, None, ())


def _copy(database: Path, to: Path) -> None:
    try:
        backup.copy(database, to)
    except StorageTrouble as trouble:
        if trouble.path == str(to) and trouble.reason in _CANNOT:
            raise CannotWrite(str(to), _CANNOT[trouble.reason]) from trouble  # type: ignore[arg-type]
        raise
