"""Waarom uit een bestand geen vragen te lezen zijn, in woorden; ``{0}`` is het bestand, ``{1}`` een gegeven erbij."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from werkbank.domain.errors import QuestionsReason
from werkbank.lang.shape.errors import Told

PASTED: Final = "De geplakte tekst"
QUESTION_REFUSALS: Final[Mapping[QuestionsReason, Told]] = {
    "missing": Told("{0} is er niet.", "Controleer de naam en de map."),
    "folder": Told("{0} is een map of een bijzonder bestand.", "Noem één bestand."),
    "rights": Told("{0} mag je niet lezen.", "Vraag rechten, of kopieer het bestand naar je eigen map."),
    "read-error": Told("{0} kon niet worden gelezen.", "Probeer het opnieuw, of kopieer het bestand eerst."),
    "empty": Told("{0} is leeg.", "Kies een bestand met vragen."),
    "form": Told(
        "Vragen worden niet gelezen uit een bestand zoals {0}.",
        "Het kan wel uit .txt, .md, .html, .docx, .pdf en .csv, of door te plakken.",
    ),
    "disguised": Told(
        "{0} is niet wat de naam zegt.", "Open het in het programma waar het uit komt en bewaar het opnieuw."
    ),
    "damaged": Told("{0} is beschadigd.", "Vraag een nieuwe kopie, of plak de tekst."),
    "locked": Told(
        "{0} heeft een wachtwoord of is een oud Word-bestand.",
        "Bewaar het zonder wachtwoord als .docx of .pdf, of plak de tekst.",
    ),
    "packed": Told(
        "{0} wordt bij het uitpakken veel te groot.", "Vertrouw dit bestand niet; vraag na wie het stuurde."
    ),
    "no-text": Told(
        "In {0} staat geen tekst; het is misschien een scan.",
        "Laat de tekst eerst herkennen, of typ of plak de vragen.",
    ),
    "too-large": Told("{0} is te groot voor een lijst met vragen.", "Bewaar het deel met de vragen apart."),
    "too-long": Told("{0} is te lang voor een lijst met vragen ({1}).", "Bewaar de bladzijden met de vragen apart."),
    "slow": Told("Het lezen van {0} duurde te lang en is gestopt.", "Bewaar het opnieuw als .pdf, of plak de tekst."),
    "no-reader": Told(
        "Hier kan geen .pdf gelezen worden: pypdfium2 ontbreekt.", "Zet werkbank opnieuw op, of plak de tekst."
    ),
}
