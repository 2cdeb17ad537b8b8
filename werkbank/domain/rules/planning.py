"""What rules would change, worked out from the items as they stand; the same for a preview as for the deed. Pure."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, NamedTuple, Protocol

from werkbank.domain.markings import heavier, level, sealed

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence

    from werkbank.domain.markings import Marking

    Wanted = Mapping[int, tuple[int, Any]]
    """By number of an item the rule, and what it sets."""


class Target(Protocol):
    """An item, as far as this goes."""

    @property
    def id(self) -> int:
        """Its number."""

    @property
    def message_id(self) -> int:
        """Of its message."""

    @property
    def manager_id(self) -> int | None:
        """Whose it is."""

    @property
    def marking(self) -> Marking:
        """How it is marked."""

    @property
    def theme(self) -> str:
        """What it is about."""


class Change(NamedTuple):
    """A rule gives an item something."""

    rule: int
    item: int
    value: Any


@dataclass(slots=True)
class Applied:
    """By rule the items it changed."""

    items: dict[int, set[int]] = field(default_factory=dict)
    stayed: dict[int, int] = field(default_factory=dict)
    """By rule how many kept their manager: the one it gives has an item on the same message already."""

    def note(self, rule: int, item: int) -> None:
        """It changed this one."""
        self.items.setdefault(rule, set()).add(item)

    @property
    def all(self) -> set[int]:
        """All items that were changed."""
        return set().union(*self.items.values())


def marked(items: Sequence[Target], beside: Mapping[int, Sequence[Target]], wanted: Wanted) -> list[Change]:
    """Heavier, never lighter; a seal holds for everything on the message (``beside``, by message)."""
    found: dict[int, Change] = {}
    for item in items:
        rule, marking = wanted[item.id]
        for one in beside[item.message_id] if sealed(marking) else [item]:
            has: Marking = found[one.id].value if one.id in found else one.marking
            if heavier(has, marking) == marking and level(marking) != level(has):
                found[one.id] = Change(rule, one.id, marking)
    return list(found.values())


def assigned(
    items: Iterable[Target], owners: Mapping[int, Mapping[int, int | None]], there: Collection[int], wanted: Wanted,
    applied: Applied,
) -> list[Change]:  # fmt: skip
    """To a manager who is ``there``, and has no item on the same message yet; who has is told in ``applied``.

    ``owners``: by message the manager of each item on it.
    """
    given: list[Change] = []
    have = {message: dict(some) for message, some in owners.items()}
    for item in items:
        rule, manager = wanted[item.id]
        if manager not in there:
            continue
        if manager not in have[item.message_id].values():
            have[item.message_id][item.id] = manager
            given.append(Change(rule, item.id, manager))
        elif item.manager_id != manager:
            applied.stayed[rule] = applied.stayed.get(rule, 0) + 1
    return given


def themed(items: Iterable[Target], wanted: Wanted) -> list[Change]:
    """Where there is none yet."""
    return [Change(*_of(wanted, item)) for item in items if not item.theme]


def _of(wanted: Wanted, item: Target) -> tuple[int, int, Any]:
    rule, value = wanted[item.id]
    return rule, item.id, value
