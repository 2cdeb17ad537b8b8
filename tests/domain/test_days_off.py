"""Why a day does not count: the three calendars, equated days as data, and years of which nothing is known."""

from __future__ import annotations

import subprocess
import sys
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from werkbank.domain.calendars import CALENDARS, CalendarCode, is_office_day
from werkbank.domain.days_off import NO_EQUATED, DayOff, EquatedDays, YearRange, day_off, days_off_in
from werkbank.services.terms import equated

DAYS = st.dates(date(1583, 1, 1), date(9999, 12, 31))
EQUATED = {  # terms.md 1: Algemene termijnenwet art. 3(3), the decrees
    "2017-04-28", "2017-05-26", "2018-05-11", "2018-12-24", "2018-12-31", "2019-05-31", "2019-12-27", "2023-04-28",
    "2023-05-19", "2024-05-10", "2024-12-27", "2025-05-30", "2026-01-02", "2026-05-15", "2027-05-07", "2028-04-28",
    "2028-05-26",
}  # fmt: skip


def code(day: str, calendar: CalendarCode) -> str:
    found = day_off(date.fromisoformat(day), calendar, equated(), frozenset({date(2026, 8, 3)}))
    return found.code if found else ""


def test_the_list_that_ships() -> None:
    found = equated()
    assert {one.day.isoformat() for one in found.days} == EQUATED
    assert all(one.source and one.code == "equated" and one.day.weekday() < 5 for one in found.days)
    assert found.known == (YearRange(2017, 2019), YearRange(2023, 2028))
    assert found.expires == date(2028, 12, 31)


@pytest.mark.parametrize(
    ("day", "atw", "eu", "rijk"),
    [
        ("2026-05-15", "equated", "", ""),  # no day off at the office
        ("2026-04-03", "good-friday", "good-friday", ""),
        ("2026-05-05", "liberation-day", "liberation-day", ""),
        ("2025-05-05", "liberation-day", "liberation-day", "liberation-day"),
        ("2027-04-27", "kings-day", "kings-day", "kings-day"),
        ("2027-04-26", "", "", ""),  # the day before, not equated in 2027
        ("2025-04-26", "kings-day", "kings-day", "kings-day"),  # the 27th is a Sunday
        ("2026-12-26", "boxing-day", "boxing-day", "boxing-day"),  # a Saturday too
        ("2026-11-21", "weekend", "weekend", "weekend"),
        ("2026-08-03", "", "", "closing"),
        ("2016-05-05", "ascension", "ascension", "ascension"),  # and Liberation Day
        ("2026-11-24", "", "", ""),
    ],
)
def test_known_days(day: str, atw: str, eu: str, rijk: str) -> None:
    assert (code(day, "atw"), code(day, "eu"), code(day, "rijk")) == (atw, eu, rijk)


@pytest.mark.parametrize("year", [1583, 2016, 2020, 2021, 2022, 2029, 9999])
def test_of_other_years_nothing_is_known(year: int) -> None:
    assert not equated().knows(year)
    assert equated().unknown_in(year, year) == (year,)


def test_which_years_are_unknown() -> None:
    assert equated().unknown_in(2018, 2024) == (2020, 2021, 2022)
    assert equated().unknown_in(2023, 2028) == ()
    assert NO_EQUATED.unknown_in(2026, 2026) == (2026,)
    assert NO_EQUATED.expires is None


def test_a_year_in_a_list() -> None:
    found = days_off_in(2026, "atw", equated())
    assert [(one.day.isoformat(), one.code) for one in found[:3]] == [
        ("2026-01-01", "new-year"), ("2026-01-02", "equated"), ("2026-04-03", "good-friday"),
    ]  # fmt: skip
    assert len(found) == 11
    assert len(days_off_in(2026, "eu", equated())) == 9
    closed = date(2026, 8, 3)
    assert DayOff(closed, "closing") in days_off_in(2026, "rijk", equated(), frozenset({closed}))
    assert DayOff(closed, "closing") not in days_off_in(2026, "atw", equated(), frozenset({closed}))


@given(DAYS, st.sampled_from(CALENDARS), st.frozensets(DAYS, max_size=5))
def test_a_day_that_counts_is_a_working_day_of_its_calendar(
    day: date, calendar: CalendarCode, closing: frozenset[date]
) -> None:
    besides = {"atw": equated().dates, "rijk": closing, "eu": frozenset[date]()}[calendar]
    assert (day_off(day, calendar, equated(), closing) is None) is is_office_day(day, besides, calendar)


@given(st.integers(1583, 9999), st.sampled_from(CALENDARS))
def test_the_list_of_a_year_is_every_day_off_but_the_plain_weekends(year: int, calendar: CalendarCode) -> None:
    days = (date(year, 1, 1) + timedelta(n) for n in range(365 + (date(year, 12, 31).timetuple().tm_yday == 366)))
    walked = [off for day in days if (off := day_off(day, calendar, equated())) and off.code != "weekend"]
    assert list(days_off_in(year, calendar, equated())) == walked


def test_equated_days_are_no_pattern() -> None:
    own = EquatedDays((DayOff(date(2030, 6, 3), "equated", "een besluit"),), (YearRange(2030, 2030),))
    found = day_off(date(2030, 6, 3), "atw", own)
    assert found is not None
    assert found.source == "een besluit"
    assert own.knows(2030)


def test_the_start_is_not_burdened() -> None:
    """What counts office days loads neither terms, nor equated days, nor a reader of TOML."""
    command = "import sys, werkbank.domain.priority; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", command], capture_output=True, text=True, timeout=60, check=True)
    loaded = done.stdout.split()
    assert not {"werkbank.domain.days_off", "werkbank.domain.terms", "tomllib"} & set(loaded)
