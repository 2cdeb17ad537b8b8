"""What a brief is made of, and the briefs there are."""

from __future__ import annotations

import zlib
from typing import TYPE_CHECKING, Final, NamedTuple

from werkbank.domain.brief_lines import Candidate
from werkbank.storage.reads import day, instant, moment
from werkbank.storage.reads.ranks import in_chunks

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Any

    from werkbank.domain.markings import Marking
    from werkbank.storage.reads import Query

_LEAVING: Final = "('read', 'settled', 'referred')"
_COLUMNS: Final = """
    i.id, i.state, coalesce(nullif(i.title, ''), w.subject, ''), m.received, i.answer, i.gist, i.advice, i.due,
    i.due_time, i.kenmerk, coalesce(p.name, ''), coalesce(k.name, ''), i.asker_told, d.about, i.reason, i.marking,
    coalesce(r.points, 0), coalesce(r.status, 'none'), r.slack, i.decided_at, i.copied,
    coalesce(c.left_out, 0), coalesce(c.reason, ''), c.position, coalesce(length(w.body), 0),
    coalesce(w.from_name, ''), coalesce(w.from_addr, ''), m.id
"""
_FROM: Final = """
    FROM item i JOIN message m ON m.id = i.message_id LEFT JOIN reading w ON w.message_id = m.id
    LEFT JOIN rank r ON r.item_id = i.id LEFT JOIN person p ON p.id = i.person_id LEFT JOIN desk k ON k.id = i.desk_id
    LEFT JOIN mandate d ON d.id = i.mandate_id
    LEFT JOIN brief_choice c ON c.item_id = i.id AND c.manager_id = i.manager_id AND c.number = :number
"""
CANDIDATES: Final = f"""
    SELECT {_COLUMNS} {_FROM}
    WHERE i.manager_id = :manager AND (
        i.state IN ('decide', 'sign', 'discuss') OR (i.state IN ('waiting', 'note', 'question') AND i.due IS NOT NULL)
        OR (i.state = 'question' AND EXISTS (SELECT 1 FROM question q WHERE q.item_id = i.id AND q.state = 'ready'))
        OR (i.state IN {_LEAVING} AND NOT EXISTS (
            SELECT 1 FROM brief_item b JOIN brief f ON f.id = b.brief_id
            WHERE b.item_id = i.id AND f.live AND f.manager_id = :manager AND f.frozen_at >= i.decided_at
                AND b.section IN {_LEAVING}))
        OR i.id IN (SELECT b.item_id FROM brief_item b WHERE b.brief_id = :previous))
    ORDER BY i.id
"""
BRIEFS: Final = """
    SELECT f.id, f.live, f.manager_id, f.number, f.code, f.day, f.frozen_at, f.sha, coalesce(g.name, '')
    FROM brief f LEFT JOIN manager g ON g.id = f.manager_id
    WHERE (:manager IS NULL OR f.manager_id = :manager) ORDER BY f.id DESC
"""
LINES: Final = "SELECT lines FROM brief WHERE id = :brief"
PINS: Final = "SELECT text FROM brief_pin WHERE manager_id = :manager AND number = :number ORDER BY position, id"
MARKINGS: Final = """
    SELECT b.item_id, i.marking FROM brief_item b LEFT JOIN item i ON i.id = b.item_id WHERE b.brief_id = :brief
"""
QUESTIONS: Final = """
    SELECT q.item_id, q.id, q.checklist, q.version, q.state, q.kind, q.title, q.core, q.override, coalesce(p.name, ''),
        r.plan
    FROM question q LEFT JOIN person p ON p.id = q.author_id LEFT JOIN rank r ON r.item_id = q.item_id
    WHERE q.state IN ('', 'ready') AND q.item_id IN (%s) ORDER BY q.id
"""
RUNNING_NOTES: Final = "SELECT id, item_id FROM note WHERE state = '' AND item_id IN (%s)"
BYTES: Final = """
    SELECT b.data FROM brief_file f JOIN blob b ON b.sha = f.sha
    WHERE f.brief_id = :brief AND f.format = :format AND f.live
"""


class BriefRow(NamedTuple):
    """A frozen brief, raw; not ``live`` when it was withdrawn."""

    id: int
    live: int
    manager_id: int
    number: int
    code: str
    day: str
    frozen_at: str
    sha: str
    manager: str


class QuestionRow(NamedTuple):
    """A question that is being prepared, or ready, raw."""

    item: int
    question: int
    checklist: str
    version: int
    state: str
    kind: str
    title: str
    core: str
    override: str
    author: str
    plan: str | None


class Sender(NamedTuple):
    """Who sent the message of a candidate: shown only when that may be."""

    name: str
    addr: str
    message: int


def candidates(query: Query, manager: int, number: int, previous: int | None) -> list[tuple[Candidate, Sender]]:
    """Every item that may be in the next brief of a manager, or was in the previous one."""
    values = {"manager": manager, "number": number, "previous": previous}
    return [(_candidate(row), Sender(row[25], row[26], row[27])) for row in query(CANDIDATES, values)]


def _candidate(row: tuple[Any, ...]) -> Candidate:
    received = moment(row[3])
    return Candidate(
        item=row[0], state=row[1], title=row[2], received=received, answer=row[4], gist=row[5], advice=row[6],
        due=day(row[7]), due_time=row[8], kenmerk=row[9], person=row[10], desk=row[11], asker_told=bool(row[12]),
        mandate=row[13] or "", reason=row[14], marking=row[15], points=row[16],
        status=row[17], slack=row[18], decided_at=instant(row[19]), copied=bool(row[20]), left_out=bool(row[21]),
        left_reason=row[22], position=row[23], reading_minutes=row[24] // 1_200 + 1 if row[24] else 0,
    )  # fmt: skip


def questions(query: Query, items: Sequence[int]) -> dict[int, QuestionRow]:
    """The questions that these items became, by item, while they are prepared or ready."""
    return {row[0]: QuestionRow(*row) for row in in_chunks(query, QUESTIONS, items)}


def running_notes(query: Query, items: Sequence[int]) -> dict[int, int]:
    """The notes on their way that took the place of these items: by the number of the note that of the item."""
    return dict(in_chunks(query, RUNNING_NOTES, items))


def briefs(query: Query, manager: int | None) -> list[BriefRow]:
    """The briefs of a manager, newest first; withdrawn ones too."""
    return [BriefRow(*row) for row in query(BRIEFS, {"manager": manager})]


def lines_of(query: Query, brief: int) -> str:
    """The canonical JSON of a frozen brief."""
    return str(query(LINES, {"brief": brief})[0][0])


def pins(query: Query, manager: int, number: int) -> list[str]:
    """The officer's lines of today for brief ``number``."""
    return [row[0] for row in query(PINS, {"manager": manager, "number": number})]


def bytes_of(query: Query, brief: int, format_: str) -> bytes | None:
    """The bytes of a frozen brief in one format; ``None`` when that was not kept, or was wiped."""
    rows = query(BYTES, {"brief": brief, "format": format_})
    return zlib.decompress(rows[0][0]) if rows else None


def markings(query: Query, brief: int) -> Sequence[tuple[int, Marking | None]]:
    """The marking that each item of a frozen brief has now; ``None`` for an item that is no more."""
    return [(row[0], row[1]) for row in query(MARKINGS, {"brief": brief})]
