"""Several documents in one file: where each begins."""

from __future__ import annotations

from typing import TYPE_CHECKING

from werkbank.domain.questions import fields
from werkbank.domain.questions.labels import BY_LETTER
from werkbank.domain.questions.numbers import value
from werkbank.domain.questions.sheet import Sheet, openings, sheet_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from werkbank.domain.questions.segments import Segment


def cut(segments: Sequence[Segment]) -> list[Sheet]:
    """A sheet for each document. A new one begins at an opening with questions before it and a number 1 after it, or
    at a row of a table with another reference.
    """
    whole = sheet_of(segments)
    starts = sorted({0, *_by_openings(whole), *[at for at in list(whole.tabled.begins)[1:] if at]})
    if len(starts) == 1:
        return [whole]
    return [_slice(whole, begin, end) for begin, end in zip(starts, [*starts[1:], len(segments)], strict=True)]


def _by_openings(whole: Sheet) -> list[int]:
    labels = {**whole.weak, **whole.words}
    places = sorted(at for at, label in labels.items() if label.form not in BY_LETTER and label.numbers)
    found: list[int] = []
    begin = 0
    for at in openings(whole.segments):
        before = [place for place in places if begin <= place < at and _asks(whole, place, at)]
        after = next((place for place in places if place > at), None)
        if before and after is not None and value(labels[after].numbers[0]) == 1:
            begin = _back(whole, at, before[-1])
            found.append(begin)
    return found


def _asks(whole: Sheet, at: int, end: int) -> bool:
    return any("?" in one.text for one in whole.segments[at : min(at + 6, end)])


def _back(whole: Sheet, at: int, last: int) -> int:
    """The first line of the head that the opening stands in."""
    while at - 1 > last:
        text = whole.segments[at - 1].text
        head = fields.reference_line(text) or fields.submitted_line(text) or fields.is_number_line(text)
        if not head and not (at - 1 in whole.margins and whole.segments[at - 1].line.hint != "margin"):
            break
        at -= 1
    return at


def _slice(whole: Sheet, begin: int, end: int) -> Sheet:
    """The part of a sheet from ``begin`` up to ``end``, as a sheet of its own."""
    part = Sheet(
        whole.segments[begin:end],
        {at - begin for at in whole.margins if begin <= at < end},
        {at - begin for at in whole.notes if begin <= at < end},
        whole.note_numbers,
        type(whole.tabled)(),
    )
    part.tabled.fixed = {at - begin: use for at, use in whole.tabled.fixed.items() if begin <= at < end}
    for name in ("words", "weak", "answers"):
        setattr(part, name, {at - begin: label for at, label in getattr(whole, name).items() if begin <= at < end})
    part.tabled.labels = {at - begin: label for at, label in whole.tabled.labels.items() if begin <= at < end}
    return part
