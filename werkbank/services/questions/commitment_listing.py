"""Take over a list of commitments from a table: all of it as one deed, or nothing and what is wrong with each row."""

from __future__ import annotations

import csv
from typing import TYPE_CHECKING, Any, Final, Literal, NamedTuple

from werkbank.domain.deeds import DeedCall
from werkbank.domain.errors import QuestionRefused, UsageError, WerkbankError
from werkbank.domain.harmless import harmless, harmless_line
from werkbank.domain.headed_tables import Row, headed
from werkbank.domain.ids import show
from werkbank.domain.nearest import plain
from werkbank.domain.question_keeping import Commitment
from werkbank.importers.tables import read_table
from werkbank.services.dates import day_of_event, understood
from werkbank.services.known import Known
from werkbank.services.questions.commitments import LONGEST, keepable, record
from werkbank.storage.reads import questions as reads

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import date, datetime

    from werkbank.domain.question_keeping import CommitmentKind, CommitmentState
    from werkbank.services.doors import Doors

LARGEST: Final = 4_000_000
"""Bytes of a file."""
MOST: Final = 5_000
"""Rows of a table."""
Field = Literal[
    "text", "kind", "made_on", "occasion", "reference", "due", "state", "state_on", "remark", "manager", "person",
    "theme",
]  # fmt: skip
HEADS: Final[Mapping[Field, tuple[str, ...]]] = {
    "text": ("toezegging", "tekst", "omschrijving", "motie", "text", "commitment"),
    "kind": ("soort", "type", "kind"),
    "made_on": ("gedaan op", "datum", "toegezegd op", "made on", "date"),
    "occasion": ("debat", "gelegenheid", "bron", "occasion", "debate"),
    "reference": ("kenmerk", "nummer", "kamerstuk", "reference"),
    "due": ("uiterlijk", "termijn", "deadline", "due"),
    "state": ("stand", "status", "state"),
    "state_on": ("afgedaan op", "nagekomen op", "done on"),
    "remark": ("opmerking", "toelichting", "stand van zaken", "remark"),
    "manager": ("manager", "directeur", "voor"),
    "person": ("trekker", "behandelaar", "wie", "person"),
    "theme": ("thema", "theme"),
}
"""What a column may be called, in any capitals."""
NEEDED: Final[tuple[Field, ...]] = ("text",)
_KINDS: Final[dict[str, CommitmentKind]] = {
    "": "promise", "toezegging": "promise", "promise": "promise", "commitment": "promise", "motie": "motion",
    "motion": "motion",
}  # fmt: skip
_STATES: Final[dict[str, CommitmentState]] = {
    "": "", "open": "", "loopt": "", "lopend": "", "nagekomen": "done", "afgedaan": "done", "gereed": "done",
    "done": "done", "kept": "done", "vervallen": "dropped", "dropped": "dropped", "lapsed": "dropped",
}  # fmt: skip


class CommitmentProblem(NamedTuple):
    """Why a row cannot be taken over. ``row`` is its line in the table, 0 for the table as a whole."""

    row: int
    field: Field | None
    error: WerkbankError


class CommitmentsTaken(NamedTuple):
    """What became of a table: what was recorded; or every problem, and then nothing was."""

    commitments: tuple[str, ...] = ()
    same: tuple[int, ...] = ()
    """The rows that were there already: the same text of the same kind, with the same number (else the same day)."""
    out_of_order: tuple[int, ...] = ()
    """The rows that were taken over with a day to keep it by that lies before the day on which it was made."""
    problems: tuple[CommitmentProblem, ...] = ()
    strange: tuple[str, ...] = ()
    """Columns that mean nothing to us and were left alone."""


class CommitmentListings:
    """Take over what somebody kept in a table."""

    def __init__(self, doors: Doors) -> None:
        self._doors = doors

    def take(self, data: bytes) -> CommitmentsTaken:
        """Record every row that is not there yet."""
        try:
            table = headed(read_table(data, MOST + 2), HEADS, NEEDED)
        except csv.Error:
            return CommitmentsTaken(problems=(CommitmentProblem(0, None, UsageError("table")),))
        if table.missing:
            lacking = [UsageError("column", HEADS[field][0], HEADS[field]) for field in table.missing]
            problems = tuple(CommitmentProblem(0, None, one) for one in lacking)
            return CommitmentsTaken(problems=problems, strange=table.strange)
        if len(table.rows) > MOST:
            return CommitmentsTaken(problems=(CommitmentProblem(0, None, UsageError("table-long", str(MOST))),))
        reader = _Reader(Known(self._doors.query), self._doors.clock.now(), self._doors.clock.today())
        read = [(row.number, *reader.read(row)) for row in table.rows]
        problems = tuple(problem for _, _, found in read for problem in found)
        if problems:
            return CommitmentsTaken(problems=problems, strange=table.strange)
        return self._record([(number, one) for number, one, _ in read if one is not None], table.strange)

    def _record(self, wanted: list[tuple[int, Commitment]], strange: tuple[str, ...]) -> CommitmentsTaken:
        there = {key for one in reads.commitments(self._doors.query, None) for key in _keys(one)}
        same: list[int] = []
        fresh: list[Commitment] = []
        odd: list[int] = []
        for number, one in wanted:
            if there & _keys(one):
                same.append(number)
            else:
                there |= _keys(one)
                fresh.append(one)
                odd += [number] if _is_odd(one) else []
        made: list[Commitment] = []
        if fresh:
            with self._doors.database.doing(DeedCall("commitment-add"), self._doors.clock.now()) as doing:
                made = record(doing, fresh)
        return CommitmentsTaken(
            tuple(show("commitment", one.id) for one in made), tuple(same), tuple(odd), strange=strange
        )


def _keys(one: Commitment) -> set[tuple[str, ...]]:
    """By what it is the same."""
    if one.reference:
        return {(one.kind, plain(one.reference), plain(one.text))}
    return {(one.kind, "", plain(one.text), str(one.made_on))}


def _is_odd(one: Commitment) -> bool:
    """Was it to be kept before it was made? What was kept elsewhere is taken over as it stands there, and told."""
    return one.made_on is not None and one.due is not None and one.due < one.made_on


class _Reader:
    """Understands rows, by what is known now."""

    def __init__(self, known: Known, now: datetime, today: date) -> None:
        self._known, self._now, self._today = known, now, today

    def read(self, row: Row[Field]) -> tuple[Commitment | None, list[CommitmentProblem]]:
        """What a row records, or every problem it has."""
        found: dict[str, Any] = {}
        problems: list[CommitmentProblem] = []
        values = {field: harmless(text)[:LONGEST].strip() for field, text in row.values.items()}
        steps: dict[Field, Callable[[str], object]] = {
            "text": _text, "kind": lambda text: _coded(_KINDS, "kind", text), "made_on": self._event, "due": self._due,
            "state": lambda text: _coded(_STATES, "state", text), "state_on": self._event, "manager": self._manager,
            "person": self._person, "occasion": lambda text: _line(text, 200), "remark": _kept,
            "reference": lambda text: _line(text, 60), "theme": lambda text: _line(text, 100),
        }  # fmt: skip
        for field, step in steps.items():
            try:
                found[field] = step(values.get(field, ""))
            except WerkbankError as error:
                problems.append(CommitmentProblem(row.number, field, error))
        if problems:
            return None, problems
        return self._made(found), []

    def _made(self, found: dict[str, Any]) -> Commitment:
        manager, person = found.pop("manager"), found.pop("person")
        state_on = found.pop("state_on")
        if found["state"] and state_on is None:
            state_on = self._today
        marking = keepable(text for text in (found["text"], found["remark"], found["occasion"], found["theme"]) if text)
        return Commitment(
            **found,
            state_on=state_on if found["state"] else None,
            manager_id=manager,
            person_id=person,
            marking=marking,
        )

    def _event(self, text: str) -> date | None:
        return day_of_event(text, self._now, self._known.closing) if text else None

    def _due(self, text: str) -> date | None:
        return understood(text, self._now, self._known.closing).date if text else None

    def _manager(self, text: str) -> int | None:
        return self._known.manager(text).id if text else None

    def _person(self, text: str) -> int | None:
        return self._known.person(text).id if text else None


def _text(text: str) -> str:
    if not text:
        raise QuestionRefused("commitment-empty")
    return _kept(text)


def _line(text: str, most: int) -> str:
    return _kept(harmless_line(text, most))


def _kept(text: str) -> str:
    keepable([text])
    return text


def _coded(codes: Mapping[str, Any], field: str, text: str) -> Any:
    code = codes.get(plain(text))
    if code is None:
        raise UsageError(field, text, tuple(one for one in codes if one))
    return code
