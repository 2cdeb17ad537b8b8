"""Amounts of money in a text, and the amount up to which a mandate goes. In cents; nothing is guessed without a sign
for euros beside the number.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from werkbank.domain.multiples import TIMES, WRITTEN

if TYPE_CHECKING:
    from collections.abc import Iterable

_NUMBER: Final = (
    r"(?:\d{1,3}(?:[. \u00a0\u202f]\d{3}){1,4}(?:,\d{1,2})?|\d{1,3}(?:,\d{3}){1,4}(?:\.\d{1,2})?"
    r"|\d{1,12}(?:[.,]\d{1,2})?)(?!\d)"
)
_UNIT: Final = rf"(?:\s?(?P<%s>{WRITTEN})\b\.?)?"
_AMOUNT: Final = re.compile(
    rf"(?:€|\beuro?(?![^\W\d]))\s?(?P<after>{_NUMBER}){_UNIT % 'big'}"
    rf"|(?<![\d.,])(?P<before>{_NUMBER})(?:,-{{1,2}}|,–)?{_UNIT % 'large'}\s?(?:€|(?:euros?|eur)\b)",
    re.IGNORECASE,
)
_UNTIL: Final = (
    r"\b(?:tot|t/m|onder|maximaal|maximum|max\.?|hoogstens|hooguit|up to|at most|under|below)"
    r"(?:\s(?:en met|een bedrag van|maximaal|max\.?|de|an amount of))?\s?"
)
_UP_TO: Final = re.compile(rf"{_UNTIL}\Z", re.IGNORECASE)
_BARE: Final = re.compile(rf"\s*(?:{_UNTIL})?(?P<after>{_NUMBER}){_UNIT % 'big'}\s*", re.IGNORECASE)
"""A limit that is nothing but a number."""
_BEFORE: Final = 40
"""Characters before an amount in which *tot* is looked for."""


def amounts(text: str) -> tuple[int, ...]:
    """All amounts in a text, in order: ``€ 2.340,00``, ``2340 euro``, ``EUR 1,5 miljoen``."""
    return tuple(_cents(found) for found in _AMOUNT.finditer(text))


def highest(texts: Iterable[str]) -> int | None:
    """The highest amount in these texts; ``None`` when there is none."""
    return max((one for text in texts for one in amounts(text)), default=None)


def limit_of(about: str, limit: str) -> int | None:
    """Up to what amount a mandate goes: the lowest after *tot* in what it is about, or in its limit.

    A limit that is a bare number (``1000``, ``tot 1.000``) is in euros: no other limit is written so.
    """
    named = [
        _cents(one)
        for one in _AMOUNT.finditer(about)
        if _UP_TO.search(about, max(0, one.start() - _BEFORE), one.start())
    ]
    bare = _BARE.fullmatch(limit)
    return min((*named, *amounts(limit), *(() if bare is None else (_cents(bare),))), default=None)


def _cents(found: re.Match[str]) -> int:
    parts = found.groupdict()
    number = parts.get("after") or parts["before"]
    unit = (parts.get("big") or parts.get("large") or "").lower()
    whole, cents = re.fullmatch(r"(.*?)(?:[.,](\d{1,2}))?", number).groups()  # type: ignore[union-attr]
    value = int(re.sub(r"\D", "", whole)) * 100 + int((cents or "0").ljust(2, "0"))
    return value * TIMES.get(unit, 1)
