"""The places of many items on one day: as ``ranking.place``, but what is the same for many is worked out once.

Of an item that is no nota the place rests on a handful of codes, a date, who sent it, and how long it lies still. That
last counts only in steps of some days, up to a few: so most items share theirs with others.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from werkbank.domain.priority import still_points
from werkbank.services.ranking import day_of_hour, place, sender_words, shown
from werkbank.services.tallying import ALWAYS
from werkbank.storage.reads.ranks import FactRow, Place

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable
    from datetime import date

    from werkbank.services.ranking import House

_MOST: Final = 20_000
"""So many different ones are remembered."""
_RESTS_ON: Final = slice(FactRow._fields.index("manager_id"), FactRow._fields.index("copied") + 1)


class Placing:
    """Where items stand on one day."""

    def __init__(self, house: House, today: date) -> None:
        self._house, self._today = house, today
        self._known: dict[Hashable, Place] = {}
        self._still: dict[tuple[int | None, date], tuple[int, str]] = {}
        self._weights: dict[tuple[str | None, str | None], str] = {}

    def goes_on_with(self, house: House) -> bool:
        """Does what was worked out hold by what is read now? Then it goes on by that."""
        if not self._house.weighs_as(house):
            return False
        self._house = house
        return True

    def places(self, rows: Iterable[FactRow]) -> dict[int, Place]:
        """By number."""
        return {row.item_id: self.place(row) for row in rows}

    def place(self, row: FactRow) -> Place:
        """Where it stands."""
        if row.note_id is not None:
            return place(row, self._house, self._today)
        still, moved = self._lies_still(row)
        alike = (row[_RESTS_ON], row.bulk, row.sort, self._weighs(row), still, row.theme, row.waiters,
            row.question_state)  # fmt: skip
        like = self._known.get(alike)
        if like is None:
            like = place(row, self._house, self._today)
            if len(self._known) >= _MOST:
                self._known.clear()
            self._known[alike] = like
            return like
        shown_from, returned = (ALWAYS, "") if row.state == "new" else shown(row)
        sender = sender_words(row.from_name or "", row.from_addr or "", row.person or "")
        # In order instead of by name, as in ``facts_of``.
        return Place._make(
            (row.item_id, row.manager_id, shown_from, like.quadrant, like.points, like.plan, row.received, like.status,
            like.slack, returned, like.norm_days, like.due, like.sort, like.weight, sender, like.theme, row.marking,
            row.bulk, row.copied, moved, like.rests_on)
        )  # fmt: skip

    def _weighs(self, row: FactRow) -> str:
        """What its sender weighs."""
        if row.bulk:
            return ""
        of = row.from_addr, row.weight
        found = self._weights.get(of)
        if found is None:
            found = self._weights[of] = self._house.senders.weight(row.from_addr or "", row.weight or "")  # type: ignore[arg-type]
        return found

    def _lies_still(self, row: FactRow) -> tuple[int, str]:
        """The points that it gets for that, and since which day."""
        of = row.manager_id, day_of_hour(row.decided_at or row.received)
        found = self._still.get(of)
        if found is None:
            weights = self._house.weighed.weights(row.manager_id)
            found = still_points(of[1], self._today, weights, self._house.closing), of[1].isoformat()
            self._still[of] = found
        return found
