"""Days of the demo: office days counted from the day it is made on, as moments, as dates, and in words."""

from __future__ import annotations

import re
from datetime import datetime, time, timedelta
from typing import TYPE_CHECKING, Final

from werkbank.domain.calendars import add_office_days
from werkbank.domain.days import amsterdam, instant_of

if TYPE_CHECKING:
    from datetime import date

    from werkbank.services.demo.story import Words

_MOMENT: Final = re.compile(r"(0|[+-]\d+) (\d\d):(\d\d)")
_PLACE: Final = re.compile(r"\{([^{}]*)\}")
_DAY: Final = re.compile(r"(0|[+-]\d+)(?:\+(\d+)d)?")
_WEEK: Final = re.compile(r"week(?:\+(\d+))?")


class Almanac:
    """What offsets and placeholders mean when the demo is made at ``now`` (UTC).

    ``latest`` is the last time of day at which something happens on the day itself: when it is earlier now, that day is
    pressed together, so everything has happened already and in its own order.
    """

    def __init__(self, now: datetime, latest: time, words: Words) -> None:
        self.now, self._words = now, words
        local = amsterdam(now)
        self.today = local.date()
        self._midnight = datetime.combine(self.today, time())
        since = local - self._midnight
        until = timedelta(hours=latest.hour, minutes=latest.minute)
        self._pace = min(1.0, since / until)

    def day(self, offset: int) -> date:
        """So many office days before (negative) or after today."""
        return add_office_days(self.today, offset)

    def moment(self, text: str) -> datetime:
        """The instant of ``-9 16:12``: a local clock time on an office day."""
        offset, wall = parts_of(text)
        if offset:
            return instant_of(datetime.combine(self.day(offset), wall))
        passed = timedelta(hours=wall.hour, minutes=wall.minute) * self._pace
        return min(self.now, instant_of((self._midnight + passed).replace(microsecond=0)))

    def fill(self, text: str, own: date, base: date | None = None) -> str:
        """The text with its placeholders in words: ``{+3}`` is "donderdag 26 november".

        ``{year}`` and ``{week}`` are those of ``own``, the day of the message; days count from ``base``, else today.
        """
        return _PLACE.sub(lambda found: self._in_words(found[1], own, base or self.today), text)

    def dated(self, text: str) -> str:
        """The text with its placeholders as the officer types a date: ``{0} 17:00`` is "2026-11-23 17:00"."""
        return _PLACE.sub(lambda found: _day_of(found[1], self.today).isoformat(), text)

    def in_full(self, local: datetime) -> str:
        """``dinsdag 10 november 2026 16:12``."""
        return f"{self._day_in_words(local.date())} {local.year:04d} {local:%H:%M}"

    def _in_words(self, place: str, own: date, base: date) -> str:
        if place == "year":
            return f"{own.year:04d}"
        if found := _WEEK.fullmatch(place):
            return str((own + timedelta(weeks=int(found[1] or 0))).isocalendar().week)
        return self._day_in_words(_day_of(place, base))

    def _day_in_words(self, day: date) -> str:
        return f"{self._words.weekdays[day.weekday()]} {day.day} {self._words.months[day.month - 1]}"


def parts_of(text: str) -> tuple[int, time]:
    """``-9 16:12`` as an offset and a time of day; raises ``ValueError``."""
    found = _MOMENT.fullmatch(text)
    if found is None:
        raise ValueError(text)
    return int(found[1]), time(int(found[2]), int(found[3]))


def _day_of(place: str, base: date) -> date:
    """``+3`` is three office days on, ``-9+21d`` is 21 calendar days after nine office days back."""
    found = _DAY.fullmatch(place)
    if found is None:
        raise ValueError(place)
    return add_office_days(base, int(found[1])) + timedelta(days=int(found[2] or 0))
