"""Open marks on an answer, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from werkbank.domain.preparation.marks import Open
    from werkbank.lang.shape.marks import MarkWords


def mark_words(one: Open, words: MarkWords, joined: str) -> str:
    """A mark as one sentence; ``joined`` stands before the last of several figures."""
    *most, last = one.each if one.mark in ("figure-source", "figure-date") else (one.words,)
    return words[one.mark].replace("{words}", f"{', '.join(most)} {joined} {last}" if most else last)
