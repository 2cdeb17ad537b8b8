"""The words of a query in a language, with the names that are known here."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from werkbank.domain.query.bounds import BOUNDS
from werkbank.domain.query.tree import Field


class Lexicon(NamedTuple):
    """The words of a language, and the names that are known here; words as ``nearest.plain`` has them."""

    fields: Mapping[str, Field]
    """What stands before a colon."""
    shown: Mapping[Field, str]
    """How a field is written."""
    values: Mapping[Field, Mapping[str, str]]
    """What may stand behind it, as it is shown, and its code."""
    bare: Mapping[str, tuple[Field, str]]
    """Words that need nothing before them."""
    either: frozenset[str] = frozenset()
    none: frozenset[str] = frozenset()
    """Words that say: no date."""
    negation: frozenset[str] = frozenset()
    """Words for what the dash does. Before plain words they are such a word, before anything else they are refused."""

    @property
    def beginnings(self) -> frozenset[str]:
        """First words of what is understood when it is several words."""
        return frozenset(words.split()[0] for words in (*self.bare, *BOUNDS))
