"""What helps to decide: suggestions, what was recognised in the text, what is known around it, sessions."""

from collections.abc import Callable
from typing import NamedTuple, TypedDict

ClueNames = TypedDict(
    "ClueNames", {"sender-kind": str, "sender": str, "list": str, "word": str, "kind": str, "organisation": str}
)
"""By what earlier pieces are like this one; ``{word}`` is the word of the subject."""


class FactNames(TypedDict):
    """What can be taken over from the text."""

    due: str
    kenmerk: str
    gist: str


class InsightWords(NamedTuple):
    """Beside the message."""

    clues: ClueNames
    times: Callable[[int, int, str], str]
    """How often of how many, by which clue."""
    suggestion: Callable[[str, str], str]
    """What is suggested, and why."""
    why: str
    """Above what each clue says."""
    says: Callable[[str, str], str]
    """A decision (empty: none more than another), and how often by which clue."""
    not_enough: str
    none: str
    take: str
    """What is taken over, before it."""
    recognised: str
    """What was recognised, before it."""
    gist: Callable[[str], str]
    by: Callable[[str, str], str]
    """A day, and the words it was read from."""
    kenmerk: Callable[[str], str]
    mentions: Callable[[str], str]
    gone: Callable[[str, str], str]
    """The day by which it was asked, that is past, and from which words."""
    read_from: Callable[[str], str]
    """From which words of the text something was filled in."""
    mark: Callable[[str, str, str], str]
    """A marking, the words, and the key that sets it."""
    taken: Callable[[str], str]
    """What was taken over."""
    fields: FactNames
    nothing: str
    """Nothing to take over here."""
    one_by_one: str
    unlearned: Callable[[str, str], str]
    """A decision, by which clue."""
    sender: str
    open: Callable[[int, bool], str]
    """How many of the sender are open, and whether there may be more."""
    last: Callable[[str, str], str]
    """The last decision, and its day."""
    heard: Callable[[str], str]
    automatic: Callable[[str], str]
    """Only automatic mail came before, the last on this day."""
    first: str
    """Nothing came from this sender before."""
    earlier: Callable[[int], str]
    folded: Callable[[int, str], str]
    """So many more; the key that shows them."""
    same_subject: str
    undecided: str
    no_item: str


class SittingWords(NamedTuple):
    """Sessions of the *beslisstroom*."""

    manager: str
    minutes: str
    all: str
    over: Callable[[int], str]
    """The time that was set is up."""
    nothing_left: str
    next_part: Callable[[str, str], str]
    """Which part of the inbox comes now, and how much is in it."""
    resumed: Callable[[int, int, str], str]
    """How many are left, of how many there were, and in which part of the inbox."""
    resumed_empty: Callable[[str], str]
    whole: str
    """The whole inbox, as the part that is gone through."""
