"""The moves of a note at the keyboard: on, back, on hold, to another author, out and away. Each is one deed.

What can be guessed stands in the line already; what cannot be is told there, and asked again.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from werkbank.domain.errors import NotADate, NoteRefused
from werkbank.domain.notes import moves as move
from werkbank.lang.days import day
from werkbank.tui.messages import Say
from werkbank.tui.panes.notes.making import Making
from werkbank.tui.panes.notes.naming import Named, name_of, named, numbered, side_steps, sides_out, understood_day
from werkbank.tui.questions import Field, Question
from werkbank.tui.text import plain
from werkbank.tui.trouble import trouble

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from werkbank.domain.note_views import NoteView
    from werkbank.lang.shape.notes import NoteWords
    from werkbank.tui.panes.notes.host import Host

_REVIEW: Final = "+5"
"""Working days after which something on hold is looked at again, until she says otherwise."""


_BESIDE: Final = 20
"""Columns of the line that are not for what is told there: its ends, and the keys."""


class Going:
    """Asks what a move needs, and makes it."""

    def __init__(self, host: Host) -> None:
        self._host, self._making = host, Making(host)
        self.commands = self._making.commands({
            "next-step": self._next, "retour": self._back, "hold": self._hold, "hand-over": self._hand_over,
            "side-step": self._side, "send": self._send, "file": self._file, "withdraw": self._withdraw,
        })  # fmt: skip

    @property
    def _said(self) -> NoteWords:
        return self._making.said

    # ------------------------------------------------------------------ along the route

    async def _next(self, view: NoteView) -> None:
        """The step is done; what must be in order for that is shown first, and ticked with Enter."""
        progress, kind, said = view.progress, view.kind, self._said
        open_checks = [
            one
            for one in (kind.checks_of(view.line.step) if kind is not None else ())
            if progress is not None and progress.began(one.step) and one.id not in progress.checked
        ]
        if (
            view.line.state or not open_checks or len(self._making.refs) > 1
        ):  # what cannot be is told, and nothing asked
            await self._on(view.line.ref)
            return
        language = self._host.context.words.language

        async def apply(values: dict[str, str]) -> str:
            text = values["checks"].strip().lower()
            numbers = [int(one) for one in text.replace(",", " ").split() if one.isdecimal()]
            meant = [one for at, one in enumerate(open_checks, 1) if text == said.all_checks or at in numbers]
            if not meant:
                raise NoteRefused("unknown-check", text)
            ticks = tuple(move.Tick(one.id) for one in meant)
            if len(meant) < len(open_checks):
                await self._making.make(*ticks)
                return said.ticked(len(meant), len(open_checks))
            await self._making.make(*ticks, move.Next())
            return await self._lies(view.line.ref)

        names = [one.name.said(language).removesuffix(".") for one in open_checks]
        told = numbered(names, self._host.rows.size.width - _BESIDE) if len(names) > 1 else names[0]
        field = Field("checks", said.fields["checks"], said.all_checks, "name", (said.all_checks,))
        await self._making.through(Question("", (field,)), apply, told)

    async def _on(self, ref: str) -> None:
        """To the next step; of a side step that is still out, the key that reports it back is told."""
        try:
            await self._making.make(move.Next())
        except NoteRefused as refused:
            if refused.reason != "side-open":
                raise
            context = self._host.context
            name = context.words.commands.names["side-step"]["short"]
            tail = f"{context.keymap.key_of('side-step')} {name}"
            self._host.post_message(Say(trouble(refused, context.words), tail, error=True))
            return
        self._making.tell(await self._lies(ref))

    async def _lies(self, ref: str) -> str:
        """Where it lies by now."""
        context = self._host.context
        number = int(ref[1:])
        lines = self._making.lines or await context.background.read(context.services.notes.some, [number])
        line = lines[number]
        return self._said.now_at(plain(line.step_name) or line.step or self._said.through)

    async def _back(self, view: NoteView) -> None:
        """To an earlier step, with the reason; the guess is the one before, anew in as many days as that takes."""
        said, words = self._said, self._host.context.words
        if view.kind is None or view.progress is None:
            self._host.post_message(Say(said.no_route))
            return
        route, done = view.kind.route, view.progress.done_ids
        earlier = [one for one in route.steps[: max(0, route.place(view.line.step))] if one.id in done]
        if not earlier:
            self._host.post_message(Say(said.nothing_before))
            return
        steps = [Named(one.id, one.name.said(words.language)) for one in earlier]
        fields = (
            Field("step", said.fields["step"], steps[-1].name, "name", tuple(one.name for one in steps)),
            Field("reason", said.fields["reason"]),
            Field("wanted", said.fields["wanted"], f"+{max(1, earlier[-1].norm)}", "date"),
        )

        async def apply(values: dict[str, str]) -> str:
            to = named(values["step"], steps)
            wanted = understood_day(self._host.context, values["wanted"]) if values["wanted"].strip() else None
            await self._making.make(move.Back(to.id, values["reason"], wanted))
            return said.back_at(to.name)

        def told(values: dict[str, str]) -> str:
            name = name_of(values["step"], steps)
            return said.back_at(name) if name else ""

        await self._making.through(Question("", fields, "reason"), apply, told)

    async def _side(self, view: NoteView) -> None:
        """A side step came back, or all that are out; with a reason it is not needed this time."""
        said, language = self._said, self._host.context.words.language
        steps, out = side_steps(view, language), sides_out(view, language)
        if not steps:
            self._host.post_message(Say(said.no_side))
            return
        some = (said.all_checks,) if len(out) > 1 else ()
        fields = (
            Field("step", said.fields["step"], steps[0].name, "name", (*(one.name for one in steps), *some)),
            Field("reason", said.fields["reason"], blank=said.is_back),
        )

        def meant(text: str) -> tuple[Sequence[Named], str]:
            """The steps, and what they are called together. Raises ``NoteRefused``."""
            if some and text.strip().lower() == said.all_checks:
                return out, said.sides(len(out))
            one = named(text, steps)
            return (one,), one.name

        async def apply(values: dict[str, str]) -> str:
            (which, name), reason = meant(values["step"]), values["reason"].strip()
            await self._making.make(*(move.Skip(one.id, reason) if reason else move.Next(one.id) for one in which))
            return said.side_gone(name) if reason else said.side_done(name)

        def told(values: dict[str, str]) -> str:
            try:
                which, name = meant(values["step"])
            except NoteRefused:
                return ""
            become = (said.side_gone if values["reason"].strip() else said.side_done)(name)
            return f"{become} · {said.all_checks}: {said.sides(len(out))}" if some and len(which) == 1 else become

        await self._making.through(Question("", fields), apply, told)

    # ------------------------------------------------------------------ on hold, to somebody else

    async def _hold(self, view: NoteView) -> None:
        """Until a day on which it is looked at again; the same key lets it go on."""
        said = self._said
        if view.line.state == "held":
            await self._making.make(move.Resume())
            self._making.tell(said.resumed)
            return
        fields = (Field("review", said.fields["review"], _REVIEW, "date"), Field("reason", said.fields["reason"]))

        async def apply(values: dict[str, str]) -> str:
            review = understood_day(self._host.context, values["review"])
            await self._making.make(move.Put(review, values["reason"]))
            return said.put(self._day(review))

        def told(values: dict[str, str]) -> str:
            try:
                return said.put(self._day(understood_day(self._host.context, values["review"])))
            except NotADate:
                return ""

        await self._making.through(Question("", fields, "reason"), apply, told)

    async def _hand_over(self, _view: NoteView) -> None:
        """To another author, by name."""
        from werkbank.services.named import find

        context, said = self._host.context, self._said
        people = await context.background.read(context.services.register.people)
        fields = (
            Field("author", said.fields["author"], "", "name", tuple(one.name for one in people)),
            Field("reason", said.fields["reason"]),
        )

        async def apply(values: dict[str, str]) -> str:
            person = find("person", values["author"].strip(), people)
            await self._making.make(move.HandOver(person.id, values["reason"]))
            return said.handed(plain(person.name))

        await self._making.through(Question("", fields), apply)

    # ------------------------------------------------------------------ out

    async def _send(self, _view: NoteView) -> None:
        await self._making.make(move.Send())
        self._making.tell(self._said.sent)

    async def _file(self, view: NoteView) -> None:
        """Enter says that it is in the document system, under this number: we cannot see that."""
        said = self._said
        first = "" if view.line.hidden else view.line.kenmerk or view.item.kenmerk

        async def apply(values: dict[str, str]) -> str:
            await self._making.make(move.Close(values["kenmerk"], is_filed=True))
            return said.filed(plain(values["kenmerk"].strip()))

        question = Question(said.file_ask, (Field("kenmerk", said.fields["kenmerk"], first),))
        if view.line.state not in ("sent", "withdrawn"):  # said before anything is asked
            raise NoteRefused("not-sent")
        await self._making.through(question, apply)

    async def _withdraw(self, _view: NoteView) -> None:
        said = self._said

        async def apply(values: dict[str, str]) -> str:
            await self._making.make(move.Withdraw(values["reason"]))
            return said.withdrawn

        await self._making.through(Question(said.withdraw_ask, (Field("reason", said.fields["reason"]),)), apply)

    def _day(self, value: date) -> str:
        context = self._host.context
        return day(value, context.words.names, context.today)
