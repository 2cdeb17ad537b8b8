"""How far running questions are on a version of their checklist, read for many of them at once."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from werkbank.domain.checklists import carried
from werkbank.domain.preparation.standing import Standing, standing
from werkbank.storage.reads import questions

if TYPE_CHECKING:
    from collections.abc import Sequence

    from werkbank.domain.checklists import Carry, Checklist
    from werkbank.domain.question_keeping import Check, Part
    from werkbank.storage.reads import Query
    from werkbank.storage.reads.checklists import QuestionRow


class Running(NamedTuple):
    """A running question with its parts, and what was said of its items."""

    row: QuestionRow
    parts: tuple[Part, ...]
    checks: tuple[Check, ...]

    def on(self, checklist: Checklist) -> Standing:
        """How far it is on a version."""
        return standing(checklist, self.parts, self.checks)

    def carry(self, old: Checklist | None, new: Checklist) -> Carry:
        """What becomes of what was said when it moves from one version to another."""
        said = {(one.item, one.part_id): one.state for one in self.checks}
        return carried(old, new, [one.id for one in self.parts], said)


def runs(query: Query, rows: Sequence[QuestionRow]) -> tuple[Running, ...]:
    """These questions, in the same order."""
    numbers = [one.question_id for one in rows]
    parts, checks = questions.parts(query, numbers), questions.checks(query, numbers)
    return tuple(
        Running(one, tuple(parts.get(one.question_id, ())), tuple(checks.get(one.question_id, ()))) for one in rows
    )
