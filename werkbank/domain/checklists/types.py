"""Checklists of what a question asks before it can be answered, as frozen values (content.md 3.2).

What ships is ``data/checklists.toml``. A checklist that changes gets a next version beside it: a question that runs
keeps the one it began with, until it is moved. An item is the same in two versions when its id is.
"""

from __future__ import annotations

from typing import Final, NamedTuple

from werkbank.domain.errors import ChecklistRefused, ListReason
from werkbank.domain.own_versions import counting, last, named, unknown, would_count
from werkbank.domain.terms.texts import Texts

ANSWERED: Final = "answered"
"""The item that says of a part whether it is answered: it follows the part itself."""


class CheckItem(NamedTuple):
    """Something that is to be known or in order. ``short``: its column head in the matrix, at most ``WIDEST`` columns.

    ``blocking``: the question is not ready as long as it is open. ``per_part``: it is asked of every part, and so a
    column of the matrix; else once of the whole. ``role``: who usually delivers it, empty for the officer herself.
    """

    id: str
    text: Texts
    short: Texts = Texts("", "")
    blocking: bool = False
    per_part: bool = False
    role: str = ""


class Checklist(NamedTuple):
    """One version of a checklist, its items in the order in which they are asked."""

    code: str
    version: int
    name: Texts
    items: tuple[CheckItem, ...]

    @property
    def ids(self) -> tuple[str, ...]:
        """Of every item."""
        return tuple(one.id for one in self.items)

    @property
    def columns(self) -> tuple[CheckItem, ...]:
        """What is asked of every part."""
        return tuple(one for one in self.items if one.per_part)

    def item(self, name: str) -> CheckItem | None:
        """The item with an id."""
        return next((one for one in self.items if one.id == name), None)


class Problem(NamedTuple):
    """Why a checklist is refused: which, where in it (``items sources``), and the reason with what it stumbles on."""

    row: str
    place: str
    reason: ListReason
    subject: str = ""

    @property
    def error(self) -> ChecklistRefused:
        """As a failure that can be told."""
        return ChecklistRefused(self.reason, self.subject)


class Unread(NamedTuple):
    """A checklist that is kept but no longer reads: its text as TOML, and why."""

    code: str
    version: int
    text: str
    problems: tuple[Problem, ...]


class Checklists(NamedTuple):
    """All there is, in the order of the file; of each checklist the last version counts.

    ``retired`` are versions (code and number) that were given up: what runs on them stays on them, nothing new begins.
    """

    lists: tuple[Checklist, ...] = ()
    retired: frozenset[tuple[str, int]] = frozenset()
    unread: tuple[Unread, ...] = ()

    @property
    def current(self) -> tuple[Checklist, ...]:
        """Of each checklist the version that counts now."""
        return counting(self.lists, self.retired)

    @property
    def troubles(self) -> tuple[Unread, ...]:
        """What would count now if it could be read, the last version of each."""
        return would_count(self.unread, self.current, self.retired)

    def unread_of(self, code: str, version: int = 0) -> Unread | None:
        """A version that does not read; 0 is the one that would count now."""
        return named(self.unread if version else self.troubles, code, version)

    def get(self, code: str, version: int = 0) -> Checklist | None:
        """The checklist with a code, in capitals or not; 0 is the version that counts now."""
        return named(self.lists if version else self.current, code, version)

    def find(self, code: str, version: int = 0) -> Checklist:
        """The checklist that somebody names; raises ``NotFound`` with the codes that come near."""
        found = self.get(code, version)
        if found is None:
            raise unknown("checklist", code, self.current)
        return found

    def last(self, code: str) -> Checklist | None:
        """The newest version that reads, also one that was given up."""
        return last(self.lists, code)
