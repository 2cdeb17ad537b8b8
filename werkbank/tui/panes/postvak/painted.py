"""What has been on the screen, and since when: a decision key never hits an item that nobody can have seen."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from werkbank.tui.panes.postvak.host import Host


class Painted:
    """The item that was drawn last."""

    def __init__(self, host: Host, after_refresh: Callable[..., object]) -> None:
        self._host, self._after_refresh = host, after_refresh
        self._ref, self._since = "", 0.0
        self.typed_at = 0.0
        """When the key was typed that is being handled now."""

    def note(self, ref: str) -> None:
        """An item was drawn; from the next refresh on it has been on the screen."""
        self._after_refresh(self._note, ref)

    def _note(self, ref: str) -> None:
        if ref != self._ref:
            self._ref, self._since = ref, time.monotonic()

    def seen(self) -> bool:
        """Was the item under the cursor on the screen already when the last key was typed?"""
        current = self._host.current
        return current is not None and current.ref == self._ref and self.typed_at >= self._since
