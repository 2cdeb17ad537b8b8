"""A decision that is asked for, what the officer gave for it, and what becomes of that."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING, NamedTuple

from werkbank.domain.days import amsterdam_day

if TYPE_CHECKING:
    from werkbank.domain.decisions import Rule
    from werkbank.domain.inbox import UntilEvent
    from werkbank.domain.phrases.state import Reading
    from werkbank.services.known import Known
    from werkbank.storage.reads.asking import AskRow


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """What the officer gave, as typed. ``None`` and ``""`` are: not given."""

    by: str = ""
    to: str = ""
    gist: str = ""
    advice: str = ""
    kenmerk: str = ""
    reason: str = ""
    mandate: str = ""
    """An id, or what the mandate is about."""
    asker_told: bool | None = None
    type: str = ""
    author: str = ""
    checklist: str = ""
    manager: str = ""
    may_add: bool = False
    """A person or desk who is not in the register is added to it, in the same deed."""
    carried: bool = False
    """It was given for other pieces (repeated, suggested): a reason among it lifts no limit of a mandate."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Guess:
    """Everything a decision may fill in, resolved. ``guessed`` names the fields that were not given."""

    manager_id: int | None = None
    manager: str = ""
    gist: str = ""
    advice: str = ""
    due: date | None = None
    due_time: str = ""
    reading: Reading = "exact"
    """How the date was read that was given."""
    kenmerk: str = ""
    reason: str = ""
    person_id: int | None = None
    person: str = ""
    """The name that goes with ``person_id``, or the name of a person who is not in the register yet."""
    address: str = ""
    """Of a person who is not in the register yet."""
    return_on: date | None = None
    late: bool = False
    """What waits or sleeps would come back after the item is due."""
    without_hour: bool = False
    """An hour was given where only the day counts."""
    until_event: UntilEvent = ""
    meeting: int | None = None
    """The weekday of the meeting with the manager, to be kept; Monday is 0."""
    desk_id: int | None = None
    desk: str = ""
    asker_told: bool = False
    mandate_id: int | None = None
    mandate: str = ""
    """What the mandate is about."""
    mandate_kind: str = ""
    mandate_limit: str = ""
    mandate_until: date | None = None
    over: int | None = None
    """The amount in cents that the piece names, when that is more than the mandate goes up to; not of a marked one."""
    type: str = ""
    checklist: str = ""
    guessed: tuple[str, ...] = ()

    @property
    def adds(self) -> str:
        """What the deed will add to the register: ``person``, ``desk`` or nothing."""
        if self.person and self.person_id is None:
            return "person"
        return "desk" if self.desk and self.desk_id is None else ""


class Case(NamedTuple):
    """One item that a decision is asked for."""

    row: AskRow
    rule: Rule
    given: Given
    now: datetime
    """The instant, in UTC."""
    known: Known

    @property
    def today(self) -> date:
        """The day in Amsterdam."""
        return amsterdam_day(self.now)

    @property
    def subject(self) -> str:
        """The subject of its message; empty for a sealed one."""
        return self.row.subject or ""

    @property
    def sort(self) -> str:
        """The recognised kind of its message."""
        return self.row.sort or ""
