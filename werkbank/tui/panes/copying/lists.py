"""The two lists of such a pane: what there is, and the parts of what is open."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, Protocol, TypeVar

from textual.message import Message

from werkbank.tui.text import cut, line
from werkbank.tui.widgets.line_list import LineList, Shape

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.strip import Strip

    from werkbank.tui.context import Context
    from werkbank.tui.text import Piece


class Coded(Protocol):
    """A row of what there is."""

    @property
    def code(self) -> str:
        """Its code."""


R = TypeVar("R", bound=Coded)
P = TypeVar("P")


class _Drawn(LineList):
    """Rows under headings, the one under the cursor marked."""

    def __init__(self, context: Context, name: str) -> None:
        super().__init__(id=name)
        self.context = context

    def head(self, code: str) -> str:
        """What a heading says."""
        raise NotImplementedError

    def pieces(self, at: int, width: int) -> list[Piece]:
        """What a row says, in so many columns."""
        raise NotImplementedError

    def draw(self, y: int, width: int) -> Strip:
        """A heading, a row, or nothing."""
        ink = self.context.ink
        if y >= self.shape.height:
            return line((), width, ink.plain)
        code, at = self.shape.at(y)
        if code:
            return line([(f" {self.head(code).upper()}", ink.heading)], width, ink.plain)
        free = self.app.screen.has_class("-wide")  # a column before what stands beside it
        pieces = self.pieces(at, width - 1 - free)
        if at == self.cursor:
            style = ink.cursor if self.has_focus else ink.cursor_blur
            return line([(cut("▌" + "".join(text for text, _ in pieces), width), style)], width, style)
        return line([(" ", ink.plain), *pieces], width, ink.plain)


class CopyRows(_Drawn, Generic[R]):
    """What there is."""

    class Moved(Message):
        """The cursor stands on another row."""

    def __init__(self, context: Context, name: str) -> None:
        super().__init__(context, name)
        self.rows: tuple[R, ...] = ()

    @property
    def current(self) -> R | None:
        """The row under the cursor."""
        return self.rows[self.cursor] if self.cursor < len(self.rows) else None

    def fill(self, rows: Sequence[R], groups: Sequence[tuple[str, int]], code: str) -> None:
        """A newer look, with the cursor on the row of this code; headings only when there is more than one group."""
        self.rows = tuple(rows)
        groups = [one for one in groups if one[1]]
        at = next((place for place, row in enumerate(rows) if row.code == code), self.cursor)
        self.reshape(Shape.of(len(rows), groups if len(groups) > 1 else ()), at)
        self.refresh()

    def moved(self) -> None:
        """Tell the pane."""
        self.post_message(self.Moved())


class CopyParts(_Drawn, Generic[P]):
    """The parts of what is open."""

    class Moved(Message):
        """The cursor stands on another row."""

    def __init__(self, context: Context, name: str) -> None:
        super().__init__(context, name)
        self.parts: tuple[P, ...] = ()

    @property
    def current(self) -> P | None:
        """The row under the cursor."""
        return self.parts[self.cursor] if self.cursor < len(self.parts) else None

    def fill(self, parts: Sequence[P], kinds: Sequence[str], part: P | None) -> None:
        """Another copy, or a newer one, with the cursor on this part; where that is gone it keeps its place.

        ``kinds``: of each part what it stands under.
        """
        self.parts = tuple(parts)
        groups = [(one, kinds.count(one)) for one in dict.fromkeys(kinds)]
        at = self.parts.index(part) if part in self.parts else self.cursor
        self.reshape(Shape.of(len(self.parts), groups), at)
        self.refresh()

    def empty(self) -> None:
        """Something else is going to be shown."""
        self.parts, self.shape, self.cursor, self.top = (), Shape.of(0), 0, 0

    def moved(self) -> None:
        """Tell the pane."""
        self.post_message(self.Moved())
