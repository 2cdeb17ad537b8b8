"""From a text to tokens: words, numbers, and the numeric notations of dates and times in one piece each."""

from __future__ import annotations

import re
import unicodedata
from typing import Final, Literal, NamedTuple

from werkbank.domain.phrases.vocabulary import DAYS, MONTHS, PARTS, WEEKDAYS

Kind = Literal["word", "number", "ordinal", "iso", "dmy", "dm", "my", "d-month", "time", "hour", "sign", "other"]
LONGEST: Final = 2_000
"""Characters of a line; no more is looked at."""
MOST: Final = 400
"""Tokens of a line."""

_MONTH: Final = "|".join(sorted(MONTHS, key=len, reverse=True))
_EDGE: Final = r"(?![\d]|[-./:]\d)"
"""Behind a notation no more digits follow: ``1.2.3.4`` is none."""
_PATTERN: Final = rf"""
    (?P<iso>\d{{4}}-\d{{1,2}}-\d{{1,2}}(?=t\d|(?!\d|[-./:]\d)))
  | (?P<dmy>\d{{1,2}}\ ?([-/.])\ ?\d{{1,2}}\ ?\3\ ?(?:\d{{4}}|'?\d{{2}}){_EDGE})
  | (?P<dmonth>\d{{1,2}}[-/.](?:{_MONTH})\.?(?:[-/.](?:\d{{4}}|'?\d{{2}}))?(?![\w]))
  | (?P<my>\d{{1,2}}\ ?[-/]\ ?(?:19|20|21)\d{{2}}{_EDGE})
  | (?P<dm>\d{{1,2}}[-/]\d{{1,2}}{_EDGE})
  | (?P<time>\d{{1,2}}[:.]\d{{2}}(?::\d{{2}})?(?!\d|[-/:]\d|\.\d|,\d))
  | (?P<hour>\d{{1,2}}\ ?(?:u|h|uur)(?:\.?\ ?\d{{2}}(?:m\d{{2}})?(?!\d))?(?![^\W\d_]|[-./:]\d))
  | (?P<ordinal>\d{{1,2}}(?:e|ste|de|st|nd|rd|th)(?!\w))
  | (?P<number>\d+)
  | (?P<word>t/m|[ap]\.m\.?(?!\w)|[^\W\d_](?:\.[^\W\d_])+\.?(?!\w)|'[^\W\d_](?!\w)|[^\W\d_]+(?:'[^\W\d_]+)?)
  | (?P<sign>[-+,.:=/'])
  | (?P<gap>\s+)
  | (?P<other>.)
"""
_LEX: list[re.Pattern[str]] = []
_COMPOUND: list[re.Pattern[str]] = []
_QUOTES: Final = str.maketrans({"\u2018": "'", "\u2019": "'", "\u02bc": "'", "`": "'", "\u00b4": "'", "\u00a0": " "})


class Token(NamedTuple):
    """A piece of the text: ``text`` folded to lower case, ``start`` and ``end`` in the text as it was given."""

    kind: Kind
    text: str
    start: int
    end: int
    gap: bool
    """Does white space stand before it?"""
    numbers: tuple[int, ...] = ()
    """The numbers in a notation, in the order in which they stand; a year in two digits as 20xx."""


def folded(text: str) -> str:
    """Lower case, straight apostrophes, no combining marks that stand apart: of exactly the same length."""
    lowered = text.translate(_QUOTES)
    return "".join(low if len(low := sign.lower()) == 1 else sign for sign in lowered)


def composed(text: str) -> str:
    """Accents as one character each (NFC), so that ``vo\u0301o\u0301r`` is one word."""
    return unicodedata.normalize("NFC", text)


def tokens(text: str) -> list[Token]:
    """All tokens, white space left out. Takes time in proportion to the text."""
    if not _LEX:
        _LEX.append(re.compile(_PATTERN, re.VERBOSE | re.DOTALL))
    made: list[Token] = []
    gap, low = False, folded(text[:LONGEST])
    for found in _LEX[0].finditer(low):
        name = found.lastgroup or "other"
        if name == "gap":
            gap = True
            continue
        made.extend(_made(name, found[0], found.start(), gap=gap))
        gap = False
        if len(made) >= MOST:
            break
    return made


def _made(name: str, text: str, start: int, *, gap: bool) -> list[Token]:
    end = start + len(text)
    if name == "word":
        return _words(text, start, gap=gap)
    kind: Kind = "d-month" if name == "dmonth" else name  # type: ignore[assignment]
    numbers: tuple[int, ...] = ()
    if name not in ("sign", "other"):
        digits = re.findall(r"\d+", text)
        numbers = tuple(int(one) for one in digits if len(one) <= 9)
        if len(numbers) != len(digits):
            return [Token("other", text, start, end, gap)]
        if name in ("dmy", "dmonth") and len(digits) > 1 and len(digits[-1]) == 2 and numbers[-1] < 100:
            numbers = (*numbers[:-1], 2000 + numbers[-1]) if name == "dmy" or len(digits) == 2 else numbers
    return [Token(kind, text, start, end, gap, numbers)]


def _words(text: str, start: int, *, gap: bool) -> list[Token]:
    """A word; ``maandagochtend`` is two."""
    bare = text.rstrip(".")
    if text.count(".") == 0 and len(text) > 6:
        if not _COMPOUND:
            heads = sorted((name for name in {**WEEKDAYS, **DAYS} if len(name) > 3), key=len, reverse=True)
            tails = sorted({*PARTS, "vroeg"}, key=len, reverse=True)
            _COMPOUND.append(re.compile(f"({'|'.join(heads)})({'|'.join(tails)})"))
        found = _COMPOUND[0].fullmatch(text)
        if found is not None:
            middle = start + found.end(1)
            return [
                Token("word", found[1], start, middle, gap),
                Token("word", found[2], middle, start + len(text), False),
            ]
    return [Token("word", bare, start, start + len(text), gap)]
