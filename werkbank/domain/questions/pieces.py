"""What was made of the lines, kept in step with what the officer does to the parts."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from werkbank.domain.questions.document import Piece


def squeezed(text: str) -> str:
    """Without white space."""
    return "".join(text.split())


def when_merged(pieces: Sequence[Piece], first: int, last: int) -> tuple[Piece, ...]:
    """The parts ``first`` up to and including ``last`` are one now."""

    def part(old: int) -> int:
        return old if old < first else max(first, old - (last - first))

    return tuple(piece._replace(part=part(piece.part)) for piece in pieces)


def when_split(pieces: Sequence[Piece], part: int, place: int, before: int) -> tuple[Piece, ...]:
    """The second half of ``part`` begins on the line ``place``, after ``before`` characters of it that are no blank."""
    out: list[Piece] = []
    is_second, seen = False, 0
    for piece in pieces:
        if piece.part != part:
            out.append(piece._replace(part=piece.part + (piece.part > part)))
            continue
        if not is_second and piece.place == place and piece.use == "part":
            length = len(squeezed(piece.text))
            is_second = seen >= before
            if not is_second and seen + length > before:
                at = _after(piece.text, before - seen)
                out.append(piece._replace(text=piece.text[:at].rstrip()))
                piece = piece._replace(text=piece.text[at:].lstrip())  # noqa: PLW2901 - the rest of it
                is_second = True
            seen += length
        out.append(piece._replace(part=part + is_second))
    return tuple(out)


def when_dropped(pieces: Sequence[Piece], part: int) -> tuple[Piece, ...]:
    """``part`` is away: its words are left out."""
    return tuple(
        piece._replace(use="mark" if piece.use == "mark" else "aside", part=-1)
        if piece.part == part
        else piece._replace(part=piece.part - (piece.part > part))
        for piece in pieces
    )


def _after(text: str, count: int) -> int:
    """The place in ``text`` after so many characters that are no blank."""
    seen = 0
    for at, sign in enumerate(text):
        seen += not sign.isspace()
        if seen == count:
            return at + 1
    return len(text)
