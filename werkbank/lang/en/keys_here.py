"""What a key does at one place, where that can be said more plainly than for all places together."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

    from werkbank.lang.shape.commands import CommandId
    from werkbank.lang.shape.names import Label

_IN_TWO: Final[Label] = {"short": "in two", "long": "cut the part in two: you type where the second half begins"}
_EDIT: Final[Label] = {"short": "edit", "long": "change a field of the question: first you choose which"}
_DROP: Final[Label] = {"short": "drop", "long": "drop the question, with a reason"}
_EXPORT: Final[Label] = {"short": "export", "long": "to a file: dossier, Q&A, agenda, letter or factsheet"}
_OWED: Final[Label] = {"short": "remind", "long": "who still delivers what for questions, with a reminder"}
_OF_PARTS: Final[Mapping[CommandId, Label]] = {
    "split": _IN_TWO,
    "new-part": {"short": "part", "long": "one part more, below the last"},
    "remove-part": {"short": "remove", "long": "this part away, with what stands beside it"},
    "edit": _EDIT,
    "withdraw": _DROP,
    "export": _EXPORT,
    "remind": _OWED,
}
_AWAY: Final[Label] = {"short": "remove", "long": "this part away; its text stays in the document"}
HERE: Final[Mapping[str, Mapping[CommandId, Label]]] = {
    "brief": {
        "edit": {"short": "gist", "long": "gist and advice of this line"},
        "export": {"short": "export", "long": "to a file or the clipboard; that freezes the brief"},
    },
    "questions": {
        "edit": _EDIT,
        "withdraw": _DROP,
        "mark": {"short": "pick", "long": "tick this question: ready together, or in one file"},
        "export": _EXPORT,
        "remind": _OWED,
    },
    "notes": {"mark": {"short": "pick", "long": "tick this note, for a move with several at once"}},
    "desks": {
        "open": {"short": "edit", "long": "change this desk, in two lines"},
        "edit": {"short": "edit", "long": "change this desk, in two lines"},
        "new-part": {"short": "add", "long": "one more desk"},
        "remove-part": {"short": "remove", "long": "this desk away, when nothing ever went to it"},
    },
    "mandates": {
        "open": {"short": "change", "long": "change this mandate, also to extend it"},
        "edit": {"short": "change", "long": "change this mandate, also to extend it"},
        "new-part": {"short": "add", "long": "lay a mandate down"},
        "remove-part": {"short": "withdraw", "long": "withdraw this mandate: from today on it covers nothing"},
    },
    "people": {
        "open": {"short": "what waits", "long": "what waits longest for this person, in its list"},
        "edit": {"short": "change", "long": "change this person: name, addresses, role, weight"},
        "new-part": {"short": "add", "long": "one more person"},
        "optional": {"short": "away", "long": "this person is away, or back again"},
        "remind": {"short": "remind", "long": "a reminder to this person: what waits, or their nota's"},
        "search": {"short": "search", "long": "the list follows what you type: name, role, address"},
    },
    "managers": {
        "open": {"short": "change", "long": "change this manager: name, abbreviation, addresses, themes"},
        "edit": {"short": "change", "long": "change this manager: name, abbreviation, addresses, themes"},
        "new-part": {"short": "add", "long": "one more manager"},
        "optional": {"short": "leaves", "long": "this manager is not active any more, or is again"},
        "hand-over": {"short": "hand over", "long": "all that is open for this manager to another"},
    },
    "owed": {"remind": {"short": "ask after", "long": "ask after what we wait for of this person too, in one mail"}},
    "matrix": _OF_PARTS,
    "part": _OF_PARTS,
    "import-text": {
        "split": {"short": "in two", "long": "cut the part in two: the second half begins on this line"},
        "new-part": {"short": "own part", "long": "this line becomes a part of its own"},
        "remove-part": _AWAY,
    },
    "import-parts": {
        "split": _IN_TWO,
        "remove-part": _AWAY,
        "edit": {"short": "edit", "long": "change this; of a part its numbers"},
    },
    "commitments": {
        "new-part": {"short": "new", "long": "record a commitment or a motion"},
        "withdraw": {"short": "lapsed", "long": "the commitment has lapsed, with a reason"},
        "edit": {"short": "edit", "long": "change a field of the commitment"},
    },
}
