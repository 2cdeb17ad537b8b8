"""See within two seconds what somebody else changed: another terminal, the command line, a theme file, the day."""

from __future__ import annotations

import errno
import os
from importlib import import_module
from typing import TYPE_CHECKING, Final

from werkbank.domain.errors import StorageTrouble
from werkbank.tui.closing import ClosingDays
from werkbank.tui.rubbish import Rubbish
from werkbank.tui.trouble import trouble

if TYPE_CHECKING:
    from datetime import date

    from werkbank.bootstrap import Services
    from werkbank.tui.workplace import Workplace

EVERY: Final = 1.0
"""Seconds between two looks."""


class Watch:
    """Looks, and says nothing when nothing changed."""

    def __init__(self, frame: Workplace) -> None:
        self._frame = frame
        self._version: int | None = None
        self._day: date | None = None
        self._looking = False
        self._broken = ""
        self.rubbish = Rubbish()

    def begin(self) -> None:
        """From the first paint on; what is heavy to import is imported meanwhile."""
        self._day = self._frame.context.today
        self._frame.set_interval(EVERY, self._tick)
        self._frame.context.start(self._warm_up, group="warm")

    async def _warm_up(self) -> None:
        """The first decision should not wait for what only deciding needs."""
        frame = self._frame
        await frame.context.background.write(warm, frame.context.services)
        await ClosingDays(frame).tell_moved()
        if not frame.app.is_headless:  # of many of these in one program nothing would ever go
            self.rubbish.keep()

    def _tick(self) -> None:
        if terminal_gone():
            self._frame.app.exit()
            return
        self.rubbish.rest()
        if not self._looking:
            self._looking = True
            self._frame.context.start(self._look, group="watch")

    async def _look(self) -> None:
        frame, context = self._frame, self._frame.context
        try:
            version = await context.background.read(context.services.views.version)
            today = context.today
            if self._broken:
                self._broken = ""
                frame.status.say("")
                self._version = None
            if version != self._version or today != self._day:  # the first time too: the list may be a second old
                context.closing = await context.background.read(context.services.closing_days.dates)
                frame.changed()
            if today != self._day:
                frame.progress()
            self._version, self._day = version, today
            await context.themes.look()
        except StorageTrouble as error:
            told = trouble(error, context.words)
            if told != self._broken:
                self._broken = told
                frame.status.say(told, error=True)
        finally:
            self._looking = False


def terminal_gone() -> bool:
    """Has the terminal been closed under us? Textual would go on reading its end, as fast as the machine can."""
    try:
        os.get_terminal_size(0)
    except OSError as error:
        return error.errno == errno.EIO
    return False


def warm(services: Services) -> None:
    """Import what the first decision needs, and open the archive for writing; the day's copy is made now."""
    for name in ("panes.postvak.changing", "panes.postvak.deciding", "panes.postvak.prefilling", "terming"):
        import_module(f"werkbank.tui.{name}")
    _ = services.deciding, services.history, services.shaping
    if services.doors.path.exists():
        _ = services.doors.database
