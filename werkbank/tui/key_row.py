"""Which keys stand in the bottom line of each place: what matters most there, and what follows where there is room."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from werkbank.lang.shape.commands import CommandId
    from werkbank.tui.keys import Place

FOOTER: Final[dict[Place, tuple[CommandId, ...]]] = {
    "inbox": ("decide", "sign", "question", "note", "wait", "snooze", "refer", "help"),
    "reader": ("page-down", "focus", "full", "decide", "wait", "archive", "help"),
    "flow": ("decide", "sign", "wait", "archive", "skip", "back", "help"),
    "brief": ("leave-out", "edit", "export", "next-manager", "pin", "move-down", "help"),
    "notes": ("next-step", "retour", "hold", "remind", "order", "timeline", "help"),
    "questions": ("open", "ready", "edit", "remind", "export", "search", "help"),
    "matrix": ("tick", "fill-in", "holder", "not-applicable", "focus", "ready", "help"),
    "part": ("tick", "fill-in", "holder", "not-applicable", "focus", "editor", "help"),
    "recall": ("reuse", "open", "down", "focus", "undo", "back", "help"),
    "owed": ("tick", "tone-firmer", "letter", "sent", "open", "help"),
    "reminders": ("tone-firmer", "copy", "letter", "sent", "undo", "help"),
    "referrals": ("copy", "letter", "sent", "undo", "help"),
    "desks": ("open", "new-part", "remove-part", "undo", "inbox", "help"),
    "mandates": ("open", "new-part", "remove-part", "undo", "focus", "help"),
    "people": ("search", "edit", "new-part", "optional", "open", "remind", "help"),
    "managers": ("open", "new-part", "optional", "hand-over", "undo", "help"),
    "types": ("open", "new-part", "remove-part", "move-running", "back", "help"),
    "type": ("change-part", "new-part", "side-step", "move-down", "remove-part", "keep", "help"),
    "checklists": ("open", "new-part", "remove-part", "move-running", "back", "help"),
    "checklist": ("change-part", "new-part", "optional", "per-part", "keep", "help"),
    "rules": ("new-part", "change-part", "optional", "run-rule", "remove-part", "help"),
    "commitments": ("new-part", "kept", "edit", "term", "withdraw", "help"),
    "weights": ("change-part", "remove-part", "keep", "manager", "back", "help"),
    "overview": ("open", "remind", "manager", "inbox", "help"),
    "moved": ("take-over", "take-over-all", "open", "undo", "inbox", "help"),
    "import-text": ("take-in", "new-part", "split", "merge", "focus", "keep", "help"),
    "import-parts": ("edit", "merge", "split", "remove-part", "focus", "keep", "help"),
    "import-paste": ("read-in", "paste-editor", "back"),
    "history": ("down", "undo-this", "undo", "redo", "back", "help"),
    "begin": ("palette", "help", "quit"),
    "typing": (),
    "choosing": ("down", "open", "back"),
}
"""At most eight, that fit on 80 columns; the last one stays however narrow it is."""

_WITH_ROOM: Final[dict[Place, tuple[CommandId, ...]]] = {
    "inbox": (
        "archive", "open", "suggestion", "settle", "discuss", "read", "search", "undo", "term", "mark", "view", "why",
        "manager",
    ),
    "reader": ("sign", "refer", "snooze", "question", "note", "suggestion", "undo", "term", "reference", "back"),
    "flow": (
        "question", "note", "snooze", "refer", "previous", "suggestion", "undo", "settle", "discuss", "read", "term",
    ),
    "brief": ("move-up", "undo", "focus", "full", "manager", "back"),
    "notes": (
        "open", "search", "edit", "term", "checks", "side-step", "holder", "hand-over", "mark", "undo", "send", "file",
        "manager", "full",
    ),
    "questions": ("term", "mark", "undo", "to-item", "manager", "full", "reopen"),
    "matrix": ("editor", "remind", "new-part", "versions", "undo", "split", "export", "back"),
    "part": ("ready", "remind", "versions", "new-part", "undo", "split", "back"),
    "recall": ("edit", "to-item", "export", "remind"),
    "owed": ("tone-milder", "copy", "undo", "manager", "full", "back"),
    "reminders": ("tone-milder", "open", "full", "focus", "back"),
    "referrals": ("open", "full", "focus", "back"),
    "desks": ("edit", "back"),
    "types": ("editor", "keep", "undo", "full", "focus"),
    "type": ("edit", "checks", "optional", "move-up", "undo", "editor", "move-running", "back"),
    "checklists": ("editor", "keep", "undo", "full", "focus"),
    "checklist": ("remove-part", "move-down", "move-up", "undo", "editor", "move-running", "back"),
    "rules": ("move-down", "move-up", "undo", "full", "focus", "back"),
    "commitments": ("open", "reopen", "undo", "manager", "full", "back"),
    "weights": ("undo", "full", "focus"),
    "overview": ("undo", "brief"),
    "moved": ("back",),
    "import-text": ("edit", "renumber", "remove-part", "undo", "full", "back"),
    "import-parts": ("take-in", "renumber", "undo", "full", "back"),
    "history": ("search",),
}  # fmt: skip
_ALMOST_EVERYWHERE: Final[tuple[CommandId, ...]] = ("history", "quick", "palette")


def key_row(place: Place) -> tuple[CommandId, ...]:
    """What stands there, in order of use; but the last, which always stays."""
    first, more = FOOTER[place], _WITH_ROOM.get(place)
    if more is None:
        return first
    anywhere = (one for one in _ALMOST_EVERYWHERE if one != place)
    return (*first[:-1], *more, *anywhere, *first[-1:])
