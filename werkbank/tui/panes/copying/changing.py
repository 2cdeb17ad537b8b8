"""Changing a working copy at the keyboard: one line at a time; it is kept, or let go of, as a whole."""

from __future__ import annotations

from abc import ABC, abstractmethod
from functools import partial
from typing import TYPE_CHECKING, Generic

from werkbank.domain.errors import WerkbankError
from werkbank.tui.messages import Say
from werkbank.tui.panes.copying.copies import Copy, D
from werkbank.tui.panes.copying.lists import P
from werkbank.tui.questions import Field, Question
from werkbank.tui.trouble import trouble
from werkbank.tui.until_right import until_right

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from werkbank.lang.shape.commands import CommandId
    from werkbank.tui.panes.copying.host import Form, Host
    from werkbank.tui.panes.copying.shop import CopyWords, Shop


class Changing(ABC, Generic[D, P]):
    """Asks what a change needs, and makes it in the working copy."""

    def __init__(self, host: Host[D, P], shop: Shop[D]) -> None:
        self.host, self.shop = host, shop
        self.commands: dict[CommandId, Callable[[], object]] = {
            **{name: self.asking(step) for name, step in self._asks().items()},
            **{name: self.doing(step) for name, step in self._does().items()},
            "move-up": lambda: self.at_once(lambda draft, part: self.shifted(draft, part, -1)),
            "move-down": lambda: self.at_once(lambda draft, part: self.shifted(draft, part, 1)),
        }

    def _asks(self) -> dict[CommandId, Callable[[], Awaitable[None]]]:
        return {"change-part": self._change, "edit": self._change, "new-part": self._new}

    def _does(self) -> dict[CommandId, Callable[[], Awaitable[None]]]:
        return {
            "remove-part": self._remove, "keep": self._keep, "move-running": self._move, "forget": self._forget,
            "editor": self._editor,
        }  # fmt: skip

    # ------------------------------------------------------------------ for subclasses

    @abstractmethod
    def outline(self, draft: D) -> tuple[P, ...]:
        """The parts of a copy, in the order of the rows."""

    @abstractmethod
    def change_form(self, draft: D, part: P) -> Form[D] | None:
        """The line of a part; ``None`` where nothing can be changed."""

    @abstractmethod
    def new_form(self, draft: D, part: P | None) -> Form[D] | None:
        """The line of a part more, after this one; ``None`` where there cannot be one."""

    @abstractmethod
    def without(self, draft: D, part: P) -> D:
        """A part away."""

    @abstractmethod
    def shifted(self, draft: D, part: P, by: int) -> D:
        """A part a place on (1) or back (-1)."""

    @abstractmethod
    def feedback(self, draft: D, part: P | None) -> str:
        """While it is typed: what is wrong with the part, else what comes of it. Runs beside the keyboard."""

    def asking(self, step: Callable[[], Awaitable[None]]) -> Callable[[], object]:
        """What asks something in the line."""
        return partial(self._start, step, asks=True)

    def doing(self, step: Callable[[], Awaitable[None]]) -> Callable[[], object]:
        """What is done without asking."""
        return partial(self._start, step, asks=False)

    def _start(self, step: Callable[[], Awaitable[None]], *, asks: bool) -> None:
        async def run() -> None:
            await step()

        self.host.context.start(run, group="copy-change", asks=asks)

    @property
    def said(self) -> CopyWords:
        """The words."""
        return self.shop.words

    def say(self, text: str, *, undo: bool = False) -> None:
        """One quiet line, with the key that takes it back."""
        context = self.host.context
        hint = context.words.screen.frame.undo_hint(context.keymap.key_of("undo")) if undo else ""
        self.host.post_message(Say(text, hint))

    # ------------------------------------------------------------------ one part

    def at_once(self, change: Callable[[D, P], D]) -> None:
        """What needs no line."""
        part, draft = self.host.part, self.host.draft
        if part is None or draft is None:
            return
        if not self.host.changed(change(draft, part), part):
            self.say(self.said.not_here)

    async def _change(self) -> None:
        draft, part = self.host.draft, self.host.part
        if draft is not None and part is not None:
            await self.through(self.change_form(draft, part), draft, part)

    async def _new(self) -> None:
        """A part after this one; in the list something new after this example."""
        draft = self.host.draft
        if draft is None:
            await self._copy()
            return
        await self.through(self.new_form(draft, self.host.part), draft, None)

    async def through(self, form: Form[D] | None, draft: D, part: P | None) -> None:
        """Ask, and change the copy; while it is typed it is told what comes of it. A new part gets the cursor."""
        if form is None:
            self.say(self.said.not_here)
            return
        before = set(self.outline(draft))

        def here(made: D) -> P | None:
            return next((one for one in self.outline(made) if one not in before), part)

        def feedback(values: dict[str, str]) -> str:
            made = form.made(values)
            return self.feedback(made, here(made))

        async def apply(values: dict[str, str]) -> str:
            made = form.made(values)
            self.host.changed(made, here(made))
            return ""

        await until_right(
            self.host.context, Question("", form.fields, form.first), apply, feedback, self.host.focus_work
        )

    # ------------------------------------------------------------------ the whole

    async def _copy(self) -> None:
        """Something of their own, after the one under the cursor."""
        host, said, shop, code = self.host, self.said, self.shop, self.host.code
        if not code:
            return
        context = host.context
        example = host.copies[code].draft if code in host.copies else await context.background.read(shop.begin, code)
        taken = (*await context.background.read(shop.taken), *host.copies)
        fields = (
            Field("code", said.fields["code"], "", "name"),
            Field("name", said.fields["name"], said.copy_of(shop.name(example).said(context.words.language))),
        )

        async def apply(values: dict[str, str]) -> str:
            draft = shop.copied(example, values["code"], values["name"], taken)
            host.copies[shop.code(draft)] = Copy(draft)
            host.open(shop.code(draft))
            return said.opened(context.keymap.key_of("keep"))

        told = await until_right(context, Question("", fields), apply, back=host.focus_work)
        if told:
            self.say(told)

    async def _remove(self) -> None:
        """A part away; in the list, the own versions."""
        host, said, context, code = self.host, self.said, self.host.context, self.host.code
        if host.opened:
            self.at_once(self.without)
            return
        if not code:
            return
        if code in host.fresh:  # never kept: there is nothing else of it
            await self._forget()
            return
        dropped, number = await context.background.write(self.shop.drop, code)
        host.copies.pop(code, None)
        self.say(said.back_to(dropped, number) if number else said.dropped(dropped), undo=True)
        host.look()

    async def _keep(self) -> None:
        """The working copy becomes the next version, as one deed."""
        host, context, said, code = self.host, self.host.context, self.said, self.host.code
        copy = host.copies.get(code)
        if copy is None or not copy.is_changed:
            self.say(said.nothing_to_keep)
            return
        if copy.text:
            raise self.shop.unreadable
        kept = await context.background.write(self.shop.keep, copy.draft)
        host.copies.pop(code, None)
        self.say(said.kept(*kept), undo=True)
        host.look()

    async def _forget(self) -> None:
        """The working copy away."""
        host, code = self.host, self.host.code
        copy = host.copies.get(code)
        if copy is None or not copy.is_changed:
            self.say(self.said.nothing_to_let_go)
            return
        host.copies.pop(code)
        self.say(self.said.let_go(code))
        host.look()

    async def _move(self) -> None:
        """All that runs on another version to the one that counts, as one deed."""
        host, context, said, code = self.host, self.host.context, self.said, self.host.code
        if not code:
            return
        copy = host.copies.get(code)
        if copy is not None and copy.is_changed:
            self.say(said.keep_first(context.keymap.key_of("keep")))
            return
        moved = await context.background.write(self.shop.move, code)
        if moved:
            self.say(said.moved(moved), undo=True)
        else:
            self.say(said.nothing_moves(code))
        host.look()

    async def _editor(self) -> None:
        """The whole of it as TOML; what cannot be read is kept, to go on with."""
        from werkbank.tui.editor import edited_text

        host, context, shop, code = self.host, self.host.context, self.shop, self.host.code
        if not code:
            return
        if not host.opened:
            host.open(code)
        copy = host.copies.get(code)
        if copy is None:
            copy = host.copies.setdefault(code, Copy(await context.background.read(shop.begin, code)))
        ask, before = context.words.screen.ask, copy.text or shop.text(copy.draft)
        text = edited_text(host.app, f"{code}.toml", before)
        if text is None:
            host.post_message(Say(ask.no_editor, error=True))
            return
        if text == before and not copy.text:
            self.say(ask.nothing_changed)
            return
        try:
            draft = await context.background.read(shop.reread, text, copy.draft)
        except WerkbankError as problem:
            copy.text = text or before
            host.shelve()
            why = trouble(problem, context.words)
            host.post_message(Say(self.said.editor_kept(why, context.keymap.key_of("editor")), error=True))
            return
        copy.text = ""
        if not host.changed(draft, host.part):
            host.shelve()
