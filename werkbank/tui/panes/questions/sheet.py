"""A question that is open: which items its matrix has, what stands in every cell, and the cell under the cursor."""

from __future__ import annotations

from typing import TYPE_CHECKING

from werkbank.domain.checklists.types import ANSWERED, CheckItem
from werkbank.domain.preparation.readiness import Cell

if TYPE_CHECKING:
    from datetime import date

    from werkbank.domain.question_keeping import Part
    from werkbank.domain.question_views import QuestionView
    from werkbank.domain.terms.texts import Texts


class Sheet:
    """The matrix. Place 0 is the whole question, whose items are a list of their own; the parts count from 1."""

    def __init__(self, view: QuestionView, answered: Texts, short: Texts) -> None:
        self.view = view
        self._answered, self._short = answered, short
        self.place = min(1, len(view.parts))
        self.whole = self.column = 0
        """Which item of the whole, and which column of the parts, is under the cursor."""
        self.wholes: tuple[CheckItem, ...] = ()
        self.columns: tuple[CheckItem, ...] = ()
        self.asked: dict[int, list[Cell]] = {}
        """By part what somebody is to deliver for it."""
        self.wanted: tuple[date, int] | None = None
        """Columns that saying so takes, as they were on a day; ``None`` as long as nobody worked that out."""
        self._arrange()

    def renew(self, view: QuestionView) -> None:
        """As it is now; the cursor stays where it is, as far as there is such a place."""
        self.view = view
        self._arrange()
        self.place = min(self.place, len(view.parts))
        self.whole = max(0, min(self.whole, len(self.wholes) - 1))
        self.column = max(0, min(self.column, len(self.columns) - 1))

    def _arrange(self) -> None:
        """What is asked once, and what of every part: whether it is answered comes last there."""
        items = self.view.checklist.items
        self.asked, self.wanted = {}, None
        for cell in self.view.readiness.asked:
            if cell.part is not None:
                self.asked.setdefault(cell.part, []).append(cell)
        if not self.view.parts:
            self.wholes, self.columns = items, ()
            return
        self.wholes = tuple(one for one in items if not one.per_part)
        per_part = [one for one in items if one.per_part and one.id != ANSWERED]
        last = self.view.checklist.item(ANSWERED)
        if last is None or not last.per_part:
            last = CheckItem(ANSWERED, self._answered, self._short, per_part=True)
        self.columns = (*per_part, last)

    # ------------------------------------------------------------------ what is where

    @property
    def ref(self) -> str:
        """The question."""
        return self.view.line.ref

    @property
    def part(self) -> Part | None:
        """The part under the cursor; ``None`` for the whole question."""
        return self.view.parts[self.place - 1] if self.place else None

    @property
    def items(self) -> tuple[CheckItem, ...]:
        """What is asked of what is under the cursor."""
        return self.columns if self.place else self.wholes

    @property
    def at(self) -> int:
        """The place of the item under the cursor among ``items``."""
        return self.column if self.place else self.whole

    @property
    def item(self) -> CheckItem | None:
        """The item under the cursor; ``None`` for a checklist without any."""
        return self.items[self.at] if self.items else None

    @property
    def cell(self) -> Cell | None:
        """The cell under the cursor."""
        return None if self.item is None else self.cell_of(self.item, self.part)

    def cell_of(self, item: CheckItem, part: Part | None) -> Cell:
        """The cell of an item, of a part or of the whole."""
        found = self.view.readiness.cells.get((item.id, None if part is None else part.id))
        if found is not None:
            return found
        answered = part is not None and item.id == ANSWERED and part.answered
        return Cell(item, None if part is None else part.id, "in" if answered else "", None)

    @property
    def is_asked(self) -> bool:
        """Is the item under the cursor one of the checklist, and not only whether a part is answered?"""
        return self.item is not None and self.view.checklist.item(self.item.id) is not None

    def settled(self, part: Part | None) -> tuple[int, int]:
        """How many of the items of a part, or of the whole, are settled; of how many."""
        items = self.wholes if part is None else self.columns
        return sum(self.cell_of(one, part).settled for one in items), len(items)

    # ------------------------------------------------------------------ walking

    def go(self, place: int, at: int | None = None) -> None:
        """To a part, and perhaps an item of it."""
        self.place = max(0, min(place, len(self.view.parts)))
        if at is not None and self.items:
            at = max(0, min(at, len(self.items) - 1))
            if self.place:
                self.column = at
            else:
                self.whole = at

    def across(self, by: int) -> None:
        """So many columns on."""
        self.go(self.place, self.at + by)

    def down(self, by: int, each: int) -> None:
        """A row on or back; of the whole question there stand so many items on a line."""
        if self.place:
            if self.place + by >= 1 or not self.wholes:
                self.go(max(1, self.place + by))
            else:
                self.place = 0
                last = (len(self.wholes) - 1) // each
                self.whole = min(last * each + self.whole % each, len(self.wholes) - 1)
            return
        line, last = self.whole // each, (len(self.wholes) - 1) // each
        if by > 0 and (line >= last or not self.wholes):
            self.go(1)
        elif 0 <= line + by <= last:
            self.go(0, self.whole + by * each)
