"""Who is away: it shifts the forecast of what they have, and is shown; never a plan or a legal date."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Final, NamedTuple

from werkbank.domain.deeds import DeedCall
from werkbank.domain.errors import Conflict, NoteRefused, NotFound, UsageError
from werkbank.domain.note_keeping import Absence
from werkbank.services.named import find
from werkbank.storage.reads import notes as reads
from werkbank.storage.reads import registers

if TYPE_CHECKING:
    from datetime import date

    from werkbank.domain.people import Person
    from werkbank.services.doors import Doors
    from werkbank.storage.reads import Query

LONGEST: Final = timedelta(days=731)


class Away(NamedTuple):
    """Somebody is away, both days in it."""

    person: Person
    first: date
    last: date


class Absences:
    """Who is away now or later; one more, one less."""

    def __init__(self, doors: Doors) -> None:
        self._doors = doors

    def all(self) -> list[Away]:
        """Today and later, the first to leave on top. What has passed is nobody's business any more."""
        query = self._doors.query
        people = {one.id: one for one in registers.people(query)}
        found = reads.absences(query, self._doors.clock.today())
        return [Away(people[one.person_id], one.first, one.last) for one in found if one.person_id in people]

    def add(self, name: str, first: date, last: date) -> Away:
        """Somebody is away from one day to another, as one deed.

        Raises ``NoteRefused`` for what has passed, ``Conflict`` for days of which it is known already.
        """
        today = self._doors.clock.today()
        if last < first or last - first > LONGEST:
            raise UsageError("away", f"{first.isoformat()}..{last.isoformat()}")
        if last < today:
            raise NoteRefused("day-past", last.isoformat())
        person = self._person(self._doors.query, name)
        call = DeedCall("absence-add", {"person": person.id})
        with self._doors.database.doing(call, self._doors.clock.now()) as doing:
            doing.people.get(person.id)
            for one in doing.absences.where(person_id=person.id):
                if one.first <= last and first <= one.last:
                    raise Conflict("away-already", person.name)
            doing.absences.add(Absence(person_id=person.id, first=first, last=last))
        return Away(person, first, last)

    def remove(self, name: str) -> Away:
        """Somebody is back today: the absence that runs ends yesterday; when none does, the next one is called off.

        Raises ``NotFound`` for who is not away.
        """
        today = self._doors.clock.today()
        person = self._person(self._doors.query, name)
        call = DeedCall("absence-remove", {"person": person.id})
        with self._doors.database.doing(call, self._doors.clock.now()) as doing:
            ahead = [one for one in doing.absences.where(person_id=person.id) if one.last >= today]
            if not ahead:
                raise NotFound("absence", person.name)
            one = min(ahead, key=lambda found: found.first)
            if one.first < today:
                doing.absences.change(one, last=today - timedelta(days=1))
            else:
                doing.absences.remove(one)
        return Away(person, one.first, one.last)

    def _person(self, query: Query, name: str) -> Person:
        return find("person", name, registers.people(query))
