"""``werkbank note types``: the types and their routes, taken in, given out and given up, and moving what runs."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from werkbank.cli.app import argument, group, option, verb
from werkbank.cli.lines import table
from werkbank.cli.note_lines import note_title
from werkbank.lang import explain
from werkbank.lang.standings import standings_line
from werkbank.lang.status import status_word
from werkbank.services.catalogues import LARGEST
from werkbank.services.whole_file import writing
from werkbank.settings import expanded

if TYPE_CHECKING:
    from werkbank.cli.state import State
    from werkbank.domain.notes import NoteType, Plan, Problem
    from werkbank.domain.notes.editing import Draft
    from werkbank.lang import Words
    from werkbank.services.notes.templates import Mover, Offer, Taken
    from werkbank.services.notes.type_sights import Preview, Trial, TypeRow, Verdict


def _list(state: State) -> None:
    """Of each type the version that counts now; first what needs a hand, with why."""
    words, found = state.words, state.services.type_sights.rows()
    if state.as_json:
        for one in found:
            state.output.json(_json(words, one))
        return
    rows = [_columns(words, one) for one in found]
    lines = [", ".join(filter(None, row)) for row in rows] if state.plain else table(rows, (-1, 0, -1, -12, -1))
    for line, one in zip(lines, found, strict=True):
        state.output.line(line)
        for problem in one.problems:
            state.output.line(f"  {_problem(words, problem)}")


def _columns(words: Words, one: TypeRow) -> tuple[str, ...]:
    said = words.note_types
    states = {"unread": said.unread, "retired": said.retired, "gone": said.gone}
    whose = states.get(one.state) or (said.own if one.is_own else said.shipped)
    name = "" if one.kind is None else one.kind.name.said(words.language)
    number = "" if one.kind is None else str(one.kind.version)
    return one.code, name, number, whose, said.runs(one.running) if one.running else ""


def _json(words: Words, one: TypeRow) -> dict[str, Any]:
    kind = one.kind
    return {
        "code": one.code,
        "version": None if kind is None else kind.version,
        "name": None if kind is None else kind.name.said(words.language),
        "own": one.is_own,
        "type_state": one.state,
        "term": None if kind is None else kind.term or None,
        "reserve": 0 if kind is None else kind.reserve,
        "steps": [] if kind is None else list(kind.route.ids),
        "norm_days": one.days,
        "running": one.running,
        "behind": one.behind,
        "without_route": one.lost,
        "problems": [_problem_json(words, problem) for problem in one.problems],
    }


def _show(state: State, code: str) -> None:
    """One type as TOML, to change and take in again; one that does not read as it is kept, with what is wrong."""
    text, words = state.services.templates.toml(code), state.words
    rows = state.services.type_sights.rows()
    row = next(one for one in rows if one.code.lower() == code.strip().lower())
    if state.as_json:
        state.output.json({**_json(words, row), "toml": text})
        return
    state.output.line(text.rstrip("\n"))
    for problem in row.problems:
        state.output.narrate(_problem(words, problem))


def _export(state: State, output: str, force: bool) -> None:
    """All types, roles and ladders as TOML."""
    text = state.services.templates.toml()
    if left := [one.code for one in state.services.templates.all().troubles]:
        state.output.narrate(state.words.note_types.left_out(", ".join(left)))
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
        "problems": [_problem_json(words, one) for one in taken.problems],
    }


def _problem_json(words: Words, one: Problem) -> dict[str, Any]:
    return {"row": one.row, "place": one.place, "reason": one.reason, "text": explain(one.error, words).message}


def _check(state: State, file: str) -> None:
    """What a file would change, also for notes that run; nothing is changed."""
    with Path(file).open("rb") as opened:
        found = state.services.type_sights.preview(opened.read(LARGEST))
    words, said = state.words, state.words.note_types
    if state.as_json:
        state.output.json(_preview_json(words, found))
    else:
        for problem in found.problems:
            state.output.line(_problem(words, problem))
        for draft, verdict in found.types:
            for line in _verdict(words, draft, verdict):
                state.output.line(line)
    if found.problems:
        raise found.problems[0].error
    state.output.narrate(said.nothing_kept if found.types or found.others else said.nothing_new)


def _verdict(words: Words, draft: Draft, verdict: Verdict) -> list[str]:
    said, code, new = words.note_types, draft.kind.code, verdict.new_days or 0
    head = said.would_be(code, new) if verdict.old_days is None else said.would_be_was(code, new, verdict.old_days)
    all_of_them = standings_line(verdict.standings, words)
    trials = (f"  {_trial(words, draft.kind, one)}" for one in verdict.trials)
    return [head, *([f"  {all_of_them}"] if all_of_them else []), *trials]


def _trial(words: Words, kind: NoteType, one: Trial) -> str:
    said, through = words.types, words.notes.through
    at = through if one.at is None else one.at.said(words.language)
    to = through if one.to is None else one.to.said(words.language)
    before, after = (status_word(plan.status, plan.slack, words) for plan in (one.before, one.after))
    told = [f"{one.line.ref} {note_title(words, one.line)}"]
    told.append(said.status_same(after) if before == after else said.status(before, after))
    told.append(said.trial_same(at) if at == to else said.trial(at, to))
    if one.after.misfit is not None and (step := kind.route.named(one.after.misfit.step)) is not None:
        wrong = one.after.misfit
        told.append(said.misfit(step.name.said(words.language), wrong.needs, wrong.available))
    return ", ".join(told)


def _preview_json(words: Words, found: Preview) -> dict[str, Any]:
    return {
        "types": [
            {
                "code": draft.kind.code,
                "old_days": verdict.old_days,
                "new_days": verdict.new_days or 0,
                "trials": [
                    {
                        "id": one.line.ref,
                        "before": _stand(one.before),
                        "after": _stand(one.after),
                    }
                    for one in verdict.trials
                ],
                "standings": [one._asdict() for one in verdict.standings],
            }
            for draft, verdict in found.types
        ],
        "others": list(found.others),
        "problems": [_problem_json(words, one) for one in found.problems],
    }


def _stand(plan: Plan) -> dict[str, Any]:
    return {"status": plan.status, "slack": plan.slack, "misfit": plan.misfit._asdict() if plan.misfit else None}


def _drop(state: State, code: str) -> None:
    """The own versions of a type no longer count."""
    dropped, said = state.services.templates.drop(code), state.words.note_types
    if state.as_json:
        now = dropped.now
        number = None if now is None else now.version
        state.output.json({"code": dropped.code, "version": number, "running": dropped.running})
        return
    now = dropped.now
    state.output.line(said.dropped(dropped.code) if now is None else said.back_to(now.code, now.version))
    if dropped.running:
        state.output.narrate(said.still_runs(dropped.running))
    state.output.narrate(state.words.cli.undo_hint)


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
    if one.is_lost:
        return [*lines, f"  {said.had_no_route}"]
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
        "had_route": not one.is_lost,
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
        verb(words, "note types check", _check, argument("file", "FILE", type=there)),
        verb(words, "note types drop", _drop, argument("code", "CODE")),
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
