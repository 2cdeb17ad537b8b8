"""A dossier: questions with their answers, facts and open ends, as they may leave the house. Pure.

What is confidential stays out unless it was chosen, and what is sealed (``markings.sealed``) stays out always: from
here on it is a number. A part is confidential when a marking stands in its own words, or when its answer was taken over
from something that is hidden.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING, Final, Literal, NamedTuple, get_args

from werkbank.domain.checklists.types import ANSWERED
from werkbank.domain.harmless import harmless, harmless_line
from werkbank.domain.markings import Marking, heavier, hidden, sealed
from werkbank.domain.preparation.fact_items import HELD, may_be_fact
from werkbank.domain.preparation.marks import Open, open_marks
from werkbank.domain.preparation.readiness import SETTLED
from werkbank.domain.questions.dates import is_earlier
from werkbank.domain.recognition import marking_of

if TYPE_CHECKING:
    from werkbank.domain.inbox import QuestionKind, QuestionState
    from werkbank.domain.preparation.readiness import Cell
    from werkbank.domain.question_keeping import Check, Commitment, Part
    from werkbank.domain.question_views import QuestionView

DossierKind = Literal["dossier", "qa", "agenda", "letter", "factsheet"]
KINDS: Final[tuple[DossierKind, ...]] = get_args(DossierKind)
AgendaStatus = Literal["", "decide", "discuss", "inform"]
Language = Literal["nl", "en"]

WORDS_A_MINUTE: Final = 130
"""Spoken in public; reading to oneself goes faster."""
PARLIAMENT: Final = "C2"
"""The checklist of written parliamentary questions: their letter has a form of its own."""
_STATUS: Final[dict[QuestionKind, AgendaStatus]] = {
    "": "", "decision": "decide", "opinion": "discuss", "action": "discuss", "fact": "inform",
}  # fmt: skip
_ANSWER_IN: Final = (ANSWERED, "proposal", "points")
"""Items in which the answer to a question without parts stands."""


class At(NamedTuple):
    """The parts that something is about: the printed numbers, and the places (from 1) of those without a number.

    Without either it is about the whole question.
    """

    numbers: tuple[str, ...] = ()
    places: tuple[int, ...] = ()


class Fact(NamedTuple):
    """Something that is known. ``about`` is the item of the checklist in words."""

    about: str
    at: At
    text: str
    source: str
    as_of: date | None
    owner: str


class Said(NamedTuple):
    """A part as it is answered: ``settled`` when she said that the answer stands. ``place`` counts from 1."""

    place: int
    numbers: tuple[str, ...]
    text: str
    core: str
    answer: str
    advice: str
    settled: bool
    taken_from: str
    marks: tuple[Open, ...]

    @property
    def seconds(self) -> int:
        """How long the answer takes to say, rounded up to five."""
        return -(-len(self.answer.split()) * 60 // WORDS_A_MINUTE // 5) * 5


class Blocking(NamedTuple):
    """A blocking item that is open, and where."""

    item: str
    at: At


class Wanted(NamedTuple):
    """What somebody is still to deliver."""

    item: str
    at: At
    person: str
    day: date | None


class Chapter(NamedTuple):
    """One question."""

    ref: str
    item: str
    checklist: str
    title: str
    asker: str
    behalf: str
    addressee: str
    reference: str
    submitted: date | None
    due: date | None
    requested: date | None
    """By when the text asks for an answer, when that is before it is due."""
    requested_time: str
    """``HH:MM``; empty when no time of the clock was meant."""
    author: str
    status: AgendaStatus
    behind: str
    core: str
    advice: str
    state: QuestionState
    override: str
    marking: Marking
    parts: tuple[Said, ...]
    facts: tuple[Fact, ...]
    blocking: tuple[Blocking, ...]
    wanted: tuple[Wanted, ...]
    left_out: int
    """Confidential parts that are not in it."""

    @property
    def concept(self) -> bool:
        """Is it not ready yet?"""
        return self.state == ""

    @property
    def asked(self) -> int:
        """How many parts it has, also those that are not in it."""
        return len(self.parts) + self.left_out


class Dossier(NamedTuple):
    """What leaves: of what kind, on which day, for whom."""

    kind: DossierKind
    day: date
    manager: str
    officer: str
    chapters: tuple[Chapter, ...]
    commitments: tuple[Commitment, ...]
    left_out: int
    """Confidential questions that are not in it."""
    marking: Marking
    """The heaviest of what is in it by choice."""

    @property
    def concept(self) -> bool:
        """Is one of its questions not ready yet?"""
        return any(one.concept for one in self.chapters)

    @property
    def parts_left_out(self) -> int:
        """Confidential parts of the questions that are in it."""
        return sum(one.left_out for one in self.chapters)

    @property
    def marks(self) -> int:
        """Open marks on all answers."""
        return sum(len(part.marks) for one in self.chapters for part in one.parts)


def shown(marking: Marking, *, confidential: bool) -> bool:
    """May what has this marking be in a dossier, when what is confidential was chosen or not?"""
    return not hidden(marking) or (confidential and not sealed(marking))


def chapter(view: QuestionView, language: Language, secret: Mapping[str, Marking], *, confidential: bool) -> Chapter:
    """One question as it leaves. ``secret``: by id the marking of what is hidden, so an answer taken from it is too."""
    question, line = view.question, view.line
    known = [one for one in view.parts if shown(_marking(one, secret), confidential=confidential)]
    at = {one.id: _at(one, len(view.parts)) for one in known}
    cells = [one for one in view.readiness.cells.values() if one.part is None or one.part in at]
    said = tuple(_said(one, at[one.id], cells) for one in known) if view.parts else (_whole(view, cells),)
    marking = heavier(heavier(question.marking, line.marking), view.item.line.marking)
    for one in known:
        marking = heavier(marking, _marking(one, secret))
    first = question.requested is not None and is_earlier(
        question.requested, question.requested_time, line.due, line.due_time
    )
    title = question.title or line.title or view.item.line.title
    return Chapter(
        ref=line.ref, item=line.item, checklist=line.checklist,
        title=harmless_line(title), asker=harmless_line(question.asker),
        behalf=harmless_line(question.behalf),
        addressee=harmless_line(question.addressee), reference=harmless_line(question.reference),
        submitted=question.submitted, due=line.due,
        requested=question.requested if first else None, requested_time=question.requested_time if first else "",
        author=harmless_line(line.author), status=_STATUS[question.kind],
        behind=harmless_line(question.behind), core=harmless_line(question.core),
        advice=harmless_line(view.item.advice), state=question.state,
        override=harmless_line(question.override), marking=marking, parts=said,
        facts=tuple(_facts(view, cells, at, language)), blocking=_blocking(cells, at, language),
        wanted=tuple(_wanted(one, view, at, language) for one in cells if one.state == "asked"),
        left_out=len(view.parts) - len(known),
    )  # fmt: skip


def _marking(part: Part, secret: Mapping[str, Marking]) -> Marking:
    """The heaviest marking in its words, and of what its answer was taken from."""
    texts = (part.text, part.core, part.answer, part.advice)
    found = marking_of("", [row for text in texts for row in text.split("\n")], ()).marking
    for text in texts:
        found = heavier(found, marking_of(text.split("\n", 1)[0], (), ()).marking)
    for name in sources(part):
        found = heavier(found, secret.get(name, ""))
    return found


def sources(part: Part) -> list[str]:
    """The ids of what its answer was taken from (``v3.2``, ``t4``)."""
    return [one for one in part.taken_from.split(", ") if one]


def _at(part: Part, among: int) -> At:
    """The only part of a question needs no naming."""
    numbers = tuple(harmless_line(number, 20) for number in part.numbers)
    return At(numbers) if numbers or among == 1 else At(places=(part.place,))


def _said(part: Part, at: At, cells: Sequence[Cell]) -> Said:
    source, as_of = _given(cells, part.id)
    marks = open_marks(part.text, part.answer, source=source, as_of=as_of)
    return Said(
        part.place, at.numbers, harmless(part.text), harmless_line(part.core), harmless(part.answer),
        harmless_line(part.advice), part.answered, harmless_line(part.taken_from, 300), marks,
    )  # fmt: skip


def _whole(view: QuestionView, cells: Sequence[Cell]) -> Said:
    """A question without parts answers for itself, in what stands on its checklist."""
    question = view.question
    text = harmless(question.text or question.title or view.line.title or view.item.line.title)
    in_check = next(
        (
            check
            for name in _ANSWER_IN
            for one in cells
            if one.item.id == name and (check := one.check) and check.answer
        ),
        None,
    )
    answer = "" if in_check is None else harmless(in_check.answer)
    source, as_of = _given(cells, None)
    settled = in_check is not None and in_check.state in SETTLED
    marks = open_marks(text, answer, source=source, as_of=as_of)
    return Said(1, (), text, harmless_line(question.core), answer, harmless_line(view.item.advice), settled, "", marks)


def _given(cells: Sequence[Cell], part: int | None) -> tuple[bool, bool]:
    """Does the checklist have a source, and a *peildatum*, for the figures of a part?"""
    own = [
        one.check
        for one in cells
        if one.check is not None and one.settled and (one.part == part or (one.part is None and one.item.id in HELD))
    ]
    return any(one.source for one in own), any(one.as_of is not None for one in own)


def _facts(view: QuestionView, cells: Sequence[Cell], at: Mapping[int, At], language: Language) -> Iterator[Fact]:
    cores = {one.id: one.core for one in view.parts}
    for cell in cells:
        check = cell.check
        if check is None or check.state != "in" or not may_be_fact(cell.item.id):
            continue
        if not (check.source or check.as_of or (cell.item.id in HELD and check.answer)):
            continue
        text = check.answer or ("" if cell.part is None else cores.get(cell.part, ""))
        yield Fact(
            cell.item.text.said(language).rstrip(".?"), _where(cell, at), harmless_line(text, 4_000),
            harmless_line(check.source), check.as_of, _name(view, check),
        )  # fmt: skip


def _wanted(cell: Cell, view: QuestionView, at: Mapping[int, At], language: Language) -> Wanted:
    check = cell.check
    day = None if check is None else check.wanted
    person = "" if check is None else _name(view, check)
    return Wanted(cell.item.text.said(language).rstrip(".?"), _where(cell, at), person, day)


def _blocking(cells: Sequence[Cell], at: Mapping[int, At], language: Language) -> tuple[Blocking, ...]:
    found: dict[str, At] = {}
    for cell in cells:
        if cell.item.blocking and not cell.settled:
            text, here = cell.item.text.said(language).rstrip(".?"), _where(cell, at)
            before = found.get(text, At())
            found[text] = At(before.numbers + here.numbers, before.places + here.places)
    return tuple(Blocking(text, there) for text, there in found.items())


def _where(cell: Cell, at: Mapping[int, At]) -> At:
    return At() if cell.part is None else at.get(cell.part, At())


def _name(view: QuestionView, check: Check) -> str:
    return harmless_line(view.people.get(check.person_id or 0, ""))


def heaviest(chapters: Iterable[Chapter]) -> Marking:
    """The marking of all of it together."""
    found: Marking = ""
    for one in chapters:
        found = heavier(found, one.marking)
    return found


def free_text(dossier: Dossier) -> Iterator[tuple[str, str]]:
    """Every text that somebody typed, with its place as a code: ``v1 · title``, ``v1 part 3 · answer``."""
    for one in dossier.chapters:
        for name in (
            "title",
            "asker",
            "behalf",
            "addressee",
            "reference",
            "author",
            "behind",
            "core",
            "advice",
            "override",
        ):
            yield f"{one.ref} · {_PLACES.get(name, name)}", getattr(one, name)
        for part in one.parts:
            for name in ("text", "core", "answer", "advice"):
                yield (
                    f"{one.ref} part {', '.join(part.numbers) or part.place} · {_PLACES.get(name, name)}",
                    getattr(part, name),
                )
            yield from ((f"{one.ref} part {part.place} · text", number) for number in part.numbers)
        for fact in one.facts:
            for text in (fact.text, fact.source, fact.owner):
                yield f"{one.ref} · source", text
        for wanted in one.wanted:
            yield f"{one.ref} · person", wanted.person
    for commitment in dossier.commitments:
        for text in (commitment.text, commitment.occasion, commitment.reference):
            yield f"{dossier.kind} · text", text


_PLACES: Final = {
    "asker": "person", "behalf": "person", "addressee": "person", "author": "person", "reference": "kenmerk",
    "behind": "gist", "core": "gist", "override": "reason",
}  # fmt: skip
