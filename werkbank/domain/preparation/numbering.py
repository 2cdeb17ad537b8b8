"""What may be the printed number of a question: ``4``, ``4a``, ``1.2``, ``III``, ``b``."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from werkbank.domain.errors import NotFound, QuestionRefused

if TYPE_CHECKING:
    from werkbank.domain.question_keeping import Part

_PLACE: Final = re.compile(r"#\s*(\d{1,6})", re.ASCII)

_NUMBER: Final = re.compile(
    r"(?=.{0,7}\d)[A-Za-z]?[.-]?\d{1,4}(?:[.-]\d{1,3})*[.)]?[a-z]?|[A-Za-z]|[ivxlc]{1,6}", re.IGNORECASE
)


def is_number(text: str) -> bool:
    """May a part be called so? A word is no number."""
    return _NUMBER.fullmatch(text) is not None


def part_meant(text: str, parts: Sequence[Part]) -> int:
    """The place (from 1) of the part that is meant: by its printed number, by its place as ``#5``.

    A bare number that is printed nowhere is a place only where no number is printed. Raises ``NotFound``, and
    ``QuestionRefused`` with what to type when it could mean another part.
    """
    wanted = text.strip().lower()
    if found := _PLACE.fullmatch(wanted):
        if not 1 <= int(found[1]) <= len(parts):
            raise NotFound("part", text)
        return int(found[1])
    places = [place for place, one in enumerate(parts, 1) if wanted in (number.lower() for number in one.numbers)]
    if len(places) == 1:
        return places[0]
    if places:
        raise QuestionRefused("part-twice", ", ".join(f"#{place}" for place in places))
    if not (wanted.isascii() and wanted.isdecimal() and 1 <= int(wanted[:6]) <= len(parts)):
        raise NotFound("part", text) if is_number(wanted) else QuestionRefused("not-a-number", text)
    if parts[int(wanted) - 1].numbers:
        raise QuestionRefused("part-place", wanted)
    return int(wanted)
