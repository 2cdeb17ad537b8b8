"""Persons to whom a letter is drafted, one row each."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, TypeVar

from textual.message import Message

from werkbank.tui.text import cut, line, wrap
from werkbank.tui.widgets.line_list import LineList, Shape

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from textual.strip import Strip

    from werkbank.tui.context import Context

R = TypeVar("R")


class PersonRows(LineList, Generic[R]):
    """The list. ``text`` makes a row of so many columns."""

    class Moved(Message):
        """Another person under the cursor."""

    def __init__(self, context: Context, name: str, text: Callable[[R, int, Context], str]) -> None:
        super().__init__(id=name)
        self.context, self._text = context, text
        self.empty = ""
        """What to say when there is nobody."""
        self.rounds: Sequence[R] = ()

    @property
    def current(self) -> R | None:
        """Who is under the cursor."""
        return self.rounds[self.cursor] if self.cursor < len(self.rounds) else None

    def show(self, rounds: Sequence[R], index: int) -> None:
        """Other persons, with the cursor on this row."""
        self.rounds = rounds
        self.reshape(Shape.of(len(rounds)), index)
        self.refresh()

    def moved(self) -> None:
        """Tell the pane."""
        self.post_message(self.Moved())

    def draw(self, y: int, width: int) -> Strip:
        """A person, or what to do when there is none."""
        ink = self.context.ink
        if not self.rounds:
            lines = list(wrap(self.empty, width - 4)) if self.empty else []
            return line([(f"  {lines[y - 1]}" if 0 < y <= len(lines) else "", ink.plain)], width, ink.plain)
        if y >= len(self.rounds):
            return line((), width, ink.plain)
        text = self._text(self.rounds[y], width - 1, self.context)
        if y == self.cursor:
            style = ink.cursor if self.has_focus else ink.cursor_blur
            return line([(cut(f"▌{text}", width), style)], width, style)
        return line([(cut(f" {text}", width), ink.plain)], width, ink.plain)
