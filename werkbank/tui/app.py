"""The application around the one screen: themes, and an end that tells nothing of anybody's mail."""

from __future__ import annotations

import asyncio
import os
import signal
import sys
from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING

from textual import events
from textual.app import App

from werkbank.domain.errors import WerkbankError
from werkbank.lang import explain
from werkbank.tui.background import Background
from werkbank.tui.frame import Frame
from werkbank.tui.ink import ink_of
from werkbank.tui.ours import telling
from werkbank.tui.pasting import guard
from werkbank.tui.trouble import trouble
from werkbank.tui.wardrobe import Wardrobe

if TYPE_CHECKING:
    from textual.driver import Driver
    from textual.geometry import Size
    from textual.screen import Screen
    from textual.worker import Worker

    from werkbank.tui.context import Work
    from werkbank.tui.panes.postvak.looking import Look
    from werkbank.tui.setup import Setup


class Workbench(App[int], inherit_bindings=False):
    """The workbench."""

    CSS_PATH = "workbench.tcss"
    ENABLE_COMMAND_PALETTE = False
    HORIZONTAL_BREAKPOINTS = [  # noqa: RUF012 - as Textual declares it
        (0, "-narrow"),
        (120, "-wide"),
    ]
    VERTICAL_BREAKPOINTS = [  # noqa: RUF012 - as Textual declares it
        (0, "-low"),
        (36, "-tall"),
    ]

    def __init__(self, setup: Setup, first: Look | None) -> None:
        plain = os.environ.get("NO_COLOR", "") != ""
        super().__init__(ansi_color=True if plain else None)
        self.plain_colours = plain
        self.setup, self._first = setup, first
        self._sized: Size | None = None
        self.failure = ""
        """What went wrong that should not have, in words, when it ended the program."""
        self.background = Background()
        self.themes = Wardrobe(self, setup, self.background, self.recolour, self.tell)

    def get_driver_class(self) -> type[Driver]:
        """The one for this terminal, with pastes read harmlessly; it tells when the terminal is ours again."""
        made = super().get_driver_class()
        if made.__module__.endswith("linux_driver"):
            guard(sys.modules[made.__module__])
        return telling(made, self._ours_again)

    def on_load(self) -> None:
        """Who is stopped from outside leaves as with ctrl+q: nothing of ours stays behind in the terminal."""
        with suppress(NotImplementedError):  # Windows
            asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, self.exit)

    def get_default_screen(self) -> Screen[None]:
        """The one screen."""
        ink = ink_of(self.theme_variables, no_color=self.plain_colours)
        self.frame = Frame(self.setup, self.background, ink, self._start, self.themes, self._first)
        return self.frame

    def _ours_again(self) -> None:
        """Others had the terminal: nothing of ours stands there now. This may be in the midst of anything."""
        if self.screen_stack and self.frame.sender.sends:
            asyncio.get_running_loop().call_soon_threadsafe(self.frame.sender.anew)

    def _begin_update(self) -> None:
        """A picture says itself where it begins and ends: so it is written at once, and not in three."""
        self.frame.sender.marking = self._sync_available

    def _end_update(self) -> None:
        """See above."""

    async def on_event(self, event: events.Event) -> None:
        """Everything that is typed comes by here first, and every size."""
        if isinstance(event, events.InputEvent):
            self.frame.watching.rubbish.typed()
        elif isinstance(event, events.Resize):
            if self._sized not in (None, event.size):  # also when it comes back to what it was
                self.frame.sender.forget()
            self._sized = event.size
        await super().on_event(event)

    def tell(self, text: str) -> None:
        """Say what is wrong."""
        self.frame.status.say(text, error=True)

    def recolour(self) -> None:
        """Another theme is on."""
        self.frame.context.ink = ink_of(self.theme_variables, no_color=self.plain_colours)
        self.frame.recolour()

    def _start(self, work: Work, *, group: str = "default", latest: bool = False, asks: bool = False) -> None:
        line = self.frame.asks
        which = line.expect() if asks else None

        async def run() -> None:
            try:
                await self._told(work)
            finally:
                line.expect_no_more(which)

        _: Worker[None] = self.run_worker(run, group=group, exclusive=latest, exit_on_error=True)

    async def _told(self, work: Work) -> None:
        """What cannot be done is told in one sentence; the work goes on."""
        try:
            await work()
        except WerkbankError as error:
            self.frame.status.say(trouble(error, self.setup.services.words), error=True)
        except Exception as error:
            if os.environ.get("WERKBANK_DEBUG"):
                raise
            told = explain(error, self.setup.services.words)
            self.frame.status.say(told.message, error=True)

    def _fatal_error(self) -> None:
        """Textual would print the values of all variables here, and those hold mail: only the kind is told."""
        if os.environ.get("WERKBANK_DEBUG"):
            super()._fatal_error()
            return
        told = explain(self._exception or RuntimeError(), self.setup.services.words)
        self.failure = f"{told.message} {told.hint}"
        self._close_messages_no_wait()

    async def on_unmount(self) -> None:
        """Finish what is being written, the session of the stream too; stop what runs."""
        self.frame.close()
        sitting = self.frame.postvak.unkept()
        try:
            sits = [] if sitting is None else [partial(self.setup.services.sittings.keep, sitting)]
            self.background.close(*sits, *self.frame.pages.last_writing)
        except WerkbankError as error:
            self.failure = trouble(error, self.setup.services.words)
