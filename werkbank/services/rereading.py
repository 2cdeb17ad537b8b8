"""Read a message again from its own bytes, with the reader that read it first."""

from __future__ import annotations

from pathlib import PurePath
from typing import TYPE_CHECKING, Final, NamedTuple

from werkbank.domain.intake import TYPED
from werkbank.importers.mail import read_mail
from werkbank.importers.plain import read_text
from werkbank.importers.questions.as_message import as_message, is_document
from werkbank.importers.typed import read_typed

if TYPE_CHECKING:
    from datetime import datetime

    from werkbank.domain.intake import Message

_TEXT: Final = frozenset({".txt", ".text", ".md", ".markdown"})


class Known(NamedTuple):
    """What the archive remembers of a message besides its bytes."""

    kind: str
    path: str
    part: int | None
    message_id: str
    date: datetime | None


def reread(raw: bytes, known: Known) -> Message:
    """The message once more.

    A mail saved as text ("Van: ... Aan: ...") has the kind of a mail and needs the reader of texts: its name says so,
    or, when the name is gone (sealed) or there was none (standard input), the date that the other reader does not find.
    """
    if known.kind in TYPED:
        return read_typed(raw, known.date)
    if known.kind == "file" and known.part is None and is_document(raw, known.path):
        return as_message(raw, known.path)
    as_text = known.part is None and (known.kind == "file" or PurePath(known.path).suffix.lower() in _TEXT)
    readers = (read_text, read_mail) if as_text else (read_mail, read_text)
    first = readers[0](raw, known.path, known.part)
    if as_text or known.part is not None or _same(first, known):
        return first
    second = readers[1](raw, known.path, known.part)
    return second if _same(second, known) else first


def _same(message: Message, known: Known) -> bool:
    return message.kind == known.kind and message.message_id == known.message_id and message.date == known.date
