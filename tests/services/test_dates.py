"""The day of an event: without a year the nearest such day, so also the one that has just been."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest

from werkbank.domain.errors import NotADate, UsageError
from werkbank.services.dates import day_of_event, days_between

NOW = datetime(2026, 11, 24, 9, tzinfo=UTC)


@pytest.mark.parametrize(
    "today", [date(2026, 11, 24), date(2027, 1, 1), date(2028, 2, 29), date(2028, 3, 1), date(2028, 8, 31)]
)
@pytest.mark.parametrize("days", [-180, -60, -32, -31, -2, -1, 0, 1, 2, 31, 180])
@pytest.mark.parametrize("form", ["{day}-{month}", "{weekday} {day}-{month}"])
def test_a_day_without_a_year_is_the_nearest_with_its_weekday_or_not(today: date, days: int, form: str) -> None:
    meant = today + timedelta(days)
    text = form.format(
        day=meant.day, month=meant.month, weekday=("ma", "di", "wo", "do", "vr", "za", "zo")[meant.weekday()]
    )
    if (meant.month, meant.day) != (2, 29) or abs(days) < 2:
        assert day_of_event(text, datetime(today.year, today.month, today.day, 9, tzinfo=UTC)) == meant


def test_a_leap_day_is_the_nearest_one_there_was() -> None:
    assert day_of_event("29-2", datetime(2025, 3, 1, 9, tzinfo=UTC)) == date(2024, 2, 29)
    assert day_of_event("29-2", datetime(2027, 3, 1, 9, tzinfo=UTC)) == date(2028, 2, 29)


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("over 10 maanden", date(2027, 9, 24)),
        ("12-11-2027", date(2027, 11, 12)),
        ("volgend jaar", date(2027, 12, 31)),
        ("gisteren", date(2026, 11, 23)),
    ],
)
def test_what_is_told_from_today_or_with_its_year_stays(text: str, meant: date) -> None:
    assert day_of_event(text, NOW) == meant


@pytest.mark.parametrize("text", ["ma 24-11", "di 23-11-2026", "di 23 nov", "31 februari"])
def test_a_day_that_is_not_that_weekday_is_refused(text: str) -> None:
    with pytest.raises(NotADate):
        day_of_event(text, NOW)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("morgen..vrijdag", "2026-11-25", "2026-11-27"), ("ma..wo", "2026-11-30", "2026-12-02"), ("ma..di", "2026-11-30", "2026-12-01"), ("vandaag", "2026-11-24", "2026-11-24"),
        ("do..di", "2026-11-26", "2026-12-01"), ("21-12..4-1", "2026-12-21", "2027-01-04"), ("1-12 .. 3-12", "2026-12-01", "2026-12-03"), ("ma..morgen", "2026-11-30", "2026-11-25"),
        ("vandaag tot vrijdag", "2026-11-24", "2026-11-27"), ("van ma t/m wo", "2026-11-30", "2026-12-02"), ("3 t/m 7 dec", "2026-12-03", "2026-12-07"),
        ("3 dec t/m 7", "2026-12-03", "2026-12-07"), ("volgende week", "2026-11-30", "2026-12-04"), ("t/m vrijdag", "2026-11-24", "2026-11-27"),
        ("ma t/m wo volgende week", "2026-11-30", "2026-12-02"), ("3 december 2026 tot en met 4 januari", "2026-12-03", "2027-01-04"),
        ("maandag tot en met vrijdag", "2026-11-30", "2026-12-04"), ("3 - 7 dec", "2026-12-03", "2026-12-07"), ("from today until friday", "2026-11-24", "2026-11-27"),
    ],
)  # fmt: skip
def test_from_one_day_to_another(text: str, first: str, last: str) -> None:
    """Read on Tuesday 24 November 2026; the end is the first such day from the begin on."""
    now = datetime(2026, 11, 24, 8, tzinfo=UTC)
    assert [one.isoformat() for one in days_between(text, now)] == [first, last]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "..",
        "morgen..",
        "..morgen",
        "morgen..ooit",
        "x",
        "morgen t/m",
        "van",
        "van t/m",
        "3 t/m",
        "12 t/m 40 dec",
        "28 t/m 2 dec",
    ],
)
def test_half_of_it_is_refused(text: str) -> None:
    with pytest.raises((NotADate, UsageError)):
        days_between(text, datetime(2026, 11, 24, 8, tzinfo=UTC))
