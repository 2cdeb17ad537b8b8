"""Waarom een stuktype of een zet van een nota niet kan, in woorden; ``{0}`` is waar het om gaat."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from werkbank.domain.errors import NoteReason
from werkbank.lang.shape.errors import Told

NOTE_REFUSALS: Final[Mapping[NoteReason, Told]] = {
    "shape": Told('"{0}" heeft hier niet de goede vorm.', "Kijk hoe een stuktype dat meekomt het schrijft."),
    "missing": Told("Hier ontbreekt: {0}.", "Vul het in."),
    "unknown-key": Told('"{0}" hoort hier niet.', "Haal het weg, of kijk of het goed gespeld is."),
    "choice": Told('"{0}" is hier geen keuze.', "Kijk welke woorden een stuktype dat meekomt gebruikt."),
    "text": Told(
        'De tekst "{0}" is leeg, te lang of bevat vreemde tekens.', "Schrijf één gewone regel van hoogstens 200 tekens."
    ),
    "id": Told('"{0}" kan geen code zijn.', "Gebruik letters, cijfers en streepjes."),
    "number": Told("{0} ligt buiten de grenzen.", "Kies een getal dat past: een reserve is 0 tot 250 werkdagen."),
    "norm": Told("Een stap duurt 0 tot 250 werkdagen, niet {0}.", "Pas de normdagen aan."),
    "norm-zero": Told(
        'De stap "{0}" kan niet 0 werkdagen duren: er wordt in gewerkt.',
        "Geef 1 of meer; alleen doorgeven en de laatste stap mogen 0 zijn.",
    ),
    "norm-hours": Told(
        "Dit stuktype gaat in uren; een stap van {0} werkdagen past daar niet in.",
        "Zet de normdagen op 0, of haal de uren weg.",
    ),
    "many": Told("Dit zijn er te veel: hoogstens {0}.", "Maak de lijst korter."),
    "duplicate": Told('"{0}" staat er twee keer.', "Geef een van de twee een andere naam."),
    "duplicate-type": Told("Stuktype {0} staat er twee keer.", "Geef de nieuwe een volgende versie."),
    "type-exists": Told("Er is al een stuktype {0}.", "Kies een andere code."),
    "not-own": Told(
        "Stuktype {0} is meegeleverd: er is niets eigens om weg te doen.",
        "Wil je het anders? Maak er een eigen versie van.",
    ),
    "one-type": Told(
        "Hier hoort alleen stuktype {0} te staan.", "Laat de code staan; een nieuw stuktype maak je in de lijst."
    ),
    "empty-route": Told("Stuktype {0} heeft geen stappen.", "Geef het minstens één stap."),
    "no-end": Told(
        'De route houdt niet op: na "{0}" komt er geen einde.',
        "Sluit af met een laatste stap, en zeg van elke zijstap waarvoor hij terug moet zijn.",
    ),
    "early-end": Told('De stap "{0}" is een einde, maar er komen nog stappen na.', "Zet het einde achteraan."),
    "cycle": Told("Deze stappen wachten op elkaar: {0}.", "Verander wat na of voor wat komt."),
    "unknown-step": Told('Er is geen stap "{0}" in deze route.', "Kies een stap van de route."),
    "unknown-role": Told('Er is geen rol "{0}".', "Voeg de rol toe, of kies een andere."),
    "unknown-term": Told('Er is geen termijn "{0}".', "Alle termijnen: werkbank term --list"),
    "unknown-ladder": Told('Er is geen rappelladder "{0}".', "Voeg de ladder toe, of kies een andere."),
    "unknown-type": Told('Er is geen stuktype "{0}".', "Voeg het stuktype eerst toe, of kies een ander."),
    "unknown-check": Told('Er is geen punt "{0}" om af te vinken.', "Kies een punt van dit stuktype."),
    "unknown-gate": Told('Dit stuktype kent geen beslismoment "{0}".', "Kies een beslismoment van dit stuktype."),
    "gate": Told('"{0}" is geen tijd na de start.', "Schrijf het in kalenderdagen of weken: 14d."),
    "rungs": Told("Deze rappelladder klopt niet: {0}.", "Zet de dagen op volgorde, elk niveau één keer."),
    "held": Told("Deze nota wordt aangehouden tot {0}.", "Hervat haar eerst."),
    "not-held": Told("Deze nota wordt niet aangehouden.", "Er is niets om te hervatten."),
    "sent": Told("Deze nota is al verzonden, op {0}.", "Sluit haar af zodra zij in het DMS staat."),
    "not-sent": Told("Deze nota is nog niet verzonden.", "Verzend haar eerst, of trek haar in."),
    "closed": Told("Deze nota is al afgesloten, op {0}.", ""),
    "withdrawn": Told("Deze nota is ingetrokken.", "Sluit haar af zodra zij in het DMS staat."),
    "at-end": Told("Dit is de laatste stap van de route.", "Verzend de nota."),
    "not-at-end": Told("De nota is nog niet bij de laatste stap.", "Zet eerst de stappen ervoor."),
    "side-open": Told("Nog niet terug: {0}.", "Meld terug of sla over."),
    "check-open": Told("Dit is nog niet in orde: {0}.", "Vink het af als het klopt."),
    "not-out": Told('De stap "{0}" loopt nu niet.', "Kies een stap die loopt."),
    "not-optional": Told('De stap "{0}" mag je niet overslaan.', "Rond hem af."),
    "step-back": Told(
        'Terug kan alleen naar een eerdere stap die gedaan is, niet naar "{0}".', "Kies een eerdere stap."
    ),
    "reason": Told("Hier hoort een reden bij.", "Geef de reden erbij; die blijft bij de nota."),
    "day-past": Told("{0} is te vroeg.", "Kies een latere dag."),
    "same-author": Told("Dit is al de auteur.", "Kies iemand anders."),
    "kenmerk": Told("Afsluiten vraagt het kenmerk in het DMS.", "Geef het kenmerk."),
    "not-filed": Told("Staat {0} in het DMS?", "Zeg dat de nota is opgeborgen; werkbank zelf is geen archief."),
}
