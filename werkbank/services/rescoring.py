"""On a new day, and by other weights, every place is worked out anew: in short batches, while others go on working.

While it runs the archive notes the day that is worked towards: what is decided or comes in meanwhile gets its place for
that day at once, so one walk over all items reaches the rest. The day that the places hold for changes at the end.
Cut off halfway, the next run begins again and finds the first part right already. When the weights change meanwhile,
another round begins.
"""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Final, NamedTuple

from werkbank.services.derived import date_of, note_days, rank_everything, takes_long, write_turned
from werkbank.services.ranking import house
from werkbank.services.tallying import change_day
from werkbank.services.turning import Turning
from werkbank.storage.reads import lists

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from datetime import date

    from werkbank.services.doors import Doors
    from werkbank.storage.database import Doing

BATCH: Final = 2_000
"""Items in one transaction: a decision at the keyboard never waits long for it."""
WHOLE: Final = 400
"""The most of those that are read again as a whole: as much work."""
GAP: Final = 0.004
"""Seconds between two batches in which others may write."""


class Rescoring:
    """Bring the stored places to today."""

    def __init__(self, doors: Doors) -> None:
        self._doors = doors

    def needed(self) -> bool:
        """Are there places, and are they for another day? A fixed moment never stores any."""
        days = lists.days(self._doors.query)
        return not self._doors.clock.fixed and not days.hold_for(self._doors.clock.today())

    def takes_long(self) -> bool:
        """Are there so many places that working out all of them is felt at the keyboard?"""
        return takes_long(self._doors.query)

    def run(self, stop: Callable[[], bool] = bool) -> Iterator[int]:
        """Work out all places for today; tells how many items are done so far, batch by batch.

        Whoever comes second, or finds that another day is worked towards by now, leaves it to the other.
        """
        if not self.needed():
            return
        today = self._doors.clock.today()
        reached: _Reached | None = None
        done = 0
        while True:
            with self._doors.database.deriving(self._doors.clock.now()) as doing:
                reached = _batch(doing, today, reached)
            if reached is None:
                return
            done = reached.size if reached.first else done + reached.size
            yield done
            if stop():
                return
            time.sleep(GAP)

    def catch_up(self) -> bool:
        """Work them out before going on; did it come to that? A small archive in one go."""
        today = self._doors.clock.today()
        if not self.takes_long():
            with self._doors.database.deriving(self._doors.clock.now()) as doing:
                if not lists.days(doing.query).hold_for(today):
                    rank_everything(doing, today)
        else:
            for _ in self.run():
                pass
        return lists.days(self._doors.query).hold_for(today)


class _Reached(NamedTuple):
    """How far a walk came: its last item, in which round; how many were in this batch, and was that the first?"""

    item: int
    round: str
    size: int
    first: bool
    turning: Turning


def _batch(doing: Doing, today: date, reached: _Reached | None) -> _Reached | None:
    """Place the next items (``None``: it begins now); ``None`` when there is nothing left to do here."""
    days = lists.days(doing.query)
    if days.hold_for(today):
        return None
    working = days.toward == today.isoformat()
    if reached is not None and not working and (days.toward or days.stored > today.isoformat()):
        return None
    goes_on = reached is not None and working and reached.round == days.round
    after = reached.item if reached is not None and goes_on else 0
    if not working:
        note_days(doing, days._replace(toward=today.isoformat()))
    by = house(doing.query)
    goes_on_with = reached is not None and reached.turning.goes_on_with(by)
    turning = reached.turning if reached is not None and goes_on_with else Turning(by, today)
    turned = turning.turn(doing.query, after, BATCH, WHOLE)
    if turned.size:
        write_turned(doing, turned, days.stored)
        return _Reached(turned.last, days.round, turned.size, not goes_on, turning)
    change_day(doing, date_of(days.stored), today)
    note_days(doing, days._replace(stored=today.isoformat(), toward=""))
    return None
