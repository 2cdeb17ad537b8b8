"""Read a text: paragraphs wrapped as far as they are looked at, so ten megabytes open as fast as ten lines."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING, Final, NamedTuple

from rich.cells import cell_len
from textual.strip import Strip

from werkbank.tui.text import cut, line, settled, wrap
from werkbank.tui.widgets.changes import DrawnLines

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from textual import events

    from werkbank.tui.ink import Ink
    from werkbank.tui.text import Piece

_WHEEL: Final = 3
_BESIDE: Final = 20
"""Columns that must be left for a text beside its tail."""
_ASKS: Final = "»"
"""Before a line that asks something: never by colour alone."""


class Paragraph(NamedTuple):
    """A piece of text in a role of ``Ink``; with a label it hangs beside that. ``fill`` draws a rule after it."""

    text: str
    role: str = "plain"
    label: str = ""
    tail: str = ""
    """At the right end of the first line, when there is room for it."""
    tail_at: int = 0
    """The column behind the label in which the tail begins, where that comes before the right end."""
    fill: bool = False
    whole: bool = True
    """Wrap; else one line, cut at its end."""
    asks: tuple[tuple[int, int], ...] = ()
    """Stretches of ``text`` that ask something, in order: in another style, with a sign before each line of them."""


class Reader(DrawnLines, can_focus=True):
    """The text. Scrolls by lines and pages; ``show`` keeps the place when only the words changed."""

    def __init__(self, ink: Ink, *, id: str | None = None) -> None:  # noqa: A002 - the name Textual gives it
        super().__init__(id=id)
        self.ink = ink
        self.top = 0
        self._paragraphs: Sequence[Paragraph] = ()
        self._foot: Sequence[Paragraph] = ()
        self._below: list[list[Piece]] = []
        """The lines of that."""
        self._lines: list[list[Piece]] = []
        """Each with what stands in its first column before it."""
        self._more: Iterator[list[Piece]] = iter(())
        self._columns = 0
        """To which the lines are wrapped."""

    def show(self, paragraphs: Sequence[Paragraph], foot: Sequence[Paragraph] = (), *, keep: bool = False) -> None:
        """Another text; with ``keep`` the same one, changed. The ``foot`` comes under it, and is always in sight."""
        if paragraphs == self._paragraphs and foot == self._foot:
            return
        self._paragraphs, self._foot = paragraphs, foot
        if not keep:
            self.top = 0
        self.rewrap()

    def shows(self, paragraphs: Sequence[Paragraph]) -> bool:
        """Is this what is shown?"""
        return paragraphs == self._paragraphs

    def rewrap(self) -> None:
        """Wrap and draw anew: another width, or other colours."""
        self._begin()
        self._need(self.top + self._page)
        self.top = max(0, min(self.top, len(self._lines) - 1))
        self.redraw()

    @property
    def _room(self) -> int:
        return max(20, self.size.width - 2)

    def _begin(self) -> None:
        """Nothing wrapped yet, at the width there is now."""
        self._columns, self._lines = self._room, []
        self._more = self._wrapped(self._paragraphs, self._columns)
        self._below = list(self._wrapped(self._foot, self._columns))

    @property
    def _page(self) -> int:
        """Lines in sight of the text; the foot gets no more than half."""
        return self.size.height - min(len(self._below), self.size.height // 2)

    def _need(self, count: int) -> None:
        """Wrap so many lines, if there are."""
        while len(self._lines) < count:
            one = next(self._more, None)
            if one is None:
                return
            self._lines.append(one)

    def _wrapped(self, paragraphs: Sequence[Paragraph], columns: int) -> Iterator[list[Piece]]:
        blank: Piece = (" ", self.ink.plain)
        for one in paragraphs:
            if one.asks and not one.label:
                yield from self._asking(one, columns)
            else:
                for pieces in self._of(one, columns):
                    yield [blank, *pieces]

    def _asking(self, one: Paragraph, columns: int) -> Iterator[list[Piece]]:
        """A paragraph that asks something."""
        given = one.text.replace("\t", " ")  # what asks is known by its place
        text, style, at = settled(given), getattr(self.ink, one.role), 0
        asks = one.asks if text == given else ((0, len(text)),)
        for part in wrap(text, columns):
            at = text.find(part, at)
            pieces, place, end = [], at, at + len(part)
            for start, stop in asks:
                if start < end and stop > at:
                    first, last = max(start, at), min(stop, end)
                    pieces += [(text[place:first], style), (text[first:last], self.ink.asks)]
                    place = last
            pieces.append((text[place:end], style))
            front: Piece = (_ASKS, self.ink.asks) if len(pieces) > 1 else (" ", self.ink.plain)
            yield [front, *pieces]
            at = end

    def _of(self, one: Paragraph, columns: int) -> Iterator[list[Piece]]:
        style, muted = getattr(self.ink, one.role), self.ink.muted
        if not (one.text or one.label or one.fill):
            yield []
            return
        if one.fill:
            rule = "─" * max(0, columns - cell_len(one.text) - 1)
            yield [(f"{one.text} " if one.text else "", style), (rule, self.ink.line)]
            return
        indent = cell_len(one.label) + 2 if one.label else 0
        room = columns - indent
        if not one.whole:
            tail = one.tail if room - cell_len(one.tail) > _BESIDE else ""
            text = cut(one.text, room - cell_len(tail) - 1) if tail else cut(one.text, room)
            yield [
                (f"{one.label}  " if one.label else "", muted),
                (text, style),
                (f" {tail}" if tail else "", muted),
            ]
            return
        tail = one.tail if room - cell_len(one.tail) > _BESIDE else ""
        kept = cell_len(tail) + 1 if tail else 0
        text = settled(one.text)
        parts = wrap(text, room - kept)
        if tail and not one.tail_at:  # only the first line has something beside it
            first = next(parts)
            rest = text[len(first) :].lstrip(" ")
            parts = chain([first], wrap(rest, room) if rest else ())
        for number, part in enumerate(parts):
            head = f"{one.label}  " if one.label and not number else " " * indent
            pieces = [(head, muted), (part, style)]
            if tail and not number:
                place = min(max(one.tail_at, cell_len(part) + 1) if one.tail_at else room, room - cell_len(tail))
                pieces.append((" " * (place - cell_len(part)) + tail, muted))
            yield pieces

    # ------------------------------------------------------------------ moving

    def scroll_lines(self, by: int) -> bool:
        """So many lines on; ``False`` when it is at that end already."""
        self._need(self.top + by + self._page + 1)
        top = max(0, min(self.top + by, len(self._lines) - self._page))
        if top == self.top:
            return False
        self.top = top
        self.redraw()
        return True

    def scroll_pages(self, by: int) -> bool:
        """So many pages on, keeping a line of the old one."""
        return self.scroll_lines(by * max(1, self._page - 1))

    def scroll_ends(self, *, bottom: bool) -> None:
        """To the beginning or the end."""
        if bottom:
            self._need(2**31)
        self.scroll_lines(len(self._lines) if bottom else -len(self._lines))

    @property
    def more_below(self) -> bool:
        """Is there text under the last line in sight?"""
        self._need(self.top + self._page + 1)
        return len(self._lines) > self.top + self._page

    # ------------------------------------------------------------------ Textual

    def strip(self, y: int) -> Strip:
        """One line of the viewport."""
        width, at = self.size.width, self.top + y
        if self._columns != self._room:  # drawn before the message came that the size is another
            self._begin()
        page = self._page
        self._need(self.top + page)
        under = y - min(page, len(self._lines) - self.top)
        if under >= 0:
            return line(self._below[under] if under < len(self._below) else (), width, self.ink.plain)
        pieces = self._lines[at]
        if y == 0 and self.has_focus:
            pieces = [("▌", self.ink.accent), *pieces[1:]]
        if y == page - 1 and self.more_below:
            shown = line(pieces, width - 2, self.ink.plain)
            return Strip.join([shown, line([("↓ ", self.ink.muted)], 2, self.ink.plain)])
        return line(pieces, width, self.ink.plain)

    def on_resize(self) -> None:
        """Wrap anew, keeping roughly the place."""
        self.rewrap()

    def on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        """Lines on."""
        event.stop()
        self.scroll_lines(_WHEEL)

    def on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        """Lines back."""
        event.stop()
        self.scroll_lines(-_WHEEL)
