"""Number words: cardinals to 999 and ordinals to 99, Dutch and English."""

from __future__ import annotations

from functools import cache
from typing import Final

_NL: Final = [
    "nul",
    "een",
    "twee",
    "drie",
    "vier",
    "vijf",
    "zes",
    "zeven",
    "acht",
    "negen",
    "tien",
    "elf",
    "twaalf",
    "dertien",
    "veertien",
    "vijftien",
    "zestien",
    "zeventien",
    "achttien",
    "negentien",
]
_NL_TENS: Final = {20: "twintig", 30: "dertig", 40: "veertig", 50: "vijftig", 60: "zestig", 70: "zeventig",
                   80: "tachtig", 90: "negentig"}  # fmt: skip
_EN: Final = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
]
_EN_TENS: Final = {20: "twenty", 30: "thirty", 40: "forty", 50: "fifty", 60: "sixty", 70: "seventy",
                   80: "eighty", 90: "ninety"}  # fmt: skip
_NL_ORDINALS: Final = {1: "eerste", 3: "derde", 8: "achtste"}
_EN_ORDINALS: Final = [
    "first",
    "second",
    "third",
    "fourth",
    "fifth",
    "sixth",
    "seventh",
    "eighth",
    "ninth",
    "tenth",
    "eleventh",
    "twelfth",
    "thirteenth",
    "fourteenth",
    "fifteenth",
    "sixteenth",
    "seventeenth",
    "eighteenth",
    "nineteenth",
    "twentieth",
]


def _dutch(number: int) -> tuple[str, ...]:
    """A number below 100 in words; 22 with its trema and without."""
    if number < 20:
        return (_NL[number],)
    ten, one = number // 10 * 10, number % 10
    if not one:
        return (_NL_TENS[ten],)
    link = "ën" if _NL[one].endswith("e") else "en"
    return (f"{_NL[one]}{link}{_NL_TENS[ten]}", f"{_NL[one]}en{_NL_TENS[ten]}")


@cache
def cardinals() -> dict[str, int]:
    """From a word to its number."""
    found = {word: number for number in range(100) for word in _dutch(number)}
    found |= {word: number for number, word in enumerate(_EN)} | {word: ten for ten, word in _EN_TENS.items()}
    return found | {"één": 1, "eén": 1, "honderd": 100, "hundred": 100, "a": 1, "an": 1, "n": 1, "'n": 1, "tig": 0}


@cache
def ordinals() -> dict[str, int]:
    """From an ordinal word to its number."""
    found: dict[str, int] = {}
    for number in range(1, 100):
        for word in _dutch(number):
            ending = "de" if (number < 20 and number % 10 not in (1, 8)) or number in (12, 13) else "ste"
            last = _NL_ORDINALS.get(number, word + ending)
            found[last] = number
            tail = _NL_ORDINALS.get(number % 10)
            if number < 20 and tail is None:
                found[word + "de"] = number
    found |= {"elfde": 11, "eenentwintigste": 21, "eenendertigste": 31, "twaalfde": 12, "achttiende": 18, "achtste": 8}
    found |= {word: number for number, word in enumerate(_EN_ORDINALS, 1)} | {"thirtieth": 30}
    return found
