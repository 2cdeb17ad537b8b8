"""What can be done with a note along its route, as values; ``moved`` makes of one what becomes of the note.

A move that is not allowed is a ``NoteRefused`` with its reason, and nothing has changed; ``refusal`` asks without
trying. Suspending and resuming a *term* are no moves of the note: see ``terms.changes``. Side steps go out by
themselves as soon as the step they come after is done.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Final, Literal, NamedTuple

from werkbank.domain.errors import NoteReason, NoteRefused
from werkbank.domain.notes.progress import OPEN, Done, Hold, Out, Progress, Returned

if TYPE_CHECKING:
    from werkbank.domain.notes.types import NoteType, Route, SideStep


class Next(NamedTuple):
    """The step is done: that of the main line where it lies, or a side step that came back."""

    step: str = ""


class Skip(NamedTuple):
    """An optional step is not needed this time; it need not have begun."""

    step: str
    reason: str


class Back(NamedTuple):
    """*Retour* to an earlier step of the main line. ``again``: side steps that must be done anew."""

    to: str
    reason: str
    wanted: date | None = None
    """When it is to be offered anew: today or later."""
    again: tuple[str, ...] = ()


class Put(NamedTuple):
    """*Aanhouden* until a day after today on which it is looked at again."""

    review: date
    reason: str


class Resume(NamedTuple):
    """It goes on."""


class HandOver(NamedTuple):
    """To another author, with the steps that the old one had and has not done."""

    to: int
    reason: str = ""


class Assign(NamedTuple):
    """Who has a step, or will have it; ``None`` is nobody yet."""

    step: str
    to: int | None


class Tick(NamedTuple):
    """A check is in order (or is not, after all)."""

    check: str
    is_in_order: bool = True


class Settle(NamedTuple):
    """A gate was decided on: a notice of delay was sent, or is not needed."""

    gate: str


class Send(NamedTuple):
    """It leaves: only from the last step."""


class Withdraw(NamedTuple):
    """It goes no further."""

    reason: str


class Close(NamedTuple):
    """*Opgeborgen in DMS*, under a kenmerk. ``is_filed``: somebody says that it is there; we cannot see that."""

    kenmerk: str
    is_filed: bool = False


Move = Next | Skip | Back | Put | Resume | HandOver | Assign | Tick | Settle | Send | Withdraw | Close
MoveCode = Literal[
    "next", "skip", "back", "hold", "resume", "hand-over", "assign", "check", "gate", "send", "withdraw", "close"
]
CODES: Final[dict[type[tuple[object, ...]], MoveCode]] = {
    Next: "next", Skip: "skip", Back: "back", Put: "hold", Resume: "resume", HandOver: "hand-over", Assign: "assign",
    Tick: "check", Settle: "gate", Send: "send", Withdraw: "withdraw", Close: "close",
}  # fmt: skip
"""The stable code of every move, as the history keeps it."""


def begun(one: NoteType, today: date, author: int | None = None) -> Progress:
    """A note that starts on its route today: the first step goes out, and what may go beside it from the start."""
    return settled_on(Progress(author=author), one.route, today)


def begun_at(one: NoteType, step: str, today: date, author: int | None = None) -> Progress:
    """A note that lies at a step of the main line today; everything before it is done, and nobody knows when it began.

    Side steps that had to be back by then are back.
    """
    place = max(0, one.route.place(step))
    done = tuple(Done(before.id, None, today) for before in one.route.steps[:place])
    reached = {before.id for before in one.route.steps[: place + 1]}
    sides = tuple(Done(side.id, None, today) for side in one.route.sides if place and side.before in reached)
    return settled_on(Progress(author=author, done=(*done, *sides)), one.route, today)


def moved(move: Move, progress: Progress, one: NoteType, today: date) -> Progress:
    """The note as it becomes. Raises ``NoteRefused``."""
    wanted = _STATES.get(type(move), _RUNNING)
    if progress.state not in wanted:
        raise NoteRefused(_not_now(progress, type(move)), _since(progress))
    return _DO[type(move)](move, progress, one, today)


def refusal(move: Move, progress: Progress, one: NoteType, today: date) -> NoteRefused | None:
    """Why a move is not allowed; ``None`` when it is."""
    try:
        moved(move, progress, one, today)
    except NoteRefused as error:
        return error
    return None


_RUNNING: Final = frozenset({""})
_STATES: Final[dict[type[tuple[object, ...]], frozenset[str]]] = {
    Resume: frozenset({"held"}), HandOver: OPEN, Assign: OPEN, Tick: OPEN, Settle: OPEN, Withdraw: OPEN,
    Close: frozenset({"sent", "withdrawn"}),
}  # fmt: skip
"""In which states a move may be made; the others only while the note runs."""


def _not_now(progress: Progress, move: type[tuple[object, ...]]) -> NoteReason:
    """Why this is not the moment, by the state the note is in."""
    match progress.state:
        case "closed":
            return "closed"
        case "withdrawn":
            return "withdrawn"
        case "sent":
            return "sent"
        case "held" if move is not Close:
            return "held"
    return "not-sent" if move is Close else "not-held"


def _since(progress: Progress) -> str:
    """Until when or since when it is so, when that is known."""
    hold = progress.hold
    day = hold.review if progress.state == "held" and hold else progress.closed or progress.sent
    return day.isoformat() if day else ""


def _reasoned(reason: str) -> str:
    if not reason.strip():
        raise NoteRefused("reason")
    return reason.strip()


def settled_on(progress: Progress, route: Route, today: date) -> Progress:
    """With everything out that may be: side steps whose time has come, the next step when all is back before it.

    What comes out now came today.
    """
    done, out = progress.done_ids, {one.step for one in progress.out}
    wanted = [side.id for side in route.sides if side.id not in done and (not side.after or side.after in done)]
    at = progress.at(route)
    if at and awaited(progress, route) is None:
        wanted.insert(0, at)
    fresh = tuple(Out(step, today) for step in wanted if step not in out)
    return replace(progress, out=(*progress.out, *fresh)) if fresh else progress


def awaited(progress: Progress, route: Route) -> SideStep | None:
    """The first side step that must be back before the note can go on; ``None`` when it lies at a step itself."""
    return next(iter(all_awaited(progress, route)), None)


def all_awaited(progress: Progress, route: Route) -> tuple[SideStep, ...]:
    """Every side step that must be back before the note can go on, in the order of the route."""
    done, at = progress.done_ids, progress.at(route)
    return tuple(side for side in route.sides if side.before == at and side.id not in done)


def _finished(progress: Progress, step: str, today: date, *, skipped: bool = False) -> Progress:
    done = Done(step, progress.began(step), today, skipped)
    out = tuple(one for one in progress.out if one.step != step)
    return replace(progress, out=out, done=(*progress.done, done))


def _in_order(progress: Progress, one: NoteType, step: str) -> None:
    """Refuses while a check of the step is open."""
    for check in one.checks_of(step):
        if check.id not in progress.checked:
            raise NoteRefused("check-open", *(text.removesuffix(".") for text in check.name))


def _next(move: Next, progress: Progress, one: NoteType, today: date) -> Progress:
    step = move.step or progress.at(one.route)
    if step == one.route.steps[-1].id:
        raise NoteRefused("at-end", step)
    _is_out(progress, one, step)
    _in_order(progress, one, step)
    return settled_on(_finished(progress, step, today), one.route, today)


def _is_out(progress: Progress, one: NoteType, step: str) -> None:
    """Refuses a step that is not under way, naming what it waits for."""
    if progress.began(step) is not None:
        return
    waits = awaited(progress, one.route) if step == progress.at(one.route) else None
    if waits is not None:
        raise NoteRefused("side-open", *waits.name)
    named = one.route.named(step)
    if named is None:
        raise NoteRefused("unknown-step", step)
    raise NoteRefused("not-out", *named.name)


def _skip(move: Skip, progress: Progress, one: NoteType, today: date) -> Progress:
    step = one.route.named(move.step)
    if step is None:
        raise NoteRefused("unknown-step", move.step)
    if not step.optional:
        raise NoteRefused("not-optional", *step.name)
    if step.id in progress.done_ids:
        raise NoteRefused("not-out", *step.name)
    _reasoned(move.reason)
    return settled_on(_finished(progress, step.id, today, skipped=True), one.route, today)


def _back(move: Back, progress: Progress, one: NoteType, today: date) -> Progress:
    route, at = one.route, progress.at(one.route)
    place = route.place(move.to)
    if place < 0:
        raise NoteRefused("unknown-step", move.to)
    if place >= route.place(at) or any(step.step == move.to and step.skipped for step in progress.done):
        raise NoteRefused("step-back", *route.steps[place].name)
    for side in move.again:
        if route.side(side) is None:
            raise NoteRefused("unknown-step", side)
    reason = _reasoned(move.reason)
    if move.wanted is not None and move.wanted < today:
        raise NoteRefused("day-past", move.wanted.isoformat())
    anew = {step.id for step in route.steps[place:]}
    checks = {check.id for check in one.checks if check.step in anew or check.step in move.again}
    kept = replace(
        progress,
        out=tuple(out for out in progress.out if out.step not in anew and out.step not in move.again),
        done=tuple(
            done for done in progress.done if done.step not in move.again and (done.skipped or done.step not in anew)
        ),
        checked=progress.checked - checks,
        returns=(*progress.returns, Returned(today, at, move.to, reason, move.wanted)),
    )
    return settled_on(replace(kept, out=(*kept.out, Out(move.to, today))), route, today)


def _put(move: Put, progress: Progress, _one: NoteType, today: date) -> Progress:
    if move.review <= today:
        raise NoteRefused("day-past", move.review.isoformat())
    hold = Hold(today, move.review, _reasoned(move.reason))
    return replace(progress, state="held", holds=(*progress.holds, hold))


def _resume(_move: Resume, progress: Progress, _one: NoteType, today: date) -> Progress:
    holds = tuple(one if one.resumed else one._replace(resumed=today) for one in progress.holds)
    return replace(progress, state="", holds=holds)


def _hand_over(move: HandOver, progress: Progress, _one: NoteType, _today: date) -> Progress:
    if move.to == progress.author:
        raise NoteRefused("same-author")
    done, old = progress.done_ids, progress.author
    holders = tuple(
        (step, move.to if person == old and step not in done else person) for step, person in progress.holders
    )
    return replace(progress, author=move.to, holders=holders)


def _assign(move: Assign, progress: Progress, one: NoteType, _today: date) -> Progress:
    if one.route.named(move.step) is None:
        raise NoteRefused("unknown-step", move.step)
    others = tuple(pair for pair in progress.holders if pair[0] != move.step)
    return replace(progress, holders=others if move.to is None else (*others, (move.step, move.to)))


def _tick(move: Tick, progress: Progress, one: NoteType, _today: date) -> Progress:
    if not any(check.id == move.check for check in one.checks):
        raise NoteRefused("unknown-check", move.check)
    only = frozenset({move.check})
    return replace(progress, checked=progress.checked | only if move.is_in_order else progress.checked - only)


def _settle(move: Settle, progress: Progress, one: NoteType, _today: date) -> Progress:
    if not any(gate.id == move.gate for gate in one.gates):
        raise NoteRefused("unknown-gate", move.gate)
    return replace(progress, settled=progress.settled | {move.gate})


def _send(_move: Send, progress: Progress, one: NoteType, today: date) -> Progress:
    route, at = one.route, progress.at(one.route)
    if at != route.steps[-1].id:
        raise NoteRefused("not-at-end", at)
    _is_out(progress, one, at)
    for side in route.sides:
        if side.id not in progress.done_ids:
            raise NoteRefused("side-open", *side.name)
    _in_order(progress, one, at)
    return replace(_finished(progress, at, today), state="sent", sent=today)


def _withdraw(move: Withdraw, progress: Progress, _one: NoteType, today: date) -> Progress:
    _reasoned(move.reason)
    return replace(_resume(Resume(), progress, _one, today), state="withdrawn", out=())


def _close(move: Close, progress: Progress, _one: NoteType, today: date) -> Progress:
    kenmerk = move.kenmerk.strip()
    if not kenmerk:
        raise NoteRefused("kenmerk")
    if not move.is_filed:
        raise NoteRefused("not-filed", kenmerk)
    return replace(progress, state="closed", closed=today, kenmerk=kenmerk)


_DO: Final[dict[type[tuple[object, ...]], Callable[..., Progress]]] = {
    Next: _next, Skip: _skip, Back: _back, Put: _put, Resume: _resume, HandOver: _hand_over, Assign: _assign,
    Tick: _tick, Settle: _settle, Send: _send, Withdraw: _withdraw, Close: _close,
}  # fmt: skip
