"""Work beside the keyboard: readers side by side, one writer that keeps order."""

from __future__ import annotations

import asyncio
from threading import Event, get_ident

import pytest

from werkbank.tui.background import Background


def test_changes_go_one_after_the_other_in_the_order_in_which_they_were_asked() -> None:
    done: list[int] = []

    async def work() -> None:
        background = Background()
        await asyncio.gather(*(background.write(done.append, number) for number in range(50)))
        background.close()

    asyncio.run(work())
    assert done == list(range(50))


def test_a_look_does_not_wait_for_a_change() -> None:
    looked = Event()

    async def work() -> None:
        background = Background()
        change = asyncio.create_task(background.write(looked.wait, 60))
        await background.read(looked.set)
        assert await change
        background.close()

    asyncio.run(work())


def test_nothing_runs_on_the_loop_and_what_fails_comes_back() -> None:
    async def work() -> None:
        background = Background()
        assert await background.read(get_ident) != get_ident()
        with pytest.raises(ZeroDivisionError):
            await background.write(lambda: 1 / 0)
        assert not background.busy
        background.close()

    asyncio.run(work())


def test_it_is_busy_as_long_as_anybody_waits() -> None:
    go = Event()

    async def work() -> None:
        background = Background()
        waiting = asyncio.create_task(background.read(go.wait, 60))
        await asyncio.sleep(0)
        assert background.busy
        go.set()
        await waiting
        assert not background.busy
        background.close()

    asyncio.run(work())


def test_leaving_finishes_what_is_being_written() -> None:
    done: list[int] = []

    async def work() -> None:
        background = Background()
        changes = [asyncio.create_task(background.write(done.append, number)) for number in range(3)]
        await asyncio.sleep(0)
        background.close()
        await asyncio.gather(*changes)

    asyncio.run(work())
    assert done == [0, 1, 2]
