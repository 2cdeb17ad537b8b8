"""What is amiss with a rule among the others: what it names is gone, or a rule before it always goes first."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

from werkbank.domain.markings import heavier
from werkbank.domain.rules.types import instead_of

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from werkbank.domain.rules.types import Conditions, Done, Effects

FaultKind = Literal["unread", "manager-gone", "asked-manager-gone", "never", "against", "past"]


class Fault(NamedTuple):
    """Something that is amiss. ``effect`` is what it is about, ``other`` the number of the rule that goes first."""

    kind: FaultKind
    effect: Done | Literal[""] = ""
    other: int = 0


class Standing(NamedTuple):
    """A rule in its place."""

    number: int
    active: bool
    conditions: Conditions
    effects: Effects


def faults(rules: Sequence[Standing], at: int, managers: Collection[int]) -> tuple[Fault, ...]:
    """What is amiss with the rule at this place (from 0); ``managers`` are those that can be given something."""
    rule = rules[at]
    found: list[Fault] = []
    if rule.effects.manager is not None and rule.effects.manager not in managers:
        found.append(Fault("manager-gone", "manager"))
    if rule.conditions.manager and not set(rule.conditions.manager) & set(managers):
        found.append(Fault("asked-manager-gone"))
    for other in rules[:at]:
        if other.active and _wider(other.conditions, rule.conditions):
            found += _lost(rule, other)
    return tuple(found)


def _lost(rule: Standing, other: Standing) -> list[Fault]:
    """Which effects never come, because a rule that holds whenever this one does has set them otherwise."""
    lost: list[Fault] = []
    for effect in rule.effects.done:
        if effect == "marking" and heavier(other.effects.marking, rule.effects.marking) != other.effects.marking:
            continue  # of markings the heaviest counts
        if any(name in other.effects.done for name in instead_of(effect)):
            same = getattr(other.effects, effect) == getattr(rule.effects, effect)
            lost.append(Fault("never" if same else "against", effect, other.number))
    return lost


def _wider(one: Conditions, other: Conditions) -> bool:
    """Does the first hold whenever the other does? Only what can be told from the texts alone is told."""
    for name in one.asked:
        asked, narrower = getattr(one, name), getattr(other, name)
        if name not in other.asked:
            return False
        if isinstance(asked, tuple):
            if not set(narrower) <= set(asked):
                return False
        elif asked != narrower:
            return False
    return True
