"""What stands around the questions and between them: notes, explanations, references, numbers in another form."""

from __future__ import annotations

from datetime import date, datetime
from typing import Final

import pytest

from werkbank.domain.questions import QuestionDocument, read_questions
from werkbank.domain.questions.requests import Written
from werkbank.importers.questions.files import QuestionForm, read_pasted

HEAD: Final = (
    "Vragen van het lid De Boer (GLP) aan de minister van Wonen over standplaatsen (ingezonden 26 november 2026)\n"
)
TODAY: Final = Written(datetime(2026, 11, 27, 9), is_told=False)


def read(text: str, form: QuestionForm = "plain", written: Written | None = TODAY) -> QuestionDocument:
    (one,) = read_questions(read_pasted(text, form).lines, (), written)
    return one


def shown(one: QuestionDocument) -> list[tuple[str, str]]:
    return [(" ".join(part.numbers), part.text) for part in one.parts]


def doubts(one: QuestionDocument) -> list[tuple[str, int]]:
    return [(doubt.kind, doubt.place) for doubt in one.doubts]


BELOW: Final[dict[str, tuple[str, list[tuple[str, int]]]]] = {
    "note and explanation": ("\n1) Zie bijlage, CBS 2025\nToelichting: deze vragen dienen ter aanvulling op eerdere vragen", [("text-left-out", 7)]),
    "the same without a blank line": ("1) Zie bijlage, CBS 2025\nToelichting: deze vragen dienen ter aanvulling op eerdere vragen", [("text-left-out", 6)]),
    "explanation": ("Toelichting: deze vragen dienen ter aanvulling op eerdere vragen van het lid X", []),
    "another explanation": ("Toelichting: het gaat om de plaatsen van 2025.", [("text-left-out", 6)]),
    "raised figure": ("\n¹ De Telegraaf, 20 november\n² Zie bijlage", []),
    "raised figure without a blank line": ("¹ De Telegraaf, 20 november 2026", []),
    "source without a year": ("1 De Telegraaf, 20 november", []),
    "in brackets": ("\n[1] Zie de bijlage van het CBS", [("text-left-out", 7)]),
    "source": ("Bron: NOS, gisteravond", [("text-left-out", 6)]),
    "afterthought": ("PS. Mag ik u ook nog bellen?", [("text-left-out", 6)]),
    "afterthought that asks nothing": ("P.S. Ik bel u ook nog.", []),
    "closing": ("Met vriendelijke groet,\nDe Boer", []),
}  # fmt: skip


@pytest.mark.parametrize(("below", "expected"), BELOW.values(), ids=BELOW)
def test_what_stands_below_the_last_question_is_no_part_of_it(below: str, expected: list[tuple[str, int]]) -> None:
    one = read(f"{HEAD}1\nHoeveel zijn er?\n2\nIs dit te weinig? Zo nee, waarom niet?\n{below}")
    assert shown(one) == [("1", "Hoeveel zijn er?"), ("2", "Is dit te weinig? Zo nee, waarom niet?")]
    assert doubts(one) == expected
    dotted = read(f"{HEAD}\n1. Hoeveel zijn er?\n2. Is dit te weinig? Zo nee,\nwaarom niet?\n{below}")
    assert shown(dotted) == shown(one)


@pytest.mark.parametrize(
    "note", ["¹ De Telegraaf, 20 november 2026", "1) Zie bijlage, CBS 2025", "[1] NOS, 20 november"]
)
def test_an_explanation_and_an_afterthought_below_a_note_are_told(note: str) -> None:
    below = f"{note}\nop de voorpagina\nToelichting: het gaat om de plaatsen van 2025.\nPS. Mag ik u ook nog bellen?\nGroet,\nDe Boer"
    one = read(f"{HEAD}1. Hoeveel zijn er?¹\n2. Is dit te weinig? 1) Zo nee, waarom niet? [1]\n\n{below}")
    assert [text for _, text in shown(one)][1].startswith("Is dit te weinig?")
    assert shown(one)[1][1].endswith("waarom niet?")
    assert {place for kind, place in doubts(one) if kind == "text-left-out"} >= {7, 8}
    assert [piece.use for piece in one.pieces if piece.place in (5, 6)] == ["footnote", "footnote"]


def test_what_an_afterthought_asks_does_not_keep_what_stands_above_it_in_the_question() -> None:
    one = read("1. Hoeveel?\n2. Is dit te weinig?\nToelichting: het gaat om 2025.\nPS. Mag ik u ook nog bellen?")
    assert shown(one) == [("1", "Hoeveel?"), ("2", "Is dit te weinig?")]
    assert doubts(one) == [("text-left-out", 3), ("text-left-out", 4)]


def test_a_mark_of_a_raised_note_goes_from_the_question() -> None:
    one = read(f"{HEAD}1\nKent u het bericht? 1)\n2\nDeelt u dat?²\n\n¹ De Telegraaf, 20 november\n² NRC, 21 november")
    assert shown(one) == [("1", "Kent u het bericht?"), ("2", "Deelt u dat?")]
    on = read(
        f"{HEAD}1\nKent u het bericht? ¹\nEn die 3 m²?\n¹ De Telegraaf, 20 november\n2\nEn nu?\n² NRC, 21 november\n"
    )
    assert shown(on) == [("1", "Kent u het bericht? En die 3 m²?"), ("2", "En nu?")]


def test_items_of_a_question_stay_in_it() -> None:
    for items in ("1) de kosten\n2) de duur", "a) de kosten\nb) de duur", "1. de kosten\n2. de duur"):
        one = read(f"1. Hoeveel is het?\n2. Kunt u aangeven:\n{items}")
        assert shown(one)[-1] == ("2", f"Kunt u aangeven:\n{items}"), items
    asking = read("1. Hoeveel is het?\n2. Kunt u ingaan op deze punten?\n1) Wat kost het?\n2) Hoe lang duurt het?")
    assert "Hoe lang duurt het?" in asking.parts[-1].text


@pytest.mark.parametrize(
    "brackets",
    [
        "(ingezonden 26 november 2026, kenmerk 2026Z20001)", "(kenmerk 2026Z20001, ingezonden 26 november 2026)",
        "(2026Z20001, ingezonden op 26 november 2026)", "(ingezonden 26 november 2026; 2026Z20001)",
        "(kenmerk: 2026Z20001) (ingezonden 26 november 2026)", "(ingezonden 26 november 2026)\n(kenmerk 2026Z20001)",
        "\n(ingezonden 26 november 2026, kenmerk 2026Z20001)",
    ],
)  # fmt: skip
def test_a_reference_in_brackets_is_the_reference(brackets: str) -> None:
    one = read(
        f"Vragen van het lid De Boer (GLP) aan de minister van Wonen over daklozen {brackets}\n1\nHoeveel?\n2\nWaarom?"
    )
    assert one.reference is not None
    assert one.reference.text == "2026Z20001"
    assert one.subject is not None
    assert one.subject.text == "daklozen"
    assert one.submitted is not None
    assert one.submitted.day == date(2026, 11, 26)
    assert shown(one) == [("1", "Hoeveel?"), ("2", "Waarom?")]


def test_a_reference_alone_in_brackets() -> None:
    one = read(
        "Vragen van het lid De Boer (GLP) aan de minister van Wonen over daklozen (kenmerk 2026Z20005)\n1\nHoe?\n2\nWat?"
    )
    assert one.reference is not None
    assert one.reference.text == "2026Z20005"
    assert one.subject is not None
    assert one.subject.text == "daklozen"


@pytest.mark.parametrize(
    "brackets",
    ["(kenmerk 2026Z18442)", "(2026Z18442, ingezonden 16 november 2026)", "(2026Z18442)", "met kenmerk 2026Z18442"],
)
def test_a_notice_of_postponement_says_which_questions(brackets: str) -> None:
    one = read(
        f"Geachte voorzitter,\n\nDe vragen van het lid Peters (LN) over de wachtlijsten {brackets} kunnen niet binnen de "
        "gebruikelijke termijn van drie weken worden beantwoord."
    )
    assert one.kind == "postponed"
    assert one.reference is not None
    assert one.reference.text == "2026Z18442"
    assert one.subject is not None
    assert one.subject.text == "de wachtlijsten"


def test_a_notice_without_a_name_says_it_too() -> None:
    notice = "De vragen met kenmerk {0} kunnen niet binnen de gebruikelijke termijn worden beantwoord."
    one = read(notice.format("2026Z18442"))
    assert (one.kind, one.reference.text if one.reference else None) == ("postponed", "2026Z18442")
    assert read(notice.format("2026Z18442 en 2026Z18443")).reference is None


def test_another_letter_that_names_questions_is_not_those_questions() -> None:
    one = read(
        "Over de vragen van het lid Peters (LN) over jeugd (kenmerk 2026Z18442):\n\n1. Is het af?\n2. Wie tekent?"
    )
    assert (one.kind, one.reference) == ("list", None)


LIST: Final = (
    "<p>De vaste commissie heeft de volgende vragen.</p><ol><li>Hoeveel woningen zijn er?</li><li>Hoe kan dat?</li>"
    '<li value="5">Wat kost het?</li></ol><table><tr><td>{0}</td><td>Hoeveel fte is dat?</td></tr>'
    "<tr><td>{1}</td><td>Klopt artikel 3?</td></tr></table><p>Graag uiterlijk 11 december 2026.</p>"
)


def test_a_list_above_a_table_is_read_with_it() -> None:
    one = read(LIST.format(6, 7), "html")
    assert [number for part in one.parts for number in part.numbers] == ["1", "2", "5", "6", "7"]
    assert [doubt.detail for doubt in one.doubts if doubt.kind == "number-missing"] == ["3", "4"]
    assert one.parts[-1].text == "Klopt artikel 3?"
    assert one.parts[2].text == "Wat kost het?"


def test_an_agenda_above_a_table_is_no_list_of_questions() -> None:
    agenda = LIST.format(3, 4).replace("Hoeveel woningen zijn er?", "Opening").replace("Hoe kan dat?", "Mededelingen")
    one = read(agenda.replace('<li value="5">Wat kost het?</li>', ""), "html")
    assert [part.numbers for part in one.parts] == [("3",), ("4",)]


def test_a_list_that_the_table_has_too_is_read_once() -> None:
    assert [part.numbers for part in read(LIST.format(1, 2), "html").parts] == [("1",), ("2",)]


def test_a_number_in_another_form_begins_its_own_question() -> None:
    one = read(
        "Vragen:\n\n1. Hoeveel ouders zijn er?\n2) Klopt het dat dit zo is? Waarom?\n4. Wat zegt u?\n\nPS. Mag ik u bellen?"
    )
    assert shown(one) == [
        ("1", "Hoeveel ouders zijn er?"),
        ("2", "Klopt het dat dit zo is? Waarom?"),
        ("4", "Wat zegt u?"),
    ]
    assert doubts(one) == [("text-left-out", 7), ("number-missing", 5), ("other-form", 4)]


@pytest.mark.parametrize("kind", ["kamervragen", "list"])
@pytest.mark.parametrize("words", ["voor het einde van de week", "voor het tweeminutendebat"])
def test_a_day_that_is_asked_for_and_not_understood_is_told(kind: str, words: str) -> None:
    one = read(f"{HEAD if kind == 'kamervragen' else ''}\n1. Hoeveel?\n2. Kunt u deze vragen {words} beantwoorden?")
    assert one.kind == kind
    assert ("day-unread", one.requested.place if one.requested else 0) in doubts(one)


@pytest.mark.parametrize("words", ["voor 4/12", "uiterlijk 4-12", "vóór 4/12"])
def test_a_day_and_a_month_in_figures_are_a_day(words: str) -> None:
    one = read(f"1. Hoeveel?\n2. Waarom?\n\nGraag antwoord {words}.")
    assert one.requested is not None
    assert (one.requested.day, one.requested.text) == (date(2026, 12, 4), words)
    assert [doubt.detail for doubt in one.doubts if doubt.kind == "day-read"] == ["2026-12-04"]
    late = read("1. Hoeveel?\n2. Waarom?\n\nGraag antwoord voor 4/1.", written=TODAY._replace(is_told=True))
    assert late.requested is not None
    assert late.requested.day == date(2027, 1, 4)
    assert late.doubts == ()
    odd = read("1. Hoeveel?\n2. Waarom?\n\nGraag antwoord voor 4/13.")
    assert [doubt.kind for doubt in odd.doubts] == ["day-unread"]


@pytest.mark.parametrize(
    "text",
    [
        "Voor onze uitzending van maandag hebben we deze vragen:\n\n{0}\n\nGroet, Marieke Bos",
        "Van: Marieke Bos (EenVandaag)\nBeste collega,\n\n{0}\n\nGroet, Marieke Bos",
        "Beste collega,\n\n{0}\n\nGroet,\nSanne de Wit, NRC",
    ],
)
def test_who_asks_for_a_broadcast_or_a_paper_is_the_press(text: str) -> None:
    assert read(text.format("1. Hoeveel ouders wachten nog?\n2. Waarom?")).kind == "press"


@pytest.mark.parametrize(
    "text",
    [
        "Over het bericht in de Volkskrant (NRC):\n{0}",
        "Beste collega,\n{0}\n\nNa de uitzending van EenVandaag was er ophef.",
    ],
)
def test_a_colleague_who_names_a_paper_is_no_press(text: str) -> None:
    assert read(text.format("1. Hoeveel ouders wachten nog?\n2. Waarom?")).kind == "list"
