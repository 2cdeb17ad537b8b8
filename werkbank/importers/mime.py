"""The parts of a message (RFC 2045 to 2049), found without recursion and within bounds, as offsets into the bytes.

The parser of the standard library recurses and copies; this walks a list of things to do, so 1,500 nested multiparts
or a
message in a message in a message cost no stack, and what is deeper than ``DEEPEST`` is not read.
"""

from __future__ import annotations

import binascii
import re
from dataclasses import dataclass, field
from typing import Final

from werkbank.importers.headers import Headers, split_head
from werkbank.importers.words import Parameters, lenient_base64

DEEPEST: Final = 40
_MOST_PARTS: Final = 2_000
_TEXT: Final = Parameters("text/plain", {})
_MESSAGE: Final = Parameters("message/rfc822", {})
_MESSAGES: Final = frozenset({"message/rfc822", "message/global", "message/news"})
_NOT_BASE64: Final = re.compile(rb"[^A-Za-z0-9+/=\s]|[A-Za-z0-9+/=][ \t]++[A-Za-z0-9+/=]")
_WHITE: Final = b" \t\r\n"

Choice = tuple[int, int]
"""A multipart/alternative by number, and which of its branches."""


@dataclass(slots=True)
class Leaf:
    """A part that holds no other parts: where it is, and what it says of itself."""

    media: str
    params: dict[str, str]
    encoding: str
    disposition: str
    name: str
    data: bytes
    start: int
    end: int
    choices: tuple[Choice, ...]
    inside: int
    """Which embedded message it belongs to; 0 is the mail itself."""

    def size(self) -> int:
        """Bytes after transfer decoding; counted, not decoded."""
        length = self.end - self.start
        if self.encoding != "base64":
            return len(self.content(length)) if self.encoding == "quoted-printable" else length
        blanks = sum(self.data.count(byte, self.start, self.end) for byte in (b"\n", b"\r", b" ", b"="))
        return (length - blanks) * 3 // 4

    def content(self, most: int) -> bytes:
        """The decoded bytes of at most ``most`` encoded ones."""
        return transfer_decoded(self.data[self.start : min(self.end, self.start + most)], self.encoding)


@dataclass(slots=True)
class Embedded:
    """A message inside the message."""

    headers: Headers
    name: str
    disposition: str
    inside: int
    size: int


@dataclass(slots=True)
class Parts:
    """Everything found in one message, in reading order."""

    leaves: list[Leaf] = field(default_factory=list)
    embedded: list[Embedded] = field(default_factory=list)
    media: set[str] = field(default_factory=set)
    """Every media type met, those of the containers too."""
    preamble: bytes = b""
    alternatives: int = 0
    cut: bool = False
    broken: bool = False


@dataclass(slots=True)
class _Todo:
    data: bytes
    start: int
    end: int
    default: Parameters
    depth: int
    choices: tuple[Choice, ...] = ()
    inside: int = 0
    headers: Headers | None = None


def find_parts(data: bytes, headers: Headers, body: int) -> Parts:
    """The parts of a message whose headers were read."""
    parts = Parts()
    todo = [_Todo(data, body, len(data), _TEXT, 0, headers=headers)]
    while todo:
        if len(parts.leaves) + len(parts.embedded) >= _MOST_PARTS:
            parts.cut = True
            break
        todo.extend(reversed(_visit(todo.pop(), parts)))
    return parts


def _visit(item: _Todo, parts: Parts) -> list[_Todo]:
    """Read one part: it becomes a leaf, or things to do."""
    if item.headers is None:
        item.headers, item.start = split_head(item.data, item.start, item.end)
    headers = item.headers
    kind = headers.structured(b"content-type")
    kind = kind if "/" in kind.value else (item.default if not kind.value else Parameters("", kind.named))
    parts.media.add(kind.value)
    encoding = (
        headers.structured(b"content-transfer-encoding").value.strip("\"'")
        if headers.has(b"content-transfer-encoding")
        else ""
    )
    if item.depth >= DEEPEST:
        parts.cut = True
        return []
    if kind.value.startswith("multipart/"):
        if encoding in {"base64", "quoted-printable"}:
            _unwrap(item, encoding)
        children = _children(item, kind, parts)
        if children:
            return children
        kind, encoding = Parameters("text/plain", kind.named), ""
        parts.broken = parts.broken or bool(item.data[item.start : item.end].strip())
    elif kind.value in _MESSAGES:
        return [_enter(item, encoding, kind, parts)]
    parts.leaves.append(_leaf(item, kind, encoding))
    return []


def _unwrap(item: _Todo, encoding: str) -> None:
    """A container may not be encoded (RFC 2045, 6.4), but some are."""
    item.data = transfer_decoded(item.data[item.start : item.end], encoding)
    item.start, item.end = 0, len(item.data)


def _enter(item: _Todo, encoding: str, kind: Parameters, parts: Parts) -> _Todo:
    """Go into an embedded message."""
    assert item.headers is not None  # noqa: S101 -- read just before
    if encoding in {"base64", "quoted-printable", "x-uuencode"}:
        _unwrap(item, encoding)
    disposition = item.headers.structured(b"content-disposition")
    headers, body = split_head(item.data, item.start, item.end)
    name = disposition.named.get("filename") or kind.named.get("name") or ""
    parts.embedded.append(Embedded(headers, name, disposition.value, item.inside, item.end - item.start))
    return _Todo(item.data, body, item.end, _TEXT, item.depth + 1, item.choices, len(parts.embedded), headers)


def _leaf(item: _Todo, kind: Parameters, encoding: str) -> Leaf:
    assert item.headers is not None  # noqa: S101 -- read just before
    disposition = (
        item.headers.structured(b"content-disposition")
        if item.headers.has(b"content-disposition")
        else Parameters("", {})
    )
    name = disposition.named.get("filename") or kind.named.get("name") or ""
    return Leaf(
        kind.value,
        kind.named,
        encoding,
        disposition.value,
        name,
        item.data,
        item.start,
        item.end,
        item.choices,
        item.inside,
    )


def _children(item: _Todo, kind: Parameters, parts: Parts) -> list[_Todo]:
    """The parts between the boundary lines; empty when there are none. What follows an end line counts only behind a
    new start.
    """
    if "boundary" not in kind.named:
        return []
    delimiter = b"--" + kind.named["boundary"].rstrip().encode("utf-8", "surrogateescape")[:200]
    spans, preamble_end = _spans(item, delimiter)
    if not spans:
        return []
    if item.depth == 0:
        parts.preamble = item.data[item.start : preamble_end]
    if len(spans) >= _MOST_PARTS:
        parts.cut = True
    default = _MESSAGE if kind.value == "multipart/digest" else _TEXT
    parts.alternatives += 1
    number = parts.alternatives
    alternative = kind.value == "multipart/alternative"
    return [
        _Todo(
            item.data,
            start,
            end,
            default,
            item.depth + 1,
            (*item.choices, (number, branch)) if alternative else item.choices,
            item.inside,
        )
        for branch, (start, end) in enumerate(spans)
    ]


def _spans(item: _Todo, delimiter: bytes) -> tuple[list[tuple[int, int]], int]:
    """Offsets between the lines that are exactly the delimiter, and where the first such line starts."""
    data, end, size = item.data, item.end, len(delimiter)
    spans: list[tuple[int, int]] = []
    opened, first, place = -1, -1, item.start
    while len(spans) < _MOST_PARTS:
        found = data.find(delimiter, place, end)
        if found < 0:
            break
        place = found + size
        if found > item.start and data[found - 1] != 10:
            continue
        line_end = data.find(b"\n", place, min(end, place + 200))
        line_end = line_end if line_end >= 0 else min(end, place + 200)
        tail = data[place:line_end].strip()
        if tail not in {b"", b"--"}:
            continue
        first = found if first < 0 else first
        if opened >= 0:
            before = found - 2 if data[found - 2 : found] == b"\r\n" else found - 1
            spans.append((opened, max(opened, before)))
        opened = -1 if tail else min(line_end + 1, end)
        place = max(place, min(line_end, end))
    if opened >= 0 and len(spans) < _MOST_PARTS:
        spans.append((opened, end))
    return spans, first


def transfer_decoded(payload: bytes, encoding: str) -> bytes:
    """Undo a Content-Transfer-Encoding. What is plainly not in that encoding stays as it is."""
    if encoding == "quoted-printable":
        return binascii.a2b_qp(payload)
    if encoding == "base64":
        return _base64(payload)
    if encoding in {"x-uuencode", "uuencode", "uue", "x-uue"}:
        return _uuencoded(payload)
    return payload


def _base64(payload: bytes) -> bytes:
    """Decode base64; from the first line that cannot be base64 on (a footer a list server added) the text is kept."""
    wrong = _NOT_BASE64.search(payload)
    if wrong is None:
        return lenient_base64(payload)
    line = payload.rfind(b"\n", 0, wrong.start() + 1) + 1
    good = payload[:line].strip(_WHITE)
    return (lenient_base64(good) + b"\n" if good else b"") + payload[line:]


def _uuencoded(payload: bytes) -> bytes:
    out = bytearray()
    for line in payload.split(b"\n"):
        if line.startswith((b"begin ", b"end", b"`")) or not line.strip():
            continue
        try:
            out += binascii.a2b_uu(line)
        except binascii.Error:
            length = ((line[0] - 32) & 63) * 4 + 5
            try:
                out += binascii.a2b_uu(line[: length // 3])  # trailing rubbish some mailers add
            except binascii.Error:
                continue
    return bytes(out)
