"""What a window and a decision take as the archive grows: they should be flat."""

from __future__ import annotations

from contextlib import closing
from time import perf_counter
from typing import TYPE_CHECKING, Final

from benchmarks.seed import copy, remove, services
from werkbank.services.guesses import Given

if TYPE_CHECKING:
    from collections.abc import Callable

    from benchmarks.measure import Bench
    from werkbank.bootstrap import Services

_TIMES: Final = 40
_TYPED: Final = "bestuurlijk overleg kamervragen 12"
PROMISED_MS: Final = {"a decision": 50, "a key in the filter": 50}


def run(bench: Bench) -> None:
    """Measure."""
    first: dict[str, float] = {}
    for items in (1_000, 10_000) if bench.quick else (1_000, 100_000, 1_000_000):
        path = copy(bench, items, "growth")
        with closing(services(path)) as made:
            for name, work in _works(made).items():
                _figure(bench, name, items, work, first)
        remove(path)


def _works(made: Services) -> dict[str, Callable[[int], object]]:
    """What is measured, each given the number of the turn."""
    views = made.views
    window = views.window(limit=_TIMES)
    shown = [line.ref for line in window.lines]
    return {
        "a window of the inbox, with the counts": lambda _: views.window(limit=40),
        "a window of one manager": lambda _: views.window(manager="DJ", limit=40),
        "a window in the middle": lambda _: views.window(limit=40, offset=window.total // 2),
        "a window anywhere": lambda turn: views.window(limit=40, offset=window.total * turn // _TIMES),
        "where an item stands": lambda turn: views.index_of(shown[turn]),
        "did anybody write": lambda _: views.version(),
        "a window of what waits": lambda _: views.window("waiting", limit=40),
        "a key in the filter": lambda turn: views.filtered(_TYPED[: 1 + turn % len(_TYPED)]),
        "one item": lambda turn: views.item(int(shown[turn % len(shown)][1:])),
        "search, a word and the start of a number": lambda turn: views.search(f"Omgevingswet {turn}"),
        "search, a word in every message": lambda _: views.search("bestuurlijk"),
        "a decision": lambda turn: made.deciding.decide([shown[turn]], "archive", Given()),
    }


def _figure(bench: Bench, name: str, items: int, work: Callable[[int], object], first: dict[str, float]) -> None:
    values = []
    for turn in range(_TIMES):
        started = perf_counter()
        work(turn)
        values.append((perf_counter() - started) * 1000)
    values.sort()
    median = values[len(values) // 2]
    base = first.setdefault(name, median)
    promise, kept = "", None
    if name in PROMISED_MS:
        promise, kept = f"p95 at most {PROMISED_MS[name]} ms", values[int(len(values) * 0.95)] <= PROMISED_MS[name]
    bench.add("growth", f"{name}, {items:,} items", "ms", values, ratio=median / base, promise=promise, kept=kept)
