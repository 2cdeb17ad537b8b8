"""Moving in the list: from the key to the changed screen, bytes, a key held down, pages, ends, and doing nothing."""

from __future__ import annotations

import statistics
from time import perf_counter
from typing import TYPE_CHECKING, Final, NamedTuple

from benchmarks.cases.screen.desk import (
    CASE,
    PREVIEWED,
    QUIT,
    SIZES,
    SMALL,
    at_most,
    breathe,
    counts,
    greeting,
    growth,
    hello,
    hold,
    keys,
    moved,
    place,
    sittings,
    stands,
    useful,
    workbench,
)
from benchmarks.seed import archive

if TYPE_CHECKING:
    from pathlib import Path

    from benchmarks.measure import Bench
    from benchmarks.tty.program import Program

KEY_MS: Final = 16
MOVING_BYTES: Final = 600
PREVIEW_BYTES: Final = 2_000
LAG_MS: Final = 50
_KEYS: Final = 60
_QUICK: Final = 20
_PAGES: Final = 20
_ENDS: Final = 6
_HELD: Final = 3.0
_IDLE: Final = 5.0


class _Session(NamedTuple):
    """One sitting: milliseconds of keys, and what else was counted."""

    moving: list[float]
    previewed: list[float]
    sizes: list[float]
    pages: list[float]
    ends: list[float]
    lag: float
    held: float
    idle: float
    idle_cpu: float


def run(bench: Bench) -> None:
    """Measure."""
    for size in SIZES:
        paths = {count: archive(bench, count) for count in (100, *counts(bench, size))}
        bare: list[list[float]] = []
        found: dict[int, list[_Session]] = {count: [] for count in paths}
        for _ in range(sittings(bench)):
            bare.append(_bare(bench, size))
            for count, path in paths.items():
                found[count].append(_sit(path, size, _QUICK if bench.quick else _KEYS))
        keys(bench, f"key to changed screen, bare Textual, {size}", bare)
        _tell_keys(bench, size, found, bare)
        _tell_rest(bench, size, found)


def _bare(bench: Bench, size: str) -> list[float]:
    with hello(bench, size) as program:
        program.ready(greeting(0))
        times = []
        for number in range(1, _KEYS + 1):
            breathe()
            times.append(program.press("j", greeting(number)).match)
        program.quit(QUIT)
    return times


def _sit(path: Path, size: str, times: int) -> _Session:
    with workbench(path, size) as program:
        program.ready(useful)
        program.let(1)
        rows = place(program.screen).total
        moving, previewed, sizes = [], [], []
        for _ in range(min(times, rows - 1)):
            breathe()
            seen = program.press("j", moved(program), quiet=PREVIEWED)
            moving.append(seen.match)
            previewed.append(seen.last)
            sizes.append(float(seen.size))
        pages, ends = _leaps(program, rows)
        held = min(_HELD, (rows - 2) / 30)
        lag, each = hold(program, "j", held)
        program.let(2)
        before, since = program.usage().cpu_ms, perf_counter()
        idle = program.let(_IDLE)
        spent = (program.usage().cpu_ms - before) / (perf_counter() - since)
        program.quit(QUIT)
    return _Session(moving, previewed, sizes, pages, ends, lag, each, idle, spent)


def _leaps(program: Program, rows: int) -> tuple[list[float], list[float]]:
    """Pages on, then to the end and back."""
    pages, ends = [], []
    for _ in range(_PAGES):
        if place(program.screen).at == rows:
            break
        breathe()
        pages.append(program.press("<pgdn>", moved(program), quiet=PREVIEWED).match)
    program.press("<home>", stands(1), quiet=PREVIEWED)
    for _ in range(_ENDS):
        breathe()
        ends.append(program.press("G", stands(rows), quiet=PREVIEWED).match)
        breathe()
        ends.append(program.press("g", stands(1), quiet=PREVIEWED).match)
    return pages, ends


def _tell_keys(bench: Bench, size: str, found: dict[int, list[_Session]], bare: list[list[float]]) -> None:
    floor = statistics.median(statistics.median(run) for run in bare)
    for count, sessions in found.items():
        runs = [one.moving for one in sessions]
        ratio = statistics.median(statistics.median(run) for run in runs) / floor
        keys(bench, f"key to changed screen, {count:,} items, {size}", runs, KEY_MS, ratio=ratio)
    growth(bench, f"a key, {size}", {count: [one.moving for one in sessions] for count, sessions in found.items()})
    largest = max(found)
    keys(bench, f"key to finished preview, {largest:,} items, {size}", [one.previewed for one in found[largest]])
    keys(bench, f"page down, {largest:,} items, {size}", [one.pages for one in found[largest]], KEY_MS)
    keys(bench, f"G and g, {largest:,} items, {size}", [one.ends for one in found[largest]], KEY_MS)


def _tell_rest(bench: Bench, size: str, found: dict[int, list[_Session]]) -> None:
    sessions = found[max(found)]
    at_most(bench, f"key held at 30 a second, lag, {size}", "ms", [one.lag for one in sessions], LAG_MS)
    at_most(bench, f"idle for {_IDLE:g} s, {size}", "bytes", [one.idle for one in sessions], 0)
    bench.add(CASE, f"idle, processor, {size}", "ms a second", [one.idle_cpu for one in sessions])
    means = [statistics.mean(one.sizes) for one in sessions]
    if size == SMALL:
        at_most(
            bench, "a key while held, edges included, average", "bytes", [one.held for one in sessions], MOVING_BYTES
        )
        at_most(bench, "a key with its preview, average", "bytes", means, PREVIEW_BYTES)
    else:
        bench.add(CASE, f"a key while held, edges included, average, {size}", "bytes", [one.held for one in sessions])
        bench.add(CASE, f"a key with its preview, average, {size}", "bytes", means)
