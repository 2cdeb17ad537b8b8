"""Wie ons wat schuldig is voor vragen; wat er onder haar naam uitgaat is kort, beleefd en in de u-vorm."""

from __future__ import annotations

from typing import Final

from werkbank.lang.nl.wanted import WANTED
from werkbank.lang.shape.owed import OwedWords


def _refs(refs: str, more: int) -> str:
    return f"{refs} en nog {more}" if more else refs


def _this(count: int) -> str:
    return "deze bijdrage" if count == 1 else "deze bijdragen"


def _is(count: int) -> str:
    return "is" if count == 1 else "zijn"


OWED: Final = OwedWords(
    subjects={
        "friendly": lambda refs, more: f"Binnenkort graag uw bijdrage aan {_refs(refs, more)}",
        "plain": lambda refs, more: f"Graag uw bijdrage aan {_refs(refs, more)}",
        "firm": lambda refs, more: f"Vandaag nodig: uw bijdrage aan {_refs(refs, more)}",
    },
    openings={
        "friendly": lambda count: (
            f"Binnenkort {_is(count)} {_this(count)} van u nodig. Ligt u op schema, dan hoeft u niets te doen."
        ),
        "plain": lambda count: (
            f"Voor de beantwoording {_is(count)} {_this(count)} van u nodig. Kunt u mij laten weten of dat lukt?"
        ),
        "firm": lambda count: (
            f"Voor de beantwoording {_is(count)} {_this(count)} nu nodig. Wilt u mij vandaag laten weten wanneer ik "
            f"{'haar' if count == 1 else 'ze'} kan verwachten?"
        ),
    },
    ahead_subject=lambda refs, more: f"Graag bericht over uw bijdrage aan {_refs(refs, more)}",
    ahead_opening=lambda count: (
        f"Voor de beantwoording {_is(count)} {_this(count)} op tijd nodig. Wilt u mij laten weten of dat lukt, en zo "
        f"nee, wanneer ik {'haar' if count == 1 else 'ze'} kan verwachten?"
    ),
    closings={
        "friendly": "Antwoordt u op deze mail, dan komt uw bijdrage meteen op de goede plaats. Kan ik iets voor u uitzoeken? Laat het mij gerust weten.",
        "plain": "Antwoordt u op deze mail, dan komt uw bijdrage meteen op de goede plaats. Loopt u ergens tegenaan? Dan kijk ik graag met u mee.",
        "firm": "Antwoordt u op deze mail, dan komt uw bijdrage meteen op de goede plaats. Lukt het niet? Dan hoor ik dat graag meteen, zodat we samen een oplossing kunnen zoeken.",
    },
    piece=lambda ref, title, what, day: f"- {ref} {title}: {what}{f', nodig op {day}' if day else ''}",
    literal=lambda text: f'De vraag luidt: "{text}"',
    later="Later nodig; ligt u daarmee op schema, dan hoeft u hiervoor nu niets te doen:",
    not_later=lambda count: (
        "1 is later nodig en telt niet als herinnerd"
        if count == 1
        else f"{count} zijn later nodig en tellen niet als herinnerd"
    ),
    wanted=WANTED,
    in_own_words=lambda text: f"uw antwoord op “{text}”" if text.endswith("?") else text,
    masked=lambda ref, day: f"- {ref}{f': nodig op {day}' if day else ''}",
    for_part=lambda numbers: f"(vraag {numbers})",
    no_number=lambda place: f"(onderdeel {place}, zonder nummer)",
    page="wie ons wat schuldig is",
    no_day="geen datum",
    late=lambda days: "vandaag" if not days else f"{days} wd te laat",
    asked_on=lambda day: f"gevraagd {day}",
    reminded=lambda day: f"herinnerd {day}",
    logged_for=lambda name, count: (
        f"Vastgelegd: {name} herinnerd aan {'1 bijdrage' if count == 1 else f'{count} bijdragen'}"
    ),
    logged_all=lambda count: f"Vastgelegd: herinnerd aan {'1 bijdrage' if count == 1 else f'{count} bijdragen'}.",
    nobody="Niemand is ons iets schuldig voor een vraag.",
    answer=lambda ref: f"antwoord? {ref}",
    is_in=lambda name, question, who, ref: f"Binnen van {who} voor {question}{f', uit {ref}' if ref else ''}: {name}",
    answers_head="Lijkt beantwoord",
    waits_too=lambda count, key: (
        f"We wachten ook op {'1 stuk' if count == 1 else f'{count} stukken'} van deze persoon · {key}: alles in één mail"
    ),
    waits_not=lambda name: f"Op {name} wachten we verder niet: alles staat in deze herinnering",
    takes=lambda key: f"{key}: dit is binnen",
    empty=lambda key, questions: (
        f"Niemand is ons iets schuldig voor een vraag. {key} in de matrix van een vraag ({questions}) vraagt iets uit."
    ),
    empty_manager=lambda name, key: f"Voor {name} is niemand ons iets schuldig. {key}: alle managers.",
    to_deliver=lambda count, late: f"{count} te leveren" + (f", {late} te laat" if late else ""),
    due_today=lambda count: (
        f"Te leveren voor vragen, door {count} {'persoon' if count == 1 else 'personen'}. Bekijk het met: werkbank question list --owed"
    ),
    file_name=lambda who, day: f"bijdrage-{who}-{day}.eml",
)
