"""What stands in one cell of the matrix: its sign, and in words what is known of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from werkbank.lang.days import day
from werkbank.tui.text import plain

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from werkbank.domain.preparation.readiness import Cell
    from werkbank.domain.question_keeping import CheckState
    from werkbank.lang import Words

SIGNS: Final[Mapping[CheckState, str]] = {"in": "●", "": "○", "asked": "◐", "none": "–"}
ORDER: Final[tuple[CheckState, ...]] = ("in", "", "asked", "none")
"""As the legend has them."""


def legend(words: Words) -> str:
    """What the signs mean."""
    names = words.preparation.check_states
    return "  ".join(f"{SIGNS[one]} {names[one]}" for one in ORDER)


def owes(cell: Cell, people: Mapping[int, str], words: Words, today: date) -> str:
    """Who is to deliver, and by when; empty when nobody was asked."""
    check = cell.check
    if cell.state != "asked" or check is None:
        return ""
    who = plain(people.get(check.person_id or 0, "")) or words.preparation.somebody
    return f"{who} {day(check.wanted, words.names, today)}" if check.wanted is not None else who


def is_late(cell: Cell, today: date) -> bool:
    """Should it have been here?"""
    check = cell.check
    return cell.state == "asked" and check is not None and check.wanted is not None and check.wanted < today


def told(cell: Cell, people: Mapping[int, str], words: Words, today: date) -> str:
    """All that is known of it, in one line."""
    said, check = words.preparation, cell.check
    parts = [f"{SIGNS[cell.state]} {said.check_states[cell.state]}"]
    if check is not None:
        if who := owes(cell, people, words, today):
            parts.append(f"{who} ({said.late})" if is_late(cell, today) else who)
            if check.reminded_on is not None:
                parts.append(said.owing.reminded(day(check.reminded_on, words.names, today)))
        if cell.state == "none" and check.reason:
            parts.append(said.because(plain(check.reason)))
        if check.answer:
            parts.append(plain(check.answer))
        if check.source:
            parts.append(said.source(plain(check.source)))
        if check.as_of is not None:
            parts.append(said.as_of(day(check.as_of, words.names, today)))
        if check.remark:
            parts.append(plain(check.remark))
        if check.in_on is not None and cell.state == "in":
            parts.append(said.in_on(day(check.in_on, words.names, today)))
    if cell.item.blocking and not cell.settled:
        parts.append(said.blocks)
    return " · ".join(parts)
