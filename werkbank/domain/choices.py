"""What the officer chose for the next brief of a manager: journaled, and over once that brief is frozen."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """One item in the brief being made: left out, or put in a place. ``number`` counts standing briefs."""

    id: int = 0
    manager_id: int
    item_id: int
    number: int
    left_out: bool = False
    reason: str = ""
    position: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Pin:
    """One of the three lines of today in brief ``number``."""

    id: int = 0
    manager_id: int
    number: int
    position: int
    text: str
