"""The answer of a part: in a line, in the officer's own editor, and its versions. Every save is one deed."""

from __future__ import annotations

import asyncio
from functools import partial
from typing import TYPE_CHECKING

from werkbank.domain.errors import QuestionRefused
from werkbank.services.questions.shaping import PartEdit, QuestionEdit
from werkbank.tui.messages import Say
from werkbank.tui.panes.questions.making import Making
from werkbank.tui.printed import printed
from werkbank.tui.questions import Field, Question

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from werkbank.domain.question_keeping import Part
    from werkbank.domain.question_views import QuestionView
    from werkbank.lang.shape.commands import CommandId
    from werkbank.tui.panes.questions.host import Host

_SHOWN = 60
"""Characters of a version in the line under it."""


class Answering:
    """Writes it."""

    def __init__(self, host: Host, making: Making | None = None) -> None:
        self._host = host
        self._making = Making(host) if making is None else making
        steps: dict[CommandId, Callable[[QuestionView], Awaitable[None]]] = {
            "editor": self._editor, "versions": self._versions,
        }  # fmt: skip
        self.commands: dict[CommandId, Callable[[], object]] = {
            name: partial(self._making.start, step) for name, step in steps.items()
        }

    # ------------------------------------------------------------------ in a line

    async def write(self, view: QuestionView) -> None:
        """In one line; an answer that has more of them is written in the editor."""
        said, part, context = self._making.said, self._making.part_of(view), self._host.context
        if part is None:
            return
        if "\n" in part.answer and not view.line.hidden:
            self._host.post_message(Say(said.in_editor(context.keymap.key_of("editor"))))
            return
        first = "" if view.line.hidden else part.answer
        field = Field(
            "answer",
            said.ask_answer(printed(part.numbers) if part.numbers else said.no_number(part.place)),
            first,
            goes_on=True,
        )

        async def apply(values: dict[str, str]) -> str:
            if values["answer"].strip() == first.strip():
                return ""
            return await self._save(part, values["answer"])

        loop = asyncio.get_running_loop()

        def told(values: dict[str, str]) -> str:
            """Nothing beside the line: what resembles it is in the memory. Called beside the loop."""
            loop.call_soon_threadsafe(self._host.typing, values["answer"])
            return ""

        await self._making.through(Question("", (field,)), apply, told)
        self._host.typing(part.answer)

    async def _save(self, part: Part, text: str) -> str:
        """What she wrote is kept in any case; when another stood there by now that is told, and a version of it."""
        context, said = self._host.context, self._making.said
        change, edit = context.services.question_shaping.change, PartEdit(answer=text)
        try:
            await context.background.write(change, self._making.ref, part.place, edit, part)
        except QuestionRefused as refused:
            if refused.reason != "changed-meanwhile":
                raise
            now = (await context.background.read(context.services.questions.view, self._making.ref)).parts
            if len(now) < part.place or now[part.place - 1].id != part.id:  # another part stands in its place
                raise
            await context.background.write(change, self._making.ref, part.place, edit)
            return said.kept_over(context.keymap.key_of("versions"))
        return said.answer_kept(len(text.split()))

    # ------------------------------------------------------------------ in the editor

    async def _editor(self, view: QuestionView) -> None:
        """The answer of the part; of the whole question what is asked word for word."""
        from werkbank.tui.editor import written

        said, context, host = self._making.said, self._host.context, self._host
        if view.line.hidden:
            host.post_message(Say(said.masked))
            return
        part = view.parts[self._making.place - 1] if 0 < self._making.place <= len(view.parts) else None
        before = view.question.text if part is None else part.answer
        outcome = written(host.app, "antwoord.txt", before)
        host.focus_work()
        if outcome.trouble:
            told = {"none": context.words.screen.ask.no_editor, "failed": said.editor_failed,
                    "unread": context.words.screen.ask.editor_broken}[outcome.trouble]  # fmt: skip
            host.post_message(Say(told, error=True))
            return
        if outcome.text.strip() == before.strip():
            host.post_message(Say(context.words.screen.ask.nothing_changed))
            return
        if part is None:
            edit = QuestionEdit(text=outcome.text)
            await context.background.write(context.services.question_shaping.edit, self._making.ref, edit)
            self._making.tell(said.changed)
            return
        self._making.tell(await self._save(part, outcome.text))

    # ------------------------------------------------------------------ as it was

    async def _versions(self, view: QuestionView) -> None:
        """They are read where the text was; the line takes one back."""
        said, context, part = self._making.said, self._host.context, self._making.part_of(view)
        if part is None:
            return
        if view.line.hidden:
            self._host.post_message(Say(said.masked))
            return
        service = context.services.answer_versions
        found = await context.background.read(service.of, self._making.ref, part.place)
        older = [one for one in found if one.text != part.answer]
        if not older:
            self._host.post_message(Say(said.no_versions))
            return
        self._host.show_versions()
        loop = asyncio.get_running_loop()
        texts = {str(one.number): one.text for one in older}

        def told(values: dict[str, str]) -> str:
            number = values["version"].strip()
            text = texts.get(number)
            if text is not None:
                loop.call_soon_threadsafe(self._host.name_version, int(number))
            return "" if text is None else " ".join(text.split())[:_SHOWN] or said.emptied

        async def apply(values: dict[str, str]) -> str:
            text = values["version"].strip()
            number = int(text) if text.isdecimal() and len(text) < 6 else 0
            await context.background.write(service.take_back, self._making.ref, part.place, number)
            return said.taken_back(number)

        field = Field("version", said.ask["version"], str(older[0].number), "name", tuple(texts))
        await self._making.through(Question("", (field,)), apply, told)
        self._host.show_versions()
