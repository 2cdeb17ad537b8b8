"""From a message as read to one ready for the archive: hashes, marking, recognised kind, packed bytes.

Pure but for the compression; it may run in another process, where the reading is done.
"""

from __future__ import annotations

import hashlib
import zlib
from typing import TYPE_CHECKING

from werkbank.domain import recognition
from werkbank.domain.markings import level, sealed
from werkbank.domain.prepared import Prepared, Reading

if TYPE_CHECKING:
    from werkbank.domain.intake import Message
    from werkbank.domain.markings import Marking

_SPEED = 3
"""zlib level: 6 packs 4 % tighter and takes twice as long."""


def prepare(message: Message) -> Prepared:
    """Everything that follows from the bytes alone."""
    found = recognition.marking_of(message.subject, message.text.split("\n", 400)[:400], message.marking_headers)
    sha = hashlib.sha256(message.raw).hexdigest()
    refused = level(found.marking) == "refused"
    hidden = sealed(found.marking)
    return Prepared(
        path="" if hidden else message.path,
        part=message.part,
        sha=sha,
        fingerprint=_fingerprint(message, sha),
        size=len(message.raw),
        packed=b"" if refused else zlib.compress(message.raw, _SPEED),
        kind=message.kind,
        message_id=message.message_id,
        date=message.date,
        bulk=message.bulk,
        flaws=message.flaws,
        marking=found.marking,
        marking_place=found.place,
        thread=message.thread,
        sender_addr=message.sender.addr,
        to_addrs=tuple(one.addr for one in message.to),
        cc_addrs=tuple(one.addr for one in message.cc),
        delivered_to=message.delivered_to,
        reading=None if hidden else reading_of(message),
    )


def reading_of(message: Message) -> Reading:
    """What is read, searched and shown of a message."""
    sort = recognition.sort_of(message.subject, message.sender.addr, message.text[:4_000], message.bulk)
    return Reading(
        subject=message.subject,
        sender=message.sender,
        to=message.to,
        cc=message.cc,
        attachments=message.attachments,
        sort=sort.code,
        weight=recognition.weight_of(message.sender.addr, ()),
        body=message.text,
    )


def marking_of(message: Message) -> Marking:
    """The marking recognised at the door."""
    return recognition.marking_of(message.subject, message.text.split("\n", 400)[:400], message.marking_headers).marking


def _fingerprint(message: Message, sha: str) -> str:
    """The same for the same mail that came along another road; without a Message-ID only the bytes tell."""
    if not message.message_id:
        return f"b:{sha}"
    date = message.date.isoformat() if message.date else ""
    attached = [(one.name, one.size) for one in message.attachments]
    text = f"{message.message_id}\n{message.sender.addr}\n{date}\n{attached}\n{message.text}"
    return "m:" + hashlib.sha256(text.encode("utf-8", "replace")).hexdigest()
