"""The pane of the types: the list with one type beside it; opened, its parts with what a change does to what runs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.widget import Widget

from werkbank.domain.errors import NotFound
from werkbank.domain.notes.editing import outline
from werkbank.services.notes.type_sights import TypeRow
from werkbank.tui.messages import PlaceChanged, Position, Say
from werkbank.tui.panes.moving import moves
from werkbank.tui.panes.types.changing import Changing
from werkbank.tui.panes.types.copies import Copy
from werkbank.tui.panes.types.parts import PartRows
from werkbank.tui.panes.types.reading import Reading
from werkbank.tui.panes.types.rows import TypeRows
from werkbank.tui.widgets.reader import Reader

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual.app import ComposeResult

    from werkbank.domain.notes.editing import Draft, Part
    from werkbank.lang.shape.commands import CommandId
    from werkbank.tui.context import Context
    from werkbank.tui.keys import Place
    from werkbank.tui.panes.types.telling import Telling
    from werkbank.tui.widgets.line_list import LineList


class TypesPane(Widget):
    """Rows or parts, and paper."""

    manager = ""

    def __init__(self, context: Context) -> None:
        super().__init__(id="types")
        self.context = context
        self.copies: dict[str, Copy] = {}
        self.opened = ""
        self.rows = TypeRows(context)
        self.parts = PartRows(context)
        self.reader = Reader(context.ink, id="types-paper")
        self._reading = Reading(self)
        self._changing = Changing(self)
        self.commands: dict[CommandId, Callable[[], object]] = {}
        self._stand()

    def compose(self) -> ComposeResult:
        """The rows above or to the left, what is read of them below or to the right."""
        yield self.rows
        yield self.parts
        yield self.reader

    @property
    def place(self) -> Place:
        """The list, or one type."""
        return "type" if self.opened else "types"

    def _stand(self) -> None:
        """What the keys do here; a change that can be taken back goes before the deeds of the archive."""
        rows: LineList = self.parts if self.opened else self.rows
        copy = self.copies.get(self.opened)
        self.commands.clear()
        self.commands |= {
            **moves(rows, self.reader, lambda: self.reader.has_focus),
            **self._changing.commands,
            "open": self._open_this,
            "focus": self._switch,
            "full": lambda: self._spread(full=not self.has_class("-full")),
        }
        if copy is not None and copy.past:
            self.commands["undo"] = self._take_back
        if copy is not None and copy.ahead:
            self.commands["redo"] = self._do_again

    def _switch(self) -> None:
        """Between the rows and what is read of them."""
        if self.reader.has_focus:
            self.focus_work()
        else:
            self.reader.focus()

    # ------------------------------------------------------------------ what is here

    @property
    def row(self) -> TypeRow | None:
        """The type under the cursor in the list, or the one that is open."""
        if not self.opened:
            return self.rows.current
        return next((one for one in self.rows.rows if one.code == self.opened), None)

    @property
    def part(self) -> Part | None:
        """The part under the cursor of the type that is open."""
        return self.parts.current if self.opened else None

    @property
    def telling(self) -> Telling | None:
        """The type that is open, in words."""
        return self.parts.telling if self.opened else None

    # ------------------------------------------------------------------ looking

    def reload(self) -> None:
        """Look again; the cursor stays on its type."""
        self.look()

    def look(self) -> None:
        """Look again, at everything."""
        self.context.start(self._look, group="types", latest=True)

    async def _look(self) -> None:
        read, services = self.context.background.read, self.context.services
        rows, self._reading.types = await read(services.type_sights.rows), await read(services.templates.all)
        known = {one.code for one in rows}
        for code, copy in tuple(self.copies.items()):
            if copy.is_fresh and code != self.opened:
                del self.copies[code]
        fresh = tuple(TypeRow(code, "counts", None, 0, 0, 0, 0) for code in self.copies if code not in known)
        here = self.opened or (self.rows.current.code if self.rows.current else "")
        self.rows.show((*fresh, *rows), self.copies, len(fresh), here)
        if self.opened:
            await self._begin(self.opened)
        self._stand()
        await self._reading.read()
        self.tell_position()

    async def _begin(self, code: str) -> None:
        """The copy of the type that is open: begun when there is none yet, and anew as long as nothing was changed."""
        copy = self.copies.get(code)
        if copy is None or copy.is_fresh:
            try:
                draft = await self.context.background.read(self.context.services.type_sights.begin, code)
            except NotFound:
                self._close()
                self.post_message(Say(self.context.words.types.sentences["gone"](""), error=True))
                return
            copy = self.copies.setdefault(code, Copy(draft))
            if copy.is_fresh:
                copy.draft = draft
        if self.opened == code:
            self.parts.show(self._reading.telling(self.copies[code].draft), self.parts.current)

    def on_type_rows_moved(self, message: TypeRows.Moved) -> None:
        """Another type under the cursor."""
        message.stop()
        self.context.start(self._reading.read, group="type-paper", latest=True)
        self.tell_position()

    def on_part_rows_moved(self, message: PartRows.Moved) -> None:
        """Another part under the cursor."""
        message.stop()
        self._reading.follow()
        self.tell_position()

    def on_line_list_chosen(self, message: TypeRows.Chosen) -> None:
        """The mouse on a row; twice opens it, or asks to change it."""
        message.stop()
        message.chooser.focus()
        if message.twice:
            self.commands["change-part" if self.opened else "open"]()

    def tell_position(self) -> None:
        """Where the cursor is, and whether there is anything that is not kept."""
        if not self.display:
            return
        said, copy = self.context.words.types, self.copies.get(self.opened)
        rows = self.parts if self.opened else self.rows
        told = [self.opened or said.title]
        if copy is not None and copy.is_changed:
            told.append(said.states["changed" if copy.draft.base else "fresh"])
        elif not self.opened and (count := sum(one.is_changed for one in self.copies.values())):
            told.append(f"{count} {said.states['changed']}")
        self.post_message(Position(rows.cursor + 1, rows.shape.rows, " · ".join(told)))

    # ------------------------------------------------------------------ changing

    def changed(self, draft: Draft, part: Part | None = None) -> bool:
        """The next state of the working copy that is open, with the cursor on a part; ``False`` when it is the same."""
        copy = self.copies.get(self.opened)
        if copy is None or not copy.change(draft):
            return False
        self._redraw(part)
        return True

    def _take_back(self) -> None:
        copy = self.copies[self.opened]
        self._tell(self.context.words.types.taken_back(copy.back()))

    def _do_again(self) -> None:
        copy = self.copies[self.opened]
        self._tell(self.context.words.types.done_again(copy.again()))

    def _tell(self, text: str) -> None:
        """The copy was taken back or forth; what is there again gets the cursor."""
        before = set(self.parts.parts)
        again = (one for one in outline(self.copies[self.opened].draft.kind) if one not in before)
        self._redraw(next(again, self.part))
        self.post_message(Say(text))

    def _redraw(self, part: Part | None) -> None:
        """The copy is another one."""
        self.parts.show(self._reading.telling(self.copies[self.opened].draft), part)
        self._stand()
        self.rows.refresh()
        self.tell_position()
        self.context.start(self._reading.read, group="type-paper", latest=True)

    # ------------------------------------------------------------------ opening and closing

    def _open_this(self) -> None:
        row = self.rows.current
        if row is not None and not self.opened:
            self.open(row.code)

    def open(self, code: str) -> None:
        """Show the parts of a type."""
        self.opened = code
        self._reading.forget()
        self.parts.parts, self.parts.telling, self.parts.cursor, self.parts.top = (), None, 0, 0
        self.set_class(True, "-open")
        self._stand()
        self.focus_work()
        self.post_message(PlaceChanged())
        self.look()

    def _close(self) -> None:
        """Back to the list; what was changed stays as it is, and that is said."""
        copy, code = self.copies.get(self.opened), self.opened
        self.opened = ""
        self.set_class(False, "-open")
        self._stand()
        self.focus_work()
        self.post_message(PlaceChanged())
        if copy is not None and copy.is_changed:
            self.post_message(Say(self.context.words.types.unkept(code, self.context.keymap.key_of("keep"))))
        self.look()

    def _spread(self, *, full: bool) -> None:
        """What is read over the whole height, or beside the rows again."""
        self.set_class(full, "-full")
        self.focus_work()
        self.post_message(PlaceChanged())

    def leave(self) -> bool:
        """One level back; ``False`` when there is none here."""
        if self.has_class("-full"):
            self._spread(full=False)
        elif self.reader.has_focus:
            self.focus_work()
        elif self.opened:
            self._close()
        else:
            return False
        return True

    def focus_work(self) -> None:
        """The keyboard back to where the work is."""
        (self.reader if self.has_class("-full") else self.parts if self.opened else self.rows).focus()

    def recolour(self) -> None:
        """Another theme."""
        self.reader.ink = self.context.ink
        self.rows.refresh()
        self.parts.refresh()
        self.reader.rewrap()
