"""How it looks: every screen at three sizes as text and as a picture, compared exactly.

``UPDATE_SNAPSHOTS=1`` writes them anew; then look at the difference before keeping it.
"""

from __future__ import annotations

import os
import re
from datetime import timedelta
from pathlib import Path
from typing import Final

import pytest

from tests.tui.archives import ComeIn
from tests.tui.robot import Clock, Officer
from werkbank.bootstrap import Services
from werkbank.services.guesses import Given
from werkbank.services.questions.checking import CheckEdit
from werkbank.services.questions.shaping import PartEdit, QuestionEdit
from werkbank.settings import Settings

SHELF: Final = Path(__file__).with_name("snapshots")
SIZES: Final = [(80, 24), (120, 40), (200, 60)]
_ID: Final = re.compile(r"terminal-\d+")
_FONT: Final = re.compile(r"\s*@font-face \{.*?\}", re.DOTALL)
UPDATE: Final = os.environ.get("UPDATE_SNAPSHOTS", "") not in ("", "0")


def drawn(noor: Officer, name: str) -> str:
    """The screen as a picture that fetches nothing from elsewhere."""
    return _FONT.sub("", _ID.sub("terminal", noor.app.export_screenshot(title=name, simplify=True)))


class Album:
    """The pictures of one size; what differs is told at the end, all at once."""

    def __init__(self, size: tuple[int, int]) -> None:
        self._size = f"{size[0]}x{size[1]}"
        self._wrong: list[str] = []

    def keep(self, name: str, noor: Officer) -> None:
        """This is how it looks now."""
        text = "\n".join(line.rstrip() for line in noor.screen()) + "\n"
        for suffix, content in (("txt", text), ("svg", drawn(noor, name))):
            path = SHELF / f"{name}-{self._size}.{suffix}"
            if UPDATE:
                path.parent.mkdir(exist_ok=True)
                path.write_text(content, "utf-8")
            elif not path.exists() or path.read_text("utf-8") != content:
                self._wrong.append(f"{path.name}\n{noor.picture() if suffix == 'txt' else ''}")

    def close(self) -> None:
        """Is everything as it was?"""
        assert not self._wrong, "\n".join(self._wrong)


@pytest.mark.parametrize("size", SIZES)
def test_the_worked_example(come_in: ComeIn, worked: Path, size: tuple[int, int]) -> None:
    album, noor = Album(size), come_in(archive=worked, size=size)
    album.keep("inbox", noor)
    noor.goes_to("Kamervragen")
    album.keep("preview", noor)
    noor.press("f")
    album.keep("whole", noor)
    noor.press("=")
    album.keep("why", noor)
    noor.press("=", "f", "w").fills("Jansen").press("tab").fills("wo")
    album.keep("asking", noor)
    noor.press("enter")
    album.keep("decided", noor)
    noor.press("space", "space")
    album.keep("marked", noor)
    noor.press("escape", "/").types("bouw")
    album.keep("searching", noor)
    noor.press("escape", "?")
    album.keep("help", noor)
    noor.press("escape", "ctrl+p").types("toon")
    album.keep("palette", noor)
    noor.press("escape", "H")
    album.keep("history", noor)
    noor.press("H", "g", "enter")
    album.keep("stream", noor)
    noor.press("a", "right")
    noor.works(95)
    noor.press("a", "escape")
    album.keep("summary", noor)
    album.close()


def running(services: Services) -> None:
    """Three notes by two authors, one of them too late to be on time."""
    decide = services.deciding.decide
    for words, author, kind, by in (
        ("stikstofruimte", "Jansen", "NTB", "27-11"),
        ("Almere", "Jansen", "KBR", "18-12"),
        ("Convenant", "M. de Vries", "NTB", "14-12"),
    ):
        found = services.doors.query(
            "SELECT i.id FROM item i JOIN reading r ON r.message_id = i.message_id WHERE r.subject LIKE :words",
            {"words": f"%{words}%"},
        )
        decide([f"s{found[0][0]}"], "note", Given(author=author, type=kind, by=by))


@pytest.mark.parametrize("size", SIZES)
def test_the_notes(come_in: ComeIn, worked: Path, size: tuple[int, int]) -> None:
    album, noor = Album(size), come_in(archive=worked, size=size)
    noor.elsewhere(lambda services: services.register.add_person("M. de Vries", ["m.devries@minbzk.nl"]))
    noor.elsewhere(running)
    noor.notices().press("3")
    album.keep("notes", noor)
    noor.press("f")
    album.keep("note", noor)
    noor.press("f", "T")
    album.keep("timeline", noor)
    album.close()


@pytest.mark.parametrize("size", SIZES)
def test_the_types(come_in: ComeIn, worked: Path, size: tuple[int, int]) -> None:
    album, noor = Album(size), come_in(archive=worked, size=size)
    noor.elsewhere(lambda services: services.register.add_person("M. de Vries", ["m.devries@minbzk.nl"]))
    noor.elsewhere(running)
    noor.notices().press("8")
    album.keep("types", noor)
    noor.press("enter", "enter", "tab", "tab").fills("12").press("enter")
    album.keep("type-changed", noor)
    noor.press("j", "j", "j", "enter", "tab", "tab").fills("1000").press("enter")
    album.keep("type-wrong", noor)
    album.close()


def asked(services: Services) -> None:
    """Kamervragen of which some is in, some is asked and one part is answered; and a single question."""
    for words, checklist in (("Kamervragen", "C2"), ("Almere", "C1")):
        found = services.doors.query(
            "SELECT i.id FROM item i JOIN reading r ON r.message_id = i.message_id WHERE r.subject LIKE :words",
            {"words": f"%{words}%"},
        )
        services.deciding.decide([f"s{found[0][0]}"], "question", Given(checklist=checklist))
    shaping, checking = services.question_shaping, services.checking
    shaping.edit("v1", QuestionEdit(asker="Peters (CDA)", reference="2026Z21234", kind="fact", author="Jansen"))
    shaping.add("v1", [
        (("1",), "Kent u het bericht ‘Wachtlijsten in de jeugdzorg groeien weer’?"),
        (("2",), "Hoeveel kinderen wachten er langer dan de treeknorm? Kunt u dat per regio uitsplitsen?"),
        (("3", "4", "5"), "Bent u bereid daar voor de zomer iets aan te doen? Zo nee, waarom niet?"),
    ])  # fmt: skip
    shaping.add("v2", [((), "Hoeveel kinderen wachten er in Almere, en wat is de treeknorm?")])
    shaping.change("v2", 1, PartEdit(answer="In Almere wachten 12 kinderen langer dan de treeknorm."))
    checking.set("v1", "core", CheckEdit(state="in"), 1)
    checking.set("v1", "figures", CheckEdit(state="none", reason="geen cijfers"), 1)
    clock: Clock = services.doors.clock  # type: ignore[assignment]
    clock.move(timedelta(days=-4))  # what is late by now was asked in time
    checking.set("v1", "source", CheckEdit(person="Jansen", wanted="20-11-2026"), 2)
    clock.move(timedelta(days=4))
    checking.set("v1", "people", CheckEdit(person="Jansen", wanted="25-11"))
    shaping.change("v1", 1, PartEdit(answer="Ja.", answered=True))
    shaping.change("v1", 2, PartEdit(answer="Er wachten 1.234 kinderen."))
    shaping.change("v1", 2, PartEdit(answer="Er wachten 1.300 kinderen langer dan de norm van de NZa."))


@pytest.mark.parametrize("size", SIZES)
def test_the_questions(come_in: ComeIn, worked: Path, size: tuple[int, int]) -> None:
    album, noor = Album(size), come_in(archive=worked, size=size)
    noor.elsewhere(asked)
    noor.notices().press("4", "/").types("kamer").press("enter")
    album.keep("questions", noor)
    noor.press("enter", "j", "l")
    album.keep("matrix", noor)
    noor.press("g")
    album.keep("matrix-whole", noor)
    noor.press("G", "k", "tab")
    album.keep("part", noor)
    noor.press("y")
    album.keep("versions", noor)
    noor.press("escape", "tab")
    album.keep("recall", noor)
    noor.press("tab", "R")
    album.keep("owed", noor)
    album.close()


@pytest.mark.parametrize("size", SIZES)
def test_the_checklists(come_in: ComeIn, worked: Path, size: tuple[int, int]) -> None:
    album, noor = Album(size), come_in(archive=worked, size=size)
    noor.elsewhere(lambda services: services.deciding.decide(["s4"], "question", Given(checklist="C2", by="18-12")))
    noor.notices().press("ctrl+p").types("checklists").press("enter", "j")
    album.keep("checklists", noor)
    noor.press("enter", "space", "j", "j", "#")
    album.keep("checklist-changed", noor)
    noor.press("enter", "tab").fills("achtervang").press("enter")
    album.keep("checklist-wrong", noor)
    album.close()


@pytest.mark.parametrize("size", SIZES)
def test_where_there_is_nothing(come_in: ComeIn, empty: Path, office_of_two: Path, size: tuple[int, int]) -> None:
    album = Album(size)
    noor = come_in(archive=office_of_two, size=size)
    album.keep("empty-archive", noor)
    noor.press(":").types("wat besloten is").press("enter")
    album.keep("empty-list", noor)
    first = come_in(archive=empty, size=size, settings=Settings(backups=False))
    album.keep("first-run", first)
    first.types("Noor Bakker").press("enter").types("noor@minbzk.nl").press("enter")
    album.keep("first-run-manager", first)
    album.close()


@pytest.mark.parametrize("size", SIZES)
def test_in_english(come_in: ComeIn, worked: Path, size: tuple[int, int]) -> None:
    album, noor = Album(size), come_in(archive=worked, size=size, language="en")
    album.keep("english", noor)
    noor.press("w")
    album.keep("english-asking", noor)
    album.close()


def test_too_small(come_in: ComeIn, worked: Path) -> None:
    album = Album((40, 10))
    album.keep("too-small", come_in(archive=worked, size=(40, 10)))
    album.close()
