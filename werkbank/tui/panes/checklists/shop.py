"""The services behind the pane of the checklists."""

from __future__ import annotations

from typing import TYPE_CHECKING

from werkbank.domain.checklists.editing import Draft, copied
from werkbank.domain.errors import ChecklistRefused
from werkbank.tui.panes.copying.shop import Shop

if TYPE_CHECKING:
    from werkbank.domain.errors import WerkbankError
    from werkbank.domain.terms.texts import Texts
    from werkbank.lang.shape.checklists import ChecklistWords
    from werkbank.services.checklists.keeping import ChecklistKeeping
    from werkbank.services.checklists.sights import ChecklistSights


class ListShop(Shop[Draft]):
    """Checklists of questions."""

    unreadable: WerkbankError = ChecklistRefused("shape", "TOML")

    @property
    def words(self) -> ChecklistWords:
        """What is said."""
        return self.context.words.checklists

    @property
    def keeping(self) -> ChecklistKeeping:
        """What changes."""
        return self.context.services.checklists

    @property
    def sights(self) -> ChecklistSights:
        """What looks."""
        return self.context.services.checklist_sights

    def code(self, draft: Draft) -> str:
        """What it is known by."""
        return draft.checklist.code

    def name(self, draft: Draft) -> Texts:
        """What it is called."""
        return draft.checklist.name

    def taken(self) -> tuple[str, ...]:
        """Codes that are there already."""
        found = self.keeping.all()
        return (*(one.code for one in found.lists), *(one.code for one in found.unread))

    def copied(self, example: Draft, code: str, name: str, taken: tuple[str, ...]) -> Draft:
        """The beginning of a checklist after an example. Raises ``ChecklistRefused``."""
        return copied(example.checklist, code, name, taken)
