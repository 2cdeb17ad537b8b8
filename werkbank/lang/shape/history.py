"""Deeds in words: one line each, from keys and ids alone, so a line can leak nothing."""

from collections.abc import Callable
from typing import NamedTuple, TypedDict

from werkbank.domain.deeds import Deed

Line = Callable[[Deed], str]
DeedLines = TypedDict(
    "DeedLines",
    {
        "import": Line,
        "fetch": Line,
        "add": Line,
        "decide": Line,
        "split": Line,
        "share": Line,
        "assign": Line,
        "edit": Line,
        "term": Line,
        "term-accept": Line,
        "mark": Line,
        "lift": Line,
        "weigh": Line,
        "weights": Line,
        "wipe": Line,
        "manager-add": Line,
        "manager-edit": Line,
        "person-add": Line,
        "person-edit": Line,
        "desk-add": Line,
        "desk-edit": Line,
        "desk-remove": Line,
        "refer-told": Line,
        "mandate-add": Line,
        "mandate-edit": Line,
        "mandate-end": Line,
        "note-move": Line,
        "note-import": Line,
        "note-edit": Line,
        "note-link": Line,
        "note-remind": Line,
        "wait-remind": Line,
        "note-type": Line,
        "note-type-edit": Line,
        "note-type-drop": Line,
        "note-type-move": Line,
        "question-import": Line,
        "question-edit": Line,
        "question-part": Line,
        "question-check": Line,
        "question-state": Line,
        "question-remind": Line,
        "commitment-add": Line,
        "commitment-edit": Line,
        "checklist": Line,
        "checklist-edit": Line,
        "checklist-drop": Line,
        "checklist-move": Line,
        "view-save": Line,
        "view-edit": Line,
        "view-remove": Line,
        "absence-add": Line,
        "absence-remove": Line,
        "closing-add": Line,
        "closing-remove": Line,
        "rule": Line,
        "rule-run": Line,
        "rule-add": Line,
        "rule-edit": Line,
        "rule-remove": Line,
        "rule-move": Line,
        "sender": Line,
        "gate": Line,
        "unlearn": Line,
        "brief-choose": Line,
        "brief-pin": Line,
        "brief-freeze": Line,
        "load": Line,
        "undo": Line,
        "redo": Line,
    },
)


MoveNames = TypedDict(
    "MoveNames",
    {
        "next": str, "skip": str, "back": str, "hold": str, "resume": str, "hand-over": str, "assign": str,
        "check": str, "gate": str, "send": str, "withdraw": str, "close": str,
    },
)  # fmt: skip
"""What was done with a nota."""


class HistoryWords(NamedTuple):
    """The line of each kind of deed, and what may be added to it."""

    lines: DeedLines
    moves: MoveNames
    undone: str
    machine: str
    running: Line
    """For a deed that is not finished and was busy a moment ago."""
    broken_off: Line
    waits_on: Callable[[str], str]
    """The decision to wait, when it is known for whom."""
    waiting_on: Callable[[str], str]
    """How it stands, when it is known for whom it waits."""
    sleeps: Callable[[str], str]
    """The decision to put it aside, when it is known until when."""
    on_whom: Callable[[str], str]
    """On whom or what it waits."""
    until: Callable[[str], str]
    """Until when."""
    came_back: Callable[[str], str]
    """Which piece is in the inbox again."""
    back_since: Callable[[str], str]
    """How a piece stands that is back, by its day."""
    received: Callable[[str], str]
    """When an answer was received, when that is not when it came in here."""
    not_done: str
    """It came back by itself."""
    changed_by: Callable[[str, str], str]
    """A refused undo: what was changed, and the later deed that did it."""
    hangs_on: Callable[[str], str]
    """A refused undo: the later deed of which something hangs on it."""
    first_undo: Callable[[str], str]
    """What to undo first."""
    nothing: str
    nothing_with: Callable[[str, str], str]
    """None of the lines has these words; the key that shows all."""
    found: Callable[[int], str]
    search_help: str
    """What may be looked for, before anything is typed."""
