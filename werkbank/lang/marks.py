"""Open marks on an answer, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from werkbank.domain.preparation.marks import Open
    from werkbank.lang.shape.marks import MarkWords


def mark_words(one: Open, words: MarkWords) -> str:
    """A mark as one sentence."""
    *most, last = one.each if one.mark in ("figure-source", "figure-date") else (one.words,)
    return words[one.mark].replace("{words}", f"{', '.join(most)} {words['and']} {last}" if most else last)
