"""``werkbank edit``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, get_args

import click

from werkbank.cli.app import argument, option, verb
from werkbank.cli.verbs.shape import tell
from werkbank.domain.inbox import Action, Risk, Sensitivity, TermKind

if TYPE_CHECKING:
    from werkbank.cli.state import State
    from werkbank.lang import Words

_CHOICES = {"term_kind": TermKind, "risk": Risk, "action": Action, "sensitivity": Sensitivity}


def _run(state: State, ids: tuple[str, ...], **given: Any) -> None:
    """Change fields of items."""
    from werkbank.services.shaping import Edit

    tell(state, state.services.shaping.edit(ids, Edit(**given)))


def _edit(words: Words) -> click.Command:
    texts = [option(words, f"--{name}", name, metavar="TEXT") for name in ("title", "gist", "advice", "kenmerk")]
    codes = [
        option(words, f"--{name.replace('_', '-')}", name, type=click.Choice([code for code in get_args(kind) if code]))
        for name, kind in _CHOICES.items()
    ]
    return verb(
        words,
        "edit",
        _run,
        argument("ids", "ID...", nargs=-1, required=True),
        *texts,
        option(words, "--due", "due", metavar="DATE"),
        *codes,
        option(words, "--theme", "theme", metavar="TEXT", key="item_theme"),
        option(words, "--waiters", "waiters", type=int, metavar="N"),
        option(words, "--points", "points", type=int, metavar="N"),
        option(words, "--reason", "reason", default="", metavar="TEXT"),
    )


VERBS = {"edit": _edit}
