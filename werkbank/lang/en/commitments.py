"""The page of commitments and motions, in words."""

from __future__ import annotations

from typing import Final

from werkbank.lang.shape.commitments import CommitmentPageWords

COMMITMENT_PAGE: Final = CommitmentPageWords(
    page="commitments and motions",
    what="what was promised",
    then="what else",
    answer_to="in the answer to",
    how="how",
    why="why",
    today="today",
    no_day="no date",
    none_here="There is no commitment here.",
    no_question=lambda ref: f"{ref} was not made with a question that is kept here.",
    empty=lambda add: f"There are no commitments or motions. {add} records one.",
    empty_manager=lambda name, key: f"There are no commitments or motions for {name}. {key}: all managers.",
)
