"""At the keyboard while something heavy runs: mail from elsewhere, mail taken in here, a new day's places."""

from __future__ import annotations

import sqlite3
import subprocess
from collections.abc import Callable
from contextlib import closing
from typing import TYPE_CHECKING, Final

from benchmarks.cases.screen.deciding import DECISION_MS, UPDATING, decide
from benchmarks.cases.screen.desk import QUIT, breathe, keys, moved, says, sittings, useful, workbench
from benchmarks.mail import write_mbox
from benchmarks.measure import ROOT, environment, werkbank
from benchmarks.seed import copy, remove
from benchmarks.tty.program import UnmeasuredError

if TYPE_CHECKING:
    from pathlib import Path

    from benchmarks.measure import Bench
    from benchmarks.tty.program import Program

KEY_MS: Final = 16
_KEYS: Final = 60
_DECISIONS: Final = 15
_PALETTE: Final = "<ctrl-p>"
_IMPORT: Final = "post binnenhalen"
_TAKING: Final = "post:"
_WAKING: Final = 1.5
"""Seconds for the work to be well on its way."""


def run(bench: Bench) -> None:
    """Measure."""
    box = bench.folder / "busy.mbox"
    write_mbox(box, 8_000 if bench.quick else 40_000)
    count = 10_000 if bench.quick else 100_000
    _part(bench, "an import in another process", count, lambda path: _from_elsewhere(path, box))
    _part(bench, "an import of its own", count, lambda path: _from_here(path, box))
    if bench.quick:
        bench.say("  a rescoring is over too soon on a small archive: not measured with --quick")
    else:
        _part(bench, "a rescoring", 1_000_000, _rescoring)


def _part(bench: Bench, what: str, count: int, sit: Callable[[Path], tuple[list[float], list[float]]]) -> None:
    moving, deciding = [], []
    for _ in range(sittings(bench)):
        path = copy(bench, count, "busy")
        try:
            found = sit(path)
        except UnmeasuredError as why:
            bench.fail("screen", f"while {what} runs", why)
            continue
        finally:
            remove(path)
        moving.append(found[0])
        deciding.append(found[1])
    if moving:
        keys(bench, f"key to changed screen while {what} runs, {count:,} items", moving, KEY_MS)
        keys(bench, f"archive (a) while {what} runs, {count:,} items", deciding, DECISION_MS)


def _work(program: Program, path: Path, runs: Callable[[], bool]) -> tuple[list[float], list[float]]:
    """Keys and decisions by turns, for as long as it runs."""
    moving, deciding = [], []
    for turn in range(_KEYS + _DECISIONS):
        if not runs():
            break
        if turn % 5 == 4:
            deciding.append(decide(program, path, "a").match)
        else:
            breathe()
            moving.append(program.press("j", moved(program, 1)).match)
    if len(moving) < _KEYS // 2:
        raise UnmeasuredError(f"it was over after {len(moving)} keys:\n{program.picture()}")
    return moving, deciding


def _messages(path: Path) -> int:
    with closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True)) as connection:
        return int(connection.execute("SELECT max(id) FROM message").fetchone()[0])


def _from_elsewhere(path: Path, box: Path) -> tuple[list[float], list[float]]:
    with workbench(path) as program:
        program.ready(useful)
        before = _messages(path)
        other = subprocess.Popen(
            werkbank("import", str(box)), env=environment(path), cwd=ROOT,
            stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )  # fmt: skip
        try:
            program.let(_WAKING)
            while _messages(path) == before and other.poll() is None:
                program.let(0.1)
            found = _work(program, path, lambda: other.poll() is None)
        finally:
            other.terminate()
            other.wait(30)
        program.quit(QUIT)
    return found


def _from_here(path: Path, box: Path) -> tuple[list[float], list[float]]:
    with workbench(path) as program:
        program.ready(useful)
        program.press(_PALETTE, says("Opdrachten"))
        program.press(_IMPORT, says(f"▌{'':18}{_IMPORT}"))
        program.press("<enter>", says("▸"))
        program.press(str(box), says(box.name))
        program.press("<enter>", says(_TAKING), patience=30)
        program.let(_WAKING)
        found = _work(program, path, lambda: says(_TAKING)(program.screen))
        program.quit(QUIT)
    return found


def _rescoring(path: Path) -> tuple[list[float], list[float]]:
    with workbench(path, fixed=False) as program:
        program.ready(useful)
        program.wait(says(UPDATING), since=program.started, patience=30, quiet=0.02)
        found = _work(program, path, lambda: says(UPDATING)(program.screen))
        program.quit(QUIT)
    return found
