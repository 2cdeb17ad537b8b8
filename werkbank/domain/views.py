"""What is shown of the archive: photographs of lists, items and messages, made by the services."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Literal, NamedTuple

if TYPE_CHECKING:
    from datetime import date, datetime

    from werkbank.domain.deeds import Became, CameBack
    from werkbank.domain.errors import WerkbankError
    from werkbank.domain.markings import Marking
    from werkbank.domain.priority import Reason, Score
    from werkbank.domain.terms import Outcome, Running, TermRule

Kind = Literal["inbox", "waiting", "notes", "questions", "decided", "archive"]
KINDS: Final[dict[Kind, tuple[str, ...]]] = {
    "inbox": (),
    "waiting": ("waiting", "snoozed"),
    "notes": ("note",),
    "questions": ("question",),
    "decided": ("decide", "sign", "discuss", "read", "settled", "referred"),
    "archive": ("archived",),
}


class Counts(NamedTuple):
    """What stands above the list."""

    shown: int
    new: int
    tight: int
    late: int
    unassigned: int


class ItemLine(NamedTuple):
    """One line of a list. ``title``, ``person`` and ``gist`` are empty for a hidden piece (``hidden``)."""

    ref: str
    message: str
    message_kind: str
    sort: str
    title: str
    manager: str
    state: str
    points: int | None
    quadrant: str
    status: str
    slack: int | None
    due: date | None
    due_time: str
    person: str
    received: datetime
    marking: Marking
    hidden: bool
    unreadable: bool
    returned: str
    return_on: date | None
    until_event: str
    bulk: str
    copied: bool
    answer: str
    replied: str | None = None
    """Who brought it back by an answer (``returned``); empty when the answer is marked; ``None`` when nobody did."""


class ListView(NamedTuple):
    """A window of a list: its lines, how many there are in all, and the numbers above it."""

    kind: Kind
    lines: tuple[ItemLine, ...]
    total: int
    counts: Counts
    start: int = 0
    """The place in the list of the first line."""
    groups: tuple[tuple[str, int], ...] = ()
    """How many lines stand under each head of the whole list, in order; no empty ones, none when it has no heads."""
    day: date | None = None
    """The day for which the places shown hold; ``None`` before there are any."""
    more: bool = False
    """There is, or may be, more than was looked at (a filter)."""
    pending: str = ""
    """Which change of weights is not worked out yet in the places shown; empty when they hold."""


class MessageView(NamedTuple):
    """A message. ``sealed``: its words are out of reach; then every text is empty."""

    ref: str
    path: str
    part: int | None
    kind: str
    direction: str
    subject: str
    from_name: str
    from_addr: str
    date: datetime | None
    received: datetime
    to: tuple[tuple[str, str], ...]
    cc: tuple[tuple[str, str], ...]
    text: str
    attachments: tuple[tuple[str, str, int], ...]
    conversation: str
    others: tuple[str, ...]
    """The other messages of the conversation, oldest first."""
    bulk: str
    flaws: tuple[str, ...]
    marking: Marking
    sealed: bool
    items: tuple[str, ...]


class TermView(NamedTuple):
    """The term of an item, counted by what is known now. Of a sealed piece the reasons are empty."""

    running: Running
    rule: TermRule | None
    """``None`` for a length of her own."""
    outcome: Outcome | None
    """Where it ends; ``None`` while it stands still, and when it cannot be counted any more (``problem``)."""
    if_resumed: Outcome | None = None
    """Where it would end if it went on today; only while it stands still."""
    moved: bool = False
    """Does it end on another day than was accepted?"""
    problem: WerkbankError | None = None


class ItemView(NamedTuple):
    """An item with its message, what was typed, and why it stands where it stands."""

    line: ItemLine
    gist: str
    advice: str
    kenmerk: str
    reason: str
    desk: str
    marking_reason: str
    message: MessageView
    score: Score | None
    term: TermView | None = None
    theme: str = ""
    waiters: int = 0
    """Persons who cannot go on without it."""
    shipped: tuple[Reason, ...] = ()
    """The reasons as they would be by the weights that are shipped; none when those count."""
    stands: Became | None = None
    """On whom it waits, or until when it sleeps and why."""
    back: CameBack | None = None
    """What brought it back."""


class Found(NamedTuple):
    """A message that was found; without words when one of its markings hides it."""

    ref: str
    subject: str
    person: str
    received: datetime
    marking: Marking
    items: tuple[str, ...]
