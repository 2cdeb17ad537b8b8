"""What a date field takes, and what it refuses rather than guess."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from werkbank.domain.datefields import LONGEST, WEEKDAYS, read, read_date

MONDAY = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("text", "day", "time", "form"),
    [
        ("2026-11-24", "2026-11-24", "", "iso"),
        ("2026-11-24T09:05", "2026-11-24", "09:05", "iso"),
        ("2020-01-31", "2020-01-31", "", "iso"),  # a date in full may have passed
        ("24-11", "2026-11-24", "", "day-month"),
        ("23-11", "2026-11-23", "", "day-month"),
        ("22-11", "2027-11-22", "", "day-month"),
        ("29-2", "2028-02-29", "", "day-month"),
        ("24/11", "2026-11-24", "", "day-month"),
        ("24-11-2026", "2026-11-24", "", "day-month-year"),
        ("4/2/2027", "2027-02-04", "", "day-month-year"),
        ("vr", "2026-11-27", "", "weekday"),
        ("Vrijdag", "2026-11-27", "", "weekday"),
        ("fri", "2026-11-27", "", "weekday"),
        ("ma", "2026-11-30", "", "weekday"),  # the next one, never today
        ("di.", "2026-11-24", "", "weekday"),
        ("vandaag", "2026-11-23", "", "word"),
        ("morgen", "2026-11-24", "", "word"),
        ("overmorgen", "2026-11-25", "", "word"),
        ("tomorrow", "2026-11-24", "", "word"),
        ("+3", "2026-11-26", "", "office-days"),
        ("+5", "2026-11-30", "", "office-days"),
        ("+0", "2026-11-23", "", "office-days"),
        ("24-11 14:00", "2026-11-24", "14:00", "day-month"),
        ("  vr   14u ", "2026-11-27", "14:00", "weekday"),
        ("vr 9.30 uur", "2026-11-27", "09:30", "weekday"),
        ("morgen om 14u30", "2026-11-24", "14:30", "word"),
        ("morgen 14 uur", "2026-11-24", "14:00", "word"),
    ],
)
def test_forms(text: str, day: str, time: str, form: str) -> None:
    found = read(text, MONDAY)
    assert found is not None
    assert (found.date.isoformat(), found.time, found.form) == (day, time, form)
    assert read_date(text, MONDAY) == found.date


@pytest.mark.parametrize(
    "text",
    [
        "", " ", "31-2", "31-2-2027", "2026-13-01", "24-11-26", "24-11/2026", "14:00", "vr 25u", "vr 14:60", "vrijdagg",
        "24-11 14", "versie 3.2", "+", "+-3", "+12345", "30-2", "0-1", "1-0", "0000-01-01", "voor het zomerreces", "24",
        "24-11-2026-1", "x" * (LONGEST + 1), "vr" + " " * LONGEST, "२४-११", "volgende week", "24 - 11",
    ],
)  # fmt: skip
def test_what_is_no_date_gives_none(text: str) -> None:
    assert read(text, MONDAY) is None
    assert read_date(text, MONDAY) is None


@pytest.mark.parametrize("text", ["+9999", "morgen", "vr", "1-1", "29-2"])
def test_the_end_of_the_calendar_is_no_crash(text: str) -> None:
    assert read(text, date.max) is None


def test_own_closing_days_are_skipped() -> None:
    assert read_date("+1", MONDAY, frozenset({date(2026, 11, 24)})) == date(2026, 11, 25)


@given(st.text(max_size=80), st.dates())
def test_never_raises(text: str, today: date) -> None:
    read(text, today)


@given(st.text(alphabet="0123456789-/+: .uTvr", max_size=64), st.dates())
def test_never_raises_on_what_looks_like_a_date(text: str, today: date) -> None:
    read(text, today)


@given(st.sampled_from(sorted(WEEKDAYS)), st.dates(max_value=date(9999, 12, 1)))
def test_a_weekday_is_the_next_one(name: str, today: date) -> None:
    found = read_date(name, today)
    assert found is not None
    assert found.weekday() == WEEKDAYS[name]
    assert 1 <= (found - today).days <= 7


@given(st.dates(date(2020, 1, 1), date(2099, 1, 1)), st.dates(date(2020, 1, 1), date(2090, 1, 1)))
def test_a_day_and_month_is_the_first_from_today(day: date, today: date) -> None:
    found = read_date(f"{day.day}-{day.month}", today)
    assert found is not None
    assert found >= today
    assert (found.day, found.month) == (day.day, day.month)
