"""What the parts of the frame ask of the frame around them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol, runtime_checkable

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from textual.app import App
    from textual.containers import Container
    from textual.timer import Timer
    from textual.widget import Widget

    from werkbank.domain.deeds import Deed
    from werkbank.lang.shape.commands import CommandId
    from werkbank.services.questions.unsaved import UnsavedRead
    from werkbank.tui.chooser import Chooser
    from werkbank.tui.context import Context
    from werkbank.tui.keys import Place
    from werkbank.tui.panes.postvak.pane import Postvak
    from werkbank.tui.setup import Setup
    from werkbank.tui.widgets.ask_line import AskLine
    from werkbank.tui.widgets.status_line import StatusLine
    from werkbank.tui.widgets.top_bar import TopBar


class Page(Protocol):
    """A pane, seen from the frame."""

    commands: Mapping[CommandId, Callable[[], object]]

    @property
    def place(self) -> Place:
        """Where the keyboard is in it."""

    @property
    def manager(self) -> str:
        """Whose work it shows; empty for everybody's."""

    def reload(self) -> None:
        """Look again; the cursor stays where it is."""

    def focus_work(self) -> None:
        """The keyboard to where the work is."""

    def leave(self) -> bool:
        """One level back; ``False`` when there is none here."""

    def recolour(self) -> None:
        """Another theme."""

    def remove(self) -> object:
        """Take it away."""


@runtime_checkable
class Awaited(Protocol):
    """A pane that says when its rows are on their way; it posts ``Arrived`` when they are there."""

    @property
    def coming(self) -> bool:
        """Is what keys are about still being read?"""


@runtime_checkable
class Choosy(Protocol):
    """A pane in which some keys do nothing with what is under the cursor."""

    @property
    def idle(self) -> frozenset[CommandId]:
        """Which those are: they are not in the bottom line."""


@runtime_checkable
class Renaming(Protocol):
    """A pane in which some keys do something else with what is under the cursor than they are called after."""

    @property
    def now(self) -> Mapping[CommandId, str]:
        """What they are called there now, in a word."""


@runtime_checkable
class Returned(Protocol):
    """A pane that goes to what an undone deed, or one that was done again, brought back."""

    def returned(self, deed: Deed) -> None:
        """The cursor goes there when the pane looks again."""


class Panes(Protocol):
    """All panes, seen from one of the frame's parts."""

    commands: dict[CommandId, Callable[[], object]]

    @property
    def current(self) -> CommandId:
        """The command that goes to the pane in sight."""

    def open(self, command: CommandId) -> None:
        """To a pane."""

    def home(self) -> None:
        """To the inbox."""

    @property
    def meant(self) -> str:
        """The item or question under the cursor that questions could be read from; empty for none."""

    @property
    def let_go(self) -> str:
        """The file or message that questions were read from last, when nothing of it was kept."""

    def resume_questions(self) -> bool:
        """Back to what was read and neither kept nor let go of; ``False`` when there is nothing."""

    def read_questions(
        self, source: str, before: UnsavedRead | None = None, refused: Callable[[str], object] | None = None
    ) -> None:
        """Read a list of questions, and show what was understood; or go on from how it was left.

        ``refused`` hears why a file could not be read.
        """


class Visits(Protocol):
    """Looks into the inbox from another pane, seen from one of the frame's parts."""

    def back(self) -> bool:
        """Where she came from; ``False`` when she came from nowhere."""

    def forget(self) -> None:
        """She went on by herself."""


class Workplace(Protocol):
    """The frame, seen from one of its parts."""

    context: Context
    asks: AskLine
    status: StatusLine
    postvak: Postvak
    panes: Container
    chooser: Chooser | None
    page: Page
    setup: Setup
    top: TopBar

    @property
    def app(self) -> App[object]:
        """The application."""

    @property
    def pages(self) -> Panes:
        """All panes."""

    @property
    def visits(self) -> Visits:
        """Looks into the inbox from another pane."""

    @property
    def place(self) -> Place:
        """Where the keyboard is."""

    @property
    def covered(self) -> bool:
        """Is the screen too small to see what a key would do?"""

    def perform(self, command: CommandId, typed_at: float | None = None) -> None:
        """Do a command, wherever it came from."""

    def go(self, page: Page) -> None:
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

    def call_after_refresh(self, _callback: Callable[[], object], /) -> bool:
        """Do something when what changed is laid out and drawn."""

    def set_interval(self, _interval: float, _callback: Callable[[], object], /) -> Timer:
        """Do something every so many seconds."""
