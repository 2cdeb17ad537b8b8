"""What stands in the terminal cell by cell, and the least that makes another picture of it.

A cell that stands there already is not written again. What is written goes line by line, or look by look when that is
less: then each colour is asked for once. Where terminals differ in how wide they draw a sign, the whole line of it is
written, and every sign put in its own column.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from itertools import compress, groupby
from operator import is_not, ne, or_
from typing import TYPE_CHECKING, Final, NamedTuple

from werkbank.tui.cells import Cells, sure
from werkbank.tui.looks import PLAIN, Look, turned, with_pen
from werkbank.tui.rows import FEWEST, Row, laid, moved, moving, unknown

if TYPE_CHECKING:
    from collections.abc import Iterator

Parts = Mapping[int, Iterable[tuple[int, Cells]]]
"""What is to stand where: per line the column where each part begins."""
_NEAR: Final = 4
"""So many cells that stand there already are rather written again than jumped over."""
_LONG: Final = 8
"""More blanks than this are one sequence."""
_SOME: Final = 6
"""From so many pieces on it is worth looking whether look by look is less."""
_MANY: Final = 24
"""With more pieces than this it always is."""
_ERASES: Final = (
    "xterm", "tmux", "alacritty", "foot", "wezterm", "konsole", "vte", "gnome", "rxvt", "linux", "kitty", "ghostty",
    "contour", "mintty", "iterm", "putty", "st-", "mlterm",
)  # fmt: skip
"""Terminals that erase in the colour that is on; what others do with a ground differs."""


class Piece(NamedTuple):
    """Text in one look, from a column on."""

    look: Look
    y: int
    x: int
    text: str
    certain: bool = True
    """Is it known where the cursor stands behind it?"""


def erases(environ: Mapping[str, str]) -> bool:
    """Does the terminal erase in the colour that is on?"""
    return environ.get("TERM", "").startswith(_ERASES) and "STY" not in environ


class Shown:
    """The screen of the terminal, as far as it is known."""

    def __init__(self, *, erasing: bool = False) -> None:
        self._erasing = erasing
        self.size = (0, 0)
        """Columns and lines; zeros while nothing is known."""
        self._rows: list[Row] = []

    def forget(self) -> None:
        """Anything may stand there now."""
        self.size, self._rows = (0, 0), []

    def begin(self, columns: int, lines: int) -> None:
        """A screen of this size of which nothing is known."""
        self.size = columns, lines
        self._rows = [unknown(columns) for _ in range(lines)]

    def differing(self, parts: Parts) -> dict[int, Row]:
        """The lines that these parts make other than they are."""
        found = {}
        for y, given in parts.items():
            if not 0 <= y < len(self._rows):
                continue
            was = self._rows[y]
            row = laid(was, given)
            if not row.same(was):
                found[y] = row
        return found

    def written(self, rows: Mapping[int, Row]) -> str:
        """The bytes that make these lines so; from here on they stand there."""
        wanted = [rows.get(y, row) for y, row in enumerate(self._rows)]
        sent = self._overwritten(self._rows, wanted)
        move = moving(self._rows, wanted) if len(rows) >= FEWEST else None
        if move is not None:
            sent = min(sent, move.sequence + self._overwritten(moved(self._rows, move), wanted), key=len)
        self._rows = wanted
        return sent

    def _overwritten(self, rows: Sequence[Row], wanted: Sequence[Row]) -> str:
        """What makes these lines of those."""
        found = enumerate(zip(rows, wanted, strict=True))
        pieces = [piece for y, (was, row) in found if not was.same(row) for piece in _pieces(y, was, row)]
        if len(pieces) < _SOME or not all(piece.certain for piece in pieces):
            return self._sent(pieces)
        together = self._sent(_by_look(pieces))
        return together if len(pieces) > _MANY else min(together, self._sent(pieces), key=len)

    def _sent(self, pieces: Iterable[Piece]) -> str:
        columns = self.size[0]
        pen, at, sent = PLAIN, (-1, -1), []
        for piece in pieces:
            look, y, x, text, certain = piece
            end = x + len(text)
            sent.append(_gone(*at, y, x))
            at = (y, end) if certain and end < columns else (-1, -1)
            if look.ink is None and self._erasing and (end == columns or len(text) > _LONG):
                text, at = "\x1b[K" if end == columns else f"\x1b[{len(text)}X", (y, x)
            look = with_pen(pen, look)
            sent += [turned(pen, look), text]
            pen = look
        sent.append(turned(pen, PLAIN))
        return "".join(sent)


def _pieces(y: int, was: Row, row: Row) -> Iterator[Piece]:
    """What is to be written to make one line of another."""
    if not (was.certain and row.certain):
        yield from _one_by_one(y, row)
        return
    signs, looks = row.signs, row.looks
    differ = map(or_, map(ne, was.signs, signs), map(is_not, was.looks, looks))
    changed = list(compress(range(len(signs)), differ))
    for start, end in _runs(changed, looks):
        yield from _by_pen(y, start, signs[start:end], looks[start:end])  # type: ignore[arg-type]


def _runs(changed: Sequence[int], looks: Sequence[Look]) -> Iterator[tuple[int, int]]:
    """From and until which column something is written; what stands between in the same look, goes along."""
    if changed and changed[-1] - changed[0] < len(changed):
        yield changed[0], changed[-1] + 1
        return
    start = end = -1
    for x in changed:
        if x == end:
            pass
        elif start < 0:
            start = x
        elif x - end > _NEAR or any(not _goes_with(looks[end - 1], one) for one in looks[end:x]):
            yield start, end
            start = x
        end = x + 1
    if start >= 0:
        yield start, end


def _goes_with(pen: Look, look: Look) -> bool:
    """Can it be written with what the pen has?"""
    return look is pen or (look.ink is None and with_pen(pen, look) is pen)


def _by_pen(y: int, x: int, signs: Sequence[str], looks: Sequence[Look]) -> Iterator[Piece]:
    """The pieces of a run: blanks go with what stands beside them, but many of them stay apart."""
    begun, stop, end = 0, 0, len(signs)
    look: Look | None = None
    for one, alike in groupby(looks):
        at, stop = stop, stop + len(list(alike))
        many = one.ink is None and stop - at > _LONG
        if look is not None and _goes_with(one, look):  # blanks before it
            look = one
        elif look is None or many or not _goes_with(look, one):
            if look is not None and at > begun:
                yield Piece(look, y, x + begun, "".join(signs[begun:at]))
            begun, look = at, one
            if many:
                yield Piece(one, y, x + at, "".join(signs[at:stop]))
                begun, look = stop, None
    if look is not None and begun < end:
        yield Piece(look, y, x + begun, "".join(signs[begun:]))


def _one_by_one(y: int, row: Row) -> Iterator[Piece]:
    """A whole line, in which every sign of an uncertain width gets its columns emptied first, and is put there."""
    signs, looks = row.signs, row.looks
    for x, sign in enumerate(signs):
        look = looks[x]
        if sign is None or (sign == "" and x and (signs[x - 1] or "") and not sure(signs[x - 1] or "")):
            continue
        if sure(sign):
            yield Piece(look, y, x, sign or " ")
            continue
        columns = 2 if x + 1 < len(signs) and signs[x + 1] == "" else 1
        yield Piece(look, y, x, " " * columns)
        yield Piece(look, y, x, sign, certain=False)


def _by_look(pieces: Iterable[Piece]) -> Iterator[Piece]:
    """The same, those of one look together; blanks with the first that has their ground."""
    groups: dict[Look, list[Piece]] = {}
    blanks: list[Piece] = []
    for piece in pieces:
        if piece.look.ink is None:
            blanks.append(piece)
        else:
            groups.setdefault(piece.look, []).append(piece)
    for piece in blanks:
        with_it = (look for look in groups if _goes_with(look, piece.look))
        groups.setdefault(next(with_it, piece.look), []).append(piece)
    for together in groups.values():
        yield from sorted(together, key=lambda piece: (piece.y, piece.x))


@lru_cache(4_096)
def _gone(from_y: int, from_x: int, y: int, x: int) -> str:
    """The shortest way for the cursor; from -1 it is not known where it stands."""
    if (from_y, from_x) == (y, x):
        return ""
    ways = [f"\x1b[{y + 1};{x + 1}H" if x else f"\x1b[{y + 1}H" if y else "\x1b[H"]
    if from_y == y:
        ways.append(f"\x1b[{x + 1}G")
        ways.append(f"\x1b[{_times(abs(x - from_x))}{'C' if x > from_x else 'D'}")
    if from_x == x and from_y >= 0:
        ways.append(f"\x1b[{_times(abs(y - from_y))}{'B' if y > from_y else 'A'}")
    if from_y >= 0 and x == 0 and 0 <= y - from_y < 3:
        ways.append("\r" + "\n" * (y - from_y))
    return min(ways, key=len)


def _times(count: int) -> str:
    return "" if count == 1 else str(count)
