"""What the line asks of a checklist, and what is told while it is typed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from werkbank.domain.checklists import editing as edit
from werkbank.domain.checklists.editing import Draft, Part, outline, part_of
from werkbank.tui.panes.checklists.forms import Forms
from werkbank.tui.panes.copying.changing import Changing
from werkbank.tui.panes.copying.host import Host

if TYPE_CHECKING:
    from collections.abc import Callable

    from werkbank.domain.checklists import Checklist
    from werkbank.tui.panes.checklists.shop import ListShop
    from werkbank.tui.panes.checklists.telling import Telling
    from werkbank.tui.panes.copying.host import Form


class ListsHost(Host[Draft, Part], Protocol):
    """The pane, seen from here."""

    def telling(self, draft: Draft) -> Telling:
        """A working copy in words."""


class ListChanging(Changing[Draft, Part]):
    """Asks what a change needs, and makes it in the working copy."""

    def __init__(self, host: ListsHost, shop: ListShop) -> None:
        super().__init__(host, shop)
        self._pane, self._words = host, shop.words
        self.commands |= {
            "optional": lambda: self.at_once(lambda draft, part: _with(draft, edit.blocking, part)),
            "per-part": lambda: self.at_once(lambda draft, part: _with(draft, edit.per_part, part)),
        }

    def outline(self, draft: Draft) -> tuple[Part, ...]:
        """The parts of a checklist."""
        return outline(draft.checklist)

    def change_form(self, draft: Draft, part: Part) -> Form[Draft] | None:
        """The line of a part."""
        return Forms(self._pane.telling(draft)).change(part)

    def new_form(self, draft: Draft, part: Part | None) -> Form[Draft] | None:
        """The line of an item more."""
        return Forms(self._pane.telling(draft)).add(part)

    def without(self, draft: Draft, part: Part) -> Draft:
        """An item away."""
        return _with(draft, edit.without, part)

    def shifted(self, draft: Draft, part: Part, by: int) -> Draft:
        """An item a place on or back."""
        return draft._replace(checklist=edit.shifted(draft.checklist, part, by))

    def feedback(self, draft: Draft, part: Part | None) -> str:
        """What is wrong with this part, else how much it asks by now."""
        found, after = self.host.context.services.checklist_sights.checked(draft), self._pane.telling(draft)
        if wrong := [after.problem(one, None) for one in found if part_of(one) == part]:
            return " ".join(wrong)
        return self._words.wrong(len(found)) if found else after.size()


def _with(draft: Draft, change: Callable[[Checklist, Part], Checklist], part: Part) -> Draft:
    return draft._replace(checklist=change(draft.checklist, part))
