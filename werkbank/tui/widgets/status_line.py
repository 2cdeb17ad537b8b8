"""The line above the footer: a rule with the place in the list, or one quiet sentence, or what a typed line will do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.cells import cell_len

from werkbank.tui.text import cut_at_word, plain
from werkbank.tui.widgets.fixed_lines import FixedLines

if TYPE_CHECKING:
    from werkbank.tui.context import Context
    from werkbank.tui.text import Piece


class StatusLine(FixedLines):
    """What is said here stays until the next command."""

    def __init__(self, context: Context, *, id: str | None = None) -> None:  # noqa: A002 - the name Textual gives it
        super().__init__(id=id)
        self.context = context
        self._said: tuple[str, bool] = ("", False)
        self._hint: tuple[str, bool] | None = None
        self._note = self._position = self._tail = ""

    def say(self, text: str, tail: str = "", *, error: bool = False) -> None:
        """One sentence; ``tail`` after it stays in sight however narrow the screen."""
        self._said, self._tail = (plain(text), error), f" · {tail}" if tail else ""
        self.draw()

    def hush(self) -> None:
        """The sentence away."""
        if self._said[0]:
            self.say("")

    def hint(self, text: str | None, *, error: bool = False) -> None:
        """What the line that is being typed will do; ``None`` when nothing is typed."""
        self._hint = None if text is None else (plain(text), error)
        self.draw()

    def stand(self, note: str, position: str) -> None:
        """What is special about the list, and the place of the cursor in it."""
        self._note, self._position = note, position
        self.draw()

    @property
    def text(self) -> str:
        """What is said now."""
        return self._hint[0] if self._hint is not None else self._said[0] + self._tail

    def draw(self) -> None:
        """The line anew."""
        ink, width = self.context.ink, self.size.width
        text, error = self._hint if self._hint is not None else self._said
        style = ink.error if error else ink.accent if text else ink.muted
        shown = text or self._note
        right = f" {self._position} ─" if self._position else "─"
        if self._hint is not None:
            keys = self.context.keymap
            right = f" {self.context.words.screen.ask.accept(keys.key_of('accept'), keys.key_of('back'))} ─"
        tail = self._tail if text and self._hint is None else ""
        if text and cell_len(text + tail) > width - cell_len(right) - 4:
            right = "─"  # what is said goes before what can be found elsewhere
        room = max(0, width - cell_len(right) - 4 - cell_len(tail))
        shown = cut_at_word(shown, room) + tail
        left: list[Piece] = [("─ ", ink.line), (shown, style), (" ", ink.line)] if shown else []
        used = sum(cell_len(one) for one, _ in left)
        self.put(
            (
                [
                    *left,
                    ("─" * max(0, width - used - cell_len(right)), ink.line),
                    (right, ink.line if right == "─" else ink.muted),
                ],
                ink.line,
            )
        )

    def on_resize(self) -> None:
        """As wide as the screen."""
        self.draw()
