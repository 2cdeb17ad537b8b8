"""The passage of a text that is about what is asked: the paragraphs that share a telling word with it.

A paragraph that only asks is none: who takes a passage over wants what was said, and not what was asked.
"""

from __future__ import annotations

import re
from typing import Final

from werkbank.domain.likeness.words import telling

_BLANK: Final = re.compile(r"\n[ \t]*\n\s*")
_NUMBERED: Final = re.compile(r"(?:(?:vraag|question)\s+)?\(?\d{1,3}\b[.):]?(?:\s|$)", re.IGNORECASE)
_ASKS: Final = re.compile(r"\?[\s\d)\]*'\"”’»]{0,12}$")
"""A question mark at the end, with the sign of a footnote or a quotation mark behind it."""
_FIRST: Final = re.compile(r"[.!?](?=[\s\"”’»)]+[A-ZÀ-Þ]|[\s\"”’»)]*$)")


def asks(paragraph: str) -> bool:
    """Does it only ask? A numbered one that ends with a question mark, or one that begins and ends with a question."""
    text = paragraph.strip()
    if not _ASKS.search(text):
        return False
    first = _FIRST.search(text)
    return bool(_NUMBERED.match(text)) or first is None or first[0] == "?"


def passage(text: str, *asked: str) -> str:
    """The paragraphs that resemble the first of ``asked`` that any of them resembles; all of it when none does.

    Without those that only ask: empty when all of it does.
    """
    paragraphs = [one.strip() for one in _BLANK.split(text) if one.strip() and not asks(one)]
    found = [(one, telling(one).keys()) for one in paragraphs]
    for about in asked:
        stems = telling(about).keys()
        if fits := [one for one, words in found if words & stems]:
            return "\n\n".join(fits)
    return "\n\n".join(paragraphs)
