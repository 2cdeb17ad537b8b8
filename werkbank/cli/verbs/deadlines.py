"""``werkbank deadline``: the terms of items, set, suspended, resumed, extended; and what moved since."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from werkbank.cli.app import argument, option, verb
from werkbank.cli.lines import table
from werkbank.cli.term_json import deadline_json, moved_json
from werkbank.domain.errors import TermRefused, UsageError
from werkbank.domain.terms import Suspension, parse_length
from werkbank.domain.terms import changes as change
from werkbank.domain.terms.rules import REGIMES
from werkbank.domain.views import ItemView
from werkbank.lang import explain
from werkbank.lang.days import day
from werkbank.lang.deadlines import term_lines
from werkbank.lang.items import title
from werkbank.lang.terms import reasoning
from werkbank.services.dates import day_of_event

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from werkbank.cli.state import State
    from werkbank.lang import Words

_BETWEEN = ".."


def _run(state: State, ids: tuple[str, ...], **given: Any) -> None:
    """Show terms, change them, show what moved, or accept that."""
    deadlines = state.services.deadlines
    if given["moved"]:
        _show_moved(state)
        return
    if given["accept"]:
        made = deadlines.accept(ids)
        if not made and not state.as_json:
            state.output.line(state.words.deadlines.none_moved)
            return
        _show(state, [one.ref for one in made])
        return
    if not ids:
        raise UsageError("ids")
    wanted = _change(state, given)
    if wanted is None:
        _show(state, ids)
        return
    before = deadlines.candidates(ids)
    made = deadlines.change(ids, wanted)
    _show(state, [one.ref for one in made])
    if state.as_json:
        return
    today = state.services.doors.clock.today()
    for one in before:
        if (late := change.lapsed(wanted, one.subject, today)) is not None:
            state.output.narrate(state.words.deadlines.lapsed(day(late, state.words.names, today)))
    state.output.narrate(state.words.cli.undo_hint)


def _change(state: State, given: dict[str, Any]) -> change.Change | None:
    """What is asked; ``None`` when it is only to be shown. Raises ``UsageError`` for two things at once."""
    own = given["length"] is not None or given["regime"] is not None
    begins = own or given["rule"] is not None
    asked = [name for name in ("resume", "stop") if given[name]]
    if len(asked) + begins > 1 or (asked and (given["suspend"] or given["extend"])):
        raise UsageError("deadline")
    if own and given["rule"] is not None:
        raise UsageError("deadline")
    if given["start"] is not None and not begins:
        raise UsageError("--rule")
    reason, start = given["reason"], _day(state, given["start"])
    extension = parse_length(given["extend"]) if given["extend"] else None
    if given["stop"]:
        return change.Stop()
    if given["resume"]:
        return change.Resume(_day(state, given["resume"]))
    if begins:
        pauses = tuple(_suspension(state, one) for one in given["suspend"])
        if given["rule"] is not None:
            return change.Begin(given["rule"], start, extension, pauses, reason)
        if given["regime"] is None:
            raise UsageError("--regime", "", REGIMES)
        length = parse_length(given["length"]) if given["length"] else None
        return change.BeginOwn(length, given["regime"], start, extension, pauses, reason)
    if given["suspend"]:
        if extension is not None or len(given["suspend"]) > 1:
            raise UsageError("deadline")
        first, end = _span(state, given["suspend"][0])
        return change.Suspend(reason, first, end)
    return None if given["extend"] is None else change.Extend(reason, extension)


def _span(state: State, text: str) -> tuple[date | None, date | None]:
    """``FROM..TO``; ``FROM..`` for a suspension of which the end is not known yet."""
    first, found, end = text.partition(_BETWEEN)
    if not found or not first.strip() or _BETWEEN in end:
        raise TermRefused("suspension", text)
    return _day(state, first), _day(state, end.strip() or None)


def _suspension(state: State, text: str) -> Suspension:
    first, end = _span(state, text)
    if first is None or end is None:
        raise TermRefused("suspension", text)
    return Suspension(first, end)


def _day(state: State, text: str | None) -> date | None:
    if text is None:
        return None
    return day_of_event(text, state.services.doors.clock.now(), state.services.closing_days.dates())


def _show(state: State, refs: Sequence[str]) -> None:
    """The term of each item, as it is now."""
    words, today = state.words, state.services.doors.clock.today()
    for ref in refs:
        view = state.services.views.show(ref)
        if not isinstance(view, ItemView):
            raise UsageError("item", ref)
        line, term = view.line, view.term
        if line.hidden and term is not None:  # what is not named is not told either
            term = term._replace(running=term.running.without_words())
        if state.as_json:
            state.output.json({"id": line.ref, "term": deadline_json(words, term) if term else None})
            continue
        due = "" if line.due is None else f"  {day(line.due, words.names, today)} {line.due_time}".rstrip()
        state.output.line(f"{line.ref}  {title(words, line)}{due}")
        if term is None:
            state.output.line(f"  {words.deadlines.no_term}")
            continue
        for one in term_lines(term, words, today):
            state.output.line(f"  {one.text}")
    if not state.as_json:
        state.output.narrate(words.terms.disclaimer)


def _show_moved(state: State) -> None:
    """Old, new, and why."""
    words, today = state.words, state.services.doors.clock.today()
    found = state.services.deadlines.moved()
    if state.as_json:
        for one in found:
            state.output.json(moved_json(words, one))
        return
    if not found:
        state.output.line(words.deadlines.none_moved)
        return
    for one in found:
        old = "" if one.term.legal is None else day(one.term.legal, words.names, today)
        if one.outcome is None:
            why = words.deadlines.cannot(explain(one.problem, words).message) if one.problem else ""
            new = "?"
        else:
            why, new = reasoning(one.outcome, words), day(one.outcome.legal, words.names, today)
        rows = [(one.line.ref, words.deadlines.moved_row(old, new), title(words, one.line))]
        for line in table(rows, (-7, -30, 0)):
            state.output.line(line)
        state.output.line(f"  {why}")
    state.output.narrate(words.terms.disclaimer)


def _deadline(words: Words) -> click.Command:
    return verb(
        words,
        "deadline",
        _run,
        argument("ids", "[ID...]", nargs=-1),
        option(words, "--rule", "rule", metavar="RULE"),
        option(words, "--from", "start", metavar="DATE"),
        option(words, "--length", "length", metavar="LENGTH"),
        option(words, "--regime", "regime", type=click.Choice(REGIMES)),
        option(words, "--suspend", "suspend", key="suspend_item", multiple=True, metavar="FROM..[TO]"),
        option(words, "--resume", "resume", metavar="DATE"),
        option(words, "--extend", "extend", metavar="LENGTH"),
        option(words, "--stop", "stop", is_flag=True),
        option(words, "--reason", "reason", default="", metavar="TEXT"),
        option(words, "--moved", "moved", is_flag=True),
        option(words, "--accept", "accept", is_flag=True),
    )


VERBS = {"deadline": _deadline}
