"""Suspensions: whole days on which a term does not run. Resuming adds the days that really passed.

Both laws that ship begin on the day after the notice. Where the law says *tot* (Awb 4:15(1)) the day on which what was
asked came in counts again, where it says *tot en met* (Woo 4.4(3)) that day is suspended too.
"""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from werkbank.domain.errors import TermRefused


class Suspension(NamedTuple):
    """From ``first``, the first day suspended, *tot* or (``inclusive``) *tot en met* ``end``."""

    first: date
    end: date
    inclusive: bool = False

    @property
    def after(self) -> int:
        """The ordinal of the first day that counts again."""
        return self.end.toordinal() + (1 if self.inclusive else 0)


def in_order(suspensions: tuple[Suspension, ...], start: date) -> tuple[Suspension, ...]:
    """By their first day; refuses one that ends before it begins, or begins on or before the start of the term.

    The day of the start is not counted, so there is nothing to suspend on it.
    """
    for one in suspensions:
        if one.end < one.first:
            raise TermRefused("suspension-order", f"{one.first}..{one.end}")
        if one.first <= start:
            raise TermRefused("suspension-before", one.first.isoformat())
    return tuple(sorted(suspensions))


def new_days(one: Suspension, covered: int) -> range:
    """The ordinals it suspends that no earlier one did; ``covered`` is the first ordinal after all of those."""
    first = max(one.first.toordinal(), covered)
    return range(first, max(one.after, first))


def holding(ordinal: int, suspensions: tuple[Suspension, ...]) -> Suspension | None:
    """The suspension that a day lies in, if any."""
    return next((one for one in suspensions if one.first.toordinal() <= ordinal < one.after), None)
