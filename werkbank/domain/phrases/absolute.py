"""Days that are named: in figures, by month, by weekday and rank, by holiday."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final

from werkbank.domain.calendars import easter, holidays
from werkbank.domain.phrases.state import FIRST_YEAR, LAST_YEAR, Day, State
from werkbank.domain.phrases.vocabulary import AT, HOLIDAYS, HOURS, MONTHS, OF, THE, TURNS

if TYPE_CHECKING:
    from collections.abc import Callable

Days = list[tuple[Day, int]]
_LONGEST_NAME: Final = 4


def figures(state: State, at: int) -> Days:
    """``2026-11-03``, ``3-11-2026``, ``3/11``, ``1-jan``; ``1.12`` where it is no time of the clock."""
    kind = "dm" if _dotted(state, at) else state.kind(at)
    if state.text(at) == "24/7":
        return []
    numbers = state.numbers(at) if kind in ("iso", "dmy", "dm", "d-month") else ()
    found: date | None
    yearless = kind == "dm" or (kind == "d-month" and len(numbers) == 1)
    if kind == "iso":
        found = state.real(*numbers)
    elif kind == "dmy":
        found = state.real(numbers[2], numbers[1], numbers[0])
    elif kind == "dm":
        found = state.coming(numbers[1], numbers[0]) if _day_month(state, numbers[0], numbers[1]) else None
    elif kind == "d-month":
        month = next(MONTHS[word] for word in _letters(state.text(at)) if word in MONTHS)
        found = state.real(numbers[1], month, numbers[0]) if len(numbers) > 1 else state.coming(month, numbers[0])
    else:
        return []
    return [] if found is None else [(Day(found, weak=kind == "dm", yearless=yearless), at + 1)]


def _dotted(state: State, at: int) -> bool:
    """Day and month with a full stop between: not after *om* or before *uur*; 9.05 or 9.10 is rather an hour."""
    if state.kind(at) != "time" or ":" in state.text(at) or state.text(at - 1) in AT:
        return False
    day, month, *more = state.numbers(at)
    said = state.text(at + 1) in HOURS or state.text(at + 1).rstrip(".") in {"am", "a.m", "pm", "p.m", "'s", "s"}
    return not more and not said and 1 <= day <= 31 and 1 <= month <= 12 and (month not in (5, 10) or day > 24)


def _letters(text: str) -> list[str]:
    return "".join(sign if sign.isalpha() else " " for sign in text).split()


def _day_month(state: State, day: int, month: int) -> bool:
    if 1 <= month <= 12 and 1 <= day <= 31:
        return True
    state.trouble = state.trouble or "day"
    return False


def year(state: State, at: int) -> tuple[int, int] | None:
    """``2027``, ``'27``, ``van 2027``."""
    place = at + 1 if state.text(at) in (*OF, ",") and state.kind(at + 1) == "number" else at
    if state.text(place) == "'" and state.kind(place + 1) == "number" and len(state.text(place + 1)) == 2:
        return 2000 + state.numbers(place + 1)[0], place + 2
    if state.kind(place) == "number" and len(state.text(place)) == 4:
        value = state.numbers(place)[0]
        if FIRST_YEAR <= value <= LAST_YEAR:
            return value, place + 1
        state.trouble = state.trouble or "year"
    return None


def by_month(state: State, at: int) -> Days:
    """``3 november``, ``de 3e van maart 2027``, ``Nov 3, 2026``, ``tweeëntwintig februari``."""
    found: Days = []
    place = state.skip(at, THE)
    place = place + 1 if TURNS.get(state.text(place)) in ("next", "coming") else place
    number = state.rank(place) or state.count(place)
    if number is not None and number[0] > 0:
        month_at = state.skip(state.past_dot(number[1]), OF)
        if (month := MONTHS.get(state.text(month_at))) is not None:
            found.extend(_with_year(state, month, number[0], state.past_dot(month_at + 1)))
    if (month := MONTHS.get(state.text(at))) is not None:
        day_at = state.skip(state.past_dot(at + 1), THE)
        number = state.rank(day_at) or state.count(day_at)
        if number is not None and number[0] > 0 and len(state.text(day_at)) <= 4 and number[0] < 100:
            found.extend(_with_year(state, month, number[0], number[1]))
    return found


def _with_year(state: State, month: int, day: int, after: int) -> Days:
    if not _day_month(state, day, month):
        return []
    found: Days = []
    named = year(state, after)
    if named is not None:
        exact = state.real(named[0], month, day)
        return [] if exact is None else [(Day(exact), named[1])]
    if (coming := state.coming(month, day)) is not None:
        found.append((Day(coming, yearless=True), after))
    return found


def of_a_month(state: State, at: int) -> Days:
    """``de 15e``, ``op de eerste``, ``de 20ste van volgende maand``: the first such day that comes."""
    if state.text(at) not in THE:
        return []
    number = state.rank(at + 1)
    if number is None or not 1 <= number[0] <= 31:
        return []
    found: Days = []
    month = a_month(state, state.skip(number[1], OF)) if state.text(number[1]) in OF else None
    if month is not None and (exact := state.real(month[0], month[1], number[0])) is not None:
        if exact < state.today and state.text(month[2] - 2) in THE:  # van de maand: the next time
            exact = _next_with(state, lambda day: day.day == number[0]) or exact
        found.append((Day(exact), month[2]))
    if (free := _next_with(state, lambda day: day.day == number[0])) is not None:
        found.append((Day(free, "nearest-month", weak=True), number[1]))
    return found


def _next_with(state: State, fits: Callable[[date], bool], days: int = 430) -> date | None:
    start = state.today.toordinal()
    return next((day for day in map(date.fromordinal, range(start, start + days)) if fits(day)), None)


def a_month(state: State, at: int) -> tuple[int, int, int] | None:
    """Year, month and the place after: ``maart 2027``, ``volgende maand``, ``deze maand``, ``de maand``."""
    place = state.skip(at, THE)
    if (month := MONTHS.get(state.text(place))) is not None:
        after = state.past_dot(place + 1)
        named = year(state, after)
        if named is not None:
            return named[0], month, named[1]
        today = state.today
        return today.year + (month < today.month), month, after
    turn = {"deze": 0, "this": 0, "lopende": 0, "volgende": 1, "next": 1, "komende": 1}.get(state.text(place))
    if turn is None and state.text(place) in ("maand", "month") and place > at:
        return state.today.year, state.today.month, place + 1
    if turn is not None and state.text(place + 1) in ("maand", "month"):
        total = state.today.year * 12 + state.today.month - 1 + turn
        return total // 12, total % 12 + 1, place + 2
    return None


def holiday(state: State, at: int) -> Days:
    """``kerst``, ``tweede paasdag``, ``Koningsdag 2027``: the next one, or that of the year."""
    place = state.skip(at, THE)
    for size in range(_LONGEST_NAME, 0, -1):
        name = " ".join(state.text(place + n) for n in range(size))
        if name in HOLIDAYS and all(state.kind(place + n) in ("word", "ordinal") for n in range(size)):
            named = year(state, place + size)
            if named is not None:
                return [(Day(_holiday(name, named[0]), "holiday"), named[1])]
            this, after = _holiday(name, state.today.year), place + size
            return [(Day(this if this >= state.today else _holiday(name, state.today.year + 1), "holiday"), after)]
    return []


def _holiday(name: str, year_: int) -> date:
    rule, first, second = HOLIDAYS[name]
    if rule == "easter":
        return date.fromordinal(easter(year_).toordinal() + first)
    if rule == "king":
        return next(day for day, code in holidays(year_) if code == "kings-day")
    if rule == "third-tuesday":
        return date(year_, first, 15 + (1 - date(year_, first, 15).weekday()) % 7)
    return date(year_, first, second)
