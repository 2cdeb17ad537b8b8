"""What is told of checklists on the screen and on the command line alike."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from werkbank.lang.items import pointer

if TYPE_CHECKING:
    from collections.abc import Iterable

    from werkbank.domain.checklists import Carry, Checklist, ListDiff, Standing
    from werkbank.domain.markings import Marking
    from werkbank.lang import Words


class Names(NamedTuple):
    """What items are called: by the text of the newest of these versions that has it, else by their id."""

    words: Words
    lists: tuple[Checklist | None, ...]

    def of(self, item: str) -> str:
        """One of them."""
        found = next((kept for one in self.lists if one is not None and (kept := one.item(item)) is not None), None)
        return item if found is None else found.text.said(self.words.language)

    def all(self, items: Iterable[str]) -> str:
        """Several, by their column heads where they have them: a row of whole sentences is not read."""
        return ", ".join(map(self.short, items))

    def short(self, item: str) -> str:
        """The column head, else the text."""
        found = next((kept for one in self.lists if one is not None and (kept := one.item(item)) is not None), None)
        head = "" if found is None else found.short.said(self.words.language)
        return head or self.of(item)


def stands(words: Words, one: Standing) -> str:
    """How far a question is."""
    return words.checklists.stands(one.open, one.places, len(one.blocking))


def stand_lines(words: Words, names: Names, before: Standing | None, after: Standing, carry: Carry) -> list[str]:
    """How a question stands before and after, and what becomes of what was said."""
    said, then = words.checklists, stands(words, after)
    if before is None:
        lines = [said.becomes(said.unknown_before, then)]
    else:
        now = stands(words, before)
        same = (before.open, before.places, before.blocking) == (after.open, after.places, after.blocking)
        lines = [said.stays(then) if same else said.becomes(now, then)]
    told = ((said.fresh, carry.fresh if before is not None else ()), (said.aside, carry.aside), (said.owed, carry.owed))
    return lines + [tell(names.all(items)) for tell, items in told if items]


def difference_lines(words: Words, names: Names, found: ListDiff, roles: dict[str, str]) -> list[str]:
    """What differs between two versions; ``roles``: what each role is called."""
    said = words.checklists
    lines = [said.added(names.of(one)) for one in found.added] + [said.removed(names.of(one)) for one in found.removed]
    turned = {"true": said.yes, "false": said.no}
    for change in found.changed:
        values = (change.old, change.new)
        if change.aspect in ("blocking", "per_part"):
            values = (turned[change.old], turned[change.new])
        elif change.aspect == "role":
            values = (
                roles.get(change.old, change.old) or said.herself,
                roles.get(change.new, change.new) or said.herself,
            )
        lines.append(
            said.changed(names.short(change.item), said.aspects[change.aspect], values[0] or "-", values[1] or "-")
        )
    lines += [said.reordered] if found.is_reordered else []
    return lines or [said.same]


def question_title(words: Words, marking: Marking, title: str, item: str) -> str:
    """What it is called; a pointer for a hidden one."""
    from werkbank.domain.markings import hidden

    if hidden(marking):
        return pointer(words, marking, item)
    return title or words.names.no_subject
