"""The letter: questions word for word under their printed numbers, each with its answer, in a frame to be filled in."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from werkbank.domain.dossier import PARLIAMENT
from werkbank.domain.questions.intro import askers_in
from werkbank.domain.questions.naming import subject_of
from werkbank.exporters.dossier.blocks import Block, Heading, Paragraph, facts, paragraphs
from werkbank.exporters.dossier.bodies import answer_text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from werkbank.domain.dossier import Chapter, Dossier
    from werkbank.exporters.dossier.say import Say

_QUESTIONS: Final = re.compile(
    r"^(?:(?:schriftelijke )?(?:kamer)?vragen|questions)(?: over| inzake| about)? ", re.IGNORECASE
)
_TITLED: Final = re.compile(r"(?:[Hh]et lid|[Dd]e leden|[Tt]he members?|het|de|een|the|an?) ")
"""Somebody wrote what the asker is. With a capital letter it may be a name: *De Vries (X)*."""


def letters(dossier: Dossier, say: Say) -> Iterator[Block]:
    """One letter per question."""
    for one in dossier.chapters:
        yield from _letter(one, say)


def _letter(one: Chapter, say: Say) -> Iterator[Block]:
    said, labels, kamer = say.words.letter, say.words.labels, one.checklist == PARLIAMENT
    subject = _subject(one, say)
    yield Heading(_title(one, say) if kamer else subject, 2, new_page=True)
    yield Paragraph((said["to"] if kamer else one.asker or said["other_to"],))
    yield from facts(
        [
            (labels["day"], said["date"]),
            (labels["our_reference"], said["no_reference"]),
            (labels["your_reference"], one.reference),
            (labels["subject"], subject),
        ]
    )
    yield Paragraph((said["salutation"] if kamer else said["other_salutation"],))
    yield Paragraph((say.filled(said["opening"], subject=subject),))
    for part in one.parts:
        yield Heading(say.part(part, 1), 3)
        yield from paragraphs(part.text)
        yield Heading(say.answer(part), 3)
        yield from answer_text(part, say)
    yield Paragraph((said["closing"],))
    yield Paragraph((one.addressee or said["no_addressee"], said["name"]))


def _subject(one: Chapter, say: Say) -> str:
    """What it is about: not once more that they are questions, nor whose."""
    about = subject_of(say.title(one), one.asker, one.reference)
    return (_QUESTIONS.sub("", about, count=1) or about) or say.words.letter["no_subject"]


def _title(one: Chapter, say: Say) -> str:
    """As the House prints it: who answers whom about what, when it was asked, and under which number."""
    said = say.words.letter
    title = say.filled(
        said["title"], addressee=say.office(one.addressee) or said["no_addressee"], asker=_asker(one, say),
        subject=_subject(one, say),
    )  # fmt: skip
    told = [said["submitted"].format(day=say.day(one.submitted))] if one.submitted else []
    told += [say.filled(said["reference"], reference=one.reference)] if one.reference else []
    return f"{title} ({', '.join(told)})" if told else title


def _asker(one: Chapter, say: Say) -> str:
    """``het lid De Vries (X)``, also where that was left out: who has a party is a member."""
    said, askers = say.words.letter, askers_in(one.asker)
    if not one.asker or _TITLED.match(one.asker) or not all(who.party for who in askers):
        return one.asker or said["no_asker"]
    return say.filled(said["members"]["one" if len(askers) == 1 else "more"], asker=one.asker)
