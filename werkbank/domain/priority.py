"""How high something stands in the list, and why: a table of factors, each with points and a reason as a value.

The score is a pure function of facts, today and weights (content.md 4.2; slack: decisions.md, "Priority and slack").
Slack counts office days. Reasons hold codes, numbers and dates only, so nothing confidential can stand in one. ``rank``
is the fast path for rescoring many; ``score`` adds the reasons; a test holds them equal.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from functools import lru_cache
from typing import TYPE_CHECKING, Final, Literal, NamedTuple, get_args

from werkbank.domain.calendars import (
    NO_CLOSING,
    Closing,
    add_office_days,
    last_office_day_on_or_before,
    office_days_between,
    office_days_until,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from werkbank.domain.decisions import State
    from werkbank.domain.inbox import Action, Risk, Sensitivity, TermKind
    from werkbank.domain.intake import Bulk
    from werkbank.domain.people import Weight

Factor = Literal[
    "slack", "term", "risk", "action", "sender", "sensitivity", "waiting", "theme", "still", "clamp", "manual", "bounds"
]
Status = Literal["late", "infeasible", "tight", "on-time", "suspended", "none"]
Quadrant = Literal["now", "plan", "delegate", "bundle"]
QUADRANTS: Final[tuple[Quadrant, ...]] = get_args(Quadrant)
"""In the order of the list."""

LOWEST, HIGHEST, MANUAL_MOST = 0, 100, 20


class Facts(NamedTuple):
    """What is known of an item. Of each pair the value set by hand counts, else what was recognised, as a proposal."""

    due: date | None = None
    """The legal end or the deadline."""
    is_term: bool = False
    """``due`` was computed by a term rule, so the plan date keeps the buffer; a date typed by hand does not."""
    stands_still: bool = False
    """Its term is suspended: there is no end to be late for."""
    norm_days: int = 0
    """Office days that the steps still to go take by the norm of the route; 0 without a route."""
    term_kind: TermKind = ""
    term_kind_seen: TermKind = ""
    risk: Risk = ""
    risk_seen: Risk = ""
    action: Action = ""
    action_seen: Action = ""
    sensitivity: Sensitivity = ""
    sensitivity_seen: Sensitivity = ""
    weight: Weight = ""
    waiting_others: int = 0
    """Persons who cannot go on without this."""
    theme_points: int = 0
    """0 to 6, from the themes of the manager."""
    last_moved: date | None = None
    manual_points: int = 0
    """-20 to 20."""
    copied: bool = False
    bulk: Bulk = ""
    state: State = "new"


_TERM: Final[dict[TermKind, int]] = {
    "": 0, "statutory": 12, "parliamentary": 12, "promised": 8, "service": 5, "internal": 3,
}  # fmt: skip
_RISK: Final[dict[Risk, int]] = {"": 0, "high": 15, "middle": 8, "low": 2}
_ACTION: Final[dict[Action, int]] = {"": 0, "decide": 10, "sign": 9, "discuss": 6, "prepare": 5, "inform": 1}
_SENDER: Final[dict[Weight, int]] = {
    "": 0, "parliament": 10, "minister": 10, "top": 8, "director": 6, "ministry": 6, "citizen": 4, "organisation": 4,
    "internal": 3,
}  # fmt: skip
_SENSITIVITY: Final[dict[Sensitivity, int]] = {"": 0, "political": 8, "administrative": 5, "none": 0}


@dataclass(frozen=True, slots=True, kw_only=True)
class Weights:
    """The points of every factor; the defaults are content.md 4.2. Per manager these are data under deeds."""

    slack: tuple[tuple[int, int], ...] = ((-1, 35), (0, 30), (1, 24), (3, 16), (5, 8))
    """Slack up to and including (office days), points; in rising order of slack, falling of points."""
    slack_ample: int = 2
    """With a date, and more slack than the last row."""
    term: Mapping[TermKind, int] = field(default_factory=_TERM.copy)
    risk: Mapping[Risk, int] = field(default_factory=_RISK.copy)
    action: Mapping[Action, int] = field(default_factory=_ACTION.copy)
    sender: Mapping[Weight, int] = field(default_factory=_SENDER.copy)
    sensitivity: Mapping[Sensitivity, int] = field(default_factory=_SENSITIVITY.copy)
    waiting_each: int = 2
    waiting_most: int = 6
    theme_each: int = 4
    """For a theme of the manager that has no points of its own."""
    theme_most: int = 6
    themes: Mapping[str, int] = field(default_factory=dict)
    """Points of single themes, in small letters."""
    still_each: int = 2
    still_days: int = 3
    """Office days without movement for ``still_each`` points."""
    still_most: int = 6
    clamp: int = 40
    """The most that what is for information, or was copied to the manager, gets before manual points."""
    urgent_slack: int = 2
    important_from: int = 18
    """Risk, sender and sensitivity together."""
    buffer: int = 1
    """Office days that the plan date of a computed term lies before its last office day."""


DEFAULT: Final = Weights()


class SlackValue(NamedTuple):
    """What the reason of the slack tells. Days are office days."""

    slack: int
    plan: date
    due: date
    norm_days: int
    late: bool


Value = int | str | SlackValue


class Reason(NamedTuple):
    """Why points were given. ``proposed``: it rests on what was recognised, not on what was set by hand."""

    factor: Factor
    points: int
    value: Value
    proposed: bool = False


class Rank(NamedTuple):
    """The place of an item without the reasons: what the rescoring of many needs."""

    points: int
    slack: int | None
    status: Status
    quadrant: Quadrant
    plan: date | None


class Score(NamedTuple):
    """The place of an item with the reasons; the points of the reasons add up to ``points``."""

    points: int
    slack: int | None
    status: Status
    quadrant: Quadrant
    plan: date | None
    reasons: tuple[Reason, ...]

    @property
    def proposed(self) -> tuple[Factor, ...]:
        """The factors that rest on a proposal."""
        return tuple(reason.factor for reason in self.reasons if reason.proposed)


ACTION_OF_STATE: Final[dict[State, Action]] = {
    "decide": "decide", "sign": "sign", "discuss": "discuss", "read": "inform",
}  # fmt: skip
"""A decision of the officer says what is asked; it counts above all else."""

DONE: Final[frozenset[State]] = frozenset({"settled", "referred", "archived"})
"""Nothing is asked any more: no points, no slack, no status."""


def action_of(facts: Facts) -> tuple[Action, bool]:
    """What is asked, and whether that is a proposal: by decision, by hand, for information in bulk, or recognised."""
    by_hand = ACTION_OF_STATE.get(facts.state) or facts.action
    if by_hand:
        return by_hand, False
    return ("inform", True) if facts.bulk else (facts.action_seen, bool(facts.action_seen))


def is_clamped(facts: Facts) -> bool:
    """For information, or copied to the manager while nobody said by hand that it asks something."""
    by_hand = ACTION_OF_STATE.get(facts.state) or facts.action
    if by_hand:
        return by_hand == "inform"
    return facts.copied or facts.bulk != "" or facts.action_seen == "inform"


@lru_cache(maxsize=16_384)
def plan_date(due: date, is_term: bool, buffer: int = DEFAULT.buffer, closing: Closing = NO_CLOSING) -> date:
    """The last office day on or before ``due``; for a computed term then ``buffer`` office days back (terms.md 4.2)."""
    last = last_office_day_on_or_before(due, closing)
    if not is_term:
        return last
    try:
        return add_office_days(last, -buffer, closing)
    except OverflowError:
        return last


def slack_of(facts: Facts, today: date, weights: Weights = DEFAULT, closing: Closing = NO_CLOSING) -> SlackValue | None:
    """Office days in (today, plan date], minus the norm days still to go; ``None`` without a date or when done."""
    due = facts.due
    if due is None or facts.state in DONE:
        return None
    plan = plan_date(due, facts.is_term, weights.buffer, closing)
    slack = office_days_until(today, plan, closing) - facts.norm_days
    return SlackValue(slack, plan, due, facts.norm_days, today > due)


def status_of(slack: SlackValue | None) -> Status:
    """*te laat* after the legal end, *niet haalbaar* below 0, *krap* 0 to 2, *op tijd* from 3."""
    if slack is None:
        return "none"
    if slack.late:
        return "late"
    return "infeasible" if slack.slack < 0 else "tight" if slack.slack <= 2 else "on-time"


def _slack_points(slack: SlackValue, weights: Weights) -> int:
    """By the table; what is late gets the top row, also when no office day has passed since."""
    if slack.late:
        return weights.slack[0][1]
    for most, points in weights.slack:
        if slack.slack <= most:
            return points
    return weights.slack_ample


def _waiting_points(facts: Facts, weights: Weights) -> int:
    return min(weights.waiting_most, weights.waiting_each * max(0, facts.waiting_others))


def _theme_points(facts: Facts, weights: Weights) -> int:
    return min(weights.theme_most, max(0, facts.theme_points))


def still_points(last_moved: date, today: date, weights: Weights = DEFAULT, closing: Closing = NO_CLOSING) -> int:
    """For every so many office days since the last movement, up to the most."""
    steps = office_days_between(last_moved, today, closing) // weights.still_days
    return min(weights.still_most, weights.still_each * steps)


def _manual_points(facts: Facts) -> int:
    return max(-MANUAL_MOST, min(MANUAL_MOST, facts.manual_points))


def _quadrant(slack: SlackValue | None, importance: int, clamped: bool, weights: Weights) -> Quadrant:
    """What is for information is bundled in the reading folder, however weighty: it asks nothing."""
    if clamped:
        return "bundle"
    urgent = slack is not None and (slack.late or slack.slack <= weights.urgent_slack)
    if importance >= weights.important_from:
        return "now" if urgent else "plan"
    return "delegate" if urgent else "bundle"


def rank(facts: Facts, today: date, weights: Weights = DEFAULT, closing: Closing = NO_CLOSING) -> Rank:
    """Points, slack, status and quadrant, without the reasons."""
    if facts.state in DONE:
        return Rank(0, None, "none", "bundle", None)
    slack = slack_of(facts, today, weights, closing)
    clamped = is_clamped(facts)
    importance = (
        weights.risk[facts.risk or facts.risk_seen]
        + weights.sender[facts.weight]
        + weights.sensitivity[facts.sensitivity or facts.sensitivity_seen]
    )
    points = importance + weights.term[facts.term_kind or facts.term_kind_seen] + weights.action[action_of(facts)[0]]
    if slack is not None:
        points += _slack_points(slack, weights)
    if facts.waiting_others > 0:
        points += _waiting_points(facts, weights)
    if facts.theme_points > 0:
        points += _theme_points(facts, weights)
    if facts.last_moved is not None:
        points += still_points(facts.last_moved, today, weights, closing)
    if clamped and points > weights.clamp:
        points = weights.clamp
    points = min(HIGHEST, max(LOWEST, points + _manual_points(facts)))
    quadrant = _quadrant(slack, importance, clamped, weights)
    if slack is None:
        return Rank(points, None, "suspended" if facts.stands_still else "none", quadrant, None)
    return Rank(points, slack.slack, status_of(slack), quadrant, slack.plan)


def points(facts: Facts, today: date, weights: Weights = DEFAULT, closing: Closing = NO_CLOSING) -> int:
    """Only the points of ``rank``."""
    return rank(facts, today, weights, closing).points


class _Case(NamedTuple):
    """What a factor looks at."""

    facts: Facts
    today: date
    weights: Weights
    closing: Closing


def _slack(case: _Case) -> Reason | None:
    slack = slack_of(case.facts, case.today, case.weights, case.closing)
    return None if slack is None else Reason("slack", _slack_points(slack, case.weights), slack)


def _named(factor: Factor, given: int, value: str, proposed: bool) -> Reason | None:
    """A factor by name; nothing to tell when nothing is known and nothing given."""
    return Reason(factor, given, value, proposed) if given or value not in {"", "none"} else None


def _term(case: _Case) -> Reason | None:
    value = case.facts.term_kind or case.facts.term_kind_seen
    return _named("term", case.weights.term[value], value, not case.facts.term_kind)


def _risk(case: _Case) -> Reason | None:
    value = case.facts.risk or case.facts.risk_seen
    return _named("risk", case.weights.risk[value], value, not case.facts.risk)


def _action(case: _Case) -> Reason | None:
    value, proposed = action_of(case.facts)
    return _named("action", case.weights.action[value], value, proposed)


def _sender(case: _Case) -> Reason | None:
    return _named("sender", case.weights.sender[case.facts.weight], case.facts.weight, False)


def _sensitivity(case: _Case) -> Reason | None:
    value = case.facts.sensitivity or case.facts.sensitivity_seen
    return _named("sensitivity", case.weights.sensitivity[value], value, not case.facts.sensitivity)


def _waiting(case: _Case) -> Reason | None:
    given = _waiting_points(case.facts, case.weights)
    return Reason("waiting", given, case.facts.waiting_others) if given else None


def _theme(case: _Case) -> Reason | None:
    given = _theme_points(case.facts, case.weights)
    return Reason("theme", given, given) if given else None


def _still(case: _Case) -> Reason | None:
    moved = case.facts.last_moved
    given = 0 if moved is None else still_points(moved, case.today, case.weights, case.closing)
    return Reason("still", given, office_days_between(moved, case.today, case.closing)) if moved and given else None


FACTORS: Final[tuple[Callable[[_Case], Reason | None], ...]] = (
    _slack, _term, _risk, _action, _sender, _sensitivity, _waiting, _theme, _still,
)  # fmt: skip
"""Every factor before the clamp, in the order in which the reasons are told."""


def explain(facts: Facts, today: date, weights: Weights = DEFAULT, closing: Closing = NO_CLOSING) -> tuple[Reason, ...]:
    """Why an item has its points: one reason per factor that says something; their points add up to the score."""
    if facts.state in DONE:
        return ()
    case = _Case(facts, today, weights, closing)
    reasons = [reason for factor in FACTORS if (reason := factor(case)) is not None]
    total = sum(reason.points for reason in reasons)
    if is_clamped(facts) and total > weights.clamp:
        reasons.append(Reason("clamp", weights.clamp - total, weights.clamp))
        total = weights.clamp
    if manual := _manual_points(facts):
        reasons.append(Reason("manual", manual, manual))
        total += manual
    bounded = min(HIGHEST, max(LOWEST, total))
    if bounded != total:
        reasons.append(Reason("bounds", bounded - total, bounded))
    return tuple(reasons)


def score(facts: Facts, today: date, weights: Weights = DEFAULT, closing: Closing = NO_CLOSING) -> Score:
    """The place of an item on ``today`` (a day in Amsterdam), with the reasons."""
    return Score(*rank(facts, today, weights, closing), explain(facts, today, weights, closing))


OrderKey = tuple[int, int, date, datetime, int]
_PLACE: Final[dict[Quadrant, int]] = {quadrant: place for place, quadrant in enumerate(QUADRANTS)}
_NEVER: Final = datetime.max.replace(tzinfo=UTC)


def order_key(score: Score | Rank, plan: date | None, received: datetime | None, number: int) -> OrderKey:
    """Sort by this: quadrant, most points, earliest plan date, first received (UTC), row number; none comes last."""
    came = _NEVER if received is None else received if received.tzinfo else received.replace(tzinfo=UTC)
    return _PLACE[score.quadrant], -score.points, plan or date.max, came, number
