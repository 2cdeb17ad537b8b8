"""What stands beside the rows, read when the cursor or the copy is another: one type, or what a change does."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from werkbank.domain.errors import NotFound
from werkbank.domain.notes import Catalogue
from werkbank.domain.notes.editing import Draft
from werkbank.services.terms import terms
from werkbank.tui.panes.types.paper import Keys, about, behind, verdict
from werkbank.tui.panes.types.telling import Telling
from werkbank.tui.text import plain

if TYPE_CHECKING:
    from werkbank.domain.notes.editing import Part
    from werkbank.services.notes.templates import Offer
    from werkbank.services.notes.type_sights import TypeRow, Verdict
    from werkbank.tui.context import Context
    from werkbank.tui.panes.copying.copies import Copy
    from werkbank.tui.panes.types.parts import PartRows
    from werkbank.tui.widgets.reader import Reader


class Around(Protocol):
    """The pane, seen from here."""

    context: Context
    copies: dict[str, Copy[Draft]]
    opened: str
    shown: PartRows
    reader: Reader

    @property
    def row(self) -> TypeRow | None:
        """The type under the cursor in the list, or the one that is open."""

    @property
    def part(self) -> Part | None:
        """The part under the cursor of the type that is open."""


class Reading:
    """Reads, and shows."""

    def __init__(self, around: Around) -> None:
        self._around = around
        self.types = Catalogue()
        self._verdict: Verdict | None = None
        self._just_opened = False
        self._offer: Offer | None = None

    def telling(self, draft: Draft) -> Telling:
        """A copy in words."""
        words = self._around.context.words
        names = {one.id: plain(one.name.said(words.language)) for one in terms().current}
        return Telling(draft, self.types, words, names)

    def forget(self) -> None:
        """Another type is going to be shown."""
        self._just_opened = True
        self._verdict, self._offer = None, None
        self._around.shown.judge(())
        self._around.reader.show(())

    async def read(self) -> None:
        """What belongs to the type under the cursor, or to the copy that is open."""
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
        draft = copy.draft if copy is not None else None if row.kind is None else Draft(row.kind, row.kind.version)
        telling = None if draft is None else self.telling(draft)
        if around.row == row and not around.opened:
            around.reader.show(about(row, telling, offer, self._keys(), around.context.words))

    def _keys(self) -> Keys:
        key_of = self._around.context.keymap.key_of
        return Keys(key_of("open"), key_of("move-running"))

    async def _offered(self, row: TypeRow | None) -> Offer | None:
        """What runs on another version than the one that counts, when there is one that counts."""
        if row is None or not row.behind or row.state in {"retired", "gone"} or row.kind is None:
            return None
        context = self._around.context
        try:
            return await context.background.read(context.services.templates.offer, row.code)
        except NotFound:
            return None

    async def _judge(self) -> None:
        """What a copy does, or what is wrong with it."""
        around, code = self._around, self._around.opened
        copy = around.copies.get(code)
        if copy is None:
            return
        draft, context = copy.draft, around.context
        found = await context.background.read(context.services.type_sights.judged, draft)
        offer = None if copy.is_changed else await self._offered(around.row)
        if around.opened == code and around.copies.get(code) is copy and copy.draft == draft:
            self._verdict, self._offer = found, offer
            around.shown.judge(found.problems)
            if self._just_opened and not around.shown.cursor:  # she has not gone anywhere yet
                around.shown.go_to_wrong()
            self._just_opened = False
            self._paper()

    def follow(self) -> None:
        """The cursor is on another part: what is wrong with that comes first."""
        if self._verdict is not None and self._verdict.problems:
            self._paper()

    def _paper(self) -> None:
        around = self._around
        if self._verdict is None or around.shown.telling is None:
            return
        shown = verdict(self._verdict, around.shown.telling, around.part)
        if self._offer is not None and self._offer.movers:
            shown = [*behind(self._offer, self._keys().move, around.context.words, self.types), *shown]
        around.reader.show(shown)
