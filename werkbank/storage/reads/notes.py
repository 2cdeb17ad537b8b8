"""Nota's through the fast door: the templates, one note whole, and windows of the list in three orders."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from itertools import accumulate
from typing import TYPE_CHECKING, Any, Final, Literal, NamedTuple

from werkbank.domain.own_versions import Running
from werkbank.storage.reads import day
from werkbank.storage.reads.ranks import in_chunks

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from werkbank.domain.inbox import Note
    from werkbank.domain.note_keeping import Absence, Link, Reminder
    from werkbank.storage.reads import Query

Order = Literal["author", "deadline", "step"]


class TemplateRow(NamedTuple):
    """A type, role or ladder of the organisation itself, raw."""

    kind: Literal["type", "role", "ladder"]
    code: str
    version: int
    text: str
    """Empty: what was there of it until then was given up."""


class NoteRow(NamedTuple):
    """A line of the list, raw. ``group`` is what it stands under in this order; ``since`` when it became a note."""

    note_id: int
    item_id: int
    type: str
    version: int
    title: str
    subject: str | None
    author_id: int | None
    author: str | None
    manager: str | None
    state: str
    step: str
    progress: str
    due: str | None
    is_term: int
    stands_still: int
    plan: str | None
    status: str | None
    slack: int | None
    norm_days: int | None
    points: int | None
    marking: str
    kenmerk: str
    since: str | None
    reminded: str | None


class Candidate(NamedTuple):
    """An open note with what a filter looks at, raw. ``key``: of the group that it stands in."""

    note_id: int
    key: str
    message_id: int | None
    title: str
    subject: str | None
    author: str | None
    manager: str | None
    type: str
    version: int
    state: str
    step: str
    theme: str
    kenmerk: str
    marking: str
    due: str | None
    plan: str
    status: str
    norm_days: int


class GroupRow(NamedTuple):
    """How many stand together, and what they take: office days still to go, and how many are tight or worse."""

    key: str
    name: str
    size: int
    load: int
    tight: int
    late: int


TEMPLATES: Final = "SELECT kind, code, version, text FROM note_template WHERE kind <> 'checklist' ORDER BY id"
CALLED: Final = """
    SELECT n.kenmerk, coalesce(nullif(n.title, ''), w.subject, ''), n.type, coalesce(p.name, '')
    FROM note n JOIN item i ON i.id = n.item_id LEFT JOIN reading w ON w.message_id = i.message_id
    LEFT JOIN person p ON p.id = n.author_id
"""
_COLUMNS: Final = """
    n.id, n.item_id, n.type, n.version, n.title, w.subject, n.author_id, p.name, g.name, n.state, n.step, n.progress,
    n.due, coalesce(t.legal = n.due, 0), t.id IS NOT NULL AND t.legal IS NULL, r.plan, r.status, r.slack, r.norm_days,
    r.points, n.marking, n.kenmerk, i.decided_at, (SELECT max(e.sent_on) FROM reminder e WHERE e.note_id = n.id)
"""
_FROM: Final = """
    FROM note n JOIN item i ON i.id = n.item_id
    LEFT JOIN reading w ON w.message_id = i.message_id LEFT JOIN person p ON p.id = n.author_id
    LEFT JOIN manager g ON g.id = n.manager_id LEFT JOIN rank r ON r.item_id = i.id
    LEFT JOIN item_term t ON t.item_id = i.id
"""
_OPEN: Final = """
    FROM note n JOIN rank r ON r.item_id = n.item_id
    WHERE n.state <> 'closed' AND (:manager IS NULL OR n.manager_id = :manager)
"""
"""Only an open item has a place, and any other decision on it takes its note away."""
_STATUS: Final = """
    CASE r.status WHEN 'late' THEN 0 WHEN 'infeasible' THEN 1 WHEN 'tight' THEN 2 WHEN 'on-time' THEN 3
        WHEN 'suspended' THEN 4 ELSE 5 END
"""
_BURDEN: Final = """
    count(*) AS size, sum(r.norm_days) AS load, sum(r.status IN ('tight', 'infeasible')) AS tight,
    sum(r.status = 'late') AS late
"""


class _Ordering(NamedTuple):
    """How a list is ordered: the text for its groups, the key that a note is grouped by, and the order of those."""

    groups: str
    key: str
    order: str


_BY_STEP: Final = "n.state || ':' || n.type || ':' || n.step"
_AT: Final = "n.state <> '', n.type, n.step, n.state"
_NAME: Final = "(SELECT lower(p.name) FROM person p WHERE p.id = n.author_id)"
_ORDERS: Final[dict[Order, _Ordering]] = {
    "author": _Ordering(
        f"""
        SELECT coalesce(c.author_id, 0), coalesce(p.name, ''), c.size, c.load, c.tight, c.late
        FROM (SELECT n.author_id, {_BURDEN} {_OPEN} GROUP BY n.author_id) c LEFT JOIN person p ON p.id = c.author_id
        ORDER BY p.name IS NULL, lower(p.name), c.author_id
        """,
        "CAST(coalesce(n.author_id, 0) AS TEXT)",
        f"n.author_id IS NULL, {_NAME}, n.author_id",
    ),
    "deadline": _Ordering(
        f"SELECT r.status, '', {_BURDEN} {_OPEN} GROUP BY r.status ORDER BY {_STATUS}", "r.status", _STATUS
    ),
    "step": _Ordering(
        f"SELECT {_BY_STEP}, '', {_BURDEN} {_OPEN} GROUP BY n.state, n.type, n.step ORDER BY {_AT}", _BY_STEP, _AT
    ),
}
_WINDOW: Final = f"SELECT n.id {_OPEN} AND %s ORDER BY %s, r.plan, n.id LIMIT :limit OFFSET :offset"
"""Numbers alone: what a line shows of ten thousand notes would be looked up to be sorted away."""
_CANDIDATES: Final = f"""
    SELECT n.id, %s, i.message_id, n.title, w.subject, p.name, g.name, n.type, n.version, n.state, n.step, n.theme,
        n.kenmerk, n.marking, n.due, r.plan, r.status, r.norm_days
    {_FROM.replace("LEFT JOIN rank", "JOIN rank")}
    WHERE n.state <> 'closed' AND (:manager IS NULL OR n.manager_id = :manager) ORDER BY %s, r.plan, n.id
"""
TEXT_HITS: Final = "SELECT rowid FROM search WHERE search MATCH :words ORDER BY rowid DESC LIMIT :most"
_GOING: Final = "n.state IN ('', 'held') AND i.state = 'note'"
_RUNNING: Final = f"""
    SELECT n.type, n.version, count(*) FROM note n JOIN item i ON i.id = n.item_id WHERE {_GOING}
    GROUP BY n.type, n.version ORDER BY n.type, n.version
"""
_OF_TYPE: Final = f"""
    SELECT n.id {_FROM} WHERE {_GOING} AND n.type = :code AND (:version IS NULL OR n.version = :version)
    ORDER BY coalesce(r.status = 'late', 0), {_STATUS}, r.plan IS NULL, r.plan, n.id
"""
ONE: Final = f"SELECT {_COLUMNS} {_FROM} WHERE n.id IN (%s)"
_ROW: Final = """
    SELECT id, item_id, manager_id, type, title, author_id, due, kenmerk, marking, version, substitute_id, theme, state,
        step, progress
    FROM note
"""
ROW: Final = f"{_ROW} WHERE id IN (%s)"
EARLIER: Final = f"{_ROW} WHERE author_id = :author AND type = :type AND progress <> '' ORDER BY id DESC LIMIT :limit"
REMINDERS: Final = (
    "SELECT id, note_id, person_id, level, sent_on, wanted FROM reminder WHERE note_id IN (%s) ORDER BY id"
)
ABSENCES: Final = "SELECT id, person_id, first, last FROM absence WHERE last >= :day ORDER BY first, id"
LINKS: Final = "SELECT id, note_id, kind, to_id FROM note_link WHERE note_id IN (%s) ORDER BY id"
LINKED_FROM: Final = "SELECT note_id FROM note_link WHERE kind = 'note' AND to_id = :note ORDER BY id"


def templates(query: Query) -> list[TemplateRow]:
    """Those of the organisation itself, in the order in which they were made."""
    return [TemplateRow(*row) for row in query(TEMPLATES, {})]


def running(query: Query) -> list[Running]:
    """What is on its way or held, per version of each type."""
    return [Running(*row) for row in query(_RUNNING, {})]


def of_type(query: Query, code: str, version: int | None = None) -> list[int]:
    """The notes of a type, or of one version of it, on their way or held, by number.

    What is tightest comes first, and what is late last: there a change makes no difference any more.
    """
    return [row[0] for row in query(_OF_TYPE, {"code": code, "version": version})]


def groups(query: Query, order: Order, manager: int | None) -> list[GroupRow]:
    """What stands together in this order, in the order of the list."""
    return [GroupRow(str(row[0]), *row[1:]) for row in query(_ORDERS[order].groups, {"manager": manager})]


def window(query: Query, order: Order, manager: int | None, limit: int, offset: int) -> list[NoteRow]:
    """A window of the open notes; ``limit`` -1 is all that follow."""
    return within(query, order, manager, groups(query, order, manager), limit, offset)


def within(
    query: Query, order: Order, manager: int | None, standing: Sequence[GroupRow], limit: int, offset: int
) -> list[NoteRow]:
    """The same, when what stands together is known: only the groups that the window touches are put in order."""
    touched, skipped = list(standing), 0
    if limit >= 0:
        ends = list(accumulate(group.size for group in standing))
        first, last = bisect_right(ends, offset), bisect_left(ends, offset + limit)
        touched, skipped = touched[first : last + 1], ends[first - 1] if first else 0
    if not touched:
        return []
    condition, values = _among([one.key for one in touched], order) if len(touched) < len(standing) else ("1 = 1", {})
    asked = {**values, "manager": manager, "limit": limit, "offset": offset - skipped}
    return in_order(query, [row[0] for row in query(_WINDOW % (condition, _ORDERS[order].order), asked)])


def _among(keys: Sequence[str], order: Order) -> tuple[str, dict[str, int | str]]:
    """The condition for notes of these groups, with its values; authors by their column, which has an index."""
    author = order == "author"
    values: dict[str, int | str] = {f"k{at}": int(key) if author else key for at, key in enumerate(keys)}
    column = "n.author_id" if author else _ORDERS[order].key
    condition = f"{column} IN ({', '.join(f':{name}' for name in values)})"
    return (f"({condition} OR n.author_id IS NULL)" if author and "0" in keys else condition), values


def in_order(query: Query, notes: Sequence[int]) -> list[NoteRow]:
    """These notes, open or not, in this order."""
    found = some(query, notes)
    return [found[number] for number in notes]


def candidates(query: Query, order: Order, manager: int | None) -> list[Candidate]:
    """All open notes in an order of the list, for a filter."""
    by = _ORDERS[order]
    return [Candidate(*row) for row in query(_CANDIDATES % (by.key, by.order), {"manager": manager})]


def text_hits(query: Query, words: str, most: int) -> set[int]:
    """The newest messages that the index finds."""
    return {row[0] for row in query(TEXT_HITS, {"words": words, "most": most})}


def some(query: Query, notes: Sequence[int]) -> dict[int, NoteRow]:
    """These notes, by number, open or not."""
    return {row[0]: NoteRow(*row) for row in in_chunks(query, ONE, notes)}


def rows(query: Query, notes: Sequence[int]) -> dict[int, Note]:
    """These notes as they are kept."""
    return {row[0]: _note(row) for row in in_chunks(query, ROW, notes)}


def earlier(query: Query, author: int, kind: str, limit: int) -> list[Note]:
    """The newest notes of one type by one author, open or not; those from before there were routes are left out."""
    return [_note(row) for row in query(EARLIER, {"author": author, "type": kind, "limit": limit})]


def _note(row: Sequence[Any]) -> Note:
    from werkbank.domain.inbox import Note

    names = ("id", "item_id", "manager_id", "type", "title", "author_id", "due", "kenmerk", "marking", "version",
             "substitute_id", "theme", "state", "step", "progress")  # fmt: skip
    values: dict[str, Any] = dict(zip(names, row, strict=True))
    return Note(**{**values, "due": day(values["due"])})


def reminders(query: Query, notes: Sequence[int]) -> list[Reminder]:
    """What was reminded of these notes, oldest first."""
    from werkbank.domain.note_keeping import Reminder

    return [
        Reminder(id=row[0], note_id=row[1], person_id=row[2], level=row[3], sent_on=_day(row[4]), wanted=day(row[5]))
        for row in in_chunks(query, REMINDERS, notes)
    ]


def absences(query: Query, today: date) -> list[Absence]:
    """Who is away, today or later."""
    from werkbank.domain.note_keeping import Absence

    return [
        Absence(id=row[0], person_id=row[1], first=_day(row[2]), last=_day(row[3]))
        for row in query(ABSENCES, {"day": today.isoformat()})
    ]


def links(query: Query, notes: Sequence[int]) -> list[Link]:
    """What these notes hang together with."""
    from werkbank.domain.note_keeping import Link

    return [Link(id=row[0], note_id=row[1], kind=row[2], to_id=row[3]) for row in in_chunks(query, LINKS, notes)]


def called(query: Query) -> list[tuple[str, str, str, str]]:
    """Of every note its kenmerk, title, type and author: by what it is known elsewhere."""
    return [(row[0], row[1], row[2], row[3]) for row in query(CALLED, {})]


def linked_from(query: Query, note: int) -> list[int]:
    """The notes that were linked to this one."""
    return [row[0] for row in query(LINKED_FROM, {"note": note})]


def _day(text: str) -> date:
    from datetime import date as made

    return made.fromisoformat(text)
