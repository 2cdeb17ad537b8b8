"""Make text from outside harmless, once at the door: nothing in it may act on a terminal or deceive the eye.

Taken out: C0 and C1 control characters (so ESC and CSI), DEL, bidi controls (U+061C, U+200E/F, U+202A-E, U+2066-9),
zero-width and other invisible characters, interlinear annotation, the tag block. Kept: newline and tab, and the
zero-width joiners inside words that need them (U+200C/D between letters of joining scripts and emoji).
Line and paragraph separators become newlines, a lone surrogate becomes "?".
"""

from __future__ import annotations

import re
from typing import Final

_NEWLINES: Final = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
_HARMFUL: Final = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f"
    "\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f"
    "\u3164\ufeff\uffa0\ufff0-\ufffb\U000e0000-\U000e0fff\U0001d173-\U0001d17a]"
)
_SURROGATES: Final = re.compile("[\ud800-\udfff]")
_JOINERS: Final = re.compile("(?<![\u0600-\u08ff\u0900-\u0dff\U0001f000-\U0001faff\u2600-\u27bf\ufe0f])[\u200c\u200d]")
_BLANKS: Final = re.compile(r"\s+")


def harmless(text: str) -> str:
    """Text of any number of lines, with every harmful character gone and only the newline as line end."""
    if text.isascii() and text.isprintable():
        return text
    text = _NEWLINES.sub("\n", text)
    text = _HARMFUL.sub("", text)
    text = _SURROGATES.sub("?", text)
    return _JOINERS.sub("", text)


def harmless_line(text: str, limit: int = 1_000) -> str:
    """One harmless line: white space folded to single blanks, cut with an ellipsis after ``limit`` characters."""
    line = _BLANKS.sub(" ", harmless(text[: limit * 4])).strip()
    return line if len(line) <= limit else line[: limit - 1].rstrip() + "…"


def harmless_path(text: str, limit: int = 80) -> str:
    """One harmless line; a longer path is cut in the middle, because its name is at the end."""
    line = harmless_line(text, 4_000)
    half = limit // 2
    return line if len(line) <= limit else f"{line[:half]}…{line[half + 1 - limit :]}"
