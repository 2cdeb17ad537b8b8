"""What is known of one person: how often that one wrote and when last, what is open, what is waited for."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from werkbank.storage.reads import instant
from werkbank.storage.reads.ranks import SIGNS

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from werkbank.storage.reads import Query

WROTE: Final = f"""
    SELECT count(*), max(CASE WHEN {SIGNS} THEN n.received END), sum(NOT ({SIGNS})),
        max(CASE WHEN NOT ({SIGNS}) THEN n.received END)
    FROM reading w JOIN message n ON n.id = w.message_id
    WHERE w.from_addr = :address AND n.live AND n.direction = 'in'
"""
OPEN: Final = """
    SELECT i.id FROM reading w JOIN item i ON i.message_id = w.message_id
    WHERE w.from_addr = :address AND i.state NOT IN ('read', 'settled', 'referred', 'archived')
    ORDER BY i.id DESC LIMIT :limit
"""
WAITED_FOR: Final = """
    SELECT i.id, i.decided_at FROM item i WHERE i.state = 'waiting' AND i.person_id = :person
    ORDER BY i.decided_at, i.id LIMIT :limit
"""
WRITES: Final = """
    SELECT n.id FROM note n JOIN item i ON i.id = n.item_id
    WHERE n.author_id = :person AND n.state IN ('', 'held') AND i.state = 'note' ORDER BY n.due IS NULL, n.due, n.id
    LIMIT :limit
"""
OF_ITEM: Final = """
    SELECT i.person_id, w.from_name, w.from_addr FROM item i LEFT JOIN reading w ON w.message_id = i.message_id
    WHERE i.id = :item
"""


class Wrote(NamedTuple):
    """How many messages came from these addresses, and when somebody last wrote one."""

    messages: int
    last: datetime | None
    automatic: int
    """Of all of them, what nobody wrote: that somebody is away, that a mail was read or was not delivered."""
    last_automatic: datetime | None


def wrote(query: Query, addresses: Sequence[str]) -> Wrote:
    """All of them together."""
    rows = [query(WROTE, {"address": one})[0] for one in addresses]
    last, last_automatic = (
        max((found for row in rows if (found := instant(row[at])) is not None), default=None) for at in (1, 3)
    )
    return Wrote(sum(row[0] for row in rows), last, sum(row[2] or 0 for row in rows), last_automatic)


def open_items(query: Query, addresses: Sequence[str], limit: int) -> list[int]:
    """The open items on what came from these addresses, the newest first."""
    found = {row[0] for one in addresses for row in query(OPEN, {"address": one, "limit": limit})}
    return sorted(found, reverse=True)[:limit]


def waited_for(query: Query, person: int, limit: int) -> list[tuple[int, datetime | None]]:
    """The items that wait for this person, and since when; the oldest first."""
    return [(item, instant(since)) for item, since in query(WAITED_FOR, {"person": person, "limit": limit})]


def writes(query: Query, person: int, limit: int) -> list[int]:
    """The notes on their way of this author, what is due first on top."""
    return [row[0] for row in query(WRITES, {"person": person, "limit": limit})]


def of_item(query: Query, item: int) -> tuple[int | None, str | None, str | None] | None:
    """Whom an item waits for or who writes it, and the name and address of its sender (``None`` when sealed)."""
    rows = query(OF_ITEM, {"item": item})
    return (rows[0][0], rows[0][1], rows[0][2]) if rows else None
