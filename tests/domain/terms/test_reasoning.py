"""The reasoning alone is enough: a small interpreter, which knows no calendar, counts the date again from the steps."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Final, get_args

from hypothesis import given
from hypothesis import strategies as st

from tests.domain.terms import slow
from tests.domain.terms.test_properties import CLOSING, NEAR
from werkbank.domain.days_off import DayOff
from werkbank.domain.errors import TermRefused
from werkbank.domain.terms import Length, Outcome, Regime, Setting, Suspension, compute, compute_rule
from werkbank.domain.terms import steps as step
from werkbank.services.terms import equated, terms

DAY: Final = timedelta(days=1)
ANY: Final = st.one_of(
    st.builds(Length, st.integers(1, 100), st.just("d")), st.builds(Length, st.integers(1, 14), st.just("w")),
    st.builds(Length, st.integers(1, 4), st.just("m")), st.builds(Length, st.integers(1, 15), st.just("wd")),
)  # fmt: skip


def past(day: date, skipped: Iterable[DayOff], by: timedelta = DAY) -> date:
    """On from a day while it is among the skipped."""
    off = {one.day for one in skipped}
    while day in off:
        day += by
    return day


def walk(day: date, n: int, skipped: Iterable[DayOff], by: timedelta = DAY) -> date:
    """So many days that are no weekend and not among the skipped."""
    off = {one.day for one in skipped}
    while n:
        day += by
        n -= day.weekday() < 5 and day not in off
    return day


def lengthen(day: date, length: Length, skipped: Iterable[DayOff]) -> date:
    return walk(day, length.n, skipped) if length.unit == "wd" else slow.plain_end(day, length.n, length.unit)


class Interpreter:
    """Where the steps lead."""

    def __init__(self) -> None:
        self.day = self.start = date.min
        self.plan = date.min
        self.paused: set[date] = set()

    def follow(self, one: step.Step) -> None:
        match one:
            case step.Started(day) | step.AtOnce(day):
                self.start = self.day = self.plan = day
            case step.Chained(_, day):
                assert day == self.day
                self.start = day
            case step.Added(start, length, _, back):
                assert start == self.start
                self.day = self.before(start, length) if back else lengthen(start, length, ())
            case step.Counted(start, length, _, _, skipped, back):
                assert start == self.start
                self.day = walk(start, length.n, skipped, -DAY if back else DAY)
            case step.Extended():
                self.extend(one)
            case step.Suspended():
                self.pause(one)
            case step.Shifted(_, since, skipped, _):
                assert since == self.day
                self.day = past(self.day, skipped)
            case step.TwoWorkingDays(_, since, held, skipped, _):
                assert since == self.day
                off = {found.day for found in skipped}
                for _ in range(2 - held):
                    self.day = past(self.day + DAY, (found for found in skipped if found.day in off))
            case step.Planned(legal, _, buffer, skipped, _):
                assert legal == self.day
                self.plan = walk(past(legal, skipped, -DAY), buffer, skipped, -DAY)
            case _:
                return
        if hasattr(one, "to"):
            assert one.to == self.day, one

    @staticmethod
    def before(day: date, length: Length) -> date:
        if length.unit in "dw":
            return day - length.n * (7 if length.unit == "w" else 1) * DAY
        months = day.year * 12 + day.month - 1 - length.n * (12 if length.unit == "y" else 1)
        first = date(months // 12, months % 12 + 1, 1)
        return min(first + (day.day - 1) * DAY, slow.months_later(first, 1) - DAY)

    def extend(self, one: step.Extended) -> None:
        same = one.length.unit == one.extension.unit
        whole = [Length(one.length.n + one.extension.n, one.length.unit)] if same else [one.length, one.extension]
        self.day = one.start
        for length in whole:
            self.day = lengthen(self.day, length, one.skipped)

    def pause(self, one: step.Suspended) -> None:
        last = one.end if one.inclusive else one.end - DAY
        asked = set(slow.days(one.first, last)) if last >= one.first else set()
        new = asked - self.paused if one.first <= self.day else {day for day in asked - self.paused if day >= self.day}
        self.paused |= asked
        if one.working_days:
            self.day = walk(self.day, one.days, one.skipped)
        else:
            assert len(new) == one.days
            self.day += one.days * DAY


def recount(outcome: Outcome) -> Interpreter:
    found = Interpreter()
    for one in outcome.steps:
        if isinstance(one, step.Generous | step.Gate | step.Penalty):
            continue
        found.follow(one)
    return found


@given(
    ANY, st.sampled_from(("atw", "eu", "strict", "office", "backward")), NEAR, st.integers(0, 5), CLOSING,
    st.one_of(st.none(), ANY), st.lists(st.tuples(st.integers(1, 40), st.integers(0, 20), st.booleans()), max_size=3),
)  # fmt: skip
def test_the_steps_alone_give_the_date(
    length: Length, regime: Regime, start: date, buffer: int, closing: frozenset[date], more: Length | None,
    given_: list[tuple[int, int, bool]],
) -> None:  # fmt: skip
    setting = Setting(equated(), closing, buffer)
    pauses = tuple(Suspension(start + n * DAY, start + (n + m) * DAY, through) for n, m, through in given_)
    if regime == "backward":
        more, pauses = None, ()
    try:
        found = compute(length, regime, start, setting, extension=more, suspensions=pauses)
    except TermRefused:
        return
    again = recount(found)
    assert (again.day, again.plan) == (found.legal, found.plan)


@given(st.sampled_from(terms().rules), NEAR, CLOSING)
def test_the_steps_of_every_rule_give_its_date(rule: object, start: date, closing: frozenset[date]) -> None:
    found = compute_rule(rule, start, terms(), Setting(equated(), closing))  # type: ignore[arg-type]
    again = recount(found)
    assert (again.day, again.plan) == (found.legal, found.plan)


@given(ANY, st.sampled_from(("atw", "eu")), NEAR)
def test_every_skipped_day_says_why(length: Length, regime: Regime, start: date) -> None:
    found = compute(length, regime, start, Setting(equated()))
    for one in found.steps:
        if isinstance(one, step.Shifted | step.TwoWorkingDays):
            days = [off.day for off in one.skipped]
            assert days == sorted(set(days))
            assert all(not slow.counts(day, regime) for day in days)
            assert all(off.source for off in one.skipped if off.code == "equated")


def test_every_step_has_a_code() -> None:
    assert set(step.KINDS) == set(get_args(step.Step))
    assert len(set(step.KINDS.values())) == len(step.KINDS)
