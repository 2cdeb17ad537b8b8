"""What a rule asks and what it does."""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import Final, Literal, get_args

from werkbank.domain.markings import MARKINGS, Marking, level

MOST_RULES: Final = 200
MOST_TEXTS: Final = 40
"""Alternatives in one condition."""
LONGEST: Final = 200
"""Characters of one of them."""

RuleDecision = Literal["read", "discuss", "archive"]
"""What a rule may decide: what nobody outside hears of, and what needs no more than a gist."""
DECISIONS: Final[tuple[RuleDecision, ...]] = get_args(RuleDecision)
RULE_MARKINGS: Final[tuple[Marking, ...]] = tuple(one for one in MARKINGS if level(one) not in ("open", "refused"))
"""The markings a rule may set: a state secret is never taken in, so nothing is left to mark."""
Asked = Literal["sender", "to", "subject", "words", "sort", "bulk", "marking", "manager"]
Done = Literal["manager", "theme", "decision", "marking", "snooze"]


def instead_of(effect: Done) -> tuple[Done, ...]:
    """The effects of which a piece can have one: what is decided is not snoozed as well."""
    return ("decision", "snooze") if effect in ("decision", "snooze") else (effect,)


@dataclass(frozen=True, slots=True, kw_only=True)
class Conditions:
    """What must hold, all of it; of several texts in one condition one is enough. Empty conditions ask nothing.

    A sender (``sender``, ``to``) is an address, a domain (``vng.nl``, which holds ``mail.vng.nl`` too) or words of a
    name. Every word of a text must be there, in any order and in any form of it (*facturen* is *factuur*'s plural).
    """

    sender: tuple[str, ...] = ()
    to: tuple[str, ...] = ()
    subject: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    """In the subject or the text."""
    sort: tuple[str, ...] = ()
    """Codes of recognised kinds."""
    bulk: bool | None = None
    marking: tuple[Marking, ...] = ()
    manager: tuple[int, ...] = ()
    """Whose item it was when it came."""

    @property
    def asked(self) -> tuple[Asked, ...]:
        """Which conditions there are."""
        return tuple(one.name for one in fields(self) if getattr(self, one.name) not in ((), None))  # type: ignore[misc]


@dataclass(frozen=True, slots=True, kw_only=True)
class Effects:
    """What becomes of it."""

    manager: int | None = None
    theme: str = ""
    decision: RuleDecision | Literal[""] = ""
    marking: Marking = ""
    """Only ever made heavier."""
    snooze: str = ""
    """A day in words, understood on the day the rule is applied; or ``reply``: until there is an answer."""

    @property
    def done(self) -> tuple[Done, ...]:
        """Which effects there are."""
        return tuple(one.name for one in fields(self) if getattr(self, one.name) not in ("", None))  # type: ignore[misc]
