"""The pane of desks: what is known of each, one more, changed, away; all of it under undo."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from rich.cells import cell_len

from werkbank.domain.errors import UsageError
from werkbank.lang.days import day
from werkbank.services.dates import day_of_event
from werkbank.services.desks import DeskEdit
from werkbank.tui.arriving import Arriving
from werkbank.tui.messages import Position, Say
from werkbank.tui.questions import Field, Question
from werkbank.tui.text import cut, cut_at_word, line, plain, wrap
from werkbank.tui.trouble import trouble
from werkbank.tui.until_right import until_right
from werkbank.tui.widgets.line_list import LineList, Shape

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from textual import events
    from textual.strip import Strip

    from werkbank.domain.people import Desk
    from werkbank.lang.shape.commands import CommandId
    from werkbank.tui.context import Context
    from werkbank.tui.keys import Place

_DETAIL: Final = 8
"""Lines below the list that are kept for what is known of a desk, however many desks there are."""
_OLD: Final = 365
"""Days after which what is known of a desk is to be checked again."""


class DesksPane(LineList):
    """The list of desks; below it all that is known of the one under the cursor."""

    place: Place = "desks"
    manager = ""

    def __init__(self, context: Context) -> None:
        super().__init__(id="desks")
        self._listing = Arriving(self.post_message, coming=True)
        """The rows, as long as the first ones are on their way."""
        self.context = context
        self._desks: tuple[Desk, ...] = ()
        self._names = 0
        """Columns of the longest name."""
        self._wanted = 0
        """The desk that was just kept; 0 for none."""
        self.commands: Mapping[CommandId, Callable[[], object]] = {
            "down": lambda: self.move(1), "up": lambda: self.move(-1),
            "page-down": lambda: self.turn(1), "page-up": lambda: self.turn(-1),
            "top": lambda: self.go(0), "bottom": lambda: self.go(2**62),
            "edit": self._change, "open": self._change, "new-part": self._add, "remove-part": self._remove,
        }  # fmt: skip

    # ------------------------------------------------------------------ looking

    @property
    def coming(self) -> bool:
        """Are the rows being read for the first time? Keys wait for them."""
        return self._listing.coming

    def reload(self) -> None:
        """Look again; the cursor stays on its desk."""
        self.context.start(lambda: self._listing.of(self._look), group="desks", latest=True)

    async def _look(self) -> None:
        here = self._wanted or (self._desks[self.cursor].id if self.cursor < len(self._desks) else 0)
        found = await self.context.background.read(self.context.services.register.desks)
        self._desks = tuple(sorted(found, key=lambda one: (one.name.casefold(), one.id)))
        self._names = max((cell_len(plain(one.name)) for one in self._desks), default=0)
        at = next((place for place, one in enumerate(self._desks) if one.id == here), self.cursor)
        self._wanted = 0
        self.reshape(Shape.of(len(self._desks)), at)
        self.refresh()
        self.moved()

    @property
    def page(self) -> int:
        """Lines of the list in sight; the rest is for what is known of the desk under the cursor."""
        return max(1, self.size.height - min(_DETAIL, self.size.height // 2))

    @property
    def _rows(self) -> int:
        """Lines that the list takes."""
        return min(len(self._desks), self.page) if self._desks else self.size.height

    def strip(self, y: int) -> Strip:
        """One line of the viewport: of the list, or below it."""
        return super().strip(y) if y < self._rows else self._detail(y - self._rows, self.size.width)

    def on_click(self, event: events.Click) -> None:
        """A desk is chosen; what stands below the list is no desk."""
        event.prevent_default()
        if event.y < self._rows:
            super().on_click(event)

    def moved(self) -> None:
        """Tell where the cursor is; below the list stands another desk."""
        self.redraw()
        if self.display:
            self.post_message(Position(self.cursor + 1, len(self._desks), self.context.words.referring.desks))

    def draw(self, y: int, width: int) -> Strip:
        """A desk; the one under the cursor tells all of it."""
        ink, words = self.context.ink, self.context.words
        if not self._desks:
            lines = list(wrap(words.referring.no_desks(self.context.keymap.key_of("new-part")), width - 4))
            return line([(f"  {lines[y - 1]}" if 0 < y <= len(lines) else "", ink.plain)], width, ink.plain)
        one = self._desks[y]
        name = cut(plain(one.name), min(self._names, width // 3))
        topics = cut_at_word(", ".join(map(plain, one.topics)), max(8, width - cell_len(name) - 4))
        if y == self.cursor:
            style = ink.cursor if self.has_focus else ink.cursor_blur
            return line([(cut(f"▌{name}  {topics}", width), style)], width, style)
        return line([(f" {name}  ", ink.plain), (topics, ink.muted)], width, ink.plain)

    def _detail(self, y: int, width: int) -> Strip:
        """Below the list: all that is known of the desk under the cursor."""
        ink = self.context.ink
        told = list(self._told(self._desks[self.cursor], width - 3)) if self.cursor < len(self._desks) else []
        if y == 0 or y > len(told):
            return line([("─" * width if y == 0 else "", ink.muted)], width, ink.muted)
        return line([(f"  {told[y - 1]}", ink.plain)], width, ink.plain)

    def _told(self, one: Desk, width: int) -> Iterator[str]:
        words, today = self.context.words, self.context.today
        said, labels = words.referring, words.referring.labels
        if one.checked is None:
            checked = said.unchecked
        else:
            shown = day(one.checked, words.names, today)
            checked = said.checked_long_ago(shown) if (today - one.checked).days > _OLD else shown
        rows = (
            (labels["topics"], ", ".join(one.topics)), (labels["channel"], one.channel),
            (labels["address"], one.address), (labels["supply"], one.supply),
            (labels["reply"], said.days(one.reply_days) if one.reply_days else ""), (labels["checked"], checked),
        )  # fmt: skip
        wide = max(cell_len(label) for label, _ in rows) + 2
        for label, text in rows:
            first = label
            for part in wrap(plain(text), max(10, width - wide)) if text else ():
                yield f"{first:<{wide}}{part}"
                first = ""

    # ------------------------------------------------------------------ changing

    def _add(self) -> None:
        self.context.start(partial(self._ask, None), group="change", asks=True)

    def _change(self) -> None:
        if self.cursor < len(self._desks):
            self.context.start(partial(self._ask, self._desks[self.cursor]), group="change", asks=True)

    async def _ask(self, one: Desk | None) -> None:
        """What a desk is, in two lines: what it is for, and how to reach it; then it is kept, as one deed."""
        context, said = self.context, self.context.words.referring
        labels = said.labels
        what = Question("", (
            Field("name", labels["name"], "" if one is None else one.name),
            Field("topics", labels["topics"], "" if one is None else ", ".join(one.topics)),
            Field("supply", labels["supply"], "" if one is None else one.supply),
        ))  # fmt: skip
        taken: dict[str, str] = {}

        async def hold(values: dict[str, str]) -> str:
            if not values["name"].strip():
                raise UsageError("name")
            taken.update(values)
            return values["name"]

        if await until_right(context, what, hold, "", self.focus_work) is None:
            return
        checked = context.today if one is None or one.checked is None else one.checked
        how = Question(plain(taken["name"])[:24], (
            Field("channel", labels["channel"], "" if one is None else one.channel),
            Field("address", labels["address"], "" if one is None else one.address),
            Field("reply", labels["reply"], "" if one is None or not one.reply_days else str(one.reply_days)),
            Field("checked", labels["checked"], f"{checked.day}-{checked.month}-{checked.year}", "date"),
        ))  # fmt: skip

        async def keep(values: dict[str, str]) -> str:
            edit = self._edit_of(taken | values)
            kept = await context.background.write(self._keep, one, edit)
            self._wanted = kept.id
            return said.saved(plain(kept.name))

        told = await until_right(context, how, keep, "", self.focus_work)
        if told:
            hint = context.words.screen.frame.undo_hint(context.keymap.key_of("undo"))
            self.post_message(Say(told, hint))
            self.reload()

    def _edit_of(self, values: dict[str, str]) -> DeskEdit:
        days = values["reply"].strip() or "0"
        if not days.isdecimal():
            raise UsageError("reply_days", days)
        context = self.context
        now = context.services.doors.clock.now()
        checked = values["checked"].strip()
        return DeskEdit(
            name=values["name"], topics=[one.strip() for one in values["topics"].replace(";", ",").split(",")],
            channel=values["channel"], address=values["address"], supply=values["supply"], reply_days=int(days),
            checked=day_of_event(checked, now, context.closing) if checked else None,
        )  # fmt: skip

    def _keep(self, one: Desk | None, edit: DeskEdit) -> Desk:
        desks = self.context.services.contacts.desks
        return desks.add(edit) if one is None else desks.edit(f"l{one.id}", edit)

    def _remove(self) -> None:
        if self.cursor < len(self._desks):
            self.context.start(partial(self._gone, self._desks[self.cursor]), group="change")

    async def _gone(self, one: Desk) -> None:
        from werkbank.domain.errors import WerkbankError

        context = self.context
        try:
            await context.background.write(context.services.contacts.desks.remove, f"l{one.id}")
        except WerkbankError as error:
            self.post_message(Say(trouble(error, context.words), error=True))
            return
        hint = context.words.screen.frame.undo_hint(context.keymap.key_of("undo"))
        self.post_message(Say(context.words.referring.removed(plain(one.name)), hint))
        self.reload()

    # ------------------------------------------------------------------ the frame

    def focus_work(self) -> None:
        """The keyboard here."""
        self.focus()

    def leave(self) -> bool:
        """There is one level."""
        return False

    def recolour(self) -> None:
        """Another theme."""
        self.refresh()
