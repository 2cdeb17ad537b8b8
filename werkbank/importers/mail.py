"""A mail from its bytes. Never raises, whatever the bytes are; bounded in time, memory and depth.

The standard library's parser was the measure: it recurses, loses headers behind a byte-order mark, and raises on some.
This one reads the head with one regular expression per field, finds the parts as offsets, decodes what is shown.
"""

from __future__ import annotations

import codecs
import re
from typing import TYPE_CHECKING, Final

from werkbank.domain.harmless import harmless, harmless_line
from werkbank.domain.intake import Address, Flaw, Message
from werkbank.importers import origin
from werkbank.importers.addresses import NOBODY, addresses
from werkbank.importers.body import TEXT_LIMIT, Body, read_body
from werkbank.importers.charsets import decode
from werkbank.importers.dates import read_date
from werkbank.importers.headers import Headers, skip_envelope, split_head
from werkbank.importers.mime import find_parts

if TYPE_CHECKING:
    from datetime import datetime

_SUBJECT_LIMIT: Final = 1_000
_DECEITFUL: Final = re.compile(
    "[\x00-\x08\x0e-\x1a\x1c-\x1f\x1b\x7f-\x84\x86-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufff9-\ufffb\U000e0001-\U000e007f]"
)
"""What ``harmless`` takes out and an honest mail has no use for. Soft hyphens, joiners and marks are no news."""
_PRINTABLE_HARM: Final = re.compile(
    "[\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u2065\u3164\uffa0\ufff0-\ufffb\U000e0000-\U000e0fff]"
)
_ORDER: Final[tuple[Flaw, ...]] = (
    "unreadable", "encrypted", "signed", "tnef", "cut", "charset", "date", "header", "harmless",
)  # fmt: skip


def read_mail(raw: bytes, path: str, part: int | None = None) -> Message:
    """The message in ``raw``. What cannot be read is told in its flaws; the bytes are always kept."""
    try:
        return _read(raw, path, part)
    except Exception:  # noqa: BLE001 -- saves the rest of an import: one mail we did not foresee is kept, and told
        return unreadable(raw, path, part)


def unreadable(raw: bytes, path: str, part: int | None) -> Message:
    """A message of which nothing could be read: it is there, with its bytes."""
    return _message(raw, path, part, headers=Headers(), body=Body(flaws={"unreadable"}), media=set())


def _read(raw: bytes, path: str, part: int | None) -> Message:
    data = _normal(raw)
    headers, start = split_head(data, skip_envelope(data), len(data))
    parts = find_parts(data, headers, start)
    body = read_body(parts)
    if headers.broken or not headers:
        body.flaws.add("header")
    if headers.cut:
        body.flaws.add("cut")
    if not headers and (not body.text.strip() or b"\x00" in data[:4096]):
        body.flaws.add("unreadable")
        body.text = "" if b"\x00" in data[:4096] else body.text
    return _message(raw, path, part, headers=headers, body=body, media=parts.media)


def _normal(raw: bytes) -> bytes:
    """The bytes with newlines in them, without byte-order mark; UTF-16 (a mail saved by an editor) as UTF-8."""
    if raw.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        raw = decode(raw).text.encode("utf-8", "replace")
    raw = raw.removeprefix(codecs.BOM_UTF8)
    if b"\n" not in raw[: 1 << 16] and b"\r" in raw[: 1 << 16]:
        return raw.replace(b"\r\n", b"\n").replace(b"\r", b"\n")
    return raw


def _message(raw: bytes, path: str, part: int | None, *, headers: Headers, body: Body, media: set[str]) -> Message:
    flaws = body.flaws
    subject = headers.text(b"subject")
    sender = _sender(headers)
    own = origin.message_id(headers)
    date = _date(headers, flaws)
    text = harmless_text(body.text)
    names = " ".join([subject[: 4 * _SUBJECT_LIMIT], headers.text(b"from")])
    if is_deceitful(names) or (len(text) != len(body.text) and is_deceitful(body.text)):
        flaws.add("harmless")
    line = harmless_line(subject, _SUBJECT_LIMIT)
    if len(line) >= _SUBJECT_LIMIT:
        flaws.add("cut")
    return Message(
        path=harmless_line(path, 4_000),
        part=part,
        raw=raw,
        kind="mail",
        message_id=own,
        subject=line,
        sender=sender,
        to=addresses(headers.lists(b"to")),
        cc=addresses(headers.lists(b"cc")),
        delivered_to=origin.delivered_to(headers),
        date=date,
        text=text[:TEXT_LIMIT],
        attachments=tuple(body.attachments),
        thread=origin.thread(headers, own),
        bulk=origin.bulk(headers, media, sender.addr, line),
        flaws=tuple(flaw for flaw in _ORDER if flaw in flaws),
        marking_headers=origin.marking_headers(headers),
    )


def harmless_text(text: str) -> str:
    """``harmless``, which most mails need not: printable text without the few printable characters it takes out stays
    as it is.
    """
    probe = text.replace("\n", "").replace("\t", "").replace("\xa0", "")
    if probe.isprintable() and (probe.isascii() or not _PRINTABLE_HARM.search(probe)):
        return text
    return harmless(text)


def is_deceitful(text: str) -> bool:
    """Whether text holds characters that act on a terminal or turn its direction round."""
    return bool(_DECEITFUL.search(text))


def _sender(headers: Headers) -> Address:
    """The author; the one who sent it when the author is missing."""
    for name in (b"from", b"sender", b"resent-from", b"x-sender"):
        for address in addresses(headers.lists(name)[:2]):
            if address != NOBODY:
                return address
    return NOBODY


def _date(headers: Headers, flaws: set[Flaw]) -> datetime | None:
    date = read_date(headers.text(b"date")) if headers.has(b"date") else None
    if date is None and "unreadable" not in flaws:
        flaws.add("date")
    return date
