"""How far a note is: which steps are out, which are done, whether it is held, sent or closed. Frozen values."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from types import MappingProxyType
from typing import TYPE_CHECKING, Final, NamedTuple

from werkbank.domain.inbox import NoteState
from werkbank.domain.notes.counting import Span, Where

if TYPE_CHECKING:
    from collections.abc import Iterable

    from werkbank.domain.notes.types import Route

OPEN: Final[frozenset[NoteState]] = frozenset({"", "held"})


class Out(NamedTuple):
    """A step under way since the day on which it came to whoever has it."""

    step: str
    since: date


class Done(NamedTuple):
    """A step that is done, or was skipped; without ``began`` it never began."""

    step: str
    began: date | None
    day: date
    skipped: bool = False


class Hold(NamedTuple):
    """*Aangehouden* on ``first``, to be looked at again on ``review``; ``resumed`` when it went on."""

    first: date
    review: date
    reason: str
    resumed: date | None = None


class Returned(NamedTuple):
    """*Retour*: on ``day`` from one step to an earlier one, why, and when it is to be offered anew."""

    day: date
    source: str
    to: str
    reason: str
    wanted: date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Progress:
    """A note on its route. ``out`` holds the step of the main line it lies at, and the side steps that are out.

    ``holders`` are pairs of step and person. ``checked`` are the ids of checks that are in order.
    """

    state: NoteState = ""
    author: int | None = None
    out: tuple[Out, ...] = ()
    done: tuple[Done, ...] = ()
    holders: tuple[tuple[str, int], ...] = ()
    checked: frozenset[str] = frozenset()
    holds: tuple[Hold, ...] = ()
    returns: tuple[Returned, ...] = ()
    settled: frozenset[str] = frozenset()
    """The gates that were decided."""
    sent: date | None = None
    closed: date | None = None
    kenmerk: str = ""

    @property
    def is_open(self) -> bool:
        """Is it still on its way?"""
        return self.state in OPEN

    @property
    def done_ids(self) -> frozenset[str]:
        """The steps that are done or skipped."""
        return frozenset(one.step for one in self.done)

    @property
    def hold(self) -> Hold | None:
        """The hold it is in."""
        return next((one for one in self.holds if one.resumed is None), None)

    @property
    def promised(self) -> date | None:
        """When it is to be offered anew, while it lies at the step it was returned to."""
        last = self.returns[-1] if self.returns else None
        return last.wanted if last is not None and any(one.step == last.to for one in self.out) else None

    def began(self, step: str) -> date | None:
        """The day on which a step under way came."""
        return next((one.since for one in self.out if one.step == step), None)

    def at(self, route: Route) -> str:
        """The step of the main line where it lies; empty when it is through."""
        done = self.done_ids
        return next((one.id for one in route.steps if one.id not in done), "")


AUTHOR: Final = "author"
"""The role whose steps are the author's own."""


def holders_of(progress: Progress, route: Route) -> dict[str, int]:
    """Who has each step, or will have it: who was named, and for what the author does, the author."""
    own = {} if progress.author is None else {one.id: progress.author for one in route.all if one.role == AUTHOR}
    return {**own, **dict(progress.holders)}


def where_of(progress: Progress, today: date) -> Where:
    """Where it is, as planning asks. While it is held it stands still up to its review, or up to today when later.

    The day of the hold was still worked on, and on the day of the review (or the resumption) it comes back: that day
    does not count, as no day on which something comes counts.
    """
    return Where(
        progress.done_ids,
        MappingProxyType({one.step: one.since for one in progress.out}),
        MappingProxyType(dict(progress.holders)),
        still_spans(progress.holds, today),
    )


def still_spans(holds: Iterable[Hold], today: date) -> tuple[Span, ...]:
    """When it stands still by these holds; see ``where_of``."""
    return tuple(one for hold in holds if (one := _still(hold, today)) is not None)


def _still(hold: Hold, today: date) -> Span | None:
    last = hold.resumed if hold.resumed is not None else max(hold.review, today)
    if last <= hold.first:
        return None
    return Span(date.fromordinal(hold.first.toordinal() + 1), last)
