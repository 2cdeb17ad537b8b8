"""A list of notes taken over from a table, in words."""

from collections.abc import Callable
from typing import NamedTuple, TypedDict


class ColumnNames(TypedDict):
    """What is in a column."""

    title: str
    type: str
    author: str
    manager: str
    due: str
    kenmerk: str
    theme: str
    step: str


class NoteListingWords(NamedTuple):
    """All of it."""

    columns: ColumnNames
    problem: Callable[[int, str, str], str]
    """The line of the table, the column, and why."""
    nothing_taken: str
    taken: Callable[[int], str]
    same: Callable[[int], str]
    strange: Callable[[str], str]
    """Columns that were left alone."""
    past: Callable[[str], str]
    """Lines with a day that is past."""
