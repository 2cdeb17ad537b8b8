"""Terms of items and own closing days, through the fast door; their classes are imported when there is one."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, Final

from werkbank.storage.reads import day
from werkbank.storage.reads.ranks import in_chunks

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date
    from typing import Any

    from werkbank.domain.calendars import Closing
    from werkbank.domain.days_off import ClosingDay
    from werkbank.domain.terms import Running
    from werkbank.storage.reads import Query

CLOSING: Final = "SELECT id, day, name FROM closing_day ORDER BY day, id"
_TERM: Final = """
    t.id, t.item_id, t.rule, t.version, t.length, t.regime, t.start, t.extension, t.extension_reason,
    t.nominal, t.legal, t.plan, p.id, p.first, p."end", p.inclusive, p.reason
"""
_PAUSES: Final = "LEFT JOIN term_pause p ON p.item_id = t.item_id"
OF_ITEMS: Final = f"SELECT {_TERM} FROM item_term t {_PAUSES} WHERE t.item_id IN (%s) ORDER BY t.item_id, p.first, p.id"
OPEN: Final = f"""
    SELECT {_TERM} FROM item_term t JOIN item i ON i.id = t.item_id {_PAUSES}
    WHERE i.state NOT IN ('read', 'settled', 'referred', 'archived') ORDER BY t.item_id, p.first, p.id
"""


def closing_days(query: Query) -> list[ClosingDay]:
    """The own closing days, in order."""
    from werkbank.domain.days_off import ClosingDay

    return [ClosingDay(id=row[0], day=_day(row[1]), name=row[2]) for row in query(CLOSING, {})]


def closing(query: Query) -> Closing:
    """Only the days."""
    return frozenset(_day(row[1]) for row in query(CLOSING, {}))


def of_items(query: Query, items: Sequence[int]) -> dict[int, Running]:
    """The terms of these items, of those that have one."""
    return _running(list(in_chunks(query, OF_ITEMS, items)))


def open_terms(query: Query) -> dict[int, Running]:
    """The term of every item that is still open, by its number."""
    return _running(query(OPEN, {}))


def _day(text: str) -> date:
    from datetime import date as made

    return made.fromisoformat(text)


def _running(rows: Sequence[tuple[Any, ...]]) -> dict[int, Running]:
    if not rows:
        return {}
    from werkbank.domain.terms import ItemTerm, Pause, Running

    found: dict[int, Running] = {}
    for item, group in groupby(rows, key=lambda row: row[1]):
        of_item = list(group)
        one = of_item[0]
        term = ItemTerm(
            id=one[0], item_id=one[1], rule=one[2], version=one[3], length=one[4], regime=one[5], start=_day(one[6]),
            extension=one[7], extension_reason=one[8], nominal=day(one[9]), legal=day(one[10]), plan=day(one[11]),
        )  # fmt: skip
        pauses = tuple(
            Pause(id=p[0], item_id=item, first=_day(p[1]), end=day(p[2]), inclusive=bool(p[3]), reason=p[4])
            for row in of_item
            if (p := row[12:])[0] is not None
        )
        found[item] = Running(term, pauses)
    return found
