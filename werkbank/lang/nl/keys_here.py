"""Wat een toets op één plaats doet, waar dat duidelijker gezegd kan worden dan voor alle plaatsen samen."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

    from werkbank.lang.shape.commands import CommandId
    from werkbank.lang.shape.names import Label

_IN_TWO: Final[Label] = {"short": "in tweeën", "long": "de deelvraag in tweeën: je typt waar het tweede deel begint"}
_EDIT: Final[Label] = {"short": "wijzig", "long": "een veld van de vraag wijzigen: eerst kies je welk"}
_DROP: Final[Label] = {"short": "vervallen", "long": "de vraag laten vervallen, met een reden"}
_EXPORT: Final[Label] = {"short": "exporteer", "long": "naar een bestand: dossier, Q&A, agenda, brief of factsheet"}
_OWED: Final[Label] = {"short": "herinner", "long": "wie levert nog wat voor vragen, met een herinnering"}
_OF_PARTS: Final[Mapping[CommandId, Label]] = {
    "split": _IN_TWO,
    "new-part": {"short": "deelvraag", "long": "een deelvraag erbij, onder de laatste"},
    "remove-part": {"short": "weg", "long": "deze deelvraag weg, met wat erbij staat"},
    "edit": _EDIT,
    "withdraw": _DROP,
    "export": _EXPORT,
    "remind": _OWED,
}
_AWAY: Final[Label] = {"short": "weg", "long": "deze deelvraag weg; de tekst blijft in het stuk staan"}
HERE: Final[Mapping[str, Mapping[CommandId, Label]]] = {
    "brief": {
        "edit": {"short": "kern", "long": "de kern en het advies van deze regel"},
        "export": {"short": "exporteer", "long": "naar een bestand of het klembord; de brief bevriest dan"},
    },
    "questions": {
        "edit": _EDIT,
        "withdraw": _DROP,
        "mark": {"short": "kies", "long": "deze vraag aanvinken: samen gereed, of in één bestand"},
        "export": _EXPORT,
        "remind": _OWED,
    },
    "notes": {"mark": {"short": "kies", "long": "deze nota aanvinken, voor een zet met meer tegelijk"}},
    "desks": {
        "open": {"short": "wijzig", "long": "dit loket wijzigen, in twee regels"},
        "edit": {"short": "wijzig", "long": "dit loket wijzigen, in twee regels"},
        "new-part": {"short": "erbij", "long": "een loket erbij"},
        "remove-part": {"short": "weg", "long": "dit loket weg, als er nooit iets naartoe ging"},
    },
    "mandates": {
        "open": {"short": "wijzig", "long": "dit mandaat wijzigen, ook om het te verlengen"},
        "edit": {"short": "wijzig", "long": "dit mandaat wijzigen, ook om het te verlengen"},
        "new-part": {"short": "erbij", "long": "een mandaat vastleggen"},
        "remove-part": {"short": "intrekken", "long": "dit mandaat intrekken: vanaf vandaag dekt het niets meer"},
    },
    "people": {
        "open": {"short": "wat wacht", "long": "wat het langst op deze persoon wacht, in zijn lijst"},
        "edit": {"short": "wijzig", "long": "deze persoon wijzigen: naam, adressen, functie, gewicht"},
        "new-part": {"short": "erbij", "long": "een persoon erbij"},
        "optional": {"short": "afwezig", "long": "deze persoon is afwezig, of weer terug"},
        "remind": {"short": "herinner", "long": "een herinnering aan deze persoon: wat wacht, of zijn nota's"},
        "search": {"short": "zoek", "long": "de lijst volgt wat je typt: naam, functie, adres"},
    },
    "managers": {
        "open": {"short": "wijzig", "long": "deze manager wijzigen: naam, afkorting, adressen, thema's"},
        "edit": {"short": "wijzig", "long": "deze manager wijzigen: naam, afkorting, adressen, thema's"},
        "new-part": {"short": "erbij", "long": "een manager erbij"},
        "optional": {"short": "stopt", "long": "deze manager is niet meer actief, of weer wel"},
        "hand-over": {"short": "doorgeven", "long": "alles wat voor deze manager openstaat naar een ander"},
    },
    "owed": {"remind": {"short": "navragen", "long": "ook navragen waar we van deze persoon op wachten, in één mail"}},
    "matrix": _OF_PARTS,
    "part": _OF_PARTS,
    "import-text": {
        "split": {"short": "in tweeën", "long": "de deelvraag in tweeën: het tweede deel begint op deze regel"},
        "new-part": {"short": "apart", "long": "deze regel wordt een eigen deelvraag"},
        "remove-part": _AWAY,
    },
    "import-parts": {
        "split": _IN_TWO,
        "remove-part": _AWAY,
        "edit": {"short": "wijzig", "long": "dit gegeven wijzigen; van een deelvraag haar nummers"},
    },
    "commitments": {
        "new-part": {"short": "nieuw", "long": "een toezegging of motie vastleggen"},
        "withdraw": {"short": "vervallen", "long": "de toezegging is vervallen, met een reden"},
        "edit": {"short": "wijzig", "long": "een veld van de toezegging wijzigen"},
    },
}
