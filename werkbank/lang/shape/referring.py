"""Desks to refer to: their register, the draft that tells the asker, and the card of a person."""

from collections.abc import Callable
from typing import NamedTuple, TypedDict


class DeskLabels(TypedDict):
    """Before what is known of a desk, and of its fields."""

    name: str
    topics: str
    channel: str
    address: str
    supply: str
    reply: str
    checked: str


class CardLabels(TypedDict):
    """Before what is known of a person."""

    role: str
    organisation: str
    weight: str
    addresses: str
    messages: str
    heard: str
    automatic: str
    items: str
    waits: str
    notes: str
    away: str


class ReferringWords(NamedTuple):
    """All of it. What goes out is short."""

    subject: Callable[[str], str]
    greeting: str
    """Where no name is known."""
    opening: Callable[[str, str], str]
    """What was asked, and the desk."""
    channel: Callable[[str], str]
    address: Callable[[str], str]
    supply: Callable[[str], str]
    reply: Callable[[int], str]
    """In how many office days the desk usually answers."""
    closing: str
    page: str
    """What the page of drafts is."""
    empty: Callable[[str], str]
    row: Callable[[str, str], str]
    """The desk, and the day of the referral."""
    told: str
    """The asker knows; told after logging it."""
    all_told: Callable[[int], str]
    nobody: str
    not_referred: str
    file_name: Callable[[str, str], str]
    desks: str
    """What the page of desks is."""
    no_desks: Callable[[str], str]
    """There are none; the key of a new one."""
    labels: DeskLabels
    unchecked: str
    checked_long_ago: Callable[[str], str]
    """Checked on a day longer ago than a year."""
    days: Callable[[int], str]
    used: Callable[[int], str]
    """How many pieces were referred there."""
    to_supply: str
    saved: Callable[[str], str]
    removed: Callable[[str], str]
    bad_days: str
    card: CardLabels
    nobody_known: str
    """The item has nobody of the register."""
    waits_for: Callable[[str, str], str]
    """What is waited for, and since which day."""
    note_at: Callable[[str, str], str]
    """A nota, and by which day."""
    by_itself: Callable[[int, str], str]
    """How many mails came that nobody wrote, and when the last."""
    counted: Callable[[int], str]
    and_more: Callable[[int], str]
    until: Callable[[str], str]
    """Of an absence: its last day."""
    whom: str
    """Asks whose card."""
