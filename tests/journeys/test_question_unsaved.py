"""What was read and not kept is not lost: after esc, after ctrl+q, when the file is gone; and what must be seen first."""

from __future__ import annotations

import json

import pytest

from tests.importers.questions.made_files import pdf_of
from tests.journeys.test_question_import import KAMER, count, reads, view, written
from tests.services.making import Mail
from tests.services.questions.test_outcome import LIST, with_files
from tests.tui.archives import ComeIn
from tests.tui.robot import Officer
from werkbank.services.unkept import beside

COVER = (
    "Geachte mevrouw,\n\nHierbij bied ik u de vragen van het lid Prins aan. Lukt beantwoording op tijd?\n\nGriffie\n"
)
PLAIN = "Beste Dirk,\n\nHoe staat het met de planning?\n"
BROKEN = ("vragen.pdf", b"%PDF-1.4 kapot")


@pytest.fixture
def noor(come_in: ComeIn) -> Officer:
    return come_in().press("4").sees("Er lopen geen vragen")


# ---------------------------------------------------------------------- nothing is lost


@pytest.mark.parametrize("restarted", [False, True])
def test_what_was_changed_is_there_again_after_esc_and_after_a_restart(noor: Officer, *, restarted: bool) -> None:
    before = count(noor)
    reads(noor, written(noor)).press("G", "delete").told("Deelvraag weg").sees("2 deelvragen")
    if restarted:
        noor.restart().press("4")
    else:
        noor.press("escape").told("kamer.txt staat klaar, niet bewaard, 1 wijziging. Q gaat verder.")
    noor.press("Q").told("gaat verder waar je was (1 wijziging)").press("enter")
    noor.sees("2 deelvragen").told("Zoals je het achterliet").press("u").sees("3 deelvragen").press("U")
    assert count(noor) == before
    noor.press("ctrl+s").fills("Dirk").press("enter").told("v1 gemaakt met 2 deelvragen")
    assert not beside(noor.path).exists()
    noor.press("Q").sees_not("kamer.txt")


def test_what_was_pasted_is_there_again_and_several_wait_beside_each_other(noor: Officer) -> None:
    noor.pastes(LIST).sees("2 deelvragen").press("escape").told("geplakte tekst staat klaar, niet bewaard.")
    noor.pastes("1. Wat is contant?\n2. Wat is giraal?\n").sees("Wat is giraal?").press("escape").restart().press("4")
    noor.press("Q").sees("geplakte tekst: 1. Wat is contant?").press("enter").sees("Wat is giraal?")
    noor.press("ctrl+s").fills("Dirk").press("enter").told("v1 gemaakt").press("escape", "Q")
    noor.sees("geplakte tekst: 1. Wat is de planning?").press("enter").sees("Wat kost het per maand?")


def test_what_stands_on_the_page_is_there_again(noor: Officer) -> None:
    noor.press("Q", "enter").pastes(LIST).restart().press("4", "Q").told("gaat verder met wat je plakte").press("enter")
    noor.sees("Plak of typ hier", "2. Wat kost het per maand?").press("ctrl+s").sees("2 deelvragen")


def test_what_is_marked_is_not_written_down_beside_the_archive(noor: Officer) -> None:
    noor.press("Q", "enter").pastes(f"Stg. GEHEIM\n{LIST}").press("escape")
    assert not beside(noor.path).exists()


@pytest.mark.parametrize("text", ["", KAMER.replace("automaten", "zaken")])
def test_of_a_file_that_is_gone_or_has_other_words_what_was_read_is_there(noor: Officer, text: str) -> None:
    path = written(noor)
    reads(noor, path).press("G", "delete").sees("2 deelvragen").press("escape")
    path.write_text(text)
    if not text:
        path.unlink()
    noor.press("Q", "enter").told("kamer.txt is weg of veranderd").sees("2 deelvragen", "geldautomaten").restart()
    noor.press("4", "Q", "enter").sees("2 deelvragen", "geldautomaten").press("ctrl+s").fills("Dirk").press("enter")
    noor.told("v1 gemaakt met 2 deelvragen")


def test_it_is_let_go_of_by_her_own_word(noor: Officer) -> None:
    reads(noor, written(noor)).press("G", "delete").sees("2 deelvragen").press("ctrl+p").types("loslaten").press(
        "enter"
    )
    noor.told("Losgelaten: kamer.txt").press("Q").sees_not("gaat verder waar")
    assert not beside(noor.path).exists()


@pytest.mark.parametrize(
    "text", ["{}", '{"shape": 1, "questions": {"a.txt": {"base": 0, "text": "[]", "unread": ""}}}', "nee"]
)
def test_a_file_of_working_copies_that_is_broken_holds_nothing(noor: Officer, text: str) -> None:
    beside(noor.path).write_text(text)
    noor.press("Q").sees("vragen uit").sees_not("a.txt", "gaat verder")


def test_what_stands_there_is_whole(noor: Officer) -> None:
    reads(noor, written(noor)).press("G", "delete")
    (kept,) = json.loads(beside(noor.path).read_text())["questions"].values()
    assert "In welke gemeenten is er geen?" in kept["text"]


# ---------------------------------------------------------------------- a name that is wrong


def test_a_wrong_name_stays_in_the_line_with_the_reason(noor: Officer) -> None:
    path = written(noor)
    reads(noor, f"{path}x").told("is er niet").sees("vragen uit").press("backspace", "enter")
    noor.sees("3 deelvragen · 2 twijfels · kamer.txt").press("escape")
    reads(noor, "s99").told("s99").sees("vragen uit", "s99").press("escape").sees("Er lopen geen vragen")
    reads(noor, path.parent).told("is een map").sees("vragen uit").press("escape")


# ---------------------------------------------------------------------- what must be seen first


def test_the_letter_of_what_cannot_be_read_is_no_question_and_its_text_can_be_pasted(come_in: ComeIn) -> None:
    noor = come_in(with_files(COVER, BROKEN, subject="Kamervragen contant geld")).press("Q", "enter")
    noor.sees("Aanbiedingsbrief · geen deelvragen", "Dit is de brief bij vragen.pdf", "vragen.pdf is beschadigd")
    noor.press("ctrl+s").told("de vragen staan niet in de brief")
    assert count(noor)[0] == 0
    noor.sees_row("▌!", "Dit is de brief").press("enter").sees("Plak hier de tekst van vragen.pdf")
    noor.press("escape").sees("Aanbiedingsbrief").sees_row("▌!", "Dit is de brief").press("enter")
    noor.pastes(KAMER).press("ctrl+s").sees("Kamervragen · 3 deelvragen", "stuk 2 van 2", "vragen.pdf")
    noor.press("ctrl+s").told("v1 gemaakt met 3 deelvragen")
    assert (view(noor).line.item, view(noor).line.parts) == ("s1", 3)


@pytest.mark.parametrize("is_read", [True, False])
def test_text_in_place_of_an_attachment_is_of_its_piece_after_a_restart_too(come_in: ComeIn, *, is_read: bool) -> None:
    noor = come_in(with_files(COVER, BROKEN, subject="Kamervragen contant geld")).press("Q", "enter")
    noor.sees_row("▌!", "Dit is de brief").press("enter").pastes(KAMER)
    if is_read:
        noor.press("ctrl+s").sees("Kamervragen · 3 deelvragen", "stuk 2 van 2")
        noor.restart().press("Q").told("gaat verder waar je was").press("enter")
    else:
        noor.restart().press("4", "Q").told("gaat verder met wat je plakte").press("enter")
        noor.sees("Plak hier de tekst van vragen.pdf").press("ctrl+s")
    noor.sees("Kamervragen · 3 deelvragen", "stuk 2 van 2", "vragen.pdf").press("ctrl+s").told("v1 gemaakt met 3")
    assert (view(noor).line.item, view(noor).line.parts) == ("s1", 3)
    assert not beside(noor.path).exists()


def test_a_message_with_a_question_is_kept_when_it_was_seen_what_could_not_be_read(come_in: ComeIn) -> None:
    noor = (
        come_in(with_files(PLAIN, BROKEN)).press("Q", "enter").press("G", "ctrl+s").told("vragen.pdf is niet gelezen")
    )
    assert count(noor)[0] == 0
    noor.sees_row("▌!", "Een bijlage is niet gelezen").press("enter").told("Gezien", "ctrl+s bewaart")
    noor.sees_row("▌✓", "Een bijlage is niet gelezen").press("ctrl+s").told("v1 gemaakt met 1 deelvraag")


def test_what_could_not_be_read_beside_a_numbered_list_is_told_and_stops_nothing(come_in: ComeIn) -> None:
    noor = come_in(with_files(COVER, ("lijst.pdf", pdf_of(LIST)), BROKEN)).press("Q", "enter")
    noor.sees("Een bijlage is niet gelezen. vragen.pdf").press("ctrl+s").told("v1 gemaakt met 2 deelvragen")


# ---------------------------------------------------------------------- what is here already


def test_of_a_question_that_is_here_it_is_told_what_comes_in_and_one_key_opens_it(come_in: ComeIn) -> None:
    noor = come_in(Mail(subject="Vragen", text=KAMER).raw()).press("v", "enter", "4", "enter", "Q", "enter")
    noor.sees("3 deelvragen komen in v1", "enter opent v1").press("G", "delete", "ctrl+s").told("2 delen gezet in v1")
    noor.press("Q", "enter").sees("1 deelvraag komt in v1; 2 staan er al").press("g", "enter").sees("DEELVRAGEN")
    noor.told("Q gaat terug").press("Q").sees("1 deelvraag komt in v1").press("ctrl+s").told("1 deel gezet in v1")
    noor.press("Q", "enter").sees("Deze 3 deelvragen staan al in v1: er is niets te bewaren")


# ---------------------------------------------------------------------- several questions in one paragraph


def test_several_questions_in_a_paragraph_are_told_and_one_key_splits_them(noor: Officer) -> None:
    noor.pastes(
        "Beste collega,\n\nKlopt het dat de huren stijgen? Zo ja, hoeveel? En wanneer hoort de Kamer dat? Wat kost het?\n"
    )
    noor.sees("1 deelvraag", "Deze alinea stelt 3 vragen (regel 3). S splitst ze.").press("j", "S")
    noor.told("Gesplitst in 3 deelvragen").sees("DEELVRAGEN 3").sees_not("Deze alinea stelt")
    noor.press("u").sees("1 deelvraag").press("U", "ctrl+s").fills("Dirk").press("enter").told("met 3 deelvragen")
    assert [one.text for one in view(noor).parts] == [
        "Klopt het dat de huren stijgen? Zo ja, hoeveel?", "En wanneer hoort de Kamer dat?", "Wat kost het?",
    ]  # fmt: skip


# ---------------------------------------------------------------------- the press


def test_a_press_mail_without_the_word_is_known_and_can_be_chosen(come_in: ComeIn) -> None:
    text = "Goedemiddag,\n\nHoeveel woningen staan er leeg?\n\nMet groet,\nAnna de Wit\nverslaggever Omroep Zuid\n"
    noor = come_in(Mail(subject="Leegstand", text=text, sender="Anna de Wit <anna@omroepzuid.example>").raw())
    noor.press("Q", "enter").sees("Persvraag · 1 deelvraag").press("f", "g").sees_row("Checklist", "C5 persvraag")
    noor.sees_row("Ingediend", "(datum van de mail)").sees_row("Vrager", "Anna de Wit")
    noor.press("j").sees_row("▌Soort", "persvraag").press("enter").fills("vragenl").press("enter")
    noor.sees_row("Checklist", "C1").press("enter").fills("pers").press("enter").sees_row("▌Soort", "persvraag")
    noor.press("ctrl+s").told("v1 gemaakt")
    assert (view(noor).line.checklist, str(view(noor).question.submitted)) == ("C5", "2026-11-23")


def test_a_file_names_who_signs(noor: Officer) -> None:
    path = written(noor, f"{LIST}\nMet vriendelijke groet,\n\nPiet de Vries\nGemeente Delinde\n", "vragen.txt")
    reads(noor, path).press("f").sees_row("Vrager", "Piet de Vries (Gemeente Delinde)")
