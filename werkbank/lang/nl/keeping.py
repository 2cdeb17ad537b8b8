"""Veiligheid in woorden."""

from __future__ import annotations

from typing import Final

from werkbank.lang.shape.keeping import KeepingWords


def _many(count: int, one: str, more: str) -> str:
    return f"1 {one}" if count == 1 else f"{count:,} {more}".replace(",", ".")


KEEPING: Final = KeepingWords(
    findings={
        "no-archive": lambda _n, _d: "Er is nog geen archief.",
        "foreign": lambda _n, _d: "Dit bestand is geen archief van werkbank.",
        "cannot-open": lambda _n, _d: "Het archief kan niet geopend worden.",
        "locked": lambda _n, _d: "Een ander programma houdt het archief bezet; een deel is niet nagekeken.",
        "full": lambda _n, _d: "De schijf is vol of onbereikbaar; een deel is niet nagekeken.",
        "read-only": lambda _n, _d: "Er kan niet geschreven worden in het archief of zijn map.",
        "newer": lambda _n, detail: f"Het archief is van een nieuwere werkbank ({detail}).",
        "older": lambda _n, detail: (
            f"Het archief is van een oudere werkbank ({detail}); het wordt bij openen bijgewerkt."
        ),
        "integrity": lambda _n, detail: f"Het bestand is beschadigd ({detail}).",
        "foreign-keys": lambda n, detail: (
            f"{_many(n, 'rij verwijst', 'rijen verwijzen')} naar iets dat er niet is ({detail})."
        ),
        "index": lambda _n, _d: "De zoekindex klopt niet met de berichten.",
        "words-missing": lambda n, _d: f"Van {_many(n, 'bericht', 'berichten')} ontbreekt de leesbare tekst.",
        "words-superfluous": lambda n, _d: (
            f"Van {_many(n, 'afgesloten bericht', 'afgesloten berichten')} is er toch tekst."
        ),
        "ranks": lambda n, _d: f"{_many(n, 'stuk staat', 'stukken staan')} niet op de goede plaats in de lijst.",
        "counts": lambda _n, _d: "De aantallen boven de lijst kloppen niet met de lijst.",
        "bytes-damaged": lambda n, _d: (
            f"Van {_many(n, 'bericht', 'berichten')} zijn de oorspronkelijke bytes veranderd."
        ),
        "bytes-missing": lambda n, _d: f"Van {_many(n, 'bericht', 'berichten')} ontbreken de oorspronkelijke bytes.",
        "rights": lambda n, detail: f"{_many(n, 'bestand is', 'bestanden zijn')} ook door anderen te lezen ({detail}).",
        "wal": lambda n, _d: f"Het logbestand is groot ({n // 1_000_000} MB); het wordt vanzelf kleiner.",
        "network": lambda _n, detail: f"Het archief staat op een netwerkschijf ({detail}); dat is niet veilig.",
        "note-types": lambda n, detail: (
            f"{_many(n, 'eigen stuktype is', 'eigen stuktypen zijn')} niet meer te lezen ({detail}). "
            "Verbeter het met: werkbank note types show CODE"
        ),
        "note-routes": lambda n, _d: (
            _many(n, "lopende nota heeft", "lopende nota's hebben")
            + " geen route: het stuktype is er niet meer, of is niet te lezen."
        ),
        "checklists": lambda n, detail: (
            f"{_many(n, 'eigen checklist is', 'eigen checklists zijn')} niet meer te lezen ({detail}). "
            "Verbeter met: werkbank question checklists show CODE"
        ),
        "question-lists": lambda n, _d: (
            f"Van {_many(n, 'lopende vraag', 'lopende vragen')} is de checklist er niet meer, of niet te lezen."
        ),
        "unfinished": lambda n, _d: (
            f"{_many(n, 'handeling is', 'handelingen zijn')} bezig of afgebroken; wat gedaan is, is heel."
        ),
    },
    healthy="Het archief is in orde.",
    repair_hint="Herstellen: werkbank doctor --repair",
    restore_hint="Terug naar een reservekopie: werkbank restore",
    hints={
        "foreign": "Kies een ander bestand met --db; dit bestand is niet veranderd.",
        "cannot-open": "Controleer het pad en de rechten.",
        "locked": "Wacht even, of sluit het andere venster.",
        "full": "Maak ruimte; er is niets verloren gegaan.",
        "read-only": "Controleer de rechten van het bestand en de map.",
        "newer": "Werk werkbank bij; dit bestand is niet veranderd.",
        "network": "Kies een plek op deze computer met --db.",
    },
    repaired=lambda messages, places: (
        f"Hersteld: {_many(messages, 'bericht', 'berichten')} opnieuw gelezen, {_many(places, 'plaats', 'plaatsen')} opnieuw bepaald."
    ),
    backup_made=lambda path: f"Reservekopie gemaakt en nagekeken: {path}",
    backup_why={
        "day": "dagelijks",
        "migration": "voor een update",
        "hand": "met de hand",
        "restore": "voor terugzetten",
    },
    no_backups="Er zijn nog geen reservekopieën.",
    restored=lambda path: f"Teruggezet: {path}",
    kept_before=lambda path: f"Wat er stond, is bewaard: {path}",
    go_back=lambda name: f"Toch weer terug: werkbank restore {name}",
    exported=lambda rows, path: f"{_many(rows, 'regel', 'regels')} geschreven in {path}; bewaar dit bestand veilig.",
    loaded=lambda rows: f"{_many(rows, 'regel', 'regels')} geladen.",
    wipe_what=lambda ref, items, deeds: (
        f"Dit vernietigt {ref} met {_many(items, 'stuk', 'stukken')}; {_many(deeds, 'handeling kan', 'handelingen kunnen')} "
        "daarna niet meer ongedaan worden gemaakt."
    ),
    wipe_briefs=lambda codes: f"In deze bevroren brieven wordt de regel afgedekt: {codes}.",
    wipe_remains=lambda exports, backups: (
        f"Niet bereikt: {_many(exports, 'keer', 'keer')} in een brief naar buiten, {_many(backups, 'reservekopie', 'reservekopieën')}."
    ),
    wipe_taken=lambda parts: f"Overgenomen in een ander antwoord; haal het daar zelf weg: {parts}.",
    wipe_first="Dit kan niet ongedaan worden gemaakt. Zeker weten: geef --for-good.",
    wiped=lambda ref: f"{ref} is vernietigd.",
    wipe_later="Een ander programma had het archief open; maak het af met werkbank doctor --repair.",
)
