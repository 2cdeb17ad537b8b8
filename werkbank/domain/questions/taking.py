"""What becomes of a document that was read: is it a question to prepare, by which checklist, within which term."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from werkbank.domain.questions.kinds import KINDS
from werkbank.domain.trade import DEFAULT_CHECKLIST

if TYPE_CHECKING:
    from werkbank.domain.questions.document import Kind, QuestionDocument

TERM: Final = "kamervragen"
"""The rule by which written questions from parliament are to be answered."""


def is_question(document: QuestionDocument) -> bool:
    """Are there questions in it to prepare? A notice that an answer comes later is none, though it may repeat them."""
    return KINDS[document.kind].title is not None and bool(document.parts)


def checklist_for(kind: Kind, sort: str = "") -> str:
    """The checklist that fits, unless another is wanted; ``sort`` is the recognised kind of the message."""
    return KINDS[kind].checklist or DEFAULT_CHECKLIST.get(sort, "C1")


def has_term(document: QuestionDocument) -> bool:
    """Does the term for answering parliament run?"""
    return KINDS[document.kind].has_term


def numbered(document: QuestionDocument) -> bool:
    """Are its questions numbered as in a list, so that a mail may be proposed as one?"""
    return is_question(document) and any(part.numbers for part in document.parts)


def fingerprint(document: QuestionDocument) -> tuple[str, ...]:
    """By what two documents hold the same questions: their number outside, else the words of every part."""
    if document.reference is not None:
        return (document.reference.text.strip().upper(),)
    return words_of([part.text for part in document.parts])


def words_of(texts: list[str]) -> tuple[str, ...]:
    """Texts as they are compared: without case and white space."""
    return tuple("".join(text.lower().split()) for text in texts)
