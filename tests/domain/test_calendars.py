"""The office calendar, held against counting day by day."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

import pytest
from dateutil.easter import easter as peer_easter
from hypothesis import given
from hypothesis import strategies as st

from werkbank.domain import calendars
from werkbank.domain.calendars import (
    add_office_days,
    easter,
    holidays,
    is_office_day,
    last_office_day_on_or_before,
    office_day_number,
    office_days_between,
    office_days_until,
)

DAYS = st.dates(date(1583, 1, 1), date(9998, 12, 31))
NEAR = st.dates(date(2015, 1, 1), date(2040, 12, 31))
DAY = timedelta(days=1)
CLOSING = st.frozensets(st.dates(date(2019, 12, 1), date(2021, 2, 1)), max_size=12)


def counted(after: date, until: date, closing: frozenset[date]) -> int:
    days = (after + DAY * n for n in range(1, (until - after).days + 1))
    return sum(is_office_day(day, closing) for day in days)


def test_easter_is_what_another_library_says() -> None:
    assert all(easter(year) == peer_easter(year) for year in range(1583, 4100))


def test_a_year_of_holidays() -> None:
    assert [day.isoformat() for day, _ in holidays(2026)] == [
        "2026-01-01", "2026-04-06", "2026-04-27", "2026-05-14", "2026-05-25", "2026-12-25", "2026-12-26",
    ]  # fmt: skip


def test_a_year_of_holidays_of_the_law() -> None:
    legal = [
        "2026-01-01", "2026-04-03", "2026-04-06", "2026-04-27", "2026-05-05", "2026-05-14", "2026-05-25", "2026-12-25",
        "2026-12-26",
    ]  # fmt: skip
    assert [day.isoformat() for day, _ in holidays(2026, "atw")] == legal
    assert holidays(2026, "eu") == holidays(2026, "atw")


@pytest.mark.parametrize("year", [1583, 1999, 2026, 2027, 9999])
def test_5_may_is_a_holiday_of_the_law_every_year_and_of_the_office_in_lustrum_years(year: int) -> None:
    assert (date(year, 5, 5), "liberation-day") in holidays(year, "atw")
    assert ("liberation-day" in dict(map(reversed, holidays(year)))) is (year % 5 == 0)


def test_no_holidays_before_the_gregorian_calendar() -> None:
    assert holidays(1582) == ()
    assert is_office_day(date(1582, 12, 31))


@pytest.mark.parametrize(
    ("day", "open_"),
    [
        ("2026-11-24", True),
        ("2026-11-21", False),
        ("2025-04-18", True),  # Goede Vrijdag is a working day
        ("2025-05-05", False),  # lustrum
        ("2026-05-05", True),
        ("2025-04-26", False),  # a Saturday anyway: the 27th is a Sunday
        ("2025-04-28", True),
        ("2026-05-15", True),  # equated by decree, no day off
    ],
)
def test_days_of_the_office(day: str, open_: bool) -> None:
    assert is_office_day(date.fromisoformat(day)) is open_


def test_an_own_closing_day_is_closed() -> None:
    friday = date(2026, 5, 15)
    assert not is_office_day(friday, frozenset({friday}))
    assert last_office_day_on_or_before(friday, frozenset({friday})) == date(2026, 5, 13)


def test_today_is_not_counted_and_the_last_day_is() -> None:
    monday = date(2026, 11, 23)
    assert office_days_between(monday, monday) == 0
    assert office_days_between(monday, date(2026, 11, 24)) == 1
    assert office_days_between(monday, date(2026, 11, 30)) == 5


def test_what_has_passed_counts_down() -> None:
    assert office_days_until(date(2026, 11, 24), date(2026, 11, 23)) == -1
    assert office_days_until(date(2026, 11, 22), date(2026, 11, 20)) == 0  # Sunday after Friday
    assert office_days_between(date(2026, 11, 24), date(2026, 11, 23)) == 0


@given(DAYS, st.sampled_from(calendars.CALENDARS))
def test_what_the_office_has_off_the_law_has_off_too(day: date, calendar: calendars.CalendarCode) -> None:
    if is_office_day(day, calendar="atw"):
        assert is_office_day(day, calendar=calendar)


@given(st.integers(1583, 9999), st.sampled_from(calendars.CALENDARS))
def test_a_year_has_its_holidays_in_order_and_within_it(year: int, calendar: calendars.CalendarCode) -> None:
    days = [day for day, _ in holidays(year, calendar)]
    assert days == sorted(days)
    assert {day.year for day in days} == {year}
    assert len({code for _, code in holidays(year, calendar)}) == len(days)


@given(NEAR, st.integers(-250, 250), st.sampled_from(calendars.CALENDARS))
def test_adding_is_walking_in_every_calendar(day: date, n: int, calendar: calendars.CalendarCode) -> None:
    step, left, walked = (DAY if n > 0 else -DAY), abs(n), day
    while left:
        walked += step
        left -= is_office_day(walked, calendar=calendar)
    assert add_office_days(day, n, calendar=calendar) == walked


@given(NEAR, st.integers(-30, 600), CLOSING)
def test_between_is_counting(today: date, days: int, closing: frozenset[date]) -> None:
    day = today + DAY * days
    expected = counted(today, day, closing) if days >= 0 else -counted(day, today, closing)
    assert office_days_until(today, day, closing) == expected


@given(NEAR, st.integers(-250, 250), CLOSING)
def test_adding_is_walking(day: date, n: int, closing: frozenset[date]) -> None:
    step, left, walked = (DAY if n > 0 else -DAY), abs(n), day
    while left:
        walked += step
        left -= is_office_day(walked, closing)
    assert add_office_days(day, n, closing) == walked


@given(DAYS, DAYS)
def test_a_later_day_never_counts_less(one: date, other: date) -> None:
    first, last = sorted((one, other))
    assert office_day_number(first) <= office_day_number(last)


@given(st.dates(date(1583, 1, 1), date(9000, 1, 1)), st.integers(0, 5_000))
def test_adding_and_counting_agree(day: date, n: int) -> None:
    assert office_days_between(day, add_office_days(day, n)) == n


@given(st.dates(date(1, 1, 1), date.max), CLOSING)
def test_the_last_office_day(day: date, closing: frozenset[date]) -> None:
    last = last_office_day_on_or_before(day, closing)
    assert last <= day
    assert is_office_day(last, closing)
    assert counted(last, day, closing) == 0


@pytest.mark.parametrize(("day", "n"), [(date.max, 1), (date.min, -1), (date(9999, 1, 1), 9_999)])
def test_beyond_the_calendar_is_an_overflow(day: date, n: int) -> None:
    with pytest.raises(OverflowError):
        add_office_days(day, n)


def test_the_anchor_is_what_counting_gives() -> None:
    for code, (year, before) in calendars.ANCHORS.items():
        assert before == sum(len(calendars._weekday_holidays(y, code)) for y in range(calendars.FIRST_YEAR, year))


def test_counting_goes_on_over_the_anchor() -> None:
    days = [date(1999, 12, 25) + DAY * n for n in range(20)]
    assert all(office_days_until(a, b) == is_office_day(b) for a, b in pairwise(days))
