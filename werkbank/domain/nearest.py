"""Names as people type them: which one is meant, and what comes near when none is."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable
from typing import Final

LONGEST: Final = 80
"""Characters of a name that are compared."""

MOST: Final = 2_000
"""Names that are compared letter by letter; the rest only by the words in them."""

_NOT_WORD: Final = re.compile(r"[\W_]+")


def plain(text: str) -> str:
    """Text for comparing: no case, accents or punctuation, single blanks: ``DG-Wonen`` is ``dg wonen``."""
    if not text.isascii():
        folded = unicodedata.normalize("NFKD", text).casefold()
        decomposed = unicodedata.normalize("NFKD", folded)
        text = "".join(letter for letter in decomposed if not unicodedata.combining(letter))
    return _NOT_WORD.sub(" ", text.casefold()).strip()


def fold(name: str) -> str:
    """A name as ``plain`` text, and no longer than names are."""
    return plain(name[:LONGEST])[:LONGEST].strip()


def _words_start(wanted: str, folded: str) -> bool:
    """Does every word asked for start a word of the name, in any order?"""
    words = folded.split()
    return all(any(word.startswith(part) for word in words) for part in wanted.split())


_STEPS: Final[tuple[Callable[[str, str], bool], ...]] = (
    lambda wanted, folded: folded == wanted,
    lambda wanted, folded: folded.startswith(wanted),
    _words_start,
    lambda wanted, folded: wanted.replace(" ", "") in folded.replace(" ", ""),
)
"""From strict to loose; the first step that finds anything counts."""


def match(name: str, names: Iterable[str]) -> tuple[str, ...]:
    """The names that ``name`` may mean: exactly, without case, as a start, by its words, or as a part.

    One name: that one is meant. More: it is ambiguous. None: offer ``nearest``. Each name once, in the given order.
    """
    offered = tuple(dict.fromkeys(names))
    if name in offered:
        return (name,)
    wanted = fold(name)
    if not wanted:
        return ()
    folded = tuple((one, fold(one)) for one in offered)
    for step in _STEPS:
        if found := tuple(one for one, plain in folded if step(wanted, plain)):
            return found
    return ()


def nearest(name: str, names: Iterable[str], n: int = 3) -> tuple[str, ...]:
    """At most ``n`` names that come near, best first: what it may mean, then what is spelt alike."""
    from difflib import get_close_matches

    offered = tuple(dict.fromkeys(names))
    found = dict.fromkeys(match(name, offered))
    by_fold: dict[str, str] = {}
    for one in offered[:MOST]:
        by_fold.setdefault(fold(one), one)
        for word in fold(one).split():
            by_fold.setdefault(word, one)
    wanted = fold(name)
    close = get_close_matches(wanted, by_fold, n=max(1, n) * 2, cutoff=0.6) if wanted else []
    found.update(dict.fromkeys(by_fold[key] for key in close))
    return tuple(found)[: max(0, n)]
