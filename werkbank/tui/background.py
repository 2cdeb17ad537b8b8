"""Work beside the keyboard: a few readers, one writer that keeps order. Services block; the loop never does."""

from __future__ import annotations

import asyncio
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from typing import TYPE_CHECKING, Final, ParamSpec, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

P = ParamSpec("P")
T = TypeVar("T")
_READERS: Final = 3


class Background:
    """Awaited from workers on the loop."""

    def __init__(self) -> None:
        self._readers = ThreadPoolExecutor(_READERS, "read")
        self._writer = ThreadPoolExecutor(1, "write")
        self._pending = 0

    @property
    def busy(self) -> bool:
        """Does anybody wait for a look or a change?"""
        return self._pending > 0

    async def read(self, work: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        """Look something up; several may go at once."""
        return await self._awaited(self._readers, partial(work, *args, **kwargs))

    async def write(self, work: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        """Change something; one after the other, in the order in which they were asked."""
        return await self._awaited(self._writer, partial(work, *args, **kwargs))

    async def pause(self, seconds: float) -> None:
        """Before a look that another may overtake; whoever is let go meanwhile never looks."""
        self._pending += 1
        try:
            await asyncio.sleep(seconds)
        finally:
            self._pending -= 1

    async def _awaited(self, pool: ThreadPoolExecutor, work: Callable[[], T]) -> T:
        self._pending += 1
        try:
            return await asyncio.get_running_loop().run_in_executor(pool, work)
        finally:
            self._pending -= 1

    def close(self, *last: Callable[[], object]) -> None:
        """Finish what is being written, and then ``last``, which may raise; what only looks is let go."""
        self._readers.shutdown(wait=False, cancel_futures=True)
        done = [self._writer.submit(one) for one in last]
        self._writer.shutdown(wait=True)
        for one in done:
            one.result()
