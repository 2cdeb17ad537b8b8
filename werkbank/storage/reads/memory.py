"""The memory: what is kept of answered parts and commitments to find them by, and what a word is found in.

A row of ``memory`` has the number of a part times two, or that of a commitment times two and one more. Every read here
is bounded, whatever was asked and however large the archive is.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Literal, NamedTuple

from werkbank.storage.reads.ranks import in_chunks

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from werkbank.domain.inbox import QuestionState
    from werkbank.storage.reads import Query

Index = Literal["recall", "search"]
PARTS: Final = """
    SELECT p.id, p.text, p.core, p.answer, q.title, q.reference, q.marking || ',' || i.marking
    FROM question_part p JOIN question q ON q.id = p.question_id JOIN item i ON i.id = q.item_id WHERE p.id IN (%s)
"""
COMMITTED: Final = """
    SELECT c.id, c.text, c.remark, c.reference, c.occasion, c.theme,
        c.marking || ',' || coalesce(q.marking, '') || ',' || coalesce(i.marking, '')
    FROM commitment c LEFT JOIN question q ON q.id = c.question_id LEFT JOIN item i ON i.id = q.item_id
    WHERE c.id IN (%s)
"""
PARTS_OF: Final = "SELECT id FROM question_part WHERE question_id IN (%s)"
COMMITTED_IN: Final = "SELECT id FROM commitment WHERE question_id IN (%s)"
QUESTIONS_OF: Final = "SELECT id FROM question WHERE item_id IN (%s)"
EVERY_PART: Final = "SELECT id FROM question_part ORDER BY id"
EVERY_COMMITMENT: Final = "SELECT id FROM commitment ORDER BY id"
KEPT: Final = "SELECT id, asked, said FROM memory WHERE id IN (%s)"
KEEP: Final = "INSERT INTO memory (id, asked, said) VALUES (:id, :asked, :said)"
FORGET: Final = "DELETE FROM memory WHERE id = :id"
INDEX: Final = "INSERT INTO recall(rowid, asked, said) VALUES (:id, :asked, :said)"
UNINDEX: Final = "INSERT INTO recall(recall, rowid, asked, said) VALUES ('delete', :id, :asked, :said)"
_HITS: Final[dict[Index, str]] = {
    "recall": "SELECT rowid FROM recall WHERE recall MATCH :words ORDER BY rowid DESC LIMIT :most",
    "search": "SELECT rowid FROM search WHERE search MATCH :words ORDER BY rowid DESC LIMIT :most",
}
_SIZES: Final[dict[Index, str]] = {
    "recall": "SELECT coalesce(max(id), 0), (SELECT count(*) FROM memory) FROM memory",
    "search": "SELECT coalesce(max(message_id), 0), coalesce(max(message_id), 0) FROM reading",
}
EARLIER_PARTS: Final = """
    SELECT p.id, q.id, p.place, p.numbers, p.text, p.core, p.answer, q.title, q.asker, q.reference, q.manager_id,
        coalesce(q.submitted, substr(i.created_at, 1, 10)), q.marking || ',' || i.marking, p.answered,
        (SELECT max(d.at) FROM deed_change c JOIN deed d ON d.id = c.deed_id
        WHERE c.kind = 'question_part' AND c.row_id = p.id AND c.after IS NOT NULL AND d.undone_by IS NULL AND (
            coalesce(json_extract(c.after, '$.answer'), '') != coalesce(json_extract(c.before, '$.answer'), '')
            OR coalesce(json_extract(c.after, '$.core'), '') != coalesce(json_extract(c.before, '$.core'), '')))
    FROM question_part p JOIN question q ON q.id = p.question_id JOIN item i ON i.id = q.item_id WHERE p.id IN (%s)
"""
EARLIER_MESSAGES: Final = """
    SELECT m.id, w.subject, w.from_name, w.body, m.received,
        m.marking || ',' || coalesce((SELECT group_concat(i.marking) FROM item i WHERE i.message_id = m.id), ''),
        (SELECT group_concat(i.manager_id) FROM item i WHERE i.message_id = m.id)
    FROM message m JOIN reading w ON w.message_id = m.id WHERE m.live AND m.id IN (%s)
"""
ASKED_IN: Final = """
    SELECT i.message_id, q.id, q.state, count(p.id), coalesce(sum(p.answered), 0)
    FROM question q JOIN item i ON i.id = q.item_id LEFT JOIN question_part p ON p.question_id = q.id
    WHERE i.message_id IN (%s) GROUP BY q.id ORDER BY q.id
"""
OF_MESSAGE: Final = "SELECT i.message_id FROM question q JOIN item i ON i.id = q.item_id WHERE q.id = :question"
MARKS_IN: Final = """
    SELECT c.id, coalesce(q.marking, '') || ',' || coalesce(i.marking, '')
    FROM commitment c LEFT JOIN question q ON q.id = c.question_id LEFT JOIN item i ON i.id = q.item_id
    WHERE c.id IN (%s)
"""


class PartWords(NamedTuple):
    """What a part is found by; ``marks`` joins the codes of the question and its item by a comma."""

    part_id: int
    text: str
    core: str
    answer: str
    title: str
    reference: str
    marks: str


class CommitmentWords(NamedTuple):
    """What a commitment is found by; ``marks`` joins its own code and those of its question and item by commas."""

    commitment_id: int
    text: str
    remark: str
    reference: str
    occasion: str
    theme: str
    marks: str


class EarlierPart(NamedTuple):
    """An answered part, raw."""

    part_id: int
    question_id: int
    place: int
    numbers: str
    text: str
    core: str
    answer: str
    title: str
    asker: str
    reference: str
    manager_id: int | None
    day: str | None
    """On which it was asked."""
    marks: str
    answered: int
    """Was it said that the answer stands?"""
    written: str | None
    """When the answer last changed, as an instant; nothing when no deed of that is kept."""


class EarlierMessage(NamedTuple):
    """A message that is there, raw; ``managers`` joins the numbers of the managers of its items by commas."""

    message_id: int
    subject: str
    from_name: str
    body: str
    received: str
    marks: str
    managers: str | None


class AskedIn(NamedTuple):
    """A question that was made of a message: how it stands, and of its parts how many are answered."""

    message_id: int
    question_id: int
    state: QuestionState
    parts: int
    answered: int


class MemoryRow(NamedTuple):
    """A row of the memory: stems, not texts."""

    id: int
    asked: str
    said: str


def part_words(query: Query, numbers: Sequence[int]) -> list[PartWords]:
    """Of these parts, those that are there."""
    return [PartWords(*row) for row in in_chunks(query, PARTS, numbers)]


def commitment_words(query: Query, numbers: Sequence[int]) -> list[CommitmentWords]:
    """Of these commitments, those that are there."""
    return [CommitmentWords(*row) for row in in_chunks(query, COMMITTED, numbers)]


def kept(query: Query, numbers: Sequence[int]) -> dict[int, MemoryRow]:
    """The rows of the memory with these numbers."""
    return {row[0]: MemoryRow(*row) for row in in_chunks(query, KEPT, numbers)}


def one_of(words: Iterable[str]) -> str:
    """An index query for any of these folded words."""
    return " OR ".join(f'"{word}"' for word in words)


def hits(query: Query, index: Index, words: Iterable[str], most: int) -> list[int]:
    """The newest rows of an index that have one of these folded words, newest first."""
    return [row[0] for row in query(_HITS[index], {"words": one_of(words), "most": most})]


def size(query: Query, index: Index) -> tuple[int, int]:
    """The last row number of an index, and about how many rows there are."""
    last, count = query(_SIZES[index], {})[0]
    return last, count


def earlier_parts(query: Query, numbers: Sequence[int]) -> list[EarlierPart]:
    """These parts with their questions."""
    return [EarlierPart(*row) for row in in_chunks(query, EARLIER_PARTS, numbers)]


def earlier_messages(query: Query, numbers: Sequence[int]) -> list[EarlierMessage]:
    """These messages, unless withdrawn or sealed."""
    return [EarlierMessage(*row) for row in in_chunks(query, EARLIER_MESSAGES, numbers)]


def asked_in(query: Query, numbers: Sequence[int]) -> dict[int, AskedIn]:
    """By message the question that was made of it, the latest one."""
    return {row[0]: AskedIn(*row) for row in in_chunks(query, ASKED_IN, numbers)}


def message_of(query: Query, question: int) -> int | None:
    """The message that a question came from."""
    rows = query(OF_MESSAGE, {"question": question})
    return rows[0][0] if rows else None


def marks_in(query: Query, numbers: Sequence[int]) -> dict[int, str]:
    """By commitment the marks of the question it was made in, and of its item, joined by a comma."""
    return {row[0]: row[1] for row in in_chunks(query, MARKS_IN, numbers)}
