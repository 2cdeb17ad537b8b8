"""Questions through the fast door: the list, one with its parts and checks, who owes what, and the commitments."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from werkbank.storage.reads import day
from werkbank.storage.reads.ranks import SIGNS, in_chunks

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from werkbank.domain.inbox import Question
    from werkbank.domain.question_keeping import Check, Commitment, Part
    from werkbank.storage.reads import Query


class QuestionRow(NamedTuple):
    """A line of the list, raw."""

    question_id: int
    item_id: int
    checklist: str
    version: int
    title: str
    subject: str | None
    author: str | None
    manager: str | None
    state: str
    due: str | None
    due_time: str
    plan: str | None
    status: str | None
    slack: int | None
    marking: str
    asker: str
    override: str


class OwedRow(NamedTuple):
    """Something that somebody is to deliver, raw."""

    check_id: int
    question_id: int
    part_id: int | None
    item: str
    person_id: int | None
    person: str | None
    wanted: str | None
    asked_on: str | None
    source: str
    remark: str
    reminded_on: str | None


_COLUMNS: Final = """
    q.id, q.item_id, q.checklist, q.version, q.title, w.subject, p.name, g.name, q.state, q.due,
    CASE WHEN i.due = q.due THEN i.due_time ELSE '' END, r.plan, r.status, r.slack, q.marking, q.asker, q.override
"""
_FROM: Final = """
    FROM question q JOIN item i ON i.id = q.item_id
    LEFT JOIN reading w ON w.message_id = i.message_id LEFT JOIN person p ON p.id = q.author_id
    LEFT JOIN manager g ON g.id = q.manager_id LEFT JOIN rank r ON r.item_id = i.id
"""
OPEN: Final = f"""
    SELECT {_COLUMNS} {_FROM} WHERE i.state = 'question' AND (:manager IS NULL OR q.manager_id = :manager)
    ORDER BY CASE q.state WHEN '' THEN 0 WHEN 'ready' THEN 1 WHEN 'answered' THEN 2 ELSE 3 END,
        r.slack IS NULL, r.slack, r.plan, q.id
"""
SOME: Final = f"SELECT {_COLUMNS} {_FROM} WHERE q.id IN (%s)"
_QUESTION: Final = (
    "id", "item_id", "manager_id", "checklist", "title", "due", "marking", "version", "author_id", "asker", "behalf",
    "addressee", "text", "behind", "kind", "core", "reference", "submitted", "requested", "requested_time",
    "state", "override",
)  # fmt: skip
_PART: Final = (
    "id", "question_id", "place", "numbers", "text", "core", "answer", "advice", "answered", "taken_from",
)  # fmt: skip
_CHECK: Final = (
    "id", "question_id", "part_id", "item", "state", "answer", "remark", "source", "as_of", "person_id", "wanted",
    "asked_on", "in_on", "reason", "reminded_on",
)  # fmt: skip
_CHECK_DAYS: Final = ("as_of", "wanted", "asked_on", "in_on", "reminded_on")
_COMMITMENT: Final = (
    "id", "kind", "text", "made_on", "occasion", "reference", "due", "state", "state_on", "remark", "manager_id",
    "person_id", "theme", "marking", "question_id",
)  # fmt: skip
ONE: Final = f"SELECT {', '.join(_QUESTION)} FROM question WHERE id IN (%s)"
PARTS: Final = f"SELECT {', '.join(_PART)} FROM question_part WHERE question_id IN (%s) ORDER BY question_id, place, id"
CHECKS: Final = f"SELECT {', '.join(_CHECK)} FROM question_check WHERE question_id IN (%s) ORDER BY id"
OWED: Final = """
    SELECT c.id, c.question_id, c.part_id, c.item, c.person_id, p.name, c.wanted, c.asked_on, c.source, c.remark,
        c.reminded_on
    FROM question_check c JOIN question q ON q.id = c.question_id JOIN item i ON i.id = q.item_id
    LEFT JOIN person p ON p.id = c.person_id
    WHERE c.state = 'asked' AND i.state = 'question' AND q.state NOT IN ('answered', 'dropped')
        AND (:manager IS NULL OR q.manager_id = :manager)
    ORDER BY c.wanted IS NULL, c.wanted, c.id
"""
COMMITMENTS: Final = f"""
    SELECT {", ".join(_COMMITMENT)} FROM commitment
    WHERE (:manager IS NULL OR manager_id IS NULL OR manager_id = :manager)
    ORDER BY state <> '', due IS NULL, due, id
"""
PROMISED: Final = f"""
    SELECT {", ".join(_COMMITMENT)} FROM commitment
    WHERE state = '' AND due <= :today AND (:manager IS NULL OR manager_id IS NULL OR manager_id = :manager)
    ORDER BY due, id
"""
COMMITTED: Final = f"SELECT {', '.join(_COMMITMENT)} FROM commitment WHERE id IN (%s)"
VERSIONS: Final = """
    SELECT d.id, d.at, c.after, d.args FROM deed_change c JOIN deed d ON d.id = c.deed_id
    WHERE c.kind = 'question_part' AND c.row_id = :part AND c.after IS NOT NULL AND d.undone_by IS NULL ORDER BY d.id
"""
ANSWERS: Final = f"""
    SELECT n.id, w.subject, t.conversation = (
        SELECT x.conversation FROM question q JOIN item i ON i.id = q.item_id
        JOIN thread x ON x.message_id = i.message_id WHERE q.id = :question) AS same
    FROM reading w JOIN message n ON n.id = w.message_id LEFT JOIN thread t ON t.message_id = n.id
    WHERE {SIGNS} AND n.direction = 'in' AND n.received >= :since AND (same OR w.subject LIKE :ref)
        AND w.from_addr IN (SELECT value FROM person p, json_each(p.addresses) WHERE p.id = :person)
    ORDER BY n.id DESC LIMIT 5
"""
REFERRED: Final = "SELECT id FROM question WHERE upper(reference) = :reference ORDER BY id"
BEGINNING: Final = "SELECT question_id FROM question_part WHERE place = 1 AND text = :text ORDER BY question_id"
WAITING: Final = """
    SELECT id FROM item
    WHERE message_id = :message AND state = 'new' AND (manager_id IS NULL OR manager_id = :manager) ORDER BY id
"""
OF_ITEM: Final = "SELECT id FROM question WHERE item_id = :item"


def window(query: Query, manager: int | None) -> list[QuestionRow]:
    """All open questions: what is being prepared first, what has the least room on top."""
    return [QuestionRow(*row) for row in query(OPEN, {"manager": manager})]


def some(query: Query, numbers: Sequence[int]) -> dict[int, QuestionRow]:
    """These questions, open or not."""
    return {row[0]: QuestionRow(*row) for row in in_chunks(query, SOME, numbers)}


def of_item(query: Query, item: int) -> int | None:
    """The question that an item became."""
    rows = query(OF_ITEM, {"item": item})
    return rows[0][0] if rows else None


def waiting(query: Query, message: int, manager: int | None) -> list[int]:
    """The items of a message that wait for a decision, of this manager or of nobody yet."""
    return [row[0] for row in query(WAITING, {"message": message, "manager": manager})]


def referred(query: Query, reference: str) -> list[int]:
    """The questions that are known outside under this number."""
    return [row[0] for row in query(REFERRED, {"reference": reference.strip().upper()})] if reference.strip() else []


def beginning(query: Query, text: str) -> list[int]:
    """The questions whose first part has exactly this text."""
    return [row[0] for row in query(BEGINNING, {"text": text})]


def kept(query: Query, numbers: Sequence[int]) -> dict[int, Question]:
    """These questions as they are kept."""
    found = list(in_chunks(query, ONE, numbers))
    if not found:
        return {}
    from werkbank.domain.inbox import Question

    return {row[0]: Question(**_row(_QUESTION, row, ("due", "submitted", "requested"))) for row in found}


def parts(query: Query, numbers: Sequence[int]) -> dict[int, list[Part]]:
    """By question its parts, in order."""
    from werkbank.domain.question_keeping import Part

    made: dict[int, list[Part]] = {}
    for row in in_chunks(query, PARTS, numbers):
        values = _row(_PART, row, ())
        values |= {"numbers": tuple(json.loads(values["numbers"])), "answered": bool(values["answered"])}
        made.setdefault(row[1], []).append(Part(**values))
    return made


def checks(query: Query, numbers: Sequence[int]) -> dict[int, list[Check]]:
    """By question what was said of its checklist."""
    from werkbank.domain.question_keeping import Check

    made: dict[int, list[Check]] = {}
    for row in in_chunks(query, CHECKS, numbers):
        made.setdefault(row[1], []).append(Check(**_row(_CHECK, row, _CHECK_DAYS)))
    return made


def owed(query: Query, manager: int | None) -> list[OwedRow]:
    """What somebody is to deliver for an open question, the first wanted on top."""
    return [OwedRow(*row) for row in query(OWED, {"manager": manager})]


def answers(query: Query, rows: Sequence[OwedRow]) -> dict[int, tuple[int, ...]]:
    """By check the messages that may be its answer: from that person, since it was asked, newest first.

    In the conversation of the question, or with its number in the subject.
    """
    found: dict[int, tuple[int, ...]] = {}
    for row in rows:
        if row.person_id is None or row.asked_on is None:
            continue
        values = {
            "person": row.person_id,
            "since": row.asked_on,
            "question": row.question_id,
            "ref": f"%v{row.question_id}%",
        }
        mail = query(ANSWERS, values)
        exact = [one for one, subject, same in mail if same or _names(subject or "", row.question_id)]
        if exact:
            found[row.check_id] = tuple(exact)
    return found


def _names(subject: str, question: int) -> bool:
    """Does a subject name the question (``v12``, and not ``v123``)?"""
    return re.search(rf"(?<![A-Za-z0-9])v{question}(?![0-9])", subject, re.IGNORECASE) is not None


def commitments(query: Query, manager: int | None) -> list[Commitment]:
    """All of them: what is still to be kept first, by date."""
    return [_commitment(row) for row in query(COMMITMENTS, {"manager": manager})]


def promised(query: Query, manager: int | None, today: date) -> list[Commitment]:
    """What is still to be kept and is due by today, longest due on top."""
    return [_commitment(row) for row in query(PROMISED, {"manager": manager, "today": today.isoformat()})]


def committed(query: Query, numbers: Sequence[int]) -> dict[int, Commitment]:
    """These commitments."""
    return {row[0]: _commitment(row) for row in in_chunks(query, COMMITTED, numbers)}


def versions(query: Query, part: int) -> list[tuple[int, str, str, str]]:
    """Each deed that changed a part and still stands, when, the part after it, and what is told of it; oldest first."""
    return [(row[0], row[1], row[2], row[3]) for row in query(VERSIONS, {"part": part})]


def _commitment(row: Sequence[Any]) -> Commitment:
    from werkbank.domain.question_keeping import Commitment

    return Commitment(**_row(_COMMITMENT, row, ("made_on", "due", "state_on")))


def _row(names: tuple[str, ...], row: Sequence[Any], dates: tuple[str, ...]) -> dict[str, Any]:
    values = dict(zip(names, row, strict=True))
    return {**values, **{name: day(values[name]) for name in dates}}
