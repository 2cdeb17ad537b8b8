"""The score: the invariants of content.md 4.2 as properties, the table by example."""

from __future__ import annotations

import copy
from datetime import UTC, date, datetime, timedelta
from typing import Any, get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from werkbank.domain.calendars import add_office_days, is_office_day, office_days_until
from werkbank.domain.decisions import STATES
from werkbank.domain.inbox import Action, Risk, Sensitivity, TermKind
from werkbank.domain.intake import Bulk
from werkbank.domain.people import Weight
from werkbank.domain.priority import (
    DEFAULT,
    DONE,
    QUADRANTS,
    Facts,
    Rank,
    Reason,
    SlackValue,
    Weights,
    explain,
    is_clamped,
    order_key,
    plan_date,
    points,
    rank,
    score,
)

MONDAY = date(2026, 11, 23)
DAYS = st.dates(date(2024, 1, 1), date(2032, 12, 31))


def one_of(literal: object) -> st.SearchStrategy:
    return st.sampled_from(get_args(literal))


FACTS = st.builds(
    Facts,
    due=st.none() | DAYS,
    is_term=st.booleans(),
    norm_days=st.integers(0, 20),
    term_kind=one_of(TermKind),
    term_kind_seen=one_of(TermKind),
    risk=one_of(Risk),
    risk_seen=one_of(Risk),
    action=one_of(Action),
    action_seen=one_of(Action),
    sensitivity=one_of(Sensitivity),
    sensitivity_seen=one_of(Sensitivity),
    weight=one_of(Weight),
    waiting_others=st.integers(-1, 9),
    theme_points=st.integers(-3, 12),
    last_moved=st.none() | DAYS,
    manual_points=st.integers(-40, 40),
    copied=st.booleans(),
    bulk=one_of(Bulk),
    state=st.sampled_from(STATES),
)


@given(FACTS, DAYS, DAYS, DAYS)
def test_1_a_later_deadline_never_scores_higher(facts: Facts, today: date, one: date, other: date) -> None:
    sooner, later = sorted((one, other))
    first, last = rank(facts._replace(due=sooner), today), rank(facts._replace(due=later), today)
    assert first.points >= last.points
    assert order_key(first, first.plan, None, 1)[:3] <= order_key(last, last.plan, None, 1)[:3]


ASKS = (
    {"state": "decide"},
    {"state": "new", "action": "discuss"},
    {"state": "new", "action": "", "action_seen": "", "copied": False, "bulk": ""},
)
FOR_INFORMATION = (
    {"state": "read"},
    {"state": "new", "action": "inform"},
    {"state": "new", "action": "", "action_seen": "inform"},
    {"state": "new", "action": "", "copied": True},
    {"state": "new", "action": "", "bulk": "list"},
)


@given(FACTS, st.sampled_from(ASKS), FACTS, st.sampled_from(FOR_INFORMATION), DAYS, st.integers(1, 400))
def test_2_an_overdue_statutory_item_outranks_any_for_information(
    overdue: Facts, asks: dict[str, Any], reading: Facts, informs: dict[str, Any], today: date, days: int
) -> None:
    overdue = overdue._replace(due=today - timedelta(days), term_kind="statutory", manual_points=0, **asks)
    reading = reading._replace(manual_points=0, **informs)
    assert is_clamped(reading) > is_clamped(overdue)
    first, last = rank(overdue, today), rank(reading, today)
    assert first.status == "late"
    assert first.points > last.points
    assert order_key(first, first.plan, None, 2) < order_key(last, last.plan, None, 1)


@given(FACTS, DAYS)
def test_3_and_4_the_same_in_is_the_same_out(facts: Facts, today: date) -> None:
    assert score(facts, today) == score(copy.deepcopy(facts), today, copy.deepcopy(DEFAULT))


@given(FACTS, DAYS)
def test_5_reasons_hold_codes_numbers_and_dates_only(facts: Facts, today: date) -> None:
    codes = {code for literal in (TermKind, Risk, Action, Sensitivity, Weight) for code in get_args(literal)}
    for reason in explain(facts, today):
        assert isinstance(reason.value, int | SlackValue) or reason.value in codes
    free_text = set(Facts._fields) & {"title", "subject", "gist", "reason", "sender"}
    assert not free_text


@given(FACTS, DAYS, st.integers(0, 50))
def test_6_other_weights_change_no_facts(facts: Facts, today: date, most: int) -> None:
    before = copy.deepcopy(facts)
    score(facts, today, Weights(clamp=most))
    assert facts == before


@given(FACTS, st.sampled_from(FOR_INFORMATION), DAYS)
def test_7_what_is_for_information_is_clamped_before_manual_points(
    facts: Facts, informs: dict[str, Any], today: date
) -> None:
    facts = facts._replace(**informs)
    found = rank(facts, today)
    assert rank(facts._replace(manual_points=0), today).points <= 40
    assert found.points <= 40 + 20
    assert found.quadrant == "bundle"


@given(FACTS, DAYS)
def test_reasons_add_up_to_the_points_of_the_fast_path(facts: Facts, today: date) -> None:
    found = score(facts, today)
    assert sum(reason.points for reason in found.reasons) == found.points == points(facts, today)
    assert 0 <= found.points <= 100
    assert (found.points, found.slack, found.status, found.quadrant, found.plan) == rank(facts, today)


@given(FACTS, DAYS)
def test_by_hand_wins_and_what_was_recognised_is_a_proposal(facts: Facts, today: date) -> None:
    by_hand = facts._replace(term_kind="service", risk="low", sensitivity="administrative", action="sign", state="new")
    told = {reason.factor: reason for reason in explain(by_hand, today)}
    assert (told["term"].value, told["risk"].value, told["action"].value) == ("service", "low", "sign")
    assert score(by_hand, today).proposed == ()
    seen = by_hand._replace(term_kind="", risk="", sensitivity="", action="", bulk="", copied=False,
                   term_kind_seen="service", risk_seen="low", sensitivity_seen="administrative", action_seen="sign")  # fmt: skip
    assert score(seen, today).proposed == ("term", "risk", "action", "sensitivity")
    assert points(seen, today) == points(by_hand._replace(bulk="", copied=False), today)


@given(DAYS, st.booleans())
def test_the_plan_date(due: date, is_term: bool) -> None:
    plan = plan_date(due, is_term)
    assert is_office_day(plan)
    assert office_days_until(plan, due) == (1 if is_term else 0)


def test_the_plan_date_at_the_beginning_of_time() -> None:
    assert plan_date(date.min, True) == date.min


@pytest.mark.parametrize(
    ("days", "given_points", "status"),
    [
        (-1, 35, "late"), (0, 30, "tight"), (1, 24, "tight"), (2, 16, "tight"), (3, 16, "on-time"), (4, 8, "on-time"),
        (5, 8, "on-time"), (6, 2, "on-time"), (300, 2, "on-time"),
    ],
)  # fmt: skip
def test_slack_by_the_table(days: int, given_points: int, status: str) -> None:
    found = rank(Facts(due=add_office_days(MONDAY, days)), MONDAY)
    assert (found.points, found.slack, found.status) == (given_points, days, status)


def test_norm_days_make_it_infeasible() -> None:
    found = score(Facts(due=add_office_days(MONDAY, 3), norm_days=4), MONDAY)
    assert (found.slack, found.status, found.points) == (-1, "infeasible", 35)
    assert found.reasons == (
        Reason("slack", 35, SlackValue(-1, date(2026, 11, 26), date(2026, 11, 26), 4, late=False)),
    )


def test_a_computed_term_keeps_a_buffer_and_is_not_late_on_its_last_day() -> None:
    facts = Facts(due=date(2026, 11, 27), is_term=True)
    assert rank(facts, date(2026, 11, 26)) == Rank(30, 0, "tight", "delegate", date(2026, 11, 26))
    assert rank(facts, date(2026, 11, 27))[1:3] == (-1, "infeasible")
    assert rank(facts, date(2026, 11, 28)).status == "late"


def test_late_in_the_weekend_though_no_office_day_passed() -> None:
    found = rank(Facts(due=date(2026, 11, 20)), date(2026, 11, 21))
    assert (found.slack, found.status, found.points) == (0, "late", 35)


def test_without_a_date_there_is_no_slack() -> None:
    assert rank(Facts(weight="parliament"), MONDAY) == Rank(10, None, "none", "bundle", None)


def test_own_closing_days_cost_slack() -> None:
    facts = Facts(due=date(2026, 11, 27))
    assert rank(facts, MONDAY).slack == 4
    assert rank(facts, MONDAY, closing=frozenset({date(2026, 11, 25)})).slack == 3


@pytest.mark.parametrize(
    ("facts", "total"),
    [
        (Facts(term_kind="statutory"), 12), (Facts(term_kind="promised"), 8), (Facts(risk="high"), 15),
        (Facts(risk="middle"), 8), (Facts(action="decide"), 10), (Facts(action="prepare"), 5), (Facts(weight="top"), 8),
        (Facts(weight="internal"), 3), (Facts(sensitivity="political"), 8), (Facts(sensitivity="none"), 0),
        (Facts(waiting_others=1), 2), (Facts(waiting_others=9), 6), (Facts(theme_points=9), 6),
        (Facts(last_moved=add_office_days(MONDAY, -2)), 0), (Facts(last_moved=add_office_days(MONDAY, -3)), 2),
        (Facts(last_moved=add_office_days(MONDAY, -99)), 6), (Facts(last_moved=date(2027, 1, 1)), 0),
        (Facts(manual_points=12), 12), (Facts(manual_points=-5), 0), (Facts(manual_points=99), 20),
    ],
)  # fmt: skip
def test_points_by_the_table(facts: Facts, total: int) -> None:
    assert points(facts, MONDAY) == total


def test_the_sum_is_capped_and_says_so() -> None:
    facts = Facts(due=date(2026, 11, 2), term_kind="statutory", risk="high", action="decide", weight="parliament",
                  sensitivity="political", waiting_others=3, theme_points=6, last_moved=date(2026, 9, 1))  # fmt: skip
    found = score(facts, MONDAY)
    assert found.points == 100
    assert found.reasons[-1] == Reason("bounds", -8, 100)
    assert found.quadrant == "now"


@pytest.mark.parametrize(
    ("facts", "quadrant"),
    [
        (Facts(due=MONDAY, risk="high", weight="internal"), "now"),
        (Facts(due=date(2027, 2, 1), risk="high", weight="internal"), "plan"),
        (Facts(due=MONDAY, risk="high"), "delegate"),
        (Facts(risk="high"), "bundle"),
        (Facts(due=MONDAY, risk="high", weight="parliament", action="inform"), "bundle"),
        (Facts(due=MONDAY, risk="high", weight="parliament", state="read"), "bundle"),
        (Facts(due=MONDAY, risk="high", weight="parliament", copied=True), "bundle"),
        (Facts(due=MONDAY, risk="high", weight="parliament", copied=True, action="decide"), "now"),
        (Facts(due=MONDAY, risk="high", weight="parliament", copied=True, state="sign"), "now"),
        (Facts(due=MONDAY, risk="high", weight="parliament", bulk="list"), "bundle"),
    ],
)
def test_quadrants(facts: Facts, quadrant: str) -> None:
    assert rank(facts, MONDAY).quadrant == quadrant


def test_a_decision_says_what_is_asked() -> None:
    told = explain(Facts(state="sign", action="inform", action_seen="decide"), MONDAY)
    assert told == (Reason("action", 9, "sign"),)


def test_what_is_done_asks_nothing() -> None:
    for state in DONE:
        found = score(Facts(due=date(2020, 1, 1), state=state, manual_points=20), MONDAY)
        assert (found.points, found.status, found.reasons) == (0, "none", ())


def test_the_order_of_the_list() -> None:
    at = datetime(2026, 11, 20, 9, tzinfo=UTC)
    ranks = [Rank(50, 0, "tight", quadrant, MONDAY) for quadrant in QUADRANTS]
    keys = [order_key(one, MONDAY, at, 1) for one in ranks]
    assert keys == sorted(keys)
    now = ranks[0]
    better = order_key(now._replace(points=51), MONDAY, at, 9)
    sooner = order_key(now, date(2026, 11, 20), at, 9)
    earlier = order_key(now, MONDAY, at.replace(hour=8, tzinfo=None), 9)
    rest = [order_key(now, MONDAY, at, 1), order_key(now, MONDAY, at, 2), order_key(now, MONDAY, None, 1)]
    rest.append(order_key(now, None, at, 1))
    assert sorted([*rest[::-1], earlier, sooner, better]) == [better, sooner, earlier, *rest]
