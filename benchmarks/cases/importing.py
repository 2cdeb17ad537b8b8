"""Taking in mail, the whole process, from a mailbox and from a folder of files, beside a bare reader."""

from __future__ import annotations

import itertools
import shutil
import sys
from contextlib import closing
from functools import partial
from pathlib import Path
from typing import Final

from benchmarks.mail import MANAGERS, write_folder, write_mbox
from benchmarks.measure import Bench, Run, by_turns, environment, process, werkbank
from benchmarks.seed import services

LEAST: Final = 1_000
_numbers = itertools.count(1)


def office(path: Path) -> Path:
    """An archive with three managers and nothing in it."""
    with closing(services(path)) as made:
        for name, code, address in MANAGERS:
            made.register.add_manager(name, [address], code)
    return path


def run(bench: Bench) -> None:
    """Measure."""
    empty = office(bench.folder / "empty.sqlite")
    one = bench.folder / "one.mbox"
    write_mbox(one, 1)
    start = sorted(_ours(empty, one).wall for _ in range(bench.runs(5)))[bench.runs(5) // 2]
    bench.add("import", "start: an import of one message", "s", [start])
    for count, runs in ((1_000, 1), (3_000, 1)) if bench.quick else ((1_000, 5), (10_000, 3), (100_000, 1)):
        _size(bench, empty, count, start, 1 if bench.quick else runs)


def _size(bench: Bench, empty: Path, count: int, start: float, runs: int) -> None:
    box, folder = bench.folder / f"{count}.mbox", bench.folder / f"{count}"
    write_mbox(box, count)
    write_folder(folder, count)
    found = by_turns(
        {
            "mailbox": partial(_ours, empty, box),
            "folder": partial(_ours, empty, folder),
            "bare": partial(_bare, empty, box),
        },
        runs,
        warm=False,
    )
    bench.add("import", f"bare reader, {count:,} messages", "a second", [count / one.wall for one in found["bare"]])
    for form in ("mailbox", "folder"):
        rates = sorted((count - 1) / (one.wall - start) for one in found[form])
        bench.add(
            "import", f"{count:,} messages in a {form}, after start", "a second", rates,
            ratio=sorted(a.wall / b.wall for a, b in zip(found[form], found["bare"], strict=True))[runs // 2],
            promise="at least 1,000 a second", kept=rates[len(rates) // 2] >= LEAST,
        )  # fmt: skip
        bench.add("import", f"{count:,} in a {form}, start and end included", "s", [one.wall for one in found[form]])
        bench.add("import", f"{count:,} in a {form}, processor time", "s", [one.cpu for one in found[form]])
    runs_of = found["mailbox"] + found["folder"]
    if any(one.own_mb for one in runs_of):
        bench.add("import", f"memory of the process, {count:,} messages", "MB", [one.own_mb for one in runs_of])
        bench.add("import", f"memory of its child, {count:,} messages", "MB", [one.children_mb for one in runs_of])
    shutil.rmtree(folder)
    box.unlink()


def _ours(empty: Path, source: Path) -> Run:
    path = empty.with_name(f"import{next(_numbers)}.sqlite")
    shutil.copy(empty, path)
    done = process(werkbank("import", str(source)), environment(path), watch=True, ok=(0,))
    for made in path.parent.glob(f"{path.name}*"):
        shutil.rmtree(made) if made.is_dir() else made.unlink()
    return done


def _bare(empty: Path, source: Path) -> Run:
    path = empty.with_name(f"bare{next(_numbers)}.sqlite")
    done = process([sys.executable, "-m", "benchmarks.bare", "import", str(source), str(path)], environment(path))
    for made in path.parent.glob(f"{path.name}*"):
        made.unlink()
    return done
