"""How far a question would be on another version of its checklist, in figures that can be compared."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, NamedTuple

from werkbank.domain.preparation.readiness import readiness

if TYPE_CHECKING:
    from werkbank.domain.checklists import Checklist
    from werkbank.domain.question_keeping import Check, Part


class Standing(NamedTuple):
    """How many places there are to fill, how many of them are open, and what blocks."""

    places: int
    open: int
    blocking: tuple[str, ...]
    """Blocking items that are open somewhere, each once."""


def standing(checklist: Checklist, parts: Sequence[Part], checks: Iterable[Check]) -> Standing:
    """Of one question on one version."""
    found = readiness(checklist, parts, checks)
    cells, still = found.cells.values(), {one.item.id for one in found.blocking}
    blocking = tuple(one.id for one in checklist.items if one.id in still)
    return Standing(len(cells), sum(not cell.settled for cell in cells), blocking)
