"""Dates that others worked out: from a published example, or by hand from the law's text and a calendar on the wall."""

from __future__ import annotations

from datetime import date
from typing import Final

import pytest

from werkbank.domain.terms import Length, Setting, Suspension, compute, parse_length
from werkbank.services.terms import equated

SETTING: Final = Setting(equated())

# start, length, regime, nominal end, legal end, what it rests on
VECTORS: Final = [
    # a statutory term that ends on a day that does not count (Atw art. 1(1))
    ("2026-03-30", "4w", "atw", "2026-04-27", "2026-04-28", "Woo 4.4(1): Monday 27 April is Koningsdag"),
    ("2026-04-02", "6w", "atw", "2026-05-14", "2026-05-18", "Awb 6:7: Ascension, an equated Friday, a weekend"),
    ("2026-02-23", "6w", "atw", "2026-04-06", "2026-04-07", "Awb 6:7: Easter Monday"),
    ("2026-04-13", "6w", "atw", "2026-05-25", "2026-05-26", "Awb 6:7: Whit Monday"),
    ("2025-11-20", "6w", "atw", "2026-01-01", "2026-01-05", "Awb 6:7: New Year, an equated Friday, a weekend"),
    ("2027-03-16", "6w", "atw", "2027-04-27", "2027-04-28", "Awb 6:7: Koningsdag"),
    ("2027-03-15", "6w", "atw", "2027-04-26", "2027-04-26", "Awb 6:7: the Monday before it is not equated in 2027"),
    ("2028-04-13", "6w", "atw", "2028-05-25", "2028-05-29", "Awb 6:7: Ascension, an equated Friday, a weekend"),
    ("2026-03-19", "8w", "atw", "2026-05-14", "2026-05-18", "Awb 4:13(2): as above"),
    ("2026-04-10", "10w", "atw", "2026-06-19", "2026-06-19", "Awb 9:11: an ordinary Friday"),
    ("2026-03-20", "2w", "atw", "2026-04-03", "2026-04-07", "Good Friday counts for the law"),
    ("2026-04-21", "2w", "atw", "2026-05-05", "2026-05-06", "5 May counts every year"),
    ("2026-11-23", "3w", "atw", "2026-12-14", "2026-12-14", "nothing to shift"),
    # the last day of a shorter month (HR 1-9-2017, ECLI:NL:HR:2017:2225)
    ("2026-11-30", "3m", "atw", "2027-02-28", "2027-03-01", "no 30 February; a Sunday"),
    ("2027-11-30", "3m", "atw", "2028-02-29", "2028-02-29", "a leap year"),
    ("2026-05-31", "1m", "atw", "2026-06-30", "2026-06-30", "no 31 June"),
    # exactly 90 days, twelve weeks, three months: still on; above it off (Atw art. 4)
    ("2026-05-18", "12w", "atw", "2026-08-10", "2026-08-10", "Awb 7:10(1)"),
    ("2026-01-10", "12w", "atw", "2026-04-04", "2026-04-07", "twelve weeks still shift, over Easter"),
    ("2026-01-03", "13w", "atw", "2026-04-04", "2026-04-04", "thirteen stay on a Saturday"),
    ("2026-09-27", "91d", "atw", "2026-12-27", "2026-12-27", "91 days stay on a Sunday"),
    ("2026-09-28", "90d", "atw", "2026-12-27", "2026-12-28", "90 days do not"),
    ("2026-01-25", "3m", "atw", "2026-04-25", "2026-04-28", "three months shift: a weekend and Koningsdag"),
    ("2025-12-25", "4m", "atw", "2026-04-25", "2026-04-25", "four do not"),
    ("2025-12-25", "1y", "atw", "2026-12-25", "2026-12-25", "nor does a year"),
    # at least two working days in a term of three days or more (Atw art. 2)
    ("2018-12-21", "3d", "atw", "2018-12-24", "2018-12-28", "published example for bailiffs (AGIN Timmermans)"),
    ("2017-12-20", "3d", "atw", "2017-12-23", "2017-12-27", "the same; two working days were in it already"),
    ("2026-04-02", "2d", "atw", "2026-04-04", "2026-04-07", "two days: art. 1 only"),
    ("2026-04-02", "3d", "atw", "2026-04-05", "2026-04-08", "three days: Tuesday and Wednesday after Easter"),
    ("2026-05-13", "3d", "atw", "2026-05-16", "2026-05-19", "after Ascension: Monday and Tuesday"),
    # Regulation 1182/71: art. 3(4), and two working days from two days on (art. 3(5)); equated days count as any other
    ("2026-01-31", "1m", "eu", "2026-02-28", "2026-03-02", "AVG 12(3): a Saturday"),
    ("2027-01-31", "1m", "eu", "2027-02-28", "2027-03-01", "AVG 12(3): a Sunday"),
    ("2026-12-24", "3d", "eu", "2026-12-27", "2026-12-29", "art. 3(5)"),
    ("2026-12-24", "1d", "eu", "2026-12-25", "2026-12-28", "one day: art. 3(4) only"),
    ("2026-12-24", "2d", "eu", "2026-12-26", "2026-12-29", "two days: art. 3(5)"),
    ("2026-04-15", "1m", "eu", "2026-05-15", "2026-05-15", "the Friday after Ascension is an ordinary day"),
    ("2025-12-26", "1y", "eu", "2026-12-26", "2026-12-28", "there is no longest term"),
    # what the law does not shift
    ("2026-11-02", "3w", "strict", "2026-11-23", "2026-11-23", "rules of order of the Tweede Kamer"),
    ("2026-12-04", "3w", "strict", "2026-12-25", "2026-12-25", "the same, on Christmas Day"),
    ("2026-06-04", "41d", "strict", "2026-07-15", "2026-07-15", "Awb 4:17(1): the last of 42 days of penalty"),
    # working days of the office, and back from an event
    ("2026-04-02", "2wd", "office", "2026-04-07", "2026-04-07", "Good Friday is a working day, Easter Monday is not"),
    ("2026-05-13", "2wd", "office", "2026-05-18", "2026-05-18", "an equated Friday is a working day"),
    ("2026-12-23", "10wd", "office", "2027-01-08", "2027-01-08", "over Christmas and New Year"),
    ("2026-11-20", "2wd", "atw", "2026-11-24", "2026-11-24", "working days of the law"),
    ("2026-05-13", "2wd", "atw", "2026-05-19", "2026-05-19", "the law does not count the equated Friday"),
    ("2026-05-13", "2wd", "eu", "2026-05-18", "2026-05-18", "Europe does"),
    ("2026-05-15", "10d", "backward", "2026-05-05", "2026-05-05", "Awb 7:4(1): never shifts (Atw art. 1(2))"),
    ("2026-05-28", "7d", "backward", "2026-05-21", "2026-05-21", "rules of order of the council of ministers"),
    ("2026-03-31", "1m", "backward", "2026-02-28", "2026-02-28", "back into a shorter month"),
    ("2026-04-07", "2wd", "backward", "2026-04-02", "2026-04-02", "office working days back over Easter"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("start", "length", "regime", "nominal", "legal", "why"), VECTORS, ids=[f"{v[0]} {v[1]} {v[2]}" for v in VECTORS]
)
def test_vectors(start: str, length: str, regime: str, nominal: str, legal: str, why: str) -> None:
    found = compute(parse_length(length), regime, date.fromisoformat(start), SETTING)  # type: ignore[arg-type]
    assert (found.nominal.isoformat(), found.legal.isoformat()) == (nominal, legal), why
    assert found.known


@pytest.mark.parametrize(
    ("start", "length", "plan"),
    [
        ("2026-12-04", "3w", "2026-12-23"),  # the end is Christmas Day; the last office day the 24th, one day back
        ("2026-11-02", "3w", "2026-11-20"),  # a Monday: the Friday before it
        ("2026-11-03", "3w", "2026-11-23"),
    ],
)
def test_the_plan_date_lies_a_working_day_before_the_last_one(start: str, length: str, plan: str) -> None:
    found = compute(parse_length(length), "strict", date.fromisoformat(start), SETTING)
    assert found.plan.isoformat() == plan
    unhurried = compute(parse_length(length), "strict", date.fromisoformat(start), SETTING._replace(buffer=0))
    assert unhurried.plan >= found.plan


def test_an_own_closing_day_moves_the_plan_and_nothing_of_the_law() -> None:
    closed = SETTING._replace(closing=frozenset({date(2026, 5, 15), date(2026, 5, 18)}))
    found = compute(Length(6, "w"), "atw", date(2026, 4, 2), closed)
    assert (found.legal, found.plan) == (date(2026, 5, 18), date(2026, 5, 12))
    assert compute(Length(2, "wd"), "office", date(2026, 5, 13), closed).legal == date(2026, 5, 20)


def test_on_its_last_day_a_term_is_not_late() -> None:
    found = compute(Length(6, "w"), "atw", date(2026, 4, 2), SETTING)
    assert not found.is_late(date(2026, 5, 18))
    assert found.is_late(date(2026, 5, 19))


@pytest.mark.parametrize(
    ("start", "length", "regime", "unknown"),
    [
        ("2028-12-11", "3w", "atw", (2029,)),
        ("2021-03-01", "6w", "atw", (2021,)),
        ("2016-01-04", "6w", "atw", (2016,)),
        ("2022-12-29", "4d", "atw", (2022,)),  # ends in 2023, but whether it held two working days depends on 2022
        ("2022-11-25", "6w", "atw", ()),  # begins in 2022, ends on a sure day
        ("2028-12-20", "10wd", "atw", (2029,)),
        ("2029-01-01", "13w", "atw", ()),  # art. 4: no law, no doubt
        ("2029-01-01", "1m", "eu", ()),
        ("2029-01-01", "6w", "strict", ()),
        ("2029-01-01", "5wd", "office", ()),
    ],
)
def test_years_without_a_list_are_said(start: str, length: str, regime: str, unknown: tuple[int, ...]) -> None:
    found = compute(parse_length(length), regime, date.fromisoformat(start), SETTING)  # type: ignore[arg-type]
    assert found.unknown == unknown
    assert found.known is (unknown == ())


# suspensions: of which (first day, end, tot en met), and where the term then ends
SUSPENDED: Final = [
    ("2026-11-02", "4w", [("2026-11-05", "2026-11-10", False)], "2026-12-07", "tot: 5 days (30 November and 5), a Saturday"),
    ("2026-11-02", "4w", [("2026-11-05", "2026-11-10", True)], "2026-12-07", "tot en met: 6 days, a Sunday"),
    ("2026-11-02", "4w", [("2026-11-05", "2026-11-12", False)], "2026-12-07", "7 days: a Monday"),
    ("2026-11-02", "4w", [("2026-11-05", "2026-11-12", True)], "2026-12-08", "8 days"),
    ("2026-11-02", "4w", [("2026-11-05", "2026-11-05", False)], "2026-11-30", "completed at once: nothing"),
    ("2026-11-02", "4w", [("2026-11-05", "2026-11-12", False), ("2026-11-16", "2026-11-17", True)], "2026-12-09", "7 and 2"),
    ("2026-11-02", "4w", [("2026-11-05", "2026-11-12", False), ("2026-11-09", "2026-11-13", True)], "2026-12-09", "overlap once"),
    ("2026-11-02", "4w", [("2026-11-09", "2026-11-13", True), ("2026-11-05", "2026-11-12", False)], "2026-12-09", "any order"),
    ("2026-11-02", "4w", [("2026-11-30", "2026-12-01", False)], "2026-12-01", "on its last day"),
    ("2026-11-01", "4w", [("2026-11-30", "2026-12-02", False)], "2026-12-02", "on the Monday that the law added"),
    ("2026-11-01", "4w", [("2026-11-30", "2026-12-04", True)], "2026-12-07", "the same, until Friday: the next Monday"),
]  # fmt: skip


@pytest.mark.parametrize(("start", "length", "pauses", "legal", "why"), SUSPENDED, ids=[one[4] for one in SUSPENDED])
def test_suspensions(start: str, length: str, pauses: list[tuple[str, str, bool]], legal: str, why: str) -> None:
    given = tuple(Suspension(date.fromisoformat(a), date.fromisoformat(b), through) for a, b, through in pauses)
    found = compute(parse_length(length), "atw", date.fromisoformat(start), SETTING, suspensions=given)
    assert found.legal.isoformat() == legal, why
