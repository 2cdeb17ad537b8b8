"""Why a note type or a move of a note cannot be, in words; ``{0}`` is what it stumbles on."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from werkbank.domain.errors import NoteReason
from werkbank.lang.shape.errors import Told

NOTE_REFUSALS: Final[Mapping[NoteReason, Told]] = {
    "shape": Told('"{0}" does not have the right form here.', "See how a type that ships writes it."),
    "missing": Told("Missing here: {0}.", "Fill it in."),
    "unknown-key": Told('"{0}" does not belong here.', "Take it out, or check the spelling."),
    "choice": Told('"{0}" is no choice here.', "See which words a type that ships uses."),
    "text": Told(
        'The text "{0}" is empty, too long or holds odd characters.', "Write one plain line of at most 200 characters."
    ),
    "id": Told('"{0}" cannot be a code.', "Use letters, digits and hyphens."),
    "number": Told("{0} is out of bounds.", "Choose a number that fits: a reserve is 0 to 250 working days."),
    "norm": Told("A step takes 0 to 250 working days, not {0}.", "Change the norm days."),
    "norm-zero": Told(
        'The step "{0}" cannot take 0 working days: work is done in it.',
        "Give 1 or more; only handing over and the last step may be 0.",
    ),
    "norm-hours": Told(
        "This type goes by the hour; a step of {0} working days does not fit in.",
        "Set the norm days to 0, or take the hours out.",
    ),
    "many": Told("These are too many: at most {0}.", "Make the list shorter."),
    "duplicate": Told('"{0}" is there twice.', "Give one of the two another name."),
    "duplicate-type": Told("Type {0} is there twice.", "Give the new one a next version."),
    "type-exists": Told("There is a type {0} already.", "Choose another code."),
    "not-own": Told(
        "Type {0} ships with the program: there is nothing of your own to give up.",
        "To do it otherwise, make a version of your own.",
    ),
    "one-type": Told("Only type {0} belongs here.", "Leave the code as it is; a new type is made in the list."),
    "empty-route": Told("Type {0} has no steps.", "Give it at least one step."),
    "no-end": Told(
        'The route does not end: no end comes after "{0}".',
        "Close with a last step, and say of each side step before what it must be back.",
    ),
    "early-end": Told('The step "{0}" is an end, but more steps follow.', "Put the end last."),
    "cycle": Told("These steps wait for each other: {0}.", "Change what comes after or before what."),
    "unknown-step": Told('There is no step "{0}" in this route.', "Choose a step of the route."),
    "unknown-role": Told('There is no role "{0}".', "Add the role, or choose another."),
    "unknown-term": Told('There is no term "{0}".', "All terms: werkbank term --list"),
    "unknown-ladder": Told('There is no reminder ladder "{0}".', "Add the ladder, or choose another."),
    "unknown-type": Told('There is no type "{0}".', "Add the type first, or choose another."),
    "unknown-check": Told('There is no check "{0}".', "Choose a check of this type."),
    "unknown-gate": Told('This type has no moment of decision "{0}".', "Choose one of this type."),
    "gate": Told('"{0}" is no time after the start.', "Write it in calendar days or weeks: 14d."),
    "rungs": Told("This reminder ladder is not right: {0}.", "Put the days in order, each level once."),
    "held": Told("This note is on hold until {0}.", "Resume it first."),
    "not-held": Told("This note is not on hold.", "There is nothing to resume."),
    "sent": Told("This note was sent already, on {0}.", "Close it as soon as it is in the DMS."),
    "not-sent": Told("This note has not been sent yet.", "Send it first, or withdraw it."),
    "closed": Told("This note was closed already, on {0}.", ""),
    "withdrawn": Told("This note was withdrawn.", "Close it as soon as it is in the DMS."),
    "at-end": Told("This is the last step of the route.", "Send the note."),
    "not-at-end": Told("The note is not at the last step yet.", "Do the steps before it first."),
    "side-open": Told("Not back yet: {0}.", "Report it back, or skip it."),
    "check-open": Told("This is not in order yet: {0}.", "Tick it when it is."),
    "not-out": Told('The step "{0}" is not under way.', "Choose a step that is."),
    "not-optional": Told('The step "{0}" may not be skipped.', "Finish it."),
    "step-back": Told('Back goes only to an earlier step that was done, not to "{0}".', "Choose an earlier step."),
    "reason": Told("This takes a reason.", "Give the reason; it stays with the note."),
    "day-past": Told("{0} is too early.", "Choose a later day."),
    "same-author": Told("This is the author already.", "Choose somebody else."),
    "kenmerk": Told("Closing takes the reference in the DMS.", "Give the reference."),
    "not-filed": Told("Is {0} in the DMS?", "Say that the note is filed; werkbank itself is no archive."),
}
