"""By when an answer is asked for, in the many ways a mail says so; and how a mail ends. Every text here is made up."""

from __future__ import annotations

from datetime import datetime
from typing import Final

import pytest

from tests.domain.questions.test_reading import lines
from werkbank.domain.questions import QuestionDocument, read_questions
from werkbank.domain.questions.requests import Written

THURSDAY: Final = datetime(2026, 11, 26, 10)
SENT: Final = Written(THURSDAY, is_told=True)
PASTED: Final = Written(THURSDAY, is_told=False)


def read(text: str, written: Written | None = SENT) -> QuestionDocument:
    (one,) = read_questions(lines(text), written=written)
    return one


def asked(one: QuestionDocument) -> tuple[str, str]:
    """The day and the time by which an answer is asked for."""
    found = one.requested
    return ("", "") if found is None or found.day is None else (found.day.isoformat(), found.time)


def texts(one: QuestionDocument) -> list[str]:
    return [part.text for part in one.parts]


TWO: Final = ["Hoeveel huurders betalen te veel?", "Wat doet de minister daaraan?"]
LIST: Final = f"1. {TWO[0]}\n2. {TWO[1]}\n"
ONE_LINE: Final = f"1. {TWO[0]} 2. {TWO[1]} "

BELOW: Final[dict[str, tuple[str, tuple[str, str]]]] = {
    "one line": ("Graag reactie uiterlijk vrijdag 27 november 12.00 uur. Met groet, Piet, NRC", ("2026-11-27", "12:00")),
    "broken off": ("Graag reactie uiterlijk\nvrijdag 27 november 12.00 uur.\nMet groet,\nPiet\nNRC", ("2026-11-27", "12:00")),
    "own paragraph": ("\nGraag reactie uiterlijk vrijdag 27 november 12.00 uur.\n\nMet groet,\n\nPiet\nNRC", ("2026-11-27", "12:00")),
    "asked": ("Kunt u voor donderdag 10.00 uur reageren?\nMvg Piet\n06-12345678", ("2026-12-03", "10:00")),
    "only thanks": ("Alvast dank, groet, Piet", ("", "")),
    "thanks in a sentence": ("Alvast dank voor uw reactie. Hartelijke groet, Piet", ("", "")),
    "today": ("Mijn deadline is vandaag 17:00. Groet, Piet", ("2026-11-26", "17:00")),
    "hour after the day": ("Graag reactie vandaag voor 17.00 uur.\nredactie Economie", ("2026-11-26", "17:00")),
    "back": ("Graag uiterlijk morgen 15.00 u retour.\n\n--\nAnna Bakker\nBeleidsmedewerker", ("2026-11-27", "15:00")),
    "needed": ("Ik heb het nodig voor vrijdag 10 uur. Groet Anna", ("2026-11-27", "10:00")),
    "with a colon": ("Deadline: morgen 9 uur.\nVr.gr. Piet", ("2026-11-27", "09:00")),
    "I hear": ("Ik hoor graag voor vrijdag 12.00 uur. Gr Piet", ("2026-11-27", "12:00")),
    "we receive": ("Wij ontvangen uw reactie graag uiterlijk morgen (vrijdag) 12.00 uur.\nHoogachtend,", ("2026-11-27", "12:00")),
    "other order": ("Uiterlijk 27 november om 12 uur ontvang ik graag uw antwoord. Bedankt, Piet", ("2026-11-27", "12:00")),
    "possible until": ("Reageren kan tot maandag 15.00 uur. Groeten Piet", ("2026-11-30", "15:00")),
    "with a year": ("Graag antwoord voor 1 december 2026, 16.00 uur. Met vriendelijke groet, Anna", ("2026-12-01", "16:00")),
    "preferably": ("Het liefst hoor ik dit uiterlijk vrijdag 27 november.", ("2026-11-27", "")),
    "most gladly": ("Liefst zou ik voor vrijdag 12.00 uur een reactie zien.\nGroet, Piet", ("2026-11-27", "12:00")),
    "this I hear": ("Dit hoor ik het liefst voor vrijdag 12.00 uur.\nGroet, Piet", ("2026-11-27", "12:00")),
    "clash": ("Het liefst hoor ik dit uiterlijk dinsdag 27 november.", ("", "")),
    "english": ("Could you please reply by Friday 27 November, 12:00?\nThanks in advance,\nKind regards,\nPeter", ("2026-11-27", "12:00")),
    "english statement": ("We would appreciate an answer before Friday 27 November at noon. Best, Peter", ("2026-11-27", "12:00")),
}  # fmt: skip


@pytest.mark.parametrize(("below", "day"), BELOW.values(), ids=BELOW)
@pytest.mark.parametrize("above", [LIST, ONE_LINE], ids=["list", "line"])
def test_what_the_sender_says_below_the_questions_is_in_none_of_them(
    above: str, below: str, day: tuple[str, str]
) -> None:
    one = read(above + below)
    assert (texts(one), asked(one)) == (TWO, day)


ABOVE: Final = {
    "asked": ("Kunt u voor donderdag 10.00 uur reageren?", ("2026-12-03", "10:00")),
    "these": ("Kunt u deze voor woensdag 2 december 2026 beantwoorden?", ("2026-12-02", "")),
    "wanted": ("Graag reactie voor morgen 9 uur op deze vragen:", ("2026-11-27", "09:00")),
    "a name": ("Deadline: vandaag 17.00 uur", ("2026-11-26", "17:00")),
    "a greeting before it": ("Dag Jan, uiterlijk vrijdag 27 november 12.00 uur graag antwoord op:", ("2026-11-27", "12:00")),
}  # fmt: skip


@pytest.mark.parametrize(("above", "day"), ABOVE.values(), ids=ABOVE)
def test_what_the_sender_says_above_the_questions_is_read(above: str, day: tuple[str, str]) -> None:
    one = read(f"{above}\n\n{LIST}\nGroet,\nPiet")
    assert (texts(one), asked(one), one.doubts) == (TWO, day, ())


def test_without_numbers_a_paragraph_that_asks_by_when_is_no_question() -> None:
    one = read(f"Hoi,\n\n{TWO[0]}\n\n{TWO[1]}\n\nKunt u voor donderdag 10.00 uur reageren?\n\nVr.gr. Piet")
    assert (texts(one), asked(one)) == (TWO, ("2026-12-03", "10:00"))


def test_a_question_taken_for_the_senders_own_is_told() -> None:
    one = read(f"{LIST}Kunt u voor donderdag 10.00 uur reageren?")
    assert [(doubt.kind, doubt.place) for doubt in one.doubts] == [("text-left-out", 3)]
    assert [(piece.use, piece.text) for piece in one.pieces][-1] == (
        "metadata", "Kunt u voor donderdag 10.00 uur reageren?",
    )  # fmt: skip


def test_what_stays_below_the_last_question_is_told() -> None:
    one = read(f"{LIST}We publiceren vrijdag.")
    assert [(doubt.kind, doubt.place) for doubt in one.doubts] == [("text-kept", 3)]
    assert read(f"{LIST}Zo nee, waarom niet.").doubts == ()


@pytest.mark.parametrize("greeting", ["Goedemorgen,", "Hoi,", "Dear Sir,", "Beste collega's,"])
def test_a_greeting_is_no_doubt(greeting: str) -> None:
    one = read(f"{greeting}\n\n{TWO[0]}\n\n{TWO[1]}")
    assert (texts(one), [doubt.kind for doubt in one.doubts]) == (TWO, ["no-number"])


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("1. Wat is de stand?\n1) Hoeveel kost het?\n2) Wie betaalt dat?\n4. Wanneer is het klaar?", 1),
        (
            "1. Wat is de stand?\n2. Wie doet het?\n1) Hoeveel kost het?\n2) Wie betaalt dat?\n3. Waarom?\n4. Wanneer?",
            3,
        ),
    ],
)
def test_what_asks_under_a_number_that_does_not_count_is_told_once(text: str, place: int) -> None:
    found = [(doubt.place, doubt.detail) for doubt in read(text).doubts if doubt.kind == "other-numbers"]
    assert found == [(place, "1. 4." if place == 1 else "1) 2)")]


def test_no_number_is_told_once_with_how_many() -> None:
    one = read("Wat kost het?\n\nWie betaalt?\n\nWanneer?")
    assert [(doubt.kind, doubt.detail) for doubt in one.doubts] == [("no-number", "3")]


def test_a_question_that_begins_with_its_date_stays_whole() -> None:
    text = "Kun je vandaag voor 16.00 uur antwoord geven op deze vraag: hoeveel woningen zijn er gebouwd?"
    one = read(f"{text} Thanks, Anna")
    assert (texts(one), asked(one)) == ([text], ("2026-11-26", "16:00"))


@pytest.mark.parametrize(
    "signed", ["\nPiet Jansen, NRC", "\nPiet de Vries\nRedacteur NRC\n06-12345678", " Piet Jansen, NRC"]
)
def test_a_name_below_the_last_question_is_left_out_and_told(signed: str) -> None:
    one = read(f"{LIST.rstrip()}{signed}")
    assert texts(one) == TWO
    assert [doubt.kind for doubt in one.doubts] == ["text-left-out"]


KAMER: Final = "Vragen van het lid Prins (DVP) aan de minister van Financiën over geld (ingezonden 17 november 2026)\n"


def test_in_questions_of_parliament_every_word_stays() -> None:
    last = "Kunt u deze vragen voor het commissiedebat van donderdag 3 december om 10.00 uur beantwoorden?"
    one = read(f"{KAMER}1\nHoeveel is er?\n2\nWat doet u?\n{last}", None)
    assert (texts(one), asked(one)) == (["Hoeveel is er?", f"Wat doet u? {last}"], ("2026-12-03", "10:00"))


@pytest.mark.parametrize(
    "text",
    [
        "Bent u bereid om voor 1 januari te reageren op het rapport van de Rekenkamer?",
        "Kunt u voor 1 januari reageren op het rapport?", "Heeft u voor vrijdag een reactie gegeven op de brief?",
        "Hoeveel geld hebben gemeenten nodig voor 1 januari 2027?", "Graag voor 2025 en 2026 een uitsplitsing per gemeente.",
        "Klopt het dat de minister uiterlijk 1 december een antwoord zou geven?",
    ],
)  # fmt: skip
def test_what_asks_for_something_else_stays_a_question(text: str) -> None:
    one = read(f"1. Wat is er aan de hand?\n2. Hoe komt dat?\n{text}")
    assert (texts(one)[-1], one.requested) == (f"Hoe komt dat? {text}", None)


def told(text: str, written: Written | None) -> list[tuple[str, str]]:
    return [(doubt.kind, doubt.detail) for doubt in read(f"{LIST}{text}", written).doubts]


def test_a_day_that_is_not_sure_is_told() -> None:
    assert told("Graag reactie voor vrijdag 12.00 uur.", SENT) == []
    assert told("Graag reactie voor vrijdag 12.00 uur.", PASTED) == [("day-read", "2026-11-27 12:00")]
    assert told("Graag reactie voor vrijdag 27 november 12.00 uur.", PASTED) == []
    assert told("Graag reactie voor 12.00 uur.", SENT) == [("day-read", "2026-11-26 12:00")]
    assert told("Graag reactie voor zaterdag 27 november.", SENT) == [("day-clash", "voor zaterdag 27 november")]
    assert told("Het liefst hoor ik dit uiterlijk dinsdag 27 november.", PASTED) == [
        ("day-clash", "uiterlijk dinsdag 27 november")
    ]
    assert told("Graag reactie voor het einde van de week.", SENT) == [("day-unread", "voor het einde van de week")]
    assert told("Graag reactie voor 27 november.", None) == []


def test_the_day_is_counted_from_when_the_questions_were_submitted() -> None:
    one = read(f"{KAMER}1\nHoeveel is er?\n2\nKunt u deze vragen voor dinsdag beantwoorden?", PASTED)
    assert asked(one) == ("2026-11-24", "")
