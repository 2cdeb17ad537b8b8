"""The bottom line: at most eight keys that matter here, each with its word. A click does what the key does."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.cells import cell_len

from werkbank.tui.keys import FOOTER
from werkbank.tui.messages import Pressed
from werkbank.tui.widgets.fixed_lines import FixedLines

if TYPE_CHECKING:
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
        self._spots: list[tuple[int, int, CommandId]] = []

    def stand(self, place: Place) -> None:
        """The keys of a place."""
        self._place = place
        self.draw()

    def draw(self) -> None:
        """The line anew; what does not fit goes, the last one (help) stays."""
        context, ink, width = self.context, self.context.ink, self.size.width
        wanted = [one for one in FOOTER[self._place] if context.keymap.keys[one]]
        while wanted and sum(self._width(one) for one in wanted) > width + 1 and len(wanted) > 1:
            wanted.pop(-2)
        pieces: list[Piece] = [(" ", ink.bar)]
        self._spots, at = [], 1
        for one in wanted:
            key, label = context.keymap.key_of(one), context.words.commands.names[one]["short"]
            pieces += [(key, ink.bar_key), (f" {label}  ", ink.bar)]
            self._spots.append((at, at + self._width(one) - 2, one))
            at += self._width(one)
        self.put((pieces, ink.bar))

    def _width(self, command: CommandId) -> int:
        context = self.context
        return cell_len(context.keymap.key_of(command)) + cell_len(context.words.commands.names[command]["short"]) + 3

    def on_resize(self) -> None:
        """As wide as the screen."""
        self.draw()

    def on_click(self, event: events.Click) -> None:
        """Do what was clicked."""
        for first, end, command in self._spots:
            if first <= event.x < end:
                self.post_message(Pressed(command))
                return
