"""A second way to count, made to be checked by eye: it walks day by day and knows nothing of the first.

Its calendar is written anew (Easter from another library), a term is a number of days that run, and every rule is a
question asked of one day.
"""

from __future__ import annotations

from datetime import date, timedelta
from functools import cache

from dateutil.easter import easter

DAY = timedelta(days=1)
DECREES = frozenset(
    map(
        date.fromisoformat,
        [
            "2017-04-28",
            "2017-05-26",
            "2018-05-11",
            "2018-12-24",
            "2018-12-31",
            "2019-05-31",
            "2019-12-27",
            "2023-04-28",
            "2023-05-19",
            "2024-05-10",
            "2024-12-27",
            "2025-05-30",
            "2026-01-02",
            "2026-05-15",
            "2027-05-07",
            "2028-04-28",
            "2028-05-26",
        ],
    )
)
Pause = tuple[date, date, bool]
"""First day, end, whether the end is suspended too."""


@cache
def holidays(year: int, calendar: str) -> frozenset[date]:
    sunday = easter(year)
    birthday = date(year, 4, 27)
    found = {
        date(year, 1, 1), sunday + DAY, sunday + 39 * DAY, sunday + 50 * DAY, date(year, 12, 25), date(year, 12, 26),
        birthday - DAY if birthday.isoweekday() == 7 else birthday,
    }  # fmt: skip
    if calendar != "rijk":
        found |= {sunday - 2 * DAY, date(year, 5, 5)}
    elif year % 5 == 0:
        found.add(date(year, 5, 5))
    return frozenset(found)


def counts(day: date, calendar: str, closing: frozenset[date] = frozenset()) -> bool:
    """Does this day count?"""
    if day.isoweekday() > 5 or day in holidays(day.year, calendar):
        return False
    return not ((calendar == "atw" and day in DECREES) or (calendar == "rijk" and day in closing))


def months_later(start: date, months: int) -> date:
    """The same number in a later month, or its last day."""
    day = start.replace(day=1)
    for _ in range(months):
        day = (day + 32 * DAY).replace(day=1)
    while True:
        following = day + DAY
        if day.day == start.day or following.month != day.month:
            return day
        day = following


def plain_end(start: date, n: int, unit: str) -> date:
    """Without suspension or shift."""
    if unit in "my":
        return months_later(start, n * (12 if unit == "y" else 1))
    day = start
    for _ in range(n * (7 if unit == "w" else 1)):
        day += DAY
    return day


def is_paused(day: date, pauses: list[Pause]) -> bool:
    return any(first <= day < end or (through and day == end) for first, end, through in pauses)


def off_by_length(n: int, unit: str) -> bool:
    """Algemene termijnenwet art. 4."""
    return n > {"d": 90, "w": 12, "m": 3, "y": 0}[unit]


def legal_end(start: date, n: int, unit: str, regime: str, pauses: list[Pause]) -> date:
    """Run the days of the term; then the first day that counts, is not suspended, and is at least the second one."""
    running = (plain_end(start, n, unit) - start).days
    day = start
    while running:
        day += DAY
        running -= not is_paused(day, pauses)
    if regime == "strict" or (regime == "atw" and off_by_length(n, unit)):
        return day
    least = 2 if unit != "d" or n >= (3 if regime == "atw" else 2) else 1
    while not (
        counts(day, regime)
        and not is_paused(day, pauses)
        and sum(1 for one in days(start + DAY, day) if counts(one, regime) and not is_paused(one, pauses)) >= least
    ):
        day += DAY
    return day


def days(first: date, last: date) -> list[date]:
    return [first + n * DAY for n in range((last - first).days + 1)]


def working_days(
    start: date, n: int, calendar: str, closing: frozenset[date] = frozenset(), step: timedelta = DAY
) -> date:
    """The n-th working day after (or before) a day."""
    day = start
    while n:
        day += step
        n -= counts(day, calendar, closing)
    return day


def plan(legal: date, buffer: int, closing: frozenset[date]) -> date:
    day = legal
    while not counts(day, "rijk", closing):
        day -= DAY
    return working_days(day, buffer, "rijk", closing, -DAY)
