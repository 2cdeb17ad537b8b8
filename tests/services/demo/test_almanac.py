"""Days of the demo: office days back, placeholders, and a day that has hardly begun."""

from __future__ import annotations

from datetime import UTC, date, datetime, time

import pytest

from werkbank.domain.days import amsterdam, instant_of
from werkbank.services.demo import story as stories
from werkbank.services.demo.almanac import Almanac, parts_of

WORDS = stories.read().words
LATEST = time(8, 43)


def almanac(wall: str) -> Almanac:
    return Almanac(instant_of(datetime.fromisoformat(wall)), LATEST, WORDS)


def test_offsets_count_office_days_and_give_an_instant() -> None:
    found = almanac("2026-11-23T08:45")
    assert found.moment("-9 16:12") == datetime(2026, 11, 10, 15, 12, tzinfo=UTC)
    assert found.moment("-1 17:40") == datetime(2026, 11, 20, 16, 40, tzinfo=UTC)
    assert found.moment("0 08:41") == datetime(2026, 11, 23, 7, 41, tzinfo=UTC)
    assert almanac("2026-11-02T09:00").moment("-9 10:00") == datetime(2026, 10, 20, 8, 0, tzinfo=UTC)


def test_placeholders_become_words() -> None:
    found = almanac("2026-11-23T08:45")
    own = date(2026, 11, 10)
    assert found.fill("{+3}, {0}, {-9+21d}, {year}, {week}, {week+2}", own) == (
        "donderdag 26 november, maandag 23 november, dinsdag 1 december, 2026, 46, 48"
    )
    assert found.fill("{+2}", own, base=own) == "donderdag 12 november"
    assert found.dated("{0} 17:00") == "2026-11-23 17:00"
    assert found.in_full(datetime(2026, 11, 10, 16, 12)) == "dinsdag 10 november 2026 16:12"


@pytest.mark.parametrize("wrong", ["{morgen}", "{3 dagen}", "{}", "{3}"])
def test_a_placeholder_that_says_nothing_is_an_error(wrong: str) -> None:
    with pytest.raises(ValueError):
        almanac("2026-11-23T08:45").fill(wrong, date(2026, 11, 23))


@pytest.mark.parametrize("wrong", ["0", "8 08:00", "-1 8:00", "-1 24:00", "vandaag 08:00"])
def test_a_moment_that_is_none_is_an_error(wrong: str) -> None:
    with pytest.raises(ValueError):
        parts_of(wrong)


@pytest.mark.parametrize("wall", ["2026-11-23T00:00", "2026-11-23T03:10", "2026-11-23T08:20", "2026-03-29T03:00"])
def test_a_day_that_has_hardly_begun_is_pressed_together(wall: str) -> None:
    found = almanac(wall)
    moments = [found.moment(f"0 {at}") for at in ("07:05", "07:41", "08:02", "08:43")]
    assert moments == sorted(moments)
    assert moments[-1] <= found.now
    assert {amsterdam(one).date() for one in moments} == {found.today}


def test_a_day_that_is_older_is_as_it_was_told() -> None:
    assert almanac("2026-11-23T23:59").moment("0 07:41") == almanac("2026-11-23T08:45").moment("0 07:41")
