"""Which of the numbers at the start of lines are those of the questions: the run that fits best.

Every candidate gets points for what it says (is it a question?) and for how it follows the one before (one more, a
gap, the same, back). The run with most points wins, so a list of three in an answer loses from the questions around it,
while a number that is printed twice is kept. Only the last ``_BACK`` candidates are looked at: time is linear.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final, NamedTuple

from werkbank.domain.questions.numbers import value

if TYPE_CHECKING:
    from collections.abc import Sequence

    from werkbank.domain.questions.labels import Form, Label

_BACK: Final = 30
_ASKS, _TELLS = 1.0, -0.7
_LOWER: Final = -1.0
"""A list in a sentence goes on in small letters."""
_IN_ANSWER: Final = -0.5
_FIRST: Final = 0.5
_ONWARD: Final = 1.0
_GAP: Final = ((5, 0.2), (30, -0.1), (1_000, -0.6))
_AGAIN, _BACKWARD = -0.3, -0.9
_PASSED: Final = -0.8
"""For each that asks something in the same form and is passed over."""
_OTHER_FORM, _DEEPER = -1.2, -1.5
_LEAST_ASKING: Final = 3
"""Of a run one in so many at least must be put as a question."""


class Candidate(NamedTuple):
    """A number at the start of a segment (``at``) and what can be seen around it."""

    at: int
    label: Label
    asks: bool
    lower: bool
    in_answer: bool
    depth: int
    first: int
    """The lowest number it names, and the highest."""
    last: int


def extremes(label: Label) -> tuple[int, int]:
    """The first and last number that a label names, as they count; 0 where they do not."""
    return (value(label.numbers[0]) or 0, value(label.numbers[-1]) or 0) if label.numbers else (0, 0)


def best_run(candidates: Sequence[Candidate]) -> list[Candidate]:
    """The candidates that number the questions, in reading order; empty when no run convinces."""
    sums: list[float] = []
    before: list[int] = []
    passed = _asking_by_form(candidates)
    for at, one in enumerate(candidates):
        best, link = (_FIRST if one.first == 1 else 0.0), -1
        for earlier in range(max(0, at - _BACK), at):
            between = passed[at][one.label.form] - passed[earlier + 1][one.label.form]
            total = sums[earlier] + _step(candidates[earlier], one) + _PASSED * between
            if total > best:
                best, link = total, earlier
        sums.append(best + _own(one))
        before.append(link)
    if not sums:
        return []
    at = max(range(len(sums)), key=sums.__getitem__)
    if sums[at] <= 0:
        return []
    run: list[Candidate] = []
    while at >= 0:
        run.append(candidates[at])
        at = before[at]
    run.reverse()
    return run if sum(one.asks for one in run) * _LEAST_ASKING >= len(run) else []


def _asking_by_form(candidates: Sequence[Candidate]) -> list[Counter[Form]]:
    """Before each candidate: how many in each form ask something."""
    counts: list[Counter[Form]] = [Counter()]
    for one in candidates:
        following = counts[-1].copy()
        following[one.label.form] += one.asks and not one.lower
        counts.append(following)
    return counts


def _own(one: Candidate) -> float:
    points = _ASKS if one.asks else _TELLS
    if one.lower:
        points += _LOWER
    if one.in_answer and not one.asks:
        points += _IN_ANSWER
    return points


def _step(earlier: Candidate, one: Candidate) -> float:
    step = one.first - earlier.last
    if step == 1:
        points = _ONWARD
    elif step > 1:
        points = next(worth for most, worth in _GAP if step <= most)
    else:
        points = _AGAIN if step == 0 else _BACKWARD
    if one.label.form != earlier.label.form:
        points += _OTHER_FORM
    if one.depth > earlier.depth:
        points += _DEEPER
    return points
