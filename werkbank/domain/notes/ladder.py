"""The reminder ladder (content.md 4.4): which reminder is due today, and in which tone. Nothing is ever sent by us.

A rung lies so many office working days from the day a note is wanted: a day that is no office day counts as the last
one before it. A rung that was missed is not made up for: of those reached, only the last is due, and only on an office
working day. What was sent for another day (a new date was agreed) does not count.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from werkbank.domain.calendars import (
    NO_CLOSING,
    Closing,
    is_office_day,
    last_office_day_on_or_before,
    office_day_number,
)
from werkbank.domain.notes.counting import day_at

if TYPE_CHECKING:
    from werkbank.domain.notes.types import Ladder, Level, Rung


class Sent(NamedTuple):
    """A reminder that was sent: its level, on which day, and for which wanted day."""

    level: Level
    on: date
    wanted: date


class DueRung(NamedTuple):
    """A rung with its day, an office working day."""

    rung: Rung
    day: date


def rung_days(ladder: Ladder, wanted: date, closing: Closing = NO_CLOSING) -> tuple[DueRung, ...]:
    """Every rung with its day, in order."""
    number = office_day_number(last_office_day_on_or_before(wanted, closing), closing)
    return tuple(DueRung(rung, day_at(number + rung.days, closing)) for rung in ladder.rungs)


def reminder_due(
    ladder: Ladder,
    wanted: date | None,
    today: date,
    closing: Closing = NO_CLOSING,
    sent: Iterable[Sent] = (),
    *,
    is_open: bool = True,
) -> DueRung | None:
    """The reminder to send today, if any: the last rung reached, unless it or a later one was sent, or one today.

    ``is_open``: false for what is held, stands still, is sent or closed; then nobody is reminded.
    """
    if wanted is None or not is_open or not is_office_day(today, closing):
        return None
    told = tuple(sent)
    if any(one.on == today for one in told):
        return None
    before = {one.level for one in told if one.wanted == wanted}
    reached = [one for one in rung_days(ladder, wanted, closing) if one.day <= today]
    places = [place for place, one in enumerate(ladder.rungs) if one.level in before]
    if not reached or (places and max(places) >= len(reached) - 1):
        return None
    return reached[-1]


def next_rung(ladder: Ladder, wanted: date, today: date, closing: Closing = NO_CLOSING) -> DueRung | None:
    """The first rung that lies after today; ``None`` when all have been reached."""
    return next((one for one in rung_days(ladder, wanted, closing) if one.day > today), None)


def rung_by_hand(ladder: Ladder, wanted: date, today: date, closing: Closing = NO_CLOSING) -> Rung:
    """In which words somebody is reminded today who need not be: by the last rung reached, before that by the first."""
    reached = [one.rung for one in rung_days(ladder, wanted, closing) if one.day <= today]
    return reached[-1] if reached else ladder.rungs[0]
