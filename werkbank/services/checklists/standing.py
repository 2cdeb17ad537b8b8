"""What stands on the checklists of running questions, read for many of them at once."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from werkbank.domain.checklists import Said
from werkbank.storage.reads import checklists as reads

if TYPE_CHECKING:
    from collections.abc import Sequence

    from werkbank.domain.checklists import Place
    from werkbank.domain.question_keeping import CheckState
    from werkbank.storage.reads import Query


class Running(NamedTuple):
    """A running question with what was said of its items."""

    row: reads.QuestionRow
    said: Said


def runs(query: Query, rows: Sequence[reads.QuestionRow]) -> tuple[Running, ...]:
    """These questions, in the same order."""
    numbers = [one.question_id for one in rows]
    parts: dict[int, dict[int, bool]] = {number: {} for number in numbers}
    states: dict[int, dict[Place, CheckState]] = {number: {} for number in numbers}
    for part in reads.parts(query, numbers):
        parts[part.question_id][part.part_id] = bool(part.answered)
    for check in reads.checks(query, numbers):
        states[check.question_id][check.item, check.part_id] = check.state
    return tuple(Running(one, Said(parts[one.question_id], states[one.question_id])) for one in rows)
