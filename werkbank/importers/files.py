"""What the officer names becomes messages: files, mailboxes, folders, standard input. One bad file never stops the
rest.

``sources`` finds and is cheap; ``load`` reads and parses, and may run in another process, as a ``Source`` is small
and picklable.
"""

from __future__ import annotations

import io
import os
import re
import stat
from dataclasses import dataclass
from typing import TYPE_CHECKING, BinaryIO, Final, Literal

from werkbank.domain.intake import Message, Rejected
from werkbank.importers import mbox
from werkbank.importers.folders import Found, refusal, rejected, walk

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

Form = Literal["mail", "mbox", "text"]

LARGEST: Final = 100_000_000
"""Bytes of one message; a mailbox of many may be larger."""
STDIN: Final = "-"
_HEAD: Final = 4_096

_FORMS: Final[dict[str, Form]] = {
    ".eml": "mail", ".email": "mail", ".mail": "mail", ".mbox": "mbox", ".mbx": "mbox",
    ".txt": "text", ".text": "text", ".md": "text", ".markdown": "text",
}  # fmt: skip
_FOREIGN: Final = frozenset(
    [
        ".msg",
        ".oft",
        ".ics",
        ".vcs",
        ".vcf",
        ".pst",
        ".ost",
        ".doc",
        ".docx",
        ".odt",
        ".rtf",
        ".xls",
        ".xlsx",
        ".ods",
        ".csv",
        ".ppt",
        ".pptx",
        ".odp",
        ".pdf",
        ".zip",
        ".7z",
        ".gz",
        ".rar",
        ".tar",
        ".png",
        ".jpg",
        ".jpeg",
        ".gif",
        ".bmp",
        ".svg",
        ".tif",
        ".tiff",
        ".heic",
        ".mp3",
        ".mp4",
        ".wav",
        ".htm",
        ".html",
        ".xml",
        ".json",
        ".py",
        ".js",
        ".css",
        ".exe",
        ".dll",
        ".db",
        ".sqlite",
        ".log",
        ".ini",
        ".toml",
        ".yaml",
        ".yml",
        ".lock",
        ".p7m",
        ".p7s",
        ".asc",
        ".dat",
        ".bak",
        ".lnk",
    ]
)
_HEADER_LINE: Final = re.compile(rb"[!-9;-~\x80-\xff]{1,100}[ \t]*:")
_MAIL_HEAD: Final = re.compile(
    rb"\s*(?:>?From [^\n]*\n)?(?:[!-9;-~]{1,100}[ \t]*:[^\n]*\n(?:[ \t][^\n]*\n)*+){0,60}?"
    rb"(?:from|to|subject|date|received|return-path|message-id|mime-version|delivered-to|content-type)[ \t]*:",
    re.IGNORECASE,
)
_CONTROLS: Final = bytes({*range(7), 14, 15, *range(16, 27), 28, 29, 30, 31})


@dataclass(frozen=True, slots=True)
class Source:
    """One message that may be loaded: where it is, not what it holds (unless it came through standard input)."""

    path: str
    form: Form
    part: int | None = None
    start: int = 0
    length: int | None = None
    """Bytes of a message in a mailbox; ``None`` is the whole file."""
    data: bytes | None = None


def read(paths: Iterable[str | os.PathLike[str]], stdin: bytes | None = None) -> Iterator[Message | Rejected]:
    """Every message below ``paths``, each file a message or a rejection with its reason."""
    for source in sources(paths, stdin):
        yield source if isinstance(source, Rejected) else load(source)


def sources(paths: Iterable[str | os.PathLike[str]], stdin: bytes | None = None) -> Iterator[Source | Rejected]:
    """What there is to load, in a stable order. ``-`` is standard input, whose bytes the caller gives."""
    for named in paths:
        path = os.fspath(named)
        if path == STDIN:
            yield from _given(stdin)
            continue
        for found in walk([path]):
            if isinstance(found, Rejected):
                yield found
            else:
                yield from _in_file(found)


def load(source: Source) -> Message | Rejected:
    """Read and parse one message."""
    try:
        raw = _bytes(source)
    except (OSError, ValueError) as error:
        return refusal(source.path, error)
    if len(raw) > LARGEST:
        return rejected(source.path, "too-large", part=source.part)
    if not raw.strip():
        return rejected(source.path, "empty", part=source.part)
    if source.form == "mbox":
        raw = mbox.message_bytes(raw)
    if source.part is None and _is_rubbish(raw, source.form):
        return rejected(source.path, "not-a-message", _extension(source.path))
    return _reader(source.form)(raw, source.path, source.part)


def _reader(form: Form) -> Callable[[bytes, str, int | None], Message]:
    if form == "text":
        from werkbank.importers.plain import read_text

        return read_text
    from werkbank.importers.mail import read_mail

    return read_mail


def _bytes(source: Source) -> bytes:
    if source.data is not None:
        return source.data
    with opened(source.path) as file:
        if source.start:
            file.seek(source.start)
        return file.read(LARGEST + 1 if source.length is None else source.length)


def opened(path: str) -> BinaryIO:
    """Open a regular file; a pipe or device that took its place since it was found neither blocks nor is read."""
    descriptor = os.open(
        path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0) | getattr(os, "O_CLOEXEC", 0)
    )
    file = os.fdopen(descriptor, "rb")
    if not stat.S_ISREG(os.fstat(descriptor).st_mode):
        file.close()
        raise IsADirectoryError(path)
    return file


def _given(stdin: bytes | None) -> Iterator[Source | Rejected]:
    """Standard input: a mailbox, a mail, or plain text."""
    if stdin is None:
        yield rejected(STDIN, "missing")
    elif not stdin.strip():
        yield rejected(STDIN, "empty")
    elif mbox.starts_mbox(stdin[:_HEAD]):
        for part, (start, end) in enumerate(mbox.message_spans(io.BytesIO(stdin)), 1):
            yield Source(STDIN, "mbox", part, data=stdin[start:end])
    else:
        form: Form = "mail" if _MAIL_HEAD.match(_unmarked(stdin[:_HEAD])) else "text"
        yield Source(STDIN, form, data=stdin)


def _in_file(found: Found) -> Iterator[Source | Rejected]:
    """The messages of one file: its name tells what it is, or else its first bytes."""
    if not found.size:
        yield rejected(found.path, "empty")
        return
    extension = _extension(found.path)
    form: Form | None = "mail" if found.delivered else _FORMS.get(extension)
    if form is None and extension in _FOREIGN:
        yield rejected(found.path, "not-a-message", extension)
        return
    try:
        if form in {None, "mbox"}:
            form = _form_by_content(found.path)
        if form == "mbox":
            yield from _in_mailbox(found.path)
            return
    except OSError as error:
        yield refusal(found.path, error)
        return
    if form is None:
        yield rejected(found.path, "not-a-message", extension)
    elif found.size > LARGEST:
        yield rejected(found.path, "too-large")
    else:
        yield Source(found.path, form)


def _form_by_content(path: str) -> Form | None:
    with opened(path) as file:
        head = file.read(_HEAD)
    if mbox.starts_mbox(head):
        return "mbox"
    return "mail" if _MAIL_HEAD.match(_unmarked(head)) else None


def _in_mailbox(path: str) -> Iterator[Source | Rejected]:
    with opened(path) as file:
        for part, (start, end) in enumerate(mbox.message_spans(file), 1):
            if end - start > LARGEST:
                yield rejected(path, "too-large", part=part)
            else:
                yield Source(path, "mbox", part, start, end - start)


def _extension(path: str) -> str:
    return os.path.splitext(path)[1].lower()[:20]  # noqa: PTH122


def _unmarked(head: bytes) -> bytes:
    return head.removeprefix(b"\xef\xbb\xbf").replace(b"\r\n", b"\n").replace(b"\r", b"\n")


def _is_rubbish(raw: bytes, form: Form) -> bool:
    """Binary content under the name of a mail or a text. A broken mail is text still, or begins with a header."""
    head = raw[:_HEAD]
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        return False
    controls = len(head) - len(head.translate(None, _CONTROLS))
    if controls * 50 <= len(head):
        return False
    return form == "text" or not _HEADER_LINE.match(_unmarked(head).lstrip())
