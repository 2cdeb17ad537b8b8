"""The key ``t``: a date, a term by its rule, or what happens to a term: suspend, resume, extend. One line for all."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final, NamedTuple

from werkbank.domain.errors import NotADate, NotFound
from werkbank.domain.terms import changes as change
from werkbank.domain.terms import parse_length
from werkbank.domain.terms.running import counted
from werkbank.lang.days import day, told, when
from werkbank.lang.deadlines import ends, rule_text
from werkbank.services.dates import day_of_event, understood
from werkbank.services.shaping import Edit
from werkbank.tui.questions import Field, Question

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Sequence
    from datetime import datetime

    from werkbank.domain.calendars import Closing
    from werkbank.domain.phrases import Understood
    from werkbank.domain.terms import Basis, Running
    from werkbank.lang import Words
    from werkbank.services.deadlines import Candidate
    from werkbank.tui.context import Context
    from werkbank.tui.following import Anew

    Apply = Callable[[dict[str, str]], Awaitable[str]]
    Feedback = Callable[[dict[str, str]], str]
    Through = Callable[[Question, Apply, Feedback, Anew], Awaitable[None]]

_BETWEEN: Final = ".."
_SHORTEST: Final = 3
"""Letters that may be short for a rule or for something to do; fewer are a weekday."""


class _Known(NamedTuple):
    """What the line is read by."""

    words: Words
    basis: Basis
    now: datetime
    today: date

    @property
    def closing(self) -> Closing:
        """The own closing days."""
        return self.basis.setting.closing

    def day(self, text: str) -> date | None:
        """The day of an event; ``None`` for an empty field. Raises ``NotADate``."""
        return day_of_event(text, self.now, self.closing) if text.strip() else None

    def understood(self, text: str) -> Understood:
        return understood(text, self.now, self.closing)


class Dated(NamedTuple):
    """What stands there now, of the item that the line is filled in for."""

    ref: str
    due: date | None
    time: str = ""


class Terming:
    """Asks, and changes the date or the term."""

    def __init__(self, context: Context, through: Through) -> None:
        self._context, self._through = context, through

    async def ask(self, refs: Sequence[str], here: Dated | None) -> None:
        """For these items."""
        context = self._context
        deadlines, read = context.services.deadlines, context.background.read
        known = _Known(context.words, await read(deadlines.basis), context.services.doors.clock.now(), context.today)
        one, question, stays = _asked(known, refs, await read(deadlines.candidates, refs), here)

        async def anew() -> Question | None:
            nonlocal one, question, stays
            now = next(iter(await read(context.services.views.lines, [here.ref])), None) if here else None
            dated = here if now is None else Dated(now.ref, now.due, now.due_time)
            try:
                one, question, stays = _asked(known, refs, await read(deadlines.candidates, refs), dated)
            except NotFound:
                return None
            return question

        def feedback(values: dict[str, str]) -> str:
            return _feedback(known, values, one)

        async def apply(values: dict[str, str]) -> str:
            before = {field.name: field.value for field in question.fields}
            return "" if stays and values == before else await self._apply(known, refs, values)

        await self._through(question, apply, feedback, anew)

    async def _apply(self, known: _Known, refs: Sequence[str], values: dict[str, str]) -> str:
        context, said = self._context, known.words.screen.ask
        write, meant = context.background.write, _meant(known, values)
        if isinstance(meant, change.Change):
            made = await write(context.services.deadlines.change, refs, meant)
            done = known.words.deadlines.changes[change.CODES[type(meant)]]
            text = f"{done[:1].upper()}{done[1:]}"
            outcome = made[0].outcome if len(made) == 1 else None
            return text if outcome is None else f"{text}: {ends(outcome, known.words, known.today)}"
        await write(context.services.shaping.edit, refs, Edit(due=values["term"]))
        if meant is None:
            return said.due_gone
        return said.due_set(when(meant.date, known.words, known.today, meant.time, "exact", known.closing))


def _asked(
    known: _Known, refs: Sequence[str], found: Sequence[Candidate], here: Dated | None
) -> tuple[Candidate, Question, bool]:
    """Of whom it is told what will come of it, what is asked, and whether leaving that as it is changes nothing."""
    one = next((one for one, ref in zip(found, refs, strict=True) if here and ref == here.ref), found[0])
    running = one.subject.running
    if running is None:
        stays = len(refs) == 1 and here is not None and here.due is not None
    else:
        stays = running.open_pause is None and (len(refs) == 1 or not running.term.rule)
    return one, _question(known, one, here), stays


def _question(known: _Known, one: Candidate, here: Dated | None) -> Question:
    """The line, filled in with what stands there, or with the rule that is a good guess."""
    said, running = known.words.deadlines, one.subject.running
    first = "" if here is None or here.due is None else _typed(here.due, here.time)
    if running is None:
        first = first or one.rule
    elif running.open_pause is not None:
        first = said.actions["resume"]
    elif running.term.rule:
        first = running.term.rule
    actions = tuple(_actions(known)) if running is not None else ()
    rules = tuple(one.id for one in known.basis.terms.current)
    return Question(
        "",
        (
            Field("term", said.fields["term"], first, "text", (*actions, *rules)),
            Field("since", said.fields["since"], "", "date", blank=said.since_receipt if running is None else ""),
            Field("reason", said.fields["reason"]),
        ),
    )


def _typed(value: date, time: str = "") -> str:
    return f"{value.day}-{value.month}-{value.year} {time}".strip()


def _meant(known: _Known, values: dict[str, str]) -> change.Change | Understood | None:
    """A change of the term, or a date; ``None`` for an empty line. Raises what is wrong with it."""
    text = values["term"].strip().lower()
    if not text:
        return None
    rules = {one.id: one.id for one in known.basis.terms.current}
    names = {**rules, **_actions(known)}
    if text in names:
        return _change(known, names[text], values)
    try:
        return known.understood(text)
    except NotADate:
        fits = [name for name in names if name.startswith(text)] if len(text) >= _SHORTEST else []
        if len(fits) != 1:
            raise
        return _change(known, names[fits[0]], values)


def _actions(known: _Known) -> dict[str, str]:
    """What can be typed to change a term, and what it means."""
    said = known.words.deadlines.actions
    return {said["suspend"]: "suspend", said["resume"]: "resume", said["extend"]: "extend"}


def _change(known: _Known, code: str, values: dict[str, str]) -> change.Change:
    since, reason = values["since"].strip(), values["reason"].strip()
    if code == "suspend":
        first, _, end = since.partition(_BETWEEN)
        return change.Suspend(reason, known.day(first), known.day(end))
    if code == "resume":
        return change.Resume(known.day(since))
    if code == "extend":
        return change.Extend(reason, parse_length(since) if since else None)
    return change.Begin(code, known.day(since))


def _feedback(known: _Known, values: dict[str, str], one: Candidate) -> str:
    """What will come of it; of many items for the one under the cursor. Raises what is wrong with what stands there."""
    words, today = known.words, known.today
    meant = _meant(known, values)
    has_term = one.subject.running is not None
    if meant is None:
        return words.deadlines.gone if has_term else words.screen.ask.due_gone
    if not isinstance(meant, change.Change):
        date = told(meant, words, today, known.closing)
        return f"{date} · {words.deadlines.gives_way}" if has_term else date
    running = change.applied(meant, one.subject, known.basis, today)
    if running is None:
        return ""
    late = change.lapsed(meant, one.subject, today)
    warned = [] if late is None else [words.deadlines.lapsed(day(late, words.names, today))]
    return " · ".join([_became(known, meant, running, one.subject.running), *warned])


def _became(known: _Known, meant: change.Change, running: Running, before: Running | None) -> str:
    words, said, today = known.words, known.words.deadlines, known.today
    outcome, pause = counted(running, known.basis), running.open_pause
    if outcome is None:
        return "" if pause is None else said.will_stand_still(day(pause.first, words.names, today))
    parts = [ends(outcome, words, today)]  # first: on a small screen the rest may be cut off
    old = None if before is None else before.term.legal
    if old is not None and old != outcome.legal:
        parts.append(said.was(day(old, words.names, today)))
    if isinstance(meant, change.Begin):
        parts.append(rule_text(known.basis.terms.find(meant.rule), words))
    return " · ".join(parts)
