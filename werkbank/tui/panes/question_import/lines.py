"""The document as it was read, line by line, each with what was made of it in a sign and a word."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from textual.message import Message

from werkbank.domain.questions.choosing import rows
from werkbank.domain.questions.doubts import lines_in_doubt
from werkbank.tui.printed import printed
from werkbank.tui.text import cut, line, plain, settled, wrap
from werkbank.tui.widgets.line_list import LineList, Shape

if TYPE_CHECKING:
    from textual.strip import Strip

    from werkbank.domain.questions import Piece, QuestionDocument, Use
    from werkbank.tui.context import Context
    from werkbank.tui.panes.question_import.understood import Entry

_LEFT_OUT: Final = "–"
_SIGNS: Final[dict[Use, str]] = {"part": "●", "label": "●", "mark": "–", "metadata": "◆"}
_DOUBT: Final = "!"
_PLACE, _WORD = 5, 9
"""Columns for the number of the line and for the word."""


class Shown(NamedTuple):
    """One line on the screen: of which row, and whether it is the first of it."""

    row: int
    text: str
    first: bool


class Row(NamedTuple):
    """The pieces that are looked at together: first and last."""

    first: int
    last: int


class DocumentLines(LineList):
    """The lines. A long one takes several lines of the screen; the cursor walks over all of them."""

    class Moved(Message):
        """The cursor is on another line."""

    def __init__(self, context: Context) -> None:
        super().__init__(id="import-text")
        self.context = context
        self.document: QuestionDocument | None = None
        self._rows: list[Row] = []
        self._shown: list[Shown] = []
        self._doubted: frozenset[int] = frozenset()
        self.is_meant = True
        """Does what is under the cursor of the rows stand in the document? Else no line of it is marked."""
        self._columns = 0
        self._known: dict[str, tuple[str, ...]] = {}

    # ------------------------------------------------------------------ what stands there

    def show(self, document: QuestionDocument | None, *, anew: bool) -> None:
        """Another document, or the same one changed: then the cursor stays on its line."""
        here = -1 if anew or self.piece is None else self.piece.place
        self.document = document
        if anew:
            self._known.clear()
        self._rows = [] if document is None else [Row(*one) for one in rows(document.pieces)]
        self._doubted = frozenset() if document is None else lines_in_doubt(document.doubts, document.parts)
        at = self.cursor
        self._wrap()
        self.reshape(Shape.of(len(self._shown)), 0 if anew else at)
        if here >= 0 and (self.piece is None or self.piece.place != here):
            self.to_place(here)

    def _wrap(self) -> None:
        if self._columns != self.size.width:
            self._columns = self.size.width
            self._known.clear()
        room = max(12, self._columns - _PLACE - _WORD - 4)
        self._shown = [
            Shown(at, text, not number)
            for at, row in enumerate(self._rows)
            for number, text in enumerate(self._in_lines(self._text(row), room))
        ]

    def _in_lines(self, text: str, room: int) -> tuple[str, ...]:
        """A row in its lines; of a long document only what changed is wrapped again."""
        found = self._known.get(text)
        if found is None:
            found = self._known[text] = tuple(wrap(settled(text), room))
        return found

    def _text(self, row: Row) -> str:
        pieces = () if self.document is None else self.document.pieces[row.first : row.last + 1]
        return " ".join(" ".join(one.text.split()) for one in pieces)

    @property
    def row(self) -> Row | None:
        """The pieces under the cursor."""
        return self._rows[self._shown[self.cursor].row] if self.cursor < len(self._shown) else None

    @property
    def piece(self) -> Piece | None:
        """The first piece with text under the cursor: of a numbered question its text, not its number."""
        if self.document is None or (row := self.row) is None:
            return None
        pieces = self.document.pieces[row.first : row.last + 1]
        return next((one for one in pieces if one.use != "label"), pieces[0])

    @property
    def from_here(self) -> str:
        """What stands from the cursor on in the pieces under it."""
        if self.cursor >= len(self._shown):
            return ""
        row = self._shown[self.cursor].row
        rest = [one.text for one in self._shown[self.cursor : self.cursor + 40] if one.row == row]
        return " ".join(rest)

    def to_place(self, place: int, part: int = -1) -> None:
        """To the first line that comes from this line of the source, and belongs to this part if one is named."""
        found = (
            at for at, one in enumerate(self._shown)
            if self._is_at(self._rows[one.row], place) and part in (-1, self._part(self._rows[one.row]))
        )  # fmt: skip
        at = next(found, None)
        if at is not None:
            self.go(at)

    def follow(self, entry: Entry | None) -> None:
        """To what is under the cursor of the rows."""
        self.mean(entry)
        if entry is not None and entry.place:
            self.to_place(entry.place, entry.at)

    def mean(self, entry: Entry | None) -> None:
        """Mark the line under the cursor; none for what does not stand in the document."""
        there = entry is None or bool(entry.place)
        if there != self.is_meant:
            self.is_meant = there
            self.redraw_row(self.cursor)

    def _is_at(self, row: Row, place: int) -> bool:
        return self.document is not None and self.document.pieces[row.first].place == place

    def _part(self, row: Row) -> int:
        return -1 if self.document is None else self.document.pieces[row.first].part

    # ------------------------------------------------------------------ drawing

    def draw(self, y: int, width: int) -> Strip:
        """Line, sign, word, text."""
        ink = self.context.ink
        if y >= len(self._shown) or self.document is None:
            return line((), width, ink.plain)
        if self._columns != width:
            self.call_after_refresh(self.resized)
        shown = self._shown[y]
        row = self._rows[shown.row]
        piece = self.document.pieces[row.first]
        is_part = piece.part >= 0 and piece.use != "mark"
        sign = _SIGNS.get(piece.use, _LEFT_OUT) if is_part or piece.use == "metadata" else _LEFT_OUT
        gutter = " " * (_PLACE + _WORD + 3)
        if shown.first:
            doubt = _DOUBT if piece.place in self._doubted else " "
            word = cut(self._word(shown.row), _WORD)
            gutter = f"{piece.place:>{_PLACE - 1}}{doubt} {sign} {word}"
        here = y == self.cursor and (self.is_meant or self.has_focus)
        if here:
            style = ink.cursor if self.has_focus else ink.cursor_blur
            return line([(cut(f"▌{gutter[1:]} {shown.text}", width), style)], width, style)
        tone = ink.plain if is_part else ink.accent if piece.use == "metadata" else ink.muted
        return line([(gutter, ink.muted), (f" {shown.text}", tone)], width, ink.plain)

    def _word(self, at: int) -> str:
        """What it is, where that is another than that of the line above."""
        if self.document is None:
            return ""
        name = self._called(self._rows[at])
        return "" if at and self._called(self._rows[at - 1]) == name else name

    def _called(self, row: Row) -> str:
        if self.document is None:
            return ""
        said = self.context.words.question_preview
        pieces = self.document.pieces[row.first : row.last + 1]
        piece = next((one for one in pieces if one.use != "label"), pieces[0])
        if piece.part < 0:
            below = self.document.pieces[row.last + 1 : row.last + 2]
            is_answer = piece.use == "label" and any(one.use == "answer" for one in below)
            return said.uses["answer" if is_answer else piece.use]
        numbers = self.document.parts[piece.part].numbers
        return said.numbered(plain(printed(numbers))) if numbers else said.unnumbered(piece.part + 1)

    # ------------------------------------------------------------------ moving

    def moved(self) -> None:
        """Tell the pane."""
        self.post_message(self.Moved())

    def resized(self) -> None:
        """Wrapped anew, with the cursor on its row."""
        if self._columns == self.size.width:
            return
        row = self._shown[self.cursor].row if self.cursor < len(self._shown) else 0
        self._wrap()
        at = next((place for place, one in enumerate(self._shown) if one.row == row), 0)
        self.reshape(Shape.of(len(self._shown)), at)
        self.refresh()
