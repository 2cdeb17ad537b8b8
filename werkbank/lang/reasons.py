"""Reasons in words: ``+30 speling 0 wd tot vr 27 nov``, and the status with its slack: ``krap 1``."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Final

from werkbank.domain.priority import Factor, Reason, SlackValue
from werkbank.lang.days import day

if TYPE_CHECKING:
    from datetime import date

    from werkbank.lang import Words
    from werkbank.lang.shape.reasons import ReasonWords

_TABLES: Final[dict[Factor, Callable[[ReasonWords], Mapping[str, object]]]] = {
    "term": lambda words: words.term_kinds,
    "risk": lambda words: words.risks,
    "action": lambda words: words.actions,
    "sender": lambda words: words.weights,
    "sensitivity": lambda words: words.sensitivities,
}
"""Factors whose value is a code with a name."""

_COUNTS: Final[dict[Factor, Callable[[ReasonWords], Callable[[int], str]]]] = {
    "waiting": lambda words: words.waiting,
    "still": lambda words: words.still,
    "clamp": lambda words: words.clamp,
    "bounds": lambda words: words.bounds,
}
"""Factors whose value is a number with a sentence of its own."""


def reason_text(reason: Reason, words: Words, today: date | None = None) -> str:
    """The reason without its points; years are left out when they are the year of ``today``."""
    said = words.reasons
    value = reason.value
    if isinstance(value, SlackValue):
        text = _slack_text(value, words, today)
    elif isinstance(value, int):
        sentence = _COUNTS.get(reason.factor)
        text = said.factors[reason.factor] if sentence is None else sentence(said)(value)
    else:
        table = _TABLES.get(reason.factor)
        text = f"{said.factors[reason.factor]}: {value if table is None else table(said)[value]}"
    return f"{text} ({said.proposed})" if reason.proposed else text


def reason_line(reason: Reason, words: Words, today: date | None = None) -> str:
    """The reason with its points in front: ``+12 soort termijn: wettelijk (voorstel)``."""
    return f"{reason.points:+d} {reason_text(reason, words, today)}"


def _slack_text(value: SlackValue, words: Words, today: date | None) -> str:
    said = words.reasons
    if value.late:
        return said.late(day(value.due, words.names, today))
    text = said.slack(value.slack, day(value.plan, words.names, today), value.norm_days)
    return text if value.plan == value.due else f"{text} ({said.latest(day(value.due, words.names, today))})"
