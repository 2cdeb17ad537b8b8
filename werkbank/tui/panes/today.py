"""The pane of today: what came back, what is late or due, what lies with a manager and is due, what is tight."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.cells import cell_len

from werkbank.domain.views import KINDS
from werkbank.tui.columns import columns_for, item_pieces, short_names, status_words
from werkbank.tui.panes.overview import Overview

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from werkbank.domain.views import ItemLine, Kind
    from werkbank.tui.context import Context
    from werkbank.tui.text import Piece


class Today(Overview):
    """The list of today."""

    def __init__(self, context: Context) -> None:
        super().__init__(context, "today")
        self._names: Mapping[str, str] = {}
        self._status = 0

    async def read(self) -> None:
        """Everything of today."""
        context = self.context
        sight = await context.background.read(context.services.overviews.today, self.manager, stale_ok=True)
        managers = await context.background.read(context.services.register.managers)
        # all at once, after the last look: it may be drawn at any moment between two looks
        self.items, self.sizes, self.more = tuple(row.line for row in sight.rows), sight.groups, sight.more
        self._names = short_names(tuple(one.name for one in managers if one.active))
        widths = (cell_len(status_words(one, context.words, context.today)) for one in self.items)
        self._status = max(widths, default=0)

    def heading(self, code: str) -> str:
        """Why it stands here."""
        return str(self.context.words.screen.overview.today[code])  # type: ignore[literal-required]

    def pieces(self, index: int, width: int) -> Sequence[Piece]:
        """As in the inbox."""
        context = self.context
        columns = columns_for(width + 1, managers=len(self._names) > 1, status=self._status)
        return item_pieces(self.items[index], columns, context.words, context.ink, context.today, self._names)

    def kind_of(self, item: ItemLine) -> Kind:
        """Where it can be decided: what came back stands in the inbox as well, what did not in its own list alone."""
        if item.returned:
            return "inbox"
        return next((kind for kind, states in KINDS.items() if item.state in states), "inbox")

    def empty_words(self) -> str:
        """Nothing presses."""
        key = self.context.keymap.key_of
        return self.context.words.screen.overview.today_empty(key("inbox"), key("brief"))
