"""Nota's of which somebody may have to be reminded, and those on hold: few columns, for a look at every change."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from datetime import date

    from werkbank.storage.reads import Query


class Remindable(NamedTuple):
    """A nota that runs, raw. ``returned``: it was sent back once, so another day may have been promised for it."""

    note_id: int
    author_id: int
    manager_id: int | None
    type: str
    version: int
    plan: str
    returned: int
    title: str
    marking: str
    kenmerk: str


class Held(NamedTuple):
    """A nota on hold; ``progress`` as it is kept."""

    note_id: int
    item_id: int
    progress: str


REMINDABLE: Final = """
    SELECT n.id, n.author_id, n.manager_id, n.type, n.version, r.plan, n.progress LIKE '%"returns"%',
        coalesce(nullif(n.title, ''), w.subject, ''), n.marking, n.kenmerk
    FROM note n JOIN item i ON i.id = n.item_id JOIN rank r ON r.item_id = i.id
    LEFT JOIN reading w ON w.message_id = i.message_id
    WHERE n.state = '' AND i.state = 'note' AND n.author_id IS NOT NULL AND r.status NOT IN ('suspended', 'none')
        AND (r.plan <= :horizon OR n.progress LIKE '%"returns"%')
        AND NOT EXISTS (SELECT 1 FROM reminder e WHERE e.note_id = n.id AND e.sent_on = :today)
    ORDER BY r.plan, n.id
"""
HELD: Final = """
    SELECT n.id, n.item_id, n.progress FROM note n JOIN item i ON i.id = n.item_id
    WHERE n.state = 'held' AND i.state = 'note' AND (:manager IS NULL OR n.manager_id = :manager)
    ORDER BY n.id
"""


def remindable(query: Query, today: date, horizon: date) -> list[Remindable]:
    """Those with an author, wanted on ``horizon`` or before by their plan, of which nobody was reminded today."""
    return [Remindable(*row) for row in query(REMINDABLE, {"today": today.isoformat(), "horizon": horizon.isoformat()})]


def held(query: Query, manager: int | None) -> list[Held]:
    """The notes on hold."""
    return [Held(*row) for row in query(HELD, {"manager": manager})]
