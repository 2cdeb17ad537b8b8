"""A question of many parts on screen 4: opening it, walking through its matrix, ticking; beside one of a few parts."""

from __future__ import annotations

import os
import shutil
import statistics
from contextlib import closing
from typing import TYPE_CHECKING, Final

from benchmarks.cases.screen.deciding import deeds
from benchmarks.cases.screen.desk import PREVIEWED, QUIT, SIZES, breathe, p95, row, says, sittings, useful, workbench
from benchmarks.seed import remove, seed, services
from benchmarks.tty.program import UnmeasuredError

if TYPE_CHECKING:
    from pathlib import Path

    from benchmarks.measure import Bench
    from benchmarks.tty.program import Sees
    from benchmarks.tty.screen import Screen

CASE: Final = "questions"
MANY: Final = 73
"""Parts of the longest list in the public samples."""
FEW: Final = 3
KEY_MS: Final = 16
TICK_MS: Final = 50
_KEYS: Final = 60
_TICKS: Final = 20


def run(bench: Bench) -> None:
    """Measure."""
    if not hasattr(os, "pidfd_open"):
        bench.fail(CASE, "everything", "needs Linux: a pty, pidfd and /proc")
        return
    paths = {count: _archive(bench, count) for count in (FEW, MANY)}
    for size in SIZES:
        opened: dict[int, list[float]] = {count: [] for count in paths}
        keys: dict[int, list[list[float]]] = {count: [] for count in paths}
        ticks: dict[int, list[list[float]]] = {count: [] for count in paths}
        try:
            for _ in range(sittings(bench)):
                for count, path in paths.items():
                    _sit(_copied(bench, path), size, opened[count], keys[count], ticks[count])
        except UnmeasuredError as why:
            bench.fail(CASE, size, why)
            continue
        few = statistics.median(opened[FEW])
        for count, values in opened.items():
            ratio = None if count == FEW else statistics.median(values) / few
            bench.add(CASE, f"Enter to the matrix, {count} parts, {size}", "ms", values, ratio=ratio)
        for name, found, most in (("a key in the matrix", keys, KEY_MS), ("a tick, on the disk", ticks, TICK_MS)):
            for count, runs in found.items():
                high = statistics.median(p95(one) for one in runs)
                bench.add(
                    CASE, f"{name}, {count} parts, {size}", "ms", [one for some in runs for one in some], p95=high,
                    promise=f"p95 at most {most} ms", kept=high <= most,
                )  # fmt: skip


def _sit(path: Path, size: str, opened: list[float], keys: list[list[float]], ticks: list[list[float]]) -> None:
    """One sitting: the question is opened, its parts are walked through, and some are ticked."""
    with workbench(path, size) as program:
        program.ready(says("Postvak"))
        program.let(1)
        program.press("4", useful, quiet=PREVIEWED)
        opened.append(program.press("<enter>", says("HELE VRAAG"), quiet=PREVIEWED).match)
        walked, down = [], "j"
        for turn in range(_KEYS):
            if not turn % (FEW - 1):
                down = "k" if down == "j" and turn else "j"
            breathe()
            walked.append(program.press(down, _other(program.screen), quiet=0).match)
        keys.append(walked)
        ticked = []
        for _ in range(_TICKS):
            breathe()
            before = deeds(path)
            ticked.append(program.press(" ", _other(program.screen), quiet=PREVIEWED).match)
            if deeds(path) != before + 1:
                raise UnmeasuredError(f"{deeds(path) - before} deeds on the disk:\n{program.picture()}")
        ticks.append(ticked)
        program.quit(QUIT)


def _other(screen: Screen) -> Sees:
    """Does the cursor stand elsewhere?"""
    was = row(screen)
    return lambda now: row(now) != was


def _archive(bench: Bench, count: int) -> Path:
    """An archive with one question of so many parts, and some mail."""
    path = bench.folder / f"question-{count}.sqlite"
    remove(path)
    seed(path, 1_000, {"new": 100})
    parts = "\n\n".join(
        f"Vraag {number}\nKunt u aangeven hoeveel woningen er in regio {number} zijn gebouwd, en zo nee, waarom niet?"
        for number in range(1, count + 1)
    )
    with closing(services(path)) as made:
        found = made.question_import.pasted(f"Vragen van het lid Voorbeeld aan de minister over de bouw\n\n{parts}\n")
        managers = [one.name for one in made.register.managers()]
        made.question_import.save(found, found.documents, managers[0])
    return path


def _copied(bench: Bench, path: Path) -> Path:
    """A copy to write in."""
    copy = bench.folder / "questions-now.sqlite"
    remove(copy)
    shutil.copy(path, copy)
    return copy
