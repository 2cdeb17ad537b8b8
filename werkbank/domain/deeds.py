"""A deed: one change, one line in the history, one undo. It holds a key and arguments, never a sentence or a title."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Final, Literal, NamedTuple

Origin = Literal["hand", "machine"]
DeedKey = Literal[
    "import",
    "fetch",
    "add",
    "decide",
    "split",
    "share",
    "assign",
    "edit",
    "term",
    "term-accept",
    "mark",
    "lift",
    "weigh",
    "weights",
    "wipe",
    "manager-add",
    "manager-edit",
    "person-add",
    "person-edit",
    "desk-add",
    "desk-edit",
    "desk-remove",
    "refer-told",
    "mandate-add",
    "mandate-edit",
    "mandate-end",
    "note-import",
    "note-move",
    "note-edit",
    "note-link",
    "note-remind",
    "wait-remind",
    "note-type",
    "note-type-edit",
    "note-type-drop",
    "note-type-move",
    "question-import",
    "question-edit",
    "question-part",
    "question-check",
    "question-state",
    "question-remind",
    "commitment-add",
    "commitment-edit",
    "checklist",
    "checklist-edit",
    "checklist-drop",
    "checklist-move",
    "absence-add",
    "absence-remove",
    "closing-add",
    "closing-remove",
    "rule",
    "rule-run",
    "rule-add",
    "rule-edit",
    "rule-remove",
    "rule-move",
    "sender",
    "gate",
    "unlearn",
    "brief-choose",
    "brief-pin",
    "brief-freeze",
    "view-save",
    "view-edit",
    "view-remove",
    "load",
    "undo",
    "redo",
]
Arg = str | int | bool | None | list[str]


@dataclass(frozen=True, slots=True)
class DeedCall:
    """What is about to be done: the key, the arguments that its line in the history needs, and by whom."""

    key: DeedKey
    args: Mapping[str, Arg] = field(default_factory=dict)
    origin: Origin = "hand"


@dataclass(frozen=True, slots=True, kw_only=True)
class Deed:
    """A deed as the history shows it. ``finished`` is false for an import that is running or was cut off."""

    id: int
    at: datetime
    key: DeedKey
    args: Mapping[str, Arg]
    origin: Origin
    finished: bool
    last_at: datetime
    """When its last batch was written."""
    undoes: int | None
    """The deed this one reverses, when it is an undo or a redo."""
    undone_by: int | None
    sealed: bool
    """Before a migration or a wipe that ended undo."""


class Became(NamedTuple):
    """What a deed left an item with: on whom it waits or at which desk it is, until when, and why."""

    state: str
    who: str = ""
    until: date | None = None
    """Of a wait the day to ask again."""
    event: str = ""
    """What it sleeps until besides a day, or why that day: ``reply``, ``meeting`` or ``term``."""
    reason: str = ""


Back = Literal["reply", "chase", "no-reply", "date", "meeting", "term"]
"""What brought an item back: an answer, the day to ask again, that none came in time, or a day that was chosen."""


_ON_ITS_DAY: Final[Mapping[str, Back]] = {"reply": "no-reply", "meeting": "meeting", "term": "term"}


def why_on_its_day(state: str, event: str) -> Back:
    """Why the day of what waits or sleeps is its day."""
    return "chase" if state == "waiting" else _ON_ITS_DAY.get(event, "date")


class CameBack(NamedTuple):
    """An item that waited or slept came back by itself, without a deed: so nothing of it is kept, and it is worked out.

    Of a hidden item only that it did; of a marked answer neither who wrote it.
    """

    at: datetime
    """When the answer came in here; of a day its beginning in Amsterdam."""
    item: str
    why: Back
    message: str = ""
    """The answer."""
    who: str = ""
    """Who wrote it, by name or address."""
    received: datetime | None = None
    """When the answer was received."""
    bounced: bool = False
    """Is the answer that our mail was not delivered? Then nobody wrote it."""
    before: bool = False
    """Was the item back already, so that the answer did not bring it?"""


def folded(deeds: Sequence[Deed]) -> list[Deed]:
    """A deed with its undoing and redoing as one: what was undone says so itself. One whose deed is not here stays."""
    here = {one.id for one in deeds}
    return [one for one in deeds if one.undoes is None or one.undoes not in here]


def item_of(deed: Deed) -> str:
    """The first item that a deed was about; empty when it was about something else."""
    items = deed.args.get("items")
    if isinstance(items, list) and items:
        return str(items[0])
    item = deed.args.get("item")
    return str(item) if item else ""
