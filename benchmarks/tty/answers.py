"""What a terminal answers when a program asks what it is and can, so that nothing waits for an answer in vain."""

from __future__ import annotations

import re
from typing import Final

QUERY: Final = re.compile(rb"\x1b(?:\[[>=?]?[\d;]*(?:[cnqut]|\$p)|\][\d;]*\?|P)")
"""Bytes in which a question may stand."""
SYNC: Final = 2026
"""The mode in which nothing is shown until it ends."""
_GROUND, _INK = "1e1e/1e1e/1e1e", "d0d0/d0d0/d0d0"


def to_private(lead: str, between: str, last: str, first: int, *, at: tuple[int, int], modes: set[int]) -> bytes:
    """The answer to ``ESC [ ? ...`` and its like; empty when it is no question."""
    if lead == "?" and between == "$" and last == "p":
        state = (1 if SYNC in modes else 2) if first == SYNC else 0
        return b"\x1b[?%d;%d$y" % (first, state)
    if lead == "?" and last == "n" and first == 6:
        return b"\x1b[?%d;%dR" % (at[1] + 1, at[0] + 1)
    if lead == "?" and last == "n" and first == 996:
        return b"\x1b[?997;1n"
    return {
        (">", "c"): b"\x1b[>1;10;0c",
        ("=", "c"): b"\x1bP!|00000000\x1b\\",
        (">", "q"): b"\x1bP>|bench(1)\x1b\\",
        ("?", "u"): b"\x1b[?0u",  # the kitty protocol is known, and not on
    }.get((lead, last), b"")


def to_plain(last: str, first: int, *, at: tuple[int, int], size: tuple[int, int]) -> bytes:
    """The answer to ``ESC [ ... c``, ``n`` and ``t``."""
    columns, lines = size
    if last == "c":
        return b"\x1b[?62;22c"
    if last == "n":
        return b"\x1b[0n" if first == 5 else b"\x1b[%d;%dR" % (at[1] + 1, at[0] + 1)
    return {
        14: b"\x1b[4;%d;%dt" % (lines * 16, columns * 8),
        16: b"\x1b[6;16;8t",
        18: b"\x1b[8;%d;%dt" % (lines, columns),
    }.get(first, b"")


def to_colour(text: str) -> bytes:
    """The answer to ``ESC ] ...``: which colours are used."""
    code, _, value = text.partition(";")
    if value == "?" and code in {"10", "11", "12"}:
        return f"\x1b]{code};rgb:{_GROUND if code == '11' else _INK}\x1b\\".encode()
    if code == "4" and value.endswith("?"):
        return f"\x1b]4;{value[:-1]}rgb:8080/8080/8080\x1b\\".encode()
    return b""


def to_string(text: str) -> bytes:
    """The answer to ``ESC P ...``."""
    if text.startswith("+q"):
        return b"\x1bP0+r" + text[2:].encode() + b"\x1b\\"
    return b"\x1bP0$r\x1b\\" if text.startswith("$q") else b""
