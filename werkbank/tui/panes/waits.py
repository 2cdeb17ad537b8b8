"""The pane of what is waited for: per person what they owe us, when to chase, and how long it has been silent."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from rich.cells import cell_len

from werkbank.lang.days import day
from werkbank.lang.items import status, title
from werkbank.services.overviews import MARKED, SNOOZED
from werkbank.tui.columns import short_names
from werkbank.tui.messages import RemindOwed, RemindWaits, Say, Visit
from werkbank.tui.panes.overview import Overview
from werkbank.tui.text import cut, cut_at_word, plain

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from werkbank.domain.question_views import Owed
    from werkbank.services.overviews import Wait
    from werkbank.tui.context import Context
    from werkbank.tui.text import Piece


class _Debt(NamedTuple):
    """Something owed for a question, as a row of this list."""

    owed: Owed

    @property
    def ref(self) -> str:
        """By which it is known: a question has many of them."""
        return f"{self.owed.question}/{self.owed.check}/{self.owed.place}"

    @property
    def group(self) -> str:
        """Under which heading it stands."""
        return MARKED if self.owed.hidden else self.owed.person


_DAY = 10
"""Columns of ``wo 25 nov``."""
_MANAGER = 10
_REPLIED = 20
"""Columns for who answered."""
_LAST = {MARKED: 1, SNOOZED: 2}
"""Below those who owe us something."""


def _is_awake(one: Wait) -> bool:
    """Did it sleep, and is it back in the inbox? Then why says more than a day that has gone."""
    return one.group == SNOOZED and bool(one.line.returned)


class Waits(Overview):
    """The list of waits."""

    def __init__(self, context: Context) -> None:
        super().__init__(context, "waits")
        self._rows: tuple[Wait | _Debt, ...] = ()
        self._names: Mapping[str, str] = {}
        self.commands = {**self.commands, "remind": self._remind}
        self._silent, self._day = 0, _DAY
        """Columns for how long it has been silent, and for when it is to be chased or why it is back."""

    async def read(self) -> None:
        """Everything that waits."""
        context = self.context
        sight = await context.background.read(context.services.overviews.waiting, self.manager)
        owed = await context.background.read(context.services.questions.owed, self.manager)
        managers = await context.background.read(context.services.register.present)
        rows: list[Wait | _Debt] = [*sight.waits, *(_Debt(one) for one in owed)]
        groups: dict[str, list[Wait | _Debt]] = {}
        for one in rows:
            groups.setdefault(one.group, []).append(one)
        ordered = sorted(groups, key=lambda head: _LAST.get(head, 0))
        for held in groups.values():  # who is silent longest first; what is owed for a question keeps its order below
            held.sort(key=lambda one: isinstance(one, _Debt))
        # all at once, after the last look: it may be drawn at any moment between two looks
        self._rows = tuple(one for head in ordered for one in groups[head])
        self.sizes, self.more = tuple((head, len(groups[head])) for head in ordered), sight.more
        self.items = tuple(one if isinstance(one, _Debt) else one.line for one in self._rows)
        self._names = short_names(tuple(one.name for one in managers))
        self._silent = max((cell_len(self._why(one)) for one in sight.waits), default=0)
        back = (cell_len(status(context.words, one.line)) for one in sight.waits if _is_awake(one))
        self._day = max(_DAY, cell_len(context.words.screen.inbox.until_reply), *back)

    def heading(self, code: str) -> str:
        """Who owes it."""
        said = self.context.words.screen.overview
        return (
            {SNOOZED: said.snoozed, MARKED: said.marked}.get(code)
            or plain(code)
            or self.context.words.names.unknown_sender
        )

    def pieces(self, index: int, width: int) -> Sequence[Piece]:
        """When to chase, what, for whom, how long it has been silent."""
        words, ink, today = self.context.words, self.context.ink, self.context.today
        one = self._rows[index]
        if isinstance(one, _Debt):
            return self._debt(one.owed, width)
        chase = one.line.return_on
        if one.line.returned == "reply" or _is_awake(one):
            when = status(words, one.line)
        elif chase is not None:
            when = day(chase, words.names, today)
        else:
            when = words.screen.inbox.until_reply if one.line.until_event else ""
        silent = self._why(one).rjust(self._silent)
        reminded = "" if one.reminded is None else words.chasing.reminded(day(one.reminded, words.names, today))
        replied = words.chasing.replied_by(cut(plain(one.replied), _REPLIED).rstrip()) if one.replied else ""
        manager = self._names.get(one.line.manager, one.line.manager) if len(self._names) > 1 else ""
        tail = "".join(
            f"  {text}"
            for text in (replied, reminded, cut(plain(manager), _MANAGER) if manager else "", silent)
            if text
        )
        front = f"{cut(when, self._day)}  "
        room = max(10, width - cell_len(front) - cell_len(tail))
        return [
            (front, ink.late if one.back else ink.muted),
            (cut(plain(title(words, one.line)), room), ink.muted if one.line.hidden else ink.plain),
            (tail, ink.muted),
        ]

    def _why(self, one: Wait) -> str:
        """How long it is silent, or when the answer came; of what sleeps until what, when that is no plain date."""
        if one.group != SNOOZED:
            said, context = self.context.words.screen.overview, self.context
            if not one.answered:
                return said.silent(one.silent)
            return "" if one.heard is None else said.answered_on(day(one.heard, context.words.names, context.today))
        event = "" if _is_awake(one) else one.line.until_event
        return self.context.words.chasing.snoozed_for[event] if event and one.line.return_on else ""  # type: ignore[literal-required]

    def _debt(self, one: Owed, width: int) -> Sequence[Piece]:
        """By when, for which question and what, and how long ago it was asked."""
        words, ink, today = self.context.words, self.context.ink, self.context.today
        said = words.preparation.owing
        when = said.no_day if one.wanted is None else day(one.wanted, words.names, today)
        asked = "" if one.asked_on is None else said.asked_on(day(one.asked_on, words.names, today))
        tail = f"  {asked.rjust(self._silent)}" if asked else ""
        front = f"{cut(when, self._day)}  "
        room = max(10, width - cell_len(front) - cell_len(tail))
        numbers = words.preparation.part(", ".join(map(plain, one.numbers))) if one.numbers else ""
        told = (one.question, numbers, one.name.rstrip("."), plain(one.title))
        text = f"{one.question} · {words.preparation.masked}" if one.hidden else " · ".join(filter(None, told))
        is_due = one.wanted is not None and one.wanted <= today
        return [
            (front, ink.late if is_due else ink.muted),
            (cut(cut_at_word(text, room), room), ink.muted if one.hidden else ink.plain),
            (tail, ink.muted),
        ]

    def opened(self, index: int) -> Visit | RemindOwed:
        """Among what waits, where it can be decided anew; what is owed for a question on the page of that."""
        one = self._rows[index]
        if isinstance(one, _Debt):
            return RemindOwed(one.owed.question, one.owed.number)
        return Visit(one.line.ref, "waiting")

    def _remind(self) -> None:
        """Ask after what is under the cursor, with all else that the same person owes us."""
        if self.cursor >= len(self._rows):
            return
        one = self._rows[self.cursor]
        if isinstance(one, _Debt):
            beside = None if one.owed.hidden else self._asked_of(one.owed.number)
            self.post_message(
                RemindOwed(one.owed.question, one.owed.number) if beside is None else RemindWaits([beside])
            )
        elif one.number:
            self.post_message(RemindWaits([one.line.ref]))
        else:
            self.post_message(Say(self.context.words.chasing.not_waiting))

    def _asked_of(self, person: int) -> str | None:
        """A piece that this person is to be asked after as well: then one letter names all of it."""
        rows = (one for one in self._rows if not isinstance(one, _Debt) and one.number == person)
        open_ = (one.line for one in rows if not one.line.hidden and one.line.returned != "reply")
        return next((one.ref for one in open_), None)

    def empty_words(self) -> str:
        """Nobody owes us anything."""
        key = self.context.keymap.key_of
        return self.context.words.screen.overview.waits_empty(key("wait"), key("inbox"))
