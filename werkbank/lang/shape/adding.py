"""The quick line in words: what it makes, said while it is typed and after."""

from collections.abc import Callable
from typing import NamedTuple, TypedDict


class TypedKindNames(TypedDict):
    """What can be typed, at the start of a sentence."""

    call: str
    letter: str
    memo: str


class AddingWords(NamedTuple):
    """The quick line."""

    label: str
    """Of the field in the line that asks."""
    help: str
    """What may stand in it, while nothing does."""
    kinds: TypedKindNames
    question: str
    """What it becomes, as ``kinds`` say it."""
    note: str
    made: Callable[[str, str], str]
    """What it is, and for whom."""
    unassigned: Callable[[str], str]
    """What it is, while it is not known for whom."""
    owner: Callable[[str], str]
    """For whom."""
    nobody: str
    """It is not known for whom."""
    both: str
    """Between the last two of some names."""
    person: Callable[[str], str]
    new_person: Callable[[str], str]
    wait: Callable[[str], str]
    wait_new: Callable[[str], str]
    by: Callable[[str], str]
    chase: Callable[[str], str]
    guess: Callable[[str], str]
    """A date that was not said."""
    rush: str
    theme: Callable[[str], str]
    unread: Callable[[str, str], str]
    """Words that announce a date, but are none; and a sentence why, or nothing."""
    left: Callable[[str], str]
    """Words that stay in the title, because there is a backslash before them."""
    refused: str
    """Of what is not kept."""
