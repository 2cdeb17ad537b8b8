"""Waarom een checklist zo niet kan, in woorden; ``{0}`` is waar het om gaat."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from werkbank.domain.errors import ChecklistRefused, ListReason
from werkbank.domain.harmless import harmless_line
from werkbank.lang.shape.errors import Told

CHECKLIST_REFUSALS: Final[Mapping[ListReason, Told]] = {
    "shape": Told('"{0}" heeft hier niet de goede vorm.', "Kijk hoe een checklist die meekomt het schrijft."),
    "missing": Told("Hier ontbreekt: {0}.", "Vul het in."),
    "unknown-key": Told('"{0}" hoort hier niet.', "Haal het weg, of kijk of het goed gespeld is."),
    "choice": Told('"{0}" is hier geen keuze.', "Kies ja of nee."),
    "text": Told(
        'De tekst "{0}" is leeg, te lang of bevat vreemde tekens.', "Schrijf één gewone regel van hoogstens 200 tekens."
    ),
    "id": Told('"{0}" kan geen code zijn.', "Gebruik letters, cijfers en streepjes."),
    "number": Told("{0} ligt buiten de grenzen.", "Een versie is 1 tot 9999."),
    "many": Told("Dit zijn er te veel: hoogstens {0}.", "Maak de lijst korter."),
    "duplicate": Told('"{0}" staat er twee keer.', "Geef een van de twee een andere id."),
    "duplicate-list": Told("Checklist {0} staat er twee keer.", "Geef de nieuwe een volgende versie."),
    "list-exists": Told("Er is al een checklist {0}.", "Kies een andere code."),
    "not-own": Told(
        "Checklist {0} is meegeleverd: er is niets eigens om weg te doen.",
        "Wil je het anders? Maak er een eigen versie van.",
    ),
    "one-list": Told(
        "Hier hoort alleen checklist {0} te staan.", "Laat de code staan; een nieuwe checklist maak je in de lijst."
    ),
    "empty": Told("Checklist {0} heeft geen punten.", "Geef haar minstens één punt."),
    "no-column": Told(
        "Dit punt wordt bij elke deelvraag gevraagd, maar heeft geen kolomkop.",
        "Geef het een kop van hoogstens 6 tekens.",
    ),
    "wide": Told('De kolomkop "{0}" is breder dan 6 tekens.', "Neem een korter woord."),
    "same-column": Told('De kolomkop "{0}" staat er twee keer.', "Geef een van de twee een andere kop."),
    "many-columns": Told(
        "Er zijn te veel punten die bij elke deelvraag worden gevraagd: hoogstens {0}.",
        "Vraag een paar ervan één keer, voor de hele vraag.",
    ),
    "unknown-role": Told('Er is geen rol "{0}".', "Kies een rol die er is; een nieuwe maak je bij de stuktypen."),
}


def refused_checklist(error: ChecklistRefused) -> Told:
    """Wat er aan schort."""
    subject = harmless_line(error.subject, 80) or "…"
    return Told(*(text.replace("{0}", subject) for text in CHECKLIST_REFUSALS[error.reason]))
