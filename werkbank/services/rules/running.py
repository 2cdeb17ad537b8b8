"""Rules run backwards over the inbox: in batches, so that others can write between them, and one deed all the same.

What is done is what would have been done when it came in: a rule above goes first, also when it is not run itself.
"""

from __future__ import annotations

import time
from collections import Counter
from typing import TYPE_CHECKING, Final, NamedTuple

from werkbank.domain.deeds import DeedCall
from werkbank.domain.rules import settle
from werkbank.domain.rules.types import instead_of
from werkbank.services.rules.applying import carry_out
from werkbank.services.rules.selecting import holding
from werkbank.storage.reads import rules as reads

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from typing import Any

    from werkbank.domain.deeds import Arg
    from werkbank.domain.rules.types import Done
    from werkbank.services.doors import Doors
    from werkbank.services.rules.standing import RuleSight
    from werkbank.storage.reads import Query

    Settled = dict[int, dict[Done, tuple[int, Any]]]
    """By item per effect the rule that sets it, and to what."""

_BATCH: Final = 128
_GAP: Final = 0.004
"""Seconds between two batches in which others may write."""


class Ran(NamedTuple):
    """How far it is: how many were changed, of how many it holds for."""

    changed: int
    seen: int
    deed: int | None = None
    stayed: int = 0
    """How many kept their manager, because the one it gives has a copy already."""


def settled(query: Query, rules: Sequence[RuleSight], number: int | None, stop: Callable[[], bool]) -> Settled:
    """What rules do with the items that nobody decided on: the one with this number, or all that are on.

    ``rules`` are all there are, in order. An item for which the rule holds and that others keep from it has nothing.
    """
    found: Settled = {}
    wanted = {
        name for one in rules if one.number == number for effect in one.effects.done for name in instead_of(effect)
    }
    for one in rules:
        above = number is not None and one.number != number
        if not one.conditions.asked or not (one.active or one.number == number):
            continue
        if above and not wanted & set(one.effects.done):
            continue
        held = sorted(item for item, state in holding(query, one.conditions, stop) if state == "new")
        for item in held:
            settle(found.setdefault(item, {}), one.number, one.effects)
        if one.number == number:
            return {item: _of_rule(found[item], number) for item in held}
    return {item: found[item] for item in sorted(found)}


def _of_rule(effects: dict[Done, tuple[int, Any]], number: int) -> dict[Done, tuple[int, Any]]:
    return {effect: one for effect, one in effects.items() if one[0] == number}


def by_effect(settled: Settled, numbers: Sequence[int]) -> dict[Done, dict[int, tuple[int, Any]]]:
    """The same of these items, per effect."""
    found: dict[Done, dict[int, tuple[int, Any]]] = {}
    for number in numbers:
        for effect, one in settled[number].items():
            found.setdefault(effect, {})[number] = one
    return found


class Run:
    """One run, from the first batch to the last."""

    def __init__(self, doors: Doors, rules: Sequence[RuleSight], rule: RuleSight | None) -> None:
        self._doors, self._rules, self._rule = doors, rules, rule
        self._deed: int | None = None
        self._each: Counter[int] = Counter()
        """By rule how many items it changed."""
        self._changed = self._stayed = 0

    def going(self, stop: Callable[[], bool]) -> Iterator[Ran]:
        """Told after each batch. It is one deed; one that is stopped is shorter."""
        with self._doors.looking() as look:
            found = settled(look.query, self._rules, None if self._rule is None else self._rule.number, stop)
        numbers = list(found)
        for start in range(0, len(numbers), _BATCH):
            if stop():
                return
            if start:
                time.sleep(_GAP)
            some = numbers[start : start + _BATCH]
            self._batch(found, some)
            yield Ran(self._changed, start + len(some), self._deed, self._stayed)
        if self._deed is not None:
            with self._doing(finished=True):
                pass
        yield Ran(self._changed, len(found), self._deed, self._stayed)

    def _doing(self, *, finished: bool) -> Any:
        call = DeedCall("rule-run", self._args())
        now = self._doors.clock.now()
        return self._doors.database.doing(call, now, continuing=self._deed, finished=finished)

    def _args(self) -> dict[str, Arg]:
        one = self._rule
        told: dict[str, Arg] = {"rule": one.number, "name": one.name} if one is not None else {}
        each: dict[str, Arg] = {"each": [f"{rule}:{count}" for rule, count in sorted(self._each.items())]}
        return {**told, "count": self._changed, **({} if one is not None else each)}

    def _batch(self, found: Settled, numbers: Sequence[int]) -> None:
        with self._doing(finished=False) as doing:
            kept = reads.by_hand(doing.query, numbers)
            applied = carry_out(doing, by_effect(found, numbers), lambda _: doing, kept)
            self._changed += len(applied.all)
            self._each.update({rule: len(items) for rule, items in applied.items.items()})
            self._stayed += sum(applied.stayed.values())
            doing.journal.args.update(self._args())
        self._deed = doing.journal.deed_id
