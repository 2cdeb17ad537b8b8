"""Own closing days at the keyboard; and the word that terms moved, by one of those or by a new decree."""

from __future__ import annotations

from typing import TYPE_CHECKING

from werkbank.lang.days import day
from werkbank.services.dates import understood
from werkbank.tui.errands import carried_out, errand_for
from werkbank.tui.labour import Labour
from werkbank.tui.questions import Field, Question
from werkbank.tui.until_right import until_right

if TYPE_CHECKING:
    from datetime import date

    from werkbank.tui.workplace import Workplace


class ClosingDays:
    """Close the office on a day, or open it again on one on which it was closed."""

    def __init__(self, frame: Workplace) -> None:
        self._frame = frame

    def begin(self) -> None:
        """Ask for the day."""
        self._frame.context.start(self._run, group="command", asks=True)

    async def _run(self) -> None:
        frame, context = self._frame, self._frame.context
        words, today, days = context.words, context.today, context.services.closing_days
        said, now = words.deadlines, context.services.doors.clock.now()
        closed = await context.background.read(days.dates)

        def feedback(values: dict[str, str]) -> str:
            if not values["day"].strip():
                shown = ", ".join(day(one, words.names, today) for one in sorted(closed) if one >= today)
                return said.closing_list(shown) if shown else ""
            found = understood(values["day"], now).date
            return (said.opened if found in closed else said.closed)(day(found, words.names, today))

        labour = Labour()

        async def apply(values: dict[str, str]) -> str:
            found = understood(values["day"], now).date
            done = await self._change(found, () if found in closed else (values["name"],), labour)
            return (said.opened if found in closed else said.closed)(day(found, words.names, today)) if done else ""

        fields = (Field("day", said.fields["day"], "", "date"), Field("name", said.fields["name"]))
        try:
            if await context.background.read(context.services.rescoring.takes_long):
                await labour.ready()
            question = Question(said.closing_ask, fields)
            told = await until_right(context, question, apply, feedback, frame.page.focus_work)
        finally:
            labour.close()
        if told:
            context.closing = await context.background.read(days.dates)
            frame.changed()
            await self.tell_moved(told)

    async def _change(self, found: date, name: tuple[str, ...], labour: Labour) -> bool:
        """Close on a day with this name, or open again; with much to plan anew in a process of its own. Is it done?"""
        frame, background, services = self._frame, self._frame.context.background, self._frame.context.services
        days = services.closing_days
        if name:
            days.check(found)
        if not await background.read(services.rescoring.takes_long):
            await (background.write(days.add, found, *name) if name else background.write(days.remove, found))
            return True
        wanted = errand_for(services.doors, "closing")._replace(closing=(found.isoformat(), *name))
        return await carried_out(frame, wanted, labour)

    async def tell_moved(self, before: str = "") -> None:
        """Say how many terms moved, if any, after what was just done."""
        frame, context = self._frame, self._frame.context
        count = len(await context.background.read(context.services.deadlines.moved))
        hint = context.words.screen.frame.undo_hint(context.keymap.key_of("undo")) if before else ""
        name = str(context.words.commands.names["moved"]["short"])
        moved = (
            context.words.deadlines.moved_found(count, f"{context.keymap.key_of('palette')} {name}") if count else ""
        )
        if before or moved:
            frame.status.say(" · ".join(filter(None, (before, moved))), hint)
