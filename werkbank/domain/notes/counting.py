"""A route laid out as points in time, counted in office days: the order of its steps, and who waits for whom.

Office days are numbered (``calendars.office_day_number``). A *point* is the end of the office day with that number: a
step of n days that begins at point b takes the days b + 1 to b + n and is done at point b + n; one of 0 days begins and
is done at the same point. The day of a point that is not an office day is that of the last one before it.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import lru_cache
from types import MappingProxyType
from typing import TYPE_CHECKING, Final, NamedTuple

from werkbank.domain.calendars import Closing, is_office_day, office_day, office_day_number

if TYPE_CHECKING:
    from werkbank.domain.notes.types import Route

_NOBODY: Final[Mapping[str, int]] = MappingProxyType({})
_NOTHING: Final[Mapping[str, date]] = MappingProxyType({})


class Span(NamedTuple):
    """Days on which no work is done, ``first`` and ``last`` among them."""

    first: date
    last: date


class Where(NamedTuple):
    """Where a note is on its route.

    ``done`` holds the steps that are done or skipped. ``since`` is the day on which an open step came to whoever has
    it, which is not counted. ``holders`` says which person has a step, or will. ``still``: spans in which the whole
    note stood still or will (*aangehouden*).
    """

    done: frozenset[str] = frozenset()
    since: Mapping[str, date] = _NOTHING
    holders: Mapping[str, int] = _NOBODY
    still: tuple[Span, ...] = ()


START: Final = Where()


class Node(NamedTuple):
    """A step in the order in which steps can be done; ``before`` and ``after`` are places in that order."""

    id: str
    norm: int
    is_side: bool
    before: tuple[int, ...]
    """What must be done first."""
    after: tuple[int, ...]
    """What waits for this."""


@lru_cache(maxsize=1_024)
def in_order(route: Route) -> tuple[Node, ...]:
    """The steps of a sound route such that nothing stands before what it waits for; the end is the last."""
    waits: dict[str, set[str]] = {}
    for earlier, later in zip((None, *route.steps), route.steps, strict=False):
        waits[later.id] = {earlier.id} if earlier else set()
    for side in route.sides:
        waits[side.before].add(side.id)
        waits[side.id] = {side.after} if side.after else set()
    placed: dict[str, int] = {}
    while len(placed) < len(waits):
        free = next(step for step in waits if step not in placed and waits[step] <= placed.keys())
        placed[free] = len(placed)
    norms = {one.id: one.norm for one in route.all}
    main = {one.id for one in route.steps}
    return tuple(
        Node(
            step,
            norms[step],
            step not in main,
            tuple(sorted(placed[one] for one in waits[step])),
            tuple(sorted(placed[one] for one in waits if step in waits[one])),
        )
        for step in placed
    )


def longest_way(route: Route) -> int:
    """The office working days that a (sound) route takes by its norms, in parallel where that may be."""
    ends: list[int] = []
    for node in in_order(route):
        ends.append(max((ends[one] for one in node.before), default=0) + node.norm)
    return max(ends, default=0)


@lru_cache(maxsize=16_384)
def day_at(number: int, closing: Closing) -> date:
    """The office day with a number; the first or last there is when that lies outside the years 1 to 9999."""
    if number < 1:
        return office_day(1, closing)
    try:
        return office_day(number, closing)
    except OverflowError:
        return office_day(office_day_number(date.max, closing), closing)


def spent(since: date, today: date, closing: Closing, still: tuple[tuple[int, int], ...] = ()) -> int:
    """Office days in (since, today] that were not taken by ``still``: numbers of days, both ends in it."""
    first, last = office_day_number(since, closing) + 1, office_day_number(today, closing)
    lost = sum(max(0, min(end, last) - max(begin, first) + 1) for begin, end in still)
    return max(0, last - first + 1 - lost)


def numbered(spans: tuple[Span, ...], closing: Closing) -> tuple[tuple[int, int], ...]:
    """Spans as numbers of office days, in order, those that touch made into one, those without an office day gone."""
    pairs = sorted(
        (office_day_number(first, closing) - is_office_day(first, closing) + 1, office_day_number(last, closing))
        for first, last in spans
    )
    found: list[tuple[int, int]] = []
    for begin, end in pairs:
        if begin > end:
            continue
        if found and begin <= found[-1][1] + 1:
            found[-1] = (found[-1][0], max(found[-1][1], end))
        else:
            found.append((begin, end))
    return tuple(found)
