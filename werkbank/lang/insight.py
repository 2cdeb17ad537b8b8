"""Suggestions in words: the same on the screen and on the command line."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from werkbank.domain.suggestions import Clue, Suggestion, Weighed
    from werkbank.lang import Words


def clue_text(clue: Clue, words: Words) -> str:
    """By what earlier pieces are like this one."""
    return words.insight.clues[clue.kind].format(word=clue.word)


def times_text(made: Suggestion | Weighed, words: Words) -> str:
    """``7 van 8 keer bij deze afzender``."""
    return words.insight.times(made.times, made.of, clue_text(made.clue, words))


def suggestion_text(made: Suggestion, words: Words) -> str:
    """The decision and why it is suggested."""
    return words.insight.suggestion(words.names.decisions[made.decision]["long"], times_text(made, words))
