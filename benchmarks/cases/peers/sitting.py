"""One sitting at a program: keys, a key held down, nothing, decisions, a search; and how it starts and ends."""

from __future__ import annotations

import statistics
from time import perf_counter
from typing import TYPE_CHECKING, Final, NamedTuple

from benchmarks.cases.peers.peer import PATIENCE
from benchmarks.cases.screen.desk import PREVIEWED, breathe
from benchmarks.tty.program import UnmeasuredError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from benchmarks.cases.peers.peer import Peer
    from benchmarks.tty.program import Program

RATE: Final = 30
_HELD: Final = 90
_IDLE: Final = 5.0
_BUDGET: Final = 40.0
"""Seconds after which a row of keys is long enough, however few they were."""


class Visit(NamedTuple):
    """Milliseconds to the first useful list, and from the key that ends it to the end."""

    start: float
    end: float


class Sitting(NamedTuple):
    """What was found, by what it is; and what could not be."""

    found: dict[str, list[float]]
    failed: dict[str, str]


def visit(peer: Peer) -> Visit:
    """Start it, wait until all that comes on the side has come, and leave."""
    with peer.open() as program:
        start = peer.start(program)
        program.let(1)
        return Visit(start, program.quit(peer.quit))


def sit(peer: Peer, keys: int, acts: int) -> Sitting:
    """All of it, on fresh items; a part that fails is told, and the next goes on."""
    peer.renew()
    found: dict[str, list[float]] = {}
    failed: dict[str, str] = {}
    parts: tuple[Callable[[Peer, Program, dict[str, list[float]]], None], ...] = (
        lambda *given: _move(*given, keys),
        _hold,
        _rest,
        lambda *given: _decide(*given, acts),
        _search,
    )
    with peer.open() as program:
        peer.start(program)
        peer.settle(program)
        for name, part in zip(("key", "held", "idle", "act", "search"), parts, strict=True):
            try:
                part(peer, program, found)
            except UnmeasuredError as why:
                failed[name] = str(why)
        found["memory"] = [program.usage().peak_mb]
        try:
            program.quit(peer.quit)
        except UnmeasuredError as why:
            failed["quit"] = str(why)
    return Sitting(found, failed)


def _again(times: int) -> Iterator[None]:
    """As often as that, until it has lasted long; each time at another part of a frame."""
    end = perf_counter() + _BUDGET
    for _ in range(times):
        if perf_counter() > end:
            return
        breathe()
        yield


def _move(peer: Peer, program: Program, found: dict[str, list[float]], times: int) -> None:
    seen = [program.press("j", peer.moved(program), quiet=PREVIEWED, patience=PATIENCE) for _ in _again(times)]
    found["key"] = [one.match for one in seen]
    found["bytes"] = [statistics.mean(one.size for one in seen)]


def _hold(peer: Peer, program: Program, found: dict[str, list[float]]) -> None:
    there, before = peer.ahead(program, _HELD), program.total
    began = last = perf_counter()
    for number in range(_HELD):
        program.let(began + number / RATE - perf_counter())
        last = program.send("j")
    sent = program.total - before
    found["lag"] = [program.wait(there, since=last, quiet=PREVIEWED, patience=PATIENCE).match]
    found["held"] = [sent / (_HELD - 1)]


def _rest(_: Peer, program: Program, found: dict[str, list[float]]) -> None:
    program.let(2)
    found["idle"] = [program.let(_IDLE) / _IDLE]


def _decide(peer: Peer, program: Program, found: dict[str, list[float]], times: int) -> None:
    found["act"] = []
    for _ in _again(times):
        found["act"].append(program.press(peer.act, peer.acted(program), quiet=PREVIEWED, patience=PATIENCE).match)
        peer.onward(program)


def _search(peer: Peer, program: Program, found: dict[str, list[float]]) -> None:
    found["search"] = peer.search(program)
