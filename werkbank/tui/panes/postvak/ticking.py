"""Items that are ticked: one by one, or all of the list, also those that are out of sight."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from werkbank.tui.messages import Say
from werkbank.tui.panes.postvak.looking import Scope

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Mapping

    from werkbank.lang.shape.commands import CommandId
    from werkbank.services.queries import Alike
    from werkbank.tui.context import Work
    from werkbank.tui.panes.postvak.host import Host


class Ticking:
    """Ticks, and takes ticks away."""

    def __init__(self, host: Host) -> None:
        self._host = host
        self.pending = False
        """Are the items that are out of sight being looked up? Until then nothing is meant."""
        self.commands: dict[CommandId, Callable[[], object]] = {
            "mark": self._one, "mark-all": self._all, "mark-range": self._range,
            "mark-conversation": lambda: self._start(self._conversation),
            "mark-sender": lambda: self._start(self._sender),
        }  # fmt: skip

    def untick(self, refs: Collection[str]) -> None:
        """Others decided on these: they are not meant any more."""
        rows = self._host.rows
        if not rows.marks.keys().isdisjoint(refs):
            rows.marks = {ref: state for ref, state in rows.marks.items() if ref not in refs}
            rows.redraw()
            self._host.tell_position()

    def look_again(self) -> None:
        """Somebody changed something: ticks on what is decided by now go, and that is told."""
        if self._host.rows.marks:
            self._host.context.start(self._look_again, group="ticked", latest=True)

    async def _look_again(self) -> None:
        host, marks = self._host, self._host.rows.marks
        lines = await host.context.background.read(host.context.services.views.lines, [*marks])
        still = {one.ref for one in lines if marks.get(one.ref) == one.state}
        gone = marks.keys() & host.rows.marks.keys() - still
        self.untick(gone)
        if gone and not host.context.asks.asking:  # there the line itself tells it
            host.post_message(Say(host.context.words.meanwhile.unticked(len(gone)), error=True))

    def _one(self) -> None:
        """Tick this item, or take the tick away, and go on."""
        host = self._host
        if host.current is None or host.streaming:
            return
        host.rows.tick()
        host.rows.move(1)
        host.tell_position()

    def _all(self) -> None:
        """Every item of the list as it is narrowed now."""
        host = self._host
        rows = host.rows
        if len(rows.items) == rows.shape.rows:
            rows.tick_all({one.ref: one.state for one in rows.items})
            host.tell_position()
            return
        self.pending = True
        host.context.start(self._read, group="tick", latest=True)

    async def _read(self) -> None:
        host = self._host
        window, scope = host.context.services.views.window, host.scope
        try:
            view = await host.context.background.read(window, scope.kind, scope.manager, stale_ok=True)
        finally:
            self.pending = False
        if host.scope == scope:  # else she went to another list meanwhile
            host.rows.tick_all({one.ref: one.state for one in view.lines})
            host.tell_position()

    # ------------------------------------------------------------------ several

    def _range(self) -> None:
        """From the item ticked last up to the one under the cursor, both with what lies between."""
        host = self._host
        rows, last = host.rows, next(reversed(host.rows.marks), "")
        if not last or host.current is None:
            host.post_message(Say(host.context.words.queries.mark_first))
            return
        at = next((place for place, one in enumerate(rows.items, rows.start) if one.ref == last), None)
        if at is None:
            self._start(partial(self._range_from, last, rows.cursor))
        else:
            low, high = sorted((at, rows.cursor))
            self._tick({one.ref: one.state for one in rows.items[low - rows.start : high - rows.start + 1]})

    async def _range_from(self, last: str, cursor: int) -> None:
        """The same when that item is not here any more."""
        host, scope = self._host, self._host.scope
        read, views = host.context.background.read, host.context.services.views
        at = await read(views.index_of, last, scope.kind, scope.manager)
        if at is not None:
            low, high = sorted((at, cursor))
            view = await read(views.window, scope.kind, scope.manager, high - low + 1, low, stale_ok=True)
            if host.scope == scope:
                self._tick({one.ref: one.state for one in view.lines})

    async def _conversation(self) -> None:
        await self._alike("conversation", self._host.context.words.queries.marked_conversation)

    async def _sender(self) -> None:
        await self._alike("sender", self._host.context.words.queries.marked_sender)

    async def _alike(self, what: Alike, said: Callable[[int], str]) -> None:
        """Of the list as it is narrowed now."""
        host, scope, item = self._host, self._host.scope, self._host.current
        if item is None:
            return
        found = await host.context.background.read(host.context.services.queries.alike, what, item.ref, scope.manager)
        if host.scope != scope:
            return
        if scope != Scope(manager=scope.manager):
            here = {one.ref for one in host.rows.items}
            found = {ref: state for ref, state in found.items() if ref in here}
        self._tick({item.ref: item.state} | found)
        host.post_message(Say(said(len({item.ref} | found.keys()))))

    def _start(self, work: Work) -> None:
        self._host.context.start(work, group="tick", latest=True)

    def _tick(self, items: Mapping[str, str]) -> None:
        """Besides what is ticked already; the one under the cursor last."""
        rows = self._host.rows
        rows.marks |= items
        if rows.current is not None and rows.current.ref in items:
            rows.marks[rows.current.ref] = rows.marks.pop(rows.current.ref)
        rows.redraw()
        self._host.tell_position()
