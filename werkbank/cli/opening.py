"""The short way to the workbench: without a verb nothing of click is needed, and the list is there sooner."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

_VALUED: Final = {"--db": "db", "--now": "now"}


def wanted(arguments: Sequence[str]) -> dict[str, str] | None:
    """The options, when nothing but the workbench is asked for and somebody is looking; else ``None``."""
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        return None
    found: dict[str, str] = {}
    rest = list(arguments)
    while rest:
        name, equals, value = rest.pop(0).partition("=")
        if name not in _VALUED or not (equals or rest):
            return None
        found[_VALUED[name]] = value if equals else rest.pop(0)
    return found


def run(options: dict[str, str]) -> int:
    """Open it; the exit code comes back, nothing is raised."""
    from werkbank.cli.state import State
    from werkbank.cli.verbs import bare
    from werkbank.domain.errors import WerkbankError
    from werkbank.lang import explain

    state = State()
    state.db, state.now = options.get("db"), options.get("now")
    try:
        return bare.run(state)
    except WerkbankError as error:
        told = explain(error, state.words)
        state.output.error(error.code, told.message, told.hint, state.words.cli.error)
        return error.exit_code
    finally:
        state.close()
