"""Where questions are read from: a file, pasted text, or a message that is here, in its text or in an attachment."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial, reduce
from pathlib import PurePath
from typing import TYPE_CHECKING, Final, NamedTuple

from werkbank.domain import ids
from werkbank.domain.days import amsterdam
from werkbank.domain.errors import NotFound, QuestionRefused, QuestionsUnreadable, UsageError
from werkbank.domain.markings import heavier, sealed
from werkbank.domain.questions import read_questions, taking
from werkbank.domain.questions.letters import (
    Letter,
    as_covering,
    by_letter,
    is_covering,
    with_asked,
    with_letter,
    with_signature,
)
from werkbank.domain.questions.requests import Written
from werkbank.importers.questions.as_message import as_message
from werkbank.importers.questions.files import Read, read_bytes, read_pasted, whole
from werkbank.importers.questions.watching import Watch
from werkbank.services.preparing import prepare
from werkbank.storage.reads import instant, lists, messages, moment
from werkbank.storage.reads import questions as reads

if TYPE_CHECKING:
    from datetime import datetime

    from werkbank.domain.markings import Marking
    from werkbank.domain.prepared import Prepared
    from werkbank.domain.questions import QuestionDocument
    from werkbank.storage.reads import Query

_MAILS: Final = frozenset({".eml"})
"""How the name of a mail that was saved as a file ends."""


class Source(NamedTuple):
    """What was read: new bytes, ready for the archive; or a message of the archive (and the item it was named by)."""

    path: str = ""
    """The file, or the attachment of a message; empty for pasted text and for the text of a message."""
    arrival: Prepared | None = None
    message: int = 0
    item: int = 0
    marking: Marking = ""
    """The heaviest on it."""
    is_attachment: bool = False
    """Is ``path`` that of an attachment?"""


class Found(NamedTuple):
    """What was understood of one source."""

    source: Source
    documents: tuple[QuestionDocument, ...]
    unread: tuple[QuestionsUnreadable, ...] = ()
    """What else is in the message and may be a document, but could not be read; each with its name and reason."""


Readings = Iterable[tuple[str, Callable[[], Read]]]
"""By name (empty: the text itself) how each part of a message is read."""


def of_file(path: str, now: datetime, watch: Watch | None = None) -> tuple[Found, ...]:
    """A file; of a mail its text, then each attachment. ``now`` is an instant in UTC.

    Raises ``QuestionsUnreadable``, and ``QuestionRefused`` when its words may not be kept.
    """
    raw = whole(path)
    if PurePath(path).suffix.lower() in _MAILS:
        return _of_mail(raw, path, now, watch or Watch())
    return (of_bytes(raw, now, path, watch),)


def of_bytes(raw: bytes, now: datetime, path: str = "", watch: Watch | None = None) -> Found:
    """As ``of_file``, from bytes that were read already."""
    return _new(raw, path, read_bytes(raw, path, watch), now)


def of_text(text: str, now: datetime) -> Found:
    """Pasted text."""
    return _new(text.encode("utf-8", "replace"), "", read_pasted(text), now)


def of_message(query: Query, ref: str, watch: Watch | None = None) -> tuple[Found, ...]:
    """A message (``m12``), or that of an item or question (``s12``, ``v3``): its text, then each attachment that can be
    read; only what holds a document with something in it.

    Raises ``NotFound``, and ``QuestionRefused`` for a message whose words are sealed.
    """
    message, item = named(query, ref)
    row = messages.one(query, message)
    if row is None:
        raise NotFound("message", ref)
    marks: list[Marking] = [row.marking, *(mark for _, mark in messages.items_of(query, message))]  # type: ignore[list-item]
    if row.body is None or any(map(sealed, marks)):
        raise QuestionRefused("sealed")
    path = row.path if row.kind == "file" else ""
    source = Source(path=path, message=message, item=item, marking=reduce(heavier, marks))
    sent = instant(row.date)
    letter = _letter(row.subject, row.from_name, row.from_addr, sent) if row.kind == "mail" else Letter()
    written = Written(amsterdam(sent or moment(row.received)), is_told=sent is not None)
    watch = watch or Watch()
    return _read_all(source, _readings(query, message, row, watch), letter, written, watch)


def _letter(subject: str | None, name: str | None, address: str | None, sent: datetime | None) -> Letter:
    return Letter(subject or "", name or "", address or "", amsterdam(sent).date() if sent else None)


def _of_mail(raw: bytes, path: str, now: datetime, watch: Watch) -> tuple[Found, ...]:
    from werkbank.importers.mail import read_mail

    mail = read_mail(raw, path)
    arrival = prepare(mail)
    if sealed(arrival.marking):
        raise QuestionRefused("sealed")
    source = Source(arrival=arrival, marking=arrival.marking)
    letter = _letter(mail.subject, mail.sender.name, mail.sender.addr, mail.date)
    written = Written(amsterdam(mail.date or now), is_told=mail.date is not None)
    return _read_all(source, _in_mail(mail.text, raw, watch, has_more=bool(mail.attachments)), letter, written, watch)


def _read_all(source: Source, readings: Readings, letter: Letter, written: Written, watch: Watch) -> tuple[Found, ...]:
    """What can be read; when nothing can, the first reason why is raised. What is stopped gives nothing."""
    troubles: list[QuestionsUnreadable] = []
    found: list[Found] = []
    for path, reading in readings:
        if watch.is_stopped:
            return ()
        watch.begins(path)
        try:
            read = reading()
            documents = read_questions(read.lines, read.doubts, written)
        except QuestionsUnreadable as trouble:  # a scan among the attachments is no reason to leave the rest unread
            troubles.append(trouble)
            continue
        part = source._replace(path=path or source.path, is_attachment=bool(path))
        around = with_letter(documents, letter)
        found.append(Found(part, around if letter.address else with_signature(around)))
    if troubles and not found:
        raise troubles[0]
    asked = by_letter(found[0].documents) if found and not found[0].source.is_attachment else None
    told = tuple(troubles)
    found = _without_covering(found, told)
    return tuple(one._replace(documents=with_asked(one.documents, asked), unread=told) for one in found)


def _without_covering(found: list[Found], unread: tuple[QuestionsUnreadable, ...]) -> list[Found]:
    """The letter that goes with questions, or with what could not be read, is no list of questions itself."""
    asks = bool(unread) or any(
        one.source.is_attachment and any(map(taking.is_question, one.documents)) for one in found
    )
    if not asks or not found or found[0].source.is_attachment:
        return found
    told = tuple(as_covering(one) if is_covering(one) else one for one in found[0].documents)
    return [found[0]._replace(documents=told), *found[1:]]


def _readings(query: Query, message: int, row: messages.MessageRow, watch: Watch) -> Readings:
    """What may hold questions: the file that the message is; or its text, and then each attachment."""
    raw = messages.original(query, message) or b""
    if row.kind == "file" and raw:
        return [("", partial(read_bytes, raw, row.path, watch))]
    return _in_mail(row.body or "", raw, watch, has_more=bool(row.attachments) and row.attachments != "[]")


def _in_mail(text: str, raw: bytes, watch: Watch, *, has_more: bool) -> Readings:
    if text.strip():
        yield "", partial(read_pasted, text)
    if has_more:
        from werkbank.importers.questions.attached import attached

        for one in attached(raw):
            yield one.name, partial(read_bytes, one.raw, one.name, watch)


def named(query: Query, ref: str) -> tuple[int, int]:
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


def _new(raw: bytes, path: str, read: Read, now: datetime) -> Found:
    arrival = prepare(as_message(raw, path, read.lines))
    if sealed(arrival.marking):
        raise QuestionRefused("sealed")
    sent = arrival.date
    written = Written(amsterdam(sent or now), is_told=sent is not None)
    documents = with_signature(read_questions(read.lines, read.doubts, written))
    return Found(Source(path=path, arrival=arrival, marking=arrival.marking), documents)
