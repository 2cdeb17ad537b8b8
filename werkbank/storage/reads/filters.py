"""What a filter while typing looks at: the words of the index that go on, and items in sight that may match.

Each of these is bounded, whatever was typed and however large the archive is. A sealed message has no words, so nothing
on it is ever among these.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from datetime import date

    from werkbank.storage.reads import Query

TERM: Final = "SELECT term FROM search_terms WHERE term >= :first AND term < :end LIMIT 1"
_NEWEST_HITS: Final = "SELECT rowid AS found FROM search WHERE search MATCH :words ORDER BY rowid DESC LIMIT :most"
_CANDIDATE: Final = "SELECT r.item_id, i.title, w.subject, r.received"
_IN_SIGHT: Final = """
    JOIN reading w ON w.message_id = i.message_id
    WHERE r.shown_from <= :day AND (:manager IS NULL OR r.manager_id = :manager)
"""
HITS: Final = f"""
    SELECT r.item_id, i.title, w.subject, r.received, c.found FROM ({_NEWEST_HITS}) c
    LEFT JOIN item i ON i.message_id = c.found
    LEFT JOIN rank r ON r.item_id = i.id AND r.shown_from <= :day AND (:manager IS NULL OR r.manager_id = :manager)
    LEFT JOIN reading w ON w.message_id = c.found
"""
TITLED: Final = f"""
    {_CANDIDATE} FROM (SELECT id FROM item WHERE title <> '' ORDER BY id DESC LIMIT :most) c
    JOIN item i ON i.id = c.id JOIN rank r ON r.item_id = i.id {_IN_SIGHT}
"""
NEWEST: Final = f"""
    {_CANDIDATE} FROM (SELECT item_id FROM rank ORDER BY item_id DESC LIMIT :most) c
    JOIN rank r ON r.item_id = c.item_id JOIN item i ON i.id = r.item_id {_IN_SIGHT}
"""


class Candidate(NamedTuple):
    """An item in sight that may match: what was typed as its title, the subject, and when it came."""

    item_id: int
    title: str
    subject: str
    received: str


def going_on(query: Query, start: str, most: int) -> list[str]:
    """The words in the index that begin like this, in alphabetical order; each costs one step into the index."""
    found: list[str] = []
    first = start
    while len(found) < most:
        rows = query(TERM, {"first": first, "end": start + "\U0010ffff"})
        if not rows:
            break
        found.append(rows[0][0])
        first = rows[0][0] + "\x00"
    return found


def hits(query: Query, words: str, on: date, manager: int | None, most: int) -> tuple[list[Candidate], bool]:
    """Items in sight among the newest messages that the index finds, and whether there are more of those messages."""
    values = {"words": words, "day": on.isoformat(), "manager": manager, "most": most}
    rows = query(HITS, values)
    in_sight = [Candidate(*row[:4]) for row in rows if None not in row[:4]]
    return in_sight, len({row[4] for row in rows}) >= most


def titled(query: Query, on: date, manager: int | None, most: int) -> list[Candidate]:
    """Items in sight among the newest that were given a title by hand."""
    return [Candidate(*row) for row in query(TITLED, {"day": on.isoformat(), "manager": manager, "most": most})]


def newest(query: Query, on: date, manager: int | None, most: int) -> list[Candidate]:
    """Items in sight among the newest open ones."""
    return [Candidate(*row) for row in query(NEWEST, {"day": on.isoformat(), "manager": manager, "most": most})]
