"""What is read of types beside the rows, and in which words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from werkbank.domain.notes import Catalogue
from werkbank.domain.notes.editing import Draft, Part
from werkbank.services.notes.templates import Offer
from werkbank.services.notes.type_sights import TypeRow, Verdict
from werkbank.services.terms import terms
from werkbank.tui.panes.copying.reading import Around, CopyReading
from werkbank.tui.panes.types.paper import about, behind, verdict
from werkbank.tui.panes.types.telling import Telling
from werkbank.tui.text import plain

if TYPE_CHECKING:
    from typing import Protocol

    from werkbank.tui.panes.types.parts import PartRows
    from werkbank.tui.widgets.reader import Paragraph

    class TypesAround(Around[Draft, Part, TypeRow, Telling], Protocol):
        """The pane, seen from here."""

        @property
        def shown(self) -> PartRows:
            """The parts of what is open."""


class Reading(CopyReading[Draft, Part, TypeRow, Telling, Verdict, Offer]):
    """Reads, and shows."""

    def __init__(self, around: TypesAround) -> None:
        super().__init__(around)
        self._parts = around.shown
        self.types = Catalogue()
        self._just_opened = False

    def telling(self, draft: Draft) -> Telling:
        """A copy in words."""
        words = self.around.context.words
        names = {one.id: plain(one.name.said(words.language)) for one in terms().current}
        return Telling(draft, self.types, words, names)

    def kept(self, row: TypeRow) -> Draft | None:
        """What a row has, as if it were a copy."""
        return None if row.kind is None else Draft(row.kind, row.kind.version)

    def offer(self, code: str) -> Offer:
        """What runs on another version than the one that counts."""
        return self.around.context.services.templates.offer(code)

    def judge(self, draft: Draft) -> Verdict:
        """What a copy does, or what is wrong with it."""
        return self.around.context.services.type_sights.judged(draft)

    def forget(self) -> None:
        """Another type is going to be shown."""
        self._just_opened = True
        super().forget()

    def settle(self) -> None:
        """What was just opened begins at what is wrong with it, unless she has gone somewhere already."""
        if self._just_opened and not self._parts.cursor:
            self._parts.go_to_wrong()
        self._just_opened = False

    def follow(self) -> None:
        """The cursor is on another part: what is wrong with that comes first."""
        if self.verdict is not None and self.verdict.problems:
            self.show()

    def about(self, row: TypeRow, telling: Telling | None, offer: Offer | None) -> list[Paragraph]:
        """A row of the list."""
        return about(row, telling, offer, self.keys, self.around.context.words)

    def paper(self, found: Verdict, telling: Telling, offer: Offer | None) -> list[Paragraph]:
        """What is open; before it what runs on another version."""
        shown = verdict(found, telling, self.around.part)
        if offer is None:
            return shown
        return [*behind(offer, self.keys.move, self.around.context.words, self.types), *shown]
