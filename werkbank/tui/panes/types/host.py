"""What changing a type asks of the pane around it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from textual.app import App
    from textual.message import Message

    from werkbank.domain.notes.editing import Draft, Part
    from werkbank.services.notes.type_sights import TypeRow
    from werkbank.tui.context import Context
    from werkbank.tui.panes.types.copies import Copy
    from werkbank.tui.panes.types.telling import Telling


class Host(Protocol):
    """The pane, seen from one of its parts."""

    context: Context
    copies: dict[str, Copy]
    opened: str
    """The code of the type that is open; empty in the list."""

    @property
    def app(self) -> App[object]:
        """The application."""

    @property
    def row(self) -> TypeRow | None:
        """The type under the cursor in the list, or the one that is open."""

    @property
    def part(self) -> Part | None:
        """The part under the cursor of the type that is open."""

    @property
    def telling(self) -> Telling | None:
        """The type that is open, in words."""

    def changed(self, draft: Draft, part: Part | None = None) -> bool:
        """The next state of the working copy that is open, with the cursor on a part; ``False`` when it is the same."""

    def open(self, code: str) -> None:
        """Show the parts of a type."""

    def look(self) -> None:
        """Look again, at everything."""

    def focus_work(self) -> None:
        """The keyboard back to where the work is."""

    def post_message(self, message: Message) -> bool:
        """News for whoever is around the pane."""
