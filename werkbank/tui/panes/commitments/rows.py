"""Commitments, one row each: by when, what it is, its text and who carries it; what runs first, then what is done."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from rich.cells import cell_len
from textual.message import Message

from werkbank.lang.days import day
from werkbank.lang.items import pointer
from werkbank.tui.text import cut, cut_at_word, line, plain, wrap
from werkbank.tui.widgets.line_list import LineList, Shape

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.strip import Strip

    from werkbank.domain.memory_views import CommitmentLine
    from werkbank.domain.question_keeping import CommitmentState
    from werkbank.lang import Words
    from werkbank.tui.context import Context
    from werkbank.tui.text import Piece

GROUPS: Final[tuple[CommitmentState, ...]] = ("", "done", "dropped")
"""In this order, each under its name."""
_WIDE: Final = 56
"""From so many columns on there is room for who carries it."""


def called(one: CommitmentLine, words: Words) -> str:
    """Its text in one line; of a hidden one a pointer."""
    return pointer(words, one.marking, one.ref) if one.hidden else plain(" ".join(one.text.split()))


class CommitmentRows(LineList):
    """The list."""

    class Moved(Message):
        """Another row under the cursor."""

    def __init__(self, context: Context) -> None:
        super().__init__(id="commitment-rows")
        self.context = context
        self.empty = ""
        """What to say when there are none."""
        self.found: tuple[CommitmentLine, ...] = ()

    @property
    def current(self) -> CommitmentLine | None:
        """The one under the cursor."""
        return self.found[self.cursor] if self.cursor < len(self.found) else None

    def show(self, found: Sequence[CommitmentLine], wanted: str) -> None:
        """Others, or newer ones; the cursor goes to the one that is wanted, else it stays where it was."""
        self.found = tuple(one for state in GROUPS for one in found if one.state == state)
        index = next((at for at, one in enumerate(self.found) if one.ref == wanted), self.cursor)
        sizes = [(state, sum(one.state == state for one in self.found)) for state in GROUPS]
        self.reshape(Shape.of(len(self.found), [one for one in sizes if one[1]]), index)
        self.refresh()

    def moved(self) -> None:
        """Tell the pane."""
        self.post_message(self.Moved())

    def draw(self, y: int, width: int) -> Strip:
        """A heading, one of them, or what to do when there is none."""
        ink = self.context.ink
        if not self.found:
            lines = list(wrap(self.empty, width - 4)) if self.empty else []
            return line([(f"  {lines[y - 1]}" if 0 < y <= len(lines) else "", ink.plain)], width, ink.plain)
        if y >= self.shape.height:
            return line((), width, ink.plain)
        at = self.shape.at(y)[1]
        if y in self.shape.heads:
            state = [one for one in GROUPS if any(each.state == one for each in self.found)][at]
            count = sum(one.state == state for one in self.found)
            name = self.context.words.memory.states[state].upper()
            return line([(f" {name} {count}", ink.heading)], width, ink.plain)
        one = self.found[at]
        pieces = self._pieces(one, width - 1)
        if at == self.cursor:
            style = ink.cursor if self.has_focus else ink.cursor_blur
            return line([(cut("▌" + "".join(text for text, _ in pieces), width), style)], width, style)
        return line([(" ", ink.plain), *pieces], width, ink.muted)

    def _when(self, one: CommitmentLine) -> str:
        """By when while it runs; when it was done after that."""
        words, today = self.context.words, self.context.today
        if one.state:
            return day(one.state_on, words.names, today) if one.state_on is not None else ""
        if one.due is None:
            return words.memory.page.no_day
        shown = day(one.due, words.names, today)
        return f"{shown} {words.memory.late}" if one.overdue else shown

    def _pieces(self, one: CommitmentLine, width: int) -> list[Piece]:
        words, ink = self.context.words, self.context.ink
        wide = max(cell_len(self._when(each)) for each in self.found)
        kind = max(map(len, (words.memory.kinds["promise"], words.memory.kinds["motion"])))
        front, what = f"{cut(self._when(one), wide)}  ", f"{cut(words.memory.kinds[one.kind], kind)}  "
        who = max((cell_len(plain(each.person)) for each in self.found), default=0)
        tail = f"  {cut(plain(one.person), min(who, width // 4))}" if who and width >= _WIDE else ""
        room = max(8, width - cell_len(front) - cell_len(what) - cell_len(tail))
        done = bool(one.state)
        return [
            (front, ink.late if one.overdue else ink.muted),
            (what, ink.muted),
            (cut(cut_at_word(called(one, words), room), room), ink.muted if one.hidden or done else ink.plain),
            (tail, ink.muted),
        ]
