"""The doors to the archive that all use cases share: the fast one to read, the ordinary one to write; opened late."""

from __future__ import annotations

from contextlib import contextmanager
from threading import Lock, RLock
from typing import TYPE_CHECKING, Protocol

from werkbank.domain.errors import StorageTrouble
from werkbank.storage import files
from werkbank.storage.quick import Quick

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from datetime import date, datetime
    from pathlib import Path
    from typing import Any

    from werkbank.settings import Settings
    from werkbank.storage.database import Database
    from werkbank.storage.quick import Look


class Clock(Protocol):
    """The one clock, or a fixed moment (``--now``)."""

    fixed: bool

    def now(self) -> datetime:
        """The instant, in UTC."""

    def today(self) -> date:
        """The day in Amsterdam."""


class Doors:
    """Where the archive is, what time it is, and how to get in. Any thread may ask.

    A file that took the place of ours is opened in its stead; one that has gone while we were at work is a
    ``StorageTrouble("vanished")``, never an empty archive.
    """

    def __init__(
        self, path: Path, settings: Settings, clock: Clock, narrate: Callable[[str, str], None] | None = None
    ) -> None:
        self.path, self.settings, self.clock = path, settings, clock
        self.copies = True
        """Is the day's copy made at the first opening? The workbench has a child make it instead."""
        self.durable = True
        """Does a deed wait until it is on the disk? Not in an archive that is thrown away when it is cut off."""
        self._narrate = narrate
        self._lock, self._opening = RLock(), Lock()
        self._quick: Quick | None = None
        self._database: Database | None = None
        self._file: tuple[int, int] | None = None
        self._seen: object = None
        self._version = 0

    def _let_go_of_another(self) -> None:
        """Close what was opened of a file that is no longer the one at our path."""
        if self._file is None:
            return
        found = files.identity(self.path)
        if found == self._file:
            return
        if found is None:
            raise StorageTrouble("vanished", str(self.path))
        self.close()

    @property
    def quick(self) -> Quick:
        """The fast read door; an older schema is migrated first."""
        while True:
            with self._lock:
                self._let_go_of_another()
                if self._quick is not None and not self._quick.empty:
                    return self._quick
                quick = Quick(self.path)
                if not quick.behind:
                    self._quick, self._file = quick, None if quick.empty else quick.file
                    return quick
                opened = self._database
            if opened is None:
                _ = self.database
            else:
                opened.prepare(self.clock.now(), lambda found: self.narrate("migrated", found))

    def query(self, sql: str, values: Mapping[str, object] | None = None) -> list[tuple[Any, ...]]:
        """Read through the fast door."""
        return self.quick.query(sql, values)

    @contextmanager
    def looking(self) -> Iterator[Look]:
        """Several queries through the fast door, all of one moment."""
        with self.quick.looking() as look:
            yield look

    def version(self) -> int:
        """Differs from before when anybody changed the archive, or another file took its place; 0 without one."""
        quick = self.quick
        if quick.empty:
            return 0
        seen = (quick, quick.data_version())
        with self._lock:
            if seen != self._seen:
                if quick.schema() != files.HEAD:  # somebody put an older copy back
                    self.close()
                self._seen = seen
                self._version += 1
            return self._version

    @property
    def database(self) -> Database:
        """The ordinary door. The first opening of a day makes the day's copy; who only reads need not wait for it."""
        with self._lock:
            self._let_go_of_another()
            made = self._database
        if made is not None:
            return made
        with self._opening:
            if self._database is None:
                made = self._opened()
                with self._lock:
                    self._database, self._file = made, files.identity(self.path)
                return made
            return self._database

    def _opened(self) -> Database:
        from werkbank.services.derived import refresh
        from werkbank.storage.database import Database

        database = Database(self.path, refresh, durable=self.durable)
        existed = self.path.exists()
        database.prepare(self.clock.now(), lambda found: self.narrate("migrated", found))
        made = self.copy_of_the_day() if existed and self.copies else ""
        if made:
            self.narrate("backup", made)
        return database

    def copy_of_the_day(self) -> str:
        """Make the day's copy when it is due; where it is, else nothing. A fixed moment never makes one."""
        from werkbank.storage import backup

        now = self.clock.now()
        if not self.settings.backups or self.clock.fixed or not backup.due(self.path, now):
            return ""
        return str(backup.make(self.path, backup.folder(self.path), now, "day"))

    def narrate_to(self, narrate: Callable[[str, str], None]) -> None:
        """From now on this hears what happened on the side; perhaps in another thread."""
        self._narrate = narrate

    def narrate(self, key: str, value: str) -> None:
        """Tell the person something that happened on the side."""
        if self._narrate is not None:
            self._narrate(key, value)

    def close(self) -> None:
        """Let go of the file."""
        with self._lock:
            if self._quick is not None:
                self._quick.close()
            if self._database is not None:
                self._database.close()
            self._quick = self._database = self._file = None
