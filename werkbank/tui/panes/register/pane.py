"""What the registers share: the list, the one under the cursor beside it, one more, changed; each one deed."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, ClassVar, Generic, TypeVar

from textual.widget import Widget

from werkbank.tui.arriving import Arriving
from werkbank.tui.following import NAME, FollowingFacts
from werkbank.tui.messages import PlaceChanged, Position, Say
from werkbank.tui.panes.moving import moves
from werkbank.tui.panes.register.rows import RegisterRows
from werkbank.tui.questions import Question
from werkbank.tui.text import plain
from werkbank.tui.until_right import until_right
from werkbank.tui.widgets.reader import Reader

if TYPE_CHECKING:
    from collections.abc import Callable, Coroutine, Mapping, Sequence

    from textual.app import ComposeResult

    from werkbank.domain.deeds import Deed
    from werkbank.lang.shape.commands import CommandId
    from werkbank.tui.context import Context
    from werkbank.tui.keys import Place
    from werkbank.tui.panes.register.rows import Column, Group
    from werkbank.tui.questions import Field
    from werkbank.tui.widgets.reader import Paragraph

T = TypeVar("T")
_PAUSE = 0.08
"""Seconds on one row before what hangs on it is read."""


class RegisterPane(Widget, Generic[T]):
    """Rows, and one of them. Subclasses say what is in it."""

    place: Place
    manager = ""
    subject: ClassVar[str]
    """Under which word a deed says which row it was about."""
    deeds: ClassVar[tuple[str, ...]]
    """How the keys of deeds begin that are about a row of this register."""

    def __init__(self, context: Context, columns: Sequence[Column[T]], group: Group[T] | None = None) -> None:
        super().__init__(id=self.place)
        self.context = context
        self._listing = Arriving(self.post_message, coming=True)
        """The rows, as long as the first ones are on their way."""
        self.rows: RegisterRows[T] = RegisterRows(context, f"{self.place}-rows", columns, group)
        self.reader = Reader(context.ink, id=f"{self.place}-paper")
        self.all: Sequence[T] = ()
        """All that was read, also what is not shown."""
        self._wanted = 0
        """The row to stand on; 0 for the one she is on."""
        self._papered = 0
        """The row of which the paper is."""
        self.commands: Mapping[CommandId, Callable[[], object]] = {
            **moves(self.rows, self.reader, lambda: self.reader.has_focus),
            "new-part": lambda: context.start(partial(self._ask, None), group="change", asks=True),
            "edit": self.change, "open": self.change,
            "full": lambda: self.spread(full=not self.has_class("-full")),
            "focus": self._step,
        }  # fmt: skip

    def compose(self) -> ComposeResult:
        """The list above, one of it below; beside each other when there is room."""
        yield self.rows
        yield self.reader

    # ------------------------------------------------------------------ for subclasses

    def read(self) -> Sequence[T]:
        """All of them, in their order; beside the keyboard."""
        raise NotImplementedError

    def number(self, one: T) -> int:
        """Its row number."""
        raise NotImplementedError

    def called(self, one: T) -> str:
        """What it is called."""
        raise NotImplementedError

    def chosen(self, found: Sequence[T]) -> Sequence[T]:
        """Those that are shown."""
        return found

    def empty(self) -> str:
        """What to say when there is none."""
        raise NotImplementedError

    @property
    def title(self) -> str:
        """What this page is."""
        raise NotImplementedError

    def paper(self, one: T) -> list[Paragraph]:
        """What is known of it without reading more."""
        raise NotImplementedError

    def more(self, one: T) -> list[Paragraph]:
        """All of it, with what hangs on it; beside the keyboard."""
        raise NotImplementedError

    def fields(self, one: T | None) -> tuple[Field, ...]:
        """What is asked of it, or of a new one; beside the keyboard."""
        raise NotImplementedError

    def keep(self, one: T | None, values: dict[str, str]) -> tuple[int, str]:
        """Change it as it was seen, or make one more; its number and what it is called. In the thread that writes."""
        raise NotImplementedError

    def hint(self, values: dict[str, str]) -> str:
        """What will come of what is typed; beside the keyboard."""
        raise NotImplementedError

    # ------------------------------------------------------------------ looking

    @property
    def coming(self) -> bool:
        """Are the rows being read for the first time? Keys wait for them."""
        return self._listing.coming

    @property
    def idle(self) -> frozenset[CommandId]:
        """Keys that do nothing as long as nothing is there."""
        return frozenset() if self.rows.found else frozenset({"open", "edit", "remove-part", "optional", "focus"})

    def reload(self) -> None:
        """Look again; the cursor stays on its row."""
        self.context.start(lambda: self._listing.of(self._look), group=self.place, latest=True)

    def returned(self, deed: Deed) -> None:
        """To what was undone, or done again."""
        number = deed.args.get(self.subject) if deed.key.startswith(self.deeds) else 0
        self._wanted = number if isinstance(number, int) else 0

    async def _look(self) -> None:
        self.all = await self.context.background.read(self.read)
        self.lay_out()

    def lay_out(self, *, narrowed: bool = False) -> None:
        """Show what was read, as far as it is chosen; when less is chosen than before, from the top."""
        here = self._wanted or (0 if self.rows.current is None else self.number(self.rows.current))
        found = self.chosen(self.all)
        self.rows.empty = self.empty()
        here_at = next((place for place, one in enumerate(found) if self.number(one) == here), None)
        at = here_at if here_at is not None else 0 if narrowed else self.rows.cursor
        if self._wanted and any(self.number(one) == self._wanted for one in self.all):
            self._wanted = 0
        self.rows.show(found, at, self.all)
        self._draw()

    def stand_on(self, number: int) -> None:
        """Look again, with the cursor on this one."""
        self._wanted = number
        self.reload()

    def _draw(self) -> None:
        if self.display:
            total = len(self.rows.found)
            self.post_message(Position(self.rows.cursor + 1, total, self.title))
        self.context.start(self._show, group=f"{self.place}-paper", latest=True)

    async def _show(self) -> None:
        """What is known of it at once; what hangs on it when she stays."""
        one = self.rows.current
        if one is None:
            self._papered = 0
            self.reader.show(())
            return
        number = self.number(one)
        if number != self._papered:
            self._papered = number
            self.reader.show(self.paper(one))
            await self.context.background.pause(_PAUSE)
        whole = await self.context.background.read(self.more, one)
        if self.rows.current is one:
            self.reader.show(whole, keep=True)

    def on_register_rows_moved(self, message: RegisterRows.Moved) -> None:
        """Another row under the cursor."""
        message.stop()
        self._draw()

    def on_line_list_chosen(self, message: RegisterRows.Chosen) -> None:
        """The mouse on a row; twice opens it."""
        message.stop()
        self.rows.focus()
        if message.twice:
            self.commands["open"]()

    # ------------------------------------------------------------------ changing

    def on_one(self, work: Callable[[T], Coroutine[object, object, None]], *, asks: bool = False) -> None:
        """Do something with the one under the cursor."""
        if (one := self.rows.current) is None:
            self.post_message(Say(self.context.words.registers.none_here))
        else:
            self.context.start(partial(work, one), group="change", asks=asks)

    def change(self) -> None:
        """The one under the cursor."""
        self.on_one(self._ask, asks=True)

    async def _ask(self, one: T | None) -> None:
        """What is known of it, in one form; then it is kept, as one deed."""
        context, form = self.context, _Form(self, one)
        question, unchanged = await form.begin(), context.words.screen.ask.nothing_changed

        async def keep(values: dict[str, str]) -> str:
            if form.seen is not None and values == form.values:
                return unchanged
            number, name = await context.background.write(self.keep, form.seen, values)
            self._wanted = number
            return context.words.registers.kept(plain(name))

        told = await until_right(context, question, keep, self.hint, self.focus_work, news=form.news)
        if told == unchanged:
            self.post_message(Say(told))
        elif told:
            self.done(told)

    def done(self, told: str, tail: str = "") -> None:
        """It is kept: told, with the key that takes it back, and seen."""
        context = self.context
        hint = context.words.screen.frame.undo_hint(context.keymap.key_of("undo"))
        self.post_message(Say(told, f"{tail}{hint}"))
        self.reload()

    # ------------------------------------------------------------------ the frame

    def _step(self) -> None:
        (self.rows if self.reader.has_focus else self.reader).focus()

    def spread(self, *, full: bool) -> None:
        """One of them over the whole height, or below the list again."""
        self.set_class(full, "-full")
        self.focus_work()
        self.post_message(PlaceChanged())

    def leave(self) -> bool:
        """One level back: the paper; else to where she came from."""
        if self.has_class("-full"):
            self.spread(full=False)
        elif self.reader.has_focus:
            self.rows.focus()
        else:
            return False
        return True

    def focus_work(self) -> None:
        """The keyboard back to where the work is."""
        (self.reader if self.has_class("-full") else self.rows).focus()

    def recolour(self) -> None:
        """Another theme."""
        self.reader.ink = self.context.ink
        self.rows.refresh()
        self.reader.rewrap()


class _Form(Generic[T]):
    """A form about a row as she sees it: what others change in it meanwhile comes in where she typed nothing."""

    def __init__(self, pane: RegisterPane[T], one: T | None) -> None:
        self._pane, self.seen = pane, one
        self.values: dict[str, str] = {}
        """What stood in the fields before she typed."""
        context = pane.context
        self.news = None
        if one is not None:
            self.news = FollowingFacts(context, plain(pane.called(one))[:NAME], self._facts, self._anew)

    async def begin(self) -> Question:
        """What is asked, as it is now."""
        if self.news is not None:
            await self.news.begin()
        return await self._of(self.seen)

    async def _of(self, one: T | None) -> Question:
        fields = await self._pane.context.background.read(self._pane.fields, one)
        self.seen, self.values = one, {field.name: field.value for field in fields}
        return Question("", fields, tall=True)

    async def _now(self) -> T | None:
        """The same row as it is now; ``None`` when it is gone."""
        pane, seen = self._pane, self.seen
        if seen is None:
            return None
        rows = await pane.context.background.read(pane.read)
        return next((one for one in rows if pane.number(one) == pane.number(seen)), None)

    async def _facts(self) -> dict[str, str] | None:
        now = await self._now()
        if now is None:
            return None
        fields = await self._pane.context.background.read(self._pane.fields, now)
        return {field.label: field.value for field in fields}

    async def _anew(self) -> Question | None:
        now = await self._now()
        return await self._of(now) if now is not None and self._pane.context.asks.asking else None
