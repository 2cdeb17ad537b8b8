"""The doors to the archive that all use cases share: the fast one to read, the ordinary one to write; opened late."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Protocol

from werkbank.storage.quick import Quick

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import date, datetime
    from pathlib import Path
    from typing import Any

    from werkbank.settings import Settings
    from werkbank.storage.database import Database


class Clock(Protocol):
    """The one clock, or a fixed moment (``--now``)."""

    fixed: bool

    def now(self) -> datetime:
        """The instant, in UTC."""

    def today(self) -> date:
        """The day in Amsterdam."""


class Doors:
    """Where the archive is, what time it is, and how to get in."""

    def __init__(
        self, path: Path, settings: Settings, clock: Clock, narrate: Callable[[str, str], None] | None = None
    ) -> None:
        self.path, self.settings, self.clock = path, settings, clock
        self._narrate = narrate
        self._quick: Quick | None = None

    @property
    def quick(self) -> Quick:
        """The fast read door; an older schema is migrated first."""
        if self._quick is None or self._quick.empty:
            quick = Quick(self.path)
            if quick.behind:
                quick.close()
                _ = self.database
                quick = Quick(self.path)
            self._quick = quick
        return self._quick

    def query(self, sql: str, values: Mapping[str, object] | None = None) -> list[tuple[Any, ...]]:
        """Read through the fast door."""
        return self.quick.query(sql, values)

    @cached_property
    def database(self) -> Database:
        """The ordinary door. The first opening of a day makes the day's copy."""
        from werkbank.services.derived import refresh
        from werkbank.storage import backup
        from werkbank.storage.database import Database

        now = self.clock.now()
        database = Database(self.path, refresh)
        existed = self.path.exists()
        database.prepare(now, lambda found: self.narrate("migrated", found))
        if existed and self.settings.backups and not self.clock.fixed and backup.due(self.path, now):
            made = backup.make(self.path, backup.folder(self.path), now, "day")
            self.narrate("backup", str(made))
        return database

    def narrate_to(self, narrate: Callable[[str, str], None]) -> None:
        """From now on this hears what happened on the side; perhaps in another thread."""
        self._narrate = narrate

    def narrate(self, key: str, value: str) -> None:
        """Tell the person something that happened on the side."""
        if self._narrate is not None:
            self._narrate(key, value)

    def close(self) -> None:
        """Let go of the file."""
        if self._quick is not None:
            self._quick.close()
            self._quick = None
        database = self.__dict__.pop("database", None)
        if database is not None:
            database.close()
