"""Change the register of commitments: one more, a field, a day, that one was kept or has lapsed; each one deed."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any, Final, NamedTuple, Protocol

from werkbank.domain.errors import QuestionRefused, UsageError
from werkbank.domain.ids import show
from werkbank.services.questions.commitments import CommitmentEdit
from werkbank.tui.messages import Say
from werkbank.tui.questions import Field, Question
from werkbank.tui.until_right import until_right

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Coroutine
    from datetime import date

    from werkbank.domain.memory_views import CommitmentLine
    from werkbank.domain.question_keeping import CommitmentKind, CommitmentState
    from werkbank.lang.shape.commands import CommandId
    from werkbank.lang.shape.memory import CommitmentColumns, MemoryWords
    from werkbank.tui.context import Context
    from werkbank.tui.questions import Kind

    Step = Callable[[CommitmentLine], Coroutine[object, object, None]]
    Apply = Callable[[dict[str, str]], Awaitable[str]]

_CHANGED: Final = ("due", "text", "kind", "made_on", "occasion", "reference", "person", "manager", "theme", "remark")
"""The fields that can be changed, what changes most first."""
_DATES: Final = frozenset({"due", "made_on"})


class Around(Protocol):
    """The pane, seen from here."""

    context: Context

    @property
    def current(self) -> CommitmentLine | None:
        """The one under the cursor."""

    @property
    def answering(self) -> str:
        """The question that she came from, in whose answer a new one is made; empty for none."""

    def stand_on(self, ref: str) -> None:
        """Look again, with the cursor on this one."""

    def focus_work(self) -> None:
        """The keyboard back to where the work is."""

    def post_message(self, message: Say) -> bool:
        """News for the frame."""


class _Choices(NamedTuple):
    """What may be filled in by name."""

    people: tuple[str, ...]
    managers: tuple[str, ...]


class Keeping:
    """Asks, and keeps."""

    def __init__(self, around: Around) -> None:
        self._around, self._context = around, around.context
        start = self._context.start
        steps: dict[CommandId, tuple[Step, bool]] = {
            "edit": (self._edit, True), "term": (self._due, True), "kept": (self._kept, True),
            "withdraw": (self._lapse, True), "reopen": (self._reopen, False),
        }  # fmt: skip
        self.commands: dict[CommandId, Callable[[], object]] = {
            "new-part": lambda: start(self._new, group="change", asks=True),
            **{name: partial(self._on, step, asks=asks) for name, (step, asks) in steps.items()},
        }

    @property
    def _said(self) -> MemoryWords:
        return self._context.words.memory

    def _on(self, step: Step, *, asks: bool) -> None:
        one = self._around.current
        if one is None:
            self._around.post_message(Say(self._said.page.none_here))
            return
        self._context.start(partial(step, one), group="change", asks=asks)

    async def _ask(self, question: Question, apply: Apply, feedback: str = "") -> str | None:
        return await until_right(self._context, question, apply, feedback, self._around.focus_work)

    def _tell(self, told: str, ref: str) -> None:
        context = self._context
        hint = context.words.screen.frame.undo_hint(context.keymap.key_of("undo"))
        self._around.post_message(Say(told, hint))
        self._around.stand_on(ref)

    # ------------------------------------------------------------------ one more

    async def _new(self) -> None:
        """First what was promised, over the whole width; then what it is, by when, and who carries it."""
        said, columns = self._said, self._said.columns
        texts: list[str] = []

        async def worded(values: dict[str, str]) -> str:
            if not values["text"].strip():
                raise UsageError("text")
            texts.append(values["text"])
            return said.page.then

        if not await self._ask(Question("", (Field("text", said.page.what),)), worded):
            return
        names = await self._choices()
        kinds = (said.kinds["promise"], said.kinds["motion"])
        fields = (
            Field("kind", columns["kind"], kinds[0], "name", kinds),
            Field("due", columns["due"], "", "date"),
            Field("person", columns["person"], "", "name", names.people),
            *([Field("question", said.page.answer_to, self._around.answering)] if self._around.answering else []),
        )
        made: list[str] = []

        async def apply(values: dict[str, str]) -> str:
            kind = self._kind(values["kind"])
            edit = CommitmentEdit(text=texts[0], kind=kind, due=values["due"], person=values["person"])
            add = self._context.services.commitments.add
            one = await self._context.background.write(add, edit, values.get("question", "").strip())
            made.append(show("commitment", one.id))
            return said.recorded(said.kinds[kind], made[0])

        if told := await self._ask(Question("", fields, "due", tall=True), apply):
            self._tell(told, made[0])

    def _kind(self, text: str) -> CommitmentKind:
        """What was meant by the begin of a word."""
        kinds: tuple[CommitmentKind, ...] = ("promise", "motion")
        wanted = text.strip().casefold()
        found = [one for one in kinds if wanted and self._said.kinds[one].casefold().startswith(wanted)]
        if len(found) != 1:
            raise QuestionRefused("unknown-field", ", ".join(self._said.kinds[one] for one in kinds))
        return found[0]

    async def _choices(self) -> _Choices:
        read, register = self._context.background.read, self._context.services.register
        people, managers = await read(register.people), await read(register.managers)
        return _Choices(tuple(one.name for one in people), tuple(one.name for one in managers if one.active))

    # ------------------------------------------------------------------ a field

    async def _edit(self, one: CommitmentLine) -> None:
        """First which field, then what it becomes: both lines have the whole width."""
        columns = self._said.columns
        labels = {name: str(columns[name]) for name in _CHANGED}
        values = self._values(one)
        chosen: list[str] = []

        def meant(text: str) -> str:
            wanted = text.strip().casefold()
            fits = [name for name, label in labels.items() if wanted and label.casefold().startswith(wanted)]
            return next((name for name in fits if labels[name].casefold() == wanted), fits[0] if len(fits) == 1 else "")

        async def choose(typed: dict[str, str]) -> str:
            name = meant(typed["field"])
            if not name:
                raise QuestionRefused("unknown-field", ", ".join(labels.values()))
            chosen.append(name)
            return name

        first = next((name for name in _CHANGED if not values[name]), _CHANGED[0])
        ask = self._context.words.preparation.ask["field"]
        field = Field("field", ask, labels[first], "name", tuple(labels.values()))
        if await self._ask(Question("", (field,)), choose):
            await self._change(one, chosen[0])

    def _values(self, one: CommitmentLine) -> dict[str, str]:
        """What stands in each field now, as it is typed."""
        values = {name: _typed(getattr(one, name)) for name in _DATES}
        values |= {name: "" if one.hidden else str(getattr(one, name) or "") for name in _CHANGED if name not in _DATES}
        return {**values, "kind": self._said.kinds[one.kind]}

    async def _due(self, one: CommitmentLine) -> None:
        await self._change(one, "due")

    async def _change(self, one: CommitmentLine, name: str) -> None:
        said, before = self._said, self._values(one)[name]
        names = await self._choices()
        choices = {
            "person": names.people, "manager": names.managers, "kind": (said.kinds["promise"], said.kinds["motion"]),
        }.get(name, ())  # fmt: skip
        kind: Kind = "date" if name in _DATES else "name" if choices else "text"

        async def apply(values: dict[str, str]) -> str:
            text = values[name]
            if text.strip() == before.strip():
                return ""
            given: dict[str, Any] = {name: self._kind(text) if name == "kind" else text}
            await self._context.background.write(
                self._context.services.commitments.edit, one.ref, CommitmentEdit(**given)
            )
            return said.changed(one.ref)

        label = _label(said.columns, name)
        flat = " ".join(before.split())
        if told := await self._ask(Question("", (Field(name, label, flat, kind, choices, goes_on=True),)), apply):
            self._tell(told, one.ref)

    # ------------------------------------------------------------------ how it stands

    async def _kept(self, one: CommitmentLine) -> None:
        """It was kept, on which day and how; one that was already is to be kept after all."""
        if one.state == "done":
            await self._reopen(one)
        else:
            await self._settle(one, "done", self._said.page.how)

    async def _lapse(self, one: CommitmentLine) -> None:
        if one.state == "dropped":
            raise QuestionRefused("commitment-same", one.ref)
        await self._settle(one, "dropped", self._said.page.why)

    async def _settle(self, one: CommitmentLine, state: CommitmentState, label: str) -> None:
        """When, and how or why; a lapse takes a reason."""
        said = self._said

        async def apply(values: dict[str, str]) -> str:
            if state == "dropped" and not values["how"].strip():
                raise QuestionRefused("commitment-why")
            await self._context.background.write(
                self._context.services.commitments.state, one.ref, state, values["when"], values["how"]
            )
            return said.now(one.ref, said.states[state])

        remark = "" if one.hidden else " ".join(one.remark.split())
        fields = (
            Field("when", _label(said.columns, "state_on"), said.page.today, "date"),
            Field("how", label, remark, goes_on=True),
        )
        if told := await self._ask(Question("", fields, "how", tall=True), apply):
            self._tell(told, one.ref)

    async def _reopen(self, one: CommitmentLine) -> None:
        """It is to be kept after all."""
        await self._context.background.write(self._context.services.commitments.state, one.ref, "")
        self._tell(self._said.now(one.ref, self._said.states[""]), one.ref)


def _label(columns: CommitmentColumns, name: str) -> str:
    return str(columns[name])  # type: ignore[literal-required]


def _typed(value: date | None) -> str:
    return "" if value is None else f"{value.day}-{value.month}-{value.year}"
