"""What the parts of such a pane ask of it, and it of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, NamedTuple, Protocol, TypeVar

from werkbank.tui.panes.copying.copies import D
from werkbank.tui.panes.copying.lists import P

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual.app import App
    from textual.message import Message

    from werkbank.tui.context import Context
    from werkbank.tui.panes.copying.copies import Copy
    from werkbank.tui.questions import Field

Made = TypeVar("Made")


class Form(NamedTuple, Generic[Made]):
    """What a line asks, and what the values make of the copy; ``made`` raises the refusal of what cannot be read."""

    fields: tuple[Field, ...]
    made: Callable[[dict[str, str]], Made]
    first: str = ""
    """The field to begin in; empty is the first."""


class Host(Protocol[D, P]):
    """The pane, seen from what changes something in it."""

    context: Context
    copies: dict[str, Copy[D]]
    opened: str
    """The code of what is open; empty in the list."""
    fresh: frozenset[str]
    """Codes of which there is nothing but a working copy."""

    @property
    def app(self) -> App[object]:
        """The application."""

    @property
    def code(self) -> str:
        """The code of the row under the cursor in the list, or of what is open; empty when there is none."""

    @property
    def part(self) -> P | None:
        """The part under the cursor of what is open."""

    @property
    def draft(self) -> D | None:
        """The working copy of what is open, as it is shown."""

    def changed(self, draft: D, part: P | None = None) -> bool:
        """The next state of the working copy that is open, with the cursor on a part; ``False`` when it is the same."""

    def open(self, code: str) -> None:
        """Show the parts of something."""

    def look(self) -> None:
        """Look again, at everything."""

    def shelve(self) -> None:
        """What is not kept is put by, so that it is there again at the next start."""

    def focus_work(self) -> None:
        """The keyboard back to where the work is."""

    def post_message(self, message: Message) -> bool:
        """News for whoever is around the pane."""
