"""Keep the counts of what stands where in step with the places themselves."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

from werkbank.storage.reads import tallies

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from werkbank.storage.database import Doing
    from werkbank.storage.reads.ranks import Place, Standing

ALWAYS: Final = "0001-01-01"
"""From this day what is new is in sight."""
_NAMES: Final = ("shown", "undecided", "tight", "late", "unassigned")
_TIGHT: Final = frozenset({"tight", "infeasible"})
_Key = tuple[int, int, int]


def counts_of(manager: int | None, status: str, *, new: bool) -> tuple[int, int, int, int, int]:
    """What one place in sight adds to each count."""
    return 1, int(new), int(status in _TIGHT), int(status == "late"), int(manager is None)


class Delta:
    """What is added to the counts and taken from them; written once."""

    def __init__(self, day: str) -> None:
        self._day = day
        self._sums: dict[_Key, list[int]] = {}

    def count(self, places: Iterable[Place | Standing], sign: int) -> None:
        """Add (1) or take away (-1) places; what is not in sight on the day does not count."""
        alike = Counter(
            (place.manager_id, place.quadrant, place.points, place.shown_from == ALWAYS, place.status)
            for place in places
            if place.shown_from is not None and place.shown_from <= self._day
        )
        for (manager, quadrant, points, new, status), many in alike.items():
            one = counts_of(manager, status, new=new)
            self.add(manager, quadrant, points, tuple(many * count for count in one), sign)

    def add(self, manager: int | None, quadrant: int, points: int, counts: tuple[int, ...], sign: int) -> None:
        """The same for places counted together."""
        self._sum((tallies.EVERYBODY, quadrant, points), counts, sign)
        if manager is not None:
            self._sum((manager, quadrant, points), counts, sign)

    def _sum(self, key: _Key, counts: tuple[int, ...], sign: int) -> None:
        sums = self._sums.setdefault(key, [0] * len(_NAMES))
        for place, count in enumerate(counts):
            sums[place] += sign * count

    def write(self, doing: Doing) -> None:
        """Into the table; a row of nothing goes."""
        rows = [
            dict(zip(("owner", "quadrant", "points", *_NAMES), (*key, *sums), strict=True))
            for key, sums in self._sums.items() if any(sums)
        ]  # fmt: skip
        doing.derive(tallies.ADD, rows)
        doing.derive(tallies.DROP_EMPTY, [row for row in rows if row["shown"] < 0])


def tally_everything(doing: Doing, day: date) -> None:
    """Count all places anew."""
    doing.query_none(tallies.CLEAR_ALL)
    for sql in tallies.FILL:
        doing.derive(sql, [{"day": day.isoformat()}])


def change_day(doing: Doing, old: date, new: date) -> None:
    """The counts held on one day, and hold on another from now on: what comes in sight in between, or goes."""
    delta = Delta(new.isoformat())
    first, last, sign = (old, new, 1) if old <= new else (new, old, -1)
    for owner, quadrant, points, *counts in tallies.coming(doing.query, first, last):
        delta.add(owner or None, quadrant, points, tuple(counts), sign)
    delta.write(doing)
