"""How far a reading is, for who waits in another thread; and how she stops it."""

from __future__ import annotations

from contextlib import contextmanager
from threading import Lock
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator


class Watch:
    """Of one reading. What is stopped reads nothing more, and its outcome is of no use."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._halt: Callable[[], None] | None = None
        self.is_stopped = False
        self.name = ""
        """The attachment that is being read; empty for anything else."""
        self.share: float | None = None
        """How much of it was read, from 0 to 1; ``None`` when that is not known."""

    def begins(self, name: str) -> None:
        """Another part of what is read."""
        self.name, self.share = name, None

    def reached(self, done: int, total: int) -> None:
        """So many pages of how many."""
        self.share = done / total if total else None

    @contextmanager
    def halting(self, halt: Callable[[], None]) -> Iterator[None]:
        """While something runs that ``halt`` ends."""
        with self._lock:
            self._halt = halt
            stopped = self.is_stopped
        if stopped:
            halt()
        try:
            yield
        finally:
            with self._lock:
                self._halt = None

    def stop(self) -> None:
        """End it now."""
        with self._lock:
            self.is_stopped = True
            halt = self._halt
        if halt is not None:
            halt()
