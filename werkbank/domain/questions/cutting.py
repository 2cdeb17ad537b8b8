"""Several documents in one file: where each begins."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING

from werkbank.domain.questions import fields
from werkbank.domain.questions.labels import BY_LETTER
from werkbank.domain.questions.numbers import value
from werkbank.domain.questions.sheet import Sheet, openings, sheet_of
from werkbank.domain.questions.tables import Tabled

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
    return _slices(whole, starts)


def _by_openings(whole: Sheet) -> list[int]:
    labels = {**whole.weak, **whole.words}
    places = sorted(at for at, label in labels.items() if label.form not in BY_LETTER and label.numbers)
    asking = [at for at, one in enumerate(whole.segments) if "?" in one.text]
    found: list[int] = []
    begin = 0
    for at in openings(whole.segments):
        below = bisect_right(places, at)
        if below == len(places) or value(labels[places[below]].numbers[0]) != 1:
            continue
        label = places[bisect_left(places, begin)]
        asked = bisect_left(asking, label)
        if label < at and asked < len(asking) and asking[asked] < at:
            begin = _back(whole, at, asking[asked])
            found.append(begin)
    return found


def _back(whole: Sheet, at: int, last: int) -> int:
    """The first line of the head that the opening stands in."""
    while at - 1 > last:
        text = whole.segments[at - 1].text
        head = fields.reference_line(text) or fields.submitted_line(text) or fields.is_number_line(text)
        if not head and not (at - 1 in whole.margins and whole.segments[at - 1].line.hint != "margin"):
            break
        at -= 1
    return at


def _slices(whole: Sheet, starts: Sequence[int]) -> list[Sheet]:
    """A sheet that begins at each of ``starts``, with what the whole says of its segments."""
    ends = [*starts[1:], len(whole.segments)]
    out = [
        Sheet(whole.segments[begin:end], set(), set(), whole.note_numbers, Tabled())
        for begin, end in zip(starts, ends, strict=True)
    ]

    def of(at: int) -> tuple[Sheet, int]:
        number = bisect_right(starts, at) - 1
        return out[number], at - starts[number]

    for at in whole.margins:
        sheet, place = of(at)
        sheet.margins.add(place)
    for at in whole.notes:
        sheet, place = of(at)
        sheet.notes.add(place)
    for at, use in whole.tabled.fixed.items():
        sheet, place = of(at)
        sheet.tabled.fixed[place] = use
    for name in ("words", "weak", "answers"):
        for at, label in getattr(whole, name).items():
            sheet, place = of(at)
            getattr(sheet, name)[place] = label
    for at, label in whole.tabled.labels.items():
        sheet, place = of(at)
        sheet.tabled.labels[place] = label
    return out
