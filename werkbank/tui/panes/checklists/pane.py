"""The pane of the checklists: the list with one beside it; opened, its items with what a change does to what runs."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from werkbank.domain.checklists.editing import Draft, Part
from werkbank.services.checklists.sights import ListRow
from werkbank.tui.panes.checklists.changing import ListChanging
from werkbank.tui.panes.checklists.parts import ItemRows
from werkbank.tui.panes.checklists.reading import Reading
from werkbank.tui.panes.checklists.rows import ListRows
from werkbank.tui.panes.checklists.shop import ListShop
from werkbank.tui.panes.copying.pane import CopyingPane

if TYPE_CHECKING:
    from werkbank.tui.context import Context
    from werkbank.tui.keys import Place
    from werkbank.tui.panes.checklists.telling import Telling


class ChecklistsPane(CopyingPane[Draft, Part, ListRow]):
    """Rows or items, and paper."""

    places: ClassVar[tuple[Place, Place]] = ("checklists", "checklist")

    def __init__(self, context: Context) -> None:
        self._shop = ListShop(context)
        self.listed = ListRows(context)
        self.shown = ItemRows(context)
        super().__init__(context, "checklists", self._shop, self.listed, self.shown)

    def make_beside(self) -> Reading:
        """What is read beside the rows."""
        self.reading = Reading(self)
        return self.reading

    def make_changing(self) -> ListChanging:
        """What changes a copy."""
        return ListChanging(self, self._shop)

    def telling(self, draft: Draft) -> Telling:
        """A working copy in words."""
        return self.reading.telling(draft)

    async def fetch(self) -> tuple[ListRow, ...]:
        """All checklists, with the roles that they name."""
        read, services = self.context.background.read, self.context.services
        rows = await read(services.checklist_sights.rows)
        self.reading.lists = await read(services.checklists.all)
        self.reading.roles = await read(services.checklist_sights.roles)
        return rows

    def fresh_row(self, code: str) -> ListRow:
        """The row of a new checklist."""
        return ListRow(code, "counts", None, 0, 0, 0)

    def fill(self, rows: tuple[ListRow, ...], fresh: int, here: str) -> None:
        """Show the list."""
        self.listed.show(rows, self.copies, fresh, here)

    def show_parts(self, draft: Draft, part: Part | None) -> None:
        """Show a checklist."""
        self.shown.show(self.telling(draft), part)
