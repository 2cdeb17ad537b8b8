"""The notes of a list, of which only a window is here; under their author, state or step, or as bars in a timeline."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from rich.cells import cell_len
from textual.message import Message

from werkbank.lang.items import note_type
from werkbank.lang.status import status_word
from werkbank.tui.columns import short_names
from werkbank.tui.panes.notes.columns import columns_for, longest, note_pieces, status, title
from werkbank.tui.panes.notes.timeline import bar, room_before_today, scale_for, today_after
from werkbank.tui.text import cut, cut_at_word, line, plain, wrap
from werkbank.tui.widgets.line_list import LineList, Shape

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from textual.strip import Strip

    from werkbank.domain.note_views import NoteGroup, NoteLine, NoteList, NotePlan
    from werkbank.lang import Words
    from werkbank.services.notes.moving import Lay
    from werkbank.tui.context import Context
    from werkbank.tui.panes.notes.columns import Longest
    from werkbank.tui.panes.notes.timeline import Scale
    from werkbank.tui.text import Piece

_GOES: Final = ("load", "size", "tight", "late")
"""What is said after a heading, in the order in which it goes when there is no room."""
_GOES_BEFORE_DAYS: Final = ("tight", "late", "load", "size")
"""The same in the timeline, where the days of each show what is tight and late."""
_MARGIN: Final = 15
"""With so many rows to go to the end of what is here, the next are asked for."""


class NoteRows(LineList):
    """The list. A note is known by its id, never by its place alone."""

    class Moved(Message):
        """The cursor stands on another note."""

    class Wanted(Message):
        """Rows around the cursor are needed."""

    def __init__(self, context: Context) -> None:
        super().__init__(id="notes-rows")
        self.context = context
        self.empty = ""
        """What to say when there is nothing."""
        self.start = 0
        self.notes: tuple[NoteLine, ...] = ()
        self.groups: tuple[NoteGroup, ...] = ()
        self.order = "author"
        self.marks: set[str] = set()
        self._lay: dict[str, Lay] = {}
        """Where the notes lay that were ticked all at once; most of them are not here."""
        self.names: Mapping[str, str] = {}
        self._asked = False
        self._measured: tuple[tuple[tuple[NoteLine, ...], Words], tuple[Longest, bool]] | None = None
        self.plans: Mapping[str, NotePlan] = {}
        self.scale: Callable[[int], Scale] = lambda width: scale_for(width, 0, 1)
        """Which days lie where in lines so wide, in the timeline."""

    # ------------------------------------------------------------------ what is here

    @property
    def window(self) -> int:
        """How many rows to read at a time."""
        return 2 * (self.page + 2 * _MARGIN)

    @property
    def current(self) -> NoteLine | None:
        """The note under the cursor, when it is here."""
        return self.note(self.cursor) if self.shape.rows else None

    def note(self, index: int) -> NoteLine | None:
        """The note of a row, when it is here."""
        at = index - self.start
        return self.notes[at] if 0 <= at < len(self.notes) else None

    def show(self, order: str, seen: NoteList, index: int, managers: Sequence[str]) -> None:
        """Another window of the list, or a newer one, with the cursor on this row."""
        self.names = short_names(managers)
        self.order, self.start, self.notes, self.groups, self._asked = order, seen.start, seen.lines, seen.groups, False
        self.reshape(Shape.of(seen.total, [(one.key, one.size) for one in seen.groups]), index)
        self.refresh()

    @property
    def _widths(self) -> tuple[Longest, bool]:
        """The longest of what is here, and was anybody reminded of one of them; looked up once for each list."""
        key = (self.notes, self.context.words)
        if self._measured is None or self._measured[0][0] is not key[0] or self._measured[0][1] is not key[1]:
            told = any(one.reminded is not None for one in self.notes)
            self._measured = (key, (longest(self.context.words, self.notes), told))
        return self._measured[1]

    @property
    def lay(self) -> Mapping[str, Lay]:
        """Where each of the notes that are here, or that are ticked, lay when it was looked at."""
        from werkbank.services.notes.moving import Lay

        here = {one.ref: Lay(one.state, one.step) for one in self.notes}
        return {**{ref: lay for ref, lay in self._lay.items() if ref in self.marks}, **here}

    def numbers(self, refs: Sequence[str]) -> list[int]:
        """Of these notes the ones that are here, by number."""
        return [int(one.ref[1:]) for one in self.notes if one.ref in refs]

    def change(self, lines: Mapping[int, NoteLine]) -> None:
        """Some of the notes that are here, as they are now; where they stand is seen when the list is looked at."""
        fresh = {one.ref: one for one in lines.values() if one.state != "closed"}
        if not fresh:
            return
        before = self._widths
        self.notes = tuple(fresh.get(one.ref, one) for one in self.notes)
        if self._widths != before:  # every column lies elsewhere
            self.refresh()
            return
        for place, one in enumerate(self.notes, self.start):
            if one.ref in fresh:
                self.redraw_row(place)

    def tick(self) -> None:
        """Tick the note under the cursor, or take its tick away."""
        if (one := self.current) is not None:
            self.marks ^= {one.ref}
            self.redraw_row(self.cursor)

    def tick_all(self, lay: Mapping[str, Lay]) -> None:
        """Tick all of these; when all of them are ticked, none. ``lay``: where each lies now."""
        self.marks = set() if lay.keys() <= self.marks else self.marks | lay.keys()
        self._lay = dict(lay)
        self.refresh()

    def moved(self) -> None:
        """Tell the pane, and see that the rows around are here."""
        end = self.start + len(self.notes)
        low, high = self.cursor - self.page - _MARGIN, self.cursor + self.page + _MARGIN
        if not self._asked and ((low < self.start and self.start > 0) or (high >= end and end < self.shape.rows)):
            self._asked = True
            self.post_message(self.Wanted())
        self.post_message(self.Moved())

    # ------------------------------------------------------------------ drawing

    def draw(self, y: int, width: int) -> Strip:
        """A heading, a note, or nothing."""
        ink = self.context.ink
        if not self.shape.rows:
            lines = list(wrap(self.empty, width - 4)) if self.empty else []
            return line([(f"  {lines[y - 1]}" if 0 < y <= len(lines) else "", ink.plain)], width, ink.plain)
        if y >= self.shape.height:
            return line((), width, ink.plain)
        code, at = self.shape.at(y)
        if code:
            return self.draw_head(self.groups[at], width)
        one = self.note(at)
        if one is None:
            return line([(" …", ink.muted)], width, ink.plain)
        pieces, marked = self.pieces(one, width), one.ref in self.marks
        if at == self.cursor:
            style = ink.cursor if self.has_focus else ink.cursor_blur
            text = ("✓" if marked else "▌") + "".join(text for text, _ in pieces)
            return line([(cut(text, width), style)], width, style)
        front: Piece = ("✓", ink.mark) if marked else (" ", ink.plain)
        return line([front, *pieces], width, ink.muted)

    def draw_head(self, group: NoteGroup, width: int) -> Strip:
        """What they stand under, and what that comes to: work left, how many are tight, how many late."""
        ink, name = self.context.ink, f" {self.heading(group).upper()}"
        if self.order != "timeline":
            return line(self._fitted(name, group, width - 1, _GOES), width, ink.plain)
        scale = self.scale(width)
        pieces = self._fitted(name, group, room_before_today(width, scale), _GOES_BEFORE_DAYS)
        size = sum(cell_len(text) for text, _ in pieces)
        return line([*pieces, (today_after(size, scale), ink.muted)], width, ink.plain)

    def _fitted(self, name: str, group: NoteGroup, room: int, goes: Sequence[str]) -> list[Piece]:
        """A heading whole, or else cut after a word, with as much after it as there is room for."""
        burden = self.burden(group)
        for part in goes:
            if cell_len(name) + sum(cell_len(text) for text, _ in burden.values()) > room:
                burden.pop(part, None)
        return [(cut_at_word(name, room), self.context.ink.heading), *burden.values()]

    def heading(self, group: NoteGroup) -> str:
        """An author, a state, or a step with its type."""
        words = self.context.words
        if self.order == "deadline":
            return status_word(group.key, None, words) or words.notes.states[""]  # type: ignore[arg-type]
        if self.order == "step":
            state, code, _ = group.key.split(":", 2)
            names = words.reasons.sorts
            kind = note_type(words, code) if code.upper() in names else code
            step = plain(group.name) or words.notes.through
            step = words.notes.or_side(step) if group.has_sides else step
            parts = (kind, step, words.notes.states[state] if state else "")  # type: ignore[literal-required]
            return " · ".join(part for part in parts if part)
        return plain(group.name) or words.notes.no_author

    def burden(self, group: NoteGroup) -> dict[str, Piece]:
        """In words, after the heading, by what they are about."""
        said, ink = self.context.words.notes, self.context.ink
        parts: dict[str, Piece] = {
            "size": (f"  {said.notes(group.size)}", ink.muted),
            "load": (f" · {said.load(group.load)}", ink.muted),
        }
        if self.order != "deadline":
            if group.tight:
                parts["tight"] = (f" · {said.tight(group.tight)}", ink.tight)
            if group.late:
                parts["late"] = (f" · {said.late(group.late)}", ink.late)
        return parts

    def pieces(self, one: NoteLine, width: int) -> list[Piece]:
        """One note in its columns."""
        if self.order == "timeline":
            return self._bar(one, width)
        words, by_author = self.context.words, self.order == "author"
        who = not by_author or len(self.names) > 1
        size, told = self._widths
        columns = columns_for(width, size, who=who, by_author=by_author, reminded=told)
        return note_pieces(one, columns, words, self.context.ink, self.names, by_author=by_author)

    def _bar(self, one: NoteLine, width: int) -> list[Piece]:
        """One note in the timeline: how it stands in words, what it is called, and its days."""
        words, ink, scale = self.context.words, self.context.ink, self.scale(width)
        size = self._widths[0].status
        tone = ink.muted if one.state else ink.status(one.status)
        plan = self.plans.get(one.ref)
        days = "" if plan is None else bar(plan, scale, self.context.closing)
        return [
            (cut(status(words, one), size) + "  ", tone),
            (cut(title(words, one), scale.left - size - 4) + " ", ink.muted if one.hidden else ink.plain),
            (days, tone),
        ]
