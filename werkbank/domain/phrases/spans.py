"""The two ends of a span of days: ``morgen..vrijdag``, ``van ma tot vr``, ``3 t/m 7 dec``, ``ma t/m vr volgende week``.

Both ends belong to it, however it is said: whoever is away *tot vrijdag* is told back with both days, and can say it
otherwise.
"""

from __future__ import annotations

import re
from typing import Final, NamedTuple

_FROM: Final = re.compile(r"(?:van|vanaf|from)\s+", re.IGNORECASE)
_BETWEEN: Final = re.compile(
    r"\.\.|(?:^|\s)(?:t/m|t\.?e\.?m\.?|tot en met|up to and including|through|tot|until|till|to|-|–)\s",
    re.IGNORECASE,
)


class Halves(NamedTuple):
    """Both ends as they were typed. ``firsts`` are the readings of the first, the likeliest on top.

    An end that says only a day of the month, or a weekday, may borrow the rest from the other: ``3 t/m 7 dec``.
    """

    firsts: tuple[str, ...]
    """Empty: from today."""
    last: str


def halves(text: str) -> Halves | None:
    """The two ends; ``None`` when it is one phrase, perhaps of a period. Without an end ``last`` is empty."""
    start = _FROM.match(text.strip())
    said = text.strip()[start.end() if start else 0 :]
    found = _BETWEEN.search(f"{said} ")
    if found is None:
        return None
    first, last = said[: found.start()].strip(), said[found.end() :].strip()
    if not first:
        return Halves((), last)
    head, tail = first.partition(" ")[2], last.partition(" ")[2]
    if last.isdecimal() and head:
        last = f"{last} {head}"
    return Halves((f"{first} {tail}", first) if tail and " " not in first else (first,), last)
