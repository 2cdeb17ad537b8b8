"""The list of checklists: code and name, how much each asks, how many questions run, and whose it is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from rich.cells import cell_len

from werkbank.services.checklists.sights import ListRow
from werkbank.tui.panes.copying.lists import CopyRows
from werkbank.tui.text import cut, plain

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from werkbank.domain.checklists import Checklist
    from werkbank.domain.checklists.editing import Draft
    from werkbank.tui.context import Context
    from werkbank.tui.panes.copying.copies import Copy
    from werkbank.tui.text import Piece

_WISHES: Final = (("items", 60), ("blocks", 90), ("running", 36))
"""From which width of the list a column is shown beside the name and whose it is."""
_NAME_LEAST: Final = 16
_CODE: Final = 7


class ListRows(CopyRows[ListRow]):
    """The list."""

    def __init__(self, context: Context) -> None:
        super().__init__(context, "checklists-rows")
        self.copies: Mapping[str, Copy[Draft]] = {}

    def show(self, rows: Sequence[ListRow], copies: Mapping[str, Copy[Draft]], fresh: int, code: str) -> None:
        """A newer look, with the cursor on the row of this code; the first ``fresh`` were never kept."""
        self.copies = copies
        wrong = sum(one.state != "counts" for one in rows[fresh:])
        self.fill(rows, (("fresh", fresh), ("attention", wrong), ("lists", len(rows) - fresh - wrong)), code)

    def head(self, code: str) -> str:
        """What a heading says."""
        return self.context.words.checklists.heads[code]  # type: ignore[literal-required,no-any-return]

    def pieces(self, at: int, width: int) -> list[Piece]:
        """What a row says."""
        ink, row = self.context.ink, self.rows[at]
        copy = self.copies.get(row.code)
        texts = self._texts(row)
        sizes = {name: self._width(name) for name, least in _WISHES if width >= least}
        whose = self._whose(row, copy)
        left = width - sum(size + 2 for size in sizes.values()) - self._whose_size() - 2 - _CODE - 1
        while left < _NAME_LEAST and sizes:
            left += sizes.pop(next(iter(sizes))) + 2
        kept = self._shown(row)
        name = "" if kept is None else plain(kept.name.said(self.context.words.language))
        tail = "".join(f"  {cut(texts[key], size)}" for key, size in sizes.items())
        tone = ink.late if row.state != "counts" else ink.accent if copy is not None and copy.is_changed else ink.muted
        return [
            (f"{cut(row.code, _CODE)} ", ink.plain),
            (cut(name, max(1, left)), ink.plain),
            (tail, ink.muted),
            (f"  {whose}", tone),
        ]

    def _shown(self, row: ListRow) -> Checklist | None:
        """The working copy, else what counts."""
        copy = self.copies.get(row.code)
        return row.checklist if copy is None else copy.draft.checklist

    def _texts(self, row: ListRow) -> dict[str, str]:
        said, kept = self.context.words.checklists, self._shown(row)
        blocking = 0 if kept is None else sum(one.blocking for one in kept.items)
        return {
            "items": "" if kept is None else said.items(len(kept.items)),
            "blocks": said.blocks(blocking) if blocking else "",
            "running": said.running(row.running) if row.running else "",
        }

    def _whose(self, row: ListRow, copy: Copy[Draft] | None) -> str:
        states = self.context.words.checklists.states
        if row.state != "counts":
            return f"! {states[row.state]}"
        if copy is not None and copy.is_changed:
            return f"● {states['changed' if copy.draft.base else 'fresh']}"
        return states["counts" if row.is_own else "shipped"]

    def _whose_size(self) -> int:
        return max((cell_len(self._whose(row, self.copies.get(row.code))) for row in self.rows), default=0)

    def _width(self, name: str) -> int:
        """As wide as the widest of them."""
        return max((cell_len(self._texts(row)[name]) for row in self.rows), default=0)
