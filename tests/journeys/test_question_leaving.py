"""A dossier at the keyboard: of one question or of those that are ticked, in a file; what is confidential stays out."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest
from textual.widgets import Input

from tests.services.making import Mail
from tests.tui.archives import ComeIn
from tests.tui.robot import Clock, Officer
from werkbank.bootstrap import Services
from werkbank.services.guesses import Given
from werkbank.services.questions.shaping import PartEdit

POST = tuple(Mail(subject=f"Kamervragen {name}").raw() for name in ("een", "twee", "drie"))


def three_questions(services: Services) -> None:
    services.deciding.decide(["s1", "s2", "s3"], "question", Given(checklist="C2", by="18-12"))
    for number in (1, 2, 3):
        services.question_shaping.add(f"v{number}", [(("1",), f"Hoeveel huurders zijn er in {number}?")])
        services.question_shaping.change(f"v{number}", 1, PartEdit(answer=f"Er zijn er {number} miljoen."))


@pytest.fixture
def noor(come_in: ComeIn) -> Officer:
    return come_in(*POST, clock=Clock(), done=[three_questions]).press("4")


def exports(noor: Officer) -> list[tuple[str, str]]:
    return noor.elsewhere(lambda services: list(services.doors.query("SELECT what, format FROM export_log", {})))


def test_one_key_makes_a_file_of_the_question_that_is_meant_and_says_where_it_is(noor: Officer, tmp_path: Path) -> None:
    noor.press("x").told("~/dossier-v1.docx").press("tab", "tab").fills(f"{tmp_path}/").told(f"{tmp_path}/dossier-v1")
    noor.press("enter").told(f"Dossier v1 (concept) staat in {tmp_path}/dossier-v1.docx")
    with zipfile.ZipFile(tmp_path / "dossier-v1.docx") as file:
        said = file.read("word/document.xml").decode()
    assert "Hoeveel huurders zijn er in 1?" in said
    assert "in 2?" not in said
    noor.press("enter", "x").told("bestaat al: kies een andere naam").press("enter").told("bestaat al")
    noor.fills("brief").told(f"{tmp_path}/brief-v1.docx").press("tab").fills("md").press("enter")
    noor.told(f"Conceptbrief v1 (concept) staat in {tmp_path}/brief-v1.md").sees("DEELVRAGEN")
    assert "Er zijn er 1 miljoen." in (tmp_path / "brief-v1.md").read_text()
    assert exports(noor) == [("question-dossier", "docx"), ("question-letter", "md")]


def test_those_that_are_ticked_go_into_one_file_in_their_order(noor: Officer, tmp_path: Path) -> None:
    noor.press("space", "j", "space").sees_row("✓", "Kamervragen een").told("2 aangevinkt")
    noor.press("x").sees("2 vragen").fills("agenda").press("tab").fills("html").told("~/agenda-2026-11-23.html")
    noor.press("tab").fills(f"{tmp_path}/vergadering.html").press("enter").told("Geannoteerde agenda 2 vragen")
    said = (tmp_path / "vergadering.html").read_text()
    assert said.index("Kamervragen een") < said.index("Kamervragen drie")
    assert "Kamervragen twee" not in said
    noor.press("escape").sees_not("aangevinkt").press("*").told("3 aangevinkt").press("*").sees_not("aangevinkt")
    noor.press("*", "x").sees("3 vragen").press("escape", "escape").sees_not("aangevinkt")


def test_what_is_confidential_goes_along_only_when_it_is_chosen(noor: Officer, tmp_path: Path) -> None:
    noor.elsewhere(lambda services: services.shaping.mark(["s2"], "personnel"))
    noor.notices().press("*", "x").told("1 vertrouwelijk: blijft eruit").press("tab").fills("md")
    noor.press("tab").fills(f"{tmp_path}/een.md").press("enter").told("2 vragen", "1 vertrouwelijk: blijft eruit")
    assert "Er zijn er 2 miljoen" not in (tmp_path / "een.md").read_text()
    noor.press("x", "tab", "tab").fills(f"{tmp_path}/twee.md").press("tab").fills("j").told("GAAT MEE")
    noor.fills("misschien").press("enter").told("Kies uit: nee, ja").fills("ja").press("enter").told("3 vragen")
    assert "Er zijn er 2 miljoen" in (tmp_path / "twee.md").read_text()
    noor.press("x").told("1 vertrouwelijk: blijft eruit")  # the choice does not stay


def test_it_goes_on_the_clipboard_without_a_file_but_a_word_file_does_not(noor: Officer) -> None:
    noor.press("x", "tab", "tab").fills("").told("past niet op het klembord").press("enter")
    noor.told("Een Word-bestand past niet op het klembord").press("shift+tab").fills("md").told("op het klembord")
    noor.press("enter").told("Dossier v1 (concept) staat op het klembord")
    assert "Er zijn er 1 miljoen." in noor.app.clipboard


def test_the_name_in_the_line_follows_what_it_is_and_its_form(noor: Officer, tmp_path: Path) -> None:
    noor.press("x").fills("brief").told("~/brief-v1.docx").sees_row("~/brief-v1.docx", "als ▸ docx")
    noor.press("tab").fills("md").told("~/brief-v1.md").sees_row("~/brief-v1.md", "als ▸ md").press("tab")
    noor.fills(f"{tmp_path}/mijn.md").press("shift+tab").fills("html").told(f"{tmp_path}/mijn.html")
    assert noor.app.query_one("#ask-path", Input).value == f"{tmp_path}/mijn.html"
    noor.press("enter").told(f"staat in {tmp_path}/mijn.html")
    assert (tmp_path / "mijn.html").exists()


def test_what_may_not_leave_is_stopped_and_nothing_is_written(noor: Officer, tmp_path: Path) -> None:
    shaping = PartEdit(answer="De rekening is NL91ABNA0417164300.")
    noor.elsewhere(lambda services: services.question_shaping.change("v1", 1, shaping))
    noor.notices().press("x", "tab", "tab").fills(f"{tmp_path}/").press("enter").told(
        "Er is niets geschreven: v1 vraag 1", "rekening"
    )
    assert list(tmp_path.glob("*.docx")) == []
    assert exports(noor) == []


def test_one_that_is_gone_by_now_and_none_at_all_are_told(noor: Officer) -> None:
    noor.elsewhere(lambda services: [services.history.undo() for _ in range(7)])
    noor.press("x").told("Er is geen vraag").press("x").told("Hier staat geen vraag")


def test_what_it_cannot_become_is_said_before_enter_and_the_name_is_the_same_everywhere(
    noor: Officer, tmp_path: Path
) -> None:
    noor.press("x").press("tab", "tab").fills(f"{tmp_path}/stuk.pdf").told('geen "pdf" worden', "docx, html of md")
    noor.press("enter").told('geen "pdf" worden').fills(f"{tmp_path}/stuk").press("shift+tab").fills("pdf")
    noor.told('geen "pdf" worden').press("escape", "x").fills("qa").told("~/qa-v1.docx").press("escape")
    assert exports(noor) == []


def test_the_history_names_what_is_asked_and_not_its_code(noor: Officer) -> None:
    noor.press("enter", "space").told("kern").press("H").sees("v1, “Kernboodschap in één zin” (deel 1): binnen")


def test_what_is_typed_takes_the_place_of_the_proposal_and_a_slip_in_a_path_is_put_right_in_it(
    noor: Officer, tmp_path: Path
) -> None:
    noor.press("x", "tab", "tab").types(f"{tmp_path}/een.pdf").press("enter").told('geen "pdf" worden')
    noor.press("backspace", "backspace", "backspace").types("md").press("enter").told(f"staat in {tmp_path}/een.md")
    assert list(tmp_path.glob("*.md")) == [tmp_path / "een.md"]
