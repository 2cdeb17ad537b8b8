"""The memory while an answer is written: looked for beside the keyboard, walked, taken over, and opened."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final, NamedTuple

from werkbank.domain.errors import NotFound
from werkbank.tui.messages import PlaceChanged, Say
from werkbank.tui.panes.questions.paper import Told
from werkbank.tui.panes.questions.recall_rows import RecallRows
from werkbank.tui.panes.questions.recalled import head, message, recalled, takes
from werkbank.tui.trouble import trouble
from werkbank.tui.widgets.reader import Paragraph, Reader

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from werkbank.domain.memory_views import Earlier
    from werkbank.domain.question_keeping import Part
    from werkbank.tui.context import Context
    from werkbank.tui.panes.questions.sheet import Sheet

PAUSE: Final = 0.15
"""Seconds without another part or letter after which is looked."""


class _Asked(NamedTuple):
    """What is looked for with."""

    ref: str
    place: int
    text: str
    typed: str


class Recall:
    """What resembles the part under the cursor, in a list for the detail and one that is only looked at."""

    def __init__(self, context: Context, look_back: Callable[[str, int], object], shut: Callable[[], object]) -> None:
        self._context, self._look_back, self._shut = context, look_back, shut
        self._read: Earlier | None = None
        """What is being read in full."""
        self.rows = RecallRows(context, id="question-recall")
        self.beside = RecallRows(context, id="matrix-recall")
        self.beside.can_focus = False
        self.text = Reader(context.ink, id="recall-text")
        self.wanted = ""
        """The one to stand on when they are there."""
        self._asked: _Asked | None = None
        self._sheet: Sheet | None = None
        self._takes = False
        self._weighed: tuple[tuple[Earlier, Part | None, str] | None, bool] = (None, False)
        """Of what it was last worked out whether it can be taken over, and that."""

    # ------------------------------------------------------------------ looking

    def follow(self, sheet: Sheet, typed: str | None = None, *, again: bool = False) -> None:
        """The part under the cursor, with its answer or what is being typed of it; ``again``: the archive changed."""
        self._sheet, part = sheet, sheet.part
        said = self._context.words
        if sheet.view.line.hidden or (part is None and sheet.view.parts):
            self._asked = None
            self._show((), said.preparation.masked if sheet.view.line.hidden else said.preparation.choose_part)
            return
        answer = "" if part is None else part.answer
        text = "" if part is None else part.text
        asked = _Asked(sheet.ref, sheet.place, text, answer if typed is None else typed)
        before, self._asked = self._asked, asked
        if asked == before and not again:
            self._show(self.rows.found, self.rows.empty)
            return
        if before is None or (asked.ref, asked.place) != (before.ref, before.place):  # never what belongs to another
            self._show((), "")
        self._context.start(partial(self._look, asked), group="recall", latest=True)

    async def _look(self, asked: _Asked) -> None:
        context = self._context
        await context.background.pause(PAUSE)
        try:
            found = await context.background.read(
                context.services.memory.recall, asked.ref, asked.place, asked.typed
            )  # fmt: skip
        except NotFound:  # it, or this part of it, is gone by now; the pane looks again
            return
        if asked == self._asked:
            said = context.words.memory
            self._show(found, f"{said.nothing_like} {said.what_it_is}")
            self.go(next((at for at, one in enumerate(found) if one.ref == self.wanted), self.rows.cursor))
            self.wanted = ""

    def _show(self, found: Sequence[Earlier], empty: str) -> None:
        part = None if self._sheet is None else self._sheet.part
        taken = frozenset(part.taken_from.split(", ")) if part is not None and part.taken_from else frozenset()
        for one in (self.rows, self.beside):
            one.show(found, empty, taken)
        self.read()
        if self._read is not None and self._read not in found:  # marked, changed or gone by now: not a word of it stays
            self._read = None
            self._shut()

    def read(self) -> None:
        """The one under the cursor, in full as far as it is kept."""
        one, context = self.rows.current, self._context
        if self._takes is not self.can_be_taken:  # the bottom line has another key
            self._takes = self.can_be_taken
            self.rows.post_message(PlaceChanged())
        if one is None or self._sheet is None:
            self.text.show(())
            return
        key, title = context.keymap.key_of("reuse"), self._sheet.view.question.title
        self.text.show(recalled(one, self._sheet.part, self._told, key, title))

    @property
    def can_be_taken(self) -> bool:
        """Can what is under the cursor be taken over?"""
        one, sheet = self.rows.current, self._sheet
        if one is None or sheet is None:
            return False
        about = (one, sheet.part, sheet.view.question.title)
        if about != self._weighed[0]:
            self._weighed = about, takes(*about)
        return self._weighed[1]

    @property
    def _told(self) -> Told:
        context = self._context
        return Told(context.words, context.services.doors.clock.now(), context.today)

    # ------------------------------------------------------------------ walking

    def down(self, by: int) -> None:
        """So many on."""
        self.go(self.rows.cursor + by)

    def go(self, index: int) -> None:
        """To one of them; beyond an end is that end."""
        self.rows.go(index)
        self.read()

    # ------------------------------------------------------------------ where it came from

    def open(self, show: Callable[[Sequence[Paragraph]], object]) -> None:
        """The question it came from; a message or a commitment in full is given to ``show``."""
        one = self.rows.current
        if one is None:
            return

        async def read() -> None:
            try:
                source = await self._source(one)
            except NotFound as error:  # gone by now
                self.rows.post_message(Say(trouble(error, self._context.words), error=True))
                return
            if source:
                self._read = one
                show(source)

        self._context.start(read, group="question-source", latest=True)

    def closed(self) -> None:
        """It is not read any more."""
        self._read = None

    async def _source(self, one: Earlier) -> Sequence[Paragraph]:
        """All of a message or a commitment; empty when a question was opened instead."""
        context, services = self._context, self._context.services
        if one.source == "part":
            ref, place = one.ref.split(".")
            self._look_back(ref, int(place))
            return ()
        if one.source == "commitment":
            line = await context.background.read(services.commitments.view, one.ref)
            if line.question:
                self._look_back(line.question, 1)
                return ()
            return recalled(one, None, self._told, context.keymap.key_of("reuse"))
        found = await context.background.read(services.views.show, one.ref)
        return [*head(one, self._told), Paragraph(""), *message(one, found, context.words)]  # type: ignore[arg-type]
