"""The passage of a text that is about what is asked: the paragraphs that share a telling word with it."""

from __future__ import annotations

import re
from typing import Final

from werkbank.domain.likeness.words import telling

_BLANK: Final = re.compile(r"\n[ \t]*\n\s*")


def passage(text: str, *asked: str) -> str:
    """The paragraphs that resemble the first of ``asked`` that any of them resembles; all of it when none does."""
    paragraphs = [one.strip() for one in _BLANK.split(text) if one.strip()]
    found = [(one, telling(one).keys()) for one in paragraphs]
    for about in asked:
        stems = telling(about).keys()
        if fits := [one for one, words in found if words & stems]:
            return "\n\n".join(fits)
    return "\n\n".join(paragraphs)
