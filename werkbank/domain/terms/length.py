"""The length of a term: a number and a unit, and where it ends counted from a day.

The day of the event is not counted, so the end is the event plus n: a week later on the same weekday, a month later on
the same day number, or on the last day of a shorter month (HR 1-9-2017, ECLI:NL:HR:2017:2225). Terms in hours are
another type and are refused.
"""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date
from typing import Final, Literal, NamedTuple

from werkbank.domain.calendars import FIRST_YEAR
from werkbank.domain.errors import TermRefused

Unit = Literal["d", "w", "m", "y", "wd"]
"""Calendar days, weeks, months, years; working days."""

_UNITS: Final[dict[str, Unit]] = {
    "d": "d", "dag": "d", "dagen": "d", "day": "d", "days": "d",
    "w": "w", "wk": "w", "week": "w", "weken": "w", "weeks": "w",
    "m": "m", "mnd": "m", "maand": "m", "maanden": "m", "month": "m", "months": "m",
    "y": "y", "j": "y", "jr": "y", "jaar": "y", "jaren": "y", "year": "y", "years": "y",
    "wd": "wd", "werkdag": "wd", "werkdagen": "wd",
}  # fmt: skip
_HOURS: Final = frozenset({"u", "uur", "uren", "h", "hour", "hours"})
_FORM: Final = r"([0-9]{1,5}) ?([a-z]{1,9})"
LONGEST: Final = 9_999
"""Of any unit."""


class Length(NamedTuple):
    """``n`` (1 to 9,999) of a unit."""

    n: int
    unit: Unit

    def __str__(self) -> str:
        return f"{self.n}{self.unit}"


def parse_length(text: str) -> Length:
    """``6w``, ``10d``, ``3m``, ``1y`` or ``1j``, ``2wd``, or with the unit in full: ``6 weken``.

    Raises ``TermRefused``: ``length`` for what is none, ``length-hours``, ``length-zero``, ``length-long``.
    """
    found = re.fullmatch(_FORM, text.strip().lower()) if len(text) <= 40 else None
    if found is None:
        raise TermRefused("length", text)
    if found[2] in _HOURS:
        raise TermRefused("length-hours", text)
    unit = _UNITS.get(found[2])
    if unit is None:
        raise TermRefused("length", text)
    return checked(Length(int(found[1]), unit))


def checked(length: Length) -> Length:
    """The same length; raises ``TermRefused`` when its number is below 1 or above 9,999."""
    if length.n < 1:
        raise TermRefused("length-zero", str(length))
    if length.n > LONGEST:
        raise TermRefused("length-long", str(length))
    return length


def together(length: Length, extension: Length) -> tuple[Length, ...]:
    """A length with its extension: one length when the units are the same, else both, one after another.

    Days and weeks are the same unit: fourteen days are two weeks, also for what the law says of twelve weeks.
    """
    if length.unit == extension.unit:
        return (Length(length.n + extension.n, length.unit),)
    days = [in_days(one) for one in (length, extension)]
    if None in days:
        return length, extension
    whole = sum(one for one in days if one is not None)
    return (Length(whole // 7, "w") if whole % 7 == 0 else Length(whole, "d"),)


def in_days(length: Length) -> int | None:
    """How many days these days or weeks are; ``None`` for any other unit."""
    return {"d": length.n, "w": length.n * 7}.get(length.unit)


def months_on(day: date, months: int) -> date:
    """The same day number some months on (back, when negative), or the last day of a shorter month."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    last = monthrange(year, month + 1)[1] if FIRST_YEAR <= year <= date.max.year else 0
    if not last:
        raise TermRefused("end-range")
    return date(year, month + 1, min(day.day, last))


def days_on(day: date, days: int) -> date:
    """Some calendar days on (back, when negative); raises ``TermRefused`` outside the years 1583 to 9999."""
    ordinal = day.toordinal() + days
    if not _FIRST <= ordinal <= _LAST:
        raise TermRefused("end-range")
    return date.fromordinal(ordinal)


_FIRST: Final = date(FIRST_YEAR, 1, 1).toordinal()
_LAST: Final = date.max.toordinal()


def calendar_end(start: date, length: Length, direction: Literal[1, -1] = 1) -> date:
    """Where a length in calendar units ends, counted on from ``start`` (back, with -1), without a shift."""
    n = length.n * direction
    if length.unit in ("d", "w"):
        return days_on(start, n * 7 if length.unit == "w" else n)
    return months_on(start, n * 12 if length.unit == "y" else n)
