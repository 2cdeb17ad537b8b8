"""Another day, or other weights: what that changes of the places, worked out from the places themselves.

A place keeps what it rests on besides those two, so nothing else is read; only of a nota, whose route is walked from
where it lies, and of what was placed before that was kept. First everything is looked at, which keeps nobody waiting;
then what differs is written, those that go to the same part of the list together: an index is then written once
instead of with every batch.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, NamedTuple, cast

from werkbank.domain.priority import QUADRANTS, rank, still_points
from werkbank.services.basis import read
from werkbank.services.placing import Placing
from werkbank.services.ranking import NEVER
from werkbank.storage.reads import ranks
from werkbank.storage.reads.ranks import Place, Standing

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from datetime import date

    from werkbank.services.ranking import House
    from werkbank.storage.reads import Query

_MOST: Final = 50_000
"""So many different ones are remembered."""
_MANY: Final = 5_000
"""Places looked at in one read."""
_SLACK: Final = Standing._fields.index("slack")
_SEEN: Final = slice(Standing._fields.index("quadrant"), Standing._fields.index("status") + 1)
_LISTED: Final = slice(Standing._fields.index("quadrant"), Standing._fields.index("plan") + 1)

_Stand = tuple[int, int, str, str, int | None]
"""Quadrant, points, plan date, status, slack."""


class Differing(NamedTuple):
    """The items whose places differ, by number; of each kind in the order in which they are best written."""

    slack: list[Mapping[str, object]]
    """Those that only have other slack: the rows to write."""
    moved: list[tuple[Standing, Standing]]
    """Those that come to stand elsewhere: how they stand, and are to stand."""
    whole: list[int]
    """Those that have to be read again before that can be told."""

    @property
    def size(self) -> int:
        """How many they are."""
        return len(self.slack) + len(self.moved) + len(self.whole)


class Turning:
    """Where places stand on one day."""

    def __init__(self, house: House, today: date) -> None:
        self._house, self._today = house, today
        self._placing = Placing(house, today)
        self._still: dict[tuple[int | None, str], int] = {}
        self._known: dict[tuple[int | None, int, str], _Stand | None] = {}

    def goes_on_with(self, house: House) -> bool:
        """Does what was worked out hold by what is read now? Then it goes on by that."""
        if not self._placing.goes_on_with(house):
            return False
        self._house = house
        return True

    def look(self, query: Query, found: Differing) -> Iterator[int]:
        """Look at every place, and gather in ``found`` what differs; tells how many were looked at so far."""
        after = done = 0
        while rows := ranks.standing(query, after, _MANY):
            for row in rows:
                item, stand = row[0], self._stands(row)
                if stand is None:
                    found.whole.append(item)
                elif stand[:-1] != row[_SEEN]:
                    found.moved.append((Standing._make(row), Standing._make((*row[:3], *stand, *row[-2:]))))
                elif stand[-1] != row[_SLACK]:
                    found.slack.append({"item_id": item, "slack": stand[-1], "rests_on": row[-1], "manager_id": row[1]})
            after, done = rows[-1][0], done + len(rows)
            yield done
        found.moved.sort(key=_listed)

    def again(self, query: Query, moved: Sequence[tuple[Standing, Standing]]) -> list[tuple[Standing, Standing]]:
        """Which of these do, now that others wrote since they were looked at."""
        found = []
        for row in ranks.standing_of(query, [before.item_id for before, _ in moved]):
            stand = self._stands(row)
            if stand is not None and stand[:-1] != row[_SEEN]:
                found.append((Standing._make(row), Standing._make((*row[:3], *stand, *row[-2:]))))
        return found

    def whole(self, query: Query, items: Sequence[int]) -> tuple[dict[int, Place], dict[int, Place]]:
        """How these are placed, and are to be placed, by what they rest on now."""
        return ranks.stored(query, items), self._placing.places(ranks.facts(query, items))

    def _stands(self, row: tuple[Any, ...]) -> _Stand | None:
        """By what it rests on; ``None`` when that cannot be told from the text."""
        manager, moved, rests_on = row[1], row[-2], row[-1]
        still = self._still.get((manager, moved))
        if still is None:
            if not moved:
                return None
            still = self._still[manager, moved] = self._lies_still(manager, moved)
        key = manager, still, rests_on
        if key in self._known:
            return self._known[key]
        if len(self._known) >= _MOST:
            self._known.clear()
        found = self._known[key] = self._worked_out(manager, moved, rests_on)
        return found

    def _worked_out(self, manager: int | None, moved: str, rests_on: str) -> _Stand | None:
        basis = read(rests_on)
        if basis is None:
            return None
        facts = self._house.facts(basis, manager, _day(moved))
        got = rank(facts, self._today, self._house.weighed.weights(manager), self._house.closing)
        plan = NEVER if got.plan is None else got.plan.isoformat()
        return QUADRANTS.index(got.quadrant), got.points, plan, got.status, got.slack

    def _lies_still(self, manager: int | None, moved: str) -> int:
        """The points that it gets for that."""
        return still_points(_day(moved), self._today, self._house.weighed.weights(manager), self._house.closing)


def _listed(moved: tuple[Standing, Standing]) -> tuple[int, int, str]:
    """Where it comes to stand, so that neighbours lie together."""
    return cast("tuple[int, int, str]", moved[1][_LISTED])


def writes(moved: Iterable[tuple[Standing, Standing]]) -> Iterable[tuple[str, list[Mapping[str, object]]]]:
    """The rows to write with the text that does, each with only what differs: what is not named touches no index."""
    status: list[Mapping[str, object]] = []
    stand: list[Mapping[str, object]] = []
    for old, new in moved:
        (status if old[_LISTED] == new[_LISTED] else stand).append(new._asdict())
    return (ranks.STATUS, status), (ranks.STAND, stand)


def _day(text: str) -> date:
    """An ISO date."""
    from datetime import date as day

    return day.fromisoformat(text)
