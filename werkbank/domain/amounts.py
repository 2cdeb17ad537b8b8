"""Amounts of money in a text, and the amount up to which a mandate goes. In cents; nothing is guessed without a sign
for euros beside the number.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable

_NUMBER: Final = (
    r"(?:\d{1,3}(?:[. \u00a0\u202f]\d{3}){1,4}(?:,\d{1,2})?|\d{1,3}(?:,\d{3}){1,4}(?:\.\d{1,2})?"
    r"|\d{1,12}(?:[.,]\d{1,2})?)(?!\d)"
)
_TIMES: Final[dict[str, int]] = {
    "duizend": 10**3, "dzd": 10**3, "thousand": 10**3, "k": 10**3, "ton": 10**5, "miljoen": 10**6, "mln": 10**6,
    "mio": 10**6, "million": 10**6, "miljard": 10**9, "mld": 10**9, "mrd": 10**9, "billion": 10**9, "bln": 10**9,
}  # fmt: skip
_UNIT: Final = rf"(?:\s?(?P<%s>{'|'.join(_TIMES)})\b\.?)?"
_AMOUNT: Final = re.compile(
    rf"(?:€|\beuro?\b)\s?(?P<after>{_NUMBER}){_UNIT % 'big'}"
    rf"|(?<![\d.,])(?P<before>{_NUMBER})(?:,-{{1,2}}|,–)?{_UNIT % 'large'}\s?(?:€|(?:euros?|eur)\b)",
    re.IGNORECASE,
)
_UP_TO: Final = re.compile(
    r"\b(?:tot|t/m|onder|maximaal|maximum|max\.?|hoogstens|hooguit|up to|at most|under|below)"
    r"(?:\s(?:en met|een bedrag van|maximaal|max\.?|de|an amount of))?\s?\Z",
    re.IGNORECASE,
)
_BEFORE: Final = 40
"""Characters before an amount in which *tot* is looked for."""


def amounts(text: str) -> tuple[int, ...]:
    """All amounts in a text, in order: ``€ 2.340,00``, ``2340 euro``, ``EUR 1,5 miljoen``."""
    return tuple(_cents(found) for found in _AMOUNT.finditer(text))


def highest(texts: Iterable[str]) -> int | None:
    """The highest amount in these texts; ``None`` when there is none."""
    return max((one for text in texts for one in amounts(text)), default=None)


def limit_of(about: str, limit: str) -> int | None:
    """Up to what amount a mandate goes: the lowest after *tot* in what it is about, or in its limit."""
    named = [
        _cents(one)
        for one in _AMOUNT.finditer(about)
        if _UP_TO.search(about, max(0, one.start() - _BEFORE), one.start())
    ]
    return min((*named, *amounts(limit)), default=None)


def _cents(found: re.Match[str]) -> int:
    number = found["after"] or found["before"]
    unit = (found["big"] or found["large"] or "").lower()
    whole, cents = re.fullmatch(r"(.*?)(?:[.,](\d{1,2}))?", number).groups()  # type: ignore[union-attr]
    value = int(re.sub(r"\D", "", whole)) * 100 + int((cents or "0").ljust(2, "0"))
    return value * _TIMES.get(unit, 1)
