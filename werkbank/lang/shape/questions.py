"""Lists of questions as they were read: kinds, uses of lines, doubts."""

from typing import NamedTuple, TypedDict


class KindNames(TypedDict):
    """What a document is called."""

    kamervragen: str
    answered: str
    answers: str
    factual: str
    press: str
    postponed: str
    oral: str
    covering: str
    list: str
    unknown: str


class UseNames(TypedDict):
    """What was made of a line."""

    part: str
    label: str
    answer: str
    metadata: str
    heading: str
    margin: str
    footnote: str
    mark: str
    notice: str
    letter: str
    aside: str


DoubtWords = TypedDict(
    "DoubtWords",
    {
        "number-missing": str, "number-twice": str, "number-order": str, "no-number": str, "other-numbers": str, "several-questions": str, "no-question-mark": str,
        "other-form": str, "text-twice": str, "answers-left-out": str, "text-left-out": str, "no-parts": str,
        "several-documents": str, "several-references": str, "layout-lost": str, "cells-joined": str,
        "pages-without-text": str, "text-kept": str, "day-read": str, "day-clash": str, "day-unread": str,
        "term-past": str, "due-after": str, "day-elsewhere": str,
    },
)  # fmt: skip
"""One sentence each; ``{place}`` is the line, ``{detail}`` the number or amount it is about."""


class QuestionWords(NamedTuple):
    """All of it."""

    kinds: KindNames
    uses: UseNames
    doubts: DoubtWords
    one_answer: str
    """In the place of ``answers-left-out`` where it is one line."""
    without_number: str
    """In the place of ``no-number`` where there are more of them."""
    unnumbered: str
    """In the place of a number that is not there."""
