"""On a new day, and by other weights, every place is worked out anew: in short batches, while others go on working.

While it runs the archive notes the day that is worked towards: what is decided or comes in meanwhile gets its place for
that day at once, so one look at all places finds the rest. The day that the places hold for changes at the end.
Cut off halfway, the next run begins again and finds the first part right already. When the weights change meanwhile,
another round begins.
"""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Final

from werkbank.services.derived import date_of, note_days, rank_everything, takes_long, write_differing
from werkbank.services.ranking import house
from werkbank.services.tallying import change_day
from werkbank.services.turning import Differing, Turning
from werkbank.storage.reads import lists

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from datetime import date

    from werkbank.services.doors import Doors
    from werkbank.storage.database import Database, Doing

BATCH: Final = 4_000
"""Places written in one transaction: a decision at the keyboard never waits long for it."""
WHOLE: Final = 400
"""Items read again as a whole in one transaction: as much work."""
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
        """Work out all places for today; tells how many items are done so far: looked at, then written.

        Whoever comes second, or finds that another day is worked towards by now, leaves it to the other.
        """
        if not self.needed():
            return
        today = self._doors.clock.today()
        walk: _Walk | None = None
        while (walk := self._begun(today, walk)) is not None:
            for done in walk.look(self._doors):
                yield done
                if stop():
                    return
            for part in walk.parts():
                with self._doors.database.redoing(self._doors.clock.now()) as doing:
                    goes_on = walk.write(self._doors.database, doing, part)
                if not goes_on:
                    break
                yield walk.done
                if stop():
                    return
                time.sleep(GAP)
            with self._doors.database.redoing(self._doors.clock.now()) as doing:
                ended = walk.ended(doing)
            if ended:
                self._doors.database.tidy()
                return

    def _begun(self, today: date, before: _Walk | None) -> _Walk | None:
        """A walk over all places; ``None`` when there is nothing left to do here. Others may have gone on meanwhile."""
        with self._doors.database.redoing(self._doors.clock.now()) as doing:
            days = lists.days(doing.query)
            if days.hold_for(today):
                return None
            working = days.toward == today.isoformat()
            if before is not None and not working and (days.toward or days.stored > today.isoformat()):
                return None
            if not working:
                note_days(doing, days._replace(toward=today.isoformat()))
            return _Walk(Turning(house(doing.query), today), today, days.round, self._doors.database.written(doing))

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


class _Walk:
    """Over all places, once, by the weights of one round."""

    def __init__(self, turning: Turning, today: date, round_: str, written: tuple[int, int]) -> None:
        self._turning, self._today, self._round, self._written = turning, today, round_, written
        self._found = Differing([], [], [])
        self.done = 0
        """So many are right."""

    def look(self, doors: Doors) -> Iterator[int]:
        """Look at all; tells how many so far are right as they stand."""
        for looked in self._turning.look(doors.query, self._found):
            self.done = looked - self._found.size
            yield self.done

    def parts(self) -> Iterator[Differing]:
        """What there is to write in one transaction each: one of the three has something."""
        slack, moved, whole = self._found
        for start in range(0, len(slack), BATCH):
            yield Differing(slack[start : start + BATCH], [], [])
        for start in range(0, len(moved), BATCH):
            yield Differing([], moved[start : start + BATCH], [])
        for start in range(0, len(whole), WHOLE):
            yield Differing([], [], whole[start : start + WHOLE])

    def write(self, database: Database, doing: Doing, part: Differing) -> bool:
        """Write it; ``False`` when it does not hold any more: then there is another round, or another day."""
        days = lists.days(doing.query)
        if not self._holds(days):
            return False
        by = house(doing.query)
        if not self._turning.goes_on_with(by):
            self._turning = Turning(by, self._today)
        self.done += part.size
        if part.moved and database.written(doing) != self._written:
            part = part._replace(moved=self._turning.again(doing.query, part.moved))
        write_differing(doing, part, self._turning, days.stored)
        return True

    def ended(self, doing: Doing) -> bool:
        """Everything is written: from now on they are for this day. ``False`` when that does not hold any more."""
        days = lists.days(doing.query)
        if not self._holds(days):
            return False
        change_day(doing, date_of(days.stored), self._today)
        note_days(doing, days._replace(stored=self._today.isoformat(), toward=""))
        return True

    def _holds(self, days: lists.Days) -> bool:
        return days.toward == self._today.isoformat() and days.round == self._round
