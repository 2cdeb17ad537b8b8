"""Waarom iets op zijn plaats staat."""

from __future__ import annotations

from typing import Final

from werkbank.lang.shape.reasons import ReasonWords


def _slack(slack: int, plan: str, norm_days: int) -> str:
    work = f", nog {norm_days} wd werk" if norm_days else ""
    return f"speling {slack} wd tot {plan}{work}"


def _waiting(count: int) -> str:
    return "1 collega wacht hierop" if count == 1 else f"{count} collega's wachten hierop"


REASONS: Final = ReasonWords(
    factors={
        "slack": "speling",
        "term": "soort termijn",
        "risk": "gevolg bij missen",
        "action": "gevraagd",
        "sender": "afzender",
        "sensitivity": "gevoeligheid",
        "waiting": "blokkeert anderen",
        "theme": "thema van de manager",
        "still": "ligt stil",
        "clamp": "begrensd",
        "manual": "met de hand",
        "bounds": "grens",
    },
    statuses={
        "late": "te laat",
        "infeasible": "niet haalbaar",
        "tight": "krap",
        "on-time": "op tijd",
        "suspended": "staat stil",
        "none": "",
    },
    term_kinds={
        "": "",
        "statutory": "wettelijk",
        "parliamentary": "parlementair",
        "promised": "toegezegd",
        "service": "servicenorm",
        "internal": "intern",
    },
    risks={"": "", "high": "hoog", "middle": "middel", "low": "laag"},
    actions={
        "": "",
        "decide": "beslissen",
        "sign": "ondertekenen",
        "discuss": "bespreken",
        "prepare": "voorbereiden",
        "inform": "ter informatie",
    },
    sensitivities={"": "", "political": "politiek of pers", "administrative": "bestuurlijk", "none": "geen"},
    weights={
        "": "",
        "parliament": "Kamer",
        "minister": "bewindspersoon",
        "top": "SG, DG, ombudsman of rechter",
        "director": "directeur",
        "ministry": "ander onderdeel van het Rijk",
        "citizen": "burger",
        "organisation": "organisatie",
        "internal": "eigen huis",
    },
    sorts={
        "": "",
        "KVM": "mondelinge vraag",
        "KVR": "Kamervragen",
        "SO": "schriftelijk overleg",
        "IGB": "ingebrekestelling",
        "WOO": "Woo-verzoek",
        "AVG": "AVG-verzoek",
        "BZW": "bezwaarschrift",
        "KLA": "klacht",
        "PERS": "persvraag",
        "MR": "MR-stuk",
        "RVS": "Raad van State",
        "EU": "EU-stuk",
        "KBR": "Kamerbrief",
        "MT": "motie of toezegging",
        "NTB": "nota ter beslissing",
        "AANV": "aanvraag",
        "FAC": "factuur",
        "HR": "personele aangelegenheid",
        "ANN": "annotatie",
        "VERS": "verslag",
        "CON": "convocatie of vergaderstukken",
        "UIT": "uitnodiging",
        "NTI": "nota ter informatie",
        "BB": "burgerbrief",
    },
    proposed="voorstel",
    slack=_slack,
    latest=lambda day: f"uiterlijk {day}",
    late=lambda day: f"te laat: de uiterste datum was {day}",
    waiting=_waiting,
    still=lambda days: f"ligt {days} wd stil",
    clamp=lambda most: f"ter informatie of in kopie: hooguit {most}",
    bounds=lambda limit: f"de score blijft tussen 0 en 100: {limit}",
)
