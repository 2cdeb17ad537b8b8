"""What is in the brief (●), what is nearly in it (○), and the briefs that were."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final

from rich.cells import cell_len
from textual.message import Message

from werkbank.lang.days import day
from werkbank.services.brief_sights import IN
from werkbank.tui.text import cut, line, plain, wrap
from werkbank.tui.widgets.line_list import LineList, Shape

if TYPE_CHECKING:
    from textual.strip import Strip

    from werkbank.services.brief_sights import BriefRow, BriefSight
    from werkbank.tui.context import Context
    from werkbank.tui.text import Piece

_BOLD: Final = frozenset({"late", "infeasible"})
_TAIL: Final = 20
"""Columns for the date, or for why it was left out."""


class BriefRows(LineList):
    """The list beside the page."""

    class Moved(Message):
        """The cursor stands on another row."""

    def __init__(self, context: Context, *, id: str | None = None) -> None:  # noqa: A002 - the name Textual gives it
        super().__init__(id=id)
        self.context = context
        self.empty = ""
        """What to say when there is nothing."""
        self.rows: tuple[BriefRow, ...] = ()
        self._sizes: dict[str, int] = {}

    @property
    def current(self) -> BriefRow | None:
        """The row under the cursor."""
        return self.rows[self.cursor] if self.cursor < len(self.rows) else None

    def show(self, sight: BriefSight, ref: str) -> None:
        """A newer look, with the cursor on the row of this item or brief; where that is gone it keeps its place."""
        self.rows, self._sizes = sight.rows, dict(sight.groups)
        at = next((place for place, row in enumerate(self.rows) if row.ref == ref), self.cursor)
        self.reshape(Shape.of(len(self.rows), sight.groups), at)

    def next_to(self, ref: str) -> str:
        """The row after this one, or the one before it when it is the last that is in the brief."""
        refs = [row.ref for row in self.rows if row.group in IN]
        at = refs.index(ref) if ref in refs else -1
        return (refs[at + 1 : at + 2] or refs[at - 1 : at] or [ref])[0] if at >= 0 else ref

    def moved(self) -> None:
        """Tell the pane."""
        self.post_message(self.Moved())

    def draw(self, y: int, width: int) -> Strip:
        """A heading, a row, or nothing."""
        ink, said = self.context.ink, self.context.words.screen.brief
        if not self.rows:
            lines = list(wrap(self.empty, width - 4)) if self.empty else []
            return line([(f"  {lines[y - 1]}" if 0 < y <= len(lines) else "", ink.plain)], width, ink.plain)
        if y >= self.shape.height:
            return line((), width, ink.plain)
        code, place = self.shape.at(y)
        if code:
            heading = f" {said.groups[code].upper()} {self.context.words.screen.frame.number(self._sizes[code])}"  # type: ignore[literal-required]
            return line([(heading, ink.heading)], width, ink.plain)
        row = self.rows[place]
        pieces = self._pieces(row, width - 1)
        if place == self.cursor:
            style = ink.cursor if self.has_focus else ink.cursor_blur
            return line([(cut("▌" + "".join(text for text, _ in pieces), width), style)], width, style)
        return line([(" ", ink.plain), *pieces], width, ink.plain)

    def _pieces(self, row: BriefRow, width: int) -> list[Piece]:
        ink, said = self.context.ink, self.context.words.screen.brief
        sign = "●" if row.group in IN or row.group == "confidential" else "○" if row.group != "frozen" else " "
        number = str(row.number) if row.number else ""
        front = f"{sign} {number:>3} "
        tail, style = self._tail(row)
        room = max(10, width - cell_len(front) - (cell_len(tail) + 3 if tail else 0))
        text = plain(row.text) or said.hidden(row.ref)
        words = ink.plain if row.group in IN else ink.muted
        return [(front, ink.muted), (cut(text, room), words), (f"  {tail} " if tail else "", style)]

    def _tail(self, row: BriefRow) -> Piece:
        """What stands at the right end: what is new about it and when it is due, or why it is out."""
        context, ink = self.context, self.context.ink
        said, names = context.words.screen.brief, context.words.names
        if row.group == "frozen":
            made = day(date.fromisoformat(row.day), names, context.today)
            return f"{said.withdrawn} · {made}" if row.withdrawn else made, ink.muted
        if row.group == "left-out":
            return cut(plain(row.reason), min(_TAIL, cell_len(plain(row.reason)))), ink.muted
        parts = [said.changes[row.change] if row.change in ("new", "changed") else ""]
        if row.due is not None:
            parts.append(day(row.due, names, context.today))
        style = ink.late if row.status in _BOLD else ink.tight if row.status == "tight" else ink.muted
        return " · ".join(filter(None, parts)), style
