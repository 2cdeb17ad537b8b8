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

    def _change(self, rule: int, item: Item, **changes: Any) -> None:
        before = item
        if self._deeds(rule).items.change(item, **changes) != before:
            self.applied.note(rule, item.id)

    def _items(self, numbers: Iterable[int]) -> list[Item]:
        return [one for one in self._doing.items.many(sorted(numbers)) if one.state == "new"]

    def mark(self, wanted: Mapping[int, tuple[int, Any]]) -> None:
        """Heavier, never lighter; a seal holds for everything on the message."""
        for item in self._items(wanted):
            rule, marking = wanted[item.id]
            for one in self._doing.items.where(message_id=item.message_id) if sealed(marking) else [item]:
                if heavier(one.marking, marking) == marking and level(marking) != level(one.marking):
                    self._change(rule, one, marking=marking, marking_reason="")

    def assign(self, wanted: Mapping[int, tuple[int, Any]]) -> None:
        """To a manager who is there, and has no item on the same message yet."""
        if not wanted:
            return
        there = {one.id for one in registers.managers(self._doing.query) if one.active}
        for item in self._items(wanted):
            rule, manager = wanted[item.id]
            have = {one.manager_id for one in self._doing.items.where(message_id=item.message_id)}
            if manager in there and manager not in have:
                self._change(rule, item, manager_id=manager, copied=False)

    def theme(self, wanted: Mapping[int, tuple[int, Any]]) -> None:
        """Where there is none yet."""
        for item in self._items(wanted):
            if not item.theme:
                self._change(wanted[item.id][0], item, theme=wanted[item.id][1])

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
            still = [one.id for one in self._items(numbers)]
            done = decide_where_possible(self._deeds(rule), still, decision, Given(by=by), to_come) if still else []  # type: ignore[arg-type]
            for one in done:
                self.applied.note(rule, one.item.id)
