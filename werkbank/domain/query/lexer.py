"""The words of a query, with the brackets, strokes and dashes around them. Takes time in proportion to the text."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, Literal, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

DEEPEST: Final = 6
"""Brackets within brackets."""
_PIECE: Final = re.compile(r'\||(?:[^\s"|]|"[^"]*"?)+')
Kind = Literal["word", "open", "close", "either", "not"]


class Token(NamedTuple):
    """A piece of the text, and where it stands."""

    kind: Kind
    text: str
    start: int
    end: int


def tokens(text: str, either: frozenset[str] = frozenset()) -> Iterator[Token]:
    """In order. ``either`` are the words that mean what a stroke means.

    A bracket that closes nothing, and one that is not at the edge of a word, is a letter of it.
    """
    depth = 0
    for found in _PIECE.finditer(text):
        piece, start, end = found[0], found.start(), found.end()
        if piece == "|":
            yield Token("either", piece, start, end)
            continue
        opened = 0
        while (sign := _sign(text, start, end)) is not None:
            yield Token(sign, text[start], start, start + 1)
            opened += sign == "open"
            start += 1
        depth += opened
        closed = min(_closing(text[start:end]), depth)
        depth -= closed
        if end - closed > start:
            word = text[start : end - closed]
            yield Token("either" if word in either else "word", word, start, end - closed)
        for at in range(end - closed, end):
            yield Token("close", ")", at, at + 1)


def _sign(text: str, at: int, end: int) -> Literal["open", "not"] | None:
    """A bracket, or a dash with something behind it that is no dash."""
    if at < end and text[at] == "(":
        return "open"
    return "not" if at + 1 < end and text[at] == "-" and text[at + 1] != "-" else None


def _closing(piece: str) -> int:
    """Brackets at its end, when they are in no quotes."""
    return 0 if piece.count('"') % 2 else len(piece) - len(piece.rstrip(")"))
