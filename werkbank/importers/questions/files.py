"""The doors: a file or pasted text becomes lines with their hints. What cannot be read is one error with its reason."""

from __future__ import annotations

import os
import re
from typing import TYPE_CHECKING, Final, Literal, NamedTuple

from werkbank.domain.errors import QuestionsUnreadable
from werkbank.importers.charsets import decode
from werkbank.importers.files import opened
from werkbank.importers.questions.limits import LARGEST, MOST_TEXT, within_limits

if TYPE_CHECKING:
    from collections.abc import Callable

    from werkbank.domain.errors import QuestionsReason
    from werkbank.domain.questions.document import Doubt, Line
    from werkbank.importers.questions.watching import Watch

QuestionForm = Literal["plain", "markdown", "html", "word", "pdf", "csv"]
FORMS: Final[dict[str, QuestionForm]] = {
    ".txt": "plain", ".text": "plain", ".md": "markdown", ".markdown": "markdown", ".htm": "html", ".html": "html",
    ".xhtml": "html", ".docx": "word", ".docm": "word", ".pdf": "pdf", ".csv": "csv", ".tsv": "csv",
}  # fmt: skip
_PDF: Final = re.compile(rb"[\x00-\x20\xef\xbb\xbf]{0,1024}%PDF-")
_ZIP: Final = b"PK\x03\x04"
_OLE: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
"""Old Office files, and new ones with a password."""
_HTML: Final = re.compile(rb"\s{0,200}(?:<!doctype\s+html|<html\b)", re.IGNORECASE)
_CHARSET: Final = re.compile(
    rb"<(?:meta|\?xml)[^>]{1,200}?(?:charset|encoding)\s?=\s?[\"']?([A-Za-z0-9_-]{1,40})", re.IGNORECASE
)
_CONTROLS: Final = bytes({*range(7), *range(14, 27), 28, 29, 30, 31})
_WIDE: Final = (b"\xff\xfe", b"\xfe\xff")


class Read(NamedTuple):
    """What a reader made of a file, and what it was not sure of itself."""

    lines: tuple[Line, ...]
    doubts: tuple[Doubt, ...] = ()


def read_file(path: str) -> Read:
    """The lines of a file. Raises ``QuestionsUnreadable``; the file is read whole and closed first."""
    return read_bytes(whole(path), path)


def whole(path: str) -> bytes:
    """The bytes of a file, at most one more than ``LARGEST``. Raises ``QuestionsUnreadable``."""
    try:
        with opened(path) as file:
            return file.read(LARGEST + 1)
    except ValueError:  # a name with a NUL in it
        raise QuestionsUnreadable(path, "missing") from None
    except OSError as error:
        raise QuestionsUnreadable(path, _why(error)) from error


def reachable(path: str) -> None:
    """Raises ``QuestionsUnreadable``, by its name, for a file that is not there, is none, or may not be read.

    Nothing is read.
    """
    name = os.path.basename(path.rstrip(os.sep)) or path  # noqa: PTH119 - any text, also one with a NUL
    try:
        with opened(path):
            return
    except ValueError:
        raise QuestionsUnreadable(name, "missing") from None
    except OSError as error:
        raise QuestionsUnreadable(name, _why(error)) from error


def read_bytes(raw: bytes, path: str, watch: Watch | None = None) -> Read:
    """As ``read_file``, from bytes that were read already; the name tells the form where the bytes do not."""
    if len(raw) > LARGEST:
        raise QuestionsUnreadable(path, "too-large")
    if not raw.strip(b"\x00 \t\r\n\xef\xbb\xbf"):
        raise QuestionsUnreadable(path, "empty")
    form = _form(raw, path)
    read = _BYTES[form](raw, path, watch) if form in _BYTES else _TEXTS[form](_text(raw, path), path)
    return Read(tuple(within_limits(read.lines, path, is_scan=form in _BYTES)), read.doubts)


def read_pasted(text: str, form: QuestionForm = "plain") -> Read:
    """Lines of text from the clipboard, a mail or a field. Raises ``QuestionsUnreadable`` when it is empty or too
    long; ``form`` is one of those made of text.
    """
    if not text.strip():
        raise QuestionsUnreadable("", "empty")
    if len(text) > MOST_TEXT:
        raise QuestionsUnreadable("", "too-large")
    read = _TEXTS[form](text, "")
    return Read(tuple(within_limits(read.lines, "")), read.doubts)


def _why(error: OSError) -> QuestionsReason:
    if isinstance(error, FileNotFoundError | NotADirectoryError):
        return "missing"
    if isinstance(error, IsADirectoryError):
        return "folder"
    return "rights" if isinstance(error, PermissionError) else "read-error"


def _form(raw: bytes, path: str) -> QuestionForm:
    """What the bytes say, then what the name says."""
    extension = os.path.splitext(path)[1].lower()  # noqa: PTH122
    named = FORMS.get(extension)
    if _PDF.match(raw):
        return "pdf"
    if raw.startswith(_ZIP) and (named in {"word", "plain"} or not extension):
        return "word"
    if named is None and extension:
        raise QuestionsUnreadable(path, "form", extension[:20])
    if named == "word" and raw.startswith(_OLE):
        raise QuestionsUnreadable(path, "locked")
    if named in {"word", "pdf"} or _is_binary(raw):
        raise QuestionsUnreadable(path, "disguised", extension[:20])
    if named is None:
        return "html" if _HTML.match(raw) else "plain"
    return named


def _is_binary(raw: bytes) -> bool:
    head = raw[:4_096]
    if head.startswith(_WIDE):
        return False
    return (len(head) - len(head.translate(None, _CONTROLS))) * 50 > len(head)


def _text(raw: bytes, path: str) -> str:
    if len(raw) > 2 * MOST_TEXT:
        raise QuestionsUnreadable(path, "too-large")
    declared = _CHARSET.search(raw[:2_048])
    text, _ = decode(raw, declared[1].decode("ascii") if declared else "")
    if len(text) > MOST_TEXT:
        raise QuestionsUnreadable(path, "too-large")
    return text


def _plain(text: str, _path: str) -> Read:
    from werkbank.importers.questions.plain import lines_of

    return Read(tuple(lines_of(text)))


def _markdown(text: str, _path: str) -> Read:
    from werkbank.importers.questions.markdown import lines_of

    return Read(tuple(lines_of(text)))


def _html(text: str, _path: str) -> Read:
    from werkbank.importers.questions.html import lines_of

    lines, doubts = lines_of(text)
    return Read(tuple(lines), doubts)


def _csv(text: str, path: str) -> Read:
    from werkbank.importers.questions.csv_rows import lines_of

    lines, doubts = lines_of(text, path)
    return Read(tuple(lines), doubts)


def _word(raw: bytes, path: str, _watch: Watch | None) -> Read:
    from werkbank.importers.questions.word import lines_of

    return Read(tuple(lines_of(raw, path)))


def _pdf(raw: bytes, path: str, watch: Watch | None) -> Read:
    from werkbank.importers.questions.pdf import lines_of

    lines, doubts = lines_of(raw, path, watch)
    return Read(tuple(lines), doubts)


_TEXTS: Final[dict[QuestionForm, Callable[[str, str], Read]]] = {
    "plain": _plain,
    "markdown": _markdown,
    "html": _html,
    "csv": _csv,
}
_BYTES: Final[dict[QuestionForm, Callable[[bytes, str, Watch | None], Read]]] = {"word": _word, "pdf": _pdf}
