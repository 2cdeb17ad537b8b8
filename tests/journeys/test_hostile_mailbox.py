"""A mailbox that wants something from the terminal: nothing acts, nothing breaks, and every row stays in its columns."""

from __future__ import annotations

import shutil
from contextlib import closing
from email.header import Header
from pathlib import Path
from typing import Final

import pytest
from rich.cells import cell_len

from tests.cli.running import ACTS
from tests.services.making import JANSEN, Office
from tests.tui.archives import ComeIn
from tests.tui.robot import Officer

SUBJECTS: Final = {
    "markup": "[/b] [bold]vet[/] [red on blue]",
    "action": "[@click=app.quit]klik hier[/]",
    "osc52": "klembord \x1b]52;c;cm0gLXJmIH4=\x07 gevuld",
    "osc8": "\x1b]8;;https://kwaad.example\x07link\x1b]8;;\x07",
    "csi": "\x1b[2J\x1b[31mrood\x1b[0m \x9b31m c1",
    "bidi": "factuur \u202efdp.exe\u202c einde \u2066x\u2069",
    "zalgo": "z" + "\u0301\u0327\u0335" * 120 + "algo",
    "wide": "統計" * 150,
    "emoji": "👩‍👩‍👧‍👦🏳️‍🌈👍🏽 feest ❤️",
    "empty": "",
    "blanks": "   \t  ",
    "rtl": "مرحبا بالعالم שלום עולם",
    "long": "x" * 3_000,
    "newline": "eerste regel\u2028tweede\u0085derde",
    "null": "nul\x00teken\x7f",
}  # fmt: skip


def mail(name: str, subject: str, *, text: str = "Gewone tekst.\n", to: str = JANSEN, sender: str = "") -> bytes:
    coded = Header(subject, "utf-8", maxlinelen=10_000).encode() if subject.strip() else subject
    who = sender or f"{Header(subject[:60] or 'niemand', 'utf-8', maxlinelen=10_000).encode()} <{name}@kwaad.example>"
    head = (
        f"From: {who}\r\nTo: {to}\r\nSubject: {coded}\r\nMessage-ID: <{name}@kwaad.example>\r\n"
        "Date: Mon, 23 Nov 2026 08:00:00 +0100\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n"
    )
    return head.encode("utf-8", "surrogateescape") + text.replace("\n", "\r\n").encode()


def pile_of_it() -> list[bytes]:
    people = ", ".join(f"persoon{n}@kwaad.example" for n in range(5_000))
    huge = ("Regel met [/b] en \x1b]52;c;aGFsbG8=\x07 en \u202e.\n" * 50_000)[:2_000_000]
    return [
        *(mail(name, subject, text=f"Tekst: {subject}\n") for name, subject in SUBJECTS.items()),
        mail("velen", "aan velen", to=f"{JANSEN}, {people}"),
        mail("groot", "twee megabyte", text=huge),
        mail("regel", "een regel", text="x" * 400_000),
    ]


@pytest.fixture(scope="session")
def hostile(office_of_two: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = Path(shutil.copy(office_of_two, tmp_path_factory.mktemp("hostile") / "werkbank.sqlite"))
    with closing(Office(path)) as office:
        assert {one.status for one in office.take(*pile_of_it())} == {"imported"}
    return path


def fits(noor: Officer) -> None:
    """Every line is as wide as the screen, holds nothing that acts, and the columns lie under each other."""
    for line in noor.screen():
        assert cell_len(line) == noor.size[0], repr(line)
        assert ACTS.search(line) is None, repr(line)
    for strip in noor.strips():
        assert all(segment.control is None for segment in strip)
        assert all(segment.style is None or segment.style.link is None for segment in strip)
        assert all(segment.style is None or not segment.style.meta.get("@click") for segment in strip)


@pytest.mark.parametrize("size", [(80, 24), (61, 15), (132, 40)])
def test_every_piece_can_be_looked_at_in_list_preview_and_whole(
    come_in: ComeIn, hostile: Path, size: tuple[int, int]
) -> None:
    noor = come_in(archive=hostile, size=size)
    count = noor.app.frame.postvak.rows.shape.rows
    assert count == len(SUBJECTS) + 3
    for _ in range(count):
        fits(noor)
        noor.holds("j", 1)
    noor.press("g", "f")
    for _ in range(3):
        noor.press("pagedown")
        fits(noor)
    noor.press("escape", "enter")
    for _ in range(count):
        fits(noor)
        noor.press("right")
    noor.sees("Klaar")
    assert noor.app._exit is False


def test_the_manager_column_stands_still_whatever_the_title(come_in: ComeIn, hostile: Path) -> None:
    noor = come_in(archive=hostile, size=(120, 40))
    rows = [row for row in noor.part("#rows") if "Dirk" in row]
    assert len(rows) >= len(SUBJECTS)
    assert len({cell_len(row.partition("Dirk")[0]) for row in rows}) == 1


def test_clicking_on_a_subject_does_not_do_what_it_says(come_in: ComeIn, hostile: Path) -> None:
    noor = come_in(archive=hostile, size=(200, 40))
    noor.clicks("klik hier")
    assert noor.app._exit is False
    assert "klik hier" in noor.title_here()


def test_two_megabytes_are_read_to_the_end(come_in: ComeIn, hostile: Path) -> None:
    noor = come_in(archive=hostile)
    noor.goes_to("twee megabyte").press("f", "pagedown").sees("Regel met [/b] en")
    fits(noor)
    noor.press("G")
    fits(noor)
    noor.press("g").sees("twee megabyte")


def test_many_addressees_are_counted_not_listed(come_in: ComeIn, hostile: Path) -> None:
    noor = come_in(archive=hostile)
    noor.goes_to("aan velen").press("f").sees("en nog ")
    assert "persoon4999" not in "".join(noor.screen())


def test_what_they_say_is_text_in_lines_that_ask_in_history_and_in_status_too(come_in: ComeIn, hostile: Path) -> None:
    noor = come_in(archive=hostile, size=(120, 30))
    for word in ("[/b]", "klik hier", "klembord", "統計"):
        noor.goes_to(word).press("w")
        fits(noor)
        noor.press("enter")
        fits(noor)
    noor.press("H")
    fits(noor)
    noor.press("H").press("e")
    fits(noor)
    noor.press("escape").press("/").pastes("\x1b]52;c;eA==\x07[/b]\u202ex")
    fits(noor)
    assert noor.app._exit is False
