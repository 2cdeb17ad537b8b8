"""Who is away, at the keyboard: from one day to another, or back again. It shifts forecasts, never a date of law."""

from __future__ import annotations

from typing import TYPE_CHECKING

from werkbank.domain.errors import NotADate, UsageError
from werkbank.lang.days import day
from werkbank.services.dates import days_between
from werkbank.services.named import find
from werkbank.tui.questions import Field, Question
from werkbank.tui.text import plain
from werkbank.tui.until_right import until_right

if TYPE_CHECKING:
    from datetime import date

    from werkbank.lang.shape.notes import NoteWords
    from werkbank.services.notes.absences import Away
    from werkbank.tui.workplace import Workplace


class Absence:
    """Say that somebody is away, or is back."""

    def __init__(self, frame: Workplace) -> None:
        self._frame = frame

    def begin(self) -> None:
        """Ask who, and which days."""
        self._frame.context.start(self._run, group="command", asks=True)

    @property
    def _said(self) -> NoteWords:
        return self._frame.context.words.notes

    async def _run(self) -> None:
        context, said = self._frame.context, self._said
        people = await context.background.read(context.services.register.people)
        known = await context.background.read(context.services.absences.all)

        def feedback(values: dict[str, str]) -> str:
            if not values["who"].strip():
                return said.now_away(" · ".join(map(self._told, known))) if known else ""
            try:
                first, last = self._days(values["days"])
            except (NotADate, UsageError):
                return ""
            return said.away_from(self._day(first), self._day(last))

        async def apply(values: dict[str, str]) -> str:
            name = find("person", values["who"].strip(), people).name
            if not values["days"].strip():
                await context.background.write(context.services.absences.remove, name)
                return said.back(plain(name))
            made = await context.background.write(context.services.absences.add, name, *self._days(values["days"]))
            return self._told(made)

        fields = (
            Field("who", said.fields["who"], "", "name", tuple(one.name for one in people)),
            Field("days", said.fields["days"], blank=said.days_blank),
        )
        told = await until_right(context, Question(said.away_ask, fields), apply, feedback, self._frame.page.focus_work)
        if told:
            self._frame.changed()
            hint = context.words.screen.frame.undo_hint(context.keymap.key_of("undo"))
            self._frame.status.say(told, hint)

    def _days(self, text: str) -> tuple[date, date]:
        context = self._frame.context
        return days_between(text, context.services.doors.clock.now(), context.closing)

    def _told(self, one: Away) -> str:
        return self._said.is_away(plain(one.person.name), self._day(one.first), self._day(one.last))

    def _day(self, value: date) -> str:
        return day(value, self._frame.context.words.names, self._frame.context.today)
