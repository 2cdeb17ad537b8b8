"""How the matrix lies in a width: the items of the whole on lines, the columns of the parts, and who delivers what."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from rich.cells import cell_len

if TYPE_CHECKING:
    from collections.abc import Sequence

    from werkbank.domain.checklists.types import CheckItem
    from werkbank.lang import Language

_LABEL_LEAST: Final = 16
"""Columns for the number and the first words of a part."""
_LABEL_MOST: Final = 96
"""Farther apart the eye loses the row between the words and the signs."""
_WHO_LEAST: Final = 32
"""Columns for a name, a day and what it is."""
_EDGES: Final = 2
"""A blank, or a bracket, on either side of a sign or a head."""
_SIGN: Final = 2


def head(item: CheckItem, language: Language) -> str:
    """What stands above a column: its short name, else the begin of its text."""
    return item.short.said(language) or item.text.said(language).split(" ")[0][:6]


def whole_width(items: Sequence[CheckItem], language: Language) -> int:
    """Columns of one item of the whole: its sign and its name, with room for the brackets of the cursor."""
    return max((cell_len(head(one, language)) for one in items), default=0) + _EDGES + _SIGN


def each_line(width: int, items: Sequence[CheckItem], language: Language) -> int:
    """How many items of the whole stand on a line."""
    return max(1, (width - 1) // whole_width(items, language))


class Grid(NamedTuple):
    """Widths in terminal columns. ``first`` and ``last`` are the columns in sight, the last one not in it."""

    label: int
    widths: tuple[int, ...]
    first: int
    last: int
    who: int
    """0: there is no room for who delivers what."""

    @property
    def shown(self) -> range:
        """The columns in sight."""
        return range(self.first, self.last)

    def column_at(self, x: int) -> int | None:
        """The column under a point, by the mouse; ``None`` beside them."""
        left = self.label
        for at in self.shown:
            if left <= x < left + self.widths[at]:
                return at
            left += self.widths[at]
        return None


def grid_for(width: int, columns: Sequence[CheckItem], language: Language, cursor: int, wanted: int = 0) -> Grid:
    """All columns when they fit; else those around the one under the cursor. What is left goes to the words.

    ``wanted``: columns that who delivers what would take; 0 when nobody is to deliver anything.
    """
    widths = tuple(cell_len(head(one, language)) + _EDGES for one in columns)
    room = width - _LABEL_LEAST
    first, last = 0, len(widths)
    while sum(widths[first:last]) > room and last - first > 1:
        if cursor - first > (last - 1) - cursor:
            first += 1
        else:
            last -= 1
    rest = width - sum(widths[first:last])
    who = 0
    if wanted and rest // 2 >= _WHO_LEAST:
        who = min(wanted, rest // 2)
    return Grid(min(rest - who, _LABEL_MOST), widths, first, last, who)
