"""The inbox pane: the list and the preview, what is selected and marked, and where the keyboard is."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Final

from textual.widget import Widget

from werkbank.domain.errors import NotFound
from werkbank.tui.messages import Counted, PlaceChanged, Position, Say
from werkbank.tui.panes.postvak import essence
from werkbank.tui.panes.postvak.changing import Changing
from werkbank.tui.panes.postvak.deciding import Deciding
from werkbank.tui.panes.postvak.flow import Flow
from werkbank.tui.panes.postvak.looking import Scope, look
from werkbank.tui.panes.postvak.narrowing import Narrowing
from werkbank.tui.panes.postvak.rows import ItemRows
from werkbank.tui.widgets.line_list import LineList
from werkbank.tui.widgets.reader import Reader

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Mapping

    from textual.app import ComposeResult
    from textual.timer import Timer

    from werkbank.domain.views import ItemLine
    from werkbank.lang.shape.commands import CommandId
    from werkbank.services.sights import Sight
    from werkbank.tui.context import Context
    from werkbank.tui.keys import Place
    from werkbank.tui.panes.postvak.looking import Look

PAUSE: Final = 0.08
"""Seconds without a key before the preview follows, while keys repeat."""


class Postvak(Widget):
    """List and preview."""

    def __init__(self, context: Context, first: Look | None = None) -> None:
        super().__init__(id="postvak")
        self.context = context
        self.scope = Scope() if first is None else first.scope
        self.rows = ItemRows(context, id="rows")
        self.reader = Reader(context.ink, id="reader")
        self.flow = Flow(self)
        self._deciding, self._changing, self._narrowing = Deciding(self), Changing(self), Narrowing(self)
        self._first = first
        self._sight: Sight | None = None
        self._last_move = 0.0
        self._pause: Timer | None = None
        self._painted: tuple[str, float] = ("", 0.0)
        self._whole = False
        self.typed_at = 0.0
        """When the key was typed that is being handled now."""
        self.commands: Mapping[CommandId, Callable[[], object]] = {
            **self._moves(), **self._shows(), **self._changing.commands, **self._narrowing.commands,
            "repeat": self._deciding.repeat, "mark": self._mark, "mark-all": self._mark_all,
            "skip": self.flow.skip, "previous": self.flow.previous, "open": self.flow.begin,
        }  # fmt: skip
        self.decide = self._deciding.decide

    def compose(self) -> ComposeResult:
        """The list above or to the left, the preview below or to the right."""
        yield self.rows
        yield self.reader

    def on_mount(self) -> None:
        """Show what was read before the screen was there."""
        self.rows.focus()
        if self._first is None:
            self.reload()
        else:
            self._show(self._first)

    # ------------------------------------------------------------------ what is selected

    @property
    def place(self) -> Place:
        """Where the keyboard is."""
        if self.flow.running:
            return "flow"
        return "reader" if self.reader.has_focus else "inbox"

    @property
    def current(self) -> ItemLine | None:
        """The item under the cursor."""
        return self.rows.current

    def targets(self) -> dict[str, str]:
        """What a decision is about, with the state it was seen in: what is ticked, else the item under the cursor."""
        if self.rows.marks and not self.flow.running:
            return dict(sorted(self.rows.marks.items(), key=lambda one: int(one[0][1:])))
        return {self.current.ref: self.current.state} if self.current is not None else {}

    def masks(self, refs: Collection[str]) -> bool:
        """Is one of these a marked piece that was not opened here?"""
        opened = self._whole or self.flow.running
        return any(line.hidden and line.ref in refs for line in self.rows.items) and not opened

    def seen(self) -> bool:
        """Was the item under the cursor on the screen already when the last key was typed?"""
        ref, painted_at = self._painted
        return self.current is not None and self.current.ref == ref and self.typed_at >= painted_at

    # ------------------------------------------------------------------ looking

    def reload(self, ref: str | None = None, scope: Scope | None = None, index: int | None = None) -> None:
        """Look again; the cursor stays on its item, or goes to ``ref``; when that is gone, it keeps its row."""
        wanted = self.scope if scope is None else scope
        here = self.current.ref if ref is None and self.current is not None else ref or ""
        at = self.rows.cursor if index is None else index
        self.context.start(self._look(wanted, here, at), group="look", latest=True)

    async def _look(self, scope: Scope, ref: str, index: int) -> None:
        self._show(await self.context.background.read(look, self.context.services, scope, ref, index))

    def _show(self, seen: Look) -> None:
        before = self.current
        if seen.scope != self.scope:
            self.rows.marks.clear()
        self.scope = seen.scope
        self.rows.empty = self._narrowing.empty_words(seen)
        self.rows.show(seen.view, seen.at, seen.managers)
        self.post_message(Counted(seen.view, seen.scope.manager))
        self.tell_position()
        if self.current is None or before != self.current or self._sight is None:
            self._preview(keep=before is not None and self.current is not None and before.ref == self.current.ref)
        self.call_after_refresh(self._note_painted)

    def on_item_rows_wanted(self, message: ItemRows.Wanted) -> None:
        """The cursor comes near the end of what is here."""
        message.stop()
        self.reload(index=message.index)

    def on_item_rows_moved(self, message: ItemRows.Moved) -> None:
        """Another item under the cursor: the preview follows, after a pause while keys repeat."""
        message.stop()
        self.tell_position()
        self.call_after_refresh(self._note_painted)
        if self.current is not None and self._sight is not None and self._sight.item.line.ref == self.current.ref:
            return
        now, before = time.monotonic(), self._last_move
        self._last_move = now
        if self._pause is not None:
            self._pause.stop()
            self._pause = None
        if now - before < PAUSE:
            self._pause = self.set_timer(PAUSE, self._preview)
        else:
            self._preview()

    def _note_painted(self) -> None:
        ref = "" if self.current is None else self.current.ref
        if ref != self._painted[0]:
            self._painted = (ref, time.monotonic())

    def tell_position(self) -> None:
        """Where the cursor is, for the message line; not while another pane is in sight."""
        if not self.display:
            return
        self.post_message(Position(self.rows.cursor + 1, self.rows.shape.rows, self._narrowing.note()))
        self.flow.tell()

    # ------------------------------------------------------------------ the preview

    def _preview(self, *, keep: bool = False) -> None:
        if self.current is None:
            self._sight = None
            self.reader.show(self.flow.summary())
            return
        self.context.start(self._read(self.current.ref, keep=keep), group="sight", latest=True)

    async def _read(self, ref: str, *, keep: bool) -> None:
        try:
            sight = await self.context.background.read(self.context.services.sights.of, ref)
        except NotFound:
            self.reload()
            return
        if self.current is None or self.current.ref != ref:
            return
        self._sight = sight
        self.draw(keep=keep)

    def draw(self, *, keep: bool = False) -> None:
        """The preview anew."""
        if self._sight is None:
            return
        keymap = self.context.keymap
        keys = {name: keymap.key_of(name) for name in ("why", "full", "open")}
        shown = essence.essence(
            self._sight,
            self.context.words,
            self.context.today,
            keys,
            whole=self._whole,
            opened=self._whole or self.flow.running,
        )
        self.reader.show(shown, keep=keep)

    def _why(self) -> None:
        """Why it stands here; the same key, or the next item, brings the message back."""
        if self.current is not None:
            self.context.start(self._explain(self.current), group="sight", latest=True)

    async def _explain(self, line: ItemLine) -> None:
        below = self.rows.item(self.rows.cursor + 1)
        read, views = self.context.background.read, self.context.services.views
        item = await read(views.item, int(line.ref[1:]))
        other = None if below is None else (below, await read(views.item, int(below.ref[1:])))
        shown = essence.why(item, other, self.context.words, self.context.today)
        if self.reader.shows(shown):
            self.draw()
        else:
            self.reader.show(shown)

    def _full(self) -> None:
        """The message over the whole height, with its history; and back."""
        self._whole = not self._whole
        if not self.flow.running:
            self.set_class(self._whole, "-full")
            (self.reader if self._whole else self.rows).focus()
        self.draw(keep=not self._whole)
        self.post_message(PlaceChanged())

    # ------------------------------------------------------------------ moving, marking

    def _moves(self) -> dict[CommandId, Callable[[], object]]:
        def reading() -> bool:
            return self.place != "inbox"

        return {
            "down": lambda: self.reader.scroll_lines(1) if reading() else self.rows.move(1),
            "up": lambda: self.reader.scroll_lines(-1) if reading() else self.rows.move(-1),
            "page-down": lambda: self.reader.scroll_pages(1) if reading() else self.rows.turn(1),
            "page-up": lambda: self.reader.scroll_pages(-1) if reading() else self.rows.turn(-1),
            "top": lambda: self.reader.scroll_ends(bottom=False) if reading() else self.rows.go(0),
            "bottom": lambda: self.reader.scroll_ends(bottom=True) if reading() else self.rows.go(2**62),
        }

    def _shows(self) -> dict[CommandId, Callable[[], object]]:
        return {
            "why": self._why,
            "full": self._full,
            "focus": self._switch,
            "reference": self._copy,
            "copy": self.copy_text,
            "back": self._back,
        }

    def _switch(self) -> None:
        (self.rows if self.reader.has_focus else self.reader).focus()

    def _mark(self) -> None:
        """Tick this item, or take the tick away, and go on."""
        if self.current is None or self.flow.running:
            return
        if self.rows.marks.pop(self.current.ref, None) is None:
            self.rows.marks[self.current.ref] = self.current.state
        self.rows.redraw_row(self.rows.cursor)
        self.rows.move(1)
        self.tell_position()

    def _mark_all(self) -> None:
        """Tick all that is in view; when all of it is ticked, none."""
        in_view = {line.ref: line.state for line in self.rows.in_view()}
        self.rows.marks = {} if in_view.keys() <= self.rows.marks.keys() else self.rows.marks | in_view
        self.rows.refresh()
        self.tell_position()

    def copy_text(self) -> None:
        """What the writer wrote, to the clipboard; nothing of a marked piece."""
        said = self.context.words.screen.frame
        sight = self._sight
        if sight is None or sight.item.line.hidden or not sight.own_text.strip():
            self.post_message(Say(said.nothing_to_copy))
            return
        self.app.copy_to_clipboard(sight.own_text.strip())
        self.post_message(Say(said.text_copied))

    def _copy(self) -> None:
        """The reference in the document system, else our own number."""
        if self.current is None:
            return
        view = None if self._sight is None or self._sight.item.line.ref != self.current.ref else self._sight.item
        text = view.kenmerk if view is not None and view.kenmerk and not view.line.hidden else self.current.ref
        self.app.copy_to_clipboard(text)
        self.post_message(Say(self.context.words.screen.frame.copied(text)))

    def _back(self) -> None:
        """Marks away, then the full message, then the filter, then the list itself."""
        if self.flow.running:
            self.flow.end()
        elif self._whole:
            self._full()
        elif self.reader.has_focus:
            self.rows.focus()
        elif self.rows.marks:
            self.rows.marks.clear()
            self.rows.refresh()
            self.tell_position()
        elif self.scope != Scope(manager=self.scope.manager):
            self.reload(scope=Scope(manager=self.scope.manager))
        elif self.scope.manager:
            self.reload(scope=Scope())

    # ------------------------------------------------------------------ news

    def done(self, refs: Collection[str], said: str) -> None:
        """A decision or change was made: tell it, and look again with the next item selected."""
        self.rows.marks = {ref: state for ref, state in self.rows.marks.items() if ref not in refs}
        hint = self.context.words.screen.frame.undo_hint(self.context.keymap.key_of("undo"))
        self.post_message(Say(f"{said} · {hint}"))
        self._sight = None
        self.reload(ref=self.rows.next_after(refs))

    def changed_here(self, said: str) -> None:
        """An item was changed: tell it, and look again."""
        hint = self.context.words.screen.frame.undo_hint(self.context.keymap.key_of("undo"))
        self.post_message(Say(f"{said} · {hint}"))
        self._sight = None
        self.reload()

    def focus_work(self) -> None:
        """The keyboard back to where the work is."""
        (self.reader if self.flow.running else self.rows).focus()

    def changed(self, ref: str = "") -> None:
        """Somebody changed something, here or elsewhere; ``ref`` is worth going to."""
        if ref:
            self._sight = None
            self.flow.resume()
        self.reload(ref=ref or None)

    def recolour(self) -> None:
        """Another theme."""
        self.rows.context = self.context
        self.reader.ink = self.context.ink
        self.rows.refresh()
        self.reader.rewrap()

    def on_line_list_chosen(self, message: LineList.Chosen) -> None:
        """Twice with the mouse opens."""
        message.stop()
        if message.twice:
            self.flow.begin()

    def on_descendant_focus(self) -> None:
        """The footer follows the keyboard."""
        self.post_message(PlaceChanged())
