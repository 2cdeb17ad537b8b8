"""The program without a verb: on a terminal the workbench, else where to begin; with ``--text`` the inbox in lines."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from werkbank.cli.state import State


def run(state: State, *, demo: bool = False, tour: bool = False) -> int:
    """Open the workbench, with a few lines on how it goes when ``tour``; the exit code comes back."""
    if state.plain or state.as_json:
        return _plainly(state)
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        state.output.line(state.words.cli.about)
        state.output.line(state.words.cli.bare)
        return 0
    from werkbank.tui.start import open_workbench

    failed = open_workbench(state.services, state.read.settings, state.read.path, demo=demo, tour=tour)
    if failed:
        state.output.narrate(failed)
    return 1 if failed else 0


def _plainly(state: State) -> int:
    """The list as the screen shows it, line by line, and the first item whole: for a screen reader, or a script."""
    from werkbank.cli.verbs import lists, show

    lists.run(state, "inbox", "", None, all_=False)
    first = state.services.views.window(limit=1).lines
    if first and not state.as_json:
        state.output.line()
        show.run(state, first[0].ref)
    return 0
