"""Who types faster than the screen draws: what is meant for a line goes into it, and never decides on a piece."""

from __future__ import annotations

import asyncio
import os
import time
from collections.abc import Callable, Coroutine, Iterator
from pathlib import Path

import pytest
from textual import events
from textual.pilot import Pilot
from textual.widgets import Input

from tests.services.making import JANSEN, Mail, Office
from werkbank.settings import Settings
from werkbank.tui.app import Workbench
from werkbank.tui.keys import Keymap
from werkbank.tui.panes.postvak.looking import Scope, look
from werkbank.tui.setup import Setup

PATIENCE = 10.0
KEYS = {"/": "slash", ".": "full_stop", "\n": "enter", "\b": "backspace", "\t": "tab", ":": "colon"}


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    office = Office(tmp_path / "archive.sqlite")
    office.services.register.add_manager("Dirk Jansen", [JANSEN])
    office.take(*(Mail(subject=f"Archiefstuk {number}").raw() for number in range(5)))
    yield office
    office.close()


def run(office: Office, script: Callable[[Workbench, Pilot[int]], Coroutine[None, None, None]]) -> None:
    async def scenario() -> None:
        keymap = Keymap(office.services.words.commands.keys)
        first = look(office.services, Scope(), "", 0)
        setup = Setup(office.services, Settings(), office.path.with_name("config.toml"), os.environ, keymap, 0, False)
        app = Workbench(setup, first)
        async with app.run_test(size=(80, 24)) as pilot:
            app.frame.postvak.painted.typed_at = float("inf")
            await until(pilot, app.frame.postvak.seen)
            await script(app, pilot)

    asyncio.run(scenario())


def burst(app: Workbench, text: str) -> None:
    """All these keys at once, as they come from a terminal that was read late."""
    for one in text:
        app.post_message(events.Key(KEYS.get(one, one), None if one in "\n\b\t" else one))


async def until(pilot: Pilot[int], true: Callable[[], bool]) -> None:
    end = time.monotonic() + PATIENCE
    while not true():
        assert time.monotonic() < end
        await pilot.pause(0.01)


@pytest.mark.parametrize(
    ("typed", "field", "value"),
    [
        ("/archief", "search", "archief"),
        ("wAna\bna", "to", "Anna"),
        ("eaap", "gist", "aap"),
        ("tamorgen", "term", "amorgen"),
        ("Va", "manager", "a"),
        ("baanhouden\t+3", "by", "+3"),
    ],
)
def test_what_is_typed_at_once_goes_into_the_line(office: Office, typed: str, field: str, value: str) -> None:
    async def script(app: Workbench, pilot: Pilot[int]) -> None:
        burst(app, typed)
        await until(pilot, lambda: app.frame.asks.values().get(field) == value)
        assert [line.state for line in app.frame.postvak.rows.items] == ["new"] * 5

    run(office, script)


def test_enter_and_what_follows_it_wait_as_well(office: Office) -> None:
    async def script(app: Workbench, pilot: Pilot[int]) -> None:
        burst(app, "wBas\n")
        await until(pilot, lambda: app.frame.postvak.rows.shape.rows == 4)
        assert not app.frame.asks.asking

    run(office, script)
    ((name,),) = office.rows("SELECT name FROM person WHERE name LIKE 'Bas%'")
    assert name == "Bas"


def test_the_palette_gets_every_letter(office: Office) -> None:
    async def script(app: Workbench, pilot: Pilot[int]) -> None:
        burst(app, ":archief")
        await until(pilot, lambda: app.frame.chooser is not None)
        entry = app.frame.chooser.query_one(Input)  # type: ignore[union-attr]
        await until(pilot, lambda: entry.value == "archief")

    run(office, script)
