"""The printed numbers of a part of a question, short."""

from __future__ import annotations

from typing import TYPE_CHECKING

from werkbank.tui.text import plain

if TYPE_CHECKING:
    from collections.abc import Sequence


def printed(numbers: Sequence[str]) -> str:
    """The numbers of a part, short: ``4``, ``4, 5``, ``16-19``; a dot for none."""
    if len(numbers) > 2 and all(one.isdecimal() for one in numbers):
        first, last = int(numbers[0]), int(numbers[-1])
        if [int(one) for one in numbers] == list(range(first, last + 1)):
            return f"{first}-{last}"
    return ", ".join(plain(one) for one in numbers) or "·"
