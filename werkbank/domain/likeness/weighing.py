"""How near something earlier comes to what is asked now, and why. A table of what counts; pure."""

from __future__ import annotations

import heapq
import math
from collections.abc import Collection, Mapping, Sequence
from typing import TYPE_CHECKING, Final, Literal, NamedTuple

if TYPE_CHECKING:
    from datetime import date

Source = Literal["part", "commitment", "message"]
Same = Literal["reference", "asker", "manager", "theme"]
POINTS: Final[Mapping[Same, int]] = {"reference": 30, "asker": 8, "theme": 8, "manager": 4}
"""What each thing in common adds to the share of the words (0 to 100)."""
RECENT: Final = 8
"""Added to what is of today; over ``_YEARS`` years it goes to nothing."""
_YEARS: Final = 4
FIRST: Final[Mapping[Source, int]] = {"part": 12, "commitment": 10, "message": 0}
"""What was answered or promised is used again sooner than what somebody wrote."""
_LEAST_SHARE: Final = 12
"""Of the weight of the words: less than this is chance."""
_PLENTY: Final = 10
"""So many times the rows that are asked for."""
_TELLING: Final = 8
"""Letters of a stem that says enough when it is the only one in common: long Dutch words are compounds."""


class Hits(NamedTuple):
    """Where a word was found: the newest rows, and how many there are (an estimate when there are more)."""

    rows: Sequence[int]
    amount: float


class Weighed(NamedTuple):
    """``points`` orders; ``words`` are the stems in common, the rarest first."""

    points: int
    words: tuple[str, ...]
    same: tuple[Same, ...]


def counted(rows: Sequence[int], most: int, last: int) -> Hits:
    """The newest rows (descending) of a word, of which at most ``most`` were asked, in a table whose last is ``last``.

    When there are more, how many follows from how close together the newest lie.
    """
    if len(rows) < most:
        return Hits(rows, len(rows))
    span = max(1, last - rows[-1] + 1)
    return Hits(rows, max(len(rows), len(rows) * last / span))


def rarity(count: float, total: int) -> float:
    """The weight of a word that is in ``count`` of ``total`` rows, as BM25 has it: in most rows little."""
    return math.log(1 + (max(0.0, total - count) + 0.5) / (count + 0.5))


def candidates(found: Mapping[str, Hits], weights: Mapping[str, float], most: int) -> list[int]:
    """The rows with the heaviest words, at most so many; of equals the newest.

    The rarest words say which rows there are; as soon as there are plenty, a commoner one only counts for those.
    """
    sums: dict[int, float] = {}
    for word in sorted(found, key=lambda one: -weights[one]):
        weight, rows = weights[word], found[word].rows
        for row in rows if len(sums) < most * _PLENTY else sums.keys() & set(rows):
            sums[row] = sums.get(row, 0.0) + weight
    return heapq.nlargest(most, sums, key=lambda row: (sums[row], row))


def weighed(
    weights: Mapping[str, float], found: Collection[str], same: Sequence[Same], days: int | None, source: Source
) -> Weighed | None:
    """How near a row comes whose stems are ``found``, so many days ago; ``None`` when that may be chance."""
    words = [word for word in weights if word in found]
    total = sum(weights.values())
    share = round(100 * sum(weights[word] for word in words) / total) if total else 0
    enough = len(words) > 1 or (bool(words) and (len(words[0]) >= _TELLING or len(weights) == 1))
    if "reference" not in same and (not enough or share < _LEAST_SHARE):
        return None
    recent = 0 if days is None else max(0, round(RECENT * (1 - max(0, days) / (365 * _YEARS))))
    points = share + FIRST[source] + sum(POINTS[one] for one in same) + recent
    return Weighed(points, tuple(sorted(words, key=lambda word: -weights[word])), tuple(same))


def days_ago(moment: date | None, today: date) -> int | None:
    """Calendar days; ``None`` when it is not known."""
    return None if moment is None else (today - moment).days
