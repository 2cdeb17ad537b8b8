"""Why a day does not count: weekend, which holiday, equated by royal decree, or an own closing day.

Days equated by royal decree (Algemene termijnenwet art. 3(3)) follow no pattern: they are data, known for some years
only, and whoever uses them asks ``knows`` first. They count in ``atw`` alone, own closing days in ``rijk`` alone.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Any, Final, Literal, NamedTuple

from werkbank.domain.calendars import (
    FIRST_YEAR,
    NO_CLOSING,
    CalendarCode,
    Closing,
    HolidayCode,
    holidays,
)

OffCode = HolidayCode | Literal["weekend", "equated", "closing"]
LAST_YEAR: Final = 9999


class DayOff(NamedTuple):
    """A day that does not count. A holiday in a weekend is called by its holiday; ``source`` is that of the decree."""

    day: date
    code: OffCode
    source: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ClosingDay:
    """A day on which this office is closed, besides the holidays: it moves plan dates, never the end of a term."""

    id: int = 0
    day: date
    name: str = ""


class YearRange(NamedTuple):
    """Calendar years, both ends in it, of which every equated day is known."""

    first: int
    last: int


class EquatedDays(NamedTuple):
    """The days equated by royal decree, each with its source, and the years for which the list is whole."""

    days: tuple[DayOff, ...] = ()
    known: tuple[YearRange, ...] = ()

    def knows(self, year: int) -> bool:
        """Is every equated day of this year known?"""
        return any(first <= year <= last for first, last in self.known)

    def unknown_in(self, first: int, last: int) -> tuple[int, ...]:
        """The years from ``first`` to ``last`` (both in it) for which the list is not known."""
        return tuple(year for year in range(first, last + 1) if not self.knows(year))

    @property
    def expires(self) -> date | None:
        """The last day of which the list speaks: after it no decree has been made yet. ``None`` without data."""
        return max((date(last, 12, 31) for _, last in self.known), default=None)

    @property
    def dates(self) -> frozenset[date]:
        """Only the dates."""
        return frozenset(one.day for one in self.days)


NO_EQUATED: Final = EquatedDays()


def equated_from(data: Mapping[str, Any]) -> EquatedDays:
    """The list as its file holds it (``equated.toml``: ``[[known]]`` ranges of years, ``[[day]]`` with ``source``)."""
    return EquatedDays(
        tuple(sorted(DayOff(one["date"], "equated", one["source"]) for one in data["day"])),
        tuple(YearRange(one["first"], one["last"]) for one in data["known"]),
    )


@lru_cache(maxsize=256)
def _holidays_by_day(year: int, calendar: CalendarCode) -> dict[date, HolidayCode]:
    """The holidays of a year; of two on one day (5 May 2016: Ascension too) one is named."""
    return dict(reversed(holidays(year, calendar)))


def day_off(
    day: date, calendar: CalendarCode, equated: EquatedDays = NO_EQUATED, closing: Closing = NO_CLOSING
) -> DayOff | None:
    """Why a day does not count in a calendar; ``None`` for a day that counts."""
    holiday = _holidays_by_day(day.year, calendar).get(day)
    if holiday is not None:
        return DayOff(day, holiday)
    if day.weekday() >= 5:
        return DayOff(day, "weekend")
    if calendar == "atw":
        return next((one for one in equated.days if one.day == day), None)
    return DayOff(day, "closing") if calendar == "rijk" and day in closing else None


def days_off_in(
    year: int, calendar: CalendarCode, equated: EquatedDays = NO_EQUATED, closing: Closing = NO_CLOSING
) -> tuple[DayOff, ...]:
    """The days of a year (1583 to 9999) that do not count, besides plain weekends, in order of date."""
    found: dict[date, DayOff] = {day: DayOff(day, code) for day, code in _holidays_by_day(year, calendar).items()}
    own = equated.days if calendar == "atw" else ()
    also = [DayOff(day, "closing") for day in closing] if calendar == "rijk" else []
    for one in (*own, *also):
        if one.day.year == year:
            found.setdefault(one.day, one)
    return tuple(found[day] for day in sorted(found))


def in_range(year: int) -> bool:
    """Does the calendar reach this year?"""
    return FIRST_YEAR <= year <= LAST_YEAR
