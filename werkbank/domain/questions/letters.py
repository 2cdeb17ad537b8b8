"""What the letter around a list of questions adds to it: who sent or signed it, when, about what, and by when it asks
for an answer; and whether it only goes with what is attached.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final, NamedTuple

from werkbank.domain import press
from werkbank.domain.conversation import bare_subject
from werkbank.domain.questions import intro
from werkbank.domain.questions.closings import CLOSING, is_signature
from werkbank.domain.questions.document import Asker, Dated, Doubt, Finding
from werkbank.domain.questions.doubts import OF_PARTS
from werkbank.domain.questions.filling import OF_THE_DAY
from werkbank.domain.questions.kinds import KINDS

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from werkbank.domain.questions.document import Kind, Piece, QuestionDocument

_FORWARDED: Final = re.compile(r"\s*(?:\[[^\]]{1,20}\]\s*)?(?:fwd?|doorst|tr|wg)\s*:", re.IGNORECASE)

_COVERS: Final = re.compile(
    r"\b(?:hierbij|hiermee|bijgaande?|bijgevoegde?|bijgesloten|ingesloten|aangehechte?)\b|"
    r"\b(?:in|als|zie)\s(?:de\s)?(?:bijlagen?|pdf|bijgevoegd)\b|\b(?:attached|enclosed|herewith)\b",
    re.IGNORECASE,
)
"""The words of a letter that goes with what is attached."""
_MAY_COVER: Final[frozenset[Kind]] = frozenset({"list", "press", "kamervragen", "factual", "unknown"})
_OF_A_LIST: Final = frozenset({"no-parts", "text-left-out", "text-kept", "other-numbers"})
_SIGNED_LINES: Final = 4
"""Lines below a closing formula in which a name may stand."""
_NAME: Final = re.compile(r"[^\d@/]{3,80}")
_FROM: Final = re.compile(r"(?!(?:tel|mob|telefoon|mobiel|e-?mail|www)\b)[^\d@.?!:;]{2,60}", re.IGNORECASE)


class Letter(NamedTuple):
    """The head of a mail; empty for what is none."""

    subject: str = ""
    name: str = ""
    address: str = ""
    day: date | None = None
    """When it was sent, in Amsterdam; ``None`` where it does not say."""


class AskedBy(NamedTuple):
    """By when the mail asks for an answer, with what is not sure of it."""

    requested: Dated
    doubts: tuple[Doubt, ...]


def with_letter(documents: Sequence[QuestionDocument], letter: Letter) -> tuple[QuestionDocument, ...]:
    """With the subject of the mail where the document has none. Who sent a list asks it; questions of parliament are
    sent on by others, and so is what was forwarded.
    """
    subject, sender = bare_subject(letter.subject), letter.name or letter.address
    is_own = not _FORWARDED.match(letter.subject)
    out = []
    for one in documents:
        made = _of_press(one) if one.kind == "list" and is_own and press.of_press(letter.address) else one
        if subject and made.subject is None:
            made = replace(made, subject=Finding(subject, 0))
        if is_own and sender and made.asker is None and KINDS[made.kind].is_free:
            made = replace(made, asker=Finding(sender, 0), askers=(Asker(sender, ""),))
        if is_own and letter.day and made.submitted is None and KINDS[made.kind].title and made.kind != "answered":
            made = replace(made, submitted=Dated("", 0, letter.day, origin="mail"))
        out.append(made)
    return tuple(out)


def _of_press(document: QuestionDocument) -> QuestionDocument:
    return replace(document, kind="press")


def with_signature(documents: Sequence[QuestionDocument]) -> tuple[QuestionDocument, ...]:
    """With who signs it as the one who asks, where nothing else says so and it is anybody's list."""
    return tuple(_signed(one) if one.asker is None and KINDS[one.kind].is_free else one for one in documents)


def _signed(document: QuestionDocument) -> QuestionDocument:
    signed = _signature(document.pieces)
    if signed is None:
        return document
    return replace(document, asker=signed, askers=intro.askers_in(signed.text))


def _signature(pieces: Sequence[Piece]) -> Finding | None:
    """The name below a closing formula or on its line; what stands below the name is where that is from."""
    found = [at for at, one in enumerate(pieces) if one.part < 0 and CLOSING.match(one.text)]
    if not found:
        return None
    begun = pieces[found[-1]]
    rest = re.split(r"[,.!]\s+", begun.text, maxsplit=1)[1:]
    lines = [(text.strip(), begun.place) for text in rest]
    lines += [
        (one.text.strip(), one.place) for one in pieces[found[-1] + 1 : found[-1] + 1 + _SIGNED_LINES] if one.part < 0
    ]
    names = [one for one in lines if one[0] and not CLOSING.match(one[0])]
    if not names or not _NAME.fullmatch(names[0][0]) or not is_signature(names[0][0]):
        return None
    (name, place), below = names[0], names[1:2]
    if "," in name:
        name, _, of = name.partition(",")
    else:
        of = below[0][0] if below and _FROM.fullmatch(below[0][0]) else ""
    return Finding(f"{name.strip()} ({of.strip()})" if of.strip() else name.strip(), place)


def is_covering(document: QuestionDocument) -> bool:
    """Is it a letter that goes with something, and asks at most what such a letter asks? Numbers say that it is not."""
    if document.kind not in _MAY_COVER or any(part.numbers for part in document.parts):
        return False
    return any(_COVERS.search(piece.text) for piece in document.pieces)


def as_covering(document: QuestionDocument) -> QuestionDocument:
    """As what it is: there is nothing in it to answer; its words stay, and can be taken for a question again."""
    pieces = tuple(one._replace(use="letter", part=-1) if one.part >= 0 else one for one in document.pieces)
    doubts = tuple(one for one in document.doubts if one.kind not in OF_PARTS and one.kind not in _OF_A_LIST)
    made = replace(document, kind="covering", parts=(), pieces=pieces, doubts=doubts)
    if document.asker and not document.asker.place:  # who sends it on is not who asks
        made = replace(made, asker=None, askers=())
    return replace(made, submitted=None) if made.submitted and made.submitted.origin else made


def by_letter(documents: Sequence[QuestionDocument]) -> AskedBy | None:
    """What the text of a mail says for its attachments too."""
    found = next((one for one in documents if one.requested is not None), None)
    if found is None or found.requested is None:
        return None
    doubts = tuple(one._replace(place=0) for one in found.doubts if one.kind in OF_THE_DAY)
    return AskedBy(found.requested._replace(place=0), doubts)


def with_asked(documents: Sequence[QuestionDocument], asked: AskedBy | None) -> tuple[QuestionDocument, ...]:
    """With the date of the mail where a document has none of its own."""
    if asked is None:
        return tuple(documents)
    return tuple(
        replace(one, requested=asked.requested, doubts=(Doubt("day-elsewhere"), *asked.doubts, *one.doubts))
        if one.requested is None and one.parts
        else one
        for one in documents
    )
