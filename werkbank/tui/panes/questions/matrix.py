"""The matrix of a question that is open: above it the whole question, then its parts by what is asked of each."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, Final

from rich.cells import cell_len

from werkbank.lang.status import status_word
from werkbank.tui.panes.questions.cells import SIGNS, is_late, legend, owes, told
from werkbank.tui.panes.questions.columns import title
from werkbank.tui.panes.questions.grid import each_line, grid_for, head, whole_width
from werkbank.tui.printed import printed
from werkbank.tui.text import cut, cut_at_word, line, plain, wrap
from werkbank.tui.widgets.changes import DrawnLines
from werkbank.tui.widgets.line_list import LineList, Shape

if TYPE_CHECKING:
    from datetime import date

    from textual import events
    from textual.strip import Strip

    from werkbank.domain.preparation.readiness import Cell
    from werkbank.domain.question_keeping import Part
    from werkbank.lang.shape.preparation import PreparationWords
    from werkbank.tui.context import Context
    from werkbank.tui.ink import Ink
    from werkbank.tui.panes.questions.grid import Grid
    from werkbank.tui.panes.questions.sheet import Sheet
    from werkbank.tui.text import Piece

_FOOT_TEXT: Final = 2
"""Lines for the words of the item under the cursor."""
_NUMBER_MOST: Final = 9
_REASON: Final = 44
"""Columns at most for why it is ready or answered all the same."""
_LINES: Final = 2
"""That a part takes at most."""


def _sign(cell: Cell, ink: Ink, today: date, *, here: bool, focus: bool) -> Piece:
    """A sign with its edges; brackets where the cursor is."""
    sign = SIGNS[cell.state]
    if here:
        return f"[{sign}]", ink.cursor if focus else ink.cursor_blur
    if is_late(cell, today):
        return f" {sign} ", ink.late
    tones = {"in": ink.on_time, "asked": ink.tight, "none": ink.muted, "": ink.plain}
    return f" {sign} ", ink.late if cell.state == "" and cell.item.blocking else tones[cell.state]


def _who(sheet: Sheet, part: int, context: Context) -> str:
    """Who still owes something for a part: ``Bakker wo 25 nov: cijfer``."""
    words, found = context.words, dict[str, list[str]]()
    for cell in sheet.asked.get(part, ()):
        if who := owes(cell, sheet.view.people, words, context.today):
            found.setdefault(who, []).append(head(cell.item, words.language))
    return "; ".join(f"{who}: {', '.join(names)}" for who, names in found.items())


def _grid(sheet: Sheet, width: int, context: Context) -> Grid:
    """How the columns lie; what is said of who delivers has as much room as it takes, the parts have the rest."""
    if sheet.wanted is None or sheet.wanted[0] != context.today:
        widest = max((cell_len(_who(sheet, part, context)) for part in sheet.asked), default=0)
        least = cell_len(context.words.preparation.who_delivers)
        sheet.wanted = context.today, max(widest, least) + 2 if sheet.asked else 0
    return grid_for(width, sheet.columns, context.words.language, sheet.column, sheet.wanted[1])


def _state(sheet: Sheet, said: PreparationWords) -> str:
    """That it is ready, answered or dropped; when it was not quite, with the reason why it is so all the same."""
    one = sheet.view.line
    if not one.override or one.hidden:
        return said.states[one.state]
    return cut_at_word(said.all_the_same[one.state](plain(one.override)), _REASON)


class MatrixHead(DrawnLines):
    """What it is called and how far it is, the items of the whole, and the heads of the columns."""

    def __init__(self, context: Context) -> None:
        super().__init__(id="matrix-head")
        self.context = context
        self.sheet: Sheet | None = None
        self.focused_rows = False
        self._shown: tuple[object, ...] = ()
        """All that what is drawn rests on."""

    @property
    def each(self) -> int:
        """Items of the whole on a line."""
        if self.sheet is None:
            return 1
        return each_line(self.size.width or 80, self.sheet.wholes, self.context.words.language)

    def lines(self, width: int) -> int:
        """So many lines it takes."""
        if self.sheet is None:
            return 1
        each = each_line(width, self.sheet.wholes, self.context.words.language)
        return 1 + (1 + -(-len(self.sheet.wholes) // each) if self.sheet.wholes else 0) + bool(self.sheet.columns)

    def show(self, sheet: Sheet) -> None:
        """Another question, or another cell."""
        self.sheet = sheet
        width = self.size.width or self.app.size.width
        here = (sheet.column, -1) if sheet.place else (-1, sheet.whole)
        shown = (sheet.view, width, here, _grid(sheet, width, self.context), self.focused_rows)
        if shown != self._shown:
            self._shown = shown
            self.styles.height = self.lines(width)
            self.redraw()

    def on_resize(self) -> None:
        """Other lines."""
        if self.sheet is not None:
            self.styles.height = self.lines(self.size.width)

    def strip(self, y: int) -> Strip:
        """A line of it."""
        width, ink, sheet = self.size.width, self.context.ink, self.sheet
        if sheet is None:
            return line((), width, ink.plain)
        last = self.lines(width) - 1
        if y == 0:
            return self._title(sheet, width)
        if sheet.columns and y == last:
            return line(self._heads(sheet, width), width, ink.plain)
        if y == 1 and sheet.wholes:
            done, of = sheet.settled(None)
            said = self.context.words.preparation
            return line(
                [(f" {said.whole.upper()}", ink.heading), (f"  {said.of(done, of)}", ink.muted)], width, ink.plain
            )
        return line(self._wholes(sheet, y - 2, width), width, ink.plain)

    def _title(self, sheet: Sheet, width: int) -> Strip:
        """The title gives way to how far it is."""
        words, ink, one = self.context.words, self.context.ink, sheet.view.line
        said = words.preparation
        state = _state(sheet, said) if one.state else status_word(one.status, one.slack, words) or said.no_date
        tails = [said.ready(one.percent), state]
        if one.blocking and not one.state:
            tails.insert(1, said.blocking(one.blocking))
        if sheet.view.parts:
            tails.insert(0, said.parts(len(sheet.view.parts)))
        tail = "".join(f" · {part}" for part in tails)
        while cell_len(tail) > width - 24 and len(tails) > 1:
            tails.pop(0)
            tail = "".join(f" · {part}" for part in tails)
        name = cut_at_word(title(words, one), width - cell_len(tail) - 2)
        tone = ink.muted if one.state else ink.status(one.status)
        return line([(f" {name}", ink.title), (tail, tone)], width, ink.plain)

    def _wholes(self, sheet: Sheet, row: int, width: int) -> list[Piece]:
        """One line of the items of the whole."""
        ink, language = self.context.ink, self.context.words.language
        wide, each = whole_width(sheet.wholes, language), each_line(width, sheet.wholes, language)
        pieces: list[Piece] = []
        for at in range(row * each, min((row + 1) * each, len(sheet.wholes))):
            item = sheet.wholes[at]
            here = not sheet.place and sheet.whole == at
            sign = _sign(sheet.cell_of(item, None), ink, self.context.today, here=here, focus=self.focused_rows)
            name = cut(f"{head(item, language)} ", wide - cell_len(sign[0]) + 1)
            pieces += [sign, (name, ink.plain if here else ink.muted)]
        return pieces

    def _heads(self, sheet: Sheet, width: int) -> list[Piece]:
        words, ink = self.context.words, self.context.ink
        grid = _grid(sheet, width, self.context)
        hidden_before = "‹" if grid.first else ""
        hidden_after = "›" if grid.last < len(sheet.columns) else ""
        pieces: list[Piece] = [
            (cut(f" {words.preparation.parts_head.upper()} {hidden_before}", grid.label), ink.heading)
        ]
        for at in grid.shown:
            here = bool(sheet.place) and at == sheet.column
            name = cut(f" {head(sheet.columns[at], words.language)}", grid.widths[at])
            pieces.append((name, ink.title if here else ink.heading))
        if grid.who:
            pieces.append((f"  {words.preparation.who_delivers}", ink.heading))
        if hidden_after:
            pieces.append((hidden_after, ink.heading))
        return pieces


class PartRows(LineList):
    """The parts, of which only what is in sight is drawn."""

    def __init__(self, context: Context) -> None:
        super().__init__(id="matrix-parts")
        self.context = context
        self.sheet: Sheet | None = None
        self.clicked: int | None = None
        """The column that was last clicked on."""
        self._shown: tuple[object, ...] = ()
        """Of what is drawn: all but the place of the cursor."""
        self._lines: list[list[str]] = []
        """By part its words in lines, one more than is shown; empty when each has one line."""
        self._numbers = 1
        """Columns for the printed numbers."""

    def show(self, sheet: Sheet) -> None:
        """Another question, or another cell; of that only the two rows are drawn."""
        self.sheet = sheet
        at = max(0, sheet.place - 1)
        shown = (sheet.view, bool(sheet.place), self.grid(self.size.width), self.has_focus, self.size.height)
        if shown == self._shown:
            self.redraw_row(self.cursor)
            self.go(at)
            return
        self._shown = shown
        self._numbers = min(
            max((cell_len(printed(one.numbers)) for one in sheet.view.parts), default=1), _NUMBER_MOST
        )  # fmt: skip
        self._lay_out(sheet, at)

    def resized(self) -> None:
        """There may be room for other lines."""
        if self.sheet is not None:
            self.show(self.sheet)

    def _lay_out(self, sheet: Sheet, at: int) -> None:
        """A part has two lines when its words take them and all parts are in sight so; else each has one."""
        parts, grid, self._lines = sheet.view.parts, self.grid(self.size.width), []
        if grid is not None and len(parts) < self.size.height:
            lines = [list(islice(wrap(self._words(sheet, one), self._room(grid)), _LINES + 1)) for one in parts]
            heights = [min(_LINES, len(one)) for one in lines]
            if sum(heights) <= self.size.height:
                self._lines = lines
                self.reshape(Shape.tall(heights, ()), at)
                return
        self.reshape(Shape.of(len(parts)), at)

    def grid(self, width: int) -> Grid | None:
        """How the columns lie."""
        sheet = self.sheet
        return None if sheet is None else _grid(sheet, width, self.context)

    def on_click(self, event: events.Click) -> None:
        """Which column it was on; the row is told by the list itself, which hears of it after this."""
        grid = self.grid(self.size.width)
        self.clicked = None if grid is None else grid.column_at(event.x)

    def draw(self, y: int, width: int) -> Strip:
        """A part with its cells; on a second line only the rest of its words."""
        ink, sheet, grid = self.context.ink, self.sheet, self.grid(width)
        if sheet is None or grid is None or y >= self.shape.height:
            return line((), width, ink.plain)
        index = self.shape.at(y)[1]
        part, row = sheet.view.parts[index], y - self.shape.y_of(index)
        is_here = sheet.place == index + 1
        today = self.context.today
        pieces: list[Piece] = [
            (("▌" if is_here else " "), ink.accent),
            *self._label(sheet, index, row, grid, here=is_here),
        ]
        if row:
            return line(pieces, width, ink.plain)
        for at in grid.shown:
            cell = sheet.cell_of(sheet.columns[at], part)
            here = is_here and at == sheet.column
            text, style = _sign(cell, ink, today, here=here, focus=self.has_focus)
            pieces += [(text, style), (" " * (grid.widths[at] - cell_len(text)), ink.plain)]
        if grid.who:
            pieces.append(("  " + cut_at_word(_who(sheet, part.id, self.context), grid.who - 2), ink.muted))
        return line(pieces, width, ink.plain)

    def _room(self, grid: Grid) -> int:
        """Columns for the words of a part, behind its numbers."""
        return grid.label - self._numbers - 3

    def _words(self, sheet: Sheet, part: Part) -> str:
        masked = self.context.words.preparation.masked
        return masked if sheet.view.line.hidden else " ".join(part.text[:400].split())

    def _label(self, sheet: Sheet, index: int, row: int, grid: Grid, *, here: bool) -> list[Piece]:
        """Its printed numbers, and its first words; in a second row what follows on these."""
        ink, room, part = self.context.ink, self._room(grid), sheet.view.parts[index]
        lines = self._lines[index] if index < len(self._lines) else [self._words(sheet, part)]
        last = row == _LINES - 1 or not self._lines
        text = cut_at_word(" ".join(lines[row:]), room) if last else lines[row]
        number = "" if row else printed(part.numbers)
        return [(f"{cut(number, self._numbers)} ", ink.plain), (cut(text, room + 1), ink.title if here else ink.plain)]


class CellFoot(DrawnLines):
    """The item under the cursor in full, what is known of it, and what the signs mean."""

    def __init__(self, context: Context) -> None:
        super().__init__(id="matrix-foot")
        self.context = context
        self.sheet: Sheet | None = None

    def show(self, sheet: Sheet) -> None:
        """Another cell."""
        self.sheet = sheet
        self.redraw()

    def strip(self, y: int) -> Strip:
        """A line of it."""
        width, ink, words = self.size.width, self.context.ink, self.context.words
        sheet = self.sheet
        if y == self.size.height - 1:
            return line([(f" {legend(words)}", ink.muted)], width, ink.plain)
        if sheet is None or sheet.item is None or sheet.cell is None:
            text = words.preparation.no_items if sheet is not None and not y else ""
            return line([(f" {text}", ink.muted)], width, ink.plain)
        if y == _FOOT_TEXT:
            known = words.preparation.masked if sheet.view.line.hidden else told(
                sheet.cell, sheet.view.people, words, self.context.today
            )  # fmt: skip
            return line([(f" {cut_at_word(known, width - 2)}", ink.accent)], width, ink.plain)
        lines = list(wrap(sheet.item.text.said(words.language), width - 3))
        text = lines[y] if y < len(lines) else ""
        if y == _FOOT_TEXT - 1 and len(lines) > _FOOT_TEXT:
            text = cut_at_word(f"{text} {lines[_FOOT_TEXT]}", width - 3)
        return line([(f" {text}", ink.title)], width, ink.plain)
