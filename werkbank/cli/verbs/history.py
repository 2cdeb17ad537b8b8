"""``werkbank log``, ``undo``, ``redo``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from werkbank.cli.app import argument, option, verb
from werkbank.cli.lines import utc
from werkbank.domain.deeds import CameBack
from werkbank.domain.ids import show
from werkbank.lang.days import moment
from werkbank.lang.deeds import became_line, came_back_at, came_back_line, deed_line

if TYPE_CHECKING:
    from werkbank.cli.state import State
    from werkbank.domain.deeds import Deed
    from werkbank.lang import Words


_MOMENT = 15
"""Columns of ``wo 4 nov 14:05``, so that a day stands in the same column."""


def line_of(state: State, deed: Deed) -> str:
    """A deed in words."""
    return deed_line(deed, state.words, state.services.doors.clock.now())


def _log(state: State, ref: str, limit: int) -> None:
    """What was done; of an item also how it came back by itself."""
    story, words = state.services.history.story(ref, limit), state.words
    today, now = state.services.doors.clock.today(), state.services.doors.clock.now()
    if not story.lines and not state.as_json:
        state.output.narrate(words.history.nothing)
    for one in story.lines:
        if isinstance(one, CameBack):
            text = came_back_line(one, words, today)
            number, when = "", came_back_at(one, words, today)
        else:
            left = story.became.get(one.id)
            text = line_of(state, one) if left is None else became_line(one, left, words, now)
            number, when = show("deed", one.id), moment(one.at, words.names, today)
        if state.as_json:
            state.output.json(_back_json(one, text) if isinstance(one, CameBack) else _json(one, text))
        else:
            state.output.line(f"{number:<6} {when:<{_MOMENT}}  {text}")


def _json(deed: Deed, text: str) -> dict[str, Any]:
    return {
        "id": show("deed", deed.id),
        "at": utc(deed.at),
        "key": deed.key,
        "args": dict(deed.args),
        "origin": deed.origin,
        "finished": deed.finished,
        "undone": deed.undone_by is not None,
        "text": text,
    }


def _back_json(one: CameBack, text: str) -> dict[str, Any]:
    """What no deed did has no number."""
    args = {"item": one.item, "why": one.why, "message": one.message or None}
    return {
        "id": None, "at": utc(one.at), "key": "came-back", "args": args, "origin": "machine", "finished": True,
        "undone": False, "text": text,
    }  # fmt: skip


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
