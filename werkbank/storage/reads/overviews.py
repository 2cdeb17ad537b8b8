"""What needs a hand today, and what is waited for: the numbers of items, and since when."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from werkbank.storage.reads import day, instant
from werkbank.storage.reads.ranks import SIGNS

if TYPE_CHECKING:
    from datetime import date, datetime

    from werkbank.storage.reads import Query

_MINE: Final = "(:manager IS NULL OR i.manager_id = :manager)"
# Each from an index of its own, in nearly the order of the list: CROSS JOIN keeps it first, and an order that differs
# from that of the list keeps the index of the list out.
RETURNED: Final = """
    SELECT r.item_id FROM rank r CROSS JOIN item i
    WHERE i.id = r.item_id AND r.returned <> '' AND r.shown_from <= :today AND i.state IN ('waiting', 'snoozed')
        AND (:manager IS NULL OR r.manager_id = :manager)
    ORDER BY r.quadrant, r.points DESC, r.plan, r.item_id LIMIT :limit
"""


def _due_first(states: tuple[str, ...], also: str = "", when: str = "i.due <= :today") -> str:
    """What is due in these states, the longest first: each state cut from the index by itself."""
    of_one = f"""SELECT * FROM (
        SELECT i.id, i.due FROM item i WHERE i.state = '%s' AND {when} {also} AND {_MINE}
        ORDER BY i.due, i.id LIMIT :limit
    ) c"""
    return f"""
    SELECT d.id FROM ({" UNION ALL ".join(of_one % state for state in states)}) d ORDER BY d.due, d.id LIMIT :limit
"""


_UNSETTLED: Final = """AND NOT EXISTS (
    SELECT 1 FROM question q WHERE q.item_id = i.id AND i.state = 'question' AND q.state IN ('answered', 'dropped'))"""
DUE: Final = _due_first(("new", "waiting", "snoozed", "note", "question"), _UNSETTLED)
ASKED: Final = _due_first(("decide", "sign", "discuss"), "AND i.answer = ''")
_SOON: Final = "i.due > :today AND i.due <= :horizon"
SOON: Final = _due_first(("new", "waiting", "snoozed"), "", _SOON)
ON_THEIR_WAY: Final = _due_first(("note", "question"), _UNSETTLED, "i.due > :today")
RUNNING_OUT: Final = f"""
    SELECT r.item_id FROM rank r CROSS JOIN item i
    WHERE i.id = r.item_id AND r.status IN ('tight', 'infeasible') AND i.due > :today
        AND i.state IN ('note', 'question') {_UNSETTLED} AND (:manager IS NULL OR r.manager_id = :manager)
    ORDER BY r.quadrant, r.points DESC, r.plan, r.item_id LIMIT :limit
"""
# What is late has its day behind it, so it is in the one above.
TIGHT: Final = """
    SELECT r.item_id FROM rank r CROSS JOIN item i
    WHERE i.id = r.item_id AND r.status IN ('tight', 'infeasible') AND i.due > :today AND (r.shown_from <= :day
        OR (i.state IN ('waiting', 'snoozed') AND (r.shown_from IS NULL OR r.shown_from > r.plan)))
        AND (:manager IS NULL OR r.manager_id = :manager)
    ORDER BY r.quadrant, r.points DESC, r.plan, r.item_id LIMIT :limit
"""
_AROUND: Final = """FROM thread t JOIN thread u ON u.conversation = t.conversation
        JOIN message n ON n.id = u.message_id LEFT JOIN reading w ON w.message_id = n.id
        WHERE t.message_id = i.message_id"""
_HIS: Final = """(p.id IS NULL OR i.state = 'snoozed' OR (p.addresses = '[]' AND w.from_name = p.name)
            OR w.from_addr IN (SELECT a.value FROM json_each(p.addresses) a))"""
"""From whom we wait for, by his own addresses; by his name when none is known."""
_HEARD: Final = f"(SELECT max(n.received) {_AROUND} AND {SIGNS} AND n.direction = 'in' AND {_HIS})"
_WROTE: Final = f"(SELECT max(n.received) {_AROUND} AND {SIGNS} AND n.direction = 'out')"
WAITS: Final = f"""
    SELECT i.id, i.state, coalesce(p.name, ''), i.decided_at, i.return_on, {_HEARD}, {_WROTE},
        i.reminded_on, i.person_id
    FROM item i LEFT JOIN person p ON p.id = i.person_id
    WHERE i.state IN ('waiting', 'snoozed') AND {_MINE}
    ORDER BY i.return_on IS NULL, i.return_on, i.decided_at, i.id LIMIT :limit
"""


class WaitRow(NamedTuple):
    """An item that waits or is snoozed.

    ``heard``: when whom we wait for last wrote in its conversation, for what sleeps when anybody did;
    ``wrote``: when we last wrote in it ourselves.
    """

    item_id: int
    state: str
    person: str
    since: datetime | None
    chase: date | None
    heard: datetime | None
    wrote: datetime | None
    reminded: date | None
    person_id: int | None


def returned(query: Query, today: date, manager: int | None, limit: int) -> list[int]:
    """Items that waited or were snoozed, and are back."""
    values = {"today": today.isoformat(), "manager": manager, "limit": limit}
    return [row[0] for row in query(RETURNED, values)]


def due(query: Query, today: date, manager: int | None, limit: int) -> list[int]:
    """Items that lie with us, in sight or not, due today or earlier; those that are longest are first."""
    values = {"today": today.isoformat(), "manager": manager, "limit": limit}
    return [row[0] for row in query(DUE, values)]


def soon(query: Query, today: date, horizon: date, manager: int | None, limit: int) -> list[int]:
    """Items that lie with us, in sight or not, due after today until ``horizon``; what is due first on top."""
    values = {"today": today.isoformat(), "horizon": horizon.isoformat(), "manager": manager, "limit": limit}
    return [row[0] for row in query(SOON, values)]


def running_out(query: Query, today: date, manager: int | None, limit: int) -> list[int]:
    """Notes and questions that have no days to spare, or too few, by the places that are stored."""
    return [row[0] for row in query(RUNNING_OUT, {"today": today.isoformat(), "manager": manager, "limit": limit})]


def on_their_way(query: Query, today: date, manager: int | None, limit: int) -> list[int]:
    """All notes and questions that are due after today; what is due first on top."""
    return [row[0] for row in query(ON_THEIR_WAY, {"today": today.isoformat(), "manager": manager, "limit": limit})]


def tight(query: Query, today: date, on: str, manager: int | None, limit: int) -> list[int]:
    """Items that have no days to spare, or too few, though their day is still to come: in sight, or put aside for
    longer than that.

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
    return [
        WaitRow(
            item,
            state,
            person,
            instant(since),
            day(chase),
            instant(heard),
            instant(wrote),
            day(reminded),
            person_id,
        )
        for item, state, person, since, chase, heard, wrote, reminded, person_id in rows
    ]
