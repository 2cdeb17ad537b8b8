"""The item: one thing asked of one manager. Also the note and the question an item may be handed over to."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal

from werkbank.domain.decisions import Answer, State
from werkbank.domain.markings import Marking

TermKind = Literal["", "statutory", "parliamentary", "promised", "service", "internal"]
Risk = Literal["", "high", "middle", "low"]
Action = Literal["", "decide", "sign", "discuss", "prepare", "inform"]
Sensitivity = Literal["", "political", "administrative", "none"]
NoteState = Literal["", "held", "sent", "closed", "withdrawn"]
"""On its way (empty); *aangehouden*; sent; *opgeborgen in DMS*; withdrawn, and still to be filed."""
QuestionKind = Literal["", "fact", "opinion", "decision", "action"]
"""What is asked for; empty is not said yet."""
QuestionState = Literal["", "ready", "answered", "dropped"]
"""Being prepared (empty); *gereed voor manager*; the answer went out; no answer is needed any more."""
UntilEvent = Literal["", "reply", "meeting", "term"]
"""What ends a snooze besides a date: a message that comes in, in the same conversation. Or why that date was chosen:
the meeting with the manager, or so many days before the term; then the day is kept with it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One thing asked of one manager. Days are office dates in Europe/Amsterdam, instants are UTC.

    ``manager_id`` is ``None`` for *toewijzen*: no manager known, in no brief. An empty ``term_kind``, ``risk``,
    ``action`` or ``sensitivity`` means: nothing set by hand, so what was recognised counts, as a proposal.
    """

    id: int = 0
    message_id: int
    manager_id: int | None
    title: str
    copied: bool = False
    """The manager stood in Cc only."""
    state: State = "new"
    decided_at: datetime | None = None
    gist: str = ""
    advice: str = ""
    due: date | None = None
    due_time: str = ""
    """``HH:MM`` in Amsterdam, only when a time was meant."""
    kenmerk: str = ""
    reason: str = ""
    person_id: int | None = None
    """Whom we wait for, or the author."""
    desk_id: int | None = None
    asker_told: bool = False
    mandate_id: int | None = None
    return_on: date | None = None
    """The chase date of a wait, or the end of a snooze: from that day the item is in sight again."""
    until_event: UntilEvent = ""
    marking: Marking = ""
    marking_reason: str = ""
    term_kind: TermKind = ""
    risk: Risk = ""
    action: Action = ""
    sensitivity: Sensitivity = ""
    manual_points: int = 0
    manual_reason: str = ""
    answer: Answer = ""
    split_from: int | None = None
    created_at: datetime | None = None
    theme: str = ""
    waiters: int = 0
    """Persons who cannot go on without this, as the officer counted them."""
    reminded_on: date | None = None
    """When whom we wait for was last reminded of it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """A nota on its way: what the decision *wordt nota* hands over.

    ``version`` is that of the type with which it began, 0 for one from before there were routes. ``progress`` is how
    far it is (``notes.kept``); ``state`` and ``step``, the step of the main line where it lies, are taken from it.
    """

    id: int = 0
    item_id: int
    manager_id: int | None
    type: str
    title: str
    author_id: int | None
    due: date | None = None
    kenmerk: str = ""
    marking: Marking = ""
    version: int = 0
    substitute_id: int | None = None
    """Who stands in for the author."""
    theme: str = ""
    state: NoteState = ""
    step: str = ""
    progress: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """A question to prepare: what the decision *wordt vraag* hands over, and what was found out of it since.

    ``version`` is that of the checklist with which it began, 0 for one from before checklists had versions. Its parts,
    and what stands on its checklist, are rows of their own (``question_keeping``).
    """

    id: int = 0
    item_id: int
    manager_id: int | None
    checklist: str
    title: str
    due: date | None = None
    marking: Marking = ""
    version: int = 0
    author_id: int | None = None
    """Who writes the answer."""
    asker: str = ""
    """Who asks, with office and organisation or party."""
    behalf: str = ""
    """On whose behalf it is asked."""
    addressee: str = ""
    text: str = ""
    """The question word for word, when it has no parts."""
    behind: str = ""
    """The question behind the question, in one sentence."""
    kind: QuestionKind = ""
    core: str = ""
    """The core message, in one sentence."""
    reference: str = ""
    """The number under which it is known outside (``2024Z01234``)."""
    submitted: date | None = None
    requested: date | None = None
    """The day by which the text itself asks for an answer."""
    requested_time: str = ""
    """With the time (``HH:MM``), when one was meant."""
    state: QuestionState = ""
    override: str = ""
    """Why it is ready while a blocking check is open; the brief tells it."""
