"""The services behind the pane of the checklists."""

from __future__ import annotations

from typing import TYPE_CHECKING

from werkbank.domain.checklists.editing import copied
from werkbank.domain.errors import ChecklistRefused

if TYPE_CHECKING:
    from werkbank.domain.checklists.editing import Draft
    from werkbank.domain.errors import WerkbankError
    from werkbank.domain.terms.texts import Texts
    from werkbank.lang.shape.checklists import ChecklistWords
    from werkbank.tui.context import Context


class ListShop:
    """Checklists of questions."""

    def __init__(self, context: Context) -> None:
        self._context = context
        self.unreadable: WerkbankError = ChecklistRefused("shape", "TOML")

    @property
    def words(self) -> ChecklistWords:
        """What is said."""
        return self._context.words.checklists

    def code(self, draft: Draft) -> str:
        """What it is known by."""
        return draft.checklist.code

    def name(self, draft: Draft) -> Texts:
        """What it is called."""
        return draft.checklist.name

    def begin(self, code: str) -> Draft:
        """A working copy. Raises ``NotFound``."""
        return self._context.services.checklist_sights.begin(code)

    def taken(self) -> tuple[str, ...]:
        """Codes that are there already."""
        found = self._context.services.checklists.all()
        return (*(one.code for one in found.lists), *(one.code for one in found.unread))

    def copied(self, example: Draft, code: str, name: str, taken: tuple[str, ...]) -> Draft:
        """The beginning of a checklist after an example. Raises ``ChecklistRefused``."""
        return copied(example.checklist, code, name, taken)

    def keep(self, draft: Draft) -> tuple[str, int]:
        """Keep it, as one deed; its code and its version."""
        kept = self._context.services.checklists.keep(draft)
        return kept.code, kept.version

    def drop(self, code: str) -> tuple[str, int]:
        """Give up the own versions, as one deed; the code, and the version that counts again, 0 when there is none."""
        dropped = self._context.services.checklists.drop(code)
        return dropped.code, 0 if dropped.now is None else dropped.now.version

    def move(self, code: str) -> int:
        """All that runs to the version that counts now, as one deed; how many moved."""
        return len(self._context.services.checklists.move(code).movers)

    def text(self, draft: Draft) -> str:
        """A working copy as TOML."""
        return self._context.services.checklist_sights.text(draft)

    def reread(self, text: str, draft: Draft) -> Draft:
        """A working copy as it came back from an editor. Raises ``ChecklistRefused``."""
        return self._context.services.checklist_sights.reread(text, draft)

    def revived(self, text: str, base: int) -> Draft:
        """A working copy from its text. Raises the refusal of what does not hold together."""
        return self._context.services.checklist_sights.revived(text, base)
