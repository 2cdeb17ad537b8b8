"""The history pane: every deed, newest first; any of them can be undone from here."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from textual.message import Message

from werkbank.domain import ids
from werkbank.domain.deeds import item_of
from werkbank.lang.days import day, moment
from werkbank.lang.deeds import deed_line
from werkbank.tui.arriving import Arriving
from werkbank.tui.messages import Position
from werkbank.tui.text import cut, cut_at_word, line, plain, wrap
from werkbank.tui.widgets.line_list import LineList, Shape

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from datetime import date

    from textual.strip import Strip

    from werkbank.domain.deeds import Deed
    from werkbank.lang import Words
    from werkbank.lang.shape.commands import CommandId
    from werkbank.services.history import Became
    from werkbank.tui.context import Context
    from werkbank.tui.keys import Place

MOST: Final = 2_000
"""Deeds that are looked back; ``werkbank log --limit`` goes further."""


_TITLED: Final = 300
"""Deeds of which the first piece is named."""
_TITLE: Final = 30
"""Columns of a title in what is told."""
_COMING: Final = frozenset({"import", "fetch"})


class History(LineList):
    """The list of deeds."""

    place: Place = "history"
    manager = ""

    class Undo(Message):
        """This deed is to be undone."""

        def __init__(self, ref: str) -> None:
            super().__init__()
            self.ref = ref

    def __init__(self, context: Context) -> None:
        super().__init__(id="history")
        self._listing = Arriving(self.post_message, coming=True)
        self.context = context
        self.ref = ""
        """The item whose history it is; empty for that of everything."""
        self._deeds: list[Deed] = []
        self._lines: list[str] = []
        self.commands: Mapping[CommandId, Callable[[], object]] = {
            "down": lambda: self.move(1), "up": lambda: self.move(-1),
            "page-down": lambda: self.turn(1), "page-up": lambda: self.turn(-1),
            "top": lambda: self.go(0), "bottom": lambda: self.go(2**62), "undo-this": self._undo_this,
        }  # fmt: skip

    @property
    def coming(self) -> bool:
        """Are the deeds being read that she asked for? Keys wait for them: those of another item are not meant."""
        return self._listing.coming

    def reload(self) -> None:
        """Look again; the cursor stays on its deed."""
        self.context.start(lambda: self._listing.of(self._look), group="history", latest=True)

    async def _look(self) -> None:
        here = self._deeds[self.cursor].id if self._deeds else None
        ref = self.ref
        found = await self.context.background.read(self.context.services.history.log, MOST, ref)
        if ref and all(deed.key in _COMING for deed in found):  # it came in, and that is all that happened to it
            self.ref = ref = ""
            found = await self.context.background.read(self.context.services.history.log, MOST, ref)
        became = await self.context.background.read(self.context.services.history.became, ref) if ref else {}
        first = dict.fromkeys(filter(None, map(item_of, found[:_TITLED]))) if not ref else {}
        lines = await self.context.background.read(self.context.services.views.lines, tuple(first))
        self._deeds = found
        self._write({one.ref: one.title for one in lines if not one.hidden}, became)
        at = next((place for place, deed in enumerate(self._deeds) if deed.id == here), 0)
        self.reshape(Shape.of(len(self._deeds)), at)
        self.moved()

    def _write(self, titles: Mapping[str, str], became: Mapping[int, Became]) -> None:
        """Each deed on a line: of what the first piece is called, or on whom one waits and until when."""
        now, words, today = self.context.services.doors.clock.now(), self.context.words, self.context.today
        self._lines = []
        for deed in self._deeds:
            text, ref = deed_line(deed, words, now), item_of(deed)
            if titles.get(ref):
                called = f"{ref} “{cut_at_word(plain(titles[ref]), _TITLE)}”"
                text = re.sub(rf"\b{ref}\b", lambda _, called=called: called, text, count=1)  # type: ignore[misc]
            text = " · ".join((text, *_left(became[deed.id], words, today))) if deed.id in became else text
            when = moment(deed.at, words.names, today)
            self._lines.append(f"{ids.show('deed', deed.id):<7} {when:<17} {plain(text)}")

    def begin(self, ref: str) -> None:
        """Of this item, or of everything when it is empty, from the newest on."""
        self._deeds = []
        self.reshape(Shape.of(0), 0)
        self._read(ref)

    def widen(self) -> None:
        """Of everything, around the deed under the cursor."""
        self._read("")

    def _read(self, ref: str) -> None:
        self.ref, self._listing.coming = ref, True
        self.reload()

    def focus_work(self) -> None:
        """The keyboard here."""
        self.focus()

    def leave(self) -> bool:
        """From the history of everything, or of an item, back to where she was."""
        return False

    def recolour(self) -> None:
        """Another theme."""
        self.refresh()

    def moved(self) -> None:
        """Tell where the cursor is."""
        if not self.display:
            return
        said, key = self.context.words.screen.frame, self.context.keymap.key_of("history")
        note = said.history_of(self.ref, key) if self.ref else said.title_history
        self.post_message(Position(self.cursor + 1, len(self._deeds), note))

    def _undo_this(self) -> None:
        if self._deeds:
            self.post_message(self.Undo(ids.show("deed", self._deeds[self.cursor].id)))

    def draw(self, y: int, width: int) -> Strip:
        """A deed; one that was undone is muted, and says so in words."""
        ink = self.context.ink
        if not self._deeds:
            said = list(wrap("…" if self.coming else self.context.words.history.nothing, width - 4))
            return line([(f"  {said[y - 1]}" if 0 < y <= len(said) else "", ink.plain)], width, ink.plain)
        if y >= len(self._lines):
            return line((), width, ink.plain)
        deed, text = self._deeds[y], self._lines[y]
        if y == self.cursor:
            style = ink.cursor if self.has_focus else ink.cursor_blur
            return line([(cut(f"▌{text}", width), style)], width, style)
        undone = deed.undone_by is not None
        return line([(cut(f" {text}", width), ink.muted if undone else ink.plain)], width, ink.plain)


def _left(one: Became, words: Words, today: date) -> Iterator[str]:
    """On whom or at which desk, until when, and why."""
    said = words.history
    if one.who:
        yield said.on_whom(one.who)
    if one.until is not None:
        yield said.until(day(one.until, words.names, today))
    elif one.event == "reply":
        yield said.until(words.rules.until_reply)
    if one.reason:
        yield plain(one.reason)
