"""The pane of the weights: rows in a working copy, and beside them what would move."""

from __future__ import annotations

import asyncio
from functools import partial
from typing import TYPE_CHECKING, Final

from textual.widget import Widget

from werkbank.domain.errors import NotFound
from werkbank.services.weighing import sheet_of
from werkbank.tui.arriving import Arriving
from werkbank.tui.messages import PlaceChanged, Position, Say
from werkbank.tui.panes.copying.copies import Copy
from werkbank.tui.panes.moving import moves
from werkbank.tui.panes.weights import paper
from werkbank.tui.panes.weights.changing import Changing, Draft
from werkbank.tui.panes.weights.rows import WeightRows
from werkbank.tui.text import plain
from werkbank.tui.widgets.reader import Reader

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual.app import ComposeResult

    from werkbank.domain.weighing_views import Preview, Row, Sheet
    from werkbank.lang.shape.commands import CommandId
    from werkbank.tui.context import Context
    from werkbank.tui.keys import Place

_PAUSE: Final = 0.15
"""Seconds without a change before it is worked out what would move."""


class WeightsPane(Widget):
    """Rows and paper."""

    place: Place = "weights"

    def __init__(self, context: Context) -> None:
        super().__init__(id="weights")
        self.context = context
        self.manager = ""
        self.sheet: Sheet | None = None
        """As it was kept."""
        self.copies: dict[str, Copy[Draft]] = {}
        self.rows = WeightRows(context)
        self.reader = Reader(context.ink, id="weights-paper")
        self._changing = Changing(self)
        self._listing = Arriving(self.post_message, coming=True)
        self.commands: dict[CommandId, Callable[[], object]] = {}
        self._stand()

    def compose(self) -> ComposeResult:
        """The rows above or to the left, what moves below or to the right."""
        yield self.rows
        yield self.reader

    def _stand(self) -> None:
        """What the keys do here; a change in the copy is taken back before the deeds of the archive."""
        copy = self.copies.get(self.manager)
        said = self.context.words.weighing
        self.commands.clear()
        self.commands |= {
            **moves(self.rows, self.reader, lambda: self.reader.has_focus),
            **self._changing.commands,
            "focus": self._switch,
            "full": lambda: self._spread(full=not self.has_class("-full")),
        }
        if copy is not None and copy.past:
            self.commands["undo"] = lambda: self._step(copy.back, said.taken_back)
        if copy is not None and copy.ahead:
            self.commands["redo"] = lambda: self._step(copy.again, said.done_again)

    @property
    def row(self) -> Row | None:
        """The weight under the cursor."""
        return self.rows.current

    # ------------------------------------------------------------------ looking

    @property
    def coming(self) -> bool:
        """Are the weights being read that she asked for? Keys wait for them."""
        return self._listing.coming

    def reload(self) -> None:
        """Look again; the cursor stays where it is."""
        self.context.start(lambda: self._listing.of(self._look), group="weights", latest=True)

    async def _look(self) -> None:
        context, manager = self.context, self.manager
        try:
            sheet = await context.background.read(context.services.weighings.sheet, manager)
        except NotFound:  # called something else by now
            self.narrow("")
            return
        if manager != self.manager:
            return
        self.sheet = sheet
        copy = self.copies.get(manager)
        if copy is None or copy.is_fresh:
            self.copies[manager] = Copy(Draft(sheet.own))
        self._draw()

    @property
    def _shown(self) -> Sheet | None:
        """The working copy as weights."""
        copy = self.copies.get(self.manager)
        if self.sheet is None or copy is None:
            return None
        return sheet_of(self.sheet.manager, copy.draft.own, self.sheet.under)

    def _draw(self) -> None:
        """The copy, and what would move by it."""
        shown = self._shown
        if shown is None or self.sheet is None:
            return
        self.rows.show(shown, self.sheet.own)
        self._stand()
        self.tell_position()
        self._tell(shown, None)
        self.context.start(partial(self._try, shown, self.manager), group="weights-try", latest=True)

    async def _try(self, shown: Sheet, manager: str) -> None:
        await asyncio.sleep(_PAUSE)
        weighings = self.context.services.weighings
        seen = None
        if shown.problem is None:
            seen = await self.context.background.read(weighings.preview_of, shown.own, manager)
        if self.manager == manager and self._shown == shown:
            self._tell(shown, seen)

    def _tell(self, shown: Sheet, seen: Preview | None) -> None:
        kept = {} if self.sheet is None else self.sheet.own
        count = sum(shown.own.get(code) != kept.get(code) for code in {*shown.own, *kept})
        key_of, words = self.context.keymap.key_of, self.context.words
        told = paper.head(shown, words, count, words.weighing.how(key_of("change-part"), key_of("keep")))
        if shown.problem is None:
            told += paper.preview(seen, words)
        self.reader.show(told, keep=True)

    def on_copy_parts_moved(self, message: WeightRows.Moved) -> None:
        """Another weight under the cursor."""
        message.stop()
        self.tell_position()

    def on_line_list_chosen(self, message: WeightRows.Chosen) -> None:
        """The mouse on a row; twice asks its value."""
        message.stop()
        self.rows.focus()
        if message.twice:
            self.commands["change-part"]()

    def tell_position(self) -> None:
        """Where the cursor is, and for whom."""
        if not self.display:
            return
        said = self.context.words.weighing
        who = plain(self.manager) or said.everybody
        self.post_message(Position(self.rows.cursor + 1, self.rows.shape.rows, f"{said.title} · {who}"))

    # ------------------------------------------------------------------ changing

    def change(self, draft: Draft) -> None:
        """The next state of the working copy."""
        if self.copies[self.manager].change(draft):
            self._draw()

    def _step(self, step: Callable[[], object], told: str) -> None:
        step()
        self._draw()
        self.post_message(Say(told))

    def narrow(self, manager: str) -> None:
        """The weights of another; what was changed of this one stays as it is."""
        self.manager, self._listing.coming = manager, True
        self.reload()

    # ------------------------------------------------------------------ the frame

    def _switch(self) -> None:
        (self.rows if self.reader.has_focus else self.reader).focus()

    def _spread(self, *, full: bool) -> None:
        self.set_class(full, "-full")
        self.focus_work()
        self.post_message(PlaceChanged())

    def leave(self) -> bool:
        """One level back; at the last one the changes stay, and that is said."""
        copy = self.copies.get(self.manager)
        if self.has_class("-full"):
            self._spread(full=False)
        elif self.reader.has_focus:
            self.rows.focus()
        else:
            if copy is not None and copy.is_changed:
                self.post_message(Say(self.context.words.weighing.unkept(self.context.keymap.key_of("keep"))))
            if not self.manager:
                return False
            self.narrow("")
        return True

    def focus_work(self) -> None:
        """The keyboard back to where the work is."""
        (self.reader if self.has_class("-full") else self.rows).focus()

    def recolour(self) -> None:
        """Another theme."""
        self.reader.ink = self.context.ink
        self.rows.refresh()
        self.reader.rewrap()
