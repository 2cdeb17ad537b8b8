"""From a key to a command: by the place where the keyboard is, with or without ``ctrl+g`` before it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from werkbank.tui.early import Early

if TYPE_CHECKING:
    from textual import events

    from werkbank.tui.workplace import Workplace


class Keyboard:
    """Takes the keys that no widget took."""

    def __init__(self, frame: Workplace) -> None:
        self._frame = frame
        self._early = Early(frame)
        self._prefixed = False

    def press(self, event: events.Key) -> None:
        """Do what the key does here; what is no command goes on to the line that is being typed."""
        self.catch_up()
        frame, keymap = self._frame, self._frame.context.keymap
        prefixed, self._prefixed = self._prefixed, False
        place = frame.place
        command = keymap.find(place, event.key, prefixed=prefixed)
        unseen = frame.covered and command != "quit"  # nobody decides what is not in sight
        if unseen or self._early.takes(place, command, event):
            event.stop()
            event.prevent_default()
        elif command is not None:
            event.stop()
            event.prevent_default()
            frame.perform(command, event.time)
        elif not self._early.passes_on(place, event):
            event.stop()
            frame.status.say(frame.context.words.screen.frame.no_such_key(keymap.shown(event.key)))

    def catch_up(self) -> None:
        """What was pressed for rows that are there by now."""
        self._early.catch_up(self.press)

    def prefix(self) -> None:
        """The next key is a command, also where single letters are off."""
        self._prefixed = True
        self._frame.status.say(self._frame.context.words.screen.frame.letter_next)
