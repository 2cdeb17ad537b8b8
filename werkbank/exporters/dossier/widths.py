"""How wide the columns of a table are on paper, in twentieths of a point: no word breaks as long as all of them fit."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

WHOLE: Final = 9_600
"""Of the page, between its margins."""
_CHARACTER: Final = 135
"""Of a wide letter of 11 points: another font than the one that is asked for may stand in."""
_EDGE: Final = 180
"""Left and right of what stands in a cell."""


def widths(rows: Sequence[Sequence[str]]) -> tuple[int, ...]:
    """By column, for rows of equally many cells. Each has room for its longest word; what is left goes to whoever can
    do with little (a day on one line) first, and then in equal shares.
    """
    columns = list(zip(*rows, strict=True))
    found = [_room(max((len(word) for cell in column for word in cell.split()), default=1)) for column in columns]
    if (total := sum(found)) > WHOLE:  # words so long that some of them break
        return tuple(width * WHOLE // total for width in found)
    left = WHOLE - total
    wishes = {at: _room(max(map(len, column))) - found[at] for at, column in enumerate(columns)}
    for served, at in enumerate(sorted(wishes, key=lambda at: (wishes[at], at))):
        given = min(wishes[at], left // (len(wishes) - served))
        found[at] += given
        left -= given
    found[max(wishes, key=lambda at: (wishes[at], -at))] += left
    return tuple(found)


def _room(characters: int) -> int:
    return characters * _CHARACTER + _EDGE
