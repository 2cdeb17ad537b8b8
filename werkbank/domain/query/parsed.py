"""What became of a query: what was understood, or why it cannot be, with its place."""

from __future__ import annotations

from typing import NamedTuple

from werkbank.domain.errors import QueryReason
from werkbank.domain.query.tree import EVERYTHING, Field, Node, Term


class Problem(NamedTuple):
    """Why it cannot be, and where: ``text[start:end]`` is what it is about. ``nearest`` may have been meant."""

    reason: QueryReason
    start: int
    end: int
    subject: str = ""
    field: Field | None = None
    nearest: tuple[str, ...] = ()


class Parsed(NamedTuple):
    """What was understood; with a problem it is no use but to show what was."""

    tree: Node = EVERYTHING
    problem: Problem | None = None
    known: tuple[Term, ...] = ()
    """The terms that are no plain words, in order."""
    unfinished: Problem | None = None
    """Why it is no whole query, first in the text: no matter while it is typed, and wrong when that is all there is."""

    @property
    def wrong(self) -> Problem | None:
        """Why it cannot be, when nothing more is typed."""
        return self.problem or self.unfinished
