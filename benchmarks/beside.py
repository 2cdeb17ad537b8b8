"""The section of the page about other programs: one table, a column for each."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from benchmarks.measure import Broken, Figure

HEADING: Final = "## Beside others"
NEXT: Final = "## Again"
"""What comes after the section on a page that does not have it yet."""
CASE: Final = "peers"
START: Final = "start to the first useful list"
END: Final = "leaving"
ROWS: Final[dict[str, tuple[str, str]]] = {
    "key": ("key down to changed screen", "ms"),
    "bytes": ("bytes of a key, all of it", "bytes"),
    "lag": ("key held at 30 a second, lag", "ms"),
    "held": ("bytes of a key while held", "bytes"),
    "act": ("a decision to the next item", "ms"),
    "search": ("search: a letter, or Enter after the word", "ms"),
    "idle": ("bytes a second while nobody types", "bytes"),
    "memory": ("memory at most", "MB"),
}
"""What is measured in a sitting: words and unit."""
_ORDER: Final = (START, *(words for words, _ in ROWS.values()), END)

_SECTION: Final = (
    HEADING
    + """

Written by `make bench ARGS="--only peers --docs"`. Machine: {cores} cores, {system}, Python {python}; {loop} ms for a
loop of 200,000 turns in plain Python. The load at the end of this run was {load}. Each program at 80x24 in the same
terminal of ours, in the same run{short}, with the same 10,000 items: medians, behind the comma the p95 where there are
keys enough.

{table}

{not_measured}

How each was set up:

{told}

What can be compared, and what cannot. The items have the same subjects and texts everywhere; in the others each begins
with its place, so that the harness can read where the cursor stands (ours says it). Starts are by turns, with
everything warm, a header cache too. The others show a line for each item and no more; the bytes of ours include the
preview of the mail that follows the cursor, its time is until the list has changed. The decisions are not the same
work: ours is a deed on the disk that can be undone tomorrow, neomutt only marks, aerc moves a file, vit runs a program
and reads every task again, dooit ticks. Where the list follows while one types (ours, dooit) the search is one letter,
elsewhere it is Enter after the whole word; ours looks in the texts too, the others in the line. Memory is that of the
program itself at its highest, shared pages included, without what it starts (vit starts `task`). What could not be
taken within a minute is a dash.
"""
)


def section(facts: Mapping[str, Any], figures: Sequence[Figure], broken: Sequence[Broken], told: Sequence[str]) -> str:
    """The text."""
    lost = [f"- {one.name}: {one.why.splitlines()[0]}" for one in broken if one.case == CASE]
    return _SECTION.format(
        **facts,
        table=table(figures),
        not_measured="\n".join(["Not measured:", "", *lost]) if lost else "Everything was measured.",
        told="\n".join(f"- {line}" for line in told),
    )


def table(figures: Sequence[Figure]) -> str:
    """A row for each thing, a column for each program, in the order in which they came."""
    cells: dict[tuple[str, str], str] = {}
    for figure in figures:
        name, _, words = figure.name.partition(": ")
        cells[words, name] = _cell(figure)
    names = list(dict.fromkeys(name for _, name in cells))
    lines = [["", *names], ["---", *("---:" for _ in names)]]
    lines += [[words, *(cells.get((words, name), "–") for name in names)] for words in _ORDER]
    return "\n".join("| " + " | ".join(line) + " |" for line in lines)


def _cell(figure: Figure) -> str:
    text = f"{_number(figure.median)}" + ("" if figure.p95 is None or figure.runs < 5 else f", {_number(figure.p95)}")
    return f"{text} {figure.unit}"


def _number(value: float) -> str:
    return f"{value:,.0f}" if value >= 100 or value == 0 else f"{value:.1f}"
