"""Draw what a change takes away and what it brings in one picture: twice drawn is twice the work, and flickers."""

from __future__ import annotations

import asyncio
from contextlib import ExitStack
from functools import partial
from typing import TYPE_CHECKING, Final, TypeVar

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from textual.app import App

T = TypeVar("T")
_AT_MOST: Final = 0.05
"""Seconds in which nothing is drawn; a change that takes longer is waited for with what is known by then."""
_TURNS: Final = 12
"""Of the loop, after the change: what is told of it climbs a widget in each, and belongs in the picture."""


def held(app: App[object], at_most: float = _AT_MOST) -> Callable[[], None]:
    """From now on, but not for long, the screen stays as it is: until what comes back is called. Keys are heard."""
    loop, held = asyncio.get_running_loop(), ExitStack()
    held.enter_context(app.batch_update())

    def show() -> None:
        held.close()
        if app.screen_stack:  # else the workbench is being left
            app.screen.check_idle()

    def settle(turns: int) -> None:
        if turns:
            loop.call_soon(settle, turns - 1)
        else:
            late.cancel()
            show()

    late = loop.call_later(at_most, show)
    return partial(settle, _TURNS)


async def one_picture(app: App[object], doing: Awaitable[T], at_most: float = _AT_MOST) -> T:
    """What comes of it; until then, but not for long, the screen stays as it was. Keys are heard all the while."""
    shown = held(app, at_most)
    try:
        return await doing
    finally:
        shown()


async def in_one_picture(app: App[object], work: Callable[[], Awaitable[T]]) -> T:
    """The same, for what is begun only when its turn comes."""
    return await one_picture(app, work())
