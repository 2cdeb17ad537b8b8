"""Where the headers of a message end, and what they say. A bounded, linear reader over offsets: nothing is copied but
the headers.
"""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from werkbank.importers.words import Parameters, header_text, parameters

_FIELD: Final = re.compile(rb"([!-9;-~\x80-\xff]{1,200})[ \t]*+:([^\n]*+(?:\n[ \t][^\n]*+)*+)(?:\n|\Z)")
_GAP: Final = re.compile(rb"\n\r?\n")
_STRAY: Final = re.compile(rb"[A-Za-z][\w*-]{0,40}=[^\n]*+(?:\n|\Z)")
"""A parameter on a line of its own that should have been indented."""
_ENVELOPE: Final = re.compile(rb"(?:[ \t\r]*\n)*+(?:>?From [^\n]*\n)?")
_MOST_FIELDS: Final = 3_000
_VALUE: Final = 1 << 16
_EXTRA: Final = 1 << 20
"""How much of one header is decoded: addresses may be many, other values are short."""


class Headers:
    """The headers of one part. Values are decoded when asked for: most are never looked at."""

    __slots__ = ("_fields", "_last", "broken", "cut")

    def __init__(self) -> None:
        self._fields: dict[bytes, list[bytes]] = {}
        self._last: list[bytes] = []
        self.broken = False
        """The block ended at a line that is no header, without the blank line that should be there."""
        self.cut = False

    def __bool__(self) -> bool:
        return bool(self._fields)

    def add(self, name: bytes, value: bytes) -> None:
        """Take in one header, folded as it was."""
        self._last = self._fields.setdefault(name.lower(), [])
        self._last.append(value)

    def extend(self, line: bytes) -> bool:
        """Add a line to the header before it, if that one ends as if more should come."""
        if not self._last or len(self._last[-1]) > _VALUE or not self._last[-1].rstrip().endswith(b";"):
            return False
        self._last[-1] += b"\n " + line.rstrip()
        return True

    def has(self, name: bytes) -> bool:
        """Whether there is such a header; names are in lower case."""
        return name in self._fields

    def names(self) -> tuple[bytes, ...]:
        """The names of all headers, in lower case."""
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
        """Every value of a header as text."""
        return [header_text(_unfolded(value)) for value in self._fields.get(name, ())[:50]]

    def lists(self, name: bytes) -> list[bytes]:
        """Every value of an address header, unfolded and undecoded: it is decoded after it is split."""
        return [value.replace(b"\r", b"").replace(b"\n", b" ") for value in self._fields.get(name, ())[:50]]

    def structured(self, name: bytes) -> Parameters:
        """A header that has a main value and parameters."""
        raw = self.raw(name)
        if not raw:
            return Parameters("", {})
        return parameters(header_text(raw) if not raw.isascii() else raw.decode("ascii"))


def _unfolded(value: bytes) -> bytes:
    value = value[:_VALUE]
    return value.replace(b"\r", b"").replace(b"\n", b"").strip() if b"\n" in value else value.strip()


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
    place = start
    for _ in range(_MOST_FIELDS):
        match = _FIELD.match(data, place, end)
        if match is None:
            match = _STRAY.match(data, place, end)
            if match is None or not headers.extend(match[0]):
                break
        else:
            headers.add(match[1], match[2][:_EXTRA])
        place = match.end()
    else:
        headers.cut = True
    if place >= end:
        return Head(headers, end)
    blank = _blank_line(data, place, end)
    if blank >= 0:
        return Head(headers, blank)
    if headers.cut:
        found = _GAP.search(data, place, end)
        return Head(headers, found.end() if found else end)
    headers.broken = True
    return Head(headers, place)


def _blank_line(data: bytes, place: int, end: int) -> int:
    """The offset behind a blank line at ``place``, or -1."""
    line_end = data.find(b"\n", place, min(end, place + 200))
    if line_end < 0:
        return -1 if data[place:end][:200].strip() else end
    return -1 if data[place:line_end].strip() else line_end + 1
