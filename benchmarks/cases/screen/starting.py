"""From the command to the first useful list, and from the key to the end, beside the least Textual can be."""

from __future__ import annotations

import statistics
from functools import partial
from typing import TYPE_CHECKING, Final, NamedTuple

from benchmarks.cases.screen.desk import CASE, QUIT, SIZES, SMALL, greeting, hello, useful, workbench
from benchmarks.seed import archive

if TYPE_CHECKING:
    from collections.abc import Callable

    from benchmarks.measure import Bench
    from benchmarks.tty.program import Program, Sees

MOST: Final = {10_000: 1.5, 1_000_000: 1.6}
"""Times bare Textual, by the number of items."""
QUITTING: Final = 1.0
_BARE: Final = 0
_SETTLED: Final = 1.0
"""Seconds before it is left again: what is imported on the side has been by then."""


class _Visit(NamedTuple):
    """Milliseconds to the first useful screen, of the processor until it was finished, and to the end; bytes of it."""

    start: float
    cpu: float
    end: float
    size: float


def run(bench: Bench) -> None:
    """Measure."""
    counts = (10_000,) if bench.quick else (1_000, 10_000, 100_000, 1_000_000)
    paths = {count: archive(bench, count) for count in counts}
    for size in SIZES:
        makes: dict[int, tuple[Callable[[], Program], Sees]] = {_BARE: (partial(hello, bench, size), greeting(0))}
        for count, path in paths.items():
            makes[count] = (partial(workbench, path, size), useful)
        found: dict[int, list[_Visit]] = {count: [] for count in makes}
        for turn in range(bench.runs(11) + 1):
            for count, (make, sees) in makes.items():
                visit = _visit(make, sees)
                if turn:  # the first warms up
                    found[count].append(visit)
        _tell(bench, size, found)


def _visit(make: Callable[[], Program], sees: Sees) -> _Visit:
    with make() as program:
        seen = program.ready(sees)
        cpu = program.usage().cpu_ms
        program.let(_SETTLED)
        return _Visit(seen.match, cpu, program.quit(QUIT), seen.size)


def _tell(bench: Bench, size: str, found: dict[int, list[_Visit]]) -> None:
    bare = found.pop(_BARE)
    bench.add(CASE, f"start of bare Textual, {size}", "ms", [one.start for one in bare])
    for count, visits in found.items():
        ratio = statistics.median(one.start / other.start for one, other in zip(visits, bare, strict=True))
        most = MOST.get(count)
        bench.add(
            CASE, f"start to the first useful list, {count:,} items, {size}", "ms", [one.start for one in visits],
            ratio=ratio, promise=f"at most {most:g} x" if most else "", kept=ratio <= most if most else None,
        )  # fmt: skip
    if size != SMALL:
        return
    bench.add(CASE, "processor time of a start, bare Textual", "ms", [one.cpu for one in bare])
    for count, visits in found.items():
        ratio = statistics.median(one.cpu / other.cpu for one, other in zip(visits, bare, strict=True))
        name = f"processor time of a start and what is imported on the side, {count:,} items"
        bench.add(CASE, name, "ms", [one.cpu for one in visits], ratio=ratio)
    bench.add(CASE, "bytes of the first screen", "bytes", [one.size for visits in found.values() for one in visits])
    bench.add(CASE, "quitting bare Textual", "ms", [one.end for one in bare])
    for count, visits in found.items():
        ratio = statistics.median(one.end / other.end for one, other in zip(visits, bare, strict=True))
        bench.add(
            CASE, f"quitting, {count:,} items", "ms", [one.end for one in visits], ratio=ratio,
            promise=f"at most {QUITTING:g} x", kept=ratio <= QUITTING,
        )  # fmt: skip
