"""Take over a list of running notes from a table: all of it as one deed, or nothing and what is wrong with each row."""

from __future__ import annotations

import csv
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from werkbank.domain import ids
from werkbank.domain.deeds import DeedCall
from werkbank.domain.errors import Missing, NoteRefused, NotFound, UsageError, WerkbankError
from werkbank.domain.harmless import harmless_line
from werkbank.domain.inbox import Item
from werkbank.domain.markings import sealed
from werkbank.domain.nearest import plain
from werkbank.domain.notes.listing import HEADS, listed
from werkbank.domain.people import Person
from werkbank.importers.tables import read_table
from werkbank.importers.typed import read_typed, typed_bytes
from werkbank.services.adding import typed_arrival
from werkbank.services.conversing import converse
from werkbank.services.dates import understood
from werkbank.services.deciding import decide_within
from werkbank.services.guesses import Given
from werkbank.services.known import Known
from werkbank.services.note_types import catalogue
from werkbank.services.notes.moving import placed
from werkbank.services.preparing import marking_of
from werkbank.storage.reads import notes as reads

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from datetime import date, datetime

    from werkbank.domain.markings import Marking
    from werkbank.domain.notes import Catalogue, NoteType
    from werkbank.domain.notes.listing import Field, Row
    from werkbank.services.doors import Doors
    from werkbank.storage.database import Doing

LARGEST: Final = 4_000_000
"""Bytes of a file."""
MOST: Final = 5_000
"""Rows of a table; whoever has more notes has something else."""
_LONGEST: Final = 1_000
"""Characters of a cell that are read."""


class RowProblem(NamedTuple):
    """Why a row cannot be taken over. ``row`` is its line in the table, 0 for the table as a whole."""

    row: int
    field: Field | None
    error: WerkbankError


class TakenOver(NamedTuple):
    """What became of a table: the notes that were made; or every problem, and then nothing was made."""

    notes: tuple[str, ...] = ()
    same: tuple[int, ...] = ()
    """The rows of which the note was there already: the same kenmerk, or the same title, type and author."""
    problems: tuple[RowProblem, ...] = ()
    strange: tuple[str, ...] = ()
    """Columns that mean nothing to us and were left alone."""
    past: tuple[int, ...] = ()
    """The rows that were taken over with a day that is past."""


class _Wanted(NamedTuple):
    """A row understood."""

    title: str
    marking: Marking
    type: NoteType
    author: str
    manager: int
    due: date
    kenmerk: str
    theme: str
    step: str

    @property
    def key(self) -> tuple[str, ...]:
        """By what it is the same note."""
        return ("", self.kenmerk.lower()) if self.kenmerk else (plain(self.title), self.type.code, plain(self.author))


class Listings:
    """Take over what somebody kept in a table."""

    def __init__(self, doors: Doors) -> None:
        self._doors = doors

    def take(self, data: bytes, manager: str = "") -> TakenOver:
        """Make a nota of every row that is not there yet; ``manager`` is for rows that name none."""
        try:
            table = listed(read_table(data, MOST + 2))
        except csv.Error:
            return TakenOver(problems=(RowProblem(0, None, UsageError("table")),))
        if table.missing:
            lacking = [UsageError("column", HEADS[field][0], HEADS[field]) for field in table.missing]
            return TakenOver(problems=tuple(RowProblem(0, None, one) for one in lacking), strange=table.strange)
        if len(table.rows) > MOST:
            return TakenOver(problems=(RowProblem(0, None, UsageError("table-long", str(MOST))),))
        query, now = self._doors.query, self._doors.clock.now()
        reader = _Reader(Known(query), catalogue(query), now, manager)
        read = [(row, *reader.read(row)) for row in table.rows]
        problems = tuple(problem for _, _, found in read for problem in found)
        if problems:
            return TakenOver(problems=problems, strange=table.strange)
        wanted = [(row.number, one) for row, one, _ in read if one is not None]
        return self._make(wanted, table.strange)

    def _make(self, wanted: list[tuple[int, _Wanted]], strange: tuple[str, ...]) -> TakenOver:
        made: list[str] = []
        same: list[int] = []
        there = {key for one in reads.called(self._doors.query) for key in _keys(*one)}
        past: list[int] = []
        fresh, today = [], self._doors.clock.today()
        for number, one in wanted:
            if one.key in there:
                same.append(number)
            else:
                there.add(one.key)
                fresh.append(one)
                past += [number] if one.due < today else []
        if fresh:
            with self._doors.database.doing(DeedCall("note-import"), self._doors.clock.now()) as doing:
                made = [_made(doing, one, today) for one in fresh]
                doing.journal.args |= {"notes": made}
        return TakenOver(tuple(made), tuple(same), strange=strange, past=tuple(past))


class _Reader:
    """Understands rows, by what is known now."""

    def __init__(self, known: Known, types: Catalogue, now: datetime, manager: str) -> None:
        self._known, self._types, self._now, self._manager = known, types, now, manager
        self._names = {plain(name): one.code for one in types.current for name in (one.code, one.name.nl, one.name.en)}

    def read(self, row: Row) -> tuple[_Wanted | None, list[RowProblem]]:
        """What a row asks for, or every problem it has."""
        found: dict[str, Any] = {}
        problems: list[RowProblem] = []
        steps: dict[Field, Callable[[dict[Field, str]], object]] = {
            "title": self._title, "type": self._type, "author": self._author, "manager": self._owner, "due": self._due,
        }  # fmt: skip
        values: dict[Field, str] = {field: harmless_line(text, _LONGEST) for field, text in row.values.items()}
        for field, step in steps.items():
            try:
                found[field] = step(values)
            except WerkbankError as error:
                problems.append(RowProblem(row.number, field, error))
        try:
            found["step"] = self._step(values, found.get("type"))
        except NoteRefused as error:
            problems.append(RowProblem(row.number, "step", error))
        if problems:
            return None, problems
        kenmerk, theme = (harmless_line(values.get(name, ""), 100) for name in ("kenmerk", "theme"))
        return _Wanted(**found, marking=self._marking(found["title"]), kenmerk=kenmerk, theme=theme), []

    def _title(self, values: dict[Field, str]) -> str:
        title = harmless_line(values.get("title", ""), 300)
        if not title:
            raise UsageError("cell")
        if sealed(self._marking(title)):  # no name may be kept of it, and a nota has an author
            raise UsageError("line-sealed")
        return title

    def _marking(self, title: str) -> Marking:
        return marking_of(read_typed(typed_bytes(title), self._now))

    def _type(self, values: dict[Field, str]) -> NoteType:
        text = values.get("type", "")
        code = self._names.get(plain(text))
        if code is None:
            raise NoteRefused("unknown-type", text)
        return self._types.find(code)

    def _author(self, values: dict[Field, str]) -> str:
        name = values.get("author", "")
        if not name:
            raise UsageError("cell")
        try:
            return self._known.person(name).name
        except NotFound:  # new to us, and put in the register with the note
            return name

    def _owner(self, values: dict[Field, str]) -> int:
        name = values.get("manager", "") or self._manager
        number = self._known.manager(name).id if name else self._known.only_manager()
        if number is None:
            raise Missing("note", "manager")
        return number

    def _due(self, values: dict[Field, str]) -> date:
        return understood(values.get("due", ""), self._now, self._known.closing).date

    def _step(self, values: dict[Field, str], kind: NoteType | None) -> str:
        """By id or name; empty is the first."""
        text = plain(values.get("step", ""))
        if not text or kind is None:
            return ""
        for one in kind.route.steps:
            if text in (plain(one.id), plain(one.name.nl), plain(one.name.en)):
                return one.id
        raise NoteRefused("unknown-step", values["step"])


def _made(doing: Doing, one: _Wanted, today: date) -> str:
    """A message with the title in it, an item, and the nota that takes its place, at the step where it lies."""
    arrival = typed_arrival(doing, typed_bytes(one.title))
    (number,) = doing.archive.take_in([(arrival, "in")], doing.now)
    converse(doing, [number], [arrival.thread])
    person = _registered(doing, one.author)
    item = Item(
        message_id=number, manager_id=one.manager, title="", due=one.due, marking=one.marking, created_at=doing.now
    )  # fmt: skip
    (item,) = doing.items.add_all([item])
    given = Given(
        by=one.due.isoformat(),
        author=ids.show("person", person),
        type=one.type.code,
        kenmerk=one.kenmerk,
        gist=one.title,
    )
    (decided,) = decide_within(doing, [item.id], "note", given)
    (note,) = doing.notes.where(item_id=item.id)
    if one.step:
        note = doing.notes.change(note, **placed(one.type, one.step, today, note.author_id))
    if one.theme:
        doing.notes.change(note, theme=one.theme)
    return decided.made


def _registered(doing: Doing, name: str) -> int:
    """The author; who is new is added before anything that names him, as a redo adds them in the same order."""
    try:
        return Known(doing.query).person(name).id
    except NotFound:
        return doing.people.add(Person(name=name)).id


def _keys(kenmerk: str, title: str, kind: str, author: str) -> Iterator[tuple[str, ...]]:
    if kenmerk:
        yield "", kenmerk.lower()
    yield plain(title), kind, plain(author)
