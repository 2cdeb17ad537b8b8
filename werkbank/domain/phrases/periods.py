"""Weeks, months, quarters, years, their beginning, middle and end, and ranges; which day of it is the deadline is told.

The deadline of a week is its Friday; of a month, quarter, year, weekend or range its last day. ``begin`` is the first
day (of a week Monday), ``half`` and ``medio`` the 15th (of a week Wednesday, of a quarter the 15th of its second
month, of a year 1 July), ``eind`` and ``ultimo`` the last (of a week Friday).
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

from werkbank.domain.phrases import absolute
from werkbank.domain.phrases.state import Day, Span, State
from werkbank.domain.phrases.vocabulary import EDGES, MONTHS, OF, THE, TURNS

if TYPE_CHECKING:
    from werkbank.domain.phrases.vocabulary import Edge

Spans = list[tuple[Span, int]]
_WEEK: Final = frozenset({"week", "wk", "weeknummer", "weeknr"})
_THURSDAY, _SATURDAY = 3, 5
_STEP: Final = {"this": 0, "coming": 1, "next": 1, "last": -1}
_SHORT: Final[dict[str, tuple[str, str]]] = {
    "eod": ("end", "day"), "cob": ("end", "day"), "eow": ("end", "week"), "eom": ("end", "month"),
    "eoy": ("end", "year"),
}  # fmt: skip


def week_of(day: date, reading: str = "last-friday") -> Span:
    """The ISO week of a day; its Friday is the deadline."""
    monday = date.fromordinal(day.toordinal() - day.weekday())
    return Span(monday, monday + timedelta(6), monday + timedelta(4), reading)  # type: ignore[arg-type]


def month_of(year: int, month: int, months: int = 1) -> Span:
    """So many months from the first of one."""
    total = year * 12 + month - 1 + months
    last = date(total // 12, total % 12 + 1, 1) - timedelta(1)
    return Span(date(year, month, 1), last, last, "last-day")


def spans(state: State, at: int) -> Spans:
    """Every period that begins here."""
    place = state.skip(at, THE)
    found = [*_numbered_week(state, place), *_turned(state, at), *_months(state, at), *_quarters(state, place)]
    found.extend(_nth_week(state, place))
    if state.alone:
        found.extend(the_unit(state, at))
    found.extend(_ranges(state, at))
    return found


def _numbered_week(state: State, at: int) -> Spans:
    if state.text(at) not in _WEEK:
        return []
    number_at = state.past_dot(at + 1)
    if state.text(number_at) == "van":
        return _week_of_a_day(state, number_at + 1)
    if state.kind(number_at) != "number":
        return []
    number = state.numbers(number_at)[0]
    named = absolute.year(state, number_at + 1)
    if named is not None:
        week = _iso_week(state, named[0], number)
        return [] if week is None else [(week, named[1])]
    this = state.today.isocalendar()[0]
    week = _iso_week(state, this, number)
    if week is not None and week.end < state.today:
        week = _iso_week(state, this + 1, number)
    return [] if week is None else [(week, number_at + 1)]


def _iso_week(state: State, year: int, number: int) -> Span | None:
    try:
        return week_of(date.fromisocalendar(year, number, 1))
    except ValueError:
        state.trouble = state.trouble or "week"
        return None


def _week_of_a_day(state: State, at: int) -> Spans:
    days = [*absolute.figures(state, at), *absolute.by_month(state, at), *absolute.holiday(state, at)]
    return [(week_of(day.date), after) for day, after in days]


def _turned(state: State, at: int) -> Spans:
    """``volgende week``, ``deze maand``, ``volgend jaar juni``."""
    place = state.skip(at, THE)
    turn = TURNS.get(state.text(place))
    if turn is None:
        return []
    span = _unit_span(state, place + 1, _STEP[turn])
    if span is None:
        return []
    found = [(span, place + 2)]
    if state.text(place + 1) in ("jaar", "year") and (month := MONTHS.get(state.text(place + 2))) is not None:
        found.insert(0, (month_of(span.start.year, month), place + 3))
    return found


def the_unit(state: State, at: int) -> Spans:
    """``de maand``: this one. In a sentence only as part of another phrase."""
    place = state.skip(at, THE)
    named = _unit_span(state, place, 0) if place > at else None
    return [] if named is None else [(named._replace(turns=True), place + 1)]


def following(span: Span) -> Span:
    """The next period as long as this one; of a month that was named without a year the same month a year later."""
    if span.weak:
        return month_of(span.start.year + 1, span.start.month, (span.end - span.start).days // 28)
    first, long = span.end + timedelta(1), (span.end - span.start).days + 1
    if long <= 7:
        week = timedelta(7)
        return span._replace(start=span.start + week, end=span.end + week, deadline=span.deadline + week)
    return month_of(first.year, first.month, long // 28 if long < 365 else 12)


def _unit_span(state: State, at: int, step: int) -> Span | None:
    """The week, month, quarter, year or weekend ``step`` on."""
    word, today = state.text(at), state.today
    if word in ("week", "werkweek"):
        return week_of(date.fromordinal(today.toordinal() + 7 * step), "last-friday")
    if word == "weekend":
        later = step - (today.weekday() < _SATURDAY) if step > 0 else step  # in the weekend the next one is a week on
        monday = today.toordinal() - today.weekday() + 7 * later
        return Span(
            date.fromordinal(monday + 5), date.fromordinal(monday + 6), date.fromordinal(monday + 6), "last-day"
        )
    months = {"maand": 1, "month": 1, "kwartaal": 3, "quarter": 3, "jaar": 12, "year": 12}.get(word)
    if months is None:
        return None
    first = (today.year * 12 + today.month - 1) // months * months + step * months
    return month_of(first // 12, first % 12 + 1, months)


def _months(state: State, at: int) -> Spans:
    """``september 2026``, ``mei``, ``09/2026``, ``2026 november``, ``juni volgend jaar``."""
    found: Spans = []
    if state.kind(at) == "my":
        month, year = state.numbers(at)
        if 1 <= month <= 12:
            found.append((month_of(year, month), at + 1))
        else:
            state.trouble = state.trouble or "day"
    named = absolute.year(state, at) if state.kind(at) == "number" else None
    if named is not None and (month_ := MONTHS.get(state.text(named[1]))) is not None:
        found.append((month_of(named[0], month_), named[1] + 1))
    month_at = state.skip(at, THE)
    if month_at == at and (number := MONTHS.get(state.text(at))) is not None:
        after = state.past_dot(at + 1)
        if state.text(after) == "-" and state.kind(after + 1) == "number" and len(state.text(after + 1)) == 4:
            found.append((month_of(state.numbers(after + 1)[0], number), after + 2))
        for span, end in _turned(state, state.skip(after, OF)):
            if state.text(end - 1) in ("jaar", "year"):
                found.append((month_of(span.start.year, number), end))
        named_month = absolute.a_month(state, at)
        if named_month is not None:
            year, month_, end = named_month
            found.append((month_of(year, month_)._replace(weak=end == at + 1), end))
    return found


def _quarters(state: State, at: int) -> Spans:
    """``Q1 2027``, ``eerste kwartaal``, ``kwartaal 3``, ``tweede helft van 2027``."""
    number, after, months = 0, at, 3
    if state.text(at) in ("q", "kwartaal", "kw") and state.kind(at + 1) == "number":
        number, after = state.numbers(at + 1)[0], at + 2
    elif (rank := state.rank(at)) is not None and state.text(rank[1]) in ("kwartaal", "quarter", "helft", "half"):
        months = 3 if state.text(rank[1]) in ("kwartaal", "quarter") else 6
        number, after = (12 // months if rank[0] == -1 else rank[0]), rank[1] + 1
        if months == 6 and absolute.year(state, after) is None:
            return []
    if not 1 <= number <= 12 // months:
        return []
    if state.text(after) in ("-", "/") and state.kind(after + 1) == "number":
        after += 1
    first = (number - 1) * months + 1
    named = absolute.year(state, after)
    if named is not None:
        return [(month_of(named[0], first, months), named[1])]
    for span, end in _turned(state, state.skip(after, OF)):
        if state.text(end - 1) in ("jaar", "year"):
            return [(month_of(span.start.year, first, months), end)]
    this = month_of(state.today.year, first, months)
    coming = this if this.end >= state.today else month_of(state.today.year + 1, first, months)
    return [(coming._replace(weak=months == 3), after)]


def _nth_week(state: State, at: int) -> Spans:
    """``de derde week van deze maand``, ``van 2027``: a week belongs where its Thursday lies (ISO 8601)."""
    rank = state.rank(at)
    if rank is None or state.text(rank[1]) not in _WEEK or state.text(rank[1] + 1) not in OF:
        return []
    named = absolute.year(state, rank[1] + 2)
    if named is not None and rank[0] > 0:
        week = _iso_week(state, named[0], rank[0])
        return [] if week is None else [(week, named[1])]
    month = absolute.a_month(state, rank[1] + 2)
    if month is None:
        return []
    span = month_of(month[0], month[1])
    days = map(date.fromordinal, range(span.start.toordinal(), span.end.toordinal() + 1))
    thursdays = [day for day in days if day.weekday() == _THURSDAY]
    place = rank[0] - 1 if rank[0] > 0 else -1
    return [(week_of(thursdays[place]), month[2])] if place < len(thursdays) else []


def _ranges(state: State, at: int) -> Spans:
    """``van 3 tot 9 september``, ``tussen juni en augustus 2026``, ``3-9 september``, ``3 t/m 9 september``."""
    first = state.text(at)
    if state.kind(at) == "dm" and (month := MONTHS.get(state.text(at + 1))) is not None:
        low, high = state.numbers(at)
        for day, after in absolute.by_month(state, at + 1) if low >= high else _until(state, high, month, at + 2):
            start = state.real(day.date.year, day.date.month, low)
            if start is not None and low < high:
                return [(Span(start, day.date, day.date, "range-end"), after)]
        return []
    place = at + 1 if first in ("van", "tussen", "from", "between") else at
    number = state.count(place)
    if number is not None and 1 <= number[0] <= 31 and (until := _until_word(state, number[1])) is not None:
        for day, after in absolute.by_month(state, until):
            start = state.real(day.date.year, day.date.month, number[0])
            if start is not None and start <= day.date:
                return [(Span(start, day.date, day.date, "range-end"), after)]
    if place > at and (month := MONTHS.get(state.text(place))) is not None:
        until = _until_word(state, state.past_dot(place + 1))
        end = None if until is None else absolute.a_month(state, until)
        if end is not None:
            year = end[0] - (month > end[1])
            last = month_of(end[0], end[1]).end
            return [(Span(date(year, month, 1), last, last, "range-end"), end[2])]
    return []


def _until(state: State, day: int, month: int, at: int) -> list[tuple[Day, int]]:
    named = absolute.year(state, at)
    found = state.real(named[0], month, day) if named is not None else state.coming(month, day)
    return [] if found is None else [(Day(found), at if named is None else named[1])]


def _until_word(state: State, at: int) -> int | None:
    for words in (("tot", "en", "met"), ("tot",), ("t/m",), ("en",), ("to",), ("until",), ("and",), ("-",)):
        if all(state.text(at + n) == word for n, word in enumerate(words)):
            return at + len(words)
    return None


# ---------------------------------------------------------------------- beginning, middle, end


def edges(state: State, at: int) -> list[tuple[Day, int]]:
    """``begin december``, ``eind van de week``, ``medio 2027``, ``ultimo november``, ``eind van de dag``."""
    place = state.skip(at, THE)
    short = _SHORT.get(state.text(place))
    if short is not None:
        return _short(state, short[1], place + 1)
    edge = EDGES.get(state.text(place))
    if edge is None:
        return []
    after = place + 1
    while state.text(after) in OF or state.text(after) in ("-", "."):
        after += 1
    if state.text(after) in ("dag", "day", "vandaag", "today") or (
        state.text(after) in THE and state.text(after + 1) in ("dag", "day", "werkdag")
    ):
        return [(Day(state.today, "exact"), state.skip(after, THE) + 1)] if edge == "end" else []
    found = [(_edge_ahead(state, span, edge), end) for span, end in (*spans(state, after), *the_unit(state, after))]
    named = absolute.year(state, after)
    if named is not None:
        found.append((_edge(month_of(named[0], 1, 12), edge), named[1]))
    if not found and state.text(place) == "ultimo":
        today = state.today
        found.append((Day(month_of(today.year, today.month).end, "last-day"), place + 1))
    bare = _unit_span(state, after, 0) if not found else None
    if bare is not None:
        found.append((_edge_ahead(state, bare._replace(turns=True), edge), after + 1))
    return found


def _short(state: State, unit: str, after: int) -> list[tuple[Day, int]]:
    today = state.today
    if unit == "day":
        return [(Day(today, "exact"), after)]
    if unit == "week":
        return [(Day(week_of(today).deadline, "last-friday"), after)]
    last = month_of(today.year, today.month).end if unit == "month" else date(today.year, 12, 31)
    return [(Day(last, "last-day"), after)]


def _edge_ahead(state: State, span: Span, edge: Edge) -> Day:
    """Of a month without a year, or *de maand*: of the next one, when that day of this one has passed."""
    day = _edge(span, edge)
    if day.date >= state.today or not (span.weak or span.turns):
        return day
    return _edge(following(span), edge)


def _edge(span: Span, edge: Edge) -> Day:
    long = (span.end - span.start).days + 1
    if edge == "begin":
        return Day(span.start, "first-day")
    if edge == "end":
        return Day(span.deadline, span.reading)
    if long <= 7:
        return Day(span.start + timedelta(2 if long == 7 else 0), "middle")
    if long <= 31:
        return Day(span.start.replace(day=15), "middle")
    if long <= 92:
        return Day(month_of(span.start.year, span.start.month, 1).end + timedelta(15), "middle")
    return Day(date(span.start.year, span.start.month + 6, 1), "middle")
