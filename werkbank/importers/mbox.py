"""Mailboxes of many messages in one file (RFC 4155 and its sloppier kin), found in a stream: memory does not grow with
the file.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, BinaryIO, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

_CHUNK: Final = 1 << 20
_AHEAD: Final = 4_096
"""How far a separator line and the line after it are looked at."""
_CONTEXT: Final = 4

_FROM: Final = re.compile(rb"^(?:\xef\xbb\xbf)?From [^\n]*", re.MULTILINE)
_BARE: Final = re.compile(rb"(?:\xef\xbb\xbf)?From (?:-|\S+)\s*")
_DATED: Final = re.compile(
    rb"(?:\xef\xbb\xbf)?From (?:\S.{0,300}\s)?[^\n]{0,60}\d{1,2}:\d{2}(?::\d{2})?[^\n]{0,60}(?:19|20)\d\d\b[^\n]{0,40}"
)
_HEADER: Final = re.compile(rb"\n(?:[!-9;-~]{1,100}[ \t]*:|>From )")
_ESCAPED: Final = re.compile(rb"^>(>*From )", re.MULTILINE)
_ENVELOPE: Final = re.compile(rb"(?:\xef\xbb\xbf)?From [^\n]*(?:\n|\Z)")


def starts_mbox(head: bytes) -> bool:
    """Whether a file begins as a mailbox does."""
    match = _FROM.match(head)
    return match is not None and _separates(head, match, at_start=True)


def _separates(buffer: bytes, match: re.Match[bytes], *, at_start: bool) -> bool:
    """Whether a line that begins with ``From `` is an envelope line, and no sentence.

    With a date it is one after a blank line or before a header; without a date ("From -", "From 1844@xxx") only
    before a
    header. "From Russia with love" is neither, whatever follows it.
    """
    line, end = match[0], match.end()
    header = _HEADER.match(buffer, end) is not None
    if _BARE.fullmatch(line):
        return header
    after_blank = at_start or buffer[max(0, match.start() - 3) : match.start()].endswith((b"\n\n", b"\n\r\n"))
    return bool(_DATED.fullmatch(line.rstrip())) and (header or after_blank)


def message_spans(file: BinaryIO) -> Iterator[tuple[int, int]]:
    """Offsets of every message, its envelope line included. A file that does not begin with one yields nothing."""
    buffer, base, done, opened = b"", 0, 0, -1
    while True:
        chunk = file.read(_CHUNK)
        buffer += chunk
        limit = len(buffer) - _AHEAD if chunk else len(buffer)
        for match in _FROM.finditer(buffer, max(0, done - base)):
            if match.start() >= limit:
                break
            place = base + match.start()
            if place < done or not _separates(buffer, match, at_start=place == 0):
                continue
            if opened >= 0:
                yield opened, place
            elif place:
                return
            opened = place
        if not chunk:
            break
        if limit > _CONTEXT:
            done, base, buffer = base + limit, base + limit - _CONTEXT, buffer[limit - _CONTEXT :]
    if opened >= 0:
        yield opened, base + len(buffer)


def message_bytes(stored: bytes) -> bytes:
    """A message as it was before it was put in a mailbox: without envelope line, ``>From `` undone, without the last
    blank line.
    """
    match = _ENVELOPE.match(stored)
    data = stored[match.end() :] if match else stored
    if b"\n>" in data and b"From " in data:
        data = _ESCAPED.sub(rb"\1", data)
    if data.endswith(b"\r\n\r\n"):
        return data[:-2]
    return data[:-1] if data.endswith(b"\n\n") else data
