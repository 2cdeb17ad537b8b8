"""``werkbank decide``."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from werkbank.cli.app import argument, option, verb
from werkbank.cli.choosing import choose
from werkbank.domain.calendars import is_office_day
from werkbank.domain.decisions import BY_KEY, RULES
from werkbank.domain.errors import UsageError
from werkbank.lang import LANGUAGES, words
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
        _warn(state, one)
    state.output.narrate(state.words.cli.undo_hint)


def read_decision(language: Words, text: str) -> Decision:
    """A decision by its key, its code or its name in either language, or the beginning of one."""
    wanted = " ".join(text.lower().replace("-", " ").split())
    if wanted in BY_KEY:
        return BY_KEY[wanted].decision
    found = choose(wanted, {rule.decision: _names(rule.decision) for rule in RULES})
    if found is None:
        raise UsageError("decision", text, tuple(f"{rule.key} {_short(language, rule.decision)}" for rule in RULES))
    return found


def _names(decision: Decision) -> set[str]:
    """What a decision may be called: its code, and its names in both languages."""
    labels = [words(language).names.decisions[decision] for language in LANGUAGES]
    return {decision, *(label["short"] for label in labels), *(label["long"] for label in labels)}


def _short(language: Words, decision: Decision) -> str:
    return language.names.decisions[decision]["short"].replace(" ", "-")


def sentence(state: State, one: Decided) -> str:
    """What was done, with what was filled in."""
    language, guess, item = state.words, one.guess, one.item
    said, today = language.cli, state.services.doors.clock.today()
    parts = [said.decided(one.ref, language.names.decisions[one.decision]["long"])]
    own = bool(item.marking) and bool({"to", "author"} & {*guess.guessed})  # of its sender: that is not shown
    if guess.person and not own:
        parts.append(guess.person)
    if guess.desk and not own:
        parts.append(guess.desk)
    if item.due is not None and one.decision not in ("wait", "snooze"):
        parts.append(said.by(f"{day(item.due, language.names, today)} {item.due_time}".strip()))
    back = "" if item.return_on is None else day(item.return_on, language.names, today)
    if item.until_event == "reply":
        parts.append(said.on_reply_by(back) if back else said.on_reply)
    elif back:
        parts.append(said.returns_on(back))
    if item.until_event and item.until_event != "reply":
        parts.append(language.chasing.snoozed_for[item.until_event])
    parts += [said.gone(gone) for gone in one.dropped]
    if one.made:
        parts.append(said.becomes(one.made))
    filled = ", ".join(f"--{name}" for name in guess.guessed)
    return " · ".join(parts) + (f" ({said.guessed}: {filled})" if filled else "")


def _warn(state: State, one: Decided) -> None:
    """A day that is past or no working day is taken as given, and told; so is one after the item is due."""
    chosen = one.item.return_on or (one.item.due if one.decision not in ("wait", "snooze") else None)
    if chosen is None:
        return
    said, shown = state.words.cli, day(chosen, state.words.names, state.services.doors.clock.today())
    if one.guess.late:
        state.output.narrate(said.day_late(shown))
    if "by" in one.guess.guessed:
        return
    if chosen < state.services.doors.clock.today():
        state.output.narrate(said.day_past(shown))
    elif not is_office_day(chosen):
        state.output.narrate(said.day_off(shown))


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
        "dropped": list(one.dropped),
        "guessed": list(one.guess.guessed),
    }


def _table(language: Words) -> str:
    """The decisions, for under the help."""
    rows = [f"{rule.key}  {_short(language, rule.decision)}" for rule in RULES]
    return "\b\n" + "\n".join(rows)


def _decide(language: Words) -> click.Command:
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
    options = [option(language, f"--{name}", name, default="", metavar=metavars.get(name, "NAME")) for name in _TEXTS]
    told = click.Option(
        ["--asker-told/--asker-not-told", "asker_told"], default=None, help=language.cli.options["asker_told"]
    )
    return verb(
        language,
        "decide",
        _run,
        argument("ids", "ID... DECISION", nargs=-1, required=True),
        *options,
        told,
        epilog=_table(language),
    )


VERBS = {"decide": _decide}
