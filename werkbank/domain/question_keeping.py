"""What is kept beside a question, as rows: its parts, what stands on its checklist, and what was once promised."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from werkbank.domain.markings import Marking

CheckState = Literal["", "asked", "in", "none"]
"""Open (empty); *uitgevraagd*; *binnen*; not applicable, with a reason."""
CommitmentKind = Literal["promise", "motion"]
CommitmentState = Literal["", "done", "dropped"]
"""Still to be kept (empty); kept; lapsed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One part of a question. ``numbers`` are those printed, several or none at all; ``place`` is its order from 1."""

    id: int = 0
    question_id: int
    place: int
    numbers: tuple[str, ...] = ()
    text: str
    core: str = ""
    answer: str = ""
    advice: str = ""
    """Which option is advised, or what to do with the answer."""
    answered: bool = False
    """Did she say that the answer stands?"""
    taken_from: str = ""
    """The id of what the answer was taken over from (``v3``, ``t12``, ``m9``)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Check:
    """One item of the checklist, of the whole question or of one part. A row is there as soon as something is said.

    ``as_of`` is the *peildatum* of a figure; ``wanted`` the day on which ``person_id`` is to deliver.
    """

    id: int = 0
    question_id: int
    part_id: int | None = None
    item: str
    state: CheckState = ""
    answer: str = ""
    remark: str = ""
    source: str = ""
    as_of: date | None = None
    person_id: int | None = None
    wanted: date | None = None
    asked_on: date | None = None
    in_on: date | None = None
    reason: str = ""
    """Why it does not apply."""
    reminded_on: date | None = None
    """The last day on which ``person_id`` was reminded of it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Commitment:
    """What was promised to Parliament or another (*toezegging*), or asked for by a *motie*."""

    id: int = 0
    kind: CommitmentKind = "promise"
    text: str
    made_on: date | None = None
    occasion: str = ""
    """Where it was made: a debate, a letter."""
    reference: str = ""
    due: date | None = None
    state: CommitmentState = ""
    state_on: date | None = None
    remark: str = ""
    """How it stands, or how it was kept."""
    manager_id: int | None = None
    person_id: int | None = None
    theme: str = ""
    marking: Marking = ""
    question_id: int | None = None
    """The question in whose answer it was made."""
