"""What the line asks of a type, and what is told while it is typed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from werkbank.domain.notes import editing as edit
from werkbank.domain.notes.editing import Draft, Part, outline, part_of
from werkbank.tui.panes.copying.changing import Changing
from werkbank.tui.panes.copying.host import Host
from werkbank.tui.panes.types.forms import FIELD_OF, Forms
from werkbank.tui.text import plain

if TYPE_CHECKING:
    from collections.abc import Callable

    from werkbank.domain.notes import NoteType, Problem
    from werkbank.tui.panes.copying.host import Form
    from werkbank.tui.panes.types.shop import TypeShop
    from werkbank.tui.panes.types.telling import Telling


class TypesHost(Host[Draft, Part], Protocol):
    """The pane, seen from here."""

    def telling(self, draft: Draft) -> Telling:
        """A working copy in words."""

    def problem(self, part: Part) -> Problem | None:
        """What is wrong with a part, as it was judged last."""


class TypeChanging(Changing[Draft, Part]):
    """Asks what a change needs, and makes it in the working copy."""

    def __init__(self, host: TypesHost, shop: TypeShop) -> None:
        super().__init__(host, shop)
        self._pane = host
        self._words = shop.words
        self.commands |= {
            "side-step": self.asking(self._side),
            "checks": self.asking(self._check),
            "optional": lambda: self.at_once(lambda draft, part: _with(draft, edit.optional, part)),
        }

    def outline(self, draft: Draft) -> tuple[Part, ...]:
        """The parts of a type."""
        return outline(draft.kind)

    def _forms(self, draft: Draft) -> Forms:
        return Forms(self._pane.telling(draft))

    def change_form(self, draft: Draft, part: Part) -> Form[Draft] | None:
        """The line of a part; it begins in the field that is wrong."""
        form, wrong = self._forms(draft).change(part), self._pane.problem(part)
        if form is None or wrong is None:
            return form
        first = FIELD_OF.get(wrong.reason, "")
        return form._replace(first=first if any(one.name == first for one in form.fields) else "")

    def new_form(self, draft: Draft, part: Part | None) -> Form[Draft] | None:
        """The line of a step more."""
        return self._forms(draft).add_step(part)

    def without(self, draft: Draft, part: Part) -> Draft:
        """A part away."""
        return _with(draft, edit.without, part)

    def shifted(self, draft: Draft, part: Part, by: int) -> Draft:
        """A part a place on or back."""
        return draft._replace(kind=edit.shifted(draft.kind, part, by))

    async def _side(self) -> None:
        if (draft := self.host.draft) is not None:
            await self.through(self._forms(draft).add_side(self.host.part), draft, None)

    async def _check(self) -> None:
        if (draft := self.host.draft) is not None:
            await self.through(self._forms(draft).add_check(self.host.part), draft, None)

    def feedback(self, draft: Draft, part: Part | None) -> str:
        """What is wrong with this part, else how long the route becomes; and a role that comes along."""
        said, before = self._words, self.host.draft
        found = self.host.context.services.type_sights.checked(draft)
        after = self._pane.telling(draft)
        if wrong := [after.problem(one, None) for one in found.problems if part_of(one) == part]:
            return " ".join(wrong)
        known = () if before is None else before.roles
        told = [said.new_role(plain(one.name.nl)) for one in draft.roles if one not in known]
        if found.new_days is not None:
            same = found.old_days in (None, found.new_days)
            told.append(said.way(found.new_days) if same else said.way_was(found.new_days, found.old_days or 0))
        else:
            told.append(said.wrong(len(found.problems)))
        return " · ".join(told)


def _with(draft: Draft, change: Callable[[NoteType, Part], NoteType], part: Part) -> Draft:
    return draft._replace(kind=change(draft.kind, part))
