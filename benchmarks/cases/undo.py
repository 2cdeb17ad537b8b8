"""Undoing a large import, and redoing it: whole processes."""

from __future__ import annotations

from benchmarks.cases.importing import office
from benchmarks.mail import write_mbox
from benchmarks.measure import Bench, environment, process, werkbank


def run(bench: Bench) -> None:
    """Measure."""
    count = 2_000 if bench.quick else 10_000
    box = bench.folder / "undo.mbox"
    write_mbox(box, count)
    path = office(bench.folder / "undo.sqlite")
    env = environment(path)
    process(werkbank("import", str(box)), env)
    undone, redone = [], []
    for _ in range(bench.runs(3)):
        undone.append(process(werkbank("undo"), env).wall)
        redone.append(process(werkbank("redo"), env).wall)
    bench.add("undo", f"undo an import of {count:,} messages", "s", undone)
    bench.add("undo", f"redo an import of {count:,} messages", "s", redone)
