"""Waar we op wachten; wat er onder haar naam uitgaat is kort, beleefd en in de u-vorm."""

from __future__ import annotations

from typing import Final

from werkbank.lang.shape.chasing import ChasingWords


def _questions(count: int) -> str:
    return "een vraag" if count == 1 else f"{count} vragen"


def _pieces(count: int) -> str:
    return "1 stuk" if count == 1 else f"{count} stukken"


def _asked(count: int, parts: int) -> str:
    return f"{_pieces(count)} en {parts} voor vragen" if parts else _pieces(count)


def _silent(days: int) -> str:
    return f"{days} wd stil" if days else "sinds vandaag"


def _this(count: int) -> str:
    return "dit punt" if count == 1 else "deze punten"


def _notes_too(count: int, key: str) -> str:
    notes = "1 nota" if count == 1 else f"{count} nota's"
    return f"Apart te herinneren: {notes}, met {key or 'werkbank note remind'}"


CHASING: Final = ChasingWords(
    subjects={
        "friendly": lambda count, title: f"Even navragen: {title or _questions(count)}",
        "plain": lambda count, title: f"Graag uw reactie op {f'“{title}”' if title else _questions(count)}",
        "firm": lambda count, title: f"Vandaag nodig: {title or f'uw reactie op {_questions(count)}'}",
    },
    openings={
        "friendly": lambda count: (
            f"Eerder heb ik u iets gevraagd over {_this(count)}. Hebt u al zicht op wanneer u kunt reageren?"
        ),
        "plain": lambda count: (
            f"Over {_this(count)} heb ik nog geen reactie van u. Kunt u mij laten weten hoe het staat?"
        ),
        "firm": lambda count: (
            f"Over {_this(count)} is uw reactie nu nodig. Wilt u mij vandaag laten weten wanneer ik die kan verwachten?"
        ),
    },
    closings={
        "friendly": "Kan ik iets voor u uitzoeken of regelen? Laat het mij gerust weten.",
        "plain": "Loopt u ergens tegenaan, of ligt dit bij iemand anders? Dan hoor ik dat graag.",
        "firm": "Lukt het niet? Dan hoor ik dat graag meteen, zodat we samen een oplossing kunnen zoeken.",
    },
    piece=lambda title, since, due: (
        f"- {title}{f', gevraagd op {since}' if since else ''}{f', nodig op {due}' if due else ''}"
    ),
    masked=lambda ref, due: f"- {ref}{f', nodig op {due}' if due else ''}",
    page="navragen waar we op wachten",
    empty=lambda key: f"We wachten op niemand. {key}: naar wachten op.",
    counted=lambda count, parts, days: f"{_pieces(count)}{f', {parts} voor vragen' if parts else ''} · {_silent(days)}",
    reminded=lambda day: f"herinnerd {day}",
    heard=lambda day: f"laatst gehoord {day}",
    wrote=lambda day: f"laatst geschreven {day}",
    asked=lambda day: f"gevraagd {day}",
    chase=lambda day: f"rappel {day}",
    again=lambda day: f"nieuw rappel {day}",
    back="rappel is vandaag",
    file_name=lambda who, day: f"navraag-{who}-{day}.eml",
    logged=lambda name, count, parts: f"Vastgelegd: {name} herinnerd aan {_asked(count, parts)}",
    logged_all=lambda count, parts: f"Vastgelegd: herinnerd aan {_asked(count, parts)}.",
    with_questions=lambda subject, refs: f"{subject} ({refs})",
    answered=lambda refs: f"Niet genoemd, want er is antwoord: {refs}",
    notes_too=_notes_too,
    nobody="Er is niemand om op deze manier te herinneren.",
    not_waiting="Dit stuk wacht op niemand: er valt niets na te vragen",
    replied=lambda name: f"antwoord van {name}",
    replied_by=lambda name: f"van {name}",
    reasons={
        "date": "terug",
        "chase": "rappel",
        "meeting": "werkoverleg",
        "term": "termijn nadert",
        "reply": "geen antwoord",
    },
    snoozed_for={
        "date": "tot die dag",
        "chase": "rappel",
        "meeting": "tot het werkoverleg",
        "term": "tot voor de termijn",
        "reply": "tot antwoord",
    },
    mandate_kinds={
        "mandate": "mandaat",
        "submandate": "ondermandaat",
        "proxy": "volmacht",
        "authorisation": "machtiging",
        "agreement": "werkafspraak",
    },
    mandate_limit=lambda text: f"grens: {text}",
    mandate_until=lambda day: f"geldig t/m {day}",
    line=lambda chase, silent: ", ".join(filter(None, (f"rappel {chase}" if chase else "", silent))),
)
