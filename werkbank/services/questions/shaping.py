"""Change what a question is and what its parts are: each change one deed."""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import TYPE_CHECKING, Any, Final

from werkbank.domain import ids
from werkbank.domain.checklists.types import ANSWERED
from werkbank.domain.deeds import DeedCall
from werkbank.domain.errors import NotFound, QuestionRefused, UsageError
from werkbank.domain.harmless import harmless, harmless_line
from werkbank.domain.preparation.numbering import is_number
from werkbank.domain.question_keeping import Check, Part
from werkbank.services.dates import understood
from werkbank.services.named import find
from werkbank.services.questions.kinds import checklist_of
from werkbank.storage.reads import questions as reads
from werkbank.storage.reads import terms

if TYPE_CHECKING:
    from collections.abc import Sequence

    from werkbank.domain.inbox import Question, QuestionKind
    from werkbank.services.doors import Doors
    from werkbank.storage.database import Doing
    from werkbank.storage.reads import Query

LONGEST_TEXT: Final = 20_000
"""Characters of one text: a question, an answer."""
MOST_PARTS: Final = 500


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionEdit:
    """What to change; ``None`` leaves a field as it is, empty text takes it away. Dates and names are as typed."""

    title: str | None = None
    asker: str | None = None
    behalf: str | None = None
    addressee: str | None = None
    text: str | None = None
    behind: str | None = None
    kind: QuestionKind | None = None
    core: str | None = None
    reference: str | None = None
    submitted: str | None = None
    requested: str | None = None
    author: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PartEdit:
    """What to change of a part; ``None`` leaves it as it is."""

    numbers: tuple[str, ...] | None = None
    text: str | None = None
    core: str | None = None
    answer: str | None = None
    advice: str | None = None
    answered: bool | None = None
    taken_from: str | None = None
    reason: str | None = None
    """Why a part without an answer counts as answered."""


_LINES: Final = {
    "title": 300,
    "asker": 300,
    "behalf": 300,
    "addressee": 300,
    "behind": 500,
    "core": 500,
    "reference": 60,
}
_DATES: Final = ("submitted", "requested")


class Shaping:
    """Change questions and their parts."""

    def __init__(self, doors: Doors) -> None:
        self._doors = doors

    def edit(self, ref: str, edit: QuestionEdit) -> Question:
        """Change fields of one question, as one deed. Raises ``NotADate`` and ``NotFound``."""
        changes = self._changes(edit)
        if not changes:
            raise UsageError("edit")
        with self._doors.database.doing(DeedCall("question-edit"), self._doors.clock.now()) as doing:
            question = doing.questions.get(question_number(doing.query, ref))
            doing.journal.args |= {"question": ids.show("question", question.id), "fields": sorted(changes)}
            return doing.questions.change(question, **changes)

    def _changes(self, edit: QuestionEdit) -> dict[str, Any]:
        given = {one.name: getattr(edit, one.name) for one in fields(edit) if getattr(edit, one.name) is not None}
        changes: dict[str, Any] = {
            name: harmless_line(given[name], most) for name, most in _LINES.items() if name in given
        }
        if "text" in given:
            changes["text"] = harmless(given["text"])[:LONGEST_TEXT].strip()
        if "kind" in given:
            changes["kind"] = given["kind"]
        now, closing = self._doors.clock.now(), terms.closing(self._doors.query)
        for name in _DATES:
            if name in given:
                text = given[name].strip()
                meant = understood(text, now, closing) if text else None
                changes[name] = meant.date if meant else None
                if name == "requested":
                    changes["requested_time"] = meant.time if meant else ""
        if "author" in given:
            name = given["author"].strip()
            from werkbank.storage.reads import registers

            changes["author_id"] = find("person", name, registers.people(self._doors.query)).id if name else None
        return changes

    # ------------------------------------------------------------------ parts

    def add(self, ref: str, texts: Sequence[tuple[tuple[str, ...], str]]) -> list[Part]:
        """Put parts behind those that are there, each with its printed numbers, as one deed."""
        with self._doors.database.doing(DeedCall("question-part"), self._doors.clock.now()) as doing:
            question = doing.questions.get(question_number(doing.query, ref))
            made = add_parts(doing, question.id, texts)
            reopen(doing, question)
            doing.journal.args |= {"question": ids.show("question", question.id), "parts": len(made), "change": "add"}
            return made

    def change(self, ref: str, place: int, edit: PartEdit, seen: Part | None = None) -> Part:
        """Change the part at a place (from 1), as one deed.

        ``seen`` is how it stood for whoever changes it: raises ``QuestionRefused`` when that is no longer so.
        """
        with self._doors.database.doing(DeedCall("question-part"), self._doors.clock.now()) as doing:
            question, part, _ = _part(doing, ref, place)
            changes = part_changes(edit)
            if not changes:
                raise UsageError("edit")
            why = harmless_line(edit.reason or "", 300)
            if seen is not None and any(getattr(part, name) != getattr(seen, name) for name in ("id", *changes)):
                raise QuestionRefused("changed-meanwhile", f"{ids.show('question', question.id)}.{place}")
            _tell(doing, question, place, "answer" if "answer" in changes else "change")
            if changes.get("answered", part.answered) != part.answered:
                self._stands(doing, question, part, changes, why)
            return doing.parts.change(part, **changes)

    def _stands(self, doing: Doing, question: Question, part: Part, changes: dict[str, Any], why: str) -> None:
        """Keep with what the checklist says of it whether its answer stands, and why without a text of its own."""
        there = doing.checks.where(question_id=question.id, part_id=part.id, item=ANSWERED)
        if not changes["answered"]:
            if all(check.state != "none" for check in there):
                reopen(doing, question)
            for check in there:
                if check.state == "in":
                    doing.checks.change(check, state="", in_on=None)
            return
        must_stand(part, changes.get("answer", part.answer), why)
        if not why or checklist_of(doing.query, question).item(ANSWERED) is None:
            return
        said = {"state": "in", "reason": why, "in_on": self._doors.clock.today()}
        for check in there:
            doing.checks.change(check, **said)
        if not there:
            doing.checks.add(Check(question_id=question.id, part_id=part.id, item=ANSWERED, **said))  # type: ignore[arg-type]

    def split(self, ref: str, place: int, at: int) -> list[Part]:
        """Make two parts of one, at a character of its text; the answer stays with the first."""
        with self._doors.database.doing(DeedCall("question-part"), self._doors.clock.now()) as doing:
            question, part, parts = _part(doing, ref, place)
            first, second = part.text[:at].strip(), part.text[at:].strip()
            if not first or not second:
                raise QuestionRefused("split-empty")
            _tell(doing, question, place, "split")
            _renumber(doing, parts[place:], 1)
            reopen(doing, question)
            changed = doing.parts.change(part, text=first)
            made = doing.parts.add(Part(question_id=question.id, place=place + 1, text=second))
            return [changed, made]

    def merge(self, ref: str, place: int) -> Part:
        """Make one part of this one and the next: texts, numbers and answers one after the other, with their checks."""
        with self._doors.database.doing(DeedCall("question-part"), self._doors.clock.now()) as doing:
            question, part, parts = _part(doing, ref, place)
            if place >= len(parts):
                raise QuestionRefused("merge-last")
            after = parts[place]
            _tell(doing, question, place, "merge")
            for check in doing.checks.where(part_id=after.id):
                if doing.checks.where(part_id=part.id, item=check.item):
                    doing.checks.remove(check)
                else:
                    doing.checks.change(check, part_id=part.id)
            joined = {
                name: "\n".join(text for text in (getattr(part, name), getattr(after, name)) if text)
                for name in ("text", "core", "answer", "advice")
            }
            doing.parts.remove(after)
            _renumber(doing, parts[place + 1 :], -1)
            numbers = tuple(dict.fromkeys((*part.numbers, *after.numbers)))
            origins = f"{part.taken_from}, {after.taken_from}".split(", ")
            joined["taken_from"] = ", ".join(dict.fromkeys(filter(None, origins)))
            return doing.parts.change(part, numbers=numbers, answered=part.answered and after.answered, **joined)

    def remove(self, ref: str, place: int) -> None:
        """Take a part away with what was said of it, as one deed."""
        with self._doors.database.doing(DeedCall("question-part"), self._doors.clock.now()) as doing:
            question, part, parts = _part(doing, ref, place)
            _tell(doing, question, place, "remove")
            for check in doing.checks.where(part_id=part.id):
                doing.checks.remove(check)
            doing.parts.remove(part)
            _renumber(doing, parts[place:], -1)


def must_stand(part: Part, answer: str, why: str) -> None:
    """Raises ``QuestionRefused`` for a part that would be answered without an answer, and without a word on why."""
    if not answer.strip() and not why:
        raise QuestionRefused("answer-empty", ", ".join(part.numbers) or f"({part.place})")


def reopen(doing: Doing, question: Question) -> None:
    """What was answered is being prepared again, in the deed that opened one of its parts; the history tells it."""
    if question.state == "answered":
        doing.questions.change(question, state="", override="")
        doing.journal.args |= {"reopened": True}


def question_number(query: Query, ref: str) -> int:
    """The row number of a question, by its own id or that of the item it took the place of."""
    found = ids.parse(ref)
    if found is None or found.kind not in ("question", "item"):
        raise UsageError("question", ref)
    if found.kind == "question":
        return found.number
    number = reads.of_item(query, found.number)
    if number is None:
        raise NotFound("question", ref)
    return number


def add_parts(doing: Doing, question: int, texts: Sequence[tuple[tuple[str, ...], str]]) -> list[Part]:
    """Put parts behind those that are there. Raises ``QuestionRefused`` when there would be too many."""
    there = doing.parts.where(question_id=question)
    clean = [(numbers, harmless(text)[:LONGEST_TEXT].strip()) for numbers, text in texts]
    if not all(text for _, text in clean):
        raise UsageError("text")
    if len(there) + len(clean) > MOST_PARTS:
        raise QuestionRefused("many-parts", str(MOST_PARTS))
    last = max((one.place for one in there), default=0)
    fresh = [
        Part(question_id=question, place=place, numbers=clean_numbers(numbers), text=text)
        for place, (numbers, text) in enumerate(clean, last + 1)
    ]
    return doing.parts.add_all(fresh)


def clean_numbers(numbers: Sequence[str]) -> tuple[str, ...]:
    """Printed numbers as they may be kept."""
    return tuple(one for number in numbers[:50] if (one := harmless_line(number, 12)))


def typed_numbers(numbers: Sequence[str]) -> tuple[str, ...]:
    """Numbers as they were typed. Raises ``QuestionRefused`` for a word that is none."""
    for one in numbers:
        if not is_number(one):
            raise QuestionRefused("not-a-number", one)
    return clean_numbers(tuple(dict.fromkeys(numbers)))


def part_changes(edit: PartEdit) -> dict[str, Any]:
    """The columns that an edit of a part touches."""
    given = {one.name: getattr(edit, one.name) for one in fields(edit) if getattr(edit, one.name) is not None}
    given.pop("reason", None)
    for name in ("text", "answer", "advice"):
        if name in given:
            given[name] = harmless(given[name])[:LONGEST_TEXT].strip()
    if "core" in given:
        given["core"] = harmless_line(given["core"], 500)
    if "numbers" in given:
        given["numbers"] = typed_numbers(given["numbers"])
    if given.get("text") == "":
        raise UsageError("text")
    return given


def _part(doing: Doing, ref: str, place: int) -> tuple[Question, Part, list[Part]]:
    """The question, the part at this place, and all of them in order."""
    question = doing.questions.get(question_number(doing.query, ref))
    parts = sorted(doing.parts.where(question_id=question.id), key=lambda one: (one.place, one.id))
    if not 1 <= place <= len(parts):
        raise NotFound("part", str(place))
    return question, parts[place - 1], parts


def _renumber(doing: Doing, parts: Sequence[Part], by: int) -> None:
    for one in parts:
        doing.parts.change(one, place=one.place + by)


def _tell(doing: Doing, question: Question, place: int, change: str) -> None:
    doing.journal.args |= {"question": ids.show("question", question.id), "part": place, "change": change}
