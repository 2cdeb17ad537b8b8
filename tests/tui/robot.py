"""A robot officer: keys in, screen out. She waits for the workbench by asking it whether it is busy, never by the clock.

The loop of the workbench only runs while she does something, so between two steps the world stands still. Whatever goes
wrong inside that should not, comes out at the step that caused it.
"""

from __future__ import annotations

import asyncio
import re
import selectors
import unicodedata
from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractAsyncContextManager, closing, contextmanager, nullcontext
from datetime import date, datetime, timedelta
from pathlib import Path
from types import SimpleNamespace
from typing import Any, Final, Self, TypeVar

import pytest
from textual import events
from textual.keys import _character_to_key, _get_unicode_name_from_key
from textual.pilot import Pilot
from textual.strip import Strip
from textual.widget import Widget

from tests.services.making import NOW, OFFICER
from werkbank.bootstrap import Services
from werkbank.domain.days import amsterdam_day
from werkbank.lang import words
from werkbank.services.doors import Doors
from werkbank.settings import Language, Settings
from werkbank.tui import start, tabs, watch
from werkbank.tui.app import Workbench
from werkbank.tui.panes.postvak import flow, preview

T = TypeVar("T")
PATIENCE: Final = 60.0
"""Seconds after which she says what is on the screen, instead of waiting for ever."""
_RULE: Final = re.compile(r"[─\s]+")


class Sparing(selectors.DefaultSelector):
    """Asks the system what came in only now and then while there is work at hand: each time costs as much as a step of it."""

    EVERY: Final = 8
    _turn = 0

    def select(self, timeout: float | None = None) -> list[tuple[selectors.SelectorKey, int]]:
        self._turn += 1
        return [] if timeout is not None and timeout <= 0 and self._turn % self.EVERY else super().select(timeout)


class Clock:
    """The office clock: stands still until it is moved."""

    fixed = True

    def __init__(self, moment: datetime = NOW) -> None:
        self.moment = moment

    def now(self) -> datetime:
        """The instant, in UTC."""
        return self.moment

    def today(self) -> date:
        """The day in Amsterdam."""
        return amsterdam_day(self.moment)

    def move(self, by: timedelta) -> None:
        """So much later."""
        self.moment += by


class Officer:
    """At the keyboard, on an archive of her own, with a settings file beside it."""

    def __init__(
        self,
        path: Path,
        patch: pytest.MonkeyPatch,
        *,
        size: tuple[int, int] = (80, 24),
        language: Language = "nl",
        settings: Settings | None = None,
        clock: Clock | None = None,
        watching: bool = False,
        demo: bool = False,
        tour: bool = False,
    ) -> None:
        self.path, self.size, self.clock = path, size, clock or Clock()
        self.settings_path = path.with_name("werkbank.toml")
        self._demo, self._tour = demo, tour
        self.settings = (settings or Settings(officer=OFFICER, backups=False))._replace(language=language)
        patch.setenv("WERKBANK_DEBUG", "1")
        patch.setenv("WERKBANK_CONFIG", str(self.settings_path))
        self._watch = SimpleNamespace(seconds=0.0)
        patch.setattr(Workbench, "suspend", lambda _: nullcontext())  # without a terminal there is nothing to hand over
        if not watching:  # then the world stands still until she ``notices``
            patch.setattr(watch, "EVERY", 3_600.0)
        patch.setattr(tabs, "AFTER", 0.001)
        for pause in ("FIRST", "RESTS"):
            patch.setattr(preview, pause, 0.001)
        patch.setattr(flow, "time", SimpleNamespace(monotonic=lambda: self._watch.seconds))
        self._runner = asyncio.Runner(loop_factory=lambda: asyncio.SelectorEventLoop(Sparing()))
        self._test: AbstractAsyncContextManager[Pilot[int]] | None = None
        self.sent: list[bytes] = []
        self._drawn = 0
        """How often something was drawn."""

    # ------------------------------------------------------------------ coming and going

    def comes_in(self) -> Self:
        """Start the workbench, as ``werkbank`` does."""
        self.services = self._services()
        first = start._first(self.services)
        keymap, problems = start._keys(self.settings, self.services.words.commands.keys)
        import os

        setup = start.Setup(
            self.services,
            self.settings,
            self.settings_path,
            os.environ,
            keymap,
            problems,
            first is None,
            self._demo,
            self._tour,
        )
        self.app = Workbench(setup, first)
        self.app.animation_level = "none"
        self._count_what_is_drawn()
        self._test = self.app.run_test(size=self.size, notifications=True)
        self._runner.run(self._test.__aenter__())
        return self.waits()

    def _count_what_is_drawn(self) -> None:
        draw = self.app._display

        def display(*given: Any) -> None:
            draw(*given)
            self._drawn += 1

        self.app._display = display  # type: ignore[method-assign]

    def _services(self) -> Services:
        return Services(Doors(self.path, self.settings, self.clock), words(self.settings.language))

    def leaves(self) -> None:
        """Quit."""
        test, self._test = self._test, None
        if test is not None:
            try:
                self._runner.run(test.__aexit__(None, None, None))
            finally:
                self.services.close()

    def goes_home(self) -> None:
        """Quit, and the loop with it."""
        try:
            self.leaves()
        finally:
            self._runner.close()

    def restart(self) -> Self:
        """Quit and start again: another program on the same archive."""
        self.leaves()
        return self.comes_in()

    def elsewhere(self, work: Callable[[Services], T]) -> T:
        """Something done meanwhile by another program on the same archive."""
        with closing(self._services()) as other:
            return work(other)

    def later(self, by: timedelta) -> Self:
        """Time passes."""
        self.clock.move(by)
        return self.notices()

    def works(self, seconds: float) -> None:
        """So long goes by on the stopwatch of the beslisstroom."""
        self._watch.seconds += seconds

    # ------------------------------------------------------------------ keys

    def press(self, *keys: str) -> Self:
        """Keys, one by one, each when the one before has been dealt with. ``ctrl+g``, ``enter``, ``?``, ``B``."""
        for key in keys:
            self._send(_event(key))
            self.waits()
        return self

    def holds(self, key: str, times: int) -> Self:
        """A key held down: they come faster than the screen follows."""
        for _ in range(times):
            self._send(_event(key))
        return self.waits()

    def types(self, text: str) -> Self:
        """A text, by someone who does not look up between two letters; who does, presses each of them."""
        return self.meanwhile_press(*text).waits()

    def fills(self, text: str) -> Self:
        """A text from the clipboard in place of what stands in the field: where it comes from is not the point there."""
        return self.meanwhile_press("ctrl+u", "ctrl+k").waits().pastes(text)

    def meanwhile(self, work: Callable[[], object]) -> Self:
        """Something begins in the workbench; she does not wait for it."""

        async def begin() -> None:
            work()

        self._runner.run(begin())
        return self

    def meanwhile_press(self, *keys: str) -> Self:
        """Keys while something is under way; she does not wait for that."""
        for key in keys:
            self._send(_event(key))
        return self

    def awaits_cursor(self, index: int) -> Self:
        """Until the cursor stands on this row, whatever else is under way."""
        rows = self.app.frame.postvak.rows
        self._runner.run(self._until(lambda: rows.cursor == index, f"row {index}"))
        return self

    def typed_at(self, key: str, moment: float) -> Self:
        """A key that was typed at this moment of the loop's clock, however late it arrives."""
        event = _event(key)
        event.time = moment
        self._send(event)
        return self.waits()

    def pastes(self, text: str) -> Self:
        """A text from the clipboard, as the terminal hands it over."""
        self._send(events.Paste(text))
        return self.waits()

    def clicks(self, text: str, times: int = 1) -> Self:
        """The mouse on these words."""
        row, column = self.where(text)
        self._runner.run(self._pilot.click(offset=(column, row), times=times))
        return self.waits()

    def resizes(self, width: int, height: int) -> Self:
        """Another size of terminal."""
        self.size = (width, height)
        self._runner.run(self._pilot.resize_terminal(width, height))
        return self.waits()

    def _send(self, event: events.Event) -> None:
        driver = self.app._driver
        assert driver is not None
        event.set_sender(self.app)
        driver.send_message(event)

    @property
    def _pilot(self) -> Pilot[int]:
        return Pilot(self.app)

    # ------------------------------------------------------------------ waiting

    def waits(self) -> Self:
        """Until nothing is under way any more; a wait for an answer, and work in a child process, may go on."""
        self._runner.run(self._quiet())
        return self._calm()

    def notices(self) -> Self:
        """The look that the workbench takes every second, now."""
        self._runner.run(self._look())
        return self.waits()

    def awaits(self, *parts: str, gone: bool = False) -> Self:
        """Until these words stand on one line, whoever puts them there; or until they do not."""
        looked = -1

        def holds() -> bool:
            nonlocal looked
            if looked == self._drawn:  # what is not drawn anew says the same
                return False
            looked = self._drawn
            return bool(self._rows(*parts)) is not gone

        self._runner.run(self._until(holds, " ".join(parts)))
        return self.waits()

    def _calm(self) -> Self:
        if self.app._exception is not None:
            raise self.app._exception
        return self

    async def _look(self) -> None:
        self.app.frame.watching._tick()

    async def _quiet(self) -> None:
        """Nothing stands ready to run, no look-up or change is under way, no line is to be drawn; twice in a row."""
        loop, calm = asyncio.get_running_loop(), 0
        deadline = loop.time() + PATIENCE
        while calm < 2 and self.app._exception is None and self.app._exit is False:
            await asyncio.sleep(0)
            ready = bool(loop._ready)  # type: ignore[attr-defined] - what asyncio itself goes by
            waiting = self.app.frame.busy or self._completing()
            dirty = not ready and not waiting and self._draws()
            calm = 0 if ready or waiting or dirty else calm + 1
            if waiting and not ready:
                await asyncio.sleep(0.001)
            if loop.time() > deadline:
                raise AssertionError(f"still busy:\n{self.picture()}")

    def _draws(self) -> bool:
        """Was there still something to draw? It is drawn now, instead of at the next beat of the screen."""
        screen = self.app.screen
        dirty = bool(screen._dirty_widgets or screen._callbacks) or screen._layout_required or screen._repaint_required
        if dirty:
            screen.check_idle()
            screen._on_timer_update()
        return dirty

    def _completing(self) -> bool:
        """Is Textual itself at work, offering what could be typed?"""
        return any(not one.is_finished for one in self.app.workers if one.group == "default")

    async def _until(self, holds: Callable[[], bool], what: str) -> None:
        deadline = asyncio.get_running_loop().time() + PATIENCE
        while not holds():
            if self.app._exception is not None:
                raise self.app._exception
            if asyncio.get_running_loop().time() > deadline:
                raise AssertionError(f"never came: {what}\n{self.picture()}")
            await asyncio.sleep(0.01)

    # ------------------------------------------------------------------ screen

    def strips(self) -> list[Strip]:
        """The lines of the screen with their styles."""
        return self.app.screen._compositor.render_strips()

    def screen(self) -> list[str]:
        """The lines of the screen, as wide as it is."""
        return [strip.text for strip in self.strips()]

    def picture(self) -> str:
        """The whole screen in a frame, for whoever reads why a test failed."""
        return "\n".join(f"│{line}│" for line in self.screen())

    def part(self, selector: str) -> list[str]:
        """The lines of one widget that is in sight."""
        widget = self.app.screen.query_one(selector, Widget)
        region = widget.region
        return [
            strip.crop(region.x, region.right).text
            for strip in self.strips()[max(0, region.y) : max(0, region.bottom)]
        ]  # fmt: skip

    def status(self) -> str:
        """What the line above the footer says, without its rule."""
        return _RULE.sub(" ", self.part("#status")[0]).strip()

    def footer(self) -> str:
        """The bottom line."""
        return self.screen()[-1].rstrip()

    def asked(self) -> str:
        """The line that asks; empty when nothing is asked."""
        return self.part("#ask")[0].strip() if self.app.frame.asks.asking else ""

    def rows(self) -> list[str]:
        """What stands in the list."""
        return [line.rstrip() for line in self.part("#rows")]

    def reading(self) -> str:
        """What stands in the preview, as one text."""
        return "\n".join(line.strip() for line in self.part("#reader"))

    def here(self) -> str:
        """The row under the cursor."""
        found = [line for line in self.screen() if re.match(r"\s?[▌✓]", line) and "▌" in line[:2]]
        marked = self.app.frame.postvak.rows
        return found[0] if found else marked.render_line(marked.shape.y_of(marked.cursor) - marked.top).text

    def title_here(self) -> str:
        """The title of the item under the cursor."""
        current = self.app.frame.postvak.current
        return "" if current is None else current.title

    def ref_here(self) -> str:
        """The id of the item under the cursor."""
        current = self.app.frame.postvak.current
        return "" if current is None else current.ref

    def where(self, text: str) -> tuple[int, int]:
        """Row and column of these words."""
        for row, line in enumerate(self.screen()):
            if text in line:
                return row, len(line.partition(text)[0])
        raise AssertionError(f"not on the screen: {text}\n{self.picture()}")

    def _rows(self, *parts: str) -> list[str]:
        return [line for line in self.screen() if all(part in line for part in parts)]

    # ------------------------------------------------------------------ seeing

    def sees(self, *texts: str) -> Self:
        """Each of these stands somewhere on the screen."""
        lines = self.screen()
        for text in texts:
            assert any(text in line for line in lines), f"does not see: {text}\n{self.picture()}"
        return self

    def sees_not(self, *texts: str) -> Self:
        """None of these stands anywhere on the screen."""
        lines = self.screen()
        for text in texts:
            assert not any(text in line for line in lines), f"sees: {text}\n{self.picture()}"
        return self

    def sees_row(self, *parts: str) -> Self:
        """All of these stand on one line."""
        assert self._rows(*parts), f"no line with: {parts}\n{self.picture()}"
        return self

    def told(self, *texts: str) -> Self:
        """The line above the footer says this; what does not fit on it counts too."""
        for text in texts:
            said = (self.app.frame.status.text, self.status())
            assert any(text in one for one in said), f"is told: {said}\n{self.picture()}"
        return self

    def goes_to(self, title: str) -> Self:
        """With the arrow down, from the top, to the item with these words in its title."""
        self.press("g")
        for _ in range(self.app.frame.postvak.rows.shape.rows):
            if title in self.title_here():
                return self.waits()
            self.holds("j", 1)
        raise AssertionError(f"not in the list: {title}\n{self.picture()}")

    def states(self) -> Mapping[str, str]:
        """Title and state of every item, as another program sees them."""

        def look(services: Services) -> dict[str, str]:
            rows = services.doors.query(
                "SELECT i.id, COALESCE(NULLIF(i.title, ''), r.subject, ''), i.state FROM item i"
                " LEFT JOIN reading r ON r.message_id = i.message_id ORDER BY i.id"
            )
            return {f"s{row[0]} {row[1]}": row[2] for row in rows}

        return self.elsewhere(look)


def _event(key: str) -> events.Key:
    """A key as the terminal sends it."""
    name = _character_to_key(key) if len(key) == 1 and not key.isalnum() else key
    try:
        character: str | None = unicodedata.lookup(_get_unicode_name_from_key(name))
    except KeyError:
        character = key if len(key) == 1 else None
    return events.Key(name, character)


@contextmanager
def at_work(path: Path, patch: pytest.MonkeyPatch, **rest: Any) -> Iterator[Officer]:
    """An officer who comes in, and goes home whatever happens."""
    officer = Officer(path, patch, **rest)
    try:
        yield officer.comes_in()
    finally:
        officer.goes_home()
