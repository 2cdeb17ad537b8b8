"""Python's rubbish is collected while she rests: at a key it is a pause of some 60 ms that she feels."""

from __future__ import annotations

import gc
import time
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable

RESTS: Final = 0.5
"""Seconds without a key before what came lately is looked through: a millisecond for every some thousand."""
LONG: Final = 10.0
"""Seconds without a key before everything is, once in a rest."""
FEW: Final = 2_000
"""So few new objects are left for a next time."""


class Rubbish:
    """Collects in the pauses of the keyboard; Python's own limit is only there for who never rests."""

    def __init__(self, now: Callable[[], float] = time.monotonic) -> None:
        self._now = now
        self._typed = now()
        self._whole = False

    @staticmethod
    def keep() -> None:
        """What is there by now stays until the end, as it is mostly code: it is never looked through again."""
        gc.freeze()

    def typed(self) -> None:
        """A key, just now."""
        self._typed = self._now()
        self._whole = False

    def rest(self) -> None:
        """Collect when she rests. Called about once a second."""
        rested = self._now() - self._typed
        if rested >= LONG and not self._whole:
            self._whole = True
            gc.collect()
        elif rested >= RESTS and gc.get_count()[0] >= FEW:
            gc.collect(0)
