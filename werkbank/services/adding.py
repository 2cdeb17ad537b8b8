"""The quick line: from one typed line to a message with an item on it; what it will make can be seen beforehand.

The same code serves the line that is being typed (which only reads) and the deed, so what was shown is what is made.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from werkbank.domain import ids
from werkbank.domain.adding import Plan
from werkbank.domain.days import amsterdam
from werkbank.domain.decisions import BY_DECISION
from werkbank.domain.deeds import DeedCall
from werkbank.domain.errors import Missing, NotFound, UsageError, WerkbankError
from werkbank.domain.harmless import harmless_line
from werkbank.domain.inbox import Item
from werkbank.domain.markings import sealed
from werkbank.domain.nearest import plain
from werkbank.domain.people import Person
from werkbank.domain.quickline import LONGEST, parse
from werkbank.domain.quicknames import name_of, spelled
from werkbank.importers.typed import read_typed, typed_bytes, typed_text
from werkbank.services.conversing import converse
from werkbank.services.deciding import decide_within
from werkbank.services.guesses import Case, Given, fill
from werkbank.services.known import Known
from werkbank.services.preparing import marking_of, prepare, reading_of
from werkbank.storage.reads.asking import AskRow

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from werkbank.domain.intake import Message
    from werkbank.domain.people import Manager
    from werkbank.domain.prepared import Prepared
    from werkbank.domain.quickline import Span
    from werkbank.services.doors import Doors
    from werkbank.storage.database import Doing


@dataclass(frozen=True, slots=True, kw_only=True)
class Added:
    """What was made: the message, and an item for each manager."""

    message: str
    items: tuple[str, ...]
    plan: Plan
    questions: tuple[str, ...] = ()
    """The questions that took over, one for each item, when the line said so."""
    notes: tuple[str, ...] = ()
    """The same for nota's."""


class Adding:
    """Add what nobody sent: a call, a letter on paper, a thought."""

    def __init__(self, doors: Doors) -> None:
        self._doors = doors

    def preview(self, line: str, manager: str = "") -> Plan:
        """What ``add`` would make now, and what keeps it from being made; nothing is written, nothing raised."""
        return _plan(Known(self._doors.query), typed_bytes(line), self._doors.clock.now(), manager)

    def add(self, line: str, manager: str = "", note: str | None = None) -> Added:
        """Make a message and its items, as one deed. ``manager`` gets it when the line says nothing of that itself.

        ``note``: it becomes a nota, as with ``nota:`` at the start, of this type; empty is the type that fits.
        Raises what ``preview`` tells as the problem; then nothing is changed. The same line again makes another one.
        """
        raw = typed_bytes(line)
        with self._doors.database.doing(DeedCall("add"), self._doors.clock.now()) as doing:
            plan = _plan(Known(doing.query), raw, self._doors.clock.now(), manager, note)
            if plan.problem is not None:
                raise plan.problem
            arrival = typed_arrival(doing, raw)
            (number,) = doing.archive.take_in([(arrival, "in")], doing.now)
            converse(doing, [number], [arrival.thread])
            person = _registered(doing, plan)
            numbers = [one.id for one in doing.items.add_all(_items(doing, number, plan, person))]
            message, items = ids.show("message", number), [ids.show("item", one) for one in numbers]
            doing.journal.args |= {"kind": arrival.kind, "message": message, "items": items}
            made = _decide(doing, numbers, plan, person, note or "")
        is_note = plan.line.decision == "note"
        questions, notes = ((), made) if is_note else (made, ())
        return Added(message=message, items=tuple(items), plan=plan, questions=questions, notes=notes)

    def names(self) -> tuple[str, ...]:
        """What a word with a sign can be completed to: ``@piet-smit``, ``+dirk-jansen``, ``#wonen``."""
        known = Known(self._doors.query)
        active = [one for one in known.managers if one.active]
        signed = [("@", one.name) for one in known.people] + [("+", one.name) for one in active]
        signed += [("#", theme) for one in active for theme in one.themes]
        return tuple(dict.fromkeys(f"{sign}{typed}" for sign, name in signed if (typed := spelled(name))))


def _plan(known: Known, raw: bytes, now: datetime, manager: str, note: str | None = None) -> Plan:
    """What a line makes, as far as it can be understood; with ``note`` a nota of that type, whatever it begins with."""
    text = typed_text(raw)
    if len(text) > LONGEST:
        return Plan(line=parse("", None), problem=UsageError("line-long", str(LONGEST)))
    line = parse(text, amsterdam(now), known.closing)
    if note is not None and line.decision in ("", "note"):
        line = replace(line, decision="note")
    elif note is not None:
        return Plan(line=line, problem=UsageError("line-note"))
    message = read_typed(raw, now, line)
    plan = Plan(line=line, text=text, marking=marking_of(message))
    if line.due is not None and line.decision != "wait":
        plan = replace(plan, due=line.due.date, due_time=line.due.time)
    problem: WerkbankError | None = None
    steps: tuple[Callable[[Plan], Plan], ...] = (
        lambda plan: replace(plan, managers=_managers(known, plan, manager)),
        lambda plan: _with_person(known, plan),
        lambda plan: _with_decision(known, plan, message, now, note or ""),
    )
    for step in steps:
        try:
            plan = step(plan)
        except WerkbankError as error:
            problem = problem or error
    problem = problem or (None if line.title else UsageError("line")) or plan.problem
    return replace(plan, problem=problem, unknown=_unknown(known, plan))


def _managers(known: Known, plan: Plan, default: str) -> tuple[Manager, ...]:
    """Who was named; else whose theme it is, when it is one manager's; else the one in sight, or the only one."""
    if plan.line.managers:
        return tuple({one.id: one for one in map(known.manager, plan.line.managers)}.values())
    themes = {_folded(theme) for theme in plan.line.themes}
    fits = [one for one in known.managers if one.active and themes & set(map(_folded, one.themes))]
    if len(fits) == 1:
        return tuple(fits)
    if default:
        return (known.manager(default),)
    only = known.only_manager()
    return tuple(one for one in known.managers if one.id == only)


def _folded(theme: str) -> str:
    return plain(theme).replace(" ", "")


def _with_person(known: Known, plan: Plan) -> Plan:
    """The person who is named, or a new one: who cannot be found is put in the register, as with a decision.

    Of a sealed line no word is kept in clear, so neither is the name in it.
    """
    typed = plan.line.person
    if not typed or sealed(plan.marking):
        return plan
    try:
        found = known.person(typed)
    except NotFound:
        if ids.parse(typed) is not None:
            raise
        name = harmless_line(name_of(typed), 200)
        same = known.sender(name, name)
        if same is None:
            return replace(plan, person=name, address=name if "@" in name else "")
        found = same
    return replace(plan, person_id=found.id, person=found.name)


def _unknown(known: Known, plan: Plan) -> frozenset[Span]:
    """The parts of the line with a name that is in no register. Of a sealed line no person is looked for."""
    line, themes = plan.line, {_folded(theme) for one in known.managers if one.active for theme in one.themes}
    names = {"manager": iter(line.managers), "theme": iter(line.themes)}

    def strange(span: Span) -> bool:
        if span.part == "person":
            return plan.person_id is None and not sealed(plan.marking)
        name = next(names[span.part])
        return _folded(name) not in themes if span.part == "theme" else not _is_manager(known, name)

    named = [span for span in line.spans if span.part in ("person", "manager", "theme")]
    return frozenset(span for span in named if strange(span))


def _is_manager(known: Known, name: str) -> bool:
    try:
        known.manager(name)
    except WerkbankError:
        return False
    return True


# ---------------------------------------------------------------------- the decision in the line


def _with_decision(known: Known, plan: Plan, message: Message, now: datetime, note: str) -> Plan:
    """What the decision of the line fills in, and what keeps it from being taken: as for any other item."""
    decision, hidden = plan.line.decision, sealed(plan.marking)
    if not decision:
        return plan
    blank = AskRow(
        item_id=0, manager_id=None, title="", gist="", advice="", kenmerk="", bulk="", from_name="", from_addr="",
        due=plan.due.isoformat() if plan.due else None, due_time=plan.due_time, person_id=plan.person_id, received="",
        subject=None if hidden else message.subject, sort=None if hidden else reading_of(message).sort,
        marking=plan.marking, is_term=0,
    )  # fmt: skip
    rows = [blank._replace(manager_id=one.id) for one in plan.managers] or [blank]
    given = _given(plan, plan.person_id, note)
    filled = [fill(Case(row, BY_DECISION[decision], given, now, known)) for row in rows]
    guess, problem = filled[0][0], next((error for _, error in filled if error is not None), None)
    if isinstance(problem, Missing) and problem.field in _TYPED:
        problem = UsageError(_TYPED[problem.field])
    return replace(
        plan, due=guess.due, due_time=guess.due_time, chase=guess.return_on, checklist=guess.checklist,
        note_type=guess.type, guessed="by" in guess.guessed, problem=problem,
    )  # fmt: skip


_TYPED: Final = {"manager": "line-manager", "to": "line-sealed", "author": "line-author"}
"""What a decision misses, as this line has it: who is waited for is always named, but of a sealed line not kept."""


def _given(plan: Plan, person: int | None, note: str) -> Given:
    """What the line gives the decision; the date of a question or a nota is that of its item."""
    line = plan.line
    name = plan.person if person is None else ids.show("person", person)
    if line.decision == "note":
        return Given(author=name, type=note, may_add=True)
    if line.decision != "wait":
        return Given()
    return Given(to=name, by=line.due.date.isoformat() if line.due else "", may_add=True)


def _decide(doing: Doing, items: list[int], plan: Plan, person: int | None, note: str) -> tuple[str, ...]:
    """Take the decision of the line on its items; the questions or nota's that this makes."""
    decision = plan.line.decision
    if not decision:
        return ()
    doing.journal.args |= {"decision": decision}
    done = decide_within(doing, items, decision, _given(plan, person, note))
    return tuple(one.made for one in done if one.made)


# ---------------------------------------------------------------------- what is made


def _registered(doing: Doing, plan: Plan) -> int | None:
    """The person in the register; who is new is added."""
    if not plan.adds_person:
        return plan.person_id
    return doing.people.add(Person(name=plan.person, addresses=(plan.address,) if plan.address else ())).id


def typed_arrival(doing: Doing, raw: bytes) -> Prepared:
    """Ready for the archive, under bytes of its own.

    A call can come twice in the same words. The next one gets a line end more, so each is wiped by itself.
    """
    while doing.archive.known([found := prepare(read_typed(raw, doing.now))]):
        raw += b"\n"
    return found


def _items(doing: Doing, message: int, plan: Plan, person: int | None) -> list[Item]:
    line = plan.line
    owners: list[int | None] = [one.id for one in plan.managers]
    return [
        Item(
            message_id=message,
            manager_id=manager,
            title="",
            due=None if plan.guessed else plan.due,
            due_time=plan.due_time,
            person_id=person,
            marking=plan.marking,
            risk=line.risk,
            manual_points=plan.points,
            manual_reason=line.rush,
            created_at=doing.now,
        )
        for manager in owners or [None]
    ]
