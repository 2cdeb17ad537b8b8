"""Which lines of a document are questions, as the officer says: taken in, left out, or a part away as a whole."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from werkbank.domain.questions.document import Line, Origin, Part, QuestionDocument
from werkbank.domain.questions.editing import with_parts
from werkbank.domain.questions.kinds import KINDS
from werkbank.domain.questions.labels import ends_sentence, weak_label, word_label
from werkbank.domain.questions.pieces import when_dropped
from werkbank.domain.questions.segments import Segment

if TYPE_CHECKING:
    from collections.abc import Sequence

    from werkbank.domain.questions.document import Piece

_BARE = re.compile(r"\d{1,3}[a-z]?[.)]?")
_SETTLED = frozenset({"text-left-out", "no-parts", "other-numbers"})


def drop(document: QuestionDocument, part: int) -> QuestionDocument:
    """Part ``part`` away; its words stay in the document as left out. Raises ``IndexError``."""
    if not 0 <= part < len(document.parts):
        raise IndexError(part)
    parts = [*document.parts[:part], *document.parts[part + 1 :]]
    return with_parts(document, parts, when_dropped(document.pieces, part))


def take_in(document: QuestionDocument, first: int, last: int, *, alone: bool = False) -> QuestionDocument:
    """The pieces ``first`` up to and including ``last`` are text of a question: of the one above, or one of their own.

    Without a question above them they become one of their own; then a number that they begin with is their number. So
    they do right below a number that was left out with them: it is theirs again. Raises ``ValueError`` where one of
    them belongs to a question already.
    """
    pieces = document.pieces[first : last + 1]
    if not pieces or any(piece.part >= 0 for piece in pieces):
        raise ValueError(first)
    text, place = " ".join(piece.text for piece in pieces), pieces[0].place
    above = max((piece.part for piece in document.pieces[:first]), default=-1)
    own = _own_number(document.pieces, first)
    if own:
        document = replace(document, pieces=_as_label(document.pieces, first - 1, above + 1))
    if alone or above < 0 or own:
        at, numbers, length = above + 1, *((own, 0) if own else _numbered(text, place))
        made = Part(numbers=numbers, text=text[length:].strip() or text, origins=(Origin(0, place),))
        parts = [*document.parts[:at], made, *document.parts[at:]]
        moved = [
            one if own and spot == first - 1 else one._replace(part=one.part + (one.part >= at))
            for spot, one in enumerate(document.pieces)
        ]
        label = text[:length].strip() if made.text != text else ""
        taken = [pieces[0]._replace(text=label, use="label", part=at)] if label else []
        taken.append(pieces[0]._replace(text=made.text, use="part", part=at))
    else:
        parts = list(document.parts)
        parts[above] = _grown(parts[above], text, place)
        moved, taken = list(document.pieces), [piece._replace(use="part", part=above) for piece in pieces]
    changed = with_parts(document, parts, (*moved[:first], *taken, *moved[last + 1 :]))
    doubts = tuple(one for one in changed.doubts if not (one.kind in _SETTLED and one.place in (0, place)))
    return replace(changed, doubts=doubts, kind=KINDS[document.kind].begun or document.kind)


def leave_out(document: QuestionDocument, at: int) -> QuestionDocument:
    """The line of the piece ``at`` is no text of its question; a question without any text goes.

    Raises ``ValueError`` where it belongs to none.
    """
    piece = document.pieces[at]
    if piece.part < 0:
        raise ValueError(at)
    left = _without(document.parts[piece.part], piece.place)
    if not left.text:
        return drop(document, piece.part)
    parts = [left if place == piece.part else one for place, one in enumerate(document.parts)]
    pieces = tuple(
        one._replace(use="aside", part=-1)
        if one.part == piece.part and one.place == piece.place and one.use == "part"
        else one
        for one in document.pieces
    )
    return with_parts(document, parts, pieces)


def _numbered(text: str, place: int) -> tuple[tuple[str, ...], int]:
    """The number that a text begins with, and how many characters of it that takes."""
    label = word_label(text) or weak_label(Segment(Line(text=text, place=place), text, first=True))
    return ((), 0) if label is None else (label.numbers, label.length)


def _own_number(pieces: Sequence[Piece], first: int) -> tuple[str, ...]:
    """The printed number that stands alone on the line above a piece, when that counts for nothing now."""
    if not first or pieces[first - 1].part >= 0 or pieces[first - 1].use != "aside":
        return ()
    text = pieces[first - 1].text.strip()
    if _BARE.fullmatch(text):
        return (text.rstrip(".) "),)
    label = word_label(text)
    return label.numbers if label is not None and label.length >= len(text) else ()


def _as_label(pieces: Sequence[Piece], at: int, part: int) -> tuple[Piece, ...]:
    return tuple(one._replace(use="label", part=part) if spot == at else one for spot, one in enumerate(pieces))


def _grown(part: Part, text: str, place: int) -> Part:
    """With a line more, at its place among the others."""
    at = next((one.start for one in part.origins if one.place > place), len(part.text))
    before, after = part.text[:at].rstrip(), part.text[at:]
    gap = "" if not before else "\n" if ends_sentence(before) else " "
    start = len(before) + len(gap)
    tail = "\n" if after else ""
    moved = start + len(text) + len(tail) - at
    origins = [one for one in part.origins if one.start < at]
    origins += [
        Origin(start, place),
        *(Origin(one.start + moved, one.place) for one in part.origins if one.start >= at),
    ]
    return replace(part, text=f"{before}{gap}{text}{tail}{after}", origins=tuple(origins))


def _without(part: Part, place: int) -> Part:
    """Without what comes from the line ``place``."""
    text, origins = "", list[Origin]()
    for one, end in zip(part.origins, _ends(part.origins, len(part.text)), strict=True):
        if one.place == place:
            continue
        if not text:
            text, start = part.text[one.start : end].lstrip(), 0
        else:
            start = len(text)
            text += part.text[one.start : end]
        origins.append(Origin(start, one.place))
    return replace(part, text=text.rstrip(), origins=tuple(origins))


def _ends(origins: Sequence[Origin], length: int) -> list[int]:
    return [*(one.start for one in origins[1:]), length]


def rows(pieces: Sequence[Piece]) -> list[tuple[int, int]]:
    """The pieces that are looked at together, first and last of each: of one line, with one use or of one question."""
    out: list[tuple[int, int]] = []
    for at, piece in enumerate(pieces):
        if out:
            first = pieces[out[-1][0]]
            same = (piece.part, _kin(piece)) == (first.part, _kin(first)) or (
                piece.part == first.part == -1 and first.use == "label" and at - 1 == out[-1][0]
            )
            if piece.place == first.place and same:
                out[-1] = (out[-1][0], at)
                continue
        out.append((at, at))
    return out


def _kin(piece: Piece) -> str:
    """Uses that stand on one line together."""
    return "part" if piece.use in {"label", "mark", "part"} and piece.part >= 0 else piece.use
