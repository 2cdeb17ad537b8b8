"""From a list of questions to a question that is prepared: looked at first, then saved, as one deed."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final, Literal, NamedTuple

from werkbank.domain import ids
from werkbank.domain.decisions import BY_DECISION
from werkbank.domain.deeds import DeedCall
from werkbank.domain.errors import Missing, QuestionRefused, QuestionsUnreadable, WerkbankError
from werkbank.domain.markings import sealed
from werkbank.domain.questions import taking
from werkbank.importers.questions.files import reachable
from werkbank.importers.questions.watching import Watch
from werkbank.services import guesses
from werkbank.services.known import Known
from werkbank.services.questions import sources
from werkbank.services.questions.making import Maker, known_of, settle_read
from werkbank.services.questions.outcome import (
    Asked,
    Case,
    after_asked,
    look_first,
    message_of,
    outcome,
    owner_of,
    refusal,
    start_from,
    there_already,
    unseen,
    wanted,
)
from werkbank.services.questions.shaping import add_parts, question_number
from werkbank.services.questions.unsaved import Unsaved
from werkbank.services.unkept import Unkept
from werkbank.settings import expanded
from werkbank.storage.reads import questions as reads

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from werkbank.domain.inbox import Question
    from werkbank.domain.people import Manager
    from werkbank.domain.questions import Doubt, QuestionDocument
    from werkbank.domain.questions.document import StartFrom
    from werkbank.services.doors import Doors
    from werkbank.services.questions.sources import Found

__all__ = ["Importing", "Plan", "Saved", "Watch"]
_NOTHING: Final = Asked()


class Plan(NamedTuple):
    """What saving a document would make now. Nothing is written for it."""

    manager: str
    """Whose question it becomes; empty when that must be said."""
    checklist: str
    title: str
    due: date | None
    due_time: str
    """``HH:MM``; empty when no time of the clock was meant."""
    is_guess: bool
    """Is the date merely the usual one, because none was read?"""
    term: bool
    """Is that the end of the term for answering parliament?"""
    starts: date | None
    """From which day that runs."""
    start_from: StartFrom
    fills: tuple[str, ...]
    """The ids of the items of the checklist that are settled by what was read."""
    doubts: tuple[Doubt, ...]
    """What to look at in what it becomes."""
    same: tuple[str, ...]
    """Questions that are here already: the same number outside, or the same words. For a notice, what it is about."""
    problem: WerkbankError | None
    unseen: tuple[str, ...] = ()
    """Attachments that could not be read and may hold the questions: that must be seen before it is saved."""


class Saved(NamedTuple):
    """What became of the documents that were saved, by their place among those that were given."""

    message: str
    made: dict[int, tuple[str, str]]
    """The question and its item."""
    same: dict[int, str]
    """The question that was here already."""


class Importing:
    """Read questions, and keep them."""

    def __init__(self, doors: Doors, language: Literal["nl", "en"]) -> None:
        self._doors, self._language = doors, language
        self.unsaved = Unsaved(Unkept(doors))

    def file(self, path: str, watch: Watch | None = None) -> tuple[Found, ...]:
        """What a file holds: one; of a mail its text and each attachment that reads. Nothing is written.

        Raises ``QuestionsUnreadable`` and ``QuestionRefused``.
        """
        return sources.of_file(path, self._doors.clock.now(), watch)

    def data(self, raw: bytes) -> Found:
        """As ``file``, from bytes without a name."""
        return sources.of_bytes(raw, self._doors.clock.now())

    def pasted(self, text: str) -> Found:
        """As ``file``, from text."""
        return sources.of_text(text, self._doors.clock.now())

    def message(self, ref: str, watch: Watch | None = None) -> tuple[Found, ...]:
        """What a message holds (``m12``, or that of ``s12`` or ``v3``): its text, and each attachment that reads."""
        return sources.of_message(self._doors.query, ref, watch)

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

    def there(self, text: str) -> None:
        """Raises ``NotFound`` or ``QuestionsUnreadable`` when what is typed is no id or file that is there."""
        if ref := self.reference(text):
            sources.named(self._doors.query, ref)
        elif text:
            reachable(str(expanded(text)))

    def question_of(self, ref: str) -> str:
        """The question that an item or question (``s12``, ``v3``) is already; empty for none, and for a message."""
        found = ids.parse(ref)
        if found is None or found.kind == "message":
            return ""
        number = found.number if found.kind == "question" else reads.of_item(self._doors.query, found.number)
        return "" if number is None else ids.show("question", number)

    def plan(self, found: Found, document: QuestionDocument, asked: Asked = _NOTHING, before: int = 0) -> Plan:
        """What ``save`` would make of a document, edited or not, and what keeps it from being made.

        ``before`` is how many documents of the same source are saved before it.
        """
        query, now = self._doors.query, self._doors.clock.now()
        owner, problem = None, refusal(query, found, document)
        try:
            owner = owner_of(query, found.source, asked.manager)
        except WerkbankError as error:
            problem = problem or error
        case = Case(query, found.source, document, owner, now, self._language)
        same = [ids.show("question", one) for one in there_already(query, document, owner.id if owner else None)]
        name = "" if owner is None else owner.name
        try:
            made = outcome(case, asked.checklist, message_of(query, found.source), before)
        except WerkbankError as error:
            return Plan(
                name, asked.checklist, "", None, "", False, False, None, "today", (), (), tuple(same), problem or error
            )
        guess, trouble = guesses.fill(guesses.Case(made.row, BY_DECISION["question"], made.given, now, Known(query)))
        begin = made.begin
        doubts = (*made.doubts, *after_asked(document, guess.due, guess.due_time, case.today))
        return Plan(
            name, guess.checklist or asked.checklist, made.title, guess.due, guess.due_time, "by" in guess.guessed,
            begin is not None, begin.start if begin else None, start_from(document), tuple(made.settled), doubts,
            tuple(same), problem or trouble, unseen(found, [document]),
        )  # fmt: skip

    def save(
        self,
        found: Found,
        documents: Sequence[QuestionDocument],
        manager: str = "",
        checklist: str = "",
        *,
        seen: bool = False,
    ) -> Saved:
        """Make a question of each document, as one deed; what is here already is told and not doubled.

        Raises ``QuestionRefused`` when one of them holds no questions, with what it is, and, unless that was ``seen``,
        when the questions may be in what could not be read; then nothing is changed.
        """
        query = self._doors.query
        for document in documents:
            wanted(query, found, document)
        owner, same = self._whose(found, documents, manager)
        if owner is None or len(same) == len(documents):
            return Saved("", {}, same)
        if not seen:
            look_first(found, documents)
        return self._made(found, documents, owner, same, checklist)

    def _made(
        self, found: Found, documents: Sequence[QuestionDocument], owner: Manager, same: dict[int, str], checklist: str
    ) -> Saved:
        """A question of each document that is not here yet."""
        made: dict[int, tuple[str, str]] = {}
        with self._doors.database.doing(DeedCall("question-import"), self._doors.clock.now()) as doing:
            maker = Maker(doing, found.source, owner, checklist, self._language)
            twins: dict[tuple[str, ...], str] = {}
            for place, one in enumerate(documents):
                if place in same:
                    continue
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

    def _whose(
        self, found: Found, documents: Sequence[QuestionDocument], manager: str
    ) -> tuple[Manager | None, dict[int, str]]:
        """Whose questions they become, and which are here already; of what is all here, whose need not be said."""
        try:
            owner = owner_of(self._doors.query, found.source, manager)
        except Missing:
            same = self._there(documents, None)
            if len(same) < len(documents):
                raise
            return None, same
        return owner, self._there(documents, owner.id)

    def _there(self, documents: Sequence[QuestionDocument], owner: int | None) -> dict[int, str]:
        """Which are here already, of a manager or of any, by their place."""
        found = {at: there_already(self._doors.query, one, owner) for at, one in enumerate(documents)}
        return {at: ids.show("question", there[0]) for at, there in found.items() if there}

    def fresh(self, ref: str, document: QuestionDocument) -> int:
        """How many parts of a document a question that is here has not, in the same words."""
        question = question_number(self._doors.query, ref)
        parts = reads.parts(self._doors.query, [question]).get(question, [])
        there = set(taking.words_of([one.text for one in parts]))
        return sum(taking.words_of([one.text])[0] not in there for one in document.parts)

    def take_parts(self, ref: str, found: Found, document: QuestionDocument, *, seen: bool = False) -> Question:
        """Put the parts of a document into a question that is here, with what is known of it as far as that was empty.

        One deed. Parts that it has already, in the same words, are passed over; its date and term stay as they are.
        """
        with self._doors.database.doing(DeedCall("question-import"), self._doors.clock.now()) as doing:
            wanted(doing.query, found, document)
            question = doing.questions.get(question_number(doing.query, ref))
            if sealed(question.marking):
                raise QuestionRefused("sealed")
            there = set(taking.words_of([one.text for one in doing.parts.where(question_id=question.id)]))
            texts = [(one.numbers, one.text) for one in document.parts if taking.words_of([one.text])[0] not in there]
            if not texts:
                raise QuestionRefused("same-parts", ids.show("question", question.id))
            if not seen:
                look_first(found, [document])
            add_parts(doing, question.id, texts)
            doing.journal.args |= {"question": ids.show("question", question.id), "parts": len(texts)}
            settle_read(doing, question, document, found.source, self._language)
            known = {name: value for name, value in known_of(document).items() if not getattr(question, name)}
            return doing.questions.change(question, **known) if known else question
