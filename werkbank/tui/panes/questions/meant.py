"""What of the questions is meant by a key: where the keyboard is, the question, its part, what is under the cursor."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.widget import Widget

from werkbank.tui.panes.questions.idle import idle

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from werkbank.domain.memory_views import Earlier
    from werkbank.domain.question_views import QuestionLine
    from werkbank.lang.shape.commands import CommandId
    from werkbank.tui.context import Context
    from werkbank.tui.keys import Place
    from werkbank.tui.panes.questions.opened import Opened
    from werkbank.tui.panes.questions.rows import QuestionRows
    from werkbank.tui.panes.questions.sheet import Sheet


class Meant(Widget):
    """Of the list, or of the question that is open."""

    context: Context
    rows: QuestionRows
    question: Opened

    @property
    def place(self) -> Place:
        """Where the keyboard is."""
        if self.sheet is None:
            return "questions"
        if self.question.recalling:
            return "recall"
        return "part" if self.question.in_detail else "matrix"

    @property
    def earlier(self) -> Earlier | None:
        """What is under the cursor of the memory."""
        return self.question.recall.rows.current

    def typing(self, text: str) -> None:
        """The answer as it is being typed."""
        self.question.typing(text)

    @property
    def sheet(self) -> Sheet | None:
        """The question that is open."""
        return self.question.sheet

    @property
    def line(self) -> QuestionLine | None:
        """The question that is meant."""
        return self.rows.current if self.sheet is None else self.sheet.view.line

    @property
    def target(self) -> str:
        """The same by its id."""
        return "" if self.line is None else self.line.ref

    idle = property(lambda self: idle(self.line, self.sheet, self.question.recall, recalling=self.question.recalling))

    @property
    def now(self) -> Mapping[CommandId, str]:
        """What is ready goes on to answered."""
        ready = self.line is not None and self.line.state == "ready"
        return {"ready": self.context.words.preparation.states["answered"]} if ready else {}

    @property
    def targets(self) -> Sequence[str]:
        """The questions that are meant together: the ticked ones of the list, else the one that is meant."""
        if self.sheet is None and self.rows.marks:
            return self.rows.marked
        return (self.target,) if self.target else ()
