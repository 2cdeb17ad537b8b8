"""What goes to the terminal: only the cells that do not stand there yet, and only what differs in how they look.

Textual sends every widget that was drawn again, from its left edge, and both colours anew for every piece. Here its
pictures are held against what stands in the terminal (``shown``). It leans on private parts of Textual, which is
pinned; tests hold what a terminal shows of it against the picture drawn whole.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any

from textual._ansi_sequences import SYNC_END, SYNC_START
from textual._compositor import ChopsUpdate, Compositor, LayoutUpdate

from werkbank.tui.cells import Cells, cells
from werkbank.tui.shown import Shown, erases

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from rich.color import ColorSystem
    from rich.console import Console
    from textual._compositor import CompositorMap, ReflowResult
    from textual.geometry import Size
    from textual.screen import Screen
    from textual.strip import Strip
    from textual.widget import Widget


class Exact(ChopsUpdate):
    """A part of the screen, sent as far as it does not stand there."""

    sender: Sender

    def render_segments(self, console: Console) -> str:
        """The bytes."""
        return self.sender.sent(self.parts(console._color_system))  # noqa: SLF001

    def parts(self, system: ColorSystem | None) -> dict[int, list[tuple[int, Cells]]]:
        """What was drawn, per line and from which column on."""
        found: dict[int, list[tuple[int, Cells]]] = {}
        for y, left, right in self.spans:
            line = found.setdefault(y, [])
            for end, (start, strip) in zip(self.chop_ends[y], self.chops[y].items(), strict=False):
                first, last = max(start, left), min(end, right)
                if strip is not None and first < last:
                    whole = first == start and last == end
                    line += _placed(first, strip if whole else strip.crop(first - start, last - start), system)
        return found


class Whole(LayoutUpdate):
    """The whole screen, sent as far as it does not stand there."""

    sender: Sender

    def render_segments(self, console: Console) -> str:
        """The bytes."""
        system = console._color_system  # noqa: SLF001
        lines: dict[int, list[tuple[int, Cells]]] = {}
        for y, strips in enumerate(self.strips, self.region.y):
            x, line = self.region.x, lines.setdefault(y, [])
            for strip in strips:
                line += _placed(x, strip, system)
                x += strip.cell_length
        return self.sender.sent(lines)


def _placed(x: int, strip: Strip, system: ColorSystem | None) -> list[tuple[int, Cells]]:
    placed = []
    for part in cells(strip, system):
        placed.append((x, part))
        x += len(part.signs)
    return placed


class Sender(Compositor):
    """Puts the screen together, and sends exactly what changed."""

    def __init__(self) -> None:
        super().__init__()
        self._shown = Shown(erasing=erases(os.environ))
        self.marking = False
        """Does the terminal show a picture only when it is whole, where that is marked?"""
        self.sends = False
        """Is there a terminal that something was sent to?"""
        self._laid_out: CompositorMap | None = None
        """Where everything was when that was last told; ``None`` when nothing was worked out since."""

    @property
    def full_map(self) -> CompositorMap:
        """Where everything is.

        After something scrolled Textual works this out anew when it is next asked for, and forgets what that changed:
        a line that went in between would stay on the screen, and who got another size would not hear of it.
        What changed is drawn again, and told at the next ``reflow``.
        """
        before = self._full_map
        found = super().full_map
        if found is not before:
            if self._laid_out is None:
                self._laid_out = before
            places = (place.clip.intersection(place.region) for _, place in found.items() ^ before.items())
            self._dirty_regions.update(filter(None, places))
        return found

    def reflow(self, parent: Widget, size: Size) -> ReflowResult:
        """Lay it out: who comes, who goes and who gets another size since this was last told."""
        if self._laid_out is not None:
            self._full_map, self._laid_out = self._laid_out, None
        return super().reflow(parent, size)

    def forget(self) -> None:
        """Others wrote to the terminal, or it was made larger or smaller: the next picture is sent whole."""
        self._shown.forget()

    def anew(self) -> None:
        """Draw the whole screen again, whatever others wrote across it."""
        self.forget()
        if self.root is not None:
            self.root.refresh()

    def render_update(
        self, full: bool = False, screen_stack: list[Screen[Any]] | None = None, simplify: bool = False
    ) -> Any:
        """What is to be sent now; the whole screen when it is not known what stands there."""
        unknown = self.sends and self._shown.size != self.size
        return super().render_update(full or unknown, screen_stack, simplify)

    def render_full_update(self, simplify: bool = False) -> LayoutUpdate:
        """Everything; ``simplify`` is for a picture in a file."""
        update = super().render_full_update(simplify)
        if simplify:
            return update
        made = Whole(update.strips, update.region)
        made.sender = self
        return made

    def render_partial_update(self) -> ChopsUpdate | None:
        """What changed since the last time."""
        update = super().render_partial_update()
        if update is None:
            return None
        made = Exact(update.chops, update.spans, update.chop_ends)
        made.sender = self
        return made

    def sent(self, parts: Mapping[int, Iterable[tuple[int, Cells]]]) -> str:
        """The bytes that put these parts on the screen; from here on they stand there."""
        self.sends = True
        if self._shown.size != self.size:
            self._shown.begin(*self.size)
        found = self._shown.written(self._shown.differing(parts))
        return f"{SYNC_START}{found}{SYNC_END}" if found and self.marking else found
