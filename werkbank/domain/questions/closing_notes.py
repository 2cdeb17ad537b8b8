"""Notes below the last question that no raised figure and no source gives away: a figure in a bracket before what says
where something can be found, or that a question refers to.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from werkbank.domain.questions.turns import AFTERTHOUGHT, BELOW, TURNS

if TYPE_CHECKING:
    from collections.abc import Set as AbstractSet

    from werkbank.domain.questions.sheet import Sheet

_NOTE: Final = re.compile(r"(?:(\d{1,2})\)|[(\[](\d{1,2})[)\]])\s{0,3}(?=[A-ZÀ-Þ«‘“\"'(])")
_REFERS: Final = re.compile(
    r"(?:\d{1,2}\)|[(\[]\d{1,2}[)\]])\s{0,3}(?:zie\b|bron\b|see\b|source\b|ibid)|"
    r"\b(?:19|20)\d\d\b|\bbijlage\b|\bannex\b",
    re.IGNORECASE,
)
_OTHER: Final = (*(pattern for pattern, _, _ in TURNS), *(pattern for pattern, _ in BELOW))
_MARK: Final = re.compile(r"(?<=[\w?.!,;»”’\"'])\s?[(\[]?(\d{1,2})[)\]](?=$|[\s,.;:?!])")
_ENDED: Final = tuple("?.!»”’\"')]")


def closing_notes(sheet: Sheet) -> None:
    """Take them out of the last question. One that no question refers to only looks like a note, and is told.

    What an afterthought asks is no question that goes on below them.
    """
    last = max(sheet.labels, default=len(sheet.segments))
    end = len(sheet.segments)
    after = next((at for at in range(last, end) if AFTERTHOUGHT.match(sheet.segments[at].text)), end)
    asked = max((at for at in range(last, after) if _asks(sheet, at)), default=end)
    named = _named(sheet, asked)
    numbers: set[str] = set()
    inside = False
    for at in range(asked + 1, len(sheet.segments)):
        one = sheet.segments[at]
        number = _number(sheet, at, named)
        if number:
            inside = True
            sheet.notes.add(at)
            numbers.add(number)
            if number not in named:
                sheet.loose.add(at)
        elif inside and not one.starts and not any(pattern.match(one.text) for pattern in _OTHER):
            sheet.notes.add(at)
        else:
            inside = False
    sheet.note_numbers |= numbers


def _asks(sheet: Sheet, at: int) -> bool:
    return "?" in sheet.segments[at].text and at not in sheet.margins and at not in sheet.notes


def _number(sheet: Sheet, at: int, named: AbstractSet[str]) -> str:
    """Of a note: one that says where something is, or that a question names, below a text that is at its end."""
    one = sheet.segments[at]
    found = _NOTE.match(one.text)
    if found is None or at in sheet.margins or at in sheet.tabled.fixed or one.line.number:
        return ""
    ended = at - 1 in sheet.notes or sheet.segments[at - 1].text.rstrip().endswith(_ENDED)
    number = str(found[1] or found[2])
    return number if ended and (number in named or _REFERS.search(one.text)) else ""


def _named(sheet: Sheet, last: int) -> set[str]:
    """The numbers in brackets in the questions."""
    if not sheet.labels:
        return set()
    found: set[str] = set()
    for at in range(min(sheet.labels), min(last + 1, len(sheet.segments))):
        begin = sheet.labels[at].length if at in sheet.labels else 0
        if at not in sheet.notes:
            found.update(one[1] for one in _MARK.finditer(sheet.segments[at].text, begin))
    return found
