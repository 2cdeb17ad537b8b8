"""The workbench at its terminal: how it is started here, what is looked for on its screen, how figures are told."""

from __future__ import annotations

import random
import re
import statistics
import sys
from time import perf_counter, sleep
from typing import TYPE_CHECKING, Final, NamedTuple

from benchmarks.measure import COMMAND, ROOT, environment, werkbank
from benchmarks.tty.program import Program

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from benchmarks.measure import Bench, Figure
    from benchmarks.tty.program import Sees
    from benchmarks.tty.screen import Screen

CASE: Final = "screen"
SIZES: Final[dict[str, tuple[int, int]]] = {"80x24": (80, 24), "120x40": (120, 40)}
SMALL: Final = "80x24"
QUIT: Final = "<ctrl-q>"
PREVIEWED: Final = 0.15
"""Seconds of quiet after which the preview has surely followed."""
_FRAME: Final = 1 / 60
_CURSOR: Final = "▌"
_BESIDE: Final = " │ "
"""Between list and preview on a wide screen."""
_PLACE: Final = re.compile(r"([\d.]+) van ([\d.]+) ─")
_dice: Final = random.Random(1)


class Place(NamedTuple):
    """``12 van 650``: the row of the cursor, and how many there are."""

    at: int
    total: int


def counts(bench: Bench, size: str = SMALL) -> tuple[int, ...]:
    """How many items the archives hold; on the larger screen the smallest and the largest will do."""
    found = (1_000, 10_000) if bench.quick else (1_000, 100_000, 1_000_000)
    return found if size == SMALL else (found[0], found[-1])


def sittings(bench: Bench) -> int:
    """How often a whole sitting is gone through."""
    return 1 if bench.quick else 3


# ---------------------------------------------------------------------- programs


def workbench(path: Path, size: str = SMALL, *, line: float = 0, fixed: bool = True) -> Program:
    """The workbench on an archive; ``fixed`` at the moment of the benchmarks, else on the day it is."""
    command = werkbank() if fixed else [sys.executable, "-c", COMMAND]
    return Program(command, environment(path), SIZES[size], cwd=str(ROOT), line=line)


def hello(bench: Bench, size: str = SMALL) -> Program:
    """The least that Textual can be."""
    command = [sys.executable, "-m", "benchmarks.tty.hello"]
    return Program(command, environment(bench.folder / "none.sqlite"), SIZES[size], cwd=str(ROOT))


def greeting(count: int) -> Sees:
    """Does ``hello`` say this number?"""
    return lambda screen: screen.text()[0].startswith(f"hello {count} ")


# ---------------------------------------------------------------------- what is on the screen


def row(screen: Screen) -> str:
    """The item under the cursor as it stands in the list; empty while it is not there."""
    found = next((text for text in screen.text() if text.startswith(_CURSOR)), "")
    return found.partition(_BESIDE)[0].removeprefix(_CURSOR).strip(" …")


def place(screen: Screen) -> Place:
    """Where the cursor is; zeros while that is not told."""
    found = [hit for text in screen.text()[-3:] if (hit := _PLACE.search(text))]
    return Place(*(int(one.replace(".", "")) for one in found[-1].groups())) if found else Place(0, 0)


def says(text: str) -> Sees:
    """Does this stand anywhere?"""
    return lambda screen: any(text in line for line in screen.text())


def useful(screen: Screen) -> bool:
    """Is there a list, with an item under the cursor and the place of it?"""
    return bool(row(screen)) and place(screen).total > 0


def moved(program: Program, by: int = 0) -> Sees:
    """Does the cursor stand on another item? One that looks the same is told by its place: ``by`` further, or other."""
    before, at = row(program.screen), place(program.screen).at

    def sees(screen: Screen) -> bool:
        now = place(screen).at
        return bool(row(screen)) and (row(screen) != before or (now == at + by if by else now != at))

    return sees


def stands(at: int) -> Sees:
    """Does the cursor stand on this row, and is the row there?"""
    return lambda screen: bool(row(screen)) and place(screen).at == at


def breathe() -> None:
    """A part of a frame, so that keys do not keep time with a clock of the program."""
    sleep(_dice.random() * _FRAME)


def hold(program: Program, key: str, seconds: float, rate: int = 30) -> tuple[float, float]:
    """A key held down: milliseconds from the last one to its row on the screen, and bytes for each key until then."""
    count = int(seconds * rate)
    end, before = place(program.screen).at + count, program.total
    began = last = perf_counter()
    for number in range(count):
        program.let(began + number / rate - perf_counter())
        last = program.send(key)
    sent = program.total - before
    return program.wait(stands(end), since=last, quiet=PREVIEWED, patience=60).match, sent / (count - 1)


# ---------------------------------------------------------------------- figures


def p95(values: Sequence[float]) -> float:
    """What nineteen of twenty stay under."""
    return sorted(values)[min(len(values) - 1, int(len(values) * 0.95))]


def keys(
    bench: Bench, name: str, runs: Sequence[Sequence[float]], most: float = 0, *, ratio: float | None = None,
    unit: str = "ms",
) -> Figure:  # fmt: skip
    """A figure for keys of several runs; p95 is the median of the p95 of each run, held against ``most``."""
    high = statistics.median(p95(run) for run in runs)
    values = [one for run in runs for one in run]
    promise, kept = (f"p95 at most {most:g} {unit}", high <= most) if most else ("", None)
    return bench.add(CASE, name, unit, values, ratio=ratio, promise=promise, kept=kept, p95=high)


def at_most(bench: Bench, name: str, unit: str, values: Sequence[float], most: float) -> Figure:
    """A figure of which the median is held against ``most``."""
    kept = statistics.median(values) <= most
    return bench.add(CASE, name, unit, values, promise=f"at most {most:g} {unit}", kept=kept)


def growth(bench: Bench, name: str, found: Mapping[int, Sequence[Sequence[float]]], most: float = 1.5) -> None:
    """What the largest archive takes more than the smallest."""
    least, largest = min(found), max(found)
    ratios = [
        statistics.median(big) / statistics.median(small)
        for small, big in zip(found[least], found[largest], strict=True)
    ]
    kept = statistics.median(ratios) <= most
    bench.add(
        CASE, f"growth of {name}: {least:,} to {largest:,} items", "x", ratios,
        promise=f"flat: at most {most:g} x", kept=kept,
    )  # fmt: skip
