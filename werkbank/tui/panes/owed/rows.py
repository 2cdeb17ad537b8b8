"""What others owe us for questions, one row each, under who owes it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from rich.cells import cell_len
from textual.message import Message

from werkbank.domain.calendars import office_days_between
from werkbank.lang.days import day
from werkbank.tui.reminded import REMINDED
from werkbank.tui.text import cut, cut_at_word, line, plain, wrap
from werkbank.tui.widgets.line_list import LineList, Shape

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.strip import Strip

    from werkbank.domain.question_views import Owed
    from werkbank.services.questions.reminding import Debt
    from werkbank.tui.context import Context
    from werkbank.tui.text import Piece

_REF: Final = 5
_WIDE: Final = 90
"""From so many columns on there is room for a day behind what is owed."""


class Row(NamedTuple):
    """One thing, and all that its person owes."""

    debt: Debt
    owed: Owed

    @property
    def key(self) -> tuple[str, str, int]:
        """By which it is known."""
        return self.owed.question, self.owed.check, self.owed.place


class OwedRows(LineList):
    """The list."""

    class Moved(Message):
        """Another row under the cursor."""

    def __init__(self, context: Context) -> None:
        super().__init__(id="owed-rows")
        self.context = context
        self.empty = ""
        """What to say when there is nothing."""
        self.rows: tuple[Row, ...] = ()
        self._debts: Sequence[Debt] = ()

    @property
    def current(self) -> Row | None:
        """What is under the cursor."""
        return self.rows[self.cursor] if self.cursor < len(self.rows) else None

    def show(self, debts: Sequence[Debt], index: int) -> None:
        """Other rows, with the cursor on this one."""
        self._debts = debts
        self.rows = tuple(Row(debt, one) for debt in debts for one in debt.owed)
        self.reshape(Shape.of(len(self.rows), [(str(debt.person.id), len(debt.owed)) for debt in debts]), index)
        self.refresh()

    def moved(self) -> None:
        """Tell the pane."""
        self.post_message(self.Moved())

    def draw(self, y: int, width: int) -> Strip:
        """A person, a thing, or what to do when there is none."""
        ink = self.context.ink
        if not self.rows:
            lines = list(wrap(self.empty, width - 4)) if self.empty else []
            return line([(f"  {lines[y - 1]}" if 0 < y <= len(lines) else "", ink.plain)], width, ink.plain)
        if y >= self.shape.height:
            return line((), width, ink.plain)
        at = self.shape.at(y)[1]
        if y in self.shape.heads:
            debt = self._debts[at]
            late = sum(self._is_late(one) for one in debt.owed)
            count = self.context.words.preparation.owing.to_deliver(len(debt.owed), late)
            name = plain(debt.person.name).upper()
            return line([(f" {name}", ink.heading), (f"  {count}", ink.late if late else ink.muted)], width, ink.plain)
        pieces = self._pieces(self.rows[at].owed, width - 1)
        if at == self.cursor:
            style = ink.cursor if self.has_focus else ink.cursor_blur
            return line([(cut("▌" + "".join(text for text, _ in pieces), width), style)], width, style)
        return line([(" ", ink.plain), *pieces], width, ink.muted)

    def _when(self, one: Owed) -> str:
        """By when it was to be here; how late it is when that is past."""
        said, today = self.context.words.preparation.owing, self.context.today
        if one.wanted is None:
            return said.no_day
        if self._is_late(one):
            return said.late(office_days_between(one.wanted, today, self.context.closing))
        return day(one.wanted, self.context.words.names, today)

    def _is_late(self, one: Owed) -> bool:
        return one.wanted is not None and one.wanted < self.context.today

    def _pieces(self, one: Owed, width: int) -> list[Piece]:
        """By when, for which question and part, what, and what seems to be its answer."""
        words, ink = self.context.words, self.context.ink
        said = words.preparation.owing
        front = cut(self._when(one), max(cell_len(self._when(row.owed)) for row in self.rows))
        numbers = words.preparation.part(", ".join(map(plain, one.numbers))) if one.numbers else ""
        answer = f"  {said.answer(one.answers[0])}" if one.answers else ""
        reminded = self._reminded(one, width)
        room = max(8, width - cell_len(front) - _REF - 4 - cell_len(answer) - cell_len(reminded))
        what = (
            words.preparation.masked
            if one.hidden
            else " · ".join(filter(None, (numbers, one.name.rstrip("."), plain(one.title))))
        )
        if one.reminded_on is not None and not reminded:
            what = f"{REMINDED} {what}"
        return [
            (f"{front}  ", ink.late if self._is_late(one) else ink.muted),
            (cut(one.question, _REF) + "  ", ink.muted),
            (cut(cut_at_word(what, room), room), ink.muted if one.hidden else ink.plain),
            (reminded, ink.muted),
            (answer, ink.accent),
        ]

    def _reminded(self, one: Owed, width: int) -> str:
        """On which day somebody was reminded; empty when there is no room for that."""
        if one.reminded_on is None:
            return ""
        when = day(one.reminded_on, self.context.words.names, self.context.today)
        return f"  {self.context.words.preparation.owing.reminded(when)}" if width >= _WIDE else ""
