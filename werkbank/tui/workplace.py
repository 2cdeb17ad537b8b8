"""What the parts of the frame ask of the frame around them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual.app import App
    from textual.containers import Container
    from textual.css.query import DOMQuery
    from textual.timer import Timer
    from textual.widget import Widget

    from werkbank.lang.shape.commands import CommandId
    from werkbank.tui.chooser import Chooser
    from werkbank.tui.context import Context
    from werkbank.tui.keys import Place
    from werkbank.tui.panes.begin import Begin
    from werkbank.tui.panes.history import History
    from werkbank.tui.panes.postvak.pane import Postvak
    from werkbank.tui.widgets.ask_line import AskLine
    from werkbank.tui.widgets.status_line import StatusLine


class Workplace(Protocol):
    """The frame, seen from one of its parts."""

    context: Context
    asks: AskLine
    status: StatusLine
    postvak: Postvak
    panes: Container
    chooser: Chooser | None
    page: Postvak | History | Begin

    @property
    def app(self) -> App[object]:
        """The application."""

    @property
    def place(self) -> Place:
        """Where the keyboard is."""

    def perform(self, command: CommandId, typed_at: float | None = None) -> None:
        """Do a command, wherever it came from."""

    def go(self, page: Postvak | History | Begin) -> None:
        """Show a pane."""

    def stand(self) -> None:
        """The footer follows the keyboard."""

    def begin(self, *, again: bool = False) -> None:
        """Ask who she is and for whom she works."""

    def progress(self) -> None:
        """What runs in the background got further, or the day changed."""

    def changed(self, ref: str = "") -> None:
        """The archive was changed: whoever is in sight looks again."""

    def take_in(self, path: str) -> None:
        """Take in the mail in a file or folder."""

    def show_refused(self) -> None:
        """Which files were refused when mail was last taken in, and why."""

    def stop_errand(self) -> None:
        """Stop what runs in the background."""

    def mount(self, *_widgets: Widget) -> object:
        """Put a widget over the rest."""

    def query(self, _selector: type[History], /) -> DOMQuery[History]:
        """Panes that were made before."""

    def set_interval(self, _interval: float, _callback: Callable[[], object], /) -> Timer:
        """Do something every so many seconds."""
