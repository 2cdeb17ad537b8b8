"""Changing weights at the keyboard: one at a time in a working copy; kept as one deed, or let go of."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, NamedTuple, Protocol

from werkbank.domain.weighing import Changes, changed, checked
from werkbank.lang.weighing import full_name, summary
from werkbank.tui.messages import Say
from werkbank.tui.panes.copying.copies import Copy
from werkbank.tui.questions import Field, Question
from werkbank.tui.text import plain
from werkbank.tui.until_right import until_right
from werkbank.tui.which_manager import which_manager

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from textual.message import Message

    from werkbank.domain.weighing_views import Row, Sheet
    from werkbank.lang.shape.commands import CommandId
    from werkbank.tui.context import Context


class Draft(NamedTuple):
    """The own changes of a manager, or of everybody, as they would be."""

    own: Changes
    base: int = 1


class Host(Protocol):
    """The pane, seen from here."""

    context: Context
    manager: str
    sheet: Sheet | None
    copies: dict[str, Copy[Draft]]

    @property
    def row(self) -> Row | None:
        """The weight under the cursor."""

    def change(self, draft: Draft) -> None:
        """The next state of the working copy."""

    def narrow(self, manager: str) -> None:
        """The weights of another."""

    def reload(self) -> None:
        """Look again."""

    def focus_work(self) -> None:
        """The keyboard back to where the work is."""

    def post_message(self, message: Message) -> bool:
        """News for whoever is around the pane."""


class Changing:
    """Asks, and changes the copy."""

    def __init__(self, host: Host) -> None:
        self._host = host
        self.commands: dict[CommandId, Callable[[], object]] = {
            "change-part": partial(self._start, self._change, asks=True),
            "edit": partial(self._start, self._change, asks=True),
            "remove-part": self._give_back,
            "keep": partial(self._start, self._keep),
            "forget": self._forget,
            "manager": partial(self._start, self._choose, asks=True),
            "all-managers": lambda: host.narrow(""),
        }

    def _start(self, step: Callable[[], Awaitable[None]], *, asks: bool = False) -> None:
        async def run() -> None:
            await step()

        self._host.context.start(run, group="weights-change", asks=asks)

    def _say(self, text: str, *, undo: bool = False) -> None:
        context = self._host.context
        hint = context.words.screen.frame.undo_hint(context.keymap.key_of("undo")) if undo else ""
        self._host.post_message(Say(text, hint))

    def _made(self, code: str, text: str) -> Draft:
        """The copy with one more change. Raises ``WeightRefused``; the shipped value is typed like any other."""
        host = self._host
        under = {} if host.sheet is None else host.sheet.under
        return Draft(changed(host.copies[host.manager].draft.own, code, checked(code, text), under))

    async def _change(self) -> None:
        """Another value; while it is typed it is told what would move."""
        host, row = self._host, self._host.row
        if row is None:
            return
        context, code, manager = host.context, row.weight.code, host.manager
        said = context.words.weighing
        reach = f"{said.reach(row.weight.least, row.weight.most)}, {said.shipped(row.weight.shipped)}"
        label = f"{plain(full_name(code, said, context.words.reasons))} ({reach})"

        def feedback(values: dict[str, str]) -> str:
            made = self._made(code, values["value"])
            return summary(context.services.weighings.preview_of(made.own, manager), context.words)

        async def apply(values: dict[str, str]) -> str:
            host.change(self._made(code, values["value"]))
            return ""

        field = Field("value", label, str(row.value))
        await until_right(context, Question("", (field,)), apply, feedback, host.focus_work)

    def _give_back(self) -> None:
        """This weight as it is without the own change."""
        host, row = self._host, self._host.row
        if row is None:
            return
        if row.is_own:
            host.change(Draft(changed(host.copies[host.manager].draft.own, row.weight.code, None)))
        else:
            self._say(host.context.words.weighing.not_here)

    async def _keep(self) -> None:
        """The copy as one deed."""
        host, context, manager = self._host, self._host.context, self._host.manager
        said, copy = context.words.weighing, self._host.copies.get(manager)
        if copy is None or not copy.is_changed:
            self._say(said.nothing_to_keep)
            return
        await context.background.write(context.services.weighings.keep, copy.draft.own, copy.past[0].own, manager)
        host.copies.pop(manager, None)
        self._say(said.kept(plain(manager) or said.everybody), undo=True)
        host.reload()

    def _forget(self) -> None:
        """The copy away."""
        host, said = self._host, self._host.context.words.weighing
        copy = host.copies.get(host.manager)
        if copy is None or not copy.is_changed:
            self._say(said.nothing_to_let_go)
            return
        host.copies.pop(host.manager)
        self._say(said.let_go)
        host.reload()

    async def _choose(self) -> None:
        name = await which_manager(self._host.context, self._host.focus_work, all_too=True)
        if name is not None:
            self._host.narrow(name)
