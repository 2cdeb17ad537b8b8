"""``werkbank note import``: take over a list of running notes from a table."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from werkbank.cli.app import argument, option, verb
from werkbank.domain.errors import NotFound
from werkbank.lang import explain
from werkbank.services.note_listing import LARGEST, RowProblem, TakenOver
from werkbank.settings import expanded

if TYPE_CHECKING:
    import click

    from werkbank.cli.state import State
    from werkbank.lang import Words


def _run(state: State, file: str, manager: str) -> None:
    """Take it over: all of it, or nothing and what is wrong with each row."""
    taken = state.services.listings.take(_read(file), manager)
    if state.as_json:
        state.output.json(_json(state.words, taken))
    else:
        _tell(state, taken)
    if taken.problems:
        raise taken.problems[0].error


def _read(file: str) -> bytes:
    try:
        with expanded(file).open("rb") as opened:
            return opened.read(LARGEST)
    except (FileNotFoundError, NotADirectoryError, IsADirectoryError, PermissionError) as error:
        raise NotFound("file", file) from error


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
    if taken.past:
        state.output.narrate(said.past(", ".join(map(str, taken.past))))
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
        "past": list(taken.past),
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
