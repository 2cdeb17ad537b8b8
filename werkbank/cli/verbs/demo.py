"""``werkbank demo``: the workbench on a fictitious department, in an archive of its own."""

from __future__ import annotations

import os
import shlex
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final

from werkbank.cli.app import option, verb
from werkbank.domain.errors import UsageError
from werkbank.lang.days import day as day_in_words
from werkbank.settings import database_path

if TYPE_CHECKING:
    from datetime import date

    import click

    from werkbank.cli.state import State
    from werkbank.lang import Words

_NAME: Final = "demo.sqlite"
_FIRST, _LAST = 1900, 9000
"""Years in which every day of the demo has a date that a mail can have."""


def _run(state: State, reset: bool) -> int | None:
    """Make the demo when need be; then open it, or show what is in it."""
    from werkbank.services.demo import making

    _look_at(state, database_path(state.read.settings, os.environ, None).with_name(_NAME))
    today = state.services.doors.clock.today()
    made_on = making.made_on(state.path)
    kept = making.renewed(state.path, state.services.doors.clock.now()) if made_on is not None and not reset else ""
    if kept:
        state.output.narrate(state.words.cli.demo_renewed(kept))
    fresh = reset or made_on is None or bool(kept)
    if fresh:
        _make(state, today)
        made_on = today
    elif made_on != today:
        state.output.narrate(state.words.cli.demo_of(_day(state, made_on)))
    if state.as_json:
        _json(state, made_on, fresh)
    elif state.plain or not (sys.stdin.isatty() and sys.stdout.isatty()):
        _show(state)
    else:
        from werkbank.cli.verbs import bare

        return bare.run(state, demo=True, tour=fresh)
    return None


def _look_at(state: State, path: Path) -> None:
    """From here on this run is about the demo, with its own officer; whatever else she has set holds."""
    from werkbank.services.demo import making

    state.db = state.db or str(path)
    state.read = state.read._replace(settings=making.settings_for(state.read.settings))


def _make(state: State, today: date) -> None:
    from werkbank.services.demo import making

    if not _FIRST <= today.year <= _LAST:
        raise UsageError("now", str(state.now))
    said, now = state.words.cli, state.services.doors.clock.now()
    state.output.narrate(said.demo_making)
    try:
        making.make(
            state.path, state.read.settings, state.words, now, lambda part: state.output.progress(said.demo_part(part))
        )
    finally:
        state.output.end_progress()


def _show(state: State) -> None:
    """The inbox and the brief of the first manager, and how to go on from there."""
    from werkbank.cli.verbs import lists

    output, said, briefs = state.output, state.words.cli, state.services.briefs
    first, *others = [one.code for one in state.services.register.managers()]
    lists.run(state, "inbox", "", None, all_=False)
    output.line()
    output.bytes(briefs.render(briefs.concept(first), "txt"))
    output.line()
    output.line(said.demo_more)
    for code in others:
        output.line(f"  {_command(state, 'brief', '--manager', code)}")
    output.line(f"  {_command(state, 'list', 'waiting')}")
    output.narrate(said.demo_place(str(state.path)))


def _command(state: State, *words: str) -> str:
    """A command line that asks something of this demo, at the same moment."""
    now = ["--now", state.now] if state.now else []
    return shlex.join(["werkbank", *words, "--db", str(state.path), *now])


def _json(state: State, made_on: date | None, fresh: bool) -> None:
    counts = state.services.views.window(limit=0).counts
    state.output.json(
        {
            "path": str(state.path),
            "day": made_on and made_on.isoformat(),
            "made": fresh,
            "officer": state.read.settings.officer.name,
            "managers": [one.code for one in state.services.register.managers()],
            "shown": counts.shown,
            "new": counts.new,
            "tight": counts.tight,
            "late": counts.late,
        }
    )


def _day(state: State, made_on: date | None) -> str:
    return "" if made_on is None else day_in_words(made_on, state.words.names)


def _demo(words: Words) -> click.Command:
    return verb(words, "demo", _run, option(words, "--reset", "reset", is_flag=True))


VERBS = {"demo": _demo}
