"""Doubts about a list of questions, in words."""

from __future__ import annotations

from werkbank.domain.questions import Doubt
from werkbank.lang.shape.questions import QuestionWords


def doubt_words(doubt: Doubt, words: QuestionWords) -> str:
    """A doubt as one sentence with the line it is about."""
    return words.doubts[doubt.kind].format(place=doubt.place, detail=doubt.detail)
