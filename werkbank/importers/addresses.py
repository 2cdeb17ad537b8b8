"""Address lists (RFC 5322, 3.4), split in one pass: 5,000 recipients, or 100,000 open brackets, take linear time."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from werkbank.domain.harmless import harmless_line
from werkbank.domain.intake import Address
from werkbank.importers.charsets import decode
from werkbank.importers.words import decode_words

if TYPE_CHECKING:
    from collections.abc import Iterable

_TOKEN: Final = re.compile(
    r'"((?:[^"\\]|\\.)*+)"?|<([^<>"]*+(?:"[^"]*+"[^<>"]*+)?)>?|([(),;:])|([^"<(),;:]++)', re.DOTALL
)
_ESCAPED: Final = re.compile(r"\\(.)", re.DOTALL)
_MOST: Final = 20_000
_LONGEST: Final = 320

NOBODY: Final = Address(name="", addr="")


class _Splitter:
    """Collects the tokens of one address until a separator; keeps the addresses that are done."""

    def __init__(self) -> None:
        self.done: list[Address] = []
        self.name: list[str] = []
        self.comment: list[str] = []
        self.angle: str | None = None
        self.surname = ""
        self.depth = 0

    def flush(self, separator: str) -> None:
        """End an address. ``Jansen, Piet <p@x.nl>`` without quotes is one address: a name before a comma waits."""
        text = " ".join("".join(self.name).split())
        if self.angle is None and text and "@" not in text and separator == "," and not self.surname:
            self.surname = text
        elif text or self.angle is not None or self.surname:
            self._finish(text)
        self.name, self.comment, self.angle = [], [], None

    def _finish(self, text: str) -> None:
        if self.surname and (self.angle is None or not text):
            self.done.append(_address(self.surname, ""))
        elif self.surname:
            text = f"{self.surname}, {text}"
        self.surname = ""
        if self.angle is not None:
            self.done.append(_address(text or "".join(self.comment), self.angle))
        elif "@" in text:
            first, _, rest = text.partition(" ")
            addr, name = (first, rest) if "@" in first else (text.rpartition(" ")[2], text.rpartition(" ")[0])
            self.done.append(_address("".join(self.comment) or name, addr))
        elif text:
            self.done.append(_address(text, ""))

    def take(self, match: re.Match[str]) -> None:
        quoted, angle, mark, text = match.groups()
        if self.depth or mark in {"(", ")"}:
            self._in_comment(mark, text or quoted or angle or "")
        elif quoted is not None:
            self._start_anew()
            self.name.append(_ESCAPED.sub(r"\1", quoted) if "\\" in quoted else quoted)
        elif angle is not None:
            if self.angle is not None:
                self.flush(";")
            self.angle = angle
        elif mark == ":":
            self.name = []  # the name of a group ("undisclosed-recipients:;")
        elif mark:
            self.flush(mark)
        else:
            if text.strip():
                self._start_anew()
            self.name.append(text)

    def _start_anew(self) -> None:
        if self.angle is not None:
            self.flush(";")

    def _in_comment(self, mark: str | None, text: str) -> None:
        self.depth = max(0, self.depth + {"(": 1, ")": -1}.get(mark or "", 0))
        if text:
            self.comment.append(text)


def _address(name: str, addr: str) -> Address:
    addr = addr.strip()
    if addr.startswith("@") and ":" in addr:
        addr = addr.rpartition(":")[2]  # a source route (RFC 5322, 4.4)
    if addr[:7].lower() == "mailto:":
        addr = addr[7:]
    name = decode_words(name).strip().strip("\"'").strip()
    addr = harmless_line(decode_words(addr).strip("\"'"), _LONGEST).replace(" ", "").lower()
    return Address(name=harmless_line(name, _LONGEST), addr=addr)


def split_addresses(text: str) -> tuple[Address, ...]:
    """The addresses in a header. What is between angle brackets wins over an address in the name beside it."""
    splitter = _Splitter()
    for match in _TOKEN.finditer(text):
        splitter.take(match)
        if len(splitter.done) >= _MOST:
            break
    splitter.flush(";")
    return tuple(address for address in splitter.done if address != NOBODY)


def addresses(values: Iterable[bytes]) -> tuple[Address, ...]:
    """The addresses of all headers of one name, from raw bytes, each once."""
    found: dict[Address, None] = {}
    for value in values:
        found.update(dict.fromkeys(split_addresses(decode(value).text)))
        if len(found) >= _MOST:
            break
    return tuple(found)
