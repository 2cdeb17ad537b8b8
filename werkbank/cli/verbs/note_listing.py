"""``werkbank note import``: take over a list of running notes from a table."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from werkbank.cli.app import argument, option, verb
from werkbank.lang import explain
from werkbank.services.note_listing import LARGEST, RowProblem, TakenOver

if TYPE_CHECKING:
    import click

    from werkbank.cli.state import State
    from werkbank.lang import Words


def _run(state: State, file: str, manager: str) -> None:
    """Take it over: all of it, or nothing and what is wrong with each row."""
    with Path(file).open("rb") as opened:
        taken = state.services.listings.take(opened.read(LARGEST), manager)
    if state.as_json:
        state.output.json(_json(state.words, taken))
    else:
        _tell(state, taken)
    if taken.problems:
        raise taken.problems[0].error


def _tell(state: State, taken: TakenOver) -> None:
    said = state.words.note_listing
    for one in taken.problems:
        state.output.line(_problem(state.words, one))
    if taken.problems:
        state.output.narrate(said.nothing_taken)
        return
    state.output.line(said.taken(len(taken.notes)))
    if taken.same:
        state.output.line(said.same(len(taken.same)))
    if taken.strange:
        state.output.narrate(said.strange(", ".join(taken.strange)))
    if taken.notes:
        state.output.narrate(state.words.cli.undo_hint)


def _problem(words: Words, one: RowProblem) -> str:
    said, why = words.note_listing, explain(one.error, words)
    text = " ".join(part for part in (why.message, why.hint) if part) if not one.row else why.message
    return said.problem(one.row, said.columns[one.field], text) if one.row and one.field else text


def _json(words: Words, taken: TakenOver) -> dict[str, Any]:
    return {
        "notes": list(taken.notes),
        "same": list(taken.same),
        "unknown_columns": list(taken.strange),
        "problems": [
            {"row": one.row, "column": one.field or None, "text": explain(one.error, words).message}
            for one in taken.problems
        ],
    }


def import_verb(words: Words) -> click.Command:
    """The verb with its options."""
    return verb(
        words,
        "note import",
        _run,
        argument("file", "FILE"),
        option(words, "--manager", "manager", key="manager_of_rows", default="", metavar="NAME"),
    )
