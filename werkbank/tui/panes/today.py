"""The pane of today: what came back, what is late or due, also with a manager, whom to remind, what is tight."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from rich.cells import cell_len

from werkbank.domain.views import KINDS, ItemLine
from werkbank.lang.items import today_words
from werkbank.services.notes.owing import AuthorDue
from werkbank.services.questions.owing import DeliveryDue, PromiseDue
from werkbank.tui.columns import Longest, columns_for, item_pieces, longest_of, short_names
from werkbank.tui.messages import OpenQuestion, Remind, RemindOwed, RemindWaits, Say, ShowCommitment, TellAskers, Visit
from werkbank.tui.panes.overview import Overview
from werkbank.tui.reminded import author_pieces, debtor_pieces, levels, promise_pieces

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from werkbank.domain.views import Kind
    from werkbank.services.overviews import TodaySight
    from werkbank.tui.context import Context
    from werkbank.tui.text import Piece


_DOING: Final = 32


class Head(NamedTuple):
    """What a heading says: a group with its size, and a label when the order in it rests on that."""

    group: str
    label: str
    of_group: int
    first: bool
    """Is it the first of its group?"""


def _headings(sight: TodaySight) -> tuple[tuple[tuple[str, int], ...], dict[str, Head]]:
    """The code and size of each part, and what the heading with that code says."""
    counts, parts = dict(sight.groups), sight.parts
    firsts = {part.group: part.label for part in reversed(parts)}
    heads = {
        f"{part.group} {part.label}": Head(part.group, part.label, counts[part.group], firsts[part.group] == part.label)
        for part in parts
    }
    return tuple(zip(heads, (part.size for part in parts), strict=True)), heads


class Today(Overview):
    """The list of today."""

    def __init__(self, context: Context) -> None:
        super().__init__(context, "today")
        self.items: Sequence[ItemLine | AuthorDue | DeliveryDue | PromiseDue] = ()
        self.commands = {**self.commands, "remind": self._remind}
        self._names: Mapping[str, str] = {}
        self._heads: Mapping[str, Head] = {}
        self._status = self._doing = 0
        """Columns for how tight it is, and for what is to be done about an author."""
        self._longest = Longest()

    async def read(self) -> None:
        """Everything of today."""
        context = self.context
        sight = await context.background.read(context.services.overviews.today, self.manager, stale_ok=True)
        managers = await context.background.read(context.services.register.present)
        # all at once, after the last look: it may be drawn at any moment between two looks
        self.items, self.more = sight.lines, sight.more
        self.sizes, self._heads = _headings(sight)
        self._names = short_names(tuple(one.name for one in managers))
        widths = (cell_len(today_words(context.words, row.line, context.today)) for row in sight.rows)
        self._status = max(widths, default=0)
        self._longest = longest_of([row.line for row in sight.rows], context.words, self._names)
        doing = (cell_len(levels(context.words, one.levels)) for one in sight.reminders)
        self._doing = min(max(doing, default=0), _DOING)

    def heading(self, code: str) -> str:
        """Why it stands here."""
        return str(self.context.words.screen.overview.today[code])  # type: ignore[literal-required]

    def head(self, code: str, count: int) -> str:
        """Why it stands here, once, and the label on which the order rests: the same words as in the inbox."""
        at, number = self._heads[code], self.context.words.screen.frame.number
        label = str(self.context.words.names.quadrants[at.label]).lower() if at.label else ""  # type: ignore[literal-required]
        if at.of_group == count or not label:
            return " · ".join(filter(None, (super().head(at.group, at.of_group), label)))
        below = f"{label} {number(count)}"
        return f"{super().head(at.group, at.of_group)} · {below}" if at.first else f"  · {below}"

    def pieces(self, index: int, width: int) -> Sequence[Piece]:
        """As in the inbox; of an author what there is to be reminded of, of who owes us something how much."""
        context, one = self.context, self.items[index]
        if isinstance(one, AuthorDue):
            return author_pieces(one, width, self._doing, context)
        if isinstance(one, DeliveryDue):
            return debtor_pieces(one, width, context)
        if isinstance(one, PromiseDue):
            return promise_pieces(one, width, context)
        longest = self._longest if self.screen.has_class("-wide") else None
        columns = columns_for(width + 1, managers=len(self._names) > 1, status=self._status, longest=longest)
        return item_pieces(one, columns, context.words, context.ink, context.today, self._names, today_words)

    def _remind(self) -> None:
        """Who is under the cursor, or whom the piece under it waits for."""
        if self.cursor >= len(self.items):
            return
        one = self.items[self.cursor]
        if not isinstance(one, ItemLine):
            self.post_message(self.opened(self.cursor))
        elif one.state == "waiting":
            self.post_message(RemindWaits([one.ref]))
        elif one.state == "referred":
            self.post_message(TellAskers([one.ref]))
        else:
            self.post_message(Say(self.context.words.chasing.not_waiting))

    def opened(self, index: int) -> Visit | Remind | RemindOwed | OpenQuestion | ShowCommitment:
        """Where it can be decided: what came back stands in the inbox as well, what did not in its own list alone.

        An author is reminded, in the round of today; who owes us something on the page of who owes what; a commitment
        stands with the question in whose answer it was made, else in the register.
        """
        one = self.items[index]
        if isinstance(one, DeliveryDue):
            return RemindOwed(person=one.number)
        if isinstance(one, PromiseDue):
            return OpenQuestion(one.question) if one.question else ShowCommitment(one.ref)
        return Remind(author=one.ref) if isinstance(one, AuthorDue) else Visit(one.ref, _kind_of(one))

    def empty_words(self) -> str:
        """Nothing presses."""
        key = self.context.keymap.key_of
        return self.context.words.screen.overview.today_empty(key("inbox"), key("brief"))


def _kind_of(item: ItemLine) -> Kind:
    if item.returned:
        return "inbox"
    return next((kind for kind, states in KINDS.items() if item.state in states), "inbox")
