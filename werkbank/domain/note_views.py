"""What is shown of nota's: photographs of the list, and of one nota with its plan and forecast."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from werkbank.domain.deeds import Deed
    from werkbank.domain.errors import WerkbankError
    from werkbank.domain.inbox import NoteState
    from werkbank.domain.markings import Marking
    from werkbank.domain.note_keeping import Reminder
    from werkbank.domain.notes import Forecast, GateDay, NoteType, Pace, Plan, Progress, Unread
    from werkbank.domain.priority import Status
    from werkbank.domain.views import ItemView


class NoteLine(NamedTuple):
    """One line of the list. ``title`` is empty for a hidden piece. Slack counts office working days."""

    ref: str
    item: str
    type: str
    title: str
    author: str
    manager: str
    state: NoteState
    step: str
    """The id of the step of the main line where it lies; empty when it is through, or has no route."""
    step_name: str
    """In the language that was asked; that of the side step it waits for, when it waits."""
    status: Status
    slack: int | None
    norm_days: int
    """Office working days that it still takes by its route."""
    due: date | None
    plan: date | None
    since: date | None
    """When it came to where it lies."""
    reminded: date | None
    points: int | None
    marking: Marking
    hidden: bool
    kenmerk: str
    sides: int = 0
    """How many side steps must be back before it can go on."""


class NoteGroup(NamedTuple):
    """What stands together: under an author, a state of the deadline, or a step. ``load``: office working days."""

    key: str
    name: str
    size: int
    load: int
    tight: int
    late: int
    has_sides: bool = False
    """By step: are there side steps that must be back before this one, so that some may lie there?"""


class NoteList(NamedTuple):
    """A window of the list, what it is a window of, and the headings of the whole."""

    lines: tuple[NoteLine, ...]
    groups: tuple[NoteGroup, ...]
    total: int
    start: int = 0
    unread: tuple[Unread, ...] = ()
    """Own types that are kept but no longer read."""
    problem: WerkbankError | None = None
    """What in the filter is not understood, or names nobody; then there are no lines."""
    near: tuple[str, ...] = ()
    """Words of the filter that come near to what was looked for in vain."""


class NotePlan(NamedTuple):
    """How far a note is and what is still to come, for one bar in a timeline."""

    progress: Progress
    plan: Plan


class Nearby(NamedTuple):
    """What a nota hangs together with: a message, another nota or a question. ``title`` is empty for a hidden piece."""

    ref: str
    item: str
    """The item to open; empty for a message without one."""
    title: str
    marking: Marking
    hidden: bool
    person: str = ""
    day: date | None = None
    """When a message came in; the last day of a nota or question."""


class NoteView(NamedTuple):
    """One nota with everything that is known of it. Without a known type there is no route: ``kind`` is ``None``."""

    line: NoteLine
    kind: NoteType | None
    progress: Progress | None
    plan: Plan | None
    forecast: Forecast | None
    gates: tuple[GateDay, ...]
    reminders: tuple[Reminder, ...]
    holders: dict[str, str]
    """By step the name of who has it or will have it."""
    item: ItemView
    theme: str = ""
    substitute: str = ""
    """Who stands in for the author."""
    pace: Mapping[str, Pace] = MappingProxyType({})
    """By step how long it took who has it before; the forecast goes by it. Not for other eyes (content.md 5.5)."""
    links: tuple[Nearby, ...] = ()
    letters: tuple[Nearby, ...] = ()
    """The other messages of the conversation, newest first."""
    more_letters: int = 0
    """How many older ones are not among them."""
    deeds: tuple[Deed, ...] = ()
    """What was done with it, newest first."""
    unread: Unread | None = None
    """Its version of the type is kept but does not read: that is why it has no route."""


class Standing(NamedTuple):
    """How many notes stand so now, and how many when all of them are moved to the new version."""

    status: Status
    now: int
    then: int
