"""``werkbank mark``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from werkbank.cli.app import argument, option, verb
from werkbank.cli.verbs.shape import tell
from werkbank.domain.errors import UsageError

if TYPE_CHECKING:
    import click

    from werkbank.cli.state import State
    from werkbank.lang import Words


def _run(state: State, ids: tuple[str, ...], reason: str) -> None:
    """The last word is the marking, by code or name; ``open`` lifts it."""
    if len(ids) < 2:
        raise UsageError("ids")
    by_name = {str(name).lower(): code for code, name in state.words.names.markings.items()}
    wanted = ids[-1].strip().lower()
    tell(state, state.services.shaping.mark(ids[:-1], str(by_name.get(wanted, wanted)) or "open", reason))


def _mark(words: Words) -> click.Command:
    return verb(
        words,
        "mark",
        _run,
        argument("ids", "ID... MARKING", nargs=-1, required=True),
        option(words, "--reason", "reason", default="", metavar="TEXT"),
    )


VERBS = {"mark": _mark}
