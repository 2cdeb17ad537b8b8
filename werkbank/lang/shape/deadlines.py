"""Terms on items in words, and the own closing days."""

from collections.abc import Callable
from typing import NamedTuple, TypedDict


class Actions(TypedDict):
    """What can be typed in the field of a term, besides a date or the name of a rule."""

    suspend: str
    resume: str
    extend: str


class ChangeNames(TypedDict):
    """What was done with a term, for the history."""

    begin: str
    suspend: str
    resume: str
    extend: str
    stop: str


class TermFields(TypedDict):
    """Labels in the line that asks."""

    term: str
    since: str
    reason: str
    day: str
    name: str


class DeadlineWords(NamedTuple):
    """All of it. Days come in as text."""

    own: str
    """A term of her own length."""
    named: Callable[[str, str, str], str]
    """Name, kind and source of a rule."""
    no_term: str
    stands_still: Callable[[str], str]
    """Since which day."""
    will_stand_still: Callable[[str], str]
    """From which day on."""
    if_resumed: Callable[[str], str]
    paused: Callable[[str, str], str]
    """From when till when, and the reason."""
    extended: Callable[[str, str], str]
    """How long, and the reason."""
    accepted: Callable[[str], str]
    """Which day was accepted; the calendar says another by now. Empty while it stood still."""
    see_moved: Callable[[str], str]
    cannot: Callable[[str], str]
    """Why it can no longer be counted."""
    fields: TermFields
    actions: Actions
    since_receipt: str
    """What an empty second field means for a rule."""
    changes: ChangeNames
    ends: Callable[[str, str], str]
    """Legal end and plan date."""
    was: Callable[[str], str]
    lapsed: Callable[[str], str]
    """The end that had passed already when the term was extended."""
    gone: str
    """The date goes, and the term with it."""
    gives_way: str
    """A date of her own takes the place of the term."""
    moved_title: str
    moved_empty: str
    moved_row: Callable[[str, str], str]
    """Old and new end."""
    moved_plan: Callable[[str, str], str]
    """The same when only the plan date moved."""
    moved_found: Callable[[int, str], str]
    """How many moved, and how to get there."""
    moved_verb: Callable[[int], str]
    """The same on the command line."""
    accepted_some: Callable[[int], str]
    none_moved: str
    closed: Callable[[str], str]
    opened: Callable[[str], str]
    closing_ask: str
    closing_list: Callable[[str], str]
