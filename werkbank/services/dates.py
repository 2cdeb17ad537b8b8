"""What is typed where a date belongs, understood as a whole or refused with the reason."""

from __future__ import annotations

from contextlib import suppress
from datetime import timedelta
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from werkbank.domain.calendars import NO_CLOSING
from werkbank.domain.days import amsterdam_day
from werkbank.domain.errors import NotADate, UsageError

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date, datetime

    from werkbank.domain.calendars import Closing
    from werkbank.domain.phrases import Understood


_HALF_A_YEAR: Final = 183
_YEAR: Final = 366
"""Days; only a day that is not in every year is further away."""


def day_of_event(text: str, now: datetime, closing: Closing = NO_CLOSING) -> date:
    """The day of something that happened or is near: without a year it is the nearest such day, before or after today.

    Elsewhere a day without a year is yet to come. Raises ``NotADate``.
    """
    today = amsterdam_day(now)
    try:
        found = understood(text, now, closing).date
    except NotADate as error:
        if error.reason != "weekday":
            raise
        before = _seen_from(text, now, _HALF_A_YEAR + 1, closing)  # that weekday may be the one of last year
        if before is None or before > today:
            raise
        return before
    ahead = (found - today).days
    if ahead <= _HALF_A_YEAR or found != _seen_from(text, now, -1, closing):
        return found
    before = _seen_from(text, now, ahead if ahead > _YEAR else _HALF_A_YEAR + 1, closing)
    if before is None:
        raise NotADate(text, "weekday")
    return before if before <= today else found


def days_between(text: str, now: datetime, closing: Closing = NO_CLOSING) -> tuple[date, date]:
    """``morgen..vrijdag``, ``van ma t/m wo``, ``tot vrijdag``; or one day, or a period (``volgende week``).

    Both ends are in it. The end is the first such day from the begin on (``ma..wo``).

    Raises ``NotADate`` for what is no date, ``UsageError`` for half of it.
    """
    from werkbank.domain.phrases.spans import halves

    found = halves(text)
    if not text.strip() or (found is not None and (not found.last or (not found.firsts and ".." in text))):
        raise UsageError("away", text)
    if found is None:
        whole = understood(text, now, closing)
        return whole.start or whole.date, whole.date
    end = understood(found.last, now, closing).date
    if not found.firsts:
        return amsterdam_day(now), end
    begin = _begin(found.firsts, end, now, closing)
    if end < begin:
        ahead = (begin - amsterdam_day(now)).days
        later = _seen_from(found.last, now, 1 - ahead, closing)  # from the day before: no "tomorrow", told from then
        end = end if later is None or later < begin else later
    return begin, end


def _begin(readings: Sequence[str], end: date, now: datetime, closing: Closing) -> date:
    """The first reading that is a date and no later than the end; else what the last one is."""
    *likelier, plain = readings
    for one in likelier:
        with suppress(NotADate):
            found = understood(one, now, closing)
            if (found.start or found.date) <= end:
                return found.start or found.date
    whole = understood(plain, now, closing)
    return whole.start or whole.date


def _seen_from(text: str, now: datetime, ago: int, closing: Closing) -> date | None:
    """The same words read so many days ago; ``None`` when they are no date then, or told from that day."""
    try:
        found, later = (understood(text, now - timedelta(days=ago - n), closing).date for n in (0, 1))
    except NotADate:
        return None
    return found if found == later else None


@lru_cache(maxsize=64)
def understood(text: str, now: datetime, closing: Closing = NO_CLOSING) -> Understood:
    """The date that was meant; ``now`` is an instant in UTC. Raises ``NotADate``."""
    from werkbank.domain.days import amsterdam
    from werkbank.domain.phrases import Refused, read  # at first use: nothing of it on the way to the first screen

    found = read(text, amsterdam(now), closing)
    if isinstance(found, Refused):
        raise NotADate(text, found.reason)
    return found
