"""What each kind of dossier holds: answers to say aloud, an annotated agenda, facts, what was promised."""

from __future__ import annotations

from typing import TYPE_CHECKING

from werkbank.domain.harmless import harmless_line
from werkbank.exporters.dossier.blocks import Block, Bullets, Heading, Paragraph, Table, facts, paragraphs
from werkbank.lang.shape.brief import counted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from werkbank.domain.dossier import Chapter, Dossier, Fact, Said
    from werkbank.domain.question_keeping import Commitment
    from werkbank.exporters.dossier.say import Say

_POINT = 300
"""Characters of a talking point that is the beginning of an answer."""


def answers(dossier: Dossier, say: Say) -> Iterator[Block]:
    """Every question with the answer to say, in the order in which they were put."""
    many = len(dossier.chapters) > 1
    yield Heading(say.words.kinds["qa"], 2, new_page=True)
    for one in dossier.chapters:
        if many:
            yield Heading(say.title(one), 3)
        yield from facts([(say.words.labels["core"], one.core)])
        for part in one.parts:
            yield Heading(say.part(part, one.asked), 4 if many else 3)
            yield from paragraphs(part.text, "quote")
            yield from _answer(part, say)


def _answer(part: Said, say: Say) -> Iterator[Block]:
    labels = say.words.labels
    yield from facts([(labels["core"], part.core), (labels["advice"], part.advice), (labels["taken"], part.taken_from)])
    yield from answer_text(part, say)
    if part.answer:
        yield Paragraph((counted(part.seconds, say.words.seconds),))


def answer_text(part: Said, say: Say) -> Iterator[Block]:
    """The answer, and whether it is there and stands."""
    if not part.answer.strip():
        yield Paragraph((say.words.no_answer,), "open")
        return
    yield from paragraphs(part.answer)
    if not part.settled:
        yield Paragraph((say.words.not_settled,), "open")


def agenda(dossier: Dossier, say: Say) -> Iterator[Block]:
    """Per item what is asked of the meeting, the advice, and what to say; none goes without an advice unseen."""
    words, labels = say.words, say.words.labels
    within = dossier.kind == "dossier" and len(dossier.chapters) == 1  # too short for a page of its own
    yield Heading(words.kinds["agenda"], 2, new_page=not within)
    for number, one in enumerate(dossier.chapters, 1):
        yield Heading(f"{number} {say.title(one)}", 3)
        yield from facts(
            [
                (labels["status"], words.agenda[one.status]),
                (labels["asker"], one.asker),
                (labels["due"], say.day(one.due)),
                (labels["behind"], one.behind),
                (labels["core"], one.core),
                (labels["advice"], one.advice or words.no_advice),
            ]
        )
        if points := _points(one):
            yield Heading(labels["points"], 4)
            yield Bullets(points)


def _points(one: Chapter) -> tuple[str, ...]:
    """The core of each answer, or how it begins; what is advised with it."""
    found = []
    for part in one.parts:
        point = part.core or harmless_line(part.answer.strip().split("\n")[0], _POINT)
        if point and point != one.core:
            found.append(f"{point} ({part.advice})" if part.advice else point)
    return tuple(dict.fromkeys(found))


def factsheet(dossier: Dossier, say: Say) -> Iterator[Block]:
    """Facts with source and reference date; those without a source apart, so nobody takes them for facts."""
    words, labels = say.words, say.words.labels
    many = len(dossier.chapters) > 1
    yield Heading(words.kinds["factsheet"], 2, new_page=True)
    sourced = [(one, fact) for one in dossier.chapters for fact in one.facts if fact.source]
    loose = [text for one in dossier.chapters for text in _loose(one, say, many=many)]
    if not sourced:
        yield Paragraph((words.no_facts,))
    else:
        columns = tuple(labels[name] for name in ("about", "fact", "source", "as_of", "owner"))
        rows = tuple(
            (_about(one, fact, say, many=many), fact.text, fact.source, say.day(fact.as_of) or words.no_day, fact.owner)
            for one, fact in sourced
        )
        yield Table(words.facts, columns, rows)
    if loose:
        yield Heading(words.unsourced, 3)
        yield Bullets(tuple(dict.fromkeys(loose)))


def _about(one: Chapter, fact: Fact, say: Say, *, many: bool) -> str:
    return ": ".join(text for text in (say.title(one) if many else "", say.at(fact.at), fact.about) if text)


def _loose(one: Chapter, say: Say, *, many: bool) -> Iterator[str]:
    """What has no source yet: on the checklist, and the figures that stand in an answer only."""
    for fact in one.facts:
        if not fact.source:
            yield ": ".join(text for text in (_about(one, fact, say, many=many), fact.text) if text)
    for part in one.parts:
        if found := [figure for mark in part.marks if mark.mark == "figure-source" for figure in mark.each]:
            figures = say.filled(say.words.in_answer, figures=say.listed(list(dict.fromkeys(found))))
            yield ": ".join(
                text for text in (say.title(one) if many else "", say.part(part, one.asked), figures) if text
            )


def commitments(dossier: Dossier, say: Say) -> Iterator[Block]:
    """What was promised or moved around these questions; nothing without any."""
    if not dossier.commitments:
        return
    words, labels = say.words, say.words.labels
    yield Heading(words.commitments, 2)
    columns = tuple(labels[name] for name in ("what", "made", "when", "kept"))
    rows = tuple(
        (
            _promise(one, say),
            say.day(one.made_on),
            say.day(one.due),
            words.promise_states[one.state],
        )
        for one in dossier.commitments
    )
    yield Table(words.commitments, columns, rows)


def _promise(one: Commitment, say: Say) -> str:
    told = (one.text, say.words.promises[one.kind], one.occasion, one.reference)
    return harmless_line(" · ".join(text for text in told if text), 4_000)
