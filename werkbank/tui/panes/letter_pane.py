"""People above, the draft of a letter to one of them below: what every pane with drafts has. She sends it herself."""

from __future__ import annotations

import os
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Generic, Protocol, TypeVar

from textual.widget import Widget

from werkbank.domain.ids import show
from werkbank.domain.notes.types import TONES
from werkbank.settings import expanded
from werkbank.tui.messages import PlaceChanged, Pressed, Say
from werkbank.tui.panes.moving import moves
from werkbank.tui.questions import Field, Question
from werkbank.tui.reminded import in_file_name, mail_file
from werkbank.tui.until_right import until_right
from werkbank.tui.widgets.reader import Reader

if TYPE_CHECKING:
    from collections.abc import Callable, Coroutine, Mapping

    from textual.app import ComposeResult

    from werkbank.domain.notes.types import Tone
    from werkbank.domain.people import Person
    from werkbank.lang.shape.commands import CommandId
    from werkbank.services.letters import Letter
    from werkbank.tui.context import Context
    from werkbank.tui.widgets.line_list import LineList


class Drafted(Protocol):
    """Whom a letter is for, and in which tone it is unless she turns that."""

    @property
    def person(self) -> Person:
        """Whom."""

    @property
    def tone(self) -> Tone:
        """By the days."""


R = TypeVar("R", bound=Drafted)


class LetterPane(Widget, Generic[R]):
    """Rows, and a letter. Subclasses read the rows, and say what is under the cursor and who writes the letter."""

    def __init__(self, context: Context, name: str, rows: LineList) -> None:
        super().__init__(id=name)
        self.context = context
        self.list: LineList = rows
        self.reader = Reader(context.ink, id=f"{name}-letter")
        self.back: CommandId = "inbox"
        """Where she came from."""
        self.tones: dict[int, Tone] = {}
        """By person, where she chose another than that of the days."""
        self._folder = Path("~")
        self.commands: Mapping[CommandId, Callable[[], object]] = {
            **moves(rows, self.reader, lambda: self.reader.has_focus),
            "tone-firmer": lambda: self._turn(1),
            "tone-milder": lambda: self._turn(-1),
            "copy": lambda: self.work(self._copy),
            "letter": lambda: self.work(self._write, asks=True),
            "full": lambda: self.spread(full=not self.has_class("-full")),
            "focus": self._switch,
        }

    def compose(self) -> ComposeResult:
        """The people above, the draft below; beside each other when there is room."""
        yield self.list
        yield self.reader

    # ------------------------------------------------------------------ for subclasses

    @property
    def drafted(self) -> R | None:
        """Whom the letter is for."""
        raise NotImplementedError

    def deliver(self, one: R, tone: Tone, path: str = "") -> Letter:
        """Hand the draft over: in a file, or as text."""
        raise NotImplementedError

    def file_name(self, who: str, day: str) -> str:
        """What the file is called."""
        raise NotImplementedError

    def draw(self) -> None:
        """The draft for the person under the cursor."""
        raise NotImplementedError

    # ------------------------------------------------------------------ what she does with it

    def tone_of(self, one: R) -> Tone:
        """Which tone it is in now."""
        return self.tones.get(one.person.id, one.tone)

    def _turn(self, by: int) -> None:
        """Another tone, from kind to firm."""
        if (one := self.drafted) is not None:
            at = min(max(TONES.index(self.tone_of(one)) + by, 0), len(TONES) - 1)
            self.tones[one.person.id] = TONES[at]
            self.draw()

    def work(self, work: Callable[[R, Tone], Coroutine[object, object, None]], *, asks: bool = False) -> None:
        """Do something with the draft under the cursor."""
        if (one := self.drafted) is not None:
            self.context.start(partial(work, one, self.tone_of(one)), group="change", asks=asks)

    async def _copy(self, one: R, tone: Tone) -> None:
        """The text to the clipboard."""
        letter = await self.context.background.write(self.deliver, one, tone)
        self.app.copy_to_clipboard(letter.text)
        self.post_message(Say(self.context.words.reminders.copied(letter.subject), self._unsigned))

    async def _write(self, one: R, tone: Tone) -> None:
        """A draft for the mail program, in a file that she names."""
        context = self.context
        who = in_file_name(one.person.name) or show("person", one.person.id)
        said, name = context.words.reminders, self.file_name(who, context.today.isoformat())

        def feedback(values: dict[str, str]) -> str:
            path = mail_file(values["path"], self._folder, name)
            brief = context.words.screen.brief
            return brief.exists if os.path.exists(expanded(str(path))) else brief.will(str(path))  # noqa: PTH110 - never raises

        async def apply(values: dict[str, str]) -> str:
            path = mail_file(values["path"], self._folder, name)
            await context.background.write(self.deliver, one, tone, str(path))
            self._folder = path.parent
            return said.written(str(path))

        question = Question("", (Field("path", said.to_write, str(self._folder / name), "path"),))
        told = await until_right(context, question, apply, feedback, self.focus_work)
        if told:
            self.post_message(Say(told, self._unsigned or said.send_it))

    @property
    def _unsigned(self) -> str:
        """That nobody signs it, and what to do about that; empty when somebody does."""
        context = self.context
        if context.services.doors.settings.officer.name:
            return ""
        return context.words.reminders.no_name(context.keymap.key_of("palette"))

    # ------------------------------------------------------------------ the frame

    def spread(self, *, full: bool) -> None:
        """The draft over the whole height, or below the people again."""
        self.set_class(full, "-full")
        self.focus_work()
        self.post_message(PlaceChanged())

    def leave(self) -> bool:
        """One level back: the draft, then to where she came from."""
        if self.has_class("-full"):
            self.spread(full=False)
        elif self.reader.has_focus:
            self.list.focus()
        else:
            self.go_back()
        return True

    def go_back(self) -> None:
        """To where she came from."""
        if self.display:
            self.set_class(False, "-full")
            self.post_message(Pressed(self.back, back=True))

    def _switch(self) -> None:
        (self.list if self.reader.has_focus else self.reader).focus()

    def focus_work(self) -> None:
        """The keyboard back to where the work is."""
        (self.reader if self.has_class("-full") else self.list).focus()

    def recolour(self) -> None:
        """Another theme."""
        self.reader.ink = self.context.ink
        self.list.refresh()
        self.reader.rewrap()
