"""Screen 3 with ten thousand notes: opening it and its orders, a move, and what a new closing day asks."""

from __future__ import annotations

import os
import shutil
import statistics
from contextlib import closing
from datetime import date, timedelta
from time import perf_counter
from typing import TYPE_CHECKING, Final

from benchmarks.cases.screen.deciding import deeds
from benchmarks.cases.screen.desk import (
    PREVIEWED,
    QUIT,
    SIZES,
    SMALL,
    breathe,
    p95,
    row,
    says,
    sittings,
    useful,
    workbench,
)
from benchmarks.measure import call
from benchmarks.notes import archive
from benchmarks.seed import remove, services
from benchmarks.tty.program import UnmeasuredError

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from pathlib import Path

    from benchmarks.measure import Bench
    from benchmarks.tty.program import Seen, Sees
    from benchmarks.tty.screen import Screen

CASE: Final = "notes"
RATIO: Final = 1.3
MOVE_MS: Final = 50
REPLAN_S: Final = 3
_EMPTY: Final = "Er lopen geen nota's"
_ORDERS: Final = {"by author (3)": "per auteur", "by deadline (L)": "op datum", "by step (L)": "per stap",
                  "the timeline (T)": "tijdlijn"}  # fmt: skip
"""What stands under the list in each order, and by which key it comes."""
_UNTOLD: Final = "per auteur"
"""Stands under the list while nothing else is told there."""
_ASKED: Final = "▸"
_MOVED: Final = "Ligt nu bij"
_FEW: Final = 200
"""Notes of a list that is a few screens long."""
_TYPED: Final = ("te laat woo", "type:KBR @bakker krap", "begroting 12")
_PATIENCE: Final = 1.0
_MOVES: Final = 30
_DAYS: Final = 5
KEY_MS: Final = 16
FILTER_MS: Final = 50


def run(bench: Bench) -> None:
    """Measure; a part that cannot be measured is told, and the others go on."""
    if not hasattr(os, "pidfd_open"):
        bench.fail(CASE, "everything", "needs Linux: a pty, pidfd and /proc")
        return
    count = 1_000 if bench.quick else 10_000
    paths = {one: archive(bench, one) for one in (0, _FEW, count)}
    for part in (_looking, _moving, _filtering, _replanning):
        try:
            part(bench, paths)
        except UnmeasuredError as why:
            bench.fail(CASE, part.__name__.strip("_"), why)


# ---------------------------------------------------------------------- looking


def _looking(bench: Bench, paths: Mapping[int, Path]) -> None:
    """Each order by turns on all archives: the ratios are within a turn."""
    for size in SIZES:
        found: dict[int, list[list[float]]] = {count: [] for count in paths}
        for turn in range(bench.runs(9) + 1):
            for count, path in paths.items():
                visit = _visit(path, size, count)
                if turn:  # the first warms up
                    found[count].append(visit)
        none, few, many = ([*map(_from_start, visits)] for visits in found.values())
        _tell(bench, f"start to {{}}, {size}", paths, (none, few, many), most=RATIO)
        _tell(bench, f"the key to {{}}, {size}", paths, [[one[1:] for one in visits] for visits in found.values()])


def _from_start(visit: list[float]) -> list[float]:
    """The start, the key to the screen, and that to the order; without what it waited between them."""
    start, screen, *orders = visit[: 1 + len(_ORDERS)]
    return [start + screen, *(start + screen + order for order in orders)]


def _tell(
    bench: Bench, name: str, counts: Iterable[int], found: Sequence[list[list[float]]], *, most: float = 0
) -> None:
    """Figures of each order: those with a promise beside no notes, the others beside a few."""
    base = found[0] if most else found[1]
    for at, order in enumerate((*_ORDERS, *(f"{order}, again" for order in _ORDERS))[: len(base[0])]):
        for count, visits in zip(counts, found, strict=True):
            values, beside = [visit[at] for visit in visits], [visit[at] for visit in base]
            ratio = statistics.median(one / other for one, other in zip(values, beside, strict=True))
            held = most and visits is not base
            bench.add(
                CASE, f"{name.format(order)}, {_notes(count)}", "ms", values, ratio=None if visits is base else ratio,
                promise=f"at most {most:g} x" if held else "", kept=ratio <= most if held else None,
            )  # fmt: skip


def _notes(count: int) -> str:
    return f"{count:,} notes" if count else "no notes"


def _visit(path: Path, size: str, count: int) -> list[float]:
    """From the start to the inbox, to screen 3, to each order, and to each when it has been there before."""
    with workbench(path, size) as program:
        began = program.ready(says("Postvak"))
        program.let(1)
        keys = zip("3LLTLLLT", [*_ORDERS.values()] * 2, strict=True)
        times = [program.press(key, _shown(said, count)).match for key, said in keys]
        program.quit(QUIT)
    return [began.match, *times]


def _shown(said: str, count: int) -> Sees:
    """Is the list there in this order; for no notes the sentence that says so?"""
    there = useful if count else says(_EMPTY)
    return lambda screen: any(said in text for text in screen.text()[-3:]) and there(screen)


# ---------------------------------------------------------------------- moving


def _moving(bench: Bench, paths: Mapping[int, Path]) -> None:
    """``>`` on a note, with what must be in order ticked, until list and note say where it lies by now."""
    count, times = max(paths), 10 if bench.quick else _MOVES
    runs = [_sit(_copied(bench, paths[count]), SMALL, times) for _ in range(sittings(bench))]
    name = f"a move (> or its Enter) to {{}}, {count:,} notes, {SMALL}"
    _keys(bench, name.format("the list as it is then"), [[one.match for one in run] for run in runs], MOVE_MS)
    _keys(bench, name.format("the finished note"), [[one.last for one in run] for run in runs])


def _keys(bench: Bench, name: str, runs: Sequence[Sequence[float]], most: float = 0) -> None:
    """A figure for keys of several sittings; p95 is the median of the p95 of each, held against ``most``."""
    high = statistics.median(p95(run) for run in runs)
    promise, kept = (f"p95 at most {most:g} ms", high <= most) if most else ("", None)
    bench.add(CASE, name, "ms", [one for run in runs for one in run], promise=promise, kept=kept, p95=high)


def _filtering(bench: Bench, paths: Mapping[int, Path]) -> None:
    """Each key in the filter, until the list and what is said under it are as they stay."""
    runs = []
    for _ in range(sittings(bench)):
        with workbench(paths[max(paths)]) as program:
            program.ready(says("Postvak"))
            program.let(1)
            program.press("3", useful, quiet=PREVIEWED)
            run = []
            for typed in _TYPED:
                program.press("/", says(_ASKED), quiet=PREVIEWED)
                for key in typed:
                    breathe()
                    run.append(program.press(key, lambda _: True, quiet=PREVIEWED).last)
                program.press("<esc>", says(_UNTOLD), quiet=PREVIEWED)
            program.quit(QUIT)
        runs.append(run)
    _keys(bench, f"a key in the filter, {max(paths):,} notes, {SMALL}", runs, FILTER_MS)


def _sit(path: Path, size: str, times: int) -> list[Seen]:
    """Moves of one sitting, each on another note; a move that shows nothing in the list is made but not counted."""
    found: list[Seen] = []
    with workbench(path, size) as program:
        program.ready(says("Postvak"))
        program.let(1)
        program.press("3", useful, quiet=PREVIEWED)
        while len(found) < times:
            before, listed = deeds(path), _listed(program.screen)
            breathe()
            try:
                seen = program.press(">", _answered(listed), quiet=PREVIEWED, patience=_PATIENCE)
                if says(_ASKED)(program.screen):
                    breathe()
                    seen = program.press("<enter>", _moved(listed), quiet=PREVIEWED, patience=_PATIENCE)
            except UnmeasuredError:
                if not says(_MOVED)(program.screen):
                    raise
            else:
                if says(_MOVED)(program.screen):
                    found.append(seen)
            if says(_MOVED)(program.screen) and deeds(path) != before + 1:
                raise UnmeasuredError(f"{deeds(path) - before} deeds on the disk:\n{program.picture()}")
            program.press("j", lambda screen: says(_UNTOLD)(screen) and useful(screen), quiet=PREVIEWED)
        program.quit(QUIT)
    return found


def _listed(screen: Screen) -> list[str]:
    """The list as it stands there, headings included."""
    lines = screen.text()
    rules = [at for at, text in enumerate(lines) if text.startswith("───")]
    return lines[rules[0] + 1 : rules[1]]


def _moved(before: list[str]) -> Sees:
    """Is it told where it lies now, and is the list another?"""
    return lambda screen: says(_MOVED)(screen) and _listed(screen) != before


def _answered(before: list[str]) -> Sees:
    """The same, or is it refused, or is something asked first?"""
    moved = _moved(before)
    return lambda screen: moved(screen) or not (says(_UNTOLD)(screen) or says(_MOVED)(screen))


# ---------------------------------------------------------------------- a closing day


def _replanning(bench: Bench, paths: Mapping[int, Path]) -> None:
    """A new closing day: the deed with every plan after it; then the same at the keyboard, with keys meanwhile."""
    count = max(paths)
    path = _copied(bench, paths[count])
    with closing(services(path)) as made:
        days = iter(_mondays(_DAYS + 1))
        made.closing_days.add(next(days))
        values = [call(lambda: made.closing_days.add(next(days))).wall for _ in range(_DAYS)]
    promise = f"at most {REPLAN_S} s"
    kept = statistics.median(values) <= REPLAN_S
    bench.add(CASE, f"a new closing day, {count:,} notes planned anew", "s", values, promise=promise, kept=kept)
    waits, keys = [], []
    for _ in range(sittings(bench)):
        waited, pressed = _close_a_day(_copied(bench, paths[count]))
        waits.append(waited)
        keys.append(pressed)
    remove(path)
    kept = statistics.median(waits) <= REPLAN_S
    bench.add(CASE, f"the same at the keyboard, from Enter, {count:,} notes", "s", waits, promise=promise, kept=kept)
    _keys(bench, f"a key (j, k) meanwhile, {count:,} notes", keys, KEY_MS)


def _close_a_day(path: Path) -> tuple[float, list[float]]:
    """Seconds until the deed is on the disk, every plan in it, and milliseconds of each key until then."""
    pressed: list[float] = []
    with workbench(path) as program:
        program.ready(says("Postvak"))
        program.let(1)
        program.press("3", useful, quiet=PREVIEWED)
        program.send("<ctrl-p>")
        program.let(0.5)
        program.press("sluitingsdag", says("eigen sluitingsdag"), quiet=PREVIEWED)
        program.press("<enter>", says(_ASKED), quiet=PREVIEWED)
        program.press("1 feb", says("Gesloten op ma 1 feb 2027"), quiet=PREVIEWED)
        before, key = deeds(path), "j"
        began = program.send("<enter>")
        program.wait(says(_UNTOLD), since=began, quiet=0)
        while deeds(path) == before:
            breathe()
            pressed.append(program.press(key, _other(row(program.screen)), quiet=0).match)
            key = "k" if key == "j" else "j"
        took = perf_counter() - began
        program.quit(QUIT)
    return took, pressed


def _other(was: str) -> Sees:
    """Does the cursor stand on another row?"""
    return lambda screen: row(screen) != was


def _mondays(count: int) -> list[date]:
    """Working days on which the office is not closed yet."""
    first = date(2027, 2, 1)
    return [first + timedelta(weeks=at) for at in range(count)]


def _copied(bench: Bench, path: Path) -> Path:
    """A copy to write in."""
    copy = bench.folder / "moved-notes.sqlite"
    remove(copy)
    shutil.copy(path, copy)
    return copy
