"""What is kept for the inbox, as rows: what a manager finds weighty, views, rules, senders, and what was unlearned."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from werkbank.domain.decisions import State
from werkbank.domain.people import Weight

Verdict = Literal["in", "bulk", "away"]
"""What the officer said of a sender: he belongs here; what he sends is for information; it goes to the archive."""
VERDICTS: tuple[Verdict, ...] = ("in", "bulk", "away")
ALWAYS_IN: frozenset[Weight] = frozenset({"parliament", "minister"})
"""Who always comes in, whatever was said of him."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """Something small that is kept once: the weekday of the meeting with a manager (``meeting:3``, Monday 0)."""

    id: int = 0
    key: str
    value: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Weighing:
    """What a manager weighs otherwise than is shipped; ``manager_id`` ``None`` is for everybody."""

    id: int = 0
    manager_id: int | None = None
    text: str = ""
    """JSON of what differs; empty is nothing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SavedView:
    """A query that was kept under a name. ``place`` is its order from 1."""

    id: int = 0
    name: str
    query: str
    place: int = 0
    consumes: bool = False
    """Does it take what it shows away from the views after it?"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """If this, then that. ``place`` is the order from 1 in which rules are looked at."""

    id: int = 0
    name: str
    place: int = 0
    active: bool = True
    conditions: str
    """JSON (``domain.rules``)."""
    effects: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Sender:
    """What was said of a sender when he wrote for the first time. ``address`` is in small letters."""

    id: int = 0
    address: str
    verdict: Verdict


@dataclass(frozen=True, slots=True, kw_only=True)
class Unlearned:
    """A suggestion that is not to be made any more: this decision for this clue."""

    id: int = 0
    clue: str
    decision: State
