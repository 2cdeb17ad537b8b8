"""``werkbank question checklists``: taken in, given out and given up, and moving the questions that run."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from werkbank.cli.app import argument, group, option, verb
from werkbank.cli.lines import table
from werkbank.lang import explain
from werkbank.lang.checklists import Names, difference_lines, question_title, stand_lines
from werkbank.services.catalogues import LARGEST
from werkbank.services.whole_file import writing
from werkbank.settings import expanded

if TYPE_CHECKING:
    from werkbank.cli.state import State
    from werkbank.domain.checklists import Checklists, Problem
    from werkbank.domain.checklists.editing import Draft
    from werkbank.domain.preparation.standing import Standing
    from werkbank.lang import Words
    from werkbank.services.checklists.keeping import Mover, Offer, Taken
    from werkbank.services.checklists.sights import ListRow, Preview, Verdict


def _list(state: State) -> None:
    """Of each checklist the version that counts now; first what needs a hand, with why."""
    words, found = state.words, state.services.checklist_sights.rows()
    if state.as_json:
        for one in found:
            state.output.json(_json(words, one))
        return
    rows = [_columns(words, one) for one in found]
    lines = [", ".join(filter(None, row)) for row in rows] if state.plain else table(rows, (-1, 0, -1, -1, -1, -1, -1))
    for line, one in zip(lines, found, strict=True):
        state.output.line(line)
        for problem in one.problems:
            state.output.line(f"  {_problem(words, problem)}")


def _columns(words: Words, one: ListRow) -> tuple[str, ...]:
    said, kept = words.checklists, one.checklist
    whose = said.states[one.state] if one.is_own else said.states["shipped"]
    runs = said.runs(one.running) if one.running else ""
    if kept is None:
        return one.code, "", "", "", "", whose, runs
    blocking = sum(item.blocking for item in kept.items)
    return (
        one.code,
        kept.name.said(words.language),
        str(kept.version),
        said.items(len(kept.items)),
        said.blocks(blocking) if blocking else "",
        whose,
        runs,
    )


def _json(words: Words, one: ListRow) -> dict[str, Any]:
    kept = one.checklist
    return {
        "code": one.code,
        "version": None if kept is None else kept.version,
        "name": None if kept is None else kept.name.said(words.language),
        "own": one.is_own,
        "list_state": one.state,
        "items": []
        if kept is None
        else [
            {
                "id": item.id,
                "text": item.text.said(words.language),
                "short": item.short.said(words.language) or None,
                "blocking": item.blocking,
                "per_part": item.per_part,
                "role": item.role or None,
            }
            for item in kept.items
        ],
        "running": one.running,
        "behind": one.behind,
        "without_checklist": one.lost,
        "problems": [_problem_json(words, problem) for problem in one.problems],
    }


def _show(state: State, code: str) -> None:
    """One checklist as TOML, to change and take in again; one that does not read as it is kept, with what is wrong."""
    text, words = state.services.checklists.toml(code), state.words
    rows = state.services.checklist_sights.rows()
    row = next(one for one in rows if one.code.lower() == code.strip().lower())
    if state.as_json:
        state.output.json({**_json(words, row), "toml": text})
        return
    state.output.line(text.rstrip("\n"))
    for problem in row.problems:
        state.output.narrate(_problem(words, problem))


def _export(state: State, output: str, force: bool) -> None:
    """All checklists as TOML."""
    text = state.services.checklists.toml()
    if left := [one.code for one in state.services.checklists.all().troubles]:
        state.output.narrate(state.words.checklists.left_out(", ".join(left)))
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
        taken = state.services.checklists.take(opened.read(LARGEST))
    if state.as_json:
        state.output.json(
            {
                "checklists": [f"{one.code} {one.version}" for one in taken.lists],
                "same": taken.same,
                "problems": [_problem_json(state.words, one) for one in taken.problems],
            }
        )
    else:
        _tell(state, taken)
    if taken.problems:
        raise taken.problems[0].error


def _tell(state: State, taken: Taken) -> None:
    said = state.words.checklists
    if taken.problems:
        for problem in taken.problems:
            state.output.line(_problem(state.words, problem))
        state.output.narrate(said.nothing_taken)
        return
    if taken.lists:
        state.output.line(said.taken(", ".join(f"{one.code} {one.version}" for one in taken.lists)))
    if taken.same:
        state.output.line(said.were_there(taken.same))
    for one in taken.lists:
        if state.services.checklists.offer(one.code).movers:
            state.output.narrate(said.move_hint(one.code))
    if taken.lists:
        state.output.narrate(state.words.cli.undo_hint)


def _problem(words: Words, one: Problem) -> str:
    return words.checklists.in_row(one.row, one.place, explain(one.error, words).message)


def _problem_json(words: Words, one: Problem) -> dict[str, Any]:
    return {"row": one.row, "place": one.place, "reason": one.reason, "text": explain(one.error, words).message}


def _check(state: State, file: str) -> None:
    """What a file would change, also for questions that run; nothing is changed."""
    with Path(file).open("rb") as opened:
        found = state.services.checklist_sights.preview(opened.read(LARGEST))
    words, said = state.words, state.words.checklists
    if state.as_json:
        state.output.json(_preview_json(words, found))
    else:
        lists = state.services.checklists.all()
        for problem in found.problems:
            state.output.line(_problem(words, problem))
        for draft, verdict in found.lists:
            for line in _verdict(words, lists, draft, verdict):
                state.output.line(line)
    if found.problems:
        raise found.problems[0].error
    state.output.narrate(said.nothing_changed if found.lists else said.nothing_new)


def _verdict(words: Words, lists: Checklists, draft: Draft, verdict: Verdict) -> list[str]:
    said, new = words.checklists, draft.checklist
    names = Names(words, new, (lists.get(new.code), lists.last(new.code)))
    lines = [said.would_be(new.code) if draft.base else said.would_be_new(new.code)]
    for one in verdict.trials:
        lines.append(f"  {one.ref} {question_title(words, one.marking, one.title, one.item)}")
        lines += [f"    {text}" for text in stand_lines(words, names, one.before, one.after, one.carry)]
    return lines


def _preview_json(words: Words, found: Preview) -> dict[str, Any]:
    return {
        "checklists": [
            {
                "code": draft.checklist.code,
                "trials": [
                    {
                        "id": one.ref,
                        "before": _stand(one.before),
                        "after": _stand(one.after),
                        "fresh": list(one.carry.fresh),
                        "aside": list(one.carry.aside),
                        "owed": list(one.carry.owed),
                    }
                    for one in verdict.trials
                ],
            }
            for draft, verdict in found.lists
        ],
        "problems": [_problem_json(words, one) for one in found.problems],
    }


def _stand(one: Standing | None) -> dict[str, Any] | None:
    return None if one is None else {"places": one.places, "open": one.open, "blocking": list(one.blocking)}


def _drop(state: State, code: str) -> None:
    """The own versions of a checklist no longer count."""
    dropped, said = state.services.checklists.drop(code), state.words.checklists
    now = dropped.now
    if state.as_json:
        number = None if now is None else now.version
        state.output.json({"code": dropped.code, "version": number, "running": dropped.running})
        return
    state.output.line(said.dropped(dropped.code) if now is None else said.back_to(now.code, now.version))
    if dropped.running:
        state.output.narrate(said.still_runs(dropped.running))
    state.output.narrate(state.words.cli.undo_hint)


def _move(state: State, code: str, accept: bool) -> None:
    """What would change for the questions that run; with ``--accept`` they move, as one deed."""
    keeping, said = state.services.checklists, state.words.checklists
    offer = keeping.move(code) if accept else keeping.offer(code)
    lists, language = keeping.all(), state.words.language
    roles = {one.id: one.name.said(language) for one in state.services.checklist_sights.roles()}
    for one in offer.movers:
        if state.as_json:
            state.output.json(_mover_json(offer, one, moved=accept))
            continue
        names = Names(state.words, offer.checklist, (lists.get(offer.checklist.code, one.version),))
        for line in _mover(state.words, names, offer, one, roles):
            state.output.line(line)
    if not offer.movers:
        state.output.narrate(said.nothing_moves(offer.checklist.code))
    elif accept:
        state.output.narrate(said.moved(len(offer.movers)))
        state.output.narrate(state.words.cli.undo_hint)
    else:
        state.output.narrate(said.accept_hint)


def _mover(words: Words, names: Names, offer: Offer, one: Mover, roles: dict[str, str]) -> list[str]:
    said = words.checklists
    head = said.moves(
        f"{one.ref} {question_title(words, one.marking, one.title, one.item)}", one.version, offer.checklist.version
    )
    told = difference_lines(words, names, one.differs, roles) if one.before is not None else []
    return [head, *(f"  {text}" for text in (*told, *stand_lines(words, names, one.before, one.after, one.carry)))]


def _mover_json(offer: Offer, one: Mover, *, moved: bool) -> dict[str, Any]:
    found = one.differs
    return {
        "id": one.ref,
        "version": one.version,
        "had_checklist": one.before is not None,
        "to_version": offer.checklist.version,
        "added": list(found.added),
        "removed": list(found.removed),
        "changed": [change._asdict() for change in found.changed],
        "reordered": found.is_reordered,
        "kept": list(one.carry.kept),
        "fresh": list(one.carry.fresh),
        "aside": list(one.carry.aside),
        "owed": list(one.carry.owed),
        "before": _stand(one.before),
        "after": _stand(one.after),
        "moved": moved,
    }


def checklists_verb(words: Words) -> click.Command:
    """The verb with its verbs."""
    there, name = click.Path(exists=True, dir_okay=False), "question checklists"
    return group(
        words,
        name,
        verb(words, f"{name} list", _list),
        verb(words, f"{name} show", _show, argument("code", "CODE")),
        verb(words, f"{name} import", _import, argument("file", "FILE", type=there)),
        verb(words, f"{name} check", _check, argument("file", "FILE", type=there)),
        verb(words, f"{name} drop", _drop, argument("code", "CODE")),
        verb(
            words,
            f"{name} export",
            _export,
            option(words, "-o", "output", default="", metavar="FILE"),
            option(words, "--force", "force", is_flag=True),
        ),
        verb(
            words,
            f"{name} move",
            _move,
            argument("code", "CODE"),
            option(words, "--accept", "accept", key="accept_version", is_flag=True),
        ),
    )
