"""What is told of a piece that somebody else changed while a line about it is open."""

from collections.abc import Callable
from typing import NamedTuple


class MeanwhileWords(NamedTuple):
    """Names, and what is so now."""

    decided: Callable[[str, str], str]
    """What it is called, and how it stands now."""
    gone: Callable[[str], str]
    changed: Callable[[str, str], str]
    """What it is called, and what is different."""
    now: Callable[[str, str], str]
    """A field and what stands in it now."""
    step: str
    """Where a nota lies."""
    no_more: str
    """After the first: what Enter does with the only one that is meant."""
    others: Callable[[int], str]
    """The same when others are left."""
    still: str
    """The same where it can be changed all the same."""
    yours: Callable[[str], str]
    """Fields in which she typed, and which somebody else changed: what becomes of those."""
    unticked: Callable[[int], str]
    """Items that were ticked, and that somebody else decided on."""
