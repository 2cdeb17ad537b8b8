"""A file with questions as a message of kind "file": its bytes, a title, and the text that was read from it."""

from __future__ import annotations

import os
import re
from pathlib import PurePath
from typing import TYPE_CHECKING, Final

from werkbank.domain.errors import QuestionsUnreadable
from werkbank.domain.harmless import harmless_line
from werkbank.domain.intake import Flaw, Message
from werkbank.importers.addresses import NOBODY
from werkbank.importers.body import TEXT_LIMIT
from werkbank.importers.plain import read_text
from werkbank.importers.questions.files import FORMS, read_bytes

if TYPE_CHECKING:
    from collections.abc import Sequence

    from werkbank.domain.questions import Line

_BINARY: Final = (b"PK\x03\x04", b"%PDF-")
_HTML: Final = re.compile(rb"\s{0,200}(?:<!doctype\s+html|<html\b)", re.IGNORECASE)
_TITLE: Final = 120


def is_document(raw: bytes, path: str) -> bool:
    """Are these the bytes of a file that is no plain text: Word, PDF, HTML, a table? A name may be gone."""
    form = FORMS.get(os.path.splitext(path)[1].lower())  # noqa: PTH122
    return form not in {None, "plain", "markdown"} or raw.startswith(_BINARY) or (not form and bool(_HTML.match(raw)))


def as_message(raw: bytes, path: str, lines: Sequence[Line] | None = None) -> Message:
    """The message; a plain text is read as every text is. ``lines`` are those of the file when it was read already.

    Never raises: of a file that can no longer be read the bytes are kept, and the message says so.
    """
    if not is_document(raw, path):
        return read_text(raw, path)
    flaws: tuple[Flaw, ...] = ()
    if lines is None:
        try:
            lines = read_bytes(raw, path).lines
        except QuestionsUnreadable:
            lines, flaws = (), ("unreadable",)
    text = "\n".join(f"\n{line.text}" if line.starts else line.text for line in lines)
    title = PurePath(path).stem or (lines[0].text[:_TITLE] if lines else "")
    return Message(
        path=harmless_line(path, 4_000), part=None, raw=raw, kind="file", message_id="", subject=harmless_line(title),
        sender=NOBODY, to=(), cc=(), delivered_to=(), date=None, text=text[:TEXT_LIMIT].strip("\n"), attachments=(),
        thread=(), bulk="", flaws=flaws,
    )  # fmt: skip
