"""What must hold for any term, and a second, slow way of counting that must agree."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Final

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from tests.domain.terms import slow
from werkbank.domain.calendars import CalendarCode, add_office_days, is_office_day, office_days_between
from werkbank.domain.days_off import DayOff, day_off
from werkbank.domain.errors import TermRefused
from werkbank.domain.priority import plan_date
from werkbank.domain.terms import Length, Outcome, Regime, Setting, Suspension, Unit, compute
from werkbank.domain.terms.rules import REGIMES
from werkbank.services.terms import equated

SETTING: Final = Setting(equated())
DAYS: Final = st.dates(date(2000, 1, 1), date(2100, 12, 31))
CALENDAR_UNITS: Final[tuple[Unit, ...]] = ("d", "w", "m", "y")
MOST: Final[dict[Unit, int]] = {"d": 120, "w": 16, "m": 5, "y": 2, "wd": 60}
LENGTHS: Final = st.sampled_from(CALENDAR_UNITS).flatmap(
    lambda unit: st.builds(Length, st.integers(1, MOST[unit]), st.just(unit))
)
CLOSING: Final = st.frozensets(st.dates(date(2026, 1, 1), date(2026, 12, 31)), max_size=8)
SHIFTING: Final = st.sampled_from(("atw", "eu"))
FORWARD: Final = st.sampled_from(("atw", "eu", "strict"))


def counted(length: Length, regime: str, start: date, setting: Setting = SETTING) -> Outcome:
    return compute(length, regime, start, setting)  # type: ignore[arg-type]


@given(LENGTHS, FORWARD, DAYS)
def test_a_term_never_ends_before_it_starts(length: Length, regime: str, start: date) -> None:
    found = counted(length, regime, start)
    assert start < found.nominal <= found.legal
    assert found.plan <= found.legal


@given(
    st.sampled_from((*CALENDAR_UNITS, "wd")),
    st.integers(1, 60),
    st.sampled_from(("atw", "eu", "strict", "office")),
    DAYS,
)
def test_a_longer_term_never_ends_sooner(unit: Unit, n: int, regime: str, start: date) -> None:
    assume((unit == "wd") == (regime == "office") or (unit == "wd" and regime != "strict"))
    over = {"d": 90, "w": 12, "m": 3, "y": 0, "wd": 90}[unit]
    assume(regime != "atw" or n != over)  # one longer, and the law that shifts no longer applies
    one, other = counted(Length(n, unit), regime, start), counted(Length(n + 1, unit), regime, start)
    assert one.legal <= other.legal
    assert one.nominal <= other.nominal
    assert one.plan <= other.plan


@given(LENGTHS, SHIFTING, DAYS)
def test_a_legal_end_is_a_day_that_counts(length: Length, regime: CalendarCode, start: date) -> None:
    found = counted(length, regime, start)
    assume(regime == "eu" or not slow.off_by_length(length.n, length.unit))
    assert day_off(found.legal, regime, equated()) is None
    least = 3 if regime == "atw" else 2
    held = [one for one in slow.days(start + slow.DAY, found.legal) if day_off(one, regime, equated()) is None]
    assert len(held) >= (2 if length.unit != "d" or length.n >= least else 1)


@given(LENGTHS, DAYS)
def test_above_the_limits_nothing_shifts(length: Length, start: date) -> None:
    assume(slow.off_by_length(length.n, length.unit))
    found = counted(length, "atw", start)
    assert found.legal == found.nominal
    assert found.known


@given(st.integers(1, 60), DAYS, CLOSING)
def test_back_undoes_forward_in_working_days(n: int, start: date, closing: frozenset[date]) -> None:
    setting = Setting(equated(), closing)
    assume(is_office_day(start, closing))
    there = counted(Length(n, "wd"), "office", start, setting)
    assert office_days_between(start, there.legal, closing) == n
    assert counted(Length(n, "wd"), "backward", there.legal, setting).legal == start


@given(LENGTHS, DAYS)
def test_back_undoes_forward_in_days_and_weeks(length: Length, start: date) -> None:
    there = counted(length, "strict", start)
    back = counted(length, "backward", there.legal).legal
    assert back == start if length.unit in "dw" else start - timedelta(4) <= back <= start


@given(LENGTHS, FORWARD, DAYS, st.integers(0, 10), CLOSING)
def test_the_plan_date_is_that_of_the_list(
    length: Length, regime: str, start: date, buffer: int, closing: frozenset[date]
) -> None:
    """What the list computes for a term (``priority.plan_date``) is what the term itself says."""
    found = counted(length, regime, start, Setting(equated(), closing, buffer))
    assert found.plan == plan_date(found.legal, is_term=True, buffer=buffer, closing=closing)
    assert is_office_day(found.plan, closing)


@given(st.sampled_from(REGIMES), DAYS, CLOSING)
def test_an_own_closing_day_never_moves_a_legal_end(regime: Regime, start: date, closing: frozenset[date]) -> None:
    assume(regime not in ("office", "none"))
    assert (
        counted(Length(2, "w"), regime, start).legal
        == counted(Length(2, "w"), regime, start, Setting(equated(), closing)).legal
    )


# ---------------------------------------------------------------- where it is likely to go wrong

SHORT: Final = st.builds(Length, st.integers(1, 8), st.just("d"))
BUSY: Final = st.builds(
    lambda year, place, days: date(year, *place) + days * slow.DAY,
    st.integers(2017, 2029), st.sampled_from(((3, 25), (4, 10), (4, 24), (5, 8), (5, 20), (12, 18), (12, 28))), st.integers(0, 12),
)  # fmt: skip
"""Round the holidays."""
EDGES: Final = st.builds(
    lambda year, days: date(year, 12, 18) + days * slow.DAY,
    st.sampled_from((2016, 2019, 2022, 2028)),
    st.integers(0, 20),
)
"""Where years with and without a list meet."""


@st.composite
def pauses_of(draw: st.DrawFn, length: Length, start: date) -> list[slow.Pause]:
    """Suspensions that begin somewhere in a term, or round its end."""
    end = (
        slow.plain_end(start, length.n, length.unit)
        if length.unit != "wd"
        else slow.working_days(start, length.n, "rijk")
    )
    found = []
    for _ in range(draw(st.integers(0, 3))):
        first = draw(st.one_of(st.just(end), st.just(start))) + draw(st.integers(-6, 9)) * slow.DAY
        found.append(
            (
                max(first, start + slow.DAY),
                max(first, start + slow.DAY) + draw(st.integers(0, 9)) * slow.DAY,
                draw(st.booleans()),
            )
        )
    return sorted(found)


DECREES: Final = st.lists(st.integers(0, 24), max_size=12)
"""Days after the start that a decree might equate."""
MORE: Final = st.one_of(st.none(), st.builds(Length, st.integers(1, 6), st.sampled_from(("d", "w", "wd"))))


@given(st.data(), st.one_of(SHORT, st.builds(Length, st.integers(1, 15), st.just("wd"))), EDGES, DECREES, MORE)
def test_what_is_known_no_later_decree_can_move(
    data: st.DataObject, length: Length, start: date, days: list[int], more: Length | None
) -> None:
    """Equate any days in years of which nothing is known: an end that was said to be known stays where it is."""
    known = equated()
    decrees = [start + n * slow.DAY for n in days]
    later = tuple(DayOff(day, "equated", "later") for day in decrees if not known.knows(day.year) and day.weekday() < 5)
    pauses = tuple(Suspension(*one) for one in data.draw(pauses_of(length, start)))
    try:
        now = compute(length, "atw", start, SETTING, extension=more, suspensions=pauses)
    except TermRefused:
        return
    assume(now.known)
    setting = Setting(known._replace(days=(*known.days, *later)))
    assert compute(length, "atw", start, setting, extension=more, suspensions=pauses).legal == now.legal


# ---------------------------------------------------------------- two ways of counting

NEAR: Final = st.one_of(
    DAYS, st.dates(date(2017, 1, 1), date(2019, 12, 31)), st.dates(date(2023, 1, 1), date(2028, 12, 31))
)


@given(st.one_of(LENGTHS, SHORT), FORWARD, st.one_of(NEAR, BUSY), st.integers(0, 4), CLOSING)
def test_the_slow_way_agrees(length: Length, regime: str, start: date, buffer: int, closing: frozenset[date]) -> None:
    found = counted(length, regime, start, Setting(equated(), closing, buffer))
    assert found.nominal == slow.plain_end(start, length.n, length.unit)
    assert found.legal == slow.legal_end(start, length.n, length.unit, regime, [])
    assert found.plan == slow.plan(found.legal, buffer, closing)


@given(st.data(), st.one_of(LENGTHS, SHORT, SHORT), FORWARD, st.one_of(NEAR, BUSY, BUSY))
def test_the_slow_way_agrees_on_suspensions(data: st.DataObject, length: Length, regime: str, start: date) -> None:
    pauses = data.draw(pauses_of(length, start))
    given_now = tuple(Suspension(*one) for one in reversed(pauses))
    ends = [slow.legal_end(start, length.n, length.unit, regime, pauses[:place]) for place in range(len(pauses))]
    in_time = all(one[0] <= end for one, end in zip(pauses, ends, strict=True))
    if not in_time:
        with pytest.raises(TermRefused, match="suspension-after"):
            compute(length, regime, start, SETTING, suspensions=given_now)  # type: ignore[arg-type]
        return
    found = compute(length, regime, start, SETTING, suspensions=given_now)  # type: ignore[arg-type]
    assert found.legal == slow.legal_end(start, length.n, length.unit, regime, pauses)


@given(st.integers(1, 80), NEAR, CLOSING)
def test_the_slow_way_agrees_on_working_days(n: int, start: date, closing: frozenset[date]) -> None:
    setting = Setting(equated(), closing)
    for regime, calendar in (("office", "rijk"), ("atw", "atw"), ("eu", "eu")):
        assert counted(Length(n, "wd"), regime, start, setting).legal == slow.working_days(start, n, calendar, closing)
    back = counted(Length(n, "wd"), "backward", start, setting)
    assert back.legal == slow.working_days(start, n, "rijk", closing, -slow.DAY)


@given(st.integers(1, 30), NEAR, st.integers(1, 40), st.integers(0, 20), st.booleans(), CLOSING)
def test_a_suspended_term_of_working_days_gains_the_working_days(
    n: int, start: date, later: int, more: int, through: bool, closing: frozenset[date]
) -> None:
    setting = Setting(equated(), closing)
    first, end = start + later * slow.DAY, start + (later + more) * slow.DAY
    assume(first <= counted(Length(n, "wd"), "office", start, setting).legal)
    found = compute(Length(n, "wd"), "office", start, setting, suspensions=(Suspension(first, end, through),))
    lost = sum(is_office_day(one, closing) for one in slow.days(first, end if through else end - slow.DAY))
    assert found.legal == add_office_days(start, n + lost, closing)


@given(st.integers(1, 6), st.integers(1, 6), st.sampled_from(("d", "w", "m")), FORWARD, NEAR)
def test_an_extension_is_the_whole_from_the_start(n: int, m: int, unit: Unit, regime: str, start: date) -> None:
    extended = compute(Length(n, unit), regime, start, SETTING, extension=Length(m, unit))  # type: ignore[arg-type]
    whole = counted(Length(n + m, unit), regime, start)
    assert (extended.nominal, extended.legal, extended.plan) == (whole.nominal, whole.legal, whole.plan)
    assert extended.generous is None or extended.generous > extended.legal
