"""What the mail around a list of questions adds to it: who sent it, about what, and by when it asks for an answer."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final, NamedTuple

from werkbank.domain.conversation import bare_subject
from werkbank.domain.questions.document import Asker, Doubt, Finding
from werkbank.domain.questions.filling import OF_THE_DAY

if TYPE_CHECKING:
    from collections.abc import Sequence

    from werkbank.domain.questions.document import Dated, QuestionDocument

_FORWARDED: Final = re.compile(r"\s*(?:\[[^\]]{1,20}\]\s*)?(?:fwd?|doorst|tr|wg)\s*:", re.IGNORECASE)


class Letter(NamedTuple):
    """The head of a mail; empty for what is none."""

    subject: str = ""
    name: str = ""
    address: str = ""


class AskedBy(NamedTuple):
    """By when the mail asks for an answer, with what is not sure of it."""

    requested: Dated
    doubts: tuple[Doubt, ...]


def with_letter(documents: Sequence[QuestionDocument], letter: Letter) -> tuple[QuestionDocument, ...]:
    """With the subject of the mail where the document has none. Who sent a list asks it; questions of parliament are
    sent on by others, and so is what was forwarded.
    """
    subject, sender = bare_subject(letter.subject), letter.name or letter.address
    asks = sender and not _FORWARDED.match(letter.subject)
    out = []
    for one in documents:
        made = one
        if subject and made.subject is None:
            made = replace(made, subject=Finding(subject, 0))
        if asks and made.asker is None and made.kind == "list":
            made = replace(made, asker=Finding(sender, 0), askers=(Asker(sender, ""),))
        out.append(made)
    return tuple(out)


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
