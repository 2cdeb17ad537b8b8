"""The registers as they are looked at: what was settled by a mandate, what is open with a person or for a manager."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Literal, NamedTuple

from werkbank.domain.days import amsterdam_day
from werkbank.services.named import find_ref
from werkbank.storage.reads import notes, questions, registers, standing_registers

if TYPE_CHECKING:
    from datetime import date

    from werkbank.domain.people import Manager, Mandate, Person
    from werkbank.domain.views import ItemLine
    from werkbank.services.doors import Doors
    from werkbank.services.views import Views
    from werkbank.storage.reads.registers import Left

SOON: Final = 30
"""Days before its last one from which a mandate is said to end soon."""
MOST: Final = 8
"""Pieces that are named of what was settled by a mandate."""

Standing = Literal["holds", "soon", "ended", "manager-left"]
"""How a mandate stands today; ``manager-left``: it holds, but its manager is not active any more."""


class MandateSight(NamedTuple):
    """A mandate, and how it stands."""

    mandate: Mandate
    manager: str
    standing: Standing
    settled: int
    """How many pieces were settled by it; marked ones are not counted."""
    last: date | None
    """When the last of those was."""

    @property
    def written(self) -> bool:
        """Is it said where it is laid down?"""
        return bool(self.mandate.kenmerk)


class PersonSight(NamedTuple):
    """A person, and what is open between us."""

    person: Person
    open: int
    """Open pieces from that one, waited for or written by that one; marked ones are not counted."""
    away: tuple[date, date] | None
    """The first and last day of the absence that runs or comes first."""
    owes: bool
    """Does something wait for that one, is a note of that one on its way, or is something asked for a question?"""


class ManagerSight(NamedTuple):
    """A manager, and what is open."""

    manager: Manager
    left: Left


class RegisterSights:
    """Look at a register."""

    def __init__(self, doors: Doors, views: Views) -> None:
        self._doors, self._views = doors, views

    def mandates(self) -> list[MandateSight]:
        """What holds first, per manager; what ended last on top of the rest."""
        query, today = self._doors.query, self._doors.clock.today()
        managers = {one.id: one for one in registers.managers(query)}
        settled = standing_registers.settled(query)
        found = []
        for one in registers.mandates(query):
            manager = managers[one.manager_id]
            count, last = settled.get(one.id, (0, None))
            on = None if last is None else amsterdam_day(last)
            found.append(MandateSight(one, manager.name, standing(one, manager, today), count, on))
        return sorted(found, key=_order)

    def settled_by(self, ref: str) -> tuple[tuple[ItemLine, date | None], ...]:
        """What was settled by a mandate last, and when; at most ``MOST``, hidden ones as a pointer."""
        found = standing_registers.settled_by(self._doors.query, find_ref(ref, "mandate"), MOST)
        lines = {one.ref: one for one in self._views.lines([f"s{item}" for item, _ in found])}
        return tuple(
            (lines[f"s{item}"], None if when is None else amsterdam_day(when))
            for item, when in found
            if f"s{item}" in lines
        )

    def people(self) -> list[PersonSight]:
        """All persons, by name."""
        query, today = self._doors.query, self._doors.clock.today()
        counts = standing_registers.open_with(query)
        away: dict[int, tuple[date, date]] = {}
        for one in notes.absences(query, today):
            first = away.get(one.person_id)
            if first is None or one.first < first[0]:
                away[one.person_id] = (one.first, one.last)
        owes = standing_registers.owes(query) | {one.person_id for one in questions.owed(query, None) if one.person_id}
        found = [
            PersonSight(one, counts.get(one.id, 0), away.get(one.id), one.id in owes) for one in registers.people(query)
        ]
        return sorted(found, key=lambda one: (one.person.name.casefold(), one.person.id))

    def managers(self) -> list[ManagerSight]:
        """The active ones first, then who left; as they were added."""
        query = self._doors.query
        found = [ManagerSight(one, registers.left(query, one.id)) for one in registers.managers(query)]
        return sorted(found, key=lambda one: (not one.manager.active, one.manager.id))


def standing(one: Mandate, manager: Manager, today: date) -> Standing:
    """How a mandate stands on a day."""
    if one.until is not None and one.until < today:
        return "ended"
    if not manager.active:
        return "manager-left"
    return "soon" if one.until is not None and (one.until - today).days <= SOON else "holds"


def _order(one: MandateSight) -> tuple[object, ...]:
    if one.standing == "ended" and one.mandate.until is not None:
        return (1, -one.mandate.until.toordinal(), one.mandate.id)
    return (0, one.manager.casefold(), one.mandate.about.casefold(), one.mandate.id)
