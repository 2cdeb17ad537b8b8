"""Nota's op het scherm, in woorden."""

from __future__ import annotations

from typing import Final

from werkbank.lang.shape.notes import NoteWords


def _notes(count: int) -> str:
    return "1 nota" if count == 1 else f"{count} nota's"


NOTES: Final = NoteWords(
    orders={"author": "per auteur", "deadline": "op datum", "step": "per stap", "timeline": "tijdlijn"},
    states={
        "": "loopt", "held": "aangehouden", "sent": "verzonden", "closed": "afgesloten", "withdrawn": "ingetrokken",
    },
    reasons={
        "": "De planning past.",
        "no-date": "Er is nog geen datum. Zet er een op het stuk, dan volgt de planning.",
        "standing-still": "De termijn staat stil; er is nu geen einde om naartoe te plannen.",
        "done": "Alle stappen zijn gedaan.",
        "due-past": "De uiterste dag is voorbij.",
        "plan-past": "De plandatum is voorbij.",
        "no-room": "Er is te weinig tijd voor de stappen die nog komen.",
    },
    gates={"ahead": "komt nog", "today": "nu beslissen", "past": "voorbij, niet beslist", "settled": "beslist"},
    places={"done": "gedaan", "skipped": "vervalt", "here": "hier", "coming": "komt"},
    heads={"route": "Route", "before": "Tot nu toe", "term": "Termijn", "message": "Stuk"},
    fields={
        "checks": "in orde", "step": "stap", "reason": "reden", "wanted": "terug op", "review": "bekijk op",
        "author": "auteur", "kenmerk": "kenmerk",
    },
    signs={
        "done": "gedaan", "coming": "komt", "reserve": "reserve", "plan": "plan", "due": "uiterlijk", "today": "vandaag",
    },
    notes=_notes,
    load=lambda days: f"{days} wd werk",
    tight=lambda count: f"{count} krap of erger",
    late=lambda count: f"{count} te laat",
    no_author="Zonder auteur",
    through="klaar met de route",
    reminded=lambda day: f"herinnerd {day}",
    empty=lambda inbox: f"Er lopen geen nota's. Maak er in het postvak ({inbox}) een van een stuk: n.",
    empty_manager=lambda name, key: f"Voor {name} lopen geen nota's. {key}: alle managers.",
    empty_search=lambda words, key: f"Geen nota met “{words}”. {key}: terug naar alles.",
    filter_help="woorden, of: te-laat krap @auteur +manager #thema type:NTB uiterlijk vr",
    dates=lambda plan, due: f"Plan {plan}, uiterlijk {due}",
    room=lambda work, slack: f"nog {work} wd werk, speling {slack} wd",
    reserve=lambda left, whole: f"reserve {left} van {whole} wd",
    expected=lambda day: f"Verwacht klaar: {day}",
    after_due="Dat is na de uiterste dag.",
    away=lambda step, days: f"{step}: {days} wd langer door afwezigheid",
    misfit=lambda step, needs, available: f"Eerste stap die niet past: {step}. Nodig {needs} wd, over {available} wd.",
    gate=lambda name, day, state: f"{name}: uiterlijk {day} ({state})",
    needed="Zoals het nu loopt, is uitstel nodig.",
    span=lambda first, last: f"{first} - {last}",
    done_on=lambda day: f"gedaan {day}",
    since=lambda day: f"sinds {day}",
    open_check=lambda name: f"nog niet in orde: {name}",
    held=lambda first, last, why: f"aangehouden {first} tot {last}: {why}",
    returned=lambda day, step, why: f"retour op {day} naar {step}: {why}",
    wanted=lambda day: f"opnieuw aan te bieden op {day}",
    reminded_on=lambda days: f"herinnerd op {days}",
    message=lambda ref, key: f"{ref} · {key} opent het stuk",
    no_route="Dit stuktype is niet bekend, dus er is geen route. Voeg het stuktype toe.",
    all_checks="alles",
    ticked=lambda count, whole: f"{count} van {whole} in orde; de rest staat nog open",
    now_at=lambda step: f"Ligt nu bij: {step}",
    back_at=lambda step: f"Retour naar: {step}",
    nothing_before="De nota ligt nog bij de eerste stap",
    no_side="Er loopt geen zijstap",
    is_back="terug; een reden slaat over",
    side_done=lambda step: f"Terug: {step}",
    side_gone=lambda step: f"Niet nodig: {step}",
    put=lambda day: f"Aangehouden tot {day}",
    resumed="Hervat",
    handed=lambda name: f"Overgedragen aan {name}",
    sent="Verzonden; sluit af als de nota in het DMS staat",
    file_ask="Opgeborgen in het DMS.",
    filed=lambda kenmerk: f"Afgesloten, opgeborgen in het DMS: {kenmerk}",
    withdraw_ask="Intrekken.",
    withdrawn="Ingetrokken; sluit af als de nota in het DMS staat",
    marked=lambda count: f"{count} gekozen",
    no_note="Hier staat geen nota",
)  # fmt: skip
