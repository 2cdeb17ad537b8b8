"""What a quick line makes: the line as it was understood, whom it means, and what keeps it from being made."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from werkbank.domain.priority import MANUAL_MOST

if TYPE_CHECKING:
    from datetime import date

    from werkbank.domain.errors import WerkbankError
    from werkbank.domain.markings import Marking
    from werkbank.domain.people import Manager
    from werkbank.domain.quickline import QuickLine, Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """What will be made of a line, or was made of it."""

    line: QuickLine
    text: str = ""
    """What was read: places in the line are places in this."""
    managers: tuple[Manager, ...] = ()
    """An item for each; none: one that is still to be assigned."""
    person_id: int | None = None
    person: str = ""
    """The name that goes with ``person_id``, or that of a person who is not in the register yet."""
    address: str = ""
    """Of a person who is not in the register yet."""
    marking: Marking = ""
    """What is recognised in it at the door, as in a mail."""
    due: date | None = None
    """The latest date of its items: what was said, or for a question what is guessed."""
    due_time: str = ""
    chase: date | None = None
    """When we wait for somebody: the day on which it returns."""
    guessed: bool = False
    """Was the date, which the decision needs, not said?"""
    checklist: str = ""
    """Of the question that it becomes."""
    note_type: str = ""
    """Of the nota that it becomes."""
    unknown: frozenset[Span] = frozenset()
    """Names that are in no register."""
    problem: WerkbankError | None = None

    @property
    def adds_person(self) -> bool:
        """Does the person come into the register with it?"""
        return bool(self.person) and self.person_id is None

    @property
    def points(self) -> int:
        """Points by hand: what cannot wait gets all there are."""
        return MANUAL_MOST if self.line.rush else 0
