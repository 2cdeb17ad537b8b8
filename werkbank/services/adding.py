"""The quick line: from one typed line to a message with an item on it; what it will make can be seen beforehand.

The same code serves the line that is being typed (which only reads) and the deed, so what was shown is what is made.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from werkbank.domain import ids
from werkbank.domain.adding import Plan
from werkbank.domain.days import amsterdam
from werkbank.domain.deeds import DeedCall
from werkbank.domain.errors import NotFound, UsageError, WerkbankError
from werkbank.domain.harmless import harmless_line
from werkbank.domain.inbox import Item
from werkbank.domain.markings import sealed
from werkbank.domain.nearest import plain
from werkbank.domain.people import Person
from werkbank.domain.quickline import LONGEST, name_of, parse, spelled
from werkbank.importers.typed import read_typed, typed_bytes, typed_text
from werkbank.services.conversing import converse
from werkbank.services.known import Known
from werkbank.services.preparing import marking_of, prepare

if TYPE_CHECKING:
    from datetime import datetime

    from werkbank.domain.people import Manager
    from werkbank.domain.prepared import Prepared
    from werkbank.services.doors import Doors
    from werkbank.storage.database import Doing


@dataclass(frozen=True, slots=True, kw_only=True)
class Added:
    """What was made: the message, and an item for each manager."""

    message: str
    items: tuple[str, ...]
    plan: Plan


class Adding:
    """Add what nobody sent: a call, a letter on paper, a thought."""

    def __init__(self, doors: Doors) -> None:
        self._doors = doors

    def preview(self, line: str, manager: str = "") -> Plan:
        """What ``add`` would make now, and what keeps it from being made; nothing is written, nothing raised."""
        return _plan(Known(self._doors.query), typed_bytes(line), self._doors.clock.now(), manager)

    def add(self, line: str, manager: str = "") -> Added:
        """Make a message and its items, as one deed. ``manager`` gets it when the line says nothing of that itself.

        Raises what ``preview`` tells as the problem; then nothing is changed. The same line again makes another one.
        """
        raw = typed_bytes(line)
        with self._doors.database.doing(DeedCall("add"), self._doors.clock.now()) as doing:
            plan = _plan(Known(doing.query), raw, self._doors.clock.now(), manager)
            if plan.problem is not None:
                raise plan.problem
            arrival = _arrival(doing, raw)
            (number,) = doing.archive.take_in([(arrival, "in")], doing.now)
            converse(doing, [number], [arrival.thread])
            person = _registered(doing, plan)
            items = [ids.show("item", one.id) for one in doing.items.add_all(_items(doing, number, plan, person))]
            message = ids.show("message", number)
            doing.journal.args |= {"kind": arrival.kind, "message": message, "items": items}
        return Added(message=message, items=tuple(items), plan=plan)

    def names(self) -> tuple[str, ...]:
        """What a word with a sign can be completed to: ``@piet-smit``, ``+dirk-jansen``, ``#wonen``."""
        known = Known(self._doors.query)
        active = [one for one in known.managers if one.active]
        signed = [("@", one.name) for one in known.people] + [("+", one.name) for one in active]
        signed += [("#", theme) for one in active for theme in one.themes]
        return tuple(dict.fromkeys(f"{sign}{typed}" for sign, name in signed if (typed := spelled(name))))


def _plan(known: Known, raw: bytes, now: datetime, manager: str) -> Plan:
    """What a line makes, as far as it can be understood."""
    text = typed_text(raw)
    if len(text) > LONGEST:
        return Plan(line=parse("", None), problem=UsageError("line-long", str(LONGEST)))
    plan = Plan(line=parse(text, amsterdam(now)), marking=marking_of(read_typed(raw, now)))
    try:
        plan = replace(plan, managers=_managers(known, plan, manager))
        plan = _with_person(known, plan)
    except WerkbankError as error:
        return replace(plan, problem=error)
    return plan if plan.line.title else replace(plan, problem=UsageError("line"))


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


def _registered(doing: Doing, plan: Plan) -> int | None:
    """The person in the register; who is new is added."""
    if not plan.adds_person:
        return plan.person_id
    return doing.people.add(Person(name=plan.person, addresses=(plan.address,) if plan.address else ())).id


def _arrival(doing: Doing, raw: bytes) -> Prepared:
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
            due=line.due.date if line.due else None,
            due_time=line.due.time if line.due else "",
            person_id=person,
            marking=plan.marking,
            risk=line.risk,
            manual_points=plan.points,
            manual_reason=line.rush,
            created_at=doing.now,
        )
        for manager in owners or [None]
    ]
