"""From a parsed TOML file to checklists: every row with a problem is told, with every problem it has.

Nothing is taken by halves: with one problem in it a file gives no checklists at all, and the list of what to mend.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from typing import Any, Final, NamedTuple

from werkbank.domain.checklists.faults import faults, repeated
from werkbank.domain.checklists.types import CheckItem, Checklist, Checklists, Problem
from werkbank.domain.errors import ListReason, NoteReason
from werkbank.domain.notes.rows import Row, rows_of

_SHAPES: Final[Mapping[NoteReason, ListReason]] = {
    "shape": "shape", "missing": "missing", "unknown-key": "unknown-key", "choice": "choice", "text": "text",
    "id": "id", "number": "number", "many": "many",
}  # fmt: skip
"""What reading a row can stumble on."""


class Reading(NamedTuple):
    """What a file holds: checklists when it ``is_whole``, else none and every problem."""

    lists: Checklists
    problems: tuple[Problem, ...] = ()

    @property
    def is_whole(self) -> bool:
        """Can all of it be taken?"""
        return not self.problems


def lists_from(data: Mapping[str, Any]) -> Checklists:
    """The checklists, as the file that ships holds them; raises ``ChecklistRefused`` for the first problem there is."""
    reading = read_lists(data)
    if reading.problems:
        raise reading.problems[0].error
    return reading.lists


def read_lists(data: Mapping[str, Any], roles: Collection[str] | None = None) -> Reading:
    """What a file holds; ``roles`` are those that its items may name, ``None`` when any will do."""
    top, made = _made(data)
    problems = list(_told(top))
    sound: list[Checklist] = []
    for row, one in made:
        shape = tuple(_told(row))
        found = (*shape, *_besides(shape, faults(one, roles)))
        again = repeated((*sound, one)) if not found else ()
        problems += (*found, *again)
        if not (found or again):
            sound.append(one)
    if problems:
        return Reading(Checklists(), tuple(problems))
    return Reading(Checklists(tuple(sound)))


def drafts(data: Mapping[str, Any]) -> Reading:
    """What of a file holds together as values, whatever is wrong with what it says; the problems are of the rest."""
    top, made = _made(data)
    wrong = [problem for row, _ in made for problem in _told(row)]
    return Reading(Checklists(tuple(one for row, one in made if not row.problems)), (*_told(top), *wrong))


def _made(data: Mapping[str, Any]) -> tuple[Row, list[tuple[Row, Checklist]]]:
    top = Row("", data)
    made = [(row, _list(row)) for row in rows_of(top, "checklist", "code")]
    top.done()
    return top, made


def _told(row: Row) -> Iterable[Problem]:
    return (Problem(one.row, one.place, _SHAPES[one.reason], one.subject) for one in row.problems)


def _besides(shape: Collection[Problem], sense: Iterable[Problem]) -> list[Problem]:
    """What is wrong besides what could not be read: nothing is said twice."""
    return [
        one
        for one in sense
        if not any(other.place == one.place or other.place.startswith(f"{one.place} ") for other in shape)
    ]


def _list(row: Row) -> Checklist:
    one = Checklist(row.code("code"), row.whole("version", 1), row.texts("name"), row.each("items", _item))
    row.done()
    return one


def _item(row: Row) -> CheckItem:
    return CheckItem(
        row.id("id"),
        row.texts("text"),
        row.texts("short", needed=False),
        row.flag("blocking"),
        row.flag("per_part"),
        row.line("role", needed=False),
    )
