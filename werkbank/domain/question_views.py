"""What is shown of questions: photographs of the list, of one question whole, and of who owes what."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from datetime import date

    from werkbank.domain.checklists.types import Checklist
    from werkbank.domain.deeds import Deed
    from werkbank.domain.inbox import Question, QuestionState
    from werkbank.domain.markings import Marking
    from werkbank.domain.preparation.readiness import Readiness
    from werkbank.domain.priority import Status
    from werkbank.domain.question_keeping import Part
    from werkbank.domain.views import ItemView


class QuestionLine(NamedTuple):
    """One line of the list. Texts of a hidden piece are empty. Slack counts office working days."""

    ref: str
    item: str
    checklist: str
    title: str
    asker: str
    author: str
    manager: str
    state: QuestionState
    percent: int
    """How much of what the checklist asks is settled."""
    blocking: int
    """Blocking items that are not."""
    asked: int
    """What others owe us."""
    overdue: int
    """Of that, what should have been here by today."""
    parts: int
    answered: int
    status: Status
    slack: int | None
    due: date | None
    plan: date | None
    marking: Marking
    hidden: bool
    override: str
    reminded: date | None = None
    """The last day on which somebody was reminded of what is still owed."""
    due_time: str = ""
    """``HH:MM``; empty when no time of the clock was meant."""


class QuestionList(NamedTuple):
    """The open questions: what is being prepared, then what is ready, then what was answered."""

    lines: tuple[QuestionLine, ...]


class Owed(NamedTuple):
    """Something that somebody is to deliver. ``place`` is the part it is for, 0 the whole question."""

    question: str
    title: str
    hidden: bool
    check: str
    name: str
    """What it is, in the language that was asked."""
    place: int
    numbers: tuple[str, ...]
    person: str
    wanted: date | None
    asked_on: date | None
    answers: tuple[str, ...]
    """Messages that came from this person since, in the conversation or with the number of the question."""
    item: str = ""
    marking: Marking = ""
    number: int = 0
    """Of the person; 0 when nobody is known."""
    reminded_on: date | None = None
    """The last day on which the person was reminded of it."""
    row: int = 0
    """Of the check, as it is kept."""
    asks: str = ""
    """What is asked, word for word: of the part, or of the question when it has none. Empty of a hidden one."""


class QuestionView(NamedTuple):
    """One question with everything that is known of it."""

    line: QuestionLine
    question: Question
    """As it is kept; of a hidden one only by who asked for it by id."""
    checklist: Checklist
    parts: tuple[Part, ...]
    readiness: Readiness
    people: dict[int, str]
    """The names of who is to deliver."""
    deeds: tuple[Deed, ...]
    item: ItemView
