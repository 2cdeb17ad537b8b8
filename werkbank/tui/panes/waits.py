"""The pane of what is waited for: per person what they owe us, when to chase, and how long it has been silent."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.cells import cell_len

from werkbank.lang.days import day
from werkbank.lang.items import title
from werkbank.services.overviews import MARKED, SNOOZED
from werkbank.tui.columns import short_names
from werkbank.tui.messages import Visit
from werkbank.tui.panes.overview import Overview
from werkbank.tui.text import cut, plain

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from werkbank.services.overviews import Wait
    from werkbank.tui.context import Context
    from werkbank.tui.text import Piece

_DAY = 10
"""Columns of ``wo 25 nov``."""
_MANAGER = 10


class Waits(Overview):
    """The list of waits."""

    def __init__(self, context: Context) -> None:
        super().__init__(context, "waits")
        self._waits: tuple[Wait, ...] = ()
        self._names: Mapping[str, str] = {}
        self._silent = 0
        """Columns for how long it has been silent."""

    async def read(self) -> None:
        """Everything that waits."""
        context = self.context
        sight = await context.background.read(context.services.overviews.waiting, self.manager)
        managers = await context.background.read(context.services.register.managers)
        said = context.words.screen.overview
        # all at once, after the last look: it may be drawn at any moment between two looks
        self._waits, self.sizes, self.more = sight.waits, sight.groups, sight.more
        self.items = tuple(one.line for one in sight.waits)
        self._names = short_names(tuple(one.name for one in managers if one.active))
        asked = (one for one in sight.waits if one.group != SNOOZED)
        self._silent = max((cell_len(said.silent(one.silent)) for one in asked), default=0)

    def heading(self, code: str) -> str:
        """Who owes it."""
        said = self.context.words.screen.overview
        return (
            {SNOOZED: said.snoozed, MARKED: said.marked}.get(code)
            or plain(code)
            or self.context.words.names.unknown_sender
        )

    def pieces(self, index: int, width: int) -> Sequence[Piece]:
        """When to chase, what, for whom, how long it has been silent."""
        words, ink, today = self.context.words, self.context.ink, self.context.today
        said, one = words.screen.overview, self._waits[index]
        chase = one.line.return_on
        if one.line.returned == "reply":
            when = words.cli.returned_reply
        elif chase is not None:
            when = day(chase, words.names, today)
        else:
            when = words.screen.inbox.until_reply if one.line.until_event else ""
        silent = ("" if one.group == SNOOZED else said.silent(one.silent)).rjust(self._silent)
        manager = self._names.get(one.line.manager, one.line.manager) if len(self._names) > 1 else ""
        tail = "".join(f"  {text}" for text in (cut(plain(manager), _MANAGER) if manager else "", silent) if text)
        front = f"{cut(when, max(_DAY, cell_len(words.screen.inbox.until_reply)))}  "
        room = max(10, width - cell_len(front) - cell_len(tail))
        return [
            (front, ink.late if one.back else ink.muted),
            (cut(plain(title(words, one.line)), room), ink.muted if one.line.hidden else ink.plain),
            (tail, ink.muted),
        ]

    def opened(self, index: int) -> Visit:
        """Among what waits, where it can be decided anew."""
        return Visit(self.items[index].ref, "waiting")

    def empty_words(self) -> str:
        """Nobody owes us anything."""
        key = self.context.keymap.key_of
        return self.context.words.screen.overview.waits_empty(key("wait"), key("inbox"))
