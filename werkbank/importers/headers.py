"""Where the headers of a message end, and what they say. A bounded, linear reader over offsets: nothing is copied but the headers."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from werkbank.importers.words import Parameters, header_text, parameters

_FIELD: Final = re.compile(rb"([!-9;-~\x80-\xff]{1,200})[ \t]*+:([^\n]*+(?:\n[ \t][^\n]*+)*+)(?:\n|\Z)")
_ENVELOPE: Final = re.compile(rb"(?:[ \t]*\n)*+(?:>?From [^\n]*\n)?")
_MOST_FIELDS: Final = 3_000
_MOST_BYTES: Final = 1 << 20
_VALUE: Final = 1 << 16
_EXTRA: Final = 1 << 20
"""How much of one header is decoded: addresses may be many, other values are short."""


class Headers:
    """The headers of one part. Values are decoded when asked for: most are never looked at."""

    __slots__ = ("_fields", "broken", "cut")

    def __init__(self) -> None:
        self._fields: dict[bytes, list[bytes]] = {}
        self.broken = False
        """The block ended at a line that is no header, without the blank line that should be there."""
        self.cut = False

    def __bool__(self) -> bool:
        return bool(self._fields)

    def add(self, name: bytes, value: bytes) -> None:
        self._fields.setdefault(name.lower(), []).append(value)

    def has(self, name: bytes) -> bool:
        return name in self._fields

    def names(self) -> tuple[bytes, ...]:
        return tuple(self._fields)

    def raw(self, name: bytes) -> bytes:
        """The first value of a header, unfolded, undecoded; empty when there is none."""
        values = self._fields.get(name)
        return _unfolded(values[0]) if values else b""

    def text(self, name: bytes) -> str:
        """The first value of a header as text; empty when there is none."""
        raw = self.raw(name)
        return header_text(raw) if raw else ""

    def texts(self, name: bytes) -> list[str]:
        return [header_text(_unfolded(value)) for value in self._fields.get(name, ())[:50]]

    def lists(self, name: bytes) -> list[bytes]:
        """Every value of an address header, unfolded and undecoded: it is decoded after it is split."""
        return [value[:_EXTRA].replace(b"\n", b" ") for value in self._fields.get(name, ())[:50]]

    def structured(self, name: bytes) -> Parameters:
        raw = self.raw(name)
        if not raw:
            return Parameters("", {})
        return parameters(header_text(raw) if not raw.isascii() else raw.decode("ascii"))


def _unfolded(value: bytes) -> bytes:
    value = value[:_VALUE]
    return value.replace(b"\n", b"").strip() if b"\n" in value else value.strip()


class Head(NamedTuple):
    """The headers, and the offset at which the body starts."""

    headers: Headers
    body: int


def skip_envelope(data: bytes) -> int:
    """The offset behind blank lines and a mailbox ``From `` line that stand before the first header."""
    match = _ENVELOPE.match(data)
    end = match.end() if match else 0
    return end if _FIELD.match(data, end) else 0


def split_head(data: bytes, start: int, end: int) -> Head:
    """Read headers up to the blank line, or up to the first line that is no header: there the body starts."""
    headers = Headers()
    place, last = start, min(end, start + _MOST_BYTES)
    for _ in range(_MOST_FIELDS):
        match = _FIELD.match(data, place, last)
        if match is None:
            break
        headers.add(match[1], match[2])
        place = match.end()
    else:
        headers.cut = True
    if place >= end:
        return Head(headers, end)
    blank = _blank_line(data, place, end)
    if blank >= 0:
        return Head(headers, blank)
    headers.cut = headers.cut or place >= last or last < end and data.find(b"\n", place, last) < 0
    if headers.cut:
        found = data.find(b"\n\n", place, end)
        return Head(headers, found + 2 if found >= 0 else end)
    headers.broken = True
    return Head(headers, place)


def _blank_line(data: bytes, place: int, end: int) -> int:
    """The offset behind a blank line at ``place``, or -1."""
    line_end = data.find(b"\n", place, min(end, place + 200))
    if line_end < 0:
        return -1 if data[place:end][:200].strip() else end
    return -1 if data[place:line_end].strip() else line_end + 1
