"""The pane of who owes us something for a question, and the draft of a reminder per person. She sends it herself."""

from __future__ import annotations

import os
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from textual.widget import Widget

from werkbank.domain.errors import NotFound, QuestionRefused
from werkbank.domain.ids import parse, show
from werkbank.domain.notes.types import TONES
from werkbank.lang.days import moment
from werkbank.services.questions.checking import CheckEdit
from werkbank.settings import expanded
from werkbank.tui.messages import OpenQuestion, PlaceChanged, Position, Pressed, Say
from werkbank.tui.panes.moving import moves
from werkbank.tui.panes.owed.letter import paper
from werkbank.tui.panes.owed.rows import OwedRows
from werkbank.tui.questions import Field, Question
from werkbank.tui.reminded import in_file_name, mail_file
from werkbank.tui.text import plain
from werkbank.tui.trouble import trouble
from werkbank.tui.until_right import until_right
from werkbank.tui.which_manager import which_manager
from werkbank.tui.widgets.reader import Reader

if TYPE_CHECKING:
    from collections.abc import Callable, Coroutine, Mapping, Sequence

    from textual.app import ComposeResult

    from werkbank.domain.notes.types import Tone
    from werkbank.lang.shape.commands import CommandId
    from werkbank.services.questions.reminding import Debt
    from werkbank.tui.context import Context
    from werkbank.tui.keys import Place
    from werkbank.tui.panes.owed.rows import Row


class OwedPane(Widget):
    """Rows, and a letter."""

    place: Place = "owed"

    def __init__(self, context: Context) -> None:
        super().__init__(id="owed")
        self.context = context
        self.manager = ""
        self.rows = OwedRows(context)
        self.reader = Reader(context.ink, id="owed-letter")
        self._back: CommandId = "inbox"
        """Where she came from."""
        self._wanted: tuple[str, int] = ("", 0)
        """The question and the person to begin with."""
        self._tones: dict[int, Tone] = {}
        """By person, where she chose another than that of the days."""
        self._folder = Path("~")
        start = context.start
        self.commands: Mapping[CommandId, Callable[[], object]] = {
            **moves(self.rows, self.reader, lambda: self.reader.has_focus),
            "tick": self._take,
            "tone-firmer": lambda: self._turn(1),
            "tone-milder": lambda: self._turn(-1),
            "copy": lambda: self._start(self._copy),
            "letter": lambda: self._start(self._write, asks=True),
            "sent": lambda: self._start(self._sent),
            "open": self._open,
            "full": lambda: self.spread(full=not self.has_class("-full")),
            "focus": self._switch,
            "manager": lambda: start(self._choose, group="owed-ask", asks=True),
            "all-managers": lambda: self._narrow(""),
        }

    def compose(self) -> ComposeResult:
        """What is owed above, the draft below; beside each other when there is room."""
        yield self.rows
        yield self.reader

    # ------------------------------------------------------------------ looking

    def begin(self, question: str, person: int, back: CommandId) -> None:
        """Stand on what this person owes, for this question if there is one; ``back`` is where she came from."""
        self._wanted = (question, person)
        self._tones.clear()
        if back != "owed":
            self._back = back

    def reload(self) -> None:
        """Look again; the cursor stays on its row."""
        self.context.start(self._look, group="owed", latest=True)

    async def _look(self) -> None:
        context, here = self.context, self.rows.current
        managers = await context.background.read(context.services.register.managers)
        if self.manager not in ("", *(one.name for one in managers)):  # called something else by now
            self.manager = ""
        debts = await context.background.read(context.services.question_reminding.debts, self.manager)
        key = context.keymap.key_of
        said = context.words.preparation.owing
        self.rows.empty = (
            said.empty_manager(self.manager, key("all-managers")) if self.manager
            else said.empty(key("holder"), key("questions"))
        )  # fmt: skip
        self.rows.show(debts, self._index(debts, here))
        self._wanted = ("", 0)
        self._draw()

    def _index(self, debts: Sequence[Debt], here: Row | None) -> int:
        """The row that is wanted, or the one it was on, or the place where that was."""
        question, person = self._wanted
        rows = [(debt.person.id, one) for debt in debts for one in debt.owed]
        if question or person:
            fits = [
                (bool(person) and number == person, bool(question) and one.question == question) for number, one in rows
            ]
            best = max(fits, default=(False, False))
            return fits.index(best) if any(best) else 0
        if here is not None:
            keys = [(one.question, one.check, one.place) for _, one in rows]
            if here.key in keys:
                return keys.index(here.key)
        return self.rows.cursor

    def _tone(self, debt: Debt) -> Tone:
        return self._tones.get(debt.person.id, debt.tone)

    def _draw(self) -> None:
        """The draft for the person under the cursor."""
        self.context.start(self._show, group="owed-letter", latest=True)

    async def _show(self) -> None:
        one, context = self.rows.current, self.context
        if one is None:
            self.reader.show(())
        else:
            tone = self._tone(one.debt)
            letter = context.services.question_reminding.letter(one.debt, tone)
            answer = await self._answer(one)
            if self.rows.current is not one:
                return
            self.reader.show(paper(one.debt, letter, tone, answer, context.words, context.keymap.key_of("tick")))
        if self.display:
            note = " · ".join(filter(None, (context.words.preparation.owing.page, self.manager)))
            self.post_message(Position(self.rows.cursor + 1, len(self.rows.rows), note))

    async def _answer(self, one: Row) -> str:
        """The message that may be the answer, by number and moment: its words may be marked."""
        found = parse(one.owed.answers[0]) if one.owed.answers else None
        if found is None:
            return ""
        context = self.context
        try:
            message = await context.background.read(context.services.views.message, found.number)
        except NotFound:  # wiped meanwhile
            return ""
        return f"{message.ref} · {moment(message.received, context.words.names, context.today)}"

    def on_owed_rows_moved(self, message: OwedRows.Moved) -> None:
        """Another row under the cursor."""
        message.stop()
        self._draw()

    def on_line_list_chosen(self, message: OwedRows.Chosen) -> None:
        """The mouse on a row; twice opens it."""
        message.stop()
        self.rows.focus()
        if message.twice:
            self._open()

    # ------------------------------------------------------------------ what she does with it

    def _take(self) -> None:
        """It is in: from the message that seems to be its answer, when there is one."""
        if (one := self.rows.current) is not None:
            self.context.start(partial(self._is_in, one), group="change")

    async def _is_in(self, one: Row) -> None:
        context, owed = self.context, one.owed
        source = owed.answers[0] if owed.answers else ""
        edit = CheckEdit(state="in", source=source) if source else CheckEdit(state="in")
        await context.background.write(context.services.checking.set, owed.question, owed.check, edit, owed.place)
        hint = context.words.screen.frame.undo_hint(context.keymap.key_of("undo"))
        self.post_message(Say(context.words.preparation.owing.is_in(owed.name.rstrip("."), source), hint))
        self.reload()

    def _turn(self, by: int) -> None:
        """Another tone, from kind to firm."""
        if (one := self.rows.current) is not None:
            at = min(max(TONES.index(self._tone(one.debt)) + by, 0), len(TONES) - 1)
            self._tones[one.debt.person.id] = TONES[at]
            self._draw()

    def _start(self, work: Callable[[Debt, Tone], Coroutine[object, object, None]], *, asks: bool = False) -> None:
        """Do something with the draft under the cursor."""
        if (one := self.rows.current) is not None:
            self.context.start(partial(work, one.debt, self._tone(one.debt)), group="change", asks=asks)

    async def _copy(self, debt: Debt, tone: Tone) -> None:
        """The text to the clipboard."""
        context = self.context
        letter = await context.background.write(context.services.question_reminding.deliver, debt, tone)
        self.app.copy_to_clipboard(letter.text)
        self.post_message(Say(context.words.reminders.copied(letter.subject)))

    async def _write(self, debt: Debt, tone: Tone) -> None:
        """A draft for the mail program, in a file that she names."""
        context = self.context
        said, name = context.words.reminders, self._file_name(debt)

        def feedback(values: dict[str, str]) -> str:
            path = mail_file(values["path"], self._folder, name)
            brief = context.words.screen.brief
            return brief.exists if os.path.exists(expanded(str(path))) else brief.will(str(path))  # noqa: PTH110 - never raises

        async def apply(values: dict[str, str]) -> str:
            path = mail_file(values["path"], self._folder, name)
            deliver = context.services.question_reminding.deliver
            await context.background.write(deliver, debt, tone, str(path))
            self._folder = path.parent
            return said.written(str(path))

        question = Question("", (Field("path", said.to_write, str(self._folder / name), "path"),))
        told = await until_right(context, question, apply, feedback, self.focus_work)
        if told:
            self.post_message(Say(told, said.send_it))

    async def _sent(self, debt: Debt, _: Tone) -> None:
        """She sent it: that is kept with everything this one owes."""
        context = self.context
        try:
            count = await context.background.write(context.services.question_reminding.sent, [debt])
        except QuestionRefused as refused:  # changed by another program since it was drawn
            self.post_message(Say(trouble(refused, context.words), error=True))
            self.reload()
            return
        hint = context.words.screen.frame.undo_hint(context.keymap.key_of("undo"))
        self.post_message(Say(context.words.preparation.owing.logged_for(plain(debt.person.name), count), hint))
        self.reload()

    def _file_name(self, debt: Debt) -> str:
        who = in_file_name(debt.person.name) or show("person", debt.person.id)
        return self.context.words.preparation.owing.file_name(who, self.context.today.isoformat())

    def _open(self) -> None:
        """The question, at the part it is for."""
        if (one := self.rows.current) is not None:
            self.post_message(OpenQuestion(one.owed.question, one.owed.place))

    # ------------------------------------------------------------------ the frame

    def _switch(self) -> None:
        (self.rows if self.reader.has_focus else self.reader).focus()

    async def _choose(self) -> None:
        name = await which_manager(self.context, self.focus_work, all_too=True)
        if name is not None:
            self._narrow(name)

    def _narrow(self, manager: str) -> None:
        self.manager = manager
        self.reload()

    def spread(self, *, full: bool) -> None:
        """The draft over the whole height, or below the rows again."""
        self.set_class(full, "-full")
        self.focus_work()
        self.post_message(PlaceChanged())

    def leave(self) -> bool:
        """One level back: the draft, the manager, then to where she came from."""
        if self.has_class("-full"):
            self.spread(full=False)
        elif self.reader.has_focus:
            self.rows.focus()
        elif self.manager:
            self._narrow("")
        elif self.display:
            self.post_message(Pressed(self._back))
        return True

    def focus_work(self) -> None:
        """The keyboard back to where the work is."""
        (self.reader if self.has_class("-full") else self.rows).focus()

    def recolour(self) -> None:
        """Another theme."""
        self.reader.ink = self.context.ink
        self.rows.refresh()
        self.reader.rewrap()
