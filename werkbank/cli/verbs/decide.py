"""``werkbank decide``."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from werkbank.cli.app import argument, option, verb
from werkbank.domain.decisions import BY_DECISION, BY_KEY, RULES
from werkbank.domain.errors import UsageError
from werkbank.lang.days import day

if TYPE_CHECKING:
    from typing import Any

    from werkbank.cli.state import State
    from werkbank.domain.decisions import Decision
    from werkbank.lang import Words
    from werkbank.services.deciding import Decided

_TEXTS = ("by", "to", "gist", "advice", "kenmerk", "reason", "mandate", "type", "author", "checklist", "manager")


def _run(state: State, ids: tuple[str, ...], **given: Any) -> None:
    """Decide: the last word is the decision, the others are items."""
    from werkbank.services.guesses import Given

    if len(ids) < 2:
        raise UsageError("ids")
    decision = read_decision(state.words, ids[-1])
    done = state.services.deciding.decide(ids[:-1], decision, Given(**given))
    if state.as_json:
        for one in done:
            state.output.json(_json(one))
        return
    for one in done:
        state.output.line(sentence(state, one))
    state.output.narrate(state.words.cli.undo_hint)


def read_decision(words: Words, text: str) -> Decision:
    """A decision by its code, its key, or its short name in the language of the settings."""
    wanted = text.strip().lower()
    if wanted in BY_KEY:
        return BY_KEY[wanted].decision
    for rule in RULES:
        names = words.names.decisions[rule.decision]
        if wanted in (rule.decision, names["short"], names["long"]):
            return rule.decision
    raise UsageError(
        "decision", text, tuple(f"{rule.key} ({words.names.decisions[rule.decision]['short']})" for rule in RULES)
    )


def sentence(state: State, one: Decided) -> str:
    """What was done, with what was filled in."""
    words, guess, item = state.words, one.guess, one.item
    said, today = words.cli, state.services.doors.clock.today()
    returns = BY_DECISION[one.decision].decision in ("wait", "snooze")
    parts = [said.decided(one.ref, words.names.decisions[one.decision]["long"])]
    if item.due is not None and not returns:
        parts.append(said.by(f"{day(item.due, words.names, today)} {item.due_time}".strip()))
    if item.return_on is not None:
        parts.append(said.returns_on(day(item.return_on, words.names, today)))
    if item.until_event:
        parts.append(said.on_reply)
    if one.made:
        parts.append(said.becomes(one.made))
    text = " · ".join(parts)
    filled = ", ".join(f"--{name}" for name in guess.guessed)
    return f"{text} ({said.guessed}: {filled})" if filled else text


def _json(one: Decided) -> dict[str, Any]:
    item = one.item
    return {
        "id": one.ref,
        "decision": one.decision,
        "state": item.state,
        "due": item.due.isoformat() if item.due else None,
        "return_on": item.return_on.isoformat() if item.return_on else None,
        "until": item.until_event or None,
        "made": one.made or None,
        "guessed": list(one.guess.guessed),
    }


def _decide(words: Words) -> click.Command:
    metavars = {
        "by": "DATE",
        "gist": "TEXT",
        "advice": "TEXT",
        "reason": "TEXT",
        "kenmerk": "TEXT",
        "mandate": "ID",
        "type": "CODE",
        "checklist": "CODE",
    }
    options = [option(words, f"--{name}", name, default="", metavar=metavars.get(name, "NAME")) for name in _TEXTS]
    told = click.Option(
        ["--asker-told/--asker-not-told", "asker_told"], default=None, help=words.cli.options["asker_told"]
    )
    return verb(words, "decide", _run, argument("ids", "ID... DECISION", nargs=-1, required=True), *options, told)


VERBS = {"decide": _decide}
