"""What stands around the questions: who asks when nobody says so, whether it is the press, and a letter that only goes
with something. Every text here is made up.
"""

from __future__ import annotations

from datetime import date
from typing import Final

import pytest

from tests.domain.questions.test_reading import lines
from werkbank.domain import press
from werkbank.domain.questions import QuestionDocument, read_questions, split_questions
from werkbank.domain.questions.letters import Letter, as_covering, is_covering, with_letter, with_signature

ASKS: Final = "Hoeveel huurders betalen te veel?\n"
THREE: Final = (
    "Wij horen dat de huren dit jaar harder stegen dan geraamd. Klopt dat? Zo nee, waarom niet? Het ministerie had 4,5 "
    "procent voorzien; hoe kwam men daarop? En wanneer hoort de Kamer dat? Graag uw reactie."
)


def read(text: str) -> QuestionDocument:
    (one,) = read_questions(lines(text))
    return one


def kinds(one: QuestionDocument) -> list[tuple[str, str]]:
    return [(doubt.kind, doubt.detail) for doubt in one.doubts]


@pytest.mark.parametrize(
    "text",
    [
        f"{ASKS}\nMet vriendelijke groet,\nAnna de Wit\nredacteur wonen, de Ochtendbode",
        f"{ASKS}\nGraag reactie vandaag voor 17.00 uur.\n\nredactie Economie",
        f"Ik ben verslaggever bij Omroep Zuid en heb een vraag.\n\n{ASKS}",
        f"Wij werken aan een artikel over de huren.\n\n{ASKS}",
        f"{ASKS}\nGraag ontvangen wij uw wederhoor uiterlijk morgen.",
        f"{ASKS}\nGraag een reactie vóór publicatie.",
        f"1. {ASKS}2. Wat doet u daaraan?\n\nOnze deadline voor publicatie is morgen 12.00 uur.\nPersbureau Noord",
    ],
)
def test_the_press_is_known_by_who_signs_and_by_its_words(text: str) -> None:
    assert read(text).kind == "press"


@pytest.mark.parametrize(
    "text",
    [
        f"{ASKS}\nMet vriendelijke groet,\nAnna de Wit\ngemeente Delinde",
        f"In de krant stond dat een journalist dit ook al vroeg.\n\n{ASKS}",
        f"Graag reactie voor vrijdag.\n\n{ASKS}",
        f"Kunt u voor de publicatie van de jaarcijfers zorgen dat dit klopt?\n\n{ASKS}",
    ],
)
def test_who_names_the_press_is_not_of_it(text: str) -> None:
    assert read(text).kind == "list"


def test_an_address_of_the_press_is_that_of_a_paper_or_of_a_part_of_it() -> None:
    assert press.of_press("p.devries@nrc.nl")
    assert press.of_press("desk@nieuws.nos.nl")
    assert not press.of_press("p.devries@voornrc.nl")
    assert not press.of_press("nos")


@pytest.mark.parametrize(
    ("closing", "asker", "party"),
    [
        ("Met vriendelijke groet,\n\nPiet de Vries\nGemeente Delinde", "Piet de Vries", "Gemeente Delinde"),
        ("Met groet, Piet de Vries", "Piet de Vries", ""),
        ("Hartelijke groet,\nPiet de Vries, Aedes", "Piet de Vries", "Aedes"),
        ("Groet,\nPiet\n06-12345678", "Piet", ""),
        ("Kind regards,\nPeter Jones", "Peter Jones", ""),
    ],
)
def test_who_signs_asks(closing: str, asker: str, party: str) -> None:
    (one,) = with_signature([read(f"1. {ASKS}2. Wat doet u daaraan?\n\n{closing}\n")])
    assert [(each.name, each.party) for each in one.askers] == [(asker, party)]


@pytest.mark.parametrize("closing", ["", "Met vriendelijke groet,\n", "Groet,\n06-12345678", "Bij voorbaat dank"])
def test_nobody_signs(closing: str) -> None:
    (one,) = with_signature([read(f"1. {ASKS}2. Wat doet u daaraan?\n\n{closing}\n")])
    assert one.asker is None


def test_a_mail_says_who_asks_and_when_and_that_this_is_its_own_date() -> None:
    letter = Letter("Vraag over de huren", "Piet de Vries", "p.devries@nrc.nl", date(2026, 11, 23))
    (one,) = with_letter([read(f"{ASKS}\nGroet,\nPiet")], letter)
    assert (one.kind, one.asker and one.asker.text) == ("press", "Piet de Vries")
    assert one.submitted is not None
    assert (one.submitted.day, one.submitted.origin) == (date(2026, 11, 23), "mail")
    (sent_on,) = with_letter([read(ASKS)], letter._replace(subject="FW: Vraag over de huren"))
    assert (sent_on.kind, sent_on.asker, sent_on.submitted) == ("list", None, None)


KAMER: Final = (
    "Vragen van het lid Prins (DVP) aan de minister van Wonen over huren (ingezonden 17 november 2026)\n1\nKlopt dat?\n"
)


def test_a_day_in_the_document_goes_before_that_of_the_mail() -> None:
    (one,) = with_letter([read(KAMER)], Letter("Kamervragen", "Griffie", "g@tk.nl", date(2026, 11, 23)))
    assert one.submitted is not None
    assert (one.submitted.day, one.submitted.origin) == (date(2026, 11, 17), "")


@pytest.mark.parametrize(
    "text",
    [
        "Hierbij doe ik u toekomen de vragen van het lid Peters. Wilt u mij laten weten of beantwoording op tijd lukt?",
        "Geachte mevrouw,\n\nHierbij bied ik u de lijst van vragen aan.\n\nKunt u voor vrijdag antwoorden?",
        "Bijgaand enkele vragen van de gemeente. Lukt het om die deze week te beantwoorden?",
        "Zie de bijlage. Kun jij dit oppakken?",
    ],
)
def test_a_letter_that_goes_with_something_asks_nothing_itself(text: str) -> None:
    one = read(text)
    assert is_covering(one)
    made = as_covering(one)
    assert (made.kind, made.parts) == ("covering", ())
    assert [piece.text for piece in made.pieces] == [piece.text for piece in one.pieces]
    assert not {"no-number", "no-parts", "text-kept"} & {doubt.kind for doubt in made.doubts}


def test_numbered_questions_and_a_plain_question_are_no_such_letter() -> None:
    assert not is_covering(read(f"Hierbij twee vragen.\n1. {ASKS}2. Wat doet u daaraan?\n"))
    assert not is_covering(read("Kunt u zeggen hoe het staat met de planning?"))
    assert not is_covering(read("Hierbij de antwoorden.\nVraag 1\nKlopt dat?\nAntwoord\nJa."))


def test_several_questions_in_one_paragraph_are_told_and_cut_where_they_begin() -> None:
    one = read(THREE)
    assert ("several-questions", "3") in kinds(one)
    made = split_questions(one, 0)
    asked = [part.text.partition("?")[0].split()[-2:] for part in made.parts]
    assert asked == [["Klopt", "dat"], ["men", "daarop"], ["Kamer", "dat"]]
    assert made.parts[0].text.endswith("Zo nee, waarom niet?")
    assert made.parts[2].text.endswith("Graag uw reactie.")
    assert "".join("".join(part.text.split()) for part in made.parts) == "".join(one.parts[0].text.split())
    assert "several-questions" not in {doubt.kind for doubt in made.doubts}
    assert split_questions(read(ASKS), 0) == read(ASKS)


def test_a_printed_number_is_one_question_however_many_marks_are_in_it() -> None:
    one = read("1\nKlopt dat? Hoe kwam dat? Wat kost het?\n2\nEn wat doet u?\n")
    assert [kind for kind, _ in kinds(one)] == []
    assert len(one.parts) == 2


NUMBERED: Final = "\n1\nHoeveel woningen zijn er?\n2\nWat kost dat?\n"


@pytest.mark.parametrize(
    ("heading", "subject"),
    [
        ("Lijst van vragen over de begroting Wonen 2027", "de begroting Wonen 2027"),
        ("Lijst van feitelijke vragen begroting Wonen", "begroting Wonen"),
        (
            "Feitelijke vragen inzake het jaarverslag\nvan het ministerie van Wonen",
            "het jaarverslag van het ministerie van Wonen",
        ),
        ("Lijst van vragen en antwoorden over het jaarverslag 2025", "het jaarverslag 2025"),
        ("Lijst van vragen: huurtoeslag", "huurtoeslag"),
        (
            "LIJST VAN VRAGEN\n\nBegroting Wonen 2027\n\nDe commissie ziet de antwoorden graag voor 1 december 2026.",
            "Begroting Wonen 2027",
        ),
    ],
)
def test_the_heading_of_a_committees_list_says_what_it_is_about(heading: str, subject: str) -> None:
    one = read(f"{heading}\n{NUMBERED}")
    assert (one.kind, one.subject and one.subject.text, len(one.parts)) == ("factual", subject, 2)


@pytest.mark.parametrize(
    "heading",
    [
        "Lijst van vragen",
        "Feitelijke vragen van de commissie",
        "Lijst van vragen\n\nDe commissie heeft vragen gesteld.",
    ],
)
def test_a_heading_that_says_only_what_it_is_names_no_subject(heading: str) -> None:
    one = read(f"{heading}\n{NUMBERED}")
    assert (one.kind, one.subject) == ("factual", None)
