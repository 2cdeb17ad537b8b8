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


def _colon(title: str) -> str:
    """A title that ends as a sentence does needs none."""
    return title if title.endswith(("?", "!", ".", ":")) else f"{title}:"


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
    piece=lambda title, day, step: f"- {_colon(title)} nodig op {day}, ligt nu bij: {step}",
    named=lambda title, kenmerk: f"{title} (kenmerk {kenmerk})" if kenmerk else title,
    masked=lambda kenmerk, day: f"- {kenmerk}: nodig op {day}",
    unnamed=lambda ref: f"een stuk met een merking ({ref})",
    marked="gemarkeerd stuk",
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
    unsigned="[je naam]",
    no_name_set='Je naam ontbreekt onder de brief. Zet hem in de instellingen: [officer] name = "..."',
    no_name=lambda key: f"je naam ontbreekt: {key}, inrichten",
    tones={"friendly": "vriendelijk", "plain": "gewoon", "firm": "stevig"},
    levels={"announce": "aankondigen", "ask": "navragen", "call": "bellen", "tell": "melden aan manager"},
    heading=lambda name, tone, count: f"Aan {name} · {tone} · {_pieces(count)}",
    nobody="Vandaag hoeft niemand herinnerd te worden.",
    logged=lambda count: f"Vastgelegd: herinnerd aan {_pieces(count)}.",
    never_sent="werkbank verstuurt niets. Heb je het zelf verstuurd, leg het dan vast met --sent.",
    no_address=lambda name: f"Van {name} is geen mailadres bekend; vul het zelf in.",
    away=lambda name, day: f"{name} is afwezig tot en met {day}.",
    away_short=lambda day: f"afwezig t/m {day}",
    stand_in=lambda names: f"Vervanger: {names}.",
    why_not={
        "no-author": lambda title, _: f"{title} heeft geen auteur: er is niemand om te herinneren",
        "held": lambda title, day: f"{title} wordt aangehouden{f' tot {day}' if day else ''}: niet herinneren",
        "left": lambda title, _: f"{title} is niet meer onderweg: niet herinneren",
        "suspended": lambda title, _: f"De termijn van {title} staat stil: niet herinneren",
        "no-date": lambda title, _: f"{title} heeft geen datum: er is niets om op tijd voor te zijn",
        "today": lambda title, _: f"Aan {title} is vandaag al herinnerd",
    },
    more_skipped=lambda count: f"en nog {count}",
    by_hand=lambda titles: f"Op jouw verzoek, volgens de planning nog niet aan de beurt: {titles}",
    round_name="herinneringsronde",
    round_empty=lambda notes: f"Vandaag hoeft niemand herinnerd te worden. {notes}: naar de nota's.",
    labels={"to": "Aan", "subject": "Onderwerp", "tone": "Toon"},
    to_write="bewaar in",
    file_name=lambda who, day: f"herinnering-{who}-{day}.eml",
    written=lambda path: f"Bewaard in {path}",
    send_it="versturen doe je zelf",
    logged_for=lambda name, count: f"Vastgelegd: {name} herinnerd aan {_pieces(count)}",
    copied=lambda subject: f"De tekst staat op het klembord. Onderwerp: {subject}",
    due_today=lambda count: (
        f"Te herinneren: {count} {_are(count, 'auteur', 'auteurs')}. Bekijk het met: werkbank note remind"
    ),
)
