"""The one clock, and a moment that stands still in its place. The only module that looks at the real time."""

from __future__ import annotations

from datetime import UTC
from typing import TYPE_CHECKING

from werkbank.domain.days import amsterdam_day

if TYPE_CHECKING:
    from datetime import date, datetime


class SystemClock:
    """The clock on the wall."""

    fixed = False

    def now(self) -> datetime:
        """The instant, in UTC."""
        from datetime import datetime

        return datetime.now(UTC)

    def today(self) -> date:
        """The day in Amsterdam."""
        return amsterdam_day(self.now())


class FixedClock:
    """A moment that stands still (``--now``)."""

    fixed = True

    def __init__(self, moment: datetime) -> None:
        self._moment = moment

    def now(self) -> datetime:
        """The moment."""
        return self._moment

    def today(self) -> date:
        """Its day in Amsterdam."""
        return amsterdam_day(self._moment)
