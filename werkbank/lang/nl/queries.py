"""De woorden van een zoekvraag."""

from __future__ import annotations

from typing import Final

from werkbank.lang.shape.queries import QueryWords

QUERIES: Final = QueryWords(
    fields={
        "manager": ("manager",),
        "from": ("van", "afzender"),
        "to": ("aan",),
        "theme": ("thema",),
        "sort": ("soort",),
        "state": ("besluit", "stand"),
        "marking": ("merking",),
        "label": ("label",),
        "status": ("status",),
        "is": ("is",),
        "due": ("termijn", "datum", "uiterlijk"),
        "plan": ("plan",),
        "received": ("ontvangen", "binnen"),
        "points": ("punten",),
    },
    weights={
        "parliament": ("kamer",),
        "minister": ("minister", "bewindspersoon", "staatssecretaris"),
        "top": ("top",),
        "director": ("directeur",),
        "ministry": ("rijk", "ministerie"),
        "citizen": ("burger",),
        "organisation": ("organisatie",),
        "internal": ("eigen-huis", "intern"),
    },
    bare={
        "new": ("nieuw",),
        "returned": ("terug",),
        "bulk": ("bulk",),
        "copied": ("cc",),
        "nobody": ("toewijzen", "geen"),
    },
    either=("of",),
    none=("geen",),
    help="te-laat van:kamer manager:naam termijn:<5wd, of gewone woorden",
    field=lambda word: f'"{word}:" ken ik niet.',
    value=lambda field, word: f'Bij {field} ken ik "{word}" niet.',
    date=lambda word: f'"{word}" is geen datum.',
    number=lambda word: f'"{word}" is geen getal.',
    long=lambda most: f"Een zoekvraag heeft hoogstens {most} tekens.",
    many=lambda most: f"Een zoekvraag heeft hoogstens {most} woorden.",
    deep=lambda most: f"Hier staan meer dan {most} haakjes in elkaar.",
    meant=lambda names: f"Bedoelde je: {names}?",
    place=lambda at: f"Het gaat mis bij teken {at}.",
    leave="Zoek je die woorden zelf? Zet er aanhalingstekens om.",
    found=lambda count: "1 stuk" if count == 1 else f"{count} stukken",
    at_least=lambda count: f"{count} of meer stukken",
)
