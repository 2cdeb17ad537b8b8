"""Where questions are read from: a file, pasted text, or a message that is here, in its text or in an attachment."""

from __future__ import annotations

from functools import partial, reduce
from typing import TYPE_CHECKING, NamedTuple

from werkbank.domain import ids
from werkbank.domain.errors import NotFound, QuestionRefused, QuestionsUnreadable, UsageError
from werkbank.domain.markings import heavier, sealed
from werkbank.domain.questions import read_questions
from werkbank.importers.questions.as_message import as_message
from werkbank.importers.questions.files import read_bytes, read_pasted, whole
from werkbank.services.preparing import prepare
from werkbank.storage.reads import lists, messages
from werkbank.storage.reads import questions as reads

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from werkbank.domain.markings import Marking
    from werkbank.domain.prepared import Prepared
    from werkbank.domain.questions import QuestionDocument
    from werkbank.importers.questions.files import Read
    from werkbank.storage.reads import Query


class Source(NamedTuple):
    """What was read: new bytes, ready for the archive; or a message of the archive (and the item it was named by)."""

    path: str = ""
    """The file, or the attachment of a message; empty for pasted text and for the text of a message."""
    arrival: Prepared | None = None
    message: int = 0
    item: int = 0
    marking: Marking = ""
    """The heaviest on it."""


class Found(NamedTuple):
    """What was understood of one source."""

    source: Source
    documents: tuple[QuestionDocument, ...]


def of_file(path: str) -> Found:
    """A file. Raises ``QuestionsUnreadable``, and ``QuestionRefused`` when its words may not be kept."""
    return of_bytes(whole(path), path)


def of_bytes(raw: bytes, path: str = "") -> Found:
    """As ``of_file``, from bytes that were read already."""
    return _new(raw, path, read_bytes(raw, path))


def of_text(text: str) -> Found:
    """Pasted text."""
    return _new(text.encode("utf-8", "replace"), "", read_pasted(text))


def of_message(query: Query, ref: str) -> tuple[Found, ...]:
    """A message (``m12``), or that of an item or question (``s12``, ``v3``): its text, then each attachment that can be
    read; only what holds a document with something in it.

    Raises ``NotFound``, and ``QuestionRefused`` for a message whose words are sealed.
    """
    message, item = _named(query, ref)
    row = messages.one(query, message)
    if row is None:
        raise NotFound("message", ref)
    marks: list[Marking] = [row.marking, *(mark for _, mark in messages.items_of(query, message))]  # type: ignore[list-item]
    if row.body is None or any(map(sealed, marks)):
        raise QuestionRefused("sealed")
    source = Source(message=message, item=item, marking=reduce(heavier, marks))
    return tuple(_in_message(query, source, row))


def _in_message(query: Query, source: Source, row: messages.MessageRow) -> Iterator[Found]:
    """What can be read; when nothing can, the first reason why is raised."""
    troubles: list[QuestionsUnreadable] = []
    any_read = False
    for path, reading in _readings(query, source.message, row):
        try:
            found = Found(source._replace(path=path), _documents(reading()))
        except QuestionsUnreadable as trouble:  # a scan among the attachments is no reason to leave the rest unread
            troubles.append(trouble)
            continue
        any_read = True
        yield found
    if troubles and not any_read:
        raise troubles[0]


def _readings(query: Query, message: int, row: messages.MessageRow) -> Iterator[tuple[str, Callable[[], Read]]]:
    """What may hold questions: the file that the message is; or its text, and then each attachment."""
    raw = messages.original(query, message) or b""
    if row.kind == "file" and raw:
        yield row.path, partial(read_bytes, raw, row.path)
        return
    if (row.body or "").strip():
        yield "", partial(read_pasted, row.body or "")
    if row.attachments and row.attachments != "[]":
        from werkbank.importers.questions.attached import attached

        for one in attached(raw):
            yield one.name, partial(read_bytes, one.raw, one.name)


def _named(query: Query, ref: str) -> tuple[int, int]:
    """The message and the item that an id means; 0 for no item in particular."""
    found = ids.parse(ref)
    if found is None or found.kind not in ("message", "item", "question"):
        raise UsageError("question", ref)
    if found.kind == "message":
        return found.number, 0
    item: int | None = found.number
    if found.kind == "question":
        row = reads.some(query, [found.number]).get(found.number)
        item = None if row is None else row.item_id
    known = lists.some(query, [] if item is None else [item])
    if item is None or item not in known:
        raise NotFound(found.kind, ref)
    return known[item].message_id, item


def _new(raw: bytes, path: str, read: Read) -> Found:
    arrival = prepare(as_message(raw, path, read.lines))
    if sealed(arrival.marking):
        raise QuestionRefused("sealed")
    return Found(Source(path=path, arrival=arrival, marking=arrival.marking), _documents(read))


def _documents(read: Read) -> tuple[QuestionDocument, ...]:
    return read_questions(read.lines, read.doubts)
