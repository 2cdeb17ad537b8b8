"""A catalogue on the command line: what there is, taken in, given out and given up, and moving what runs.

Types of nota's and checklists of questions are handled alike; what differs between them is a ``Shelf`` each.
"""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import click

from werkbank.cli.app import argument, group, option, verb
from werkbank.cli.listing import row_lines
from werkbank.lang import explain
from werkbank.services.catalogues import LARGEST
from werkbank.services.whole_file import writing
from werkbank.settings import expanded

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from werkbank.cli.state import State
    from werkbank.domain import checklists, notes
    from werkbank.lang import Words
    from werkbank.lang.shape.checklists import ChecklistWords, ListStateNames
    from werkbank.lang.shape.note_types import NoteTypeWords
    from werkbank.lang.shape.types import TypeStateNames
    from werkbank.services.catalogues import RowState
    from werkbank.services.checklists import keeping
    from werkbank.services.notes import templates

    Version = notes.NoteType | checklists.Checklist
    Fault = notes.Problem | checklists.Problem
    Dropped = templates.Dropped | keeping.Dropped
    Differs = notes.RouteDiff | checklists.ListDiff


class Entry(NamedTuple):
    """What there is under a code. ``kept``: the version that counts now, else the last that there was, if any."""

    code: str
    kept: Version | None
    is_own: bool
    state: RowState
    sizes: tuple[str, ...]
    """How large it is, in words, as many columns as the shelf has ``widths``."""
    running: int
    details: dict[str, Any]
    """What JSON has of it besides."""
    problems: Sequence[Fault]


class Arrival(NamedTuple):
    """What came of a file: the versions that were made, or the problems, and then nothing was taken."""

    made: Sequence[Version]
    same: int
    problems: Sequence[Fault]
    others: Sequence[str] | None = None
    """What else was made, by id; ``None`` where there is nothing else to make."""


class Foresight(NamedTuple):
    """What would come of a file, in lines of text and as JSON."""

    lines: Sequence[str]
    details: dict[str, Any]
    is_new: bool
    """Would anything come of it?"""
    problems: Sequence[Fault]


class Mover(NamedTuple):
    """What can go to the version that counts now, in lines of text and as JSON."""

    lines: Sequence[str]
    details: dict[str, Any]


class Shelf(NamedTuple):
    """What differs from one catalogue to another."""

    verb: str
    plural: str
    """Under which JSON has several."""
    state: str
    """Under which JSON has how it stands with one."""
    widths: tuple[int, ...]
    """Of the columns that say how large it is, as in ``lines.table``; before them the number of its version."""
    said: Callable[[Words], NoteTypeWords | ChecklistWords]
    states: Callable[[Words], TypeStateNames | ListStateNames]
    entries: Callable[[State], Sequence[Entry]]
    toml: Callable[[State, str], str]
    """One, or all when there is no code."""
    unread: Callable[[State], Sequence[str]]
    """The codes of what does not read."""
    take: Callable[[State, bytes], Arrival]
    foresee: Callable[[State, bytes], Foresight]
    drop: Callable[[State, str], Dropped]
    movers: Callable[[State, str, bool], tuple[str, Sequence[Mover]]]
    """A code as it is written, and what runs on another version of it; with the last argument that moves."""


def _list(shelf: Shelf, state: State) -> None:
    """Of each the version that counts now; first what needs a hand, with why."""
    words, found = state.words, shelf.entries(state)
    if state.as_json:
        for one in found:
            state.output.json(_json(shelf, words, one))
        return
    rows = [_columns(shelf, words, one) for one in found]
    lines = row_lines(state, rows, (-1, 0, -1, *shelf.widths))
    for line, one in zip(lines, found, strict=True):
        state.output.line(line)
        for problem in one.problems:
            state.output.line(f"  {_problem(shelf, words, problem)}")


def _columns(shelf: Shelf, words: Words, one: Entry) -> tuple[str, ...]:
    states = shelf.states(words)
    whose = states[one.state] if one.is_own else states["shipped"]
    name = "" if one.kept is None else one.kept.name.said(words.language)
    number = "" if one.kept is None else str(one.kept.version)
    return one.code, name, number, *one.sizes, whose, shelf.said(words).runs(one.running) if one.running else ""


def _json(shelf: Shelf, words: Words, one: Entry) -> dict[str, Any]:
    return {
        "code": one.code,
        "version": None if one.kept is None else one.kept.version,
        "name": None if one.kept is None else one.kept.name.said(words.language),
        "own": one.is_own,
        shelf.state: one.state,
        **one.details,
        "problems": [_problem_json(words, problem) for problem in one.problems],
    }


def _show(shelf: Shelf, state: State, code: str) -> None:
    """One as TOML, to change and take in again; one that does not read as it is kept, with what is wrong."""
    text, words = shelf.toml(state, code), state.words
    row = next(one for one in shelf.entries(state) if one.code.lower() == code.strip().lower())
    if state.as_json:
        state.output.json({**_json(shelf, words, row), "toml": text})
        return
    state.output.line(text.rstrip("\n"))
    for problem in row.problems:
        state.output.narrate(_problem(shelf, words, problem))


def _export(shelf: Shelf, state: State, output: str, force: bool) -> None:
    """All that reads as TOML."""
    text = shelf.toml(state, "")
    if left := shelf.unread(state):
        state.output.narrate(shelf.said(state.words).left_out(", ".join(left)))
    if not output:
        state.output.bytes(text.encode())
        return
    path = expanded(output)
    with writing(path, force=force) as file:
        file.write(text.encode())
    state.output.narrate(state.words.cli.written(str(path)))


def _import(shelf: Shelf, state: State, file: str) -> None:
    """Take a file in: all of it, or nothing and every reason."""
    with Path(file).open("rb") as opened:
        taken = shelf.take(state, opened.read(LARGEST))
    if state.as_json:
        state.output.json(
            {
                shelf.plural: [f"{one.code} {one.version}" for one in taken.made],
                **({} if taken.others is None else {"others": list(taken.others)}),
                "same": taken.same,
                "problems": [_problem_json(state.words, one) for one in taken.problems],
            }
        )
    else:
        _tell(shelf, state, taken)
    if taken.problems:
        raise taken.problems[0].error


def _tell(shelf: Shelf, state: State, taken: Arrival) -> None:
    said = shelf.said(state.words)
    if taken.problems:
        for one in taken.problems:
            state.output.line(_problem(shelf, state.words, one))
        state.output.narrate(said.nothing_taken)
        return
    names = [f"{one.code} {one.version}" for one in taken.made] + list(taken.others or ())
    if names:
        state.output.line(said.taken(", ".join(names)))
    if taken.same:
        state.output.line(said.were_there(taken.same))
    for version in taken.made:
        if shelf.movers(state, version.code, False)[1]:
            state.output.narrate(said.move_hint(version.code))
    if names:
        state.output.narrate(state.words.cli.undo_hint)


def _problem(shelf: Shelf, words: Words, one: Fault) -> str:
    return shelf.said(words).in_row(one.row, one.place, explain(one.error, words).message)


def _problem_json(words: Words, one: Fault) -> dict[str, Any]:
    return {"row": one.row, "place": one.place, "reason": one.reason, "text": explain(one.error, words).message}


def _check(shelf: Shelf, state: State, file: str) -> None:
    """What a file would change, also for what runs; nothing is changed."""
    with Path(file).open("rb") as opened:
        found = shelf.foresee(state, opened.read(LARGEST))
    words, said = state.words, shelf.said(state.words)
    if state.as_json:
        state.output.json({**found.details, "problems": [_problem_json(words, one) for one in found.problems]})
    else:
        for problem in found.problems:
            state.output.line(_problem(shelf, words, problem))
        for line in found.lines:
            state.output.line(line)
    if found.problems:
        raise found.problems[0].error
    state.output.narrate(said.nothing_changed if found.is_new else said.nothing_new)


def _drop(shelf: Shelf, state: State, code: str) -> None:
    """The own versions no longer count."""
    dropped, said = shelf.drop(state, code), shelf.said(state.words)
    now = dropped.now
    if state.as_json:
        number = None if now is None else now.version
        state.output.json({"code": dropped.code, "version": number, "running": dropped.running})
        return
    state.output.line(said.dropped(dropped.code) if now is None else said.back_to(now.code, now.version))
    if dropped.running:
        state.output.narrate(said.still_runs(dropped.running))
    state.output.narrate(state.words.cli.undo_hint)


def _move(shelf: Shelf, state: State, code: str, accept: bool) -> None:
    """What would change for what runs; with ``--accept`` it moves, as one deed."""
    said = shelf.said(state.words)
    name, movers = shelf.movers(state, code, accept)
    for one in movers:
        if state.as_json:
            state.output.json({**one.details, "moved": accept})
            continue
        for line in one.lines:
            state.output.line(line)
    if not movers:
        state.output.narrate(said.nothing_moves(name))
    elif accept:
        state.output.narrate(said.moved(len(movers)))
        state.output.narrate(state.words.cli.undo_hint)
    else:
        state.output.narrate(said.accept_hint)


def differs_json(found: Differs) -> dict[str, Any]:
    """How two versions differ, in ids."""
    return {
        "added": list(found.added),
        "removed": list(found.removed),
        "changed": [change._asdict() for change in found.changed],
        "reordered": found.is_reordered,
    }


def catalogue_verb(words: Words, shelf: Shelf) -> click.Command:
    """The verb with its verbs."""
    there = click.Path(exists=True, dir_okay=False)

    def under(name: str, run: Callable[..., None], *parameters: click.Parameter) -> click.Command:
        return verb(words, f"{shelf.verb} {name}", partial(run, shelf), *parameters)

    return group(
        words,
        shelf.verb,
        under("list", _list),
        under("show", _show, argument("code", "CODE")),
        under("import", _import, argument("file", "FILE", type=there)),
        under("check", _check, argument("file", "FILE", type=there)),
        under("drop", _drop, argument("code", "CODE")),
        under(
            "export",
            _export,
            option(words, "-o", "output", default="", metavar="FILE"),
            option(words, "--force", "force", is_flag=True),
        ),
        under(
            "move",
            _move,
            argument("code", "CODE"),
            option(words, "--accept", "accept", key="accept_version", is_flag=True),
        ),
    )
