"""What the line asks of each part of a checklist, and what becomes of the working copy with what is typed there.

Whatever holds together goes in, also when it is wrong: that is told while typing, and stands at its row until it is
right. Only what cannot be read at all is refused in the line.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from werkbank.domain.checklists import CheckItem
from werkbank.domain.checklists import editing as edit
from werkbank.domain.checklists.editing import Draft
from werkbank.domain.errors import ChecklistRefused
from werkbank.domain.notes.editing import id_for
from werkbank.domain.terms.texts import Texts
from werkbank.tui.panes.copying.choosing import chosen
from werkbank.tui.panes.copying.host import Form
from werkbank.tui.questions import Field

if TYPE_CHECKING:
    from collections.abc import Callable

    from werkbank.domain.checklists import Checklist
    from werkbank.domain.checklists.editing import Part
    from werkbank.tui.panes.checklists.telling import Telling

Values = dict[str, str]


class Forms:
    """The lines for one working copy."""

    def __init__(self, telling: Telling) -> None:
        self._telling, self._draft, self._said = telling, telling.draft, telling.words.checklists
        self._list: Checklist = telling.checklist

    def change(self, part: Part) -> Form[Draft] | None:
        """The line of a row; ``None`` for a row whose item is not there."""
        if part.kind == "name":
            return self._name()
        item = self._list.item(part.id)
        return None if item is None else self._item(item, lambda new: edit.put(self._list, new))

    def add(self, part: Part | None) -> Form[Draft]:
        """An item after this one, of the same kind; at the end when this is none."""
        here = None if part is None else self._list.item(part.id)
        at = len(self._list.items) if here is None else self._list.ids.index(here.id) + 1
        fresh = CheckItem("", Texts("", ""), role="" if here is None else here.role)

        def put(new: CheckItem) -> Checklist:
            return edit.add(self._list, new._replace(id=id_for(new.text.nl, self._taken())), at)

        return self._item(fresh, put)

    def _taken(self) -> set[str]:
        """Ids of every version: what was once filled in of another item never comes back under this one."""
        code = self._list.code
        older = (one for one in self._telling.lists.lists if one.code == code)
        return {*self._list.ids, *(item.id for one in older for item in one.items)}

    def _with(self, checklist: Checklist) -> Draft:
        return self._draft._replace(checklist=checklist)

    def _name(self) -> Form[Draft]:
        field = Field("name", self._said.fields["name"], self._telling.said(self._list.name), goes_on=True)

        def made(values: Values) -> Draft:
            name = edit.renamed(self._list.name, self._filled(values, "name"))
            return self._with(self._list._replace(name=name))

        return Form((field,), made)

    def _item(self, item: CheckItem, put: Callable[[CheckItem], Checklist]) -> Form[Draft]:
        said, told = self._said, self._telling.item(item)
        roles = tuple(self._telling.role_names().values())
        fields = (
            Field("text", said.fields["text"], told.text, goes_on=True),
            Field("short", said.fields["short"], told.short, "name"),
            Field("role", said.fields["role"], told.role, "name", roles, blank=said.herself),
        )

        def made(values: Values) -> Draft:
            short = values["short"].strip()
            new = item._replace(
                text=edit.renamed(item.text, self._filled(values, "text")),
                short=edit.renamed(item.short, short) if short else Texts("", ""),
                role=item.role if values["role"] == told.role else self._role(values["role"]),
            )
            return self._with(put(new))

        return Form(fields, made)

    def _filled(self, values: Values, field: str) -> str:
        if not values[field].strip():
            raise ChecklistRefused("missing", self._said.fields[field])  # type: ignore[literal-required]
        return values[field]

    def _role(self, text: str) -> str:
        """The role that is meant; nothing is the officer herself. Raises ``ChecklistRefused``."""
        if text.strip().casefold() in ("", self._said.herself.casefold()):
            return ""
        found = chosen(text, self._telling.role_names())
        if found is None:
            raise ChecklistRefused("unknown-role", text.strip()[:60])
        return found
