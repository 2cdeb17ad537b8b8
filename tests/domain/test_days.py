"""The day in Amsterdam, held against the zone data."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from werkbank.domain.days import amsterdam, amsterdam_day, instant_of

ZONE = ZoneInfo("Europe/Amsterdam")


@given(st.datetimes(datetime(1930, 1, 1), datetime(2100, 12, 31)))
def test_every_instant_is_what_the_zone_data_says(moment: datetime) -> None:
    instant = moment.replace(tzinfo=UTC)
    assert amsterdam(instant) == instant.astimezone(ZONE).replace(tzinfo=None)


@pytest.mark.parametrize("year", range(1996, 2101))
def test_every_change_of_the_clock_to_the_minute(year: int) -> None:
    for month in (3, 10):
        for hour in range(24 * 31):
            if hour % 24 not in {0, 1, 2}:
                continue
            instant = datetime(year, month, 1, tzinfo=UTC) + timedelta(hours=hour, minutes=-1)
            assert amsterdam(instant) == instant.astimezone(ZONE).replace(tzinfo=None)


@given(st.datetimes(datetime(1996, 1, 1), datetime(2100, 12, 31)))
def test_there_and_back(moment: datetime) -> None:
    instant = moment.replace(tzinfo=UTC)
    again = instant_of(amsterdam(instant))
    assert again == instant or amsterdam(again) == amsterdam(instant)


def test_late_in_the_evening_it_is_tomorrow_in_utc_but_not_here() -> None:
    assert amsterdam_day(datetime(2026, 11, 23, 23, 30, tzinfo=UTC)).day == 24
    assert amsterdam_day(datetime(2026, 11, 23, 22, 30, tzinfo=UTC)).day == 23
