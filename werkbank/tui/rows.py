"""Lines of the screen that stand elsewhere now: the terminal moves them itself, for a few bytes."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final, NamedTuple

from werkbank.tui.cells import sure
from werkbank.tui.looks import PLAIN, Look

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from werkbank.tui.cells import Cells

FEWEST: Final = 3
"""So many lines must have come from elsewhere before moving is thought of."""
_CURSOR: Final = 2
"""So many columns at the left say where the cursor of a list stands."""
_SHORT: Final = 8
"""A line with fewer signs says too little to be recognised by."""


class Row(NamedTuple):
    """One line: its signs, ``None`` where nobody knows what stands there, and their looks."""

    signs: list[str | None]
    looks: list[Look]
    certain: bool
    """Are terminals of one mind about how wide each sign is?"""
    text: str
    """What it is recognised by: all but its first columns, where the cursor of a list stands; empty for a blank one."""

    def same(self, other: Row) -> bool:
        """Does it look the same?"""
        return self is other or (self.signs == other.signs and self.looks == other.looks)


class Move(NamedTuple):
    """The lines from ``top`` to ``last`` go up by so many, down when negative; what comes in is not known."""

    top: int
    last: int
    up: int

    @property
    def sequence(self) -> str:
        """A region of its own, lines out of it or into it, and the whole screen again."""
        count = "" if abs(self.up) == 1 else str(abs(self.up))
        deed = "M" if self.up > 0 else "L"
        return f"\x1b[{self.top + 1};{self.last + 1}r\x1b[{self.top + 1}H\x1b[{count}{deed}\x1b[r"


def unknown(columns: int) -> Row:
    """A line of which nothing is known."""
    return Row([None] * columns, [PLAIN] * columns, certain=True, text="")


def laid(row: Row, parts: Iterable[tuple[int, Cells]]) -> Row:
    """A line with parts, each from its column on, over what stood there."""
    signs, looks = row.signs.copy(), row.looks.copy()
    columns, certain = len(signs), row.certain
    for start, part in parts:
        end = start + len(part.signs)
        signs[start:end], looks[start:end] = part.signs, part.looks
        certain = certain and part.sure
    del signs[columns:], looks[columns:]
    known = "".join(filter(None, signs[_CURSOR:]))
    return Row(signs, looks, certain or sure(filter(None, signs)), known.strip())


def moving(rows: Sequence[Row], wanted: Sequence[Row]) -> Move | None:
    """By how much most of what is wanted stands too low or too high; ``None`` when it hardly does."""
    places = {row.text: y for y, row in enumerate(rows) if len(row.text) >= _SHORT}
    steps = [
        (y, places[row.text])
        for y, (was, row) in enumerate(zip(rows, wanted, strict=True))
        if row is not was and row.text != was.text and row.text in places
    ]
    if len(steps) < FEWEST:
        return None
    up, votes = Counter(old - y for y, old in steps).most_common(1)[0]
    if votes < FEWEST:
        return None
    ends = [end for y, old in steps if old - y == up for end in (y, old)]
    return Move(min(ends), max(ends), up)


def moved(rows: Sequence[Row], move: Move) -> list[Row]:
    """What stands there after it."""
    top, last, up = move
    columns = len(rows[0].signs)
    inside = [rows[y + up] if top <= y + up <= last else unknown(columns) for y in range(top, last + 1)]
    return [*rows[:top], *inside, *rows[last + 1 :]]
