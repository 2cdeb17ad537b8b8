"""The items of one checklist as rows: what is asked, its column head, whether of every part, and who delivers."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from rich.cells import cell_len

from werkbank.domain.checklists import WIDEST
from werkbank.domain.checklists.editing import Part, outline, part_of
from werkbank.tui.panes.copying.lists import CopyParts
from werkbank.tui.text import cut, cut_at_word

if TYPE_CHECKING:
    from collections.abc import Sequence

    from werkbank.domain.checklists import Problem
    from werkbank.tui.context import Context
    from werkbank.tui.panes.checklists.telling import Telling
    from werkbank.tui.text import Piece

_SHORT_LEAST, _WHERE_LEAST, _ROLE_LEAST = 40, 56, 96
"""From which width of the list there is room for the column head, for where it is asked, and for who delivers."""
_ROLE: Final = 18


class ItemRows(CopyParts[Part]):
    """The rows of one working copy."""

    def __init__(self, context: Context) -> None:
        super().__init__(context, "checklist-parts")
        self.telling: Telling | None = None
        self._wrong: dict[Part, Problem] = {}

    def show(self, telling: Telling, part: Part | None) -> None:
        """Another copy, or a newer one, with the cursor on this part."""
        self.telling, parts = telling, outline(telling.checklist)
        self.fill(parts, ["about" if one.kind == "name" else "items" for one in parts], part)

    def empty(self) -> None:
        """Another checklist is going to be shown."""
        super().empty()
        self.telling = None

    def judge(self, problems: Sequence[Problem]) -> None:
        """What is wrong, each at its row."""
        self._wrong = {part: one for one in reversed(problems) if (part := part_of(one)) is not None}
        self.refresh()

    def head(self, code: str) -> str:
        """What a heading says."""
        return self.context.words.checklists.heads[code]  # type: ignore[literal-required,no-any-return]

    def pieces(self, at: int, width: int) -> list[Piece]:
        """What a row says; ``●`` is before what blocks."""
        ink, part, telling = self.context.ink, self.parts[at], self.telling
        if telling is None:
            return []
        told = telling.row(part)
        front: Piece = ("! ", ink.error) if part in self._wrong else ("  ", ink.plain)
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
            parts += f"  {cut(where, cell_len(self.context.words.checklists.per_part))}"
        return f"{parts}  {cut(role, _ROLE)}" if width >= _ROLE_LEAST else parts
