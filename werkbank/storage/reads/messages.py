"""One message with its words, its conversation, its items; and full-text search."""

from __future__ import annotations

import zlib
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from werkbank.storage.reads import Query


class MessageRow(NamedTuple):
    """A message, raw. The words are ``None`` for a sealed one."""

    message_id: int
    sha: str
    kind: str
    direction: str
    header_id: str
    date: str | None
    received: str
    path: str
    part: int | None
    bulk: str
    flaws: str
    marking: str
    conversation: int | None
    subject: str | None
    from_name: str | None
    from_addr: str | None
    sort: str | None
    to: str | None
    cc: str | None
    attachments: str | None
    body: str | None


class Hit(NamedTuple):
    """A message that was found, raw."""

    message_id: int
    subject: str
    from_name: str
    from_addr: str
    received: str
    marking: str
    """The heaviest mark on it or on one of its items, as comma-joined codes."""
    items: str | None


class SaidRow(NamedTuple):
    """A message of a conversation, raw. ``on_items`` joins the marks of its items by commas; ``None`` without items."""

    message_id: int
    received: str
    direction: str
    from_name: str | None
    from_addr: str | None
    subject: str | None
    marking: str
    on_items: str | None


_COLUMNS: Final = """
    m.id, m.sha, m.kind, m.direction, m.message_id, m.date, m.received, m.path, m.part, m.bulk, m.flaws, m.marking,
    t.conversation, w.subject, w.from_name, w.from_addr, w.sort, w."to", w.cc, w.attachments, w.body
"""
ONE: Final = f"""
    SELECT {_COLUMNS} FROM message m LEFT JOIN reading w ON w.message_id = m.id
    LEFT JOIN thread t ON t.message_id = m.id WHERE m.id = :message AND m.live
"""
CONVERSATION: Final = """
    SELECT m.id, m.received, m.direction, w.from_name, w.from_addr FROM thread t JOIN message m ON m.id = t.message_id
    LEFT JOIN reading w ON w.message_id = m.id
    WHERE t.conversation = :conversation AND m.live ORDER BY m.received, m.id LIMIT 200
"""
SAID: Final = """
    SELECT m.id, m.received, m.direction, w.from_name, w.from_addr, w.subject,
        m.marking, (SELECT group_concat(i.marking) FROM item i WHERE i.message_id = m.id)
    FROM thread t JOIN message m ON m.id = t.message_id LEFT JOIN reading w ON w.message_id = m.id
    WHERE t.conversation = :conversation AND m.live ORDER BY m.received DESC, m.id DESC LIMIT 50
"""
BYTES: Final = "SELECT b.data FROM message m JOIN blob b ON b.sha = m.sha WHERE m.id = :message AND m.live"
WITH_BYTES: Final = """
    SELECT id FROM message WHERE sha = :sha OR fingerprint = :fingerprint ORDER BY sha = :sha DESC, id LIMIT 1
"""
ITEMS_OF: Final = "SELECT id, marking FROM item WHERE message_id = :message ORDER BY id"
_HITS: Final = """
    SELECT m.id, w.subject, w.from_name, w.from_addr, m.received,
        m.marking || ',' || coalesce((SELECT group_concat(i.marking) FROM item i WHERE i.message_id = m.id), ''),
        (SELECT group_concat(i.id) FROM item i WHERE i.message_id = m.id)
    FROM (
        SELECT rowid AS found FROM search
        WHERE search MATCH :words AND EXISTS (SELECT 1 FROM message x WHERE x.id = search.rowid AND x.live)
        ORDER BY rowid DESC LIMIT :limit
    ) f
    JOIN message m ON m.id = f.found JOIN reading w ON w.message_id = m.id
    ORDER BY m.received DESC, m.id DESC
"""


def one(query: Query, message: int) -> MessageRow | None:
    """The message with this number, unless withdrawn."""
    rows = query(ONE, {"message": message})
    return MessageRow(*rows[0]) if rows else None


def with_bytes(query: Query, sha: str, fingerprint: str) -> int | None:
    """The message with these bytes, or the same mail along another road; also one that was withdrawn."""
    rows = query(WITH_BYTES, {"sha": sha, "fingerprint": fingerprint})
    return int(rows[0][0]) if rows else None


def conversation(query: Query, number: int) -> list[tuple[int, str, str, str | None, str | None]]:
    """Number, moment, direction and sender of each message in a conversation, oldest first; at most 200."""
    return [(row[0], row[1], row[2], row[3], row[4]) for row in query(CONVERSATION, {"conversation": number})]


def said(query: Query, conversation: int) -> list[SaidRow]:
    """The latest 50 messages of a conversation, oldest first."""
    rows = query(SAID, {"conversation": conversation})
    return [SaidRow(*row) for row in reversed(rows)]


def original(query: Query, message: int) -> bytes | None:
    """The bytes as they came; ``None`` when they were never kept, or wiped."""
    rows = query(BYTES, {"message": message})
    return zlib.decompress(rows[0][0]) if rows else None


def items_of(query: Query, message: int) -> list[tuple[int, str]]:
    """Number and marking of each item on a message."""
    return [(row[0], row[1]) for row in query(ITEMS_OF, {"message": message})]


def match(words: str, column: str = "") -> str:
    """What was typed as an index query: every word must be there, the last one may go on. Empty for no words."""
    tokens = ["".join(c if c.isalnum() else " " for c in word) for word in words.replace("\x00", " ").split()]
    parts = [f'"{piece}"' for token in tokens for piece in token.split()]
    if not parts:
        return ""
    wanted = " ".join(parts) + "*"
    return f"{{{column}}} : ({wanted})" if column else wanted


def search(query: Query, words: str, limit: int) -> list[Hit]:
    """Hits in the subject first, then the rest, newest first; at most ``limit`` of the newest are weighed."""
    found: dict[int, Hit] = {}
    for column in ("subject", ""):
        wanted = match(words, column)
        if wanted and len(found) < limit:
            for row in query(_HITS, {"words": wanted, "limit": limit}):
                found.setdefault(row[0], Hit(*row))
    return list(found.values())[:limit]


def among(names: Sequence[str]) -> str:
    """Placeholders for a list of values."""
    return ", ".join(f":{name}" for name in names)
