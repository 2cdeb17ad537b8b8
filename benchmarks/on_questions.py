"""The section of the page about questions and the memory: it has its own run, so it can be written apart."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

HEADING: Final = "## Questions and the memory"
NEXT: Final = "## Again"
"""What comes after the section on the page."""
CASES: Final = ("questions", "memory")

_SECTION: Final = (
    HEADING
    + """

Written by `make bench ARGS="--only questions --only memory --docs"`. Machine: {cores} cores, {system}, Python {python},
Textual {textual}; {loop} ms for a loop of 200,000 turns in plain Python. The load at the end of this run was {load}.

{table}

{missed}

How it was measured: the terminal is that of *On the screen*. The question is read from pasted text, as on screen 4. The
key to its matrix counts from Enter until it is there; a key until the cursor stands on another part; a tick until
it shows, with exactly one deed more on the disk. The memory is filled by `benchmarks/answers.py`: what is asked is
drawn from the same words, among them three that every message has.
"""
)


def section(facts: Mapping[str, Any], table: str, missed: str) -> str:
    """The text."""
    return _SECTION.format(**facts, table=table, missed=missed)
