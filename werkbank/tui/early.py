"""Keys that were pressed for a line that is not there yet: they wait for it, and are never taken for commands.

A question is read from the archive before it is shown. Who types ``/archief`` in one go would archive a piece with its
``a`` if that key were a command in between.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from textual import events

    from werkbank.lang.shape.commands import CommandId
    from werkbank.tui.keys import Place
    from werkbank.tui.workplace import Workplace


class Early:
    """Holds them, in order."""

    def __init__(self, frame: Workplace) -> None:
        self._frame = frame
        self._held: list[events.Key] = []
        frame.asks.opened = self._release

    def takes(self, place: Place, command: CommandId | None, event: events.Key) -> bool:
        """Is this key meant for a question that is on its way? Then it waits here, whatever it does elsewhere."""
        coming = self._frame.asks.expected or (place == "begin" and command is None)
        if place == "typing" or command == "quit" or not coming:
            self._held.clear()
            return False
        self._held.append(event)
        return True

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
