"""What a document that was read becomes: whose question, on which item, by which checklist, by when, and its title.

What is shown beforehand and what is done come from here both, so that the one is the other.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from werkbank.domain import ids
from werkbank.domain.conversation import bare_subject
from werkbank.domain.days import amsterdam_day
from werkbank.domain.errors import Missing, QuestionRefused, WerkbankError
from werkbank.domain.harmless import harmless, harmless_line
from werkbank.domain.questions import taking
from werkbank.domain.questions.dates import is_earlier
from werkbank.domain.questions.document import Doubt
from werkbank.domain.questions.kinds import KINDS
from werkbank.domain.questions.naming import title_of
from werkbank.domain.questions.settling import Term, settled
from werkbank.domain.terms import changes
from werkbank.services.guesses import Given
from werkbank.services.known import Known
from werkbank.services.questions.shaping import LONGEST_TEXT
from werkbank.services.terms import basis
from werkbank.storage.reads import asking, messages, terms
from werkbank.storage.reads import questions as reads

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date, datetime
    from typing import Literal

    from werkbank.domain.people import Manager
    from werkbank.domain.questions import QuestionDocument
    from werkbank.domain.questions.document import StartFrom
    from werkbank.services.questions.sources import Found, Source
    from werkbank.storage.reads import Query
    from werkbank.storage.reads.asking import AskRow

_FILLED: Final = {"C1": ("asker", "deadline"), "C2": ("reference", "dates")}
"""The items of a checklist that reading may settle."""


class Asked(NamedTuple):
    """What the officer said herself of what is to be made; empty is a guess."""

    manager: str = ""
    checklist: str = ""


class Outcome(NamedTuple):
    """What will be made of one document."""

    row: AskRow
    """The item that becomes the question; number 0 is a new one."""
    given: Given
    """With which the decision is taken."""
    begin: changes.Begin | None
    """The term that begins with it."""
    title: str
    settled: dict[str, str]
    """By the id of an item of the checklist what was read for it without a doubt."""
    doubts: tuple[Doubt, ...]


class Case(NamedTuple):
    """What a document came with, and for whom it is read."""

    query: Query
    source: Source
    document: QuestionDocument
    owner: Manager | None
    now: datetime
    language: Literal["nl", "en"]

    @property
    def today(self) -> date:
        """The day in Amsterdam."""
        return amsterdam_day(self.now)


def outcome(case: Case, checklist: str, message: int, before: int = 0) -> Outcome:
    """What will be made; ``before`` is how many documents of the same message are made first.

    ``message`` is its number in the archive, 0 when it is not there yet. Raises ``TermRefused``.
    """
    document = case.document
    row = _row(case, message, before)
    hers = row.gist or row.title
    title = harmless_line(hers or title_of(document, case.language), 300) or bare_subject(row.subject or "")
    asked = document.requested
    begin, term, by = None, None, ""
    if row.due is None and taking.has_term(document) and not _has_term(case.query, row.item_id):
        begin = changes.Begin(taking.TERM, start_of(document, case.today))
        term = _term(case, begin)
        row = row._replace(due=term.legal.isoformat(), due_time="") if term else row
    elif row.due is None and asked is not None and asked.day is not None:
        by = f"{asked.day.isoformat()} {asked.time}".strip()
    code = checklist.strip() or taking.checklist_for(document.kind, row.sort or "")
    given = Given(
        manager=ids.show("manager", case.owner.id) if case.owner else "", checklist=code, by=by, gist=title,
    )  # fmt: skip
    told = term if term is not None and term.legal >= case.today else None
    found = fitting(code, settled(document, told, case.language))
    return Outcome(row, given, begin, title, found, tuple(_past(case, term)))


def fitting(checklist: str, found: dict[str, str]) -> dict[str, str]:
    """Of what was read that which this checklist asks."""
    return {item: found[item] for item in _FILLED.get(checklist.upper(), ()) if item in found}


def start_of(document: QuestionDocument, today: date) -> date:
    """The day from which the term runs: that of submission, else today."""
    return (document.submitted.day if document.submitted else None) or today


def start_from(document: QuestionDocument) -> StartFrom:
    """Which day that is."""
    if document.submitted is None or document.submitted.day is None:
        return "today"
    return document.submitted.origin or "submitted"


def _term(case: Case, begin: changes.Begin) -> Term | None:
    by = basis(terms.closing(case.query))
    begun = changes.applied(begin, changes.Subject(0, case.today), by, case.today)
    if begun is None or begun.term.legal is None:
        return None
    return Term(begun.term.start, begun.term.legal, begun.term.plan)


def _past(case: Case, term: Term | None) -> list[Doubt]:
    """The days that are over already: of the term, and by which an answer was asked for."""
    document, found = case.document, []
    if term is not None and term.legal < case.today:
        place = document.submitted.place if document.submitted else 0
        found.append(Doubt("term-past", place, term.legal.isoformat()))
    asked = document.requested
    if asked is not None and asked.day is not None and asked.day < case.today and document.kind != "answered":
        found.append(Doubt("term-past", asked.place, f"{asked.day.isoformat()} {asked.time}".strip()))
    return found


def after_asked(document: QuestionDocument, due: date | None, due_time: str, today: date) -> tuple[Doubt, ...]:
    """The doubt that it becomes due later than the text asks, as long as that day is not over."""
    asked = document.requested
    if asked is None or asked.day is None or asked.day < today or document.kind == "answered":
        return ()
    if not is_earlier(asked.day, asked.time, due, due_time):
        return ()
    return (Doubt("due-after", asked.place, f"{asked.day.isoformat()} {asked.time}".strip()),)


def _has_term(query: Query, item: int) -> bool:
    return bool(item) and bool(terms.of_items(query, [item]))


def _row(case: Case, message: int, before: int) -> AskRow:
    """The item that is named, else one of the message that waits for a decision, else a new one on it."""
    source = case.source
    if source.item and not before:
        return asking.asked(case.query, [source.item])[source.item]
    owner = None if case.owner is None else case.owner.id
    waiting = reads.waiting(case.query, message, owner) if message and not source.item else []
    if len(waiting) > before:
        return asking.asked(case.query, [waiting[before]])[waiting[before]]
    return _new_row(case, messages.one(case.query, message) if message else None, owner)


def _new_row(case: Case, known: messages.MessageRow | None, owner: int | None) -> AskRow:
    """A new item, on a message that is here or on what comes in with it."""
    arrival = case.source.arrival
    reading = arrival.reading if arrival else None
    blank = asking.AskRow(0, owner, "", "", "", "", None, "", "", "", "", "", "", None, case.now.isoformat(), "", 0)
    if known is not None:
        return blank._replace(
            bulk=known.bulk,
            subject=known.subject,
            from_name=known.from_name,
            from_addr=known.from_addr,
            sort=known.sort,
        )
    if arrival is None or reading is None:
        return blank
    sender = reading.sender
    return blank._replace(
        bulk=arrival.bulk, subject=reading.subject, from_name=sender.name, from_addr=sender.addr, sort=reading.sort
    )


def message_of(query: Query, source: Source) -> int:
    """The number of the message in the archive: that it was read from, or that has the same bytes; 0 for none."""
    if source.message or source.arrival is None:
        return source.message
    return messages.with_bytes(query, source.arrival.sha, source.arrival.fingerprint) or 0


def owner_of(query: Query, source: Source, manager: str) -> Manager:
    """Whose question it becomes: who is named, whose item it is, or the only one there is."""
    known = Known(query)
    if manager.strip():
        return known.manager(manager)
    number = asking.asked(query, [source.item])[source.item].manager_id if source.item else None
    number = number or known.only_manager()
    if number is None:
        raise Missing("question", "manager")
    return next(one for one in known.managers if one.id == number)


def unseen(found: Found, documents: Sequence[QuestionDocument]) -> tuple[str, ...]:
    """The attachments that could not be read, when nothing in what is saved says that it is the list of questions."""
    if any(map(taking.numbered, documents)) or not any(map(taking.is_question, documents)):
        return ()
    return tuple(one.path for one in found.unread)


def look_first(found: Found, documents: Sequence[QuestionDocument]) -> None:
    """Raises ``QuestionRefused`` when the questions may be in what could not be read."""
    if names := unseen(found, documents):
        raise QuestionRefused("unread", ", ".join(names))


def wanted(query: Query, found: Found, document: QuestionDocument) -> None:
    """Raises ``QuestionRefused`` for what holds no questions, with what it is, and which question it is about."""
    if taking.is_question(document):
        return
    if document.kind == "covering" and found.unread:
        raise QuestionRefused("covering", ", ".join(one.path for one in found.unread))
    if (
        document.kind == "postponed"
        and document.reference
        and (there := reads.referred(query, document.reference.text))
    ):
        raise QuestionRefused("postponed", ids.show("question", there[0]))
    raise QuestionRefused("no-questions", document.kind if KINDS[document.kind].is_other else "unknown")


def refusal(query: Query, found: Found, document: QuestionDocument) -> WerkbankError | None:
    """What ``wanted`` would raise."""
    try:
        wanted(query, found, document)
    except WerkbankError as error:
        return error
    return None


def there_already(query: Query, document: QuestionDocument, owner: int | None) -> list[int]:
    """The questions that are here already: of this manager, or of any when ``None``."""
    found = reads.referred(query, document.reference.text) if document.reference else []
    if not found and document.parts:
        first = harmless(document.parts[0].text)[:LONGEST_TEXT].strip()
        near = reads.beginning(query, first)
        same = taking.words_of([one.text for one in document.parts])
        parts = reads.parts(query, near)
        found = [one for one in near if taking.words_of([part.text for part in parts[one]]) == same]
    kept = reads.kept(query, found)
    return [one for one in found if owner in (None, kept[one].manager_id)]
