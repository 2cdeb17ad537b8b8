"""What running a rule would change now: worked out by the same functions as the deed, and nothing is written."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from werkbank.domain.rules.planning import Applied, assigned, marked, themed
from werkbank.services.deciding import possible
from werkbank.services.guesses import Given
from werkbank.services.rules.applying import comes_later, of_a_kind
from werkbank.services.rules.running import by_effect, settled
from werkbank.storage.reads import registers
from werkbank.storage.reads import rules as reads

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence
    from datetime import datetime

    from werkbank.domain.rules.planning import Wanted
    from werkbank.domain.rules.types import Done
    from werkbank.services.doors import Doors
    from werkbank.services.rules.standing import RuleSight
    from werkbank.storage.reads import Query
    from werkbank.storage.reads.rules import TargetRow

MOST: Final = 2_000
"""Of more undecided items it is not worked out beforehand: that would take as long as doing it."""


class Would(NamedTuple):
    """What running would do."""

    changed: frozenset[int]
    """The items it changes."""
    stayed: int = 0
    """As in ``Ran``."""


def planned(
    doors: Doors, rules: Sequence[RuleSight], number: int | None, stop: Callable[[], bool] = bool
) -> Would | None:
    """Of the rule with this number, or of all that are on; ``None`` when it is too much, or was stopped."""
    with doors.looking() as look:
        found = settled(look.query, rules, number, stop)
        if stop() or len(found) > MOST:
            return None
        applied = _Plan(look.query, doors.clock.now()).of(by_effect(found, list(found)), list(found))
    return Would(frozenset(applied.all), sum(applied.stayed.values()))


class _Plan:
    def __init__(self, query: Query, now: datetime) -> None:
        self._query, self._now = query, now

    def of(self, wanted: Mapping[Done, Wanted], numbers: Sequence[int]) -> Applied:
        """Everything, in the order in which it is carried out."""
        applied, targets = Applied(), {one.id: one for one in reads.targets(self._query, numbers)}
        beside = self._beside(targets.values())
        sealing = {item: one for item, one in wanted.get("marking", {}).items() if item in targets}
        kept = reads.by_hand(self._query, list(numbers))
        giving = {item: one for item, one in wanted.get("manager", {}).items() if item in targets and item not in kept}
        there = {one.id for one in registers.managers(self._query) if one.active}
        have = {message: {one.id: one.manager_id for one in some} for message, some in beside.items()}
        given = assigned([targets[item] for item in giving], have, there, giving, applied)
        themes = {item: one for item, one in wanted.get("theme", {}).items() if item in targets}
        for change in (
            *marked([targets[item] for item in sealing], beside, sealing), *given,
            *themed([targets[item] for item in themes], themes),
        ):  # fmt: skip
            applied.note(change.rule, change.item)
        owners = {change.item: change.value for change in given}
        groups = of_a_kind(wanted.get("decision", {}), wanted.get("snooze", {}))
        for (rule, decision, by), some in groups.items():
            fits = comes_later(self._now)
            for case, _ in possible(self._query, some, decision, Given(by=by), self._now, fits, owners):
                applied.note(rule, case.row.item_id)
        return applied

    def _beside(self, some: Iterable[TargetRow]) -> dict[int, list[TargetRow]]:
        found: dict[int, list[TargetRow]] = {}
        for one in reads.targets_on(self._query, sorted({one.message_id for one in some})):
            found.setdefault(one.message_id, []).append(one)
        return found
