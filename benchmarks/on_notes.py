"""The section of the page about notes: it has its own run, so it can be written apart from the rest."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

HEADING: Final = "## Ten thousand notes"
NEXT: Final = "## Again"
"""What comes after the section on the page."""
CASE: Final = "notes"

_SECTION: Final = (
    HEADING
    + """

Written by `make bench ARGS="--only notes --docs"`. Machine: {cores} cores, {system}, Python {python}, Textual
{textual}; {loop} ms for a loop of 200,000 turns in plain Python. The load at the end of this run was {load}.

{table}

{missed}

How it was measured: the terminal is that of *On the screen*. The archive is filled by `benchmarks/notes.py`: mail past
the services, everything else through the front door. Every note is of a type with twelve steps, side steps included;
forty authors have them, three in ten lie a step or more further, one in ten is on hold. A start is that of the program,
the key to screen 3 and the key to the order, without what is waited between them, beside an archive without notes; a
key alone is told beside 200 notes, because an empty list draws nothing. *Again* is when that order has been there
before. A move counts from `>`, or from Enter when it asked something first, until it is told and the list is another,
with exactly one deed more on the disk; a move that changes no letter in the list is left out. A new closing day is one
deed with the places of all notes in it; at the keyboard a process of its own does it, its start included.
"""
)


def section(facts: Mapping[str, Any], table: str, missed: str) -> str:
    """The text."""
    return _SECTION.format(**facts, table=table, missed=missed)
