"""Who asks whom about what and when, gathered from the head of a document and from what was left out of the questions.

The sentence above the questions counts first, then lines with a name, then what a letter or notice tells.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, time
from typing import TYPE_CHECKING, Final

from werkbank.domain.questions import fields, intro
from werkbank.domain.questions.dates import day_in
from werkbank.domain.questions.document import Asker, Dated, Finding
from werkbank.domain.questions.head import extent, heading_at
from werkbank.domain.questions.joining import joined
from werkbank.domain.questions.requests import How, Written, requested_in, when

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from werkbank.domain.questions.document import Origin, Piece
    from werkbank.domain.questions.sheet import Sheet
    from werkbank.domain.questions.walk import Walk

_MORNING: Final = time(9)
"""When a text was written of which only the day is known."""
_MOST: Final = 20
"""Sentences that are looked at; the best of them counts."""
_NOTICE: Final = 20_000
"""Characters in which a notice says what it is."""
_TELLING: Final = frozenset({"aside", "notice", "letter", "metadata"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Metadata:
    """What the document says of itself; ``None`` where it does not."""

    asker: Finding | None = None
    askers: tuple[Asker, ...] = ()
    addressee: Finding | None = None
    addressees: tuple[str, ...] = ()
    subject: Finding | None = None
    submitted: Dated | None = None
    received: Dated | None = None
    reference: Finding | None = None
    references: frozenset[str] = frozenset()
    requested: Dated | None = None
    how: How = ""
    """How the day of ``requested`` is known."""
    sentence: str = ""
    """The sentence that says who asks, as printed."""
    answerer: str = ""
    """"antwoord" or "mededeling", where it says whose that is."""


def gathered(sheet: Sheet, head: set[int], walked: Walk, written: Written | None) -> Metadata:
    """The metadata; ``written`` is when the text was, unless it says itself when it was submitted."""
    pieces = walked.pieces
    named = [*_named(sheet, head), *_headed(sheet, head)]
    sentence, origins, asked = _sentence(sheet, head)
    told, told_at = _told(pieces)
    asking = _found(asked.reference, _place(sentence, origins, asked.reference))
    references = [*_references(sheet, head, asking, named, pieces)] or _found(told.reference, told_at)
    first = dict(reversed(named))

    def pick(own: str, name: str, other: str) -> Finding | None:
        if own:
            return Finding(own, _place(sentence, origins, own))
        found = first.get(name)
        if found is not None:
            return found
        return Finding(other, told_at) if other else None

    asker = pick(asked.askers, "asker", told.askers)
    addressee = pick(asked.addressee, "addressee", told.addressee)
    answerer, received = _answerer(sheet, head)
    submitted = _submitted(
        sheet, head, pick(asked.submitted, "submitted", told.submitted), first, answered=bool(answerer)
    )
    requested, how = _requested(first.get("requested"), walked, _since(submitted) or written)
    return Metadata(
        asker=asker,
        askers=intro.askers_in(asker.text) if asker else (),
        addressee=addressee,
        addressees=intro.addressees_in(addressee.text) if addressee else (),
        subject=pick(asked.subject, "subject", told.subject),
        submitted=submitted,
        received=received,
        reference=references[0] if references else None,
        references=frozenset(one.text for one in references if fields.REFERENCE.fullmatch(one.text)),
        requested=requested,
        how=how,
        sentence=sentence,
        answerer=answerer,
    )


def _since(submitted: Dated | None) -> Written | None:
    """When the text was written, by its own words."""
    day = submitted.day if submitted else None
    return Written(datetime.combine(day, _MORNING), is_told=True) if day else None


def _sentence(sheet: Sheet, head: set[int]) -> tuple[str, tuple[Origin, ...], intro.Asked]:
    best: tuple[str, tuple[Origin, ...], intro.Asked] = ("", (), intro.Asked())
    found = [at for at in sorted(head) if intro.OPENING.match(sheet.segments[at].text)]
    for at in found[:_MOST]:
        text, origins = _text(sheet, extent(sheet, at, "ingezonden"))
        asked = intro.read_sentence(text)
        if asked is not None and sum(map(bool, asked)) > sum(map(bool, best[2])):
            best = text, origins, asked
        elif not best[0]:
            best = text, origins, best[2]
    return best


def _text(sheet: Sheet, places: Sequence[int]) -> tuple[str, tuple[Origin, ...]]:
    text, origins = joined((sheet.segments[at].text, sheet.segments[at].line.place, False) for at in places)
    return text.replace("\n", " "), origins


def _place(text: str, origins: Sequence[Origin], value: str) -> int:
    start = max(text.find(value), 0)
    return max((one.place for one in origins if one.start <= start), default=0)


def _named(sheet: Sheet, head: set[int]) -> Iterator[tuple[str, Finding]]:
    for at in sorted(head):
        text = sheet.segments[at].text
        found = fields.field_in(text)
        if found is None or intro.OPENING.match(text):
            continue
        if found.value:
            yield found.name, Finding(found.value.strip("* "), sheet.segments[at].line.place)
        elif at + 1 in head and fields.field_in(sheet.segments[at + 1].text) is None:
            below = sheet.segments[at + 1]
            yield found.name, Finding(below.text, below.line.place)


def _headed(sheet: Sheet, head: set[int]) -> Iterator[tuple[str, Finding]]:
    """What the heading of a committee's list says that it is about."""
    for at in sorted(head):
        if headed := heading_at(sheet, at):
            below = [one for one in headed if not fields.is_list_heading(sheet.segments[one].text)]
            text, _ = _text(sheet, below)
            yield "subject", Finding(fields.heading_about(text) or text, sheet.segments[below[0]].line.place)


def _references(
    sheet: Sheet,
    head: set[int],
    asking: Sequence[Finding],
    named: Sequence[tuple[str, Finding]],
    pieces: Sequence[Piece],
) -> Iterator[Finding]:
    """Numbers of cases on a line of their own, in the sentence that asks (``asking``) or by name, then in a notice,
    then other references by name.
    """
    for at in sorted(head | {at for at, use in sheet.tabled.fixed.items() if use == "metadata"}):
        if alone := fields.reference_line(sheet.segments[at].text):
            yield Finding(alone, sheet.segments[at].line.place)
    yield from asking
    by_name = [finding for name, finding in named if name == "reference"]
    for finding in by_name:
        if found := fields.REFERENCE.search(finding.text):
            yield Finding(found[0], finding.place)
    for piece in pieces:
        if piece.use == "notice" and (found := fields.REFERENCE.search(piece.text)):
            yield Finding(found[0], piece.place)
    yield from (finding for finding in by_name if not fields.REFERENCE.search(finding.text))
    yield from (finding for name, finding in named if name == "own-reference")


def _found(reference: str, place: int) -> list[Finding]:
    return [Finding(reference, place)] if reference else []


def _told(pieces: Sequence[Piece]) -> tuple[intro.Asked, int]:
    """What a letter or notice tells, and the line of its first word that was found. Only a notice of postponement is
    of the questions it names; another letter may name them for another reason.
    """
    lines = [piece for piece in pieces if piece.use in _TELLING]
    text, origins = joined((piece.text, piece.place, False) for piece in lines)
    text = text.replace("\n", " ")
    told = intro.told_in(text) or intro.Asked()
    named = set(fields.REFERENCE.findall(text))
    only = named.pop() if len(named) == 1 else ""
    reference = (told.reference or only) if fields.POSTPONED.search(text[:_NOTICE]) else ""
    told = told._replace(reference=reference)
    return told, _place(text, origins, told.askers or told.subject or reference) if any(told) else 0


def _answerer(sheet: Sheet, head: set[int]) -> tuple[str, Dated | None]:
    answerer, received = "", None
    for at in sorted(head):
        if found := fields.ANSWERER.match(sheet.segments[at].text):
            answerer = answerer or ("mededeling" if found["what"].lower() == "mededeling" else "antwoord")
            text, origins = _text(sheet, extent(sheet, at, "ontvangen"))
            day = fields.received_in(text)
            if day and received is None:
                received = Dated(day, _place(text, origins, day), day_in(day))
    return answerer, received


def _submitted(
    sheet: Sheet, head: set[int], found: Finding | None, first: dict[str, Finding], *, answered: bool
) -> Dated | None:
    """The date in the sentence, on a line of its own, or of a letter that asks (one that answers has its own date)."""
    if found is None:
        for at in sorted(head):
            if day := fields.submitted_line(sheet.segments[at].text):
                found = Finding(day, sheet.segments[at].line.place)
                break
    if found is None and not answered and not sheet.answers:
        found = first.get("date")
    return Dated(found.text, found.place, day_in(found.text)) if found else None


def _requested(named: Finding | None, walked: Walk, written: Written | None) -> tuple[Dated | None, How]:
    """By when, and how its day is known."""
    found = named or next(_asked(walked, written), None)
    if found is None:
        return None, ""
    meant = when(found.text, written)
    return Dated(found.text, found.place, meant.day, meant.time), meant.how


def _asked(walked: Walk, written: Written | None) -> Iterator[Finding]:
    """Where it is said: in a sentence below a question, in a question itself (the last first), or around them."""
    texts = [(part.text, part.origins[0].place) for part in reversed(walked.parts) if part.origins]
    others = [piece for piece in walked.pieces if piece.use in {"aside", "letter"}]
    for text, place in [*walked.requests, *texts, *((piece.text, piece.place) for piece in others)]:
        if (asked := requested_in(text, written)) is not None:
            yield Finding(asked, place)
    text, origins = joined((piece.text, piece.place, False) for piece in others)
    if (asked := requested_in(text.replace("\n", " "), written)) is not None:
        yield Finding(asked, _place(text.replace("\n", " "), origins, asked))
