"""The steps of a reasoning: what happened to the date, in order, whole enough to count it again from these alone.

Each step is a value with the day it comes to; ``kind`` is its stable code. Days are calendar days unless a field says
working days. A skipped day says why it does not count.
"""

from __future__ import annotations

from datetime import date
from typing import Final, Literal, NamedTuple

from werkbank.domain.calendars import CalendarCode
from werkbank.domain.days_off import DayOff
from werkbank.domain.terms.length import Length
from werkbank.domain.terms.texts import Texts

ShiftArticle = Literal["atw-1-1", "eu-3-4"]
TwoArticle = Literal["atw-2", "eu-3-5"]
StayReason = Literal["atw-1-2", "atw-4", "strict"]
Skipped = tuple[DayOff, ...]


class Started(NamedTuple):
    """The event; its own day is not counted (Awb 6:8, Regulation 1182/71 art. 3(1))."""

    day: date


class Chained(NamedTuple):
    """The term begins when another has lapsed: counted from the (shifted) end of that one (Awb 7:10)."""

    after: str
    """The id of the other term; its own steps stand before this one."""
    day: date


class Added(NamedTuple):
    """A length in days, weeks, months or years was added (or taken off, when ``back``)."""

    start: date
    length: Length
    to: date
    back: bool = False
    clamped: bool = False
    """The month has no such day, so its last day counts (HR 1-9-2017)."""
    off: DayOff | None = None
    """Why the day it comes to does not count, when it does not."""


class Counted(NamedTuple):
    """Working days were counted in a calendar; weekends between are skipped too, ``skipped`` are the other days."""

    start: date
    length: Length
    to: date
    calendar: CalendarCode
    skipped: Skipped
    back: bool = False


class Extended(NamedTuple):
    """Verdaging, counted conservatively: length plus extension from the original start, to be shifted once."""

    start: date
    length: Length
    extension: Length
    to: date
    clamped: bool = False
    off: DayOff | None = None
    skipped: Skipped = ()
    """When working days are counted: the days besides weekends that were passed over."""


class Suspended(NamedTuple):
    """A suspension: the days it took that were not suspended already come after the end so far.

    When it begins after the nominal end, in the days that the law adds, the term resumes on the day after it.
    """

    first: date
    """The first day that is suspended: the day after the notice."""
    end: date
    inclusive: bool
    """*tot en met*: the day ``end`` is suspended too; *tot*: it counts again."""
    days: int
    """What it adds: calendar days, or working days in a term of those. Overlap is counted once."""
    since: date
    to: date
    working_days: bool = False
    off: DayOff | None = None
    skipped: Skipped = ()
    """As in ``Counted``."""


class Shifted(NamedTuple):
    """The end fell on a day that does not count and moved to the next day that does (Atw 1(1), Regulation 3(4))."""

    article: ShiftArticle
    since: date
    skipped: Skipped
    """Every day passed over, the end itself first."""
    to: date


class TwoWorkingDays(NamedTuple):
    """The term held fewer than two working days and was extended until it did (Atw 2, Regulation 3(5))."""

    article: TwoArticle
    since: date
    held: int
    """Working days in the term up to and including ``since``."""
    skipped: Skipped
    to: date


class Stays(NamedTuple):
    """The end stays where it is, although it is a day that does not count: why, by which rule."""

    reason: StayReason
    day: date
    off: DayOff


class Longer(NamedTuple):
    """Over ninety days, twelve weeks, three months, or in years: the Algemene termijnenwet does not apply (art. 4)."""

    length: Length


class AtOnce(NamedTuple):
    """No length: to be done at once."""

    day: date


class Generous(NamedTuple):
    """A hint, never the answer: the end when the first term is shifted before the extension is added to it."""

    to: date


class BeyondRule(NamedTuple):
    """The rule allows a shorter extension, or none at all."""

    asked: Length
    allowed: Length | None


class NoSuspension(NamedTuple):
    """The rule knows no suspension; it was counted all the same."""

    first: date
    """Of the first one."""


class EquatedUnknown(NamedTuple):
    """Whether days in these years are equated by royal decree is not known, so the end may lie later."""

    years: tuple[int, ...]
    ahead: bool
    """Not known *yet*: no decree has been made for them."""


class Gate(NamedTuple):
    """A day before the end on which something must have been decided."""

    length: Length
    day: date
    what: Texts


class Penalty(NamedTuple):
    """The days of the penalty that follows the term; they are calendar days and do not shift (Awb 4:17)."""

    first: date
    last: date
    days: int
    euros: int
    """The highest sum."""


class Planned(NamedTuple):
    """The last office working day on or before the legal end, then ``buffer`` office working days back."""

    legal: date
    last: date
    buffer: int
    skipped: Skipped
    """Days from the plan date to the legal end on which the office does not work."""
    plan: date


Step = (
    Started
    | Chained
    | Added
    | Counted
    | Extended
    | Suspended
    | Shifted
    | TwoWorkingDays
    | Stays
    | Longer
    | AtOnce
    | Generous
    | BeyondRule
    | NoSuspension
    | EquatedUnknown
    | Gate
    | Penalty
    | Planned
)

KINDS: Final[dict[type[tuple[object, ...]], str]] = {
    Started: "started",
    Chained: "chained",
    Added: "added",
    Counted: "counted",
    Extended: "extended",
    Suspended: "suspended",
    Shifted: "shifted",
    TwoWorkingDays: "two-working-days",
    Stays: "stays",
    Longer: "longer",
    AtOnce: "at-once",
    Generous: "generous",
    BeyondRule: "beyond-rule",
    NoSuspension: "no-suspension",
    EquatedUnknown: "equated-unknown",
    Gate: "gate",
    Penalty: "penalty",
    Planned: "planned",
}
"""The stable code of every step."""
