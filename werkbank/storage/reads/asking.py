"""What a guess rests on: what an item and its message say, and who wrote the latest note."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from werkbank.storage.reads import ranks

if TYPE_CHECKING:
    from collections.abc import Sequence

    from werkbank.storage.reads import Query


class AskRow(NamedTuple):
    """An item with the words of its message, raw; those are ``None`` when the message is sealed."""

    item_id: int
    manager_id: int | None
    title: str
    gist: str
    advice: str
    kenmerk: str
    due: str | None
    due_time: str
    bulk: str
    subject: str | None
    from_name: str | None
    from_addr: str | None
    sort: str | None
    person_id: int | None
    received: str
    marking: str
    is_term: int
    """Is the due date the end of the term of this item, and not a date of her own?"""


ASKED: Final = """
    SELECT i.id, i.manager_id, i.title, i.gist, i.advice, i.kenmerk, i.due, i.due_time, m.bulk,
        w.subject, w.from_name, w.from_addr, w.sort, i.person_id, m.received, i.marking,
        coalesce(t.legal = i.due AND t.plan <> t.legal, 0)
    FROM item i JOIN message m ON m.id = i.message_id LEFT JOIN reading w ON w.message_id = m.id
    LEFT JOIN item_term t ON t.item_id = i.id WHERE i.id IN (%s)
"""
WORDS: Final = """
    SELECT i.title, i.gist, coalesce(w.subject, ''), coalesce(w.body, '')
    FROM item i LEFT JOIN reading w ON w.message_id = i.message_id WHERE i.id = :item
"""
LATEST_AUTHOR: Final = "SELECT author_id FROM note WHERE author_id IS NOT NULL ORDER BY id DESC LIMIT 1"


def asked(query: Query, items: Sequence[int]) -> dict[int, AskRow]:
    """These items, by number."""
    return {row[0]: AskRow(*row) for row in ranks.in_chunks(query, ASKED, items)}


def words(query: Query, item: int) -> tuple[str, str, str, str]:
    """The title and the gist of an item, and the subject and the text of its message; those are empty when sealed."""
    rows = query(WORDS, {"item": item})
    return (str(rows[0][0]), str(rows[0][1]), str(rows[0][2]), str(rows[0][3])) if rows else ("", "", "", "")


def latest_author(query: Query) -> int | None:
    """The person who writes the note that was made last."""
    rows = query(LATEST_AUTHOR, {})
    return int(rows[0][0]) if rows else None
