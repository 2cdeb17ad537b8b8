"""Printed numbers of questions: "4", "4 en 5", "16, 17, 18 en 19", "2 t/m 6", "3a"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

_ONE: Final = r"\d{1,3}[a-z]?(?![\w])"
_LINK: Final = (
    r"\s{0,3}(?:(?:,\s?)?(?:en|and)(?=\s)|t/m|t\.e\.m\.|tot\sen\smet|through|[,&+/–-])\s{0,3}(?:(?:vraag|vragen)\s)?"
)
NUMBERS: Final = rf"{_ONE}(?:{_LINK}{_ONE}){{0,30}}+"
"""A pattern for one number or several; without groups."""
_RANGE: Final = re.compile(
    r"(\d{1,3})\s*(?:t/m|t\.e\.m\.|tot\s+en\s+met|through|[–-])\s*(?:(?:vraag|vragen)\s)?(\d{1,3})\b"
)
_SINGLE: Final = re.compile(r"\d{1,3}[a-z]?")
_WIDEST: Final = 40
"""Numbers in one range: "2-200" is no range of questions that share one text."""


_RUN: Final = 4
"""From so many on a run is named by its first and last."""


def numbers_of(text: str) -> tuple[str, ...]:
    """Every number that ``text`` names, in its order, ranges written out. Leading zeros go."""
    return tuple(_SINGLE.findall(_RANGE.sub(_written_out, text.lower())))


def _written_out(found: re.Match[str]) -> str:
    first, last = int(found[1]), int(found[2])
    if not 0 < last - first < _WIDEST:
        return f"{first} {last}"
    return " ".join(str(number) for number in range(first, last + 1))


def in_runs(numbers: Sequence[str]) -> tuple[tuple[str, str], ...]:
    """First and last of each run of whole numbers in a row, in their order; a short one is taken apart."""
    found: list[tuple[str, str]] = []
    place = 0
    while place < len(numbers):
        last = place
        while last + 1 < len(numbers) and _follows(numbers[last], numbers[last + 1]):
            last += 1
        if last - place < _RUN - 1:
            last = place
        found.append((numbers[place], numbers[last]))
        place = last + 1
    return tuple(found)


def _follows(one: str, other: str) -> bool:
    return one.isdecimal() and other.isdecimal() and max(len(one), len(other)) < 9 and int(other) == int(one) + 1


def value(number: str) -> int | None:
    """What a number counts for: "3a" and "3.1" are 3, a small letter is its place in the alphabet, capitals are Roman
    figures, anything else is nothing.
    """
    digits = number.partition(".")[0].rstrip("abcdefghijklmnopqrstuvwxyz")
    if digits.isdecimal() and len(digits) < 9:
        return int(digits)
    if number and not number.strip("IVX"):
        return _roman(number)
    return ord(number) - 96 if len(number) == 1 and "a" <= number <= "z" else None


def _roman(number: str) -> int:
    worth = [{"I": 1, "V": 5, "X": 10}[letter] for letter in number]
    return sum(-one if one < after else one for one, after in zip(worth, [*worth[1:], 0], strict=True))
