"""The list of types: how long the route of each is, and how many notes run."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from werkbank.domain.notes.editing import Draft
from werkbank.services.notes.type_sights import TypeRow
from werkbank.tui.panes.copying.rows import KeptRows
from werkbank.tui.text import plain

if TYPE_CHECKING:
    from werkbank.lang.shape.types import TypeWords
    from werkbank.tui.context import Context


class TypeRows(KeptRows[Draft, TypeRow]):
    """The list."""

    group = "types"
    wishes: ClassVar = (("steps", 62), ("days", 44), ("running", 30))

    def __init__(self, context: Context) -> None:
        super().__init__(context, "types-rows")
        self.copies = {}

    @property
    def said(self) -> TypeWords:
        """The words."""
        return self.context.words.types

    def titled(self, row: TypeRow) -> str:
        """Of the working copy, else of what counts."""
        copy, language = self.copies.get(row.code), self.context.words.language
        name = "" if copy is None else plain(copy.draft.kind.name.said(language))
        return name or ("" if row.kind is None else plain(row.kind.name.said(language)))

    def texts(self, row: TypeRow) -> dict[str, str]:
        """How many steps, how many days, and how many run."""
        said, kind = self.said, row.kind
        return {
            "steps": "" if kind is None else said.steps(len(kind.route.steps), len(kind.route.sides)),
            "days": said.days(row.days) if row.days else "",
            "running": said.running(row.running) if row.running else "",
        }
