"""Deciding: from the key to the next item on the screen, with the deed on the disk by then."""

from __future__ import annotations

import sqlite3
import statistics
from contextlib import closing
from typing import TYPE_CHECKING, Final, NamedTuple

from benchmarks.cases.screen.desk import (
    CASE,
    PREVIEWED,
    QUIT,
    SIZES,
    SMALL,
    at_most,
    breathe,
    counts,
    growth,
    keys,
    place,
    row,
    says,
    sittings,
    useful,
    workbench,
)
from benchmarks.seed import copy, remove
from benchmarks.tty.program import UnmeasuredError

if TYPE_CHECKING:
    from pathlib import Path

    from benchmarks.measure import Bench
    from benchmarks.tty.program import Program, Seen, Sees

DECISION_MS: Final = 50
DECISION_BYTES: Final = 4_000
MEMORY_MB: Final = 150
UPDATING: Final = "volgorde bijwerken"
"""Stands in the top line while the places of a new day are worked out."""
_UNDONE: Final = "Ongedaan"
ASKED: Final = "enter doen"
_LINE: Final = "rappel ▸"
"""Stands in the line of a wait, whatever else it says."""
_TIMES: Final = 30
_QUICK: Final = 10
_MORNINGS: Final = 5


class _Session(NamedTuple):
    """One sitting: a decision that asks nothing, and one of a line; the first of each apart."""

    first: float
    archived: list[Seen]
    asked: list[Seen]
    waited: list[Seen]
    undone: list[float]
    memory: float


def run(bench: Bench) -> None:
    """Measure."""
    found: dict[int, list[_Session]] = {}
    for size in SIZES:
        paths = {count: copy(bench, count, "decide") for count in counts(bench, size)}
        found = {count: [] for count in paths}
        for _ in range(sittings(bench)):
            for count, path in paths.items():
                found[count].append(_sit(path, size, _QUICK if bench.quick else _TIMES))
        _tell(bench, size, found)
        for path in paths.values():
            remove(path)
    _mornings(bench)


def deeds(path: Path) -> int:
    """Deeds that are on the disk now."""
    with closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True)) as connection:
        return int(connection.execute("SELECT count(*) FROM deed").fetchone()[0])


def decided(program: Program, total: int) -> Sees:
    """Does the cursor stand on the next item? When that looks the same, there is one less."""
    before = row(program.screen)
    return lambda screen: bool(row(screen)) and (row(screen) != before or place(screen).total == total - 1)


def decide(program: Program, path: Path, key: str, total: int = 0) -> Seen:
    """Decide, and look that there is one deed more. ``total`` is how many there were, when the screen does not say."""
    before = deeds(path)
    breathe()
    seen = program.press(key, decided(program, total or place(program.screen).total), quiet=PREVIEWED)
    if deeds(path) != before + 1:
        raise UnmeasuredError(f"{deeds(path) - before} deeds on the disk after {key}:\n{program.picture()}")
    return seen


def wait_for(program: Program, path: Path) -> tuple[Seen, Seen]:
    """The decision to wait: its line with what it will do, and Enter in it."""
    total = place(program.screen).total
    breathe()
    asked = program.press("w", says(_LINE), quiet=PREVIEWED)
    return asked, decide(program, path, "<enter>", total)


def _sit(path: Path, size: str, times: int) -> _Session:
    with workbench(path, size) as program:
        program.ready(useful)
        program.let(1)
        first = decide(program, path, "a").match
        archived = [decide(program, path, "a") for _ in range(times)]
        lines = [wait_for(program, path) for _ in range(times)]
        undone = []
        for _ in range(5):
            breathe()
            undone.append(program.press("u", says(_UNDONE), quiet=PREVIEWED).match)
            program.press("j", lambda screen: not says(_UNDONE)(screen), quiet=PREVIEWED)
        memory = program.usage().peak_mb
        program.quit(QUIT)
    return _Session(first, archived, [one[0] for one in lines], [one[1] for one in lines], undone, memory)


def _tell(bench: Bench, size: str, found: dict[int, list[_Session]]) -> None:
    for count, sessions in found.items():
        where = f"{count:,} items, {size}"
        keys(bench, f"archive (a) to the next item, {where}", _matches([one.archived for one in sessions]), DECISION_MS)
        keys(bench, f"wait (w) to its line, {where}", _matches([one.asked for one in sessions]), DECISION_MS)
        keys(bench, f"Enter in that line to the next item, {where}", _matches([one.waited for one in sessions]),
             DECISION_MS)  # fmt: skip
    growth(
        bench,
        f"a decision, {size}",
        {count: _matches([one.archived for one in each]) for count, each in found.items()},
    )
    largest = found[max(found)]
    keys(
        bench, f"archive (a) to its finished preview, {size}", [[one.last for one in each.archived] for each in largest]
    )
    bench.add(CASE, f"the first decision of a sitting, {size}", "ms", [one.first for one in largest])
    bench.add(CASE, f"undo (u), {size}", "ms", [one for each in largest for one in each.undone])
    sizes = [statistics.mean(one.size for one in each.archived) for each in largest]
    lines = [statistics.mean(a.size + b.size for a, b in zip(each.asked, each.waited, strict=True)) for each in largest]
    if size == SMALL:
        at_most(bench, "archive (a), all of it, average", "bytes", sizes, DECISION_BYTES)
        at_most(bench, "wait (w) and Enter, all of it, average", "bytes", lines, DECISION_BYTES)
        for count, sessions in found.items():
            if count >= 10_000:
                at_most(bench, f"memory at most, {count:,} items", "MB", [one.memory for one in sessions], MEMORY_MB)


def _matches(sessions: list[list[Seen]]) -> list[list[float]]:
    return [[one.match for one in session] for session in sessions]


def _mornings(bench: Bench) -> None:
    """The first decision on a day when the copy of that day is still to be made."""
    count = 10_000 if bench.quick else 100_000
    times = []
    for _ in range(bench.runs(_MORNINGS)):
        path = copy(bench, count, "morning")
        with workbench(path, fixed=False) as program:
            program.ready(useful)
            program.let(2)
            while says(UPDATING)(program.screen):
                program.let(0.5)
            times.append(decide(program, path, "a").match)
            program.quit(QUIT)
        remove(path)
    bench.add(CASE, f"the first decision of a day, its copy included, {count:,} items", "ms", times)
