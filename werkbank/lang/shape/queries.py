"""The words of a query, and what is said of one that cannot be."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import NamedTuple

Several = tuple[str, ...]
"""Words that mean the same; the first is the one that is offered."""


class QueryWords(NamedTuple):
    """All of it."""

    fields: Mapping[str, Several]
    """What stands before a colon, by what it is about."""
    weights: Mapping[str, Several]
    bare: Mapping[str, Several]
    """What needs nothing before it: new, returned, bulk, copied, nobody's."""
    either: Several
    none: Several
    """No date."""
    help: str
    field: Callable[[str], str]
    """The word before a colon that is not known."""
    value: Callable[[str, str], str]
    """The word before the colon, and what stands behind it and is not known."""
    date: Callable[[str], str]
    number: Callable[[str], str]
    long: Callable[[str], str]
    many: Callable[[str], str]
    deep: Callable[[str], str]
    meant: Callable[[str], str]
    place: Callable[[int], str]
    """At which character, counted from 1."""
    leave: str
    """How to look for the words themselves."""
    found: Callable[[int], str]
    at_least: Callable[[int], str]
