"""How long steps took one person before, from the notes of that person alone.

It makes a forecast better and is shown with the note it is for; it is never compared, nor given out (content.md 5.5).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import TYPE_CHECKING, Final, NamedTuple

from werkbank.domain.calendars import NO_CLOSING, Closing
from werkbank.domain.notes.counting import numbered, spent
from werkbank.domain.notes.progress import holders_of, where_of

if TYPE_CHECKING:
    from werkbank.domain.notes.progress import Progress
    from werkbank.domain.notes.types import Route

LEAST: Final = 3
"""Times a step must have been done before its own history is believed above the norm."""


class Pace(NamedTuple):
    """How long a step took, in office working days.

    Of ``n`` times half took at most ``median``, and four in five at most ``p80``.
    """

    median: int
    p80: int
    n: int


def pace_of(days: Iterable[int]) -> Pace | None:
    """From how long it took each time (0 or more); of an even number the upper median. ``None`` without any."""
    took = sorted(max(0, one) for one in days)
    if not took:
        return None
    return Pace(took[len(took) // 2], took[-(-len(took) * 4 // 5) - 1], len(took))


def own_pace(earlier: Iterable[tuple[Progress, Route]], person: int, closing: Closing = NO_CLOSING) -> dict[str, Pace]:
    """By step how long it took this person, in office working days on which the note did not stand still.

    A step that was skipped, or of which nobody knows when it began, does not count.
    """
    took: dict[str, list[int]] = defaultdict(list)
    for progress, route in earlier:
        holders = holders_of(progress, route)
        for done in progress.done:
            if done.skipped or done.began is None or holders.get(done.step) != person:
                continue
            still = numbered(where_of(progress, done.day).still, closing)
            took[done.step].append(spent(done.began, done.day, closing, still))
    return {step: pace for step, days in took.items() if (pace := pace_of(days)) is not None}
