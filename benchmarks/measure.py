"""Measuring whole processes and calls: several runs by turns, medians, ratios to a baseline of the same run."""

from __future__ import annotations

import gc
import os
import statistics
import subprocess
import sys
import threading
from dataclasses import asdict, dataclass, field
from pathlib import Path
from time import perf_counter, process_time, sleep
from typing import TYPE_CHECKING, Any, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

ROOT: Final = Path(__file__).resolve().parents[1]
NOW: Final = "2026-11-24T08:00"
COMMAND: Final = "from werkbank.__main__ import start; start()"
"""What the installed command does."""


class Run(NamedTuple):
    """One run: seconds on the clock, seconds of processor time (of the children too), megabytes at most."""

    wall: float
    cpu: float
    own_mb: float = 0
    children_mb: float = 0


@dataclass(frozen=True, slots=True)
class Figure:
    """One measured figure, and whether the promise it is held against was kept."""

    case: str
    name: str
    unit: str
    median: float
    least: float
    most: float
    runs: int
    ratio: float | None = None
    """To the baseline that was measured by turns with it."""
    promise: str = ""
    kept: bool | None = None
    p95: float | None = None


class Broken(NamedTuple):
    """Something that could not be measured, and why: told, never left out."""

    case: str
    name: str
    why: str


@dataclass(slots=True)
class Bench:
    """One run of the benchmarks: how thorough, where, and the figures so far."""

    folder: Path
    quick: bool
    seeds: Path | None = None
    """Where filled archives are kept for a next run; otherwise they go with ``folder``."""
    figures: list[Figure] = field(default_factory=list)
    broken: list[Broken] = field(default_factory=list)
    told: list[str] = field(default_factory=list)
    """How other programs were set up, a line each."""
    worst: dict[str, list[str]] = field(default_factory=dict)
    """The pieces of a scripted morning that cost most, a line each, by the size of the terminal."""

    def runs(self, thorough: int) -> int:
        """How often to measure; quick is three times at most."""
        return min(thorough, 3) if self.quick else thorough

    def say(self, text: str) -> None:
        """What is going on, to stderr."""
        print(text, file=sys.stderr, flush=True)

    def add(
        self, case: str, name: str, unit: str, values: Sequence[float], *,
        ratio: float | None = None, promise: str = "", kept: bool | None = None, p95: float | None = None,
    ) -> Figure:  # fmt: skip
        """Keep a figure."""
        figure = Figure(
            case,
            name,
            unit,
            statistics.median(values),
            min(values),
            max(values),
            len(values),
            ratio,
            promise,
            kept,
            p95,
        )
        self.figures.append(figure)
        told = f"  {name}: {figure.median:.4g} {unit}" + (f", ratio {ratio:.2f}" if ratio is not None else "")
        self.say(told + (f", p95 {p95:.4g}" if p95 is not None else "") + (" MISSED" if kept is False else ""))
        return figure

    def fail(self, case: str, name: str, why: object) -> None:
        """Say that something could not be measured."""
        self.broken.append(Broken(case, name, str(why)))
        self.say(f"  {name}: NOT MEASURED: {why}")

    def as_json(self) -> list[dict[str, Any]]:
        """The figures as plain values."""
        return [asdict(figure) for figure in self.figures]


def environment(database: Path) -> dict[str, str]:
    """The environment of a measured process: an archive and no settings of its own; compiled files are used."""
    kept = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith(("WERKBANK_", "PYTHON")) or name == "PYTHONPATH"
    }
    return {**kept, "WERKBANK_DB": str(database), "WERKBANK_CONFIG": str(database.with_name("none.toml"))}


def werkbank(*arguments: str) -> list[str]:
    """The command line of a werkbank command at the fixed moment."""
    return [sys.executable, "-c", COMMAND, *arguments, "--now", NOW]


def process(command: Sequence[str], env: Mapping[str, str], *, watch: bool = False, ok: tuple[int, ...] = (0,)) -> Run:
    """Run a process to its end. ``watch`` looks how much memory it and its children take at most (Linux only)."""
    peaks: dict[int, float] = {}
    started = perf_counter()
    before = os.times()
    made = subprocess.Popen(command, env=dict(env), cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    if watch:
        threading.Thread(target=_watch, args=(made.pid, peaks), daemon=True).start()
    _, told = made.communicate()
    wall = perf_counter() - started
    after = os.times()
    if made.returncode not in ok:
        raise RuntimeError(f"{command[3:]} ended with {made.returncode}: {told.decode()[-2000:]}")
    cpu = after.children_user + after.children_system - before.children_user - before.children_system
    own = peaks.pop(made.pid, 0)
    return Run(wall, cpu, own, sum(peaks.values()))


def _watch(pid: int, peaks: dict[int, float]) -> None:
    """Note the highest resident memory of a process and its children until it ends."""
    while True:
        try:
            children = Path(f"/proc/{pid}/task/{pid}/children").read_text(encoding="ascii").split()
        except OSError:
            return
        for one in (pid, *map(int, children)):
            try:
                status = Path(f"/proc/{one}/status").read_text(encoding="utf-8", errors="replace")
            except OSError:
                continue
            line = next((text for text in status.splitlines() if text.startswith("VmHWM:")), "")
            if line:
                peaks[one] = max(peaks.get(one, 0), int(line.split()[1]) / 1024)
        sleep(0.02)


def call(work: Callable[[], object]) -> Run:
    """Run something in this process."""
    gc.collect()
    started, cpu = perf_counter(), process_time()
    work()
    return Run(perf_counter() - started, process_time() - cpu)


def by_turns(cases: Mapping[str, Callable[[], Run]], runs: int, *, warm: bool = True) -> dict[str, list[Run]]:
    """Measure A B A B, so that what disturbs the machine disturbs them alike; the first round warms up."""
    found: dict[str, list[Run]] = {name: [] for name in cases}
    for turn in range(runs + warm):
        for name, case in cases.items():
            run = case()
            if turn or not warm:
                found[name].append(run)
    return found


def ratio(runs: Sequence[Run], baseline: Sequence[Run]) -> float:
    """The median of the ratios within each turn."""
    return statistics.median(one.wall / other.wall for one, other in zip(runs, baseline, strict=True))
