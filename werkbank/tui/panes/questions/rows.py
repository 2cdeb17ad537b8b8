"""The questions of the list: what is being prepared, what is ready, what was answered, what was dropped."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, get_args

from textual.message import Message

from werkbank.domain.inbox import QuestionState
from werkbank.tui.columns import short_names
from werkbank.tui.messages import PastedQuestions
from werkbank.tui.panes.questions.columns import columns_for, question_pieces, widest_status
from werkbank.tui.text import cut, line, wrap
from werkbank.tui.widgets.line_list import LineList, Shape

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from textual.events import Paste
    from textual.strip import Strip

    from werkbank.domain.question_views import QuestionLine
    from werkbank.tui.context import Context
    from werkbank.tui.text import Piece

GROUPS: Final[tuple[QuestionState, ...]] = get_args(QuestionState)


class QuestionRows(LineList):
    """The list. A question is known by its id, never by its place alone."""

    class Moved(Message):
        """The cursor stands on another question."""

    def __init__(self, context: Context) -> None:
        super().__init__(id="questions-rows")
        self.context = context
        self.empty = ""
        """What to say when there is nothing."""
        self.questions: tuple[QuestionLine, ...] = ()
        self.names: Mapping[str, str] = {}
        self.marks: set[str] = set()
        """The ids of those that are ticked."""

    @property
    def current(self) -> QuestionLine | None:
        """The question under the cursor."""
        return self.questions[self.cursor] if self.cursor < len(self.questions) else None

    def show(self, lines: Sequence[QuestionLine], wanted: str, managers: Sequence[str]) -> None:
        """Other questions, or newer ones, with the cursor on the one that is wanted, else where it was."""
        self.names = short_names(managers)
        self.questions = tuple(one for state in GROUPS for one in lines if one.state == state)
        self.marks &= {one.ref for one in lines}
        sizes = [(state, sum(one.state == state for one in lines)) for state in GROUPS]
        index = next((at for at, one in enumerate(self.questions) if one.ref == wanted), self.cursor)
        self.reshape(Shape.of(len(self.questions), [one for one in sizes if one[1]]), index)
        self.refresh()

    @property
    def marked(self) -> list[str]:
        """Those that are ticked, in the order in which they stand."""
        return [one.ref for one in self.questions if one.ref in self.marks]

    def tick(self) -> None:
        """Tick the question under the cursor, or take its tick away, and on to the next."""
        if (one := self.current) is not None:
            self.marks ^= {one.ref}
            self.redraw_row(self.cursor)
            self.move(1)

    def tick_all(self) -> None:
        """Tick all that are shown; when all of them are ticked, none."""
        found = {one.ref for one in self.questions}
        self.marks = set() if found <= self.marks else found
        self.refresh()

    def moved(self) -> None:
        """Tell the pane."""
        self.post_message(self.Moved())

    def on_paste(self, event: Paste) -> None:
        """A list of questions on the clipboard, or a file that was dropped here."""
        if event.text.strip():
            event.stop()
            self.post_message(PastedQuestions(event.text))

    def draw(self, y: int, width: int) -> Strip:
        """A heading, a question, or nothing."""
        ink, words = self.context.ink, self.context.words
        if not self.shape.rows:
            lines = list(wrap(self.empty, width - 4)) if self.empty else []
            return line([(f"  {lines[y - 1]}" if 0 < y <= len(lines) else "", ink.plain)], width, ink.plain)
        if y >= self.shape.height:
            return line((), width, ink.plain)
        at = self.shape.at(y)[1]
        if y in self.shape.heads:
            code = self.shape.groups[at]
            count = sum(one.state == code for one in self.questions)
            name = words.preparation.states[code]  # type: ignore[literal-required]
            return line([(f" {name.upper()} {count}", ink.heading)], width, ink.plain)
        if at >= len(self.questions):  # others are on their way
            return line([(" …", ink.muted)], width, ink.plain)
        told = any(one.reminded is not None for one in self.questions)
        today = self.context.today
        size = widest_status(words, self.questions, today)
        columns = columns_for(width, size, managers=len(self.names) > 1, reminded=told)
        pieces = question_pieces(self.questions[at], columns, words, ink, self.names, today)
        marked = self.questions[at].ref in self.marks
        if at == self.cursor:
            style = ink.cursor if self.has_focus else ink.cursor_blur
            text = ("✓" if marked else "▌") + "".join(text for text, _ in pieces)
            return line([(cut(text, width), style)], width, style)
        front: Piece = ("✓", ink.mark) if marked else (" ", ink.plain)
        return line([front, *pieces], width, ink.muted)
