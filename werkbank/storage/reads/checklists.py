"""Checklists through the fast door: those of the organisation itself, and how far running questions are."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from werkbank.domain.own_versions import Running

if TYPE_CHECKING:
    from werkbank.storage.reads import Query


class OwnRow(NamedTuple):
    """A version of the organisation itself, raw. Without a text it gives up what there was until then."""

    code: str
    version: int
    text: str


class QuestionRow(NamedTuple):
    """A running question, raw. ``version`` 0: whatever counts now."""

    question_id: int
    item_id: int
    title: str
    marking: str
    version: int


OWN: Final = "SELECT code, version, text FROM note_template WHERE kind = 'checklist' ORDER BY id"
CODES: Final = "SELECT DISTINCT code FROM note_template WHERE kind = 'checklist'"
_GOING: Final = "q.state IN ('', 'ready') AND i.state = 'question'"
_FROM: Final = "FROM question q JOIN item i ON i.id = q.item_id"
RUNNING: Final = f"""
    SELECT q.checklist, q.version, count(*) {_FROM} WHERE {_GOING}
    GROUP BY q.checklist, q.version ORDER BY q.checklist, q.version
"""
OF: Final = f"""
    SELECT q.id, q.item_id, q.title, q.marking, q.version {_FROM}
    WHERE {_GOING} AND q.checklist = :code AND (:version IS NULL OR q.version = :version)
    ORDER BY q.due IS NULL, q.due, q.id
"""


def own(query: Query) -> list[OwnRow]:
    """Those of the organisation itself, in the order in which they were made."""
    return [OwnRow(*row) for row in query(OWN, {})]


def own_codes(query: Query) -> list[str]:
    """The codes of which there ever was an own version."""
    return [row[0] for row in query(CODES, {})]


def running(query: Query) -> list[Running]:
    """What is being prepared or ready, per version of each checklist."""
    return [Running(*row) for row in query(RUNNING, {})]


def of_checklist(query: Query, code: str, version: int | None = None) -> list[QuestionRow]:
    """The running questions of a checklist, or of one version of it; what is due first comes first."""
    return [QuestionRow(*row) for row in query(OF, {"code": code, "version": version})]
