"""Commitments, one row each: by when, what it is, its text and who carries it; what runs first, then what is done."""

from __future__ import annotations

from itertools import islice
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
_TEXT: Final = 28
"""Columns that its text keeps where who carries it stands beside it; else that is told beside the list."""


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
        self._lay_out(index)
        self.refresh()

    def resized(self) -> None:
        """There may be room for other lines."""
        self._lay_out(self.cursor)

    def _lay_out(self, at: int) -> None:
        """A long one takes two lines, when all are in sight so."""
        sizes = [(state, sum(one.state == state for one in self.found)) for state in GROUPS]
        groups, room = [one for one in sizes if one[1]], self._room(self.size.width - 1)
        if self.found and len(self.found) < self.size.height:
            heights = [min(2, len(list(islice(wrap(called(one, self.context.words), room), 2)))) for one in self.found]
            tall = Shape.tall(heights, groups)
            if tall.height <= self.size.height:
                self.reshape(tall, at)
                return
        self.reshape(Shape.of(len(self.found), groups), at)

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
        first = self.shape.y_of(at)
        pieces = self._pieces(self.found[at], width - 1, y - first, is_long=self.shape.last_of(at) > first)
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

    def _sizes(self, width: int) -> tuple[int, int, int]:
        """Columns for the day, for what it is, and for who carries it with the blanks before that; 0: no room."""
        words = self.context.words
        when = max((cell_len(self._when(each)) for each in self.found), default=0)
        kind = max(map(len, (words.memory.kinds["promise"], words.memory.kinds["motion"])))
        longest = max((cell_len(plain(each.person)) for each in self.found), default=0)
        who = min(longest, width // 4) + 2 if longest else 0
        return when, kind, who if width - when - kind - who - 4 >= _TEXT else 0

    def _room(self, width: int) -> int:
        """Columns for its text."""
        when, kind, who = self._sizes(width)
        return max(8, width - when - kind - who - (4 if who else 5))

    def _pieces(self, one: CommitmentLine, width: int, row: int, *, is_long: bool) -> list[Piece]:
        """The first line of it, or the second: the rest of its text."""
        words, ink = self.context.words, self.context.ink
        (when, kind, who), room, text = self._sizes(width), self._room(width), called(one, words)
        lines = list(islice(wrap(text, room), 2)) if is_long else [cut_at_word(text, room)]
        if row:
            rest = text[text.index(lines[0]) + len(lines[0]) :].strip()
            front, what, shown, tail = " " * (when + 2), " " * (kind + 2), cut_at_word(rest, room), ""
        else:
            front, what = f"{cut(self._when(one), when)}  ", f"{cut(words.memory.kinds[one.kind], kind)}  "
            shown, tail = lines[0], f"  {cut(plain(one.person), who - 2)}" if who else ""
        return [
            (front, ink.late if one.overdue else ink.muted),
            (what, ink.muted),
            (cut(shown, room), ink.muted if one.hidden or one.state else ink.plain),
            (tail, ink.muted),
        ]
