"""Reminders of nota's: the drafts that go out under her name, and what the command line says of them."""

from collections.abc import Callable
from typing import NamedTuple, TypedDict


class ToneTexts(TypedDict):
    """One text per tone, told how many pieces it is about."""

    friendly: Callable[[int], str]
    plain: Callable[[int], str]
    firm: Callable[[int], str]


class ToneNames(TypedDict):
    """What a tone is called."""

    friendly: str
    plain: str
    firm: str


class LevelNames(TypedDict):
    """What is done at a rung of the ladder."""

    announce: str
    ask: str
    call: str
    tell: str


WhyNotTexts = TypedDict(
    "WhyNotTexts",
    {
        "no-author": Callable[[str, str], str],
        "held": Callable[[str, str], str],
        "left": Callable[[str, str], str],
        "suspended": Callable[[str, str], str],
        "no-date": Callable[[str, str], str],
        "today": Callable[[str, str], str],
    },
)
"""Why nobody is to be reminded of a note: its title, and of one on hold the day on which it is looked at again."""


class LetterLabels(TypedDict):
    """Before what stands above a draft."""

    to: str
    subject: str
    tone: str


class ReminderWords(NamedTuple):
    """All of it. Days come in as text. What goes out is short, and tactful."""

    subjects: ToneTexts
    greeting: Callable[[str], str]
    openings: ToneTexts
    piece: Callable[[str, str, str], str]
    """Its title with its kenmerk, the day on which it is wanted, and where it lies."""
    named: Callable[[str, str], str]
    """Title and kenmerk."""
    masked: Callable[[str, str], str]
    """The kenmerk of a marked piece, and the day: nothing else of it."""
    unnamed: Callable[[str], str]
    """A marked piece without a kenmerk: its id."""
    marked: str
    """A marked piece among titles, on her own screen."""
    calling: str
    telling: Callable[[str], str]
    """The manager will be told: her or his name."""
    closings: ToneTexts
    farewell: str
    unsigned: str
    """Where the officer's name would stand."""
    no_name: Callable[[str], str]
    """That the name is missing, and the key that leads to where it is given."""
    no_name_set: str
    """The same on the command line."""
    tones: ToneNames
    levels: LevelNames
    heading: Callable[[str, str, int], str]
    """To whom, in which tone, how many pieces."""
    nobody: str
    logged: Callable[[int], str]
    never_sent: str
    no_address: Callable[[str], str]
    away: Callable[[str, str], str]
    """Who is away, and until which day, that day in it."""
    away_short: Callable[[str], str]
    stand_in: Callable[[str], str]
    """Who stand in for the author."""
    why_not: WhyNotTexts
    more_skipped: Callable[[int], str]
    """And so many others."""
    by_hand: Callable[[str], str]
    """Which notes are in it at her own request."""
    round_name: str
    """What stands under the list of all who are to be reminded today."""
    round_empty: Callable[[str], str]
    """Nobody is to be reminded; the key of the list of notes."""
    labels: LetterLabels
    to_write: str
    """Label of the field for the file."""
    file_name: Callable[[str, str], str]
    """Who, as part of a name of a file, and the day."""
    written: Callable[[str], str]
    send_it: str
    """After that: she sends it herself."""
    logged_for: Callable[[str, int], str]
    """Who was reminded, and of how many pieces."""
    copied: Callable[[str], str]
    """The subject, which she types herself."""
    due_today: Callable[[int], str]
    """For the list of today on the command line: so many authors."""
