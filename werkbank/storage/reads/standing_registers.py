"""What hangs on a mandate or a person, counted for all of them at once. Marked pieces are in no count."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from werkbank.storage.reads import instant

if TYPE_CHECKING:
    from datetime import datetime

    from werkbank.storage.reads import Query

SETTLED: Final = """
    SELECT mandate_id, count(*), max(decided_at) FROM item
    WHERE state = 'settled' AND mandate_id IS NOT NULL AND marking = '' GROUP BY mandate_id
"""
SETTLED_BY: Final = """
    SELECT id, decided_at FROM item WHERE state = 'settled' AND mandate_id = :mandate
    ORDER BY decided_at DESC, id DESC LIMIT :limit
"""
OPEN_WITH: Final = """
    SELECT person, count(*) FROM (
        SELECT person_id AS person, id AS item FROM item
        WHERE state = 'waiting' AND person_id IS NOT NULL AND marking = ''
        UNION SELECT n.author_id, i.id FROM note n JOIN item i ON i.id = n.item_id
        WHERE n.author_id IS NOT NULL AND n.state IN ('', 'held') AND i.state = 'note'
        AND n.marking = '' AND i.marking = ''
        UNION SELECT p.id, i.id FROM person p CROSS JOIN json_each(p.addresses) a CROSS JOIN reading w CROSS JOIN item i
        WHERE w.from_addr = a.value AND i.message_id = w.message_id
        AND i.state NOT IN ('read', 'settled', 'referred', 'archived') AND i.marking = ''
    ) o GROUP BY person
"""
"""From each person to what came from those addresses: in any other order all items would be walked for each of them."""
OWES: Final = """
    SELECT person_id FROM item WHERE state = 'waiting' AND person_id IS NOT NULL AND marking = ''
    UNION SELECT n.author_id FROM note n JOIN item i ON i.id = n.item_id
    WHERE n.author_id IS NOT NULL AND n.state IN ('', 'held') AND i.state = 'note' AND n.marking = '' AND i.marking = ''
"""


def settled(query: Query) -> dict[int, tuple[int, datetime | None]]:
    """By mandate how many pieces were settled by it, and when the last."""
    return {mandate: (count, instant(last)) for mandate, count, last in query(SETTLED, {})}


def settled_by(query: Query, mandate: int, limit: int) -> list[tuple[int, datetime | None]]:
    """What was settled by a mandate and when, the last first."""
    return [(item, instant(when)) for item, when in query(SETTLED_BY, {"mandate": mandate, "limit": limit})]


def owes(query: Query) -> set[int]:
    """The persons for whom something waits, or who have a note on its way."""
    return {row[0] for row in query(OWES, {})}


def open_with(query: Query) -> dict[int, int]:
    """By person how many pieces are open: from that one, waited for, or written by that one."""
    return dict(query(OPEN_WITH, {}))
