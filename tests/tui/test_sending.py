"""What is sent is the least there is, and the terminal shows what was drawn: signs and looks."""

from __future__ import annotations

import asyncio
from functools import partial
from pathlib import Path

import pytest
from textual import events
from textual.geometry import Size

from tests.services.demo.conftest import NOW
from tests.services.making import Mail
from tests.tui.archives import ComeIn
from tests.tui.pictures import Desk
from tests.tui.robot import Clock
from werkbank.services.demo import making
from werkbank.services.guesses import Given
from werkbank.settings import Settings


@pytest.mark.parametrize("keys", ["jjj", "kGg", "  ", "mw", "ff", "j="])
def test_what_was_sent_leaves_the_screen_as_it_was_drawn(come_in: ComeIn, worked: Path, keys: str) -> None:
    noor = come_in(archive=worked, size=(120, 40))
    desk = Desk(noor).is_right()
    for key in keys:
        noor.press(key)
        desk.is_right()
        noor.press("escape") if noor.asked() else None


def test_a_line_that_scrolled_goes_with_all_of_it(come_in: ComeIn) -> None:
    """What a long text in the line that asks stood on is drawn again when the line goes."""
    noor = come_in(Mail(subject="Vraag").raw())
    noor.elsewhere(lambda services: services.deciding.decide(["s1"], "question", Given(checklist="C2")))
    noor.elsewhere(lambda services: services.question_shaping.add("v1", [(("1",), "Hoe?")]))
    noor.notices().press("4", "enter", *"llllll", "enter")
    desk = Desk(noor)
    noor.types("een antwoord dat doorgaat " * 6).press("enter").told("Antwoord bewaard")
    desk.is_right()
    noor.press("h", "enter").fills("wat erbij hoort en nog veel meer dan dat, " * 4).press("enter")
    desk.is_right()


def test_who_gets_another_size_hears_of_it_also_when_that_was_asked_for_before(
    come_in: ComeIn, monkeypatch: pytest.MonkeyPatch
) -> None:
    noor, heard = come_in(Mail(subject="Vraag").raw()), list[int]()
    rows = noor.app.frame.postvak.rows
    monkeypatch.setattr(rows, "resized", lambda: heard.append(rows.size.width))

    async def narrows() -> None:
        with noor.app.batch_update():  # nothing is laid out meanwhile
            rows.styles.width = 30
            for _ in range(20):
                await asyncio.sleep(0)
            noor.app.screen._compositor._full_map_invalidated = True  # as after something scrolled
            noor.app.screen._compositor._visible_map = None
            assert rows.size.width == 30

    noor._runner.run(narrows())
    noor.waits()
    assert heard == [30]


DAY = (
    *"jjjkG", "pageup", "pagedown", "g", *"23456819", "escape", "?", "down", "escape", ":", "escape", "H", "escape",
    "=", "=", "f", "j", "f", "tab", "down", "tab", "a", "u", "U", "u", "w", "tab", "escape", "b", "enter", "u", "/", "h",
    "u", "escape", "ctrl+n", "N", "o", "escape", "space", "j", "space", "escape", "enter", "l", "l", "h", "a", "u",
    "escape", "m", "down", "enter", "0",
)  # fmt: skip


@pytest.mark.parametrize(("size", "erasing"), [((80, 24), True), ((120, 40), False)])
def test_a_day_through_every_screen_is_shown_as_it_was_drawn(
    come_in: ComeIn, department: Path, size: tuple[int, int], erasing: bool
) -> None:
    settings = making.settings_for(Settings(backups=False))
    noor = come_in(archive=department, clock=Clock(NOW), settings=settings, size=size, demo=True)
    desk = Desk(noor, erasing=erasing).is_right()
    for key in DAY:
        noor.press(key)
        desk.is_right()


def test_another_size_another_theme_and_what_others_wrote_are_all_drawn_over(come_in: ComeIn, worked: Path) -> None:
    noor = come_in(archive=worked)
    desk = Desk(noor)
    noor.press("ctrl+p").types("thema").press("enter", "down", "enter")
    desk.is_right()
    desk.screen.resize(100, 30)
    noor.resizes(100, 30)
    desk.is_right()
    desk.screen.feed(b"\x1b[2J")
    for width in (80, 100):  # smaller and back, before anything was drawn
        size = Size(width, 30)
        noor.meanwhile(partial(noor.app.post_message, events.Resize(size, size)))
    noor.waits().meanwhile(noor.app._check_resize).waits()
    desk.is_right()
    desk.screen.feed(b"\x1b[4;7H\x1b[31mBericht van root: de machine gaat zo uit\r\n\n\n\n\x1b[m")
    noor.press("ctrl+l")
    desk.is_right()
    noor.press("w")
    desk.screen.feed(b"\x1b[2J")
    noor.press("ctrl+l")
    desk.is_right()
    assert noor.asked()


def test_nothing_is_sent_for_what_stands_there_already(come_in: ComeIn, worked: Path) -> None:
    noor = come_in(archive=worked)
    desk = Desk(noor)
    before = desk.bytes
    noor.meanwhile(noor.app.frame.refresh).waits()
    assert desk.bytes == before
