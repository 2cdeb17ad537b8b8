"""What can be done with the term of an item, as values; ``applied`` makes of one what becomes of the term.

What is left out is guessed: a term of which the law counts from receipt starts on the day the piece came in, a
suspension begins tomorrow (the day after the notice), the work goes on today, an extension is as long as the rule
allows.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Final, Literal, NamedTuple

from werkbank.domain.errors import TermRefused
from werkbank.domain.terms import running as run
from werkbank.domain.terms.length import Length
from werkbank.domain.terms.rules import Regime
from werkbank.domain.terms.suspending import Suspension

if TYPE_CHECKING:
    from werkbank.domain.terms.running import Basis, Running


class Begin(NamedTuple):
    """A term by a record that ships, with what is known of it already."""

    rule: str
    start: date | None = None
    extension: Length | None = None
    suspensions: tuple[Suspension, ...] = ()
    reason: str = ""


class BeginOwn(NamedTuple):
    """A term of her own length; ``None`` is at once."""

    length: Length | None
    regime: Regime
    start: date | None = None
    extension: Length | None = None
    suspensions: tuple[Suspension, ...] = ()
    reason: str = ""


class Suspend(NamedTuple):
    """Stand still from ``first``; ``end`` when it is known already."""

    reason: str
    first: date | None = None
    end: date | None = None


class Resume(NamedTuple):
    """Go on: the suspension ended on this day."""

    end: date | None = None


class Extend(NamedTuple):
    """Verdaging."""

    reason: str
    by: Length | None = None


class Stop(NamedTuple):
    """No term any more."""


Change = Begin | BeginOwn | Suspend | Resume | Extend | Stop
ChangeCode = Literal["begin", "suspend", "resume", "extend", "stop"]
CODES: Final[dict[type[tuple[object, ...]], ChangeCode]] = {
    Begin: "begin", BeginOwn: "begin", Suspend: "suspend", Resume: "resume", Extend: "extend", Stop: "stop",
}  # fmt: skip
"""The stable code of every change, as the history keeps it."""


class Subject(NamedTuple):
    """The item that is changed."""

    item: int
    received: date
    """The day on which it came in, in Amsterdam."""
    running: Running | None = None


def applied(change: Change, subject: Subject, basis: Basis, today: date) -> Running | None:
    """The term as it becomes; ``None`` when there is none any more. Raises ``TermRefused`` and ``NotFound``."""
    match change:
        case Begin() | BeginOwn():
            return _begun(change, subject, basis)
        case Stop():
            return None
    if subject.running is None:
        raise TermRefused("no-term")
    match change:
        case Suspend(reason, first, end):
            _wants_reason(reason)
            return run.suspended(subject.running, first or today + timedelta(days=1), end, reason, basis)
        case Resume(end):
            pause = subject.running.open_pause
            begins = today if pause is None else pause.first
            return run.resumed(subject.running, end or max(today, begins), basis, stood=bool(end) or today >= begins)
        case Extend(reason, by):
            _wants_reason(reason)
            return run.extended(subject.running, by, reason, basis)


def lapsed(change: Change, subject: Subject, today: date) -> date | None:
    """The end that had passed when the term was extended; the law wants that before (Woo 4.4(2), Awb 7:10(3)).

    It is counted all the same: what was decided in time may be written down late.
    """
    term = None if subject.running is None else subject.running.term
    if not isinstance(change, Extend) or term is None or term.legal is None or term.legal >= today:
        return None
    return term.legal


def _begun(change: Begin | BeginOwn, subject: Subject, basis: Basis) -> Running:
    if isinstance(change, Begin):
        rule = basis.terms.find(change.rule)
        before = subject.running
        if before is not None and before.term.rule == rule.id and _only_start(change):
            return run.restarted(before, rule, change.start or before.term.start, basis)
        start = change.start or (subject.received if rule.receipt else None)
        if start is None:
            raise TermRefused("start", rule.id)
        made = run.begun(subject.item, rule, start, basis)
    else:
        made = run.begun_own(subject.item, change.length, change.regime, change.start or subject.received, basis)
    if change.extension is not None:
        made = run.extended(made, change.extension, change.reason, basis)
    for one in sorted(change.suspensions):  # a later one may lie in the days that an earlier one gives
        made = run.suspended(made, one.first, one.end, change.reason, basis)
    return made


def _only_start(change: Begin) -> bool:
    """Is nothing said of the term but its start? Then that is put right, and what was done with the term stays."""
    return change.extension is None and not change.suspensions


def _wants_reason(reason: str) -> None:
    if not reason.strip():
        raise TermRefused("reason")
