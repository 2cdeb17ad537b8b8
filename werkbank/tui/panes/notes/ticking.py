"""Notes that are ticked: one by one, or all of the list, also those that are out of sight."""

from __future__ import annotations

from typing import TYPE_CHECKING

from werkbank.services.notes.moving import Lay

if TYPE_CHECKING:
    from collections.abc import Callable

    from werkbank.lang.shape.commands import CommandId
    from werkbank.tui.panes.notes.host import Host


class Ticking:
    """Ticks, and takes ticks away."""

    def __init__(self, host: Host, words: Callable[[], str]) -> None:
        self._host, self._words = host, words
        self.pending = False
        """Are the notes that are out of sight being looked up? Until then nothing is meant."""
        self.commands: dict[CommandId, Callable[[], object]] = {"mark": self._one, "mark-all": self._all}

    def _one(self) -> None:
        """The note under the cursor, and on to the next."""
        self._host.rows.tick()
        self._host.tell_position()
        self._host.rows.move(1)

    def _all(self) -> None:
        """Every note of the list as it is narrowed now."""
        rows = self._host.rows
        if len(rows.notes) == rows.shape.rows:
            rows.tick_all(rows.lay)
            self._host.tell_position()
            return
        self.pending = True
        self._host.context.start(self._read, group="notes-tick", latest=True)

    async def _read(self) -> None:
        host = self._host
        window, order = host.context.services.notes.window, host.order
        try:
            seen = await host.context.background.read(window, order, host.manager, words=self._words())
        finally:
            self.pending = False
        host.rows.tick_all({one.ref: Lay(one.state, one.step) for one in seen.lines})
        host.tell_position()
