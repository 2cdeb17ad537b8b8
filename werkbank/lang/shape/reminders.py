"""Reminders of nota's: the drafts that go out under her name, and what the command line says of them."""

from __future__ import annotations

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
    calling: str
    telling: Callable[[str], str]
    """The manager will be told: her or his name."""
    closings: ToneTexts
    farewell: str
    tones: ToneNames
    levels: LevelNames
    heading: Callable[[str, str, int], str]
    """To whom, in which tone, how many pieces."""
    nobody: str
    logged: Callable[[int], str]
    never_sent: str
    no_address: Callable[[str], str]
