"""An author to be reminded, as a row."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

from rich.cells import cell_len

from werkbank.domain.notes.types import LEVELS
from werkbank.lang.days import day
from werkbank.tui.reminded import levels
from werkbank.tui.text import cut, plain

if TYPE_CHECKING:
    from werkbank.services.notes.reminding import Round
    from werkbank.tui.context import Context

_NAME: Final = 24


def row_text(one: Round, width: int, context: Context) -> str:
    """Who, what is to be done, and at the right end what is in the way of that."""
    words = context.words
    said, counted = words.reminders, Counter(owed.level for owed in one.owed)
    told = levels(words, [(level, counted[level]) for level in reversed(LEVELS) if counted[level]])
    away = "" if one.away is None else said.away_short(day(one.away, words.names, context.today))
    name = cut(plain(one.person.name), min(_NAME, width // 3))
    room = width - cell_len(name) - 2 - (cell_len(away) + 2 if away else 0)
    return f"{name}  {cut(told, room)}" + (f"  {away}" if away else "")
