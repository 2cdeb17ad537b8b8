"""What goes into the brief and how: leave out, move, put in words, the lines of today, for whom; each is one deed."""

from __future__ import annotations

import asyncio
from functools import partial
from typing import TYPE_CHECKING

from werkbank.domain.errors import Missing
from werkbank.services.brief_sights import IN
from werkbank.tui.messages import Say
from werkbank.tui.panes.brief.delivering import Delivering
from werkbank.tui.questions import Field, Question
from werkbank.tui.until_right import until_right
from werkbank.tui.which_manager import which_manager

if TYPE_CHECKING:
    from collections.abc import Callable

    from werkbank.lang.shape.commands import CommandId
    from werkbank.services.brief_sights import BriefRow
    from werkbank.tui.context import Work
    from werkbank.tui.panes.brief.host import Host


class Choosing:
    """The changes to the brief that is being made."""

    def __init__(self, host: Host) -> None:
        self._host = host
        self._reason = ""
        self._turn = asyncio.Lock()
        self.commands: dict[CommandId, Callable[[], object]] = {
            "leave-out": self._in_or_out,
            "move-up": lambda: self._start(partial(self._move, -1)),
            "move-down": lambda: self._start(partial(self._move, 1)),
            "edit": lambda: self._start(self._edit, asks=True),
            "pin": lambda: self._start(self._pin, asks=True),
            "manager": lambda: self._start(self._manager, asks=True),
            "next-manager": lambda: self._another(1),
            "previous-manager": lambda: self._another(-1),
            **Delivering(host).commands,
        }

    def _start(self, work: Work, *, asks: bool = False) -> None:
        self._host.context.start(work, group="brief-change", asks=asks)

    def _done(self, said: str, ref: str = "") -> None:
        context = self._host.context
        self._host.post_message(Say(said, context.words.screen.frame.undo_hint(context.keymap.key_of("undo"))))
        self._host.reload(ref)

    def _in_place(self) -> BriefRow | None:
        """The row under the cursor, when it is in the brief with its words; else it is told that it is not."""
        row, said = self._host.rows.current, self._host.context.words.screen.brief
        is_note = row is not None and row.group == "pending"
        if row is not None and row.group in IN and not is_note:
            return row
        self._host.post_message(Say(said.follows_note if is_note else said.not_in))
        return None

    # ------------------------------------------------------------------ in or out

    def _in_or_out(self) -> None:
        row, said = self._host.rows.current, self._host.context.words.screen.brief
        if row is not None and row.group == "left-out":
            self._start(partial(self._put_back, row))
        elif row is not None and (row.group in IN or row.group == "confidential"):
            self._start(partial(self._leave_out, row), asks=True)
        else:
            undecided = row is not None and row.group == "almost"
            key = self._host.context.keymap.key_of("inbox")
            self._host.post_message(Say(said.undecided(key) if undecided else said.not_in))

    async def _put_back(self, row: BriefRow) -> None:
        context = self._host.context
        await context.background.write(context.services.briefs.leave_out, [row.ref], "")
        self._done(context.words.screen.brief.put_back(row.ref), row.ref)

    async def _leave_out(self, row: BriefRow) -> None:
        context = self._host.context
        said = context.words.screen

        async def apply(values: dict[str, str]) -> str:
            if not values["reason"].strip():
                raise Missing("leave-out", "reason")
            await context.background.write(context.services.briefs.leave_out, [row.ref], values["reason"])
            self._reason = values["reason"]
            return said.brief.left_out(row.ref)

        question = Question(said.brief.leave_out, (Field("reason", said.ask.fields["reason"], self._reason),))
        told = await until_right(context, question, apply, back=self._host.focus_work)
        if told:
            self._done(told, self._host.rows.next_to(row.ref))

    async def _move(self, by: int) -> None:
        """One place further; keys that come fast go one after the other, each from where the one before left it."""
        async with self._turn:
            row = self._in_place()
            if row is None:
                return
            order = [one.ref for one in self._host.rows.rows if one.group in IN and one.section == row.section]
            at = order.index(row.ref) + by
            if 0 <= at < len(order):
                context = self._host.context
                await context.background.write(context.services.briefs.move, row.ref, at + 1)
                await self._host.look(row.ref)

    # ------------------------------------------------------------------ in words

    async def _edit(self) -> None:
        from werkbank.services.shaping import Edit

        row, context = self._in_place(), self._host.context
        if row is None:
            return
        view = await context.background.read(context.services.views.item, int(row.ref[1:]))
        said = context.words.screen.ask
        before = {"gist": view.gist or view.line.title, "advice": view.advice}
        fields = tuple(Field(name, said.fields[name], value, goes_on=True) for name, value in before.items())  # type: ignore[literal-required]

        async def apply(values: dict[str, str]) -> str:
            changes = {name: value for name, value in values.items() if value != before[name]}
            if changes:
                await context.background.write(context.services.shaping.edit, [row.ref], Edit(**changes))  # type: ignore[arg-type]
            return said.edited if changes else ""

        told = await until_right(context, Question("", fields), apply, back=self._host.focus_work)
        if told:
            self._done(told, row.ref)
        elif told is not None:
            self._host.post_message(Say(said.nothing_changed))

    async def _pin(self) -> None:
        context, sight = self._host.context, self._host.sight
        if sight is None:
            return
        said = context.words.screen.brief
        pins = (*sight.pins, "", "", "")[:3]
        fields = tuple(Field(f"line{n}", str(n), text, goes_on=True) for n, text in enumerate(pins, 1))

        async def apply(values: dict[str, str]) -> str:
            lines = list(values.values())
            await context.background.write(context.services.briefs.pin, sight.manager, lines)
            return said.pinned(sum(bool(one.strip()) for one in lines))

        told = await until_right(context, Question(said.pin, fields), apply, back=self._host.focus_work)
        if told:
            self._done(told)

    # ------------------------------------------------------------------ for whom

    def _another(self, by: int) -> None:
        sight = self._host.sight
        if sight is not None and len(sight.managers) > 1:
            here = self._host.manager
            at = sight.managers.index(here) if here in sight.managers else 0
            self._host.reload(manager=sight.managers[(at + by) % len(sight.managers)])

    async def _manager(self) -> None:
        name = await which_manager(self._host.context, self._host.focus_work, all_too=False)
        if name:
            self._host.reload(manager=name)
