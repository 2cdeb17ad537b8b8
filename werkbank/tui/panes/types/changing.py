"""Changing a type at the keyboard: one line at a time in a working copy, which is kept, or let go of, as a whole."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from werkbank.domain.errors import NoteRefused, WerkbankError
from werkbank.domain.notes import editing as edit
from werkbank.domain.notes.editing import Part, outline, part_of
from werkbank.tui.messages import Say
from werkbank.tui.panes.types.copies import Copy
from werkbank.tui.panes.types.forms import Forms
from werkbank.tui.questions import Field, Question
from werkbank.tui.text import plain
from werkbank.tui.trouble import trouble
from werkbank.tui.until_right import until_right

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from werkbank.domain.notes import NoteType
    from werkbank.domain.notes.editing import Draft
    from werkbank.lang.shape.commands import CommandId
    from werkbank.lang.shape.types import TypeWords
    from werkbank.tui.panes.types.forms import Form
    from werkbank.tui.panes.types.host import Host
    from werkbank.tui.panes.types.telling import Telling


class Changing:
    """Asks what a change needs, and makes it in the working copy."""

    def __init__(self, host: Host) -> None:
        self._host = host
        asking: dict[CommandId, Callable[[], Awaitable[None]]] = {
            "change-part": self._change, "edit": self._change, "new-part": self._new, "side-step": self._side,
            "checks": self._check,
        }  # fmt: skip
        doing: dict[CommandId, Callable[[], Awaitable[None]]] = {
            "remove-part": self._remove, "keep": self._keep, "move-running": self._move, "forget": self._forget,
            "editor": self._editor,
        }  # fmt: skip
        self.commands: dict[CommandId, Callable[[], object]] = {
            **{name: partial(self._start, step, asks=True) for name, step in asking.items()},
            **{name: partial(self._start, step) for name, step in doing.items()},
            "optional": lambda: self._at_once(edit.optional),
            "move-up": lambda: self._at_once(lambda kind, part: edit.shifted(kind, part, -1)),
            "move-down": lambda: self._at_once(lambda kind, part: edit.shifted(kind, part, 1)),
        }

    def _start(self, step: Callable[[], Awaitable[None]], *, asks: bool = False) -> None:
        async def run() -> None:
            await step()

        self._host.context.start(run, group="types-change", asks=asks)

    @property
    def _said(self) -> TypeWords:
        return self._host.context.words.types

    def _say(self, text: str, *, undo: bool = False) -> None:
        context = self._host.context
        hint = context.words.screen.frame.undo_hint(context.keymap.key_of("undo")) if undo else ""
        self._host.post_message(Say(text, hint))

    # ------------------------------------------------------------------ one part

    def _at_once(self, change: Callable[[NoteType, Part], NoteType]) -> None:
        """What needs no line."""
        part, telling = self._host.part, self._host.telling
        if part is None or telling is None:
            return
        draft = telling.draft._replace(kind=change(telling.kind, part))
        if not self._host.changed(draft, part):
            self._say(self._said.not_here)

    async def _change(self) -> None:
        telling, part = self._host.telling, self._host.part
        if telling is not None and part is not None:
            await self._through(Forms(telling).change(part), telling, part)

    async def _new(self) -> None:
        """A part after this one; in the list a type after this example."""
        telling = self._host.telling
        if telling is None:
            await self._copy()
            return
        await self._through(Forms(telling).add_step(self._host.part), telling, None)

    async def _side(self) -> None:
        if (telling := self._host.telling) is not None:
            await self._through(Forms(telling).add_side(self._host.part), telling, None)

    async def _check(self) -> None:
        if (telling := self._host.telling) is not None:
            await self._through(Forms(telling).add_check(self._host.part), telling, None)

    async def _through(self, form: Form | None, telling: Telling, part: Part | None) -> None:
        """Ask, and change the copy; while it is typed it is told what comes of it. A new part gets the cursor."""
        if form is None:
            self._say(self._said.not_here)
            return
        before = set(outline(telling.kind))

        def feedback(values: dict[str, str]) -> str:
            try:
                return self._feedback(form.made(values), part, before)
            except WerkbankError as problem:
                return trouble(problem, self._host.context.words)

        async def apply(values: dict[str, str]) -> str:
            draft = form.made(values)
            fresh = next((one for one in outline(draft.kind) if one not in before), part)
            self._host.changed(draft, fresh)
            return ""

        await until_right(self._host.context, Question("", form.fields), apply, feedback, self._host.focus_work)

    def _feedback(self, draft: Draft, part: Part | None, before: set[Part]) -> str:
        """What is wrong with this part, else how long the route becomes; and a role that comes along."""
        context, said, telling = self._host.context, self._said, self._host.telling
        found = context.services.type_sights.checked(draft)
        here = next((one for one in outline(draft.kind) if one not in before), part)
        if telling is not None:
            after = telling.on(draft)
            wrong = [after.problem(one, None) for one in found.problems if part_of(one) == here]
            if wrong:
                return " ".join(wrong)
        told = [said.new_role(plain(one.name.nl)) for one in draft.roles if telling and one not in telling.draft.roles]
        if found.new_days is not None:
            same = found.old_days in (None, found.new_days)
            told.append(said.way(found.new_days) if same else said.way_was(found.new_days, found.old_days or 0))
        else:
            told.append(said.wrong(len(found.problems)))
        return " · ".join(told)

    # ------------------------------------------------------------------ a type

    async def _copy(self) -> None:
        """A type of their own, after the one under the cursor."""
        host, said, row = self._host, self._said, self._host.row
        if row is None:
            return
        context = host.context
        example = host.copies[row.code].draft if row.code in host.copies else None
        if example is None:
            example = await context.background.read(context.services.type_sights.begin, row.code)
        types = await context.background.read(context.services.templates.all)
        taken = [*(one.code for one in types.types), *host.copies]
        kind = example.kind
        fields = (
            Field("code", said.fields["code"], "", "name"),
            Field("name", said.fields["name"], said.copy_of(kind.name.said(context.words.language))),
        )

        async def apply(values: dict[str, str]) -> str:
            draft = edit.copied(kind, values["code"], values["name"], taken)
            draft = draft._replace(roles=example.roles, ladders=example.ladders)
            host.copies[draft.kind.code] = Copy(draft)
            host.open(draft.kind.code)
            return said.opened(context.keymap.key_of("keep"))

        told = await until_right(context, Question("", fields), apply, back=host.focus_work)
        if told:
            self._say(told)

    async def _remove(self) -> None:
        """A part away; in the list, the own versions of a type."""
        host, said, context = self._host, self._said, self._host.context
        if host.opened:
            self._at_once(edit.without)
            return
        row = host.row
        if row is None:
            return
        copy = host.copies.get(row.code)
        if copy is not None and not copy.draft.base and row.kind is None:  # never kept: there is nothing else of it
            await self._forget()
            return
        dropped = await context.background.write(context.services.templates.drop, row.code)
        host.copies.pop(row.code, None)
        now = dropped.now
        self._say(said.dropped(dropped.code) if now is None else said.back_to(now.code, now.version), undo=True)
        host.look()

    async def _keep(self) -> None:
        """The working copy becomes the next version of the type, as one deed."""
        host, context, said = self._host, self._host.context, self._said
        row = host.row
        copy = host.copies.get(row.code) if row is not None else None
        if row is None or copy is None or not copy.is_changed:
            self._say(said.nothing_to_keep)
            return
        if copy.text:
            raise NoteRefused("shape", "TOML")
        kept = await context.background.write(context.services.templates.keep, copy.draft)
        host.copies.pop(row.code, None)
        self._say(said.kept(kept.code, kept.version), undo=True)
        host.look()

    async def _forget(self) -> None:
        """The working copy away."""
        host, row = self._host, self._host.row
        copy = host.copies.get(row.code) if row is not None else None
        if row is None or copy is None or not copy.is_changed:
            self._say(self._said.nothing_to_let_go)
            return
        host.copies.pop(row.code)
        self._say(self._said.let_go(row.code))
        host.look()

    async def _move(self) -> None:
        """All that runs on another version to the one that counts, as one deed."""
        host, context, said = self._host, self._host.context, self._said
        row = host.row
        if row is None:
            return
        copy = host.copies.get(row.code)
        if copy is not None and copy.is_changed:
            self._say(said.keep_first(context.keymap.key_of("keep")))
            return
        offer = await context.background.write(context.services.templates.move, row.code)
        if offer.movers:
            self._say(said.moved(len(offer.movers)), undo=True)
        else:
            self._say(said.nothing_moves(row.code))
        host.look()

    async def _editor(self) -> None:
        """The whole of it as TOML; what cannot be read is kept, to go on with."""
        from werkbank.tui.editor import edited_text

        host, context, row = self._host, self._host.context, self._host.row
        if row is None:
            return
        if not host.opened:
            host.open(row.code)
        copy = host.copies.get(row.code)
        if copy is None:
            draft = await context.background.read(context.services.type_sights.begin, row.code)
            copy = host.copies.setdefault(row.code, Copy(draft))
        sights, ask = context.services.type_sights, context.words.screen.ask
        before = copy.text or sights.text(copy.draft)
        text = edited_text(host.app, f"{row.code}.toml", before)
        if text is None:
            host.post_message(Say(ask.no_editor, error=True))
            return
        if text == before and not copy.text:
            self._say(ask.nothing_changed)
            return
        try:
            draft = await context.background.read(sights.reread, text, copy.draft)
        except NoteRefused as problem:
            copy.text = text or before
            why = trouble(problem, context.words)
            host.post_message(Say(self._said.editor_kept(why, context.keymap.key_of("editor")), error=True))
            return
        copy.text = ""
        host.changed(draft, host.part)
