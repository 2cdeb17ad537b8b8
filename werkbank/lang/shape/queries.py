"""The words of a query, and what is said of one that cannot be."""

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
    negation: Several
    """What somebody types who means the dash before a part."""
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
    open: str
    close: str
    empty: str
    lone: Callable[[str], str]
    """A sign or word between or before parts, of which one is not there."""
    nothing: Callable[[str], str]
    """What asks nothing yet: a word before a colon, or a sign."""
    quote: str
    negates: Callable[[str], str]
    meant: Callable[[str], str]
    may_become: Callable[[str, str], str]
    """What the last word becomes with Right, if anything, and what it may become with Down."""
    first_enter: Callable[[str], str]
    """With the key that keeps a search: it is pressed when the search stands."""
    place: Callable[[int], str]
    """At which character, counted from 1."""
    leave: str
    """How to look for the words themselves."""
    found: Callable[[int], str]
    at_least: Callable[[int], str]
    everything: str
    rest: str
    """What no view takes."""
    """The whole inbox, as a part of itself."""
    counted: Callable[[str, str], str]
    """A part of the inbox and how much is in it."""
    or_more: Callable[[int], str]
    viewing: Callable[[str], str]
    first_of: Callable[[int], str]
    """Only so many are shown."""
    no_view: str
    kept: Callable[[str], str]
    changed: Callable[[str], str]
    removed: Callable[[str], str]
    takes_help: str
    mark_first: str
    marked_conversation: Callable[[int], str]
    marked_sender: Callable[[int], str]
