"""``werkbank brief``."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from werkbank.cli.app import option, verb
from werkbank.cli.lines import utc
from werkbank.cli.listing import listing
from werkbank.domain.errors import GateStopped, Missing, UsageError
from werkbank.services.whole_file import writing
from werkbank.settings import expanded

if TYPE_CHECKING:
    from werkbank.cli.state import State
    from werkbank.lang import Words
    from werkbank.services.briefs import Composed, Frozen

FORMATS = ("txt", "md", "html", "json")


def _run(state: State, **given: Any) -> None:
    """Choose, show, freeze or export again: what is asked for, in that order."""
    if given["briefs"]:
        _earlier(state, given["manager"])
        return
    chosen = _choose(state, given)
    if given["again"]:
        data = state.services.delivery.again(given["again"], given["format"], given["output"], force=given["force"])
        _told(state, data, given)
        return
    if chosen and not given["freeze"] and not given["output"]:
        state.output.line(state.words.cli.chosen)
        state.output.narrate(state.words.cli.undo_hint)
        return
    manager = given["manager"] or _only(state)
    try:
        _make(state, manager, given)
    except GateStopped as stopped:
        _tell_gate(state, stopped)
        raise


def _make(state: State, manager: str, given: dict[str, Any]) -> None:
    briefs = state.services.briefs
    if given["freeze"]:
        made = state.services.delivery.freeze(manager, given["format"], given["output"], force=given["force"])
        state.output.narrate(state.words.cli.frozen(made.frozen.code))
        _tell_left_out(state, made.composed)
        _told(state, made.data, given)
        return
    composed = briefs.concept(manager)
    data = briefs.render(composed, given["format"])
    _tell_left_out(state, composed)
    _write(state, data, given)
    if given["output"]:
        briefs.log_export(composed.brief, given["format"])


def _choose(state: State, given: dict[str, Any]) -> bool:
    """Leave out, put back, move, pin: each its own deed."""
    briefs = state.services.briefs
    if given["leave_out"]:
        if not given["reason"].strip():
            raise Missing("leave-out", "reason")
        briefs.leave_out(given["leave_out"], given["reason"])
    if given["put_back"]:
        briefs.leave_out(given["put_back"], "")
    for text in given["move"]:
        ref, _, place = text.partition("=")
        if not place.strip().isdigit():
            raise UsageError("position", text)
        briefs.move(ref, int(place))
    if given["pin"]:
        briefs.pin(given["manager"] or _only(state), given["pin"])
    return bool(given["leave_out"] or given["put_back"] or given["move"] or given["pin"])


def _only(state: State) -> str:
    """The one manager there is; with more of them a name is needed."""
    managers = [one for one in state.services.register.managers() if one.active]
    if len(managers) != 1:
        raise UsageError("for-manager", "", tuple(one.code for one in managers))
    return managers[0].name


def _tell_gate(state: State, stopped: GateStopped) -> None:
    said = state.words.brief
    for found in stopped.findings:
        state.output.narrate(said.gate_line.format(place=said.place(found.place), kind=said.gate[found.kind]))


def _tell_left_out(state: State, composed: Composed) -> None:
    for ref, reason in composed.left_out:
        state.output.narrate(state.words.cli.left_out(ref, reason))


def _told(state: State, data: bytes, given: dict[str, Any]) -> None:
    """Say where it was written; without a file it goes to stdout."""
    if given["output"]:
        state.output.narrate(state.words.cli.written(str(expanded(given["output"]))))
    else:
        state.output.bytes(data)


def _write(state: State, data: bytes, given: dict[str, Any]) -> None:
    if not given["output"]:
        state.output.bytes(data)
        return
    path = expanded(given["output"])
    with writing(path, force=given["force"]) as file:
        file.write(data)
    state.output.narrate(state.words.cli.written(str(path)))


def _earlier(state: State, manager: str) -> None:
    said = state.words.cli

    def row(one: Frozen) -> tuple[str, ...]:
        return one.ref, one.code, one.day, one.manager, said.withdrawn if one.withdrawn else ""

    listing(state, state.services.briefs.earlier(manager), _json, row, (-1, -1, -1, 0, 14), said.no_briefs)


def _json(one: Frozen) -> dict[str, object]:
    return {
        "id": one.ref,
        "code": one.code,
        "number": one.number,
        "manager": one.manager,
        "day": one.day,
        "frozen_at": utc(datetime.fromisoformat(one.frozen_at)),
        "withdrawn": one.withdrawn,
    }


def _brief(words: Words) -> click.Command:
    formats = click.Choice(FORMATS)
    return verb(
        words,
        "brief",
        _run,
        option(words, "--manager", "manager", default="", metavar="NAME"),
        option(words, "--format", "format", type=formats, default=None, callback=_default_format),
        option(words, "-o", "output", default="", metavar="FILE"),
        option(words, "--force", "force", is_flag=True),
        option(words, "--freeze", "freeze", is_flag=True),
        option(words, "--again", "again", default="", metavar="ID"),
        option(words, "--list", "briefs", key="briefs", is_flag=True),
        option(words, "--leave-out", "leave_out", multiple=True, metavar="ID"),
        option(words, "--put-back", "put_back", multiple=True, metavar="ID"),
        option(words, "--move", "move", multiple=True, metavar="ID=N"),
        option(words, "--pin", "pin", multiple=True, metavar="TEXT"),
        option(words, "--reason", "reason", default="", metavar="TEXT"),
    )


def _default_format(ctx: click.Context, _parameter: click.Parameter, value: str | None) -> str:
    """``--json`` is ``--format json``; the end of the file's name says it too; otherwise plain text."""
    if value:
        return value
    state = ctx.find_object(_state_type())
    ending = Path(str(ctx.params.get("output") or "")).suffix.lstrip(".").lower()
    if ending and ending not in FORMATS:
        raise UsageError("format", ending, FORMATS)
    if ending:
        return ending
    return "json" if state is not None and state.as_json else "txt"


def _state_type() -> type[State]:
    from werkbank.cli.state import State

    return State


VERBS = {"brief": _brief}
