"""``werkbank note types``: the types and their routes, taken in and given out, and moving what runs."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from werkbank.cli.app import argument, group, option, verb
from werkbank.cli.lines import table
from werkbank.lang import explain
from werkbank.services.notes.templates import LARGEST, Taken, is_own
from werkbank.services.whole_file import writing
from werkbank.settings import expanded

if TYPE_CHECKING:
    from werkbank.cli.state import State
    from werkbank.domain.notes import NoteType, Problem
    from werkbank.lang import Words
    from werkbank.services.notes.templates import Mover, Offer


def _list(state: State) -> None:
    """Of each type the version that counts now."""
    said, found = state.words.note_types, state.services.templates.all().current
    if state.as_json:
        for one in found:
            state.output.json(_json(state.words, one))
        return
    rows = [
        (one.code, one.name.said(state.words.language), str(one.version), said.own if is_own(one) else said.shipped)
        for one in found
    ]
    for line in [", ".join(row) for row in rows] if state.plain else table(rows, (-1, 0, -1, -12)):
        state.output.line(line)


def _json(words: Words, one: NoteType) -> dict[str, Any]:
    return {
        "code": one.code,
        "version": one.version,
        "name": one.name.said(words.language),
        "own": is_own(one),
        "term": one.term or None,
        "reserve": one.reserve,
        "steps": list(one.route.ids),
    }


def _show(state: State, code: str) -> None:
    """One type as TOML, to change and take in again."""
    templates = state.services.templates
    text = templates.toml(code)
    if state.as_json:
        state.output.json({**_json(state.words, templates.all().find(code)), "toml": text})
        return
    state.output.line(text.rstrip("\n"))


def _export(state: State, output: str, force: bool) -> None:
    """All types, roles and ladders as TOML."""
    text = state.services.templates.toml()
    if not output:
        state.output.bytes(text.encode())
        return
    path = expanded(output)
    with writing(path, force=force) as file:
        file.write(text.encode())
    state.output.narrate(state.words.cli.written(str(path)))


def _import(state: State, file: str) -> None:
    """Take a file in: all of it, or nothing and every reason."""
    with Path(file).open("rb") as opened:
        taken = state.services.templates.take(opened.read(LARGEST))
    if state.as_json:
        state.output.json(_taken_json(state.words, taken))
    else:
        _tell(state, taken)
    if taken.problems:
        raise taken.problems[0].error


def _tell(state: State, taken: Taken) -> None:
    said = state.words.note_types
    if taken.problems:
        for one in taken.problems:
            state.output.line(_problem(state.words, one))
        state.output.narrate(said.nothing_taken)
        return
    names = [f"{one.code} {one.version}" for one in taken.types] + list(taken.others)
    if names:
        state.output.line(said.taken(", ".join(names)))
    if taken.same:
        state.output.line(said.same(taken.same))
    for kind in taken.types:
        if state.services.templates.offer(kind.code).movers:
            state.output.narrate(said.move_hint(kind.code))
    if names:
        state.output.narrate(state.words.cli.undo_hint)


def _problem(words: Words, one: Problem) -> str:
    said, why = words.note_types, explain(one.error, words).message
    return said.problem(one.row, one.place, why) if one.place else said.row(one.row, why)


def _taken_json(words: Words, taken: Taken) -> dict[str, Any]:
    return {
        "types": [f"{one.code} {one.version}" for one in taken.types],
        "others": list(taken.others),
        "same": taken.same,
        "problems": [
            {"row": one.row, "place": one.place, "reason": one.reason, "text": explain(one.error, words).message}
            for one in taken.problems
        ],
    }


def _move(state: State, code: str, accept: bool) -> None:
    """What would change for the notes that run; with ``--accept`` they move, as one deed."""
    templates, said = state.services.templates, state.words.note_types
    offer = templates.move(code) if accept else templates.offer(code)
    for one in offer.movers:
        if state.as_json:
            state.output.json(_mover_json(offer, one, moved=accept))
            continue
        for line in _mover(state.words, offer, one):
            state.output.line(line)
    if not offer.movers:
        state.output.narrate(said.nothing_moves(offer.kind.code))
    elif accept:
        state.output.narrate(said.moved(len(offer.movers)))
        state.output.narrate(state.words.cli.undo_hint)
    else:
        state.output.narrate(said.accept_hint)


def _mover(words: Words, offer: Offer, one: Mover) -> list[str]:
    said, found = words.note_types, one.differs
    lines = [f"{said.moves(one.ref, one.version, offer.kind.version)}, {said.lies(one.at, one.to)}"]
    told = [said.added(", ".join(found.added))] if found.added else []
    told += [said.removed(", ".join(found.removed))] if found.removed else []
    told += [
        said.changed(change.step, said.aspects[change.aspect], change.old or "-", change.new or "-")
        for change in found.changed
    ]
    told += [said.reordered] if found.is_reordered else []
    told += [said.days(found.old_days, found.new_days)] if found.old_days != found.new_days else []
    return lines + [f"  {text}" for text in told or [said.same_route]]


def _mover_json(offer: Offer, one: Mover, *, moved: bool) -> dict[str, Any]:
    found = one.differs
    return {
        "id": one.ref,
        "version": one.version,
        "to_version": offer.kind.version,
        "step": one.at,
        "to_step": one.to,
        "added": list(found.added),
        "removed": list(found.removed),
        "changed": [change._asdict() for change in found.changed],
        "reordered": found.is_reordered,
        "old_days": found.old_days,
        "new_days": found.new_days,
        "moved": moved,
    }


def types_verb(words: Words) -> click.Command:
    """The verb with its verbs."""
    there = click.Path(exists=True, dir_okay=False)
    return group(
        words,
        "note types",
        verb(words, "note types list", _list),
        verb(words, "note types show", _show, argument("code", "CODE")),
        verb(words, "note types import", _import, argument("file", "FILE", type=there)),
        verb(
            words,
            "note types export",
            _export,
            option(words, "-o", "output", default="", metavar="FILE"),
            option(words, "--force", "force", is_flag=True),
        ),
        verb(
            words,
            "note types move",
            _move,
            argument("code", "CODE"),
            option(words, "--accept", "accept", key="accept_version", is_flag=True),
        ),
    )
