"""The section of the page about the screen: it has its own run, so it can be written apart from the rest."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

HEADING: Final = "## On the screen"
NEXT: Final = "## Again"
"""What comes after the section on the page."""
CASE: Final = "screen"

_SECTION: Final = (
    HEADING
    + """

Written by `make bench ARGS="--only screen --docs"`. Machine: {cores} cores, {system}, Python {python}, Textual
{textual}; {loop} ms for a loop of 200,000 turns in plain Python. The load at the end of this run was {load}.

{table}

{missed}

{why}

How it was measured: the program runs in a pty of ours, and a small xterm (`benchmarks/tty/`) takes what it writes and
answers its questions. Every read is stamped, and parsed only when nothing more comes. A change counts from the moment
the bytes that carry it have arrived and no synchronised update is open. Keys come after a quiet screen and a random
part of a frame. Archives are filled as for *growth*. The median is over all keys of three sittings, p95 the median of
the p95 of each, so that one disturbed sitting does not decide; the spread tells the worst. *To baseline* is to bare
Textual: for a start the median of the ratios within each turn (A B A B), for keys that of an app of one line
(`benchmarks/tty/hello.py`). After every decision the archive is looked into from outside: exactly one deed more must
be on the disk, or the figure is *not measured*. A slow line is a reader that takes so many bytes a second, 256 at
once, and adds no delay of its own. Bytes are counted from the key to the last change, preview included, except for a
key held down, where the preview waits. While an import or a rescoring runs there are more busy processes than cores.
"""
)
WHY: Final = ""
"""Known reasons of what this run missed."""


def section(facts: Mapping[str, Any], table: str, missed: str) -> str:
    """The text."""
    return _SECTION.format(**facts, table=table, missed=missed, why=WHY).replace("\n\n\n", "\n\n")
