"""How a cell looks (SGR), and how many columns a character takes."""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from typing import Final, NamedTuple

Colour = int | str | tuple[int, ...] | None

BOLD: Final = 1
UNDERLINED: Final = 4


class Style(NamedTuple):
    """Foreground, background, and the numbers of the attributes that are on."""

    ink: Colour = None
    ground: Colour = None
    flags: frozenset[int] = frozenset()


PLAIN: Final = Style()


@lru_cache(4096)
def width(sign: str) -> int:
    """Columns of one character."""
    if unicodedata.combining(sign) or sign in "\u200d\ufe0f":
        return 0
    return 2 if unicodedata.east_asian_width(sign) in "WF" else 1


@lru_cache(65536)
def changed(style: Style, codes: str) -> Style:
    """The style after ``ESC [ codes m``."""
    ink, ground, flags = style
    parts = codes.split(";")
    at = 0
    while at < len(parts):
        if ":" in parts[at]:
            ink, ground, flags = _with_colons(Style(ink, ground, flags), parts[at])
            at += 1
            continue
        code = int(parts[at] or 0)
        if code in {38, 48, 58} and at + 1 < len(parts):
            size = 4 if parts[at + 1] == "2" else 2
            value = tuple(int(one or 0) for one in parts[at + 1 : at + 1 + size])
            ink, ground = (value if code == 38 else ink), (value if code == 48 else ground)
            at += size
        else:
            ink, ground, flags = _simple(Style(ink, ground, flags), code)
        at += 1
    return Style(ink, ground, flags)


def _with_colons(style: Style, part: str) -> Style:
    """``38:2::r:g:b`` and ``4:3``."""
    code, kind, *_ = part.split(":")
    if code == "38":
        return style._replace(ink=part)
    if code == "48":
        return style._replace(ground=part)
    if code == "4":
        return style._replace(flags=style.flags - {UNDERLINED} if kind == "0" else style.flags | {UNDERLINED})
    return style


def _simple(style: Style, code: int) -> Style:
    if code == 0:
        return PLAIN
    if code < 10:
        return style._replace(flags=style.flags | {code})
    if code in {22, 23, 24, 25, 27, 28, 29}:
        return style._replace(flags=style.flags - ({2, BOLD} if code == 22 else {code - 20}))
    if 30 <= code <= 37 or 90 <= code <= 97:
        return style._replace(ink=code)
    if 40 <= code <= 47 or 100 <= code <= 107:
        return style._replace(ground=code - 10)
    if code == 39:
        return style._replace(ink=None)
    return style._replace(ground=None) if code == 49 else style
