"""Lists of items: the inbox, what waits, what was decided, and the counts above them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from werkbank.domain.views import Counts

if TYPE_CHECKING:
    from datetime import date

    from werkbank.storage.reads import Query


class ListRow(NamedTuple):
    """One line of a list, raw: dates and instants as ISO text, nothing hidden yet."""

    item_id: int
    message_id: int
    message_kind: str
    sort: str | None
    title: str
    subject: str | None
    manager: str | None
    state: str
    points: int | None
    quadrant: int | None
    status: str | None
    slack: int | None
    due: str | None
    due_time: str
    from_name: str | None
    from_addr: str | None
    person: str | None
    received: str
    marking: str
    returned: str | None
    return_on: str | None
    until_event: str
    bulk: str
    copied: int
    flaws: str
    answer: str


COLUMNS: Final = """
    i.id, m.id, m.kind, w.sort, i.title, w.subject, g.name, i.state, r.points, r.quadrant, r.status, r.slack,
    i.due, i.due_time, w.from_name, w.from_addr, p.name, m.received, i.marking, r.returned, i.return_on,
    i.until_event, m.bulk, i.copied, m.flaws, i.answer
"""
_JOINS: Final = """
    JOIN message m ON m.id = i.message_id
    LEFT JOIN reading w ON w.message_id = m.id
    LEFT JOIN manager g ON g.id = i.manager_id
    LEFT JOIN person p ON p.id = i.person_id
"""
_ORDER: Final = "ORDER BY r.quadrant, r.points DESC, r.plan, r.received, r.item_id"
_WINDOW: Final = "LIMIT :limit OFFSET :offset"

# A window is cut from the index alone and then filled in: what is skipped is never joined.
INBOX: Final = f"""
    SELECT {COLUMNS} FROM (SELECT r.item_id FROM rank r WHERE r.shown_from <= :today {_ORDER} {_WINDOW}) c
    JOIN rank r ON r.item_id = c.item_id JOIN item i ON i.id = r.item_id {_JOINS} {_ORDER}
"""
INBOX_OF: Final = f"""
    SELECT {COLUMNS} FROM (
        SELECT r.item_id FROM rank r WHERE r.shown_from <= :today AND r.manager_id = :manager {_ORDER} {_WINDOW}
    ) c JOIN rank r ON r.item_id = c.item_id JOIN item i ON i.id = r.item_id {_JOINS} {_ORDER}
"""
_PASSING: Final = "ORDER BY i.return_on IS NULL, i.return_on, i.decided_at, i.id"
IN_STATES: Final = f"""
    SELECT {COLUMNS} FROM (
        SELECT i.id FROM item i WHERE i.state IN (%s) AND (:manager IS NULL OR i.manager_id = :manager)
        {_PASSING} {_WINDOW}
    ) c JOIN item i ON i.id = c.id {_JOINS} LEFT JOIN rank r ON r.item_id = i.id {_PASSING}
"""
ONE: Final = f"SELECT {COLUMNS} FROM item i {_JOINS} LEFT JOIN rank r ON r.item_id = i.id WHERE i.id = :item"
SOME: Final = f"""
    SELECT {COLUMNS} FROM item i {_JOINS} LEFT JOIN rank r ON r.item_id = i.id WHERE i.id IN (%s)
"""
# A new item is in sight always, so the join that its state would take is not needed (services.ranking.ALWAYS).
COUNTS: Final = """
    SELECT count(*), count(*) FILTER (WHERE r.shown_from = '0001-01-01'),
        count(*) FILTER (WHERE r.status IN ('tight', 'infeasible')),
        count(*) FILTER (WHERE r.status = 'late'), count(*) FILTER (WHERE r.manager_id IS NULL)
    FROM rank r
    WHERE r.shown_from <= :today AND (:manager IS NULL OR r.manager_id = :manager)
"""
SHOWN: Final = """
    SELECT count(*) FROM rank r WHERE r.shown_from <= :today AND (:manager IS NULL OR r.manager_id = :manager)
"""
RANK_DAY: Final = "SELECT value FROM derived_note WHERE key = 'rank_day'"


def inbox(query: Query, today: date, manager: int | None, limit: int, offset: int = 0) -> list[ListRow]:
    """What is in sight today, in list order. ``limit`` -1 is everything."""
    values = {"today": today.isoformat(), "manager": manager, "limit": limit, "offset": offset}
    if manager is None:
        del values["manager"]
    return [ListRow(*row) for row in query(INBOX if manager is None else INBOX_OF, values)]


def in_states(query: Query, states: tuple[str, ...], manager: int | None, limit: int, offset: int = 0) -> list[ListRow]:
    """Items in these states, those that return first on top."""
    names = {f"s{i}": state for i, state in enumerate(states)}
    sql = IN_STATES % ", ".join(f":{name}" for name in names)
    return [ListRow(*row) for row in query(sql, {"manager": manager, "limit": limit, "offset": offset, **names})]


def some(query: Query, items: list[int]) -> dict[int, ListRow]:
    """These items, by number; at most a few hundred at a time."""
    found: dict[int, ListRow] = {}
    for start in range(0, len(items), 400):
        names = {f"i{place}": number for place, number in enumerate(items[start : start + 400])}
        rows = query(SOME % ", ".join(f":{name}" for name in names), names)
        found.update({row[0]: ListRow(*row) for row in rows})
    return found


def counts(query: Query, today: date, manager: int | None) -> Counts:
    """The numbers above the inbox."""
    rows = query(COUNTS, {"today": today.isoformat(), "manager": manager})
    return Counts(*rows[0]) if rows else Counts(0, 0, 0, 0, 0)


def shown(query: Query, today: date, manager: int | None) -> int:
    """How many items are in sight."""
    rows = query(SHOWN, {"today": today.isoformat(), "manager": manager})
    return int(rows[0][0]) if rows else 0


def rank_day(query: Query) -> str:
    """The day for which the stored ranks hold; empty before the first."""
    rows = query(RANK_DAY, {})
    return str(rows[0][0]) if rows else ""


class Typed(NamedTuple):
    """What the officer typed on an item, raw."""

    gist: str
    advice: str
    kenmerk: str
    reason: str
    marking_reason: str
    desk: str | None


TYPED: Final = """
    SELECT i.gist, i.advice, i.kenmerk, i.reason, i.marking_reason, k.name
    FROM item i LEFT JOIN desk k ON k.id = i.desk_id WHERE i.id = :item
"""
STATES: Final = "SELECT i.id, i.state FROM rank r JOIN item i ON i.id = r.item_id WHERE r.shown_from IS NOT NULL"
COUNT_STATES: Final = """
    SELECT count(*) FROM item i WHERE i.state IN (%s) AND (:manager IS NULL OR i.manager_id = :manager)
"""


def typed(query: Query, item: int) -> Typed:
    """What the officer typed on one item."""
    return Typed(*query(TYPED, {"item": item})[0])


def states(query: Query) -> dict[int, str]:
    """The state of every item that is or will be in the inbox."""
    return {row[0]: row[1] for row in query(STATES, {})}


def count_states(query: Query, wanted: tuple[str, ...], manager: int | None) -> int:
    """How many items are in these states."""
    names = {f"s{i}": state for i, state in enumerate(wanted)}
    rows = query(COUNT_STATES % ", ".join(f":{name}" for name in names), {"manager": manager, **names})
    return int(rows[0][0]) if rows else 0


_ITEM_OF: Final = {
    "note": "SELECT item_id FROM note WHERE id = :number",
    "question": "SELECT item_id FROM question WHERE id = :number",
}


def item_of(query: Query, kind: str, number: int) -> int | None:
    """The item that a note or question took over."""
    rows = query(_ITEM_OF[kind], {"number": number})
    return int(rows[0][0]) if rows else None
