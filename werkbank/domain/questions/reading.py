"""Lines in, documents out. It never fails and never loses a word: what it does not understand is an aside."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from werkbank.domain import press
from werkbank.domain.questions import fields
from werkbank.domain.questions.closing_notes import closing_notes
from werkbank.domain.questions.cutting import cut
from werkbank.domain.questions.document import Doubt, Kind, Line, QuestionDocument
from werkbank.domain.questions.doubts import doubts_of
from werkbank.domain.questions.head import extent, head_of
from werkbank.domain.questions.kinds import KINDS
from werkbank.domain.questions.metadata import Metadata, gathered
from werkbank.domain.questions.paragraphs import by_paragraph
from werkbank.domain.questions.segments import segments
from werkbank.domain.questions.sheet import Sheet, openings, settle
from werkbank.domain.questions.walk import FOLLOWS_ON, Walk, walk

if TYPE_CHECKING:
    from collections.abc import Iterator

    from werkbank.domain.questions.requests import Written

_A_WORD: Final = 3
"""Characters of what is no sentence."""
_ITEM: Final = re.compile(r"[(\[]?\d{1,2}[)\]]\s")
_NUMBERS: Final = 6
"""Numbers that are named in one doubt."""
_HEAD: Final = 400
"""Pieces in which a text says whose it is."""
_SIGNED: Final = frozenset({"aside", "letter", "metadata", "heading"})
_ORAL: Final = re.compile(r"mondelinge\s?vra(?:ag|gen)", re.IGNORECASE)
_OF_MEMBERS: Final = re.compile(
    r"vra(?:ag|gen)\s(?:gesteld\s)?(?:van|door)\s(?:het\s|de\s)?(?:lid|leden)\b", re.IGNORECASE
)


def read_questions(
    lines: Sequence[Line], doubts: Sequence[Doubt] = (), written: Written | None = None
) -> tuple[QuestionDocument, ...]:
    """What ``lines`` hold, one value per document, at least one; ``doubts`` are those of who read the file.

    ``written`` tells which day *vrijdag* is; without it only a date with its year is a day. Lines without
    text are passed over.
    """
    sheets = cut(segments([line for line in lines if line.text.strip()]))
    found = [_one(sheet, written) for sheet in sheets]
    if len(found) == 1:
        return (_with(found[0], doubts),)
    several = Doubt("several-documents", 0, str(len(found)))
    return tuple(_with(one, [several, *doubts]) for one in found)


def _with(document: QuestionDocument, doubts: Sequence[Doubt]) -> QuestionDocument:
    from dataclasses import replace

    return replace(document, doubts=(*doubts, *document.doubts)) if doubts else document


def _one(sheet: Sheet, written: Written | None) -> QuestionDocument:
    settle(sheet, _below_opening(sheet))
    head = head_of(sheet, min(sheet.labels, default=len(sheet.segments)))
    if not sheet.labels and not _says_it_has_none(sheet, head):
        by_paragraph(sheet, head)
    closing_notes(sheet)
    walked = walk(sheet, head)
    metadata = gathered(sheet, head, walked, written)
    kind = _kind(walked, metadata)
    return QuestionDocument(
        kind=kind,
        parts=tuple(walked.parts),
        asker=metadata.asker,
        askers=metadata.askers,
        addressee=metadata.addressee,
        addressees=metadata.addressees,
        subject=metadata.subject,
        submitted=metadata.submitted,
        received=metadata.received,
        reference=metadata.reference,
        requested=metadata.requested,
        doubts=(
            *_of_the_day(metadata, kind, written),
            *_doubts(walked, metadata, kind),
            *_passed_over(sheet, walked),
            *doubts_of(walked.parts),
        ),
        pieces=tuple(walked.pieces),
    )


def _below_opening(sheet: Sheet) -> int:
    """The first segment below the sentence that says who asks; 0 without one."""
    for at in openings(sheet.segments):
        if at not in sheet.margins and at not in sheet.tabled.fixed:
            below = extent(sheet, at, "ingezonden")[-1] + 1
            if not fields.reference_line(sheet.segments[at].text):
                return below
    return 0


def _says_it_has_none(sheet: Sheet, head: set[int]) -> bool:
    """A notice of postponement or an oral question: what it asks is not in it."""
    text = " ".join(one.text for one in sheet.segments[:200])
    notice = any(
        (found := fields.ANSWERER.match(sheet.segments[at].text)) and found["what"].lower() == "mededeling"
        for at in head
    )
    oral = any(_ORAL.match(sheet.segments[at].text) for at in head)
    return notice or oral or bool(fields.POSTPONED.search(text))


def _kind(walked: Walk, metadata: Metadata) -> Kind:
    """The first rule that fits."""
    return next(kind for kind, fits in _rules(walked, metadata) if fits)


def _rules(walked: Walk, metadata: Metadata) -> Iterator[tuple[Kind, bool]]:
    answers = any(piece.use == "answer" for piece in walked.pieces)
    told = [piece.text for piece in walked.pieces if piece.use in {"aside", "heading", "metadata", "notice", "letter"}]
    members = bool(_OF_MEMBERS.search(metadata.sentence)) or bool(metadata.references)
    yield "oral", bool(_ORAL.match(metadata.sentence))
    yield "postponed", metadata.answerer == "mededeling" or any(piece.use == "notice" for piece in walked.pieces)
    yield "factual", bool(walked.parts) and any(fields.FACTUAL.search(text) for text in told[:30])
    yield "answered", bool(walked.parts) and (answers or metadata.answerer == "antwoord")
    yield "postponed", not answers and bool(fields.POSTPONED.search(" ".join(told)[:20_000]))
    yield "answers", answers or metadata.answerer == "antwoord"
    yield "kamervragen", bool(walked.parts) and members
    yield "press", bool(walked.parts) and _of_press(walked)
    yield "list", bool(walked.parts)
    yield "unknown", True


def _of_press(walked: Walk) -> bool:
    """By its words, or by who signs around the questions."""
    if press.says(" ".join(piece.text for piece in walked.pieces[:_HEAD])):
        return True
    return press.signs(piece.text for piece in walked.pieces if piece.use in _SIGNED)


def _doubts(walked: Walk, metadata: Metadata, kind: Kind) -> Iterator[Doubt]:
    answers = [piece for piece in walked.pieces if piece.use == "answer"]
    if answers:
        yield Doubt("answers-left-out", answers[0].place, str(len({piece.place for piece in answers})))
    if not walked.parts and kind not in {"postponed", "oral"}:
        yield Doubt("no-parts")
    if len(metadata.references) > 1:
        yield Doubt("several-references", 0, ", ".join(sorted(metadata.references)))
    yield from (Doubt("text-left-out", place) for place in dict.fromkeys(walked.left_out))
    if walked.parts and KINDS[kind].title:
        yield from _below_the_last(walked, is_free=KINDS[kind].is_free)


def _passed_over(sheet: Sheet, walked: Walk) -> Iterator[Doubt]:
    """Once: where something is asked under a number that was not taken for one of the questions."""
    if walked.parts and sheet.passed:
        numbers = [*dict.fromkeys(sheet.passed.values())]
        more = ["…"] if len(numbers) > _NUMBERS else []
        yield Doubt("other-numbers", sheet.segments[min(sheet.passed)].line.place, " ".join(numbers[:_NUMBERS] + more))


def _below_the_last(walked: Walk, *, is_free: bool) -> Iterator[Doubt]:
    """What stands behind the last question mark of a list may be of the sender and not of the question; below any
    question a figure with a bracket may be a note.
    """
    text = walked.parts[-1].text
    asked = text.rfind("?") + 1
    rest = text[asked:].lstrip(" »”’\"')\n")
    if not asked or len(rest) <= _A_WORD:
        return
    if _ITEM.match(rest) if not is_free or FOLLOWS_ON.match(rest) else True:
        begin = text.index(rest, asked)
        origins = walked.parts[-1].origins
        yield Doubt("text-kept", max((one.place for one in origins if one.start <= begin), default=0))


def _of_the_day(metadata: Metadata, kind: Kind, written: Written | None) -> Iterator[Doubt]:
    """By when an answer is asked for: which day that is, where the words alone do not say it."""
    asked = metadata.requested
    if asked is None:
        return
    if metadata.how == "read" and asked.day is not None:
        yield Doubt("day-read", asked.place, f"{asked.day.isoformat()} {asked.time}".strip())
    elif metadata.how == "clash":
        yield Doubt("day-clash", asked.place, asked.text)
    elif metadata.how == "" and written is not None and KINDS[kind].title:
        yield Doubt("day-unread", asked.place, asked.text)
