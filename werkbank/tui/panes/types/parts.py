"""The parts of one type as rows: what stands beside its route, and the route from first step to last."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from rich.cells import cell_len

from werkbank.domain.notes.editing import Part, outline, part_of
from werkbank.tui.panes.copying.outline import Outline
from werkbank.tui.panes.types.telling import Telling
from werkbank.tui.text import cut

if TYPE_CHECKING:
    from werkbank.domain.notes import Problem
    from werkbank.lang.shape.types import TypeWords
    from werkbank.tui.context import Context
    from werkbank.tui.panes.types.telling import Told
    from werkbank.tui.text import Piece

_LEADS: Final = {"step": "", "side": "↳ ", "check": "    □ ", "gate": "◷ ", "field": ""}
_ROLE_LEAST, _SHORT_LEAST, _MORE_LEAST = 44, 60, 76
"""From which width of the list there is room for who does a step, and for what more there is to tell of it."""
_SHORT: Final = 10
"""Columns for the first of what more there is to tell."""
_DAYS: Final = 8


class PartRows(Outline[Part, Telling]):
    """The rows of one working copy."""

    def __init__(self, context: Context) -> None:
        super().__init__(context, "type-parts")

    @property
    def said(self) -> TypeWords:
        """The words."""
        return self.context.words.types

    def outline(self, telling: Telling) -> tuple[Part, ...]:
        """What stands beside the route, and the route."""
        return outline(telling.kind)

    def group(self, part: Part) -> str:
        """What a part stands under."""
        return {"field": "about", "gate": "gates"}.get(part.kind, "route")

    def part_of(self, problem: Problem) -> Part | None:
        """The part with which something is wrong."""
        return part_of(problem)

    def go_to_wrong(self) -> None:
        """The cursor to the first row with which something is wrong; where it is when all is well."""
        self.go(next((at for at, one in enumerate(self.parts) if one in self.wrong), self.cursor))

    def problem(self, part: Part | None) -> Problem | None:
        """What is wrong with a row."""
        return None if part is None else self.wrong.get(part)

    def pieces(self, at: int, width: int) -> list[Piece]:
        """What a row says."""
        return [] if self.telling is None else self._pieces(self.parts[at], self.telling, width)

    def _pieces(self, part: Part, telling: Telling, width: int) -> list[Piece]:
        ink, told = self.context.ink, telling.row(part)
        wrong = self.wrong.get(part)
        front: Piece = ("! ", ink.error) if wrong is not None else ("  ", ink.plain)
        if part.kind == "field":
            label = max(cell_len(one) for one in map(str, self.said.fields.values()))
            return [front, (cut(told.name, label) + "  ", ink.muted), (told.role, ink.plain)]
        lead = _LEADS[part.kind]
        role, more = self._columns(width)
        if part.kind in ("check", "gate"):
            tail = f"  {told.more}" if told.more else ""
            text = cut(f"{lead}{told.name}", max(1, width - 2 - cell_len(tail)))
            return [front, (text, ink.muted if part.kind == "check" else ink.plain), (tail, ink.muted)]
        name = cut(f"{lead}{told.name}", max(1, width - 2 - role - more - _DAYS - 2))
        return [front, (name, ink.plain), (self._tail(told, role, more), ink.muted)]

    @staticmethod
    def _columns(width: int) -> tuple[int, int]:
        role = 0 if width < _ROLE_LEAST else 16 if width < _MORE_LEAST else 22
        more = 0 if width < _SHORT_LEAST else _SHORT if width < _MORE_LEAST else max(18, width // 3 - 4)
        return role, more

    @staticmethod
    def _tail(told: Told, role: int, more: int) -> str:
        who = f"  {cut(told.role, role - 2)}" if role else ""
        days = f"{told.norm:>{_DAYS}}  "
        text = told.more.partition(" · ")[0] if more == _SHORT else told.more
        return f"{who}{days}{cut(text, more)}"
