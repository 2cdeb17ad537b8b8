"""The pane of the questions: the list with the one under the cursor beside it; a question opens as a matrix."""

from __future__ import annotations

from asyncio import Lock
from functools import partial
from typing import TYPE_CHECKING

from textual.containers import Container

from werkbank.domain.errors import NotFound
from werkbank.tui.arriving import Arriving
from werkbank.tui.messages import PlaceChanged, Position
from werkbank.tui.panes.moving import moves
from werkbank.tui.panes.questions.changes import Changes
from werkbank.tui.panes.questions.leading import Leading
from werkbank.tui.panes.questions.meant import Meant
from werkbank.tui.panes.questions.narrowing import Narrowing
from werkbank.tui.panes.questions.opened import Opened
from werkbank.tui.panes.questions.paper import Told, paper
from werkbank.tui.panes.questions.rows import QuestionRows
from werkbank.tui.widgets.reader import Reader

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from textual.app import ComposeResult

    from werkbank.domain.deeds import Deed
    from werkbank.lang.shape.commands import CommandId
    from werkbank.tui.context import Context
    from werkbank.tui.widgets.line_list import LineList


class QuestionsPane(Meant):
    """Rows and paper, or a matrix, or a part."""

    def __init__(self, context: Context) -> None:
        super().__init__(id="questions")
        self.context = context
        self.manager = ""
        self.turn = Lock()
        self.rows = QuestionRows(context)
        self.reader = Reader(context.ink, id="questions-paper")
        self.narrowing = Narrowing(self)
        self.question = Opened(self)
        self.leaving = False
        """Is another pane on its way? Keys wait for that."""
        self._wanted = ""
        """The question to stand on when the list is here."""
        self._listing = Arriving(self.post_message, coming=True)
        """The rows, as long as others are on their way than those that stand here."""
        listing: dict[CommandId, Callable[[], object]] = {
            **moves(self.rows, self.reader, lambda: self.reader.has_focus),
            "focus": self._switch,
            "open": self._open,
        }
        self.commands: Mapping[CommandId, Callable[[], object]] = {
            **Changes(self).commands,
            **{one: partial(self._either, one, listing) for one in self.question.commands},
            **self.narrowing.commands,
            "questions": self._home,
            "full": lambda: self.spread(full=not self.has_class("-full")),
            **Leading(self).commands,
            "mark": lambda: self._ticked(self.rows.tick),
            "mark-all": lambda: self._ticked(self.rows.tick_all),
        }

    def compose(self) -> ComposeResult:
        """The list with its paper; the matrix; the detail."""
        yield self.rows
        yield self.reader
        yield self.question.head
        yield self.question.parts
        yield self.question.recall.beside
        with Container(id="question-detail"):
            yield self.question.text
            with Container(id="question-beside"):
                yield self.question.checks
                yield self.question.recall.rows
                yield self.question.recall.text
        yield self.question.foot

    def _either(self, command: CommandId, listing: Mapping[CommandId, Callable[[], object]]) -> None:
        """What a key does in the list, or in the question that is open."""
        found = listing if self.sheet is None else self.question.commands
        found.get(command, lambda: None)()

    def untick(self) -> None:
        """What was ticked in the list is no more."""
        self.rows.marks.clear()
        self._ticked(self.rows.refresh)

    def _ticked(self, tick: Callable[[], object]) -> None:
        tick()
        self.tell_position()

    # ------------------------------------------------------------------ looking

    def reload(self) -> None:
        """Look again; the cursor stays on its question."""
        self.leaving = False
        self.context.start(lambda: self._listing.of(self._look), group="questions", latest=True)
        self.question.reload()

    @property
    def coming(self) -> bool:
        """Is what keys are about still being read: the list, or the question that was opened?"""
        return self.leaving or self._listing.coming or self.question.arriving.coming

    async def _look(self) -> None:
        context = self.context
        managers = await context.background.read(context.services.register.managers)
        if self.manager not in ("", *(one.name for one in managers)):  # called something else by now
            self.manager = ""
        present = await context.background.read(context.services.register.present)
        seen = await context.background.read(context.services.questions.window, self.manager)
        lines = self.narrowing.among(seen.lines)
        wanted = next((one.ref for one in lines if self._wanted in (one.ref, one.item)), "")
        here = wanted or ("" if self.rows.current is None else self.rows.current.ref)
        self._wanted = ""
        self.narrowing.heard(len(lines))
        self.rows.empty = self.narrowing.empty_words()
        self.rows.show(lines, here, [one.name for one in present])
        self._read()
        self.tell_position()

    def _read(self) -> None:
        """The question under the cursor, to be read."""
        self.context.start(partial(_read, self.context, self.rows, self.reader), group="question-paper", latest=True)

    def from_the_top(self) -> None:
        """Other questions are to be shown: the cursor goes to the first."""
        self.rows.cursor, self.rows.questions, self._listing.coming = 0, (), True
        self.reload()

    def returned(self, deed: Deed) -> None:
        """To the question, or the part of the one that is open, that a deed was about."""
        self._wanted = self.question.came_back(deed)

    def visit(self, ref: str, place: int = 1) -> None:
        """Open a question, at a part of it."""
        self._wanted = ref
        self.question.open(ref, place)

    def on_question_rows_moved(self, message: QuestionRows.Moved) -> None:
        """Another row under the cursor."""
        message.stop()
        self._read()
        self.tell_position()

    def on_line_list_chosen(self, message: LineList.Chosen) -> None:
        """The mouse on a row; twice opens it."""
        message.stop()
        if message.chooser is self.rows:
            self.rows.focus()
            if message.twice:
                self._open()
        elif message.chooser in (self.question.recall.rows, self.question.recall.beside):
            self.question.chosen_earlier(message.index, twice=message.twice)
        else:
            self.question.chosen(message.index, checks=message.chooser is self.question.checks, twice=message.twice)

    def tell_position(self) -> None:
        """Where the cursor is, and what is special about what is shown."""
        if not self.display:
            return
        sheet = self.sheet
        if sheet is None:
            marks = len(self.rows.marks)
            ticked = [self.context.words.screen.inbox.marked(marks)] if marks else []
            note = " · ".join([*ticked, *self.narrowing.told()])
            self.post_message(Position(self.rows.cursor + 1, self.rows.shape.rows, note))
        else:
            self.post_message(Position(sheet.place, len(sheet.view.parts) if sheet.place else 0, sheet.ref))

    # ------------------------------------------------------------------ a question that is open

    def _open(self) -> None:
        if self.rows.current is not None:
            self.question.open(self.rows.current.ref)

    def opened_changed(self) -> None:
        """Another cell, or another page of the question."""
        self.set_class(False, "-full")
        if self.display and not self.context.asks.asking:
            self.focus_work()
        self.post_message(PlaceChanged())
        self.tell_position()

    def close_question(self) -> None:
        """Back to the list."""
        self.set_class(False, "-matrix", "-part", "-recall", "-source")
        self.focus_work()
        self.post_message(PlaceChanged())
        self.tell_position()

    def _home(self) -> None:
        """From a question to the list of them, whatever was opened in between."""
        if self.sheet is not None:
            self.question.shut()
            self.close_question()
        self.reload()

    def show_versions(self) -> None:
        """The versions of the answer in the place of the text, or the text again."""
        self.question.show_versions()

    def name_version(self, number: int) -> None:
        """The version that is named in the line."""
        self.question.name_version(number)

    # ------------------------------------------------------------------ the frame

    def _switch(self) -> None:
        (self.rows if self.reader.has_focus else self.reader).focus()

    def spread(self, *, full: bool) -> None:
        """The paper over the whole height, or beside the rows again."""
        self.set_class(full and self.sheet is None, "-full")
        self.focus_work()
        self.post_message(PlaceChanged())

    def leave(self) -> bool:
        """One level back; ``False`` when there is none here."""
        if self.sheet is not None:
            if not self.question.leave():
                self.close_question()
        elif self.has_class("-full"):
            self.spread(full=False)
        elif self.reader.has_focus:
            self.rows.focus()
        elif self.rows.marks:
            self.untick()
        else:
            return self.narrowing.widen()
        return True

    def focus_work(self) -> None:
        """The keyboard back to where the work is."""
        if self.sheet is not None:
            self.question.focus()
        else:
            (self.reader if self.has_class("-full") else self.rows).focus()

    def recolour(self) -> None:
        """Another theme."""
        self.reader.ink = self.context.ink
        self.rows.refresh()
        self.reader.rewrap()
        self.question.recolour()


async def _read(context: Context, rows: QuestionRows, reader: Reader) -> None:
    """The question under the cursor; while it was read it may have become another one."""
    one = rows.current
    if one is None:
        reader.show(())
        return
    try:
        view = await context.background.read(context.services.questions.view, one.ref)
    except NotFound:
        return
    if rows.current is not None and rows.current.ref == one.ref:
        reader.show(paper(view, Told(context.words, context.services.doors.clock.now(), context.today)))
