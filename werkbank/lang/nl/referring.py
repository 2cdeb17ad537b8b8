"""Loketten en personen; wat er onder haar naam uitgaat is kort, beleefd en in de u-vorm."""

from __future__ import annotations

from typing import Final

from werkbank.lang.shape.referring import ReferringWords

REFERRING: Final = ReferringWords(
    subject=lambda title: f"Waar u terecht kunt: {title}",
    greeting="Beste collega,",
    opening=lambda title, desk: (
        f"Dank voor uw bericht ({title}). Daarvoor bent u bij ons niet aan het goede adres. U kunt terecht bij: {desk}."
    ),
    channel=lambda text: f"- Hoe: {text}",
    address=lambda text: f"- Waar: {text}",
    supply=lambda text: f"- Zorg dat u dit bij de hand hebt: {text}",
    reply=lambda days: f"- U krijgt daar meestal binnen {days} {'werkdag' if days == 1 else 'werkdagen'} antwoord.",
    closing="Komt u er niet uit? Laat het mij gerust weten, dan denk ik met u mee.",
    page="doorverwezen: de vrager nog vertellen",
    empty=lambda key: f"Iedereen die is doorverwezen weet het. {key}: naar het postvak.",
    row=lambda desk, day: f"naar {desk} · {day}",
    told="Vastgelegd: de vrager weet het",
    all_told=lambda count: f"Vastgelegd: de vrager weet het ({count} {'stuk' if count == 1 else 'stukken'}).",
    nobody="Er is niemand die nog moet weten waar hij terecht kan.",
    not_referred="De vrager van dit stuk weet het al",
    file_name=lambda who, day: f"doorverwijzing-{who}-{day}.eml",
    desks="loketten",
    no_desks=lambda key: (
        f"Er zijn nog geen loketten. {key}: een loket erbij. De gebruikelijke: werkbank desk add --typical."
    ),
    labels={
        "name": "naam",
        "topics": "onderwerpen",
        "channel": "kanaal",
        "address": "waar",
        "supply": "aanleveren",
        "reply": "reactietijd",
        "checked": "gecontroleerd",
    },
    unchecked="nog niet gecontroleerd",
    checked_long_ago=lambda day: f"gecontroleerd op {day}, langer dan een jaar geleden",
    days=lambda count: f"{count} {'werkdag' if count == 1 else 'werkdagen'}",
    used=lambda count: f"{count} {'stuk' if count == 1 else 'stukken'} hierheen doorverwezen",
    to_supply="aanleveren",
    saved=lambda name: f"Bewaard: {name}",
    removed=lambda name: f"Weg: {name}",
    bad_days="De reactietijd is een aantal werkdagen van 0 tot en met 365.",
    card={
        "role": "functie",
        "organisation": "organisatie",
        "weight": "gewicht",
        "addresses": "adres",
        "messages": "berichten",
        "heard": "laatst gehoord",
        "automatic": "automatisch",
        "items": "open stukken",
        "waits": "wij wachten op",
        "notes": "nota's onderweg",
        "away": "afwezig",
    },
    nobody_known="Van dit stuk is niemand bekend in het personenregister",
    waits_for=lambda title, day: f"{title}, gevraagd {day}" if day else title,
    note_at=lambda title, day: f"{title}, uiterlijk {day}" if day else title,
    by_itself=lambda count, day: f"{count}, laatst {day}",
    counted=lambda count: f"{count}",
    and_more=lambda count: f"en nog {count}",
    until=lambda day: f"tot en met {day}",
    whom="kaart van",
)
