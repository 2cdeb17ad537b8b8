"""Weights: whatever is chosen within what is allowed, the invariants of content.md 4.2 hold."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from tests.domain.test_priority import ASKS, DAYS, FACTS, FOR_INFORMATION
from werkbank.domain.errors import WeightRefused
from werkbank.domain.priority import DEFAULT, Facts, Weights, action_of, is_clamped, order_key, rank, score
from werkbank.domain.weighing import (
    MOST_THEMES,
    WEIGHTS,
    Changes,
    changed,
    checked,
    merged,
    points_of_theme,
    read,
    shown,
    value_of,
    weight_of,
    weights_of,
    written,
)

SLACK = [one.code for one in WEIGHTS if one.group == "slack"]


@st.composite
def changes(draw: st.DrawFn) -> Changes:
    """Any values within the ranges, with the slack falling as it has to, and the clamp as low as that asks."""
    some = draw(st.lists(st.sampled_from(WEIGHTS), unique=True, max_size=len(WEIGHTS)))
    made = {one.code: draw(st.integers(one.least, one.most)) for one in some}
    falling = sorted((value_of(made, code) for code in SLACK), reverse=True)
    made |= dict(zip(SLACK, falling, strict=True))
    if draw(st.booleans()):
        made["theme.wonen"] = draw(st.integers(0, DEFAULT.theme_most))
    return made


@st.composite
def allowed(draw: st.DrawFn) -> Weights:
    """Weights that the check lets through."""
    made = draw(changes())
    try:
        return weights_of(made)
    except WeightRefused as refused:
        assume(refused.reason == "clamp" and refused.most >= weight_of("rest.clamp").least)
        return weights_of({**made, "rest.clamp": refused.most})


@given(allowed(), FACTS, DAYS, DAYS, DAYS)
def test_1_a_later_deadline_never_scores_higher(
    weights: Weights, facts: Facts, today: date, one: date, other: date
) -> None:
    sooner, later = sorted((one, other))
    first, last = (rank(facts._replace(due=due), today, weights) for due in (sooner, later))
    assert first.points >= last.points
    assert order_key(first, first.plan, None, 1)[:3] <= order_key(last, last.plan, None, 1)[:3]


@given(allowed(), FACTS, st.sampled_from(ASKS), FACTS, st.sampled_from(FOR_INFORMATION), DAYS, st.integers(1, 400))
def test_2_an_overdue_statutory_item_outranks_any_for_information(
    weights: Weights, overdue: Facts, asks: dict[str, Any], reading: Facts, informs: dict[str, Any], today: date, days: int
) -> None:  # fmt: skip
    overdue = overdue._replace(due=today - timedelta(days), term_kind="statutory", manual_points=0, **asks)
    reading = reading._replace(manual_points=0, **informs)
    first, last = rank(overdue, today, weights), rank(reading, today, weights)
    assert order_key(first, first.plan, None, 2) < order_key(last, last.plan, None, 1)
    if action_of(overdue)[0] not in ("", "inform"):
        assert first.points >= last.points


@given(allowed(), FACTS, DAYS)
def test_reasons_add_up_to_the_points(weights: Weights, facts: Facts, today: date) -> None:
    found = score(facts, today, weights)
    assert found[:5] == rank(facts, today, weights)
    assert sum(reason.points for reason in found.reasons) == found.points


@given(allowed(), FACTS, st.sampled_from(FOR_INFORMATION), DAYS)
def test_7_what_is_for_information_is_clamped(
    weights: Weights, facts: Facts, informs: dict[str, Any], today: date
) -> None:
    facts = facts._replace(manual_points=0, **informs)
    assert is_clamped(facts)
    assert rank(facts, today, weights).points <= weights.clamp


@given(changes())
def test_what_is_written_is_read_again(made: Changes) -> None:
    assert read(written(made)) == made


def test_nothing_changed_is_what_is_shipped() -> None:
    assert weights_of({}) == DEFAULT
    assert weights_of({one.code: one.shipped for one in WEIGHTS}) == DEFAULT
    assert written({}) == ""
    assert read("") == {}


def test_every_weight_has_its_shipped_value_within_its_range_and_changes_something() -> None:
    for one in WEIGHTS:
        assert one.least <= one.shipped <= one.most
        other = one.least if one.shipped != one.least else one.least + 1
        below = dict.fromkeys(SLACK[SLACK.index(one.code) + 1 :], 0) if one.group == "slack" else {}
        beside = {**below, **({} if one.code == "rest.clamp" else {"rest.clamp": 5})}
        assert weights_of({**beside, one.code: other}) != weights_of(beside), one


def refusal(code: str, value: int, before: Changes | None = None) -> WeightRefused:
    with pytest.raises(WeightRefused) as refused:
        weights_of(changed(before or {}, code, value))
    return refused.value


def test_what_is_refused_says_what_and_where() -> None:
    assert (refusal("slack.0", 61).least, refusal("slack.0", 61).most) == (0, 60)
    assert refusal("slack.0", -1).reason == "range"
    assert refusal("slak.0", 1).other == "slack.0"
    assert [refusal(code, 1).reason for code in ("", "theme.", "theme. wonen", "theme.Wonen", "term")] == [
        "unknown"
    ] * 5
    rising = refusal("slack.0", 36)
    assert (rising.reason, rising.subject, rising.other) == ("rising", "slack.0", "slack.-1")
    clamp = refusal("rest.clamp", 60)
    assert (clamp.reason, clamp.most) == ("clamp", 35 + 12 + 5)


def test_a_value_as_it_was_typed() -> None:
    assert (checked("slack.0", " 12 "), checked("rest.buffer", "5")) == (12, 5)
    for text in ("", "twaalf", "1.5", "--1", "-", "١٢", "9" * 5_000):
        with pytest.raises(WeightRefused) as refused:
            checked("slack.0", text)
        assert refused.value.reason == "number"
    with pytest.raises(WeightRefused) as refused:
        checked("slack.0", "-5")
    assert refused.value.reason == "range"


def test_a_change_back_to_what_lies_under_it_is_no_change() -> None:
    assert changed({}, "slack.0", 30) == {}
    assert changed({"slack.0": 31}, "slack.0", 30) == {}
    assert changed({"slack.0": 31}, "slack.0", None) == {}
    assert changed({}, "slack.0", 30, {"slack.0": 32}) == {"slack.0": 30}
    assert changed({"slack.0": 30}, "slack.0", 32, {"slack.0": 32}) == {}
    assert changed({}, "theme.wonen", 4) == {"theme.wonen": 4}


def test_no_more_themes_than_fit() -> None:
    full = {f"theme.t{number}": 1 for number in range(MOST_THEMES)}
    assert refusal("theme.meer", 1, full).reason == "themes"


def test_layers_and_themes() -> None:
    both = merged({"slack.0": 32, "term.service": 6}, {"slack.0": 31})
    assert both == {"slack.0": 31, "term.service": 6}
    weights = weights_of({"theme.wonen": 0, "theme.each": 3})
    assert [points_of_theme(weights, theme, {"zorg", "wonen"}) for theme in ("wonen", "zorg", "jeugd", "")] == [
        0,
        3,
        0,
        0,
    ]
    codes = [one.code for one in shown(("Zorg", "wonen"), {"theme.wonen": 0, "theme.jeugd": 2})]
    at = codes.index("theme.each")
    assert codes[at + 1 : at + 4] == ["theme.zorg", "theme.wonen", "theme.jeugd"]
    assert len(codes) == len(WEIGHTS) + 3


@pytest.mark.parametrize("text", ["{", "[]", '{"a": 1.5}', '{"a": true}', '{"a": null}', "7", "[" * 100_000])
def test_what_was_kept_and_cannot_be_read(text: str) -> None:
    with pytest.raises(WeightRefused) as refused:
        read(text)
    assert refused.value.reason == "shape"
