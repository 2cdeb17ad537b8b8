"""What the moves ask of the pane around them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from textual.message import Message

    from werkbank.domain.note_views import NoteLine
    from werkbank.services.notes.moving import Lay
    from werkbank.tui.context import Context


class Host(Protocol):
    """The pane, seen from one of its parts."""

    context: Context
    manager: str

    @property
    def current(self) -> NoteLine | None:
        """The note under the cursor."""

    @property
    def targets(self) -> Sequence[str]:
        """The notes that are meant: those that are ticked, else the one under the cursor."""

    @property
    def lay(self) -> Mapping[str, Lay]:
        """Where each of the notes that are here lay when the list was looked at."""

    def reload(self) -> None:
        """Look again; the cursor stays on its note."""

    def moved_on(self) -> None:
        """Something became of the notes that were meant: the ticks go, and the list is looked at again."""

    def from_the_top(self) -> None:
        """Other notes are to be shown: the ticks go, and the cursor goes to the first."""

    def focus_work(self) -> None:
        """The keyboard back to where the work is."""

    def post_message(self, message: Message) -> bool:
        """News for whoever is around the pane."""
