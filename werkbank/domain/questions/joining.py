"""Segments made into the text of one question: broken words made whole, every character traced to its line."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from werkbank.domain.questions.document import Origin

if TYPE_CHECKING:
    from collections.abc import Iterable

_BROKEN: Final = re.compile(r"([^\s]*[^\W\d_])-$")
_NEXT: Final = re.compile(r"[^\W\d_]+")
_SHARED: Final = frozenset({"en", "of", "dan", "noch", "and", "or", "tot"})
"""After these a hyphen stands for the rest of a word: "land- en tuinbouw"."""
_STICKS: Final = re.compile(r"[,.;:?!)»”](?:\s|$)")
"""What no blank goes before, when a footnote's number was taken out between."""
_SUB_ITEM: Final = re.compile(r"(?:[-•*–▪◦·]|\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)])\s")


def joined(pieces: Iterable[tuple[str, int, bool]]) -> tuple[str, tuple[Origin, ...]]:
    """The text of ``(text, place, starts a paragraph)`` after each other, and where each stretch comes from."""
    text = ""
    origins: list[Origin] = []
    for piece, place, starts in pieces:
        if not piece:
            continue
        text = _before(text, piece, starts=starts) if text else ""
        if not origins or origins[-1].place != place:
            origins.append(Origin(len(text), place))
        text += piece
    return text, tuple(origins)


def _before(text: str, following: str, *, starts: bool) -> str:
    """The text so far with what belongs between it and what follows."""
    broken, word = _BROKEN.search(text[-80:]), _NEXT.match(following)
    whole = broken is None or word is None or not word[0][0].islower()
    if (starts and whole) or _SUB_ITEM.match(following):
        return f"{text}\n"
    if _STICKS.match(following):
        return text
    if broken is None or word is None or word[0] in _SHARED:
        return f"{text} "
    if _keeps_its_hyphen(broken[1], word[0]):
        return text
    return text[:-1]


def _keeps_its_hyphen(start: str, end: str) -> bool:
    """A hyphen of the word itself: "één-op-één", "RVO-regeling", "e-mail", "Noord-Holland"."""
    return not end[0].islower() or "-" in start or len(start) == 1 or (len(start) > 1 and start.isupper())
