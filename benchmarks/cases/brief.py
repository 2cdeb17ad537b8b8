"""A brief from 10,000 open items, whole process."""

from __future__ import annotations

from functools import partial
from typing import Final

from benchmarks.measure import Bench, by_turns, environment, process, werkbank
from benchmarks.seed import ASKING, seed

ITEMS: Final = 10_000
MIXES: Final = {"all of them asking": ASKING, "most in the inbox": {"new": 97, "decide": 2, "sign": 1}}


def run(bench: Bench) -> None:
    """Measure."""
    command = werkbank("brief", "--manager", "DJ", "--format", "md")
    cases = {
        name: partial(
            process, command, environment(seed(bench.folder / f"brief{place}.sqlite", ITEMS, mix, managers=1))
        )
        for place, (name, mix) in enumerate(MIXES.items())
    }
    for name, runs in by_turns(cases, bench.runs(7)).items():
        values = [one.wall for one in runs]
        bench.add(
            "brief", f"10,000 open items, {name}", "s", values,
            promise="at most 1 s", kept=sorted(values)[len(values) // 2] <= 1,
        )  # fmt: skip
