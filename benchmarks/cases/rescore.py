"""The places of all open items anew: on a new day, by other weights, and from everything that they rest on."""

from __future__ import annotations

from contextlib import closing
from datetime import date, timedelta
from itertools import cycle
from typing import TYPE_CHECKING, Final

from benchmarks.measure import Bench, by_turns, call
from benchmarks.seed import MOMENT, seed, services

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from werkbank.bootstrap import Services

MOST: Final = 2.0
OPEN: Final = {"new": 85, "decide": 5, "discuss": 3, "waiting": 5, "note": 2}


class _Days:
    """A clock that goes a day on when told."""

    fixed = False

    def __init__(self, begin: date) -> None:
        self._day = begin

    def on(self) -> None:
        """A day later."""
        self._day += timedelta(days=1)

    def today(self) -> date:
        """That day."""
        return self._day

    def now(self) -> datetime:
        """On that day."""
        return MOMENT + (self._day - MOMENT.date())


def run(bench: Bench) -> None:
    """Measure."""
    items = 10_000 if bench.quick else 100_000
    path = seed(bench.folder / "rescore.sqlite", items, OPEN)
    with closing(services(path)) as made:
        clock = _Days(made.doors.clock.today())
        made.doors.clock = clock
        turns = by_turns(_roads(made, clock), bench.runs(5))
    for name, calls in turns.items():
        values = [one.wall for one in calls]
        promise = {"promise": f"at most {MOST:g} s", "kept": sorted(values)[len(values) // 2] <= MOST}
        held = name != "all anew" and not bench.quick
        bench.add("rescore", f"{name}, {items:,} open items", "s", values, **(promise if held else {}))  # type: ignore[arg-type]


def _roads(made: Services, clock: _Days) -> dict[str, Callable[[], object]]:
    from werkbank.services.derived import rank_everything

    points = cycle((12, 9))

    def day() -> None:
        clock.on()
        _walk(made)

    def weights() -> None:
        made.weighings.change({"action.decide": next(points)})
        _walk(made)

    def anew() -> None:
        clock.on()  # only what differs is written
        with made.doors.database.deriving(MOMENT) as doing:
            rank_everything(doing, clock.today())

    return {"a new day": lambda: call(day), "other weights": lambda: call(weights), "all anew": lambda: call(anew)}


def _walk(made: Services) -> None:
    """As its own process does beside the keyboard, with the moments that it leaves to others."""
    if not list(made.rescoring.run()):
        raise RuntimeError
