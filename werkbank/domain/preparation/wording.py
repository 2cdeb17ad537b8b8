"""What changed between two versions of a text, word by word."""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from typing import Final, Literal, NamedTuple

Change = Literal["same", "added", "removed"]
_TOKENS: Final = re.compile(r"\s+|[^\s]+")
_MOST: Final = 6_000
"""Words and blanks of which the difference is looked for one by one; longer texts are compared line by line."""


class Piece(NamedTuple):
    """A stretch of text, and what became of it."""

    change: Change
    text: str


def difference(before: str, after: str) -> tuple[Piece, ...]:
    """The two in one: what stayed, what went and what came, in order. What went stands before what came for it."""
    old, new = _TOKENS.findall(before), _TOKENS.findall(after)
    if len(old) + len(new) > _MOST:
        old, new = before.splitlines(keepends=True), after.splitlines(keepends=True)
    found: list[Piece] = []
    for tag, first, last, start, end in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag == "equal":
            found.append(Piece("same", "".join(old[first:last])))
            continue
        if first < last:
            found.append(Piece("removed", "".join(old[first:last])))
        if start < end:
            found.append(Piece("added", "".join(new[start:end])))
    return tuple(found)
