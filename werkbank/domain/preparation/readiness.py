"""How far a question is: what its checklist asks, of the whole and of every part, against what was said of it.

A cell is one item of the checklist for the whole question or for one part. It is settled when what it asks is in, or
does not apply (for which there is a reason). A blocking item that is not settled keeps a question from being ready
(content.md 3.1, role rule).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Final, NamedTuple

from werkbank.domain.checklists.types import ANSWERED
from werkbank.domain.checklists.versions import Place, asked

if TYPE_CHECKING:
    from werkbank.domain.checklists.types import CheckItem, Checklist
    from werkbank.domain.question_keeping import Check, CheckState, Part

SETTLED: Final = frozenset({"in", "none"})
Key = Place
"""An item of the checklist, and the part it is of (``None``: the whole question)."""


class Cell(NamedTuple):
    """What stands at one place."""

    item: CheckItem
    part: int | None
    state: CheckState
    check: Check | None
    """The row, as soon as something was said."""

    @property
    def settled(self) -> bool:
        """Is nothing more asked here?"""
        return self.state in SETTLED


class Blocking(NamedTuple):
    """A blocking item that is open somewhere, with the places where it is."""

    item: CheckItem
    cells: tuple[Cell, ...]


class Readiness(NamedTuple):
    """All cells, in the order of the checklist: those of the whole question, then part by part."""

    cells: Mapping[Key, Cell]

    @property
    def percent(self) -> int:
        """How much is settled, rounded down: 100 is only everything. Without any cell it is 0."""
        done = sum(cell.settled for cell in self.cells.values())
        return done * 100 // len(self.cells) if self.cells else 0

    @property
    def blocking(self) -> tuple[Blocking, ...]:
        """What keeps it from being ready: each item once, in how many parts it may be open. This is what is counted."""
        found: dict[str, list[Cell]] = {}
        for cell in self.cells.values():
            if cell.item.blocking and not cell.settled:
                found.setdefault(cell.item.id, []).append(cell)
        return tuple(Blocking(cells[0].item, tuple(cells)) for cells in found.values())

    @property
    def asked(self) -> tuple[Cell, ...]:
        """What somebody owes us."""
        return tuple(cell for cell in self.cells.values() if cell.state == "asked")


def readiness(checklist: Checklist, parts: Sequence[Part], checks: Iterable[Check]) -> Readiness:
    """Against this version of the checklist; what was said of items it no longer has does not count."""
    said = {(one.item, one.part_id): one for one in checks}
    items, by_id = {one.id: one for one in checklist.items}, {one.id: one for one in parts}
    return Readiness(
        {
            place: _cell(items[place[0]], None if place[1] is None else by_id[place[1]], said.get(place))
            for place in asked(checklist, by_id)
        }
    )


def unanswered(parts: Sequence[Part], cells: Mapping[Key, Cell]) -> tuple[Part, ...]:
    """The parts of which nobody said that their answer stands, or that none is asked."""
    stands = {part for (item, part), cell in cells.items() if item == ANSWERED and cell.settled}
    return tuple(one for one in parts if not one.answered and one.id not in stands)


def _cell(item: CheckItem, part: Part | None, check: Check | None) -> Cell:
    state: CheckState = check.state if check is not None else ""
    if item.id == ANSWERED and part is not None and state not in SETTLED:
        state = "in" if part.answered else state
    return Cell(item, None if part is None else part.id, state, check)
