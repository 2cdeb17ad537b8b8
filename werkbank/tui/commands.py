"""What a command does when no pane claims it: undo and redo, panes, help, palette, theme, mail, quitting."""

from __future__ import annotations

from asyncio import Lock
from functools import partial
from typing import TYPE_CHECKING, Final

from werkbank.domain.decisions import BY_DECISION
from werkbank.domain.ids import show
from werkbank.lang.deeds import deed_line
from werkbank.tui.away import Absence
from werkbank.tui.closing import ClosingDays
from werkbank.tui.errands import carried_out, errand_for
from werkbank.tui.keys import LISTS
from werkbank.tui.question_source import QuestionSource
from werkbank.tui.questions import Field, Question
from werkbank.tui.quick import Quick
from werkbank.tui.undone import Undone

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from werkbank.domain.deeds import Deed
    from werkbank.lang.shape.commands import CommandId
    from werkbank.tui.context import Work
    from werkbank.tui.workplace import Workplace


_HEAVY: Final = frozenset({"closing-add", "closing-remove"})
"""Deeds after which all is planned anew."""


class Commands:
    """From a command to whoever does it."""

    def __init__(self, frame: Workplace) -> None:
        self._frame, self._turn, self._undone = frame, Lock(), Undone(frame)
        self._own: Mapping[CommandId, Callable[[], object]] = {
            "undo": lambda: self.undo(""), "redo": lambda: self._start(partial(self._in_turn, self._redo)),
            **frame.pages.commands, "import-questions": QuestionSource(frame).begin,
            "help": lambda: self._choose(grouped=True), "palette": lambda: self._choose(grouped=False),
            "back": self._back, "quit": frame.app.exit, "theme": lambda: self._start(self._theme, asks=True),
            "import": lambda: self._start(self._import, asks=True), "stop": frame.stop_errand,
            "refused": frame.show_refused, "quick": Quick(frame).begin,
            "setup": lambda: frame.begin(again=True), "closing-day": ClosingDays(frame).begin,
            "absence": Absence(frame).begin,
        }  # fmt: skip
        asks = frame.asks
        self._typing: Mapping[CommandId, Callable[[], object]] = {
            "accept": asks.accept, "back": asks.cancel, "next-field": lambda: asks.step(1),
            "previous-field": lambda: asks.step(-1), "next-choice": lambda: asks.cycle(1),
            "previous-choice": lambda: asks.cycle(-1), "quit": frame.app.exit, "keep-view": self._first_enter,
        }  # fmt: skip

    def perform(self, command: CommandId) -> None:
        """Do it."""
        frame = self._frame
        if frame.asks.asking:
            self._typing.get(command, lambda: None)()
            return
        if frame.chooser is not None:
            {**frame.chooser.commands, "back": self.close_chooser, "quit": frame.app.exit}.get(command, lambda: None)()
            return
        if command != "import-questions":
            frame.postvak.offered = ""
        if command in LISTS or command in frame.pages.commands:
            frame.visits.forget()
        if command in LISTS and frame.page is not frame.postvak:
            frame.pages.home()
        if command in BY_DECISION:
            if frame.page is frame.postvak:
                frame.postvak.decide(command)
            return
        page: Mapping[CommandId, Callable[[], object]] = frame.page.commands
        if command in page:
            page[command]()
        elif command in self._own:
            self._own[command]()

    def _start(self, work: Work, *, asks: bool = False) -> None:
        self._frame.context.start(work, group="command", asks=asks)

    def _first_enter(self) -> None:
        """A search is kept once it stands."""
        frame = self._frame
        if frame.asks.current == "search":
            frame.asks.hint(frame.context.words.queries.first_enter(frame.context.keymap.key_of("keep-view")))

    # ------------------------------------------------------------------ undo

    async def _undo(self, ref: str) -> None:
        background, history = self._frame.context.background, self._frame.context.services.history
        context, deed = self._frame.context, await background.read(history.next_undo, ref)
        self._undone.before(deed)
        if not await self._is_heavy(deed):
            deed = await background.write(history.undo, ref)
        elif not await self._beside("undo", deed):
            return
        withdrawn = deed.key == "brief-freeze"
        remain = context.words.cli.files_remain if withdrawn else ""
        await self._told(deed, context.words.screen.frame.undone, remain)

    async def _redo(self) -> None:
        background, history = self._frame.context.background, self._frame.context.services.history
        deed = await background.read(history.next_redo)
        if deed is None or not await self._is_heavy(deed):
            deed = await background.write(history.redo)
        elif not await self._beside("redo", deed):
            return
        await self._told(deed, self._frame.context.words.screen.frame.redone, again=True)

    async def _is_heavy(self, deed: Deed) -> bool:
        """Would it plan so much anew that keys would wait?"""
        context = self._frame.context
        return deed.key in _HEAVY and await context.background.read(context.services.rescoring.takes_long)

    async def _beside(self, kind: str, deed: Deed) -> bool:
        """Undo or redo in a process of its own. Is it done?"""
        wanted = errand_for(self._frame.context.services.doors, kind)
        return await carried_out(self._frame, wanted._replace(deed=show("deed", deed.id)))

    def undo(self, ref: str) -> None:
        """Undo one deed."""
        self._start(partial(self._in_turn, partial(self._undo, ref)))

    async def _in_turn(self, work: Work) -> None:
        """One after the other: which deed the second is about is known when the first is done."""
        async with self._turn:
            await work()

    async def _told(
        self, deed: Deed, said: Callable[[str], str], remains: str = "", *, again: bool = False
    ) -> None:  # fmt: skip
        """What it was, of what, and on which screen; ``remains``: what cannot be taken back along with it."""
        frame, context, undone = self._frame, self._frame.context, self._undone
        line = deed_line(deed, context.words, context.services.doors.clock.now(), told=True)
        told = " ".join(filter(None, (said(line), await undone.called(deed))))
        frame.status.say(" · ".join(filter(None, (told, remains))), undone.elsewhere(deed))
        await undone.follow(deed, again=again)

    # ------------------------------------------------------------------ panes and overlays

    def _back(self) -> None:
        """One level back; where there is none, to where she came from or to the inbox.

        In the inbox itself it stops what runs in the background.
        """
        frame = self._frame
        if frame.page.place == "begin" or frame.page.leave() or frame.visits.back():
            return
        if frame.page is not frame.postvak:
            frame.pages.home()
        elif frame.top.progress:
            frame.stop_errand()

    def _choose(self, *, grouped: bool) -> None:
        from werkbank.tui.chooser import Chooser

        frame = self._frame
        said = frame.context.words.screen.frame
        title = said.title_help if grouped else said.title_palette
        frame.chooser = Chooser(frame.context, title, frame.page.place, grouped=grouped)
        frame.mount(frame.chooser)
        frame.stand()

    def close_chooser(self) -> None:
        """The keyboard back to the pane under it."""
        frame = self._frame
        if frame.chooser is not None:
            frame.chooser.remove()
            frame.chooser = None
        frame.go(frame.page)

    # ------------------------------------------------------------------ the rest

    async def _theme(self) -> None:
        frame, said = self._frame, self._frame.context.words.screen
        names = frame.context.themes.names
        values = await frame.asks.ask(
            Question("", (Field("theme", said.ask.fields["theme"], frame.app.theme, "name", names),))
        )
        frame.go(frame.page)
        if values is not None:
            await frame.context.themes.choose(values["theme"].strip())
            frame.status.say(said.frame.theme_is(values["theme"].strip()))

    async def _import(self) -> None:
        frame, said = self._frame, self._frame.context.words.screen
        values = await frame.asks.ask(Question("", (Field("path", said.ask.fields["path"], "", "path"),)))
        frame.go(frame.page)
        if values is not None and values["path"].strip():
            frame.take_in(values["path"].strip())
