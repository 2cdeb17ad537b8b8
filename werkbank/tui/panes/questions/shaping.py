"""Change what a question is: its fields and those of a part, and its term. Each is one deed."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from werkbank.domain.errors import QuestionRefused
from werkbank.services.questions.shaping import PartEdit, QuestionEdit
from werkbank.tui.messages import Say
from werkbank.tui.panes.questions.making import Making
from werkbank.tui.questions import Field, Question
from werkbank.tui.text import plain

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable
    from datetime import date

    from werkbank.domain.question_keeping import Part
    from werkbank.domain.question_views import QuestionView
    from werkbank.lang.shape.commands import CommandId
    from werkbank.tui.panes.questions.host import Host
    from werkbank.tui.questions import Kind

_WHOLE: Final = (
    "asker", "behalf", "behind", "kind", "core", "author", "reference", "title", "addressee", "submitted", "requested",
)  # fmt: skip
_PART: Final = ("numbers", "core", "answer", "advice", "text")
_DATES: Final = frozenset({"submitted", "requested"})


class _Aspect(NamedTuple):
    """A field that can be changed: how it is asked, and what stands in it now."""

    name: str
    label: str
    value: str
    kind: Kind = "text"
    choices: tuple[str, ...] = ()


class Shaping:
    """Asks, and changes."""

    def __init__(self, host: Host) -> None:
        self._host, self._making = host, Making(host)
        steps: dict[CommandId, Callable[[QuestionView], Awaitable[None]]] = {"edit": self._edit, "term": self._term}
        self.commands: dict[CommandId, Callable[[], object]] = {
            name: partial(self._making.start, step) for name, step in steps.items()
        }

    # ------------------------------------------------------------------ fields

    async def _edit(self, view: QuestionView) -> None:
        """First which field, then what it becomes: both lines have the whole width."""
        making, said = self._making, self._making.said
        part = view.parts[making.place - 1] if 0 < making.place <= len(view.parts) else None
        aspects = await self._aspects(view) if part is None else self._of_part(view, part)
        chosen: list[_Aspect] = []

        def meant(text: str) -> _Aspect | None:
            wanted = text.strip().casefold()
            fits = [one for one in aspects if one.label.casefold() == wanted]
            fits = fits or [one for one in aspects if wanted and one.label.casefold().startswith(wanted)]
            return fits[0] if len(fits) == 1 else None

        def told(values: dict[str, str]) -> str:
            one = meant(values["field"])
            return "" if one is None else said.stands_now(plain(one.value) or said.nothing_yet)

        async def choose(values: dict[str, str]) -> str:
            one = meant(values["field"])
            if one is None:
                raise QuestionRefused("unknown-field", ", ".join(each.label for each in aspects))
            chosen.append(one)
            return ""

        first = next((one for one in aspects if not one.value), aspects[0])
        field = Field("field", said.ask["field"], first.label, "name", tuple(one.label for one in aspects))
        await making.through(Question("", (field,)), choose, told)
        if chosen:
            await self._change(chosen[0], part)

    async def _change(self, one: _Aspect, part: Part | None) -> None:
        context, making, said = self._host.context, self._making, self._making.said
        if "\n" in one.value:
            self._host.post_message(Say(said.in_editor(context.keymap.key_of("editor"))))
            return

        async def apply(values: dict[str, str]) -> str:
            text = values[one.name].strip()
            if text == one.value.strip():
                return ""
            shaping, write = context.services.question_shaping, context.background.write
            if part is not None:
                await write(shaping.change, making.ref, part.place, _part_edit(one.name, text))
            else:
                await write(shaping.edit, making.ref, QuestionEdit(**{one.name: self._kept(one.name, text)}))  # type: ignore[arg-type]
            return said.changed

        field = Field(one.name, one.label, one.value, one.kind, one.choices, goes_on=True)
        await making.through(Question("", (field,)), apply)

    def _kept(self, name: str, text: str) -> str:
        """A kind as it is kept; anything else as it was typed."""
        if name != "kind" or not text:
            return text
        kinds = {code: str(word) for code, word in self._making.said.kinds.items() if code}
        found = [code for code, word in kinds.items() if word.casefold().startswith(text.casefold())]
        if len(found) != 1:
            raise QuestionRefused("unknown-field", ", ".join(kinds.values()))
        return found[0]

    async def _aspects(self, view: QuestionView) -> list[_Aspect]:
        context, said, one = self._host.context, self._making.said, view.question
        people = await context.background.read(context.services.register.people)
        names = tuple(person.name for person in people)
        values = {name: str(getattr(one, name, "") or "") for name in _WHOLE}
        values |= {"author": view.line.author, "kind": said.kinds[one.kind] if one.kind else ""}
        values |= {name: _typed(getattr(one, name)) for name in _DATES}
        values["requested"] = f"{values['requested']} {one.requested_time}".strip()
        if view.line.hidden:
            values = dict.fromkeys(_WHOLE, "")
        kinds: dict[str, Kind] = {"author": "name", "kind": "name", **dict.fromkeys(_DATES, "date")}
        choices = {"author": names, "kind": tuple(str(word) for code, word in said.kinds.items() if code)}
        return [
            _Aspect(name, said.fields[name], values[name], kinds.get(name, "text"), choices.get(name, ()))
            for name in _WHOLE
        ]

    def _of_part(self, view: QuestionView, part: Part) -> list[_Aspect]:
        said, shut = self._making.said, view.line.hidden
        values = {name: "" if shut else str(getattr(part, name)) for name in _PART if name != "numbers"}
        values["numbers"] = ", ".join(part.numbers)
        return [_Aspect(name, said.fields[name], values[name]) for name in _PART]

    async def _term(self, view: QuestionView) -> None:
        """The date or term of the item it came from, which the question follows."""
        from werkbank.tui.terming import Dated, Terming  # at first use: it knows how terms are counted

        await Terming(self._host.context, self._making.through).ask(
            [view.line.item], Dated(view.line.item, view.line.due, view.line.due_time)
        )


def _part_edit(name: str, text: str) -> PartEdit:
    changes: dict[str, Any] = {name: tuple(text.replace(",", " ").split()) if name == "numbers" else text}
    return PartEdit(**changes)


def _typed(value: date | None) -> str:
    return "" if value is None else f"{value.day}-{value.month}-{value.year}"
