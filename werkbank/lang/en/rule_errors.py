"""Why a rule cannot be, in words; ``{0}`` is what it stumbles on."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from werkbank.domain.errors import RuleReason, RuleRefused
from werkbank.domain.harmless import harmless_line
from werkbank.lang.en.rules import RULES
from werkbank.lang.shape.errors import Told

_REFUSALS: Final[Mapping[RuleReason, Told]] = {
    "shape": Told("This rule cannot be read.", "Write it again."),
    "unknown-key": Told('A rule knows no "{0}".', "werkbank rule add --help shows what it does know."),
    "value": Told('This value cannot be with "{0}".', "werkbank rule add --help shows what can."),
    "many": Told('Too much with "{0}": at most 40 texts of 200 characters.', "Make two rules of it."),
    "no-word": Told('There is no word or address in "{0}".', "Type a word, a mail address or a domain."),
    "sort": Told('"{0}" is no kind of piece that is recognised.', "For instance FAC, UIT, WOO or KVR."),
    "marking": Told('"{0}" is no marking that a rule can ask or set.', "For instance medical or embargo."),
    "decision": Told('A rule cannot decide "{0}".', "It can: read (reading folder), discuss or archive."),
    "contradiction": Told("A rule cannot decide and snooze as well.", "Choose one of them."),
    "no-condition": Told("This rule asks nothing, so it would hold for everything.", "Fill in a field after If."),
    "no-effect": Told("This rule does nothing.", "Fill in a field after Then."),
    "full": Told("There are {0} rules already, no more fit.", "Take one away, or make one of two."),
    "weight": Told("{0} always comes in: it is Parliament or a minister.", "Write a rule on the subject."),
    "no-address": Told("No sender is known of {0}.", "Choose a mail with a sender."),
}


def refused_rule(error: RuleRefused) -> Told:
    """What cannot be, and what can."""
    subject = harmless_line(error.subject, 80) or "…"
    if error.reason in ("many", "value"):  # it is about a field
        subject = str(RULES.fields.get(subject, subject))
    return Told(*(text.replace("{0}", subject) for text in _REFUSALS[error.reason]))
