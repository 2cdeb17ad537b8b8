"""Lines cut where several questions were pasted on one, so that a label is always at the start of a segment."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from werkbank.domain.questions.numbers import NUMBERS, numbers_of, value

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from werkbank.domain.questions.document import Line

_SENTENCE_END: Final = r"[.?!:;»”’\"')\]]"
_WORDS: Final = re.compile(
    rf"(?<={_SENTENCE_END})\s+(?=(?:vra(?:ag|gen)|antwoord(?:en)?(?:\s(?:op\s)?(?:de\s)?vra(?:ag|gen))?|questions?|answers?)"
    rf"\s(?:{NUMBERS})\s?(?:[:.)–-]\s|(?-i:(?=[A-ZÀ-Þ«‘“\"'(]))))",
    re.IGNORECASE,
)
_FIGURES: Final = re.compile(rf"(?:^|(?<={_SENTENCE_END})\s+)(?=(\d{{1,3}})[.)]\s+[A-ZÀ-Þ«‘“\"'(])")
_LEAST: Final = 2
"""Numbers that follow each other before a line is cut at them."""


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of a line with what its line says of it; ``first`` is the first of its line."""

    line: Line
    text: str
    first: bool

    @property
    def starts(self) -> bool:
        """Whether it begins a paragraph."""
        return self.line.starts and self.first


def segments(lines: Sequence[Line]) -> list[Segment]:
    """All lines, cut where they must be. An automatic number is put before its text."""
    return [
        Segment(line, text, first=not at)
        for line in lines
        for at, text in enumerate(_cut(f"{line.number} {line.text}" if line.number else line.text))
    ]


def _cut(text: str) -> Iterator[str]:
    places = sorted({found.end() for found in _WORDS.finditer(text)} | set(_in_order(text)))
    begin = 0
    for place in places:
        if text[begin:place].strip():
            yield text[begin:place].strip()
            begin = place
    yield text[begin:].strip()


def _in_order(text: str) -> list[int]:
    """Where "1. ... 2. ... 3." begin, when each is one more than the one before it."""
    places: list[int] = []
    last: int | None = None
    for found in _FIGURES.finditer(text):
        number = value(numbers_of(found[1])[0])
        if number is not None and ((last is None and number == 1) or (last is None and not found.start()) or number == (last or 0) + 1):
            places.append(found.end())
            last = number
    return places if len(places) >= _LEAST else []
