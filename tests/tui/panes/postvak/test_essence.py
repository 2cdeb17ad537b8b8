"""What the preview shows of an item, through the services that read it."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Final

import pytest

from tests.services.making import JANSEN, NOW, Mail, Office
from werkbank.lang import words
from werkbank.services.shaping import Edit
from werkbank.tui.panes.postvak.essence import essence, why
from werkbank.tui.widgets.reader import Paragraph

KEYS: Final = {"why": "=", "full": "f", "open": "enter", "sender": "@"}


@pytest.fixture
def office(office_of_two: Path, tmp_path: Path) -> Iterator[Office]:
    with closing(Office(Path(shutil.copy(office_of_two, tmp_path / "werkbank.sqlite")))) as made:
        yield made


def shown(office: Office, ref: str, *, whole: bool = False, opened: bool = False) -> str:
    return text_of(
        essence(
            office.services.sights.of(ref), words("nl"), office.services.doors.clock.today(), KEYS, whole=whole,
            opened=opened,
        )
    )  # fmt: skip


def text_of(paragraphs: list[Paragraph]) -> str:
    return "\n".join(" ".join(filter(None, (one.label, one.text, one.tail))) for one in paragraphs)


def test_first_the_title_then_from_whom_and_when_then_the_text(office: Office) -> None:
    lines = shown(office, office.item(Mail(subject="Werkbezoek", text="Graag je reactie.\n"))).split("\n")
    assert lines[0].startswith("Werkbezoek")
    assert lines[0].endswith("punten · = waarom")
    assert lines[1] == "Anna de Boer aan Dirk Jansen · ma 23 nov 08:00 · s1"
    assert lines[-1] == "Graag je reactie."


def test_what_was_said_before_is_folded_until_the_whole_is_asked(office: Office) -> None:
    text = "Mijn antwoord.\n\nOp 20-11-2026 schreef Jan:\n> Wat vind je?\n> Groet, Jan\n"
    ref = office.item(Mail(subject="Re: Vraag", text=text))
    assert "Wat vind je?" not in shown(office, ref)
    assert "regels van eerder · f toont alles" in shown(office, ref)
    assert "> Wat vind je?" in shown(office, ref, whole=True)


def test_a_bare_forward_shows_what_was_forwarded_and_says_so(office: Office) -> None:
    text = "\n---------- Forwarded message ---------\nVan: Jan <jan@x.nl>\nOnderwerp: Vraag\n\nDit is de vraag.\n"
    told = shown(office, office.item(Mail(subject="Fw: Vraag", text=text)))
    assert "Doorgestuurd, zonder eigen tekst:" in told
    assert "Dit is de vraag." in told


def test_a_conversation_says_which_of_how_many_and_lists_them_when_asked(office: Office) -> None:
    first = Mail(subject="Stand van zaken", date=NOW.replace(hour=5))
    office.take(first.raw(), first.answer(sender="Piet Smit <p.smit@minbzk.nl>").raw())
    assert "1e van 2 in dit gesprek" in shown(office, "s1")
    whole = shown(office, "s2", whole=True)
    assert "2e van 2 in dit gesprek" in whole
    assert "Gesprek" in whole
    assert "Piet Smit · Re: Stand van zaken" in whole


def test_what_the_officer_wrote_stands_above_the_text(office: Office) -> None:
    ref = office.item()
    office.services.shaping.edit([ref], Edit(gist="De kern", advice="Doen", due="1-12"))
    told = shown(office, ref)
    assert told.index("De kern") < told.index("Graag je reactie")
    assert "Doen" in told
    assert "uiterlijk di 1 dec" in told


def test_many_addressees_are_cut_short(office: Office) -> None:
    people = ", ".join(f"Persoon {n} <p{n}@x.nl>" for n in range(30))
    (result,) = office.take(Mail(subject="Velen", to=JANSEN, cc=people).raw())
    told = shown(office, result.items[0])
    assert "en nog 26" in told
    assert "Persoon 29" not in told


def test_no_text_and_no_subject_are_said(office: Office) -> None:
    (result,) = office.take(Mail(subject="", text="").raw())
    told = shown(office, result.items[0])
    assert "(geen onderwerp)" in told
    assert "(geen tekst)" in told


@pytest.mark.parametrize("opened", [True, False])
def test_a_masked_piece_is_a_pointer_until_it_is_opened(office: Office, opened: bool) -> None:
    ref = office.item(Mail(subject="Personeelsvertrouwelijk: meidoorn", text="meidoorn is ziek\n"))
    assert ("meidoorn" in shown(office, ref, opened=opened)) is opened


@pytest.mark.parametrize("subject", ["Dep. VERTROUWELIJK: duindoorn", "Stg. GEHEIM duindoorn"])
def test_a_sealed_piece_gives_no_word_whatever_is_asked(office: Office, subject: str) -> None:
    office.take(Mail(subject=subject, text="duindoorn\n").raw())
    for ref, *_ in office.rows("SELECT 's' || id FROM item"):
        sight = office.services.sights.of(ref)
        assert "duindoorn" not in repr(sight)
        assert "duindoorn" not in shown(office, ref, whole=True, opened=True)


def test_why_adds_up(office: Office) -> None:
    first, second = office.item(Mail(subject="Kamervragen")), office.item()
    office.services.shaping.edit([first], Edit(due="24-11", points=7, reason="tekent vandaag"))
    view, other = (office.services.views.item(int(ref[1:])) for ref in (first, second))
    told = why(view, other, words("nl"), office.services.doors.clock.today())
    numbers = [int(one.label) for one in told if one.label.strip().lstrip("+-").isdecimal()]
    assert view.score is not None
    assert other.score is not None
    reasons = len(view.score.reasons)
    assert sum(numbers[:reasons]) == numbers[reasons] == view.score.points
    assert sum(numbers[reasons + 1 : -1]) == numbers[-1] == view.score.points - other.score.points


def test_under_the_list_the_writers_own_words_get_the_most_lines(office: Office) -> None:
    ref = office.item(
        Mail(
            subject="Persvraag", sender="NRC <economie@krant.example>", cc="Piet Smit <p.smit@minbzk.nl>",
            text="Geachte heer,\n\nKlopt het?\nWij horen iets anders.\n\nRedactie\n",
        )
    )  # fmt: skip
    office.services.shaping.edit([ref], Edit(due="23-11 17:00", kenmerk="RWJ-2026-1"))
    sight, today = office.services.sights.of(ref), office.services.doors.clock.today()
    short = essence(sight, words("nl"), today, KEYS, whole=False, opened=False, short=True)
    told = text_of(short).split("\n")
    assert told[2:4] == ["uiterlijk ma 23 nov 17:00 · speling 0 wd nieuwe afzender: @", "Kenmerk RWJ-2026-1"]
    assert told[4:] == ["", "Klopt het?", "Wij horen iets anders.", "Redactie"]
    longer = sight._replace(own_text=sight.own_text + "Dit stuk loopt nog door.\n" * 3)
    longer_told = essence(longer, words("nl"), today, KEYS, whole=False, opened=False, short=True)
    assert text_of(longer_told).split("\n")[4] == "Klopt het?"
    assert not any(one.whole for one in short[1:4])
    whole = shown(office, ref)
    assert "Cc Piet Smit" in whole
    assert "\n\nGeachte heer,\n" in whole
