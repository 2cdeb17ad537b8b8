"""A list drawn line by line: a cursor, a viewport that jumps half a page at its edge, the mouse. Holds no rows itself.

Lines are counted in ``y`` from the top of the whole list; rows (what the cursor can stand on) in ``index``. The two
differ where a list has headings: ``Shape`` translates.
"""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING, Final, NamedTuple

from textual.geometry import Region
from textual.message import Message
from textual.strip import Strip

from werkbank.tui.widgets.changes import DrawnLines

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual import events

_WHEEL: Final = 3
"""Rows per notch of the wheel."""


class Shape(NamedTuple):
    """How rows and headings lie: per group its code, the index of its first row, and the ``y`` of its heading."""

    rows: int
    groups: tuple[str, ...] = ()
    firsts: tuple[int, ...] = ()
    heads: tuple[int, ...] = ()
    foot: int = 0
    """Lines below the last row."""
    ys: tuple[int, ...] = ()
    """Where rows take more than one line: the first line of each, and at the end the one below the last of them."""

    @classmethod
    def of(cls, count: int, groups: Sequence[tuple[str, int]] = ()) -> Shape:
        """From the number of rows, and code and size of each group in order; no groups is no headings."""
        firsts: list[int] = []
        before = 0
        for _, size in groups:
            firsts.append(before)
            before += size
        heads = tuple(first + place for place, first in enumerate(firsts))
        return cls(count, tuple(code for code, _ in groups), tuple(firsts), heads)

    @classmethod
    def tall(cls, heights: Sequence[int], groups: Sequence[tuple[str, int]]) -> Shape:
        """From how many lines each row takes, and code and size of each group."""
        plain, ys, heads, y = cls.of(len(heights), groups), list[int](), list[int](), 0
        starts = set(plain.firsts)
        for index, height in enumerate(heights):
            if index in starts:
                heads.append(y)
                y += 1
            ys.append(y)
            y += height
        return plain._replace(heads=tuple(heads), ys=(*ys, y))

    @property
    def height(self) -> int:
        """Lines in all."""
        return (self.ys[-1] if self.ys else self.rows + len(self.groups)) + self.foot

    def y_of(self, index: int) -> int:
        """The line of a row, the first one where it takes more."""
        return self.ys[index] if self.ys and self.rows else index + bisect_right(self.firsts, index)

    def last_of(self, index: int) -> int:
        """The last line of a row."""
        if not self.ys or not self.rows:
            return self.y_of(index)
        below = self.ys[index + 1]
        return below - 1 - (index + 1 < self.rows and below - 1 in self.heads)

    def at(self, y: int) -> tuple[str, int]:
        """What is on a line: the code of a heading with its place among the groups, or ``""`` with a row's index."""
        place = bisect_right(self.heads, y) - 1
        if place >= 0 and self.heads[place] == y:
            return self.groups[place], place
        return "", bisect_right(self.ys, y) - 1 if self.ys else y - place - 1

    def near(self, y: int) -> int:
        """The index of the row on a line, or of the first row after a heading."""
        code, place = self.at(y)
        index = self.firsts[place] if code else place
        return max(0, min(index, self.rows - 1))


class LineList(DrawnLines, can_focus=True):
    """The list. Subclasses say what a line looks like (``draw``) and hear where the cursor went (``moved``)."""

    class Chosen(Message):
        """A row was chosen with the mouse (twice: as with Enter)."""

        def __init__(self, chooser: LineList, index: int, *, twice: bool) -> None:
            super().__init__()
            self.chooser, self.index, self.twice = chooser, index, twice

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 - the name Textual gives it
        super().__init__(id=id)
        self.shape = Shape.of(0)
        self.cursor = 0
        self.top = 0
        """The first line in the viewport."""

    # ------------------------------------------------------------------ for subclasses

    def draw(self, y: int, width: int) -> Strip:
        """The line ``y`` of the whole list."""
        raise NotImplementedError

    def moved(self) -> None:
        """The cursor stands on another row, or the viewport on other lines."""

    def resized(self) -> None:
        """There is another width or height."""

    # ------------------------------------------------------------------ moving

    @property
    def page(self) -> int:
        """Lines in sight."""
        return max(1, self.size.height)

    def reshape(self, shape: Shape, cursor: int) -> None:
        """Other rows; everything is drawn again where it differs."""
        self.shape = shape
        self.cursor = max(0, min(cursor, shape.rows - 1))
        self.top = max(0, min(self.top, shape.height - self.page))
        self._follow()
        self.redraw()

    def move(self, by: int) -> None:
        """So many rows on."""
        self.go(self.cursor + by)

    def turn(self, pages: int) -> None:
        """So many pages on."""
        self.go(self.shape.near(self.shape.y_of(self.cursor) + pages * (self.page - 1)))

    def go(self, index: int) -> None:
        """To a row; beyond an end is that end."""
        index = max(0, min(index, self.shape.rows - 1))
        if index == self.cursor or not self.shape.rows:
            return
        before, self.cursor = self.cursor, index
        if self._follow():
            self.redraw()
        else:
            self.redraw_row(before)
            self.redraw_row(index)
        self.moved()

    def redraw_row(self, index: int) -> None:
        """One row again."""
        first, last = self.shape.y_of(index) - self.top, self.shape.last_of(index) - self.top
        first, last = max(0, first), min(last, self.size.height - 1)
        if first <= last:
            self.refresh(Region(0, first, self.size.width, last - first + 1))

    def _follow(self) -> bool:
        """Bring the cursor in sight, half a page at a time, with the heading above its group; did the view move?"""
        if not self.size.height:  # not laid out yet: no line is in sight, so none is out of it
            return False
        y, top, page = self.shape.y_of(self.cursor), self.top, self.page
        head = y - 1 if y and self.shape.at(y - 1)[0] else y
        if head < top:
            top = head if y >= top - page // 2 and head < page // 2 else min(head, y - page // 2)
        elif (last := self._last_line()) >= top + page:
            top = max(last - page + 1, min(top + page // 2 + 1, y))
        top = max(0, min(top, self.shape.height - page))
        changed, self.top = top != self.top, top
        return changed

    def _last_line(self) -> int:
        """The last line that is to be in sight with the cursor."""
        return self.shape.last_of(self.cursor) + (self.shape.foot if self.cursor == self.shape.rows - 1 else 0)

    # ------------------------------------------------------------------ Textual

    def strip(self, y: int) -> Strip:
        """One line of the viewport."""
        return self.draw(self.top + y, self.size.width)

    def on_resize(self) -> None:
        """Keep the cursor in sight."""
        self.top = max(0, min(self.top, self.shape.height - self.page))
        self._follow()
        self.refresh()
        self.resized()

    def on_click(self, event: events.Click) -> None:
        """A row is chosen; a second click opens it."""
        if not self.shape.rows:
            return
        code, place = self.shape.at(self.top + event.y)
        if code or not 0 <= place < self.shape.rows:
            return
        self.go(place)
        self.post_message(self.Chosen(self, place, twice=event.chain > 1))

    def on_mouse_scroll_down(self) -> None:
        """Rows on."""
        self.move(_WHEEL)

    def on_mouse_scroll_up(self) -> None:
        """Rows back."""
        self.move(-_WHEEL)
