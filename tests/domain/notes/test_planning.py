"""Planning back and forecasting forward: by hand over holidays and closing days, and what must hold for any route."""

from __future__ import annotations

from datetime import date
from typing import Any, Final, get_args

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from tests.domain.notes import slow
from tests.domain.notes.shelf import CLOSING, DAYS, beside, by, day, later, line, routes, shipped
from werkbank.domain.calendars import add_office_days, is_office_day, last_office_day_on_or_before
from werkbank.domain.notes import (
    SIGNS,
    START,
    Forecast,
    Pace,
    Plan,
    Route,
    Span,
    Target,
    Where,
    forecast,
    gate_days,
    pace_of,
    plan_back,
    start_by,
    target,
    where_of,
)
from werkbank.domain.notes.counting import day_at, longest_way
from werkbank.domain.notes.kept import packed, where_kept
from werkbank.domain.notes.planning import norm_days_left
from werkbank.domain.notes.progress import Done, Hold, Out, Progress
from werkbank.domain.priority import Facts, Status, slack_of, status_of

ROUTE: Final = line(3, 1, 2)
UNDATED: Final = Target(None, None)
SIDED: Final = beside(line(2, 1, 1), ("x", 4, "a", "c"))
"""a 2, b 1, c 1; beside b, after a and before c: x 4."""


def dates(found: Plan | Forecast) -> list[tuple[str, str, str]]:
    return [(one.step, one.start.isoformat()[5:], one.end.isoformat()[5:]) for one in found.steps]


@pytest.mark.parametrize(
    ("plan", "closing", "expected"),
    [
        # an ordinary week and the one before it
        ("2026-11-20", (), [("a", "11-13", "11-17"), ("b", "11-18", "11-18"), ("c", "11-19", "11-20"), ("end", "11-20", "11-20")]),
        # over Christmas 2026 (Friday 25 and Saturday 26 December) and New Year (Friday)
        ("2027-01-05", (), [("a", "12-28", "12-30"), ("b", "12-31", "12-31"), ("c", "01-04", "01-05"), ("end", "01-05", "01-05")]),
        # the office closes between the two
        ("2027-01-05", ("2026-12-28", "2026-12-29", "2026-12-30", "2026-12-31"),
         [("a", "12-21", "12-23"), ("b", "12-24", "12-24"), ("c", "01-04", "01-05"), ("end", "01-05", "01-05")]),
        # over King's Day, Monday 27 April 2026
        ("2026-04-29", (), [("a", "04-21", "04-23"), ("b", "04-24", "04-24"), ("c", "04-28", "04-29"), ("end", "04-29", "04-29")]),
        # over Ascension, Thursday 14 May 2026, with a bridge day closed
        ("2026-05-20", ("2026-05-15",),
         [("a", "05-11", "05-13"), ("b", "05-18", "05-18"), ("c", "05-19", "05-20"), ("end", "05-20", "05-20")]),
    ],
)  # fmt: skip
def test_back_from_the_plan_date(plan: str, closing: tuple[str, ...], expected: list[tuple[str, str, str]]) -> None:
    found = plan_back(ROUTE, by(plan), START, later(day(plan), -40), frozenset(map(day, closing)))
    assert dates(found) == expected
    assert found.reason == ""


def test_the_reserve_lies_between_the_last_step_and_the_plan_date() -> None:
    found = plan_back(ROUTE, by("2026-11-20"), START, day("2026-11-09"), reserve=2)
    assert dates(found)[-1] == ("end", "11-18", "11-18")
    assert (found.slack, found.reserve_left, found.status) == (3, 2, "on-time")
    later_on = plan_back(ROUTE, by("2026-11-20"), START, day("2026-11-11"), reserve=2)
    assert dates(later_on) == dates(found)
    assert (later_on.slack, later_on.reserve_left, later_on.status) == (1, 1, "tight")
    assert start_by(ROUTE, by("2026-11-20"), reserve=2) == day("2026-11-11")


def test_side_steps_run_beside_the_main_line() -> None:
    found = plan_back(SIDED, by("2026-11-20"), START, day("2026-11-01"))
    assert dates(found) == [
        ("a", "11-12", "11-13"), ("b", "11-19", "11-19"), ("x", "11-16", "11-19"), ("c", "11-20", "11-20"),
        ("end", "11-20", "11-20"),
    ]  # fmt: skip
    assert found.norm_days == 7
    ahead = forecast(SIDED, by("2026-11-20"), START, day("2026-11-11"))
    assert dates(ahead) == [
        ("a", "11-12", "11-13"), ("b", "11-16", "11-16"), ("x", "11-16", "11-19"), ("c", "11-20", "11-20"),
        ("end", "11-20", "11-20"),
    ]  # fmt: skip
    assert (ahead.end, ahead.slack, ahead.status) == (day("2026-11-20"), 0, "tight")


@pytest.mark.parametrize(
    ("today", "status", "reason", "slack", "misfit"),
    [
        ("2026-11-09", "on-time", "", 3, None),
        ("2026-11-12", "tight", "", 0, None),
        ("2026-11-13", "infeasible", "no-room", -1, ("a", 2, 3)),
        ("2026-11-17", "infeasible", "no-room", -3, ("a", 0, 3)),
        ("2026-11-18", "infeasible", "no-room", -4, ("b", 0, 1)),
        ("2026-11-19", "infeasible", "no-room", -5, ("c", 1, 2)),
        ("2026-11-20", "infeasible", "no-room", -6, ("c", 0, 2)),
        ("2026-11-23", "infeasible", "plan-past", -7, ("c", 0, 2)),
        ("2026-11-25", "late", "due-past", -9, ("c", 0, 2)),
    ],
)
def test_what_does_not_fit_is_named(
    today: str, status: Status, reason: str, slack: int, misfit: tuple[str, int, int] | None
) -> None:
    found = plan_back(ROUTE, by("2026-11-20", "2026-11-24"), START, day(today))
    assert (found.status, found.reason, found.slack, found.misfit) == (status, reason, slack, misfit)
    assert found.sign == SIGNS[status]


def test_days_already_spent_are_taken_off() -> None:
    where = Where(frozenset({"a"}), {"b": day("2026-11-12")})
    on_time = plan_back(line(1, 4, 1), by("2026-11-20"), where, day("2026-11-16"))
    assert on_time.of("b") == ("b", day("2026-11-16"), day("2026-11-19"), 4, 2, False)
    assert (on_time.slack, on_time.norm_days) == (1, 3)
    # over its norm it costs no more than the day that passes
    stalled = plan_back(line(1, 4, 1), by("2026-11-20"), where, day("2026-11-20"))
    assert (stalled.norm_days, stalled.slack) == (1, -1)
    assert stalled.of("a") is None
    held = where._replace(still=(Span(day("2026-11-13"), day("2026-11-16")),))
    assert plan_back(line(1, 4, 1), by("2026-11-20"), held, day("2026-11-16")).norm_days == 5


@pytest.mark.parametrize(
    ("aim", "status", "reason"),
    [
        (Target(None, None), "none", "no-date"),
        (Target(day("2026-11-20"), day("2026-11-20"), stands_still=True), "suspended", "standing-still"),
    ],
)
def test_without_an_end_there_is_no_slack_but_a_reason(aim: Target, status: Status, reason: str) -> None:
    found = plan_back(ROUTE, aim, START, day("2026-11-09"))
    assert (found.status, found.reason, found.slack, found.steps, found.norm_days) == (status, reason, None, (), 6)
    ahead = forecast(ROUTE, aim, START, day("2026-11-09"))
    assert (ahead.status, ahead.end, ahead.slack) == (status, day("2026-11-17"), None)


def test_when_all_is_done_there_is_nothing_to_plan() -> None:
    where = Where(frozenset(ROUTE.ids))
    assert plan_back(ROUTE, by("2026-11-20"), where, day("2030-01-01")).reason == "done"
    assert forecast(ROUTE, by("2026-11-20"), where, day("2030-01-01")).end is None


def test_a_date_by_hand_is_planned_to_itself_a_term_keeps_its_buffer() -> None:
    assert target(day("2026-11-22")) == Target(day("2026-11-22"), day("2026-11-20"))
    assert target(day("2026-11-22"), is_term=True) == Target(day("2026-11-22"), day("2026-11-19"))
    assert target(None) == Target(None, None)


@pytest.mark.parametrize("year", [1, 9999])
def test_the_edges_of_the_calendar_are_answers(year: int) -> None:
    edge = date(year, 1, 2) if year == 1 else date(year, 12, 30)
    for today in (date(1, 1, 1), day("2026-11-09"), date.max):
        found = plan_back(line(250, 250), Target(edge, edge), START, today, reserve=250)
        assert found.status in get_args(Status)
        assert forecast(line(250, 250), Target(edge, edge), START, today).end is not None


# ---------------------------------------------------------------- forward


def test_absence_moves_the_forecast_and_not_the_plan() -> None:
    where = Where(frozenset({"a"}), {"b": day("2026-11-09")}, {"b": 7, "c": 8})
    aim = by("2026-11-20")
    away = {7: (Span(day("2026-11-10"), day("2026-11-13")),), 9: (Span(day("2026-11-01"), day("2026-12-31")),)}
    found = forecast(ROUTE, aim, where, day("2026-11-09"), absences=away)
    assert dates(found) == [("b", "11-09", "11-16"), ("c", "11-17", "11-18"), ("end", "11-18", "11-18")]
    assert [(one.step, one.away) for one in found.away] == [("b", 4)]
    assert found.target == aim
    assert plan_back(ROUTE, aim, where, day("2026-11-09")).slack == 6
    assert found.slack == 2


def test_who_hands_over_must_be_there_too() -> None:
    where = Where(frozenset({"a", "b", "c"}), {}, {"end": 7})
    away = {7: (Span(day("2026-11-09"), day("2026-11-10")),)}
    assert forecast(ROUTE, by("2026-11-20"), where, day("2026-11-09"), absences=away).end == day("2026-11-11")


def test_a_hold_moves_everything_to_its_review() -> None:
    where = Where(still=(Span(day("2026-11-10"), day("2026-11-16")),))
    found = forecast(ROUTE, by("2026-11-20"), where, day("2026-11-09"))
    assert dates(found)[0] == ("a", "11-17", "11-19")
    assert found.steps[0].away == 0


def test_nothing_is_done_in_a_weekend() -> None:
    where = Where(frozenset({"a", "b", "c"}))
    assert forecast(ROUTE, by("2026-11-20"), where, day("2026-11-14")).end == day("2026-11-16")


def test_an_own_pace_counts_from_three_times() -> None:
    pace = {"a": Pace(5, 8, 3), "c": Pace(9, 9, 2)}
    found = forecast(ROUTE, by("2026-11-27"), START, day("2026-11-06"), pace=pace)
    assert [(one.step, one.days, one.n) for one in found.steps] == [
        ("a", 5, 3),
        ("b", 1, 0),
        ("c", 2, 0),
        ("end", 0, 0),
    ]
    assert (found.end, found.safe_end, found.n) == (day("2026-11-18"), day("2026-11-23"), 3)
    assert not found.is_after_due


@pytest.mark.parametrize(
    ("took", "expected"),
    [
        ([], None), ([4], (4, 4, 1)), ([1, 9], (9, 9, 2)), ([3, 1, 2], (2, 3, 3)), ([5, 1, 2, 3, 4], (3, 4, 5)),
        (range(1, 11), (6, 8, 10)), ([-2, 0], (0, 0, 2)),
    ],
)  # fmt: skip
def test_the_pace_of_what_was(took: Any, expected: Any) -> None:
    assert pace_of(took) == expected


# ---------------------------------------------------------------- the gate


@pytest.mark.parametrize(
    ("start", "today", "expected"),
    [
        # sent in on Monday 2 November: day 14 is Monday the 16th
        ("2026-11-02", "2026-11-09", ("2026-11-16", "2026-11-16", 5, "ahead")),
        ("2026-11-02", "2026-11-16", ("2026-11-16", "2026-11-16", 0, "today")),
        ("2026-11-02", "2026-11-17", ("2026-11-16", "2026-11-16", -1, "past")),
        # sent in on Friday 11 December: day 14 is Christmas Day, so it is decided on the Thursday before
        ("2026-12-11", "2026-12-23", ("2026-12-25", "2026-12-24", 1, "ahead")),
        ("2026-12-11", "2026-12-25", ("2026-12-25", "2026-12-24", 0, "today")),
    ],
)
def test_day_fourteen(start: str, today: str, expected: tuple[str, str, int, str]) -> None:
    (found,) = gate_days(shipped().find("KVR"), day(start), day(today))
    assert (found.day.isoformat(), found.act_on.isoformat(), found.left, found.state) == expected
    assert found.is_needed is None


def test_the_gate_says_whether_more_time_is_needed() -> None:
    one = shipped().find("KVR")
    for today, needed in (("2026-11-03", False), ("2026-11-13", True)):
        ahead = forecast(one.route, by("2026-11-20", "2026-11-23"), START, day(today))
        (found,) = gate_days(one, day("2026-11-02"), day(today), expected=ahead)
        assert found.is_needed is needed
    (found,) = gate_days(one, day("2026-11-02"), day("2026-11-30"), settled=frozenset({"postponement"}))
    assert found.state == "settled"
    assert gate_days(one, date.max, day("2026-11-02")) == ()


# ---------------------------------------------------------------- what holds for any


@st.composite
def wheres(draw: st.DrawFn, route: Route) -> Where:
    """Some of the main line done, and of the side steps what may be."""
    place = draw(st.integers(0, len(route.steps) - 1))
    done = {one.id for one in route.steps[:place]}
    done |= {one.id for one in route.sides if one.before in done}
    while True:
        may = [one.id for one in route.sides if one.id not in done and (not one.after or one.after in done)]
        more = {one for one in may if draw(st.booleans())}
        if not more:
            return Where(frozenset(done))
        done |= more


@st.composite
def cases(draw: st.DrawFn) -> tuple[Route, Where]:
    route = draw(routes())
    return route, draw(wheres(route))


@given(cases(), DAYS, CLOSING)
def test_the_days_left_are_those_of_the_plan(case: Any, today: date, closing: frozenset[date]) -> None:
    route, where = case
    assert norm_days_left(route, where, today, closing) == plan_back(route, UNDATED, where, today, closing).norm_days
    done = Where(frozenset(one.id for one in route.all))
    assert norm_days_left(route, done, today, closing) == 0


@given(cases(), DAYS, st.lists(st.tuples(DAYS, DAYS, st.none() | DAYS), max_size=3))
def test_where_a_note_lies_is_read_straight_from_what_is_kept(case: Any, today: date, holds: Any) -> None:
    route, where = case
    made = Progress(
        out=tuple(Out(step, since) for step, since in where.since.items()),
        done=tuple(Done(step, None, today, False) for step in sorted(where.done)),
        holders=(("a", 3),),
        holds=tuple(Hold(first, review, "", resumed) for first, review, resumed in holds),
    )
    assert where_kept(packed(made), today) == where_of(made, today)._replace(holders={})
    assert where_kept(packed(Progress()), today) == Where()
    assert route


@given(cases(), DAYS, DAYS, CLOSING, st.integers(0, 5))
def test_a_slow_way_agrees(case: Any, plan: date, today: date, closing: frozenset[date], reserve: int) -> None:
    (route, where), plan = case, last_office_day_on_or_before(plan, closing)
    found = plan_back(route, Target(plan, plan), where, today, closing, reserve)
    last = add_office_days(plan, -reserve, closing)
    worked = {one.step: (one.start, one.end) for one in found.steps if one.norm}
    assert worked == slow.back(route, last, closing, where.done)
    assert found.slack == slow.slack(today, plan, found.norm_days, closing)
    ahead = forecast(route, Target(plan, plan), where, today, closing)
    assert {one.step: (one.start, one.end) for one in ahead.steps if one.days} == slow.ahead(
        route, today, closing, where.done
    )
    assert ahead.slack == found.slack


@given(
    cases(),
    DAYS,
    st.dictionaries(st.integers(1, 2), st.lists(st.tuples(st.integers(0, 60), st.integers(0, 20)), max_size=3)),
    CLOSING,
)
def test_a_slow_way_agrees_on_absence(
    case: Any, today: date, away: dict[int, list[tuple[int, int]]], closing: frozenset[date]
) -> None:
    route, where = case
    spans = {who: tuple(Span(later(today, a), later(today, a + n)) for a, n in some) for who, some in away.items()}
    holders = {step: 1 + number % 2 for number, step in enumerate(route.ids)}
    off = {
        step: frozenset(later(first, n) for first, last in spans.get(who, ()) for n in range((last - first).days + 1))
        for step, who in holders.items()
    }
    # a step without days waits for who does it: that is tried by hand above
    assume(not any(not one.norm and off[one.id] for one in route.all))
    found = forecast(route, Target(None, None), where._replace(holders=holders), today, closing, absences=spans)
    worked = {one.step: (one.start, one.end) for one in found.steps if one.days}
    assert worked == slow.ahead(route, today, closing, where.done, off)


@given(routes(sides=0), DAYS, CLOSING, st.integers(0, 5))
def test_forward_of_backward_is_the_identity(route: Route, plan: date, closing: frozenset[date], reserve: int) -> None:
    aim = target(plan, closing=closing)
    first = start_by(route, aim, closing, reserve)
    assert first is not None
    starts_with_work = route.steps[0].norm > 0
    today = add_office_days(first, -1, closing) if starts_with_work else first
    planned = plan_back(route, aim, START, today, closing, reserve)
    ahead = forecast(route, aim, START, today, closing)
    assert [one[:3] for one in planned.steps] == [one[:3] for one in ahead.steps]
    assert planned.misfit is None
    assert ahead.slack == reserve


@given(routes(), DAYS, CLOSING)
def test_with_side_steps_it_ends_on_the_same_day_and_nothing_is_later(
    route: Route, plan: date, closing: frozenset[date]
) -> None:
    aim = target(plan, closing=closing)
    assert aim.plan is not None
    today = add_office_days(aim.plan, -longest_way(route), closing)
    planned, ahead = plan_back(route, aim, START, today, closing), forecast(route, aim, START, today, closing)
    assert ahead.end == aim.plan
    assert planned.slack == ahead.slack == 0
    for one, other in zip(planned.steps, ahead.steps, strict=True):
        assert one.step == other.step
        assert other.end <= one.end


@given(cases(), DAYS, DAYS, CLOSING, st.integers(0, 5))
def test_what_must_hold_of_any_plan(case: Any, due: date, today: date, closing: frozenset[date], reserve: int) -> None:
    route, where = case
    aim = target(due, is_term=True, closing=closing)
    found = plan_back(route, aim, where, today, closing, reserve)
    same = slack_of(Facts(due=due, is_term=True, norm_days=found.norm_days), today, closing=closing)
    assert same is not None
    assert (found.slack, found.status) == (same.slack, status_of(same))
    assert (found.misfit is not None) == (found.status in {"late", "infeasible"})
    assert (found.reason == "") == (found.misfit is None)
    if found.misfit is not None and any(one.to_go for one in found.steps):
        assert found.misfit.available < found.misfit.needs
    assert {one.step for one in found.steps} == set(route.ids) - where.done
    for one in found.steps:
        assert is_office_day(one.start, closing)
        assert is_office_day(one.end, closing)
        assert one.start <= one.end
    for expected in forecast(route, aim, where, today, closing).steps:
        assert is_office_day(expected.start, closing)
        assert is_office_day(expected.end, closing)
        assert expected.end >= today
    waiting = slow.waits(route)
    for one in found.steps:
        for step in waiting[one.step]:
            before = found.of(step)
            assert before is None or before.end <= one.start


@given(cases(), st.data(), DAYS, CLOSING)
def test_a_longer_norm_never_gives_a_later_start(
    case: Any, data: st.DataObject, plan: date, closing: frozenset[date]
) -> None:
    route, where = case
    place = data.draw(st.integers(0, len(route.steps) - 1))
    longer = tuple(one._replace(norm=one.norm + (n == place)) for n, one in enumerate(route.steps))
    aim = target(plan, closing=closing)
    one = plan_back(route, aim, where, plan, closing)
    other = plan_back(route._replace(steps=longer), aim, where, plan, closing)
    for short, long in zip(one.steps, other.steps, strict=True):
        assert long.start <= short.start
        assert long.end <= short.end
    assert (other.slack or 0) <= (one.slack or 0)


@given(cases(), DAYS, st.integers(0, 30), CLOSING)
def test_a_new_closing_day_never_gives_more_time(case: Any, today: date, away: int, closing: frozenset[date]) -> None:
    route, where = case
    aim = target(later(today, away))
    closed = closing | {later(today, away // 2)}
    one = plan_back(route, target(aim.due, closing=closing), where, today, closing)
    other = plan_back(route, target(aim.due, closing=closed), where, today, closed)
    assert (other.slack or 0) <= (one.slack or 0)


def test_days_beyond_the_calendar_are_its_first_and_last() -> None:
    assert day_at(-5, frozenset()) == date(1, 1, 1)
    assert day_at(10**9, frozenset()) == date(9999, 12, 31)
