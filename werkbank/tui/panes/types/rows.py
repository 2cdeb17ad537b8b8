"""The list of types: code and name, how long the route is, how many notes run, and whose it is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from rich.cells import cell_len

from werkbank.services.notes.type_sights import TypeRow
from werkbank.tui.panes.copying.lists import CopyRows
from werkbank.tui.text import cut, plain

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from werkbank.domain.notes.editing import Draft
    from werkbank.tui.context import Context
    from werkbank.tui.panes.copying.copies import Copy
    from werkbank.tui.text import Piece

_WISHES: Final = (("steps", 62), ("days", 44), ("running", 30))
"""From which width of the list a column is shown beside the name and whose it is."""
_NAME_LEAST: Final = 16


class TypeRows(CopyRows[TypeRow]):
    """The list."""

    def __init__(self, context: Context) -> None:
        super().__init__(context, "types-rows")
        self.copies: Mapping[str, Copy[Draft]] = {}

    def show(self, rows: Sequence[TypeRow], copies: Mapping[str, Copy[Draft]], fresh: int, code: str) -> None:
        """A newer look, with the cursor on the row of this code; the first ``fresh`` were never kept."""
        self.copies = copies
        wrong = sum(one.state != "counts" for one in rows[fresh:])
        self.fill(rows, (("fresh", fresh), ("attention", wrong), ("types", len(rows) - fresh - wrong)), code)

    def head(self, code: str) -> str:
        """What a heading says."""
        return self.context.words.types.heads[code]  # type: ignore[literal-required,no-any-return]

    def pieces(self, at: int, width: int) -> list[Piece]:
        """What a row says."""
        return self._pieces(self.rows[at], width)

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

    def _whose(self, row: TypeRow, copy: Copy[Draft] | None) -> str:
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
