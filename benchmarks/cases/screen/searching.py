"""Searching while typing: every key gives a list of what fits so far."""

from __future__ import annotations

import re
from time import perf_counter
from typing import TYPE_CHECKING, Final

from benchmarks.cases.screen.desk import (
    CASE,
    PREVIEWED,
    QUIT,
    SIZES,
    breathe,
    counts,
    growth,
    keys,
    row,
    says,
    sittings,
    useful,
    workbench,
)
from benchmarks.seed import archive

if TYPE_CHECKING:
    from pathlib import Path

    from benchmarks.measure import Bench
    from benchmarks.tty.program import Program, Sees
    from benchmarks.tty.screen import Screen

KEY_MS: Final = 50
WORDS: Final = ("huurtoeslag", "werkbezoek", "omgevingswet", "bestuurlijk", "nota 12", "zzz")
"""In one subject of five, in every text, with a number, and nowhere."""
_RATE: Final = 12
_ASKING: Final = "zoek ▸"
_TOLD: Final = "─ zoekt: "
_NOTHING: Final = "Niets met"


def run(bench: Bench) -> None:
    """Measure."""
    for size in SIZES:
        paths = {count: archive(bench, count) for count in counts(bench, size)}
        typed: dict[int, list[list[float]]] = {count: [] for count in paths}
        fast: dict[int, list[float]] = {count: [] for count in paths}
        for _ in range(sittings(bench)):
            for count, path in paths.items():
                each, lags = _sit(path, size)
                typed[count].append(each)
                fast[count] += lags
        for count, found in typed.items():
            keys(bench, f"a key in the filter, {count:,} items, {size}", found, KEY_MS)
        growth(bench, f"a key in the filter, {size}", typed)
        bench.add(
            CASE, f"words typed at {_RATE} keys a second: after the last key, {max(fast):,} items, {size}", "ms",
            fast[max(fast)],
        )  # fmt: skip


def filtered(words: str) -> Sees:
    """Does the list hold what fits these words, or is it said that nothing does?"""
    told = re.compile(rf"{_TOLD}{re.escape(words.strip())} (?:·|─)")

    def sees(screen: Screen) -> bool:
        return any(told.search(line) for line in screen.text()) and (bool(row(screen)) or says(_NOTHING)(screen))

    return sees


def open_filter(program: Program) -> None:
    """The line to type in."""
    program.press("/", says(_ASKING), quiet=PREVIEWED)


def close_filter(program: Program) -> None:
    """Back to everything."""
    program.press("<esc>", _closed, quiet=PREVIEWED)


def _closed(screen: Screen) -> bool:
    return not says(_ASKING)(screen) and not says(_TOLD)(screen) and useful(screen)


def _sit(path: Path, size: str) -> tuple[list[float], list[float]]:
    times, lags = [], []
    with workbench(path, size) as program:
        program.ready(useful)
        program.let(1)
        for word in WORDS:
            open_filter(program)
            for end in range(1, len(word) + 1):
                breathe()
                if word[end - 1] == " ":
                    program.send(" ")
                    program.let(PREVIEWED)
                else:
                    times.append(program.press(word[end - 1], filtered(word[:end]), quiet=PREVIEWED).match)
            close_filter(program)
            open_filter(program)
            began = last = perf_counter()
            for number, letter in enumerate(word):
                program.let(began + number / _RATE - perf_counter())
                last = program.send(letter)
            lags.append(program.wait(filtered(word), since=last, quiet=PREVIEWED).match)
            close_filter(program)
        program.quit(QUIT)
    return times, lags
