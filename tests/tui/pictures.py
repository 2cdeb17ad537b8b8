"""What a person sees of a terminal: every sign with its look; of a blank nothing but its ground."""

from __future__ import annotations

from typing import Final

from benchmarks.tty.screen import Screen
from benchmarks.tty.styles import Style

_SHOWS_ON_BLANK: Final = frozenset({4, 7, 9, 21, 51, 52, 53})

Picture = list[list[tuple[str, Style]]]


def seen(screen: Screen) -> Picture:
    """Line by line."""
    return [
        [(sign, _on_blank(style) if sign == " " else style) for sign, style in zip(*line, strict=True)]
        for line in screen.lines
    ]


def _on_blank(style: Style) -> Style:
    return style if style.flags & _SHOWS_ON_BLANK else Style(ground=style.ground)
