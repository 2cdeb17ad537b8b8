"""A part of a checklist in words: what it says, and what stands beside it in its row."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from werkbank.lang import explain
from werkbank.lang.checklists import Names
from werkbank.tui.text import plain

if TYPE_CHECKING:
    from collections.abc import Sequence

    from werkbank.domain.checklists import CheckItem, Checklist, Checklists, Problem
    from werkbank.domain.checklists.editing import Draft, Part
    from werkbank.domain.notes import Role
    from werkbank.domain.terms.texts import Texts
    from werkbank.lang import Words


class Told(NamedTuple):
    """The words of one row: what it says, its column head, where it is asked, and who delivers it."""

    text: str
    short: str = ""
    where: str = ""
    role: str = ""


class Telling:
    """One working copy in the words of the screen."""

    def __init__(self, draft: Draft, lists: Checklists, roles: Sequence[Role], words: Words) -> None:
        self.draft, self.lists, self.roles, self.words = draft, lists, tuple(roles), words
        self.checklist: Checklist = draft.checklist

    def said(self, texts: Texts) -> str:
        """Words of the data in the language of the screen; they may be an import's, so they are made plain."""
        return plain(texts.said(self.words.language))

    def role(self, role: str) -> str:
        """What a role is called; empty for none, its id when it is not there."""
        found = next((one for one in self.roles if one.id == role), None)
        return plain(role) if found is None else self.said(found.name)

    def row(self, part: Part) -> Told:
        """One row."""
        if part.kind == "name":
            return Told(self.words.checklists.fields["name"], self.said(self.checklist.name))
        item = self.checklist.item(part.id)
        return Told(plain(part.id)) if item is None else self.item(item)

    def item(self, item: CheckItem) -> Told:
        """One item."""
        where = self.words.checklists.per_part if item.per_part else ""
        return Told(self.said(item.text), self.said(item.short), where, self.role(item.role))

    def about(self, item: CheckItem) -> str:
        """All that goes with an item, in one line."""
        said = self.words.checklists
        told = [said.blocking] if item.blocking else []
        told.append(said.per_part if item.per_part else said.whole)
        head, who = self.said(item.short), self.role(item.role) or said.herself
        told += [f"{said.fields['short']} {head}"] if head else []
        return " · ".join((*told, f"{said.fields['role']}: {who}"))

    def size(self) -> str:
        """How many items there are, how many block, and how many are asked of every part."""
        said, items = self.words.checklists, self.checklist.items
        blocking, columns = sum(one.blocking for one in items), len(self.checklist.columns)
        told = [said.items(len(items)), said.blocks(blocking) if blocking else ""]
        return " · ".join(filter(None, (*told, said.columns(columns) if columns else "")))

    def names(self, version: int = 0) -> Names:
        """What items are called, also those that are gone in this copy."""
        code = self.checklist.code
        return Names(self.words, self.checklist, (self.lists.get(code, version), self.lists.last(code)))

    def role_names(self) -> dict[str, str]:
        """What every role is called."""
        return {one.id: self.said(one.name) for one in self.roles}

    def problem(self, problem: Problem, part: Part | None) -> str:
        """What is wrong, with where."""
        why = explain(problem.error, self.words).message
        if part is None:
            return why
        name = plain(self.names().brief(part.id)) if part.kind == "item" else self.row(part).text
        return self.words.checklists.problem(name, why)
