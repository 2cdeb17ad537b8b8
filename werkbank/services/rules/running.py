"""A rule run backwards over the inbox: in batches, so that others can write between them, and one deed all the same."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Final, NamedTuple

from werkbank.domain.deeds import DeedCall
from werkbank.services.rules.applying import carry_out
from werkbank.services.rules.selecting import holding
from werkbank.storage.reads import rules

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from werkbank.services.doors import Doors
    from werkbank.services.rules.standing import RuleSight

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


def run(doors: Doors, rule: RuleSight, stop: Callable[[], bool]) -> Iterator[Ran]:
    """Run it over the items that nobody decided on and for which it holds."""
    with doors.looking() as look:
        found = [item for item, state in holding(look.query, rule.conditions, stop) if state == "new"]
    changed, stayed, deed = 0, 0, None
    for start in range(0, len(found), _BATCH):
        if stop():
            return
        if start:
            time.sleep(_GAP)
        changed, kept, deed = _batch(doors, rule, found[start : start + _BATCH], changed, deed)
        stayed += kept
        yield Ran(changed, min(start + _BATCH, len(found)), deed, stayed)
    if deed is not None:
        call = DeedCall("rule-run", _args(rule, changed))
        with doors.database.doing(call, doors.clock.now(), continuing=deed):
            pass
    yield Ran(changed, len(found), deed, stayed)


def _args(rule: RuleSight, count: int) -> dict[str, str | int | bool | list[str] | None]:
    return {"rule": rule.number, "name": rule.name, "count": count}


def _batch(
    doors: Doors, rule: RuleSight, numbers: list[int], before: int, deed: int | None
) -> tuple[int, int, int | None]:
    """One batch, of which what the rule asks was looked at.

    How many were changed by now, how many of the batch kept their manager, and the deed.
    """
    call = DeedCall("rule-run", _args(rule, before))
    with doors.database.doing(call, doors.clock.now(), continuing=deed, finished=False) as doing:
        wanted = {
            effect: {number: (rule.number, getattr(rule.effects, effect)) for number in numbers}
            for effect in rule.effects.done
        }
        kept = rules.by_hand(doing.query, numbers)
        applied = carry_out(doing, wanted, lambda _: doing, kept)
        count = before + len(applied.items.get(rule.number, ()))
        doing.journal.args["count"] = count
    return count, applied.stayed.get(rule.number, 0), doing.journal.deed_id
