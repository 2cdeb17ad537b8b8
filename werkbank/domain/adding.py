"""What a quick line makes: the line as it was understood, whom it means, and what keeps it from being made."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from werkbank.domain.priority import MANUAL_MOST

if TYPE_CHECKING:
    from werkbank.domain.errors import WerkbankError
    from werkbank.domain.markings import Marking
    from werkbank.domain.people import Manager
    from werkbank.domain.quickline import QuickLine


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """What will be made of a line, or was made of it."""

    line: QuickLine
    managers: tuple[Manager, ...] = ()
    """An item for each; none: one that is still to be assigned."""
    person_id: int | None = None
    person: str = ""
    """The name that goes with ``person_id``, or that of a person who is not in the register yet."""
    address: str = ""
    """Of a person who is not in the register yet."""
    marking: Marking = ""
    """What is recognised in it at the door, as in a mail."""
    problem: WerkbankError | None = None

    @property
    def adds_person(self) -> bool:
        """Does the person come into the register with it?"""
        return bool(self.person) and self.person_id is None

    @property
    def points(self) -> int:
        """Points by hand: what cannot wait gets all there are."""
        return MANUAL_MOST if self.line.rush else 0
