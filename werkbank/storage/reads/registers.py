"""The registers through the fast door: managers, persons, desks, mandates.

Their classes are imported when there is a row to make: most reading verbs never need one.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Final, NamedTuple

from werkbank.storage.reads import day

if TYPE_CHECKING:
    from werkbank.domain.people import Desk, Manager, Mandate, Person
    from werkbank.domain.triage_keeping import SavedView
    from werkbank.storage.reads import Query

MANAGERS: Final = "SELECT id, name, code, addresses, themes, active FROM manager ORDER BY id"
PEOPLE: Final = "SELECT id, name, addresses, role, organisation, weight FROM person ORDER BY id"
DESKS: Final = "SELECT id, name, topics, channel, supply, checked, address, reply_days FROM desk ORDER BY id"
MANDATES: Final = 'SELECT id, manager_id, kind, about, "limit", kenmerk, until FROM mandate ORDER BY id'
_OPEN: Final = """
    SELECT i.id, i.manager_id, CASE WHEN i.state IN ('decide', 'sign', 'discuss') THEN 'asked'
        WHEN i.state IN ('waiting', 'snoozed') THEN 'aside' ELSE i.state END AS kind
    FROM item i LEFT JOIN note n ON n.item_id = i.id AND i.state = 'note'
    LEFT JOIN question q ON q.item_id = i.id AND i.state = 'question'
    WHERE i.manager_id = :manager
        AND i.state IN ('new', 'waiting', 'snoozed', 'decide', 'sign', 'discuss', 'note', 'question')
        AND (i.state IN ('new', 'waiting', 'snoozed')
        OR (i.state IN ('decide', 'sign', 'discuss') AND i.answer = '')
        OR (i.state = 'note' AND n.state IN ('', 'held')) OR (i.state = 'question' AND q.state IN ('', 'ready')))
"""
LEFT: Final = f"SELECT kind, count(*) FROM ({_OPEN}) o GROUP BY kind"
OPEN_ITEMS: Final = f"SELECT id FROM ({_OPEN}) o ORDER BY id"

MEETINGS: Final = "SELECT key, value FROM setting WHERE key >= 'meeting:' AND key < 'meeting;' ORDER BY key"


def meeting_key(manager: int | None) -> str:
    """Under which the weekday of the meeting with a manager is kept; 0 is for what has none."""
    return f"meeting:{manager or 0}"


def meetings(query: Query) -> dict[int, int]:
    """The weekday of the meeting with each manager of whom it is known; Monday is 0."""
    found = [(key.partition(":")[2], value) for key, value in query(MEETINGS, {})]
    return {int(manager): int(value) for manager, value in found if manager.isdecimal() and value in "0123456"}


def managers(query: Query) -> list[Manager]:
    """All managers."""
    from werkbank.domain.people import Manager

    return [
        Manager(
            id=row[0], name=row[1], code=row[2], addresses=_texts(row[3]), themes=_texts(row[4]), active=bool(row[5])
        )
        for row in query(MANAGERS, {})
    ]


class Left(NamedTuple):
    """What is still open for a manager."""

    items: int = 0
    """Undecided."""
    asked: int = 0
    """With the manager, and not answered."""
    aside: int = 0
    """Waits or sleeps."""
    notes: int = 0
    questions: int = 0

    @property
    def total(self) -> int:
        """All of it."""
        return sum(self)


def left(query: Query, manager: int) -> Left:
    """How much is still open for a manager, active or not."""
    found: dict[str, int] = dict(query(LEFT, {"manager": manager}))
    return Left(*(found.get(kind, 0) for kind in ("new", "asked", "aside", "note", "question")))


def open_items(query: Query, manager: int) -> list[int]:
    """The items that are still open for a manager, of notes and questions those they came from."""
    return [row[0] for row in query(OPEN_ITEMS, {"manager": manager})]


def present(query: Query) -> list[Manager]:
    """The managers whose pieces there are to look at: the active ones, and others as long as something is open."""
    return [one for one in managers(query) if one.active or left(query, one.id).total]


def people(query: Query) -> list[Person]:
    """All persons."""
    from werkbank.domain.people import Person

    return [
        Person(id=row[0], name=row[1], addresses=_texts(row[2]), role=row[3], organisation=row[4], weight=row[5])
        for row in query(PEOPLE, {})
    ]


def desks(query: Query) -> list[Desk]:
    """All desks."""
    from werkbank.domain.people import Desk

    return [
        Desk(
            id=row[0],
            name=row[1],
            topics=_texts(row[2]),
            channel=row[3],
            supply=row[4],
            checked=day(row[5]),
            address=row[6],
            reply_days=row[7],
        )
        for row in query(DESKS, {})
    ]


def mandates(query: Query) -> list[Mandate]:
    """All mandates."""
    from werkbank.domain.people import Mandate

    return [
        Mandate(
            id=row[0], manager_id=row[1], kind=row[2], about=row[3], limit=row[4], kenmerk=row[5], until=day(row[6])
        )
        for row in query(MANDATES, {})
    ]


def _texts(text: str) -> tuple[str, ...]:
    return tuple(json.loads(text))


SAVED_VIEWS: Final = "SELECT id, name, query, place, consumes FROM saved_view ORDER BY place, id"


def saved_views(query: Query) -> list[SavedView]:
    """The queries that were kept, in their order."""
    from werkbank.domain.triage_keeping import SavedView

    return [
        SavedView(id=row[0], name=row[1], query=row[2], place=row[3], consumes=bool(row[4]))
        for row in query(SAVED_VIEWS, {})
    ]
