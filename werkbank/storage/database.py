"""The two doors: ``reading()`` and ``doing(deed, now)``. One writer at a time; everything in a deed, or nothing."""

from __future__ import annotations

from contextlib import contextmanager
from functools import cached_property
from typing import TYPE_CHECKING, Any

from sqlalchemy import insert, select

from werkbank.domain.choices import Choice, Pin
from werkbank.domain.days_off import ClosingDay
from werkbank.domain.errors import Conflict
from werkbank.domain.ids import show
from werkbank.domain.inbox import Item, Note, Question
from werkbank.domain.note_keeping import Absence, Link, Reminder, Template
from werkbank.domain.people import Desk, Manager, Mandate, Person
from werkbank.domain.question_keeping import Check, Commitment, Part
from werkbank.domain.terms import ItemTerm, Pause
from werkbank.domain.triage_keeping import Rule, SavedView, Sender, Setting, Unlearned, Weighing
from werkbank.storage import engine, migrate, straight, tables
from werkbank.storage.archive import Archive
from werkbank.storage.journal import Journal
from werkbank.storage.stores import Shelf, Store
from werkbank.storage.threads import Threads
from werkbank.storage.trouble import told

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence
    from datetime import datetime
    from pathlib import Path

    from sqlalchemy import Connection

    from werkbank.domain.deeds import DeedCall
    from werkbank.domain.markings import Marking

    Derive = Callable[["Doing"], None]


class Reading:
    """One read transaction: shelves, and named SQL through ``query``."""

    def __init__(self, connection: Connection) -> None:
        self.connection = connection
        self.managers = Shelf(connection, tables.manager, Manager)
        self.people = Shelf(connection, tables.person, Person)
        self.desks = Shelf(connection, tables.desk, Desk)
        self.mandates = Shelf(connection, tables.mandate, Mandate)
        self.items = Shelf(connection, tables.item, Item)
        self.notes = Shelf(connection, tables.note, Note)
        self.questions = Shelf(connection, tables.question, Question)

    def query(self, sql: str, values: Mapping[str, object] | None = None) -> list[tuple[Any, ...]]:
        """Run a named, portable SQL text; raw rows, as the fast door gives them."""
        return straight.rows(self.connection, sql, dict(values or {}))


class Doing:
    """One write transaction: stores that tell the journal, the archive, conversations, and ``query``."""

    def __init__(self, connection: Connection, journal: Journal) -> None:
        self.connection, self.journal = connection, journal
        self.besides: list[Journal] = []
        self.managers = Store(connection, tables.manager, Manager, journal)
        self.people = Store(connection, tables.person, Person, journal)
        self.desks = Store(connection, tables.desk, Desk, journal)
        self.mandates = Store(connection, tables.mandate, Mandate, journal)
        self.items = Store(connection, tables.item, Item, journal)
        self.notes = Store(connection, tables.note, Note, journal)
        self.questions = Store(connection, tables.question, Question, journal)
        self.parts = Store(connection, tables.question_part, Part, journal)
        self.checks = Store(connection, tables.question_check, Check, journal)
        self.commitments = Store(connection, tables.commitment, Commitment, journal)
        self.templates = Store(connection, tables.note_template, Template, journal)
        self.absences = Store(connection, tables.absence, Absence, journal)
        self.reminders = Store(connection, tables.reminder, Reminder, journal)
        self.links = Store(connection, tables.note_link, Link, journal)
        self.terms = Store(connection, tables.item_term, ItemTerm, journal)
        self.pauses = Store(connection, tables.term_pause, Pause, journal)
        self.closing_days = Store(connection, tables.closing_day, ClosingDay, journal)
        self.choices = Store(connection, tables.brief_choice, Choice, journal)
        self.pins = Store(connection, tables.brief_pin, Pin, journal)
        self.weighings = Store(connection, tables.weighing, Weighing, journal)
        self.saved_views = Store(connection, tables.saved_view, SavedView, journal)
        self.rules = Store(connection, tables.rule, Rule, journal)
        self.senders = Store(connection, tables.sender, Sender, journal)
        self.settings = Store(connection, tables.setting, Setting, journal)
        self.unlearned = Store(connection, tables.unlearned, Unlearned, journal)
        self.archive = Archive(connection, journal)
        self.threads = Threads(connection)

    def beside(self, call: DeedCall, continuing: int | None = None) -> Doing:
        """A deed of its own in the same transaction, with the number of this one as its argument ``of``."""
        journal = Journal(self.connection, call, self.now, continuing)
        if continuing is not None and not journal.still_stands():
            journal.deed_id = None  # it was undone meanwhile: what is done now is another one
        self.besides.append(journal)
        return Doing(self.connection, journal)

    def query(self, sql: str, values: Mapping[str, object] | None = None) -> list[tuple[Any, ...]]:
        """Run a named, portable SQL text; raw rows."""
        return straight.rows(self.connection, sql, dict(values or {}))

    def items_on(self, messages: Sequence[int]) -> list[tuple[int, int, int | None, Marking]]:
        """Item, message, manager and marking of every item on these messages."""
        found: list[tuple[int, int, int | None, Marking]] = []
        columns = (tables.item.c.id, tables.item.c.message_id, tables.item.c.manager_id, tables.item.c.marking)
        for start in range(0, len(messages), 400):
            chunk = list(messages[start : start + 400])
            query = select(*columns).where(tables.item.c.message_id.in_(chunk)).order_by(tables.item.c.id)
            found.extend(
                (row.id, row.message_id, row.manager_id, row.marking) for row in self.connection.execute(query)
            )
        return found

    def derive(self, sql: str, rows: Sequence[Mapping[str, object]]) -> None:
        """Write derived rows: outside the deed, rebuilt at will."""
        if rows:
            straight.driver(self.connection).executemany(sql, rows)

    def query_none(self, sql: str) -> None:
        """Run a text that gives no rows."""
        self.connection.exec_driver_sql(sql)

    def log_export(self, what: str, format_: str, manager: int | None, refs: Sequence[str]) -> None:
        """Note what left the house: when, for whom, which ids; never any content."""
        row = {"at": self.now, "what": what, "format": format_, "manager_id": manager, "refs": list(refs)}
        self.connection.execute(insert(tables.export_log).values(**row))

    def log_sitting(self, values: Mapping[str, object]) -> None:
        """Note how a session of the *beslisstroom* went."""
        self.connection.execute(insert(tables.sitting).values(**values))

    @property
    def now(self) -> datetime:
        """The moment of this deed."""
        return self.journal.now


def _join(journal: Journal, besides: Sequence[Journal]) -> None:
    """The derived tables follow what all of them touched, once."""
    for one in besides:
        for kind, rows in one.touched.items():
            journal.touched[kind].update(rows)


class Database:
    """The archive in one file. ``derive`` brings the derived tables up to date at the end of every deed."""

    def __init__(self, path: Path, derive: Derive, *, durable: bool = True) -> None:
        self.path = path
        self._derive, self._durable = derive, durable
        self._written = 0

    def prepare(self, now: datetime, narrate: Callable[[str], None] | None = None) -> None:
        """Create or migrate the file; call once before use."""
        migrate.ensure(self.path, now, narrate)

    @cached_property
    def _writer(self) -> Any:
        return engine.make(self.path, write=True, durable=self._durable)

    @cached_property
    def _reader(self) -> Any:
        return engine.make(self.path, write=False)

    @contextmanager
    def reading(self) -> Iterator[Reading]:
        """A consistent look at everything; sees nothing of what is being done meanwhile."""
        with told(self.path), self._reader.begin() as connection:
            yield Reading(connection)

    @contextmanager
    def doing(
        self, call: DeedCall, now: datetime, *, continuing: int | None = None, finished: bool = True
    ) -> Iterator[Doing]:
        """One deed, in one transaction. ``continuing`` adds a batch to a running deed (a long import).

        Raises ``Conflict("already-undone")`` when the running deed was undone meanwhile.
        """
        with told(self.path), self._writer.begin() as connection:
            self._written += 1
            journal = Journal(connection, call, now, continuing)
            journal.finished = finished
            if continuing is not None and not journal.still_stands():
                raise Conflict("already-undone")
            doing = Doing(connection, journal)
            yield doing
            _join(journal, doing.besides)
            if journal.touched:
                self._derive(doing)
            journal.close()
            for one in doing.besides:
                one.args["of"] = show("deed", journal.deed_id or 0)
                one.close()

    @contextmanager
    def deriving(self, now: datetime) -> Iterator[Doing]:
        """Rebuild derived rows; leaves no deed."""
        from werkbank.domain.deeds import DeedCall as Call

        with told(self.path), self._writer.begin() as connection:
            self._written += 1
            yield Doing(connection, Journal(connection, Call("edit"), now))

    @contextmanager
    def redoing(self, now: datetime) -> Iterator[Doing]:
        """As ``deriving``, for what is simply done again when the power fails: it does not wait for the disk.

        Call ``tidy`` after the last.
        """
        from werkbank.domain.deeds import DeedCall as Call

        with (
            told(self.path),
            self._writer.connect() as connection,
            engine.without_waiting(straight.driver(connection), durable=self._durable),
            connection.begin(),
        ):
            yield Doing(connection, Journal(connection, Call("edit"), now))

    def written(self, doing: Doing) -> tuple[int, int]:
        """Something else means that somebody wrote since, here or elsewhere, other than by ``redoing``."""
        return self._written, int(doing.query("PRAGMA data_version")[0][0])

    def tidy(self) -> None:
        """Move into the file what was written beside it, so that the next one who writes need not; others go on."""
        with told(self.path), self._writer.connect() as connection:
            straight.driver(connection).execute("PRAGMA wal_checkpoint(PASSIVE)")

    def close(self) -> None:
        """Let go of the file."""
        for name in ("_writer", "_reader"):
            made = self.__dict__.pop(name, None)
            if made is not None:
                made.dispose()
