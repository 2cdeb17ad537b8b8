"""The list of types: code and name, how long the route is, how many notes run, and whose it is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from rich.cells import cell_len
from textual.message import Message

from werkbank.tui.text import cut, line, plain
from werkbank.tui.widgets.line_list import LineList, Shape

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from textual.strip import Strip

    from werkbank.services.notes.type_sights import TypeRow
    from werkbank.tui.context import Context
    from werkbank.tui.panes.types.copies import Copy
    from werkbank.tui.text import Piece

_WISHES: Final = (("steps", 62), ("days", 44), ("running", 30))
"""From which width of the list a column is shown beside the name and whose it is."""
_NAME_LEAST: Final = 16


class TypeRows(LineList):
    """The list."""

    class Moved(Message):
        """The cursor stands on another row."""

    def __init__(self, context: Context) -> None:
        super().__init__(id="types-rows")
        self.context = context
        self.rows: tuple[TypeRow, ...] = ()
        self.copies: Mapping[str, Copy] = {}
        self._groups: tuple[str, ...] = ()

    @property
    def current(self) -> TypeRow | None:
        """The row under the cursor."""
        return self.rows[self.cursor] if self.cursor < len(self.rows) else None

    def show(self, rows: Sequence[TypeRow], copies: Mapping[str, Copy], fresh: int, code: str) -> None:
        """A newer look, with the cursor on the row of this code; the first ``fresh`` were never kept."""
        self.rows, self.copies = tuple(rows), copies
        wrong = sum(one.state != "counts" for one in rows[fresh:])
        sizes = (("fresh", fresh), ("attention", wrong), ("types", len(rows) - fresh - wrong))
        groups = [one for one in sizes if one[1]]
        at = next((place for place, row in enumerate(rows) if row.code == code), self.cursor)
        self.reshape(Shape.of(len(rows), groups if len(groups) > 1 else ()), at)
        self.refresh()

    def moved(self) -> None:
        """Tell the pane."""
        self.post_message(self.Moved())

    def draw(self, y: int, width: int) -> Strip:
        """A heading, a type, or nothing."""
        ink, said = self.context.ink, self.context.words.types
        if y >= self.shape.height or not self.rows:
            return line((), width, ink.plain)
        code, at = self.shape.at(y)
        if code:
            return line([(f" {said.heads[code].upper()}", ink.heading)], width, ink.plain)  # type: ignore[literal-required]
        row = self.rows[at]
        pieces = self._pieces(row, width - 1)
        if at == self.cursor:
            style = ink.cursor if self.has_focus else ink.cursor_blur
            return line([(cut("▌" + "".join(text for text, _ in pieces), width), style)], width, style)
        return line([(" ", ink.plain), *pieces], width, ink.plain)

    def _pieces(self, row: TypeRow, width: int) -> list[Piece]:
        ink, said = self.context.ink, self.context.words.types
        copy, kind = self.copies.get(row.code), row.kind
        texts = {
            "steps": "" if kind is None else said.steps(len(kind.route.steps), len(kind.route.sides)),
            "days": said.days(row.days) if row.days else "",
            "running": said.running(row.running) if row.running else "",
        }
        sizes = {name: self._width(name) for name, least in _WISHES if width >= least}
        whose = self._whose(row, copy)
        left = width - sum(size + 2 for size in sizes.values()) - self._whose_size() - 2 - 8
        while left < _NAME_LEAST and sizes:
            left += sizes.pop(next(iter(sizes))) + 2
        name = plain(copy.draft.kind.name.said(self.context.words.language)) if copy is not None else ""
        if not name and kind is not None:
            name = plain(kind.name.said(self.context.words.language))
        tail = "".join(f"  {cut(texts[key], size)}" for key, size in sizes.items())
        tone = ink.late if row.state != "counts" else ink.accent if copy is not None and copy.is_changed else ink.muted
        return [
            (f"{cut(row.code, 7)} ", ink.plain),
            (cut(name, max(1, left)), ink.plain),
            (tail, ink.muted),
            (f"  {whose}", tone),
        ]

    def _whose(self, row: TypeRow, copy: Copy | None) -> str:
        states = self.context.words.types.states
        if row.state != "counts":
            return f"! {states[row.state]}"
        if copy is not None and copy.is_changed:
            return f"● {states['changed' if copy.draft.base else 'fresh']}"
        return states["counts" if row.is_own else "shipped"]

    def _whose_size(self) -> int:
        return max((cell_len(self._whose(row, self.copies.get(row.code))) for row in self.rows), default=0)

    def _width(self, name: str) -> int:
        """As wide as the widest of them."""
        said = self.context.words.types
        if name == "steps":
            found = [said.steps(len(row.kind.route.steps), len(row.kind.route.sides)) for row in self.rows if row.kind]
        elif name == "days":
            found = [said.days(row.days) for row in self.rows]
        else:
            found = [said.running(row.running) for row in self.rows if row.running]
        return max(map(cell_len, found), default=0)
