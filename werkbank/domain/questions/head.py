"""What stands above the questions: who asks whom about what, references, dates."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from werkbank.domain.questions import fields, intro

if TYPE_CHECKING:
    from collections.abc import Sequence

    from werkbank.domain.questions.sheet import Sheet

_OPEN_END: Final = re.compile(r"(?:\b(?:aan|de|het|van|en|over|voor|in|op|bij|met|der)|,)$", re.IGNORECASE)
_LONGEST: Final = 14
"""Lines of one sentence in the head."""

_LINES: Final = 4
"""Lines of a heading."""


def head_of(sheet: Sheet, first: int) -> set[int]:
    """The segments above ``first`` (the first question) that hold metadata, and those of a sentence that says who
    answers, wherever it stands.
    """
    head: set[int] = set()
    at = 0
    while at < len(sheet.segments):
        taken = (
            []
            if at in sheet.margins or at in sheet.notes or at in sheet.tabled.fixed
            else _metadata_at(sheet, at, first)
        )
        head.update(taken)
        at = max(at + 1, taken[-1] + 1 if taken else 0)
    return head


def _metadata_at(sheet: Sheet, at: int, first: int) -> Sequence[int]:
    text = sheet.segments[at].text
    if at >= first:
        return []
    if intro.OPENING.match(text):
        return extent(sheet, at, "ingezonden")
    if fields.ANSWERER.match(text):
        return extent(sheet, at, "ontvangen")
    if headed := heading_at(sheet, at):
        return headed
    if (
        fields.SEE_ALSO.match(text)
        or fields.reference_line(text)
        or fields.submitted_line(text)
        or fields.is_number_line(text)
    ):
        return [at]
    named = fields.field_in(text)
    if named is None or at in sheet.labels:
        return []
    return [at, at + 1] if not named.value and at + 1 < min(first, len(sheet.segments)) else [at]


def heading_at(sheet: Sheet, at: int) -> list[int]:
    """The segments of a heading of a committee's list that says what it is about, as far as it is broken off; or
    that says what it is, with the title below it.
    """
    text = sheet.segments[at].text
    if fields.is_list_heading(text):
        return [at, at + 1] if _is_title(sheet, at + 1) else []
    if not fields.heading_about(text):
        return []
    taken = [at]
    for place in range(at + 1, min(at + _LINES, len(sheet.segments))):
        one = sheet.segments[place]
        if one.starts or not one.text[:1].islower() or place in sheet.margins or _is_label(sheet, place):
            break
        taken.append(place)
    return taken


def _is_title(sheet: Sheet, at: int) -> bool:
    if at >= len(sheet.segments) or at in sheet.margins or _is_label(sheet, at) or at in sheet.tabled.fixed:
        return False
    text = sheet.segments[at].text
    return fields.is_title(text) and fields.field_in(text) is None and not intro.OPENING.match(text)


def extent(sheet: Sheet, at: int, closing: str) -> list[int]:
    """The segments of a sentence in the head that begins at ``at``: to the bracket that closes it, or to where
    something else begins.
    """
    taken = [at]
    text = sheet.segments[at].text
    for place in range(at + 1, min(at + _LONGEST, len(sheet.segments))):
        one = sheet.segments[place]
        if (
            (one.starts and not _goes_on(sheet, place))
            or place in sheet.margins
            or _is_label(sheet, place)
            or fields.ANSWERER.match(one.text)
            or _closed(text, closing)
        ):
            break
        taken.append(place)
        text = f"{text} {one.text}"
    return taken


def _goes_on(sheet: Sheet, at: int) -> bool:
    """Whether a paragraph goes on with the sentence above it: lines of a print pasted into Word are paragraphs."""
    above, one = sheet.segments[at - 1], sheet.segments[at]
    if one.line.place - above.line.place > 1 or above.text[-1:] in ".?!:;":
        return False
    return bool(_OPEN_END.search(above.text)) or not one.text[:1].isupper()


def _is_label(sheet: Sheet, at: int) -> bool:
    weak = sheet.weak.get(at)
    first = weak is not None and weak.numbers == ("1",) and weak.form in {"dot", "paren", "automatic"}
    below = weak is not None and weak.numbers == ("1",) and weak.form == "alone"  # ends a sentence that was closed
    first = first or (below and sheet.segments[at - 1].text[-1:] in ".?)")
    return first or at in sheet.labels or at in sheet.answers or at in sheet.words


def _closed(text: str, closing: str) -> bool:
    _, found, rest = text.lower().rpartition(f"({closing}")
    return bool(found) and ")" in rest
