"""What is still to be looked at in an answer."""

from __future__ import annotations

from typing import Final

from werkbank.lang.shape.marks import MarkWords

MARKS: Final[MarkWords] = {
    "empty": "There is no answer yet.",
    "figure-source": "No source stands with {words}.",
    "figure-date": "No reference date stands with {words}.",
    "why-not": "It is asked: {words}? There is no yes and no reason yet.",
    "abbreviation": "{words} is nowhere written out.",
    "long": "This answer has {words} words; one so long is seldom read.",
}
