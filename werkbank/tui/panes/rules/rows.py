"""The rules in their order, one row each: on or off, what it asks and does, and how much it did."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from rich.cells import cell_len
from textual.message import Message

from werkbank.lang.rules import asks, does
from werkbank.tui.text import cut, cut_at_word, line, plain, wrap
from werkbank.tui.widgets.line_list import LineList, Shape

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from textual.strip import Strip

    from werkbank.services.rules.standing import RuleSight
    from werkbank.tui.context import Context
    from werkbank.tui.text import Piece


_ASKS_LEAST: Final = 20
"""Columns that what a rule asks keeps beside what it does."""


class RuleRows(LineList):
    """The list."""

    class Moved(Message):
        """Another row under the cursor."""

    def __init__(self, context: Context) -> None:
        super().__init__(id="rule-rows")
        self.context = context
        self.empty = ""
        """What to say when there are none."""
        self.rules: Sequence[RuleSight] = ()
        self.managers: Mapping[int, str] = {}

    @property
    def current(self) -> RuleSight | None:
        """The rule under the cursor."""
        return self.rules[self.cursor] if self.cursor < len(self.rules) else None

    def show(self, rules: Sequence[RuleSight], managers: Mapping[int, str], index: int) -> None:
        """Other rows, with the cursor on this one."""
        self.rules, self.managers = rules, managers
        self.reshape(Shape.of(len(rules)), index)
        self.refresh()

    def moved(self) -> None:
        """Tell the pane."""
        self.post_message(self.Moved())

    def draw(self, y: int, width: int) -> Strip:
        """A rule, or what to do when there is none."""
        ink = self.context.ink
        if not self.rules:
            lines = list(wrap(self.empty, width - 4)) if self.empty else []
            return line([(f"  {lines[y - 1]}" if 0 < y <= len(lines) else "", ink.plain)], width, ink.plain)
        if y >= len(self.rules):
            return line((), width, ink.plain)
        pieces = self._pieces(self.rules[y], width - 2)
        if y == self.cursor:
            style = ink.cursor if self.has_focus else ink.cursor_blur
            return line([(cut("▌" + "".join(text for text, _ in pieces), width), style)], width, style)
        return line([(" ", ink.plain), *pieces], width, ink.plain)

    def _pieces(self, one: RuleSight, width: int) -> list[Piece]:
        said, ink = self.context.words.rules, self.context.ink
        state = said.on if one.active else said.off
        front = f"{one.place:>2} {state:<{max(len(said.on), len(said.off))}} {'!' if one.faults else ' '} "
        count = f"  {said.done(one.touched)}" if one.touched else ""
        room = max(10, width - cell_len(front) - cell_len(count))
        asked, done = (plain(part) for part in summary(one, self.managers, self.context))
        text = _fitting(asked, done, room)
        return [
            (front, ink.late if one.faults else ink.muted),
            (text + " " * max(0, room - cell_len(text)), ink.plain if one.active else ink.muted),
            (count, ink.muted),
        ]


def _fitting(asked: str, done: str, room: int) -> str:
    """Both in one line: of what it asks the end gives way first."""
    behind = f" → {done}" if done else ""
    left = room - cell_len(behind)
    return cut_at_word(asked, left) + behind if left >= _ASKS_LEAST else cut(cut_at_word(asked + behind, room), room)


def summary(one: RuleSight, managers: Mapping[int, str], context: Context) -> tuple[str, str]:
    """What a rule asks, and what it does; of one that cannot be read only that."""
    words = context.words
    if any(fault.kind == "unread" for fault in one.faults):
        return f"{one.name}: {words.rules.unreadable}", ""
    return asks(one.conditions, managers, words), does(one.effects, managers, words)
