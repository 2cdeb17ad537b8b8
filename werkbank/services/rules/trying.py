"""What a rule would have held for, in all that came in."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from werkbank.services.lines import line_of
from werkbank.services.rules.selecting import holding
from werkbank.storage.reads import lists

if TYPE_CHECKING:
    from collections.abc import Callable

    from werkbank.domain.rules import Conditions
    from werkbank.domain.views import ItemLine
    from werkbank.services.doors import Doors


class Trial(NamedTuple):
    """What it would have held for."""

    held: int
    """Items, whatever became of them."""
    undecided: int
    """Of those the ones nobody decided on: what running it backwards looks at."""
    lines: tuple[ItemLine, ...]
    """The newest; hidden ones are pointers."""
    whole: bool
    """Was everything looked at, or was it stopped?"""
    changes: frozenset[str] | None = None
    """What running the rule would change now, by id; ``None`` when that was not worked out."""


def tried(doors: Doors, conditions: Conditions, most: int, stop: Callable[[], bool]) -> Trial:
    """Look through everything."""
    count = undecided = 0
    newest: list[int] = []
    with doors.looking() as look:
        for item, state in holding(look.query, conditions, stop):
            count += 1
            undecided += state == "new"
            if len(newest) < most:
                newest.append(item)
        rows = lists.some(look.query, newest)
    on = doors.clock.today().isoformat()
    lines = tuple(line_of(rows[number], on) for number in newest if number in rows)
    return Trial(count, undecided, lines, not stop())
