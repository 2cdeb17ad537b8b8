"""Moments on the way on which something must be decided: for Kamervragen, on day 14, whether to ask for more time.

The gate lies a length of calendar time after the start of the term. It is acted on at the latest on the last office
working day on or before it; in the past it is an answer, not an error.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Literal, NamedTuple

from werkbank.domain.calendars import NO_CLOSING, Closing, last_office_day_on_or_before, office_days_until
from werkbank.domain.errors import TermRefused
from werkbank.domain.terms.length import calendar_end

if TYPE_CHECKING:
    from werkbank.domain.notes.forecasting import Forecast
    from werkbank.domain.notes.types import Gate, NoteType

GateState = Literal["ahead", "today", "past", "settled"]
"""Still to come; to be decided today; not decided in time; decided."""


class GateDay(NamedTuple):
    """A gate of one note.

    ``day`` is the calendar day of the rule, ``act_on`` the office day on which to decide at the latest.

    ``left``: office days until ``act_on``, negative when it has passed. ``is_needed``: by the forecast the note will
    be done after its legal end, so more time has to be asked for; ``None`` when there is no forecast or no end.
    """

    gate: str
    day: date
    act_on: date
    left: int
    state: GateState
    is_needed: bool | None


def gate_days(
    one: NoteType,
    start: date,
    today: date,
    closing: Closing = NO_CLOSING,
    settled: frozenset[str] = frozenset(),
    expected: Forecast | None = None,
) -> tuple[GateDay, ...]:
    """The gates of a note whose term started on ``start`` (not counted); those beyond the calendar are left out."""
    return tuple(found for gate in one.gates if (found := _day(gate, start, today, closing, settled, expected)))


def _day(
    gate: Gate, start: date, today: date, closing: Closing, settled: frozenset[str], expected: Forecast | None
) -> GateDay | None:
    try:
        day = calendar_end(start, gate.length)
    except TermRefused:
        return None
    act_on = last_office_day_on_or_before(day, closing)
    state: GateState = "ahead" if today < act_on else "past" if today > day else "today"
    needed = None if expected is None or expected.end is None or expected.target.due is None else expected.is_after_due
    left = office_days_until(today, act_on, closing)
    return GateDay(gate.id, day, act_on, left, "settled" if gate.id in settled else state, needed)
