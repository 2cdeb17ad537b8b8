"""What the officer does to the parts before she saves them. Nothing of their text is lost, whatever she does."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from werkbank.domain.questions.cuts import questions_in
from werkbank.domain.questions.document import Origin, Part, QuestionDocument
from werkbank.domain.questions.doubts import OF_PARTS, doubts_of
from werkbank.domain.questions.pieces import squeezed, when_merged, when_split

if TYPE_CHECKING:
    from collections.abc import Sequence

    from werkbank.domain.questions.document import Piece


def split(document: QuestionDocument, part: int, at: int) -> QuestionDocument:
    """Part ``part`` becomes two, the second from the character ``at`` on.

    A part with several numbers keeps its first, and the rest go with the second half; one number stays with the first
    half. Raises ``ValueError`` where a half would be empty, ``IndexError`` where there is no such part.
    """
    old = _part(document, part)
    first, second = old.text[:at].rstrip(), old.text[at:].lstrip()
    if not 0 < at < len(old.text) or not first or not second:
        raise ValueError(at)
    begin = len(old.text) - len(old.text[at:].lstrip())
    halves = (
        replace(old, numbers=old.numbers[:1], text=first, origins=_until(old.origins, len(first))),
        replace(old, numbers=old.numbers[1:], text=second, origins=_since(old.origins, begin)),
    )
    return with_parts(
        document,
        [*document.parts[:part], *halves, *document.parts[part + 1 :]],
        when_split(document.pieces, part, *_on_its_line(old, begin)),
    )


def split_questions(document: QuestionDocument, part: int) -> QuestionDocument:
    """Part ``part`` cut at every question in it; as it is where there is one. Raises ``IndexError``."""
    for at in reversed(questions_in(_part(document, part).text)):
        document = split(document, part, at)
    return document


def merge(document: QuestionDocument, first: int, last: int) -> QuestionDocument:
    """The parts ``first`` up to and including ``last`` become one, with all their numbers.

    Raises ``ValueError`` for fewer than two parts, ``IndexError`` where there are no such parts.
    """
    _part(document, first)
    _part(document, last)
    if first >= last:
        raise ValueError(last)
    text = ""
    origins: list[Origin] = []
    for part in document.parts[first : last + 1]:
        text = f"{text}\n" if text and part.text else text
        origins += [Origin(one.start + len(text), one.place) for one in part.origins]
        text += part.text
    merged = document.parts[first : last + 1]
    numbers = tuple(dict.fromkeys(number for part in merged for number in part.numbers))
    one = Part(numbers=numbers, text=text, origins=tuple(origins), other_form=any(part.other_form for part in merged))
    parts = [*document.parts[:first], one, *document.parts[last + 1 :]]
    return with_parts(document, parts, when_merged(document.pieces, first, last))


def renumber(document: QuestionDocument, part: int, numbers: Sequence[str]) -> QuestionDocument:
    """Part ``part`` gets these numbers instead of the printed ones; none is allowed. Raises ``IndexError``."""
    old = _part(document, part)
    new = replace(old, numbers=tuple(numbers), other_form=False)
    return with_parts(document, [*document.parts[:part], new, *document.parts[part + 1 :]])


def renumbered(document: QuestionDocument) -> QuestionDocument:
    """All parts numbered from 1 in their order; a part with several numbers gets as many."""
    parts: list[Part] = []
    number = 1
    for part in document.parts:
        count = max(1, len(part.numbers))
        numbers = tuple(str(one) for one in range(number, number + count))
        parts.append(replace(part, numbers=numbers, other_form=False))
        number += count
    return with_parts(document, parts)


def _part(document: QuestionDocument, part: int) -> Part:
    if not 0 <= part < len(document.parts):
        raise IndexError(part)
    return document.parts[part]


def _until(origins: Sequence[Origin], end: int) -> tuple[Origin, ...]:
    return tuple(one for one in origins if one.start < end)


def _since(origins: Sequence[Origin], begin: int) -> tuple[Origin, ...]:
    """The origins from ``begin`` on, counted from there; the line that ``begin`` is in comes first."""
    return tuple(
        Origin(max(0, one.start - begin), one.place)
        for one, end in zip(origins, [*(later.start for later in origins[1:]), None], strict=True)
        if end is None or end > begin
    )


def _on_its_line(part: Part, begin: int) -> tuple[int, int]:
    """The line that the character ``begin`` comes from, and how many of that line that are no blank go before it."""
    origin = next(one for one in reversed(part.origins) if one.start <= begin)
    return origin.place, len(squeezed(part.text[origin.start : begin]))


def with_parts(
    document: QuestionDocument, parts: Sequence[Part], pieces: tuple[Piece, ...] | None = None
) -> QuestionDocument:
    """The document with these parts, and what was made of its lines; doubts about parts are made anew, others stay."""
    kept = [
        doubt for doubt in document.doubts if doubt.kind not in OF_PARTS and not (doubt.kind == "no-parts" and parts)
    ]
    pieces = document.pieces if pieces is None else pieces
    return replace(document, parts=tuple(parts), doubts=(*kept, *doubts_of(parts)), pieces=pieces)
