"""The pane of terms that moved: old and new end in a list, why below it; taken over one by one, or all at once."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from textual.message import Message
from textual.widget import Widget

from werkbank.lang.days import day
from werkbank.lang.items import title
from werkbank.tui.arriving import Arriving
from werkbank.tui.messages import Position, Say, Visit
from werkbank.tui.panes.moving import moves
from werkbank.tui.text import cut, line, plain, wrap
from werkbank.tui.widgets.line_list import LineList, Shape
from werkbank.tui.widgets.reader import Paragraph, Reader

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from datetime import date

    from textual.app import ComposeResult
    from textual.strip import Strip

    from werkbank.lang.shape.commands import CommandId
    from werkbank.services.deadlines import Moved
    from werkbank.tui.context import Context
    from werkbank.tui.keys import Place

_DAYS: Final = 34
"""Columns for old and new end."""


class MovedRows(LineList):
    """One row for each."""

    class Moved(Message):
        """Another row under the cursor."""

    def __init__(self, context: Context) -> None:
        super().__init__(id="moved-rows")
        self.context = context
        self.terms: Sequence[Moved] | None = None
        """``None`` before they were read: then nobody may be told that there are none."""

    def moved(self) -> None:
        """Tell the pane."""
        self.post_message(self.Moved())

    def draw(self, y: int, width: int) -> Strip:
        """Old → new, and of what; or what to do when there is nothing."""
        ink, words = self.context.ink, self.context.words
        if not self.terms:
            lines = list(wrap("…" if self.terms is None else words.deadlines.moved_empty, width - 4))
            return line([(f"  {lines[y - 1]}" if 0 < y <= len(lines) else "", ink.plain)], width, ink.plain)
        if y >= len(self.terms):
            return line((), width, ink.plain)
        one = self.terms[y]
        text = f"{cut(_old_and_new(one, self.context), _DAYS)}  {plain(title(words, one.line))}"
        if y == self.cursor:
            style = ink.cursor if self.has_focus else ink.cursor_blur
            return line([(cut(f"▌{text}", width), style)], width, style)
        return line([(cut(f" {text}", width), ink.plain)], width, ink.plain)


class MovedPane(Widget):
    """Rows, and the reason of the one under the cursor."""

    place: Place = "moved"
    manager = ""

    def __init__(self, context: Context) -> None:
        super().__init__(id="moved")
        self._listing = Arriving(self.post_message, coming=True)
        self.context = context
        self.rows = MovedRows(context)
        self.reader = Reader(context.ink, id="moved-why")
        self.commands: Mapping[CommandId, Callable[[], object]] = {
            **moves(self.rows, self.reader, lambda: self.reader.has_focus),
            "open": self._open,
            "take-over": lambda: self._start(all_of_them=False),
            "take-over-all": lambda: self._start(all_of_them=True),
        }

    def compose(self) -> ComposeResult:
        """The rows above, the reason below."""
        yield self.rows
        yield self.reader

    @property
    def coming(self) -> bool:
        """Are the rows being read for the first time? Keys wait for them."""
        return self._listing.coming

    def reload(self) -> None:
        """Look again; the cursor stays on its item."""
        self.context.start(lambda: self._listing.of(self._look), group="moved", latest=True)

    async def _look(self) -> None:
        here = self._current
        found = await self.context.background.read(self.context.services.deadlines.moved)
        at = next((n for n, one in enumerate(found) if here and one.line.ref == here.line.ref), self.rows.cursor)
        self.rows.terms = tuple(found)
        self.rows.reshape(Shape.of(len(found)), at)
        self._draw()

    @property
    def _current(self) -> Moved | None:
        terms = self.rows.terms or ()
        return terms[self.rows.cursor] if self.rows.cursor < len(terms) else None

    def _draw(self) -> None:
        """Why this one moved, and where the cursor is."""
        one, context = self._current, self.context
        words = context.words
        told: list[Paragraph] = []
        if one is not None:
            from werkbank.lang import explain
            from werkbank.lang.terms import reasoning

            if one.outcome is not None:
                why = reasoning(one.outcome, words)
            else:
                why = words.deadlines.cannot(explain(one.problem, words).message if one.problem else "")
            told = [
                Paragraph(plain(title(words, one.line)), "title", whole=False),
                Paragraph(_old_and_new(one, context), "accent"),
                Paragraph(plain(why)),
                Paragraph(words.terms.disclaimer, "muted"),
            ]
        self.reader.show(told)
        if self.display:
            self.post_message(Position(self.rows.cursor + 1, len(self.rows.terms or ()), words.deadlines.moved_title))

    def on_moved_rows_moved(self, message: MovedRows.Moved) -> None:
        """Another row under the cursor."""
        message.stop()
        self._draw()

    def _open(self) -> None:
        if (one := self._current) is not None:
            self.post_message(Visit(one.line.ref, "inbox"))

    def _start(self, *, all_of_them: bool) -> None:
        one = self._current
        if one is not None:
            refs = () if all_of_them else (one.line.ref,)
            self.context.start(partial(self._take_over, refs), group="change")

    async def _take_over(self, refs: tuple[str, ...]) -> None:
        context = self.context
        made = await context.background.write(context.services.deadlines.accept, refs)
        hint = context.words.screen.frame.undo_hint(context.keymap.key_of("undo"))
        self.post_message(Say(context.words.deadlines.accepted_some(len(made)), hint if made else ""))
        await self._look()

    def focus_work(self) -> None:
        """The keyboard here."""
        self.rows.focus()

    def leave(self) -> bool:
        """There is one level."""
        return False

    def recolour(self) -> None:
        """Another theme."""
        self.reader.ink = self.context.ink
        self.rows.refresh()
        self.reader.rewrap()


def _old_and_new(one: Moved, context: Context) -> str:
    """``ma 21 dec → di 22 dec``; of a plan date only, the plan dates."""
    said, term, outcome = context.words.deadlines, one.term, one.outcome

    def shown(value: date | None) -> str:
        return "?" if value is None else day(value, context.words.names, context.today)

    if outcome is not None and outcome.legal == term.legal:
        return said.moved_plan(shown(term.plan), shown(outcome.plan))
    return said.moved_row(shown(term.legal), shown(None if outcome is None else outcome.legal))
