"""``werkbank export`` and ``load``: the whole archive as JSON lines, out and in."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from werkbank.cli.app import argument, option, verb
from werkbank.cli.state import is_terminal
from werkbank.domain.errors import CannotWrite, NotFound
from werkbank.services.whole_file import writing
from werkbank.settings import expanded

if TYPE_CHECKING:
    from collections.abc import Iterable

    import click

    from werkbank.cli.state import State
    from werkbank.lang import Words


def _export(state: State, output: str, force: bool) -> None:
    """Everything, also what is confidential: to a file or a pipe, never to a screen."""
    keeping = state.services.keeping
    if not output:
        if is_terminal():
            raise CannotWrite("-", "terminal")
        keeping.export(sys.stdout.write)
        return
    path = expanded(output)
    with writing(path, force=force) as file:
        rows = keeping.export(lambda line: file.write(line.encode()))
    state.output.narrate(state.words.keeping.exported(rows, str(path)))


def _load(state: State, path: str) -> None:
    """Into an empty archive only."""
    rows = state.services.keeping.load(sys.stdin, path) if path == "-" else _from_file(state, expanded(path))
    if state.as_json:
        state.output.json({"rows": rows})
        return
    state.output.line(state.words.keeping.loaded(rows))


def _from_file(state: State, path: Path) -> int:
    try:
        with path.open(encoding="utf-8", errors="replace", newline="\n") as file:
            lines: Iterable[str] = file
            return state.services.keeping.load(lines, str(path))
    except (FileNotFoundError, IsADirectoryError, PermissionError) as error:
        raise NotFound("file", str(path)) from error


def _export_verb(words: Words) -> click.Command:
    return verb(
        words,
        "export",
        _export,
        option(words, "-o", "output", default="", metavar="FILE"),
        option(words, "--force", "force", is_flag=True),
    )


def _load_verb(words: Words) -> click.Command:
    return verb(words, "load", _load, argument("path", "FILE"))


VERBS = {"export": _export_verb, "load": _load_verb}
