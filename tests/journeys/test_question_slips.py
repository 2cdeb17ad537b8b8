"""Where hands slip on the questions: a wrong file, half a name, the same key twice; nothing typed is lost or misread."""

from __future__ import annotations

import pytest

from tests.journeys.test_question_import import LIST, reads, written
from tests.journeys.test_question_matrix import POST, two_questions, view
from tests.journeys.test_question_memory import ANSWER, asked_before, opened
from tests.journeys.test_question_memory import POST as EARLIER
from tests.tui.archives import ComeIn
from tests.tui.robot import Clock, Officer
from werkbank.bootstrap import Services
from werkbank.services.questions.checking import CheckEdit
from werkbank.services.questions.shaping import PartEdit

SKIPPING = "1. Wat is de planning?\n2. Wat kost het per maand?\n3, 4. Wie doet het?\n5. En wanneer?\n"


def with_people(services: Services) -> None:
    two_questions(services)
    for name in ("Fatma Yilmaz", "Anna Bakker", "Bas Bakker"):
        services.register.add_person(name, [])


@pytest.fixture
def noor(come_in: ComeIn) -> Officer:
    return come_in(*POST, clock=Clock(), done=[with_people]).press("4")


@pytest.fixture
def matrix(noor: Officer) -> Officer:
    return noor.press("j", "enter").sees("HELE VRAAG", "DEELVRAGEN")


@pytest.mark.parametrize("screen", ["4", "1"])
def test_a_file_that_cannot_be_read_stays_in_the_line_to_be_put_right(noor: Officer, screen: str) -> None:
    broken, good = written(noor, b"%PDF-1.4\n%%EOF\n", "kapot.pdf"), written(noor, LIST, "lijst.txt")
    reads(noor.press(screen), broken).told("is beschadigd")
    assert noor.asked().endswith("kapot.pdf")
    noor.press(*["backspace"] * len(broken.name)).types(good.name).press("enter")
    noor.sees("Wat kost het per maand?", "lijst.txt")


def test_a_file_that_cannot_be_read_can_be_left(noor: Officer) -> None:
    reads(noor, written(noor, b"%PDF-1.4\n%%EOF\n", "kapot.pdf")).press("escape").sees("IN VOORBEREIDING 2")
    assert noor.asked() == ""
    noor.press("j").told("2 van 2")


def test_the_arrow_offers_only_names_that_go_with_what_was_typed(matrix: Officer) -> None:
    matrix.press("l", "N").types("Bak").press("down")
    assert "Anna Bakker" in matrix.asked()
    matrix.press("down")
    assert "Bas Bakker" in matrix.asked()
    matrix.press("down")
    assert "Anna Bakker" in matrix.asked()
    matrix.press("up", "enter").told("gevraagd aan Bas Bakker")


def test_the_arrow_goes_to_the_next_field_when_no_name_goes_with_what_was_typed(matrix: Officer) -> None:
    matrix.press("l", "N").types("Visser").press("down").types("vr").told("uiterlijk vr 27 nov")
    assert "Visser" in matrix.asked()


def test_after_an_error_what_is_typed_is_put_behind_the_name(matrix: Officer) -> None:
    matrix.press("l", "N").types("Yilmat").press("enter").told("Bedoelde je")
    matrix.press("backspace").types("z").press("enter").told("gevraagd aan Fatma Yilmaz")


def test_half_a_name_is_told_as_the_name_it_was(matrix: Officer) -> None:
    matrix.press("l", "N").types("Yil").press("tab").press("enter").told("gevraagd aan Fatma Yilmaz")


def test_what_was_taken_over_is_marked_and_the_list_stays_as_it_was(come_in: ComeIn) -> None:
    noor = opened(come_in(*EARLIER, clock=Clock(), done=[asked_before])).press("tab")

    def listed() -> list[str]:
        return [one.ref for one in noor.app.frame.page.question.recall.rows.found]  # type: ignore[attr-defined]

    before = listed()
    for ref in before[:2]:
        noor.sees_row(f"▌{ref}").press("+").told(f"uit {ref}").sees_row(f"▌{ref}", "✓ overgenomen")
        assert listed() == before
        noor.press("j")
    noor.press("u", "u").sees_not("✓ overgenomen")
    assert listed() == before


def test_an_answer_of_her_own_is_looked_for_with_beside_what_was_taken_over(come_in: ComeIn) -> None:
    noor = opened(come_in(*EARLIER, clock=Clock(), done=[asked_before]))
    noor.elsewhere(lambda services: services.memory.take_over("v2", 1, "v1.1"))

    def points(answer: str) -> int:
        return noor.elsewhere(lambda services: services.memory.recall("v2", 1, answer)[0].points)

    assert points(ANSWER) == points("") != points(f"{ANSWER} Dat staat in een brief.")


def test_a_list_that_was_left_is_not_told_of_under_the_next_one(noor: Officer) -> None:
    reads(noor, written(noor, LIST, "lijst.txt")).press("escape").told("Niets bewaard van lijst.txt")
    noor.pastes(LIST).sees("Wat kost het per maand?").told("nog niet bewaard")
    assert "lijst.txt" not in noor.status()


def test_renumbering_what_runs_on_already_says_so(noor: Officer) -> None:
    reads(noor, written(noor, SKIPPING)).press("#").told("De nummers lopen al door van 1 tot en met 5")


def test_above_no_line_is_marked_for_what_is_not_in_the_document(noor: Officer) -> None:
    reads(noor.resizes(120, 40), written(noor, LIST, "lijst.txt")).press("G")
    assert any(line.startswith("▌") for line in noor.part("#import-text"))
    while "niet gevonden" not in noor.app.frame.page.rows.current.text:  # type: ignore[attr-defined]
        noor.press("up")
    assert not any(line.startswith("▌") for line in noor.part("#import-text"))
    noor.press("G")
    assert any(line.startswith("▌") for line in noor.part("#import-text"))


def test_what_is_ready_all_the_same_says_why_and_its_key_says_what_it_does_now(matrix: Officer) -> None:
    assert "> gereed" in matrix.footer()
    matrix.press(">").types("moet vandaag weg").press("enter").press("l")
    assert "Toch gereed: moet vandaag weg" in matrix.part("#matrix-head")[0]
    assert "> beantwoord" in matrix.footer()
    matrix.press("escape").press("u")
    assert "> gereed" in matrix.footer()


def test_keys_right_after_the_one_that_goes_to_who_owes_are_for_that_list(noor: Officer) -> None:
    for place in (1, 2):
        edit = CheckEdit(state="asked", person="Anna Bakker", wanted="+3")
        noor.elsewhere(lambda services, place=place, edit=edit: services.checking.set("v1", "source", edit, place))
    noor.notices().press("j")
    for _ in range(2):
        noor.meanwhile_press("R", "j").waits().told("2 van 2").press("escape").told("2 van 2").sees("IN VOORBEREIDING")


def test_versions_have_a_line_each_and_the_one_that_is_named_is_shown_whole(matrix: Officer) -> None:
    for number in range(1, 7):
        text = f"Antwoord {number}." + " Dat is zo." * 20
        matrix.elsewhere(lambda services, text=text: services.question_shaping.change("v1", 1, PartEdit(answer=text)))
    matrix.notices().press("y")
    for number in range(2, 7):
        matrix.sees_row(f"{number}", "ma 23 nov", f"Antwoord {number}. Dat is zo.")
    matrix.press("down").sees_row("terug naar versie ▸ 4").sees_row("Antwoord [-3.-]{+4.+}").sees("5  ma 23 nov")
    matrix.press("down", "down").sees_row("Antwoord [-1.-]{+2.+}").press("escape")
    assert view(matrix).parts[0].answer.startswith("Antwoord 6.")
