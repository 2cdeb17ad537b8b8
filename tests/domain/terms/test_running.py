"""The term of an item: set, suspended, resumed, extended; and when it no longer ends where it was accepted to end."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from werkbank.domain.days_off import NO_EQUATED, DayOff, EquatedDays, YearRange
from werkbank.domain.errors import NotFound, TermRefused
from werkbank.domain.terms import Basis, Length, Running, Setting, Suspension, compute_rule
from werkbank.domain.terms import changes as change
from werkbank.domain.terms import steps as step
from werkbank.domain.terms.changes import CODES, Subject, applied, lapsed
from werkbank.domain.terms.rules import Terms
from werkbank.domain.terms.running import counted, moved, rule_of, settled
from werkbank.services.terms import equated, terms

BASIS: Final = Basis(terms(), Setting(equated()))
TODAY: Final = date(2026, 11, 24)
RECEIVED: Final = date(2026, 11, 23)


def done(*wanted: change.Change, basis: Basis = BASIS, today: date = TODAY) -> Running:
    """One after another, on an item that came in on 23 November."""
    running: Running | None = None
    for one in wanted:
        running = applied(one, Subject(12, RECEIVED, running), basis, today)
    assert running is not None
    return running


def ends(running: Running) -> tuple[str, str, str] | None:
    term = running.term
    if term.legal is None or term.nominal is None or term.plan is None:
        return None
    return term.nominal.isoformat(), term.legal.isoformat(), term.plan.isoformat()


def refused(*wanted: change.Change, today: date = TODAY) -> str:
    *before, last = wanted
    running = done(*before, today=today) if before else None
    with pytest.raises(TermRefused) as caught:
        applied(last, Subject(12, RECEIVED, running), BASIS, today)
    return caught.value.reason


def test_a_rule_that_counts_from_receipt_needs_no_start() -> None:
    running = done(change.Begin("woo"))
    assert (running.term.rule, running.term.version, running.term.start) == ("woo", 1, RECEIVED)
    assert ends(running) == ("2026-12-21", "2026-12-21", "2026-12-18")


def test_any_other_rule_asks_for_one() -> None:
    assert refused(change.Begin("ministerraad")) == "start"
    assert ends(done(change.Begin("ministerraad", date(2026, 12, 18)))) == ("2026-12-11", "2026-12-11", "2026-12-10")


def test_a_length_of_her_own() -> None:
    assert ends(done(change.BeginOwn(Length(6, "w"), "atw", date(2026, 4, 2)))) == (
        "2026-05-14",
        "2026-05-18",
        "2026-05-15",
    )
    at_once = done(change.BeginOwn(None, "none"))
    assert ends(at_once) == ("2026-11-23", "2026-11-23", "2026-11-23")


def test_it_stands_still_and_goes_on() -> None:
    still = done(change.Begin("woo"), change.Suspend("zienswijze gevraagd"))
    assert still.open_pause is not None
    assert (still.open_pause.first, still.open_pause.reason) == (date(2026, 11, 25), "zienswijze gevraagd")
    assert ends(still) is None
    assert counted(still, BASIS) is None
    at_once = counted(still, BASIS, until=date(2026, 11, 25))
    assert at_once is not None
    assert at_once.legal == date(2026, 12, 22)  # Woo 4.4(3): tot en met, so one day
    on = applied(change.Resume(), Subject(12, RECEIVED, still), BASIS, date(2026, 12, 7))
    assert on is not None
    assert on.open_pause is None
    assert ends(on) == ("2027-01-03", "2027-01-04", "2026-12-31")
    law = compute_rule(
        terms().find("woo"), RECEIVED, terms(), BASIS.setting,
        suspensions=(Suspension(date(2026, 11, 25), date(2026, 12, 7), inclusive=True),),
    )  # fmt: skip
    assert on.term.legal == law.legal


def test_a_suspension_of_which_the_end_is_known() -> None:
    first, end = date(2026, 12, 1), date(2026, 12, 4)
    woo = done(change.Begin("woo"), change.Suspend("vakantie", first, end))
    aanvraag = done(change.Begin("aanvraag"), change.Suspend("vakantie", first, end))
    assert [one.pauses[0].inclusive for one in (woo, aanvraag)] == [True, False]
    assert ends(woo) == ("2026-12-25", "2026-12-28", "2026-12-24")


def test_two_suspensions_in_either_order() -> None:
    early, late = (date(2026, 11, 25), date(2026, 11, 27)), (date(2026, 12, 1), date(2026, 12, 4))
    both = [
        done(change.Begin("aanvraag"), *(change.Suspend("x", *one) for one in order))
        for order in ((early, late), (late, early))
    ]
    assert ends(both[0]) == ends(both[1])
    assert [one.first for one in both[1].pauses] == [early[0], late[0]]


def test_extended_and_extended_again() -> None:
    woo = done(change.Begin("woo"), change.Extend("veel documenten"))
    assert (woo.term.extension, woo.term.extension_reason, woo.term.legal) == (
        "2w",
        "veel documenten",
        date(2027, 1, 4),
    )
    again = done(change.Begin("woo"), change.Extend("veel", Length(1, "w")), change.Extend("meer", Length(1, "w")))
    assert (again.term.extension, again.term.extension_reason) == ("2w", "veel; meer")
    assert again.term.legal == woo.term.legal


def test_extending_what_stands_still_keeps_it_standing() -> None:
    still = done(change.Begin("woo"), change.Suspend("x"), change.Extend("y"))
    assert (ends(still), still.term.extension) == (None, "2w")


def test_the_start_is_put_right_and_what_was_done_stays() -> None:
    running = done(change.Begin("woo"), change.Extend("veel"), change.Begin("woo", date(2026, 11, 20)))
    assert (running.term.start, running.term.extension) == (date(2026, 11, 20), "2w")
    assert running.term.legal == date(2027, 1, 4)  # nominal on new year's day, and the 2nd of January is equated
    other = done(change.Begin("woo"), change.Extend("veel"), change.Begin("klacht"))
    assert (other.term.rule, other.term.extension) == ("klacht", "")


def test_the_start_cannot_be_put_after_the_day_on_which_it_stands_still() -> None:
    standing = (change.Begin("woo", date(2026, 11, 2)), change.Suspend("x", date(2026, 11, 6)))
    assert refused(*standing, change.Begin("woo", date(2026, 11, 10))) == "suspension-before"
    assert refused(*standing, change.Begin("woo", date(2026, 9, 1))) == "suspension-after"
    assert done(*standing, change.Begin("woo", date(2026, 11, 3))).term.start == date(2026, 11, 3)


def test_suspensions_that_are_known_from_the_start_are_told_in_any_order() -> None:
    first = Suspension(date(2026, 11, 6), date(2026, 11, 20))
    second = Suspension(date(2026, 12, 10), date(2026, 12, 12))  # in the days that the first one gives
    in_order, reverse = (
        done(change.Begin("woo", date(2026, 11, 2), suspensions=told, reason="x"))
        for told in ((first, second), (second, first))
    )
    assert in_order == reverse


def test_no_term_any_more() -> None:
    assert applied(change.Stop(), Subject(12, RECEIVED, done(change.Begin("woo"))), BASIS, TODAY) is None


@pytest.mark.parametrize(
    ("wanted", "reason"),
    [
        ((change.Suspend("x"),), "no-term"),
        ((change.Resume(),), "no-term"),
        ((change.Extend("x"),), "no-term"),
        ((change.Begin("woo"), change.Suspend(" ")), "reason"),
        ((change.Begin("woo"), change.Extend("")), "reason"),
        ((change.Begin("woo"), change.Resume()), "not-suspended"),
        ((change.Begin("woo"), change.Suspend("x"), change.Suspend("y")), "standing-still"),
        ((change.Begin("woo"), change.Suspend("x"), change.Resume(date(2026, 11, 1))), "suspension-order"),
        ((change.Begin("woo"), change.Suspend("x", date(2026, 11, 23))), "suspension-before"),
        ((change.Begin("woo"), change.Suspend("x", date(2027, 3, 1))), "suspension-after"),
        ((change.Begin("woo"), change.Suspend("x", date(2026, 12, 3), date(2026, 12, 1))), "suspension-order"),
        ((change.Begin("bezwaar", RECEIVED), change.Extend("x")), "extension-length"),
        ((change.Begin("ministerraad", date(2026, 12, 18)), change.Suspend("x")), "suspension-none"),
        ((change.Begin("ministerraad", date(2026, 12, 18)), change.Extend("x", Length(1, "w"))), "extension-none"),
        ((change.Begin("doorzenden"), change.Suspend("x")), "at-once"),
        ((change.Begin("woo"), change.Extend("x", Length(1, "w")), change.Extend("y", Length(1, "m"))), "unit"),
        ((change.Begin("burgermail"), change.Extend("x", Length(1, "w"))), "unit"),
    ],
)  # fmt: skip
def test_what_cannot_be_is_refused_with_its_reason(wanted: tuple[change.Change, ...], reason: str) -> None:
    assert refused(*wanted) == reason


def test_a_rule_that_is_not_there() -> None:
    with pytest.raises(NotFound):
        done(change.Begin("wob"))


def test_every_change_has_a_code() -> None:
    assert set(CODES) == set(change.Change.__args__)


# ---------------------------------------------------------------------- versions of a rule


def test_what_runs_keeps_the_version_with_which_it_began() -> None:
    old = terms().find("woo")
    shorter = old._replace(version=2, length=Length(2, "w"))
    later = Terms((*terms().rules, shorter), terms().suspensions)
    running = done(change.Begin("woo"))
    assert rule_of(running.term, later) == old
    assert moved(running, Basis(later, BASIS.setting)) is None
    assert later.find("woo") == shorter
    assert ends(done(change.Begin("woo"), basis=Basis(later, BASIS.setting))) == (
        "2026-12-07",
        "2026-12-07",
        "2026-12-04",
    )


def test_a_version_that_no_longer_ships_says_so() -> None:
    running = done(change.Begin("woo"))
    gone = running._replace(term=replace(running.term, version=9))
    with pytest.raises(NotFound):
        counted(gone, BASIS)


# ---------------------------------------------------------------------- what moved


def with_equated(*days: date) -> Basis:
    known = equated()
    more = EquatedDays((*known.days, *(DayOff(one, "equated", "KB") for one in days)), known.known)
    return Basis(terms(), Setting(more))


def test_a_decree_moves_a_legal_end_and_a_closing_day_only_the_plan() -> None:
    running = done(change.Begin("woo"))  # ends on Monday 21 December, planned for Friday 18
    assert moved(running, BASIS) is None
    decreed = moved(running, with_equated(date(2026, 12, 21)))
    assert decreed is not None
    assert (decreed.legal, decreed.plan) == (date(2026, 12, 22), date(2026, 12, 21))
    closed = moved(running, Basis(terms(), Setting(equated(), frozenset([date(2026, 12, 18)]))))
    assert closed is not None
    assert (closed.legal, closed.plan) == (date(2026, 12, 21), date(2026, 12, 17))
    accepted = settled(running, with_equated(date(2026, 12, 21)))
    assert moved(accepted, with_equated(date(2026, 12, 21))) is None


def test_what_stands_still_cannot_move() -> None:
    still = done(change.Begin("woo"), change.Suspend("x"))
    assert moved(still, with_equated(date(2026, 12, 21))) is None


@given(
    st.sampled_from([one.id for one in terms().current if one.regime not in ("backward", "none") and not one.after]),
    st.dates(date(2000, 1, 1), date(2100, 1, 1)),
    st.integers(1, 9),
    st.integers(0, 60),
)
def test_standing_still_gives_the_days_it_took(rule: str, start: date, after: int, days: int) -> None:
    """Suspended and resumed is the same as a suspension that was known beforehand; and it never ends sooner."""
    first = start + timedelta(days=1 if rule == "burgermail" else after)
    begin = change.Begin(rule, start)
    free = done(begin)
    known = done(begin, change.Suspend("x", first, first + timedelta(days=days)))
    opened = done(begin, change.Suspend("x", first), change.Resume(first + timedelta(days=days)))
    assert [one.term.legal for one in (known, opened)] == [known.term.legal] * 2
    assert free.term.legal is not None
    assert known.term.legal is not None
    assert known.term.legal >= free.term.legal


@given(st.sampled_from([one.id for one in terms().current]), st.dates(date(2000, 1, 1), date(2100, 1, 1)))
def test_what_was_accepted_holds_until_the_calendar_changes(rule: str, start: date) -> None:
    running = done(change.Begin(rule, start))
    assert moved(running, BASIS) is None
    assert settled(running, BASIS) == running
    without = Basis(terms(), Setting(NO_EQUATED))
    other = moved(running, without)
    if other is not None:
        assert other.unknown
        assert (other.nominal, other.legal, other.plan) != (running.term.nominal, running.term.legal, running.term.plan)


def test_the_range_of_known_years_says_nothing_of_what_was_accepted() -> None:
    running = done(change.Begin("woo"))
    fewer = EquatedDays(equated().days, (YearRange(2026, 2026),))
    assert moved(running, Basis(terms(), Setting(fewer))) is None


def test_resumed_on_the_day_of_the_notice_it_never_stood_still() -> None:
    free, at_once = done(change.Begin("woo")), done(change.Begin("woo"), change.Suspend("x"), change.Resume())
    assert at_once.term.legal == free.term.legal  # also where the law says tot en met
    assert [one.end for one in at_once.pauses] == [date(2026, 11, 25)]


def test_an_extension_after_the_end_is_counted_and_warned_of() -> None:
    running = done(change.Begin("woo", date(2026, 10, 5)))
    subject, extend = Subject(12, RECEIVED, running), change.Extend("te veel")
    assert lapsed(extend, subject, date(2026, 11, 2)) is None  # on its last day it is not late
    assert lapsed(extend, subject, date(2026, 11, 3)) == date(2026, 11, 2)
    assert lapsed(change.Suspend("x"), subject, TODAY) is None
    assert lapsed(extend, Subject(12, RECEIVED), TODAY) is None


def test_a_suspension_that_the_rule_does_not_know_is_counted_and_said() -> None:
    woo, kamer = (
        done(change.Begin(one), change.Suspend("x"), change.Resume(date(2026, 11, 27)))
        for one in ("woo", "kamervragen")
    )
    said = [
        step.NoSuspension(date(2026, 11, 25)) in outcome.steps
        for one in (woo, kamer)
        if (outcome := counted(one, BASIS))
    ]
    assert said == [False, True]
