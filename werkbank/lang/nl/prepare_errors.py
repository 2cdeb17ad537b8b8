"""Waarom iets met een vraag zo niet kan, in woorden; ``{0}`` is waar het om gaat, ``{n}`` hoeveel dat er zijn."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from werkbank.domain.errors import PrepareReason
from werkbank.lang.shape.errors import Told

PREPARE_REFUSALS: Final[Mapping[PrepareReason, Told]] = {
    "split-empty": Told("Hier valt niets te splitsen.", "Zet de snede midden in de tekst."),
    "split-words": Told('De woorden "{0}" staan niet in dit deel.', "Typ het begin van het tweede deel precies over."),
    "merge-last": Told("Na dit deel komt er geen meer.", "Kies een deel dat een volgend deel heeft."),
    "many-parts": Told("Een vraag heeft hoogstens {0} delen.", "Maak er twee vragen van."),
    "same-state": Told("De vraag staat al zo.", ""),
    "unlike-states": Told("Niet alle aangevinkte vragen staan even ver. {0}.", "Vink er aan die even ver zijn."),
    "blocking": Told(
        "Nog niet gereed; blokkerend en nog open ({n}): {0}.", "Vul het aan, of geef een reden; die komt in de brief."
    ),
    "unanswered": Told(
        "Nog niet beantwoord; zonder antwoord dat staat ({n}): vraag {0}.",
        "Zeg per deelvraag dat het antwoord staat, of geef een reden.",
    ),
    "unanswered-whole": Told(
        "Nog niet beantwoord; blokkerend en nog open ({n}): {0}.", "Vul het aan, of geef een reden."
    ),
    "answer-empty": Told("Bij vraag {0} staat nog geen antwoord.", "Schrijf het antwoord, of geef een reden."),
    "part-place": Told(
        "Geen deelvraag heeft hier nummer {0}.", "Typ een nummer dat er staat, of #{0} voor wat op plaats {0} staat."
    ),
    "part-twice": Told("Dat nummer staat bij meer deelvragen: {0}.", "Typ een van die plaatsen."),
    "drop-reason": Told("Dat een vraag vervalt, vraagt een reden.", "Geef de reden."),
    "all-the-same": Told("Zonder reden kan dat niet.", "Vul aan wat open staat, of geef een reden."),
    "wanted-past": Told("Die dag is al voorbij; dan levert niemand meer.", "Kies vandaag of een latere dag."),
    "new-person": Told('Je kent nog niemand die "{0}" heet.', "Nog een keer enter zet die erbij; of kies een ander."),
    "per-part": Told("Dit wordt per deelvraag gevraagd: {0}.", "Kies een deelvraag."),
    "not-per-part": Told("Dit wordt één keer gevraagd, voor de hele vraag: {0}.", "Kies de hele vraag."),
    "reason": Told("Wat niet van toepassing is, vraagt een reden.", "Geef de reden."),
    "nobody": Told("Van wie is dit gevraagd?", "Noem wie het levert."),
    "unknown-item": Told('Op deze checklist staat geen punt "{0}".', "Kies het nummer of het begin van een punt."),
    "unknown-field": Told("Dat is er niet bij.", "Kies uit: {0}."),
    "no-format": Told(
        'Dit kan geen "{0}" worden.', "Kies docx, html of md; uit Word of de browser maak je zelf een pdf."
    ),
    "not-a-number": Told('"{0}" is geen nummer.', "Typ bijvoorbeeld 3, 4 of 3a."),
    "marked-source": Told(
        "{0} heeft een merking: de tekst komt hier niet op het scherm.", "Behandel de vragen in het DMS."
    ),
    "no-clipboard": Told("Een Word-bestand past niet op het klembord.", "Noem een bestand, of kies md of html."),
    "owed-no-more": Told(
        "Van {0} is intussen iets binnen, of van een ander gevraagd; er is niets vastgelegd.",
        "Kijk wat er nog te leveren is, en leg het dan vast.",
    ),
    "nobody-owes": Told("Voor {0} is niemand ons iets schuldig.", "Wie ons wat levert: werkbank question list --owed"),
    "changed-meanwhile": Told("{0} is intussen elders gewijzigd.", "Kijk wat er nu staat."),
    "no-questions": Told("Hier staan geen vragen in; het is {0}.", "Kies het stuk met de vragen."),
    "postponed": Told(
        "Dit is een uitstelbericht bij {0}; er staan geen nieuwe vragen in.", "Verleng de termijn van {0} met t."
    ),
    "several": Told("In dit bestand staan {0} stukken.", "Kies er één met --document, of neem alle met --all."),
    "no-document": Told("In dit bestand staat geen stuk {0}.", "Kijk met --preview welke er zijn."),
    "sealed": Told(
        "De tekst hiervan mag hier niet staan: het stuk heeft een merking.", "Behandel de vragen buiten de werkbank."
    ),
    "is-question": Told("Dit stuk is al een vraag: {0}.", "Zet de delen daarin: question import {0}."),
    "same-parts": Told("Deze delen staan al in {0}.", ""),
    "covering": Told(
        "Dit is de brief bij {0}; die bijlage kon niet worden gelezen, en de vragen staan niet in de brief.",
        "Plak de tekst van de bijlage, of vraag een nieuwe kopie.",
    ),
    "unread": Told(
        "{0} kon niet worden gelezen; misschien staan de vragen daarin, en niet in dit bericht.",
        "Wil je toch het bericht zelf? Kies het met --document 1.",
    ),
    "take-itself": Told("Dit is het antwoord van dit deel zelf.", "Kies een ander."),
    "take-marked": Told(
        "{0} is vertrouwelijk; die tekst komt niet vanzelf in een ander antwoord.",
        "Lees het stuk en schrijf het antwoord zelf.",
    ),
    "take-nothing": Told("In {0} staat niets om over te nemen.", "Kies een ander."),
    "take-asked": Told("{0} is zelf een vraag: daar staat geen antwoord in.", "Kies een antwoord of een toezegging."),
    "take-question": Told("In {0} staat hierover alleen een vraag, geen antwoord.", "Kies een ander."),
    "take-twice": Told("{0} is hier al overgenomen.", "De tekst staat in het antwoord."),
    "take-long": Told("Dan wordt het antwoord langer dan {0} tekens.", "Kort het antwoord eerst in."),
    "commitment-same": Told("{0} staat al zo.", ""),
    "commitment-due": Told("{0} is vóór de dag waarop het is toegezegd.", "Kijk welk jaar je bedoelt."),
    "commitment-empty": Told("Hier staat niet wat er is toegezegd.", "Vul de tekst in."),
    "commitment-why": Told("Dat een toezegging vervalt, vraagt een reden.", "Zeg waarom."),
    "commitment-sealed": Told("Van wat zo gemerkt is, bewaart dit register geen tekst.", "Houd het bij het stuk zelf."),
    "confidential": Told(
        "Er blijft niets over: wat je noemt is vertrouwelijk ({0}).",
        "Mag de lezer het hebben? Geef dan --with-confidential. Wat verzegeld is, gaat nooit naar buiten.",
    ),
    "managers": Told(
        "Dit zijn vragen van verschillende managers: {0}.",
        "Maak per manager een dossier; de een ziet niets van de ander.",
    ),
}
PREPARE_USAGE: Final[Mapping[str, str]] = {
    "verdict": '"{0}" kan niet.',
    "note": '"{0}" is geen nota.',
    "notes": "Noem een of meer nota's, zoals n12.",
    "move": '"{0}" is geen zet van een nota.',
    "away": "Geef de dagen als van..tot en met, hoogstens twee jaar.",
    "cell": "Deze cel is leeg.",
    "questions": "Noem een of meer vragen, zoals v12.",
    "text": "Typ de tekst.",
    "state": '"{0}" is geen stand van een toezegging.',
    "source": '"{0}" is niets om over te nemen.',
    "commitment": '"{0}" is geen toezegging.',
}
"""What cannot be understood, by the field of a ``UsageError``."""
PREPARE_HINTS: Final[Mapping[str, str]] = {
    "commitment": "Een toezegging heet t12; werkbank commitment list toont ze.",
    "source": "Noem een antwoord (v3.2), een toezegging (t4) of een bericht (m9).",
}
NO_QUESTIONS: Final[Mapping[str, str]] = {
    "postponed": "een uitstelbericht",
    "oral": "een mondelinge vraag zonder tekst",
    "answers": "een stuk met alleen antwoorden",
    "covering": "een aanbiedingsbrief bij een bijlage",
    "unknown": "een tekst zonder vragen",
}
"""Wat er dan wel in staat."""


def stopped(places: str) -> Told:
    """The gate stopped a dossier, for what stands at these places."""
    return Told(
        f"Het dossier gaat niet naar buiten: er staat iets in dat er niet in mag ({places}).",
        "Verander de tekst bij de vraag, zet een merking (werkbank mark) of laat de vraag weg.",
    )
