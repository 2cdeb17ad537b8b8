"""Take an earlier answer, a commitment or the text of a message over in an answer, with where it came from."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from werkbank.domain import ids
from werkbank.domain.deeds import DeedCall
from werkbank.domain.errors import NotFound, QuestionRefused, UsageError
from werkbank.domain.harmless import harmless
from werkbank.domain.likeness.passage import passage
from werkbank.domain.markings import hidden
from werkbank.services.questions.shaping import LONGEST_TEXT, question_number
from werkbank.services.remembering import marking_in
from werkbank.storage.reads import memory as reads
from werkbank.storage.reads import questions as question_reads

if TYPE_CHECKING:
    from werkbank.domain.question_keeping import Part
    from werkbank.services.doors import Doors
    from werkbank.storage.reads import Query

_PART: Final = re.compile(r"\s*v(\d{1,18})\.(\d{1,4})\s*", re.IGNORECASE)


def take_over(doors: Doors, ref: str, place: int, source: str) -> Part:
    """Put what ``source`` (``v3.2``, ``t12``, ``m9``) says behind the answer of a part, as one deed.

    Of a message that is what its writer wrote about it, not the whole mail, and not what is only asked in it. The part
    keeps the source. Raises ``NotFound``, and ``QuestionRefused`` for a source that is marked (its words would stand
    in an answer that is not), says nothing, is itself a question, is the part itself or is there already.
    """
    with doors.database.doing(DeedCall("question-part"), doors.clock.now()) as doing:
        question = doing.questions.get(question_number(doing.query, ref))
        part = next((one for one in doing.parts.where(question_id=question.id) if one.place == place), None)
        if part is None:
            raise NotFound("part", str(place))
        name, text, marks = _said(doing.query, source)
        if name == f"{ids.show('question', question.id)}.{place}":
            raise QuestionRefused("take-itself")
        if hidden(marking_in(marks)):
            raise QuestionRefused("take-marked", name)
        whole = text
        if name.startswith("m"):
            if reads.asked_in(doing.query, [int(name[1:])]):
                raise QuestionRefused("take-asked", name)
            text = passage(text, part.text, question.title)
        text = harmless(text).strip()
        if not text:
            raise QuestionRefused("take-question" if whole.strip() else "take-nothing", name)
        before = [one for one in part.taken_from.split(", ") if one]
        if name in before and text in part.answer:
            raise QuestionRefused("take-twice", name)
        answer = "\n\n".join(filter(None, (part.answer, text)))
        if len(answer) > LONGEST_TEXT:
            raise QuestionRefused("take-long", str(LONGEST_TEXT))
        doing.journal.args |= {
            "question": ids.show("question", question.id), "part": place, "change": "take-over", "source": name,
        }  # fmt: skip
        return doing.parts.change(part, answer=answer, taken_from=", ".join(dict.fromkeys([*before, name])))


def without_taken(query: Query, taken_from: str, typed: str) -> str:
    """An answer without the lines that were taken over in it, by the ids of their sources joined by commas."""
    for source in taken_from.split(", "):
        try:
            _, said, _ = _said(query, source)
        except NotFound:  # gone by now: its words count as hers
            continue
        for one in harmless(said).split("\n"):
            if line := one.strip():
                typed = typed.replace(line, " ")
    return typed


def _said(query: Query, source: str) -> tuple[str, str, str]:
    """The id of a source, what it says, and its marks joined by commas."""
    if named := _PART.fullmatch(source):
        return _of_part(query, int(named[1]), int(named[2]), source)
    found = ids.parse(source)
    if found is not None and found.kind == "commitment":
        made = question_reads.committed(query, [found.number]).get(found.number)
        if made is None:
            raise NotFound("commitment", source)
        marks = reads.marks_in(query, [found.number]).get(found.number, "")
        return str(found), "\n".join(filter(None, (made.text, made.remark))), f"{made.marking},{marks}"
    if found is not None and found.kind == "message":
        messages = reads.earlier_messages(query, [found.number])
        if not messages:  # not there, withdrawn or sealed
            raise NotFound("message", source)
        from werkbank.importers.own_text import own_text

        return str(found), own_text(messages[0].body), messages[0].marks
    raise UsageError("source", source)


def _of_part(query: Query, question: int, place: int, source: str) -> tuple[str, str, str]:
    part = next((one for one in question_reads.parts(query, [question]).get(question, []) if one.place == place), None)
    if part is None:
        raise NotFound("part", source)
    (row,) = reads.earlier_parts(query, [part.id])
    return f"{ids.show('question', question)}.{place}", part.answer or part.core, row.marks
