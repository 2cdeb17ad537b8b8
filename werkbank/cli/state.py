"""What one run of the program knows: the options that hold for every verb, and the services, made on first use."""

from __future__ import annotations

import os
import sys
from datetime import UTC
from functools import cached_property
from typing import TYPE_CHECKING

from werkbank.cli.output import Output
from werkbank.domain.errors import UsageError
from werkbank.lang import Words, explain, words
from werkbank.settings import Read, database_path, read

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path

    from werkbank.bootstrap import Services


class State:
    """One run."""

    def __init__(self) -> None:
        self.read: Read = read(os.environ)
        self.words: Words = words(self.read.settings.language)
        self.db: str | None = None
        self.now: str | None = None
        self.as_json = False
        self.plain = False
        self.told_settings = False

    @cached_property
    def output(self) -> Output:
        """The printer, once the options are known."""
        return Output(as_json=self.as_json, plain=self.plain)

    @property
    def path(self) -> Path:
        """Where the archive is."""
        return database_path(self.read.settings, os.environ, self.db)

    @cached_property
    def services(self) -> Services:
        """The services on the archive. Broken settings are told first; the defaults hold."""
        from werkbank.bootstrap import build

        if self.read.error is not None:
            told = explain(self.read.error, self.words)
            self.output.narrate(f"{told.message} {told.hint}")
        return build(self.read.settings, self.path, moment=self.moment, narrate=self._narrate)

    @cached_property
    def moment(self) -> datetime | None:
        """``--now`` as an instant; a naive time is Amsterdam. Raises ``UsageError``."""
        if self.now is None:
            return None
        from datetime import datetime

        from werkbank.domain.days import instant_of

        try:
            given = datetime.fromisoformat(self.now.strip())
            if given.tzinfo is not None:
                return given.astimezone(UTC)
            return instant_of(given.replace(hour=9) if len(self.now.strip()) <= 10 else given)
        except (ValueError, OverflowError) as error:
            raise UsageError("now", self.now) from error

    def _narrate(self, key: str, value: str) -> None:
        sentence = {"migrated": self.words.cli.migrated, "backup": self.words.cli.backup_made}[key]
        self.output.narrate(sentence(value))

    def close(self) -> None:
        """Let go of the archive."""
        services = self.__dict__.pop("services", None)
        if services is not None:
            services.close()


def is_terminal() -> bool:
    """Does somebody look at stdout?"""
    return sys.stdout.isatty()
