"""The inbox pane: the list and the preview, what is selected and ticked, and where the keyboard is."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from textual.widget import Widget

from werkbank.tui.messages import Counted, PlaceChanged, Position, Say
from werkbank.tui.one_picture import in_one_picture
from werkbank.tui.panes.moving import moves
from werkbank.tui.panes.postvak.flow import SUMMED_UP, Flow
from werkbank.tui.panes.postvak.hands import Hands
from werkbank.tui.panes.postvak.looking import HITS, Bounds, Scope, look, moved_on
from werkbank.tui.panes.postvak.narrowing import Narrowing
from werkbank.tui.panes.postvak.painted import Painted
from werkbank.tui.panes.postvak.preview import Preview
from werkbank.tui.panes.postvak.rows import ItemRows
from werkbank.tui.panes.postvak.ticking import Ticking
from werkbank.tui.widgets.line_list import LineList
from werkbank.tui.widgets.reader import Reader

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Mapping

    from textual.app import ComposeResult

    from werkbank.domain.decisions import Decision
    from werkbank.domain.views import ItemLine, Kind
    from werkbank.lang.shape.commands import CommandId
    from werkbank.tui.context import Context
    from werkbank.tui.keys import Place
    from werkbank.tui.panes.postvak.looking import Look


class Postvak(Widget):
    """List and preview."""

    def __init__(self, context: Context, first: Look | None = None) -> None:
        super().__init__(id="postvak")
        self.context, self.offered = context, ""
        self.scope = Scope() if first is None else first.scope
        self.rows = ItemRows(context, id="rows")
        self.reader = Reader(context.ink, id="reader")
        self._first, self._done = first, list[Say]()
        self.visiting = False
        """Does one level back lead to the pane she came from?"""
        self.painted = Painted(self, self.call_after_refresh)
        self.seen, self.note_drawn = self.painted.seen, self.painted.note
        self._flow, self._preview = Flow(self), Preview(self)
        self._narrowing, self._ticking, hands = Narrowing(self), Ticking(self), Hands(self)
        self.decide, self.untick = hands.decide, self._ticking.untick
        self.unkept, self.told_gone, self.name_of = self._flow.unkept, self._flow.told_gone, self._narrowing.name_of
        self.hold, self.draw_preview, self.insight, self.once_shown = self._preview.offered
        self.commands: Mapping[CommandId, Callable[[], object]] = {
            **moves(self.rows, self.reader, lambda: self.place != "inbox"),
            **self._preview.commands,
            **hands.commands,
            **self._narrowing.commands,
            "focus": self._switch,
            **self._ticking.commands,
            **self._flow.commands,
        }

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
            self.arrived(self._first)

    # ------------------------------------------------------------------ what is selected

    @property
    def place(self) -> Place:
        """Where the keyboard is."""
        return "flow" if self._flow.running else "reader" if self.reader.has_focus else "inbox"

    @property
    def manager(self) -> str:
        """Whose list it is; empty for everybody's."""
        return self.scope.manager

    @property
    def current(self) -> ItemLine | None:
        """The item under the cursor."""
        return self.rows.current

    @property
    def streaming(self) -> bool:
        """Is one item at a time on the screen?"""
        return self._flow.running

    @property
    def over(self) -> bool:
        """Is the summary of the stream on the screen?"""
        return self._flow.over

    idle = property(lambda self: SUMMED_UP if self.over else frozenset())

    def targets(self) -> dict[str, str]:
        """What a decision is about, with the state it was seen in: what is ticked, else the item under the cursor."""
        if self._ticking.pending:
            return {}
        if self.rows.marks and not self._flow.running:
            return dict(sorted(self.rows.marks.items(), key=lambda one: int(one[0][1:])))
        return {self.current.ref: self.current.state} if self.current is not None else {}

    def masks(self, refs: Collection[str]) -> bool:
        """Is one of these marked and not opened here, or not known? Only the one under the cursor can be open."""
        opened = {self.current.ref} if self.current and (self._preview.whole or self._flow.running) else set()
        return not opened.union(line.ref for line in self.rows.items if not line.hidden).issuperset(refs)

    @property
    def pausing(self) -> bool:
        """Will the preview follow by itself, after the pause while keys repeat?"""
        return self._preview.pausing

    # ------------------------------------------------------------------ looking

    def reload(self, ref: str | None = None, scope: Scope | None = None, index: int | None = None) -> None:
        """Look again; the cursor stays on its item, or goes to ``ref``; when that is gone, it keeps its row."""
        here = self.current.ref if ref is None and self.current is not None else ref or ""
        stays = self.rows.cursor if ref is None and scope is None else None
        looks = partial(self.look_at, scope or self.scope, here, self.rows.cursor if index is None else index, stays)
        jumps = self.current is None and self.rows.shape.rows
        self.context.start(partial(in_one_picture, self.app, looks) if jumps else looks, group="look", latest=True)

    async def look_at(self, scope: Scope, ref: str, index: int = 0, stays: int | None = None) -> None:
        """Another list, at a row or on an item; over when it is there."""
        reach = Bounds(limit=self.rows.reach if scope == self.scope else HITS)
        seen = await self.context.background.read(
            look, self.context.services, scope, ref, index, self.rows.window, reach
        )
        here = seen if stays in (None, self.rows.cursor) else moved_on(seen, self.current, self.rows.cursor)
        self.arrived(here) if here is not None else self.reload()

    def visit(self, ref: str, kind: Kind) -> None:
        """Go to an item, in the list of this kind; a stream that was going on is over."""
        self._flow.stop()
        self.reload(ref=ref, scope=Scope(kind))

    def arrived(self, seen: Look) -> None:
        """Show what was seen."""
        before, same = self.current, seen.scope == self.scope
        if not same:
            self.rows.begin()
        self.scope = seen.scope
        self.rows.empty = self._narrowing.empty_words(seen)
        self.rows.show(seen.view, seen.at, seen.managers)
        self.post_message(Counted(seen.view, seen.scope.manager))
        self._tell_done()
        self._flow.arrived(before if same else None)
        self._preview.refresh(before)
        self._note_row()

    def on_item_rows_wanted(self, message: ItemRows.Wanted) -> None:
        """The cursor comes near the end of what is here."""
        message.stop()
        self.rows.reach_on()
        self.reload(index=message.index)

    def on_item_rows_moved(self, message: ItemRows.Moved) -> None:
        """Another item under the cursor."""
        message.stop()
        self.tell_position()
        self._note_row()
        self._preview.follow()

    def _note_row(self) -> None:
        """The row under the cursor was drawn; where the list is out of sight only the preview counts."""
        if self.current is not None and not self.has_class("-full"):
            self.note_drawn(self.current.ref)

    def tell_position(self) -> None:
        """Where the cursor is, for the message line; not while another pane is in sight, or the row is being read."""
        if not self.display or (self.current is None and self.rows.shape.rows):
            return
        if self._flow.running:
            self._flow.tell()
        else:
            self.post_message(Position(self.rows.cursor + 1, self.rows.shape.rows, self._narrowing.note()))

    # ------------------------------------------------------------------ moving

    def _switch(self) -> None:
        (self.rows if self.reader.has_focus else self.reader).focus()

    def leave(self) -> bool:
        """Out of the stream; else the full message, the preview, ticks, the filter, the manager, one at a time."""
        if self._preview.back():
            return True
        if self._flow.running:
            self._flow.end()
        elif self._preview.whole:
            self._preview.toggle()
        elif self.reader.has_focus:
            self.rows.focus()
        elif self.rows.marks:
            self.rows.marks.clear()
            self.rows.refresh()
            self.tell_position()
        else:
            return (bool(self.scope.words) or not self.visiting) and self._narrowing.widen()
        return True

    # ------------------------------------------------------------------ news

    def decided(self, decision: Decision, refs: Collection[str], said: str) -> None:
        """A decision was made: tell it, and look again with the next item selected."""
        self._preview.release()
        self._flow.decided(decision, refs)
        self.rows.marks = {ref: state for ref, state in self.rows.marks.items() if ref not in refs}
        self._say_done(said)
        if self.scope == Scope(manager=self.scope.manager) and self.rows.drop(refs):
            self._tell_done()
            self._preview.read()
            self._note_row()
            self.call_after_refresh(self.reload)  # counts, and what others did: nobody waits for those
        else:
            self.reload(ref=self.rows.next_after(refs))

    def changed_here(self, said: str) -> None:
        """An item was changed here: tell it, and look again."""
        self._say_done(said)
        self.reload()

    def _say_done(self, said: str) -> None:
        hint = self.context.words.screen.frame.undo_hint(self.context.keymap.key_of("undo"))
        self._preview.forget()
        self._done = [Say(said, hint)]  # told with the list after it: a frame for each would make it wait for the next

    def _tell_done(self) -> None:
        self.tell_position()
        while self._done:
            self.post_message(self._done.pop())

    def changed(self, ref: str = "") -> None:
        """Somebody changed something, here or elsewhere; ``ref`` is worth going to."""
        self._preview.forget()
        self._ticking.look_again()
        if ref:
            self._flow.resume(ref)
        self.reload(ref=ref or None)

    def summary(self) -> None:
        """Show what was done in the stream, where there is no item to show."""
        self.reader.show(self._flow.summary())

    def spread(self, *, full: bool) -> None:
        """The preview over the whole height, or beside the list again."""
        self._preview.whole = self._preview.whole and full
        self.set_class(full, "-full")
        (self.reader if full else self.rows).focus()
        self.post_message(PlaceChanged())

    def focus_work(self) -> None:
        """The keyboard back to where the work is."""
        (self.reader if self._flow.running or self._preview.whole else self.rows).focus()

    def recolour(self) -> None:
        """Another theme."""
        self.reader.ink = self.context.ink
        self.rows.refresh()
        self.reader.rewrap()

    def on_line_list_chosen(self, message: LineList.Chosen) -> None:
        """Twice with the mouse opens."""
        message.stop()
        if message.twice:
            self._flow.begin()

    def on_resize(self) -> None:
        """More room tells more."""
        self.call_after_refresh(self._preview.draw, keep=True)

    def on_descendant_focus(self) -> None:
        """The footer follows the keyboard."""
        self.post_message(PlaceChanged())
