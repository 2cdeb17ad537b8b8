"""What was understood: what to look at, what is known of the document, and its parts with their printed numbers."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, Final, Literal, NamedTuple

from rich.cells import cell_len
from textual.message import Message

from werkbank.tui.text import cut, cut_at_word, line, plain, wrap
from werkbank.tui.widgets.line_list import LineList, Shape

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.strip import Strip

    from werkbank.lang.shape.question_preview import PreviewHeads
    from werkbank.tui.context import Context

Sort = Literal["notice", "doubt", "field", "part"]
ORDER: Final[tuple[Sort, ...]] = ("notice", "doubt", "field", "part")
_MOST: Final[dict[Sort, int]] = {"notice": 4, "doubt": 3, "field": 2, "part": 2}
"""Lines that a row takes at most."""


class Entry(NamedTuple):
    """One row. ``place`` is its line in the document, 0 for none; ``at`` the part it is about, -1 for none."""

    sort: Sort
    name: str
    """Of a field which one."""
    label: str
    text: str
    place: int = 0
    at: int = -1
    is_muted: bool = False


def place_for(entries: Sequence[Entry], here: Entry | None, part: int, before: int) -> int:
    """Where the cursor goes: to the row of this part (-1 for none in particular), else where it was; at first to what
    is to be looked at, or to the first part.
    """
    if here is None:
        return next((at for at, one in enumerate(entries) if one.sort != "field"), 0)
    wanted = ("part", "", part) if part >= 0 else (here.sort, here.name, here.at)
    return next((at for at, one in enumerate(entries) if (one.sort, one.name, one.at) == wanted), before)


class UnderstoodRows(LineList):
    """The rows under their headings."""

    class Moved(Message):
        """Another row under the cursor."""

    def __init__(self, context: Context) -> None:
        super().__init__(id="import-parts")
        self.context = context
        self.entries: tuple[Entry, ...] = ()
        self._lines: list[list[str]] = []
        self._columns = 0

    @property
    def current(self) -> Entry | None:
        """The row under the cursor."""
        return self.entries[self.cursor] if self.cursor < len(self.entries) else None

    def show(self, entries: Sequence[Entry], at: int) -> None:
        """These rows, with the cursor on one."""
        self.entries = tuple(entries)
        self._lay_out(at)

    def to_part(self, part: int) -> None:
        """To the row of a part."""
        found = next((at for at, one in enumerate(self.entries) if one.sort == "part" and one.at == part), None)
        if found is not None:
            self.go(found)

    def _lay_out(self, at: int) -> None:
        self._columns = self.size.width
        sizes = {sort: self._label_size(sort) for sort in ORDER}
        self._lines = [self._wrapped(one, max(12, self._columns - sizes[one.sort] - 4)) for one in self.entries]
        groups = [(sort, sum(one.sort == sort for one in self.entries)) for sort in ORDER]
        shape = Shape.tall([len(one) for one in self._lines], [one for one in groups if one[1]])
        self.reshape(shape, at)

    def _label_size(self, sort: Sort) -> int:
        """As wide as the widest, within a third."""
        widest = max((cell_len(one.label) for one in self.entries if one.sort == sort), default=0)
        return min(widest, max(6, self._columns // 3))

    @staticmethod
    def _wrapped(one: Entry, room: int) -> list[str]:
        """The text in its lines; what does not fit in the last is cut at a word."""
        most = _MOST[one.sort]
        parts = list(islice(wrap(plain(one.text), room), most + 1))
        if len(parts) > most:
            parts[most - 1 :] = [cut_at_word(f"{parts[most - 1]} {parts[most]}", room)]
        return parts or [""]

    def draw(self, y: int, width: int) -> Strip:
        """A heading, or a line of a row."""
        ink = self.context.ink
        if y >= self.shape.height or not self.entries:
            return line((), width, ink.plain)
        if self._columns != width:  # drawn before the message came that the size is another
            self.call_after_refresh(self.resized)
        code, index = self.shape.at(y)
        if code:
            return line([(f" {self._head(code)}", ink.heading)], width, ink.plain)
        one, number = self.entries[index], y - self.shape.y_of(index)
        label = cut("" if number else plain(one.label), self._label_size(one.sort))
        text = self._lines[index][number]
        gap = "  " if label else ""
        if index == self.cursor:
            style = ink.cursor if self.has_focus else ink.cursor_blur
            return line([(cut(f"▌{label}{gap}{text}", width), style)], width, style)
        tone = ink.muted if one.is_muted else ink.tight if one.sort in ("notice", "doubt") else ink.plain
        return line([(f" {label}{gap}", ink.muted), (text, tone)], width, ink.plain)

    def _head(self, code: str) -> str:
        heads: PreviewHeads = self.context.words.question_preview.heads
        count = sum(one.sort == code for one in self.entries)
        name = heads[code]  # type: ignore[literal-required]
        return f"{name} {count}" if code in ("doubt", "part") else str(name)

    def moved(self) -> None:
        """Tell the pane."""
        self.post_message(self.Moved())

    def resized(self) -> None:
        """Wrapped anew."""
        if self._columns != self.size.width:
            self._lay_out(self.cursor)
            self.refresh()
