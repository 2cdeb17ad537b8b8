"""How every change of a question goes at the keyboard: see what is meant, ask what is needed, do it, tell it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from werkbank.domain.errors import NotFound, QuestionRefused
from werkbank.lang.days import day
from werkbank.tui.following import FollowingFacts
from werkbank.tui.messages import Say
from werkbank.tui.panes.questions.cells import told as told_of
from werkbank.tui.text import plain
from werkbank.tui.trouble import trouble
from werkbank.tui.until_right import until_right

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from werkbank.domain.checklists.types import CheckItem
    from werkbank.domain.preparation.readiness import Cell
    from werkbank.domain.question_keeping import Part
    from werkbank.domain.question_views import QuestionView
    from werkbank.lang.shape.preparation import PreparationWords
    from werkbank.tui.following import Anew
    from werkbank.tui.panes.questions.host import Host
    from werkbank.tui.questions import Question

    Apply = Callable[[dict[str, str]], Awaitable[str]]
    Feedback = Callable[[dict[str, str]], str]
    Step = Callable[[QuestionView], Awaitable[None]]


class Making:
    """One change, from the key to what is told of it."""

    def __init__(self, host: Host) -> None:
        self.host = host
        self.ref = ""
        self.refs: tuple[str, ...] = ()
        """All questions that are meant together: the ticked ones, else this one."""
        self.place = 0
        """The part that is meant, from 1; 0 is the whole question. As it began: the list may be looked at meanwhile."""
        self.item: CheckItem | None = None
        self.cell: Cell | None = None
        self.is_asked = False
        """Is the item one of the checklist?"""
        self._part = 0
        """The row of the part at that place, as it was last looked at."""

    @property
    def said(self) -> PreparationWords:
        """The words of this screen."""
        return self.host.context.words.preparation

    def start(self, step: Step, *, asks: bool = True, for_all: bool = False) -> None:
        """Begin with what is under the cursor; without any that is told.

        ``asks``: a line may follow, so what is typed meanwhile is meant for that.
        ``for_all``: the ticked questions are meant.
        """
        context, sheet = self.host.context, self.host.sheet
        self.refs = tuple(self.host.targets)
        self.ref = next(iter(self.refs), "") if for_all else self.host.target
        if sheet is not None:
            self.place, self.item, self.cell, self.is_asked = sheet.place, sheet.item, sheet.cell, sheet.is_asked

        async def run() -> None:
            if not self.ref:
                self.host.post_message(Say(self.said.no_question))
                return
            try:
                async with self.host.turn:
                    view = await context.background.read(context.services.questions.view, self.ref)
                    self.cell = self._as_it_is(view)
                    if not asks:
                        await step(view)
                if asks:
                    await step(view)
            except NotFound as error:  # it, or one of its parts, is gone by now
                self.host.post_message(Say(trouble(error, context.words), error=True))
                self.host.reload()

        context.start(run, group="change", asks=asks)

    def _as_it_is(self, view: QuestionView) -> Cell | None:
        """The cell as it is now: what was drawn is older, when keys come faster than the screen."""
        if self.cell is None or not self.is_asked:
            return self.cell
        return view.readiness.cells.get((self.cell.item.id, self.cell.part), self.cell)

    def part_of(self, view: QuestionView) -> Part | None:
        """The part that is meant, when there is one; what is meant of the whole is told."""
        if 0 < self.place <= len(view.parts):
            return view.parts[self.place - 1]
        self.host.post_message(Say(self.said.choose_part if view.parts else self.said.no_parts))
        return None

    async def through(
        self, question: Question, apply: Apply, feedback: Feedback | str = "", anew: Anew | None = None
    ) -> None:
        """Ask, do, tell. ``feedback`` stands beside the line, or says what will come of what is typed."""
        context = self.host.context
        news = FollowingFacts(context, f"{self.ref}.{self.place}" if self.place else self.ref, self._facts, anew)
        await news.begin()
        part = self._part

        async def still(values: dict[str, str]) -> str:
            """Not on another part, that came in the place of the one that was meant."""
            await self._facts()
            if self._part != part:
                raise QuestionRefused("changed-meanwhile", f"{self.ref}.{self.place}")
            return await apply(values)

        told = await until_right(context, question, still, feedback, self.host.focus_work, news=news)
        if told:
            self.tell(told)

    async def _facts(self) -> dict[str, str] | None:
        """What can be read of it on this screen; of a hidden one nothing but how it stands."""
        context, words = self.host.context, self.host.context.words
        try:
            view = await context.background.read(context.services.questions.view, self.ref)
        except NotFound:
            return None
        fields, line = words.screen.ask.fields, view.line
        facts = {words.names.kinds["question"]: self.said.states[line.state]}
        facts[fields["due"]] = (
            f"{day(line.due, words.names, context.today)} {line.due_time}".strip() if line.due else "–"
        )
        if not line.hidden:
            facts[fields["title"]] = plain(line.title)
        if self.place > 0:
            part = view.parts[self.place - 1] if self.place <= len(view.parts) else None
            self._part = 0 if part is None else part.id
            facts[self.said.fields["text"]] = "–" if part is None else "" if line.hidden else plain(part.text)
        if self.item is not None and self.is_asked and (cell := self._as_it_is(view)) is not None and not line.hidden:
            name = self.item.short.said(words.language) or self.item.text.said(words.language)
            facts[name] = told_of(cell, view.people, words, context.today)
        return facts

    async def with_reopened(self, before: QuestionView, told: str) -> str:
        """The same, and that what was answered is so no more."""
        if before.line.state != "answered":
            return told
        context = self.host.context
        now = await context.background.read(context.services.questions.view, self.ref)
        return told if now.line.state else f"{told} · {self.said.reopened}"

    def tell(self, told: str) -> None:
        """What became of it, and that it can be undone."""
        context = self.host.context
        hint = context.words.screen.frame.undo_hint(context.keymap.key_of("undo"))
        self.host.post_message(Say(told, hint))
        self.host.reload()
