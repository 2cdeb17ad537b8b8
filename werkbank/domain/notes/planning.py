"""Backward planning: when each step of a note must begin and be done to meet its plan date, and what does not fit.

Every count is in office working days of the ``rijk`` calendar, own closing days left out; today is not counted. Slack
is that of ``priority`` (decisions.md, "Priority and slack"): office days in (today, plan date] minus the norm days
still to go. Side steps run in parallel, so the norm days to go are those of the longest way through what is not done;
of a step that is under way the days that passed since it came are taken off, never below 0.

Planned days are the latest that keep the reserve, and do not move with today. The reserve is the first to be given up:
a plan is infeasible only when even without it something does not fit. Whatever cannot be met is an answer with a
reason; nothing here raises.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final, Literal, NamedTuple

from werkbank.domain.calendars import NO_CLOSING, Closing, office_day_number
from werkbank.domain.notes.counting import START, Node, Where, day_at, in_order, numbered, spent
from werkbank.domain.priority import DEFAULT, SlackValue, Status, plan_date, status_of

if TYPE_CHECKING:
    from werkbank.domain.notes.types import Route

PlanReason = Literal["", "no-date", "standing-still", "done", "due-past", "plan-past", "no-room"]
"""Why there is no plan, or why it cannot be met: no date is known, its term stands still, nothing is left to do, the
legal end has passed, the plan date has, or there is too little time. Empty: it can be met."""

SIGNS: Final[dict[Status, str]] = {
    "late": "✗", "infeasible": "!", "tight": "~", "on-time": "✓", "suspended": "=", "none": "·",
}  # fmt: skip
"""A sign of one cell for each state, beside its word."""


class Target(NamedTuple):
    """What a note is planned to. ``due``: the legal end or the deadline; ``plan``: the office day to aim for."""

    due: date | None
    plan: date | None
    stands_still: bool = False
    """Its term is suspended: there is no end to plan to."""


def target(
    due: date | None, *, is_term: bool = False, buffer: int = DEFAULT.buffer, closing: Closing = NO_CLOSING
) -> Target:
    """Of a date: a computed term keeps a buffer of office days, a date set by hand does not (terms.md 4.2)."""
    return Target(due, None if due is None else plan_date(due, is_term, buffer, closing))


class Planned(NamedTuple):
    """When a step that is not done begins and is done at the latest, the reserve kept. Both are office days.

    A step of 0 days begins on the day on which it is done. ``to_go``: its norm days that are left.
    """

    step: str
    start: date
    end: date
    norm: int
    to_go: int
    is_side: bool


class Misfit(NamedTuple):
    """The first step, going back from the plan date, for which there is too little time.

    All that comes after it fits, by its norms; ``available`` is what is then left of the office days it ``needs``.
    """

    step: str
    available: int
    needs: int


class Plan(NamedTuple):
    """The answer. ``steps`` are in an order in which they can be done; ``misfit`` is there when late or infeasible."""

    status: Status
    reason: PlanReason
    target: Target
    slack: int | None = None
    norm_days: int = 0
    """Office days that what is not done takes by its norms, in parallel where that may be."""
    reserve: int = 0
    reserve_left: int = 0
    steps: tuple[Planned, ...] = ()
    misfit: Misfit | None = None

    @property
    def sign(self) -> str:
        """Of its state."""
        return SIGNS[self.status]

    def of(self, step: str) -> Planned | None:
        """A step of the plan; ``None`` when it is done."""
        return next((one for one in self.steps if one.step == step), None)


def days_to_go(node: Node, where: Where, today: date, closing: Closing, still: tuple[tuple[int, int], ...] = ()) -> int:
    """The norm days of a step that are left: 0 when it is done, all when it has not begun."""
    if node.id in where.done:
        return 0
    since = where.since.get(node.id) if where.since else None
    if since is None:
        return node.norm
    return max(0, node.norm - spent(since, today, closing, still))


def plan_back(
    route: Route,
    aim: Target,
    where: Where,
    today: date,
    closing: Closing = NO_CLOSING,
    reserve: int = 0,
) -> Plan:
    """Plan what is not done of a (sound) route back from the plan date. ``reserve``: office days to keep before it."""
    nodes = in_order(route)
    if where.done.issuperset(node.id for node in nodes):
        return Plan("none", "done", aim)
    still = numbered(where.still, closing) if where.still else ()
    to_go = [days_to_go(node, where, today, closing, still) for node in nodes]
    tails = _tails(nodes, to_go)
    norm_days = max(tails)
    if aim.stands_still:
        return Plan("suspended", "standing-still", aim, norm_days=norm_days, reserve=reserve)
    if aim.plan is None or aim.due is None:
        return Plan("none", "no-date", aim, norm_days=norm_days, reserve=reserve)
    last = office_day_number(aim.plan, closing)
    room = last - office_day_number(today, closing)
    slack = SlackValue(room - norm_days, aim.plan, aim.due, norm_days, today > aim.due)
    status = status_of(slack)
    return Plan(
        status,
        _reason(slack, today),
        aim,
        slack.slack,
        norm_days,
        reserve,
        max(0, min(reserve, slack.slack)),
        _planned(nodes, to_go, where, last - reserve, closing),
        _misfit(nodes, to_go, tails, room, where) if status in {"late", "infeasible"} else None,
    )


def norm_days_left(route: Route, where: Where, today: date, closing: Closing = NO_CLOSING) -> int:
    """Only the ``norm_days`` of ``plan_back``: what the places of very many notes rest on."""
    nodes = in_order(route)
    still = numbered(where.still, closing) if where.still else ()
    open_ = where.since
    to_go = [
        node.norm
        if node.id not in open_ and node.id not in where.done
        else days_to_go(node, where, today, closing, still)
        for node in nodes
    ]
    return max(_tails(nodes, to_go), default=0)


def start_by(route: Route, aim: Target, closing: Closing = NO_CLOSING, reserve: int = 0) -> date | None:
    """The office day on which a note of this route begins at the latest, the reserve kept; ``None`` without a date."""
    plan = plan_back(route, aim, START, aim.plan, closing, reserve) if aim.plan else None
    return min((one.start for one in plan.steps), default=None) if plan else None


def _reason(slack: SlackValue, today: date) -> PlanReason:
    if slack.late:
        return "due-past"
    if slack.slack >= 0:
        return ""
    return "plan-past" if today > slack.plan else "no-room"


def _tails(nodes: tuple[Node, ...], to_go: list[int]) -> list[int]:
    """Per step the days from its begin to the end of the route: its own, and the longest way after it."""
    tails = [0] * len(nodes)
    for place in range(len(nodes) - 1, -1, -1):
        longest = 0
        for one in nodes[place].after:
            longest = max(longest, tails[one])
        tails[place] = to_go[place] + longest
    return tails


def _planned(
    nodes: tuple[Node, ...], to_go: list[int], where: Where, last: int, closing: Closing
) -> tuple[Planned, ...]:
    """The latest days: a step is done when the first of what waits for it begins."""
    begins = [last] * len(nodes)
    made: list[Planned] = []
    for place in range(len(nodes) - 1, -1, -1):
        node = nodes[place]
        end = min((begins[one] for one in node.after), default=last)
        if node.id in where.done:
            begins[place] = end
            continue
        begins[place] = begin = end - node.norm
        end_day = day_at(end, closing)
        start = day_at(begin + 1, closing) if node.norm else end_day
        made.append(Planned(node.id, start, end_day, node.norm, to_go[place], node.is_side))
    made.reverse()
    return tuple(made)


def _misfit(nodes: tuple[Node, ...], to_go: list[int], tails: list[int], room: int, where: Where) -> Misfit:
    """The last step, in the order of the route, that would have to begin before today.

    One that takes no more days is named only when nothing takes any: there is no time to win in it.
    """
    open_steps = [place for place in range(len(nodes)) if nodes[place].id not in where.done]
    late = [place for place in reversed(open_steps) if tails[place] > room] or open_steps[-1:]
    place = next((one for one in late if to_go[one]), late[0])
    return Misfit(nodes[place].id, max(0, room - (tails[place] - to_go[place])), to_go[place])
