"""A rule as it is typed, field by field, understood as a whole; and a rule as it would be typed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, cast

from werkbank.domain.days import amsterdam_day
from werkbank.domain.errors import NotADate, RuleRefused
from werkbank.domain.rules import Conditions, Effects
from werkbank.domain.rules.reading import checked_conditions, checked_effects
from werkbank.domain.snoozing import is_reply
from werkbank.services.dates import understood

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from werkbank.services.known import Known


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """The conditions as typed: alternatives are parted by commas; codes are codes. Empty asks nothing."""

    sender: str = ""
    to: str = ""
    subject: str = ""
    words: str = ""
    sort: str = ""
    bulk: str = ""
    """``yes``, ``no`` or nothing."""
    marking: str = ""
    manager: str = ""
    """Names, codes or ids."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """The effects as typed."""

    manager: str = ""
    theme: str = ""
    decision: str = ""
    marking: str = ""
    snooze: str = ""


def conditions_of(asked: Asked, known: Known) -> Conditions:
    """What is asked; raises ``RuleRefused``, and ``NotFound`` for a manager who is not there."""
    if asked.bulk not in ("", "yes", "no"):
        raise RuleRefused("value", "bulk")
    return checked_conditions(
        Conditions(
            sender=_parts(asked.sender),
            to=_parts(asked.to),
            subject=_parts(asked.subject),
            words=_parts(asked.words),
            sort=tuple(one.upper() for one in _parts(asked.sort)),
            bulk={"yes": True, "no": False}.get(asked.bulk),
            marking=cast("Any", _parts(asked.marking)),
            manager=tuple(known.manager(one).id for one in _parts(asked.manager)),
        )
    )


def effects_of(wanted: Wanted, known: Known, now: datetime) -> Effects:
    """What is done; raises as ``conditions_of`` does, and ``NotADate`` for a day that is none or not to come."""
    snooze = wanted.snooze.strip()
    if is_reply(snooze):
        snooze = "reply"
    made = checked_effects(
        Effects(
            manager=known.manager(wanted.manager).id if wanted.manager.strip() else None,
            theme=wanted.theme,
            decision=cast("Any", wanted.decision.strip()),
            marking=cast("Any", wanted.marking.strip()),
            snooze=snooze,
        )
    )
    until = understood(made.snooze, now, known.closing) if made.snooze not in ("", "reply") else None
    if until is not None and until.date <= amsterdam_day(now):
        raise NotADate(made.snooze, "no-later")
    return made


def asked_text(conditions: Conditions, managers: Mapping[int, str]) -> Asked:
    """The conditions as they would be typed. A manager who is not there any more is left out."""
    return Asked(
        sender=", ".join(conditions.sender), to=", ".join(conditions.to), subject=", ".join(conditions.subject),
        words=", ".join(conditions.words), sort=", ".join(conditions.sort),
        bulk={None: "", True: "yes", False: "no"}[conditions.bulk], marking=", ".join(conditions.marking),
        manager=", ".join(managers[one] for one in conditions.manager if one in managers),
    )  # fmt: skip


def wanted_text(effects: Effects, managers: Mapping[int, str]) -> Wanted:
    """The effects as they would be typed."""
    return Wanted(
        manager=managers.get(effects.manager or 0, ""), theme=effects.theme, decision=effects.decision,
        marking=effects.marking, snooze=effects.snooze,
    )  # fmt: skip


def _parts(text: str) -> tuple[str, ...]:
    return tuple(part for one in text.split(",") if (part := one.strip()))
