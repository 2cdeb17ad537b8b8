"""The top of the screen: the screens with what is open there, for whom, how it stands, and what day it is."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from rich.cells import cell_len

from werkbank.lang.days import day, week
from werkbank.tui.messages import Pressed
from werkbank.tui.text import cut, plain
from werkbank.tui.widgets.fixed_lines import FixedLines

if TYPE_CHECKING:
    from textual import events

    from werkbank.domain.views import Counts
    from werkbank.lang.shape.commands import CommandId
    from werkbank.tui.context import Context
    from werkbank.tui.text import Piece


class Tab(NamedTuple):
    """One screen."""

    command: CommandId
    name: str
    open: int | None = None
    """How much is open there."""


class TopBar(FixedLines):
    """Three lines, the last a rule."""

    def __init__(self, context: Context, *, id: str | None = None) -> None:  # noqa: A002 - the name Textual gives it
        super().__init__(id=id)
        self.context = context
        self.tabs: tuple[Tab, ...] = ()
        self.current = 0
        self.manager = ""
        self.counts: Counts | None = None
        self.progress = ""
        self._spots: list[tuple[int, int, CommandId]] = []

    def draw(self) -> None:
        """All three lines anew; what did not change is not sent again."""
        ink, width = self.context.ink, self.size.width
        self.put((self._tabs(width), ink.bar), (self._numbers(width), ink.bar), ([("─" * width, ink.line)], ink.line))

    def _tabs(self, width: int) -> list[Piece]:
        ink = self.context.ink
        name, texts = self._fitting(width)
        pieces: list[Piece] = [(f" {name}  " if name else " ", ink.bar)]
        at = cell_len(pieces[0][0])
        self._spots = []
        for place, (tab, text) in enumerate(zip(self.tabs, texts, strict=True)):
            pieces += [(text, ink.bar_current if place == self.current else ink.bar), ("  ", ink.bar)]
            self._spots.append((at, at + cell_len(text), tab.command))
            at += cell_len(text) + 2
        right = f"{plain(self.progress)} " if self.progress else ""
        if right:
            right = cut(right, min(cell_len(right), max(0, width - at)))
            pieces += [(" " * max(0, width - at - cell_len(right)), ink.bar), (right, ink.bar_key)]
        return pieces

    def _fitting(self, width: int) -> tuple[str, list[str]]:
        """The name of the program and the tabs, in what the progress leaves of the line.

        Where that is too wide the name goes, then what counts nothing, then the names of the other tabs.
        """
        frame, key_of = self.context.words.screen.frame, self.context.keymap.key_of

        def text(place: int, least: int, *, named: bool) -> str:
            tab = self.tabs[place]
            if not named and place != self.current:
                return key_of(tab.command) or tab.name
            number = "" if tab.open is None or tab.open < least else frame.number(tab.open)
            return " ".join(filter(None, (key_of(tab.command), tab.name, number)))

        room = width - (cell_len(plain(self.progress)) + 1 if self.progress else 0)
        for name, least, named in ((frame.program, 0, True), ("", 0, True), ("", 1, True)):
            texts = [text(place, least, named=named) for place in range(len(self.tabs))]
            if sum(cell_len(one) + 2 for one in texts) + cell_len(name) + 1 <= room:
                return name, texts
        return "", [text(place, 1, named=False) for place in range(len(self.tabs))]

    def _numbers(self, width: int) -> list[Piece]:
        context = self.context
        frame, names, ink = context.words.screen.frame, context.words.names, context.ink
        parts = [plain(self.manager) or frame.all_managers]
        if self.counts is not None:
            parts.append(frame.counts(self.counts.new, self.counts.tight, self.counts.late))
            if self.counts.unassigned:
                parts.append(frame.unassigned(self.counts.unassigned))
        left = " " + " · ".join(parts)
        year, short, this_week = (
            day(context.today, names), day(context.today, names, context.today), week(context.today, names),
        )  # fmt: skip
        forms = (f"{year} · {this_week} ", f"{short} · {this_week} ", f"{short} ")
        right = next((one for one in forms if cell_len(left) + cell_len(one) < width), forms[-1])
        left = cut(left, max(0, width - cell_len(right) - 1)) + " "
        return [(left, ink.bar), (right, ink.bar)]

    def on_resize(self) -> None:
        """As wide as the screen."""
        self.draw()

    def on_click(self, event: events.Click) -> None:
        """Go to the tab that was clicked."""
        for first, end, command in self._spots:
            if event.y == 0 and first <= event.x < end:
                self.post_message(Pressed(command))
                return
