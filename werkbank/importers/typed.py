"""What the officer typed herself, in one line: a note of a call, a letter, a memo. The line is the original."""

from __future__ import annotations

from typing import TYPE_CHECKING

from werkbank.domain.days import amsterdam
from werkbank.domain.harmless import harmless_line
from werkbank.domain.intake import Message
from werkbank.domain.quickline import parse
from werkbank.importers.addresses import NOBODY
from werkbank.importers.charsets import decode
from werkbank.importers.mail import harmless_text, is_deceitful

if TYPE_CHECKING:
    from datetime import datetime

    from werkbank.domain.quickline import QuickLine


def typed_bytes(line: str) -> bytes:
    """The bytes of a line. What a shell could not read as text is kept as it came."""
    try:
        return line.encode("utf-8", "surrogateescape")
    except UnicodeEncodeError:
        return line.encode("utf-8", "replace")


def typed_text(raw: bytes) -> str:
    """The line as it may be shown and read."""
    return harmless_text(decode(raw).text).strip()


def read_typed(raw: bytes, typed: datetime | None, line: QuickLine | None = None) -> Message:
    """A message, titled by what is left of the line when everything around the title is taken out.

    ``typed`` is the instant at which it was (UTC): which words are a date depends on it. ``line`` is what was read of
    it then, if it was.
    """
    text = typed_text(raw)
    line = line or parse(text, None if typed is None else amsterdam(typed))
    return Message(
        path="",
        part=None,
        raw=raw,
        kind=line.kind,
        message_id="",
        subject=harmless_line(line.title),
        sender=NOBODY,
        to=(),
        cc=(),
        delivered_to=(),
        date=typed,
        text=text,
        attachments=(),
        thread=(),
        bulk="",
        flaws=("harmless",) if is_deceitful(decode(raw).text) else (),
    )
