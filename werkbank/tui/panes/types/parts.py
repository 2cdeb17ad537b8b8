"""The parts of one type as rows: what stands beside its route, and the route from first step to last."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from rich.cells import cell_len
from textual.message import Message

from werkbank.domain.notes.editing import Part, outline, part_of
from werkbank.tui.text import cut, line
from werkbank.tui.widgets.line_list import LineList, Shape

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.strip import Strip

    from werkbank.domain.notes import Problem
    from werkbank.tui.context import Context
    from werkbank.tui.panes.types.telling import Telling, Told
    from werkbank.tui.text import Piece

_LEADS: Final = {"step": "", "side": "↳ ", "check": "    □ ", "gate": "◷ ", "field": ""}
_ROLE_LEAST, _SHORT_LEAST, _MORE_LEAST = 44, 60, 76
"""From which width of the list there is room for who does a step, and for what more there is to tell of it."""
_SHORT: Final = 10
"""Columns for the first of what more there is to tell."""
_DAYS: Final = 8


class PartRows(LineList):
    """The rows of one working copy."""

    class Moved(Message):
        """The cursor stands on another row."""

    def __init__(self, context: Context) -> None:
        super().__init__(id="type-parts")
        self.context = context
        self.parts: tuple[Part, ...] = ()
        self.telling: Telling | None = None
        self._wrong: dict[Part, Problem] = {}

    @property
    def current(self) -> Part | None:
        """The row under the cursor."""
        return self.parts[self.cursor] if self.cursor < len(self.parts) else None

    def show(self, telling: Telling, part: Part | None) -> None:
        """Another copy, or a newer one, with the cursor on this part; where that is gone it keeps its place."""
        self.telling, self.parts = telling, outline(telling.kind)
        kinds = [self._group(one) for one in self.parts]
        groups = [(one, kinds.count(one)) for one in dict.fromkeys(kinds)]
        at = self.parts.index(part) if part in self.parts else self.cursor
        self.reshape(Shape.of(len(self.parts), groups), at)
        self.refresh()

    def judge(self, problems: Sequence[Problem]) -> None:
        """What is wrong, each at its row."""
        self._wrong = {part: one for one in reversed(problems) if (part := part_of(one)) is not None}
        self.refresh()

    def problem(self, part: Part | None) -> Problem | None:
        """What is wrong with a row."""
        return None if part is None else self._wrong.get(part)

    @staticmethod
    def _group(part: Part) -> str:
        return {"field": "about", "gate": "gates"}.get(part.kind, "route")

    def moved(self) -> None:
        """Tell the pane."""
        self.post_message(self.Moved())

    def draw(self, y: int, width: int) -> Strip:
        """A heading, a part, or nothing."""
        ink = self.context.ink
        if y >= self.shape.height or self.telling is None:
            return line((), width, ink.plain)
        code, at = self.shape.at(y)
        if code:
            head = self.context.words.types.heads[code]  # type: ignore[literal-required]
            return line([(f" {head.upper()}", ink.heading)], width, ink.plain)
        pieces = self._pieces(self.parts[at], self.telling, width - 1)
        if at == self.cursor:
            style = ink.cursor if self.has_focus else ink.cursor_blur
            return line([(cut("▌" + "".join(text for text, _ in pieces), width), style)], width, style)
        return line([(" ", ink.plain), *pieces], width, ink.plain)

    def _pieces(self, part: Part, telling: Telling, width: int) -> list[Piece]:
        ink, told = self.context.ink, telling.row(part)
        wrong = self._wrong.get(part)
        front: Piece = ("! ", ink.error) if wrong is not None else ("  ", ink.plain)
        if part.kind == "field":
            label = max(cell_len(one) for one in map(str, self.context.words.types.fields.values()))
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
