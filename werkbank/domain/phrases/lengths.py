"""Lengths of time: ``3 weken``, ``anderhalf uur``, ``2 dagen, 1 uur en 5 minuten``, ``5 werkdagen``."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, Final, NamedTuple

from werkbank.domain.calendars import add_office_days
from werkbank.domain.phrases.state import FIRST_YEAR, LAST_YEAR, State
from werkbank.domain.phrases.vocabulary import TURNS, UNITS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from werkbank.domain.phrases.vocabulary import Unit

_SECONDS: Final = {"second": 1, "minute": 60, "hour": 3_600}
_MONTHS: Final = {"month": 1, "quarter": 3, "year": 12}
_DAYS: Final = {"day": 1, "week": 7}
_AND: Final = frozenset({",", "en", "and", "ën"})
_FAR: Final = 100_000
_MOST: Final = 6


class Length(NamedTuple):
    """So much time: months, calendar days, working days of the office, seconds."""

    months: int = 0
    days: int = 0
    office_days: int = 0
    seconds: int = 0

    def __add__(self, other: object) -> Length:
        """Both together."""
        if not isinstance(other, Length):
            return NotImplemented
        return Length(*(one + two for one, two in zip(self, other, strict=True)))

    @classmethod
    def of(cls, number: int, unit: Unit) -> Length:
        """So many of a unit."""
        if unit == "office-day":
            return cls(office_days=number)
        if unit in _SECONDS:
            return cls(seconds=number * _SECONDS[unit])
        return cls(number * _MONTHS[unit]) if unit in _MONTHS else cls(days=number * _DAYS[unit])


def _last_day(year: int, month: int) -> int:
    return (date(year + month // 12, month % 12 + 1, 1) - timedelta(1)).day


def after(state: State, length: Length, start: date | datetime, sign: int = 1) -> date | datetime | None:
    """So long after a moment (``sign`` -1: before it). A time of the day counts only when the length has hours."""
    day = start.date() if isinstance(start, datetime) else start
    try:
        if length.months:
            total = day.year * 12 + day.month - 1 + sign * length.months
            year, month = total // 12, total % 12 + 1
            if not FIRST_YEAR <= year <= LAST_YEAR:
                state.trouble = state.trouble or "far"
                return None
            day = date(year, month, min(day.day, _last_day(year, month)))
        day = date.fromordinal(day.toordinal() + sign * length.days)
        if length.office_days:
            day = add_office_days(day, sign * length.office_days, state.closing)
        if length.seconds:
            clock = start if isinstance(start, datetime) else state.now
            moment = datetime.combine(day, clock.time()) + timedelta(seconds=sign * length.seconds)
            return moment if FIRST_YEAR <= moment.year <= LAST_YEAR else None
    except (ValueError, OverflowError):
        state.trouble = state.trouble or "far"
        return None
    if not FIRST_YEAR <= day.year <= LAST_YEAR:
        state.trouble = state.trouble or "far"
        return None
    return day


def lengths(state: State, at: int) -> list[tuple[Length, int]]:
    """The longest first: ``2 dagen, 1 uur`` and then ``2 dagen``."""
    made: list[tuple[Length, int]] = []
    total, place = Length(), at
    for _ in range(_MOST):
        one = _one(state, place)
        if one is None:
            break
        total, place = total + one[0], one[1]
        made.append((total, place))
        while state.text(place) in _AND:
            place += 1
    return made[::-1]


def _one(state: State, at: int) -> tuple[Length, int] | None:
    if state.kind(at) == "hour" and len(state.numbers(at)) == 1:  # 2 uur, in one piece
        return Length.of(state.numbers(at)[0], "hour"), at + 1
    for number, after_, halves in _counts(state, at):
        working = state.text(after_) in ("working", "business")
        unit = "office-day" if working else UNITS.get(state.text(after_).rstrip("."))
        if state.text(after_) == "kwartier" and not halves:
            return Length(seconds=900 * number), after_ + 1
        if unit is None or number > _FAR:
            continue
        place = after_ + 1 + working
        if not halves:
            return Length.of(number, unit), place
        half = {"hour": Length(seconds=1_800), "year": Length(6), "minute": Length(seconds=30)}.get(unit)
        if half is not None:
            return Length.of(number, unit) + half, place
    return None


def _counts(state: State, at: int) -> Iterator[tuple[int, int, bool]]:
    """A number, the place after it, and whether a half comes with it."""
    word = state.text(at)
    if word in ("half", "halve"):
        yield 0, state.skip(at + 1, ("een", "an", "a")), True
    if word in ("een", "a", "an") and state.text(at + 1) in ("half", "halve"):
        yield 0, at + 2, True
    if word in ("anderhalf", "anderhalve"):
        yield 1, at + 1, True
    number = state.count(at)
    if number is not None:
        words = [state.text(number[1] + place) for place in range(3)]
        if words[0] in ("en", "and") and words[1] in ("een", "a") and words[2] in ("half", "halve"):
            yield number[0], number[1] + 3, True
        yield number[0], number[1], False
    elif (
        TURNS.get(state.text(at - 1)) in ("coming", "next")
        and word in UNITS
        and UNITS[word] in ("day", "hour", "week", "month", "year", "office-day")
        and not word.endswith(("en", "s"))
    ):  # binnen de komende dag
        yield 1, at, False
