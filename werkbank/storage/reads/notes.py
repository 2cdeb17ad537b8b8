"""Nota's through the fast door: the templates, one note whole, and windows of the list in three orders."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, Literal, NamedTuple

from werkbank.domain.markings import MARKINGS, hidden
from werkbank.storage.reads import day
from werkbank.storage.reads.ranks import in_chunks

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from werkbank.domain.inbox import Note
    from werkbank.domain.note_keeping import Absence, Link, Reminder, TemplateKind
    from werkbank.storage.reads import Query

Order = Literal["author", "deadline", "step"]


class TemplateRow(NamedTuple):
    """A type, role or ladder of the organisation itself, raw."""

    kind: TemplateKind
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


class GroupRow(NamedTuple):
    """How many stand together, and what they take: office days still to go, and how many are tight or worse."""

    key: str
    name: str
    size: int
    load: int
    tight: int
    late: int


class QuestionRow(NamedTuple):
    """A question, raw."""

    question_id: int
    item_id: int
    title: str
    marking: str
    due: str | None


class Running(NamedTuple):
    """How many open notes run on one version of a type."""

    type: str
    version: int
    size: int


TEMPLATES: Final = "SELECT kind, code, version, text FROM note_template ORDER BY id"
CALLED: Final = """
    SELECT n.kenmerk, coalesce(nullif(n.title, ''), w.subject, ''), n.type, coalesce(p.name, '')
    FROM note n JOIN item i ON i.id = n.item_id LEFT JOIN reading w ON w.message_id = i.message_id
    LEFT JOIN person p ON p.id = n.author_id
"""
_OPEN: Final = "n.state NOT IN ('closed') AND i.state = 'note'"
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
_SEEN: Final = ", ".join(f"'{one}'" for one in ("", *MARKINGS) if not hidden(one))
_OURS: Final = "(:manager IS NULL OR n.manager_id = :manager)"
_WITH: Final = f"""
    (p.name LIKE :words ESCAPE '!' OR (
        n.marking IN ({_SEEN}) AND coalesce(nullif(n.title, ''), w.subject, '') LIKE :words ESCAPE '!'))
"""
_STATUS: Final = """
    CASE r.status WHEN 'late' THEN 0 WHEN 'infeasible' THEN 1 WHEN 'tight' THEN 2 WHEN 'on-time' THEN 3
        WHEN 'suspended' THEN 4 ELSE 5 END
"""
_LATEST: Final = "r.plan IS NULL, r.plan, n.id"
_ORDERS: Final[dict[Order, str]] = {
    "author": f"p.name IS NULL, lower(p.name), n.author_id, {_LATEST}",
    "deadline": f"{_STATUS}, {_LATEST}",
    "step": f"n.state <> '', n.type, n.step, n.state, {_LATEST}",
}
_KEYS: Final[dict[Order, tuple[str, str]]] = {
    "author": ("coalesce(n.author_id, 0)", "coalesce(p.name, '')"),
    "deadline": ("coalesce(r.status, 'none')", "''"),
    "step": ("n.state || ':' || n.type || ':' || n.step", "''"),
}
_WINDOW: Final = f"SELECT n.id {_FROM} WHERE {_OPEN} AND {_OURS} AND %s ORDER BY %s LIMIT :limit OFFSET :offset"
"""Numbers alone: what a line shows of ten thousand notes would be looked up to be sorted away."""
_GROUPS: Final = f"""
    SELECT %s, %s, count(*), coalesce(sum(r.norm_days), 0), sum(coalesce(r.status IN ('tight', 'infeasible'), 0)),
        sum(coalesce(r.status = 'late', 0))
    {_FROM} WHERE {_OPEN} AND {_OURS} AND %s GROUP BY %s ORDER BY %s
"""
_GOING: Final = "n.state IN ('', 'held') AND i.state = 'note'"
_RUNNING: Final = f"""
    SELECT n.type, n.version, count(*) FROM note n JOIN item i ON i.id = n.item_id WHERE {_GOING}
    GROUP BY n.type, n.version ORDER BY n.type, n.version
"""
_OF_TYPE: Final = f"""
    SELECT n.id {_FROM} WHERE {_GOING} AND n.type = :code AND (:version IS NULL OR n.version = :version)
    ORDER BY coalesce(r.status = 'late', 0), {_ORDERS["deadline"]}
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
QUESTIONS: Final = "SELECT id, item_id, title, marking, due FROM question WHERE id IN (%s)"


def templates(query: Query) -> list[TemplateRow]:
    """Those of the organisation itself, in the order in which they were made."""
    return [TemplateRow(*row) for row in query(TEMPLATES, {})]


def window(query: Query, order: Order, manager: int | None, limit: int, offset: int, words: str = "") -> list[NoteRow]:
    """A window of the open notes; ``limit`` -1 is all that follow. ``words``: part of a title or of the author."""
    within, values = _within(words)
    sql = _WINDOW % (within, _ORDERS[order])
    numbers = [row[0] for row in query(sql, {"manager": manager, "limit": limit, "offset": offset, **values})]
    found = some(query, numbers)
    return [found[number] for number in numbers]


def running(query: Query) -> list[Running]:
    """What is on its way or held, per version of each type."""
    return [Running(*row) for row in query(_RUNNING, {})]


def of_type(query: Query, code: str, version: int | None = None) -> list[int]:
    """The notes of a type, or of one version of it, on their way or held, by number.

    What is tightest comes first, and what is late last: there a change makes no difference any more.
    """
    return [row[0] for row in query(_OF_TYPE, {"code": code, "version": version})]


def _within(words: str) -> tuple[str, dict[str, str]]:
    """The condition for words anywhere in a text, whatever signs are in them, with its value; none for no words."""
    if not words:
        return "1 = 1", {}
    for sign in "!%_":
        words = words.replace(sign, f"!{sign}")
    return _WITH, {"words": f"%{words}%"}


def groups(query: Query, order: Order, manager: int | None, words: str = "") -> list[GroupRow]:
    """What stands together in this order, in the order of the list."""
    key, name = _KEYS[order]
    first = {"author": f"{name} = '', lower({name}), {key}", "deadline": _STATUS}
    by = first.get(order, "min(n.state <> ''), n.type, n.step, n.state")
    within, values = _within(words)
    sql = _GROUPS % (key, name, within, f"{key}, {name}" if order == "author" else key, by)
    return [GroupRow(str(row[0]), *row[1:]) for row in query(sql, {"manager": manager, **values})]


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


def questions(query: Query, numbers: Sequence[int]) -> dict[int, QuestionRow]:
    """These questions, as a nota that hangs together with them shows them."""
    return {row[0]: QuestionRow(*row) for row in in_chunks(query, QUESTIONS, numbers)}


def _day(text: str) -> date:
    from datetime import date as made

    return made.fromisoformat(text)
