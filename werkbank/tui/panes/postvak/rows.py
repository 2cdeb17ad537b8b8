"""The items of a list, of which only a window is here: a million cost as much as fifty."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING, Final

from rich.cells import cell_len
from textual.message import Message

from werkbank.tui.columns import Columns, Longest, columns_for, item_pieces, longest_of, short_names, status_words
from werkbank.tui.once import once
from werkbank.tui.panes.postvak.looking import HITS
from werkbank.tui.text import cut, line, wrap
from werkbank.tui.widgets.line_list import LineList, Shape

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from textual.strip import Strip

    from werkbank.domain.views import ItemLine, ListView
    from werkbank.lang import Words
    from werkbank.tui.context import Context
    from werkbank.tui.text import Piece

_MARGIN: Final = 14
"""With a page and so many rows to go to the end of what is here, the next are asked for."""
_PATIENCE: Final = 0.1
"""Seconds that what was in sight stays there, while the rows the cursor went to are being read."""
_RUN: Final = 36
"""So many rows the cursor goes before that."""


class ItemRows(LineList):
    """The list. The selected item is known by its id, never by its place alone."""

    class Moved(Message):
        """The cursor stands on another item."""

    class Wanted(Message):
        """Rows around this index are needed."""

        def __init__(self, index: int) -> None:
            super().__init__()
            self.index = index

    def __init__(self, context: Context, *, id: str | None = None) -> None:  # noqa: A002 - the name Textual gives it
        super().__init__(id=id)
        self.context = context
        self.empty = ""
        """What to say when there is nothing."""
        self.more = False
        """Were there more hits than are shown?"""
        self.reach = HITS
        """Of what is looked for so much is read; twice that, each time the cursor comes near its end."""
        self._goes_on = False
        """Is there more behind that?"""
        self.marks: dict[str, str] = {}
        """What is ticked: the id of an item, and the state it had when it was ticked."""
        self.start = 0
        self.items: tuple[ItemLine, ...] = ()
        self.names: Mapping[str, str] = {}
        self._sizes: dict[str, int] = {}
        self._asked = -1
        self._waited = False
        self._status = 0
        """Columns for the status; no fewer as long as it is the same list, so that nothing shifts at a decision."""
        self._longest = Longest()
        """The same for titles and names, where the screen is wide."""
        self._columns: Columns = columns_for(80, managers=True)
        self._fitted = 0
        """The width that they are for."""

    # ------------------------------------------------------------------ what is here

    def item(self, index: int) -> ItemLine | None:
        """The item of a row, when it is here."""
        at = index - self.start
        return self.items[at] if 0 <= at < len(self.items) else None

    @property
    def window(self) -> int:
        """How many rows to read at a time: no more than the height asks for, because every one costs time."""
        return 2 * (self.page + _MARGIN + _RUN)

    @property
    def current(self) -> ItemLine | None:
        """The item under the cursor, when it is here."""
        return self.item(self.cursor) if self.shape.rows else None

    def begin(self) -> None:
        """Another list comes: nothing of it is ticked."""
        self.marks.clear()
        self._status, self._longest, self.reach = 0, Longest(), HITS

    def show(self, view: ListView, index: int, managers: Sequence[str]) -> None:
        """Another window of the list, or a newer one, with the cursor on this row."""
        self.names = short_names(managers)
        before = self._columns
        words, today = self.context.words, self.context.today
        self._status = max((self._status, *(cell_len(status_words(one, words, today)) for one in view.lines)))
        self._longest = self._longest.at_least(longest_of(view.lines, words, self.names))
        self._fit()
        sizes = dict(view.groups)
        same = (
            (view.start, view.lines, view.total) == (self.start, self.items, self.shape.rows)
            and sizes == self._sizes and index == self.cursor and before == self._columns
        )  # fmt: skip
        self._asked, self.more = -1, view.more
        self._goes_on = view.more and view.total >= self.reach
        if same:
            self.redraw()  # what an empty list says may differ
            return
        self.start, self.items, self._sizes = view.start, view.lines, sizes
        self.reshape(Shape.of(view.total, view.groups), index)
        self._look_ahead()

    def reach_on(self) -> None:
        """Twice as much is to be read, when there is more."""
        self.reach *= 1 + self._goes_on

    def tick(self) -> None:
        """Tick the item under the cursor, or take its tick away."""
        item = self.current
        if item is not None:
            if self.marks.pop(item.ref, None) is None:
                self.marks[item.ref] = item.state
            self.redraw_row(self.cursor)

    def tick_all(self, states: Mapping[str, str]) -> None:
        """Tick all of these; when all of them are ticked, none."""
        self.marks = {} if states.keys() <= self.marks.keys() else {**self.marks, **states}
        self.redraw()

    def next_after(self, refs: Collection[str]) -> str:
        """The item under the cursor, or the first after it that is none of these; else the last before it."""
        at = self.cursor - self.start
        after = (one.ref for one in self.items[max(at, 0) :] if one.ref not in refs)
        before = (one.ref for one in reversed(self.items[: max(at, 0)]) if one.ref not in refs)
        return next(after, "") or next(before, "")

    def drop(self, refs: Collection[str]) -> bool:
        """Take these rows away and stand on the next one, before the list is looked at again; not when that shows less.

        ``False``, and nothing done, when one of them is not here or no row would be left.
        """
        here = {item.ref: index for index, item in enumerate(self.items, self.start)}
        target = self.next_after(refs)
        if not target or not here.keys() >= set(refs):
            return False
        gone = [here[ref] for ref in refs]
        groups = self.shape.groups
        for index in gone:
            group = groups[bisect_right(self.shape.firsts, index) - 1] if groups else ""
            self._sizes[group] = self._sizes.get(group, 0) - 1
        self.items = tuple(item for item in self.items if item.ref not in refs)
        left = tuple((group, self._sizes[group]) for group in groups if self._sizes[group])
        self._asked = -1
        self.reshape(
            Shape.of(self.shape.rows - len(gone), left), here[target] - sum(index < here[target] for index in gone)
        )
        return True

    def moved(self) -> None:
        """Tell the pane, and see that the rows around are here."""
        self._look_ahead()
        self.post_message(self.Moved())

    def _look_ahead(self) -> None:
        count, end = self.shape.rows, self.start + len(self.items)
        margin = self.page + _MARGIN
        low, high = self.cursor - margin, self.cursor + margin
        missing = (low < self.start and self.start > 0) or (high >= end and (end < count or self._goes_on))
        if missing and self._asked != self.cursor and count:
            if self._asked >= 0 and abs(self._asked - self.cursor) < margin // 2:
                return
            self._asked = self.cursor
            self.post_message(self.Wanted(self.cursor))

    # ------------------------------------------------------------------ drawing

    def redraw(self) -> None:
        """What differs; a jump to rows that are not here yet is drawn with those rows, when that does not take long."""
        if self.shape.rows and self.current is None and not self._waited:
            self._waited = True
            once(self.app, _PATIENCE, self._overdue)
        else:
            self._waited = False
            super().redraw()

    def _overdue(self) -> None:
        """Still not here: show that it is being read, and ask again: who was to read it may have been let go."""
        self.redraw()
        if self.shape.rows and self.current is None:
            self._asked = self.cursor
            self.post_message(self.Wanted(self.cursor))

    def resized(self) -> None:
        """Other columns fit, and other rows come in sight."""
        self._fit()
        self._look_ahead()

    def _fit(self) -> None:
        """The columns for what is here, as wide as the list is now."""
        self._fitted = self.size.width
        longest = self._longest if self.screen.has_class("-wide") else None
        self._columns = columns_for(self._fitted, managers=len(self.names) > 1, status=self._status, longest=longest)

    def draw(self, y: int, width: int) -> Strip:
        """A heading, an item, or nothing."""
        words, ink = self.context.words, self.context.ink
        if not self.shape.rows:
            return self._draw_empty(y, width)
        if y >= self.shape.height:
            return line((), width, ink.plain)
        code, place = self.shape.at(y)
        if code:
            heading = f" {_heading(words, code).upper()} {words.screen.frame.number(self._sizes[code])}"
            return line([(heading, ink.heading)], width, ink.plain)
        item = self.item(place)
        if item is None:
            return line([(" …", ink.muted)], width, ink.plain)
        return self._draw_item(item, width, here=place == self.cursor)

    def _draw_empty(self, y: int, width: int) -> Strip:
        lines = list(wrap(self.empty, width - 4)) if self.empty else []
        text = lines[y - 1] if 0 < y <= len(lines) else ""
        return line([("  " + text, self.context.ink.plain)], width, self.context.ink.plain)

    def _draw_item(self, item: ItemLine, width: int, *, here: bool) -> Strip:
        context, ink = self.context, self.context.ink
        if width != self._fitted:  # drawn before the message came that the size is another
            self._fit()
        pieces = item_pieces(item, self._columns, context.words, ink, context.today, self.names)
        marked = item.ref in self.marks
        if here:
            style = ink.cursor if self.has_focus else ink.cursor_blur
            text = ("✓" if marked else "▌") + "".join(text for text, _ in pieces)
            return line([(cut(text, width), style)], width, style)
        front: Piece = ("✓", ink.mark) if marked else (" ", ink.plain)
        return line([front, *pieces], width, ink.muted)


def _heading(words: Words, code: str) -> str:
    """A quadrant, or where the words were found."""
    headings = words.screen.inbox.headings
    return str(headings[code] if code in headings else words.names.quadrants[code])  # type: ignore[literal-required]
