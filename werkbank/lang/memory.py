"""Something from before: what it is, and from which day."""

from __future__ import annotations

from typing import TYPE_CHECKING

from werkbank.lang.days import day

if TYPE_CHECKING:
    from datetime import date

    from werkbank.domain.memory_views import Earlier
    from werkbank.lang import Words


def named(one: Earlier, words: Words) -> str:
    """``antwoord``, or ``concept`` when it was not said to stand; ``toezegging``, ``motie``; ``bericht``, ``vraag``."""
    said = words.memory
    if one.kind:
        return said.kinds[one.kind]
    if one.question:
        return said.asked
    return said.sources[one.source] if one.stands else said.draft


def dated(one: Earlier, words: Words, today: date) -> str:
    """``antwoord van do 26 nov``: the same with its day; the day on which it was asked is called so."""
    what = named(one, words)
    if one.day is None:
        return what
    return words.memory.days[one.day_is].format(what=what, day=day(one.day, words.names, today))
