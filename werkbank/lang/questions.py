"""Doubts about a list of questions, in words."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final

from werkbank.lang.days import day

if TYPE_CHECKING:
    from werkbank.domain.questions import Doubt
    from werkbank.domain.questions.document import DoubtKind
    from werkbank.lang import Words

_OF_A_DAY: Final[frozenset[DoubtKind]] = frozenset({"day-read", "term-past", "due-after"})
"""Their detail is a day (ISO), with a time behind it where one was meant."""


def doubt_words(doubt: Doubt, words: Words, today: date) -> str:
    """A doubt as one sentence with the line it is about; a day in it is put in words."""
    detail = doubt.detail
    if doubt.kind in _OF_A_DAY:
        on, _, time = detail.partition(" ")
        detail = f"{day(date.fromisoformat(on), words.names, today)} {time}".strip()
    if doubt.kind == "answers-left-out" and detail == "1":
        return words.questions.one_answer.format(place=doubt.place)
    if doubt.kind == "no-number" and detail not in ("", "1"):
        return words.questions.without_number.format(place=doubt.place, detail=detail)
    return words.questions.doubts[doubt.kind].format(place=doubt.place, detail=detail)
