"""Items that are ticked: one by one, or all of the list, also those that are out of sight."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from werkbank.lang.shape.commands import CommandId
    from werkbank.tui.panes.postvak.host import Host


class Ticking:
    """Ticks, and takes ticks away."""

    def __init__(self, host: Host) -> None:
        self._host = host
        self.pending = False
        """Are the items that are out of sight being looked up? Until then nothing is meant."""
        self.commands: dict[CommandId, Callable[[], object]] = {"mark": self._one, "mark-all": self._all}

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
