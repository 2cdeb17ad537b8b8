"""The rows of a register, drawn from a table of columns; one of them takes the room that the others leave."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Generic, NamedTuple, TypeVar

from rich.cells import cell_len
from textual.message import Message

from werkbank.tui.text import cut, cut_at_word, line, wrap
from werkbank.tui.widgets.line_list import LineList, Shape

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from textual.strip import Strip

    from werkbank.tui.context import Context
    from werkbank.tui.text import Piece

T = TypeVar("T")
_GAP: Final = 2


class Column(NamedTuple, Generic[T]):
    """What stands in a column of one row, as plain text, and how wide it may become."""

    text: Callable[[T], str]
    most: int = 0
    """Columns of the screen at most; 0: it takes the room that is left."""
    stays: bool = False
    """Is it there however narrow the list?"""
    least: int = 18
    """Of the one that grows: others go before it gets less, the last of the row first."""
    strong: bool = False
    """Drawn as what she reads first; the others are muted."""


class Group(NamedTuple, Generic[T]):
    """Under which heading a row stands: its place among the headings."""

    of: Callable[[T], int]
    names: tuple[str, ...]


class RegisterRows(LineList, Generic[T]):
    """The list. Rows come in the order of their groups."""

    class Moved(Message):
        """Another row under the cursor."""

    def __init__(self, context: Context, name: str, columns: Sequence[Column[T]], group: Group[T] | None) -> None:
        super().__init__(id=name)
        self.context = context
        self._columns, self._group = columns, group
        self.empty = ""
        """What to say when there is none; empty as long as that is not known."""
        self.found: Sequence[T] = ()
        self._natural: tuple[int, ...] = ()
        """How wide each column would be."""

    @property
    def current(self) -> T | None:
        """What is under the cursor."""
        return self.found[self.cursor] if self.cursor < len(self.found) else None

    def show(self, found: Sequence[T], index: int, among: Sequence[T]) -> None:
        """Other rows, with the cursor on this one. The columns are as wide as for all those they are ``among``."""
        self.found = found
        self._natural = tuple(
            min(each.most or 1_000, max((cell_len(each.text(one)) for one in among), default=0))
            for each in self._columns
        )
        heads: list[tuple[str, int]] = []
        if self._group is not None:
            counts = [sum(self._group.of(one) == at for one in found) for at in range(len(self._group.names))]
            heads = [(str(at), count) for at, count in enumerate(counts) if count]
        self.reshape(Shape.of(len(found), heads), index)
        self.refresh()

    def moved(self) -> None:
        """Tell the pane."""
        self.post_message(self.Moved())

    def draw(self, y: int, width: int) -> Strip:
        """A heading, a row, or what to do when there is none."""
        ink = self.context.ink
        if not self.found:
            lines = list(wrap(self.empty, width - 4)) if self.empty else []
            return line([(f"  {lines[y - 1]}" if 0 < y <= len(lines) else "", ink.plain)], width, ink.plain)
        if y >= self.shape.height:
            return line((), width, ink.plain)
        code, at = self.shape.at(y)
        if code and self._group is not None:
            count = sum(self._group.of(one) == int(code) for one in self.found)
            return line([(f" {self._group.names[int(code)]} {count}", ink.heading)], width, ink.plain)
        pieces = self._pieces(self.found[at], width - 1)
        if at == self.cursor:
            style = ink.cursor if self.has_focus else ink.cursor_blur
            return line([(cut("▌" + "".join(text for text, _ in pieces), width), style)], width, style)
        return line([(" ", ink.plain), *pieces], width, ink.plain)

    def _pieces(self, one: T, width: int) -> list[Piece]:
        ink, pieces = self.context.ink, list[tuple[str, object]]()
        for each, wide in zip(self._columns, self._widths(width), strict=True):
            if wide:
                text = each.text(one)
                shown = cut(cut_at_word(text, wide) if not each.most else text, wide)
                pieces.append((shown + " " * _GAP, ink.plain if each.strong else ink.muted))
        return pieces  # type: ignore[return-value]

    def _widths(self, width: int) -> list[int]:
        """Of each column; 0 for one that is empty, or for which there is no room."""
        wide = [0 if not each.most else size for each, size in zip(self._columns, self._natural, strict=True)]
        grows = next(at for at, each in enumerate(self._columns) if not each.most)
        wanted = min(self._natural[grows], self._columns[grows].least)

        def left() -> int:
            return width - sum(one + _GAP for one in wide if one) - _GAP

        for at in range(len(wide) - 1, -1, -1):
            if left() >= wanted:
                break
            if not self._columns[at].stays and at != grows:
                wide[at] = 0
        wide[grows] = max(0, left()) if self._natural[grows] else 0
        return wide
