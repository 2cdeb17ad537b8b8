"""What stands beside the rows, read when the cursor or the copy is another: one checklist, or what a change does."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from werkbank.domain.checklists import Checklists
from werkbank.domain.checklists.editing import Draft
from werkbank.domain.errors import NotFound
from werkbank.tui.panes.checklists.paper import Keys, about, behind, verdict
from werkbank.tui.panes.checklists.telling import Telling

if TYPE_CHECKING:
    from werkbank.domain.checklists.editing import Part
    from werkbank.domain.notes import Role
    from werkbank.services.checklists.keeping import Offer
    from werkbank.services.checklists.sights import ListRow, Verdict
    from werkbank.tui.context import Context
    from werkbank.tui.panes.checklists.parts import ItemRows
    from werkbank.tui.panes.copying.copies import Copy
    from werkbank.tui.widgets.reader import Reader


class Around(Protocol):
    """The pane, seen from here."""

    context: Context
    copies: dict[str, Copy[Draft]]
    opened: str
    shown: ItemRows
    reader: Reader

    @property
    def row(self) -> ListRow | None:
        """The checklist under the cursor in the list, or the one that is open."""

    @property
    def part(self) -> Part | None:
        """The part under the cursor of the checklist that is open."""


class Reading:
    """Reads, and shows."""

    def __init__(self, around: Around) -> None:
        self._around = around
        self.lists = Checklists()
        self.roles: tuple[Role, ...] = ()
        self._verdict: Verdict | None = None
        self._offer: Offer | None = None

    def telling(self, draft: Draft) -> Telling:
        """A copy in words."""
        return Telling(draft, self.lists, self.roles, self._around.context.words)

    def forget(self) -> None:
        """Another checklist is going to be shown."""
        self._verdict, self._offer = None, None
        self._around.shown.judge(())
        self._around.reader.show(())

    async def read(self) -> None:
        """What belongs to the checklist under the cursor, or to the copy that is open."""
        if self._around.opened:
            await self._judge()
        else:
            await self._about()

    async def _about(self) -> None:
        around, row = self._around, self._around.row
        if row is None:
            around.reader.show(())
            return
        offer, copy = await self._offered(row), around.copies.get(row.code)
        kept = row.checklist
        draft = copy.draft if copy is not None else None if kept is None else Draft(kept, kept.version)
        telling = None if draft is None else self.telling(draft)
        if around.row == row and not around.opened:
            around.reader.show(about(row, telling, offer, self._keys(), around.context.words))

    def _keys(self) -> Keys:
        key_of = self._around.context.keymap.key_of
        return Keys(key_of("open"), key_of("move-running"))

    async def _offered(self, row: ListRow | None) -> Offer | None:
        """What runs on another version than the one that counts, when there is one that counts."""
        if row is None or not row.behind or row.state in {"retired", "gone"} or row.checklist is None:
            return None
        context = self._around.context
        try:
            return await context.background.read(context.services.checklists.offer, row.code)
        except NotFound:
            return None

    async def _judge(self) -> None:
        """What a copy does, or what is wrong with it."""
        around, code = self._around, self._around.opened
        copy = around.copies.get(code)
        if copy is None:
            return
        draft, context = copy.draft, around.context
        found = await context.background.read(context.services.checklist_sights.judged, draft)
        offer = None if copy.is_changed else await self._offered(around.row)
        if around.opened == code and around.copies.get(code) is copy and copy.draft == draft:
            self._verdict, self._offer = found, offer
            around.shown.judge(found.problems)
            self.follow()

    def follow(self) -> None:
        """The cursor is on another part: that is read in full, and what is wrong with it comes first."""
        around = self._around
        if self._verdict is None or around.shown.telling is None:
            return
        shown = verdict(self._verdict, around.shown.telling, around.part)
        if self._offer is not None and self._offer.movers and not self._verdict.problems:
            shown = [*shown[:2], *behind(self._offer, self._keys().move, around.shown.telling), *shown[2:]]
        around.reader.show(shown)
