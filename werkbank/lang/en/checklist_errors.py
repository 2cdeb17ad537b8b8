"""Why a checklist cannot be so, in words; ``{0}`` is what it is about."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from werkbank.domain.errors import ChecklistRefused, ListReason
from werkbank.domain.harmless import harmless_line
from werkbank.lang.shape.errors import Told

CHECKLIST_REFUSALS: Final[Mapping[ListReason, Told]] = {
    "shape": Told('"{0}" does not have the right form here.', "See how a checklist that ships writes it."),
    "missing": Told("Missing here: {0}.", "Fill it in."),
    "unknown-key": Told('"{0}" does not belong here.', "Take it away, or see whether it is spelled well."),
    "choice": Told('"{0}" is no choice here.', "Choose yes or no."),
    "text": Told(
        'The text "{0}" is empty, too long or holds strange characters.',
        "Write one plain line of at most 200 characters.",
    ),
    "id": Told('"{0}" cannot be a code.', "Use letters, digits and hyphens."),
    "number": Told("{0} is out of bounds.", "A version is 1 to 9999."),
    "many": Told("These are too many: at most {0}.", "Make the list shorter."),
    "duplicate": Told('"{0}" is there twice.', "Give one of the two another id."),
    "duplicate-list": Told("Checklist {0} is there twice.", "Give the new one a next version."),
    "list-exists": Told("There is a checklist {0} already.", "Choose another code."),
    "not-own": Told(
        "Checklist {0} ships: there is nothing of your own to give up.",
        "Want it different? Make a version of your own.",
    ),
    "one-list": Told(
        "Only checklist {0} belongs here.", "Leave the code as it is; a new checklist is made in the list."
    ),
    "empty": Told("Checklist {0} has no items.", "Give it at least one."),
    "no-column": Told(
        "This item is asked of every part, but has no column head.", "Give it a head of at most 6 characters."
    ),
    "wide": Told('The column head "{0}" is wider than 6 characters.', "Take a shorter word."),
    "same-column": Told('The column head "{0}" is there twice.', "Give one of the two another head."),
    "many-columns": Told(
        "Too many items are asked of every part: at most {0}.", "Ask some of them once, of the whole question."
    ),
    "unknown-role": Told('There is no role "{0}".', "Choose a role that is there; a new one is made with the types."),
}


def refused_checklist(error: ChecklistRefused) -> Told:
    """What is wrong."""
    subject = harmless_line(error.subject, 80) or "…"
    return Told(*(text.replace("{0}", subject) for text in CHECKLIST_REFUSALS[error.reason]))
