"""What changes of a question ask of the pane around them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from asyncio import Lock
    from collections.abc import Sequence

    from textual.app import App
    from textual.message import Message

    from werkbank.domain.memory_views import Earlier
    from werkbank.domain.question_views import QuestionLine
    from werkbank.tui.context import Context
    from werkbank.tui.panes.questions.sheet import Sheet


class Host(Protocol):
    """The pane, seen from one of its parts."""

    context: Context
    manager: str
    leaving: bool
    """Is another pane on its way?"""
    turn: Lock
    """Changes that need no line go one after the other: what the second is about is known when the first is done."""

    @property
    def app(self) -> App[object]:
        """The application."""

    @property
    def sheet(self) -> Sheet | None:
        """The question that is open, with the cell under the cursor; ``None`` in the list."""

    @property
    def target(self) -> str:
        """The question that is meant: the one that is open, else the one under the cursor; empty for none."""

    @property
    def line(self) -> QuestionLine | None:
        """The same as a line of the list."""

    @property
    def targets(self) -> Sequence[str]:
        """The questions that are meant together: those that are ticked in the list, else the one that is meant."""

    def untick(self) -> None:
        """What was ticked in the list is no more."""

    @property
    def earlier(self) -> Earlier | None:
        """What is under the cursor of the memory; ``None`` for nothing."""

    def typing(self, text: str) -> None:
        """The answer as it is being typed; from the loop."""

    def reload(self) -> None:
        """Look again; the cursor stays where it is."""

    def from_the_top(self) -> None:
        """Other questions are to be shown: the cursor goes to the first."""

    def name_version(self, number: int) -> None:
        """The version that is named in the line; from the loop."""

    def show_versions(self) -> None:
        """The versions of the answer in the place of the text, or the text again."""

    def focus_work(self) -> None:
        """The keyboard back to where the work is."""

    def post_message(self, message: Message) -> bool:
        """News for whoever is around the pane."""
