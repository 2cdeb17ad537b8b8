"""``werkbank completion``."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from werkbank.cli.app import argument, program, verb

if TYPE_CHECKING:
    from werkbank.cli.state import State
    from werkbank.lang import Words

SHELLS = ("bash", "zsh", "fish")


def _run(state: State, shell: str) -> None:
    """Print the script that a shell sources."""
    from click.shell_completion import BashComplete, get_completion_class

    kind = get_completion_class(shell) or BashComplete
    state.output.line(kind(program(state.words), {}, "werkbank", "_WERKBANK_COMPLETE").source().rstrip("\n"))


def _completion(words: Words) -> click.Command:
    return verb(words, "completion", _run, argument("shell", "[bash|zsh|fish]", type=click.Choice(SHELLS)))


VERBS = {"completion": _completion}
