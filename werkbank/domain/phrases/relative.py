"""Days told from today: ``overmorgen``, weekdays with every qualifier, ``over drie weken``, ``twee dagen na Pasen``."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Final

from werkbank.domain.calendars import add_office_days
from werkbank.domain.phrases import absolute, clocks, periods
from werkbank.domain.phrases.lengths import Length, after, lengths
from werkbank.domain.phrases.state import Day, State
from werkbank.domain.phrases.vocabulary import (
    AGO,
    AHEAD,
    BACK,
    COMING_AFTER,
    DAYS,
    HOURS,
    LATER,
    MANY_WEEKDAYS,
    OF,
    PAST_AFTER,
    PLUS,
    THE,
    TURNS,
    UNITS,
    WEEKDAYS,
    WORDS_TOO,
    Turn,
)

Days = list[tuple[Day, int]]
_SAID_BEFORE: Final[dict[str, Turn]] = {
    **dict.fromkeys(COMING_AFTER, "coming"), **dict.fromkeys(PAST_AFTER, "last"),
}  # fmt: skip
"""``a.s. vrijdag``, ``jl. donderdag``."""
Moments = list[tuple[Day | datetime, int]]
_MAY_BE_WORDS = frozenset({"ma", "wo", "do", "za", "zo", "di", "vr", "mon", "sun", "sat", "fri", "wed", "zon", "don"})


def day_words(state: State, at: int) -> Days:
    """``vandaag``, ``overmorgen``, ``de dag na morgen``, ``volgende werkdag``, ``deze dag``."""
    word = state.text(at)
    if word in DAYS:
        day = state.on(DAYS[word])
        return [] if day is None else [*_weeks_on(state, day, at + 1), (Day(day), at + 1)]
    place = state.skip(at, THE)
    if [state.text(place + n) for n in range(3)] == ["day", "after", "tomorrow"]:
        return [(Day(date.fromordinal(state.today.toordinal() + 2)), place + 3)]
    turn = TURNS.get(state.text(place))
    unit = state.text(place + 1)
    if turn is None or unit not in ("dag", "day", "werkdag", "workday"):
        return []
    step = {"this": 0, "coming": 1, "next": 1, "last": -1}[turn]
    day = state.on(step) if unit in ("dag", "day") else add_office_days(state.today, step, state.closing)
    return [] if day is None else [(Day(day, "office-days" if "werk" in unit else "exact"), place + 2)]


def weekday(state: State, at: int) -> Days:
    """A weekday with what is said of it: ``deze vrijdag``, ``vr wk 48``, ``dinsdag over een week``, ``vr 27 nov``."""
    place = state.skip(at, THE)
    turn = TURNS.get(state.text(place)) or _SAID_BEFORE.get(state.text(place))
    name_at = place if turn is None else state.past_dot(place + 1)
    which = WEEKDAYS.get(state.text(name_at))
    if which is None:
        return _week_then_day(state, at)
    if not state.alone and state.text(name_at) in WORDS_TOO and state.text(name_at + 1) != ".":
        return []
    behind = state.past_dot(name_at + 1)
    dated = _with_date(state, which, behind) if turn is None else []
    if isinstance(dated, int):
        state.barred.update(range(at, behind + 4))
        state.clashes[at] = dated
        return []
    found = dated
    found.extend(_with_week(state, which, behind))
    said = state.text(behind)
    if turn is None and said in COMING_AFTER:
        turn, behind = "coming", state.past_dot(behind + 1)
    elif turn is None and said in PAST_AFTER:
        turn, behind = "last", state.past_dot(behind + 1)
    elif turn is None and said == "week":  # friday week
        found.append((Day(_turned(state, which, None).date + timedelta(7), "relative"), behind + 1))
    day = _turned(state, which, turn)
    found.append((day._replace(weak=turn is None and state.text(name_at) in _MAY_BE_WORDS), behind))
    return found


def _turned(state: State, which: int, turn: Turn | None) -> Day:
    """A weekday named bare is the first one after today; ``volgende`` is that of next week."""
    today = state.today.toordinal()
    monday, ahead = today - state.today.weekday(), (which - state.today.weekday() - 1) % 7 + 1
    if turn == "this" and monday + which >= today:
        return Day(date.fromordinal(monday + which), "this-week")
    if turn == "next":
        return Day(date.fromordinal(monday + 7 + which), "next-week")
    if turn == "last":
        return Day(date.fromordinal(today + ahead - 7 if ahead < 7 else today - 7), "exact")
    return Day(date.fromordinal(today + ahead), "weekday")


def _with_week(state: State, which: int, at: int) -> Days:
    """``dinsdag volgende week``, ``vr wk 48``, ``dinsdag over drie weken``, ``vrijdag van deze week``."""
    place = state.skip(state.skip(at, (",",)), OF)
    found: Days = []
    for span, end in periods.spans(state, place):
        if (span.end - span.start).days == 6 and span.start.weekday() == 0:
            found.append((Day(date.fromordinal(span.start.toordinal() + which), "exact"), end))
    return found + _weeks_on(state, _turned(state, which, None).date, at)


def _weeks_on(state: State, start: date, at: int) -> Days:
    """``over een week`` behind a day: so many weeks after it."""
    found: Days = []
    if state.text(at) in ("over", "in"):
        for length, end in lengths(state, at + 1):
            if length.days and length.days % 7 == 0 and length == Length(days=length.days):
                moved = state.on(length.days, start)
                if moved is not None:
                    found.append((Day(moved, "relative"), end))
    return found


def _week_then_day(state: State, at: int) -> Days:
    """``volgende week dinsdag``, ``week 48 vrijdag``, ``deze week vrijdag``."""
    found: Days = []
    for span, end in periods.spans(state, at):
        name_at = state.skip(end, ("op", "on"))
        which = WEEKDAYS.get(state.text(name_at))
        if which is not None and (span.end - span.start).days == 6:
            day = date.fromordinal(span.start.toordinal() + which)
            found.append((Day(day, "exact"), state.past_dot(name_at + 1)))
    return found


def _with_date(state: State, which: int, at: int) -> Days | int:
    """``Maandag, 18 feb``: the day must be that weekday, else where the two end; ``vrijdag 31``: the first that is."""
    place = state.skip(at, (",",))
    part = clocks.part(state, at)  # donderdagochtend 26 november
    if part is not None and state.text(part[1]) not in HOURS:
        place = part[1]
    found: Days = []
    dates = [*absolute.figures(state, place), *absolute.by_month(state, place)]
    for day, end in ((_of_that_weekday(state, one, which), end) for one, end in dates):
        if day.date.weekday() == which:
            found.append(
                (
                    day._replace(
                        weak=False, yearless=False, part=part[0] if part is not None and place == part[1] else None
                    ),
                    end,
                )
            )
    if dates:
        if not found:
            state.trouble = state.trouble or "weekday"
        return found or max(end for _, end in dates)
    the = state.skip(place, THE)
    number = state.rank(the) or (state.count(the) if state.alone and state.kind(the) == "number" else None)
    if number is not None and 1 <= number[0] <= 31 and not _goes_on(state, number[1]):
        start = state.today.toordinal()
        for ordinal in range(start, start + 800):
            day_ = date.fromordinal(ordinal)
            if day_.day == number[0] and day_.weekday() == which:
                return [(Day(day_, "nearest-month"), number[1])]
    return found


_LONG_AGO: Final = 60
"""Days after which a day with its weekday that has been is more likely a mistake."""


def _of_that_weekday(state: State, day: Day, which: int) -> Day:
    """Without a year the day that comes; when only the last one was that weekday (*ma 23 nov* on the 24th), that."""
    gone = state.gone(day.date.month, day.date.day) if day.yearless and day.date.weekday() != which else None
    recent = gone is not None and gone.weekday() == which and (state.today - gone).days <= _LONG_AGO
    return day._replace(date=gone) if gone is not None and recent else day


def _goes_on(state: State, at: int) -> bool:
    """Is the number before this an hour or a count?"""
    return state.text(at) in HOURS or state.text(at) in UNITS or clocks.part(state, at) is not None


def ahead(state: State, at: int) -> Moments:
    """``over 3 weken``, ``binnen de komende 2 dagen``, ``+3`` (working days), ``2 dagen geleden``."""
    found: Moments = []
    if state.text(at) == "+" and state.kind(at + 1) == "number":
        named = lengths(state, at + 1)
        if not named:
            day = after(state, Length(office_days=state.numbers(at + 1)[0]), state.today)
            return [] if day is None else [(Day(_date(day), "office-days"), at + 2)]
    if state.text(at) in PLUS:
        found.extend(_counted(state, length, end) for length, end in lengths(state, _past_plus(state, at)))
    else:
        for length, end in lengths(state, at):
            if state.text(end) in LATER:
                found.append(_counted(state, length, end + 1))
            elif state.text(end) in AGO:
                found.append(_counted(state, length, end + 1, -1))
            elif state.alone and not length.seconds:  # acht uur is a time
                found.append(_counted(state, length, end))
    return [one for one in found if one[1] > 0]


def _past_plus(state: State, at: int) -> int:
    """Past ``over``, ``binnen de komende`` and the like."""
    place = state.skip(at + 1, THE) if state.text(at) in PLUS else at
    return place + 1 if place > at and TURNS.get(state.text(place)) in ("coming", "next") else place


def _date(found: date | datetime) -> date:
    return found.date() if isinstance(found, datetime) else found


def _counted(state: State, length: Length, end: int, sign: int = 1) -> tuple[Day | datetime, int]:
    if not any(length):
        return Day(state.today), -1
    moment = after(state, length, state.now if length.seconds else state.today, sign)
    if moment is None:
        return Day(state.today), -1
    if isinstance(moment, datetime):
        return moment, end
    return Day(moment, "office-days" if length.office_days else "relative"), end


def anchors(state: State, at: int) -> list[tuple[Length | int, int, int]]:
    """What is counted from a day: a length or a weekday, the direction, and where the day begins.

    ``5 werkdagen voor``, ``twee weken na``, ``de dag na``, ``de vrijdag voor``, ``twee zondagen vanaf``.
    """
    found: list[tuple[Length | int, int, int]] = []
    for length, end in lengths(state, _past_plus(state, at)):
        if state.text(end) in AHEAD or state.text(end) in BACK:
            found.append((length, -1 if state.text(end) in BACK else 1, end + 1))
    place = state.skip(at, THE)
    unit = {"dag": Length(days=1), "day": Length(days=1), "werkdag": Length(office_days=1), "week": Length(days=7)}
    first = state.text(place) in ("eerste", "first")
    named = unit.get(state.text(place + first))
    if named is not None and state.text(place + first + 1) in AHEAD | BACK:
        found.append((named, -1 if state.text(place + first + 1) in BACK else 1, place + first + 2))
    which = WEEKDAYS.get(state.text(place + first))
    if which is not None and state.text(place + first + 1) in ("na", "voor", "vóór", "after", "before"):
        found.append((which, -1 if state.text(place + first + 1) in BACK else 1, place + first + 2))
    number = state.count(at)
    if number is not None and state.text(number[1]) in MANY_WEEKDAYS and state.text(number[1] + 1) in AHEAD:
        weekday_ = MANY_WEEKDAYS[state.text(number[1])]
        found.append((weekday_ + 7 * (number[0] - 1), 1, number[1] + 2))
    return found


def from_anchor(state: State, what: Length | int, sign: int, day: date) -> date | None:
    """The day that is meant, counted from ``day``."""
    if isinstance(what, Length):
        if what.seconds:
            return None
        moved = after(state, what, day, sign)
        return None if moved is None else _date(moved)
    weeks, which = divmod(what, 7)
    if sign > 0:
        return state.on((which - day.weekday() - 1) % 7 + 1 + 7 * weeks, day)
    return state.on(-((day.weekday() - which - 1) % 7 + 1), day)
