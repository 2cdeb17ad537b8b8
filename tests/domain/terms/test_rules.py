"""The terms that ship: whole records, chains, verdaging, the day-14 gate and the penalty."""

from __future__ import annotations

from datetime import date
from typing import Final, get_args

import pytest

from werkbank.domain.errors import NotFound, TermRefused
from werkbank.domain.inbox import TermKind
from werkbank.domain.terms import Length, Outcome, Setting, Suspension, compute, compute_rule, parse_length
from werkbank.domain.terms import steps as step
from werkbank.domain.terms.rules import REGIMES, Regime, Status
from werkbank.services.terms import equated, terms

SETTING: Final = Setting(equated())

# terms.md 3: id, length, regime, extension, kind, status
SHIPPED: Final = [
    ("woo", "4w", "atw", "2w", "statutory", "V"),
    ("bezwaar", "6w", "atw", "", "statutory", "V-old"),
    ("bob", "6w", "atw", "6w", "statutory", "V-old"),
    ("bob-commissie", "12w", "atw", "6w", "statutory", "V-old"),
    ("aanvraag", "8w", "atw", "", "statutory", "V-old"),
    ("klacht", "6w", "atw", "4w", "statutory", "V-old"),
    ("klacht-commissie", "10w", "atw", "4w", "statutory", "V-old"),
    ("ingebrekestelling", "2w", "strict", "", "statutory", "V"),
    ("hoorzitting-stukken", "10d", "backward", "", "statutory", "V-old"),
    ("kamervragen", "3w", "strict", "3w", "parliamentary", "V"),
    ("ministerraad", "7d", "backward", "", "internal", "V-old"),
    ("avg", "1m", "eu", "2m", "statutory", "B"),
    ("factuur", "30d", "strict", "", "statutory", "V-old"),
    ("burgerbrief", "3w", "strict", "", "service", "V"),
    ("burgermail", "2wd", "office", "", "service", "V"),
    ("burgermail-complex", "10wd", "office", "", "service", "V"),
    ("doorzenden", "", "none", "", "statutory", "V"),
    ("email-archief", "10w", "strict", "", "internal", "V"),
]  # fmt: skip


def counted(rule: str, start: str, *pauses: tuple[str, str], extension: str = "") -> Outcome:
    found = terms().find(rule)
    through = found.suspension is not None and found.suspension.inclusive
    given = tuple(Suspension(date.fromisoformat(a), date.fromisoformat(b), through) for a, b in pauses)
    more = parse_length(extension) if extension else None
    return compute_rule(found, date.fromisoformat(start), terms(), SETTING, extension=more, suspensions=given)


def test_every_term_of_the_list_ships_with_its_source() -> None:
    found = [
        (one.id, str(one.length or ""), one.regime, str(one.extension or ""), one.kind, one.status)
        for one in terms().rules
    ]
    assert found == SHIPPED
    for one in terms().rules:
        assert one.source
        assert all((*one.name, *one.event, *(one.note or ("x",))))
        assert one.name.nl != one.name.en
        assert one.kind in get_args(TermKind)
        assert one.regime in REGIMES
        assert one.status in get_args(Status)
        assert not one.after or terms().find(one.after)


def test_suspensions_of_the_law() -> None:
    assert [(one.id, one.inclusive, one.source) for one in terms().suspensions] == [
        ("woo-zienswijze", True, "Woo 4.4 lid 3"), ("aanvulling", False, "Awb 4:15 lid 1"),
    ]  # fmt: skip
    assert terms().find("woo").suspension == terms().suspensions[0]
    assert terms().find("aanvraag").suspension == terms().suspensions[1]
    # the notice on Thursday 5 November, what was asked came on Thursday 12 November
    assert counted("woo", "2026-11-02", ("2026-11-06", "2026-11-12")).legal == date(2026, 12, 7)
    assert counted("aanvraag", "2026-11-02", ("2026-11-06", "2026-11-12")).nominal == date(2027, 1, 3)


def test_a_name_in_capitals_is_found_and_a_wrong_one_gets_an_offer() -> None:
    assert terms().find(" WOO ").id == "woo"
    with pytest.raises(NotFound) as missing:
        terms().find("bezwar")
    assert (missing.value.kind, missing.value.nearest[0]) == ("term", "bezwaar")
    with pytest.raises(NotFound):
        terms().find("")


def test_a_decision_on_an_objection_counts_from_the_shifted_end_of_the_term_for_objecting() -> None:
    """Announced on 2 April: objecting can until Monday 18 May (Ascension, an equated day), so six weeks from there."""
    found = counted("bob", "2026-04-02")
    assert (found.start, found.nominal, found.legal) == (date(2026, 4, 2), date(2026, 6, 29), date(2026, 6, 29))
    assert step.Chained("bezwaar", date(2026, 5, 18)) in found.steps
    assert counted("bob-commissie", "2026-04-02").legal == date(2026, 8, 10)
    assert sum(isinstance(one, step.Planned) for one in found.steps) == 1


def test_doubt_about_the_first_term_is_doubt_about_the_second() -> None:
    assert counted("bob", "2022-11-14").unknown == (2022,)
    assert not counted("bob", "2022-11-14").known


def test_verdaging_is_the_whole_from_the_start_and_the_other_reading_is_a_hint() -> None:
    """Received on 30 March: four weeks is Koningsdag, so Tuesday; two more from there is a day later than six weeks."""
    found = counted("woo", "2026-03-30", extension="2w")
    assert (found.nominal, found.legal) == (date(2026, 5, 11), date(2026, 5, 11))
    assert found.generous == date(2026, 5, 12)
    assert step.Generous(date(2026, 5, 12)) in found.steps
    assert counted("woo", "2026-11-02", extension="2w").generous is None


def test_a_hint_beyond_the_calendar_is_no_hint() -> None:
    found = compute(Length(10, "d"), "atw", date(9999, 12, 15), SETTING, extension=Length(6, "d"))
    assert (found.legal, found.generous) == (date(9999, 12, 31), None)


def test_a_month_extended_counts_from_receipt() -> None:
    found = counted("avg", "2026-01-31", extension="2m")
    assert (found.nominal, found.legal) == (date(2026, 4, 30), date(2026, 4, 30))


def test_an_extended_term_over_twelve_weeks_is_not_shifted_by_the_conservative_reading() -> None:
    """Art. 4 looks at the whole: a date that is too early costs less than one that is too late. The hint tells the other."""
    found = counted("klacht-commissie", "2026-01-17", extension="4w")
    assert found.nominal == found.legal == date(2026, 4, 25)
    assert found.generous == date(2026, 4, 28)


def test_two_units_are_counted_one_after_another() -> None:
    found = compute(Length(1, "m"), "atw", date(2026, 1, 31), SETTING, extension=Length(2, "w"))
    assert found.nominal == date(2026, 3, 14)
    assert found.legal == date(2026, 3, 16)


def test_fourteen_days_are_two_weeks() -> None:
    """Also where the law asks for more than twelve weeks, and where a rule says how long an extension may be."""
    weeks, days = (
        compute(Length(12, "w"), "atw", date(2026, 1, 3), SETTING, extension=one)
        for one in (Length(2, "w"), Length(14, "d"))
    )
    assert weeks.legal == days.legal == date(2026, 4, 11)
    assert weeks.generous == days.generous
    assert step.Longer(Length(14, "w")) in days.steps
    assert compute(Length(4, "w"), "atw", date(2026, 3, 30), SETTING, extension=Length(10, "d")).legal == date(
        2026, 5, 7
    )
    within = counted("woo", "2026-11-02", extension="14d").steps
    assert not [one for one in within if isinstance(one, step.BeyondRule)]
    assert step.BeyondRule(Length(15, "d"), Length(2, "w")) in counted("woo", "2026-11-02", extension="15d").steps


def test_of_two_units_the_one_that_is_too_long_is_named() -> None:
    found = compute(Length(1, "m"), "atw", date(2026, 1, 31), SETTING, extension=Length(100, "d"))
    assert [one.length for one in found.steps if isinstance(one, step.Longer)] == [Length(100, "d")]
    assert found.legal == found.nominal == date(2026, 6, 8)


def test_more_than_the_rule_allows_is_counted_and_said() -> None:
    assert step.BeyondRule(Length(3, "w"), Length(2, "w")) in counted("woo", "2026-11-02", extension="3w").steps
    assert step.BeyondRule(Length(1, "w"), None) in counted("bezwaar", "2026-11-02", extension="1w").steps
    within = counted("woo", "2026-11-02", extension="2w").steps
    assert not [one for one in within if isinstance(one, step.BeyondRule)]


def test_questions_of_parliament_have_a_gate_on_day_14_and_six_weeks_after_a_notice_of_delay() -> None:
    found = counted("kamervragen", "2026-12-04")
    assert (found.legal, found.plan, found.gate) == (date(2026, 12, 25), date(2026, 12, 23), date(2026, 12, 18))
    assert [(one.length, one.day) for one in found.steps if isinstance(one, step.Gate)] == [
        (Length(14, "d"), date(2026, 12, 18))
    ]
    assert counted("kamervragen", "2026-12-04", extension="3w").legal == date(2027, 1, 15)


def test_the_penalty_runs_42_days_that_do_not_shift() -> None:
    found = counted("ingebrekestelling", "2026-05-20")
    assert found.legal == date(2026, 6, 3)
    assert found.penalty == step.Penalty(date(2026, 6, 4), date(2026, 7, 15), 42, 1_442)
    christmas = counted("ingebrekestelling", "2026-10-31").penalty
    assert christmas is not None
    assert christmas.last == date(2026, 12, 26)


def test_what_must_be_done_at_once_has_one_day() -> None:
    found = counted("doorzenden", "2026-11-21")
    assert found.nominal == found.legal == found.plan == date(2026, 11, 21)
    assert found.steps == (step.AtOnce(date(2026, 11, 21)),)


def test_a_backward_term_warns_of_a_closed_day() -> None:
    found = counted("hoorzitting-stukken", "2026-06-04")  # ten days back is Whit Monday
    assert found.legal == date(2026, 5, 25)
    (stays,) = [one for one in found.steps if isinstance(one, step.Stays)]
    assert (stays.reason, stays.off.code) == ("atw-1-2", "whit-monday")
    assert found.plan == date(2026, 5, 21)


@pytest.mark.parametrize(
    ("regime", "extension", "pause", "reason"),
    [
        ("backward", Length(1, "w"), None, "extension-none"),
        ("backward", None, ("2026-11-05", "2026-11-09"), "suspension-none"),
        ("atw", None, ("2026-11-09", "2026-11-05"), "suspension-order"),
        ("atw", None, ("2026-11-02", "2026-11-05"), "suspension-before"),
        ("atw", None, ("2026-10-05", "2026-11-05"), "suspension-before"),
        ("atw", None, ("2026-12-01", "2026-12-05"), "suspension-after"),
        ("strict", None, ("2026-12-01", "2026-12-05"), "suspension-after"),
        ("strict", Length(2, "wd"), None, "unit"),
        ("atw", Length(0, "w"), None, "length-zero"),
        ("none", Length(1, "w"), None, "at-once"),
    ],
)
def test_what_cannot_be_is_refused_with_its_reason(
    regime: Regime, extension: Length | None, pause: tuple[str, str] | None, reason: str
) -> None:
    pauses = (Suspension(date.fromisoformat(pause[0]), date.fromisoformat(pause[1])),) if pause else ()
    length = None if regime == "none" else Length(4, "w")
    with pytest.raises(TermRefused) as refused:
        compute(length, regime, date(2026, 11, 2), SETTING, extension=extension, suspensions=pauses)
    assert refused.value.reason == reason


def test_a_suspension_in_the_extension_is_in_time() -> None:
    assert counted("woo", "2026-11-02", ("2026-12-02", "2026-12-03"), extension="2w").legal == date(2026, 12, 16)
    with pytest.raises(TermRefused):
        counted("woo", "2026-11-02", ("2026-12-02", "2026-12-03"))
