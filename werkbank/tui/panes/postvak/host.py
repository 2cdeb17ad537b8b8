"""What the parts of the inbox pane ask of the pane around them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Sequence

    from textual.app import App
    from textual.message import Message

    from werkbank.domain.decisions import Decision
    from werkbank.domain.views import ItemLine
    from werkbank.services.insights import Insight
    from werkbank.services.sights import Sight
    from werkbank.tui.context import Context
    from werkbank.tui.panes.postvak.looking import Look, Scope
    from werkbank.tui.panes.postvak.rows import ItemRows
    from werkbank.tui.widgets.reader import Paragraph, Reader


class Host(Protocol):
    """The pane, seen from one of its parts."""

    context: Context
    rows: ItemRows
    reader: Reader
    scope: Scope
    offered: str
    """The question that was made just now, as long as the line above says that a list can be read into it."""

    @property
    def app(self) -> App[object]:
        """The application."""

    @property
    def current(self) -> ItemLine | None:
        """The item under the cursor."""

    @property
    def streaming(self) -> bool:
        """Is one item at a time on the screen?"""

    @property
    def over(self) -> bool:
        """Is the summary of the stream on the screen?"""

    def targets(self) -> dict[str, str]:
        """What a decision is about, with the state it was seen in."""

    def seen(self) -> bool:
        """Was the item under the cursor on the screen already when the last key was typed?"""

    def masks(self, refs: Collection[str]) -> bool:
        """Is one of these a marked piece that was not opened here?"""

    def insight(self) -> tuple[Sight, Insight] | None:
        """What is shown of the item under the cursor, with what helps to decide; ``None`` while it is being read."""

    async def name_of(self, key: str) -> str:
        """How a part of the inbox is called."""

    async def look_at(self, scope: Scope, ref: str, index: int = 0, stays: int | None = None) -> None:
        """Another list, at a row or on an item; over when it is there."""

    def reload(self, ref: str | None = None, scope: Scope | None = None, index: int | None = None) -> None:
        """Look again; the cursor stays on its item, or goes to ``ref``; when that is gone, it keeps its row."""

    def arrived(self, seen: Look) -> None:
        """Show what was seen."""

    def decided(self, decision: Decision, refs: Collection[str], said: str) -> None:
        """A decision was made: tell it, and look again with the next item selected."""

    def untick(self, refs: Collection[str]) -> None:
        """Others decided on these: they are not meant any more."""

    def told_gone(self, ref: str) -> None:
        """That somebody else decided on this item is told already."""

    def changed_here(self, said: str) -> None:
        """An item was changed here: tell it, and look again."""

    def changed(self, ref: str = "") -> None:
        """Somebody changed something, here or elsewhere; ``ref`` is worth going to."""

    def summary(self) -> None:
        """Show what was done in the stream, where there is no item to show."""

    def once_shown(self, then: Callable[[], None]) -> None:
        """Call this when what is under the cursor stands in the preview."""

    def spread(self, *, full: bool) -> None:
        """The preview over the whole height, or beside the list again."""

    def focus_work(self) -> None:
        """The keyboard back to where the work is."""

    def tell_position(self) -> None:
        """Where the cursor is, for the message line."""

    def note_drawn(self, ref: str) -> None:
        """An item was drawn; from the next refresh on it has been on the screen."""

    def hold(self, paragraphs: Sequence[Paragraph]) -> None:
        """Show something else than the item, until she goes on."""

    def draw_preview(self) -> None:
        """The preview anew."""

    def post_message(self, message: Message) -> bool:
        """News for whoever is around the pane."""
