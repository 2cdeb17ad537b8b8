"""Until when a piece sleeps, as it is said."""

from __future__ import annotations

from datetime import date

import pytest

from werkbank.domain.calendars import NO_CLOSING
from werkbank.domain.snoozing import Until, next_meeting, understood_until

TUESDAY = 1


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("antwoord", Until("reply")),
        ("tot antwoord", Until("reply")),
        ("tot er antwoord is", Until("reply")),
        ("until reply", Until("reply")),
        ("tot het werkoverleg", Until("meeting")),
        ("overleg", Until("meeting")),
        ("werkoverleg dinsdag", Until("meeting", weekday=1)),
        ("het werkoverleg is op do", Until("meeting", weekday=3)),
        ("meeting on friday", Until("meeting", weekday=4)),
        ("5 werkdagen voor de termijn", Until("term", days=5)),
        ("vijf wd vóór de deadline", Until("term", days=5)),
        ("tot 10 dagen voor termijn", Until("term", days=10, office=False)),
        ("2 weken voor de termijn", Until("term", days=14, office=False)),
        ("5 working days before the term", Until("term", days=5)),
        ("tot vrijdag", Until("date", "vrijdag")),
        ("maandag", Until("date", "maandag")),
        ("tot en met vrijdag", Until("date", "tot en met vrijdag")),
        ("werkoverleg straks", Until("date", "werkoverleg straks")),
        ("veel dagen voor de termijn", Until("date", "veel dagen voor de termijn")),
        ("", Until("date")),
    ],
)
def test_what_is_meant(text: str, meant: Until) -> None:
    assert understood_until(text) == meant


def test_so_many_weeks_is_no_more_than_a_year() -> None:
    assert understood_until("9999 weken voor de termijn").days == 366


@pytest.mark.parametrize(
    ("today", "closed", "on"),
    [
        (date(2026, 11, 23), NO_CLOSING, date(2026, 11, 24)),
        (date(2026, 11, 24), NO_CLOSING, date(2026, 12, 1)),
        (date(2026, 11, 23), frozenset({date(2026, 11, 24)}), date(2026, 12, 1)),
    ],
)
def test_the_next_meeting_is_after_today_and_on_a_day_on_which_the_office_is_open(
    today: date, closed: frozenset[date], on: date
) -> None:
    assert next_meeting(TUESDAY, today, closed) == on


def test_a_meeting_on_a_day_that_is_never_open_is_still_a_day() -> None:
    assert next_meeting(6, date(2026, 11, 23), NO_CLOSING).weekday() == 6
