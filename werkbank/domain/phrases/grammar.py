"""The rules put together: a day, a day with a time, a phrase. Each gives every reading from a place, the best first."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING, Final, NamedTuple

from werkbank.domain.phrases import absolute, clocks, periods, ranks, relative
from werkbank.domain.phrases.state import Clock, Day, Span, State
from werkbank.domain.phrases.vocabulary import AT, COMING_AFTER, PARTS, PAST_AFTER, THIS_PARTS, TURNS

if TYPE_CHECKING:
    from werkbank.domain.phrases.state import Reading
    from werkbank.domain.phrases.vocabulary import Part

_HOUR_OF: Final[dict[Part, int]] = {"morning": 9, "afternoon": 14, "evening": 20, "night": 23}
"""What stands for a part of the day when no time is said."""
_EARLY: Final = frozenset({"vroeg", "vroege", "early", "begin"})
_LATE: Final = frozenset({"laat", "late", "eind", "einde", "end"})
_LINKS: Final = AT | {"voor", "vóór", "tot", "op", "on", "by", "before", "uiterlijk", ",", "t"}
_MOST_LINKS: Final = 2


class Said(NamedTuple):
    """What a phrase says: a day or a moment, how precisely, how it was read."""

    value: date | datetime
    grain: str
    reading: Reading
    weak: bool = False
    period: Span | None = None
    yearless: bool = False


Saids = list[tuple[Said, int]]


def days(state: State, at: int) -> list[tuple[Day | Span | datetime, int]]:
    """Every day or period that begins here; a moment when it is counted in hours."""
    return state.once(_days, at)


def _days(state: State, at: int) -> list[tuple[Day | Span | datetime, int]]:
    found: list[tuple[Day | Span | datetime, int]] = []
    for rule in (
        absolute.figures, relative.weekday, relative.day_words, absolute.by_month, ranks.nth_day,
        absolute.holiday, relative.ahead, _anchored, periods.edges, periods.spans, absolute.of_a_month,
    ):  # fmt: skip
        found.extend(rule(state, at))
    return [_turned_by_what_follows(state, one, end) for one, end in found] if found else []


def _turned_by_what_follows(state: State, found: Day | Span | datetime, end: int) -> tuple[Day | Span | datetime, int]:
    """``3 november jl.`` lies behind us, ``3 november a.s.`` ahead."""
    if isinstance(found, Day) and found.reading == "exact":
        if state.text(end) in PAST_AFTER and (gone := _past(state, found)) is not None:
            return found._replace(date=gone, weak=False, yearless=False), state.past_dot(end + 1)
        if state.text(end) in COMING_AFTER:
            return found._replace(weak=False), state.past_dot(end + 1)
    return found, end


def _past(state: State, found: Day) -> date | None:
    """The last such day that is not ahead; ``None`` for a day that can only be ahead."""
    if found.date <= state.today:
        return found.date
    return state.gone(found.date.month, found.date.day) if found.yearless else None


def _anchored(state: State, at: int) -> list[tuple[Day, int]]:
    """``5 werkdagen voor 1 december``, ``een week na Pasen``, ``de vrijdag voor kerst``."""
    found: list[tuple[Day, int]] = []
    for what, sign, place in relative.anchors(state, at):
        for anchor, end in days(state, place):
            if isinstance(anchor, datetime):
                continue
            base = anchor.date if isinstance(anchor, Day) else (anchor.start if sign < 0 else anchor.end)
            day = relative.from_anchor(state, what, sign, base)
            if day is not None:
                found.append((Day(day, "relative"), end))
    return found


# ---------------------------------------------------------------------- with a time


def phrases(state: State, at: int) -> Saids:
    """Every day, moment, period or time that begins here, the longest first."""
    found: Saids = []
    for day, end in days(state, at):
        found.extend(_with_time(state, day, end))
    found.extend(_time_first(state, at))
    found.extend(_part_of_today(state, at))
    return sorted(found, key=lambda one: -one[1])


def _day_of(found: Day | Span) -> Said:
    if isinstance(found, Day) and found.part is not None:
        return _part(found.date, found.part, found.reading)
    if isinstance(found, Day):
        return Said(found.date, "day", found.reading, found.weak)
    return Said(found.deadline, "day", found.reading, found.weak, found)


def _with_time(state: State, day: Day | Span | datetime, end: int) -> Saids:
    """A day, and the time or part of the day behind it."""
    if isinstance(day, datetime):
        return [(Said(day.replace(microsecond=0), "second" if day.second else "minute", "relative"), end)]
    said = _day_of(day)
    found: Saids = [(said, end)]
    if isinstance(day, Span):
        return found
    place = _past_links(state, end)
    dash = end + 1 if state.text(end) == "-" else end  # do-middag
    which = clocks.part(state, dash) or (clocks.part(state, place) if place != end else None)
    if which is None and state.text(end) in ("vroeg", "early"):
        which = "morning", end + 1
    if which is not None:
        part, after = which
        after = state.skip(after, ("vroeg", "laat", "early", "late"))
        found.append((_part(day.date, part, said.reading, _tint(state, end, after)), after))
        found.extend(_clocks(state, day.date, after, part))
    found.extend(_clocks(state, day.date, end, day.part))
    return [(one._replace(yearless=day.yearless), after) for one, after in found]


def _past_links(state: State, at: int) -> int:
    place = at
    for _ in range(_MOST_LINKS):
        if state.text(place) in _LINKS:
            place += 1
    return place


def _clocks(state: State, day: date, at: int, part: Part | None) -> Saids:
    """A time from here on, on this day."""
    place = _past_links(state, at)
    led = place > at and any(state.text(n) in AT for n in range(at, place))
    behind_part = part is not None and place == at
    rule = clocks.clock_at if led or behind_part or state.text(place - 1) in ("voor", "vóór") else clocks.clock
    found: Saids = []
    for clock, end in rule(state, place):
        own = clocks.part(state, end)
        if own is not None:
            found.append((_moment(day, clock, own[0]), own[1]))
        found.append((_moment(day, clock, part), end))
    return found


def _moment(day: date, clock: Clock, part: Part | None) -> Said:
    settled = clock.at(part)
    if settled.ends:  # the end of a day is that day: no time says it better
        return Said(day, "day", "exact")
    grain = "second" if settled.second else "minute"
    reading: Reading = "afternoon" if part is None and settled.hour != clock.hour else "clock"
    return Said(datetime.combine(day, settled.time), grain, reading)


def _part(day: date, part: Part, reading: Reading, tint: int = 0) -> Said:
    hour = time(min(23, _HOUR_OF[part] + tint))
    return Said(datetime.combine(day, hour), "part", reading if reading != "exact" else "part")


def _tint(state: State, at: int, end: int) -> int:
    """Hours to shift for *vroeg* and *laat*."""
    words = {state.text(place) for place in range(at, end)}
    return -2 * bool(words & _EARLY) or 2 * bool(words & _LATE)


def _time_first(state: State, at: int) -> Saids:
    """``14u``, ``half drie``, ``9 uur 's avonds``, ``19:30 op vr 20 sept``, ``laat in de middag dinsdag``."""
    found: Saids = []
    leading = clocks.part(state, at) if state.text(at) not in ("morgen", "of", "van") else None
    if leading is not None and leading[1] > at + (state.text(at) in PARTS):
        part, after = leading
        found.append((_part(state.today, part, "part", _tint(state, at, after)), after))
        found.extend(_clocks(state, state.today, after, part))
        for day, end in days(state, state.skip(after, ("op", "on", "van"))):
            if isinstance(day, Day):
                found.append((_part(day.date, part, day.reading, _tint(state, at, after)), end))
    rule = clocks.clock_at if state.text(at - 1) in AT else clocks.clock
    for clock, end in rule(state, at):
        own = clocks.part(state, end)
        found.extend(_day_behind(state, clock, None, end))
        which, after = own if own is not None else (None, end)
        bare = _moment(state.today, clock, which)
        if not isinstance(bare.value, datetime):  # without a day it is the midnight that comes
            bare = _moment(state.today, Clock(0), None)
        bare = _not_before(state, bare)
        weak = clock.weak or (end == at + 1 and (state.kind(at) != "hour" or clock.open))
        found.append((bare._replace(weak=weak and own is None), after))
        found.extend(_day_behind(state, clock, which, after))
    return found


def _day_behind(state: State, clock: Clock, part: Part | None, at: int) -> Saids:
    """A day behind a time: ``20:00 op de 15e``, ``17 uur vandaag``, ``7:00 op zondagmiddag``."""
    found: Saids = []
    place = state.skip(state.skip(at, (",",)), ("op", "on", "van"))
    for day, end in days(state, place):
        if isinstance(day, Day):
            which = clocks.part(state, end)
            if which is not None:
                found.append((_moment(day.date, clock, which[0]), which[1]))
            found.append((_moment(day.date, clock, part), end))
    if state.text(place) in THIS_PARTS:
        found.append((_moment(state.today, clock, THIS_PARTS[state.text(place)]), place + 1))
    return found


def _part_of_today(state: State, at: int) -> Saids:
    """``vanmiddag half drie``, ``vanavond om 7``, ``deze morgen om 7 uur``."""
    word = state.text(at)
    part, end = THIS_PARTS.get(word), at + 1
    if part is None and TURNS.get(word) == "this" and state.text(at + 1) in PARTS:
        part, end = PARTS[state.text(at + 1)], at + 2
    if part is None:
        return []
    found = _clocks(state, state.today, end, part)
    if part == "night":  # vannacht 2 uur: the night that comes
        found = [(_not_before(state, one), after) for one, after in found]
    return [(_part(state.today, part, "part"), end), *found]


def _not_before(state: State, said: Said) -> Said:
    """A moment that has been, as that of tomorrow."""
    gone = isinstance(said.value, datetime) and said.value < state.now
    return said._replace(value=said.value + timedelta(1)) if gone else said
