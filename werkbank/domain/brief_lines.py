"""What a dagbrief is made of: the candidates that go in, the lines that come out.

A line carries only the fields that its section shows (``SHOWN``), so nothing the manager does not read can leave the
house in a file. A frozen brief is these values and nothing else: who asked for it is in the log, points are not in it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final, Literal, get_args

from werkbank.domain.decisions import Answer, State
from werkbank.domain.markings import Marking

SectionKey = Literal["decide", "sign", "discuss", "settled", "referred", "read"]
StatusCode = Literal["late", "infeasible", "tight", "on-time", "suspended", "none"]
Change = Literal["", "new", "changed", "same"]
"""Against the previous frozen brief; empty when there is none, and on lines that are told once."""
ChangedField = Literal["title", "gist", "advice", "due", "kenmerk", "section", "status"]
Outcome = Literal["yes", "no", "discuss", "other", "withdrawn", "moved"]
"""What became of a line that no longer asks: answered, withdrawn, or taken back for something else (a wait, a note)."""

SECTIONS: Final[tuple[SectionKey, ...]] = get_args(SectionKey)
ASKING_SECTIONS: Final[tuple[SectionKey, ...]] = ("decide", "sign", "discuss")
LEAVING_SECTIONS: Final[tuple[SectionKey, ...]] = ("settled", "referred", "read")
OUTLOOK_STATES: Final[frozenset[State]] = frozenset({"decide", "sign", "discuss", "waiting", "note", "question"})
"""States whose date belongs in the outlook: asked of the manager, or on its way to her."""

SHOWN: Final[dict[SectionKey, frozenset[str]]] = {
    "decide": frozenset({"gist", "advice", "due", "kenmerk", "person", "reason", "status", "override"}),
    "sign": frozenset({"gist", "advice", "due", "kenmerk", "person", "status", "override"}),
    "discuss": frozenset({"gist", "advice", "due", "kenmerk", "person", "status", "override"}),
    "settled": frozenset({"gist", "mandate", "reason"}),
    "referred": frozenset({"gist", "desk", "asker_told", "reason"}),
    "read": frozenset({"title", "gist", "advice", "reading_minutes"}),
}
"""Fields on a line of each section. The title (often a mail's subject) is shown only in the reading folder, or where
there is no gist."""

TEXTS: Final = ("title", "gist", "advice", "kenmerk", "person", "desk", "mandate", "reason", "override")
"""Fields of a line that somebody typed."""

AT_RISK: Final[frozenset[StatusCode]] = frozenset({"late", "infeasible", "tight"})
"""How a nota on its way must stand to be told of; one in time is nobody's news."""

_KENMERK: Final = re.compile(r"(?=[^0-9]*[0-9])[A-Za-z0-9][A-Za-z0-9./_-]{0,39}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Underway:
    """Where a nota or question is on its way: whose it is, where it lies, when its author was last reminded of it."""

    author: str = ""
    title: str = ""
    step: str = ""
    plan: date | None = None
    reminded: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """One item as it stands now, with all that the brief may need; ``person`` is a name that may be shown, or empty."""

    item: int
    state: State
    title: str
    received: datetime
    answer: Answer = ""
    gist: str = ""
    advice: str = ""
    due: date | None = None
    due_time: str = ""
    kenmerk: str = ""
    person: str = ""
    desk: str = ""
    asker_told: bool = False
    mandate: str = ""
    """What covers a settled item (``mandaat ma3``); empty when only a reason does."""
    reason: str = ""
    marking: Marking = ""
    points: int = 0
    status: StatusCode = "none"
    slack: int | None = None
    decided_at: datetime | None = None
    copied: bool = False
    left_out: bool = False
    left_reason: str = ""
    """Why the officer left it out: for her own screen, never in a brief."""
    position: int | None = None
    """Her own order within the section; what has one comes first."""
    reading_minutes: int = 0
    """Of the piece itself; 0 when not known."""
    underway: Underway | None = None
    """Only of an item that became a nota or a question, and while that runs."""
    ready_for: Literal["", "decide", "sign", "discuss"] = ""
    """What is asked of the manager with a question that is ready for her; empty for anything else."""
    override: str = ""
    """Why that question is ready while something on its checklist is open."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """For whom, when, which one. ``number`` is ``None`` and ``frozen`` false for a concept; instants are UTC."""

    manager: str
    manager_code: str
    day: date
    code: str
    prepared_at: datetime
    officer: str
    number: int | None = None
    frozen: bool = False
    withdrawn: bool = False
    since: datetime | None = None
    """When the previous frozen brief was made."""
    previous_code: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One line. ``number`` is 0 on a line that does not ask; a masked line keeps its item and number, nothing else."""

    item: int
    section: SectionKey
    number: int = 0
    title: str = ""
    gist: str = ""
    advice: str = ""
    due: date | None = None
    due_time: str = ""
    kenmerk: str = ""
    person: str = ""
    desk: str = ""
    asker_told: bool = False
    mandate: str = ""
    reason: str = ""
    status: StatusCode = "none"
    override: str = ""
    copied: bool = False
    reading_minutes: int = 0
    change: Change = ""
    changed: tuple[ChangedField, ...] = ()
    masked: bool = False

    @property
    def text(self) -> str:
        """What it is about: the gist, else the title."""
        return self.gist or self.title


@dataclass(frozen=True, slots=True, kw_only=True)
class BriefSection:
    """The lines of one kind, in order."""

    key: SectionKey
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Highlight:
    """One of the three lines of today: the officer's own text, or (``item``) an asking line pointed at."""

    text: str = ""
    item: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Done:
    """A line of the previous brief that no longer asks; without text when it may not be shown (any more)."""

    item: int
    number: int
    outcome: Outcome
    text: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Pointer:
    """A hidden piece: its reference number when that can be nothing else, otherwise only its id here."""

    item: int
    kenmerk: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Expected:
    """A date in the coming days: of an asking line (``number``), or of a piece that is on its way (``text``)."""

    item: int
    due: date
    state: State
    number: int = 0
    text: str = ""
    status: StatusCode = "none"


@dataclass(frozen=True, slots=True, kw_only=True)
class Pending:
    """A nota or question that is tight or late: open work under its author, never what was before (content.md 5.5)."""

    item: int
    author: str = ""
    title: str = ""
    step: str = ""
    status: StatusCode = "none"
    slack: int | None = None
    """Office days left beyond the work still to do; negative is too few."""
    plan: date | None = None
    reminded: date | None = None
    """What the officer did: when she reminded the author."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Brief:
    """The page for one manager. ``sections``: page one and what is told; ``page_two``: the asking lines too many."""

    head: Head
    highlights: tuple[Highlight, ...] = ()
    sections: tuple[BriefSection, ...] = ()
    page_two: tuple[BriefSection, ...] = ()
    done: tuple[Done, ...] = ()
    pending: tuple[Pending, ...] = ()
    """By author, whose names are in the order of the alphabet."""
    pending_more: int = 0
    """So many besides."""
    confidential: tuple[Pointer, ...] = ()
    outlook: tuple[Expected, ...] = ()
    left_out: tuple[int, ...] = ()
    """Items the officer left out: only which, never why."""
    reading_seconds: int = 0
    """Of page one, where the manager decides."""


def pointer(item: int, kenmerk: str, marking: Marking) -> Pointer:
    """Only what can be nothing but a reference number is shown as one; a state secret has none here."""
    safe = marking != "state-secret" and _KENMERK.fullmatch(kenmerk)
    return Pointer(item=item, kenmerk=kenmerk if safe else "")


def lines(brief: Brief) -> Iterator[Line]:
    """Every line, in reading order: page one, what is told, page two."""
    for section in (*brief.sections, *brief.page_two):
        yield from section.lines


def asking(brief: Brief) -> tuple[Line, ...]:
    """The numbered lines, 1 to n."""
    return tuple(sorted((line for line in lines(brief) if line.number), key=lambda line: line.number))


def pressing(line: Line, today: date) -> bool:
    """Must it be done today: too late, not feasible any more, or due today or before?"""
    return line.status in {"late", "infeasible"} or (line.due is not None and line.due <= today)


def urgent(brief: Brief) -> tuple[Line, ...]:
    """What is new and presses, or changed since the previous brief; not what a highlight already points at."""
    pointed = {highlight.item for highlight in brief.highlights}
    return tuple(
        line
        for line in asking(brief)
        if not line.masked
        and line.item not in pointed
        and (line.change == "changed" or (line.change != "same" and pressing(line, brief.head.day)))
    )


def brief_code(manager_code: str, day: date, nth: int = 1) -> str:
    """``DJ-1124`` for the first brief of 24 November, ``DJ-1124b`` for the second, ``DJ-1124aa`` for the 27th."""
    letters, rest = "", nth
    while rest > 0:
        rest, letter = divmod(rest - 1, 26)
        letters = chr(ord("a") + letter) + letters
    return f"{manager_code}-{day.month:02d}{day.day:02d}{letters if nth > 1 else ''}"
