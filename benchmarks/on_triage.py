"""The section of the page about keys per piece: it has its own run, so it can be written apart from the rest."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

HEADING: Final = "## Keys for a piece"
NEXT: Final = "## Again"
"""What comes after the section on the page."""
CASE: Final = "triage"

_SECTION: Final = (
    HEADING
    + """

Written by `make bench ARGS="--only triage --docs"`. Machine: {cores} cores, {system}, Python {python}, Textual
{textual}. Counted, not timed: the same on every machine.

{table}

{missed}

{worst}

{first}

How it was counted: `benchmarks/triage.toml` holds 100 invented pieces of a morning for three managers, each with what a
good officer makes of it: which decision, by when, who, whose it is. It was written before the first measurement and
apart from the program. The real program runs in a pty of ours, in the beslisstroom; nothing was decided in the archive
before, and what is suggested from her own decisions of this morning is not taken, so that each piece counts as the
first of its kind. She reads to the end of what was written (page down counts), decides, looks at the line, and types
over what is not as it should be: a date as `4-12`, a name until it stands there, a reason or a gist in full; tab and
Enter count too. Afterwards every piece is looked up in the archive: one that became something else than the script says
makes the run fail.
"""
)
FIRST: Final = (
    "The first measurement, before anything was mended because of it: 436 keys in all at 80x24, 58 pieces of at "
    "most 2, median 2, the worst 43 (a gist typed in full because the subject was only *vraag*). A part of that was "
    "the counting and not the workbench: mail that says *vandaag* was dated yesterday, and a long name in the line was "
    "held to be wrong; and one piece of the script no longer has to go to a manager."
)


def section(facts: Mapping[str, Any], table: str, missed: str, worst: Mapping[str, list[str]]) -> str:
    """The text."""
    lists = "\n\n".join(
        "\n".join([f"The pieces that cost most, {size}:", "", *(f"- {line}" for line in lines)])
        for size, lines in worst.items()
    )
    return _SECTION.format(**facts, table=table, missed=missed, worst=lists, first=FIRST)
