"""What stands around an item: what its sender sent before, the items of its conversation, those with its subject."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from werkbank.storage.reads.ranks import SIGNS

if TYPE_CHECKING:
    from werkbank.storage.reads import Query


class SentRow(NamedTuple):
    """A message of a sender with one item on it, raw; without an item the rest is ``None``."""

    message_id: int
    received: str
    item_id: int | None
    state: str | None
    decided_at: str | None
    written: int
    """Did somebody write it? Of an automatic mail nobody did."""


class BesideRow(NamedTuple):
    """A message beside this one, with one item on it, raw."""

    message_id: int
    received: str
    direction: str
    subject: str | None
    from_name: str | None
    from_addr: str | None
    marking: str
    """Of the item; of the message when there is no item on it."""
    item_id: int | None
    state: str | None
    conversation: int | None


SENT: Final = f"""
    SELECT n.id, n.received, i.id, i.state, i.decided_at, {SIGNS} FROM (
        SELECT message_id FROM reading WHERE from_addr = :address ORDER BY message_id DESC LIMIT :most
    ) f JOIN message n ON n.id = f.message_id AND n.live LEFT JOIN item i ON i.message_id = n.id
    ORDER BY n.id DESC, i.id
"""
_BESIDE: Final = """
    SELECT m.id, m.received, m.direction, w.subject, w.from_name, w.from_addr, coalesce(i.marking, m.marking), i.id,
        i.state, t.conversation
    FROM (%s) f JOIN message m ON m.id = f.found AND m.live LEFT JOIN reading w ON w.message_id = m.id
    LEFT JOIN thread t ON t.message_id = m.id LEFT JOIN item i ON i.message_id = m.id
    ORDER BY m.received DESC, m.id DESC, i.id
"""
IN_CONVERSATION: Final = _BESIDE % (
    "SELECT message_id AS found FROM thread WHERE conversation = :conversation ORDER BY message_id DESC LIMIT :most"
)
WITH_SUBJECT: Final = _BESIDE % (
    "SELECT rowid AS found FROM search WHERE search MATCH :words ORDER BY rowid DESC LIMIT :most"
)


def sent(query: Query, address: str, most: int) -> list[SentRow]:
    """What a sender sent: the newest so many messages, newest first."""
    return [SentRow(*row) for row in query(SENT, {"address": address, "most": most})]


def in_conversation(query: Query, conversation: int, most: int) -> list[BesideRow]:
    """The newest so many messages of a conversation, newest first."""
    return [BesideRow(*row) for row in query(IN_CONVERSATION, {"conversation": conversation, "most": most})]


def with_subject(query: Query, words: str, most: int) -> list[BesideRow]:
    """The newest so many messages with these words, one after the other, in their subject; none for no words."""
    tokens = "".join(c if c.isalnum() else " " for c in words).split()
    if not tokens:
        return []
    return [
        BesideRow(*row) for row in query(WITH_SUBJECT, {"words": f'{{subject}} : "{" ".join(tokens)}"', "most": most})
    ]
