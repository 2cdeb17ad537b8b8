"""What is different in the next version of a type, and where a running note comes to lie when it is moved there."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Literal, NamedTuple

from werkbank.domain.notes.counting import longest_way
from werkbank.domain.notes.moves import settled_on
from werkbank.domain.notes.progress import Done, Progress

if TYPE_CHECKING:
    from werkbank.domain.notes.types import NoteType, Route, SideStep, Step

Aspect = Literal["name", "kind", "role", "norm", "optional", "after", "before"]
"""What of a step can be different."""


class Changed(NamedTuple):
    """One thing of one step, as it was and as it becomes; norms are office working days in digits."""

    step: str
    aspect: Aspect
    old: str
    new: str


class RouteDiff(NamedTuple):
    """The difference between two routes. ``old_days`` and ``new_days``: office working days of the longest way."""

    added: tuple[str, ...]
    removed: tuple[str, ...]
    changed: tuple[Changed, ...]
    is_reordered: bool
    old_days: int
    new_days: int

    @property
    def is_empty(self) -> bool:
        """Are the routes the same, but for the order in which side steps are listed?"""
        return not (self.added or self.removed or self.changed or self.is_reordered)


def diff(old: Route, new: Route) -> RouteDiff:
    """From one (sound) route to another; a step is the same when its id is."""
    before, after = set(old.ids), set(new.ids)
    changed = [
        change
        for step in old.ids
        if (one := old.named(step)) and (other := new.named(step))
        for change in _changes(one, other)
    ]
    both = before & after
    return RouteDiff(
        tuple(step for step in new.ids if step not in before),
        tuple(step for step in old.ids if step not in after),
        tuple(changed),
        [one.id for one in old.steps if one.id in both] != [one.id for one in new.steps if one.id in both],
        longest_way(old),
        longest_way(new),
    )


def _changes(old: Step | SideStep, new: Step | SideStep) -> list[Changed]:
    found: list[Changed] = []
    aspects: tuple[Aspect, ...] = ("name", "kind", "role", "norm", "optional", "after", "before")
    for aspect in aspects:
        was, becomes = _said(old, aspect), _said(new, aspect)
        if was != becomes:
            found.append(Changed(old.id, aspect, was, becomes))
    return found


def _said(one: Step | SideStep, aspect: Aspect) -> str:
    value = getattr(one, aspect, "")
    if aspect == "name":
        return one.name.nl if one.name.nl == one.name.en else f"{one.name.nl} / {one.name.en}"
    return str(value).lower() if isinstance(value, bool) else str(value)


def moved_to(progress: Progress, old: NoteType, new: NoteType, today: date) -> Progress:
    """The note on the new version, where it lay on the old one.

    What is done stays done; what is under way and still there stays under way. When the step where it lies is gone, it
    lies at the first step after it that is not done. A new step that comes before where it lies is not gone back for:
    it counts as skipped. A note that is sent, withdrawn or closed stays as it is.
    """
    if not progress.is_open:
        return progress
    known = set(new.route.ids)
    kept = replace(
        progress,
        out=tuple(one for one in progress.out if one.step in known),
        done=tuple(one for one in progress.done if one.step in known),
        holders=tuple(pair for pair in progress.holders if pair[0] in known),
        checked=progress.checked & {one.id for one in new.checks},
        settled=progress.settled & {one.id for one in new.gates},
    )
    skipped = _passed(progress, old.route, new.route)
    passed = tuple(Done(step, None, today, skipped=True) for step in skipped)
    out = tuple(one for one in kept.out if one.step not in skipped)
    return settled_on(replace(kept, out=out, done=(*kept.done, *passed)), new.route, today)


def _passed(progress: Progress, old: Route, new: Route) -> tuple[str, ...]:
    """The steps of the new main line before where the note lies, and the side steps that must be back before those."""
    done, at = progress.done_ids, progress.at(old)
    ahead = [one.id for one in old.steps[old.place(at) :]]
    here = next((new.place(step) for step in ahead if new.place(step) >= 0), len(new.steps) - 1)
    earlier = {one.id for one in new.steps[:here]}
    sides = [side.id for side in new.sides if side.before in earlier]
    return tuple(step for step in (*(one.id for one in new.steps[:here]), *sides) if step not in done)
