"""What is different in the next version of a checklist, and what becomes of a running question that is moved there.

What was said is never thrown away: what a version does not ask stays beside it, and counts again on one that does.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from typing import TYPE_CHECKING, Final, Literal, NamedTuple, get_args

if TYPE_CHECKING:
    from werkbank.domain.checklists.types import CheckItem, Checklist
    from werkbank.domain.question_keeping import CheckState

Aspect = Literal["text", "short", "blocking", "per_part", "role"]
"""What of an item can be different."""
_ASPECTS: Final[tuple[Aspect, ...]] = get_args(Aspect)
Place = tuple[str, int | None]
"""An item, and the part of which it is asked (``None``: the whole question)."""


class Changed(NamedTuple):
    """One thing of one item, as it was and as it becomes; ``true`` and ``false`` for what is or is not so."""

    item: str
    aspect: Aspect
    old: str
    new: str


class ListDiff(NamedTuple):
    """The difference between two versions, in ids of items."""

    added: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    changed: tuple[Changed, ...] = ()
    is_reordered: bool = False

    @property
    def is_empty(self) -> bool:
        """Do both ask the same?"""
        return not (self.added or self.removed or self.changed or self.is_reordered)


def diff(old: Checklist, new: Checklist) -> ListDiff:
    """From one version to another; an item is the same when its id is."""
    before, after = set(old.ids), set(new.ids)
    changed = [
        change for one in old.items if (other := new.item(one.id)) is not None for change in _changes(one, other)
    ]
    both = before & after
    return ListDiff(
        tuple(name for name in new.ids if name not in before),
        tuple(name for name in old.ids if name not in after),
        tuple(changed),
        [name for name in old.ids if name in both] != [name for name in new.ids if name in both],
    )


def _changes(old: CheckItem, new: CheckItem) -> Iterable[Changed]:
    for aspect in _ASPECTS:
        was, becomes = _said(old, aspect), _said(new, aspect)
        if was != becomes:
            yield Changed(old.id, aspect, was, becomes)


def _said(one: CheckItem, aspect: Aspect) -> str:
    value = getattr(one, aspect)
    if aspect in ("text", "short"):
        return str(value.nl) if value.nl == value.en else f"{value.nl} / {value.en}"
    return str(value).lower() if isinstance(value, bool) else str(value)


# ---------------------------------------------------------------------- one question


class Carry(NamedTuple):
    """What becomes of what was said, in ids of items."""

    kept: tuple[str, ...]
    """Something was said of it that goes on counting."""
    aside: tuple[str, ...]
    """Something was said of it that does not count there: it is not asked, or not of the same parts."""
    owed: tuple[str, ...]
    """Those of them that somebody was asked for and did not deliver yet."""
    fresh: tuple[str, ...]
    """It was not asked there before."""


def asked(one: Checklist, parts: Iterable[int]) -> tuple[Place, ...]:
    """Every place: those of the whole question, then part by part.

    A question without parts answers for itself: what is asked of every part is then asked of the whole.
    """
    numbers = tuple(parts)
    whole = [(item.id, None) for item in one.items if not (item.per_part and numbers)]
    return (*whole, *((item.id, number) for number in numbers for item in one.columns))


def carried(old: Checklist | None, new: Checklist, parts: Collection[int], said: Mapping[Place, CheckState]) -> Carry:
    """What becomes of what was said of a question with these parts, from one version to another.

    ``None``: the old version is not there any more.
    """
    now = set(asked(new, parts))
    before = set() if old is None else set(asked(old, parts))
    spoken = list(said)
    lost = [place for place in spoken if place not in now]
    order = dict.fromkeys((*(() if old is None else old.ids), *new.ids))
    first = {name: at for at, name in enumerate(order)}
    aside = sorted({name for name, _ in lost}, key=lambda name: (first.get(name, len(first)), name))
    owed = {place[0] for place in lost if said[place] == "asked"}
    return Carry(
        tuple(name for name in new.ids if any(name == place[0] for place in spoken if place in now)),
        tuple(aside),
        tuple(name for name in aside if name in owed),
        tuple(name for name in new.ids if any(name == place[0] for place in now - before)),
    )
