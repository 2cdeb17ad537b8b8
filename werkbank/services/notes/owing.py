"""Of which notes an author is to be reminded today, found without planning a thing; and which notes on hold come back.

Vandaag asks this after every change, also with ten thousand notes: so it reads few columns of those whose day is near,
and lines of the list are made only of what is found.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from werkbank.domain import ids
from werkbank.domain.calendars import add_office_days, is_office_day
from werkbank.domain.markings import hidden
from werkbank.domain.notes import Sent, reminder_due
from werkbank.domain.notes.kept import review_of, unpacked
from werkbank.domain.notes.types import LEVELS
from werkbank.services.note_types import catalogue
from werkbank.storage.reads import notes as kept
from werkbank.storage.reads import registers, terms
from werkbank.storage.reads import reminding as reads

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence
    from datetime import date

    from werkbank.domain.calendars import Closing
    from werkbank.domain.inbox import Note
    from werkbank.domain.markings import Marking
    from werkbank.domain.notes import Catalogue, DueRung, Ladder
    from werkbank.domain.notes.types import Level, Rung
    from werkbank.storage.reads import Query
    from werkbank.storage.reads.reminding import Remindable


class Due(NamedTuple):
    """A nota of which its author is to be reminded: by which rung of the ladder, and for which wanted day."""

    row: Remindable
    rung: Rung
    wanted: date


class AuthorDue(NamedTuple):
    """All that one author is to be reminded of today, in short."""

    number: int
    """Of the person."""
    name: str
    levels: tuple[tuple[Level, int], ...]
    """What is to be done, with how many notes, the firmest first."""
    titles: tuple[str, ...]
    """Empty for a hidden piece."""
    away: date | None
    """The last day of an absence that runs today."""

    @property
    def ref(self) -> str:
        """The person, as ids go."""
        return ids.show("person", self.number)


def due_today(query: Query, today: date) -> list[Due]:
    """What is due by the ladders, by plan date. Nothing on a day that is no office day."""
    types, closing = catalogue(query), terms.closing(query)
    if not types.ladders or not is_office_day(today, closing):
        return []
    rows = reads.remindable(query, today, _horizon(types, today, closing))
    numbers = [row.note_id for row in rows]
    told, promised = told_of(query, numbers), _promised(query, rows, types, today)
    known: dict[tuple[str, int, date, Sequence[Sent]], DueRung | None] = {}  # many are wanted on the same day
    found = []
    for row in rows:
        wanted, sent = promised.get(row.note_id) or _day(row.plan), tuple(told.get(row.note_id, ()))
        alike = (row.type, row.version, wanted, sent)
        if alike not in known:
            ladder = ladder_of(types, row.type, row.version)
            known[alike] = None if ladder is None else reminder_due(ladder, wanted, today, closing, sent)
        if (rung := known[alike]) is not None:
            found.append(Due(row, rung.rung, wanted))
    return found


def authors_due(query: Query, today: date, manager: int | None = None) -> tuple[AuthorDue, ...]:
    """Who is to be reminded today, by name; with a manager those who owe her or him something, with all they owe."""
    by_author: dict[int, list[Due]] = {}
    for one in due_today(query, today):
        by_author.setdefault(one.row.author_id, []).append(one)
    names = {one.id: one.name for one in registers.people(query)} if by_author else {}
    away = away_until(query, today) if by_author else {}
    made = [
        _author(number, names[number], owed, away.get(number))
        for number, owed in by_author.items()
        if number in names and (manager is None or any(one.row.manager_id == manager for one in owed))
    ]
    return tuple(sorted(made, key=lambda one: (one.name.casefold(), one.number)))


def review_today(query: Query, today: date, manager: int | None = None) -> list[int]:
    """The items of the notes on hold that are to be looked at again, today or earlier; the longest first."""
    found = [
        (review, row.note_id, row.item_id)
        for row in reads.held(query, manager)
        if (review := review_of(row.progress)) is not None and review <= today
    ]
    return [item for _, _, item in sorted(found)]


def told_of(query: Query, notes: Sequence[int]) -> Mapping[int, Sequence[Sent]]:
    """What was sent about each of these notes, oldest first."""
    told: dict[int, list[Sent]] = {}
    for one in kept.reminders(query, notes):
        told.setdefault(one.note_id, []).append(Sent(one.level, one.sent_on, one.wanted or one.sent_on))
    return told


def ladder_of(types: Catalogue, code: str, version: int) -> Ladder | None:
    """By which a note of this type goes; of an unknown type it is the first there is."""
    kind = types.get(code, version)
    return types.ladder(kind.ladder if kind is not None else "")


def wanted_of(note: Note, plan: date | None, types: Catalogue, today: date) -> date | None:
    """The day on which it is wanted: what was promised after a return, else the plan date."""
    kind = types.get(note.type, note.version)
    if kind is not None and '"returns"' in note.progress:
        promised = unpacked(note, kind, today).promised
        if promised is not None:
            return promised
    return plan


def away_until(query: Query, today: date) -> Mapping[int, date]:
    """Who is away today, and until which day, that day in it."""
    return {one.person_id: one.last for one in kept.absences(query, today) if one.first <= today}


def _promised(query: Query, rows: Collection[Remindable], types: Catalogue, today: date) -> Mapping[int, date]:
    """Of notes that were sent back: the day on which they are to be offered anew, while they lie there."""
    back = [row.note_id for row in rows if row.returned]
    found = ((number, wanted_of(note, None, types, today)) for number, note in kept.rows(query, back).items())
    return {number: wanted for number, wanted in found if wanted is not None}


def _horizon(types: Catalogue, today: date, closing: Closing) -> date:
    """No rung of any ladder is reached yet for what is wanted later; a wanted day on a weekend counts as the Friday."""
    lead = max(-rung.days for ladder in types.ladders for rung in ladder.rungs)
    try:
        return add_office_days(today, max(lead, 0) + 1, closing)
    except OverflowError:  # the calendar ends before
        return today.max


def _author(number: int, name: str, owed: Sequence[Due], away: date | None) -> AuthorDue:
    counted = Counter(one.rung.level for one in owed)
    levels = tuple((level, counted[level]) for level in reversed(LEVELS) if counted[level])
    titles = tuple("" if _hidden(one.row) else one.row.title for one in owed)
    return AuthorDue(number, name, levels, titles, away)


def _hidden(row: Remindable) -> bool:
    marking: Marking = row.marking  # type: ignore[assignment]
    return hidden(marking)


def _day(text: str) -> date:
    from datetime import date as made

    return made.fromisoformat(text)
