"""``werkbank log``, ``undo``, ``redo``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from werkbank.cli.app import argument, option, verb
from werkbank.cli.lines import utc
from werkbank.domain.ids import show
from werkbank.lang.days import moment
from werkbank.lang.deeds import deed_line

if TYPE_CHECKING:
    from werkbank.cli.state import State
    from werkbank.domain.deeds import Deed
    from werkbank.lang import Words


def line_of(state: State, deed: Deed) -> str:
    """A deed in words."""
    return deed_line(deed, state.words, state.services.doors.clock.now())


def _log(state: State, ref: str, limit: int) -> None:
    """What was done."""
    deeds = state.services.history.log(limit, ref)
    if state.as_json:
        for deed in deeds:
            state.output.json(_json(state, deed))
        return
    if not deeds:
        state.output.narrate(state.words.history.nothing)
    for deed in deeds:
        when = moment(deed.at, state.words.names, state.services.doors.clock.today())
        state.output.line(f"{show('deed', deed.id):<6} {when}  {line_of(state, deed)}")


def _json(state: State, deed: Deed) -> dict[str, Any]:
    return {
        "id": show("deed", deed.id),
        "at": utc(deed.at),
        "key": deed.key,
        "args": dict(deed.args),
        "origin": deed.origin,
        "finished": deed.finished,
        "undone": deed.undone_by is not None,
        "text": line_of(state, deed),
    }


def _undo(state: State, ref: str) -> None:
    """Take the latest deed back, or the one named."""
    deed = state.services.history.undo(ref)
    _tell(state, deed, undone=True)
    if deed.key == "brief-freeze":
        state.output.narrate(state.words.cli.files_remain)


def _redo(state: State) -> None:
    """Do again what was undone last."""
    _tell(state, state.services.history.redo(), undone=False)


def _tell(state: State, deed: Deed, *, undone: bool) -> None:
    ref, text = show("deed", deed.id), state.words.history.lines[deed.key](deed)
    if state.as_json:
        state.output.json({"undone" if undone else "redone": ref, "text": text})
        return
    said = state.words.cli
    state.output.line(said.undone(ref, text) if undone else said.redone(ref, text))


def _log_verb(words: Words) -> click.Command:
    return verb(
        words,
        "log",
        _log,
        argument("ref", "[ID]", default=""),
        option(words, "--limit", "limit", type=click.IntRange(min=1), default=20, metavar="N"),
    )


def _undo_verb(words: Words) -> click.Command:
    return verb(words, "undo", _undo, argument("ref", "[ID]", default=""))


def _redo_verb(words: Words) -> click.Command:
    return verb(words, "redo", _redo)


VERBS = {"log": _log_verb, "undo": _undo_verb, "redo": _redo_verb}
