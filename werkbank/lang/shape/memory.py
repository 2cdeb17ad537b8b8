"""Commitments, and what resembles a question from before, in words."""

from collections.abc import Callable
from typing import NamedTuple, TypedDict

from werkbank.lang.shape.commitments import CommitmentPageWords


class CommitmentKindNames(TypedDict):
    """What it is."""

    promise: str
    motion: str


CommitmentStateNames = TypedDict("CommitmentStateNames", {"": str, "done": str, "dropped": str})
"""How it stands."""


class SourceNames(TypedDict):
    """Where something from before comes from."""

    part: str
    commitment: str
    message: str


class DayNames(TypedDict):
    """A thing and a day: which day that is. ``{what}`` and ``{day}`` stand in each."""

    answered: str
    asked: str
    made: str
    came: str


class SameNames(TypedDict):
    """What it has in common with what is asked, beside words."""

    reference: str
    asker: str
    manager: str
    theme: str


class CommitmentColumns(TypedDict):
    """The fields of a commitment, also the columns of a table of them."""

    text: str
    kind: str
    made_on: str
    occasion: str
    reference: str
    due: str
    state: str
    state_on: str
    remark: str
    manager: str
    person: str
    theme: str


class MemoryWords(NamedTuple):
    """All of it."""

    kinds: CommitmentKindNames
    states: CommitmentStateNames
    columns: CommitmentColumns
    page: CommitmentPageWords
    sources: SourceNames
    draft: str
    """An answer of which was not said that it stands."""
    asked: str
    """A message that is itself a question."""
    days: DayNames
    answers: Callable[[int, int], str]
    """Of a question: so many of its parts are answered, of so many; of one without parts 0 or 1 of 0."""
    same: SameNames
    late: str
    from_question: str
    words: Callable[[str], str]
    """Why it is shown: the words in common."""
    recorded: Callable[[str, str], str]
    """What it is called, and its id."""
    changed: Callable[[str], str]
    now: Callable[[str, str], str]
    """Its id, and how it stands."""
    nothing_to_keep: str
    nothing_like: str
    what_it_is: str
    """What stands there when something does."""
    earlier: str
    """The heading above what resembles a part."""
    walk: Callable[[str], str]
    """The key that goes to it."""
    can_take: Callable[[str], str]
    """The key that takes it over."""
    can_take_some: Callable[[str], str]
    """The same for the passage of a message that is about the part."""
    is_taken: str
    """Of what was taken over in this part."""
    taken_over: Callable[[str, str], str]
    """In which part, and from what."""
    taken: Callable[[int], str]
    were_there: Callable[[int], str]
    out_of_order: Callable[[str, int], str]
    """On these lines, so many, it was to be kept before it was made."""
    nothing_taken: str
    strange: Callable[[str], str]
    problem: Callable[[int, str, str], str]
    due_today: Callable[[int], str]
