"""The rules as they are kept, read: what they ask and do, and what is amiss with each."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from werkbank.domain.days import amsterdam_day
from werkbank.domain.errors import NotADate, RuleRefused
from werkbank.domain.rules import Compiled, Conditions, Effects, Fault, compiled, conditions_from, effects_from, faults
from werkbank.domain.rules.standing import Standing
from werkbank.storage.reads import registers, rules

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence
    from datetime import datetime

    from werkbank.domain.triage_keeping import Rule
    from werkbank.storage.reads import Query


class RuleSight(NamedTuple):
    """A rule as it is shown. One that does not read any more has empty conditions and effects, and a fault."""

    number: int
    name: str
    place: int
    active: bool
    conditions: Conditions
    effects: Effects
    faults: tuple[Fault, ...] = ()
    touched: int = 0
    """Items it changed, as far as that stands."""


def sights(query: Query, now: datetime) -> list[RuleSight]:
    """All rules, in order, with what is amiss with them ``now``."""
    kept = rules.rules(query)
    if not kept:
        return []
    managers = {one.id for one in registers.managers(query) if one.active}
    counts = rules.touched(query)
    read = [_read(one) for one in kept]
    standing = [
        Standing(rule.id, rule.active and found is not None, *(found or (Conditions(), Effects())))
        for rule, found in zip(kept, read, strict=True)
    ]
    return [
        RuleSight(
            rule.id, rule.name, at + 1, rule.active, standing[at].conditions, standing[at].effects,
            _faults(standing, at, managers, unread=found is None) + _past(query, standing[at].effects.snooze, now),
            counts.get(rule.id, 0),
        )
        for at, (rule, found) in enumerate(zip(kept, read, strict=True))
    ]  # fmt: skip


def working(query: Query) -> list[Compiled]:
    """The rules that are on, made ready, in order; one that does not read does nothing."""
    found = ((one, _read(one)) for one in rules.rules(query) if one.active)
    return [compiled(one.id, *parts) for one, parts in found if parts is not None]


def _read(rule: Rule) -> tuple[Conditions, Effects] | None:
    try:
        return conditions_from(rule.conditions), effects_from(rule.effects)
    except RuleRefused:
        return None


def _faults(
    standing: Sequence[Standing], at: int, managers: Collection[int], *, unread: bool
) -> tuple[Fault, ...]:  # fmt: skip
    return (Fault("unread"),) if unread else faults(standing, at, managers)


def _past(query: Query, snooze: str, now: datetime) -> tuple[Fault, ...]:
    """Is the day until which a rule puts aside no day to come any more?"""
    if snooze in ("", "reply"):
        return ()
    from werkbank.services.dates import understood
    from werkbank.services.known import Known

    try:
        gone = understood(snooze, now, Known(query).closing).date <= amsterdam_day(now)
    except NotADate:
        gone = True
    return (Fault("past", "snooze"),) if gone else ()
