"""Days by their rank: ``eerste maandag van december``, ``laatste werkdag van de maand``, ``derde dinsdag van 2027``."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from werkbank.domain.calendars import is_office_day
from werkbank.domain.phrases import absolute, periods
from werkbank.domain.phrases.state import Day, Span, State
from werkbank.domain.phrases.vocabulary import OF, THE, WEEKDAYS

if TYPE_CHECKING:
    from collections.abc import Iterator

_MOST = 5


def nth_day(state: State, at: int) -> list[tuple[Day, int]]:
    """A weekday or working day by its rank in a month, quarter or year; -1 is the last."""
    rank = state.rank(state.skip(at, THE))
    if rank is None or not (1 <= rank[0] <= _MOST or rank[0] == -1):
        return []
    weekday = WEEKDAYS.get(state.text(rank[1]))
    workday = state.text(rank[1]) in ("werkdag", "workday")
    place = rank[1] + 1
    if state.text(rank[1]) in ("working", "business") and state.text(place) == "day":
        workday, place = True, place + 1
    if (weekday is None and not workday) or state.text(place) not in OF:
        return []
    found: list[tuple[Day, int]] = []
    for span, end in _within(state, place + 1):
        day = _nth(state, span, rank[0], weekday)
        if day is not None and day < state.today and (span.weak or span.turns):
            day = _nth(state, periods.following(span), rank[0], weekday)
        if day is not None:
            found.append((Day(day, "nth"), end))
    return found


def _within(state: State, at: int) -> Iterator[tuple[Span, int]]:
    """The periods that a day can have a rank in."""
    for span, end in (*periods.spans(state, at), *periods.the_unit(state, at)):
        if (span.end - span.start).days > 7:
            yield span, end
    named = absolute.year(state, at)
    if named is not None:
        yield periods.month_of(named[0], 1, 12), named[1]
    place = state.skip(at, THE)
    if [state.text(place + n) for n in range(2)] in (["nieuwe", "jaar"], ["new", "year"]):
        yield periods.month_of(state.today.year + 1, 1, 12), place + 2


def _nth(state: State, span: Span, rank: int, weekday: int | None) -> date | None:
    step = 1 if rank > 0 else -1
    edge = span.start if rank > 0 else span.end
    left = abs(rank)
    for away in range((span.end - span.start).days + 1):
        day = date.fromordinal(edge.toordinal() + step * away)
        left -= is_office_day(day, state.closing) if weekday is None else day.weekday() == weekday
        if not left:
            return day
    state.trouble = state.trouble or "day"
    return None
