"""The quick line: ctrl+n, one line, and it stands in the list. What was typed and left comes back the next time."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from werkbank.domain.errors import WerkbankError
from werkbank.lang.adding import details, left, unread, what, whose
from werkbank.lang.days import when
from werkbank.tui.panes.postvak.looking import Scope
from werkbank.tui.questions import Field, Mark, Question
from werkbank.tui.trouble import trouble

if TYPE_CHECKING:
    from werkbank.domain.adding import Plan
    from werkbank.services.adding import Added
    from werkbank.tui.workplace import Workplace


class Quick:
    """One for the whole workbench, so that it keeps what was typed."""

    def __init__(self, frame: Workplace) -> None:
        self._frame = frame
        self._left = ""

    def begin(self) -> None:
        """Ask for the line."""
        self._frame.context.start(self._run, group="command", asks=True)

    async def _run(self) -> None:
        """Ask as long as something is wrong, then make it."""
        frame, context = self._frame, self._frame.context
        adding, wrong = context.services.adding, ""
        names = await context.background.read(adding.names)
        while True:
            line = await self._ask(names, wrong)
            frame.go(frame.page)
            if line is None or not line.strip():
                return
            try:
                made = await context.background.write(adding.add, line, self._owner)
            except WerkbankError as error:
                wrong = trouble(error, context.words)
                continue
            self._left = ""
            self._go_to(made)
            return

    @property
    def _owner(self) -> str:
        """Whose work is looked at: a line that names nobody is for him."""
        return self._frame.page.manager

    async def _ask(self, names: tuple[str, ...], wrong: str) -> str | None:
        """The line, with live feedback; ``None`` when it was left."""
        frame, context = self._frame, self._frame.context
        problems = [wrong] if wrong else []

        async def look(line: str) -> None:
            plan = await context.background.read(context.services.adding.preview, line, self._owner)
            if frame.asks.asking and frame.asks.values().get("line") == line:
                self._tell(plan)
                frame.asks.mark("line", line, self._marks(line, plan))

        def typed(values: dict[str, str], _: str) -> None:
            self._left = values["line"]
            if problems:
                context.asks.hint(problems.pop(), error=True)
            elif not self._left.strip():
                context.asks.hint(context.words.adding.help)
            else:
                context.start(partial(look, self._left), group="propose", latest=True)

        field = Field("line", context.words.adding.label, self._left, "line", names, goes_on=True)
        values = await frame.asks.ask(Question("", (field,)), typed)
        self._left = (frame.asks.values() if values is None else values).get("line", self._left)
        return None if values is None else self._left

    def _tell(self, plan: Plan) -> None:
        """What the line will make; what keeps it from that, or may not be meant like this, goes first."""
        context = self._frame.context
        if plan.problem is not None:
            context.asks.hint(trouble(plan.problem, context.words), error=True)
            return
        told = [unread(plan.line, context.words), self._said(plan, reading=True)]
        new = bool(plan.line.left) and plan.line.left[-1].end == len(plan.text)  # later it gives way to the rest
        told.insert(0 if new else len(told), left(plan, context.words))
        context.asks.hint(" · ".join(filter(None, told)))

    def _said(self, plan: Plan, *, reading: bool = False) -> str:
        """What it is; with ``reading`` also how the date was read, where that is not plain."""
        context, day, said = self._frame.context, plan.chase or plan.due, plan.line.due
        how = said.reading if reading and said is not None and not plan.guessed else "exact"
        date = "" if day is None else when(day, context.words, context.today, plan.due_time, how, context.closing)
        called = self._frame.postvak.rows.names
        owner = [whose(plan, context.words, called)] if plan.line.decision == "wait" else []
        told = [what(plan, context.words, called), *details(plan, context.words, date), *owner]
        if reading and day is not None and day < context.today:  # where it may be meant otherwise, that goes first
            dated = next((one for one in told if date in one), "")
            told = sorted(told, key=lambda one: one != dated)
            told[0] = f"{told[0][:1].upper()}{told[0][1:]}"
        return " · ".join(told)

    def _marks(self, typed: str, plan: Plan) -> list[Mark]:
        """The parts of what was typed; nothing when something else was read than stands there."""
        ink, line, start = self._frame.context.ink, plan.line, len(typed) - len(typed.lstrip())
        if typed.strip() != plan.text:
            return []
        marks = [Mark(one.start, one.end, ink.part) for one in line.spans if one not in plan.unknown]
        for one in plan.unknown:
            wrong = one.part == "manager" or (one.part == "person" and not plan.adds_person)
            marks.append(Mark(one.start, one.end, ink.part_wrong if wrong else ink.part_new, recognised=not wrong))
        marks += [Mark(one.start, one.end, ink.part_left, recognised=False) for one in line.left]
        if line.unread:
            marks.append(Mark(line.unread_at, line.unread_at + len(line.unread), ink.part_wrong, recognised=False))
        return [one._replace(start=one.start + start, end=one.end + start) for one in marks]

    def _go_to(self, made: Added) -> None:
        """To the new piece, in a list where it stands; in the stream she stays with the one she is at."""
        frame, context = self._frame, self._frame.context
        here, key = frame.postvak.scope, context.keymap.key_of("undo")
        items = dict(zip((one.name for one in made.plan.managers), made.items, strict=False))
        stands = here in (Scope(), Scope(manager=here.manager)) and here.manager in {"", *items}
        item = items.get(here.manager if stands and here.manager else self._owner, made.items[0])
        said = context.words.screen.ask.done(self._said(made.plan), item)
        frame.status.say(said, context.words.screen.frame.undo_hint(key))
        if frame.postvak.streaming or made.plan.line.decision:  # what is decided stands in no list of what is to be
            frame.changed()
            return
        if frame.page is not frame.postvak:
            frame.go(frame.postvak)
        frame.postvak.reload(ref=item, scope=here if stands else Scope())
