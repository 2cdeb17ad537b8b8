"""The section of the page about bytes per act: it has its own run, so it can be written apart from the rest."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from benchmarks.measure import Figure

HEADING: Final = "## Bytes per act"
NEXT: Final = "## Beside others"
"""What comes after the section on the page."""
CASE: Final = "sent"
_SLOW: Final = 8_000
"""Bytes a second over a line of 64 kbit/s."""

BEFORE: Final = (
    "The same walk before the picture was held against the last one, at 80x24: the first screen 17,800, another screen "
    "5,300 to 8,600, help 10,200 and out of it 10,300, the text full height 5,300 and back 6,700, a key with its "
    "preview 1,900, to the top 3,100, archive 4,400, undo 3,400, wait with its Enter 4,800, decide with its Enter "
    "7,700, the next piece 1,800, the first letter of a search 3,800. Processor time of a key is what it was (12 to 15 "
    "ms with its preview, 4 to 5 ms while held)."
)

_SECTION: Final = (
    HEADING
    + """

Written by `make bench ARGS="--only sent --docs"`. Python {python}, Textual {textual}. Counted, not timed: another
machine gives the same, but for a few dozen bytes that depend on how many pictures a change is shown in.

{table}

{missed}

How it was counted: the demo in a pty of ours, in a terminal that shows a picture only when it is whole; from the key
until nothing came for 0.4 s, so what follows by itself (preview, counts, suggestion) is in it. *64 kbit/s* is what the
bytes take over such a line at 80x24. What stands in the terminal already is not sent (`werkbank/tui/shown.py`): the
picture is held against the last one cell by cell, lines that stand elsewhere now are moved by the terminal, colours are
asked for once per picture, and what is blank is erased where the terminal does that in its own ground.

{before}
"""
)


def table(figures: Iterable[Figure]) -> str:
    """One row per act: its bytes in both sizes, what they take over a slow line, and the promise."""
    acts: dict[str, dict[str, Figure]] = {}
    for one in figures:
        name, _, size = one.name.rpartition(", ")
        acts.setdefault(name, {})[size] = one
    rows = [("act", "80x24", "120x40", "64 kbit/s", "promise at 80x24", "kept"), ("---",) * 6]
    for name, sizes in acts.items():
        small, large = sizes.get("80x24"), sizes.get("120x40")
        rows.append((
            name,
            "" if small is None else f"{small.median:,.0f}",
            "" if large is None else f"{large.median:,.0f}",
            "" if small is None else f"{small.median / _SLOW:.2f} s",
            "" if small is None else small.promise,
            "" if small is None else {True: "yes", False: "**no**", None: ""}[small.kept],
        ))  # fmt: skip
    return "\n".join("| " + " | ".join(row) + " |" for row in rows)


def section(facts: Mapping[str, Any], shown: str, missed: str) -> str:
    """The text."""
    return _SECTION.format(**facts, table=shown, missed=missed, before=BEFORE)
