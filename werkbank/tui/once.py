"""Something to do once, in a moment. On a busy machine Textual's own timer drops a single turn that begins late."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual.app import App


def once(app: App[Any], delay: float, callback: Callable[[], object]) -> asyncio.TimerHandle:
    """Call it after so many seconds, unless the workbench has been left by then. What comes back can be cancelled."""

    def due() -> None:
        if app.is_running:
            callback()

    return asyncio.get_running_loop().call_later(delay, due)
