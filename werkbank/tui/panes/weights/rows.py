"""The weights in rows: what each is called, what it is now, whose that is, what is shipped, and how far it goes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from rich.cells import cell_len

from werkbank.domain.weighing_views import Row
from werkbank.lang.weighing import weight_name
from werkbank.tui.panes.copying.lists import CopyParts
from werkbank.tui.text import cut, cut_at_word, plain

if TYPE_CHECKING:
    from werkbank.domain.weighing import Changes
    from werkbank.domain.weighing_views import Sheet
    from werkbank.tui.context import Context
    from werkbank.tui.text import Piece

_NAME_LEAST: Final = 30


class WeightRows(CopyParts[Row]):
    """The list."""

    def __init__(self, context: Context) -> None:
        super().__init__(context, "weights-rows")
        self._kept: Changes = {}

    def show(self, sheet: Sheet, kept: Changes) -> None:
        """A working copy, beside what was kept; the cursor stays on its weight."""
        self._kept = kept
        here = self.current
        code = "" if here is None else here.weight.code
        again = next((row for row in sheet.rows if row.weight.code == code), None)
        self.fill(sheet.rows, [row.weight.group for row in sheet.rows], again)

    def head(self, code: str) -> str:
        """What a heading says."""
        return self.context.words.weighing.groups[code]  # type: ignore[literal-required,no-any-return]

    def pieces(self, at: int, width: int) -> list[Piece]:
        """What a row says."""
        ink, row = self.context.ink, self.parts[at]
        said = self.context.words.weighing
        tails = [self._whose(row), said.shipped(row.weight.shipped), said.reach(row.weight.least, row.weight.most)]
        sizes = [max(cell_len(text) for text in column) for column in self._columns()]
        room = width - sizes[0] - 3
        while len(sizes) > 2 and room - sum(size + 2 for size in sizes[1:]) < _NAME_LEAST:
            sizes.pop()
        name = plain(weight_name(row.weight.code, said, self.context.words.reasons))
        left = max(1, room - sum(size + 2 for size in sizes[1:]))
        tails[1] = tails[1].rjust(sizes[2]) if len(sizes) > 2 else tails[1]
        mark, *rest = (f"  {cut(text, size)}" for text, size in zip(tails, sizes[1:], strict=False))
        changed = self._is_changed(row)
        return [
            (f"{self._value(row).rjust(sizes[0])}  ", ink.accent if changed else ink.plain),
            (cut(cut_at_word(name, left), left), ink.plain),
            (mark, ink.accent if changed else ink.muted),
            ("".join(rest), ink.muted),
        ]

    def _columns(self) -> tuple[list[str], ...]:
        said = self.context.words.weighing
        return (
            [self._value(row) for row in self.parts],
            [*(self._whose(row) for row in self.parts), f"● {said.own}"],  # so that nothing shifts at a change
            [said.shipped(row.weight.shipped) for row in self.parts],
            [said.reach(row.weight.least, row.weight.most) for row in self.parts],
        )

    def _value(self, row: Row) -> str:
        return self.context.words.weighing.days(row.value) if row.weight.days else str(row.value)

    def _is_changed(self, row: Row) -> bool:
        """Is it something else than was kept?"""
        return (row.value if row.is_own else None) != self._kept.get(row.weight.code)

    def _whose(self, row: Row) -> str:
        """Whose value it is, with a sign when that is not kept yet."""
        said = self.context.words.weighing
        whose = said.own if row.is_own else said.under if row.value != row.weight.shipped else ""
        return f"● {whose}".rstrip() if self._is_changed(row) else whose
