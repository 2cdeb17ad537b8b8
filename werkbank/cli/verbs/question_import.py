"""``werkbank question import``: a list of questions becomes a question, or is only looked at."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, NamedTuple

from werkbank.cli.app import argument, option, verb
from werkbank.cli.question_json import Of, document_json
from werkbank.cli.question_lines import document_lines
from werkbank.domain.errors import NotFound, QuestionRefused
from werkbank.domain.questions import taking
from werkbank.lang import explain
from werkbank.services.questions.outcome import Asked

if TYPE_CHECKING:
    from collections.abc import Sequence

    import click

    from werkbank.cli.state import State
    from werkbank.domain.questions import QuestionDocument
    from werkbank.lang import Words
    from werkbank.services.questions.importing import Plan, Saved
    from werkbank.services.questions.sources import Found


class Chosen(NamedTuple):
    """A document, which one of all that was read it is (from 1), and what it was read from."""

    place: int
    document: QuestionDocument
    found: Found


class Read(NamedTuple):
    """Everything that was read, and what of it is meant."""

    all: list[Chosen]
    chosen: list[Chosen]
    asked: Asked


def _run(
    state: State, file: str, manager: str, checklist: str, document: int | None, every: bool, preview: bool
) -> None:
    """Read, then keep it or only show it."""
    ref = state.services.question_import.reference(file)
    read = _read(state, file, ref, document, Asked(manager, checklist))
    _tell_the_rest(state, read)
    if preview:
        plans = _plans(state, read, read.chosen)
        _show(state, read, read.chosen, plans, None)
        named, has_question = document is not None, bool(_question(state, ref))
        _tell_how_to_keep(state, read, plans, every=every, named=named, has_question=has_question)
        return
    kept = _to_keep(state, read, every)
    question = _question(state, ref)
    if question:
        _take_parts(state, question, kept, seen=document is not None)
        return
    plans = _plans(state, read, kept)
    documents, seen = [one.document for one in kept], document is not None
    saved = state.services.question_import.save(kept[0].found, documents, manager, checklist, seen=seen)
    _show(state, read, kept, plans, saved)
    _tell(state, kept, saved)


def _read(state: State, file: str, ref: str, document: int | None, asked: Asked) -> Read:
    """What is in it; of a message what has the most questions, its text or an attachment, unless one is named."""
    importing = state.services.question_import
    if ref:
        sources = importing.message(ref)
    else:
        sources = (importing.data(sys.stdin.buffer.read()),) if file == "-" else importing.file(file)
    best = _best(sources, ref or file)
    every = [Chosen(place, one, found) for place, (one, found) in enumerate(
        ((one, found) for found in sources for one in found.documents), 1)]  # fmt: skip
    if document is None:
        return Read(every, [one for one in every if one.found is best], asked)
    if document > len(every):
        raise QuestionRefused("no-document", str(document))
    return Read(every, [every[document - 1]], asked)


def _tell_the_rest(state: State, read: Read) -> None:
    """What else was read, and what could not be."""
    said = state.words.question_verbs
    for one in read.all:
        if one.found is not read.chosen[0].found:
            name = said.in_source(one.found.source.path)
            kind = state.words.questions.kinds[one.document.kind]
            state.output.narrate(said.also(one.place, name, kind, len(one.document.parts)))
    for trouble in read.chosen[0].found.unread:
        told = explain(trouble, state.words)
        state.output.narrate(said.not_read(told.message))


def _plans(state: State, read: Read, chosen: list[Chosen]) -> list[Plan]:
    """What becomes of each, as it is before any of them is kept."""
    importing, plans, before = state.services.question_import, [], 0
    for one in chosen:
        plans.append(importing.plan(one.found, one.document, read.asked, before))
        before += taking.is_question(one.document)
    return plans


def _best(sources: Sequence[Found], ref: str) -> Found:
    """The source with the most questions, the first of those."""
    if not sources:
        raise NotFound("question", ref)
    return max(sources, key=lambda one: sum(len(x.parts) for x in one.documents if taking.is_question(x)))


def _to_keep(state: State, read: Read, every: bool) -> list[Chosen]:
    """What is to be kept: all that holds questions, when there is one or all are wanted."""
    kept = [one for one in read.chosen if taking.is_question(one.document)]
    if not kept:
        first = read.chosen[0]
        plan = state.services.question_import.plan(first.found, first.document, read.asked)
        raise plan.problem or QuestionRefused("no-questions", first.document.kind)
    if len(kept) > 1 and not every:
        raise QuestionRefused("several", str(len(kept)))
    for one in read.chosen:
        if one not in kept:
            kind = state.words.questions.kinds[one.document.kind]
            state.output.narrate(state.words.question_verbs.passed_over(kind))
    return kept


def _question(state: State, ref: str) -> str:
    """The question that an id means already; empty when there is none yet."""
    if not ref or ref.startswith("m"):
        return ""
    try:
        return state.services.questions.view(ref).line.ref
    except NotFound:
        return ""


def _take_parts(state: State, ref: str, kept: list[Chosen], *, seen: bool) -> None:
    for one in kept:
        before = state.services.questions.view(ref).line.parts
        state.services.question_import.take_parts(ref, one.found, one.document, seen=seen)
        view = state.services.questions.view(ref)
        if state.as_json:
            from werkbank.cli.question_json import view_json

            state.output.json(view_json(state.words, view))
        else:
            state.output.line(state.words.question_verbs.taken(ref, view.line.parts - before))
    state.output.narrate(state.words.cli.undo_hint)


def _show(state: State, read: Read, chosen: list[Chosen], plans: list[Plan], saved: Saved | None) -> None:
    """Each document as it was understood, and what becomes of it."""
    words, count = state.words, len(read.all)
    today = state.services.doors.clock.today()
    for at, ((place, one, found), plan) in enumerate(zip(chosen, plans, strict=True)):
        made = saved.made.get(at) if saved else None
        same = (saved.same.get(at, "") if saved else next(iter(plan.same), "")) if not made else ""
        if state.as_json:
            of = Of(found, place, count, today)
            state.output.json(document_json(words, one, of, plan, made, same))
            continue
        if count > 1:
            state.output.line(f"{words.question_verbs.document(place, count)}:")
        if found.source.is_attachment:
            state.output.line(words.question_verbs.from_attachment(found.source.path))
        for line in document_lines(words, one, plan, today):
            state.output.line(line)
        if at + 1 < len(chosen):
            state.output.line()
        if saved is None:
            _warn(state, plan.problem, same)


def _warn(state: State, problem: Exception | None, same: str) -> None:
    """What would keep it from being kept."""
    if problem is not None:
        _narrate(state, problem)
    elif same:
        state.output.narrate(state.words.question_verbs.same(same))


def _narrate(state: State, problem: Exception) -> None:
    told = explain(problem, state.words)
    state.output.narrate(" ".join(part for part in (told.message, told.hint) if part))


def _tell_no(state: State, problem: Exception) -> None:
    """That it would not be kept so, and why."""
    _narrate(state, problem)
    state.output.narrate(state.words.question_verbs.only_shown)


def _tell_how_to_keep(
    state: State, read: Read, plans: list[Plan], *, every: bool, named: bool, has_question: bool
) -> None:
    """That nothing was kept, and that the same command keeps it, when it does."""
    said = state.words.question_verbs
    asks = [plan for one, plan in zip(read.chosen, plans, strict=True) if taking.is_question(one.document)]
    if len(asks) > 1 and not every:
        _tell_no(state, QuestionRefused("several", str(len(asks))))
        return
    unseen = tuple(dict.fromkeys(name for plan in asks for name in plan.unseen))
    if unseen and not named:
        _tell_no(state, QuestionRefused("unread", ", ".join(unseen)))
        return
    can = has_question or (all(one.problem is None for one in asks) and not all(one.same for one in asks))
    state.output.narrate(said.nothing_kept if asks and can else said.only_shown)


def _tell(state: State, kept: list[Chosen], saved: Saved) -> None:
    said = state.words.question_verbs
    for at, one in enumerate(kept):
        if at in saved.made:
            state.output.narrate(said.made(saved.made[at][0], len(one.document.parts)))
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
