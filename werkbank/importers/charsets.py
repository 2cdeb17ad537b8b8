"""Bytes to text: the declared character set when it fits, else UTF-8, else what Windows writes (cp1252)."""

from __future__ import annotations

import codecs
import re
from functools import lru_cache
from typing import Final, NamedTuple

_NAME: Final = re.compile(r"[A-Za-z0-9._:+()\-]{1,40}")
_ALIASES: Final = {
    "ansi": "cp1252",
    "cp-850": "cp850",
    "iso-8859-1": "cp1252",  # what is declared Latin-1 is cp1252 in practice (WHATWG Encoding, 4.2)
    "iso-8859-8-i": "iso-8859-8",
    "iso8859-1": "cp1252",
    "latin-1": "cp1252",
    "latin1": "cp1252",
    "ms-ansi": "cp1252",
    "unicode-1-1-utf-7": "utf-7",
    "utf8mb4": "utf-8",
    "x-gbk": "gb18030",
    "gb2312": "gb18030",
    "x-mac-roman": "mac-roman",
    "x-sjis": "cp932",
    "shift_jis": "cp932",
}
_REFUSED: Final = frozenset(
    {"idna", "punycode", "unicode_escape", "raw-unicode-escape", "raw_unicode_escape", "undefined"}
)
"""Codecs of Python that are no character sets; the first two take quadratic time."""
_LATIN: Final = frozenset({"cp1252", "ascii", "iso8859-15", "iso8859-9"})
_BOMS: Final = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_LATIN_1_HOLES: Final = "cp1252-holes"


def _fill_holes(error: UnicodeError) -> tuple[str, int]:
    """cp1252 leaves five bytes undefined; they become the C1 control they are in Latin-1, which ``harmless`` takes
    out.
    """
    if not isinstance(error, UnicodeDecodeError):
        raise error
    return error.object[error.start : error.end].decode("latin-1"), error.end


codecs.register_error(_LATIN_1_HOLES, _fill_holes)


class Decoded(NamedTuple):
    """Text, and whether its character set was right (declared well, or not declared and not needed)."""

    text: str
    sound: bool


@lru_cache(maxsize=256)
def codec_name(declared: str) -> str:
    """The Python codec for a declared character set; empty when there is none that may be used."""
    name = declared.strip().strip("\"'").lower()
    if not _NAME.fullmatch(name):
        return ""
    try:
        info = codecs.lookup(_ALIASES.get(name, name))
    except (LookupError, ValueError):
        return ""
    if info.name in _REFUSED or not getattr(info, "_is_text_encoding", True):
        return ""
    return _ALIASES.get(info.name, info.name)


def decode(data: bytes, declared: str = "") -> Decoded:
    """Read text. A declared Latin set gives way to valid UTF-8: that is never a coincidence."""
    codec = codec_name(declared) if declared else ""
    if data.isascii() and (codec in _LATIN or codec in {"", "utf-8"}):
        if b"\x1b$" in data and (text := _strictly(data, "iso2022_jp")) is not None:
            return Decoded(text, sound=False)
        return Decoded(data.decode("ascii"), sound=bool(codec) or not declared)
    for mark, marked in _BOMS:
        if data.startswith(mark) and (text := _strictly(data, marked)) is not None:
            return Decoded(text.removeprefix("\ufeff"), sound=True)
    if codec and codec not in _LATIN and (text := _strictly(data, codec)) is not None:
        return Decoded(text, sound=True)
    if (text := _strictly(data, "utf-8")) is not None:
        return Decoded(text, sound=not declared or codec == "utf-8")
    if codec in _LATIN and codec != "ascii" and (text := _strictly(data, codec)) is not None:
        return Decoded(text, sound=True)
    if codec in {"", "utf-8"} and (text := _nearly_utf8(data)):
        return Decoded(text, sound=False)
    return Decoded(data.decode("cp1252", _LATIN_1_HOLES), sound=False)


def _strictly(data: bytes, codec: str) -> str | None:
    try:
        return data.decode(codec)
    except (UnicodeError, LookupError, ValueError):
        return None


def _nearly_utf8(data: bytes) -> str:
    """UTF-8 with a stray byte (a character cut in two, say) is still UTF-8: at most one in four of the non-ASCII
    characters may be lost.
    """
    text = data.decode("utf-8", "replace")
    beyond_ascii = sum(character > "\x7f" for character in text[:100_000])
    return text if text.count("\ufffd") * 4 <= beyond_ascii else ""
