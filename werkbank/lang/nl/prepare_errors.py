"""Waarom iets met een vraag zo niet kan, in woorden; ``{0}`` is waar het om gaat."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from werkbank.domain.errors import PrepareReason
from werkbank.lang.shape.errors import Told

PREPARE_REFUSALS: Final[Mapping[PrepareReason, Told]] = {
    "split-empty": Told("Hier valt niets te splitsen.", "Zet de snede midden in de tekst."),
    "split-words": Told('De woorden "{0}" staan niet in dit deel.', "Typ het begin van het tweede deel precies over."),
    "merge-last": Told("Na dit deel komt er geen meer.", "Kies een deel dat een volgend deel heeft."),
    "many-parts": Told("Een vraag heeft hoogstens {0} delen.", "Maak er twee vragen van."),
    "same-state": Told("De vraag staat al zo.", ""),
    "blocking": Told(
        "Nog niet gereed. Blokkerend en nog open: {0}.", "Vul het aan, of geef een reden; die komt in de brief."
    ),
    "per-part": Told("Dit wordt per deelvraag gevraagd: {0}.", "Kies een deelvraag."),
    "not-per-part": Told("Dit wordt één keer gevraagd, voor de hele vraag: {0}.", "Kies de hele vraag."),
    "reason": Told("Wat niet van toepassing is, vraagt een reden.", "Geef de reden."),
    "nobody": Told("Van wie is dit gevraagd?", "Noem wie het levert."),
    "unknown-item": Told('Op deze checklist staat geen punt "{0}".', "Kies het nummer of het begin van een punt."),
    "no-questions": Told("Hier staan geen vragen in; het is {0}.", "Kies het stuk met de vragen."),
    "postponed": Told(
        "Dit is een uitstelbericht bij {0}; er staan geen nieuwe vragen in.", "Verleng de termijn van {0} met t."
    ),
    "several": Told("In dit bestand staan {0} stukken.", "Kies er één met --document, of neem alle met --all."),
    "no-document": Told("In dit bestand staat geen stuk {0}.", "Kijk met --preview welke er zijn."),
    "sealed": Told(
        "De tekst hiervan mag hier niet staan: het stuk heeft een merking.", "Behandel de vragen buiten de werkbank."
    ),
    "is-question": Told("Dit stuk is al een vraag: {0}.", "Zet de delen daarin: question import {0}."),
    "same-parts": Told("Deze delen staan al in {0}.", ""),
}
NO_QUESTIONS: Final[Mapping[str, str]] = {
    "postponed": "een uitstelbericht",
    "oral": "een mondelinge vraag zonder tekst",
    "answers": "een stuk met alleen antwoorden",
    "unknown": "een tekst zonder vragen",
}
"""Wat er dan wel in staat."""
