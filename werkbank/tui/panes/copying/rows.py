"""What there is as rows: code and name, how large it is and how many run on it, and whose it is."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Final, Generic, Protocol, TypeVar

from rich.cells import cell_len

from werkbank.tui.panes.copying.copies import Copy, D
from werkbank.tui.panes.copying.lists import Coded, CopyRows
from werkbank.tui.text import cut

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from werkbank.services.catalogues import RowState
    from werkbank.tui.panes.copying.shop import CopyWords
    from werkbank.tui.text import Piece

_NAME_LEAST: Final = 16
_CODE: Final = 7


class Standing(Coded, Protocol):
    """A row that says how it stands with what has its code."""

    @property
    def state(self) -> RowState:
        """How it stands."""

    @property
    def is_own(self) -> bool:
        """Is it the organisation's own?"""

    @property
    def behind(self) -> int:
        """How many run on another version than the one that counts."""


S = TypeVar("S", bound=Standing)


class KeptRows(CopyRows[S], Generic[D, S]):
    """The list. A subclass brings the words, and what is told of a row."""

    group: ClassVar[str]
    """Under which heading stands what counts."""
    wishes: ClassVar[tuple[tuple[str, int], ...]]
    """From which width of the list a text of ``texts`` is shown beside the name and whose it is."""
    copies: Mapping[str, Copy[D]]

    @property
    def said(self) -> CopyWords:
        """The words."""
        raise NotImplementedError

    def titled(self, row: S) -> str:
        """What it is called, plain."""
        raise NotImplementedError

    def texts(self, row: S) -> Mapping[str, str]:
        """What is told of a row, by the names of the wishes."""
        raise NotImplementedError

    def show(self, rows: Sequence[S], copies: Mapping[str, Copy[D]], fresh: int, code: str) -> None:
        """A newer look, with the cursor on the row of this code; the first ``fresh`` were never kept."""
        self.copies = copies
        wrong = sum(one.state != "counts" for one in rows[fresh:])
        self.fill(rows, (("fresh", fresh), ("attention", wrong), (self.group, len(rows) - fresh - wrong)), code)

    def head(self, code: str) -> str:
        """What a heading says."""
        return str(self.said.heads[code])  # type: ignore[literal-required]

    def pieces(self, at: int, width: int) -> list[Piece]:
        """What a row says; the name has room first, then the texts in the order of the wishes."""
        ink, row = self.context.ink, self.rows[at]
        copy, texts = self.copies.get(row.code), self.texts(row)
        sizes = {name: self._width(name) for name, least in self.wishes if width >= least}
        size = max((cell_len(self._whose(one)) for one in self.rows), default=0)
        left = width - sum(size + 2 for size in sizes.values()) - size - 2 - _CODE - 1
        while left < _NAME_LEAST and sizes:
            left += sizes.pop(next(iter(sizes))) + 2
        tail = "".join(f"  {cut(texts[key], size)}" for key, size in sizes.items())
        tone = ink.late if row.state != "counts" else ink.accent if copy is not None and copy.is_changed else ink.muted
        return [
            (f"{cut(row.code, _CODE)} ", ink.plain),
            (cut(self.titled(row), max(1, left)), ink.plain),
            (tail, ink.muted),
            (f"  {self._whose(row)}", tone),
        ]

    def _whose(self, row: S) -> str:
        states, copy = self.said.states, self.copies.get(row.code)
        if row.state != "counts":
            return f"! {states[row.state]}"
        if copy is not None and copy.is_changed:
            return f"● {states['changed' if copy.draft.base else 'fresh']}"
        return states["counts" if row.is_own else "shipped"]

    def _width(self, name: str) -> int:
        """As wide as the widest of them."""
        return max((cell_len(self.texts(row)[name]) for row in self.rows), default=0)
