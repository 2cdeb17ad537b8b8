"""Change what a nota is, without moving it: title, kenmerk, theme, substitute, and what it hangs together with."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, NamedTuple

from werkbank.domain import ids
from werkbank.domain.deeds import DeedCall
from werkbank.domain.errors import NoteRefused, NotFound, UsageError
from werkbank.domain.harmless import harmless_line
from werkbank.domain.note_keeping import Link
from werkbank.services.named import find
from werkbank.services.notes.moving import note_numbers
from werkbank.storage.reads import messages

if TYPE_CHECKING:
    from collections.abc import Sequence

    from werkbank.domain.inbox import Note
    from werkbank.domain.note_keeping import LinkKind
    from werkbank.services.doors import Doors
    from werkbank.storage.database import Doing


@dataclass(frozen=True, slots=True, kw_only=True)
class NoteEdit:
    """What to change; ``None`` leaves a field as it is, empty text takes it away."""

    title: str | None = None
    kenmerk: str | None = None
    """Its number in the document system."""
    theme: str | None = None
    substitute: str | None = None
    """Who stands in for the author, by name or id."""


_LONGEST = {"title": 300, "kenmerk": 100, "theme": 100}


class Linked(NamedTuple):
    """What was linked to a nota, and what was taken from it, by id."""

    added: tuple[str, ...]
    removed: tuple[str, ...]


class NoteShaping:
    """Change notes."""

    def __init__(self, doors: Doors) -> None:
        self._doors = doors

    def edit(self, refs: Sequence[str], edit: NoteEdit) -> list[Note]:
        """Change fields of these notes (``n12``, or the item ``s12``), as one deed.

        Raises ``NotFound`` for a substitute of whom nobody knows, ``NoteRefused`` for the author as substitute.
        """
        given = {name: getattr(edit, name) for name in _LONGEST}
        changes: dict[str, Any] = {
            name: harmless_line(value, _LONGEST[name]) for name, value in given.items() if value is not None
        }
        if edit.substitute is not None:
            changes["substitute_id"] = None
        if not changes:
            raise UsageError("edit")
        with self._doors.database.doing(DeedCall("note-edit"), self._doors.clock.now()) as doing:
            numbers = note_numbers(doing.query, refs)
            doing.journal.args |= {"notes": _refs(numbers), "fields": sorted(changes)}
            if edit.substitute:
                changes["substitute_id"] = find("person", edit.substitute, doing.people.where()).id
            notes = [doing.notes.get(number) for number in numbers]
            for note in notes:
                if note.author_id is not None and note.author_id == changes.get("substitute_id"):
                    raise NoteRefused("same-author")
            return [doing.notes.change(note, **changes) for note in notes]

    def link(self, ref: str, targets: Sequence[str]) -> Linked:
        """Link a nota to messages, items (what they became, else their message), notes and questions, as one deed.

        What is linked already stays so. Raises ``NotFound`` for what is not there, ``UsageError`` for the nota itself.
        """
        return self._linking(ref, targets, add=True, remove=False)

    def unlink(self, ref: str, targets: Sequence[str]) -> Linked:
        """Take links away, from whichever end they were made, as one deed."""
        return self._linking(ref, targets, add=False, remove=True)

    def toggle(self, ref: str, targets: Sequence[str]) -> Linked:
        """Link what is not linked, and take away what is, as one deed."""
        return self._linking(ref, targets, add=True, remove=True)

    def _linking(self, ref: str, targets: Sequence[str], *, add: bool, remove: bool) -> Linked:
        with self._doors.database.doing(DeedCall("note-link"), self._doors.clock.now()) as doing:
            (number,) = note_numbers(doing.query, [ref])
            wanted = dict.fromkeys(_target(doing, one) for one in targets)
            if not wanted or ("note", number) in wanted:
                raise UsageError("link", ref)
            added: list[str] = []
            removed: list[str] = []
            for kind, to in wanted:
                there = _there(doing, number, kind, to)
                if there and remove:
                    for one in there:
                        doing.links.remove(one)
                    removed.append(ids.show(kind, to))
                elif add and not there:
                    doing.links.add(Link(note_id=number, kind=kind, to_id=to))
                    added.append(ids.show(kind, to))
            doing.journal.args |= {"note": ids.show("note", number), "added": added, "removed": removed}
            return Linked(tuple(added), tuple(removed))


def _refs(numbers: Sequence[int]) -> list[str]:
    return [ids.show("note", one) for one in numbers]


def _target(doing: Doing, ref: str) -> tuple[LinkKind, int]:
    """What an id stands for; of an item that became a nota or question that one, of another its message."""
    found = ids.parse(ref)
    if found is None or found.kind not in ("message", "item", "note", "question"):
        raise UsageError("link", ref)
    if found.kind == "item":
        item = doing.items.get(found.number)
        for note in doing.notes.where(item_id=item.id):
            return "note", note.id
        for question in doing.questions.where(item_id=item.id):
            return "question", question.id
        return "message", item.message_id
    if found.kind == "note":
        return "note", doing.notes.get(found.number).id
    if found.kind == "question":
        return "question", doing.questions.get(found.number).id
    if messages.one(doing.query, found.number) is None:
        raise NotFound("message", ref)
    return "message", found.number


def _there(doing: Doing, number: int, kind: LinkKind, to: int) -> list[Link]:
    found = list(doing.links.where(note_id=number, kind=kind, to_id=to))
    if kind == "note":
        found += doing.links.where(note_id=to, kind="note", to_id=number)
    return found
