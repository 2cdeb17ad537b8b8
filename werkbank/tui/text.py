"""Lines of styled text: measured, cut and filled in terminal columns. Other people's words are never markup here."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from rich.cells import cell_len, set_cell_size
from rich.segment import Segment
from textual.strip import Strip

from werkbank.domain.harmless import harmless_line

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from rich.style import Style

Piece = tuple[str, "Style"]
_JOINED: Final = re.compile("[\u200c\u200d\ufe0e\ufe0f\U0001f3fb-\U0001f3ff]")
"""What makes one sign of several: terminals differ in how wide they draw it, so it is taken apart."""
_JOINER: Final = "\u200d"
"""At the end of a text it would take the blank or the ellipsis that comes after it into its own sign."""
_ONE_WIDE: Final = re.compile("[\x20-\x7e\u00a0-\u02ff]*")
"""Text of which every character takes one column."""
_MARKS: Final = "\u0300-\u036f\u0483-\u0489\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f"
_PILED: Final = re.compile(f"([{_MARKS}]{{3}})[{_MARKS}]+")
"""More accents on one letter than any language has; a terminal draws them over the lines above and below."""
_PART: Final = re.compile(r"(?<=[,·]) | (?=\()")
"""Between the parts of a sentence that tells several things."""
_LONGEST: Final = 600


def settled(text: str) -> str:
    """Text from outside whose width is the same everywhere, and that stays on its own line; a tab goes to its stop."""
    if "\t" in text:
        text = text.expandtabs()
    return text if text.isascii() else _PILED.sub(r"\1", _JOINED.sub("", text))


def plain(text: str) -> str:
    """Text from outside as one line whose width is the same everywhere."""
    if text.isascii() and text.isprintable() and len(text) <= _LONGEST:
        return text
    return settled(harmless_line(text, _LONGEST))


def cut(text: str, columns: int) -> str:
    """Text in exactly so many columns: filled with blanks, or cut with an ellipsis."""
    if columns <= 0:
        return ""
    text = text.rstrip(_JOINER)
    if cell_len(text) <= columns or cell_len(text.rstrip()) <= columns:
        return set_cell_size(text, columns)
    return set_cell_size(set_cell_size(text, columns - 1).rstrip().rstrip(_JOINER) + "…", columns)


def cut_at_word(text: str, columns: int) -> str:
    """Text in at most so many columns; what is cut, is cut between words where there are any."""
    if cell_len(text) <= columns:
        return text
    begun = set_cell_size(text, max(0, columns - 1))
    whole = begun if text[len(begun) : len(begun) + 1] == " " else begun.rpartition(" ")[0] or begun
    return f"{whole.rstrip(' ·,')}…" if columns > 0 else ""


def cut_in_middle(text: str, columns: int) -> str:
    """Text in at most so many columns of which the middle goes: whole parts where that can be, else whole words."""
    if cell_len(text) <= columns:
        return text
    for parts in (_PART.split(text), text.split(" ")):
        head, tail, between = parts[:1], parts[-1:], parts[1:-1]
        if between and cell_len(_around(head, tail)) <= columns:
            while cell_len(_around([*head, between[0]], tail)) <= columns:
                head.append(between.pop(0))
            while cell_len(_around(head, [between[-1], *tail])) <= columns:
                tail.insert(0, between.pop())
            return _around(head, tail)
    return cut_at_word(text, columns)


def _around(head: Sequence[str], tail: Sequence[str]) -> str:
    return f"{' '.join(head).rstrip(' ·,')} … {' '.join(tail)}"


def line(pieces: Sequence[Piece], columns: int, ground: Style) -> Strip:
    """One line of exactly so many columns; pieces of one style that follow each other become one."""
    segments: list[Segment] = []
    used = 0
    for text, style in pieces:
        if not text:
            continue
        size = cell_len(text)
        if used + size > columns:
            text, size = cut(text, columns - used), columns - used  # noqa: PLW2901 - the last piece that fits
        if size <= 0:
            break
        if segments and segments[-1].style is style:
            segments[-1] = Segment(segments[-1].text + text, style)
        else:
            segments.append(Segment(text, style))
        used += size
    if used < columns:
        blanks = " " * (columns - used)
        if segments and segments[-1].style is ground:
            segments[-1] = Segment(segments[-1].text + blanks, ground)
        else:
            segments.append(Segment(blanks, ground))
    return Strip(segments, columns)


def wrap(text: str, columns: int) -> Iterator[str]:
    """A paragraph in lines of at most so many columns, broken at blanks where there are any; lazily."""
    columns = max(columns, 4)
    start, end = 0, len(text)
    while True:
        stop = _fits_until(text, start, columns)
        if stop >= end:
            yield text[start:]
            return
        if text[stop] == " ":
            at = stop
        else:
            blank = text.rfind(" ", start + (stop - start) // 3, stop)
            at = blank if blank > start else stop
        yield text[start:at]
        start = at
        while start < end and text[start] == " ":
            start += 1
        if start == end:
            return


def _fits_until(text: str, start: int, columns: int) -> int:
    """Where a line that begins at ``start`` is full; at least one character on."""
    head = text[start : start + columns + 1]
    if _ONE_WIDE.fullmatch(head):
        return min(start + columns, len(text))
    used = 0
    for place in range(start, min(start + columns * 4, len(text))):
        used += cell_len(text[place])
        if used > columns:
            return max(place, start + 1)
    return min(start + columns * 4, len(text))
