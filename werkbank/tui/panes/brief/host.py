"""What the parts of the brief pane ask of the pane around them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from textual.app import App
    from textual.message import Message

    from werkbank.services.brief_sights import BriefSight
    from werkbank.tui.context import Context
    from werkbank.tui.panes.brief.rows import BriefRows


class Host(Protocol):
    """The pane, seen from one of its parts."""

    context: Context
    rows: BriefRows
    manager: str
    sight: BriefSight | None

    @property
    def app(self) -> App[object]:
        """The application."""

    def reload(self, ref: str = "", manager: str | None = None) -> None:
        """Look again; the cursor stays where it is, or goes to ``ref``."""

    async def look(self, ref: str) -> None:
        """Look again, and wait for it; the cursor goes to ``ref``."""

    def show_stopped(self) -> None:
        """Where the gate stops the brief, and why: in the line, and at the top of the page."""

    def focus_work(self) -> None:
        """The keyboard back to where the work is."""

    def post_message(self, message: Message) -> bool:
        """News for whoever is around the pane."""
