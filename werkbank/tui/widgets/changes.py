"""Widgets drawn line by line, of which no more is sent to the terminal than the columns that differ."""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING

from rich.cells import cell_len
from textual import events
from textual.geometry import Region
from textual.widget import Widget

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Self

    from rich.segment import Segment
    from textual.strip import Strip


class DrawnLines(Widget):
    """Subclasses say what a line looks like (``strip``). ``refresh`` draws all of it again, ``redraw`` what differs."""

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 - the name Textual gives it
        super().__init__(id=id)
        self._drawn: dict[int, Strip] = {}
        self._ready: dict[int, Strip] = {}

    def strip(self, y: int) -> Strip:
        """A line of what is in sight."""
        raise NotImplementedError

    def redraw(self) -> None:
        """What differs from what is on the screen."""
        width, height = self.size
        if not height:  # out of sight: what Textual keeps of it is not it any more
            self.refresh()
            return
        ready = {y: self.strip(y) for y in range(height)}
        for y, after in ready.items():
            before = self._drawn.get(y)
            same = before is not None and before.cell_length == after.cell_length == width
            columns = changed(before, after) if before is not None and same else (0, width)
            if columns is not None:
                self.refresh(Region(columns[0], y, columns[1] - columns[0], 1))
        self._ready = ready

    def refresh(self, *regions: Region, repaint: bool = True, layout: bool = False, recompose: bool = False) -> Self:
        """Something is different now, so what lay ready is not it."""
        self._ready = {}
        return super().refresh(*regions, repaint=repaint, layout=layout, recompose=recompose)

    def render_line(self, y: int) -> Strip:
        """What goes to the screen."""
        drawn = self._drawn[y] = self._ready.pop(y) if y in self._ready else self.strip(y)
        return drawn

    # ------------------------------------------------------------------ the keyboard: drawn where it looks different

    def focus(self, scroll_visible: bool = False) -> Self:
        """The keyboard here, in its turn."""

        def take() -> None:
            if self.is_attached:
                self.screen.set_focus(self, scroll_visible=scroll_visible)

        self.app.call_later(take)
        return self

    def on_focus(self, event: events.Focus) -> None:
        """It is here now."""
        self._keyboard(event, events.DescendantFocus(self), here=True)

    def on_blur(self, event: events.Blur) -> None:
        """It is elsewhere."""
        self._keyboard(event, events.DescendantBlur(self), here=False)

    def _keyboard(self, event: events.Event, told: events.Event, *, here: bool) -> None:
        event.prevent_default()
        self.has_focus = here
        self.redraw()
        if self.parent is not None:
            self.parent.post_message(told)


def changed(before: Strip, after: Strip) -> tuple[int, int] | None:
    """The first column that differs and the one after the last; ``None`` when nothing does. Both are equally wide."""
    if before == after:
        return None
    old, new, width = list(before), list(after), after.cell_length
    first = _same(old, new)
    last = width - _same(old[::-1], new[::-1], backwards=True)
    return (first, last) if first < last else (0, width)


def _same(old: Sequence[Segment], new: Sequence[Segment], *, backwards: bool = False) -> int:
    """Columns at this end that are the same in both."""
    count = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(old, new, strict=False)))
    columns = sum(one.cell_length for one in new[:count])
    if count < min(len(old), len(new)) and old[count].style == new[count].style:
        one, other = old[count].text, new[count].text
        if backwards:
            one, other = one[::-1], other[::-1]
        if _even(one) and _even(other):
            columns += sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))
    return columns


def _even(text: str) -> bool:
    """Does every character take one column?"""
    return text.isascii() or all(cell_len(sign) == 1 for sign in text)
