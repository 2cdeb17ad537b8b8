"""Working out every place anew, as happens on the first look of a day."""

from __future__ import annotations

from contextlib import closing
from datetime import timedelta
from itertools import count
from typing import Final

from benchmarks.measure import Bench, by_turns, call
from benchmarks.seed import MOMENT, seed, services

MOST: Final = 2.0
OPEN: Final = {"new": 85, "decide": 5, "discuss": 3, "waiting": 5, "note": 2}


def run(bench: Bench) -> None:
    """Measure."""
    from werkbank.services.derived import rank_everything

    items = 10_000 if bench.quick else 100_000
    path = seed(bench.folder / "rescore.sqlite", items, OPEN)
    with closing(services(path)) as made:
        days = count(1)

        def once() -> None:
            day = made.doors.clock.today() + timedelta(
                days=next(days)
            )  # only what differs is written: a day on each time
            with made.doors.database.deriving(MOMENT) as doing:
                rank_everything(doing, day)

        values = [one.wall for one in by_turns({"rescore": lambda: call(once)}, bench.runs(5))["rescore"]]
    promise = {"promise": f"at most {MOST:g} s", "kept": sorted(values)[len(values) // 2] <= MOST}
    bench.add("rescore", f"{items:,} open items", "s", values, **({} if bench.quick else promise))  # type: ignore[arg-type]
