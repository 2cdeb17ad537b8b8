"""A list on the command line: a line of JSON each, a table, or plain text; and what is said when there is nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from werkbank.cli.lines import table

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from werkbank.cli.state import State

One = TypeVar("One")


def row_lines(state: State, rows: Sequence[tuple[str, ...]], widths: tuple[int, ...]) -> list[str]:
    """A line per row: in even columns (``widths`` as in ``lines.table``), or in plain text what is not empty."""
    return [", ".join(filter(None, row)) for row in rows] if state.plain else table(rows, widths)


def listing(
    state: State,
    found: Sequence[One],
    as_json: Callable[[One], object],
    row: Callable[[One], tuple[str, ...]],
    widths: tuple[int, ...],
    nothing: str,
) -> None:
    """All of them; ``nothing`` is what is said, beside the data, when there are none."""
    if state.as_json:
        for one in found:
            state.output.json(as_json(one))
        return
    if not found:
        state.output.narrate(nothing)
        return
    for line in row_lines(state, [row(one) for one in found], widths):
        state.output.line(line)
