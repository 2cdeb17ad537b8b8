"""Who owes us what for questions: the page, and the drafts that go out under her name."""

from collections.abc import Callable, Mapping
from typing import NamedTuple, TypedDict


class OwedSubjects(TypedDict):
    """One subject per tone; told the questions, and how many more there are."""

    friendly: Callable[[str, int], str]
    plain: Callable[[str, int], str]
    firm: Callable[[str, int], str]


class OwedOpenings(TypedDict):
    """One text per tone, told how many things it is about."""

    friendly: Callable[[int], str]
    plain: Callable[[int], str]
    firm: Callable[[int], str]


class OwedClosings(TypedDict):
    """One text per tone."""

    friendly: str
    plain: str
    firm: str


class OwedWords(NamedTuple):
    """All of it. Days come in as text, empty when there is none."""

    subjects: OwedSubjects
    openings: OwedOpenings
    ahead_subject: Callable[[str, int], str]
    """The firm subject when nothing of it is due yet."""
    ahead_opening: Callable[[int], str]
    closings: OwedClosings
    wanted: Mapping[str, str]
    """By item of a checklist what is to be delivered, for who does not know the checklist."""
    in_own_words: Callable[[str], str]
    """What is to be delivered for an item of the officer's own, which may be put as a question."""
    piece: Callable[[str, str, str, str], str]
    """The question with its title, what is to be delivered, and by when."""
    literal: Callable[[str], str]
    """What the question asks, word for word."""
    later: str
    """Above what is needed on a later day."""
    not_later: Callable[[int], str]
    """How many things that are needed later do not count as reminded of."""
    masked: Callable[[str, str], str]
    """A marked question by its number, and the day: nothing else of it."""
    for_part: Callable[[str], str]
    """For which printed numbers it is."""
    no_number: Callable[[int], str]
    """For a part without a printed number, by its place."""
    page: str
    """What this page is."""
    no_day: str
    late: Callable[[int], str]
    """So many working days late."""
    asked_on: Callable[[str], str]
    reminded: Callable[[str], str]
    """On which day somebody was reminded of it."""
    logged_for: Callable[[str, int], str]
    """Who was reminded, and of how many things."""
    logged_all: Callable[[int], str]
    """Of how many things they were reminded."""
    nobody: str
    answer: Callable[[str], str]
    """The message that may be the answer."""
    is_in: Callable[[str, str, str, str], str]
    """What, for which question, of whom, and from which message if any."""
    """What is in, and from which message; that may be empty."""
    answers_head: str
    waits_too: Callable[[int, str], str]
    """So many pieces are waited for of the same person; the key that asks after those as well."""
    waits_not: Callable[[str], str]
    """We wait for nothing else of this person."""
    takes: Callable[[str], str]
    """The key that says that it is in."""
    empty: Callable[[str, str], str]
    """Nobody owes us anything; the keys of asking somebody and of the questions."""
    empty_manager: Callable[[str, str], str]
    to_deliver: Callable[[int, int], str]
    """How many things, and how many of them late."""
    due_today: Callable[[int], str]
    """How many persons were to deliver something by today."""
    file_name: Callable[[str, str], str]
    """Who, as part of a name of a file, and the day."""
