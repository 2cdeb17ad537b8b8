"""A few lines that stand still until told otherwise: the top of the screen, the message line, the footer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.strip import Strip

from werkbank.tui.text import line
from werkbank.tui.widgets.changes import DrawnLines

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rich.style import Style

    from werkbank.tui.text import Piece


class FixedLines(DrawnLines):
    """Lines of pieces. What did not change is not drawn again."""

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 - the name Textual gives it
        super().__init__(id=id)
        self._lines: list[tuple[Sequence[Piece], Style]] = []

    def put(self, *lines: tuple[Sequence[Piece], Style]) -> None:
        """These lines, each with the style of what is left of it."""
        self._lines = list(lines)
        self.redraw()

    def strip(self, y: int) -> Strip:
        """One line."""
        if y < len(self._lines):
            pieces, ground = self._lines[y]
            return line(pieces, self.size.width, ground)
        return Strip.blank(self.size.width, self.rich_style)
