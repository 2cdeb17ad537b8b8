"""De registers op het scherm: mandaten, personen en managers."""

from __future__ import annotations

from typing import Final

from werkbank.lang.shape.registers import ManagerSaid, MandateSaid, PersonSaid, RegisterWords


def _parts(new: int, asked: int, aside: int, notes: int, questions: int) -> str:
    parts = (
        (new, "te beslissen", "te beslissen"), (asked, "bij de manager", "bij de manager"),
        (aside, "wacht of sluimert", "wachten of sluimeren"), (notes, "nota", "nota's"), (questions, "vraag", "vragen"),
    )  # fmt: skip
    return ", ".join(f"{count} {one if count == 1 else more}" for count, one, more in parts if count)


def _pieces(count: int) -> str:
    return "1 stuk" if count == 1 else f"{count} stukken"


MANDATES: Final = MandateSaid(
    page="mandaten",
    empty=lambda key: (
        f"Er zijn nog geen mandaten. Wat je zelf afdoet (z) vraagt dan steeds een reden. {key}: een mandaat vastleggen."
    ),
    labels={
        "about": "waarover",
        "kind": "soort",
        "manager": "van wie",
        "limit": "grens",
        "until": "geldig t/m",
        "kenmerk": "vastgelegd in",
        "stands": "stand",
        "amount": "bedrag",
        "settled": "afgedaan",
    },
    running="GELDIG",
    over="VERLOPEN",
    no_end="zonder einddatum",
    until=lambda day: f"t/m {day}",
    days_left=lambda days: "laatste dag" if days == 0 else f"nog {days} {'dag' if days == 1 else 'dagen'}",
    ended=lambda day: f"verlopen na {day}",
    manager_left="manager gestopt",
    stands={
        "holds": "geldt; z stelt het voor bij stukken die hierover gaan",
        "soon": "loopt binnenkort af; verleng het als het moet blijven gelden",
        "ended": "geldt niet meer; z stelt het niet voor. Wat ermee is afgedaan, blijft staan",
        "manager-left": "geldt, maar de manager is niet meer actief",
    },
    not_written=lambda key: f"niet gezegd ({key}). Een algemeen mandaat hoort op schrift te staan (Awb 10:5)",
    written="niet op schrift",
    amount="een stuk met een hoger bedrag dan in de grens vraagt een reden",
    no_amount="in de grens staat geen bedrag; werkbank let er dus niet op",
    settled=lambda count, last: f"{_pieces(count)}, laatst {last}" if last else _pieces(count),
    nothing_settled="nog niets",
    lately="Laatst afgedaan",
    blank_until="tot nader order",
    blank_limit="bedrag, soorten stukken",
    lay_down=lambda back, palette, name: f"Een mandaat vastleggen: {back}, {palette}, {name}",
    ended_now=lambda about: f"Ingetrokken: {about}; het geldt vandaag al niet meer",
    past=lambda day: f"{day} is voorbij: het mandaat geldt dan niet meer",
    holds_until=lambda day: f"Geldt t/m {day}",
    holds="Geldt tot nader order",
)
PEOPLE: Final = PersonSaid(
    page="personen",
    empty=lambda key: f"Er staat nog niemand in het register. {key}: een persoon erbij.",
    nobody=lambda words, key: f"Niemand met “{words}” in naam, functie, organisatie of adres. {key}: iedereen.",
    search="wie",
    counted=lambda count: "1 persoon" if count == 1 else f"{count} personen",
    labels={
        "name": "naam",
        "addresses": "mailadressen",
        "role": "functie",
        "organisation": "organisatie",
        "weight": "gewicht",
    },
    open=lambda count: f"{count} open",
    away=lambda day: f"weg t/m {day}",
    away_from=lambda day: f"weg vanaf {day}",
    no_weight="volgt uit adres",
    nothing_open=lambda name: f"Op {name} wacht niets, en er is geen nota onderweg",
    away_short="afwezig",
    back_short="terug",
    reading="de kaart wordt gelezen",
)
MANAGERS: Final = ManagerSaid(
    page="managers",
    empty=lambda key: f"Er is nog geen manager. {key}: een manager erbij.",
    labels={
        "name": "naam",
        "code": "afkorting",
        "addresses": "mailadressen",
        "themes": "thema's",
        "stands": "stand",
        "open": "nog open",
    },
    open=lambda count: f"{count} open",
    nothing_open="niets",
    active="actief",
    inactive="niet actief",
    stopped=lambda name: f"{name} is niet meer actief",
    started=lambda name: f"{name} is weer actief",
    left=lambda count: f"nog {count} open",
    none_left=lambda name: f"Bij {name} ligt niets meer open",
    still_open=lambda key: f"{key}: alles doorgeven",
    nobody_else="Er is geen andere actieve manager om het aan door te geven",
    to_whom="alles naar",
    handed_over=lambda count, of, to: f"{_pieces(count)} van {of} doorgegeven aan {to}",
    parts=_parts,
    code_follows="zonder afkorting worden het de hoofdletters van de naam",
    stop_short="stopt",
    start_short="weer actief",
)
REGISTERS: Final = RegisterWords(
    kept=lambda name: f"Bewaard: {name}",
    none_here="Hier staat niets onder de cursor",
    mandates=MANDATES,
    people=PEOPLE,
    managers=MANAGERS,
)
