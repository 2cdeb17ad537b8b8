"""Where a question can be cut in two: at words the officer names, or where a sentence begins."""

from __future__ import annotations

import re
from typing import Final

_SENTENCE: Final = re.compile(r"(?<=[.?!:;])\s+(?=\S)|\n+")
_HEAD: Final = 5
"""Words with which a cut is named."""


def beginnings(text: str) -> tuple[str, ...]:
    """The first words of every sentence or paragraph but the first: where a cut is likely."""
    return tuple(" ".join(one.split()[:_HEAD]) for one in _SENTENCE.split(text)[1:] if one.strip())


def place_of(text: str, words: str) -> int:
    """Where in a text these words stand for the first time, whatever the blanks between them; 0 when nowhere inside."""
    pattern = r"\s+".join(re.escape(one) for one in words.split())
    found = re.compile(pattern, re.IGNORECASE).search(text, 1) if pattern else None
    return 0 if found is None else found.start()


_ASKED: Final = re.compile(r"\?[»”’\"')\]]*\s+(?=\S)")
_GOES_ON: Final = re.compile(
    r"(?:en\s)?(?:zo\s(?:ja|nee|niet)\b|waarom(?:\s(?:wel|niet|dan))?\s?\?|hoezo\b|nee\?|graag\b|if\s(?:so|not)\b|why(?:\snot)?\s?\?)",
    re.IGNORECASE,
)
"""What belongs to the question before it, though it ends with a mark of its own."""


def questions_in(text: str) -> tuple[int, ...]:
    """Where each question but the first begins: after a question mark, when what follows asks something else.

    What is told before a question belongs to it; what is told behind the last one to the last.
    """
    found: list[int] = []
    for one in _ASKED.finditer(text):
        rest = text[one.end() :]
        if "?" in rest and not _GOES_ON.match(rest):
            found.append(one.end())
    return tuple(found)
