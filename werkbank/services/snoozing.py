"""On which day, or at which event, what sleeps comes back; and the day of the meeting with a manager, kept once."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, NamedTuple

from werkbank.domain.calendars import add_office_days
from werkbank.domain.days import amsterdam_day
from werkbank.domain.errors import NotADate
from werkbank.domain.snoozing import next_meeting, understood_until
from werkbank.domain.triage_keeping import Setting
from werkbank.services.dates import understood
from werkbank.storage.reads import registers

if TYPE_CHECKING:
    from datetime import date, datetime

    from werkbank.domain.inbox import UntilEvent
    from werkbank.domain.phrases.state import Reading
    from werkbank.services.known import Known
    from werkbank.storage.database import Doing


class Sleep(NamedTuple):
    """What was typed, for one item."""

    return_on: date | None
    event: UntilEvent = ""
    reading: Reading = "exact"
    meeting: int | None = None
    """The weekday of the meeting, to be kept for this manager; Monday is 0."""
    hour: bool = False
    """Was an hour typed? What sleeps comes back by the day."""


def sleep_until(text: str, due: date | None, now: datetime, known: Known, manager: int | None) -> Sleep:
    """Raises ``NotADate``: no date, one that is no later than today, a meeting whose day is not known yet, days before
    a term that is not there.
    """
    until, closing, today = understood_until(text), known.closing, amsterdam_day(now)
    if until.kind == "reply":
        return Sleep(None, "reply")
    if until.kind == "meeting":
        kept = known.meetings.get(manager or 0)
        weekday = kept if until.weekday is None else until.weekday
        if weekday is None:
            raise NotADate(text, "meeting")
        return Sleep(next_meeting(weekday, today, closing), "meeting", meeting=None if weekday == kept else weekday)
    if until.kind == "term":
        if due is None:
            raise NotADate(text, "no-term")
        on = add_office_days(due, -until.days, closing) if until.office else due - timedelta(days=until.days)
        if on <= today:
            raise NotADate(text, "term-near")
        return Sleep(on, "term")
    found = understood(until.text, now, closing)
    if found.date <= today:
        raise NotADate(text, "no-later")
    return Sleep(found.date, "", found.reading, hour=bool(found.time))


def keep_meeting(doing: Doing, manager: int | None, weekday: int) -> None:
    """The day of the meeting with this manager (of what has none: one for all of those), from now on."""
    key = registers.meeting_key(manager)
    kept = doing.settings.where(key=key)
    if kept:
        doing.settings.change(kept[0], value=str(weekday))
    else:
        doing.settings.add(Setting(key=key, value=str(weekday)))
