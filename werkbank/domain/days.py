"""The day in Amsterdam of an instant, and the other way round. Office days are Amsterdam days."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import Final

AMSTERDAM: Final = "Europe/Amsterdam"
_WINTER: Final = timedelta(hours=1)
_SUMMER: Final = timedelta(hours=2)


def amsterdam(instant: datetime) -> datetime:
    """The wall clock in Amsterdam at an instant (aware).

    Since 1996 summer time holds from the last Sunday of March to that of October, changing at 01:00 UTC (Directive
    2000/84/EC); worked out here because loading zone data costs more than a whole list. A test holds it equal to the
    zone data from 1996 to 2100; for earlier years the zone data is asked.
    """
    utc = instant.astimezone(UTC).replace(tzinfo=None)
    if utc.year < 1996:
        from zoneinfo import ZoneInfo

        return instant.astimezone(ZoneInfo(AMSTERDAM)).replace(tzinfo=None)
    summer = _change(utc.year, 3) <= utc < _change(utc.year, 10)
    return utc + (_SUMMER if summer else _WINTER)


def _change(year: int, month: int) -> datetime:
    last = datetime(year, month, 31, 1)  # noqa: DTZ001 - UTC by definition
    return last - timedelta(days=(last.weekday() + 1) % 7)


def amsterdam_day(instant: datetime) -> date:
    """The day in Amsterdam at an instant."""
    return amsterdam(instant).date()


def instant_of(wall: datetime) -> datetime:
    """The instant (UTC) at a wall clock time in Amsterdam; of two in the autumn hour the first."""
    guess = (wall - _SUMMER).replace(tzinfo=UTC)
    if amsterdam(guess) == wall:
        return guess
    return (wall - _WINTER).replace(tzinfo=UTC)
