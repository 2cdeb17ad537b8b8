"""Who wrote and to whom was written, for names that are offered while they are typed: nothing of a marked piece."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from werkbank.storage.reads import Query

_NEWEST: Final = 50
"""So many of the newest messages of an address are looked at for one that may be shown."""
_MAY_BE_SHOWN: Final = """
    m.live AND m.marking = '' AND NOT EXISTS (SELECT 1 FROM item o WHERE o.message_id = m.id AND o.marking <> '')
"""
SENDERS: Final = f"""
    WITH RECURSIVE sent(addr) AS (
        SELECT min(w.from_addr) FROM reading w WHERE w.from_addr > ''
        UNION ALL
        SELECT (SELECT min(w.from_addr) FROM reading w WHERE w.from_addr > sent.addr) FROM sent
        WHERE sent.addr IS NOT NULL LIMIT :most
    )
    SELECT w.from_name, w.from_addr FROM sent JOIN reading w ON w.message_id = (
        SELECT m.id FROM message m WHERE m.id IN (
            SELECT n.message_id FROM reading n WHERE n.from_addr = sent.addr
            ORDER BY n.message_id DESC LIMIT {_NEWEST}
        ) AND {_MAY_BE_SHOWN} ORDER BY m.id DESC LIMIT 1
    )
    ORDER BY w.message_id DESC
"""
"""From one address to the next in the index, so it takes as long as there are addresses, however many messages."""
RECIPIENTS: Final = f"""
    SELECT w."to", w.cc FROM (
        SELECT rowid AS found FROM search WHERE search MATCH :words ORDER BY rowid DESC LIMIT :most
    ) c JOIN message m ON m.id = c.found JOIN reading w ON w.message_id = m.id
    WHERE {_MAY_BE_SHOWN} ORDER BY m.id DESC
"""


def senders(query: Query, most: int) -> list[tuple[str, str]]:
    """Name and address of who wrote, who wrote last first; of so many addresses at most."""
    return [(row[0], row[1]) for row in query(SENDERS, {"most": most})]


def recipients(query: Query, words: str, most: int) -> list[tuple[str, str]]:
    """Name and address of those to whom the newest messages went that an index query finds; of so many messages."""
    rows = query(RECIPIENTS, {"words": words, "most": most})
    return [(one[0], one[1]) for row in rows for some in row for one in json.loads(some or "[]")]
