"""Nota's on the screen in words: where they lie, how far they are, what comes of it, and the moves."""

from collections.abc import Callable
from typing import NamedTuple, TypedDict


class OrderNames(TypedDict):
    """How the list is ordered, for the line under it."""

    author: str
    deadline: str
    step: str
    timeline: str


NoteStateNames = TypedDict("NoteStateNames", {"": str, "held": str, "sent": str, "closed": str, "withdrawn": str})
PlanReasonNames = TypedDict(
    "PlanReasonNames",
    {"": str, "no-date": str, "standing-still": str, "done": str, "due-past": str, "plan-past": str, "no-room": str},
)
"""Why there is no plan, or why it cannot be met."""


class GateStateNames(TypedDict):
    """How it stands with a moment on which something must be decided."""

    ahead: str
    today: str
    past: str
    settled: str


class PlaceNames(TypedDict):
    """Where a step is, seen from the note."""

    done: str
    skipped: str
    here: str
    coming: str


class PaperHeads(TypedDict):
    """Headings in one note."""

    route: str
    before: str
    term: str
    message: str
    letters: str
    links: str
    history: str


class SignNames(TypedDict):
    """What the signs of the timeline mean, short enough to stand above the names."""

    done: str
    coming: str
    reserve: str
    plan: str
    due: str
    today: str


class NoteFields(TypedDict):
    """Labels in the line that asks."""

    checks: str
    step: str
    reason: str
    wanted: str
    review: str
    author: str
    kenmerk: str
    title: str
    theme: str
    substitute: str
    who: str
    gate: str
    links: str
    days: str


class NoteWords(NamedTuple):
    """All of it. Days come in as text; wd is an office working day."""

    orders: OrderNames
    states: NoteStateNames
    reasons: PlanReasonNames
    gates: GateStateNames
    places: PlaceNames
    heads: PaperHeads
    fields: NoteFields
    signs: SignNames
    notes: Callable[[int], str]
    """How many there are."""
    load: Callable[[int], str]
    """Working days of work."""
    tight: Callable[[int], str]
    late: Callable[[int], str]
    no_author: str
    through: str
    """It lies at no step any more."""
    reminded: Callable[[str], str]
    empty: Callable[[str], str]
    """How to get to the inbox, where a note begins."""
    empty_manager: Callable[[str, str], str]
    """Who, and how to see everybody."""
    empty_search: Callable[[str, str], str]
    """What was asked, and the key to see all of them."""
    filter_help: str
    """What may be typed to narrow the list, by example."""
    dates: Callable[[str, str], str]
    """Plan date and last day."""
    room: Callable[[int, int], str]
    """Days of work left, and slack."""
    reserve: Callable[[int, int], str]
    """What is left of it."""
    expected: Callable[[str], str]
    safe: Callable[[str], str]
    """By which day it is done four times out of five."""
    paced: Callable[[str, int, int, int], str]
    """A step, how many working days it took half of the time and four times out of five, and of how many times."""
    after_due: str
    away: Callable[[str, int], str]
    """Which step, and how many days it takes longer."""
    misfit: Callable[[str, int, int], str]
    """The first step that does not fit: what it needs, what is left."""
    gate: Callable[[str, str, str], str]
    """Which, until when, and how it stands."""
    needed: str
    span: Callable[[str, str], str]
    done_on: Callable[[str], str]
    since: Callable[[str], str]
    open_check: Callable[[str], str]
    held: Callable[[str, str, str], str]
    """From, until, why."""
    returned: Callable[[str, str, str], str]
    """When, to which step, why."""
    wanted: Callable[[str], str]
    reminded_on: Callable[[str], str]
    message: Callable[[str, str], str]
    """Its number, and the key that opens it."""
    about: Callable[[str], str]
    """A theme."""
    stands_in: Callable[[str], str]
    """A substitute."""
    older: Callable[[int], str]
    """Messages that are not shown."""
    no_route: str
    all_checks: str
    """What stands in the line when all of them are in order."""
    ticked: Callable[[int, int], str]
    """How many of how many."""
    now_at: Callable[[str], str]
    back_at: Callable[[str], str]
    nothing_before: str
    no_side: str
    is_back: str
    """What an empty reason means for a side step."""
    sides: Callable[[int], str]
    and_others: Callable[[int], str]
    or_side: Callable[[str], str]
    """A step, or one of the side steps that must be back before it."""
    """All that are out, how many there are."""
    side_done: Callable[[str], str]
    side_gone: Callable[[str], str]
    put: Callable[[str], str]
    resumed: str
    no_checks: str
    checks_are: Callable[[int, int], str]
    """How many of how many are in order now."""
    no_gate: str
    gate_settled: Callable[[str], str]
    gate_is_settled: Callable[[str], str]
    """It was settled before."""
    holds: Callable[[str, str], str]
    """A step, and who has it."""
    holds_nobody: Callable[[str], str]
    linked: Callable[[str], str]
    unlinked: Callable[[str], str]
    link_blank: str
    """What can be typed to link to."""
    changed: str
    one_at_a_time: str
    away_ask: str
    days_blank: str
    now_away: Callable[[str], str]
    """Who is away now or later."""
    away_from: Callable[[str, str], str]
    is_away: Callable[[str, str, str], str]
    """Who, from when, until when."""
    back: Callable[[str], str]
    nothing_linked: str
    handed: Callable[[str], str]
    sent: str
    file_ask: str
    filed: Callable[[str], str]
    withdraw_ask: str
    withdrawn: str
    marked: Callable[[int], str]
    no_note: str
