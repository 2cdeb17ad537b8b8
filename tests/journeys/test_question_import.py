"""A list of questions at the keyboard: seen, put right, and only then kept; whatever is in the file, nothing is lost."""

from __future__ import annotations

import threading
import zipfile
from email.message import EmailMessage
from email.policy import SMTP
from pathlib import Path
from typing import Any

import pytest

from tests.services.making import JANSEN, Mail
from tests.services.truths import deeds
from tests.tui.archives import ComeIn
from tests.tui.robot import Officer
from werkbank.bootstrap import Services
from werkbank.domain.question_views import QuestionView
from werkbank.services.questions import sources

DOCUMENTS = Path(__file__).parents[1] / "importers" / "questions" / "documents"
KAMER = """2026Z04711
Vragen van het lid Prins (DVP) aan de minister van Financiën over contant geld (ingezonden 17 november 2026)
1
Hoeveel geldautomaten zijn er nog? Hoeveel waren dat er in 2020?
2
In welke gemeenten is er geen?
4
Wat doet u daaraan?
Toelichting:
En wat kost dat de bank?
"""
LIST = "1. Wat is de planning?\n2. Wat kost het per maand?\n"


@pytest.fixture
def noor(come_in: ComeIn) -> Officer:
    return come_in().press("4").sees("Er lopen geen vragen")


def written(noor: Officer, text: str | bytes = KAMER, name: str = "kamer.txt") -> Path:
    path = noor.path.with_name(name)
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return path


def reads(noor: Officer, source: object) -> Officer:
    """From the list of questions: the key, the source, enter."""
    return noor.press("Q").fills(str(source)).press("enter")


def count(noor: Officer) -> tuple[int, int]:
    """Questions and deeds."""

    def look(services: Services) -> int:
        return len(services.questions.window("").lines)

    return noor.elsewhere(look), deeds(noor.path)


def view(noor: Officer, ref: str = "v1") -> QuestionView:
    return noor.elsewhere(lambda services: services.questions.view(ref))


def chooses_part(noor: Officer, number: int) -> Officer:
    """The cursor on a part, in what was understood."""
    noor.press("G")
    return noor.press(*["k"] * (3 - number))


# ---------------------------------------------------------------------- from file to question


def test_seen_put_right_and_kept_as_one_deed_that_goes_back_with_one_key(noor: Officer) -> None:
    before = count(noor)
    reads(noor, written(noor)).sees("Kamervragen · 3 deelvragen · 2 twijfels · kamer.txt")
    noor.sees("EERST DIT", "Voor welke manager is dit?").told("nog niet bewaard")
    noor.sees_row("2", "◆", "Vragen van het lid Prins").sees_row("4", "●", "Hoeveel geldautomaten")
    assert count(noor) == before
    noor.resizes(120, 40).sees("KIJK HIER NAAR 2", "Nummer 3 ontbreekt").sees_row("Vrager", "Prins (DVP)")
    noor.sees_row("Ingediend", "di 17 nov").sees_row("9", "–", "overig", "Toelichting:")
    chooses_part(noor, 1).press("S").told("1: Hoeveel geldautomaten zijn er nog?").press("enter")
    noor.told("Gesplitst", "u ongedaan").sees("DEELVRAGEN 4").sees_row("▌", "Hoeveel waren dat er in 2020?")
    noor.press("#").told("Genummerd van 1 af").sees_row("vraag 2", "Hoeveel waren").press("u").told("nog 1 wijziging")
    noor.press("G", "k", "+").told("Samengevoegd").sees("DEELVRAGEN 3").press("u").sees("DEELVRAGEN 4")
    noor.press("ctrl+s").told("Voor welke manager").fills("Dirk").press("enter")
    noor.told("v1 gemaakt met 4 deelvragen", "u ongedaan").sees("DEELVRAGEN").sees_row("Hoeveel waren dat er")
    now = view(noor)
    assert [(one.numbers, one.text) for one in now.parts] == [
        (("1",), "Hoeveel geldautomaten zijn er nog?"),
        ((), "Hoeveel waren dat er in 2020?"),
        (("2",), "In welke gemeenten is er geen?"),
        (("4",), "Wat doet u daaraan?"),
    ]
    assert (now.line.manager, now.question.asker, now.line.checklist) == ("Dirk Jansen", "Prins (DVP)", "C2")
    assert count(noor) == (before[0] + 1, before[1] + 1)
    noor.press("u")
    assert count(noor)[0] == before[0]


def test_leaving_keeps_nothing_and_says_so(noor: Officer) -> None:
    before = count(noor)
    reads(noor, written(noor)).press("1").sees("1 Postvak").press("Q").told("nog niet bewaard").sees("3 deelvragen · ")
    noor.press("escape").told("Niets bewaard van kamer.txt", "Q leest het opnieuw").sees("Er lopen geen vragen")
    assert count(noor) == before
    noor.press("Q").told("leest dit bestand").press("escape").sees("Er lopen geen vragen")


def test_undo_stays_within_the_preview(noor: Officer) -> None:
    noor.elsewhere(lambda services: services.register.add_manager("Nieuw", ["nieuw@minbzk.nl"]))
    before = count(noor)
    reads(noor, written(noor)).press("u").told("niets gewijzigd").press("U").told("niets teruggenomen")
    noor.press("G", "delete").sees("2 deelvragen").press("ctrl+z").told("zoals gelezen").sees("3 deelvragen")
    noor.press("U").told("1 wijziging").sees("2 deelvragen").press("u")
    assert count(noor) == before


def test_lines_are_taken_in_and_left_out_in_the_document(noor: Officer) -> None:
    noor.resizes(120, 40)
    reads(noor, written(noor)).press("space").told("Dat kan in de tekst: tab").press("tab", "G")
    noor.sees_row("▌ 10", "–", "En wat kost dat").press("space").told("deelvraag 3").sees_row(
        "▌ 10", "●", "En wat kost"
    )
    noor.press("u").sees_row("▌ 10", "–").press("F").told("eigen deelvraag").sees("DEELVRAGEN 4").sees_row("deel 4")
    noor.press("space").told("telt niet meer mee").sees("DEELVRAGEN 3").sees_row("▌ 10", "–")
    noor.press("space", "S").told("Gesplitst").sees("DEELVRAGEN 4").press("escape").press("ctrl+s").fills("Dirk")
    noor.press("enter").told("v1 gemaakt met 4 deelvragen")
    assert view(noor).parts[3].text == "En wat kost dat de bank?"


def test_a_question_that_was_left_out_gets_its_number_back_with_either_key(noor: Officer) -> None:
    noor.resizes(120, 40)
    reads(noor, written(noor)).press("tab", "g", *"jjjj").sees_row("▌", "● vraag 1")
    noor.press("space").told("Dit is alleen het nummer. De hele deelvraag weg: delete").sees("3 deelvragen")
    noor.press("j", "space").told("telt niet meer mee").sees("2 deelvragen")
    noor.press("F").told("eigen deelvraag").sees("3 deelvragen").sees_not("geen nummer").sees_row("● vraag 1")
    noor.press("space", "space").told("deelvraag 1").sees("3 deelvragen").sees_row("● vraag 1").press("tab", "G")
    noor.sees_row("1  Hoeveel geldautomaten")


def test_numbers_and_what_is_known_are_put_right(noor: Officer) -> None:
    noor.resizes(120, 40)
    reads(noor, written(noor)).press("G", "e").told("leeg is zonder nummer").fills("3, 4").press("enter")
    noor.told("Nummer gewijzigd").sees_row("▌3, 4", "Wat doet u daaraan?").sees_not("Nummer 3 ontbreekt")
    noor.press("g", "j", "j")  # the kind
    fields: tuple[tuple[str, str, str], ...] = (
        ("Vrager", "de leden Roos (LP) en Berg (GB)", "Roos (LP), Berg (GB)"),
        ("Voor", "staatssecretaris van Financiën", "staatssecretaris van Financiën"),
        ("Onderwerp", "geldautomaten", "geldautomaten"),
        ("Kenmerk", "2026Z09999", "2026Z09999"),
        ("Ingediend", "18 nov", "wo 18 nov"),
        ("Gevraagd voor", "1 dec", "di 1 dec"),
    )
    noor.sees_row("▌Soort", "Kamervragen")
    for label, typed, shown in fields:
        noor.press("j").sees_row(f"▌{label}").press("enter").fills(typed).press("enter").sees_row(f"▌{label}", shown)
    noor.press("e").fills("onzin").press("enter").told("geen datum").press("escape").sees_row("Gevraagd", "di 1 dec")
    noor.press("j", "enter").fills("El Am").press("enter").sees_row("▌Manager", "Fatima El Amrani")
    noor.press("j", "enter").fills("C9").press("enter").told("niet bij").fills("c1").press("enter").sees_row("C1")
    noor.press("j", "enter").told("Volgt uit Ingediend of Gevraagd voor").press("ctrl+s").told(
        "v1 gemaakt met 3 deelvragen"
    )
    now = view(noor)
    assert (now.question.asker, now.question.reference) == ("de leden Roos (LP) en Berg (GB)", "2026Z09999")
    assert str(now.question.submitted) == "2026-11-18"
    assert (now.line.manager, now.line.checklist, now.parts[2].numbers) == ("Fatima El Amrani", "C1", ("3", "4"))


def test_a_doubt_is_put_right_where_it_stands(noor: Officer) -> None:
    noor.resizes(120, 40)
    reads(noor, written(noor)).press("j", "j").sees_row("▌!", "Nummer 3 ontbreekt").press("e").fills("3").press("enter")
    noor.sees_row("▌3", "Wat doet u daaraan?").sees("1 twijfel").sees_not("Nummer 3 ontbreekt")
    noor.press("g", "j").sees_row("▌!", "Deze tekst is weggelaten").press("enter").sees_row("▌ 10", "En wat kost")
    noor.press("space").sees("Kamervragen · 3 deelvragen · kamer.txt")


@pytest.mark.parametrize("key", ["enter", "e"])
def test_a_day_that_could_not_be_read_is_filled_in_where_that_is_told(noor: Officer, key: str) -> None:
    noor.resizes(120, 40).pastes(f"{LIST}3. Kunt u deze vragen voor het tweeminutendebat beantwoorden?\n")
    noor.press("g", "j").sees_row("▌!", "geen dag te lezen").press(key).fills("4-12").press("enter")
    noor.sees_row("Gevraagd voor", "vr 4 dec").sees_not("geen dag te lezen")
    noor.press("u").sees("geen dag te lezen")


def test_the_same_document_twice_is_told_and_not_doubled(noor: Officer) -> None:
    path = written(noor)
    reads(noor, path).press("ctrl+s").fills("Dirk").press("enter").told("v1 gemaakt").press("escape")
    after = count(noor)
    reads(noor, path).sees("Deze vraag is er al: v1").sees_not("Voor welke manager").press("ctrl+s")
    noor.told("er al: v1", "enter opent v1").press("enter").sees("Kamervragen Prins").told("Q gaat terug")
    assert count(noor) == after
    noor.press("Q").sees("EERST DIT").press("f").press(*["j"] * 10).sees_row("▌Manager").press("enter")
    noor.fills("El Am").press("enter").sees_not("is er al").press("ctrl+s").told("v2 gemaakt")


def test_several_documents_are_walked_and_kept_together_or_not(noor: Officer) -> None:
    other = KAMER.replace("2026Z04711", "2026Z05000").replace("contant geld", "pinnen").replace("geld", "pin")
    reads(noor, written(noor, f"{KAMER}\n{other}")).sees("stuk 1 van 2").press("right").sees("stuk 2 van 2")
    noor.press("f").sees_row("Dit stuk", "wordt bewaard").press("g", "j", "j", "j", "j")
    noor.sees_row("▌Dit stuk").press("enter").sees_row("▌Dit stuk", "wordt niet bewaard").press("u", "f", "left")
    noor.sees("stuk 1 van 2").press("ctrl+s").fills("Dirk").press("enter").told("v1, v2 gemaakt met 6 deelvragen")
    assert view(noor, "v2").question.reference == "2026Z05000"
    noor.press("u")
    assert count(noor)[0] == 0


# ---------------------------------------------------------------------- pasted


def test_pasted_on_the_list_at_once(noor: Officer) -> None:
    noor.pastes(LIST).sees("Vragenlijst · 2 deelvragen", "geplakte tekst").press("ctrl+s").fills("Dirk").press("enter")
    noor.told("v1 gemaakt met 2 deelvragen")


def test_a_file_that_is_dropped_is_read(noor: Officer) -> None:
    noor.pastes(f"'{written(noor)}'").sees("Kamervragen · 3 deelvragen", "kamer.txt")


def test_pasted_and_typed_on_a_page_where_letters_are_letters(noor: Officer) -> None:
    noor.press("Q", "ctrl+u", "enter").sees("Plak of typ hier", "ctrl+s: lezen").press("ctrl+s").told("staat nog niets")
    noor.pastes(LIST).sees("2. Wat kost het per maand?").types("3. Quitte?").sees("3. Quitte?").press("ctrl+s")
    noor.sees("3 deelvragen · geplakte tekst").press("escape").told("geplakte tekst staat klaar, niet bewaard")
    noor.press("Q", "ctrl+u", "enter").sees("Plak of typ hier").sees_not("Quitte").types("x").press("escape")
    noor.told("geplakte tekst staat klaar").press("Q").told("gaat verder met wat je plakte").press("enter")
    noor.sees("Plak of typ hier").sees_row("x")


def test_the_page_in_her_own_editor(noor: Officer, monkeypatch: pytest.MonkeyPatch) -> None:
    script = noor.path.with_name("editor.sh")
    script.write_text(f'#!/bin/sh\nprintf "{LIST}" > "$1"\n')
    script.chmod(0o700)
    monkeypatch.setenv("EDITOR", str(script))
    noor.press("Q", "enter", "ctrl+e").sees("Vragenlijst · 2 deelvragen").press("escape")
    monkeypatch.setenv("EDITOR", "false")
    noor.press("Q", "ctrl+u", "enter", "ctrl+e").told("stopte met een fout").sees("Plak of typ hier")


# ---------------------------------------------------------------------- from a piece in the inbox


def with_attachment(text: str, name: str = "vragen.txt") -> bytes:
    made = EmailMessage(policy=SMTP)
    made["From"], made["To"] = "Griffie <griffie@tweedekamer.nl>", f"Dirk Jansen <{JANSEN}>"
    made["Subject"], made["Message-ID"] = "Nieuwe vragen", "<vragen-1@tk.nl>"
    made["Date"] = "Tue, 24 Nov 2026 08:00:00 +0100"
    made.set_content("Hierbij de vragen.\n")
    made.add_attachment(text.encode(), maintype="text", subtype="plain", filename=name)
    return bytes(made)


def test_from_a_piece_in_two_keys_and_its_attachment_is_the_one_that_is_kept(come_in: ComeIn) -> None:
    noor = come_in(with_attachment(KAMER))
    noor.press("Q").told("leest het bericht en de bijlagen van s1").press("enter")
    noor.sees("Kamervragen · 3 deelvragen", "vragen.txt", "stuk 2 van 2").sees_not("Voor welke manager")
    noor.press("left").sees("stuk 1 van 2").press("right", "ctrl+s").told("v1 gemaakt met 3 deelvragen")
    assert (view(noor).line.item, view(noor).line.manager) == ("s1", "Dirk Jansen")
    noor.press("u").press("1")
    assert noor.title_here() == "Nieuwe vragen"


def test_what_became_a_question_with_v_gets_its_parts_afterwards(come_in: ComeIn) -> None:
    noor = come_in(Mail(subject="Vragen", text=KAMER).raw())
    noor.press("v", "enter").told("v1 gemaakt; er staan 3 genummerde vragen in het stuk", "Q v1")
    noor.press("4", "enter", "Q").told("van v1").press("enter").sees("3 deelvragen komen in v1").sees_not("Checklist")
    noor.press("ctrl+s").told("3 delen gezet in v1").sees_row("1", "Hoeveel geldautomaten")
    noor.press("Q", "enter").sees("Deze 3 deelvragen staan al in v1: er is niets te bewaren").press("ctrl+s")
    noor.told("Deze delen staan al in v1")
    assert len(view(noor).parts) == 3
    noor.press("escape").press("u")
    assert view(noor).parts == ()


def test_right_after_v_its_list_is_read_into_the_question_though_the_next_piece_is_under_the_cursor(
    come_in: ComeIn,
) -> None:
    noor = come_in(Mail(subject="Vragen", text=KAMER).raw(), Mail(subject="Iets anders").raw())
    while noor.title_here() != "Vragen":
        noor.press("j")
    noor.press("v", "enter").told("v1 gemaakt").press("Q").told("van v1").press("enter").sees("deelvragen komen in v1")
    noor.press("escape", "1").press("j", "Q").told("van s").press("escape").press("v", "enter").told("v2 op 4 Vragen")


def test_a_sealed_piece_is_not_read(come_in: ComeIn) -> None:
    noor = come_in(Mail(subject="Stg. Geheim", text=f"Stg. Geheim\n{KAMER}").raw())
    noor.press("Q", "enter").sees_not("geldautomaten")


# ---------------------------------------------------------------------- what it is


def test_a_notice_of_postponement_and_an_oral_question_say_what_they_are(noor: Officer) -> None:
    notice = "Mededeling\n\nDe vragen van het lid Prins (DVP) over contant geld (2026Z04711) kunnen niet binnen de gebruikelijke termijn worden beantwoord.\n"
    reads(noor, written(noor, notice)).sees("Uitstelbericht · geen deelvragen", "een uitstelbericht").press("ctrl+s")
    noor.told("uitstelbericht").press("escape")
    oral = "2026Z04800\nMondelinge vragen van het lid Krul (CDA) aan de minister van Financiën over pinnen\n"
    reads(noor, written(noor, oral)).sees("Mondelinge vraag · geen deelvragen").press("ctrl+s").told("mondelinge vraag")
    assert count(noor)[0] == 0


def test_what_it_is_can_be_said_otherwise(noor: Officer) -> None:
    text = "Beste collega,\nGraag hoor ik hoe het staat met de planning.\n"
    reads(noor, written(noor, text)).sees("Geen vragen gevonden").press("tab", "j", "space").told("deelvraag 1")
    noor.press("escape").press("f").sees_row("Soort", "vragenlijst").press("g").press("j").sees("Soort")
    noor.press("ctrl+s").fills("Dirk").press("enter").told("v1 gemaakt met 1 deelvraag")


# ---------------------------------------------------------------------- what cannot be read


def test_what_cannot_be_read_is_one_sentence_and_nothing_is_lost(noor: Officer) -> None:
    before = count(noor)
    bomb = noor.path.with_name("bom.docx")
    with zipfile.ZipFile(bomb, "w", zipfile.ZIP_DEFLATED) as made:
        made.writestr("word/document.xml", b"<w:document>" + b" " * 200_000_000)
    for path in (
        noor.path.with_name("bestaat-niet.txt"),
        written(noor, "", "leeg.txt"),
        written(noor, b"\x00\x01\x02" * 900, "ruis.docx"),
        written(noor, b"%PDF-1.4\n%%EOF\n", "kapot.pdf"),
        bomb,
        noor.path.parent,
        "s99",
    ):
        reads(noor, path)
        assert noor.status().strip("─ "), path
        if noor.asked():  # a name that is wrong stays in the line
            noor.sees("vragen uit").press("escape")
        noor.sees("Er lopen geen vragen").sees_not("wordt gelezen")
        assert count(noor) == before, path
    noor.press("Q", "ctrl+u", "enter").types("y").press("ctrl+s").sees("Geen vragen gevonden").press("escape")


def test_pasted_text_that_cannot_be_read_stays_on_its_page(noor: Officer, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("werkbank.importers.questions.files.MOST_TEXT", 10)
    noor.press("Q", "enter").pastes(LIST).press("ctrl+s").sees("Wat is de planning?").told("geplakte tekst")


def test_reading_can_be_stopped_and_the_keys_answer_meanwhile(noor: Officer, monkeypatch: pytest.MonkeyPatch) -> None:
    go_on, read = threading.Event(), sources.of_file

    def slowly(*given: Any) -> Any:
        go_on.wait(60)
        return read(*given)

    monkeypatch.setattr(sources, "of_file", slowly)
    path = written(noor)
    noor.press("Q").fills(str(path)).meanwhile_press("enter")
    noor._runner.run(noor._until(lambda: bool(noor._rows("kamer.txt wordt gelezen", "esc")), "reading"))
    noor.meanwhile_press("escape")
    noor._runner.run(noor._until(lambda: bool(noor._rows("Gestopt met lezen")), "stopped"))
    go_on.set()
    noor.waits().told("Gestopt met lezen").sees("Er lopen geen vragen").sees_not("geldautomaten")
    assert not noor.app.frame.query_one("QuestionImportPane").pending  # type: ignore[attr-defined]


def test_hostile_text_is_text(noor: Officer) -> None:
    hostile = (
        "Vragen van het lid [/b]Kwaad (X[red]) aan de minister van [@click=app.quit]Wonen[/] over \x1b[2Jniets "
        "(ingezonden 17 november 2026)\nVraag 1\nIs dit [bold]vet[/bold] en \u202edraait dit\u202c om?\x1b]0;titel\x07\n"
        "Vraag 2\nEn [/dit] \x9b31mook? \u200b\n"
    )
    noor.resizes(120, 40)
    reads(noor, written(noor, hostile)).sees("[bold]vet[/bold]", "[/dit]", "[@click=app.quit]")
    drawn = noor.picture() if isinstance(noor.picture(), str) else "\n".join(noor.picture())
    assert not {"\x1b", "\x9b", "\u202e", "\u200b", "\x07"} & set(drawn)
    noor.press("tab", "G", "S", "escape").press("escape").press("Q").press("escape").pastes(hostile).sees("[/dit]")


def test_a_long_list_is_walked_without_drawing_what_is_out_of_sight(noor: Officer) -> None:
    text = "".join(f"Vraag {number}\nWat is het antwoord op vraag nummer {number}?\n" for number in range(1, 301))
    reads(noor, written(noor, text)).sees("300 deelvragen").press("G").sees_row("▌300").press("g").press("tab", "G")
    noor.sees_row("vraag nummer 300?").press("pageup", "g").resizes(60, 24).resizes(120, 40).sees("vraag nummer 1?")


def _on_the_screen(noor: Officer, some: slice) -> None:
    for path in sorted(DOCUMENTS.iterdir())[some]:
        if path.suffix not in {".txt", ".md", ".html", ".docx", ".csv", ".pdf"}:
            continue
        reads(noor, path).sees(" · ").told("nog niet bewaard").press("G", "tab", "G", "escape", "escape").told(
            "Niets bewaard"
        )


@pytest.mark.parametrize(("size", "start"), [((80, 24), 0), ((80, 24), 2), ((120, 40), 4)])
def test_documents_of_ours_come_on_the_screen(come_in: ComeIn, size: tuple[int, int], start: int) -> None:
    _on_the_screen(come_in(size=size).press("4"), slice(start, None, 6))


@pytest.mark.proof
@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
def test_every_document_of_ours_comes_on_the_screen(come_in: ComeIn, size: tuple[int, int]) -> None:
    _on_the_screen(come_in(size=size).press("4"), slice(None))


# ---------------------------------------------------------------------- enter, numbers, and what is marked


def test_enter_on_what_is_first_puts_it_right_where_that_can_be_done(noor: Officer) -> None:
    reads(noor, written(noor)).press("g").sees_row("▌", "Voor welke manager").press("enter").fills("Dirk")
    noor.press("enter").told("Gewijzigd").sees_not("EERST DIT").press("u").press("g", "enter").fills("Niemand")
    noor.press("enter").press("g").sees_row("▌", "Er is geen manager").press("enter").fills("Dirk").press("enter")
    noor.sees_not("EERST DIT")


def test_the_day_says_where_it_is_changed_and_a_word_is_no_number(noor: Officer) -> None:
    noor.resizes(120, 40)
    reads(noor, written(noor)).press("g")
    for _ in range(20):
        if any("▌Uiterlijk" in row for row in noor.screen()):
            break
        noor.press("j")
    noor.press("enter").told("Volgt uit Ingediend of Gevraagd voor: wijzig die. Na bewaren: t.")
    noor.press("G", "e").fills("zeven").press("enter").told('"zeven" is geen nummer').fills("7").press("enter")
    noor.sees_row("▌7", "Wat doet u daaraan?")


def test_a_marked_piece_stays_a_pointer_also_here(come_in: ComeIn) -> None:
    noor = come_in(Mail(subject="Kamervragen", text=LIST).raw())
    noor.elsewhere(lambda services: services.shaping.mark(["s1"], "personnel"))
    noor.notices().press("Q").fills("s1").press("enter").told("s1 heeft een merking").sees_not("planning", "per maand")
    noor.press("Q").fills("m1").press("enter").told("m1 heeft een merking").sees_not("planning", "per maand")


def test_a_file_that_was_let_go_of_is_filled_in_again(noor: Officer) -> None:
    before, path = count(noor), written(noor)
    reads(noor, path).sees("3 deelvragen").press("Q").told("Dit was nog niet bewaard")
    noor.press("escape").told("Niets bewaard van kamer.txt. Q leest het opnieuw.")
    noor.press("Q", "enter").sees("3 deelvragen").press("escape")
    assert count(noor) == before


def test_one_thing_is_put_right_with_either_key_and_what_is_no_part_shows_no_keys_of_parts(noor: Officer) -> None:
    reads(noor, written(noor)).sees_row("▌!", "Voor welke manager").sees_row("e wijzig").sees_not("+ samen")
    noor.press("e").sees("manager").fills("Dirk").press("enter").told("Gewijzigd").press("G")
    noor.sees_row("+ samen", "S in tweeën", "delete weg").press("tab").sees_row("F apart", "S in tweeën")
    noor.press("G").sees_not("+ samen", "S in tweeën").sees_row("spatie telt", "F apart")
