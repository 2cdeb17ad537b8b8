"""Who is to be reminded today, collected per author; the draft; and that it was sent. We send nothing ourselves."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Literal, NamedTuple

from werkbank.domain import ids
from werkbank.domain.deeds import DeedCall
from werkbank.domain.errors import NotFound
from werkbank.domain.gate import findings
from werkbank.domain.note_keeping import Reminder
from werkbank.domain.notes import rung_by_hand
from werkbank.domain.notes.kept import unpacked
from werkbank.domain.notes.types import TONES
from werkbank.lang.days import day
from werkbank.services.letters import Letters, letter_to, signed
from werkbank.services.note_types import catalogue
from werkbank.services.notes.moving import note_numbers
from werkbank.services.notes.owing import away_until, due_today, ladder_of, told_of, wanted_of
from werkbank.storage.reads import notes as reads
from werkbank.storage.reads import registers, terms

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence
    from datetime import date

    from werkbank.domain.inbox import Note
    from werkbank.domain.note_views import NoteLine
    from werkbank.domain.notes.types import Level, Tone
    from werkbank.domain.people import Person
    from werkbank.lang import Words
    from werkbank.services.doors import Doors
    from werkbank.services.letters import Letter
    from werkbank.services.notes.looking import Notes

WhyNot = Literal["no-author", "held", "left", "suspended", "no-date", "today"]
"""Why nobody is to be reminded of a note: nobody writes it, it is on hold, it was sent or withdrawn, its term stands
still, it has no date, or somebody was reminded of it today."""


class Owed(NamedTuple):
    """A nota of which its author is to be reminded today."""

    line: NoteLine
    level: Level
    tone: Tone
    wanted: date
    by_hand: bool = False
    """Not yet, or not again, by the ladder: she asks for it herself."""


class Round(NamedTuple):
    """All that one author is to be reminded of today: three things, one mail."""

    person: Person
    owed: tuple[Owed, ...]
    away: date | None = None
    """The last day of an absence that runs today."""
    substitutes: tuple[str, ...] = ()
    """Who stand in for the author with these notes."""

    @property
    def tone(self) -> Tone:
        """The firmest of what it holds."""
        return max((one.tone for one in self.owed), key=TONES.index)


class Skipped(NamedTuple):
    """A nota that was asked for, of which nobody is to be reminded."""

    line: NoteLine
    why: WhyNot
    until: date | None = None
    """Of one on hold: the day on which it is looked at again."""


class Asked(NamedTuple):
    """What comes of asking to remind the authors of some notes."""

    rounds: tuple[Round, ...]
    skipped: tuple[Skipped, ...]


class Reminding(Letters[Round]):
    """Remind authors, by hand."""

    def __init__(self, doors: Doors, notes: Notes, words: Words) -> None:
        super().__init__(doors)
        self._notes, self._words = notes, words

    def due(self, author: str = "") -> tuple[Round, ...]:
        """Who is to be reminded today, by name; ``author`` is one of them. Raises ``NotFound`` for a name of nobody."""
        only = None
        if author:
            from werkbank.services.named import find

            only = find("person", author, registers.people(self._doors.query)).id
        return self._rounds({}, () if only is None else (only,))

    def asked(self, refs: Sequence[str]) -> Asked:
        """All that the authors of these notes owe, with these notes in it though it is not their day by the ladder.

        Raises ``NotFound`` for a note that is no more.
        """
        query, today = self._doors.query, self._doors.clock.today()
        numbers = note_numbers(query, refs)
        lines, kept, types = self._notes.some(numbers), reads.rows(query, numbers), catalogue(query)
        if gone := [number for number in numbers if number not in kept]:
            raise NotFound("note", ids.show("note", gone[0]))
        told, closing = told_of(query, numbers), terms.closing(query)
        skipped: list[Skipped] = []
        extra: dict[int, Owed] = {}
        for number in numbers:
            line, note = lines[number], kept[number]
            wanted = wanted_of(note, line.plan, types, today)
            why = _why_not(line, note, wanted)
            ladder = ladder_of(types, note.type, note.version)
            if why is None and any(one.on == today for one in told.get(number, ())):
                why = "today"
            if why is not None or wanted is None or ladder is None:
                kind = types.get(note.type, note.version)
                hold = unpacked(note, kind, today).hold if why == "held" and kind is not None else None
                skipped.append(Skipped(line, why or "no-date", hold.review if hold is not None else None))
            else:
                rung = rung_by_hand(ladder, wanted, today, closing)
                extra[number] = Owed(line, rung.level, rung.tone, wanted, by_hand=True)
        authors = {author for note in kept.values() if (author := note.author_id) is not None}
        return Asked(self._rounds(extra, authors) if authors else (), tuple(skipped))

    def _rounds(self, extra: Mapping[int, Owed], only: Collection[int]) -> tuple[Round, ...]:
        """What is due by the ladder, and what is asked for besides; of ``only`` these persons, of all when empty."""
        query, today = self._doors.query, self._doors.clock.today()
        people = {one.id: one for one in registers.people(query)}
        due = [one for one in due_today(query, today) if not only or one.row.author_id in only]
        owed = dict(extra)
        lines = self._notes.some([one.row.note_id for one in due])
        for one in due:
            owed[one.row.note_id] = Owed(lines[one.row.note_id], one.rung.level, one.rung.tone, one.wanted)
        kept, away = reads.rows(query, list(owed)), away_until(query, today)
        found: dict[int, list[int]] = {}
        for number, note in kept.items():
            if note.author_id in people:
                found.setdefault(note.author_id, []).append(number)
        rounds = [
            Round(
                people[author],
                tuple(owed[number] for number in sorted(numbers, key=lambda number: (owed[number].wanted, number))),
                away.get(author),
                _names((kept[number].substitute_id for number in numbers), people),
            )
            for author, numbers in found.items()
        ]
        return tuple(sorted(rounds, key=lambda one: (one.person.name.casefold(), one.person.id)))

    def letter(self, one: Round, tone: Tone | None = None) -> Letter:
        """The draft for one author, in the tone of the ladder unless another is asked for."""
        said, names = self._words.reminders, self._words.names
        asked, count, today = tone or one.tone, len(one.owed), self._doors.clock.today()
        lines: list[str] = []
        for owed in one.owed:
            lines += self._piece(owed, day(owed.wanted, names, today))
        parts = (
            said.greeting(one.person.name),
            said.openings[asked](count),
            "\n".join(lines),
            said.closings[asked](count),
            signed(said, self._doors.settings.officer),
        )
        return letter_to(one.person, said.subjects[asked](count), parts)

    def _piece(self, owed: Owed, when: str) -> list[str]:
        """One nota in the draft. Of a marked one its kenmerk and nothing else: not its title, step or manager.

        So too of one with a title that may not leave the house, as the gate before the brief has it.
        """
        said, line = self._words.reminders, owed.line
        if line.hidden or findings("title", line.title):
            return [said.masked(line.kenmerk or said.unnamed(line.ref), when)]
        title = said.named(line.title or self._words.names.no_subject, line.kenmerk)
        told = [said.piece(title, when, line.step_name or self._words.note_verbs.no_step)]
        if owed.level == "call":
            told.append(f"  {said.calling}")
        elif owed.level == "tell" and line.manager:
            told.append(f"  {said.telling(line.manager)}")
        return told

    def refs(self, one: Round) -> list[str]:
        """The notes."""
        return [owed.line.ref for owed in one.owed]

    def sent(self, rounds: Sequence[Round]) -> int:
        """She sent these herself: log it, as one deed. How many notes somebody was reminded of."""
        owed = [(round_.person.id, one) for round_ in rounds for one in round_.owed]
        if not owed:
            return 0
        call = DeedCall("note-remind", {"notes": [one.line.ref for _, one in owed]})
        with self._doors.database.doing(call, self._doors.clock.now()) as doing:
            today = self._doors.clock.today()
            there = {note.id for note in doing.notes.many([ids_of(one.line) for _, one in owed])}
            for person, one in owed:
                if ids_of(one.line) not in there:
                    raise NotFound("note", one.line.ref)
                doing.reminders.add(
                    Reminder(
                        note_id=ids_of(one.line), person_id=person, level=one.level, sent_on=today, wanted=one.wanted
                    )
                )
            doing.log_export("reminder", "text", None, [one.line.ref for _, one in owed])
        return len(owed)


_STILL: Final[dict[str, WhyNot]] = {"suspended": "suspended", "none": "no-date"}
"""A term that stands still asks nothing of anybody, and without a date there is nothing to be in time for."""


def ids_of(line: NoteLine) -> int:
    """The row number of a line."""
    found = ids.parse(line.ref)
    return found.number if found else 0


def _why_not(line: NoteLine, note: Note, wanted: date | None) -> WhyNot | None:
    """Nobody is reminded of what is held, stands still, was sent or was withdrawn."""
    if line.state:
        return "held" if line.state == "held" else "left"
    if line.status in _STILL or wanted is None:
        return _STILL.get(line.status, "no-date")
    return "no-author" if note.author_id is None else None


def _names(numbers: Iterable[int | None], people: Mapping[int, Person]) -> tuple[str, ...]:
    return tuple(sorted({people[number].name for number in numbers if number is not None and number in people}))
