"""Questions as they are: the list with how far each is, one question whole, and who owes us what."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from werkbank.domain import ids
from werkbank.domain.errors import NotFound
from werkbank.domain.markings import hidden
from werkbank.domain.preparation.numbering import part_meant
from werkbank.domain.preparation.readiness import readiness
from werkbank.domain.question_views import Owed, QuestionLine, QuestionList, QuestionView
from werkbank.services.checklists import catalogue
from werkbank.services.questions.kinds import running_on
from werkbank.services.questions.shaping import question_number
from werkbank.services.ranking import fresh
from werkbank.storage.reads import day, deeds, registers
from werkbank.storage.reads import questions as reads

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from werkbank.domain.checklists.types import Checklists
    from werkbank.domain.markings import Marking
    from werkbank.domain.preparation.readiness import Readiness
    from werkbank.domain.question_keeping import Check, Part
    from werkbank.services.doors import Doors
    from werkbank.services.views import Views
    from werkbank.storage.reads.ranks import Place

Language = Literal["nl", "en"]
_DEEDS = 20


class Questions:
    """Look at questions, without changing anything."""

    def __init__(self, doors: Doors, views: Views, language: Language) -> None:
        self._doors, self._views, self._language = doors, views, language

    def window(self, manager: str = "") -> QuestionList:
        """The open questions: what has the least room first, then what is ready, then what was answered."""
        owner, today = self._views.manager_number(manager), self._doors.clock.today()
        with self._doors.looking() as look:
            rows = reads.window(look.query, owner)
            numbers = [row.question_id for row in rows]
            parts, checks = reads.parts(look.query, numbers), reads.checks(look.query, numbers)
            places = fresh(look.query, [row.item_id for row in rows], today)
            types = catalogue(look.query) if rows else None
        if types is None:
            return QuestionList(())
        made = []
        for row in rows:
            own, said = parts.get(row.question_id, []), checks.get(row.question_id, [])
            how = readiness(running_on(types, row.checklist, row.version), own, said)
            made.append(_line(_placed(row, places.get(row.item_id)), own, how, today))
        return QuestionList(tuple(made))

    def view(self, ref: str) -> QuestionView:
        """One question (``v12``, or the item ``s12``) whole; raises ``NotFound``."""
        query, today = self._doors.query, self._doors.clock.today()
        number = question_number(query, ref)
        found, kept = reads.some(query, [number]), reads.kept(query, [number])
        if number not in found:
            raise NotFound("question", ref)
        row, question = found[number], kept[number]
        parts, checks = reads.parts(query, [number]).get(number, []), reads.checks(query, [number]).get(number, [])
        checklist = running_on(catalogue(query), row.checklist, row.version)
        how = readiness(checklist, parts, checks)
        done = {one.id: one for kind, at in (("question", number), ("item", row.item_id))
                for one in deeds.of_row(query, kind, at, _DEEDS)}  # fmt: skip
        return QuestionView(
            _line(_placed(row, fresh(query, [row.item_id], today).get(row.item_id)), parts, how, today),
            question,
            checklist,
            tuple(parts),
            how,
            {one.id: one.name for one in registers.people(query)},
            tuple(done[one] for one in sorted(done, reverse=True)[:_DEEDS]),
            self._views.item(row.item_id),
        )

    def place(self, ref: str, part: str) -> int:
        """The place (from 1) of a part as it was typed: its printed number, or ``#5``.

        Raises ``NotFound``, and ``QuestionRefused`` when it could mean another part.
        """
        number = question_number(self._doors.query, ref)
        return part_meant(part, reads.parts(self._doors.query, [number]).get(number, []))

    def owed(self, manager: str = "", person: str = "") -> tuple[Owed, ...]:
        """What others are to deliver over all questions, what was wanted first on top; ``person`` is one of them."""
        query, owner = self._doors.query, self._views.manager_number(manager)
        only = None
        if person:
            from werkbank.services.named import find

            only = find("person", person, registers.people(query)).id
        rows = [row for row in reads.owed(query, owner) if only in (None, row.person_id)]
        numbers = list(dict.fromkeys(row.question_id for row in rows))
        found, parts, types = reads.some(query, numbers), reads.parts(query, numbers), catalogue(query)
        answers, whole = reads.answers(query, rows), reads.kept(query, [one for one in numbers if one not in parts])
        asks = {number: one.text for number, one in whole.items()}
        return tuple(
            self._owed(row, found[row.question_id], parts.get(row.question_id, []), types, answers)._replace(
                asks=_asks(row, found[row.question_id], parts.get(row.question_id, []), asks)
            )
            for row in rows
        )

    def _owed(
        self, row: reads.OwedRow, of: reads.QuestionRow, parts: Sequence[Part], types: Checklists,
        answers: dict[int, tuple[int, ...]],
    ) -> Owed:  # fmt: skip
        part = next((one for one in parts if one.id == row.part_id), None)
        item = running_on(types, of.checklist, of.version).item(row.item)
        shut = hidden(_marking(of))
        return Owed(
            ids.show("question", of.question_id), "" if shut else of.title or of.subject or "", shut, row.item,
            row.item if item is None else item.text.said(self._language), 0 if part is None else part.place,
            () if part is None else part.numbers, row.person or "", day(row.wanted), day(row.asked_on),
            tuple(ids.show("message", one) for one in answers.get(row.check_id, ())),
            ids.show("item", of.item_id), _marking(of), row.person_id or 0, day(row.reminded_on),
            row.check_id,
        )  # fmt: skip


def _asks(row: reads.OwedRow, of: reads.QuestionRow, parts: Sequence[Part], whole: Mapping[int, str]) -> str:
    """Word for word what somebody is to deliver something for; of a hidden question nothing."""
    if hidden(_marking(of)):
        return ""
    return next((one.text for one in parts if one.id == row.part_id), whole.get(row.question_id, ""))


def _placed(row: reads.QuestionRow, place: Place | None) -> reads.QuestionRow:
    """With its place of today, when the stored one is of another day."""
    if place is None:
        return row
    return row._replace(plan=place.plan, status=place.status, slack=place.slack)


def _marking(row: reads.QuestionRow) -> Marking:
    return row.marking  # type: ignore[return-value]


def _line(row: reads.QuestionRow, parts: Sequence[Part], how: Readiness, today: date) -> QuestionLine:
    shut = hidden(_marking(row))
    asked = how.asked
    return QuestionLine(
        ref=ids.show("question", row.question_id), item=ids.show("item", row.item_id), checklist=row.checklist,
        title="" if shut else row.title or row.subject or "", asker="" if shut else row.asker, author=row.author or "",
        manager=row.manager or "", state=row.state, percent=how.percent, blocking=len(how.blocking),  # type: ignore[arg-type]
        asked=len(asked), overdue=sum(_late(cell.check, today) for cell in asked), parts=len(parts),
        answered=sum(one.answered for one in parts), status=row.status or "none", slack=row.slack,  # type: ignore[arg-type]
        due=day(row.due), plan=None if row.plan is None or row.plan.startswith("9999") else day(row.plan),
        marking=_marking(row), hidden=shut, override="" if shut else row.override,
        due_time=row.due_time,
        reminded=max((one for cell in asked if (one := _reminded(cell.check)) is not None), default=None),
    )  # fmt: skip


def _late(check: Check | None, today: date) -> bool:
    return check is not None and check.wanted is not None and check.wanted < today


def _reminded(check: Check | None) -> date | None:
    return None if check is None else check.reminded_on
