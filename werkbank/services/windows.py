"""A window of a list, and where in it an item stands: cut from an index, flat in how long the list is and how deep.

The counts of what stands where (``storage/reads/tallies``) say in which quadrant and at how many points a window
starts, so the index is entered there. On another day than the stored places are for, they are worked out for this call
alone, and the order is remembered until somebody changes the archive.
"""

from __future__ import annotations

from threading import Lock
from typing import TYPE_CHECKING, Final, NamedTuple

from werkbank.domain.errors import StorageTrouble
from werkbank.domain.views import KINDS, Counts, ListView
from werkbank.services.lines import QUADRANTS, lines_of, lines_on, with_place
from werkbank.storage.reads import day, lists, overviews, ranks, tallies
from werkbank.storage.reads.lists import Cut

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from werkbank.domain.views import ItemLine, Kind
    from werkbank.services.doors import Doors
    from werkbank.storage.reads import Query
    from werkbank.storage.reads.lists import Days
    from werkbank.storage.reads.ranks import Place
    from werkbank.storage.reads.tallies import Bucket

_PASSING: Final = ("read-only", "locked", "full")
"""An archive that cannot be written now is no reason to show nothing."""
_ASIDE: Final = ("waiting", "snoozed")
_TIGHT: Final = ("tight", "infeasible")


class Windows:
    """Cut windows from the lists."""

    def __init__(self, doors: Doors) -> None:
        self._doors = doors
        self._lock = Lock()
        self._other_day: _OtherDay | None = None

    def window(self, kind: Kind, owner: int | None, limit: int, offset: int, *, stale_ok: bool) -> ListView:
        """So many lines from a place on; ``limit`` -1 is all that follow."""
        if kind != "inbox":
            return self._passing(kind, owner, limit, offset)
        while True:
            with self._doors.looking() as look:
                days = lists.days(look.query)
                if self._may_show(days, stale_ok=stale_ok):
                    return _stored(look.query, days, owner, limit, offset)
            if not self._stored_anew():
                return self._worked_out(owner, limit, offset)

    def tight(self, owner: int | None, limit: int, *, stale_ok: bool) -> list[int]:
        """The items in sight that have no days to spare, or too few, what matters most first."""
        while True:
            with self._doors.looking() as look:
                days = lists.days(look.query)
                if self._may_show(days, stale_ok=stale_ok):
                    return overviews.tight(look.query, self._doors.clock.today(), days.stored, owner, limit)
            if not self._stored_anew():
                return self._order().tight(owner)

    def index_of(self, item: int, kind: Kind, owner: int | None) -> int | None:
        """The place of an item in a list; ``None`` when it is not in it. Never works out a new day to be kept."""
        with self._doors.looking() as look:
            if kind != "inbox":
                return lists.index_in_states(look.query, KINDS[kind], owner, item)
            days = lists.days(look.query)
            if self._may_show(days, stale_ok=True):
                return _index(look.query, days, owner, item)
        return self._order().of(owner).places.get(item)

    def unstored(self, days: Days, owner: int | None) -> Sequence[Place] | None:
        """What is in sight, in order, when the stored places are of another day and may not be shown; else ``None``."""
        return None if self._may_show(days, stale_ok=True) else self._order().of(owner).sorted

    def _may_show(self, days: Days, *, stale_ok: bool) -> bool:
        """Do the stored places hold today, or may they be of another day?"""
        return days.hold_for(self._doors.clock.today()) or (stale_ok and not self._doors.clock.fixed)

    def _passing(self, kind: Kind, owner: int | None, limit: int, offset: int) -> ListView:
        """What waits, and what was decided: those that return first on top, each with its place of today."""
        today = self._doors.clock.today()
        with self._doors.looking() as look:
            rows = lists.in_states(look.query, KINDS[kind], owner, limit, offset)
            total = lists.count_states(look.query, KINDS[kind], owner)
            days = lists.days(look.query)
            lines = lines_on(look.query, rows, today)
        return ListView(
            kind=kind, lines=lines, total=total, counts=Counts(total, 0, 0, 0, 0), start=min(offset, total),
            day=today if days.stored else None,
        )  # fmt: skip

    def _stored_anew(self) -> bool:
        """Work out all places for today and keep them; a fixed moment never does."""
        if self._doors.clock.fixed:
            return False
        from werkbank.services.rescoring import Rescoring

        try:
            return Rescoring(self._doors).catch_up()
        except StorageTrouble as trouble:
            if trouble.reason not in _PASSING:
                raise
            return False

    def _worked_out(self, owner: int | None, limit: int, offset: int) -> ListView:
        """The inbox as it is on another day."""
        order = self._order()
        mine = order.of(owner)
        places = mine.sorted[offset : None if limit < 0 else offset + limit]
        rows = lists.some(self._doors.query, [place.item_id for place in places])
        shown = [with_place(rows[place.item_id], place) for place in places if place.item_id in rows]
        return _view(lines_of(shown, order.day.isoformat()), mine.buckets, offset, order.day)

    def _order(self) -> _OtherDay:
        """The order of today, worked out once as long as nobody changes the archive."""
        with self._lock:
            version, today = self._doors.version(), self._doors.clock.today()
            if self._other_day is None or (self._other_day.version, self._other_day.day) != (version, today):
                with self._doors.looking() as look:
                    self._other_day = _OtherDay(version, today, *_places(look.query, today))
            return self._other_day


class _Mine(NamedTuple):
    """What one manager (or everybody) has in sight, in order; what stands where; and where each item stands."""

    sorted: Sequence[Place]
    buckets: list[Bucket]
    places: dict[int, int]


class _OtherDay:
    """Every place in sight on a day, in order, for one version of the archive; and what is put aside for too long."""

    def __init__(self, version: int, day_: date, places: list[Place], aside: list[Place]) -> None:
        self.version, self.day = version, day_
        self._places, self._aside = places, aside
        self._mine: dict[int | None, _Mine] = {}

    def of(self, owner: int | None) -> _Mine:
        """Those of one manager, or all."""
        if owner not in self._mine:
            mine = [place for place in self._places if owner is None or place.manager_id == owner]
            places = {place.item_id: index for index, place in enumerate(mine)}
            self._mine[owner] = _Mine(mine, _counted(mine), places)
        return self._mine[owner]

    def tight(self, owner: int | None) -> list[int]:
        """The same items as ``overviews.tight`` gives of a day that is stored."""
        from werkbank.services.ranking import order

        aside = (place for place in self._aside if owner is None or place.manager_id == owner)
        found = (place for place in (*self.of(owner).sorted, *aside) if place.status in _TIGHT)
        return [place.item_id for place in sorted(found, key=order)]


def _counted(places: Sequence[Place]) -> list[Bucket]:
    from werkbank.services.tallying import ALWAYS, counts_of

    sums: dict[tuple[int, int], list[int]] = {}
    for place in places:
        known = sums.setdefault((place.quadrant, place.points), [0] * 5)
        counts = counts_of(place.manager_id, place.status, new=place.shown_from == ALWAYS)
        for number, count in enumerate(counts):
            known[number] += count
    return [tallies.Bucket(*key, *counts) for key, counts in sums.items()]


def _places(query: Query, today: date) -> tuple[list[Place], list[Place]]:
    """What is in sight, in order; and what waits or sleeps till after its plan date, though it is due later on."""
    from werkbank.services.ranking import NEVER, house, order, place

    by, day_text = house(query), today.isoformat()
    shown: list[Place] = []
    aside: list[Place] = []
    for row in (row for chunk in ranks.all_facts(query) for row in chunk):
        one = place(row, by, today)
        if one.shown_from is not None and one.shown_from <= day_text:
            shown.append(one)
        elif row.state in _ASIDE and (one.shown_from or NEVER) > one.plan and (row.due or "") > day_text:
            aside.append(one)
    return sorted(shown, key=order), aside


def _stored(query: Query, days: Days, owner: int | None, limit: int, offset: int) -> ListView:
    buckets = tallies.buckets(query, owner)
    rows = lists.inbox(query, days.stored, owner, _cut(buckets, limit, offset))
    shown = _view(lines_of(rows, days.stored), buckets, offset, day(days.stored or None))
    return shown._replace(pending=days.round if days.reweighing else "")


def _view(lines: tuple[ItemLine, ...], buckets: Sequence[Bucket], offset: int, held: date | None) -> ListView:
    counts = Counts(*(sum(column) for column in zip((0,) * 5, *(bucket[2:] for bucket in buckets), strict=True)))
    return ListView(
        kind="inbox", lines=lines, total=counts.shown, counts=counts, start=min(offset, counts.shown),
        groups=_groups(buckets), day=held,
    )  # fmt: skip


def _groups(buckets: Sequence[Bucket]) -> tuple[tuple[str, int], ...]:
    found: dict[int, int] = {}
    for bucket in buckets:
        found[bucket.quadrant] = found.get(bucket.quadrant, 0) + bucket.shown
    return tuple((QUADRANTS[quadrant], count) for quadrant, count in found.items())


def _cut(buckets: Sequence[Bucket], limit: int, offset: int) -> Cut:
    """Where in the index a window starts, and how many of its lines are in that quadrant and in those after it."""
    total = sum(bucket.shown for bucket in buckets)
    wanted = max(0, total - offset if limit < 0 else min(limit, total - offset))
    before = 0
    for bucket in buckets:
        if before + bucket.shown > offset:
            left = sum(one.shown for one in buckets if one.quadrant == bucket.quadrant and one.points <= bucket.points)
            skip = offset - before
            first = min(wanted, left - skip)
            return Cut(bucket.quadrant, bucket.points, skip, first, wanted - first)
        before += bucket.shown
    return Cut(0, 0, 0, 0, 0)


def _index(query: Query, days: Days, owner: int | None, item: int) -> int | None:
    place = ranks.stored(query, [item]).get(item)
    if place is None or place.shown_from is None or place.shown_from > days.stored:
        return None
    if owner is not None and place.manager_id != owner:
        return None
    here = (place.quadrant, -place.points)
    before = sum(one.shown for one in tallies.buckets(query, owner) if (one.quadrant, -one.points) < here)
    return before + lists.before_in_bucket(query, days.stored, owner, place)
