"""The parts of a question: cut in two, join, take away, add. Each is one deed."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from werkbank.domain.errors import QuestionRefused
from werkbank.domain.questions.cuts import beginnings, place_of
from werkbank.tui.messages import Say
from werkbank.tui.panes.questions.making import Making
from werkbank.tui.questions import Field, Question
from werkbank.tui.text import cut_at_word, plain

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from werkbank.domain.question_views import QuestionView
    from werkbank.lang.shape.commands import CommandId
    from werkbank.tui.panes.questions.host import Host

_HALF: Final = 34
"""Columns of each half in what is told."""


class Parting:
    """Asks what is needed, and does it."""

    def __init__(self, host: Host) -> None:
        self._host, self._making = host, Making(host)
        steps: dict[CommandId, Callable[[QuestionView], Awaitable[None]]] = {
            "split": self._split, "merge": self._merge, "remove-part": self._remove, "new-part": self._add,
        }  # fmt: skip
        self.commands: dict[CommandId, Callable[[], object]] = {
            name: partial(self._making.start, step) for name, step in steps.items()
        }

    async def _split(self, view: QuestionView) -> None:
        """Where the words stand that begin the second half; the guess is its second sentence."""
        said, context, part = self._making.said, self._host.context, self._making.part_of(view)
        if part is None:
            return
        if view.line.hidden:
            self._host.post_message(Say(said.masked))
            return
        begins = beginnings(part.text)

        def told(values: dict[str, str]) -> str:
            if not values["from"].strip():
                return context.words.question_preview.split_help
            at = place_of(part.text, values["from"])
            if not at:
                return said.nothing_there
            first, second = (" ".join(half.split()) for half in (part.text[:at], part.text[at:]))
            return f"1: {cut_at_word(first, _HALF)}  2: {cut_at_word(second, _HALF)}"

        async def apply(values: dict[str, str]) -> str:
            at = place_of(part.text, values["from"])
            if not at:
                raise QuestionRefused("split-empty")
            await context.background.write(context.services.question_shaping.split, self._making.ref, part.place, at)
            return await self._making.with_reopened(view, said.was_split)

        field = Field("from", said.ask["from"], begins[0] if begins else "", "name", begins)
        await self._making.through(Question("", (field,)), apply, told)

    async def _merge(self, view: QuestionView) -> None:
        """With the next one."""
        context, part = self._host.context, self._making.part_of(view)
        if part is not None:
            await context.background.write(context.services.question_shaping.merge, self._making.ref, part.place)
            self._making.tell(self._making.said.was_merged)

    async def _remove(self, view: QuestionView) -> None:
        """With what was said of it."""
        context, part = self._host.context, self._making.part_of(view)
        if part is not None:
            await context.background.write(context.services.question_shaping.remove, self._making.ref, part.place)
            words = len(part.answer.split())
            self._making.tell(self._making.said.was_removed(plain(", ".join(part.numbers)), words))

    async def _add(self, view: QuestionView) -> None:
        """Behind the last one."""
        said, context = self._making.said, self._host.context

        async def apply(values: dict[str, str]) -> str:
            numbers = tuple(values["numbers"].replace(",", " ").split())
            parts = [(numbers, values["text"])]
            await context.background.write(context.services.question_shaping.add, self._making.ref, parts)
            return await self._making.with_reopened(view, said.was_added)

        fields = (Field("numbers", said.ask["numbers"], "", "date"), Field("text", said.ask["text"]))
        await self._making.through(Question("", fields, "text"), apply)
