"""The history pane: every deed, newest first; any of them can be undone from here."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from rich.cells import cell_len
from textual.message import Message

from werkbank.domain import ids
from werkbank.domain.deeds import CameBack, Deed, item_of
from werkbank.lang.days import moment
from werkbank.lang.deeds import became_line, came_back_at, came_back_line, deed_line
from werkbank.tui.arriving import Arriving
from werkbank.tui.messages import Position, Say
from werkbank.tui.questions import Field, Question
from werkbank.tui.text import cut_at_word, line, plain, wrap
from werkbank.tui.widgets.line_list import LineList, Shape

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from textual.strip import Strip

    from werkbank.domain.deeds import Became
    from werkbank.lang.shape.commands import CommandId
    from werkbank.tui.context import Context
    from werkbank.tui.keys import Place

MOST: Final = 2_000
"""Deeds that are looked back; ``werkbank log --limit`` goes further."""


_TITLED: Final = 300
"""Deeds of which the first piece is named; of all of them once she looks for words."""
_TITLE: Final = 30
"""Columns of a title in what is told."""
_NUMBER: Final = 5
_MOMENT: Final = 15
"""Columns of ``wo 25 nov 14:05``."""
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
        self.words = ""
        """Only the lines with these words are shown; empty for all."""
        self._story: Sequence[Deed | CameBack] = ()
        self._written: list[str] = []
        self._deeds: Sequence[Deed | CameBack] = ()
        """Of the story, those that are shown; ``_lines`` is what they say."""
        self._lines: list[str] = []
        self.commands: Mapping[CommandId, Callable[[], object]] = {
            "down": lambda: self.move(1), "up": lambda: self.move(-1),
            "page-down": lambda: self.turn(1), "page-up": lambda: self.turn(-1),
            "top": lambda: self.go(0), "bottom": lambda: self.go(2**62), "undo-this": self._undo_this,
            "search": lambda: self.context.start(self._search, group="history-ask", asks=True),
        }  # fmt: skip

    @property
    def coming(self) -> bool:
        """Are the deeds being read that she asked for? Keys wait for them: those of another item are not meant."""
        return self._listing.coming

    def reload(self) -> None:
        """Look again; the cursor stays on its deed."""
        self.context.start(lambda: self._listing.of(self._look), group="history", latest=True)

    async def _look(self) -> None:
        ref = self.ref
        story = await self.context.background.read(self.context.services.history.story, ref, MOST)
        found = [one for one in story.lines if isinstance(one, Deed)]
        if ref and all(deed.key in _COMING for deed in found):  # it came in, and that is all that happened to it
            self.ref = ref = ""
            story = await self.context.background.read(self.context.services.history.story, ref, MOST)
            found = [one for one in story.lines if isinstance(one, Deed)]
        titled = MOST if self.words else _TITLED
        first = dict.fromkeys(filter(None, map(item_of, found[:titled]))) if not ref else {}
        lines = await self.context.background.read(self.context.services.views.lines, tuple(first))
        self._story = story.lines
        self._write({one.ref: one.title for one in lines if not one.hidden}, story.became)
        self._narrow()

    def _narrow(self) -> None:
        """Show what has the words; the cursor stays on its line while that is one of them."""
        here = _key(self._deeds[self.cursor]) if self._deeds else None
        shown = [
            (one, text) for one, text in zip(self._story, self._written, strict=True) if _has(text, self.words)
        ]  # fmt: skip
        self._deeds, self._lines = [one for one, _ in shown], [text for _, text in shown]
        at = next((place for place, one in enumerate(self._deeds) if _key(one) == here), 0)
        self.reshape(Shape.of(len(self._deeds)), at)
        self.moved()

    async def _search(self) -> None:
        """The list follows every key; Enter keeps what was found, esc shows everything again."""
        said = self.context.words

        def typed(values: dict[str, str], _: str) -> None:
            self._look_for(values["search"])
            self.context.asks.hint(said.history.found(len(self._deeds)) if self.words else said.history.search_help)

        field = Field("search", said.screen.ask.fields["search"], self.words, "line")
        values = await self.context.asks.ask(Question("", (field,)), typed)
        self.focus_work()
        self._look_for("" if values is None else values["search"])

    def _look_for(self, words: str) -> None:
        before, self.words = self.words, words.strip()
        if bool(before) != bool(self.words):
            self.reload()  # what each piece is called, as far back as this goes
        if before != self.words:
            self._narrow()

    def _write(self, titles: Mapping[str, str], became: Mapping[int, Became]) -> None:
        """Each deed on a line: of what the first piece is called, or on whom one waits and until when."""
        now, words, today = self.context.services.doors.clock.now(), self.context.words, self.context.today
        self._written = []
        for deed in self._story:
            if isinstance(deed, CameBack):
                self._put("", came_back_at(deed, words, today), came_back_line(deed, words, today))
                continue
            left, ref = became.get(deed.id), item_of(deed)
            text = deed_line(deed, words, now) if left is None else became_line(deed, left, words, now)
            if titles.get(ref):
                called = f"{ref} “{cut_at_word(plain(titles[ref]), _TITLE)}”"
                text = re.sub(rf"\b{ref}\b", lambda _, called=called: called, text, count=1)  # type: ignore[misc]
            self._put(ids.show("deed", deed.id), moment(deed.at, words.names, today), text)

    def _put(self, number: str, when: str, text: str) -> None:
        self._written.append(f"{number:<{_NUMBER}} {when:<{_MOMENT}}  {plain(text)}")

    def begin(self, ref: str) -> None:
        """Of this item, or of everything when it is empty, from the newest on."""
        self._deeds, self.words = (), ""
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
        """First all lines again; then from the history of everything, or of an item, back to where she was."""
        if not self.words:
            return False
        self._look_for("")
        return True

    def recolour(self) -> None:
        """Another theme."""
        self.refresh()

    def moved(self) -> None:
        """Tell where the cursor is."""
        if not self.display:
            return
        said, key = self.context.words.screen.frame, self.context.keymap.key_of("history")
        note = said.history_of(self.ref, key) if self.ref else said.title_history
        if self.words:
            note = self.context.words.screen.inbox.searching(self.words)
        self.post_message(Position(self.cursor + 1, len(self._deeds), note))

    def _undo_this(self) -> None:
        one = self._deeds[self.cursor] if self._deeds else None
        if isinstance(one, CameBack):
            self.post_message(Say(self.context.words.history.not_done))
        elif one is not None:
            self.post_message(self.Undo(ids.show("deed", one.id)))

    def _empty(self) -> str:
        words = self.context.words.history
        return words.nothing_with(self.words, self.context.keymap.key_of("back")) if self.words else words.nothing

    def draw(self, y: int, width: int) -> Strip:
        """A deed; one that was undone is muted, and says so in words."""
        ink = self.context.ink
        if not self._deeds:
            said = list(wrap("…" if self.coming else self._empty(), width - 4))
            return line([(f"  {said[y - 1]}" if 0 < y <= len(said) else "", ink.plain)], width, ink.plain)
        if y >= len(self._lines):
            return line((), width, ink.plain)
        deed, here = self._deeds[y], y == self.cursor
        undone = not isinstance(deed, CameBack) and deed.undone_by is not None
        shown = self._cut(f"{'▌' if here else ' '}{self._lines[y]}", width, undone=undone)
        if here:
            style = ink.cursor if self.has_focus else ink.cursor_blur
            return line([(shown, style)], width, style)
        return line([(shown, ink.muted if undone else ink.plain)], width, ink.plain)

    def _cut(self, text: str, width: int, *, undone: bool) -> str:
        """In so many columns; that it was undone stays in sight, however long the rest is."""
        told, shown = f" ({self.context.words.history.undone})", cut_at_word(text, width)
        if not undone or self.context.words.history.undone in shown:
            return shown
        return cut_at_word(text, width - cell_len(told)) + told


def _has(text: str, words: str) -> bool:
    """Is every one of these words in it, whatever their capitals?"""
    held = text.casefold()
    return all(word in held for word in words.casefold().split())


def _key(one: Deed | CameBack) -> object:
    """By which a line is known."""
    return (one.at, one.why) if isinstance(one, CameBack) else one.id
