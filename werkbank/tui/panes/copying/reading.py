"""What stands beside the rows, read when the cursor or the copy is another: one of them, or what a change does."""

from __future__ import annotations

from abc import ABC, abstractmethod
from typing import TYPE_CHECKING, Any, Generic, NamedTuple, Protocol, TypeVar

from werkbank.domain.errors import NotFound
from werkbank.tui.panes.copying.copies import Copy, D
from werkbank.tui.panes.copying.lists import P
from werkbank.tui.panes.copying.rows import S, Standing

if TYPE_CHECKING:
    from collections.abc import Sequence

    from werkbank.tui.context import Context
    from werkbank.tui.panes.copying.outline import Outline
    from werkbank.tui.panes.copying.shop import Offered
    from werkbank.tui.widgets.reader import Paragraph, Reader


class Judged(Protocol):
    """What is to be said of a working copy."""

    @property
    def problems(self) -> Sequence[Any]:
        """What is wrong with it."""


O = TypeVar("O", bound="Offered")  # noqa: E741
J = TypeVar("J", bound=Judged)
T = TypeVar("T")
"""A working copy in words."""


Seen_co = TypeVar("Seen_co", bound=Standing, covariant=True)


class Keys(NamedTuple):
    """The keys that are named in what is told."""

    open: str
    move: str


class Around(Protocol[D, P, Seen_co, T]):
    """The pane, seen from here."""

    context: Context
    copies: dict[str, Copy[D]]
    opened: str
    reader: Reader

    @property
    def shown(self) -> Outline[P, T]:
        """The parts of what is open."""

    @property
    def row(self) -> Seen_co | None:
        """The row under the cursor in the list, or that of what is open."""

    @property
    def part(self) -> P | None:
        """The part under the cursor of what is open."""


class CopyReading(ABC, Generic[D, P, S, T, J, O]):
    """Reads, and shows. A subclass brings what is read, and how it is told."""

    def __init__(self, around: Around[D, P, S, T]) -> None:
        self.around = around
        self.verdict: J | None = None
        self._offer: O | None = None

    # ------------------------------------------------------------------ for subclasses

    @abstractmethod
    def telling(self, draft: D) -> T:
        """A copy in words."""

    @abstractmethod
    def kept(self, row: S) -> D | None:
        """What a row has, as if it were a copy; ``None`` when there is nothing that reads."""

    @abstractmethod
    def offer(self, code: str) -> O:
        """What runs on another version than the one that counts. It blocks; raises ``NotFound``."""

    @abstractmethod
    def judge(self, draft: D) -> J:
        """What a copy does, or what is wrong with it. It blocks."""

    @abstractmethod
    def about(self, row: S, telling: T | None, offer: O | None) -> Sequence[Paragraph]:
        """A row of the list."""

    @abstractmethod
    def paper(self, verdict: J, telling: T, offer: O | None) -> Sequence[Paragraph]:
        """What is open."""

    def settle(self) -> None:
        """A copy was judged, and its parts know."""

    # ------------------------------------------------------------------ what the pane asks

    @property
    def keys(self) -> Keys:
        """The keys that are named in what is told."""
        key_of = self.around.context.keymap.key_of
        return Keys(key_of("open"), key_of("move-running"))

    def forget(self) -> None:
        """Something else is going to be shown."""
        self.verdict, self._offer = None, None
        self.around.shown.judge(())
        self.around.reader.show(())

    async def read(self) -> None:
        """What belongs to the row under the cursor, or to the copy that is open."""
        if self.around.opened:
            await self._judge()
        else:
            await self._about()

    def follow(self) -> None:
        """The cursor is on another part."""
        self.show()

    def show(self) -> None:
        """What is open, as it was judged last."""
        around = self.around
        if self.verdict is not None and around.shown.telling is not None:
            offer = self._offer if self._offer is not None and self._offer.movers else None
            around.reader.show(self.paper(self.verdict, around.shown.telling, offer))

    async def _about(self) -> None:
        around, row = self.around, self.around.row
        if row is None:
            around.reader.show(())
            return
        offer, copy = await self._offered(row), around.copies.get(row.code)
        draft = self.kept(row) if copy is None else copy.draft
        telling = None if draft is None else self.telling(draft)
        if around.row == row and not around.opened:
            around.reader.show(self.about(row, telling, offer))

    async def _offered(self, row: S | None) -> O | None:
        """What runs on another version than the one that counts, when there is one that counts."""
        if row is None or not row.behind or row.state in {"retired", "gone"} or self.kept(row) is None:
            return None
        try:
            return await self.around.context.background.read(self.offer, row.code)
        except NotFound:
            return None

    async def _judge(self) -> None:
        around, code = self.around, self.around.opened
        copy = around.copies.get(code)
        if copy is None:
            return
        draft = copy.draft
        found = await around.context.background.read(self.judge, draft)
        offer = None if copy.is_changed else await self._offered(around.row)
        if around.opened == code and around.copies.get(code) is copy and copy.draft == draft:
            self.verdict, self._offer = found, offer
            around.shown.judge(found.problems)
            self.settle()
            self.show()
