"""Who is to be reminded today, collected per author; the draft; and that it was sent. We send nothing ourselves."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from werkbank.domain import ids
from werkbank.domain.deeds import DeedCall
from werkbank.domain.errors import NotFound
from werkbank.domain.gate import findings
from werkbank.domain.note_keeping import Reminder
from werkbank.domain.notes import Sent, reminder_due
from werkbank.domain.notes.kept import unpacked
from werkbank.domain.notes.types import TONES
from werkbank.lang.days import day
from werkbank.services.note_types import catalogue
from werkbank.storage.reads import notes as reads
from werkbank.storage.reads import registers, terms

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from werkbank.domain.inbox import Note
    from werkbank.domain.note_views import NoteLine
    from werkbank.domain.notes import Catalogue, DueRung
    from werkbank.domain.notes.types import Level, Tone
    from werkbank.domain.people import Person
    from werkbank.lang import Words
    from werkbank.services.doors import Doors
    from werkbank.services.notes.looking import Notes

_NEVER: Final = frozenset({"suspended", "none"})
"""A term that stands still asks nothing of anybody, and without a date there is nothing to be in time for."""


class Owed(NamedTuple):
    """A nota of which its author is to be reminded today."""

    line: NoteLine
    level: Level
    tone: Tone
    wanted: date


class Round(NamedTuple):
    """All that one author is to be reminded of today: three things, one mail."""

    person: Person
    owed: tuple[Owed, ...]

    @property
    def tone(self) -> Tone:
        """The firmest of what it holds."""
        return max((one.tone for one in self.owed), key=TONES.index)


class Letter(NamedTuple):
    """A draft."""

    to: str
    """An address of the register; empty when none is known."""
    subject: str
    text: str


class Reminding:
    """Remind authors, by hand."""

    def __init__(self, doors: Doors, notes: Notes, words: Words) -> None:
        self._doors, self._notes, self._words = doors, notes, words

    def due(self, author: str = "") -> tuple[Round, ...]:
        """Who is to be reminded today, by name; ``author`` is one of them. Raises ``NotFound`` for a name of nobody."""
        query, today = self._doors.query, self._doors.clock.today()
        people = {one.id: one for one in registers.people(query)}
        only = None
        if author:
            from werkbank.services.named import find

            only = find("person", author, list(people.values())).id
        lines = {ids_of(line): line for line in self._notes.window("author").lines if _may_be_asked(line)}
        kept, types, closing = reads.rows(query, list(lines)), catalogue(query), terms.closing(query)
        told: dict[int, list[Sent]] = {}
        for one in reads.reminders(query, list(lines)):
            told.setdefault(one.note_id, []).append(Sent(one.level, one.sent_on, one.wanted or one.sent_on))
        found: dict[int, list[Owed]] = {}
        for number, line in lines.items():
            note = kept[number]
            if note.author_id is None or note.author_id not in people or only not in (None, note.author_id):
                continue
            wanted = _wanted(note, line, types, today)
            rung = _rung(note, wanted, types, today, closing, told.get(number, ()))
            if rung is not None and wanted is not None:
                found.setdefault(note.author_id, []).append(Owed(line, rung.rung.level, rung.rung.tone, wanted))
        return tuple(Round(people[number], tuple(owed)) for number, owed in found.items())

    def letter(self, one: Round, tone: Tone | None = None) -> Letter:
        """The draft for one author, in the tone of the ladder unless another is asked for."""
        said, names = self._words.reminders, self._words.names
        asked, count, today = tone or one.tone, len(one.owed), self._doors.clock.today()
        lines: list[str] = []
        for owed in one.owed:
            lines += self._piece(owed, day(owed.wanted, names, today))
        officer = self._doors.settings.officer.name
        parts = (
            said.greeting(one.person.name),
            said.openings[asked](count),
            "\n".join(lines),
            said.closings[asked](count),
            "\n".join(part for part in (said.farewell, officer) if part),
        )
        to = one.person.addresses[0] if one.person.addresses else ""
        return Letter(to, said.subjects[asked](count), "\n\n".join(parts) + "\n")

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

    def draft(self, letter: Letter) -> bytes:
        """The draft as a mail that a mail program opens to be sent (``.eml``)."""
        from email.message import EmailMessage
        from email.policy import SMTP
        from email.utils import formataddr

        made, officer = EmailMessage(policy=SMTP), self._doors.settings.officer
        if officer.addresses:
            made["From"] = formataddr((officer.name, officer.addresses[0]))
        if letter.to:
            made["To"] = letter.to
        made["Subject"] = letter.subject
        made["X-Unsent"] = "1"
        made.set_content(letter.text)
        return made.as_bytes()

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


def ids_of(line: NoteLine) -> int:
    """The row number of a line."""
    found = ids.parse(line.ref)
    return found.number if found else 0


def _may_be_asked(line: NoteLine) -> bool:
    """Is it on its way? Nobody is reminded of what is held, stands still, was sent or was withdrawn."""
    return line.state == "" and line.status not in _NEVER


def _wanted(note: Note, line: NoteLine, types: Catalogue, today: date) -> date | None:
    """The day on which it is wanted: what was promised after a return, else the plan date."""
    kind = types.get(note.type, note.version)
    if kind is not None and '"returns"' in note.progress:
        promised = unpacked(note, kind, today).promised
        if promised is not None:
            return promised
    return line.plan


def _rung(
    note: Note, wanted: date | None, types: Catalogue, today: date, closing: frozenset[date], told: Sequence[Sent]
) -> DueRung | None:
    kind = types.get(note.type, note.version)
    ladder = types.ladder(kind.ladder if kind else "")
    return None if ladder is None else reminder_due(ladder, wanted, today, closing, told)
