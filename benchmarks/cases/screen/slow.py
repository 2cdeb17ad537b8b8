"""Over a slow line: a key held down at 100 kbit a second, and whether one can work at 64 kbit a second."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from benchmarks.cases.screen.deciding import decide, wait_for
from benchmarks.cases.screen.desk import (
    PREVIEWED,
    QUIT,
    at_most,
    breathe,
    hold,
    keys,
    moved,
    sittings,
    stands,
    useful,
    workbench,
)
from benchmarks.cases.screen.searching import close_filter, filtered, open_filter
from benchmarks.seed import copy, remove

if TYPE_CHECKING:
    from pathlib import Path

    from benchmarks.measure import Bench

LAG_MS: Final = 1_300
USABLE_MS: Final = 1_000
"""Longer than this a person waits for the machine."""
FAST: Final = 100_000 / 8
SLOW: Final = 64_000 / 8
_HELD: Final = 5.0


def run(bench: Bench) -> None:
    """Measure."""
    count = 10_000 if bench.quick else 100_000
    path = copy(bench, count, "slow")
    held: dict[float, list[float]] = {FAST: [], SLOW: []}
    starts: list[float] = []
    found: dict[str, list[list[float]]] = {}
    for _ in range(sittings(bench)):
        for line, lags in held.items():
            with workbench(path, line=line) as program:
                program.ready(useful)
                program.let(1)
                lags.append(hold(program, "j", _HELD)[0])
                program.quit(QUIT)
        start, each = _work(path)
        starts.append(start)
        for name, times in each.items():
            found.setdefault(name, []).append(times)
    remove(path)
    at_most(bench, "key held at 30 a second over 100 kbit/s, lag", "ms", held[FAST], LAG_MS)
    at_most(bench, "key held at 30 a second over 64 kbit/s, lag", "ms", held[SLOW], LAG_MS)
    at_most(bench, "start over 64 kbit/s", "ms", starts, USABLE_MS)
    for name, runs in found.items():
        keys(bench, f"{name} over 64 kbit/s", runs, USABLE_MS)


def _work(path: Path) -> tuple[float, dict[str, list[float]]]:
    """A little of everything."""
    found: dict[str, list[float]] = {"a key": [], "page down": [], "archive (a)": [], "wait (w)": [], "its Enter": []}
    with workbench(path, line=SLOW) as program:
        start = program.ready(useful).match
        program.let(2)
        for _ in range(15):
            breathe()
            found["a key"].append(program.press("j", moved(program), quiet=PREVIEWED).match)
        for _ in range(8):
            breathe()
            found["page down"].append(program.press("<pgdn>", moved(program), quiet=PREVIEWED).match)
        program.press("<home>", stands(1), quiet=PREVIEWED)
        for _ in range(8):
            found["archive (a)"].append(decide(program, path, "a").match)
            asked, waited = wait_for(program, path)
            found["wait (w)"].append(asked.match)
            found["its Enter"].append(waited.match)
        open_filter(program)
        word = "huurtoeslag"
        found["a key in the filter"] = [
            program.press(letter, filtered(word[: end + 1]), quiet=PREVIEWED).match for end, letter in enumerate(word)
        ]
        close_filter(program)
        program.quit(QUIT)
    return start, found
