"""Waarom een termijn niet kan, in woorden."""

from __future__ import annotations

from typing import TYPE_CHECKING

from werkbank.domain.harmless import harmless_line
from werkbank.lang.days import in_words
from werkbank.lang.nl.names import NAMES
from werkbank.lang.shape.errors import Told

if TYPE_CHECKING:
    from werkbank.domain.errors import TermRefused


def _on_items(subject: str) -> dict[str, Told]:
    """Of the term of a piece."""
    return {
        "extension-length": Told("Deze regel kent geen verdaging van zichzelf.", "Zeg hoe lang: 2w."),
        "no-term": Told("Dit stuk heeft geen termijn.", "Zet er eerst een: kies een regel, zoals woo."),
        "standing-still": Told(f"Deze termijn staat al stil, sinds {subject}.", "Hervat hem eerst."),
        "not-suspended": Told("Deze termijn staat niet stil.", "Er is niets om te hervatten."),
        "start": Told(f'Vanaf welke dag telt "{subject}"?', "Geef de dag van de gebeurtenis, zoals 2 april."),
        "reason": Told("Opschorten en verdagen vragen een reden.", "Geef de reden erbij; die blijft bij het stuk."),
    }


def of_term(error: TermRefused) -> Told:
    """Waarom een termijn niet kan."""
    subject = harmless_line(in_words(error.subject, NAMES), 80)
    form = "Schrijf een getal met d, w, m, j of wd (werkdagen): 10d, 6w, 3m, 1j, 2wd."
    years = "Termijnen tellen van 1583 tot en met 9999."
    return {
        **_on_items(subject),
        "length": Told(f'"{subject}" is geen lengte van een termijn.', form),
        "length-hours": Told(f'"{subject}" is een termijn in uren; die telt werkbank niet.', form),
        "length-zero": Told(f'Een termijn duurt minstens één dag, niet "{subject}".', form),
        "length-long": Told(f'"{subject}" is te lang: hoogstens 9.999 van elke eenheid.', form),
        "regime": Told(f'"{subject}" is geen manier van tellen.', "Kies uit: atw, eu, strict, office, backward, none."),
        "unit": Told(
            f'"{subject}" past niet bij deze manier van tellen.',
            "office telt werkdagen (10wd), strict telt dagen, weken, maanden of jaren (3w).",
        ),
        "start-range": Told(f"{subject} ligt buiten de kalender.", years),
        "end-range": Told("Deze termijn eindigt buiten de kalender.", years),
        "at-once": Told(
            "Wat meteen moet, heeft geen lengte, geen verlenging en geen opschorting.", "Laat die weg, of tel anders."
        ),
        "suspension": Told(
            f'"{subject}" is geen opschorting.', "Schrijf de eerste dag en het einde zo: 2026-04-03..2026-04-14."
        ),
        "suspension-order": Told(f"De opschorting {subject} eindigt voordat zij begint.", "Zet de eerste dag vooraan."),
        "suspension-before": Told(
            f"Een opschorting kan niet beginnen op {subject}: dan loopt de termijn nog niet.",
            "Hij loopt vanaf de dag na de start.",
        ),
        "suspension-after": Told(
            f"Een opschorting kan niet beginnen op {subject}: dan is de termijn al voorbij.",
            "Controleer de datum; is de termijn verlengd, geef dan ook --extend.",
        ),
        "suspension-none": Told("Een termijn die terugtelt, kan niet worden opgeschort.", "Laat --suspend weg."),
        "extension-none": Told("Een termijn die terugtelt, kan niet worden verlengd.", "Laat --extend weg."),
    }[error.reason]
