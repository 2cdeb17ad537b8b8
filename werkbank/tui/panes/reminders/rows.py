"""The authors to be reminded, one row each."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

from rich.cells import cell_len
from textual.message import Message

from werkbank.domain.notes.types import LEVELS
from werkbank.lang.days import day
from werkbank.tui.reminded import levels
from werkbank.tui.text import cut, line, plain, wrap
from werkbank.tui.widgets.line_list import LineList, Shape

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.strip import Strip

    from werkbank.services.notes.reminding import Round
    from werkbank.tui.context import Context

_NAME: Final = 24


class ReminderRows(LineList):
    """The list."""

    class Moved(Message):
        """Another author under the cursor."""

    def __init__(self, context: Context) -> None:
        super().__init__(id="reminders-rows")
        self.context = context
        self.empty = ""
        """What to say when there is nobody."""
        self.rounds: Sequence[Round] = ()

    @property
    def current(self) -> Round | None:
        """What the author under the cursor owes."""
        return self.rounds[self.cursor] if self.cursor < len(self.rounds) else None

    def show(self, rounds: Sequence[Round], index: int) -> None:
        """Other authors, with the cursor on this row."""
        self.rounds = rounds
        self.reshape(Shape.of(len(rounds)), index)
        self.refresh()

    def moved(self) -> None:
        """Tell the pane."""
        self.post_message(self.Moved())

    def draw(self, y: int, width: int) -> Strip:
        """An author, or what to do when there is none."""
        ink = self.context.ink
        if not self.rounds:
            lines = list(wrap(self.empty, width - 4)) if self.empty else []
            return line([(f"  {lines[y - 1]}" if 0 < y <= len(lines) else "", ink.plain)], width, ink.plain)
        if y >= len(self.rounds):
            return line((), width, ink.plain)
        text = self._text(self.rounds[y], width - 1)
        if y == self.cursor:
            style = ink.cursor if self.has_focus else ink.cursor_blur
            return line([(cut(f"▌{text}", width), style)], width, style)
        return line([(cut(f" {text}", width), ink.plain)], width, ink.plain)

    def _text(self, one: Round, width: int) -> str:
        """Who, what is to be done, and at the right end what is in the way of that."""
        words = self.context.words
        said, counted = words.reminders, Counter(owed.level for owed in one.owed)
        told = levels(words, [(level, counted[level]) for level in reversed(LEVELS) if counted[level]])
        away = "" if one.away is None else said.away_short(day(one.away, words.names, self.context.today))
        name = cut(plain(one.person.name), min(_NAME, width // 3))
        room = width - cell_len(name) - 2 - (cell_len(away) + 2 if away else 0)
        return f"{name}  {cut(told, room)}" + (f"  {away}" if away else "")
