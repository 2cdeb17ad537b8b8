"""Own closing days: days on which this office is closed, besides the holidays. They are data, under deeds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from werkbank.domain.deeds import DeedCall
from werkbank.domain.errors import Conflict, NotFound
from werkbank.domain.harmless import harmless_line
from werkbank.storage.reads import terms

if TYPE_CHECKING:
    from datetime import date

    from werkbank.domain.calendars import Closing
    from werkbank.domain.days_off import ClosingDay
    from werkbank.services.doors import Doors


class ClosingDays:
    """Which there are; one more, one less."""

    def __init__(self, doors: Doors) -> None:
        self._doors = doors

    def all(self) -> list[ClosingDay]:
        """In order of date."""
        return terms.closing_days(self._doors.query)

    def dates(self) -> Closing:
        """Only the dates."""
        return terms.closing(self._doors.query)

    def check(self, day: date) -> None:
        """A day on which nobody works as it is cannot be closed: a ``Conflict``."""
        from werkbank.domain.days_off import day_off

        if day_off(day, "rijk") is not None:
            raise Conflict("closed-already", day.isoformat())

    def add(self, day: date, name: str = "") -> ClosingDay:
        """Close the office on a day; one that is closed already is a ``Conflict``.

        Places follow at once. Terms that move because of it wait until that is accepted (``Deadlines.moved``).
        """
        from werkbank.domain.days_off import ClosingDay

        self.check(day)
        with self._doors.database.doing(
            DeedCall("closing-add", {"day": day.isoformat()}), self._doors.clock.now()
        ) as doing:
            if doing.closing_days.where(day=day):
                raise Conflict("closed-already", day.isoformat())
            return doing.closing_days.add(ClosingDay(day=day, name=harmless_line(name, 100)))

    def remove(self, day: date) -> ClosingDay:
        """Open the office again; raises ``NotFound`` for a day that is no own closing day."""
        with self._doors.database.doing(
            DeedCall("closing-remove", {"day": day.isoformat()}), self._doors.clock.now()
        ) as doing:
            found = doing.closing_days.where(day=day)
            if not found:
                raise NotFound("closing", day.isoformat())
            for one in found:
                doing.closing_days.remove(one)
            return found[0]
