"""The register of commitments: what was promised, or asked for by a motion, by when, and how it stands."""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import TYPE_CHECKING, Any, Final, get_args

from werkbank.domain import ids, recognition
from werkbank.domain.deeds import DeedCall
from werkbank.domain.errors import NotFound, QuestionRefused, UsageError
from werkbank.domain.harmless import harmless, harmless_line
from werkbank.domain.markings import LEVELS, heavier, hidden, sealed
from werkbank.domain.memory_views import CommitmentLine
from werkbank.domain.question_keeping import Commitment, CommitmentKind, CommitmentState
from werkbank.services.dates import day_of_event, understood
from werkbank.services.named import find, find_ref
from werkbank.services.questions.shaping import question_number
from werkbank.services.remembering import marking_in
from werkbank.storage.reads import memory as memory_reads
from werkbank.storage.reads import questions as reads
from werkbank.storage.reads import registers, terms

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from werkbank.domain.markings import Marking
    from werkbank.services.doors import Doors
    from werkbank.services.views import Views
    from werkbank.storage.database import Doing

LONGEST: Final = 2_000
"""Characters of what was promised."""
MARKS: Final = tuple(one for one, level in LEVELS.items() if level == "masked")
"""What a commitment may be marked with: of what is heavier no text may be kept."""
_LINES: Final = {"occasion": 200, "reference": 60, "theme": 100}


@dataclass(frozen=True, slots=True, kw_only=True)
class CommitmentEdit:
    """What to change, or to begin with; ``None`` leaves it as it is, empty text takes it away. Dates and names are as
    typed.
    """

    kind: CommitmentKind | None = None
    text: str | None = None
    made_on: str | None = None
    occasion: str | None = None
    reference: str | None = None
    due: str | None = None
    remark: str | None = None
    manager: str | None = None
    person: str | None = None
    theme: str | None = None
    marking: str | None = None


class Commitments:
    """Keep them, and look at them."""

    def __init__(self, doors: Doors, views: Views) -> None:
        self._doors, self._views = doors, views

    # ------------------------------------------------------------------ looking

    def window(self, manager: str = "", *, every: bool = True, by: date | None = None) -> tuple[CommitmentLine, ...]:
        """Those of a manager and of nobody, what is due first on top; without ``every`` only what is still to be kept.

        With ``by`` only what is due by that day.
        """
        owner = self._views.manager_number(manager)
        found = [
            one for one in reads.commitments(self._doors.query, owner)
            if (every or one.state == "")
            and (by is None or (one.state == "" and one.due is not None and one.due <= by))
        ]  # fmt: skip
        return self._lines(found)

    def view(self, ref: str) -> CommitmentLine:
        """One (``t12``). Raises ``NotFound`` and ``UsageError``."""
        number = find_ref(ref, "commitment")
        found = reads.committed(self._doors.query, [number])
        if number not in found:
            raise NotFound("commitment", ref)
        return self._lines(list(found.values()))[0]

    def _lines(self, found: Sequence[Commitment]) -> tuple[CommitmentLine, ...]:
        query, today = self._doors.query, self._doors.clock.today()
        around = memory_reads.marks_in(query, [one.id for one in found])
        people = {one.id: one.name for one in registers.people(query)} if found else {}
        managers = {one.id: one.name for one in registers.managers(query)} if found else {}
        return tuple(
            _line(one, marking_in(f"{one.marking},{around.get(one.id, '')}"), managers, people, today) for one in found
        )

    # ------------------------------------------------------------------ keeping

    def add(self, edit: CommitmentEdit, question: str = "") -> Commitment:
        """Record one, as one deed; ``question`` is the one in whose answer it was made, and lends what is not said.

        Raises ``UsageError`` without a text, and ``QuestionRefused`` for one that may not be kept, or that was due
        before it was made.
        """
        changes = self._changes(edit)
        if not changes.get("text"):
            raise UsageError("text")
        with self._doors.database.doing(DeedCall("commitment-add"), self._doors.clock.now()) as doing:
            if question:
                changes = _lent(doing, question, changes)
            new = Commitment(**{"made_on": self._doors.clock.today(), **changes})
            _in_order(new.made_on if "made_on" in changes else None, new.due)
            (made,) = record(doing, [new])
            return made

    def edit(self, ref: str, edit: CommitmentEdit) -> Commitment:
        """Change one, as one deed."""
        changes = self._changes(edit)
        if not changes:
            raise UsageError("edit")
        if changes.get("text") == "":
            raise UsageError("text")
        return self._change(ref, changes)

    def state(self, ref: str, state: CommitmentState, when: str = "", how: str = "") -> Commitment:
        """Say that one was kept (``done``), has lapsed (``dropped``) or is to be kept after all (empty), as one deed.

        ``when`` is as typed, today when empty; ``how`` takes the place of the remark.
        """
        if state not in get_args(CommitmentState):
            raise UsageError("state", state)
        now, closing = self._doors.clock.now(), terms.closing(self._doors.query)
        on = day_of_event(when, now, closing) if when.strip() else self._doors.clock.today()
        changes: dict[str, Any] = {"state": state, "state_on": on if state else None}
        if how.strip():
            changes["remark"] = harmless(how)[:LONGEST].strip()
            if marking := keepable([changes["remark"]]):
                changes["marking"] = marking
        return self._change(ref, changes)

    def _change(self, ref: str, changes: dict[str, Any]) -> Commitment:
        number = find_ref(ref, "commitment")
        with self._doors.database.doing(DeedCall("commitment-edit"), self._doors.clock.now()) as doing:
            before = doing.commitments.get(number)
            if changes.get("state", "...") == before.state:
                raise QuestionRefused("commitment-same", ids.show("commitment", number))
            doing.journal.args |= {"commitment": ids.show("commitment", number), "fields": sorted(changes)}
            if "made_on" in changes or "due" in changes:
                _in_order(changes.get("made_on", before.made_on), changes.get("due", before.due))
            if "state" in changes:
                doing.journal.args["state"] = changes["state"]
            return doing.commitments.change(before, **changes)

    # ------------------------------------------------------------------ from what was typed

    def _changes(self, edit: CommitmentEdit) -> dict[str, Any]:
        given = {one.name: getattr(edit, one.name) for one in fields(edit) if getattr(edit, one.name) is not None}
        changes = {name: harmless_line(given[name], most) for name, most in _LINES.items() if name in given}
        changes |= {name: harmless(given[name])[:LONGEST].strip() for name in ("text", "remark") if name in given}
        if "kind" in given:
            changes["kind"] = given["kind"]
        if marking := keepable([text for text in changes.values() if text]):
            changes["marking"] = marking
        if "marking" in given:
            if given["marking"] not in ("", *MARKS):
                raise UsageError("marking", given["marking"], MARKS)
            changes["marking"] = given["marking"]
        return changes | self._dates(given) | self._names(given)

    def _dates(self, given: dict[str, Any]) -> dict[str, Any]:
        now, closing = self._doors.clock.now(), terms.closing(self._doors.query)
        changes: dict[str, Any] = {}
        if "made_on" in given:
            text = given["made_on"].strip()
            changes["made_on"] = day_of_event(text, now, closing) if text else None
        if "due" in given:
            text = given["due"].strip()
            changes["due"] = understood(text, now, closing).date if text else None
        return changes

    def _names(self, given: dict[str, Any]) -> dict[str, Any]:
        changes: dict[str, Any] = {}
        query = self._doors.query
        if "manager" in given:
            name = given["manager"].strip()
            changes["manager_id"] = find("manager", name, registers.managers(query)).id if name else None
        if "person" in given:
            name = given["person"].strip()
            changes["person_id"] = find("person", name, registers.people(query)).id if name else None
        return changes


def _in_order(made_on: date | None, due: date | None) -> None:
    """Raises ``QuestionRefused`` for what was due before it was promised."""
    if made_on is not None and due is not None and due < made_on:
        raise QuestionRefused("commitment-due", f"{due.day}-{due.month}-{due.year}")


def record(doing: Doing, made: Sequence[Commitment]) -> list[Commitment]:
    """Put commitments in the register, as part of a deed."""
    kept = doing.commitments.add_all(made)
    doing.journal.args |= {"commitments": [ids.show("commitment", one.id) for one in kept]}
    return kept


def keepable(texts: Iterable[str]) -> Marking:
    """The heaviest marking that texts ask for; raises ``QuestionRefused`` when no text may be kept under it."""
    found: Marking = ""
    for text in texts:
        lines = text.split("\n")
        found = heavier(found, recognition.marking_of(lines[0], lines, ()).marking)
    if sealed(found):
        raise QuestionRefused("commitment-sealed")
    return found


def _lent(doing: Doing, ref: str, changes: dict[str, Any]) -> dict[str, Any]:
    """With what the question says: whose it is, its number, its marking. Of a sealed question nothing is recorded."""
    question = doing.questions.get(question_number(doing.query, ref))
    around = heavier(question.marking, doing.items.get(question.item_id).marking)
    if sealed(around):
        raise QuestionRefused("commitment-sealed")
    given = {"manager_id": question.manager_id, "reference": question.reference} | changes
    return {**given, "question_id": question.id, "marking": heavier(changes.get("marking", ""), around)}


def _line(
    one: Commitment, marking: Marking, managers: dict[int, str], people: dict[int, str], today: date
) -> CommitmentLine:
    shut = hidden(marking)

    def open_only(text: str) -> str:
        return "" if shut else text

    return CommitmentLine(
        ids.show("commitment", one.id), one.kind, open_only(one.text), one.made_on, open_only(one.occasion),
        open_only(one.reference), one.due, one.state, one.state_on, open_only(one.remark),
        managers.get(one.manager_id or 0, ""), open_only(people.get(one.person_id or 0, "")), open_only(one.theme),
        "" if one.question_id is None else ids.show("question", one.question_id), marking, shut,
        one.state == "" and one.due is not None and one.due < today,
    )  # fmt: skip
