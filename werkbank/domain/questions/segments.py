"""Lines cut where several questions were pasted on one, so that a label is always at the start of a segment."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from werkbank.domain.questions.closings import CLOSING, is_signature
from werkbank.domain.questions.numbers import NUMBERS, numbers_of, value
from werkbank.domain.questions.requests import OPENS, is_request

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from werkbank.domain.questions.document import Line

_SENTENCE_END: Final = r"[.?!:;»”’\"')\]]"
_WORDS: Final = re.compile(
    rf"(?<={_SENTENCE_END})\s+(?=(?:vra(?:ag|gen)|antwoord(?:en)?(?:\s(?:op\s)?(?:de\s)?vra(?:ag|gen))?|questions?|answers?)"
    rf"\s(?:{NUMBERS})\s?(?:[:.)–-]\s|(?-i:(?=[A-ZÀ-Þ«‘“\"'(]))))",
    re.IGNORECASE,
)
_BARE_ANSWER: Final = re.compile(rf"(?<={_SENTENCE_END})\s+(?=(?:Antwoord|Answer)\s?:)")
_FIGURES: Final = re.compile(rf"(?:^|(?<={_SENTENCE_END})\s+)(?=(\d{{1,3}})[.)]?\s+[A-ZÀ-Þ«‘“\"'(])")
_ENDING: Final = re.compile(rf"(?<={_SENTENCE_END})\s+(?={CLOSING.pattern})", re.IGNORECASE)
_ASKING: Final = re.compile(rf"(?<={_SENTENCE_END})\s+(?={OPENS.pattern})|^(?={OPENS.pattern})", re.IGNORECASE)
_SENTENCE: Final = re.compile(r".{3,240}?[.?!](?=\s+[^a-zß-ÿ]|\s*$)|.{3,240}$")
_SIGNED: Final = re.compile(r"(?<=\?)\s+(?=[^?]{3,90}$)")
_LEAST: Final = 2
"""Numbers that follow each other before a line is cut at them."""
_PASTED: Final = 5
"""Lines of a text that may have lost its line ends. In a longer one a line is cut at figures only when it begins with
one: what comes after a sentence there may be the number of a footnote.
"""


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
    anywhere = len(lines) <= _PASTED
    return [
        Segment(line, text, first=not at)
        for line in lines
        for at, text in enumerate(_cut(f"{line.number} {line.text}" if line.number else line.text, anywhere=anywhere))
    ]


def _cut(text: str, *, anywhere: bool) -> Iterator[str]:
    places = sorted(
        {found.end() for pattern in (_WORDS, _BARE_ANSWER) for found in pattern.finditer(text)}
        | set(_in_order(text, anywhere=anywhere))
        | set(_below(text))
    )
    begin = 0
    for place in places:
        if text[begin:place].strip():
            yield text[begin:place].strip()
            begin = place
    yield text[begin:].strip()


def _in_order(text: str, *, anywhere: bool) -> list[int]:
    """Where "1. ... 2. ... 3." begin, when each is one more than the one before it."""
    places: list[int] = []
    last: int | None = None
    for found in _FIGURES.finditer(text):
        number = value(numbers_of(found[1])[0])
        begins = last is None and (not found.start() or (anywhere and number == 1))
        if number is not None and (begins or number == (last or 0) + 1) and (begins or last is not None):
            places.append(found.end())
            last = number
    return places if len(places) >= _LEAST else []


def _below(text: str) -> Iterator[int]:
    """Where the sender speaks for himself: asks by when an answer is wanted, says goodbye, or signs."""
    yield from (found.end() for found in _ENDING.finditer(text))
    for found in _ASKING.finditer(text):
        said = _SENTENCE.match(text, found.end())
        if said and said[0][-1] not in ".?!":  # it goes on in the next line
            yield found.end()
        elif said and is_request(said[0]):
            yield found.end()
            if text[said.end() :].strip():
                yield said.end()
    signed = _SIGNED.search(text)
    if signed and is_signature(text[signed.end() :]) and " " in text[signed.end() :].strip():
        yield signed.end()
