"""Nota's on their way: types with routes as data, planning back and forecasting forward, moves, reminders.

Pure: today is an argument, closing days are too, and what cannot be met is an answer. All lengths of steps are office
working days (``rijk``); terms of law are counted in ``domain.terms``. What a file or a move gets wrong is a
``NoteRefused`` with its reason; the words are in ``lang``.
"""

from werkbank.domain.notes.faults import Problem, faults
from werkbank.domain.notes.reading import Reading, read_types, types_from
from werkbank.domain.notes.types import (
    Catalogue,
    Check,
    Gate,
    Ladder,
    NoteType,
    Role,
    Route,
    Rung,
    SideStep,
    Step,
)
from werkbank.domain.notes.writing import catalogue_toml, to_toml

__all__ = [
    "Catalogue",
    "Check",
    "Gate",
    "Ladder",
    "NoteType",
    "Problem",
    "Reading",
    "Role",
    "Route",
    "Rung",
    "SideStep",
    "Step",
    "catalogue_toml",
    "faults",
    "read_types",
    "to_toml",
    "types_from",
]
