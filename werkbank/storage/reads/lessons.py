"""What was decided before by clue: what the clues of an item rest on, and what became of others that have one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from werkbank.storage.reads import ranks

if TYPE_CHECKING:
    from collections.abc import Iterable

    from werkbank.storage.reads import Query


class PieceRow(NamedTuple):
    """An item with what its clues rest on, raw."""

    item_id: int
    sender: str
    to: str
    """JSON: pairs of name and address."""
    bulk: str
    subject: str
    sort: str
    marking: str


class TaughtRow(NamedTuple):
    """What was decided on one item, raw."""

    item_id: int
    state: str
    marking: str
    gist: str
    advice: str
    reason: str
    desk_id: int | None
    person_id: int | None
    mandate_id: int | None
    decided_at: str | None
    return_on: str | None
    until_event: str
    type: str | None
    """Of the note that took its place."""
    checklist: str | None
    """Of the question that took its place."""


_PIECE: Final = """
    SELECT i.id, w.from_addr, w."to", m.bulk, w.subject, w.sort, i.marking
    FROM item i JOIN message m ON m.id = i.message_id JOIN reading w ON w.message_id = m.id WHERE i.id IN (%s)
"""
PIECES: Final = _PIECE
TEACHERS: Final = f"{_PIECE} AND i.state <> 'new'"
KEPT: Final = "SELECT clue, item_id FROM lesson WHERE item_id IN (%s)"
DECIDED: Final = "SELECT id FROM item WHERE state <> 'new' ORDER BY id DESC LIMIT :most"
TAUGHT: Final = """
    SELECT i.id, i.state, i.marking, i.gist, i.advice, i.reason, i.desk_id, i.person_id, i.mandate_id, i.decided_at,
        i.return_on, i.until_event, (SELECT n.type FROM note n WHERE n.item_id = i.id ORDER BY n.id DESC LIMIT 1),
        (SELECT q.checklist FROM question q WHERE q.item_id = i.id ORDER BY q.id DESC LIMIT 1)
    FROM (
        SELECT item_id FROM lesson WHERE clue = :clue AND item_id <> :item ORDER BY item_id DESC LIMIT :most
    ) l JOIN item i ON i.id = l.item_id
"""
COUNTED: Final = """
    SELECT i.state, count(*) FROM (
        SELECT item_id FROM lesson WHERE clue = :clue AND item_id <> :item ORDER BY item_id DESC LIMIT :most
    ) l JOIN item i ON i.id = l.item_id GROUP BY i.state
"""
NEWEST_ITEM: Final = "SELECT max(id) FROM item"
MORE: Final = "SELECT 1 FROM lesson WHERE clue = :clue LIMIT 1 OFFSET :most"
UNLEARNED: Final = "SELECT clue, decision FROM unlearned WHERE clue IN (%s)"
ADD: Final = "INSERT INTO lesson (clue, item_id) VALUES (:clue, :item_id)"
DROP: Final = "DELETE FROM lesson WHERE clue = :clue AND item_id = :item_id"
FILLED: Final = "SELECT 1 FROM derived_note WHERE key = 'lessons'"
NOTE_FILLED: Final = "INSERT INTO derived_note (key, value) VALUES ('lessons', '1')"
FORGET: Final = "DELETE FROM lesson"


def pieces(query: Query, items: Iterable[int]) -> dict[int, PieceRow]:
    """What the clues of these items rest on; not of what is sealed."""
    return {row[0]: PieceRow(*row) for row in ranks.in_chunks(query, PIECES, items)}


def teachers(query: Query, items: Iterable[int]) -> list[PieceRow]:
    """The same of those that were decided on."""
    return [PieceRow(*row) for row in ranks.in_chunks(query, TEACHERS, items)]


def kept(query: Query, items: Iterable[int]) -> set[tuple[str, int]]:
    """The clues that are kept of these items, each with the item."""
    return {(row[0], row[1]) for row in ranks.in_chunks(query, KEPT, items)}


def decided(query: Query, most: int) -> list[int]:
    """The newest items that were decided on."""
    return [row[0] for row in query(DECIDED, {"most": most})]


def taught(query: Query, clue: str, item: int, most: int) -> list[TaughtRow]:
    """What was decided on the newest others with a clue."""
    return [TaughtRow(*row) for row in query(TAUGHT, {"clue": clue, "item": item, "most": most})]


def counted(query: Query, clue: str, item: int, most: int) -> dict[str, int]:
    """How many of the newest others with a clue are in each state."""
    return dict(query(COUNTED, {"clue": clue, "item": item, "most": most}))


def newest_item(query: Query) -> int:
    """The number of the newest item: about as many as there were."""
    return int(query(NEWEST_ITEM, {})[0][0] or 0)


def has_more(query: Query, clue: str, most: int) -> bool:
    """Do more than so many decided items have this clue?"""
    return bool(query(MORE, {"clue": clue, "most": most}))


def unlearned(query: Query, clues: Iterable[str]) -> set[tuple[str, str]]:
    """Of these clues: what is not to be suggested any more."""
    return {(row[0], row[1]) for row in ranks.in_chunks(query, UNLEARNED, clues)}


def filled(query: Query) -> bool:
    """Is the table filled? After a migration it is not, until the first deed."""
    return bool(query(FILLED, {}))
