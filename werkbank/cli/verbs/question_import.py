"""``werkbank question import``: a list of questions becomes a question, or is only looked at."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from werkbank.cli.app import argument, option, verb
from werkbank.cli.question_json import document_json
from werkbank.cli.question_lines import document_lines
from werkbank.domain.errors import NotFound, QuestionRefused
from werkbank.domain.questions import taking
from werkbank.lang import explain

if TYPE_CHECKING:
    from collections.abc import Sequence

    import click

    from werkbank.cli.state import State
    from werkbank.domain.questions import QuestionDocument
    from werkbank.lang import Words
    from werkbank.services.questions.importing import Saved
    from werkbank.services.questions.sources import Found

Chosen = tuple[int, "QuestionDocument"]
"""A document, and which one of its source it is, from 1."""


def _run(
    state: State, file: str, manager: str, checklist: str, document: int | None, every: bool, preview: bool
) -> None:
    """Read, then keep it or only show it."""
    ref = state.services.question_import.reference(file)
    found, chosen = _read(state, file, ref, document)
    if preview:
        _show(state, found, chosen, None, manager, checklist)
        state.output.narrate(state.words.question_verbs.nothing_kept)
        return
    kept = _to_keep(state, found, chosen, every)
    question = _question(state, ref)
    if question:
        _take_parts(state, question, kept)
        return
    saved = state.services.question_import.save(found, [one for _, one in kept], manager, checklist)
    _show(state, found, kept, saved, manager, checklist)
    _tell(state, kept, saved)


def _read(state: State, file: str, ref: str, document: int | None) -> tuple[Found, list[Chosen]]:
    """What is in it; of a message, in its text or the first attachment that has questions."""
    importing = state.services.question_import
    if ref:
        found = _best(importing.message(ref), ref)
    else:
        found = importing.data(sys.stdin.buffer.read()) if file == "-" else importing.file(file)
    chosen = list(enumerate(found.documents, 1))
    if document is None:
        return found, chosen
    if document > len(chosen):
        raise QuestionRefused("no-document", str(document))
    return found, [chosen[document - 1]]


def _best(sources: Sequence[Found], ref: str) -> Found:
    """The source with the most questions, the first of those."""
    if not sources:
        raise NotFound("question", ref)
    return max(sources, key=lambda one: sum(len(x.parts) for x in one.documents if taking.is_question(x)))


def _to_keep(state: State, found: Found, chosen: list[Chosen], every: bool) -> list[Chosen]:
    """What is to be kept: all that holds questions, when there is one or all are wanted."""
    kept = [(place, one) for place, one in chosen if taking.is_question(one)]
    if not kept:
        plan = state.services.question_import.plan(found, chosen[0][1])
        raise plan.problem or QuestionRefused("no-questions", chosen[0][1].kind)
    if len(kept) > 1 and not every:
        raise QuestionRefused("several", str(len(kept)))
    for _, one in chosen:
        if not taking.is_question(one):
            state.output.narrate(state.words.question_verbs.passed_over(state.words.questions.kinds[one.kind]))
    return kept


def _question(state: State, ref: str) -> str:
    """The question that an id means already; empty when there is none yet."""
    if not ref or ref.startswith("m"):
        return ""
    try:
        return state.services.questions.view(ref).line.ref
    except NotFound:
        return ""


def _take_parts(state: State, ref: str, kept: list[Chosen]) -> None:
    for _, one in kept:
        before = state.services.questions.view(ref).line.parts
        state.services.question_import.take_parts(ref, one)
        view = state.services.questions.view(ref)
        if state.as_json:
            from werkbank.cli.question_json import view_json

            state.output.json(view_json(state.words, view))
        else:
            state.output.line(state.words.question_verbs.taken(ref, view.line.parts - before))
    state.output.narrate(state.words.cli.undo_hint)


def _show(state: State, found: Found, chosen: list[Chosen], saved: Saved | None, manager: str, checklist: str) -> None:
    """Each document as it was understood."""
    words, count = state.words, len(found.documents)
    today = state.services.doors.clock.today()
    for at, (place, one) in enumerate(chosen):
        plan = state.services.question_import.plan(found, one, manager, checklist)
        made = saved.made.get(at) if saved else None
        same = (saved.same.get(at, "") if saved else next(iter(plan.same), "")) if not made else ""
        if state.as_json:
            state.output.json(document_json(words, one, place, count, plan, made, same))
            continue
        if count > 1:
            state.output.line(f"{words.question_verbs.document(place, count)}:")
        for line in document_lines(words, one, plan, today):
            state.output.line(line)
        if at + 1 < len(chosen):
            state.output.line()
        if saved is None:
            _warn(state, plan.problem, same)


def _warn(state: State, problem: Exception | None, same: str) -> None:
    """What would keep it from being kept."""
    if problem is not None:
        told = explain(problem, state.words)
        state.output.narrate(" ".join(part for part in (told.message, told.hint) if part))
    elif same:
        state.output.narrate(state.words.question_verbs.same(same))


def _tell(state: State, kept: list[Chosen], saved: Saved) -> None:
    said = state.words.question_verbs
    for at, (_, one) in enumerate(kept):
        if at in saved.made:
            state.output.narrate(said.made(saved.made[at][0], len(one.parts)))
        elif at in saved.same:
            state.output.narrate(said.same(saved.same[at]))
    if saved.made:
        state.output.narrate(state.words.cli.undo_hint)


def import_verb(words: Words) -> click.Command:
    """The verb with its options."""
    import click

    return verb(
        words,
        "question import",
        _run,
        argument("file", "FILE|ID|-"),
        option(words, "--manager", "manager", default="", metavar="NAME"),
        option(words, "--checklist", "checklist", default="", metavar="CODE"),
        option(words, "--document", "document", type=click.IntRange(min=1), metavar="N", default=None),
        option(words, "--all", "every", key="all_documents", is_flag=True),
        option(words, "--preview", "preview", is_flag=True),
    )
