"""What is said of one cell of the matrix: in, asked of somebody, not applicable, its source. Each is one deed."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from werkbank.domain.checklists.types import ANSWERED
from werkbank.domain.errors import NotADate, NotFound, QuestionRefused
from werkbank.domain.preparation.readiness import SETTLED
from werkbank.lang.days import day
from werkbank.services.questions.checking import CheckEdit
from werkbank.services.questions.shaping import PartEdit
from werkbank.tui.messages import Say
from werkbank.tui.panes.questions.answering import Answering
from werkbank.tui.panes.questions.making import Making
from werkbank.tui.questions import Field, Question
from werkbank.tui.text import plain
from werkbank.tui.trouble import trouble

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable
    from datetime import date

    from werkbank.domain.question_keeping import Check, CheckState
    from werkbank.domain.question_views import QuestionView
    from werkbank.lang.shape.commands import CommandId
    from werkbank.tui.panes.questions.host import Host

_WANTED: Final = "+3"
"""Working days within which it is to be here, until she says otherwise."""
_FILLED: Final = ("answer", "source", "as_of", "remark")


class Ticking:
    """Asks what is needed, and says it."""

    def __init__(self, host: Host) -> None:
        self._host, self._making = host, Making(host)
        steps: dict[CommandId, Callable[[QuestionView], Awaitable[None]]] = {
            "tick": self._tick, "holder": self._ask_of, "not-applicable": self._leave_out, "fill-in": self._fill,
        }  # fmt: skip
        self.commands: dict[CommandId, Callable[[], object]] = {
            name: partial(self._making.start, step, asks=name != "tick") for name, step in steps.items()
        }

    async def _set(self, edit: CheckEdit) -> Check | None:
        context, item = self._host.context, self._making.item
        if item is None:
            return None
        making = self._making
        return await context.background.write(context.services.checking.set, making.ref, item.id, edit, making.place)

    @property
    def _check(self) -> Check | None:
        return None if self._making.cell is None else self._making.cell.check

    def _is_asked(self) -> bool:
        """Is an item of the checklist under the cursor? What only follows the answer cannot be asked of anybody."""
        if self._making.is_asked:
            return True
        self._host.post_message(Say(self._making.said.only_tick if self._making.item else self._making.said.no_items))
        return False

    # ------------------------------------------------------------------ one key

    async def _tick(self, view: QuestionView) -> None:
        """In, or open again."""
        making, said = self._making, self._making.said
        if making.item is None or making.cell is None:
            self._host.post_message(Say(said.no_items))
            return
        state: CheckState = "" if making.cell.settled else "in"
        try:
            await self._say(view.line.ref, state)
        except QuestionRefused as refused:
            if refused.reason != "answer-empty":
                raise
            self._host.context.start(partial(self._why, view.line.ref, refused), group="change", asks=True)
            return
        making.tell(await making.with_reopened(view, said.ticked(self._name, said.check_states[state])))

    async def _say(self, ref: str, state: CheckState, reason: str | None = None) -> None:
        """Keep how it is: of an item with the checklist, of what only follows the answer with the part."""
        context = self._host.context
        if self._making.is_asked:
            await self._set(CheckEdit(state=state, reason=reason))
            return
        edit = PartEdit(answered=state == "in", reason=reason)
        await context.background.write(context.services.question_shaping.change, ref, self._making.place, edit)

    async def _why(self, ref: str, refused: QuestionRefused) -> None:
        """There is no answer to stand: with a reason it is so all the same."""
        said = self._making.said

        async def apply(values: dict[str, str]) -> str:
            await self._say(ref, "in", values["reason"].strip())
            return said.ticked(self._name, said.check_states["in"])

        field = Field("reason", said.ask["reason"])
        await self._making.through(Question("", (field,)), apply, trouble(refused, self._host.context.words))

    @property
    def _name(self) -> str:
        """The item, short."""
        item, language = self._making.item, self._host.context.words.language
        return "" if item is None else item.short.said(language) or item.text.said(language)

    # ------------------------------------------------------------------ with something in the line

    async def _ask_of(self, view: QuestionView) -> None:
        """Of whom it is asked, and by when; nobody in the line is nobody any more."""
        if not self._is_asked():
            return
        context, said, check = self._host.context, self._making.said, self._check
        people = await context.background.read(context.services.register.people)
        who = "" if check is None else plain(view.people.get(check.person_id or 0, ""))
        wanted = _WANTED if check is None or check.wanted is None else _typed(check.wanted)
        fields = (
            Field("person", said.ask["person"], who, "name", tuple(one.name for one in people)),
            Field("wanted", said.ask["wanted"], wanted, "date"),
        )

        unknown = ""

        async def apply(values: dict[str, str]) -> str:
            nonlocal unknown
            name = " ".join(values["person"].split())
            if not name:
                await self._set(CheckEdit(state="", person="", wanted=""))
                return await self._making.with_reopened(view, said.nobody_asked(self._name))
            try:
                check = await self._set(
                    CheckEdit(state="asked", person=name, wanted=values["wanted"], adds=name == unknown)
                )
            except NotFound as error:
                if error.kind != "person" or error.nearest:
                    unknown = name if error.kind == "person" else ""
                    raise
                unknown = name
                raise QuestionRefused("new-person", name) from error
            what = said.asked(self._name, await self._called(check, name), told(values))
            return await self._making.with_reopened(view, what)

        def told(values: dict[str, str]) -> str:
            return self._until(values["wanted"], view.line.due)

        await self._making.through(Question("", fields), apply, told)

    async def _called(self, check: Check | None, typed: str) -> str:
        """The name of who was meant with what was typed."""
        context = self._host.context
        people = await context.background.read(context.services.register.people)
        number = None if check is None else check.person_id
        return next((plain(one.name) for one in people if one.id == number), typed)

    def _until(self, text: str, due: date | None) -> str:
        """By which day, and that the question itself is due before that; empty when it is no day."""
        context, said = self._host.context, self._making.said
        found = self._date(text)
        if found is None:
            return ""
        by = said.by_day(day(found, context.words.names, context.today))
        if due is None or found <= due:
            return by
        return f"{by} · {said.after_due(day(due, context.words.names, context.today))}"

    async def _leave_out(self, _view: QuestionView) -> None:
        """It does not apply, with the reason."""
        if not self._is_asked():
            return
        said, check = self._making.said, self._check
        reason = "" if check is None else check.reason

        async def apply(values: dict[str, str]) -> str:
            await self._set(CheckEdit(state="none", reason=values["reason"]))
            return said.ticked(self._name, said.check_states["none"])

        await self._making.through(Question("", (Field("reason", said.ask["reason"], reason),)), apply, self._text)

    @property
    def _text(self) -> str:
        item = self._making.item
        return "" if item is None else item.text.said(self._host.context.words.language)

    async def _fill(self, view: QuestionView) -> None:
        """What it is, its source with the day of the figure, a remark; of whether a part is answered its answer."""
        making, said, check = self._making, self._making.said, self._check
        if making.item is not None and making.item.id == ANSWERED and making.place:
            await Answering(self._host, making).write(view)
            return
        if not self._is_asked():
            return
        first = dict.fromkeys(_FILLED, "")
        if check is not None and not view.line.hidden:
            dated = "" if check.as_of is None else _typed(check.as_of)
            first = {"answer": check.answer, "source": check.source, "as_of": dated, "remark": check.remark}
        fields = tuple(
            Field(
                name, said.ask[name], " ".join(first[name].split()), "date" if name == "as_of" else "text", goes_on=True
            )
            for name in _FILLED
        )
        before = {one.name: one.value for one in fields}

        async def apply(values: dict[str, str]) -> str:
            typed = {name: text for name, text in values.items() if text.strip() != before[name].strip()}
            if not typed:
                return ""
            await self._set(CheckEdit(**typed))  # type: ignore[arg-type]
            if check is not None and check.state in SETTLED:
                return said.filled(self._name)
            key = self._host.context.keymap.key_of("tick")
            return said.still_open(self._name, key)

        await making.through(Question("", fields, tall=True), apply, self._text)

    def _date(self, text: str) -> date | None:
        """What was typed as a day; nothing when it is none."""
        from werkbank.services.dates import understood

        context = self._host.context
        try:
            return understood(text.strip(), context.services.doors.clock.now(), context.closing).date
        except NotADate:
            return None


def _typed(value: date) -> str:
    return f"{value.day}-{value.month}-{value.year}"
