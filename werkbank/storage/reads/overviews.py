"""What needs a hand today, and what is waited for: the numbers of items, and since when."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from werkbank.storage.reads import day, instant

if TYPE_CHECKING:
    from datetime import date, datetime

    from werkbank.storage.reads import Query

_MINE: Final = "(:manager IS NULL OR i.manager_id = :manager)"
RETURNED: Final = f"""
    SELECT i.id FROM item i JOIN rank r ON r.item_id = i.id
    WHERE i.state IN ('waiting', 'snoozed') AND r.returned <> '' AND r.shown_from <= :today AND {_MINE}
    ORDER BY r.quadrant, r.points DESC, i.id LIMIT :limit
"""
DUE: Final = f"""
    SELECT i.id FROM item i LEFT JOIN rank r ON r.item_id = i.id
    WHERE i.state IN ('new', 'waiting', 'snoozed', 'note', 'question') AND i.due <= :today AND {_MINE}
    ORDER BY r.quadrant IS NULL, r.quadrant, r.points DESC, i.due, i.id LIMIT :limit
"""
# What is late has its day behind it, so it is in the one above.
TIGHT: Final = f"""
    SELECT i.id FROM rank r JOIN item i ON i.id = r.item_id
    WHERE r.shown_from <= :day AND r.status IN ('tight', 'infeasible') AND i.due > :today AND {_MINE}
    ORDER BY r.quadrant, r.points DESC, r.plan, r.received, r.item_id LIMIT :limit
"""
ASKED: Final = f"""
    SELECT i.id FROM item i
    WHERE i.state IN ('decide', 'sign', 'discuss') AND i.answer = '' AND i.due <= :today AND {_MINE}
    ORDER BY i.due, i.id LIMIT :limit
"""
WAITS: Final = f"""
    SELECT i.id, i.state, coalesce(p.name, ''), i.decided_at, i.return_on, (
        SELECT max(n.received) FROM thread t JOIN thread u ON u.conversation = t.conversation
        JOIN message n ON n.id = u.message_id
        WHERE t.message_id = i.message_id AND n.live AND n.direction = 'in'
    )
    FROM item i LEFT JOIN person p ON p.id = i.person_id
    WHERE i.state IN ('waiting', 'snoozed') AND {_MINE}
    ORDER BY i.return_on IS NULL, i.return_on, i.decided_at, i.id LIMIT :limit
"""


class WaitRow(NamedTuple):
    """An item that waits or is snoozed. ``heard``: when the last message of its conversation came in."""

    item_id: int
    state: str
    person: str
    since: datetime | None
    chase: date | None
    heard: datetime | None


def returned(query: Query, today: date, manager: int | None, limit: int) -> list[int]:
    """Items that waited or were snoozed, and are back."""
    values = {"today": today.isoformat(), "manager": manager, "limit": limit}
    return [row[0] for row in query(RETURNED, values)]


def due(query: Query, today: date, manager: int | None, limit: int) -> list[int]:
    """Items that lie with us, in sight or not, due today or earlier; what matters most first."""
    values = {"today": today.isoformat(), "manager": manager, "limit": limit}
    return [row[0] for row in query(DUE, values)]


def tight(query: Query, today: date, on: str, manager: int | None, limit: int) -> list[int]:
    """Items in sight that have no days to spare, or too few, though their day is still to come.

    ``on`` is the day that the stored places hold for.
    """
    values = {"today": today.isoformat(), "day": on, "manager": manager, "limit": limit}
    return [row[0] for row in query(TIGHT, values)]


def asked(query: Query, today: date, manager: int | None, limit: int) -> list[int]:
    """Items that lie with the manager, to be answered today or earlier."""
    values = {"today": today.isoformat(), "manager": manager, "limit": limit}
    return [row[0] for row in query(ASKED, values)]


def waits(query: Query, manager: int | None, limit: int) -> list[WaitRow]:
    """What waits, those to be chased first on top."""
    rows = query(WAITS, {"manager": manager, "limit": limit})
    return [WaitRow(row[0], row[1], row[2], instant(row[3]), day(row[4]), instant(row[5])) for row in rows]
