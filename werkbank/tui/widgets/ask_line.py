"""One line that asks what is needed: fields beside each other, filled in beforehand. Enter accepts, esc goes back.

A question that may be tall has a line for each field where beside each other they would be too narrow to read.
"""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from textual.containers import Horizontal
from textual.content import Content
from textual.widgets import Input, Static

from werkbank.tui.widgets.ask_fields import AskFields
from werkbank.tui.widgets.entry import Entry, fitting
from werkbank.tui.widgets.renewing import renewed

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from textual.app import App

    from werkbank.tui.questions import Field, Mark, News, Question
    from werkbank.tui.widgets.status_line import StatusLine

_MANY, _TIGHT = 4, 100
"""Fields for which a screen of fewer columns has no room beside a title."""


class AskLine(Horizontal):
    """The line. ``ask`` is awaited; meanwhile the keyboard is here."""

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 - the name Textual gives it
        super().__init__(id=id)
        self.status: StatusLine | None = None
        """Where hints are told."""
        self._question: Question | None = None
        self._answer: asyncio.Future[dict[str, str] | None] | None = None
        self._typed: Callable[[dict[str, str], str], None] | None = None
        self.touched: set[str] = set()
        """Names of the fields that were typed in."""
        self.opened: Callable[[], None] = lambda: None
        """Called when a question stands there: what was typed before that may go in."""
        self._fields = AskFields(self)
        self._expected: object | None = None
        self.declined = False
        """Was a question wanted that does not come? What is typed for it in the same breath is let go."""
        self._cycled = ("", "")
        """What was typed where choices were walked through, and the choice that stands there now."""
        self._heard: dict[str, str] = {}
        """What stood in each field when it was last told."""
        self.news: News | None = None
        """Follows what the question is about."""
        self._hinted: tuple[str, bool, bool, bool] = ("", False, False, False)

    @property
    def expected(self) -> bool:
        """Is a question on its way? What is typed now is meant for it, and is no command."""
        return self._expected is not None

    def expect(self) -> object:
        """A question is on its way; what comes back says which, for when it does not come."""
        self._expected = object()
        return self._expected

    def expect_no_more(self, which: object) -> None:
        """It came, or it does not come."""
        if self._expected is which:
            self._expected = None

    @property
    def asking(self) -> bool:
        """Is something being asked now?"""
        return self._answer is not None

    async def ask(
        self, question: Question, typed: Callable[[dict[str, str], str], None] | None = None, news: News | None = None
    ) -> dict[str, str] | None:
        """The values by name, or ``None`` when it was left. ``typed`` hears every change: values, and which field.

        ``news`` is called when others wrote; its notice stands before what is hinted.
        """
        self.cancel()
        if len(question.fields) >= _MANY and self.app.size.width < _TIGHT:
            question = question._replace(title="")  # the line above tells it, and every field must be in sight
        self._question, self._typed, self.touched, self.news = question, typed, set(), news
        self._cycled = ("", "")
        self._heard = {field.name: field.value for field in question.fields}
        answer: asyncio.Future[dict[str, str] | None] = asyncio.get_running_loop().create_future()
        self._answer = answer
        if self.status is not None:
            self.status.turn = question.turn
        with self.app.batch_update():  # else half of it is laid out and drawn before the rest
            await self._fields.lay_out(question)
            await _settled(self.app)
            self.display = True
            self.enter(question.first or question.fields[0].name)
            self._expected = None
            self._hint("")
            self.opened()
            self._hear()
        try:
            return await answer
        finally:
            if self._answer is answer:
                self._answer = self.news = None
                if self.is_attached:  # else the whole workbench is being left
                    self.display = False
                    self._fields.rows(1)
                    self._hint(None)

    def hint(self, text: str, *, error: bool = False, whole: bool = False, series: bool = False) -> None:
        """What will happen with what stands there now, in the line above; ``whole``: in full.

        ``series``: a row of choices, of which the last go where they do not fit.
        """
        if self.asking:
            self._hint(text, error=error, whole=whole, series=series)

    def _hint(self, text: str | None, *, error: bool = False, whole: bool = False, series: bool = False) -> None:
        self._hinted = (text or "", error, whole, series)
        notice = "" if self.news is None or text is None else self.news.notice
        if self.status is not None:
            shown = " · ".join(filter(None, (notice, text))) if notice else text
            self.status.hint(shown, error=error or bool(notice), whole=whole, series=series and not notice)

    def offer(self, name: str, word: str, choices: Sequence[str]) -> None:
        """What the last word of a field may become besides its choices, if that is still its last word."""
        for entry in self.query(Entry) if self.asking else ():
            if entry.id == f"ask-{name}":
                entry.offer(word, choices)

    def renotice(self, *, alone: bool = False) -> None:
        """What others did is told, with what will happen with what stands there now; ``alone``: nothing will."""
        text, error, whole, series = ("", False, False, False) if alone else self._hinted
        self.hint(text, error=error, whole=whole, series=series)

    def others_wrote(self) -> None:
        """The archive was changed, not from here."""
        if self.asking and self.news is not None:
            self.news()

    def renew(self, question: Question) -> tuple[str, ...]:
        """The same question as it is now; see ``renewing``."""
        old = self._question
        if old is None or [one.name for one in old.fields] != [one.name for one in question.fields]:
            return ()
        entries = {str(entry.id).removeprefix("ask-"): entry for entry in self.query(Entry)}
        left, yours = renewed(old.fields, question.fields, entries, self.touched)
        for field in left:
            self._heard[field.name] = field.value
            entries[field.name].fill(field)
        if old.title and question.title:
            self.query(".ask-title").first(Static).update(Content(f"{question.title} "))
        self._question = question._replace(title=old.title and question.title)
        self._hear()
        return yours

    def mark(self, name: str, text: str, marks: Sequence[Mark]) -> None:
        """Show what was recognised in a field, if this is still its text."""
        if self.asking:
            self.query_one(f"#ask-{name}", Entry).mark(text, marks)

    def values(self) -> dict[str, str]:
        """What stands in the fields now."""
        return {str(entry.id).removeprefix("ask-"): entry.value for entry in self.query(Input)}

    def refill(self, values: dict[str, str]) -> None:
        """Put something else in fields: a guess that follows from what was typed in another one."""
        if not self.asking or self._question is None:
            return
        for name, text in values.items():
            entry = self.query_one(f"#ask-{name}", Entry)
            if entry.value == text:
                continue
            self._heard[name] = text
            entry.value = text
            entry.cursor_position = 0 if entry.types_over else len(text)
        fields = tuple(
            one if one.name in self.touched else one._replace(value=values.get(one.name, one.value))
            for one in self._question.fields
        )
        self._question = self._question._replace(fields=fields)

    def enter(self, name: str) -> None:
        """Put the cursor in a field."""
        self.screen.set_focus(self.query_one(f"#ask-{name}", Input))

    def feed(self, character: str | None) -> None:
        """What was typed before the cursor was in its field goes there yet, in place of the guess."""
        entry = self._entry
        if entry is not None and character is not None and character.isprintable():
            if entry.types_over:
                entry.types_over, entry.value = False, ""
            entry.insert_text_at_cursor(character)

    def rub_out(self) -> None:
        """As backspace does."""
        if self._entry is not None:
            self._entry.action_delete_left()

    @property
    def _entry(self) -> Entry | None:
        return next((one for one in self.query(Entry) if self.screen.focused is one), None)

    # ------------------------------------------------------------------ what keys do here

    def accept(self) -> None:
        """Enter: these are the values."""
        if self._answer is not None and not self._answer.done() and self._question is not None:
            values = self.values()
            before = {field.name: field.value for field in self._question.fields}
            self.touched |= {name for name, value in values.items() if value != before[name]}
            self._answer.set_result(values)

    def cancel(self) -> None:
        """Esc: nothing."""
        if self._answer is not None and not self._answer.done():
            self._answer.set_result(None)

    def step(self, by: int) -> None:
        """To the next field or the one before, round."""
        entries = list(self.query(Input))
        at = next((place for place, entry in enumerate(entries) if self.screen.focused is entry), 0)
        self.screen.set_focus(entries[(at + by) % len(entries)])

    def cycle(self, by: int) -> None:
        """The next of the choices of this field that go with what was typed; to another field when none does."""
        field, entry = self._current()
        if field is None or entry is None or not field.choices:
            return
        if field.kind == "line":
            entry.cycle(field.choices, by)
            return
        value = entry.value.strip()
        if value != self._cycled[1]:  # else the choices stay those for what she typed
            self._cycled = (value if field.name in self.touched else "", value)
        choices = fitting(field.choices, self._cycled[0])
        if not choices:
            self.step(by)
            return
        places = {one.lower(): place for place, one in enumerate(choices)}
        at = places.get(value.lower(), -1 if by > 0 else 0)
        entry.value = choices[(at + by) % len(choices)]
        entry.cursor_position = len(entry.value)
        self._cycled = (self._cycled[0], entry.value.strip())

    def _current(self) -> tuple[Field | None, Entry | None]:
        for entry in self.query(Entry):
            if self.screen.focused is entry and self._question is not None:
                name = str(entry.id).removeprefix("ask-")
                return next((one for one in self._question.fields if one.name == name), None), entry
        return None, None

    @property
    def current(self) -> str:
        """The name of the field with the cursor."""
        field, _ = self._current()
        return field.name if field else ""

    def _hear(self) -> None:
        if self._typed is not None:
            self._typed(self.values(), self.current)

    def on_input_changed(self, event: Input.Changed) -> None:
        """Tell who asked; a field that was only filled in beforehand is no news."""
        event.stop()
        name = str(event.input.id).removeprefix("ask-")
        if self._heard.get(name) == event.value:
            return
        self._heard[name] = event.value
        self.touched.add(name)
        self._hear()


async def _settled(app: App[object]) -> None:
    """Whoever was to get the keyboard before this line has got it: it is not taken away from here afterwards."""
    turn = asyncio.Event()
    app.call_later(turn.set)
    await turn.wait()
