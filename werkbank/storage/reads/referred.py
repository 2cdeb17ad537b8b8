"""What was referred to a desk, of which the asker was not told yet: from an index of just those."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from werkbank.storage.reads import moment

if TYPE_CHECKING:
    from datetime import datetime

    from werkbank.storage.reads import Query

MOST: Final = 200
UNTOLD: Final = """
    SELECT i.id, i.desk_id, w.from_name, w.from_addr, i.decided_at
    FROM item i LEFT JOIN reading w ON w.message_id = i.message_id
    WHERE i.state = 'referred' AND i.asker_told = 0 AND i.decided_at IS NOT NULL
        AND (:manager IS NULL OR i.manager_id = :manager)
    ORDER BY i.decided_at, i.id LIMIT :limit
"""
SINCE: Final = """
    SELECT i.id FROM item i
    WHERE i.state = 'referred' AND i.asker_told = 0 AND i.decided_at >= :first AND i.decided_at < :before
        AND (:manager IS NULL OR i.manager_id = :manager)
    ORDER BY i.decided_at, i.id LIMIT :limit
"""


class UntoldRow(NamedTuple):
    """A referral; the sender is ``None`` when the message is sealed."""

    item_id: int
    desk_id: int | None
    from_name: str | None
    from_addr: str | None
    since: datetime


def untold(query: Query, manager: int | None, limit: int) -> list[UntoldRow]:
    """The oldest first."""
    return [
        UntoldRow(item, desk, name, address, moment(since))
        for item, desk, name, address, since in query(UNTOLD, {"manager": manager, "limit": limit})
    ]


def untold_between(query: Query, first: datetime, before: datetime, manager: int | None, limit: int) -> list[int]:
    """The items that were referred between two instants (UTC), the second not in it; the oldest first."""
    values = {"first": _text(first), "before": _text(before), "manager": manager, "limit": limit}
    return [row[0] for row in query(SINCE, values)]


def _text(at: datetime) -> str:
    """As the columns hold an instant."""
    return at.replace(tzinfo=None).isoformat(" ", "microseconds")
