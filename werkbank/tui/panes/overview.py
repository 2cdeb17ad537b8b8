"""A look over everything, in groups: the rows are read anew when anything changes, and Enter opens one in the inbox."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from werkbank.tui.arriving import Arriving
from werkbank.tui.messages import Position
from werkbank.tui.text import cut, line, wrap
from werkbank.tui.which_manager import which_manager
from werkbank.tui.widgets.line_list import LineList, Shape

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from textual.message import Message
    from textual.strip import Strip

    from werkbank.lang.shape.commands import CommandId
    from werkbank.tui.context import Context
    from werkbank.tui.keys import Place
    from werkbank.tui.text import Piece


class Listed(Protocol):
    """What stands in the list, known by its id."""

    @property
    def ref(self) -> str:
        """An id of whatever kind."""


class Overview(LineList):
    """The list. Subclasses read it and say what a heading and a row look like."""

    place: Place = "overview"

    def __init__(self, context: Context, name: str) -> None:
        super().__init__(id=name)
        self._listing = Arriving(self.post_message, coming=True)
        """The rows, as long as the first ones are on their way."""
        self.context = context
        self.manager = ""
        self.items: Sequence[Listed] = ()
        self.sizes: tuple[tuple[str, int], ...] = ()
        self.more = False
        """Is there more than is read? Then the last line says so."""
        self._looked = False
        """Was it read at all? Before that nobody may be told that there is nothing."""
        self.commands: Mapping[CommandId, Callable[[], object]] = {
            "down": lambda: self.move(1), "up": lambda: self.move(-1),
            "page-down": lambda: self.turn(1), "page-up": lambda: self.turn(-1),
            "top": lambda: self.go(0), "bottom": lambda: self.go(2**62), "open": self._open,
            "manager": lambda: context.start(self._choose, group="overview-ask", asks=True),
            "all-managers": lambda: self._narrow(""),
        }  # fmt: skip

    # ------------------------------------------------------------------ for subclasses

    async def read(self) -> None:
        """Read ``items``, ``sizes``, ``more`` and whatever rows need; set them at once, after the last look."""
        raise NotImplementedError

    def heading(self, code: str) -> str:
        """What stands above a group."""
        raise NotImplementedError

    def head(self, code: str, count: int) -> str:
        """The same as it is drawn, with how many rows there are below it."""
        return f"{self.heading(code).upper()} {self.context.words.screen.frame.number(count)}"

    def pieces(self, index: int, width: int) -> Sequence[Piece]:
        """One row, without the sign of the cursor."""
        raise NotImplementedError

    def opened(self, index: int) -> Message:
        """Where Enter leads."""
        raise NotImplementedError

    def empty_words(self) -> str:
        """What is said when there is nothing: what to do next."""
        raise NotImplementedError

    # ------------------------------------------------------------------ looking

    @property
    def coming(self) -> bool:
        """Are the rows being read for the first time? Keys wait for them."""
        return self._listing.coming

    def reload(self) -> None:
        """Look again; the cursor stays on its item."""
        self.context.start(lambda: self._listing.of(self._look), group=f"overview-{self.id}", latest=True)

    async def _look(self) -> None:
        here = self.items[self.cursor].ref if self.cursor < len(self.items) else ""
        if self.manager:
            known = await self.context.background.read(self.context.services.register.managers)
            if self.manager not in {one.name for one in known}:  # called something else by now
                self.manager = ""
        await self.read()
        self._looked = True
        at = next((place for place, item in enumerate(self.items) if item.ref == here), self.cursor)
        self.reshape(Shape.of(len(self.items), self.sizes)._replace(foot=int(self.more)), at)
        self.moved()

    def moved(self) -> None:
        """Tell where the cursor is."""
        if self.display:
            self.post_message(Position(self.cursor + 1, len(self.items), self.manager))

    def _open(self) -> None:
        if self.cursor < len(self.items):
            self.post_message(self.opened(self.cursor))

    # ------------------------------------------------------------------ for whom

    def _narrow(self, manager: str) -> None:
        self.manager = manager
        self.reload()

    async def _choose(self) -> None:
        name = await which_manager(self.context, self.focus_work, all_too=True)
        if name is not None:
            self._narrow(name)

    # ------------------------------------------------------------------ drawing and the frame

    def draw(self, y: int, width: int) -> Strip:
        """A heading, a row, or nothing."""
        ink = self.context.ink
        if not self.items:
            lines = list(wrap(self.empty_words() if self._looked else "…", width - 4))
            return line([(f"  {lines[y - 1]}" if 0 < y <= len(lines) else "", ink.plain)], width, ink.plain)
        if y >= self.shape.height:
            return line((), width, ink.plain)
        if y == self.shape.height - self.shape.foot:
            told = self.context.words.screen.overview.more(self.context.keymap.key_of("manager"))
            return line([(cut(f" {told}", width), ink.muted)], width, ink.muted)
        code, place = self.shape.at(y)
        at = y if not self.shape.groups else place
        if self.shape.groups and y in self.shape.heads:
            return line([(cut(f" {self.head(code, self.sizes[place][1])}", width), ink.heading)], width, ink.plain)
        pieces = self.pieces(at, width - 1)
        if at == self.cursor:
            style = ink.cursor if self.has_focus else ink.cursor_blur
            return line([(cut("▌" + "".join(text for text, _ in pieces), width), style)], width, style)
        return line([(" ", ink.plain), *pieces], width, ink.muted)

    def focus_work(self) -> None:
        """The keyboard here."""
        self.focus()

    def leave(self) -> bool:
        """Back to all managers first."""
        if self.manager:
            self._narrow("")
            return True
        return False

    def recolour(self) -> None:
        """Another theme."""
        self.refresh()
