"""From a list of questions to a question that is prepared: looked at first, then saved, as one deed."""

from __future__ import annotations

from functools import reduce
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from werkbank.domain import ids
from werkbank.domain.deeds import DeedCall
from werkbank.domain.errors import Missing, QuestionRefused, QuestionsUnreadable, WerkbankError
from werkbank.domain.harmless import harmless, harmless_line
from werkbank.domain.inbox import Item
from werkbank.domain.markings import heavier, sealed
from werkbank.domain.questions import taking
from werkbank.domain.terms import changes
from werkbank.services.conversing import converse
from werkbank.services.deadlines import begin_within
from werkbank.services.deciding import decide_within
from werkbank.services.guesses import Given
from werkbank.services.known import Known
from werkbank.services.questions import sources
from werkbank.services.questions.shaping import LONGEST_TEXT, add_parts, question_number
from werkbank.services.terms import basis
from werkbank.storage.reads import asking, terms
from werkbank.storage.reads import questions as reads

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from werkbank.domain.inbox import Question
    from werkbank.domain.people import Manager
    from werkbank.domain.questions import QuestionDocument
    from werkbank.services.doors import Doors
    from werkbank.services.questions.sources import Found
    from werkbank.storage.database import Doing
    from werkbank.storage.reads import Query


class Plan(NamedTuple):
    """What saving a document would make now. Nothing is written for it."""

    manager: str
    """Whose question it becomes; empty when that must be said."""
    checklist: str
    due: date | None
    """``None``: the guess of the decision *wordt vraag*."""
    term: bool
    """Is that the end of the term for answering parliament?"""
    starts: date | None
    """From which day that runs."""
    start_known: bool
    """Is that the day of submission, or merely today?"""
    same: tuple[str, ...]
    """Questions that are here already: the same number outside, or the same words. For a notice, what it is about."""
    problem: WerkbankError | None


class Saved(NamedTuple):
    """What became of the documents that were saved, by their place among those that were given."""

    message: str
    made: dict[int, tuple[str, str]]
    """The question and its item."""
    same: dict[int, str]
    """The question that was here already."""


class Importing:
    """Read questions, and keep them."""

    def __init__(self, doors: Doors) -> None:
        self._doors = doors

    def file(self, path: str) -> Found:
        """What a file holds; raises ``QuestionsUnreadable`` and ``QuestionRefused``. Nothing is written."""
        return sources.of_file(path)

    def data(self, raw: bytes) -> Found:
        """As ``file``, from bytes without a name."""
        return sources.of_bytes(raw)

    def pasted(self, text: str) -> Found:
        """As ``file``, from text."""
        return sources.of_text(text)

    def message(self, ref: str) -> tuple[Found, ...]:
        """What a message holds (``m12``, or that of ``s12`` or ``v3``): its text, and each attachment that reads."""
        return sources.of_message(self._doors.query, ref)

    def proposal(self, ref: str) -> tuple[Found, ...]:
        """Of ``message`` what is plainly a list of numbered questions; none in what is sealed or cannot be read."""
        try:
            found = self.message(ref)
        except (QuestionRefused, QuestionsUnreadable):
            return ()
        kept = [one._replace(documents=tuple(filter(taking.numbered, one.documents))) for one in found]
        return tuple(one for one in kept if one.documents)

    def reference(self, text: str) -> str:
        """The id of a message, item or question, unless there is a file of that name; else empty."""
        found = ids.parse(text)
        return text if found and found.kind in ("message", "item", "question") and not Path(text).exists() else ""

    def question_of(self, ref: str) -> str:
        """The question that an item or question (``s12``, ``v3``) is already; empty for none, and for a message."""
        found = ids.parse(ref)
        if found is None or found.kind == "message":
            return ""
        number = found.number if found.kind == "question" else reads.of_item(self._doors.query, found.number)
        return "" if number is None else ids.show("question", number)

    def plan(self, found: Found, document: QuestionDocument, manager: str = "", checklist: str = "") -> Plan:
        """What ``save`` would make of a document, edited or not, and what keeps it from being made."""
        query, today = self._doors.query, self._doors.clock.today()
        owner, problem = None, None
        try:
            _wanted(query, document)
            owner = _owner(query, found.source, manager)
        except WerkbankError as error:
            problem = error
        start, due = _start(document, today), _requested(document)
        term = taking.has_term(document)
        if term:
            by = basis(terms.closing(query))
            try:
                begun = changes.applied(changes.Begin(taking.TERM, start), changes.Subject(0, today), by, today)
                due = None if begun is None else begun.term.legal
            except WerkbankError as error:
                problem = problem or error
        same = [ids.show("question", one) for one in _there(query, document, None if owner is None else owner.id)]
        return Plan(
            "" if owner is None else owner.name, checklist.strip() or taking.checklist_for(document.kind), due, term,
            start if term else None, bool(document.submitted and document.submitted.day), tuple(same), problem,
        )  # fmt: skip

    def save(
        self, found: Found, documents: Sequence[QuestionDocument], manager: str = "", checklist: str = ""
    ) -> Saved:
        """Make a question of each document, as one deed; what is here already is told and not doubled.

        Raises ``QuestionRefused`` when one of them holds no questions, with what it is; then nothing is changed.
        """
        query = self._doors.query
        for document in documents:
            _wanted(query, document)
        owner, same = _owner(query, found.source, manager), {}
        for place, document in enumerate(documents):
            if there := _there(query, document, owner.id):
                same[place] = ids.show("question", there[0])
        fresh = [(place, one) for place, one in enumerate(documents) if place not in same]
        if not fresh:
            return Saved("", {}, same)
        made: dict[int, tuple[str, str]] = {}
        with self._doors.database.doing(DeedCall("question-import"), self._doors.clock.now()) as doing:
            maker = _Maker(doing, found.source, owner, checklist, self._doors.clock.today())
            twins: dict[tuple[str, ...], str] = {}
            for place, one in fresh:
                if (twin := twins.get(taking.fingerprint(one))) is not None:
                    same[place] = twin
                    continue
                made[place] = maker.make(one)
                twins[taking.fingerprint(one)] = made[place][0]
            doing.journal.args |= {
                "question": ", ".join(ref for ref, _ in made.values()), "parts": maker.parts,
                "message": ids.show("message", maker.message), "items": [item for _, item in made.values()],
            }  # fmt: skip
        return Saved(ids.show("message", maker.message), made, same)

    def take_parts(self, ref: str, document: QuestionDocument) -> Question:
        """Put the parts of a document into a question that is here, with what is known of it as far as that was empty.

        One deed. Parts that it has already, in the same words, are passed over; its date and term stay as they are.
        """
        with self._doors.database.doing(DeedCall("question-import"), self._doors.clock.now()) as doing:
            _wanted(doing.query, document)
            question = doing.questions.get(question_number(doing.query, ref))
            if sealed(question.marking):
                raise QuestionRefused("sealed")
            there = set(taking.words_of([one.text for one in doing.parts.where(question_id=question.id)]))
            texts = [(one.numbers, one.text) for one in document.parts if taking.words_of([one.text])[0] not in there]
            if not texts:
                raise QuestionRefused("same-parts", ids.show("question", question.id))
            add_parts(doing, question.id, texts)
            doing.journal.args |= {"question": ids.show("question", question.id), "parts": len(texts)}
            known = {name: value for name, value in _known(document).items() if not getattr(question, name)}
            return doing.questions.change(question, **known) if known else question


class _Maker:
    """Makes questions of documents of one source, in a deed that is being done."""

    def __init__(self, doing: Doing, source: sources.Source, owner: Manager, checklist: str, today: date) -> None:
        self._doing, self._owner, self._checklist, self._today = doing, owner, checklist, today
        self.message = source.message or self._taken_in(source)
        self.parts = 0
        items = doing.items.where(message_id=self.message)
        self._spare = [one for one in items if one.state == "new" and one.manager_id in (owner.id, None)]
        if source.item:
            number = reads.of_item(doing.query, source.item)
            if number is not None:
                raise QuestionRefused("is-question", ids.show("question", number))
            self._spare = [doing.items.get(source.item)]
        self._marking = reduce(heavier, [one.marking for one in items], source.marking)
        if sealed(self._marking):
            raise QuestionRefused("sealed")

    def _taken_in(self, source: sources.Source) -> int:
        """The number of the message: that of the same bytes, when they are here already."""
        arrival = source.arrival
        if arrival is None:
            raise QuestionRefused("sealed")
        known = self._doing.archive.known([arrival])
        before = known.get(arrival.sha) or known.get(arrival.fingerprint)
        if before is None:
            (number,) = self._doing.archive.take_in([(arrival, "in")], self._doing.now)
            converse(self._doing, [number], [arrival.thread])
            return number
        if not before.live:
            self._doing.archive.revive([before.number])
        return before.number

    def make(self, document: QuestionDocument) -> tuple[str, str]:
        """The question and its item."""
        title = harmless_line(document.subject.text if document.subject else "", 300)
        item = self._item(title)
        requested = _requested(document)
        if taking.has_term(document) and item.due is None and not self._doing.terms.where(item_id=item.id):
            begin_within(
                self._doing, item.id, changes.Begin(taking.TERM, _start(document, self._today)), self._today
            )  # fmt: skip
            requested = None
        given = Given(
            manager=ids.show("manager", self._owner.id),
            checklist=self._checklist or taking.checklist_for(document.kind),
            by=requested.isoformat() if requested and item.due is None else "",
            gist=title,
        )
        (decided,) = decide_within(self._doing, [item.id], "question", given)
        (question,) = self._doing.questions.where(item_id=item.id)
        self._doing.questions.change(question, **_known(document))
        self.parts += len(add_parts(self._doing, question.id, [(one.numbers, one.text) for one in document.parts]))
        return decided.made, decided.ref

    def _item(self, title: str) -> Item:
        """One that waits for a decision, else a new one."""
        if self._spare:
            return self._spare.pop(0)
        item = Item(
            message_id=self.message, manager_id=self._owner.id, title=title, marking=self._marking,
            created_at=self._doing.now,
        )  # fmt: skip
        (made,) = self._doing.items.add_all([item])
        return made


_LINES: Final = {"asker": 300, "addressee": 300, "reference": 60}


def _known(document: QuestionDocument) -> dict[str, Any]:
    """The columns of a question that a document fills."""
    found = {name: getattr(document, name) for name in _LINES}
    known: dict[str, Any] = {
        name: harmless_line(one.text, _LINES[name]) for name, one in found.items() if one is not None
    }
    for name in ("submitted", "requested"):
        dated = getattr(document, name)
        if dated is not None and dated.day is not None:
            known[name] = dated.day
    return known


def _requested(document: QuestionDocument) -> date | None:
    return document.requested.day if document.requested else None


def _start(document: QuestionDocument, today: date) -> date:
    """The day from which the term runs: that of submission, else today."""
    return (document.submitted.day if document.submitted else None) or today


def _owner(query: Query, source: sources.Source, manager: str) -> Manager:
    """Whose question it becomes: who is named, whose item it is, or the only one there is."""
    known = Known(query)
    if manager.strip():
        return known.manager(manager)
    number = asking.asked(query, [source.item])[source.item].manager_id if source.item else None
    number = number or known.only_manager()
    if number is None:
        raise Missing("question", "manager")
    return next(one for one in known.managers if one.id == number)


def _wanted(query: Query, document: QuestionDocument) -> None:
    """Raises ``QuestionRefused`` for what holds no questions, with what it is, and which question it is about."""
    if taking.is_question(document):
        return
    if (
        document.kind == "postponed"
        and document.reference
        and (there := reads.referred(query, document.reference.text))
    ):
        raise QuestionRefused("postponed", ids.show("question", there[0]))
    raise QuestionRefused("no-questions", document.kind if document.kind in taking.OTHERS else "unknown")


def _there(query: Query, document: QuestionDocument, owner: int | None) -> list[int]:
    """The questions that are here already: of this manager, or of any when ``None``."""
    found = reads.referred(query, document.reference.text) if document.reference else []
    if not found and document.parts:
        first = harmless(document.parts[0].text)[:LONGEST_TEXT].strip()
        near = reads.beginning(query, first)
        wanted = taking.words_of([one.text for one in document.parts])
        parts = reads.parts(query, near)
        found = [one for one in near if taking.words_of([part.text for part in parts[one]]) == wanted]
    kept = reads.kept(query, found)
    return [one for one in found if owner in (None, kept[one].manager_id)]
