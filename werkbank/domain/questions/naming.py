"""What a question is called that was read from a document: so that who does not know it sees what it is.

The kind comes first, then who asks with the party, then what it is about. These words are kept with the question, as
those of note types are.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from werkbank.domain.questions import intro
from werkbank.domain.questions.kinds import KINDS
from werkbank.domain.terms.texts import Texts

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from typing import Literal

    from werkbank.domain.questions.document import Asker, QuestionDocument

_MORE: Final = Texts("e.a.", "and others")
_SAYS_SO: Final = re.compile(
    r"(?:\[[^\]]{1,20}\]\s*)?(?:(?:schriftelijke|feitelijke|nadere|beantwoording|antwoord(?:en)?\sop|de|lijst\svan)\s){0,3}"
    r"(?:kamer)?vragen\b(?:\s(?:over|inzake|betreffende))?\s?:?\s?",
    re.IGNORECASE,
)
"""How the subject of a mail says itself what it is."""
_ASKS: Final = re.compile(r"vra(?:ag|gen)\b|verzoek|wederhoor|question", re.IGNORECASE)
_LONGEST_NAME: Final = 60
_LONGEST_OPENING: Final = 80
_CALLED: Final = tuple(
    dict.fromkeys(said for kind in KINDS.values() if kind.title for said in (kind.title.nl, kind.title.en))
)
_MANY: Final = ("", f" {_MORE.nl}", f" {_MORE.en}")
_OTHER_ASKER: Final = re.compile(
    rf"^(?:{'|'.join(_CALLED)})\s(?!over\s|inzake\s|betreffende\s|about\s)[^:()]{{1,{_LONGEST_NAME}}}\([^():]{{1,{_LONGEST_NAME}}}\)"
    rf"(?:{'|'.join(map(re.escape, _MANY))}):\s"
)
"""How a title begins with somebody's name and party, when who asks was changed since."""


def title_of(document: QuestionDocument, language: Literal["nl", "en"]) -> str:
    """The title; empty for what asks nothing. Where nothing says what it is about, the first question does."""
    kind, is_free = KINDS[document.kind].title, KINDS[document.kind].is_free
    subject = document.subject.text.strip() if document.subject else ""
    asker, number = _asker(document, language), document.reference.text if document.reference else ""
    if kind is None:
        return subject
    if is_free and _ASKS.search(subject):
        return subject
    about = subject if is_free else _SAYS_SO.sub("", subject, count=1).strip() or subject
    about = about[:1].lower() + about[1:] if about[1:2].islower() and about is not subject else about
    head = " ".join(part for part in (kind.said(language), asker) if part)
    if not about and (not number or is_free):
        about = _opening(document)
    if about:
        return f"{head}: {about}"
    return ", ".join(part for part in (head, number) if part)


def _opening(document: QuestionDocument) -> str:
    """How the first question begins, cut between words."""
    said = " ".join(document.parts[0].text[: 4 * _LONGEST_OPENING].split()) if document.parts else ""
    if len(said) <= _LONGEST_OPENING:
        return said
    return f"{said[: _LONGEST_OPENING - 1].rpartition(' ')[0].rstrip(' ,;:')}…"


def subject_of(title: str, asker: str, reference: str) -> str:
    """What a title of ``title_of`` is about: without what it is, who asks (as kept) and the number.

    Empty where it says nothing of that; any other title is given back as it is.
    """
    for kind in _CALLED:
        for who in _called(asker):
            head = f"{kind} {who}" if who else kind
            if reference and title == f"{head}, {reference}":
                return ""
            if title.startswith(f"{head}: "):
                return title.removeprefix(f"{head}: ").strip()
    return _OTHER_ASKER.sub("", title, count=1).strip()


def _called(asker: str) -> Iterator[str]:
    """How a title may call who asks."""
    names = {_first(intro.askers_in(asker)), asker[:_LONGEST_NAME]} if asker else set()
    yield from (f"{name}{more}" for name in sorted(names - {""}) for more in _MANY)
    yield ""


def _asker(document: QuestionDocument, language: Literal["nl", "en"]) -> str:
    """The first with the party, and that there are more."""
    if document.asker is None:
        return ""
    if not document.askers:
        return document.asker.text[:_LONGEST_NAME]
    name = _first(document.askers)
    return f"{name} {_MORE.said(language)}" if name and len(document.askers) > 1 else name


def _first(askers: Sequence[Asker]) -> str:
    """With the party; empty when that is too long for a title."""
    name = next((f"{one.name} ({one.party})" if one.party else one.name for one in askers), "")
    return name if len(name) <= _LONGEST_NAME else ""
