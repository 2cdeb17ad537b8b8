"""Moving where a list stands beside a text: the same keys move the cursor in the one and the text in the other."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from werkbank.lang.shape.commands import CommandId
    from werkbank.tui.widgets.line_list import LineList
    from werkbank.tui.widgets.reader import Reader


def moves(rows: LineList, reader: Reader, reading: Callable[[], bool]) -> dict[CommandId, Callable[[], object]]:
    """The commands that move; ``reading``: is the keyboard in the text?"""
    return {
        "down": lambda: reader.scroll_lines(1) if reading() else rows.move(1),
        "up": lambda: reader.scroll_lines(-1) if reading() else rows.move(-1),
        "page-down": lambda: reader.scroll_pages(1) if reading() else rows.turn(1),
        "page-up": lambda: reader.scroll_pages(-1) if reading() else rows.turn(-1),
        "top": lambda: reader.scroll_ends(bottom=False) if reading() else rows.go(0),
        "bottom": lambda: reader.scroll_ends(bottom=True) if reading() else rows.go(2**62),
    }
