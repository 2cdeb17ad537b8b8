"""What the memory takes to find what resembles a part, as mail and answers grow: it should be flat."""

from __future__ import annotations

import random
from contextlib import closing
from time import perf_counter
from typing import TYPE_CHECKING, Final

from benchmarks.answers import PER_QUESTION, archive, text
from benchmarks.seed import services

if TYPE_CHECKING:
    from collections.abc import Callable

    from benchmarks.measure import Bench
    from werkbank.bootstrap import Services

CASE: Final = "memory"
PROMISED_MS: Final = 50
_TIMES: Final = 100


def run(bench: Bench) -> None:
    """Measure."""
    first: dict[str, float] = {}
    for items, parts in ((1_000, 100), (5_000, 500)) if bench.quick else ((1_000, 100), (100_000, 5_000)):
        with closing(services(archive(bench, items, parts))) as made:
            for name, work in _works(made, parts).items():
                _figure(bench, f"{name}, {items:,} messages and {parts:,} answers", name, work, first)


def _works(made: Services, parts: int) -> dict[str, Callable[[int], object]]:
    """What is measured, each given the number of the turn."""
    dice = random.Random(7)
    asked = [text(dice, dice.randrange(8, 30)) for _ in range(_TIMES)]
    typed = text(dice, 60)
    questions = parts // PER_QUESTION
    return {
        "what resembles a part": lambda turn: made.memory.recall(
            f"v{1 + turn % questions}", 1 + turn % PER_QUESTION, typed[: turn * 8]
        ),
        "what resembles a text": lambda turn: made.memory.like(asked[turn]),
        "what resembles words of every message": lambda _: made.memory.like(
            "bestuurlijk overleg eerste schets aanleveren"
        ),
    }


def _figure(bench: Bench, name: str, kind: str, work: Callable[[int], object], first: dict[str, float]) -> None:
    values = []
    for turn in range(_TIMES):
        started = perf_counter()
        work(turn)
        values.append((perf_counter() - started) * 1000)
    values.sort()
    median = values[len(values) // 2]
    base = first.setdefault(kind, median)
    bench.add(
        CASE, name, "ms", values, ratio=median / base, promise=f"p95 at most {PROMISED_MS} ms",
        kept=values[int(len(values) * 0.95)] <= PROMISED_MS,
    )  # fmt: skip
