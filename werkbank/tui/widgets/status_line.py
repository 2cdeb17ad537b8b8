"""The line above the footer: a rule with the place in the list, or one quiet sentence, or what a typed line will do.

What is wrong, with what to do about it, has as many lines as it needs, up to four, and so has what a decision will do.
Which key does it stands beside that, however narrow the screen; of what changes with every letter the middle goes.
"""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, Final

from rich.cells import cell_len

from werkbank.tui.text import cut_at_word, cut_in_middle, plain, wrap
from werkbank.tui.widgets.fixed_lines import FixedLines

if TYPE_CHECKING:
    from werkbank.tui.context import Context
    from werkbank.tui.text import Piece

_MOST: Final = 4
"""Lines of one sentence."""


class StatusLine(FixedLines):
    """What is said here stays until the next command."""

    def __init__(self, context: Context, *, id: str | None = None) -> None:  # noqa: A002 - the name Textual gives it
        super().__init__(id=id)
        self.context = context
        self._said: tuple[str, bool] = ("", False)
        self._hint: tuple[str, bool] | None = None
        self._shorter = cut_at_word
        """How what does not fit is cut: of a hint the middle goes, because it ends in the day on which it will be."""
        self._whole = self._said_whole = False
        """May the hint, or what is said, take more than one line?"""
        self._note = self._position = self._tail = ""
        self.turn: tuple[int, int] | None = None
        """Which line it is that is being typed, of how many that follow each other."""

    def say(self, text: str, tail: str = "", *, error: bool = False, whole: bool = False) -> None:
        """One sentence; ``tail`` after it stays in sight however narrow the screen. ``whole``: nothing of it is cut."""
        self._said_whole = whole or error
        self._said, self._tail = (plain(text), error), f" · {tail}" if tail else ""
        self.draw()

    def hush(self) -> None:
        """The sentence away."""
        if self._said[0]:
            self.say("")

    def hint(self, text: str | None, *, error: bool = False, whole: bool = False, series: bool = False) -> None:
        """What the line that is being typed will do; ``None`` when nothing is typed.

        ``whole``: it is to be read in full, so it may take more lines; what is wrong may always. ``series``: a
        row of choices, of which the last go where they do not fit.
        """
        self._hint, self._whole = None if text is None else (plain(text), error), whole or error
        self._shorter = cut_at_word if series or text is None else cut_in_middle
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
            right = f" {self._keys()} ─"
        tail = self._tail if text and self._hint is None else ""
        more, keys_below = self._whole if self._hint is not None else self._said_whole, ""
        if text and cell_len(text + tail) > width - cell_len(right) - 4 and (more or self._hint is None):
            # what is said goes before what can be found elsewhere; which key does it stands at its end
            right, keys_below = "─", right.removesuffix("─") if self._hint is not None else ""
        room = max(0, width - cell_len(right) - 4)
        first, *rest = self._lines_of(shown, tail, room, more=more)
        rest = _with_keys(rest, keys_below, width - 2) if keys_below else rest
        left: list[Piece] = [("─ ", ink.line), (first, style), (" ", ink.line)] if first else []
        used = sum(cell_len(one) for one, _ in left)
        rule = ("─" * max(0, width - used - cell_len(right)), ink.line)
        self._grow(1 + len(rest))
        self.put(
            ([*left, rule, (right, ink.line if right == "─" else ink.muted)], ink.line),
            *(([(f"  {one}", style)], ink.line) for one in rest),
        )

    def _keys(self) -> str:
        """What does it and what leaves it."""
        said, key = self.context.words.screen.ask, self.context.keymap.key_of
        if self.turn is None:
            return said.accept(key("accept"), key("back"))
        at, of = self.turn
        return (said.goes_on if at < of else said.does_it)(key("accept"), key("back"), at, of)

    def _lines_of(self, text: str, tail: str, room: int, *, more: bool) -> list[str]:
        """On one line when it fits there, or when no more may be taken; ``tail`` is never cut."""
        if not more or cell_len(text + tail) <= room or room < cell_len(tail) + 4:
            return [self._shorter(text, max(0, room - cell_len(tail))) + tail]
        lines = list(islice(wrap(text + tail, room), _MOST + 1))
        if len(lines) > _MOST:
            kept = cut_at_word(f"{lines[_MOST - 1]} {lines[_MOST]}", room - cell_len(tail))
            lines = [*lines[: _MOST - 1], kept + tail]
        return lines

    def _grow(self, lines: int) -> None:
        """What stands above it gives way."""
        if self.styles.height is None or self.styles.height.value != lines:
            self.styles.height = lines

    def on_resize(self) -> None:
        """As wide as the screen."""
        self.draw()


def _with_keys(lines: list[str], keys: str, width: int) -> list[str]:
    """With the keys at the right of the last of these lines, or of one more."""
    *before, last = lines or [""]
    if cell_len(last) + cell_len(keys) + 1 > width:
        before, last = [*before, last], ""
    return [*before, last + " " * max(0, width - cell_len(last) - cell_len(keys)) + keys]
