"""What is known of a document, put right in a line: who asks whom about what and when, and what it becomes."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from werkbank.domain.errors import QuestionRefused
from werkbank.domain.questions.filling import DAYS, TEXTS, DayField, TextField, with_day, with_kind, with_text
from werkbank.domain.questions.kinds import KINDS
from werkbank.lang.days import day
from werkbank.lang.items import checklist
from werkbank.tui.messages import Say
from werkbank.tui.questions import Field, Question
from werkbank.tui.until_right import until_right

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable
    from datetime import date

    from werkbank.tui.panes.question_import.drafts import Preview, State
    from werkbank.tui.panes.question_import.host import Host

    Step = Callable[[Preview], Awaitable[None]]

_KINDS: Final = tuple(KINDS)


class Fields:
    """Asks, and puts it in the preview."""

    def __init__(self, host: Host) -> None:
        self._host = host
        steps: dict[str, Step] = {"kind": self._kind, "manager": self._manager, "checklist": self._checklist}
        steps |= {name: partial(self._text, name) for name in TEXTS}
        steps |= {name: partial(self._day, name) for name in DAYS}
        self._steps = steps

    def edit(self, name: str, then: Callable[[], object] | None = None) -> None:
        """A field, by its name; when it was changed, ``then`` is called."""
        preview = self._host.preview
        if preview is None:
            return
        if name == "keep":
            draft = preview.state.draft
            self._changed(preview, preview.state.with_draft(draft._replace(is_kept=not draft.is_kept)))
        elif name in self._steps:
            self._host.context.start(partial(self._run, name, preview, then), group="change", asks=True)
        else:
            self._host.post_message(Say(self._not_here(name)))

    def _not_here(self, name: str) -> str:
        """Where what follows from the rest can be changed."""
        said, key = self._host.context.words.question_preview, self._host.context.keymap.key_of("term")
        if name != "due":
            return said.not_here
        return said.due_follows(self._label("submitted"), self._label("requested"), key)

    async def _run(self, name: str, preview: Preview, then: Callable[[], object] | None) -> None:
        before = preview.state
        await self._steps[name](preview)
        if then is not None and preview.state != before:
            then()

    def _changed(self, preview: Preview, state: State) -> str:
        """It is this now."""
        if preview.change(state):
            self._host.changed()
            context = self._host.context
            hint = context.words.screen.frame.undo_hint(context.keymap.key_of("undo"))
            self._host.post_message(Say(context.words.preparation.changed, hint))
        return ""

    async def _ask(self, field: Field, apply: Callable[[str], State], told: Callable[[str], str]) -> None:
        preview = self._host.preview

        async def done(values: dict[str, str]) -> str:
            return "" if preview is None else self._changed(preview, apply(values[field.name]))

        context = self._host.context
        question = Question("", (field,))
        await until_right(context, question, done, lambda values: told(values[field.name]), self._host.focus_work)

    def _label(self, name: str) -> str:
        return str(self._host.context.words.question_verbs.labels[name])  # type: ignore[literal-required]

    async def _text(self, name: TextField, preview: Preview) -> None:
        found = getattr(preview.document, name)

        def told(text: str) -> str:
            """The names and parties that are read from what is typed."""
            made = with_text(preview.document, name, text)
            if name == "asker":
                return " · ".join(f"{one.name} ({one.party})" if one.party else one.name for one in made.askers)
            return " · ".join(made.addressees) if name == "addressee" else ""

        field = Field(name, self._label(name), "" if found is None else found.text, goes_on=True)
        await self._ask(field, lambda text: preview.state.with_document(with_text(preview.document, name, text)), told)

    async def _day(self, name: DayField, preview: Preview) -> None:
        from werkbank.services.dates import day_of_event, understood

        context, found = self._host.context, getattr(preview.document, name)
        now = context.services.doors.clock.now()

        def read(text: str) -> tuple[date | None, str]:
            if not text.strip():
                return None, ""
            if name != "requested":
                return day_of_event(text, now), ""
            meant = understood(text, now)
            return meant.date, meant.time

        def told(text: str) -> str:
            value, time = read(text)
            said = context.words.question_preview.not_found
            return said if value is None else f"{day(value, context.words.names, context.today)} {time}".strip()

        before = (
            "" if found is None else found.text if found.day is None else f"{_typed(found.day)} {found.time}".strip()
        )
        await self._ask(
            Field(name, self._label(name), before, "date"),
            lambda text: preview.state.with_document(with_day(preview.document, name, text, *read(text))),
            _without_trouble(told),
        )

    async def _kind(self, preview: Preview) -> None:
        words = self._host.context.words.questions.kinds
        names = {one: str(words[one]) for one in _KINDS}

        def apply(text: str) -> State:
            fits = [one for one, name in names.items() if name.casefold().startswith(text.strip().casefold())]
            exact = [one for one in fits if names[one].casefold() == text.strip().casefold()]
            chosen = exact or fits
            if not text.strip() or len(chosen) != 1:
                raise QuestionRefused("unknown-field", ", ".join(names.values()))
            return preview.state.with_document(with_kind(preview.document, chosen[0]))

        field = Field("kind", self._label("kind"), names[preview.document.kind], "name", tuple(names.values()))
        await self._ask(field, apply, lambda _: ", ".join(names.values()))

    async def _manager(self, preview: Preview) -> None:
        managers = await self._host.context.background.read(self._host.context.services.register.managers)
        names = tuple(one.name for one in managers if one.active)
        plan = self._host.plan
        here = preview.state.manager or ("" if plan is None else plan.manager) or (names[0] if names else "")
        field = Field("manager", self._label("manager"), here, "name", names)
        whose = self._host.context.words.question_preview.for_whom
        await self._ask(field, lambda text: preview.state._replace(manager=_whole(text, names)), lambda _: whose)

    async def _checklist(self, preview: Preview) -> None:
        context, plan = self._host.context, self._host.plan
        found = await context.background.read(context.services.checklists.all)
        codes = tuple(dict.fromkeys(one.code for one in found.current))
        field = Field("checklist", self._label("checklist"), "" if plan is None else plan.checklist, "name", codes)

        def apply(text: str) -> State:
            code = next((one for one in codes if one.casefold() == text.strip().casefold()), None)
            if code is None:
                raise QuestionRefused("unknown-field", ", ".join(codes))
            return preview.state._replace(checklist=code)

        def told(text: str) -> str:
            code = next((one for one in codes if one.casefold() == text.strip().casefold()), "")
            return f"{code} {checklist(context.words, code)}" if code else ""

        await self._ask(field, apply, told)


def _whole(text: str, names: tuple[str, ...]) -> str:
    """The one name that begins with what was typed, or has a word that does; else what was typed."""
    wanted = text.strip().casefold()
    fits = [name for name in names if wanted and f" {wanted}" in f" {name.casefold()}"]
    return fits[0] if len(fits) == 1 else text.strip()


def _typed(value: date) -> str:
    return f"{value.day}-{value.month}-{value.year}"


def _without_trouble(told: Callable[[str], str]) -> Callable[[str], str]:
    """While it is typed a date that is not one yet is no news; Enter says what is wrong with it."""
    from werkbank.domain.errors import NotADate

    def quiet(text: str) -> str:
        try:
            return told(text)
        except NotADate:
            return ""

    return quiet
