"""Nota's on their way: types with routes as data, planning back and forecasting forward, moves, reminders.

Pure: today is an argument, closing days are too, and what cannot be met is an answer. All lengths of steps are office
working days (``rijk``); terms of law are counted in ``domain.terms``. What a file or a move gets wrong is a
``NoteRefused`` with its reason; the words are in ``lang``.
"""

from werkbank.domain.notes.counting import START, Span, Where
from werkbank.domain.notes.faults import faults
from werkbank.domain.notes.forecasting import Absences, Expected, Forecast, forecast
from werkbank.domain.notes.gates import GateDay, gate_days
from werkbank.domain.notes.ladder import DueRung, Sent, next_rung, reminder_due, rung_by_hand, rung_days
from werkbank.domain.notes.moves import Move, all_awaited, awaited, begun, begun_at, moved, refusal
from werkbank.domain.notes.pacing import LEAST, Pace, own_pace, pace_of
from werkbank.domain.notes.planning import SIGNS, Misfit, Plan, Planned, Target, plan_back, start_by, target
from werkbank.domain.notes.progress import Progress, holders_of, where_of
from werkbank.domain.notes.reading import Reading, drafts, read_types, types_from
from werkbank.domain.notes.types import (
    Catalogue,
    Check,
    Gate,
    Ladder,
    NoteType,
    Problem,
    Role,
    Route,
    Rung,
    SideStep,
    Step,
    Unread,
)
from werkbank.domain.notes.versions import RouteDiff, diff, moved_to
from werkbank.domain.notes.writing import catalogue_toml, to_toml

__all__ = [
    "LEAST", "SIGNS", "START", "Absences", "Catalogue", "Check", "DueRung", "Expected", "Forecast", "Gate",
    "GateDay", "Ladder", "Misfit", "Move", "NoteType", "Pace", "Plan", "Planned", "Problem", "Progress", "Reading",
    "Role", "Route", "RouteDiff", "Rung", "Sent", "SideStep", "Span", "Step", "Target", "Unread", "Where",
    "all_awaited", "awaited", "begun", "begun_at", "catalogue_toml", "diff", "drafts", "faults", "forecast",
    "gate_days", "holders_of", "moved", "moved_to", "next_rung", "own_pace", "pace_of", "plan_back", "read_types",
    "refusal", "reminder_due", "rung_by_hand", "rung_days", "start_by", "target", "to_toml", "types_from", "where_of",
]  # fmt: skip
