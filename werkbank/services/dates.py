"""What is typed where a date belongs, understood as a whole or refused with the reason."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Final

from werkbank.domain.calendars import NO_CLOSING
from werkbank.domain.days import amsterdam_day
from werkbank.domain.errors import NotADate

if TYPE_CHECKING:
    from datetime import date, datetime

    from werkbank.domain.calendars import Closing
    from werkbank.domain.phrases import Understood


_HALF_A_YEAR: Final = 183


def day_of_event(text: str, now: datetime, closing: Closing = NO_CLOSING) -> date:
    """The day of something that happened or is near: without a year it is the nearest such day, before or after today.

    Elsewhere a day without a year is yet to come. Raises ``NotADate``.
    """
    found = understood(text, now, closing).date
    today = amsterdam_day(now)
    if (found - today).days <= _HALF_A_YEAR or found != understood(text, now - timedelta(days=1), closing).date:
        return found
    before = understood(text, now - timedelta(days=366), closing).date
    return before if before.year < found.year else found


def understood(text: str, now: datetime, closing: Closing = NO_CLOSING) -> Understood:
    """The date that was meant; ``now`` is an instant in UTC. Raises ``NotADate``."""
    from werkbank.domain.days import amsterdam
    from werkbank.domain.phrases import Refused, read  # at first use: nothing of it on the way to the first screen

    found = read(text, amsterdam(now), closing)
    if isinstance(found, Refused):
        raise NotADate(text, found.reason)
    return found
