"""Forward: when a note will be done, going on from where it is today.

By the norms of the route, or by how long each step took an author before (median, and the eightieth percentile beside
it). Who is away does not work on that day, so absence moves the forecast; it never moves the plan or the legal date.
Every count is in office working days; today is not counted: what is not begun begins on the next one.

How fast somebody was is for that person's own notes only; it is never exported nor compared (content.md 5.5).
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from types import MappingProxyType
from typing import TYPE_CHECKING, Final, NamedTuple

from werkbank.domain.calendars import NO_CLOSING, Closing, office_day_number
from werkbank.domain.notes.counting import Node, Span, Where, day_at, in_order, numbered, spent
from werkbank.domain.notes.pacing import LEAST, Pace
from werkbank.domain.notes.planning import SIGNS, Target
from werkbank.domain.priority import SlackValue, Status, status_of

if TYPE_CHECKING:
    from werkbank.domain.notes.types import Route

Absences = Mapping[int, tuple[Span, ...]]
"""Per person the spans of days away; one for whom somebody stands in is left out by the caller."""
_NOBODY: Final[Absences] = MappingProxyType({})
_NO_PACE: Final[Mapping[str, Pace]] = MappingProxyType({})


class Expected(NamedTuple):
    """When a step is expected. ``start`` of one under way is the day on which it came; the other days are office days.

    ``safe_end``: by the eightieth percentile, that of everything before it too. ``n``: how many times its pace rests
    on, 0 for the norm. ``away``: office days that absence of who has it adds.
    """

    step: str
    start: date
    end: date
    safe_end: date
    days: int
    n: int
    away: int
    is_side: bool


class Forecast(NamedTuple):
    """When a note will be done. ``slack`` and ``status`` are those of ``end`` against the plan date.

    ``n`` is the smallest number of times that an own pace rests on, 0 when everything goes by the norm.
    """

    status: Status
    target: Target
    end: date | None = None
    safe_end: date | None = None
    slack: int | None = None
    n: int = 0
    steps: tuple[Expected, ...] = ()

    @property
    def sign(self) -> str:
        """Of its state."""
        return SIGNS[self.status]

    @property
    def away(self) -> tuple[Expected, ...]:
        """The steps that absence lengthens."""
        return tuple(one for one in self.steps if one.away)

    @property
    def is_after_due(self) -> bool:
        """Will it be done after the legal end?"""
        return self.end is not None and self.target.due is not None and self.end > self.target.due


def forecast(
    route: Route,
    aim: Target,
    where: Where,
    today: date,
    closing: Closing = NO_CLOSING,
    pace: Mapping[str, Pace] = _NO_PACE,
    absences: Absences = _NOBODY,
) -> Forecast:
    """Go on from today over what is not done of a (sound) route.

    ``pace`` gives, by the id of a step, the own pace of who does it; with fewer than ``LEAST`` times the norm counts.
    """
    nodes = in_order(route)
    if where.done.issuperset(node.id for node in nodes):
        return Forecast("none", aim)
    way = _Way(nodes, where, today, closing, pace, absences)
    likely = way.walked("median")
    safe = way.walked("p80") if pace else likely
    steps = tuple(way.expected(place, likely, safe) for place, node in enumerate(nodes) if node.id not in where.done)
    end = max(walk.end for walk in likely.values())
    safe_end = max(walk.end for walk in safe.values())
    found = Forecast(
        "suspended" if aim.stands_still else "none",
        aim,
        way.day(end),
        way.day(safe_end),
        n=min((one.n for one in steps if one.n), default=0),
        steps=steps,
    )
    if aim.stands_still or aim.plan is None or aim.due is None:
        return found
    slack = office_day_number(aim.plan, closing) - end
    norm_days = end - office_day_number(today, closing)
    status = status_of(SlackValue(slack, aim.plan, aim.due, norm_days, today > aim.due))
    return found._replace(status=status, slack=slack)


class _Walk(NamedTuple):
    """One step in points: begin and end, and how many days of absence lie between."""

    begin: int
    end: int
    days: int
    away: int


class _Way:
    """The steps with what moves them."""

    def __init__(
        self,
        nodes: tuple[Node, ...],
        where: Where,
        today: date,
        closing: Closing,
        pace: Mapping[str, Pace],
        absences: Absences,
    ) -> None:
        self.nodes, self.where, self.today, self.closing, self.pace = nodes, where, today, closing, pace
        self.now = office_day_number(today, closing)
        self.still = numbered(where.still, closing)
        self.off: dict[str, tuple[tuple[int, int], ...]] = {}
        """Of the steps whose holder is away some time; the others stand still only with the note."""
        for step, person in where.holders.items():
            if away := absences.get(person):
                self.off[step] = numbered((*where.still, *away), closing)

    def own(self, node: Node) -> Pace | None:
        """The pace that counts for a step, if not the norm."""
        found = self.pace.get(node.id)
        return found if found is not None and found.n >= LEAST else None

    def walked(self, by: str) -> dict[int, _Walk]:
        """Every step that is not done, each as soon as what it waits for is done."""
        found: dict[int, _Walk] = {}
        ends: list[int] = []
        for place, node in enumerate(self.nodes):
            begin = max((ends[one] for one in node.before), default=self.now)
            if node.id in self.where.done:
                ends.append(begin)
                continue
            own = self.own(node)
            whole = node.norm if own is None else own.median if by == "median" else own.p80
            since, off = self.where.since.get(node.id), self.off.get(node.id, self.still)
            days = whole if since is None else max(0, whole - spent(since, self.today, self.closing, off))
            if since is not None:
                begin = max(begin, office_day_number(since, self.closing))
            end = advanced(begin, days, off)
            ends.append(end)
            away = end - advanced(begin, days, self.still) if off is not self.still else 0
            found[place] = _Walk(begin, end, days, away)
        return found

    def expected(self, place: int, likely: Mapping[int, _Walk], safe: Mapping[int, _Walk]) -> Expected:
        """A step in days."""
        node, walk = self.nodes[place], likely[place]
        own = self.own(node)
        start = self.where.since.get(node.id)
        if start is None:
            first = advanced(walk.begin, 1, self.off.get(node.id, self.still)) if walk.days else walk.end
            start = self.day(first)
        end = self.day(walk.end)
        return Expected(
            node.id,
            start,
            end,
            self.day(safe[place].end),
            walk.days,
            own.n if own else 0,
            walk.away,
            node.is_side,
        )

    def day(self, point: int) -> date:
        """The office day of a point; the first one to come when that lies before today."""
        found = day_at(point, self.closing)
        return found if found >= self.today else day_at(point + 1, self.closing)


def advanced(begin: int, days: int, off: tuple[tuple[int, int], ...]) -> int:
    """The point that is reached from ``begin`` after so many office days of which none lies in ``off``.

    With 0 days it is ``begin`` itself, or the first point after it whose day is not in ``off``.
    """
    end = begin + days
    for first, last in off:
        if first > end:
            break
        if days == 0 and first <= begin <= last:
            return last + 1
        if last > begin:
            end += last - max(first, begin + 1) + 1 if days else 0
    return end
