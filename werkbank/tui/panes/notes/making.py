"""How every change of a nota goes at the keyboard: see which notes are meant, ask what is needed, do it, tell it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from werkbank.domain import ids
from werkbank.domain.errors import Conflict, NoteRefused
from werkbank.lang.days import day
from werkbank.tui.following import FollowingFacts
from werkbank.tui.messages import Say
from werkbank.tui.panes.notes.columns import title
from werkbank.tui.text import cut_at_word, plain
from werkbank.tui.trouble import trouble
from werkbank.tui.until_right import until_right

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Mapping

    from werkbank.domain.note_views import NoteLine, NoteView
    from werkbank.domain.notes import Move
    from werkbank.lang.shape.commands import CommandId
    from werkbank.lang.shape.notes import NoteWords
    from werkbank.services.notes.moving import Lay
    from werkbank.tui.following import Anew
    from werkbank.tui.panes.notes.host import Host
    from werkbank.tui.questions import Question

    Apply = Callable[[dict[str, str]], Awaitable[str]]
    Feedback = Callable[[dict[str, str]], str]
    Step = Callable[[NoteView], Awaitable[None]]


_NAME: Final = 20
"""Columns for what a note is called that a move stumbles over."""


class Making:
    """One change, from the key to what is told of it."""

    def __init__(self, host: Host) -> None:
        self.host = host
        self.refs: list[str] = []
        """The notes that are meant, as it began: the list may be looked at again meanwhile."""
        self.lines: Mapping[int, NoteLine] = {}
        """Those of them that are in sight, by number, as the last move left them."""
        self._lay: Mapping[str, Lay] = {}

    @property
    def said(self) -> NoteWords:
        """The words of this screen."""
        return self.host.context.words.notes

    def commands(self, steps: Mapping[CommandId, Step]) -> dict[CommandId, Callable[[], object]]:
        """What each key begins."""
        return {name: partial(self.start, step) for name, step in steps.items()}

    def start(self, step: Step) -> None:
        """Begin with what is under the cursor or ticked; without any that is told."""
        context = self.host.context
        self.refs, self._lay = list(self.host.targets), self.host.rows.lay

        async def run() -> None:
            if not self.refs:
                self.host.post_message(Say(self.said.no_note))
                return
            try:
                await step(await context.background.read(context.services.notes.view, self.refs[0]))
            except Conflict as error:
                self._elsewhere(error)

        context.start(run, group="change", asks=True)

    async def make(self, *wanted: Move) -> None:
        """The same moves for all that are meant, as one deed; not for one that somebody else moved meanwhile."""
        here = self.host.rows.numbers(self.refs)
        services = self.host.context.services

        def move() -> Mapping[int, NoteLine]:
            services.note_moves.move(self.refs, *wanted, seen=self._lay)
            return services.notes.some(here) if here else {}

        try:
            self.lines = await self.host.context.background.write(move)
        except NoteRefused as error:
            error.ref = await self._called(error.ref)
            raise
        except Conflict as error:
            error.subject = await self._called(error.subject)
            raise

    async def _called(self, ref: str) -> str:
        """A note with what it is called: its id alone stands in no list."""
        context, found = self.host.context, ids.parse(ref)
        if found is None or found.kind != "note":
            return ref
        lines = await context.background.read(context.services.notes.some, [found.number])
        line = lines.get(found.number)
        return ref if line is None else f"{ref} {cut_at_word(title(context.words, line), _NAME)}"

    async def through(
        self, question: Question, apply: Apply, feedback: Feedback | str = "", anew: Anew | None = None
    ) -> None:
        """Ask, do, tell. ``feedback`` stands beside the line, or says what will come of what is typed."""

        async def once(values: dict[str, str]) -> str:
            try:
                return await apply(values)
            except Conflict as error:
                if error.reason != "moved-on":
                    raise
                self._elsewhere(error)
                return ""

        context = self.host.context
        name = self.refs[0] if len(self.refs) == 1 else self.said.notes(len(self.refs))
        news = FollowingFacts(context, name, self._facts, anew)
        await news.begin()
        told = await until_right(context, question, once, feedback, self.host.focus_work, news=news)
        if told:
            self.tell(told)

    async def _facts(self) -> dict[str, str] | None:
        """How far each is, and of a single one also what it is called and when it is due."""
        context = self.host.context
        words, fields = context.words, context.words.screen.ask.fields
        lines = (await context.background.read(context.services.notes.some, self.host.rows.numbers(self.refs))).values()
        if not lines:
            return None
        lies = {
            one.ref: ", ".join(filter(None, (plain(one.step_name), self.said.states[one.state] if one.state else "")))
            for one in lines
        }
        if len(self.refs) > 1:
            return lies
        (one,) = lines
        due = day(one.due, words.names, context.today) if one.due else "–"
        return {words.meanwhile.step: lies[one.ref], fields["title"]: title(words, one), fields["due"]: due}

    def tell(self, told: str) -> None:
        """What became of it, and that it can be undone."""
        context = self.host.context
        some = f" · {self.said.notes(len(self.refs))}" if len(self.refs) > 1 else ""
        hint = context.words.screen.frame.undo_hint(context.keymap.key_of("undo"))
        self.host.post_message(Say(f"{told}{some}", hint))
        self.host.moved_on(self.refs, self.lines)

    def _elsewhere(self, error: Conflict) -> None:
        """Nothing was done; the list as it is now."""
        self.host.post_message(Say(trouble(error, self.host.context.words), error=True))
        self.host.reload()
