"""Open marks on an answer: what a reader would stumble over."""

from typing import TypedDict

MarkWords = TypedDict(
    "MarkWords",
    {"empty": str, "figure-source": str, "figure-date": str, "why-not": str, "abbreviation": str, "long": str},
)
"""One sentence each; ``{words}`` is what it is about."""
