"""A line of the screen as its cells: which sign stands in each, and how it looks."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final, NamedTuple

from rich.cells import split_graphemes

from werkbank.tui.looks import Look, blank, look_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from rich.color import ColorSystem
    from rich.segment import Segment
    from rich.style import Style

_SURE: Final = re.compile(
    "[\x20-\x7e\u00a0-\u00ac\u00ae-\u02ff\u0370-\u0377\u037a-\u037f\u0384-\u0482\u2010-\u2027\u2030-\u205e\u20a0-\u20bf"
    "\u2190-\u22ff\u2500-\u25fc\u2713]*"
)
"""Text of which every sign takes one column in every terminal."""


class Cells(NamedTuple):
    """Signs (empty behind one that takes two columns) and looks of a part of a line, as many of each."""

    signs: tuple[str, ...]
    looks: tuple[Look, ...]
    sure: bool
    """Are terminals of one mind about how wide each sign is?"""


def cells(segments: Iterable[Segment], system: ColorSystem | None) -> list[Cells]:
    """The parts of a line, from left to right."""
    return [_of(text, style, system) for text, style, control in segments if text and not control]


@lru_cache(2_048)
def _of(text: str, style: Style | None, system: ColorSystem | None) -> Cells:
    look = look_of(style, system)
    sure = _SURE.fullmatch(text) is not None
    signs: Sequence[str] = text if sure else _apart(text)
    empty = blank(look)
    looks = [empty if sign == " " else look for sign in signs]
    return Cells(tuple(signs), tuple(looks), sure)


def _apart(text: str) -> list[str]:
    """Each sign with what is drawn over it, in the columns that it takes."""
    found: list[str] = []
    for start, end, columns in split_graphemes(text)[0]:
        if columns:
            found += [text[start:end], *[""] * (columns - 1)]
        elif found:
            found[-1] += text[start:end]
    return found


def sure(signs: Iterable[str]) -> bool:
    """Are terminals of one mind about how wide these are?"""
    return _SURE.fullmatch("".join(signs)) is not None
