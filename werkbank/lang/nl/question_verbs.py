"""Vragen op de opdrachtregel."""

from __future__ import annotations

from typing import Final

from werkbank.lang.shape.question_verbs import QuestionVerbWords


def _parts(count: int) -> str:
    return "1 deel" if count == 1 else f"{count} delen"


def _asked(count: int, late: int) -> str:
    return f"{count} uitgevraagd" + (f", {late} te laat" if late else "")


def _part(place: int, numbers: str) -> str:
    """A place is told only where it is not what is printed: that is how it is typed then."""
    if not numbers:
        return f"de vraag zonder nummer (#{place})"
    return f"vraag {numbers}" if numbers == str(place) else f"vraag {numbers} (#{place})"


def _of_person(name: str, since: str, wanted: str) -> str:
    told = [name or "onbekend", f"gevraagd {since}" if since else "", f"levert {wanted}" if wanted else ""]
    return ", ".join(part for part in told if part)


def _term(end: str, start: str, why: str) -> str:
    return f"{end} (3 weken vanaf {start}, {why})"


QUESTION_VERBS: Final = QuestionVerbWords(
    labels={
        "asker": "Vrager",
        "behalf": "Namens",
        "addressee": "Voor",
        "subject": "Onderwerp",
        "reference": "Kenmerk",
        "submitted": "Ingediend",
        "received": "Ontvangen",
        "requested": "Gevraagd voor",
        "kind": "Soort",
        "checklist": "Checklist",
        "manager": "Manager",
        "author": "Auteur",
        "state": "Stand",
        "due": "Uiterlijk",
        "plan": "Plan",
        "behind": "Vraag erachter",
        "core": "Kernboodschap",
        "text": "Tekst",
        "whole": "Voor de hele vraag",
        "parts": "Deelvragen",
        "answer": "Antwoord",
        "advice": "Advies",
        "source": "Bron",
        "remark": "Opmerking",
        "doubts": "Kijk hier naar",
        "override": "Gereed met open punten, omdat",
        "title": "Titel",
    },
    states={
        "": "in voorbereiding",
        "ready": "gereed voor manager",
        "answered": "beantwoord",
        "dropped": "vervallen",
    },
    checks={"": "open", "asked": "uitgevraagd", "in": "binnen", "none": "n.v.t."},
    kinds={"fact": "feit", "opinion": "mening", "decision": "besluit", "action": "actie"},
    empty="Er zijn geen vragen in voorbereiding. Lees een lijst in: werkbank question import BESTAND",
    nothing_owed="Niemand hoeft ons nog iets te leveren.",
    parts=_parts,
    answered=lambda done, count: f"{done} van {count} beantwoord",
    percent=lambda percent: f"{percent} % gereed",
    blocking=lambda count: f"{count} blokkeert" if count == 1 else f"{count} blokkeren",
    asked=_asked,
    version=lambda number: f"versie {number}",
    part=_part,
    of_parts=lambda places: f"deel {places}",
    whole="hele vraag",
    blocks="blokkeert",
    open_blocking="open, blokkeert",
    of_person=_of_person,
    as_of=lambda day: f"peildatum {day}",
    came=lambda day: f"sinds {day}",
    reason=lambda text: f"reden: {text}",
    stands="staat vast",
    seen=lambda refs: f"misschien al geantwoord: {refs}",
    by=lambda day: f"uiterlijk {day}",
    unsure=lambda on: f"{on} (tien werkdagen; de gevraagde dag staat niet vast)",
    guessed=lambda on: f"{on} (geen datum gevonden; tien werkdagen)",
    fills=lambda count: f"{count} {'punt' if count == 1 else 'punten'} ingevuld uit dit stuk",
    in_source=lambda name: f"bijlage {name}" if name else "bericht",
    from_attachment=lambda name: f"Uit de bijlage {name}:",
    also=lambda place, where, kind, parts: (
        f"Ook gelezen (stuk {place}): {where}, {kind}"
        + (f", {_parts(parts)}" if parts else "")
        + ". Kies met --document."
    ),
    not_read=lambda why: f"Een bijlage is niet gelezen. {why}",
    term=_term,
    starts={
        "submitted": "de dag van indienen",
        "mail": "de datum van de mail",
        "today": "vandaag, want de dag van indienen staat er niet in",
    },
    of_mail=lambda day: f"{day} (datum van de mail)",
    document=lambda place, count: f"Stuk {place} van {count}",
    made=lambda ref, count: f"{ref} gemaakt met {_parts(count)}",
    taken=lambda ref, count: f"{_parts(count)} gezet in {ref}",
    same=lambda ref: f"Deze vraag is er al: {ref}. Er is niets bij gemaakt.",
    only_shown="Er is niets bewaard.",
    nothing_kept="Er is niets bewaard. Bewaar het met dezelfde opdracht zonder --preview.",
    passed_over=lambda what: f"Overgeslagen: {what}.",
    removed=lambda place: f"deel {place} is weg",
    changed="Gewijzigd",
)
