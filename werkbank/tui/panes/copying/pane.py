"""The pane itself: the list with one of it beside it; opened, its parts with what a change does to what runs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, Protocol

from textual.widget import Widget

from werkbank.domain.errors import NotFound
from werkbank.tui.arriving import Arriving
from werkbank.tui.messages import PlaceChanged, Position, Say
from werkbank.tui.panes.copying.copies import Copy, D
from werkbank.tui.panes.copying.lists import P, R
from werkbank.tui.panes.copying.shelving import Shelving
from werkbank.tui.panes.moving import moves
from werkbank.tui.widgets.reader import Reader

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import ClassVar

    from textual.app import ComposeResult

    from werkbank.lang.shape.commands import CommandId
    from werkbank.tui.context import Context
    from werkbank.tui.keys import Place
    from werkbank.tui.panes.copying.changing import Changing
    from werkbank.tui.panes.copying.lists import CopyParts, CopyRows
    from werkbank.tui.panes.copying.shop import CopyWords, Shop


class Beside(Protocol):
    """What is read beside the rows."""

    async def read(self) -> None:
        """What belongs to the row under the cursor, or to the copy that is open."""

    def follow(self) -> None:
        """The cursor is on another part."""

    def forget(self) -> None:
        """Something else is going to be shown."""


class Stocked(Widget, Generic[D, P, R]):
    """Rows or parts, and paper: what there is, and which of it is open. A subclass brings them."""

    manager = ""
    places: ClassVar[tuple[Place, Place]]
    """Where the keyboard is: in the list, and in one of it."""

    def __init__(self, context: Context, name: str, shop: Shop[D], rows: CopyRows[R], parts: CopyParts[P]) -> None:
        super().__init__(id=name)
        self.context, self.shop, self.rows, self.parts = context, shop, rows, parts
        self.copies: dict[str, Copy[D]] = {}
        self.shelving = Shelving(shop, context.services.unkept, "types" if name == "types" else "checklists")
        self.taken = False
        """Is here what was put by the last time?"""
        self.opened = ""
        self.fresh: frozenset[str] = frozenset()
        self.draft: D | None = None
        self.reader = Reader(context.ink, id=f"{name}-paper")
        self.beside: Beside = self.make_beside()
        self.changing: Changing[D, P] = self.make_changing()
        self.commands: dict[CommandId, Callable[[], object]] = {}
        self._listing = Arriving(self.post_message, coming=True)

    # ------------------------------------------------------------------ for subclasses

    def make_beside(self) -> Beside:
        """What is read beside the rows."""
        raise NotImplementedError

    def make_changing(self) -> Changing[D, P]:
        """What changes a copy."""
        raise NotImplementedError

    async def fetch(self) -> tuple[R, ...]:
        """All there is, and whatever else the words of it need."""
        raise NotImplementedError

    def fresh_row(self, code: str) -> R:
        """The row of something new."""
        raise NotImplementedError

    def fill(self, rows: tuple[R, ...], fresh: int, here: str) -> None:
        """Show what there is, the first of which were never kept, with the cursor on a code."""
        raise NotImplementedError

    def show_parts(self, draft: D, part: P | None) -> None:
        """Show a working copy, with the cursor on a part."""
        raise NotImplementedError

    # ------------------------------------------------------------------ what is here

    @property
    def coming(self) -> bool:
        """Are the rows being read for the first time? Keys wait for them."""
        return self._listing.coming

    def compose(self) -> ComposeResult:
        """The rows above or to the left, what is read of them below or to the right."""
        yield self.rows
        yield self.parts
        yield self.reader

    @property
    def words(self) -> CopyWords:
        """The words."""
        return self.shop.words

    @property
    def place(self) -> Place:
        """The list, or one of it."""
        return self.places[1 if self.opened else 0]

    @property
    def row(self) -> R | None:
        """The row under the cursor in the list, or that of what is open."""
        if not self.opened:
            return self.rows.current
        return next((one for one in self.rows.rows if one.code == self.opened), None)

    @property
    def code(self) -> str:
        """Of the row under the cursor in the list, or of what is open; empty when there is none."""
        return self.opened or (self.rows.current.code if self.rows.current is not None else "")

    @property
    def part(self) -> P | None:
        """The part under the cursor of what is open."""
        return self.parts.current if self.opened else None


class CopyingPane(Stocked[D, P, R]):
    """Looks, opens and closes, and takes what was changed back and forth."""

    def __init__(self, context: Context, name: str, shop: Shop[D], rows: CopyRows[R], parts: CopyParts[P]) -> None:
        super().__init__(context, name, shop, rows, parts)
        self._stand()

    def _stand(self) -> None:
        """What the keys do here; a change that can be taken back goes before the deeds of the archive."""
        rows = self.parts if self.opened else self.rows
        copy = self.copies.get(self.opened)
        self.commands.clear()
        self.commands |= {
            **moves(rows, self.reader, lambda: self.reader.has_focus),
            **self.changing.commands,
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

    # ------------------------------------------------------------------ looking

    def reload(self) -> None:
        """Look again; the cursor stays where it is."""
        self.look()

    def look(self) -> None:
        """Look again, at everything."""
        self.context.start(lambda: self._listing.of(self._look), group=self.places[0], latest=True)

    def shelve(self) -> None:
        """What is not kept is put by, so that it is there again at the next start."""
        if not self.taken:
            return
        copies = {code: (one.draft, one.text) for code, one in self.copies.items() if one.is_changed}

        async def put() -> None:
            await self.context.background.write(self.shelving.put, copies)

        self.context.start(put, group=f"{self.places[0]}-shelf")

    async def _look(self) -> None:
        if not self.taken:
            found = await self.context.background.read(self.shelving.take)
            self.copies = {**found, **self.copies}
            self.taken = True
        self.shelve()
        rows = await self.fetch()
        known = {one.code for one in rows}
        for code, copy in tuple(self.copies.items()):
            if copy.is_fresh and code != self.opened:
                del self.copies[code]
        fresh = tuple(code for code in self.copies if code not in known)
        self.fresh = frozenset(fresh)
        self.fill((*map(self.fresh_row, fresh), *rows), len(fresh), self.code)
        if self.opened:
            await self._begin(self.opened)
        self._stand()
        await self.beside.read()
        self.tell_position()

    async def _begin(self, code: str) -> None:
        """The copy of what is open: begun when there is none yet, and anew as long as nothing was changed."""
        copy = self.copies.get(code)
        if copy is None or copy.is_fresh:
            try:
                draft = await self.context.background.read(self.shop.begin, code)
            except NotFound:
                self._close()
                self.post_message(Say(self.words.sentences["gone"](""), error=True))
                return
            copy = self.copies.setdefault(code, Copy(draft))
            if copy.is_fresh:
                copy.draft = draft
        if self.opened == code:
            self._show(self.parts.current)

    def _show(self, part: P | None) -> None:
        self.draft = self.copies[self.opened].draft
        self.show_parts(self.draft, part)

    def on_copy_rows_moved(self, message: CopyRows.Moved) -> None:
        """Another row under the cursor."""
        message.stop()
        self.context.start(self.beside.read, group=f"{self.places[1]}-paper", latest=True)
        self.tell_position()

    def on_copy_parts_moved(self, message: CopyParts.Moved) -> None:
        """Another part under the cursor."""
        message.stop()
        self.beside.follow()
        self.tell_position()

    def on_line_list_chosen(self, message: CopyRows.Chosen) -> None:
        """The mouse on a row; twice opens it, or asks to change it."""
        message.stop()
        message.chooser.focus()
        if message.twice:
            self.commands["change-part" if self.opened else "open"]()

    def tell_position(self) -> None:
        """Where the cursor is, and whether there is anything that is not kept."""
        if not self.display:
            return
        said, copy = self.words, self.copies.get(self.opened)
        rows = self.parts if self.opened else self.rows
        told = [self.opened or said.title]
        if copy is not None and copy.is_changed:
            told.append(said.states["changed" if copy.draft.base else "fresh"])
        elif not self.opened and (count := sum(one.is_changed for one in self.copies.values())):
            told.append(f"{count} {said.states['changed']}")
        self.post_message(Position(rows.cursor + 1, rows.shape.rows, " · ".join(told)))

    # ------------------------------------------------------------------ changing

    def changed(self, draft: D, part: P | None = None) -> bool:
        """The next state of the working copy that is open, with the cursor on a part; ``False`` when it is the same."""
        copy = self.copies.get(self.opened)
        if copy is None or not copy.change(draft):
            return False
        self._redraw(part)
        return True

    def _take_back(self) -> None:
        self._tell(self.words.taken_back(self.copies[self.opened].back()))

    def _do_again(self) -> None:
        self._tell(self.words.done_again(self.copies[self.opened].again()))

    def _tell(self, text: str) -> None:
        """The copy was taken back or forth; what is there again gets the cursor."""
        before = set(self.parts.parts)
        again = (one for one in self.changing.outline(self.copies[self.opened].draft) if one not in before)
        self._redraw(next(again, self.part))
        self.post_message(Say(text))

    def _redraw(self, part: P | None) -> None:
        """The copy is another one."""
        self.shelve()
        self._show(part)
        self._stand()
        self.rows.refresh()
        self.tell_position()
        self.context.start(self.beside.read, group=f"{self.places[1]}-paper", latest=True)

    # ------------------------------------------------------------------ opening and closing

    def _open_this(self) -> None:
        row = self.rows.current
        if row is not None and not self.opened:
            self.open(row.code)

    def open(self, code: str) -> None:
        """Show the parts of something."""
        self.opened, self.draft = code, None
        self.parts.empty()
        self.beside.forget()
        self.set_class(True, "-open")
        self._stand()
        self.focus_work()
        self.post_message(PlaceChanged())
        self.look()

    def _close(self) -> None:
        """Back to the list; what was changed stays as it is, and that is said."""
        copy, code = self.copies.get(self.opened), self.opened
        self.opened, self.draft = "", None
        self.set_class(False, "-open")
        self._stand()
        self.focus_work()
        self.post_message(PlaceChanged())
        if copy is not None and copy.is_changed:
            self.post_message(Say(self.words.unkept(code, self.context.keymap.key_of("keep"))))
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
