"""What the place of an item is worked out from, and the places themselves."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from werkbank.storage.reads import Query


class FactRow(NamedTuple):
    """An open item with everything its score rests on, raw."""

    item_id: int
    message_id: int
    manager_id: int | None
    state: str
    due: str | None
    is_term: int
    """Is the due date the end of the term of this item, and not a date of her own? Not for one that is at once."""
    stands_still: int
    """Is the term suspended?"""
    term_kind: str
    risk: str
    action: str
    sensitivity: str
    manual_points: int
    copied: int
    return_on: str | None
    until_event: str
    decided_at: str | None
    bulk: str
    received: str
    sort: str | None
    weight: str | None
    from_addr: str | None
    reply: str | None
    """When the first message that somebody wrote came in, in the same conversation, after the item was put aside."""
    note_id: int | None
    """The nota that took its place."""
    note_type: str | None
    note_version: int | None
    note_state: str | None
    note_step: str | None
    note_progress: str | None
    question_state: str | None
    """Of the question that took its place."""
    from_name: str | None
    person: str | None
    """Whom we wait for, or from whom what was typed came."""
    theme: str
    marking: str
    waiters: int


ANSWERS: Final = "n.live AND n.direction = 'in' AND n.bulk NOT IN ('auto', 'receipt')"
"""Of a message ``n``: somebody wrote it to us. That somebody is away, or that it was opened, is no answer."""
SIGNS: Final = "n.live AND n.bulk NOT IN ('auto', 'receipt', 'bounce')"
"""Of a message ``n``: somebody wrote it, so it is a sign of life. That a mail was not delivered asks for a hand, so it
counts as an answer; but nobody wrote that.
"""
_REPLY: Final = f"""
    CASE WHEN i.state IN ('waiting', 'snoozed') THEN (
        SELECT min(n.taken_in) FROM thread t JOIN thread u ON u.conversation = t.conversation
        JOIN message n ON n.id = u.message_id
        WHERE t.message_id = i.message_id AND {ANSWERS} AND n.taken_in > i.decided_at
    ) END
"""
_FACTS: Final = f"""
    SELECT i.id, i.message_id, i.manager_id, i.state, i.due, coalesce(t.legal = i.due AND t.plan <> t.legal, 0),
        t.id IS NOT NULL AND t.legal IS NULL, i.term_kind, i.risk, i.action, i.sensitivity, i.manual_points,
        i.copied, i.return_on, i.until_event, i.decided_at, m.bulk, m.received, w.sort, w.weight, w.from_addr, {_REPLY},
        n.id, n.type, n.version, n.state, n.step, n.progress, q.state, w.from_name, p.name, i.theme, i.marking,
        i.waiters
    FROM item i JOIN message m ON m.id = i.message_id LEFT JOIN reading w ON w.message_id = m.id
    LEFT JOIN item_term t ON t.item_id = i.id LEFT JOIN note n ON n.item_id = i.id AND i.state = 'note'
    LEFT JOIN question q ON q.item_id = i.id AND i.state = 'question' LEFT JOIN person p ON p.id = i.person_id
    WHERE i.state NOT IN ('read', 'settled', 'referred', 'archived')
"""
OF_SOME: Final = f"{_FACTS} AND i.id IN (%s)"
OF_RANGE: Final = f"{_FACTS} AND i.id > :after ORDER BY i.id LIMIT :limit"
OF_NOTES: Final = "SELECT id FROM item WHERE state = 'note' ORDER BY id"
AWAITING: Final = """
    SELECT DISTINCT i.id FROM thread s JOIN thread t ON t.conversation = s.conversation
    JOIN item i ON i.message_id = t.message_id
    WHERE i.state IN ('waiting', 'snoozed') AND s.message_id IN (%s)
"""
FROM_ADDRESSES: Final = """
    SELECT i.id FROM reading w JOIN item i ON i.message_id = w.message_id WHERE w.from_addr IN (%s)
"""
ON_MESSAGES: Final = "SELECT i.id FROM item i WHERE i.message_id IN (%s)"
WEIGHTED: Final = "SELECT addresses, weight FROM person WHERE weight <> ''"
WEIGHINGS: Final = "SELECT manager_id, text FROM weighing ORDER BY id"
_MANAGERS: Final = """
    SELECT m.id, m.active, m.addresses, m.themes, w.text FROM manager m LEFT JOIN weighing w ON w.manager_id = m.id
    UNION ALL SELECT NULL, NULL, '[]', '[]', w.text FROM weighing w WHERE w.manager_id IS NULL
"""
OF_MANAGER: Final = "SELECT item_id FROM rank WHERE manager_id = :manager LIMIT :limit"
OF_SOMEBODY: Final = "SELECT item_id FROM rank LIMIT :limit"
SEALS: Final = """
    SELECT m.id, m.sha, m.marking, w.message_id IS NOT NULL, EXISTS (SELECT 1 FROM blob b WHERE b.sha = m.sha), (
        SELECT group_concat(i.marking) FROM item i WHERE i.message_id = m.id
    ), m.kind, m.path, m.part, m.message_id, m.date
    FROM message m LEFT JOIN reading w ON w.message_id = m.id WHERE m.live AND m.id IN (%s)
"""
MESSAGES_OF: Final = "SELECT DISTINCT message_id FROM item WHERE id IN (%s)"
_TRAITS: Final = "due, sort, weight, sender, theme, marking, bulk, copied, moved, rests_on"
_PLACE: Final = (
    f"item_id, manager_id, shown_from, quadrant, points, plan, received, status, slack, returned, norm_days, {_TRAITS}"
)
STORED: Final = f"SELECT {_PLACE} FROM rank WHERE item_id IN (%s)"
STORED_BETWEEN: Final = f"SELECT {_PLACE} FROM rank WHERE item_id > :after AND item_id <= :last"
CLEAR_ALL: Final = "DELETE FROM rank"
CLEAR: Final = "DELETE FROM rank WHERE item_id = :item_id"
INSERT: Final = f"""
    INSERT INTO rank ({_PLACE})
    VALUES (:item_id, :manager_id, :shown_from, :quadrant, :points, :plan, :received, :status, :slack, :returned,
        :norm_days, :due, :sort, :weight, :sender, :theme, :marking, :bulk, :copied, :moved, :rests_on)
"""
CHANGE: Final = """
    UPDATE rank SET status = :status, slack = :slack, returned = :returned, norm_days = :norm_days, due = :due,
        sort = :sort, weight = :weight, sender = :sender, theme = :theme, marking = :marking, bulk = :bulk,
        copied = :copied, moved = :moved, rests_on = :rests_on
    WHERE item_id = :item_id
"""
"""For a place that stands as it stood: touches no index."""
_STANDING: Final = (
    "SELECT item_id, manager_id, shown_from, quadrant, points, plan, status, slack, moved, rests_on FROM rank"
)
STANDING: Final = f"{_STANDING} WHERE item_id > :after ORDER BY item_id LIMIT :limit"
STANDING_OF: Final = f"{_STANDING} WHERE item_id IN (%s)"
SLACK: Final = """
    UPDATE rank SET slack = :slack WHERE item_id = :item_id AND rests_on = :rests_on AND manager_id IS :manager_id
"""
"""Unless it rests on something else meanwhile: then it was worked out just now."""
STATUS: Final = "UPDATE rank SET status = :status, slack = :slack WHERE item_id = :item_id"
STAND: Final = """
    UPDATE rank SET quadrant = :quadrant, points = :points, plan = :plan, status = :status, slack = :slack
    WHERE item_id = :item_id
"""
FORGET_NOTE: Final = "DELETE FROM derived_note WHERE key = :key"
KEEP_NOTE: Final = "INSERT INTO derived_note (key, value) VALUES (:key, :value)"
FORGET_LINES: Final = "DELETE FROM brief_item WHERE brief_id = :brief_id"
KEEP_LINES: Final = """
    INSERT INTO brief_item (brief_id, item_id, number, section) VALUES (:brief_id, :item_id, :number, :section)
"""
_CHUNK: Final = 400


def in_chunks(query: Query, sql: str, values: Iterable[object]) -> Iterator[tuple[Any, ...]]:
    """Run a text with one ``IN (%s)`` over any number of values."""
    some = list(values)
    for start in range(0, len(some), _CHUNK):
        names = {f"v{place}": value for place, value in enumerate(some[start : start + _CHUNK])}
        yield from query(sql % ", ".join(f":{name}" for name in names), names)


_LISTED: Final = 7
"""So many columns of a place say where it is listed; the others only what is shown there."""


class ManagerRow(NamedTuple):
    """What the places rest on of a manager, raw; without a number it is what everybody weighs."""

    number: int | None
    active: int | None
    addresses: str
    themes: str
    weighing: str | None


def managers(query: Query) -> list[ManagerRow]:
    """Every manager, and what counts for everybody when there is such."""
    return [ManagerRow(*row) for row in query(_MANAGERS, {})]


class Place(NamedTuple):
    """Where an item stands, as the table holds it, with what a query asks of it.

    ``weight`` is what its sender weighs; ``sender`` and ``theme`` are words as ``nearest.plain`` has them, with a
    blank before each.
    """

    item_id: int
    manager_id: int | None
    shown_from: str | None
    """From which day it is in sight; ``None`` is not at all."""
    quadrant: int
    points: int
    plan: str
    received: str
    status: str
    slack: int | None
    returned: str
    norm_days: int = 0
    """Office days that a nota still takes by the norms of its route."""
    due: str | None = None
    sort: str = ""
    weight: str = ""
    sender: str = ""
    theme: str = ""
    marking: str = ""
    bulk: str = ""
    copied: int = 0
    moved: str = ""
    """The day on which it last moved."""
    rests_on: str = ""
    """What it rests on besides the day and the weights (``services.basis``); empty when that has to be read."""

    def stands_as(self, other: Place) -> bool:
        """Is it in the same lists, at the same place in them?"""
        return self[:_LISTED] == other[:_LISTED]


class Standing(NamedTuple):
    """What another day or other weights may change of a place, and what that follows from."""

    item_id: int
    manager_id: int | None
    shown_from: str | None
    quadrant: int
    points: int
    plan: str
    status: str
    slack: int | None
    moved: str
    rests_on: str


def standing(query: Query, after: int, size: int) -> list[tuple[Any, ...]]:
    """The first so many places after a number, raw: in the order of ``Standing``."""
    return query(STANDING, {"after": after, "limit": size})


def standing_of(query: Query, items: Sequence[int]) -> list[tuple[Any, ...]]:
    """The places of these items, raw: in the order of ``Standing``."""
    return list(in_chunks(query, STANDING_OF, items))


def stored(query: Query, items: Sequence[int]) -> dict[int, Place]:
    """The places these items have."""
    return {row[0]: Place._make(row) for row in in_chunks(query, STORED, items)}


def stored_between(query: Query, after: int, last: int) -> dict[int, Place]:
    """The places of the items with a number over ``after``, up to ``last``."""
    return {row[0]: Place._make(row) for row in query(STORED_BETWEEN, {"after": after, "last": last})}


def facts(query: Query, items: Sequence[int]) -> list[FactRow]:
    """The facts of these items, of those that are open."""
    return [FactRow._make(row) for row in in_chunks(query, OF_SOME, items)]


def next_facts(query: Query, after: int, size: int) -> list[FactRow]:
    """The facts of the first so many open items after a number."""
    return [FactRow._make(row) for row in query(OF_RANGE, {"after": after, "limit": size})]


def all_facts(query: Query, size: int = 5_000) -> Iterator[list[FactRow]]:
    """The facts of every open item, in chunks."""
    after = 0
    while rows := next_facts(query, after, size):
        yield rows
        after = rows[-1].item_id
