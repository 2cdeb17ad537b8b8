"""The list of checklists: how much each asks, and how many questions run."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from werkbank.domain.checklists.editing import Draft
from werkbank.services.checklists.sights import ListRow
from werkbank.tui.panes.copying.rows import KeptRows
from werkbank.tui.text import plain

if TYPE_CHECKING:
    from werkbank.domain.checklists import Checklist
    from werkbank.lang.shape.checklists import ChecklistWords
    from werkbank.tui.context import Context


class ListRows(KeptRows[Draft, ListRow]):
    """The list."""

    group = "lists"
    wishes: ClassVar = (("items", 60), ("blocks", 90), ("running", 36))

    def __init__(self, context: Context) -> None:
        super().__init__(context, "checklists-rows")
        self.copies = {}

    @property
    def said(self) -> ChecklistWords:
        """The words."""
        return self.context.words.checklists

    def titled(self, row: ListRow) -> str:
        """What it is called."""
        kept = self._shown(row)
        return "" if kept is None else plain(kept.name.said(self.context.words.language))

    def texts(self, row: ListRow) -> dict[str, str]:
        """How many items, how many of them block, and how many run."""
        said, kept = self.said, self._shown(row)
        blocking = 0 if kept is None else sum(one.blocking for one in kept.items)
        return {
            "items": "" if kept is None else said.items(len(kept.items)),
            "blocks": said.blocks(blocking) if blocking else "",
            "running": said.running(row.running) if row.running else "",
        }

    def _shown(self, row: ListRow) -> Checklist | None:
        """The working copy, else what counts."""
        copy = self.copies.get(row.code)
        return row.checklist if copy is None else copy.draft.checklist
