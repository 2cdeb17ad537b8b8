"""What rules make of items: per effect the first rule that has it, each change in the deed of its rule."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from werkbank.domain.days import amsterdam_day
from werkbank.domain.markings import sealed
from werkbank.domain.rules import outcome
from werkbank.domain.rules.planning import Applied, assigned, marked, themed
from werkbank.services.deciding import decide_where_possible
from werkbank.services.guesses import Given
from werkbank.storage.reads import registers

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence
    from datetime import datetime

    from werkbank.domain.decisions import Decision
    from werkbank.domain.inbox import Item
    from werkbank.domain.rules import Compiled, Seen
    from werkbank.domain.rules.planning import Change, Wanted
    from werkbank.domain.rules.types import Done
    from werkbank.services.guesses import Guess
    from werkbank.storage.database import Doing

    Deeds = Callable[[int], Doing]
    """The deed of the rule with this number."""


def apply(
    doing: Doing, rules: Sequence[Compiled], seen: Mapping[int, Seen], deeds: Deeds, keeps_manager: Iterable[int] = ()
) -> Applied:
    """Apply rules to items that nobody decided on, by number with what they were when they came in.

    ``keeps_manager`` are items that were given to somebody by hand. What cannot be done (a manager who has gone, a day
    that has passed) is left, and never in the way of the rest.
    """
    wanted: dict[Done, dict[int, tuple[int, Any]]] = {}
    for number, one in seen.items():
        for effect, (rule, value) in outcome(rules, one).items():
            wanted.setdefault(effect, {})[number] = (rule, value)
    return carry_out(doing, wanted, deeds, keeps_manager)


def carry_out(
    doing: Doing, wanted: Mapping[Done, Mapping[int, tuple[int, Any]]], deeds: Deeds, keeps_manager: Iterable[int] = ()
) -> Applied:
    """The same, of what is to become of items: per effect, by number, the rule and what it sets."""
    work = _Work(doing, deeds)
    kept = set(keeps_manager)
    work.mark(wanted.get("marking", {}))
    work.assign({item: one for item, one in wanted.get("manager", {}).items() if item not in kept})
    work.theme(wanted.get("theme", {}))
    work.decide(wanted.get("decision", {}), wanted.get("snooze", {}))
    return work.applied


class _Work:
    """One application."""

    def __init__(self, doing: Doing, deeds: Deeds) -> None:
        self._doing, self._deeds = doing, deeds
        self.applied = Applied()

    def _change(self, some: Iterable[tuple[int, Item, dict[str, Any]]]) -> None:
        """Change items, each once and in the deed of its rule."""
        of_rule: dict[int, list[tuple[Item, dict[str, Any]]]] = {}
        for rule, item, changes in some:
            of_rule.setdefault(rule, []).append((item, changes))
        for rule, pairs in of_rule.items():
            for (before, _), after in zip(pairs, self._deeds(rule).items.change_all(pairs), strict=True):
                if after != before:
                    self.applied.note(rule, before.id)

    def _items(self, numbers: Iterable[int]) -> list[Item]:
        return [one for one in self._doing.items.many(sorted(numbers)) if one.state == "new"]

    def _beside(self, items: Iterable[Item]) -> dict[int, list[Item]]:
        """By message all items on the messages of these."""
        found: dict[int, list[Item]] = {}
        for one in self._doing.items.among("message_id", sorted({item.message_id for item in items})):
            found.setdefault(one.message_id, []).append(one)
        return found

    def _make(self, items: Iterable[Item], changes: Sequence[Change], column: str, **also: Any) -> None:
        by_number = {one.id: one for one in items}
        self._change((one.rule, by_number[one.item], {column: one.value, **also}) for one in changes)

    def mark(self, wanted: Wanted) -> None:
        """See ``planning.marked``."""
        items = self._items(wanted)
        beside = self._beside(item for item in items if sealed(wanted[item.id][1]))
        changes = marked(items, beside, wanted)
        self._make([*items, *(one for some in beside.values() for one in some)], changes, "marking", marking_reason="")

    def assign(self, wanted: Wanted) -> None:
        """See ``planning.assigned``."""
        if not wanted:
            return
        there = {one.id for one in registers.managers(self._doing.query) if one.active}
        items = self._items(wanted)
        have: dict[int, dict[int, int | None]] = {}
        for number, message, owner, _ in self._doing.items_on(sorted({item.message_id for item in items})):
            have.setdefault(message, {})[number] = owner
        self._make(items, assigned(items, have, there, wanted, self.applied), "manager_id", copied=False)

    def theme(self, wanted: Wanted) -> None:
        """See ``planning.themed``."""
        items = self._items(wanted)
        self._make(items, themed(items, wanted), "theme")

    def decide(self, decisions: Wanted, snoozes: Wanted) -> None:
        """Decide, or put aside until a day that is still to come."""
        for (rule, decision, by), numbers in of_a_kind(decisions, snoozes).items():
            still = self._items(numbers)
            to_come = comes_later(self._doing.now)
            done = decide_where_possible(self._deeds(rule), still, decision, Given(by=by), to_come) if still else []
            for one in done:
                self.applied.note(rule, one.item.id)


def of_a_kind(decisions: Wanted, snoozes: Wanted) -> dict[tuple[int, Decision, str], list[int]]:
    """What is decided on together: by rule, decision and day the items."""
    groups: dict[tuple[int, Decision, str], list[int]] = {}
    for item, (rule, decision) in decisions.items():
        groups.setdefault((rule, decision, ""), []).append(item)
    for item, (rule, by) in snoozes.items():
        groups.setdefault((rule, "snooze", by), []).append(item)
    return groups


def comes_later(now: datetime) -> Callable[[Guess], bool]:
    """Is what a decision would fill in no day that has passed?"""
    today = amsterdam_day(now)
    return lambda guess: guess.return_on is None or guess.return_on > today
