"""Questions made of documents that were read, within a deed: the message, its items, the parts, and what is settled."""

from __future__ import annotations

from functools import reduce
from pathlib import PurePath
from typing import TYPE_CHECKING, Any, Final, Literal

from werkbank.domain import ids
from werkbank.domain.days import amsterdam_day
from werkbank.domain.errors import QuestionRefused
from werkbank.domain.harmless import harmless, harmless_line
from werkbank.domain.inbox import Item
from werkbank.domain.markings import heavier, sealed
from werkbank.domain.question_keeping import Check
from werkbank.domain.questions.settling import settled
from werkbank.services.conversing import converse
from werkbank.services.deadlines import begin_within
from werkbank.services.deciding import decide_within
from werkbank.services.questions.kinds import checklist_of
from werkbank.services.questions.outcome import Case, fitting, outcome
from werkbank.services.questions.shaping import add_parts
from werkbank.storage.reads import questions as reads

if TYPE_CHECKING:
    from werkbank.domain.inbox import Question
    from werkbank.domain.people import Manager
    from werkbank.domain.questions import QuestionDocument
    from werkbank.services.questions.sources import Source
    from werkbank.storage.database import Doing


class Maker:
    """Makes questions of documents of one source, in a deed that is being done."""

    def __init__(
        self, doing: Doing, source: Source, owner: Manager, checklist: str, language: Literal["nl", "en"]
    ) -> None:
        self._doing, self._source, self._owner = doing, source, owner
        self._checklist, self._language = checklist, language
        self.message = source.message or self._taken_in(source)
        self.parts = 0
        self._made = 0
        items = doing.items.where(message_id=self.message)
        if source.item:
            number = reads.of_item(doing.query, source.item)
            if number is not None:
                raise QuestionRefused("is-question", ids.show("question", number))
        self._marking = reduce(heavier, [one.marking for one in items], source.marking)
        if sealed(self._marking):
            raise QuestionRefused("sealed")

    def _taken_in(self, source: Source) -> int:
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
        doing = self._doing
        case = Case(doing.query, self._source, document, self._owner, doing.now, self._language)
        made = outcome(case, self._checklist, self.message, self._made if self._source.item else 0)
        self._made += 1
        item = made.row.item_id or self._added(made.title).id
        if made.begin is not None:
            begin_within(doing, item, made.begin, case.today)
        (decided,) = decide_within(doing, [item], "question", made.given)
        (question,) = doing.questions.where(item_id=item)
        doing.questions.change(question, **known_of(document))
        self.parts += len(add_parts(doing, question.id, [(one.numbers, one.text) for one in document.parts]))
        _settle(doing, question, made.settled, _source_name(self._source.path, self.message))
        return decided.made, decided.ref

    def _added(self, title: str) -> Item:
        item = Item(
            message_id=self.message, manager_id=self._owner.id, title=title, marking=self._marking,
            created_at=self._doing.now,
        )  # fmt: skip
        (made,) = self._doing.items.add_all([item])
        return made


def _source_name(path: str, message: int) -> str:
    """Where it was read: the file or attachment, and the message."""
    ref, name = ids.show("message", message) if message else "", harmless_line(PurePath(path).name, 200)
    return f"{name} ({ref})" if name and ref else name or ref


def settle_read(
    doing: Doing, question: Question, document: QuestionDocument, source: Source, language: Literal["nl", "en"]
) -> None:
    """Say of the items of its checklist what was read of it since; its date is its own, and pasted text has no name."""
    if not source.path and not source.message:
        return
    found = fitting(question.checklist, settled(document, None, language))
    _settle(doing, question, found, _source_name(source.path, source.message))


def _settle(doing: Doing, question: Question, found: dict[str, str], source: str) -> None:
    """What was said of an item before stays."""
    there = {one.id for one in checklist_of(doing.query, question).items}
    said = {one.item for one in doing.checks.where(question_id=question.id)}
    today = amsterdam_day(doing.now)
    doing.checks.add_all([
        Check(question_id=question.id, item=item, state="in", answer=harmless(answer), source=source, in_on=today)
        for item, answer in found.items()
        if item in there and item not in said
    ])  # fmt: skip


_LINES: Final = {"asker": 300, "addressee": 300, "reference": 60}


def known_of(document: QuestionDocument) -> dict[str, Any]:
    """The columns of a question that a document fills."""
    found = {name: getattr(document, name) for name in _LINES}
    known: dict[str, Any] = {
        name: harmless_line(one.text, _LINES[name]) for name, one in found.items() if one is not None
    }
    for name in ("submitted", "requested"):
        dated = getattr(document, name)
        if dated is not None and dated.day is not None:
            known[name] = dated.day
            known |= {"requested_time": dated.time} if name == "requested" else {}
    return known
