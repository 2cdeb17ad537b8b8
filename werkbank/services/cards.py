"""The card of a person: who it is, how often that one wrote, what is open between us. Nothing that ranks anybody."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from werkbank.domain.days import amsterdam_day
from werkbank.domain.errors import NotFound
from werkbank.domain.people import Person
from werkbank.services.known import Known
from werkbank.services.named import find, find_ref
from werkbank.services.notes.owing import away_until
from werkbank.storage.reads import cards, registers

if TYPE_CHECKING:
    from datetime import date

    from werkbank.domain.note_views import NoteLine
    from werkbank.domain.views import ItemLine
    from werkbank.services.doors import Doors
    from werkbank.services.notes.looking import Notes
    from werkbank.services.views import Views

MOST: Final = 20
"""Of each kind; that there are more is told."""


class Card(NamedTuple):
    """One person. ``person.id`` is 0 for a sender who is not in the register."""

    person: Person
    messages: int
    """How many came in from these addresses."""
    heard: date | None
    """When the last of what they wrote came. An automatic mail is no sign of life."""
    automatic: int
    """How many of the messages nobody wrote: that they are away, that a mail was read or was not delivered."""
    automatic_on: date | None
    """When the last of those came."""
    items: tuple[ItemLine, ...]
    """Open items on what came from them, the newest first."""
    waits: tuple[tuple[ItemLine, date | None], ...]
    """What we wait for from them, and since when; a marked piece stands under nobody's name."""
    notes: tuple[NoteLine, ...]
    """Their notes on their way."""
    away: date | None
    """The last day of an absence that runs today."""


class Cards:
    """Look at one person."""

    def __init__(self, doors: Doors, views: Views, notes: Notes) -> None:
        self._doors, self._views, self._notes = doors, views, notes

    def named(self, name: str) -> Card:
        """Somebody of the register, by name or id; raises ``NotFound``."""
        return self._card(find("person", name, registers.people(self._doors.query)))

    def of_item(self, ref: str) -> Card | None:
        """Whom an item waits for, else who sent it; ``None`` when nobody is known, or the piece is hidden."""
        number = find_ref(ref, "item")
        row = cards.of_item(self._doors.query, number)
        lines = self._views.lines([f"s{number}"])
        if row is None or not lines:
            raise NotFound("item", ref)
        line = lines[0]
        if line.hidden:
            return None
        person, name, address = row
        known = Known(self._doors.query)
        awaited = known.numbered(person) if line.state in ("waiting", "note") or not (name or address) else None
        found = awaited or known.sender(name or "", address or "")
        if found is None and (name or address):
            found = Person(name=name or address or "", addresses=(address,) if address else ())
        return None if found is None else self._card(found)

    def _card(self, person: Person) -> Card:
        query, today = self._doors.query, self._doors.clock.today()
        wrote = cards.wrote(query, person.addresses)
        waits = cards.waited_for(query, person.id, MOST + 1) if person.id else []
        lines = {one.ref: one for one in self._views.lines([f"s{item}" for item, _ in waits])}
        numbers = cards.writes(query, person.id, MOST + 1) if person.id else []
        notes = self._notes.some(numbers)
        return Card(
            person=person,
            messages=wrote.messages,
            heard=None if wrote.last is None else amsterdam_day(wrote.last),
            automatic=wrote.automatic,
            automatic_on=None if wrote.last_automatic is None else amsterdam_day(wrote.last_automatic),
            items=self._views.lines([f"s{one}" for one in cards.open_items(query, person.addresses, MOST + 1)]),
            waits=tuple(
                (line, None if since is None else amsterdam_day(since))
                for item, since in waits
                if (line := lines.get(f"s{item}")) is not None and not line.hidden
            ),
            notes=tuple(notes[one] for one in numbers if one in notes),
            away=away_until(query, today).get(person.id),
        )
