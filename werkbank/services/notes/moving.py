"""The moves of a nota along its route, each one deed; and a nota that begins on its route."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from werkbank.domain import ids
from werkbank.domain.days import amsterdam_day
from werkbank.domain.deeds import DeedCall
from werkbank.domain.errors import Conflict, NoteRefused, NotFound, UsageError
from werkbank.domain.harmless import harmless_line
from werkbank.domain.notes import begun, begun_at, moved
from werkbank.domain.notes.kept import packed, unpacked
from werkbank.domain.notes.moves import CODES, Back, Close, HandOver, Put, Skip, Withdraw
from werkbank.services.note_types import catalogue
from werkbank.services.notes.telling import steps_told
from werkbank.storage.reads import lists

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from werkbank.domain.inbox import Note, NoteState
    from werkbank.domain.notes import Catalogue, Move, NoteType, Progress
    from werkbank.services.doors import Doors
    from werkbank.storage.database import Doing
    from werkbank.storage.reads import Query

_LONGEST = 300


class Lay(NamedTuple):
    """In which state a nota was, and at which step of the main line it lay."""

    state: NoteState
    step: str


_NOWHERE: Final[Mapping[str, Lay]] = MappingProxyType({})


class Moved(NamedTuple):
    """A nota after a move."""

    ref: str
    note: Note
    progress: Progress


class Moving:
    """Move notes."""

    def __init__(self, doors: Doors) -> None:
        self._doors = doors

    def move(self, refs: Sequence[str], wanted: Move, *more: Move, seen: Mapping[str, Lay] = _NOWHERE) -> list[Moved]:
        """The same move for these notes (``n12``, or the item ``s12``), as one deed; what one refuses is for all.

        ``seen`` is how each lay on the screen, by its own id: one that somebody moved since is a ``Conflict``.

        With ``more`` they follow each other in that deed, as when checks are ticked and the step is then done; the
        history tells the last of them.

        Raises ``NoteRefused`` with the reason, and then nothing has changed.
        """
        clean = [_harmless(one) for one in (wanted, *more)]
        with self._doors.database.doing(DeedCall("note-move"), self._doors.clock.now()) as doing:
            numbers = note_numbers(doing.query, refs)
            doing.journal.args |= {
                "notes": [ids.show("note", one) for one in numbers],
                "move": CODES[type(clean[-1])],
            }
            today, types = self._doors.clock.today(), catalogue(doing.query)
            notes = [doing.notes.get(number) for number in numbers]
            for note in notes:
                ref = ids.show("note", note.id)
                if seen.get(ref, _lay(note)) != _lay(note):
                    raise Conflict("moved-on", ref)
            before, made = notes, list[Moved]()
            for one in clean:
                made = [_moved(doing, note, one, types, today, alone=len(numbers) == 1) for note in notes]
                notes = [each.note for each in made]
            doing.journal.args |= steps_told(clean[-1], before, notes, types)
            return made


def note_numbers(query: Query, refs: Sequence[str]) -> list[int]:
    """Row numbers of notes, by their own id or that of the item they took the place of; each once, in order."""
    numbers: list[int] = []
    for ref in refs:
        found = ids.parse(ref)
        if found is None or found.kind not in ("note", "item"):
            raise UsageError("note", ref)
        number = found.number if found.kind == "note" else lists.note_of(query, found.number)
        if number is None:
            raise NotFound("note", ref)
        if number not in numbers:
            numbers.append(number)
    if not numbers:
        raise UsageError("notes")
    return numbers


def on_route(note: Note, types: Catalogue, today: date) -> Note:
    """A nota that begins on the route of its type; one of an unknown type has none yet."""
    kind = types.get(note.type)
    if kind is None:
        return note
    return with_progress(replace(note, version=kind.version), begun(kind, today, note.author_id), kind)


def placed(kind: NoteType, step: str, today: date, author: int | None) -> dict[str, Any]:
    """The columns of a nota that lies at this step today; when what came before it began, nobody knows."""
    return _columns(begun_at(kind, step, today, author), kind)


def with_progress(note: Note, progress: Progress, kind: NoteType) -> Note:
    """The columns that follow from how far it is."""
    return replace(note, **_columns(progress, kind))


def progress_of(note: Note, kind: NoteType, since: date) -> Progress:
    """How far it is; ``since``: the day on which it became a nota."""
    return unpacked(note, kind, since)


def _columns(progress: Progress, kind: NoteType) -> dict[str, Any]:
    return {
        "state": progress.state,
        "step": progress.at(kind.route),
        "progress": packed(progress),
        "author_id": progress.author,
        **({"kenmerk": progress.kenmerk} if progress.kenmerk else {}),
    }


def _lay(note: Note) -> Lay:
    return Lay(note.state, note.step)


def _moved(doing: Doing, note: Note, wanted: Move, types: Catalogue, today: date, *, alone: bool) -> Moved:
    kind = types.find(note.type, note.version)
    item = doing.items.get(note.item_id)
    if isinstance(wanted, HandOver):
        doing.people.get(wanted.to)
    before = unpacked(note, kind, amsterdam_day(item.decided_at or doing.now))
    try:
        progress = moved(wanted, before, kind, today)
    except NoteRefused as refused:
        refused.ref = "" if alone else ids.show("note", note.id)
        raise
    changed = doing.notes.change(note, **_columns(progress, kind), version=kind.version)
    if isinstance(wanted, Close):
        doing.items.change(item, state="archived", decided_at=doing.now)
    elif progress.author != before.author:
        doing.items.change(item, person_id=progress.author)
    return Moved(ids.show("note", note.id), changed, progress)


def _harmless(wanted: Move) -> Move:
    """What was typed, made harmless."""
    if isinstance(wanted, Skip | Back | Put | HandOver | Withdraw):
        return wanted._replace(reason=harmless_line(wanted.reason, _LONGEST))
    if isinstance(wanted, Close):
        return wanted._replace(kenmerk=harmless_line(wanted.kenmerk, 100))
    return wanted
