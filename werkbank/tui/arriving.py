"""What is being read for a pane: keys that are about it wait until it is there, or could not be read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from werkbank.tui.messages import Arrived

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable


class Arriving:
    """Whether it is on its way; ``post`` takes the news that it came."""

    def __init__(self, post: Callable[[Arrived], object], *, coming: bool = False) -> None:
        self._post = post
        self.coming = coming

    async def of(self, reading: Callable[[], Awaitable[None]]) -> None:
        """Read it. One that is let go for a later one says nothing: that one will."""
        try:
            await reading()
        except Exception:
            self._came()
            raise
        self._came()

    def _came(self) -> None:
        if self.coming:
            self.coming = False
            self._post(Arrived())
