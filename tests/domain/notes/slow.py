"""A second way to plan, made to be checked by eye: it walks day by day and lets every step work on it that can.

It knows nothing of numbered days, points or orders; a step may work on a day when all it waits for is finished.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

from tests.domain.terms.slow import counts
from werkbank.domain.notes import Route

DAY = timedelta(days=1)
Closing = frozenset[date]
Days = dict[str, tuple[date, date]]
"""First and last day of work of each step."""


def works(day: date, closing: Closing) -> bool:
    return counts(day, "rijk", closing)


def waits(route: Route) -> dict[str, set[str]]:
    """What must be finished before each step begins."""
    found: dict[str, set[str]] = {one.id: set() for one in route.all}
    for place in range(1, len(route.steps)):
        found[route.steps[place].id].add(route.steps[place - 1].id)
    for side in route.sides:
        found[side.before].add(side.id)
        if side.after:
            found[side.id].add(side.after)
    return found


def walk(
    norms: dict[str, int], waiting: dict[str, set[str]], first: date, step: timedelta, may: Callable[[str, date], bool]
) -> Days:
    """From ``first`` on, in one direction. A step without days is finished at once and has no day here."""
    left, finished, days = dict(norms), set[str](), Days()
    today = first
    while True:
        while ready := {
            name for name in norms if name not in finished and waiting[name] <= finished and not left[name]
        }:
            finished |= ready
        if len(finished) == len(norms):
            return days
        for name in norms:
            if name not in finished and waiting[name] <= finished and may(name, today):
                began, _ = days.get(name, (today, today))
                days[name] = (began, today)
                left[name] -= 1
        today += step


def back(route: Route, last: date, closing: Closing, done: frozenset[str] = frozenset()) -> Days:
    """Back from ``last``, an office day on which the last step is done; only steps that take days."""
    norms = {one.id: 0 if one.id in done else one.norm for one in route.all}
    follows: dict[str, set[str]] = {name: set() for name in norms}
    for name, before in waits(route).items():
        for one in before:
            follows[one].add(name)
    found = walk(norms, follows, last, -DAY, lambda _, day: works(day, closing))
    return {name: (begin, end) for name, (end, begin) in found.items()}


def ahead(
    route: Route,
    today: date,
    closing: Closing,
    done: frozenset[str] = frozenset(),
    away: dict[str, Closing] | None = None,
) -> Days:
    """On from the day after ``today``; only steps that take days."""
    norms = {one.id: 0 if one.id in done else one.norm for one in route.all}
    off = away or {}
    return walk(
        norms,
        waits(route),
        today + DAY,
        DAY,
        lambda name, day: works(day, closing) and day not in off.get(name, frozenset()),
    )


def slack(today: date, plan: date, norm_days: int, closing: Closing) -> int:
    """Office days after today up to the plan date, minus the norm days; those that have passed count against it."""
    low, high = sorted((today, plan))
    between = sum(works(date.fromordinal(one), closing) for one in range(low.toordinal() + 1, high.toordinal() + 1))
    return (between if plan >= today else -between) - norm_days
