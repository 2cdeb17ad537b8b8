"""Which days do not count: ``rijk``, the office calendar, ``atw``, that of the law, and ``eu`` (terms.md 1).

Every count rests on one idea: office days are numbered, and the difference of two numbers is what lies between, so a
date eight thousand years away costs as much as tomorrow. The rule of today is applied to every year from 1583 (the
first full Gregorian one) to 9999; before that only weekends do not count. Sources: ``rijk`` is usage, configurable
through ``closing``, the own closing days of an organisation; ``atw`` is Algemene termijnenwet art. 3(1), its equated
days (art. 3(3)) are data and come from ``days_off``; ``eu`` is Regulation 1182/71 with the Dutch holidays.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable
from datetime import date
from functools import cache, lru_cache
from typing import Final, Literal, NamedTuple, get_args

CalendarCode = Literal["rijk", "atw", "eu"]
CALENDARS: Final[tuple[CalendarCode, ...]] = get_args(CalendarCode)
HolidayCode = Literal[
    "new-year",
    "good-friday",
    "easter-monday",
    "kings-day",
    "liberation-day",
    "ascension",
    "whit-monday",
    "christmas",
    "boxing-day",
]
Closing = frozenset[date]
NO_CLOSING: Final[Closing] = frozenset()
FIRST_YEAR: Final = 1583
_LAST_ORDINAL: Final = date.max.toordinal()


class Holiday(NamedTuple):
    """A holiday of a calendar; ``when`` gives its day in a year, or nothing in a year without it."""

    code: HolidayCode
    when: Callable[[int], date | None]


@lru_cache(maxsize=512)
def easter(year: int) -> date:
    """Easter Sunday, Gregorian: the anonymous algorithm (Butcher 1876; Meeus, Astronomical Algorithms, ch. 8)."""
    a, (b, c) = year % 19, divmod(year, 100)
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    corrected = (32 + 2 * e + 2 * i - h - k) % 7
    m = (a + 11 * h + 22 * corrected) // 451
    month, day = divmod(h + corrected - 7 * m + 114, 31)
    return date(year, month, day + 1)


def _fixed(month: int, day: int) -> Callable[[int], date | None]:
    return lambda year: date(year, month, day)


def _after_easter(days: int) -> Callable[[int], date | None]:
    return lambda year: date.fromordinal(easter(year).toordinal() + days)


def _kings_day(year: int) -> date | None:
    """27 April, or 26 April when the 27th is a Sunday."""
    return date(year, 4, 26 if date(year, 4, 27).weekday() == 6 else 27)


def _lustrum_day(year: int) -> date | None:
    """5 May, a day off in lustrum years only (2020, 2025, 2030)."""
    return date(year, 5, 5) if year % 5 == 0 else None


_DAYS: Final[dict[HolidayCode, Callable[[int], date | None]]] = {
    "new-year": _fixed(1, 1),
    "good-friday": _after_easter(-2),
    "easter-monday": _after_easter(1),
    "kings-day": _kings_day,
    "liberation-day": _fixed(5, 5),
    "ascension": _after_easter(39),
    "whit-monday": _after_easter(50),
    "christmas": _fixed(12, 25),
    "boxing-day": _fixed(12, 26),
}
_LEGAL: Final = tuple(Holiday(code, when) for code, when in _DAYS.items())
"""Easter Sunday and Whit Sunday are Sundays, so they need no row."""

RULES: Final[dict[CalendarCode, tuple[Holiday, ...]]] = {
    "rijk": tuple(
        Holiday(code, _lustrum_day if code == "liberation-day" else when)
        for code, when in _DAYS.items()
        if code != "good-friday"
    ),
    "atw": _LEGAL,
    "eu": _LEGAL,
}


def holidays(year: int, calendar: CalendarCode = "rijk") -> tuple[tuple[date, HolidayCode], ...]:
    """The holidays of a year in order of date, those in a weekend too; none before 1583."""
    if year < FIRST_YEAR:
        return ()
    found = ((rule.when(year), rule.code) for rule in RULES[calendar])
    return tuple(sorted((day, code) for day, code in found if day is not None))


@cache
def _weekday_holidays(year: int, calendar: CalendarCode) -> tuple[int, ...]:
    """Ordinals of the holidays of a year that take a working day, each once."""
    return tuple(sorted({day.toordinal() for day, _ in holidays(year, calendar) if day.weekday() < 5}))


ANCHORS: Final[dict[CalendarCode, tuple[int, int]]] = {"rijk": (2000, 2_499), "atw": (2000, 3_144), "eu": (2000, 3_144)}
"""A year, and how many weekday holidays lie before it: saves counting four centuries at start (a test recounts)."""

_TOTALS: Final[dict[tuple[CalendarCode, int], list[int]]] = {
    **{(code, FIRST_YEAR): [0] for code in RULES},
    **{(code, year): [before] for code, (year, before) in ANCHORS.items()},
}
"""Per calendar and first year; place n: weekday holidays before the n-th year after it. Grown on demand."""


def _off_before(year: int, calendar: CalendarCode) -> int:
    """Weekday holidays in the years before ``year``."""
    anchor = ANCHORS[calendar][0]
    first = anchor if year >= anchor else FIRST_YEAR
    totals = _TOTALS[calendar, first]
    while len(totals) <= year - first:
        totals.append(totals[-1] + len(_weekday_holidays(first + len(totals) - 1, calendar)))
    return totals[year - first] if year >= first else 0


def _off_until(ordinal: int, year: int, calendar: CalendarCode) -> int:
    """Weekday holidays up to and including a day that lies in ``year``."""
    return _off_before(year, calendar) + bisect_right(_weekday_holidays(year, calendar), ordinal)


@lru_cache(maxsize=64)
def _closing_ordinals(closing: Closing, calendar: CalendarCode) -> tuple[int, ...]:
    """Own closing days that would have been office days."""
    return tuple(
        sorted(
            day.toordinal()
            for day in closing
            if day.weekday() < 5 and day.toordinal() not in _weekday_holidays(day.year, calendar)
        )
    )


def _off(ordinal: int, year: int, closing: Closing, calendar: CalendarCode) -> int:
    """Working weekdays that were taken by a holiday or a closing day, up to and including a day."""
    own = bisect_right(_closing_ordinals(closing, calendar), ordinal) if closing else 0
    return _off_until(ordinal, year, calendar) + own


@lru_cache(maxsize=16_384)
def office_day_number(day: date, closing: Closing = NO_CLOSING, calendar: CalendarCode = "rijk") -> int:
    """How many office days there were from the year 1 up to and including ``day``."""
    ordinal = day.toordinal()
    weeks, rest = divmod(ordinal, 7)
    return weeks * 5 + min(rest, 5) - _off(ordinal, day.year, closing, calendar)


def _numbered(number: int, closing: Closing, calendar: CalendarCode) -> date:
    """The office day with a number (the reverse of ``office_day_number``): a rising search that ends in a few steps."""
    if number < 1:
        raise OverflowError(number)
    day, taken = date.min, -1
    while True:
        off = _off(day.toordinal(), day.year, closing, calendar) if taken >= 0 else 0
        if off == taken:
            return day
        weeks, rest = divmod(number + off - 1, 5)
        ordinal = weeks * 7 + rest + 1
        if ordinal > _LAST_ORDINAL:
            raise OverflowError(number)
        day, taken = date.fromordinal(ordinal), off


def office_day(number: int, closing: Closing = NO_CLOSING, calendar: CalendarCode = "rijk") -> date:
    """The office day with a number: the reverse of ``office_day_number``.

    Raises ``OverflowError`` when that day lies outside the years 1 to 9999.
    """
    return _numbered(number, closing, calendar)


def is_office_day(day: date, closing: Closing = NO_CLOSING, calendar: CalendarCode = "rijk") -> bool:
    """Does the office work on this day?"""
    if day.weekday() >= 5 or day in closing:
        return False
    return day.toordinal() not in _weekday_holidays(day.year, calendar)


def office_days_until(today: date, day: date, closing: Closing = NO_CLOSING, calendar: CalendarCode = "rijk") -> int:
    """Office days in (today, day]; when ``day`` has passed, minus the office days in (day, today].

    So it is 0 from Friday to the Sunday after it, and -1 on Tuesday for a day that was Monday.
    """
    return office_day_number(day, closing, calendar) - office_day_number(today, closing, calendar)


def office_days_between(today: date, day: date, closing: Closing = NO_CLOSING, calendar: CalendarCode = "rijk") -> int:
    """Office days in (today, day]: today is not counted, ``day`` is; 0 when ``day`` is today or earlier."""
    return max(0, office_days_until(today, day, closing, calendar))


def add_office_days(day: date, n: int, closing: Closing = NO_CLOSING, calendar: CalendarCode = "rijk") -> date:
    """The ``n``-th office day after ``day`` (before it, when negative); ``day`` itself for 0, office day or not.

    Raises ``OverflowError`` when that day lies outside the years 1 to 9999.
    """
    if n == 0:
        return day
    number = office_day_number(day, closing, calendar) + n
    if n < 0 and not is_office_day(day, closing, calendar):
        number += 1
    return _numbered(number, closing, calendar)


def last_office_day_on_or_before(day: date, closing: Closing = NO_CLOSING, calendar: CalendarCode = "rijk") -> date:
    """``day`` itself when it is an office day, else the last one before it."""
    if is_office_day(day, closing, calendar):
        return day
    return _numbered(office_day_number(day, closing, calendar), closing, calendar)
