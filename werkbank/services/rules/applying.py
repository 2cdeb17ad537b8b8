"""What rules make of items: per effect the first rule that has it, each change in the deed of its rule."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from werkbank.domain.days import amsterdam_day
from werkbank.domain.markings import heavier, level, sealed
from werkbank.domain.rules import outcome
from werkbank.services.deciding import decide_where_possible
from werkbank.services.guesses import Given
from werkbank.storage.reads import registers

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from werkbank.domain.inbox import Item
    from werkbank.domain.markings import Marking
    from werkbank.domain.rules import Compiled, Seen
    from werkbank.domain.rules.types import Done
    from werkbank.services.guesses import Guess
    from werkbank.storage.database import Doing

    Deeds = Callable[[int], Doing]
    """The deed of the rule with this number."""


@dataclass(slots=True)
class Applied:
    """By rule the items it changed."""

    items: dict[int, set[int]] = field(default_factory=dict)
    stayed: dict[int, int] = field(default_factory=dict)
    """By rule how many kept their manager: the one it gives has an item on the same message already."""

    def note(self, rule: int, item: int) -> None:
        """It changed this one."""
        self.items.setdefault(rule, set()).add(item)


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

    def mark(self, wanted: Mapping[int, tuple[int, Any]]) -> None:
        """Heavier, never lighter; a seal holds for everything on the message."""
        items = self._items(wanted)
        beside = self._beside(item for item in items if sealed(wanted[item.id][1]))
        marked: dict[int, tuple[int, Item, Marking]] = {}
        for item in items:
            rule, marking = wanted[item.id]
            for one in beside[item.message_id] if sealed(marking) else [item]:
                has = marked[one.id][2] if one.id in marked else one.marking
                if heavier(has, marking) == marking and level(marking) != level(has):
                    marked[one.id] = rule, one, marking
        self._change(
            (rule, item, {"marking": marking, "marking_reason": ""}) for rule, item, marking in marked.values()
        )

    def assign(self, wanted: Mapping[int, tuple[int, Any]]) -> None:
        """To a manager who is there, and has no item on the same message yet."""
        if not wanted:
            return
        there = {one.id for one in registers.managers(self._doing.query) if one.active}
        items = self._items(wanted)
        given: list[tuple[int, Item, dict[str, Any]]] = []
        have: dict[int, dict[int, int | None]] = {}
        for number, message, owner, _ in self._doing.items_on(sorted({item.message_id for item in items})):
            have.setdefault(message, {})[number] = owner
        for item in items:
            rule, manager = wanted[item.id]
            if manager in there and manager not in have[item.message_id].values():
                have[item.message_id][item.id] = manager
                given.append((rule, item, {"manager_id": manager, "copied": False}))
            elif manager in there and item.manager_id != manager:
                self.applied.stayed[rule] = self.applied.stayed.get(rule, 0) + 1
        self._change(given)

    def theme(self, wanted: Mapping[int, tuple[int, Any]]) -> None:
        """Where there is none yet."""
        some = ((*wanted[item.id], item) for item in self._items(wanted) if not item.theme)
        self._change((rule, item, {"theme": theme}) for rule, theme, item in some)

    def decide(self, decisions: Mapping[int, tuple[int, Any]], snoozes: Mapping[int, tuple[int, Any]]) -> None:
        """Decide, or put aside until a day that is still to come."""
        groups: dict[tuple[int, str, str], list[int]] = {}
        for item, (rule, decision) in decisions.items():
            groups.setdefault((rule, decision, ""), []).append(item)
        for item, (rule, by) in snoozes.items():
            groups.setdefault((rule, "snooze", by), []).append(item)
        today = amsterdam_day(self._doing.now)

        def to_come(guess: Guess) -> bool:
            return guess.return_on is None or guess.return_on > today

        for (rule, decision, by), numbers in groups.items():
            still = self._items(numbers)
            done = decide_where_possible(self._deeds(rule), still, decision, Given(by=by), to_come) if still else []  # type: ignore[arg-type]
            for one in done:
                self.applied.note(rule, one.item.id)
