"""What every pane is given: services, a way to work beside the keyboard, words, keys, colours, the line that asks."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from werkbank.domain.calendars import NO_CLOSING

if TYPE_CHECKING:
    from collections.abc import Callable, Coroutine, Sequence
    from datetime import date

    from textual.app import App

    from werkbank.bootstrap import Services
    from werkbank.domain.calendars import Closing
    from werkbank.lang import Words
    from werkbank.tui.background import Background
    from werkbank.tui.ink import Ink
    from werkbank.tui.keys import Keymap
    from werkbank.tui.questions import Mark, News, Question
    from werkbank.tui.wardrobe import Wardrobe

    Work = Callable[[], Coroutine[object, object, None]]
    Typed = Callable[[dict[str, str], str], None]


class Asks(Protocol):
    """The line that asks."""

    news: News | None
    """Follows what is asked about."""
    declined: bool
    """Was a question wanted that does not come? What is typed for it in the same breath is let go."""

    async def ask(
        self, question: Question, typed: Typed | None = None, news: News | None = None
    ) -> dict[str, str] | None:
        """The values by name, or ``None`` when it was left."""

    def renew(self, question: Question) -> tuple[str, ...]:
        """The same question as it is now; the labels of fields with her words in which something else stands by now."""

    def renotice(self, *, alone: bool = False) -> None:
        """The notice of ``news`` is another one; ``alone``: Enter does nothing any more."""

    def hint(self, text: str, *, error: bool = False, whole: bool = False, series: bool = False) -> None:
        """What will happen with what stands there now; ``whole``: that stays, whatever is typed.

        ``series``: a row of choices, of which the last go where they do not fit; else the middle goes.
        """

    def offer(self, name: str, word: str, choices: Sequence[str]) -> None:
        """What the last word of a field may become besides its choices, if that is still its last word."""

    def mark(self, name: str, text: str, marks: Sequence[Mark]) -> None:
        """Show what was recognised in a field, if this is still its text."""

    def values(self) -> dict[str, str]:
        """What stands in the fields now."""

    def refill(self, values: dict[str, str]) -> None:
        """Put something else in fields, as a guess that follows from what was typed in another one."""

    @property
    def app(self) -> App[object]:
        """What it stands in."""

    @property
    def touched(self) -> set[str]:
        """The names of the fields that were typed in."""

    @property
    def asking(self) -> bool:
        """Is something being asked now?"""


class Starts(Protocol):
    """Runs work on the loop; what fails is told in one sentence."""

    def __call__(self, work: Work, *, group: str = "", latest: bool = False, asks: bool = False) -> None:
        """``latest``: an earlier one of the same group is let go, perhaps before it began.

        ``asks``: it is going to ask something, so what is typed until then is meant for that line.
        """


@dataclass(slots=True)
class Context:
    """One for the whole workbench."""

    services: Services
    background: Background
    words: Words
    keymap: Keymap
    ink: Ink
    asks: Asks
    start: Starts
    themes: Wardrobe
    closing: Closing = NO_CLOSING
    """The own closing days, as they were when the archive was last looked at."""

    @property
    def today(self) -> date:
        """The day in Amsterdam."""
        return self.services.doors.clock.today()
