"""What the moves ask of the pane around them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from textual.message import Message

    from werkbank.domain.note_views import NoteLine
    from werkbank.services.notes.looking import Order
    from werkbank.tui.context import Context
    from werkbank.tui.panes.notes.rows import NoteRows


class Host(Protocol):
    """The pane, seen from one of its parts."""

    context: Context
    rows: NoteRows
    manager: str
    order: Order

    @property
    def current(self) -> NoteLine | None:
        """The note under the cursor."""

    @property
    def targets(self) -> Sequence[str]:
        """The notes that are meant: those that are ticked, else the one under the cursor."""

    def reload(self) -> None:
        """Look again; the cursor stays on its note."""

    def moved_on(self, refs: Sequence[str], lines: Mapping[int, NoteLine]) -> None:
        """Something became of these notes: the ticks go, and the list is looked at again.

        ``lines`` are those in sight, by number, as they are now; empty when they are still to be looked up.
        """

    def from_the_top(self) -> None:
        """Other notes are to be shown: the ticks go, and the cursor goes to the first."""

    def tell_position(self) -> None:
        """Where the cursor is, for the message line."""

    def focus_work(self) -> None:
        """The keyboard back to where the work is."""

    def post_message(self, message: Message) -> bool:
        """News for whoever is around the pane."""
