"""What goes to the terminal: only the columns that were drawn again, and only the colours that differ.

Textual itself sends a line from the left edge of its widget, and both colours anew for every piece: twice as much.
It leans on private parts of Rich and Textual; both are pinned, and tests compare what it sends with what they send.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from rich.control import Control
from rich.style import Style
from textual._compositor import ChopsUpdate, Compositor

if TYPE_CHECKING:
    from rich.color import ColorSystem
    from rich.console import Console
    from textual._compositor import CompositorMap
    from textual.strip import Strip

_RESET = "\x1b[0m"


class Pen:
    """Writes pieces one after the other; remembers the style that is on."""

    def __init__(self, system: ColorSystem | None) -> None:
        self._system = system
        self._on = Style()

    def write(self, strip: Strip) -> str:
        """The bytes of a line, or of a part of one."""
        if self._system is None:
            return strip.text
        return "".join(self._turned(one.style or Style()) + one.text for one in strip if one.control is None)

    def lift(self) -> str:
        """At the end everything off."""
        return self._turned(Style())

    def _turned(self, style: Style) -> str:
        before, self._on = self._on, style
        return "" if style == before else _codes(before, style, self._system)


@lru_cache(1_024)
def _codes(before: Style, style: Style, system: ColorSystem | None) -> str:
    """From one style to the next; the short way when nothing but colours is on."""
    if system is None:
        return ""
    wanted = ("color", "bgcolor")
    if all(_only_colours(one) for one in (before, style)):
        style = Style(**{one: getattr(style, one) for one in wanted if getattr(style, one) != getattr(before, one)})
        codes = style._make_ansi_codes(system)  # noqa: SLF001
        return f"\x1b[{codes}m" if codes else ""
    codes = style._make_ansi_codes(system)  # noqa: SLF001
    start = "" if before == Style() else _RESET
    return f"{start}\x1b[{codes}m" if codes else start


def _only_colours(style: Style) -> bool:
    """Both colours, and nothing besides."""
    both = style.color is not None and style.bgcolor is not None
    return both and style.link is None and not style._set_attributes  # noqa: SLF001


class Exact(ChopsUpdate):
    """A part of the screen."""

    def render_segments(self, console: Console) -> str:
        """The bytes."""
        pen, sent = Pen(console._color_system), []  # noqa: SLF001
        for y, left, right in self.spans:
            for end, (start, strip) in zip(self.chop_ends[y], self.chops[y].items(), strict=False):
                first, last = max(start, left), min(end, right)
                if strip is not None and first < last:
                    sent += [Control.move_to(first, y).segment.text, pen.write(strip.crop(first - start, last - start))]
        return "".join((*sent, pen.lift()))


class Sender(Compositor):
    """Puts the screen together, and sends exactly what changed."""

    @property
    def full_map(self) -> CompositorMap:
        """Where everything is.

        After something scrolled Textual works this out anew when it is next asked for, and forgets what that changed:
        a line that went in between would stay on the screen. What changed is drawn again.
        """
        before = self._full_map
        found = super().full_map
        if found is not before:
            places = (place.clip.intersection(place.region) for _, place in found.items() ^ before.items())
            self._dirty_regions.update(filter(None, places))
        return found

    def render_partial_update(self) -> ChopsUpdate | None:
        """What changed since the last time."""
        update = super().render_partial_update()
        return None if update is None else Exact(update.chops, update.spans, update.chop_ends)
