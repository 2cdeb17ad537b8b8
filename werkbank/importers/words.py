"""Header values to text: encoded words (RFC 2047) and parameters (RFC 2045, RFC 2231), as they are met, not as they
should be.
"""

from __future__ import annotations

import binascii
import re
from functools import lru_cache
from typing import Final, NamedTuple
from urllib.parse import unquote_to_bytes

from werkbank.importers.charsets import decode

_WORD: Final = re.compile(r"=\?([^?\s]{1,60})\?([bBqQ])\?([^?]*)\?=")
_PARAMETER: Final = re.compile(r';\s*([^=;\s"]{1,80})\s*=\s*("(?:[^"\\]|\\.)*+"?|[^;]*)', re.DOTALL)
_ESCAPED: Final = re.compile(r"\\(.)", re.DOTALL)
_BASE64_ONLY: Final = re.compile(rb"[^A-Za-z0-9+/]")
_MOST_PARAMETERS: Final = 200


class Parameters(NamedTuple):
    """A structured header: its main value in lower case, and its parameters (names in lower case)."""

    value: str
    named: dict[str, str]


def header_text(raw: bytes) -> str:
    """The text of an unfolded header: UTF-8 or cp1252 when it holds raw 8-bit characters, encoded words decoded."""
    text = raw.decode("ascii") if raw.isascii() and b"\x1b$" not in raw else decode(raw).text
    return decode_words(text)


def decode_words(text: str) -> str:
    """Decode encoded words; white space between two of them goes, and a character split over two is mended (RFC 2047,
    6.2).
    """
    if "=?" not in text:
        return text
    out: list[str] = []
    pending, charset, end = b"", "", 0
    for match in _WORD.finditer(text):
        between = text[end : match.start()]
        adjacent = bool(end) and not between.strip()
        declared = match[1].partition("*")[0].lower()
        if pending and not (adjacent and declared == charset):
            out.append(decode(pending, charset).text)
            pending = b""
        if not adjacent:
            out.append(between)
        pending, charset, end = pending + _word_bytes(match[2], match[3]), declared, match.end()
    out.append(decode(pending, charset).text)
    out.append(text[end:])
    return "".join(out)


def _word_bytes(encoding: str, payload: str) -> bytes:
    data = payload.encode("utf-8", "replace")
    if encoding in "qQ":
        return binascii.a2b_qp(data, header=True)
    return lenient_base64(data)


def lenient_base64(data: bytes) -> bytes:
    """Decode what can be decoded: foreign characters are skipped, missing padding is added, a lone last character
    goes.
    """
    try:
        return binascii.a2b_base64(data)
    except binascii.Error:
        clean = _BASE64_ONLY.sub(b"", data)
        clean = clean[: len(clean) - 1] if len(clean) % 4 == 1 else clean
        return binascii.a2b_base64(clean + b"=" * (-len(clean) % 4))


@lru_cache(maxsize=256)
def parameters(text: str) -> Parameters:
    """Read ``text/plain; charset="utf-8"; name*0*=...``; a value may also be an (illegal, common) encoded word."""
    main = text.partition(";")[0].split(None, 1)
    plain: dict[str, str] = {}
    pieces: dict[str, dict[int, tuple[str, bool]]] = {}
    for count, match in enumerate(_PARAMETER.finditer(text)):
        if count >= _MOST_PARAMETERS:
            break
        name, value = match[1].lower(), _unquoted(match[2])
        base, star, rest = name.partition("*")
        if not star:
            plain.setdefault(name, value)
            continue
        number = rest.rstrip("*")
        place = int(number) if number.isascii() and number.isdigit() and len(number) < 4 else 0
        pieces.setdefault(base, {}).setdefault(place, (value, rest.endswith("*") or not rest))
    for base, numbered in pieces.items():
        plain[base] = _joined([numbered[place] for place in sorted(numbered)])
    return Parameters(main[0].lower().rstrip(",") if main else "", plain)


def _unquoted(value: str) -> str:
    value = value.strip()
    if value.startswith('"'):
        return _ESCAPED.sub(r"\1", value[1:-1] if len(value) > 1 and value.endswith('"') else value[1:])
    return value


def _joined(pieces: list[tuple[str, bool]]) -> str:
    """Join the numbered pieces of one parameter; the first may name the character set (RFC 2231, 4.1)."""
    charset, data = "", b""
    for index, (value, percent) in enumerate(pieces):
        text = value
        if percent and index == 0 and text.count("'") >= 2:
            charset, _, text = text.split("'", 2)
        raw = text.encode("utf-8", "replace")
        data += unquote_to_bytes(raw) if percent else raw
    return decode(data, charset).text
