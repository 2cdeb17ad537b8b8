"""Another day, or other weights: what that changes of the places, worked out from the places themselves.

A place keeps what it rests on besides those two, so nothing else is read; only of a nota, whose route is walked from
where it lies, and of what was placed before that was kept.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from werkbank.domain.priority import QUADRANTS, rank, still_points
from werkbank.services.basis import read
from werkbank.services.placing import Placing
from werkbank.services.ranking import NEVER
from werkbank.storage.reads import ranks
from werkbank.storage.reads.ranks import Place, Standing

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from werkbank.services.ranking import House
    from werkbank.storage.reads import Query

_MOST: Final = 50_000
"""So many different ones are remembered."""
_SLACK: Final = Standing._fields.index("slack")
_SEEN: Final = slice(Standing._fields.index("quadrant"), Standing._fields.index("status") + 1)
_LISTED: Final = slice(Standing._fields.index("quadrant"), Standing._fields.index("plan") + 1)

_Stand = tuple[int, int, str, str, int | None]
"""Quadrant, points, plan date, status, slack."""


class Turned(NamedTuple):
    """What came of some places. Of those that were worked out anew as a whole: how they were and are, by number."""

    slack: list[Mapping[str, object]]
    """Of those that only have other slack: the rows to write."""
    before: list[Standing]
    after: list[Standing]
    """Those that differ in more, as many, in the same order."""
    whole: dict[int, Place]
    were: dict[int, Place]
    last: int
    """The number of the last of them; 0 when there was none."""
    size: int


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

    def turn(self, query: Query, after: int, size: int, whole: int) -> Turned:
        """Work out so many places after a number; fewer when more than ``whole`` of them have to be read again."""
        found = Turned([], [], [], {}, {}, 0, 0)
        again: list[int] = []
        last = done = 0
        for row in ranks.standing(query, after, size):
            item, moved, rests_on = row[0], row[-2], row[-1]
            stand = self._stands(row[1], moved, rests_on) if moved and rests_on else None
            if stand is None:
                if len(again) == whole:
                    break
                again.append(item)
            elif stand[:-1] == row[_SEEN]:
                if stand[-1] != row[_SLACK]:
                    found.slack.append({"item_id": item, "slack": stand[-1]})
            else:
                found.before.append(Standing._make(row))
                found.after.append(Standing._make((*row[:3], *stand, moved, rests_on)))
            last, done = item, done + 1
        if again:
            found.were.update(ranks.stored(query, again))
            found.whole.update(self._placing.places(ranks.facts(query, again)))
        return found._replace(last=last, size=done)

    def _stands(self, manager: int | None, moved: str, rests_on: str) -> _Stand | None:
        """By what it rests on; ``None`` when that cannot be told from the text."""
        still = self._still.get((manager, moved))
        if still is None:
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
        facts = basis.facts(self._house, manager, _day(moved))
        got = rank(facts, self._today, self._house.weighed.weights(manager), self._house.closing)
        plan = NEVER if got.plan is None else got.plan.isoformat()
        return QUADRANTS.index(got.quadrant), got.points, plan, got.status, got.slack

    def _lies_still(self, manager: int | None, moved: str) -> int:
        """The points that it gets for that."""
        return still_points(_day(moved), self._today, self._house.weighed.weights(manager), self._house.closing)


def writes(turned: Turned) -> dict[str, list[Mapping[str, object]]]:
    """The rows to write by the text that does, each with only what differs: what is not named touches no index."""
    found: dict[str, list[Mapping[str, object]]] = {ranks.SLACK: turned.slack, ranks.STATUS: [], ranks.STAND: []}
    for old, new in zip(turned.before, turned.after, strict=True):
        found[ranks.STATUS if old[_LISTED] == new[_LISTED] else ranks.STAND].append(new._asdict())
    return found


def _day(text: str) -> date:
    """An ISO date."""
    from datetime import date as day

    return day.fromisoformat(text)
