"""Keys that were pressed for what is not there yet, a line or the rows of a pane: they wait, and go to nothing else.

A question is read from the archive before it is shown. Who types ``/archief`` in one go would archive a piece with its
``a`` if that key were a command in between. Rows are read as well: who types ``4`` and Enter in one go means the first
question, and not whatever stood there before.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from werkbank.tui.workplace import Awaited

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual import events

    from werkbank.lang.shape.commands import CommandId
    from werkbank.tui.keys import Place
    from werkbank.tui.workplace import Workplace

BREATH: Final = 0.5
"""Seconds: keys that follow each other within this time are typed in one breath."""
_OVER: Final = frozenset({"typing", "choosing"})
"""Places that lie over a pane: keys there are not for its rows."""


class Early:
    """Holds them, in order."""

    def __init__(self, frame: Workplace) -> None:
        self._frame = frame
        self._held: list[events.Key] = []
        self._for_rows: list[events.Key] = []
        self._going = False
        """Are those that waited for rows being pressed now?"""
        self._last = 0.0
        """When the key before was typed."""
        frame.asks.opened = self._release

    def takes(self, place: Place, command: CommandId | None, event: events.Key) -> bool:
        """Is this key meant for a question that is on its way? Then it waits here, whatever it does elsewhere.

        What was typed for a question that does not come goes with it, up to the key that would have ended it.
        """
        if self._goes_with_it(place, command, event):
            return True
        if self._rows_coming and command != "quit" and place not in _OVER and not self._frame.asks.expected:
            self._for_rows.append(event)
            return True
        coming = self._frame.asks.expected or (place == "begin" and command is None)
        if place == "typing" or command == "quit" or not coming:
            self._held.clear()
            return False
        self._held.append(event)
        return True

    def _goes_with_it(self, place: Place, command: CommandId | None, event: events.Key) -> bool:
        asks, since, self._last = self._frame.asks, event.time - self._last, event.time
        if not asks.declined:
            return False
        asks.declined = since <= BREATH and place != "typing" and command != "quit"
        if not asks.declined:
            return False
        asks.declined = self._frame.context.keymap.find("typing", event.key) not in ("accept", "back")
        return True

    @property
    def _rows_coming(self) -> bool:
        return isinstance(self._frame.page, Awaited) and self._frame.page.coming

    def catch_up(self, press: Callable[[events.Key], object]) -> None:
        """When the rows are there, what was typed for them is pressed, in order, until others have to be waited for."""
        if self._going:
            return
        self._going = True
        try:
            while self._for_rows and not self._rows_coming:
                press(self._for_rows.pop(0))
        finally:
            self._going = False

    def passes_on(self, place: Place, event: events.Key) -> bool:
        """A key that is no command, pressed when the line was there but not yet its cursor."""
        frame = self._frame
        if place == "typing":
            frame.asks.feed(event.character)
        elif place == "choosing" and frame.chooser is not None:
            frame.chooser.feed(event.character)
        return place in ("typing", "choosing", "begin", "import-paste")

    def _release(self) -> None:
        """The question is there: what was typed for it goes in."""
        frame, held = self._frame, self._held
        self._held = []
        for place, event in enumerate(held, 1):
            command = frame.context.keymap.find("typing", event.key)
            if command is not None:
                frame.perform(command, event.time)
                if command in ("accept", "back"):
                    self._held = held[place:] if frame.page.place == "begin" else []
                    return
            elif event.key == "backspace":
                frame.asks.rub_out()
            else:
                frame.asks.feed(event.character)
