"""Reading verbs at 10,000 items, whole processes, against a process that imports click and sqlite3."""

from __future__ import annotations

import sys
from functools import partial
from typing import Final

from benchmarks import bare
from benchmarks.measure import Bench, by_turns, environment, process, ratio, werkbank
from benchmarks.seed import seed

ITEMS: Final = 10_000
MOST: Final = 1.5
READING: Final = {
    "list": ("list",),
    "list --json --limit 50": ("list", "--json", "--limit", "50"),
    "show s1": ("show", "s1"),
    "search huurtoeslag": ("search", "huurtoeslag"),
    "log": ("log",),
    "brief (md)": ("brief", "--manager", "DJ", "--format", "md"),
}


def run(bench: Bench) -> None:
    """Measure."""
    path = seed(bench.folder / "verbs.sqlite", ITEMS)
    env = environment(path)
    cases = {"baseline": [sys.executable, "-c", bare.START]}
    cases |= {name: werkbank(*words) for name, words in READING.items()}
    found = by_turns({name: partial(process, command, env) for name, command in cases.items()}, bench.runs(15))
    bench.add("verbs", "baseline: import click, sqlite3", "ms", [one.wall * 1000 for one in found["baseline"]])
    for name in READING:
        to = ratio(found[name], found["baseline"])
        reads = name != "brief (md)"
        bench.add(
            "verbs", name, "ms", [one.wall * 1000 for one in found[name]], ratio=to,
            promise=f"at most {MOST} x" if reads else "", kept=to <= MOST if reads else None,
        )  # fmt: skip
    _asking(bench)


def _asking(bench: Bench) -> None:
    """``--version`` and ``--help``."""
    env = environment(bench.folder / "none.sqlite")
    commands = {one: [sys.executable, "-m", "werkbank", one] for one in ("--version", "--help")}
    found = by_turns({name: partial(process, command, env) for name, command in commands.items()}, bench.runs(15))
    for name, runs in found.items():
        figure = [one.wall * 1000 for one in runs]
        bench.add(
            "verbs", name, "ms", figure, promise="at most 100 ms", kept=sorted(figure)[len(figure) // 2] <= 100
        )  # fmt: skip
