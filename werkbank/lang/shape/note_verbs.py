"""Nota's on the command line."""

from collections.abc import Callable
from typing import NamedTuple, TypedDict


class NoteLabels(TypedDict):
    """Before what is told of one nota."""

    type: str
    author: str
    substitute: str
    manager: str
    theme: str
    state: str
    at: str
    due: str
    plan: str
    kenmerk: str
    reminded: str
    route: str
    forecast: str
    checks: str
    misfit: str
    returned: str
    term: str
    links: str


NoteStateNames = TypedDict(
    "NoteStateNames", {"": str, "held": str, "sent": str, "withdrawn": str, "closed": str, "gone": str}
)
"""How it is; ``gone``: its type is not known, so it has no route."""


class StepStates(TypedDict):
    """How a step is."""

    done: str
    skipped: str
    here: str
    ahead: str


PlanReasons = TypedDict(
    "PlanReasons",
    {"no-date": str, "standing-still": str, "done": str, "due-past": str, "plan-past": str, "no-room": str},
)
"""Why there is no plan, or why it cannot be met."""


class GateStates(TypedDict):
    """How far a decision on the way is."""

    ahead: str
    today: str
    past: str
    settled: str


class NoteVerbWords(NamedTuple):
    """All of it. Days come in as text, numbers are office days."""

    labels: NoteLabels
    states: NoteStateNames
    steps: StepStates
    reasons: PlanReasons
    gates: GateStates
    group: Callable[[str, int, int, int, int], str]
    """A heading: its name, how many, office days still to go, tight, late."""
    no_author: str
    no_step: str
    empty: str
    version: Callable[[int], str]
    by: Callable[[str], str]
    """At the latest."""
    since: Callable[[str], str]
    held_until: Callable[[str, str], str]
    """Until which day, and why."""
    returned: Callable[[str, str], str]
    """On which day, and why."""
    reserve: Callable[[int, int], str]
    """What is left of how much."""
    misfit: Callable[[str, int, int], str]
    """Which step, how much there is, how much it needs."""
    forecast: Callable[[str], str]
    slack: Callable[[int], str]
    safe: Callable[[str], str]
    """Four times in five."""
    paced: Callable[[int], str]
    """On how many times it rests."""
    away: Callable[[str, int], str]
    """Who is away, and how many days that adds."""
    is_away: Callable[[str, str, str], str]
    """Who, from and to."""
    is_back: Callable[[str], str]
    nobody_away: str
    needed: str
    not_needed: str
    checked: str
    unchecked: str
    days: Callable[[int], str]
    moved: Callable[[str, str], str]
    """A move, and where it lies now."""
    filed_hint: str
    """How to say that it is filed."""
