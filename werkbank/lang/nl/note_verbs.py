"""Nota's op de opdrachtregel."""

from __future__ import annotations

from typing import Final

from werkbank.lang.shape.note_verbs import NoteVerbWords


def _days(count: int) -> str:
    return "1 werkdag" if count == 1 else f"{count} werkdagen"


def _notes(count: int) -> str:
    return "1 nota" if count == 1 else f"{count} nota's"


def _there(count: int) -> str:
    return "er is er 1" if count == 1 else f"er zijn er {count or 'geen'}"


def _group(name: str, size: int, load: int, tight: int, late: int) -> str:
    told = [_notes(size), f"nog {_days(load)}"]
    told += [f"{tight} krap of erger"] if tight else []
    told += [f"{late} te laat"] if late else []
    return f"{name} · {' · '.join(told)}"


NOTE_VERBS: Final = NoteVerbWords(
    labels={
        "type": "Stuktype",
        "author": "Auteur",
        "substitute": "Vervanger",
        "manager": "Manager",
        "theme": "Thema",
        "state": "Stand",
        "at": "Ligt bij",
        "due": "Uiterlijk",
        "plan": "Plan",
        "kenmerk": "Kenmerk",
        "reminded": "Herinnerd op",
        "route": "Route",
        "forecast": "Verwachting",
        "checks": "In orde?",
        "misfit": "Past niet",
        "returned": "Retour",
        "term": "Termijn",
        "links": "Hangt samen met",
    },
    states={
        "": "onderweg",
        "held": "aangehouden",
        "sent": "verzonden, nog op te bergen",
        "withdrawn": "ingetrokken, nog op te bergen",
        "closed": "opgeborgen in DMS",
        "gone": "zonder route: dit stuktype is er niet meer",
    },
    steps={"done": "gedaan", "skipped": "overgeslagen", "here": "hier", "ahead": "komt nog"},
    reasons={
        "no-date": "zonder datum is er geen planning",
        "standing-still": "de termijn staat stil",
        "done": "alle stappen zijn gedaan",
        "due-past": "de uiterste datum is voorbij",
        "plan-past": "de plandatum is voorbij",
        "no-room": "er is te weinig tijd",
    },
    gates={"ahead": "komt nog", "today": "vandaag", "past": "voorbij, niet besloten", "settled": "besloten"},
    group=_group,
    no_author="zonder auteur",
    no_step="geen stap",
    empty="Er loopt geen nota. Van een stuk maak je er een met werkbank decide s12 n, of met werkbank note add.",
    version=lambda number: f"versie {number}",
    by=lambda day: f"uiterlijk {day}",
    since=lambda day: f"sinds {day}",
    held_until=lambda day, reason: f"tot {day}: {reason}" if reason else f"tot {day}",
    returned=lambda day, reason: f"{day}: {reason}" if reason else day,
    reserve=lambda left, whole: f"reserve {left} van {_days(whole)}",
    misfit=lambda step, there, needs: f"{step}: vraagt {_days(needs)}, {_there(there)}",
    forecast=lambda day: f"klaar op {day}",
    slack=lambda days: f"speling {days}",
    safe=lambda day: f"vier van de vijf keer uiterlijk {day}",
    paced=lambda times: f"naar eigen tempo, {times} keer",
    away=lambda name, days: f"{name} is afwezig: {_days(days)} later",
    is_away=lambda name, first, last: f"{name}: afwezig {first} - {last}",
    is_back=lambda name: f"{name} is er weer.",
    nobody_away="Er is niemand afwezig gemeld.",
    needed="wel nodig volgens de verwachting",
    not_needed="niet nodig volgens de verwachting",
    checked="in orde",
    unchecked="nog open",
    days=_days,
    moved=lambda move, step: f"{move} · {step}" if step else move,
    filed_hint="Staat zij in het DMS? Geef dan --filed erbij.",
)
