"""What is read of checklists beside the rows, and in which words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from werkbank.domain.checklists import Checklists
from werkbank.domain.checklists.editing import Draft, Part
from werkbank.services.checklists.keeping import Offer
from werkbank.services.checklists.sights import ListRow, Verdict
from werkbank.tui.panes.checklists.paper import about, behind, verdict
from werkbank.tui.panes.checklists.telling import Telling
from werkbank.tui.panes.copying.reading import Around, CopyReading

if TYPE_CHECKING:
    from werkbank.domain.notes import Role
    from werkbank.tui.widgets.reader import Paragraph


class Reading(CopyReading[Draft, Part, ListRow, Telling, Verdict, Offer]):
    """Reads, and shows."""

    def __init__(self, around: Around[Draft, Part, ListRow, Telling]) -> None:
        super().__init__(around)
        self.lists = Checklists()
        self.roles: tuple[Role, ...] = ()

    def telling(self, draft: Draft) -> Telling:
        """A copy in words."""
        return Telling(draft, self.lists, self.roles, self.around.context.words)

    def kept(self, row: ListRow) -> Draft | None:
        """What a row has, as if it were a copy."""
        return None if row.checklist is None else Draft(row.checklist, row.checklist.version)

    def offer(self, code: str) -> Offer:
        """What runs on another version than the one that counts."""
        return self.around.context.services.checklists.offer(code)

    def judge(self, draft: Draft) -> Verdict:
        """What a copy does, or what is wrong with it."""
        return self.around.context.services.checklist_sights.judged(draft)

    def about(self, row: ListRow, telling: Telling | None, offer: Offer | None) -> list[Paragraph]:
        """A row of the list."""
        return about(row, telling, offer, self.keys, self.around.context.words)

    def paper(self, found: Verdict, telling: Telling, offer: Offer | None) -> list[Paragraph]:
        """What is open: the part under the cursor in full, then what runs on another version, then what it does."""
        shown = verdict(found, telling, self.around.part)
        if offer is None or found.problems:
            return shown
        return [*shown[:2], *behind(offer, self.keys.move, telling), *shown[2:]]
