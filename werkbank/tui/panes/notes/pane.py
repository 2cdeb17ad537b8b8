"""The pane of the notes: a list in three orders or a timeline, and beside it the note under the cursor."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from textual.widget import Widget

from werkbank.domain.errors import NotFound
from werkbank.tui.arriving import Arriving
from werkbank.tui.keys import COMMANDS
from werkbank.tui.messages import PlaceChanged, Position, Visit
from werkbank.tui.panes.moving import moves
from werkbank.tui.panes.notes.narrowing import Narrowing
from werkbank.tui.panes.notes.paper import Told, paper
from werkbank.tui.panes.notes.reminding import remind
from werkbank.tui.panes.notes.rows import NoteRows
from werkbank.tui.panes.notes.ticking import Ticking
from werkbank.tui.panes.notes.timeline import Ruler
from werkbank.tui.until_drawn import drawn
from werkbank.tui.widgets.reader import Reader

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from textual.app import ComposeResult

    from werkbank.domain.note_views import NoteLine, NoteList
    from werkbank.lang.shape.commands import CommandId
    from werkbank.services.notes.looking import Order
    from werkbank.tui.context import Context
    from werkbank.tui.keys import Place

_ORDERS: Final[tuple[Order, ...]] = ("author", "deadline", "step")

_WEEK: Final = 5


class NotesPane(Widget):
    """Rows and paper."""

    place: Place = "notes"

    def __init__(self, context: Context) -> None:
        super().__init__(id="notes")
        self._listing = Arriving(self.post_message, coming=True)
        """The rows, as long as the first ones are on their way."""
        self.context = context
        self.manager = ""
        self.unread = 0
        """Types of nota's that are kept but cannot be read."""
        self.order: Order = "author"
        self.timeline = False
        self.ruler = Ruler(context)
        self.rows = NoteRows(context)
        self.rows.scale = self.ruler.scale
        self.narrowing = Narrowing(self)
        self.ticking = Ticking(self, lambda: self.narrowing.words)
        self.reader = Reader(context.ink, id="notes-paper")
        self.commands: Mapping[CommandId, Callable[[], object]] = {
            **moves(self.rows, self.reader, lambda: self.reader.has_focus),
            **self._moves(),
            **self.ticking.commands,
            "timeline": self._turn,
            "skip": lambda: self._sideways(1),
            "previous": lambda: self._sideways(-1),
            "week-later": lambda: self._sideways(_WEEK),
            "week-earlier": lambda: self._sideways(-_WEEK),
            "order": self._next_order,
            "by-author": lambda: self._order("author"),
            "by-deadline": lambda: self._order("deadline"),
            "by-step": lambda: self._order("step"),
            **self.narrowing.commands,
            "focus": self._switch,
            "full": lambda: self.spread(full=not self.has_class("-full")),
            "open": self._open,
            "remind": lambda: remind(self),
        }

    def compose(self) -> ComposeResult:
        """The rows above or to the left, the note below or to the right."""
        yield self.ruler
        yield self.rows
        yield self.reader

    def _moves(self) -> dict[CommandId, Callable[[], object]]:
        """The moves and the changes, imported at the first of them."""

        def make(command: CommandId) -> None:
            from werkbank.tui.panes.notes.changing import Changing
            from werkbank.tui.panes.notes.going import Going
            from werkbank.tui.panes.notes.settling import Settling

            {**Going(self).commands, **Settling(self).commands, **Changing(self).commands}[command]()

        groups = ("moves", "change")
        return {one.id: partial(make, one.id) for one in COMMANDS if one.group in groups and self.place in one.places}

    # ------------------------------------------------------------------ what is meant

    @property
    def targets(self) -> Sequence[str]:
        """The notes that are meant: those that are ticked, else the one under the cursor."""
        if self.ticking.pending:
            return ()
        if self.rows.marks:
            return sorted(self.rows.marks, key=lambda ref: int(ref[1:]))
        return () if self.current is None else (self.current.ref,)

    def moved_on(self, refs: Sequence[str], lines: Mapping[int, NoteLine]) -> None:
        """Something became of these notes: the ticks go, their lines change at once, then the list is seen anew."""
        self.rows.marks.clear()
        self.rows.change(lines)
        self.context.start(partial(self._change, () if lines else tuple(refs)), group="notes", latest=True)

    async def _change(self, refs: Sequence[str]) -> None:
        if here := self.rows.numbers(refs):
            self.rows.change(await self.context.background.read(self.context.services.notes.some, here))
        await drawn(self)  # looking takes the machine: what is known already goes first
        await self._look()

    # ------------------------------------------------------------------ looking

    @property
    def current(self) -> NoteLine | None:
        """The note under the cursor."""
        return self.rows.current

    @property
    def coming(self) -> bool:
        """Are the rows being read for the first time? Keys wait for them."""
        return self._listing.coming

    def reload(self) -> None:
        """Look again; the cursor stays on its note."""
        self.context.start(lambda: self._listing.of(self._look), group="notes", latest=True)

    async def _look(self) -> None:
        context, order, timeline = self.context, self.order, self.timeline
        managers = await context.background.read(context.services.register.managers)
        present = await context.background.read(context.services.register.present)
        names = [one.name for one in present]
        if self.manager not in ("", *(one.name for one in managers)):  # called something else by now
            self.manager = ""
        seen = await self._window(order, self.rows.cursor)
        refs = [one.ref for one in seen.lines] if timeline else []
        plans = await context.background.read(context.services.notes.plans, refs) if refs else {}
        if (order, timeline) != (self.order, self.timeline):  # she went on meanwhile
            return
        wanted = self.current.ref if self.current is not None else ""  # where the cursor is by now
        here = next((at for at, one in enumerate(seen.lines, seen.start) if one.ref == wanted), self.rows.cursor)
        self.unread = len(seen.unread)
        self.narrowing.heard(seen)
        self.rows.empty, self.rows.plans = self.narrowing.empty_words(), plans
        self.rows.show("timeline" if timeline else order, seen, here, names)
        self.ruler.refresh()
        self._read()
        self.tell_position()

    async def _window(self, order: Order, around: int) -> NoteList:
        """The rows around one, as far as there are any; when there are fewer by now, the last ones."""
        read, window, half = self.context.background.read, self.context.services.notes.window, self.rows.window // 2
        words, start = self.narrowing.words, max(0, around - half)
        seen = await read(window, order, self.manager, around + half - start, start, words)
        if seen.total and not seen.lines:
            seen = await read(window, order, self.manager, 2 * half, max(0, seen.total - half), words)
        return seen

    def _read(self) -> None:
        """The note under the cursor, to be read."""
        self.context.start(self._show, group="note", latest=True)

    async def _show(self) -> None:
        one, context = self.current, self.context
        if one is None:
            self.reader.show(())
            return
        try:
            view = await context.background.read(context.services.notes.view, one.ref)
        except NotFound:
            self.reload()
            return
        if self.current is not None and self.current.ref == one.ref:
            now = context.services.doors.clock.now()
            told = Told(context.words, now, context.today, context.keymap.key_of("open"))
            self.reader.show(paper(view, told))

    def on_note_rows_moved(self, message: NoteRows.Moved) -> None:
        """Another row under the cursor."""
        message.stop()
        self._read()
        self.tell_position()

    def on_note_rows_wanted(self, message: NoteRows.Wanted) -> None:
        """The end of what is here comes near."""
        message.stop()
        self.reload()

    def on_line_list_chosen(self, message: NoteRows.Chosen) -> None:
        """The mouse on a row; twice opens it."""
        message.stop()
        self.rows.focus()
        if message.twice:
            self._open()

    def tell_position(self) -> None:
        """Where the cursor is, and in what order the list is."""
        if self.display:
            said = self.context.words.notes
            marks = said.marked(len(self.rows.marks)) if self.rows.marks else ""
            order = said.orders["timeline" if self.timeline else self.order]
            unread = self.context.words.types.unread_line(self.unread, self.context.keymap.key_of("types"))
            told = (marks, unread if self.unread else "", order, *self.narrowing.told())
            note = " · ".join(part for part in told if part)
            self.post_message(Position(self.rows.cursor + 1, self.rows.shape.rows, note))

    # ------------------------------------------------------------------ order and manager

    def _next_order(self) -> None:
        """From the timeline back to the list."""
        self._order("author" if self.timeline else _ORDERS[(_ORDERS.index(self.order) + 1) % len(_ORDERS)])

    def _turn(self) -> None:
        """To the timeline, which stands under the authors, and back."""
        self._order("author", timeline=not self.timeline)

    def _sideways(self, days: int) -> None:
        """So many working days later in the timeline."""
        if self.timeline:
            self.ruler.shift += days
            self.ruler.refresh()
            self.rows.refresh()

    def _order(self, order: Order, *, timeline: bool = False) -> None:
        """The list in this order; the cursor at its begin."""
        self.timeline, self.ruler.shift = timeline, 0
        self.set_class(timeline, "-timeline")
        self.order, self.rows.cursor, self.rows.top, self.rows.notes = order, 0, 0, ()
        self.reload()

    def from_the_top(self) -> None:
        """Other notes are to be shown: the ticks go, and the cursor goes to the first."""
        self.rows.cursor, self.rows.notes = 0, ()
        self.rows.marks.clear()
        self.reload()

    # ------------------------------------------------------------------ moving and the frame

    def _switch(self) -> None:
        (self.rows if self.reader.has_focus else self.reader).focus()

    def _open(self) -> None:
        """The item it came from, in the inbox."""
        if (one := self.current) is not None:
            self.post_message(Visit(one.item, "notes"))

    def spread(self, *, full: bool) -> None:
        """The note over the whole height, or beside the rows again."""
        self.set_class(full, "-full")
        self.focus_work()
        self.post_message(PlaceChanged())

    def leave(self) -> bool:
        """One level back: the note, the marks, the manager; ``False`` when there is none here."""
        if self.has_class("-full"):
            self.spread(full=False)
        elif self.reader.has_focus:
            self.rows.focus()
        elif self.rows.marks:
            self.rows.marks.clear()
            self.rows.refresh()
            self.tell_position()
        elif self.timeline:
            self._turn()
        else:
            return self.narrowing.widen()
        return True

    def focus_work(self) -> None:
        """The keyboard back to where the work is."""
        (self.reader if self.has_class("-full") else self.rows).focus()

    def recolour(self) -> None:
        """Another theme."""
        self.reader.ink = self.context.ink
        self.rows.refresh()
        self.ruler.refresh()
        self.reader.rewrap()
