"""Waarom een regel niet kan, in woorden; ``{0}`` is waar het op stuit."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from werkbank.domain.errors import RuleReason, RuleRefused
from werkbank.domain.harmless import harmless_line
from werkbank.lang.nl.rules import RULES
from werkbank.lang.shape.errors import Told

_REFUSALS: Final[Mapping[RuleReason, Told]] = {
    "shape": Told("Deze regel is niet te lezen.", "Schrijf hem opnieuw."),
    "unknown-key": Told('Een regel kent geen "{0}".', "werkbank rule add --help toont wat wel kan."),
    "value": Told('Bij "{0}" kan deze waarde niet.', "werkbank rule add --help toont wat wel kan."),
    "many": Told('Bij "{0}" staat te veel: hoogstens 40 stukjes van 200 tekens.', "Maak er twee regels van."),
    "no-word": Told('In "{0}" staat geen woord of adres.', "Typ een woord, een mailadres of een domein."),
    "sort": Told('"{0}" is geen soort stuk dat herkend wordt.', "Bijvoorbeeld FAC, UIT, WOO of KVR."),
    "marking": Told(
        '"{0}" is geen merking die een regel kan vragen of zetten.', "Bijvoorbeeld medisch of onder embargo."
    ),
    "decision": Told(
        'Een regel kan niet "{0}" besluiten.', "Wel: read (leesmap), discuss (bespreken) of archive (archief)."
    ),
    "contradiction": Told("Een regel kan niet besluiten en ook laten sluimeren.", "Kies een van de twee."),
    "no-condition": Told("Deze regel vraagt niets, en zou dus voor alles gelden.", "Vul bij Als een veld in."),
    "no-effect": Told("Deze regel doet niets.", "Vul bij Dan een veld in."),
    "full": Told("Er zijn al {0} regels, meer past er niet.", "Haal er een weg of voeg er twee samen."),
    "weight": Told(
        "{0} komt altijd binnen: het is de Kamer of een bewindspersoon.", "Schrijf een regel op het onderwerp."
    ),
    "no-address": Told("Van {0} is geen afzender bekend.", "Kies een mail met een afzender."),
}


def refused_rule(error: RuleRefused) -> Told:
    """Wat er niet kan, en wat wel."""
    subject = harmless_line(error.subject, 80) or "…"
    if error.reason in ("many", "value"):  # it is about a field
        subject = str(RULES.fields.get(subject, subject))
    return Told(*(text.replace("{0}", subject) for text in _REFUSALS[error.reason]))
