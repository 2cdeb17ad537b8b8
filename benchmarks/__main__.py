"""``python -m benchmarks``: run the measured promises, print a table, write the figures."""

from __future__ import annotations

import argparse
import compileall
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Final

from benchmarks import report
from benchmarks.cases import (
    brief,
    growth,
    importing,
    memory,
    notes,
    peers,
    queries,
    questions,
    rescore,
    rules,
    screen,
    sent,
    triage,
    undo,
    verbs,
)
from benchmarks.measure import ROOT, Bench

if TYPE_CHECKING:
    from collections.abc import Callable

CASES: Final[dict[str, Callable[[Bench], None]]] = {
    "verbs": verbs.run,
    "brief": brief.run,
    "rescore": rescore.run,
    "rules": rules.run,
    "undo": undo.run,
    "import": importing.run,
    "growth": growth.run,
    "queries": queries.run,
    "notes": notes.run,
    "memory": memory.run,
    "questions": questions.run,
    "screen": screen.run,
    "sent": sent.run,
    "triage": triage.run,
    "peers": peers.run,
}
UNASKED: Final = [name for name in CASES if name != "peers"]
"""Other programs are measured, and installed, only when somebody asks."""


def main() -> int:
    """Run the cases asked for."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description="Measure what werkbank promises.")
    parser.add_argument("--quick", action="store_true", help="smaller and fewer runs: a few minutes")
    parser.add_argument("--only", action="append", choices=list(CASES), help="one case; may be repeated")
    parser.add_argument("--json", type=Path, help="where the figures go (otherwise figures.json in --out)")
    parser.add_argument("--out", type=Path, default=ROOT / "benchmarks" / "out", help="folder for figures")
    parser.add_argument("--seeds", type=Path, help="folder that keeps filled archives for a next run (many GB)")
    parser.add_argument("--docs", action="store_true", help="write docs/benchmarks.md too")
    asked = parser.parse_args()
    for folder in filter(None, (asked.out, asked.seeds)):
        folder.mkdir(parents=True, exist_ok=True)
    compileall.compile_dir(ROOT / "werkbank", quiet=2)  # as an installed wheel has it
    with tempfile.TemporaryDirectory(prefix="werkbank-bench-") as folder:
        bench = Bench(Path(folder), quick=asked.quick, seeds=asked.seeds)
        for name, case in CASES.items():
            if name in (asked.only or UNASKED):
                bench.say(name)
                case(bench)
    print(report.table(bench))
    report.write_json(bench, asked.json or asked.out / "figures.json")
    if asked.docs:
        page = ROOT / "docs" / "benchmarks.md"
        page.write_text(report.page(bench, list(CASES), page.read_text(encoding="utf-8")), encoding="utf-8")
    return 1 if bench.broken else 0


if __name__ == "__main__":
    raise SystemExit(main())
