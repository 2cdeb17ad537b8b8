"""Text in the even columns of a terminal."""

from __future__ import annotations

import unicodedata


def cells(text: str) -> int:
    """Columns that a text takes on a terminal."""
    if text.isascii():
        return len(text)
    return sum(
        0 if unicodedata.combining(c) else 2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in text
    )  # fmt: skip


def fit(text: str, columns: int) -> str:
    """Text in exactly so many columns, cut with an ellipsis or filled with blanks."""
    taken = cells(text)
    if taken <= columns:
        return text + " " * (columns - taken)
    kept, used = [], 0
    for character in text:
        step = cells(character)
        if used + step > columns - 1:
            break
        kept.append(character)
        used += step
    return "".join(kept) + "…" + " " * (columns - used - 1)
