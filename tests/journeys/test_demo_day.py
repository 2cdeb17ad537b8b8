"""A day in the demo department: what it looks like, everything decided, three briefs out, and the next morning."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path
from typing import Final

import pytest

from tests.services.demo.conftest import NOW
from tests.tui.archives import ComeIn
from tests.tui.robot import Clock, Officer
from tests.tui.test_snapshots import UPDATE, drawn
from werkbank.services.demo import making
from werkbank.settings import Settings

PICTURE: Final = Path(__file__).parents[2] / "docs" / "werkbank.svg"


@pytest.fixture
def at_the_demo(come_in: ComeIn, department: Path) -> Officer:
    settings = making.settings_for(Settings(backups=False))
    return come_in(archive=department, clock=Clock(NOW), settings=settings, size=(120, 32), demo=True)


def test_the_picture_in_the_readme_is_the_real_screen(at_the_demo: Officer) -> None:
    noor = at_the_demo.goes_to("Convenant bouw")
    picture = drawn(noor, "werkbank").replace("<svg ", '<svg xml:space="preserve" ', 1)
    if UPDATE:
        PICTURE.write_text(picture, "utf-8")
    assert PICTURE.read_text("utf-8") == picture


def decides(noor: Officer) -> None:
    """One item at a time, until nothing is left."""
    noor.press("enter")
    for turn in range(60):
        if noor.app.frame.postvak.current is None:
            return
        keys = ("b", "i", "w", "a", "o")[turn % 5]
        noor.press(keys)
        for text in ("Directeur Jeugd", "1", "akkoord"):  # what a piece may lack: for whom, a reference, a reason
            if not noor.asked():
                break
            noor.press("enter")
            if noor.asked():
                noor.fills(text)
        if noor.asked():
            noor.press("enter")
        assert not noor.asked(), noor.picture()
    raise AssertionError(noor.picture())


def test_a_day_from_a_full_inbox_to_three_briefs_and_the_next_morning(at_the_demo: Officer) -> None:
    noor = at_the_demo
    decides(noor)
    noor.sees("Het postvak is leeg").press("escape").sees("Niets meer te beslissen")
    noor.press("5")
    for manager in ("Jeugd", "Bouw", "Wonen"):
        noor.told(f"Directeur {manager}")
        path = noor.path.with_name(f"{manager}.html")
        noor.press("x", "tab").fills(str(path)).press("enter").told("is bevroren")
        assert "Dagbrief" in path.read_text("utf-8")
        noor.press("right")
    noor.later(timedelta(days=1)).restart()
    noor.press("5").sees("TE BESLISSEN", "EERDERE BRIEVEN").sees_not("nieuw ·")
    assert noor.path.stat().st_mode & 0o777 == 0o600


def test_the_tour_stands_there_once_and_gives_way_to_the_work(come_in: ComeIn, department: Path) -> None:
    noor = come_in(archive=department, clock=Clock(NOW), demo=True, tour=True).sees("Zo gaat het", "alle toetsen")
    assert len([line for line in noor.part("#reader") if line.strip(" ─│")]) <= 8
    title = noor.title_here()
    noor.press("enter").sees_not("Zo gaat het").sees(title)
    noor.press("a").sees_not("Zo gaat het").sees(noor.title_here())
    other = come_in(archive=department, clock=Clock(NOW), demo=True, tour=True)
    other.press("escape").sees_not("Zo gaat het").press("=").sees("Waarom").press("=").sees(other.title_here())


def test_setting_up_the_demo_leaves_her_own_settings_alone(at_the_demo: Officer) -> None:
    noor = at_the_demo
    before = noor.settings_path.read_bytes() if noor.settings_path.exists() else b""
    noor.press(":").types("inrichten").press("enter").told("Nog een manager")
    noor.press("escape").sees("Postvak 33")
    assert (noor.settings_path.read_bytes() if noor.settings_path.exists() else b"") == before
