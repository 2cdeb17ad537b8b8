"""What resembles the part from before, one line each: its id, what it is and from when, how it stands, and why."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

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
        self.empty = ""
        """What stands there when there is nothing."""
        self.reshape(Shape.of(0, (("recall", 0),)), 0)

    def show(self, found: Sequence[Earlier], empty: str) -> None:
        """Others; the cursor stays on the one it is on, when that is there still."""
        here = self.current.ref if self.current is not None else ""
        self.found, self.empty = tuple(found), empty
        at = next((place for place, one in enumerate(self.found) if one.ref == here), 0)
        self.reshape(Shape.of(len(self.found), (("recall", len(self.found)),)), at)

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
        if y > len(self.found):
            return line((), width, ink.plain)
        return self._row(self.found[y - 1], width, here=y - 1 == self.cursor)

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

    def _row(self, one: Earlier, width: int, *, here: bool) -> Strip:
        ink, words, today = self.context.ink, self.context.words, self.context.today
        what = dated(one, words, today)
        front = f"{cut(one.ref, _REF)} {', '.join(filter(None, (what, stands(one, words, today))))}  "
        if width - 2 - len(front) < _TITLE_LEAST:
            front = f"{cut(one.ref, _REF)} {what}  "
        room = width - 2 - len(front)
        title, reason = called(one, words), _briefly(one, words)
        shown = cut_at_word(title, room)
        rest = room - len(shown) - 2
        tail = f"  {cut_at_word(reason, rest)}" if reason and rest >= _TITLE_LEAST // 2 else ""
        if here and self.can_focus:
            style = ink.cursor if self.has_focus else ink.cursor_blur
            return line([(cut(f"▌{front}{shown}{tail}", width), style)], width, style)
        tone = ink.muted if one.hidden else ink.plain
        return line([(f" {front}", ink.muted), (shown, tone), (tail, ink.muted)], width, ink.plain)
