"""The items of one checklist as rows: what is asked, its column head, whether of every part, and who delivers."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from rich.cells import cell_len

from werkbank.domain.checklists import WIDEST
from werkbank.domain.checklists.editing import Part, outline, part_of
from werkbank.tui.panes.checklists.telling import Telling
from werkbank.tui.panes.copying.outline import Outline
from werkbank.tui.text import cut, cut_at_word

if TYPE_CHECKING:
    from werkbank.domain.checklists import Problem
    from werkbank.lang.shape.checklists import ChecklistWords
    from werkbank.tui.context import Context
    from werkbank.tui.text import Piece

_SHORT_LEAST, _WHERE_LEAST, _ROLE_LEAST = 40, 56, 96
"""From which width of the list there is room for the column head, for where it is asked, and for who delivers."""
_ROLE: Final = 18


class ItemRows(Outline[Part, Telling]):
    """The rows of one working copy."""

    def __init__(self, context: Context) -> None:
        super().__init__(context, "checklist-parts")

    @property
    def said(self) -> ChecklistWords:
        """The words."""
        return self.context.words.checklists

    def outline(self, telling: Telling) -> tuple[Part, ...]:
        """Its name, and its items."""
        return outline(telling.checklist)

    def group(self, part: Part) -> str:
        """What a part stands under."""
        return "about" if part.kind == "name" else "items"

    def part_of(self, problem: Problem) -> Part | None:
        """The part with which something is wrong."""
        return part_of(problem)

    def pieces(self, at: int, width: int) -> list[Piece]:
        """What a row says; ``●`` is before what blocks."""
        ink, part, telling = self.context.ink, self.parts[at], self.telling
        if telling is None:
            return []
        told = telling.row(part)
        front: Piece = ("! ", ink.error) if part in self.wrong else ("  ", ink.plain)
        if part.kind == "name":
            return [front, (f"{told.text}  ", ink.muted), (told.short, ink.plain)]
        item = telling.checklist.item(part.id)
        sign = "● " if item is not None and item.blocking else "  "
        tail = self._tail(told.short, told.where, told.role, width)
        room = max(1, width - 4 - cell_len(tail))
        text = cut(cut_at_word(told.text, room), room)
        return [front, (sign, ink.accent), (text, ink.plain), (tail, ink.muted)]

    def _tail(self, short: str, where: str, role: str, width: int) -> str:
        parts = f"  {cut(short, WIDEST)}" if width >= _SHORT_LEAST else ""
        if width >= _WHERE_LEAST:
            parts += f"  {cut(where, cell_len(self.said.per_part))}"
        return f"{parts}  {cut(role, _ROLE)}" if width >= _ROLE_LEAST else parts
