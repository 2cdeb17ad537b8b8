"""``werkbank wipe``: the one thing that cannot be undone, so it says first what it will do."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING

from werkbank.cli.app import argument, option, verb

if TYPE_CHECKING:
    import click

    from werkbank.cli.state import State
    from werkbank.lang import Words

USAGE = 2


def _run(state: State, ref: str, for_good: bool) -> int:
    """Without ``--for-good`` only say what would go."""
    said = state.words.keeping
    done = state.services.keeping.wipe(ref) if for_good else state.services.keeping.wipe_preview(ref)
    if state.as_json:
        state.output.json(asdict(done))
        return 0 if for_good else USAGE
    if not for_good:
        state.output.line(said.wipe_what(done.message, len(done.items), done.deeds))
    else:
        state.output.line(said.wiped(done.message))
    if done.briefs:
        state.output.line(said.wipe_briefs(", ".join(done.briefs)))
    if done.remains_exports or done.remains_backups:
        state.output.line(said.wipe_remains(done.remains_exports, done.remains_backups))
    if done.remains_taken:
        state.output.line(said.wipe_taken(", ".join(done.remains_taken)))
    if not for_good:
        state.output.narrate(said.wipe_first)
        return USAGE
    if not done.thorough:
        state.output.narrate(said.wipe_later)
    return 0


def _wipe(words: Words) -> click.Command:
    return verb(words, "wipe", _run, argument("ref", "ID"), option(words, "--for-good", "for_good", is_flag=True))


VERBS = {"wipe": _wipe}
