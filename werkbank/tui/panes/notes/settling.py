"""What is settled at a note without it moving on: checks, a gate, who has which step. Each is one deed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from werkbank.domain.errors import NoteRefused
from werkbank.domain.notes import moves as move
from werkbank.tui.messages import Say
from werkbank.tui.panes.notes.making import Making
from werkbank.tui.panes.notes.naming import Named, named
from werkbank.tui.questions import Field, Question
from werkbank.tui.text import plain

if TYPE_CHECKING:
    from werkbank.domain.note_views import NoteView
    from werkbank.lang.shape.notes import NoteWords
    from werkbank.tui.panes.notes.host import Host


class Settling:
    """Asks what is settled, and keeps it."""

    def __init__(self, host: Host) -> None:
        self._host, self._making = host, Making(host)
        self.commands = self._making.commands({
            "checks": self._checks, "gate": self._gate, "holder": self._holder,
        })  # fmt: skip

    @property
    def _said(self) -> NoteWords:
        return self._making.said

    async def _checks(self, view: NoteView) -> None:
        """The numbers of what is in order now: what stands there is ticked, what was taken away is not."""
        said, language = self._said, self._host.context.words.language
        checks = view.kind.checks_of(view.line.step) if view.kind is not None else ()
        if not checks or view.progress is None:
            self._host.post_message(Say(said.no_checks))
            return
        before = {one.id for one in checks if one.id in view.progress.checked}
        told = " · ".join(f"{at} {one.name.said(language).removesuffix('.')}" for at, one in enumerate(checks, 1))

        async def apply(values: dict[str, str]) -> str:
            text = values["checks"].strip().lower()
            typed = text.replace(",", " ").split()
            wrong = [one for one in typed if one != said.all_checks and not 1 <= _number(one) <= len(checks)]
            if wrong:
                raise NoteRefused("unknown-check", wrong[0])
            meant = {one.id for at, one in enumerate(checks, 1) if text == said.all_checks or str(at) in typed}
            ticks = tuple(
                move.Tick(one.id, one.id in meant) for one in checks if (one.id in meant) != (one.id in before)
            )
            if ticks:
                await self._making.make(*ticks)
            return said.checks_are(len(meant), len(checks))

        first = " ".join(str(at) for at, one in enumerate(checks, 1) if one.id in before)
        field = Field("checks", said.fields["checks"], first, "text", (said.all_checks,), goes_on=True)
        await self._making.through(Question("", (field,)), apply, told)

    async def _gate(self, view: NoteView) -> None:
        """It was decided; of more than one gate the line asks which."""
        said, language = self._said, self._host.context.words.language
        gates = view.kind.gates if view.kind is not None else ()
        settled = view.progress.settled if view.progress is not None else frozenset()
        names = [Named(one.id, one.name.said(language)) for one in gates if one.id not in settled]
        if not names:
            done = ", ".join(one.name.said(language) for one in gates)
            self._host.post_message(Say(said.gate_is_settled(done) if done else said.no_gate))
            return
        if len(names) == 1:
            await self._making.make(move.Settle(names[0].id))
            self._making.tell(said.gate_settled(names[0].name))
            return

        async def apply(values: dict[str, str]) -> str:
            one = named(values["gate"], names)
            await self._making.make(move.Settle(one.id))
            return said.gate_settled(one.name)

        field = Field("gate", said.fields["gate"], names[0].name, "name", tuple(one.name for one in names))
        await self._making.through(Question("", (field,)), apply)

    async def _holder(self, view: NoteView) -> None:
        """Who has a step or will have it; nobody in the line is nobody yet."""
        from werkbank.services.named import find

        context, said = self._host.context, self._said
        if view.kind is None or view.progress is None:
            self._host.post_message(Say(said.no_route))
            return
        done, language = view.progress.done_ids, context.words.language
        steps = [Named(one.id, one.name.said(language)) for one in view.kind.route.all if one.id not in done]
        if not steps:
            self._host.post_message(Say(said.through))
            return
        people = await context.background.read(context.services.register.people)
        here = next((one for one in steps if one.id == view.line.step), steps[0])
        fields = (
            Field("step", said.fields["step"], here.name, "name", tuple(one.name for one in steps)),
            Field("who", said.fields["who"], view.holders.get(here.id, ""), "name", tuple(one.name for one in people)),
        )

        async def apply(values: dict[str, str]) -> str:
            step, who = named(values["step"], steps), values["who"].strip()
            person = find("person", who, people) if who else None
            await self._making.make(move.Assign(step.id, None if person is None else person.id))
            return said.holds_nobody(step.name) if person is None else said.holds(step.name, plain(person.name))

        await self._making.through(Question("", fields, "who"), apply)


def _number(text: str) -> int:
    return int(text) if text.isdecimal() and len(text) < 4 else 0
