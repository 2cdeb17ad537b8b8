"""Keep by which clues decided items are found: at the end of every deed, so taking a decision back takes it away."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Final

from werkbank.storage.reads import lessons

if TYPE_CHECKING:
    from collections.abc import Iterable

    from werkbank.domain.suggestions import Piece
    from werkbank.storage.database import Doing
    from werkbank.storage.reads.lessons import PieceRow

MOST: Final = 50_000
"""Decided items that are learned from when the table is filled: the newest, some years of decisions."""
_CHUNK: Final = 2_000


def piece_of(row: PieceRow) -> Piece:
    """A row as the domain knows it."""
    from werkbank.domain.suggestions import Piece

    to = json.loads(row.to)
    return Piece(row.sender, to[0][1] if to else "", row.bulk, row.subject, row.sort, marked=bool(row.marking))


def learn(doing: Doing, items: Iterable[int]) -> None:
    """Bring the clues of these items in step with what became of them."""
    if not lessons.filled(doing.query):
        learn_everything(doing)
        return
    numbers = sorted(items)
    if numbers:
        _keep(doing, numbers)


def learn_everything(doing: Doing) -> None:
    """All over."""
    doing.query_none(lessons.FORGET)
    numbers = lessons.decided(doing.query, MOST)
    for start in range(0, len(numbers), _CHUNK):
        _keep(doing, sorted(numbers[start : start + _CHUNK]))
    if not lessons.filled(doing.query):
        doing.query_none(lessons.NOTE_FILLED)


def _keep(doing: Doing, numbers: list[int]) -> None:
    old = lessons.kept(doing.query, numbers)
    new = {(clue, row.item_id) for row in lessons.teachers(doing.query, numbers) for clue in _keys(row)}
    doing.derive(lessons.DROP, [{"clue": clue, "item_id": item} for clue, item in sorted(old - new)])
    doing.derive(lessons.ADD, [{"clue": clue, "item_id": item} for clue, item in sorted(new - old)])


def _keys(row: PieceRow) -> set[str]:
    from werkbank.domain.suggestions import clues

    return {clue.key for clue in clues(piece_of(row))}
