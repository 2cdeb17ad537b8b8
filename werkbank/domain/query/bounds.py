"""Signs and words that bound a day or a number, for everything that is typed to narrow a list."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

BOUNDS: Final[Mapping[str, str]] = {
    "uiterlijk": "<=", "tot": "<=", "tot en met": "<=", "t m": "<=", "voor": "<", "vanaf": ">=", "na": ">",
    "by": "<=", "until": "<=", "before": "<", "from": ">=", "after": ">",
}  # fmt: skip
"""Words that a date follows, which is then held against the last day."""
IN_A_BOUND: Final = 3
"""Words of such a word at most."""
IN_A_DATE: Final = 4
"""Words of a date at most."""
OPERATOR: Final = re.compile(r"(<=|>=|<|>|=)?(.*)", re.DOTALL)
_DAY: Final = timedelta(days=1)


def days_between(operator: str, day: date) -> tuple[date | None, date | None]:
    """From the one day to the other, both in it; ``None`` is open. Before the first day there is is nothing."""
    before = day - _DAY if day > date.min else date.min
    after = day + _DAY if day < date.max else date.max
    return {
        "<": (None, before), "<=": (None, day), ">": (after, None), ">=": (day, None), "=": (day, day),
    }[operator]  # fmt: skip


def numbers_between(operator: str, number: int) -> tuple[int | None, int | None]:
    """The same for whole numbers."""
    return {
        "<": (None, number - 1), "<=": (None, number), ">": (number + 1, None), ">=": (number, None),
        "=": (number, number),
    }[operator]  # fmt: skip
