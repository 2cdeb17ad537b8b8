"""What a change takes away and what it brings are drawn together; a slow one does not hold the screen."""

from __future__ import annotations

import asyncio
from collections import defaultdict
from typing import TYPE_CHECKING

import pytest
from textual.app import App
from textual.widget import Widget

from werkbank.tui.one_picture import one_picture

if TYPE_CHECKING:
    from textual.app import ComposeResult


class Board(Widget):
    """Remembers what was drawn of it."""

    def __init__(self) -> None:
        super().__init__()
        self.said = "before"
        self.drawn: dict[str, asyncio.Event] = defaultdict(asyncio.Event)

    def say(self, text: str) -> None:
        self.said = text
        self.refresh()

    def render(self) -> str:
        self.drawn[self.said].set()
        return self.said


class Desk(App[None]):
    """One board."""

    def __init__(self) -> None:
        super().__init__()
        self.board = Board()

    def compose(self) -> ComposeResult:
        yield self.board


def test_a_quick_change_is_one_picture() -> None:
    async def see() -> None:
        desk = Desk()
        async with desk.run_test() as pilot:
            await pilot.pause()

            async def change() -> str:
                desk.board.say("between")
                await asyncio.sleep(0.01)
                return "done"

            assert await one_picture(desk, change()) == "done"
            desk.board.say("after")
            await desk.board.drawn["after"].wait()
            assert "between" not in desk.board.drawn

    asyncio.run(see())


def test_a_slow_change_shows_what_is_known() -> None:
    async def see() -> None:
        desk = Desk()
        async with desk.run_test() as pilot:
            await pilot.pause()
            goes_on = asyncio.Event()

            async def change() -> None:
                desk.board.say("between")
                await goes_on.wait()

            work = asyncio.create_task(one_picture(desk, change()))
            await desk.board.drawn["between"].wait()
            goes_on.set()
            await work
            desk.board.say("after")
            await desk.board.drawn["after"].wait()

    asyncio.run(see())


def test_what_fails_fails_and_the_screen_goes_on() -> None:
    async def see() -> None:
        desk = Desk()
        async with desk.run_test() as pilot:
            await pilot.pause()

            async def change() -> None:
                desk.board.say("between")
                raise ValueError("no")

            with pytest.raises(ValueError, match="no"):
                await one_picture(desk, change())
            await desk.board.drawn["between"].wait()

    asyncio.run(see())
