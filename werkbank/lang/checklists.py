"""What is told of checklists on the screen and on the command line alike."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from werkbank.domain.markings import hidden
from werkbank.lang.items import pointer

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from werkbank.domain.checklists import Carry, Changed, CheckItem, Checklist, ListDiff
    from werkbank.domain.markings import Marking
    from werkbank.domain.preparation.standing import Standing
    from werkbank.lang import Words

_PAUSE: Final = re.compile(r" \(|[,:;?.!](?: |$)")
_SHORT: Final = 40
"""Characters of what an item is called where several are named in one line."""


class Names(NamedTuple):
    """What items are called: by the text of the first of these versions that has it, else by their id."""

    words: Words
    new: Checklist
    others: tuple[Checklist | None, ...] = ()

    def found(self, name: str) -> CheckItem | None:
        """The item with an id."""
        among = (one.item(name) for one in (self.new, *self.others) if one is not None)
        return next((one for one in among if one is not None), None)

    def of(self, name: str) -> str:
        """All it says."""
        found = self.found(name)
        return name if found is None else found.text.said(self.words.language)

    def brief(self, name: str) -> str:
        """How it begins: as far as its first pause, and no more than a few words."""
        text = self.of(name)
        begun = _PAUSE.split(text, maxsplit=1)[0].strip() or text
        if len(begun) <= _SHORT:
            return begun
        return f"{begun[: _SHORT - 1].rpartition(' ')[0] or begun[: _SHORT - 1]}…"

    def all(self, names: Iterable[str]) -> str:
        """Several in one line."""
        return ", ".join(map(self.brief, names))


def stands(words: Words, one: Standing) -> str:
    """How far a question is."""
    return words.checklists.stands(one.open, one.places, len(one.blocking))


def stand_lines(words: Words, names: Names, before: Standing | None, after: Standing, carry: Carry) -> list[str]:
    """How a question stands before and after, and what becomes of what was said."""
    said, then = words.checklists, stands(words, after)
    told = [(said.aside, carry.aside), (said.owed, carry.owed)]
    if before is None:
        lines = [said.becomes(said.unknown_before, then)]
    else:
        lines = [said.stays(then) if before == after else said.becomes(stands(words, before), then)]
        more = tuple(one for one in after.blocking if one not in before.blocking)
        less = tuple(one for one in before.blocking if one not in after.blocking)
        told = [(said.blocks_too, more), (said.blocks_no_longer, less), (said.fresh, carry.fresh), *told]
    return lines + [tell(names.all(items)) for tell, items in told if items]


def difference_lines(words: Words, names: Names, found: ListDiff, roles: Mapping[str, str]) -> list[str]:
    """What differs between two versions; ``roles``: what each role is called."""
    said = words.checklists
    lines = [said.added(names.of(one)) for one in found.added] + [said.removed(names.of(one)) for one in found.removed]
    for change in found.changed:
        old, new = _values(words, names, change, roles)
        lines.append(said.changed(names.brief(change.item), said.aspects[change.aspect], old or "-", new or "-"))
    lines += [said.reordered] if found.is_reordered else []
    return lines or [said.same]


def _values(words: Words, names: Names, change: Changed, roles: Mapping[str, str]) -> tuple[str, str]:
    """What an item had, and what it gets; of words those in this language, unless only the other one is different."""
    said, values = words.checklists, (change.old, change.new)
    if change.aspect in ("blocking", "per_part"):
        turned = {"true": said.yes, "false": said.no}
        return turned[change.old], turned[change.new]
    if change.aspect == "role":
        return roles.get(change.old, change.old) or said.herself, roles.get(change.new, change.new) or said.herself
    old = next((kept for one in names.others if one is not None and (kept := one.item(change.item))), None)
    new = names.new.item(change.item)
    if old is None or new is None:
        return values
    here = tuple(getattr(one, change.aspect).said(words.language) for one in (old, new))
    return (here[0], here[1]) if here[0] != here[1] else values


def question_title(words: Words, marking: Marking, title: str, item: str) -> str:
    """What it is called; a pointer for a hidden one."""
    if hidden(marking):
        return pointer(words, marking, item)
    return title or words.names.no_subject
