"""What is typed where a date belongs, understood as a whole or refused with the reason."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Final

from werkbank.domain.calendars import NO_CLOSING
from werkbank.domain.days import amsterdam_day
from werkbank.domain.errors import NotADate, UsageError

if TYPE_CHECKING:
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
    """``morgen..vrijdag``, or one day for both; the end is the first such day from the begin on (``ma..wo``).

    Raises ``NotADate`` for what is no date, ``UsageError`` for half of it.
    """
    first, between, last = text.partition("..")
    if not first.strip() or (between and not last.strip()):
        raise UsageError("away", text)
    begin = understood(first, now, closing).date
    if not between:
        return begin, begin
    end = understood(last, now, closing).date
    if end < begin:
        ahead = (begin - amsterdam_day(now)).days
        later = _seen_from(last, now, 1 - ahead, closing)  # the same from the day before: no "tomorrow", told from then
        end = end if later is None or later < begin else later
    return begin, end


def _seen_from(text: str, now: datetime, ago: int, closing: Closing) -> date | None:
    """The same words read so many days ago; ``None`` when they are no date then, or told from that day."""
    try:
        found, later = (understood(text, now - timedelta(days=ago - n), closing).date for n in (0, 1))
    except NotADate:
        return None
    return found if found == later else None


def understood(text: str, now: datetime, closing: Closing = NO_CLOSING) -> Understood:
    """The date that was meant; ``now`` is an instant in UTC. Raises ``NotADate``."""
    from werkbank.domain.days import amsterdam
    from werkbank.domain.phrases import Refused, read  # at first use: nothing of it on the way to the first screen

    found = read(text, amsterdam(now), closing)
    if isinstance(found, Refused):
        raise NotADate(text, found.reason)
    return found
