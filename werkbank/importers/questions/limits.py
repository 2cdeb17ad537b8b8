"""How much of a file is read, whatever its form. A list of questions is far below; more is refused, not cut."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from werkbank.domain.errors import QuestionsUnreadable

if TYPE_CHECKING:
    from collections.abc import Iterable

    from werkbank.domain.questions.document import Line

LARGEST: Final = 50_000_000
"""Bytes of a file; pictures in it count."""
MOST_TEXT: Final = 4_000_000
"""Characters of text, mark-up included."""
MOST_PAGES: Final = 300
MOST_LINES: Final = 30_000
LONGEST_LINE: Final = 400_000


def within_limits(lines: Iterable[Line], path: str, *, is_scan: bool = False) -> list[Line]:
    """The lines, when there is text and not too much. Raises ``QuestionsUnreadable``; ``is_scan`` says that a file
    without text may hold it in a picture.
    """
    out: list[Line] = []
    total = 0
    for line in lines:
        out.append(line)
        total += len(line.text)
        if len(out) > MOST_LINES:
            raise QuestionsUnreadable(path, "too-long", f"{MOST_LINES}")
        if total > MOST_TEXT or len(line.text) > LONGEST_LINE:
            raise QuestionsUnreadable(path, "too-large")
    if not out:
        raise QuestionsUnreadable(path, "no-text" if is_scan else "empty")
    return out
