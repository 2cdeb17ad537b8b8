"""The pane of reminders: who is to be reminded, and the draft for the author under the cursor. She sends it herself."""

from __future__ import annotations

import os
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from textual.widget import Widget

from werkbank.domain.errors import NotFound
from werkbank.domain.ids import show
from werkbank.domain.notes.types import TONES
from werkbank.settings import expanded
from werkbank.tui.messages import PlaceChanged, Position, Pressed, Say
from werkbank.tui.panes.moving import moves
from werkbank.tui.panes.reminders.letter import paper
from werkbank.tui.panes.reminders.rows import ReminderRows
from werkbank.tui.questions import Field, Question
from werkbank.tui.reminded import in_file_name, mail_file, not_reminded
from werkbank.tui.text import plain
from werkbank.tui.until_right import until_right
from werkbank.tui.widgets.reader import Reader

if TYPE_CHECKING:
    from collections.abc import Callable, Coroutine, Mapping

    from textual.app import ComposeResult

    from werkbank.domain.notes.types import Tone
    from werkbank.lang.shape.commands import CommandId
    from werkbank.services.notes.reminding import Round
    from werkbank.tui.context import Context
    from werkbank.tui.keys import Place


_FEW: Final = 3
"""So few authors need no more lines than that; the letter gets the rest."""


class RemindersPane(Widget):
    """Rows, and a letter."""

    place: Place = "reminders"
    manager = ""

    def __init__(self, context: Context) -> None:
        super().__init__(id="reminders")
        self.context = context
        self.rows = ReminderRows(context)
        self.reader = Reader(context.ink, id="reminders-letter")
        self._refs: tuple[str, ...] = ()
        """The notes it is about; none is the round of today."""
        self._back: CommandId = "inbox"
        """Where she came from."""
        self._wanted = ""
        """The author to begin with."""
        self._is_new = False
        """Did she just come here?"""
        self._tones: dict[int, Tone] = {}
        """By person, where she chose another than that of the ladder."""
        self._folder = Path("~")
        self.commands: Mapping[CommandId, Callable[[], object]] = {
            **moves(self.rows, self.reader, lambda: self.reader.has_focus),
            "tone-firmer": lambda: self._turn(1),
            "tone-milder": lambda: self._turn(-1),
            "copy": lambda: self._start(self._copy),
            "letter": lambda: self._start(self._write, asks=True),
            "sent": lambda: self._start(self._sent),
            "open": lambda: self.spread(full=not self.has_class("-full")),
            "full": lambda: self.spread(full=not self.has_class("-full")),
            "focus": self._switch,
        }

    def compose(self) -> ComposeResult:
        """The authors above, the draft below; beside each other when there is room."""
        yield self.rows
        yield self.reader

    # ------------------------------------------------------------------ looking

    def begin(self, refs: tuple[str, ...], author: str, back: CommandId) -> None:
        """Remind the authors of these notes, or all of today; ``back`` is where she came from."""
        self._refs, self._wanted, self._is_new = refs, author, True
        self._tones.clear()
        if back != "reminders":
            self._back = back

    def reload(self) -> None:
        """Look again; the cursor stays on its author."""
        self.context.start(self._look, group="reminders", latest=True)

    async def _look(self) -> None:
        context, refs, here = self.context, self._refs, self.rows.current
        reminding, told = context.services.reminding, ""
        if refs:
            try:
                rounds, skipped = await context.background.read(reminding.asked, refs)
            except NotFound:  # one of them is no note any more
                rounds, skipped = (), ()
            told = not_reminded(context, skipped)
        else:
            rounds = await context.background.read(reminding.due)
        if refs != self._refs:  # she went on meanwhile
            return
        wanted = self._wanted or ("" if here is None else show("person", here.person.id))
        at = next((n for n, one in enumerate(rounds) if show("person", one.person.id) == wanted), self.rows.cursor)
        if refs and not rounds:
            self._go_back()
            return
        if told and self._is_new:
            self.post_message(Say(told))
        self._wanted, self._is_new = "", False
        self.rows.empty = context.words.reminders.round_empty(context.keymap.key_of("notes"))
        self.set_class(len(rounds) <= _FEW, "-few")
        self.set_class(len(rounds) == 1, "-one")
        self.rows.show(rounds, at)
        self._draw()

    def _tone(self, one: Round) -> Tone:
        return self._tones.get(one.person.id, one.tone)

    def _draw(self) -> None:
        """The draft for the author under the cursor."""
        one, context = self.rows.current, self.context
        if one is None:
            self.reader.show(())
        else:
            letter = context.services.reminding.letter(one, self._tone(one))
            self.reader.show(paper(one, letter, self._tone(one), context.words, context.today))
        if self.display:
            note = "" if self._refs else context.words.reminders.round_name
            self.post_message(Position(self.rows.cursor + 1, len(self.rows.rounds), note))

    def on_reminder_rows_moved(self, message: ReminderRows.Moved) -> None:
        """Another author under the cursor."""
        message.stop()
        self._draw()

    def on_line_list_chosen(self, message: ReminderRows.Chosen) -> None:
        """The mouse on a row; twice opens it."""
        message.stop()
        self.rows.focus()
        if message.twice:
            self.spread(full=True)

    # ------------------------------------------------------------------ what she does with it

    def _turn(self, by: int) -> None:
        """Another tone, from kind to firm."""
        if (one := self.rows.current) is not None:
            at = min(max(TONES.index(self._tone(one)) + by, 0), len(TONES) - 1)
            self._tones[one.person.id] = TONES[at]
            self._draw()

    def _start(self, work: Callable[[Round, Tone], Coroutine[object, object, None]], *, asks: bool = False) -> None:
        """Do something with the draft under the cursor."""
        if (one := self.rows.current) is not None:
            self.context.start(partial(work, one, self._tone(one)), group="change", asks=asks)

    async def _copy(self, one: Round, tone: Tone) -> None:
        """The text to the clipboard."""
        context = self.context
        letter = await context.background.write(context.services.reminding.deliver, one, tone)
        self.app.copy_to_clipboard(letter.text)
        self.post_message(Say(context.words.reminders.copied(letter.subject)))

    async def _write(self, one: Round, tone: Tone) -> None:
        """A draft for the mail program, in a file that she names."""
        context = self.context
        said, name = context.words.reminders, self._file_name(one)

        def feedback(values: dict[str, str]) -> str:
            path = mail_file(values["path"], self._folder, name)
            brief = context.words.screen.brief
            return brief.exists if os.path.exists(expanded(str(path))) else brief.will(str(path))  # noqa: PTH110 - never raises

        async def apply(values: dict[str, str]) -> str:
            path = mail_file(values["path"], self._folder, name)
            await context.background.write(context.services.reminding.deliver, one, tone, str(path))
            self._folder = path.parent
            return said.written(str(path))

        question = Question("", (Field("path", said.to_write, str(self._folder / name), "path"),))
        told = await until_right(context, question, apply, feedback, self.focus_work)
        if told:
            self.post_message(Say(told, said.send_it))

    def _file_name(self, one: Round) -> str:
        who = in_file_name(one.person.name) or show("person", one.person.id)
        return self.context.words.reminders.file_name(who, self.context.today.isoformat())

    async def _sent(self, one: Round, _: Tone) -> None:
        """She sent it: log that, and on to the next author."""
        context = self.context
        count = await context.background.write(context.services.reminding.sent, [one])
        await self._look()  # which may lead back to where she came from: what is told there comes after that
        hint = context.words.screen.frame.undo_hint(context.keymap.key_of("undo"))
        self.post_message(Say(context.words.reminders.logged_for(plain(one.person.name), count), hint))

    # ------------------------------------------------------------------ the frame

    def spread(self, *, full: bool) -> None:
        """The draft over the whole height, or below the authors again."""
        self.set_class(full, "-full")
        self.focus_work()
        self.post_message(PlaceChanged())

    def leave(self) -> bool:
        """One level back: the draft, then to where she came from."""
        if self.has_class("-full"):
            self.spread(full=False)
        elif self.reader.has_focus:
            self.rows.focus()
        else:
            self._go_back()
        return True

    def _go_back(self) -> None:
        """To where she came from."""
        if self.display:
            self.set_class(False, "-full")
            self.post_message(Pressed(self._back))

    def _switch(self) -> None:
        (self.rows if self.reader.has_focus else self.reader).focus()

    def focus_work(self) -> None:
        """The keyboard back to where the work is."""
        (self.reader if self.has_class("-full") else self.rows).focus()

    def recolour(self) -> None:
        """Another theme."""
        self.reader.ink = self.context.ink
        self.rows.refresh()
        self.reader.rewrap()
