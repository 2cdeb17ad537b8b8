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
_OF_PARTS: Final[Mapping[CommandId, Label]] = {
    "split": _IN_TWO,
    "new-part": {"short": "part", "long": "one part more, below the last"},
    "remove-part": {"short": "remove", "long": "this part away, with what stands beside it"},
    "edit": _EDIT,
    "withdraw": _DROP,
}
_AWAY: Final[Label] = {"short": "remove", "long": "this part away; its text stays in the document"}
HERE: Final[Mapping[str, Mapping[CommandId, Label]]] = {
    "brief": {"edit": {"short": "gist", "long": "gist and advice of this line"}},
    "questions": {"edit": _EDIT, "withdraw": _DROP},
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
