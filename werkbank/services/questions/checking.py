"""Tick what a checklist asks, ask others for what they owe, and say that a question is ready for the manager."""

from __future__ import annotations

from dataclasses import dataclass, fields
from datetime import date
from textwrap import shorten
from typing import TYPE_CHECKING, Any, Final

from werkbank.domain import ids
from werkbank.domain.checklists.types import ANSWERED
from werkbank.domain.deeds import DeedCall
from werkbank.domain.errors import NotFound, QuestionRefused, UsageError
from werkbank.domain.harmless import harmless, harmless_line
from werkbank.domain.people import Person
from werkbank.domain.preparation.readiness import SETTLED, readiness, unanswered
from werkbank.domain.question_keeping import Check
from werkbank.services.dates import understood
from werkbank.services.named import find
from werkbank.services.questions.kinds import checklist_of
from werkbank.services.questions.shaping import must_stand, question_number, reopen
from werkbank.storage.reads import registers, terms

if TYPE_CHECKING:
    from collections.abc import Sequence

    from werkbank.domain.checklists.types import CheckItem, Checklist
    from werkbank.domain.inbox import Question, QuestionState
    from werkbank.domain.question_keeping import CheckState, Part
    from werkbank.services.doors import Doors
    from werkbank.storage.database import Doing

_LONGEST: Final = 4_000
_NAME: Final = 80
_WHY: Final = ("reason", "source", "answer")
"""What is said of an answer that stands elsewhere, or not at all."""
_LABEL: Final = 60
"""Characters of an item that the history repeats: what is asked, and nothing of what was answered."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckEdit:
    """What is said of one item of a checklist; ``None`` leaves it as it is. Dates and names are as typed.

    Naming a person makes it *uitgevraagd*, on which day and until when is kept. ``adds``: a person who is not in the
    register yet is put there, in the same deed.
    """

    state: CheckState | None = None
    answer: str | None = None
    remark: str | None = None
    source: str | None = None
    as_of: str | None = None
    person: str | None = None
    wanted: str | None = None
    reason: str | None = None
    adds: bool = False


class Checking:
    """Say what is in, what is asked of whom, what does not apply."""

    def __init__(self, doors: Doors) -> None:
        self._doors = doors

    def set(self, ref: str, item: str, edit: CheckEdit, place: int = 0) -> Check:
        """Say something of an item, of the whole question or of the part at ``place`` (from 1), as one deed.

        Raises ``QuestionRefused`` for what does not apply without a reason, for an item that is not asked there, and
        when it is wanted by a day that is past.
        """
        given = self._given(edit)
        with self._doors.database.doing(DeedCall("question-check"), self._doors.clock.now()) as doing:
            question = doing.questions.get(question_number(doing.query, ref))
            checklist = checklist_of(doing.query, question)
            asked = _item(checklist, item)
            part = self._part(doing, question, asked, place)
            doing.journal.args |= {
                "question": ids.show("question", question.id), "check": asked.id, "part": place,
                "label": [shorten(text, _LABEL, placeholder="…") for text in asked.text],
            }  # fmt: skip
            there = doing.checks.where(question_id=question.id, part_id=part, item=asked.id)
            before = there[0] if there else Check(question_id=question.id, part_id=part, item=asked.id)
            if edit.adds and given.get("name"):
                given["person_id"] = doing.people.add(Person(name=given["name"])).id
            given.pop("name", None)
            changes = self._changes(given, before)
            doing.journal.args |= {"state": changes.get("state", before.state)}
            if "state" in changes and changes["state"] not in SETTLED and _counted(asked, part, before, doing):
                reopen(doing, question)
            if asked.id == ANSWERED and part is not None and "state" in changes:
                _follow(doing, doing.parts.get(part), {name: getattr(before, name) for name in _WHY} | changes)
            if there:
                return doing.checks.change(before, **changes)
            return doing.checks.add(Check(question_id=question.id, part_id=part, item=asked.id, **changes))

    def state(self, ref: str, state: QuestionState, reason: str = "") -> Question:
        """Say that a question is ready, answered, dropped, or being prepared again (empty), as one deed.

        Raises ``QuestionRefused`` with what still blocks it when it is to be ready, and when it is to be answered with
        what is not, and without ever having been ready with what blocks that, unless there is a reason to say so all
        the same; the brief then tells why it is ready.
        That it is dropped always takes a reason.
        """
        return self.states((ref,), state, reason)[0]

    def states(self, refs: Sequence[str], state: QuestionState, reason: str = "") -> list[Question]:
        """Say the same of several questions, as one deed: of all or of none. The reason is for what lacks something."""
        with self._doors.database.doing(DeedCall("question-state"), self._doors.clock.now()) as doing:
            numbers = dict.fromkeys(question_number(doing.query, ref) for ref in refs)
            found = [doing.questions.get(number) for number in numbers]
            named = ",".join(ids.show("question", one.id) for one in found)
            doing.journal.args |= {"question": named, "state": state}
            return [self._become(doing, one, state, harmless_line(reason, 300)) for one in found]

    def _become(self, doing: Doing, question: Question, state: QuestionState, why: str) -> Question:
        if state == question.state:
            raise QuestionRefused("same-state", state)
        if state == "dropped" and not why:
            raise QuestionRefused("drop-reason")
        missing = self._missing(doing, question, state) if state in ("ready", "answered") else None
        if missing is not None and not why:
            raise missing
        if state == "answered" and missing is None:
            why = (
                question.override if question.state == "ready" else ""
            )  # it may have been ready all the same; that stays told
        elif state != "dropped" and missing is None:
            why = ""
        return doing.questions.change(question, state=state, override=why)

    def _missing(self, doing: Doing, question: Question, state: QuestionState) -> QuestionRefused | None:
        """Why it cannot be so without a reason. Without parts its blocking items are what is answered."""
        parts = sorted(doing.parts.where(question_id=question.id), key=lambda one: one.place)
        found = readiness(checklist_of(doing.query, question), parts, doing.checks.where(question_id=question.id))
        if state == "answered" and parts:
            still = unanswered(parts, found.cells)
            names = "; ".join(", ".join(one.numbers) or f"({one.place})" for one in still)
            if still:
                return QuestionRefused("unanswered", names, count=len(still))
            if question.state == "ready":
                return None
        if not found.blocking:
            return None
        texts = [one.item.text for one in found.blocking]
        nl, en = ("; ".join(one.rstrip(".") for one in said) for said in zip(*texts, strict=True))
        return QuestionRefused(
            "blocking" if state == "ready" else "unanswered-whole", nl, en, count=len(found.blocking)
        )

    # ------------------------------------------------------------------ from what was typed

    def _part(self, doing: Doing, question: Question, item: CheckItem, place: int) -> int | None:
        """The part that is meant; 0 is the whole question, also for what is asked per part when there are none."""
        parts = sorted(doing.parts.where(question_id=question.id), key=lambda one: one.place)
        if place == 0 and item.per_part and parts:
            raise QuestionRefused("per-part", *(text.rstrip(".?") for text in item.text))
        if place and not item.per_part:
            raise QuestionRefused("not-per-part", *(text.rstrip(".?") for text in item.text))
        if place > len(parts) or place < 0:
            raise NotFound("part", str(place))
        return parts[place - 1].id if place else None

    def _given(self, edit: CheckEdit) -> dict[str, Any]:
        """What was given, understood."""
        given = {one.name: getattr(edit, one.name) for one in fields(edit) if getattr(edit, one.name) is not None}
        del given["adds"]
        if not given:
            raise UsageError("edit")
        for name in ("answer", "remark", "source"):
            if name in given:
                given[name] = harmless(given[name])[:_LONGEST].strip()
        if "reason" in given:
            given["reason"] = harmless_line(given["reason"], 300)
        now, closing = self._doors.clock.now(), terms.closing(self._doors.query)
        for name in ("as_of", "wanted"):
            if name in given:
                text = given[name].strip()
                given[name] = understood(text, now, closing).date if text else None
        if given.get("as_of") is not None:
            given["as_of"] = _behind(given["as_of"], edit.as_of or "", self._doors.clock.today())
        if "person" in given:
            given |= self._person(harmless_line(given.pop("person"), _NAME), adds=edit.adds)
        return given

    def _person(self, name: str, *, adds: bool) -> dict[str, Any]:
        """Who is meant; the name alone for who is still to be added."""
        try:
            return {"person_id": find("person", name, registers.people(self._doors.query)).id if name else None}
        except NotFound:
            if not adds:
                raise
            return {"name": name}

    def _changes(self, given: dict[str, Any], before: Check) -> dict[str, Any]:
        """With what follows: who is named owes it from today on, what is in came today."""
        today: date = self._doors.clock.today()
        if given.get("person_id") is not None and "state" not in given and before.state == "":
            given["state"] = "asked"
        state = given.get("state", before.state)
        if state == "none" and not given.get("reason", before.reason):
            raise QuestionRefused("reason")
        if state == "asked" and given.get("person_id", before.person_id) is None:
            raise QuestionRefused("nobody")
        wanted = given.get("wanted")
        if wanted is not None and wanted < today and wanted != before.wanted:
            raise QuestionRefused("wanted-past")
        other = given.get("person_id", before.person_id) != before.person_id
        if other or (state == "asked" and before.state != "asked"):  # nobody was reminded of what is asked now
            given["reminded_on"] = None
        if "state" in given:
            given["asked_on"] = (before.asked_on or today) if state == "asked" else before.asked_on
            given["in_on"] = today if state == "in" else None
        return given


def _follow(doing: Doing, part: Part, said: dict[str, Any]) -> None:
    """A part is answered when its item is in: with an answer, or with what is said of where that is or why not."""
    stands = said["state"] == "in"
    if stands and not part.answered:
        must_stand(part, part.answer, next((said[name] for name in _WHY if said[name]), ""))
    doing.parts.change(part, answered=stands)


def _counted(item: CheckItem, part: int | None, before: Check, doing: Doing) -> bool:
    """Was a question answered by this among others: that a part is, or without parts what blocks it?"""
    if part is not None:
        return item.id == ANSWERED and (before.state in SETTLED or doing.parts.get(part).answered)
    without = not doing.parts.where(question_id=before.question_id)
    return without and item.blocking and before.state in SETTLED


def _behind(found: date, text: str, today: date) -> date:
    """A *peildatum* without its year is the last one there was: figures are never of a day to come."""
    if found <= today or not text.strip()[:1].isdecimal() or str(found.year) in text:
        return found
    try:
        return found.replace(year=found.year - 1)
    except ValueError:  # 29 February
        return found.replace(year=found.year - 1, day=28)


def _item(checklist: Checklist, text: str) -> CheckItem:
    """The item that is meant: by its id, its place in the list, or the beginning of its words."""
    wanted = text.strip().lower()
    for place, one in enumerate(checklist.items, 1):
        if wanted in (one.id, str(place)):
            return one
    fits = [one for one in checklist.items if any(words.lower().startswith(wanted) for words in one.text) and wanted]
    if len(fits) != 1:
        raise QuestionRefused("unknown-item", text)
    return fits[0]
