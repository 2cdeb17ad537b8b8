"""Wait until what was changed on the screen is there to be seen."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from textual.widget import Widget


async def drawn(widget: Widget) -> None:
    """Comes back when the terminal was given what stands there now."""
    turn = asyncio.Event()
    if widget.call_after_refresh(turn.set):
        await turn.wait()
