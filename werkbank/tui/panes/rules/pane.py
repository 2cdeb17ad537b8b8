"""The pane of the rules: the list, and what the one under the cursor asks, does and would have held for."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from textual.widget import Widget

from werkbank.domain.ids import show
from werkbank.services.rules.typed import Asked
from werkbank.tui.arriving import Arriving
from werkbank.tui.messages import PlaceChanged, Position, Pressed, RunRule, Say
from werkbank.tui.panes.moving import moves
from werkbank.tui.panes.rules.paper import paper
from werkbank.tui.panes.rules.rows import RuleRows
from werkbank.tui.ruling import RuleForm
from werkbank.tui.widgets.reader import Reader

if TYPE_CHECKING:
    from collections.abc import Callable, Coroutine, Mapping, Sequence

    from textual.app import ComposeResult

    from werkbank.lang.shape.commands import CommandId
    from werkbank.services.rules.standing import RuleSight
    from werkbank.services.rules.trying import Trial
    from werkbank.tui.context import Context
    from werkbank.tui.keys import Place

    Work = Callable[[RuleSight], Coroutine[object, object, None]]

_PAUSE: Final = 0.2
"""Seconds on one rule before it is tried on the past."""
_FEW: Final = 300
"""Items over which a rule is run here; more of them in a process of its own."""


class RulesPane(Widget):
    """Rows, and one rule."""

    place: Place = "rules"
    manager = ""

    def __init__(self, context: Context) -> None:
        super().__init__(id="rules")
        self._listing = Arriving(self.post_message, coming=True)
        """The rows, as long as the first ones are on their way."""
        self.context = context
        self.rows = RuleRows(context)
        self.reader = Reader(context.ink, id="rule-paper")
        self._form = RuleForm(context, self.focus_work)
        self._back: CommandId = "inbox"
        self._wanted = 0
        """The rule to stand on."""
        self._turn = 0
        """Goes up when what is tried is not wanted any more."""
        self._trial: Trial | None = None
        self._tried: RuleSight | None = None
        self.commands: Mapping[CommandId, Callable[[], object]] = {
            **moves(self.rows, self.reader, lambda: self.reader.has_focus),
            "new-part": lambda: context.start(self._new, group="change", asks=True),
            "change-part": lambda: self._on_rule(self._change, asks=True),
            "optional": lambda: self._on_rule(self._switch),
            "remove-part": lambda: self._on_rule(self._remove),
            "move-up": lambda: self._on_rule(partial(self._move, -1)),
            "move-down": lambda: self._on_rule(partial(self._move, 1)),
            "run-rule": lambda: self._on_rule(self._run),
            "full": lambda: self.spread(full=not self.has_class("-full")),
            "focus": self._step,
        }

    def compose(self) -> ComposeResult:
        """The rules above, one of them below; beside each other when there is room."""
        yield self.rows
        yield self.reader

    # ------------------------------------------------------------------ looking

    def begin(self, number: int, back: CommandId) -> None:
        """Stand on this rule; ``back`` is where she came from."""
        self._wanted = number
        if back != "rules":
            self._back = back

    @property
    def coming(self) -> bool:
        """Are the rows being read for the first time? Keys wait for them."""
        return self._listing.coming

    def reload(self) -> None:
        """Look again; the cursor stays on its rule."""
        self.context.start(lambda: self._listing.of(self._look), group="rules", latest=True)

    async def _look(self) -> None:
        context = self.context
        here = self._wanted or (0 if self.rows.current is None else self.rows.current.number)
        self._wanted = 0
        rules = await context.background.read(context.services.rules.all)
        managers = await context.background.read(context.services.rules.managers)
        key = context.keymap.key_of
        self.rows.empty = context.words.rules.empty(key("new-part"), key("back"))
        numbers = [one.number for one in rules]
        self.rows.show(rules, managers, numbers.index(here) if here in numbers else self.rows.cursor)
        self._draw()

    def _draw(self) -> None:
        self._turn += 1
        self._tell_position()
        self.context.start(self._show, group="rule-paper", latest=True)

    def _tell_position(self) -> None:
        if self.display:
            self.post_message(Position(self.rows.cursor + 1, len(self.rows.rules), self.context.words.rules.page))

    async def _show(self) -> None:
        """The rule at once; what it would have held for a moment later."""
        one, context, mine = self.rows.current, self.context, self._turn
        if one is None:
            self.reader.show(())
            return
        self._write(one, None)
        if not one.conditions.asked:
            return
        await context.background.pause(_PAUSE)
        stop = lambda: self._turn != mine  # noqa: E731 - as short as it is
        trial = await context.background.read(context.services.rules.try_rule, show("rule", one.number), 50, stop)
        if trial.whole and self.rows.current is one:
            self._trial, self._tried = trial, one
            self._write(one, trial)

    def _write(self, one: RuleSight, trial: Trial | None) -> None:
        rules: Sequence[RuleSight] = self.rows.rules
        self.reader.show(paper(one, trial, rules, self.rows.managers, self.context), keep=trial is not None)

    def on_rule_rows_moved(self, message: RuleRows.Moved) -> None:
        """Another rule under the cursor."""
        message.stop()
        self._draw()

    def on_line_list_chosen(self, message: RuleRows.Chosen) -> None:
        """The mouse on a row; twice changes it."""
        message.stop()
        self.rows.focus()
        if message.twice:
            self._on_rule(self._change, asks=True)

    # ------------------------------------------------------------------ what she does with it

    def _on_rule(self, work: Work, *, asks: bool = False) -> None:
        if (one := self.rows.current) is not None:
            self.context.start(partial(work, one), group="change", asks=asks)

    def _done(self, said: str) -> None:
        hint = self.context.words.screen.frame.undo_hint(self.context.keymap.key_of("undo"))
        self.post_message(Say(said, hint))
        self.reload()

    async def _new(self) -> None:
        """A rule more, from nothing."""
        self._kept(await self._form.new(Asked()))

    async def _change(self, one: RuleSight) -> None:
        self._kept(await self._form.change(show("rule", one.number)))

    def _kept(self, made: RuleSight | None) -> None:
        if made is None:
            self.post_message(Say(self.context.words.screen.ask.nothing_changed))
            return
        self._wanted = made.number
        self._done(self.context.words.rules.kept(made.name))

    async def _switch(self, one: RuleSight) -> None:
        """On or off."""
        rules, said = self.context.services.rules, self.context.words.rules
        ref = show("rule", one.number)
        await self.context.background.write(rules.edit, ref, active=not one.active)
        self._done(said.switched_off(one.name) if one.active else said.switched_on(one.name))

    async def _remove(self, one: RuleSight) -> None:
        await self.context.background.write(self.context.services.rules.remove, show("rule", one.number))
        self._done(self.context.words.rules.removed(one.name))

    async def _move(self, by: int, one: RuleSight) -> None:
        """A place up or down; at an end there is nothing to do."""
        if 0 <= self.rows.cursor + by < len(self.rows.rules):
            await self.context.background.write(self.context.services.rules.move, show("rule", one.number), by)
            self._wanted = one.number
            self.reload()

    async def _run(self, one: RuleSight) -> None:
        """Over what nobody decided on."""
        context, said, ref = self.context, self.context.words.rules, show("rule", one.number)
        known = self._trial if self._trial is not None and self._tried is one else None
        if known is None or known.undecided > _FEW:
            self.post_message(RunRule(ref))
            return
        ran = await context.background.write(context.services.rules.run, ref)
        stayed = (said.stayed(ran.stayed),) if ran.stayed else ()
        if ran.changed:
            self._done(" ".join((said.ran(ran.changed), *stayed)))
        else:
            self.post_message(Say(" ".join((said.ran_none, *stayed))))

    # ------------------------------------------------------------------ the frame

    def _step(self) -> None:
        (self.rows if self.reader.has_focus else self.reader).focus()

    def spread(self, *, full: bool) -> None:
        """The rule over the whole height, or below the list again."""
        self.set_class(full, "-full")
        self.focus_work()
        self.post_message(PlaceChanged())

    def leave(self) -> bool:
        """One level back: the rule, then to where she came from."""
        if self.has_class("-full"):
            self.spread(full=False)
        elif self.reader.has_focus:
            self.rows.focus()
        elif self.display:
            self.post_message(Pressed(self._back, back=True))
        return True

    def focus_work(self) -> None:
        """The keyboard back to where the work is."""
        (self.reader if self.has_class("-full") else self.rows).focus()

    def recolour(self) -> None:
        """Another theme."""
        self.reader.ink = self.context.ink
        self.rows.refresh()
        self.reader.rewrap()
