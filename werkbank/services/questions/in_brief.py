"""What a brief says of questions: those that are ready ask the manager, those that are late or tight are told of."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final, Literal

from werkbank.domain.brief_lines import AT_RISK, Underway
from werkbank.domain.markings import hidden
from werkbank.domain.preparation.readiness import readiness
from werkbank.lang.shape.brief import counted
from werkbank.services.checklists import catalogue
from werkbank.services.questions.kinds import running_on
from werkbank.storage.reads import briefs as reads
from werkbank.storage.reads import day
from werkbank.storage.reads import questions as question_reads

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from werkbank.domain.brief_lines import Candidate
    from werkbank.domain.preparation.readiness import Readiness
    from werkbank.lang.shape.brief import BriefWords
    from werkbank.storage.reads import Query
    from werkbank.storage.reads.ranks import Place

Asks = Literal["decide", "sign", "discuss"]
_BY_CHECKLIST: Final[Mapping[str, Asks]] = {"C2": "sign", "C6": "decide"}
"""Written parliamentary questions are signed, a note for decision is decided on (content.md 1.2); the rest by kind."""
_BY_KIND: Final[Mapping[str, Asks]] = {"decision": "decide"}


def with_questions(
    query: Query, candidates: Sequence[Candidate], places: Mapping[int, Place], words: BriefWords
) -> list[Candidate]:
    """The candidates, with what is asked with those that are ready, and where the others lie when that presses."""
    found = reads.questions(query, [one.item for one in candidates if one.state == "question"])
    pressing = {
        one.item: found[one.item]
        for one in candidates
        if one.item in found and found[one.item].state == "" and one.status in AT_RISK
    }
    stands = _readiness(query, list(pressing.values()))
    made = []
    for one in candidates:
        row = found.get(one.item)
        if row is not None and row.state == "ready":
            made.append(_ready(one, row))
        elif one.item in pressing:
            made.append(replace(one, underway=_underway(one, pressing[one.item], stands[one.item], places, words)))
        else:
            made.append(one)
    return made


def _ready(one: Candidate, row: reads.QuestionRow) -> Candidate:
    """Of a hidden one only that it asks: its line becomes a pointer."""
    asks = _BY_CHECKLIST.get(row.checklist) or _BY_KIND.get(row.kind) or "discuss"
    if hidden(one.marking):
        return replace(one, ready_for=asks)
    return replace(
        one, ready_for=asks, override=row.override, gist=row.title or one.gist, advice=one.advice or row.core
    )


def _readiness(query: Query, rows: Sequence[reads.QuestionRow]) -> dict[int, Readiness]:
    if not rows:
        return {}
    numbers, lists = [row.question for row in rows], catalogue(query)
    parts, checks = question_reads.parts(query, numbers), question_reads.checks(query, numbers)
    return {
        row.item: readiness(
            running_on(lists, row.checklist, row.version), parts.get(row.question, []), checks.get(row.question, [])
        )
        for row in rows
    }


def _underway(
    one: Candidate, row: reads.QuestionRow, stands: Readiness, places: Mapping[int, Place], words: BriefWords
) -> Underway:
    """Where it lies: how much blocks it, and how much of the whole others owe."""
    blocking = len(stands.blocking)
    step = counted(blocking, words.preparing_open) if blocking else words.preparing
    if owed := len(stands.asked):
        step = f"{step}, {counted(owed, words.preparing_owed)}"
    place = places.get(one.item)
    plan = row.plan if place is None else place.plan
    planned = None if plan is None or plan.startswith("9999") else day(plan)
    return Underway(author=row.author, title=row.title or one.gist or one.title, step=step, plan=planned)
