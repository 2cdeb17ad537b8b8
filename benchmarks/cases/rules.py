"""What a rule takes: tried on all that came in, run backwards over the inbox as one deed, and that undone."""

from __future__ import annotations

from contextlib import closing
from typing import TYPE_CHECKING, Final

from benchmarks.cases.rescore import OPEN
from benchmarks.measure import Bench, Run, by_turns, call
from benchmarks.seed import copy, remove, services
from werkbank.services.rules.typed import Asked, Wanted

if TYPE_CHECKING:
    from collections.abc import Callable

    from werkbank.bootstrap import Services

CASE: Final = "rules"
MOST: Final = 2.0
ASKED: Final = {
    "a name": Asked(sender="anna"),
    "a domain": Asked(sender="vng.nl"),
    "a kind": Asked(sort="KVR"),
    "to whom": Asked(to="Jansen"),
    "words of every message": Asked(words="bestuurlijk overleg"),
    "a name, a word and to whom": Asked(sender="boer", words="vrijdag", to="Jansen"),
}
WANTED: Final = {
    "archive": Wanted(decision="archive"),
    "another manager and a theme": Wanted(manager="FEA", theme="wonen"),
    "put aside for days": Wanted(snooze="over 3 werkdagen"),
}
_RUN: Final = Asked(sort="KVR")


def run(bench: Bench) -> None:
    """Measure."""
    items = 10_000 if bench.quick else 100_000
    path = copy(bench, items, CASE, OPEN)
    with closing(services(path)) as made:
        _previews(bench, made, items)
        for name, wanted in WANTED.items():
            _backwards(bench, made, name, wanted)
    remove(path)


def _previews(bench: Bench, made: Services, items: int) -> None:
    works: dict[str, Callable[[], Run]] = {}
    for name, asked in ASKED.items():
        conditions, _ = made.rules.understood(asked)
        works[name] = lambda conditions=conditions: call(lambda: made.rules.try_out(conditions))  # type: ignore[misc]
    for name, runs in by_turns(works, bench.runs(5)).items():
        walls = sorted(one.wall for one in runs)
        kept = {} if bench.quick else {"promise": f"at most {MOST:g} s", "kept": walls[len(walls) // 2] <= MOST}
        bench.add(CASE, f"preview on {items:,} messages, {name}", "s", walls, **kept)  # type: ignore[arg-type]
        bench.add(CASE, f"preview, {name}, processor time", "s", [one.cpu for one in runs])


def _backwards(bench: Bench, made: Services, name: str, wanted: Wanted) -> None:
    """Run, undone, and taken away again: the next one finds the archive as it was."""
    made.rules.add(_RUN, wanted, "run")
    changed = 0

    def once() -> None:
        nonlocal changed
        changed = made.rules.run("run").changed

    ran = call(once)
    undone = call(made.history.undo)
    made.history.undo()
    bench.add(CASE, f"backwards, {name}, {changed:,} items", "a second", [changed / ran.wall])
    bench.add(CASE, f"backwards, {name}, a second of processor", "a second", [changed / ran.cpu])
    bench.add(CASE, f"that undone, {name}, a second of processor", "a second", [changed / undone.cpu])
