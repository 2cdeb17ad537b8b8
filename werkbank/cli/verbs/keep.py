"""``werkbank backup`` and ``restore``."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from werkbank.cli.app import argument, option, verb
from werkbank.cli.lines import table, utc
from werkbank.lang.days import moment

if TYPE_CHECKING:
    import click

    from werkbank.cli.state import State
    from werkbank.lang import Words


def _backup(state: State, to: str, listing: bool) -> None:
    """Make a copy, or show those there are."""
    if listing:
        _list(state)
        return
    made = state.services.keeping.backup(Path(to) if to else None)
    if state.as_json:
        state.output.json({"path": str(made)})
        return
    state.output.line(state.words.keeping.backup_made(str(made)))


def _list(state: State) -> None:
    said = state.words.keeping
    found = state.services.keeping.backups()
    if state.as_json:
        for one in found:
            state.output.json({"path": str(one.path), "when": utc(one.when), "why": one.why, "size": one.size})
        return
    if not found:
        state.output.narrate(said.no_backups)
        return
    today = state.services.doors.clock.today()
    rows = [
        (
            moment(one.when, state.words.names, today),
            said.backup_why[one.why],
            f"{one.size / 1e6:.1f} MB",
            one.path.name,
        )
        for one in found
    ]
    state.output.line(str(found[0].path.parent))
    for line in table(rows, (20, 16, 12, -1)):
        state.output.line(line)


def _restore(state: State, path: str) -> None:
    """Put a copy back, the newest when none is named."""
    said = state.words.keeping
    done = state.services.keeping.restore(Path(path) if path else None)
    if state.as_json:
        state.output.json({"path": str(done.path), "kept": str(done.kept) if done.kept else None})
        return
    state.output.line(said.restored(str(done.path)))
    if done.kept is not None:
        state.output.line(said.kept_before(str(done.kept)))
        state.output.narrate(said.go_back(done.kept.name))


def _backup_verb(words: Words) -> click.Command:
    return verb(
        words,
        "backup",
        _backup,
        argument("to", "[FILE]", default=""),
        option(words, "--list", "listing", key="backups", is_flag=True),
    )


def _restore_verb(words: Words) -> click.Command:
    return verb(words, "restore", _restore, argument("path", "[FILE]", default=""))


VERBS = {"backup": _backup_verb, "restore": _restore_verb}
