"""Regels en afzenders in woorden."""

from __future__ import annotations

from typing import Final

from werkbank.lang.shape.rules import RuleWords


def _whole(count: int) -> str:
    return f"{count:,}".replace(",", ".")


def _pieces(count: int) -> str:
    return "1 stuk" if count == 1 else f"{_whole(count)} stukken"


RULES: Final = RuleWords(
    fields={
        "sender": "van", "to": "aan", "subject": "onderwerp", "words": "woorden", "sort": "soort", "bulk": "massamail",
        "marking": "gemerkt", "manager": "voor", "set-manager": "manager", "theme": "thema",
        "decision": "besluit", "set-marking": "merking", "snooze": "sluimer", "name": "naam",
    },
    steps={"first": "Als", "second": "en", "rare": "en", "third": "Dan", "fourth": "en"},
    faults={
        "unread": lambda _: "Deze regel is niet meer te lezen en doet niets. Schrijf hem opnieuw of haal hem weg.",
        "manager-gone": lambda _: "De manager die hij geeft is er niet meer; dat deel doet niets. Kies een ander.",
        "asked-manager-gone": lambda _: "De manager die hij vraagt is er niet meer, dus hij geldt nooit.",
        "never": lambda other: f"{other} gaat altijd voor en doet dit al.",
        "against": lambda other: f"{other} gaat altijd voor en zet iets anders; dat deel doet niets.",
        "past": lambda _: "De dag waarop het terug zou komen is voorbij; dat deel doet niets. Kies een latere dag.",
    },
    verdicts={"in": "hoort hier", "bulk": "ter informatie", "away": "naar archief"},
    page="Regels",
    empty=lambda new, back: (
        "Er zijn nog geen regels. Een regel handelt post af zodra die binnenkomt: als de afzender of het onderwerp zo "
        f"is, dan naar die manager, in de leesmap of in het archief. {new} schrijft er een; {back} gaat terug naar het "
        "postvak, waar je met ctrl+p “maak een regel van dit stuk” kiest."
    ),
    either=" of ",
    both=" en ",
    sender=lambda text: f"van {text}",
    to=lambda text: f"aan {text}",
    subject=lambda text: f"onderwerp {text}",
    words=lambda text: f"met {text}",
    sort=lambda text: f"soort {text}",
    bulk="massamail",
    no_bulk="geen massamail",
    marking=lambda text: f"gemerkt {text}",
    manager=lambda text: f"van manager {text}",
    gone="(weg)",
    to_manager=lambda text: f"naar {text}",
    theme=lambda text: f"thema {text}",
    mark=lambda text: f"merking {text}",
    snooze=lambda text: f"sluimert tot {text}",
    until_reply="antwoord",
    unreadable="niet te lezen",
    when="Als",
    then="Dan",
    off="uit",
    on="aan",
    touched=lambda count: f"{_pieces(count)} gedaan",
    done=lambda count: f"{_whole(count)} gedaan",
    held=lambda count, undecided: f"Zou gelden voor {_pieces(count)}, waarvan {_whole(undecided)} nog zonder besluit.",
    holds_none="Zou voor niets gelden van wat er is.",
    looking="Kijkt waarvoor hij zou gelden…",
    newest="De nieuwste waarvoor hij geldt",
    yes="ja",
    no="nee",
    kept=lambda name: f"Regel bewaard: {name}",
    removed=lambda name: f"Regel weg: {name}. Wat hij deed blijft gedaan.",
    switched_on=lambda name: f"Regel aan: {name}",
    switched_off=lambda name: f"Regel uit: {name}",
    stayed=lambda count: (
        f"{_pieces(count)} {'houdt zijn' if count == 1 else 'houden hun'} manager: de ander heeft al een eigen kopie."
    ),
    ran=lambda count: f"De regel heeft {_pieces(count)} veranderd.",
    would=lambda count: (
        f"Uitvoeren verandert nu {_pieces(count)}." if count else "Uitvoeren verandert nu niets: alles is al zo, of gaat voor."
    ),
    changes="verandert",
    ran_all=lambda count: f"De regels samen hebben {_pieces(count)} veranderd.",
    running=lambda count: f"Regel over het postvak: {_pieces(count)}",
    ran_none="Er was niets zonder besluit waarvoor deze regel iets doet.",
    run_hint=lambda key: f"{key} voert hem uit over wat nog zonder besluit in het postvak ligt.",
    from_hidden="Van een gemerkt stuk maak je geen regel: zijn woorden blijven dicht.",
    stranger=lambda key: f"nieuwe afzender: {key}",
    new_sender=lambda key: f"Nieuwe afzender: hoort hier, ter informatie, of naar archief? {key}",
    ask_sender="Deze afzender",
    said=lambda who, what: f"{who}: {what}",
    now=lambda what: f"nu: {what}",
    also=lambda count: f"ook {_pieces(count)} {'dat er al lag' if count == 1 else 'die er al lagen'}",
    no_senders="Er is nog van niemand gezegd of zijn post hier hoort.",
    cli_empty="Er zijn nog geen regels. Schrijf er een met: werkbank rule add --from ADRES --decide archive",
)  # fmt: skip
