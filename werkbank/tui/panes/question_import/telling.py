"""What was understood of a document as rows: what is wrong, what to look at, what is known, and the parts."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from werkbank.domain.errors import Ambiguous, Missing, NotFound, QuestionRefused
from werkbank.domain.questions import taking
from werkbank.domain.questions.doubts import OF_PARTS
from werkbank.domain.questions.filling import DAYS, OF_THE_DAY, TEXTS
from werkbank.lang import explain
from werkbank.lang.days import day
from werkbank.lang.items import checklist
from werkbank.lang.questions import doubt_words
from werkbank.tui.panes.question_import.understood import Entry
from werkbank.tui.printed import printed
from werkbank.tui.trouble import trouble

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from datetime import date

    from werkbank.domain.errors import WerkbankError
    from werkbank.domain.questions import Dated, Doubt, QuestionDocument
    from werkbank.lang import Words
    from werkbank.lang.shape.commands import CommandId
    from werkbank.services.questions.importing import Plan
    from werkbank.tui.panes.question_import.drafts import Preview

_ASKERS: Final = 12
_SAME: Final = 4
OPENS: Final = "open "
"""A notice about a question: behind this its id."""
UNREAD: Final = "unread "
"""A notice about an attachment that must be seen first: behind this its name."""
PASTES: Final = "paste"
"""A notice about an attachment whose text can be pasted instead."""
_NOTICES: Final = frozenset({"manager", "kind", "checklist"})
"""What a notice may be about that can be put right."""
_OF_DOUBT: Final[dict[str, str]] = {
    **dict.fromkeys((*OF_THE_DAY, "due-after"), "requested"), "several-references": "reference",
}  # fmt: skip
"""The field that a doubt is about, by its kind."""


class Around(NamedTuple):
    """What else is told with: what would be made, the words, the day, and the keys."""

    plan: Plan
    fresh: int
    """How many parts the question that it goes into has not yet."""
    words: Words
    today: date
    key_of: Callable[[CommandId], str]


def entries(preview: Preview, around: Around) -> list[Entry]:
    """All rows, in the order of their headings."""
    document, plan, words, today = preview.document, around.plan, around.words, around.today
    return [
        *_notices(preview, around),
        *_doubts((*plan.doubts, *document.doubts), document, around),
        *_fields(preview, plan, words, today),
        *_parts(document),
    ]


def field_of(entry: Entry) -> str:
    """The field in which a row can be put right; empty for none."""
    if entry.sort == "doubt":
        return _OF_DOUBT.get(entry.name.partition(" ")[0], "")
    return entry.name if entry.sort == "field" or entry.name in _NOTICES else ""


def head(preview: Preview, plan: Plan, words: Words) -> str:
    """What it is, in one line: kind, how many parts, where it was read from, and which of several."""
    said, document = words.question_preview, preview.document
    count = len(preview.state.drafts)
    told = [
        str(words.questions.kinds[document.kind]),
        words.preparation.parts(len(document.parts)) if document.parts else _none(document, said.no_parts),
        said.doubts(count_of_doubts) if (count_of_doubts := len(document.doubts) + len(plan.doubts)) else "",
        preview.name,
        said.document(preview.state.at + 1, count) if count > 1 else "",
        _source(preview, words),
    ]
    first = told[0]
    return " · ".join(filter(None, (first[:1].upper() + first[1:], *told[1:])))


def _notices(preview: Preview, around: Around) -> Iterator[Entry]:
    """What keeps it from being kept, and what is here already."""
    plan, words, said = around.plan, around.words, around.words.question_preview
    enter = around.key_of("open")
    if ref := preview.question:
        there = len(preview.document.parts) - around.fresh
        told = f"{said.into_question(ref, around.fresh, there)} {said.opens(enter, ref)}."
        yield Entry("notice", f"{OPENS}{ref}", "→" if around.fresh else "!", told)
    same = plan.same if taking.is_question(preview.document) and not preview.question else ()
    if plan.problem is not None:
        yield from _problem(plan.problem, preview, around, is_here=bool(same))
    for one in preview.state.draft.found.unread:
        told = words.question_verbs.not_read(trouble(one, words))
        if one.path in plan.unseen:
            after = said.seen if preview.is_seen else said.look_first(enter)
            yield Entry("notice", f"{UNREAD}{one.path}", "✓" if preview.is_seen else "!", f"{told} {after}")
        else:
            yield Entry("notice", f"told {one.path}", "!", told)
    for ref in same[:_SAME]:
        yield Entry("notice", f"{OPENS}{ref}", "!", said.is_here(ref, enter))


def _problem(problem: WerkbankError, preview: Preview, around: Around, *, is_here: bool) -> Iterator[Entry]:
    """What keeps it from being kept; whose it is need not be said of what is here already."""
    words, said = around.words, around.words.question_preview
    if isinstance(problem, Missing):
        if not preview.question and not is_here:
            yield Entry("notice", "manager", "!", said.whose)
        return
    told, name = trouble(problem, words), _about(problem)
    if isinstance(problem, QuestionRefused) and problem.reason == "covering":
        name, told = PASTES, f"{explain(problem, words).message} {said.paste_instead(around.key_of('open'))}"
    elif isinstance(problem, QuestionRefused) and problem.reason == "postponed" and problem.subject.startswith("v"):
        name, told = f"{OPENS}{problem.subject}", f"{told} {said.opens(around.key_of('open'), problem.subject)}."
    yield Entry("notice", name, "!", told)


def _none(document: QuestionDocument, no_parts: str) -> str:
    """That there are no parts, unless the kind says so."""
    return "" if document.kind == "unknown" else no_parts


def _source(preview: Preview, words: Words) -> str:
    """Of a message: its text, or which attachment; of a file nothing, its name stands there already."""
    source = preview.state.draft.found.source
    if source.is_attachment:
        return source.path
    is_mail = not source.path and (
        source.message or any(one.found.source.is_attachment for one in preview.state.drafts)
    )
    return words.question_verbs.in_source("") if is_mail else source.path if source.message else ""


def _about(problem: WerkbankError) -> str:
    """The field in which it can be put right; else that it is a problem."""
    if isinstance(problem, NotFound | Ambiguous) and problem.kind == "manager":
        return "manager"
    if isinstance(problem, QuestionRefused) and problem.reason in ("no-questions", "postponed"):
        return "kind"
    return "checklist" if isinstance(problem, NotFound) and problem.kind == "checklist" else "problem"


def _doubts(doubts: Sequence[Doubt], document: QuestionDocument, around: Around) -> Iterator[Entry]:
    """Each with the part that begins on its line, so that it can be put right from here."""
    begins = {part.origins[0].place: at for at, part in reversed([*enumerate(document.parts)]) if part.origins}
    for one in doubts:
        at = begins.get(one.place, -1) if one.kind in OF_PARTS else -1
        told = doubt_words(one, around.words, around.today)
        if one.kind == "several-questions":
            told = f"{told} {around.words.question_preview.splits(around.key_of('split'))}"
        yield Entry("doubt", f"{one.kind} {one.detail}", "!", told, one.place, at)


def _fields(preview: Preview, plan: Plan, words: Words, today: date) -> Iterator[Entry]:
    document, said, labels = preview.document, words.question_preview, words.question_verbs.labels
    if len(preview.state.drafts) > 1 and not preview.question:
        yield Entry("field", "keep", said.keep, said.kept if preview.state.draft.is_kept else said.not_kept)
    yield Entry("field", "kind", labels["kind"], str(words.questions.kinds[document.kind]))
    for name in TEXTS:
        found = getattr(document, name)
        text = _askers(document) if name == "asker" else "" if found is None else found.text
        yield Entry(
            "field", name, labels[name], text or said.not_found, 0 if found is None else found.place, is_muted=not text
        )  # fmt: skip
    for day_name in DAYS:
        dated: Dated | None = getattr(document, day_name)
        text = "" if dated is None else _dated(dated, words, today)
        yield Entry(
            "field", day_name, labels[day_name], text or said.not_found, 0 if dated is None else dated.place,
            is_muted=not text,
        )  # fmt: skip
    if document.received is not None:
        received = document.received
        yield Entry("field", "received", labels["received"], _dated(received, words, today), received.place)
    if not preview.question and taking.is_question(document):
        yield from _becomes(document, plan, words, today)


def _becomes(document: QuestionDocument, plan: Plan, words: Words, today: date) -> Iterator[Entry]:
    """Whose question it becomes, by which checklist, and by when."""
    said, labels = words.question_verbs, words.question_verbs.labels
    due = "" if plan.due is None else f"{day(plan.due, words.names, today)} {plan.due_time}".strip()
    if plan.is_guess:
        due = (said.unsure if document.requested else said.guessed)(due)
    if plan.term and plan.starts:
        due = said.term(due, day(plan.starts, words.names, today), said.starts[plan.start_from])
    whose = words.question_preview
    yield Entry("field", "manager", labels["manager"], plan.manager or whose.not_chosen, is_muted=not plan.manager)
    fills = f" · {said.fills(len(plan.fills))}" if plan.fills else ""
    name = f"{plan.checklist} {checklist(words, plan.checklist)}"
    yield Entry("field", "checklist", labels["checklist"], f"{name}{fills}")
    yield Entry("field", "due", labels["due"], due, is_muted=plan.is_guess)
    if plan.title:
        yield Entry("field", "title", labels["title"], plan.title)


def _askers(document: QuestionDocument) -> str:
    """Everybody with a party; else the words as they stand there."""
    if document.asker is None:
        return ""
    if not document.askers:
        return document.asker.text
    told = [f"{one.name} ({one.party})" if one.party else one.name for one in document.askers[:_ASKERS]]
    return ", ".join(told) + ("…" if len(document.askers) > _ASKERS else "")


def _dated(dated: Dated, words: Words, today: date) -> str:
    """The day, or the words that name none."""
    if dated.day is None:
        return f"“{dated.text}”"
    told = f"{day(dated.day, words.names, today)} {dated.time}".strip()
    return words.question_verbs.of_mail(told) if dated.origin == "mail" else told


def _parts(document: QuestionDocument) -> Iterator[Entry]:
    for at, part in enumerate(document.parts):
        place = part.origins[0].place if part.origins else 0
        yield Entry("part", "", printed(part.numbers), part.text, place, at)
