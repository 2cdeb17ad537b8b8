"""What resembles the part from before, one line each: its id, what it is and from when, how it stands, and why."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from rich.cells import cell_len

from werkbank.lang.days import day
from werkbank.lang.items import pointer
from werkbank.lang.memory import dated
from werkbank.tui.text import cut, cut_at_word, line, plain, wrap
from werkbank.tui.widgets.line_list import LineList, Shape

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from textual.strip import Strip

    from werkbank.domain.memory_views import Earlier
    from werkbank.lang import Words
    from werkbank.tui.context import Context
    from werkbank.tui.text import Piece

_REF: Final = 7
_TITLE_LEAST: Final = 20


def called(one: Earlier, words: Words) -> str:
    """The question, the commitment or the subject; of a hidden one a pointer."""
    if one.hidden:
        return pointer(words, one.marking, one.ref)
    return " ".join(plain(one.title).split()) or words.names.no_subject


def stands(one: Earlier, words: Words, today: date) -> str:
    """Of a commitment how it stands, and while it runs its day; how far a question is answered; else empty."""
    said = words.memory
    if one.question:
        return said.answers(one.answered, one.parts)
    if one.source != "commitment":
        return ""
    due = f"{said.columns['due']} {day(one.due, words.names, today)}" if one.due and not one.state else ""
    late = said.late if due and one.due is not None and one.due < today else ""
    return ", ".join(filter(None, (said.states[one.state], due, late)))


def why(one: Earlier, words: Words) -> str:
    """What it has in common with the part."""
    said = words.memory
    same = [said.same[name] for name in one.same]
    return "; ".join(same + ([said.words(plain(", ".join(one.words)))] if one.words else []))


def _briefly(one: Earlier, words: Words) -> str:
    """The same where there is little room: the words alone, or what else it is."""
    return plain(", ".join(one.words)) or ", ".join(words.memory.same[name] for name in one.same)


class RecallRows(LineList):
    """The list, under a heading with how many there are."""

    def __init__(self, context: Context, *, id: str) -> None:  # noqa: A002 - the name Textual gives it
        super().__init__(id=id)
        self.context = context
        self.found: tuple[Earlier, ...] = ()
        self.taken: frozenset[str] = frozenset()
        """Ids of those that were taken over in the part."""
        self.empty = ""
        """What stands there when there is nothing."""
        self.reshape(Shape.of(0, (("recall", 0),)), 0)

    def show(self, found: Sequence[Earlier], empty: str, taken: frozenset[str] = frozenset()) -> None:
        """Others; the cursor stays on the one it is on, when that is there still."""
        here = self.current.ref if self.current is not None else ""
        self.found, self.empty, self.taken = tuple(found), empty, taken
        at = next((place for place, one in enumerate(self.found) if one.ref == here), 0)
        self._lay_out(at)

    def resized(self) -> None:
        """There may be room for other lines."""
        self._lay_out(self.cursor)

    def _lay_out(self, at: int) -> None:
        """One whose title does not fit behind what it is has it on a second line, when all are in sight so."""
        groups, width = (("recall", len(self.found)),), self.size.width
        heights = [1 + (cell_len(self._front(one) + called(one, self.context.words)) > width - 2) for one in self.found]
        if self.found and width and 1 + sum(heights) <= self.size.height:
            self.reshape(Shape.tall(heights, groups), at)
        else:
            self.reshape(Shape.of(len(self.found), groups), at)

    @property
    def current(self) -> Earlier | None:
        """The one under the cursor."""
        return self.found[self.cursor] if self.cursor < len(self.found) else None

    def draw(self, y: int, width: int) -> Strip:
        """The heading, one of them, or that there is none."""
        ink = self.context.ink
        if y == 0:
            return line(self._head(width), width, ink.plain)
        if not self.found:
            lines = list(wrap(self.empty, width - 2)) if self.empty else []
            return line([(f" {lines[y - 1]}" if y <= len(lines) else "", ink.muted)], width, ink.plain)
        if y >= self.shape.height:
            return line((), width, ink.plain)
        index = self.shape.at(y)[1]
        one, here = self.found[index], index == self.cursor
        if self.shape.last_of(index) == self.shape.y_of(index):
            return self._row(one, width, here=here)
        second = y > self.shape.y_of(index)
        if not second:
            return self._in_ink(cut_at_word(self._front(one).rstrip(), width - 2), "", "", one, width, here=here)
        return self._in_ink(" " * (_REF + 1), *self._told(one, width - _REF - 3), one, width, here=here)

    def _head(self, width: int) -> list[Piece]:
        ink, said = self.context.ink, self.context.words.memory
        amount = f" {len(self.found)}" if self.found else ""
        pieces: list[Piece] = [(f" {said.earlier.upper()}{amount}", ink.heading)]
        used = len(pieces[0][0])
        if self.found and not self.has_focus and self.can_focus:
            hint = f"  {said.walk(self.context.keymap.key_of('focus'))} "
            pieces.append((hint, ink.muted))
            used += len(hint)
        return [*pieces, (f" {'─' * max(0, width - used - 2)}", ink.line)]

    def _front(self, one: Earlier) -> str:
        """Its id, what it is and from when, how it stands."""
        words, today = self.context.words, self.context.today
        facts = ", ".join(filter(None, (dated(one, words, today), stands(one, words, today))))
        return f"{cut(one.ref, _REF)} {self._mark(one)}{facts}  "

    def _mark(self, one: Earlier) -> str:
        """That it was taken over in this part."""
        return f"✓ {self.context.words.memory.is_taken}, " if one.ref in self.taken else ""

    def _told(self, one: Earlier, room: int) -> tuple[str, str]:
        """Its title, and what is left of the room for why it is here."""
        title, reason = cut_at_word(called(one, self.context.words), room), _briefly(one, self.context.words)
        rest = room - cell_len(title) - 2
        return title, f"  {cut_at_word(reason, rest)}" if reason and rest >= _TITLE_LEAST // 2 else ""

    def _row(self, one: Earlier, width: int, *, here: bool) -> Strip:
        """All of it on one line; how it stands gives way to the title."""
        front = self._front(one)
        if width - 2 - cell_len(front) < _TITLE_LEAST:
            front = f"{cut(one.ref, _REF)} {self._mark(one)}{dated(one, self.context.words, self.context.today)}  "
        return self._in_ink(front, *self._told(one, width - 2 - cell_len(front)), one, width, here=here)

    def _in_ink(self, front: str, title: str, tail: str, one: Earlier, width: int, *, here: bool) -> Strip:
        ink = self.context.ink
        if here and self.can_focus:
            style = ink.cursor if self.has_focus else ink.cursor_blur
            return line([(cut(f"▌{front}{title}{tail}", width), style)], width, style)
        tone = ink.muted if one.hidden else ink.plain
        return line([(f" {front}", ink.muted), (title, tone), (tail, ink.muted)], width, ink.plain)
