"""The bottom line: the keys that matter most here, as many as fit, each with its word. A click does what a key does."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from rich.cells import cell_len

from werkbank.tui.key_row import key_row
from werkbank.tui.messages import Pressed
from werkbank.tui.widgets.fixed_lines import FixedLines

if TYPE_CHECKING:
    from collections.abc import Mapping

    from textual import events

    from werkbank.lang.shape.commands import CommandId
    from werkbank.tui.context import Context
    from werkbank.tui.keys import Place
    from werkbank.tui.text import Piece


class Footer(FixedLines):
    """Which keys depends on the place."""

    def __init__(self, context: Context, *, id: str | None = None) -> None:  # noqa: A002 - the name Textual gives it
        super().__init__(id=id)
        self.context = context
        self._place: Place = "inbox"
        self._idle: frozenset[CommandId] = frozenset()
        self._now: Mapping[CommandId, str] = {}
        self._spots: list[tuple[int, int, CommandId]] = []

    def stand(
        self,
        place: Place,
        idle: frozenset[CommandId] = frozenset(),
        now: Mapping[CommandId, str] = MappingProxyType({}),
    ) -> None:
        """The keys of a place, but those that do nothing there now; ``now`` has what some are called for the moment."""
        if (place, idle, now) != (self._place, self._idle, self._now):
            self._place, self._idle, self._now = place, idle, now
            self.draw()

    def draw(self) -> None:
        """The line anew; what does not fit goes, the last one (help) stays, and what is called otherwise for now."""
        context, ink, width = self.context, self.context.ink, self.size.width
        wanted = [one for one in key_row(self._place) if context.keymap.keys[one] and one not in self._idle]
        front = self._front()
        while len(wanted) > 1 and sum(map(self._width, wanted)) > width + 2 - cell_len(front):
            wanted.pop(next((at for at in range(len(wanted) - 2, -1, -1) if wanted[at] not in self._now), -2))
        pieces: list[Piece] = [(front, ink.bar)]
        self._spots, at = [], cell_len(front)
        for one in wanted:
            key, label = self._key(one), self._label(one)
            pieces += [(key, ink.bar_key), (f" {label}  ", ink.bar)]
            self._spots.append((at, at + self._width(one) - 2, one))
            at += self._width(one)
        self.put((pieces, ink.bar))

    def _front(self) -> str:
        """Where single letters are off, what goes before each of them; said once."""
        return " " if self.context.keymap.letters else f" {self.context.keymap.shown('ctrl+g')} + "

    def _key(self, command: CommandId) -> str:
        return self.context.keymap.keys_of(command)[0]

    def _width(self, command: CommandId) -> int:
        return cell_len(self._key(command)) + cell_len(self._label(command)) + 3

    def _label(self, command: CommandId) -> str:
        return self._now.get(command) or self.context.words.commands.label(command, self._place)["short"]

    def on_resize(self) -> None:
        """As wide as the screen."""
        self.draw()

    def on_click(self, event: events.Click) -> None:
        """Do what was clicked."""
        for first, end, command in self._spots:
            if first <= event.x < end:
                self.post_message(Pressed(command))
                return
