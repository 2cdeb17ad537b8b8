"""What is kept beside a note, as rows: templates, absences, reminders, links."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from werkbank.domain.notes.types import Level

TemplateKind = Literal["type", "role", "ladder", "checklist"]
LinkKind = Literal["message", "note", "question"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Template:
    """A type, role, ladder or checklist of the organisation itself, as TOML.

    Never edited in place: a change is a next version. One without a text gives up what there was of it until then.
    """

    id: int = 0
    kind: TemplateKind
    code: str
    version: int
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Absence:
    """Days on which a person does not work, both ends in it. Why is nobody's business, and not kept."""

    id: int = 0
    person_id: int
    first: date
    last: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Reminder:
    """That somebody was reminded of a note: the level, on which day, and for which wanted day."""

    id: int = 0
    note_id: int
    person_id: int | None
    level: Level
    sent_on: date
    wanted: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """What a note hangs together with, besides the message it came from."""

    id: int = 0
    note_id: int
    kind: LinkKind
    to_id: int
