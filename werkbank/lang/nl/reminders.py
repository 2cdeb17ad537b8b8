"""Herinneringen aan nota's: wat er onder haar naam uitgaat is kort, beleefd en in gewone woorden."""

from __future__ import annotations

from typing import Final

from werkbank.lang.shape.reminders import ReminderWords

_NUMBERS: Final[dict[int, str]] = {
    2: "twee",
    3: "drie",
    4: "vier",
    5: "vijf",
    6: "zes",
    7: "zeven",
    8: "acht",
    9: "negen",
    10: "tien",
}


def _pieces(count: int) -> str:
    if count == 1:
        return "een stuk"
    return f"{_NUMBERS.get(count, str(count))} stukken"


def _are(count: int, one: str, more: str) -> str:
    return one if count == 1 else more


REMINDERS: Final = ReminderWords(
    subjects={
        "friendly": lambda count: f"Komt eraan: {_pieces(count)}",
        "plain": lambda count: f"Graag uw bericht over {_pieces(count)}",
        "firm": lambda count: f"Vandaag nodig: {_pieces(count)}",
    },
    greeting=lambda name: f"Beste {name},",
    openings={
        "friendly": lambda count: (
            f"Binnenkort {_are(count, 'is dit stuk', 'zijn deze stukken')} van u nodig. Ligt u op schema, dan hoeft u niets te doen."
        ),
        "plain": lambda count: (
            f"{_are(count, 'Dit stuk is', 'Deze stukken zijn')} over een paar dagen nodig. Kunt u mij laten weten of dat lukt?"
        ),
        "firm": lambda count: (
            f"{_are(count, 'Dit stuk is', 'Deze stukken zijn')} nu nodig. Wilt u mij vandaag laten weten wanneer ik "
            f"{_are(count, 'het', 'ze')} kan verwachten?"
        ),
    },
    piece=lambda title, day, step: f"- {title}: nodig op {day}, ligt nu bij: {step}",
    named=lambda title, kenmerk: f"{title} (kenmerk {kenmerk})" if kenmerk else title,
    masked=lambda kenmerk, day: f"- {kenmerk}: nodig op {day}",
    unnamed=lambda ref: f"een stuk met een merking ({ref})",
    calling="Ik bel u hierover.",
    telling=lambda manager: (
        f"Ik meld vandaag aan {manager} dat dit stuk later komt, zodat daar rekening mee kan worden gehouden."
    ),
    closings={
        "friendly": lambda _: "Kan ik iets voor u uitzoeken of regelen? Laat het mij gerust weten.",
        "plain": lambda _: "Loopt u ergens tegenaan, of is er meer tijd nodig? Dan kijk ik graag met u mee.",
        "firm": lambda _: "Lukt het niet? Dan hoor ik dat graag meteen, zodat we samen een oplossing kunnen zoeken.",
    },
    farewell="Met vriendelijke groet,",
    tones={"friendly": "vriendelijk", "plain": "gewoon", "firm": "stevig"},
    levels={"announce": "aankondigen", "ask": "navragen", "call": "bellen", "tell": "melden aan manager"},
    heading=lambda name, tone, count: f"Aan {name} · {tone} · {_pieces(count)}",
    nobody="Vandaag hoeft niemand herinnerd te worden.",
    logged=lambda count: f"Vastgelegd: herinnerd aan {_pieces(count)}.",
    never_sent="werkbank verstuurt niets. Heb je het zelf verstuurd, leg het dan vast met --sent.",
    no_address=lambda name: f"Van {name} is geen mailadres bekend; vul het zelf in.",
)
