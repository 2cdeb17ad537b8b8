"""Lengths as they are typed, and what is no length."""

from __future__ import annotations

import time
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from werkbank.domain.errors import TermRefused
from werkbank.domain.terms import Length, compute, parse_length
from werkbank.domain.terms.rules import REGIMES, Regime
from werkbank.domain.terms.suspending import Suspension


@pytest.mark.parametrize(
    ("text", "length"),
    [
        ("6w", Length(6, "w")), ("10d", Length(10, "d")), ("3m", Length(3, "m")), ("2wd", Length(2, "wd")),
        ("1j", Length(1, "y")), ("1y", Length(1, "y")), (" 6 W ", Length(6, "w")), ("zes", None), ("6 weken", Length(6, "w")),
        ("1 maand", Length(1, "m")), ("10 werkdagen", Length(10, "wd")), ("2 jaar", Length(2, "y")), ("007d", Length(7, "d")),
        ("9999d", Length(9999, "d")),
    ],
)  # fmt: skip
def test_lengths(text: str, length: Length | None) -> None:
    if length is None:
        with pytest.raises(TermRefused):
            parse_length(text)
    else:
        assert parse_length(text) == length
        assert parse_length(str(length)) == length


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "length"), ("w", "length"), ("6", "length"), ("6x", "length"), ("-6w", "length"), ("6.5w", "length"),
        ("6w2d", "length"), ("６w", "length"), ("1" * 400 + "d", "length"), ("d" * 400, "length"), ("6w\n6w", "length"),
        ("48u", "length-hours"), ("48h", "length-hours"), ("24 uur", "length-hours"), ("0d", "length-zero"),
        ("10000d", "length-long"), ("99999w", "length-long"),
    ],
)  # fmt: skip
def test_what_is_no_length_says_why(text: str, reason: str) -> None:
    with pytest.raises(TermRefused) as refused:
        parse_length(text)
    assert refused.value.reason == reason


@given(st.text(max_size=60))
def test_any_text_is_a_length_or_refused(text: str) -> None:
    try:
        found = parse_length(text)
    except TermRefused:
        return
    assert 1 <= found.n <= 9_999


def test_a_long_text_is_refused_at_once() -> None:
    before = time.perf_counter()
    with pytest.raises(TermRefused):
        parse_length("1 " * 500_000)
    assert time.perf_counter() - before < 1


@pytest.mark.parametrize(
    ("length", "regime", "reason"),
    [
        ("6w", "office", "unit"), ("2wd", "strict", "unit"), ("6w", "none", "at-once"), ("6w", "anders", "regime"),
        ("9999y", "strict", "end-range"), ("9999w", "backward", ""), ("9999m", "backward", "end-range"),
    ],
)  # fmt: skip
def test_what_does_not_go_together(length: str, regime: Regime, reason: str) -> None:
    if not reason:
        assert compute(parse_length(length), regime, date(2026, 1, 1)).legal.year == 1834
        return
    with pytest.raises(TermRefused) as refused:
        compute(parse_length(length), regime, date(2026, 1, 1))
    assert refused.value.reason == reason


@given(
    st.one_of(st.none(), st.builds(Length, st.integers(-5, 12_000), st.sampled_from(("d", "w", "m", "y", "wd")))),
    st.sampled_from(REGIMES),
    st.dates(),
    st.one_of(st.none(), st.builds(Length, st.integers(-5, 12_000), st.sampled_from(("d", "w", "m", "y", "wd")))),
    st.lists(st.builds(Suspension, st.dates(), st.dates(), st.booleans()), max_size=3),
)
def test_whatever_is_asked_there_is_an_answer_or_a_reason(
    length: Length | None, regime: Regime, start: date, extension: Length | None, suspensions: list[Suspension]
) -> None:
    try:
        found = compute(length, regime, start, extension=extension, suspensions=tuple(suspensions))
    except TermRefused:
        return
    assert 1583 <= found.plan.year <= 9999
    assert found.legal <= start if regime == "backward" else found.legal >= start


@pytest.mark.parametrize(
    ("start", "length", "regime", "reason"),
    [
        ("9999-12-31", "1d", "strict", "end-range"), ("9999-12-20", "2w", "atw", "end-range"),
        ("9999-12-31", "1wd", "office", "end-range"), ("1583-01-03", "1w", "backward", "end-range"),
        ("1582-12-31", "1w", "strict", "start-range"), ("0001-01-01", "1w", "backward", "start-range"),
        ("1583-01-03", "9wd", "backward", "end-range"), ("9999-10-31", "2m", "strict", ""),
        ("9999-12-24", "1w", "eu", ""), ("1583-01-31", "1w", "backward", ""),
    ],
)  # fmt: skip
def test_the_edge_of_the_calendar(start: str, length: str, regime: Regime, reason: str) -> None:
    if not reason:
        assert compute(parse_length(length), regime, date.fromisoformat(start)).legal.year in {1583, 9999}
        return
    with pytest.raises(TermRefused) as refused:
        compute(parse_length(length), regime, date.fromisoformat(start))
    assert refused.value.reason == reason
