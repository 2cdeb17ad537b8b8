"""What the parts of the preview ask of the pane around them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from textual.app import App
    from textual.message import Message

    from werkbank.services.questions.importing import Plan
    from werkbank.tui.context import Context
    from werkbank.tui.panes.question_import.drafts import Preview
    from werkbank.tui.panes.question_import.lines import DocumentLines
    from werkbank.tui.panes.question_import.paper import PastePage
    from werkbank.tui.panes.question_import.putting_by import PuttingBy
    from werkbank.tui.panes.question_import.understood import UnderstoodRows


class Host(Protocol):
    """The pane, seen from one of its parts."""

    context: Context
    preview: Preview | None
    plan: Plan | None
    lines: DocumentLines
    rows: UnderstoodRows
    page: PastePage
    putting_by: PuttingBy
    in_text: bool
    """Is the keyboard in the document, and not in what was understood?"""

    @property
    def app(self) -> App[object]:
        """The application."""

    @property
    def part(self) -> int:
        """The part that is meant, from 0; -1 for none."""

    def changed(self, part: int = -1) -> None:
        """Something in the preview is different; the cursor goes to this part if one is named."""

    def was_read(self, preview: Preview) -> None:
        """Something was read: show it."""

    def clear(self, told: str = "") -> None:
        """Nothing in sight yet but what is going on."""

    def say(self, text: str) -> None:
        """The line above."""

    def go_back(self, told: str, *, error: bool = False) -> None:
        """Nothing of it is kept: to where she came from, and say this there."""

    def turn_page(self, *, shown: bool) -> None:
        """The page to paste on in sight, or not."""

    def has_class(self, *names: str) -> bool:
        """Does it have this class?"""

    def focus_work(self) -> None:
        """The keyboard back to where the work is."""

    def post_message(self, message: Message) -> bool:
        """News for whoever is around the pane."""
