"""The pane of the types: the list with one type beside it; opened, its parts with what a change does to what runs."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from werkbank.domain.notes.editing import Draft, Part
from werkbank.services.notes.type_sights import TypeRow
from werkbank.tui.panes.copying.pane import CopyingPane
from werkbank.tui.panes.types.changing import TypeChanging
from werkbank.tui.panes.types.parts import PartRows
from werkbank.tui.panes.types.reading import Reading
from werkbank.tui.panes.types.rows import TypeRows
from werkbank.tui.panes.types.shop import TypeShop

if TYPE_CHECKING:
    from werkbank.domain.notes import Problem
    from werkbank.tui.context import Context
    from werkbank.tui.keys import Place
    from werkbank.tui.panes.types.telling import Telling


class TypesPane(CopyingPane[Draft, Part, TypeRow]):
    """Rows or parts, and paper."""

    places: ClassVar[tuple[Place, Place]] = ("types", "type")

    def __init__(self, context: Context) -> None:
        self._shop = TypeShop(context)
        self.listed = TypeRows(context)
        self.shown = PartRows(context)
        super().__init__(context, "types", self._shop, self.listed, self.shown)

    def make_beside(self) -> Reading:
        """What is read beside the rows."""
        self.reading = Reading(self)
        return self.reading

    def make_changing(self) -> TypeChanging:
        """What changes a copy."""
        return TypeChanging(self, self._shop)

    def telling(self, draft: Draft) -> Telling:
        """A working copy in words."""
        return self.reading.telling(draft)

    def problem(self, part: Part) -> Problem | None:
        """What is wrong with a part, as it was judged last."""
        return self.shown.problem(part)

    async def fetch(self) -> tuple[TypeRow, ...]:
        """All types, with the roles and ladders that they name."""
        read, services = self.context.background.read, self.context.services
        rows, self.reading.types = await read(services.type_sights.rows), await read(services.templates.all)
        return rows

    def fresh_row(self, code: str) -> TypeRow:
        """The row of a new type."""
        return TypeRow(code, "counts", None, 0, 0, 0, 0)

    def fill(self, rows: tuple[TypeRow, ...], fresh: int, here: str) -> None:
        """Show the list."""
        self.listed.show(rows, self.copies, fresh, here)

    def show_parts(self, draft: Draft, part: Part | None) -> None:
        """Show a type."""
        self.shown.show(self.telling(draft), part)
