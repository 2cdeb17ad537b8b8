"""Which keys do nothing with what is under the cursor: they are not shown in the bottom line."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from werkbank.domain.question_views import QuestionLine
    from werkbank.lang.shape.commands import CommandId
    from werkbank.tui.panes.questions.recall import Recall
    from werkbank.tui.panes.questions.sheet import Sheet


def idle(line: QuestionLine | None, sheet: Sheet | None, recall: Recall, *, recalling: bool) -> frozenset[CommandId]:
    """Of the list, of the question that is open, or of what resembles its part from before."""
    if line is None:
        return frozenset({"open", "ready", "edit", "export"})
    found: set[CommandId] = set()
    if line.state in ("answered", "dropped"):
        found.add("ready")
    if sheet is not None:
        found |= set(_of_earlier(recall) if recalling else _of_cell(sheet))
    return frozenset(found)


def _of_earlier(recall: Recall) -> Iterator[CommandId]:
    if recall.rows.current is None:
        yield from ("open", "down")
    if not recall.can_be_taken:
        yield "reuse"


def _of_cell(sheet: Sheet) -> Iterator[CommandId]:
    """What only follows the answer is asked of nobody; of what is marked no word is written."""
    if not sheet.is_asked:
        yield from ("holder", "not-applicable")
    if sheet.item is None:
        yield from ("tick", "fill-in")
    if sheet.view.line.hidden:
        yield "editor"
