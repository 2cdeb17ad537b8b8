"""What hangs around one nota: other pieces, the conversation, what was done with it, and how long such work took."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final, NamedTuple

from werkbank.domain import ids
from werkbank.domain.days import amsterdam_day
from werkbank.domain.deeds import folded
from werkbank.domain.errors import NotFound
from werkbank.domain.markings import hidden
from werkbank.domain.note_views import Nearby
from werkbank.domain.notes import Span, own_pace
from werkbank.domain.notes.kept import unpacked
from werkbank.storage.reads import day, deeds
from werkbank.storage.reads import notes as reads
from werkbank.storage.reads import questions as question_reads

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from werkbank.domain.deeds import Deed
    from werkbank.domain.inbox import Note
    from werkbank.domain.markings import Marking
    from werkbank.domain.notes import Absences, Catalogue, Pace
    from werkbank.domain.views import MessageView
    from werkbank.services.views import Views
    from werkbank.storage.reads import Query

_LETTERS: Final = 8
_DEEDS: Final = 20
_EARLIER: Final = 100
"""Notes of one author and type that an own pace is taken from: what was long ago says little."""


class Letters(NamedTuple):
    """Messages of a conversation, and how many are not shown."""

    shown: tuple[Nearby, ...]
    more: int


def letters(views: Views, message: MessageView) -> Letters:
    """The other messages of the conversation, newest first."""
    newest = list(reversed(message.others))
    found = (_letter(views, ref) for ref in newest[:_LETTERS])
    return Letters(tuple(one for one in found if one is not None), max(0, len(newest) - _LETTERS))


def _letter(views: Views, ref: str) -> Nearby | None:
    try:
        one = views.message(_number(ref))
    except NotFound:  # withdrawn, or wiped
        return None
    shut = one.sealed or hidden(one.marking)
    return Nearby(
        ref, one.items[0] if one.items else "", "" if shut else one.subject, one.marking, shut,
        "" if shut else one.from_name or one.from_addr, amsterdam_day(one.date or one.received),
    )  # fmt: skip


def linked(query: Query, views: Views, number: int) -> tuple[Nearby, ...]:
    """What a nota was linked to, and the notes that were linked to it; what is gone is left out."""
    found = reads.links(query, [number])
    notes = dict.fromkeys([one.to_id for one in found if one.kind == "note"])
    notes |= dict.fromkeys(one for one in reads.linked_from(query, number) if one != number)
    questions = [one.to_id for one in found if one.kind == "question"]
    mail = (_letter(views, ids.show("message", one.to_id)) for one in found if one.kind == "message")
    return (
        *_notes(reads.some(query, list(notes)).values()),
        *_questions(question_reads.some(query, questions).values()),
        *(one for one in mail if one is not None),
    )


def _notes(rows: Iterable[reads.NoteRow]) -> Iterable[Nearby]:
    for row in rows:
        marking: Marking = row.marking  # type: ignore[assignment]
        title = "" if hidden(marking) else row.title or row.subject or ""
        ref, item = ids.show("note", row.note_id), ids.show("item", row.item_id)
        yield Nearby(ref, item, title, marking, hidden(marking), row.author or "", day(row.due))


def _questions(rows: Iterable[question_reads.QuestionRow]) -> Iterable[Nearby]:
    for row in rows:
        marking: Marking = row.marking  # type: ignore[assignment]
        ref, item = ids.show("question", row.question_id), ids.show("item", row.item_id)
        title = "" if hidden(marking) else row.title
        yield Nearby(ref, item, title, marking, hidden(marking), "", day(row.due))


def history(query: Query, note: int, item: int) -> tuple[Deed, ...]:
    """What was done with a nota and with the item it came from, newest first; what was undone stands there once."""
    found = {
        one.id: one
        for kind, number in (("note", note), ("item", item))
        for one in deeds.of_row(query, kind, number, 3 * _DEEDS)
    }
    return tuple(folded([found[number] for number in sorted(found, reverse=True)])[:_DEEDS])


def pace_of_author(query: Query, note: Note, types: Catalogue, closing: frozenset[date]) -> dict[str, Pace]:
    """How long each step of this type took its author before, this nota left out."""
    if note.author_id is None:
        return {}
    earlier, since = [], date.max  # only notes that keep when their steps began are read, so no other day is asked
    for one in reads.earlier(query, note.author_id, note.type, _EARLIER):
        kind = types.get(one.type, one.version)
        if kind is not None and one.id != note.id:
            earlier.append((unpacked(one, kind, since), kind.route))
    return own_pace(earlier, note.author_id, closing)


def away(query: Query, today: date, note: Note) -> Absences:
    """Who is away from today on; the author only on the days on which the substitute is away too."""
    found: dict[int, tuple[Span, ...]] = {}
    for one in reads.absences(query, today):
        found[one.person_id] = (*found.get(one.person_id, ()), Span(one.first, one.last))
    if note.author_id in found and note.substitute_id is not None:
        both = _both(found[note.author_id], found.get(note.substitute_id, ()))
        return {**found, note.author_id: both}
    return found


def _both(some: Sequence[Span], others: Sequence[Span]) -> tuple[Span, ...]:
    """The days that lie in both."""
    pairs = [(max(one.first, other.first), min(one.last, other.last)) for one in some for other in others]
    return tuple(sorted(Span(first, last) for first, last in pairs if first <= last))


def _number(ref: str) -> int:
    found = ids.parse(ref)
    return found.number if found else 0
