"""``werkbank commitment``: what was promised, by when, and how it stands."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any, get_args

import click

from werkbank.cli.app import argument, group, option, verb
from werkbank.cli.lines import day_of
from werkbank.cli.listing import listing
from werkbank.domain.ids import show
from werkbank.domain.question_keeping import CommitmentKind, CommitmentState
from werkbank.lang import explain
from werkbank.lang.items import pointer
from werkbank.services.dates import understood
from werkbank.services.questions.commitment_listing import LARGEST, CommitmentProblem, CommitmentsTaken
from werkbank.services.questions.commitments import MARKS, CommitmentEdit

if TYPE_CHECKING:
    from werkbank.cli.state import State
    from werkbank.domain.memory_views import CommitmentLine
    from werkbank.domain.question_keeping import Commitment
    from werkbank.lang import Words


def _json(one: CommitmentLine) -> dict[str, Any]:
    days = ("made_on", "due", "state_on")
    texts = ("text", "occasion", "reference", "remark", "manager", "person", "theme", "question", "marking")
    given = one._asdict()
    return {
        "id": one.ref,
        "commitment": one.kind,
        "stands": one.state or "open",
        **{name: given[name].isoformat() if given[name] else None for name in days},
        **{name: given[name] or None for name in texts},
        "overdue": one.overdue,
    }


def _title(words: Words, one: CommitmentLine) -> str:
    return pointer(words, one.marking, one.ref) if one.hidden else " ".join(one.text.split())


def _stand(words: Words, one: CommitmentLine) -> str:
    return words.memory.late if one.overdue else words.memory.states[one.state]


def _list(state: State, manager: str, by: str, every: bool) -> None:
    """What is due first on top."""
    words, commitments = state.words, state.services.commitments
    today = state.services.doors.clock.today()
    until = None
    if by:
        closing = state.services.closing_days.dates()
        until = understood(by, state.services.doors.clock.now(), closing).date
    found = commitments.window(manager, every=every, by=until)

    def row(one: CommitmentLine) -> tuple[str, ...]:
        due, stand = day_of(words, one.due, today), _stand(words, one)
        return one.ref, words.memory.kinds[one.kind], due, stand, _title(words, one)

    listing(state, found, _json, row, (-1, -1, -1, -1, 0), words.memory.nothing_to_keep)


def _show(state: State, ref: str) -> None:
    """All of one."""
    words, one = state.words, state.services.commitments.view(ref)
    if state.as_json:
        state.output.json(_json(one))
        return
    today, names = state.services.doors.clock.today(), words.memory.columns
    state.output.line(f"{one.ref}  {words.memory.kinds[one.kind]}, {_stand(words, one)}")
    state.output.line(pointer(words, one.marking, one.ref) if one.hidden else one.text)
    rows = (
        (names["made_on"], day_of(words, one.made_on, today)), (names["occasion"], one.occasion),
        (names["reference"], one.reference), (names["due"], day_of(words, one.due, today)),
        (names["state_on"], day_of(words, one.state_on, today)), (names["remark"], one.remark),
        (names["manager"], one.manager), (names["person"], one.person), (names["theme"], one.theme),
        (words.memory.from_question, one.question),
    )  # fmt: skip
    for name, text in rows:
        if text:
            state.output.line(f"{name}: {text}")


def _told(state: State, one: Commitment, line: str) -> None:
    if state.as_json:
        state.output.json(_json(state.services.commitments.view(show("commitment", one.id))))
        return
    state.output.line(line)
    state.output.narrate(state.words.cli.undo_hint)


def _add(state: State, text: str, question: str, **given: Any) -> None:
    """Record one."""
    one = state.services.commitments.add(CommitmentEdit(text=text, **given), question)
    _told(state, one, state.words.memory.recorded(state.words.memory.kinds[one.kind], show("commitment", one.id)))


def _edit(state: State, ref: str, **given: Any) -> None:
    """Change one."""
    one = state.services.commitments.edit(ref, CommitmentEdit(**given))
    _told(state, one, state.words.memory.changed(show("commitment", one.id)))


def _stands(wanted: CommitmentState) -> Any:
    def run(state: State, ref: str, how: str, when: str) -> None:
        """Say how it stands."""
        one = state.services.commitments.state(ref, wanted, when, how)
        _told(state, one, state.words.memory.now(show("commitment", one.id), state.words.memory.states[one.state]))

    return run


def _import(state: State, file: str) -> None:
    """Take a list over: all of it, or nothing and what is wrong with each row."""
    with Path(file).open("rb") as opened:
        taken = state.services.commitment_listings.take(opened.read(LARGEST))
    if state.as_json:
        state.output.json(_taken_json(state.words, taken))
    else:
        _tell(state, taken)
    if taken.problems:
        raise taken.problems[0].error


def _tell(state: State, taken: CommitmentsTaken) -> None:
    said = state.words.memory
    for one in taken.problems:
        state.output.line(_problem(state.words, one))
    if taken.problems:
        state.output.narrate(said.nothing_taken)
        return
    state.output.line(said.taken(len(taken.commitments)))
    if taken.same:
        state.output.line(said.were_there(len(taken.same)))
    if taken.out_of_order:
        state.output.line(said.out_of_order(", ".join(map(str, taken.out_of_order)), len(taken.out_of_order)))
    if taken.strange:
        state.output.narrate(said.strange(", ".join(taken.strange)))
    if taken.commitments:
        state.output.narrate(state.words.cli.undo_hint)


def _problem(words: Words, one: CommitmentProblem) -> str:
    why = explain(one.error, words)
    if one.row and one.field:
        return words.memory.problem(one.row, words.memory.columns[one.field], why.message)
    return " ".join(part for part in (why.message, why.hint) if part)


def _taken_json(words: Words, taken: CommitmentsTaken) -> dict[str, Any]:
    return {
        "commitments": list(taken.commitments),
        "same": list(taken.same),
        "out_of_order": list(taken.out_of_order),
        "unknown_columns": list(taken.strange),
        "problems": [
            {"row": one.row, "column": one.field or None, "text": explain(one.error, words).message}
            for one in taken.problems
        ],
    }


def _fields(words: Words) -> list[click.Parameter]:
    """What may be said of one, when it is recorded and later."""
    kinds, marks = click.Choice(list(get_args(CommitmentKind))), click.Choice([*MARKS, ""])
    return [
        option(words, "--kind", "kind", key="of_kind", type=kinds, default=None),
        option(words, "--made-on", "made_on", default=None, metavar="DATE"),
        option(words, "--occasion", "occasion", default=None, metavar="TEXT"),
        option(words, "--reference", "reference", key="commitment_reference", default=None, metavar="TEXT"),
        option(words, "--due", "due", default=None, metavar="DATE"),
        option(words, "--remark", "remark", default=None, metavar="TEXT"),
        option(words, "--manager", "manager", default=None, metavar="NAME"),
        option(words, "--person", "person", key="who_keeps", default=None, metavar="NAME"),
        option(words, "--theme", "theme", key="note_theme", default=None, metavar="TEXT"),
        option(words, "--marking", "marking", key="marked", type=marks, default=None),
    ]


def _commitment(words: Words) -> click.Command:
    how = (
        argument("ref", "ID"),
        option(words, "--how", "how", key="how_kept", default="", metavar="TEXT"),
        option(words, "--on", "when", key="settled_on", default="", metavar="DATE"),
    )
    text = option(words, "--title", "text", key="title", default=None, metavar="TEXT")
    states: dict[str, CommitmentState] = {"done": "done", "drop": "dropped", "open": ""}
    return group(
        words,
        "commitment",
        verb(
            words,
            "commitment add",
            _add,
            argument("text", "TEXT"),
            *_fields(words),
            option(words, "--question", "question", key="in_answer", default="", metavar="ID"),
        ),
        verb(
            words,
            "commitment list",
            _list,
            option(words, "--manager", "manager", default="", metavar="NAME"),
            option(words, "--by", "by", key="due_by", default="", metavar="DATE"),
            option(words, "--all", "every", key="every", is_flag=True),
        ),
        verb(words, "commitment show", _show, argument("ref", "ID")),
        verb(words, "commitment edit", _edit, argument("ref", "ID"), text, *_fields(words)),
        *(verb(words, f"commitment {name}", _stands(wanted), *how) for name, wanted in states.items()),
        verb(words, "commitment import", _import, argument("file", "FILE")),
    )


VERBS = {"commitment": _commitment}
