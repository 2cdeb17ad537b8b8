"""Dates in words."""

from __future__ import annotations

from datetime import date
from typing import Final

import pytest

from werkbank.lang import words
from werkbank.lang.days import when

TODAY: Final = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("day", "said"),
    [
        (date(2026, 11, 23), "ma 23 nov, vandaag"),
        (date(2026, 11, 24), "di 24 nov, over 1 werkdag"),
        (date(2026, 11, 30), "ma 30 nov, over 5 werkdagen"),
        (date(2026, 11, 28), "za 28 nov, over 4 werkdagen, geen werkdag"),
        (date(2026, 12, 25), "vr 25 dec, over 23 werkdagen, geen werkdag"),
        (date(2026, 11, 20), "vr 20 nov, al voorbij"),
        (date(2027, 1, 4), "ma 4 jan 2027, over 28 werkdagen"),
    ],
)
def test_a_day_says_how_far_it_is(day: date, said: str) -> None:
    assert when(day, words("nl"), TODAY) == said


def test_a_day_in_the_weekend_that_begins_is_no_working_day_away() -> None:
    assert when(date(2026, 11, 29), words("nl"), date(2026, 11, 27)) == "zo 29 nov, geen werkdag"


def test_own_closing_days_are_no_working_days() -> None:
    closed = frozenset([date(2026, 11, 25), date(2026, 11, 30)])
    said = words("nl")
    assert when(date(2026, 11, 27), said, TODAY, closing=closed) == "vr 27 nov, over 3 werkdagen"
    assert when(date(2026, 11, 30), said, TODAY, closing=closed) == "ma 30 nov, over 3 werkdagen, geen werkdag"
