"""Which reminder is due today: on office days only, one a day, and what was missed is not made up for."""

from __future__ import annotations

from datetime import date
from typing import Final

import pytest
from hypothesis import given

from tests.domain.notes.shelf import CLOSING, DAYS, day, shipped
from werkbank.domain.calendars import is_office_day
from werkbank.domain.notes import Sent, next_rung, reminder_due, rung_by_hand, rung_days

USUAL: Final = shipped().ladders[0]


@pytest.mark.parametrize(
    ("wanted", "days"),
    [
        ("2026-11-20", ["2026-11-13", "2026-11-18", "2026-11-20", "2026-11-23"]),
        # over Christmas and New Year
        ("2027-01-04", ["2026-12-24", "2026-12-30", "2027-01-04", "2027-01-05"]),
        # a Saturday counts as the Friday before it; Monday 27 April is King's Day
        ("2026-04-25", ["2026-04-17", "2026-04-22", "2026-04-24", "2026-04-28"]),
    ],
)
def test_the_rungs_lie_on_office_days(wanted: str, days: list[str]) -> None:
    assert [one.day.isoformat() for one in rung_days(USUAL, day(wanted))] == days


def test_a_closing_day_moves_the_rungs_before_it() -> None:
    found = rung_days(USUAL, day("2026-11-20"), frozenset({day("2026-11-19")}))
    assert [one.day.isoformat()[8:] for one in found] == ["12", "17", "20", "23"]


@pytest.mark.parametrize(
    ("today", "sent", "level"),
    [
        ("2026-11-12", [], None),
        ("2026-11-13", [], "announce"),
        ("2026-11-14", [], None),  # a Saturday
        ("2026-11-16", [], "announce"),
        ("2026-11-16", [("announce", "2026-11-13")], None),
        ("2026-11-18", [("announce", "2026-11-13")], "ask"),
        ("2026-11-18", [], "ask"),  # the first was missed
        ("2026-11-18", [("announce", "2026-11-18")], None),  # one a day
        ("2026-11-20", [("ask", "2026-11-18")], "call"),
        ("2026-11-23", [("call", "2026-11-20")], "tell"),
        ("2026-11-30", [("call", "2026-11-20")], "tell"),
        ("2026-11-30", [("tell", "2026-11-23")], None),
        ("2026-11-18", [("tell", "2026-11-12")], None),  # told already, sooner than planned
    ],
)
def test_what_is_due_today(today: str, sent: list[tuple[str, str]], level: str | None) -> None:
    told = [Sent(kind, day(on), day("2026-11-20")) for kind, on in sent]  # type: ignore[arg-type]
    found = reminder_due(USUAL, day("2026-11-20"), day(today), sent=told)
    assert (found.rung.level if found else None) == level


def test_the_tone_rises() -> None:
    assert [(one.level, one.tone) for one in USUAL.rungs] == [
        ("announce", "friendly"), ("ask", "plain"), ("call", "firm"), ("tell", "firm"),
    ]  # fmt: skip


def test_a_new_date_begins_anew() -> None:
    told = [Sent("tell", day("2026-11-16"), day("2026-11-13"))]
    found = reminder_due(USUAL, day("2026-11-20"), day("2026-11-18"), sent=told)
    assert found is not None
    assert found.rung.level == "ask"


def test_nobody_is_reminded_of_what_stands_still_or_has_no_date() -> None:
    assert reminder_due(USUAL, day("2026-11-20"), day("2026-11-18"), is_open=False) is None
    assert reminder_due(USUAL, None, day("2026-11-18")) is None


def test_the_next_rung() -> None:
    found = next_rung(USUAL, day("2026-11-20"), day("2026-11-13"))
    assert found is not None
    assert found.day == day("2026-11-18")
    assert next_rung(USUAL, day("2026-11-20"), day("2026-11-23")) is None


@given(DAYS, DAYS, CLOSING)
def test_never_on_a_day_off_and_never_before_its_day(wanted: date, today: date, closing: frozenset[date]) -> None:
    for ladder in shipped().ladders:
        found = reminder_due(ladder, wanted, today, closing)
        if found is not None:
            assert is_office_day(today, closing)
            assert found.day <= today
        days = [one.day for one in rung_days(ladder, wanted, closing)]
        assert days == sorted(set(days))
        assert all(is_office_day(one, closing) for one in days)


def test_by_hand_it_is_the_last_rung_reached_and_before_that_the_first() -> None:
    wanted = date(2026, 12, 18)  # a Friday
    levels = [
        rung_by_hand(USUAL, wanted, day).level for day in (date(2026, 11, 2), date(2026, 12, 16), date(2026, 12, 30))
    ]
    assert levels == ["announce", "ask", "tell"]
