"""What was read of a mail with questions, on the screen: by when, from which part of it, and what could not be read."""

from __future__ import annotations

import threading
from pathlib import Path
from typing import Any

import pytest

from tests.importers.questions.made_files import pdf_of, word_of
from tests.services.making import Mail
from tests.services.questions.test_outcome import COVER, LIST, PIET, PRESS, with_files
from tests.tui.archives import ComeIn
from tests.tui.robot import Officer
from werkbank.importers.questions import pdf

PAST = """2024Z04711
Vragen van het lid Prins (DVP) aan de minister van Financiën over contant geld (ingezonden 4 november 2024)
1
Hoeveel geldautomaten zijn er nog?
2
Wat doet u daaraan?
"""


def test_a_press_question_is_read_with_its_hour_and_kept_as_it_is_shown(come_in: ComeIn) -> None:
    today = PRESS.replace("dinsdag 24 november", "vandaag")
    noor = come_in(Mail(subject="Persvraag NRC over de huurcijfers", text=today, sender=PIET).raw()).press("Q", "enter")
    noor.sees("Persvraag · 2 deelvragen · s1 · bericht").sees_not("KIJK HIER NAAR")
    noor.press("g").sees_row("Vrager", "Piet de Vries").press("G").sees_row("Gevraagd voor", "ma 23 nov 12:00")
    noor.sees_row("Checklist", "C5 persvraag").sees_row("Uiterlijk", "ma 23 nov 12:00")
    noor.press("ctrl+s").press("escape").sees_row("vandaag 12:00", "Persvraag NRC", "C5")
    noor.resizes(120, 40).sees("gevraagd voor ma 23 nov", "Piet de Vries")


def test_a_day_that_follows_from_today_is_told_and_put_right(come_in: ComeIn) -> None:
    noor = (
        come_in()
        .press("Q", "enter")
        .pastes(f"{LIST}Graag reactie voor vrijdag 12.00 uur. Met groet, Piet")
        .press("ctrl+s")
    )
    noor.sees("KIJK HIER NAAR", "vr 27 nov 12:00: dat volgt uit vandaag").sees_not("4  Met groet")
    noor.press("G").press(*["k"] * 6).sees_row("▌Gevraagd voor", "vr 27 nov 12:00")
    noor.press("enter").fills("do 26 nov 10:00").press("enter").sees_row("Gevraagd voor", "do 26 nov 10:00")
    noor.sees_not("dat volgt uit vandaag")


@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
def test_the_attachment_is_shown_beside_the_mail_and_what_could_not_be_read(
    come_in: ComeIn, size: tuple[int, int]
) -> None:
    raw = with_files(COVER, ("lijst.docx", word_of(LIST)), ("kapot.pdf", b"%PDF-1.4 kapot"))
    noor = come_in(raw, size=size).press("Q", "enter")
    noor.sees("stuk 2 van 2", "lijst.docx", "EERST DIT", "Een bijlage is niet gelezen. kapot.pdf")
    noor.sees("De gevraagde datum staat in het bericht").press(*["j"] * 9).sees_row("Gevraagd voor", "vr 27 nov 10:00")
    noor.press("left").sees("stuk 1 van 2", "bericht").press("right").press("ctrl+s").press("escape")
    noor.sees_row("Vragen over de", "vr 10:00")


def test_a_term_that_is_long_over_is_told_and_the_list_says_of_which_year(come_in: ComeIn) -> None:
    noor = come_in(Mail(subject="Kamervragen", text=PAST).raw()).press("Q", "enter")
    noor.sees("KIJK HIER NAAR 1", "De datum is al voorbij: ma 25 nov 2024").press("ctrl+s").press("escape")
    noor.sees_row("Kamervragen Prins", "22-11-24")


def test_a_long_pdf_tells_how_far_it_is_and_stopping_ends_its_reader(
    come_in: ComeIn, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    child = tmp_path / "child.py"
    child.write_text(
        'import sys, time\nsys.stdin.buffer.read()\nprint(\'{"page": 30, "of": 120}\', flush=True)\ntime.sleep(600)\n'
    )
    monkeypatch.setattr(pdf, "_CHILD", child)
    noor, killed = come_in(), threading.Event()
    ended = pdf._followed

    def followed(*given: Any) -> bytes:
        last = ended(*given)
        killed.set()
        return last

    monkeypatch.setattr(pdf, "_followed", followed)
    path = noor.path.with_name("begroting.pdf")
    path.write_bytes(pdf_of(LIST))
    noor.press("4", "Q").fills(str(path)).meanwhile_press("enter")
    shows(noor, "begroting.pdf wordt gelezen, 25 %", "esc")
    noor.meanwhile_press("escape")
    shows(noor, "Gestopt met lezen")
    assert killed.wait(20)
    noor.waits().told("Gestopt met lezen").sees("Er lopen geen vragen")


def shows(noor: Officer, *parts: str) -> None:
    noor._runner.run(noor._until(lambda: bool(noor._rows(*parts)), parts[0]))
