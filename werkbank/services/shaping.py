"""Give items their shape: split, also for another manager, assign, edit, mark, lift, points by hand."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from werkbank.domain import ids
from werkbank.domain.deeds import DeedCall
from werkbank.domain.errors import Conflict, Missing, UsageError
from werkbank.domain.harmless import harmless_line
from werkbank.domain.inbox import Item
from werkbank.domain.markings import MARKINGS, Marking, heavier, level, sealed
from werkbank.services.dates import understood
from werkbank.services.deadlines import copy_term, drop_term, follow
from werkbank.services.deciding import item_numbers
from werkbank.services.named import find
from werkbank.storage.reads import registers, terms

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from werkbank.domain.calendars import Closing
    from werkbank.domain.inbox import Action, Risk, Sensitivity, TermKind
    from werkbank.services.doors import Doors
    from werkbank.storage.database import Doing

MOST_POINTS = 20
MOST_WAITERS = 99


@dataclass(frozen=True, slots=True, kw_only=True)
class Edit:
    """What to change; ``None`` leaves a field as it is, an empty ``due`` takes the date away."""

    title: str | None = None
    gist: str | None = None
    advice: str | None = None
    kenmerk: str | None = None
    due: str | None = None
    term_kind: TermKind | None = None
    risk: Risk | None = None
    action: Action | None = None
    sensitivity: Sensitivity | None = None
    theme: str | None = None
    """A topic of the manager, in any letters; empty is none."""
    waiters: int | None = None
    """0 to 99 persons who cannot go on without this."""
    points: int | None = None
    reason: str = ""
    """Needed for points by hand."""


class Shaping:
    """Change what an item is, without deciding on it."""

    def __init__(self, doors: Doors) -> None:
        self._doors = doors

    def split(self, ref: str, titles: Sequence[str]) -> list[Item]:
        """Make one item into as many as there are titles; the first keeps the id. At least two titles."""
        clean = [harmless_line(title, 300) for title in titles]
        if len(clean) < 2 or not all(clean):
            raise UsageError("titles")
        (number,) = item_numbers([ref])
        call = DeedCall("split", {"item": ids.show("item", number), "parts": len(clean)})
        with self._doors.database.doing(call, self._doors.clock.now()) as doing:
            item = doing.items.get(number)
            first = doing.items.change(item, title=clean[0])
            fresh = [
                Item(
                    message_id=item.message_id,
                    manager_id=item.manager_id,
                    title=title,
                    copied=item.copied,
                    due=item.due,
                    due_time=item.due_time,
                    kenmerk=item.kenmerk,
                    marking=item.marking,
                    marking_reason=item.marking_reason,
                    term_kind=item.term_kind,
                    risk=item.risk,
                    action=item.action,
                    sensitivity=item.sensitivity,
                    theme=item.theme,
                    split_from=item.id,
                    created_at=doing.now,
                )
                for title in clean[1:]
            ]
            made = doing.items.add_all(fresh)
            copy_term(doing, item.id, [one.id for one in made])
            return [first, *made]

    def share(self, ref: str, managers: Sequence[str]) -> list[Item]:
        """Also for these managers: an item of their own on the same message; nothing typed for the first goes along."""
        (number,) = item_numbers([ref])
        call = DeedCall("share", {"item": ids.show("item", number)})
        with self._doors.database.doing(call, self._doors.clock.now()) as doing:
            item = doing.items.get(number)
            have = {one.manager_id for one in doing.items.where(message_id=item.message_id)}
            fresh = []
            for name in managers:
                manager = find("manager", name, doing.managers.where(active=True))
                if manager.id in have:
                    raise Conflict("already-shared", manager.name)
                have.add(manager.id)
                fresh.append(
                    Item(
                        message_id=item.message_id,
                        manager_id=manager.id,
                        title="",
                        marking=item.marking,
                        marking_reason=item.marking_reason,
                        created_at=doing.now,
                    )
                )
            made = doing.items.add_all(fresh)
            doing.journal.args["items"] = [ids.show("item", one.id) for one in made]
            return made

    def assign(self, refs: Sequence[str], manager: str) -> list[Item]:
        """Give items to another manager, as one deed."""
        numbers = item_numbers(refs)
        call = DeedCall("assign", {"items": [ids.show("item", n) for n in numbers]})
        with self._doors.database.doing(call, self._doors.clock.now()) as doing:
            owner = find("manager", manager, doing.managers.where(active=True))
            doing.journal.args["manager"] = owner.id
            _with_successors(doing, numbers, manager_id=owner.id)
            return [doing.items.change(doing.items.get(n), manager_id=owner.id, copied=False) for n in numbers]

    def assign_all(self, manager: str, to: str) -> list[Item]:
        """Give all that is still open for a manager, who need not be active, to another, as one deed."""
        left = find("manager", manager, registers.managers(self._doors.query))
        refs = [ids.show("item", one) for one in registers.open_items(self._doors.query, left.id)]
        if not refs:
            raise Conflict("nothing-open", left.name)
        return self.assign(refs, to)

    def edit(self, refs: Sequence[str], edit: Edit) -> list[Item]:
        """Change fields of items, as one deed."""
        numbers = item_numbers(refs)
        changes = _changes(edit, self._doors.clock.now(), terms.closing(self._doors.query))
        if not changes:
            raise UsageError("edit")
        call = DeedCall(
            "edit", {"items": [ids.show("item", n) for n in numbers], "fields": sorted(changes)}
        )  # fmt: skip
        with self._doors.database.doing(call, self._doors.clock.now()) as doing:
            if "due" in changes:  # a date of her own takes the place of a term
                for number in numbers:
                    drop_term(doing, number)
            return [follow(doing, doing.items.get(number), changes) for number in numbers]

    def mark(self, refs: Sequence[str], marking: str, reason: str = "") -> list[Item]:
        """Set or lift a marking. Lifting one that seals needs a reason; a sealing mark holds for the whole message."""
        wanted: Marking = _marking(marking)
        numbers = item_numbers(refs)
        key: Any = "lift" if wanted == "" else "mark"
        call = DeedCall(key, {"items": [ids.show("item", n) for n in numbers], "marking": wanted})
        with self._doors.database.doing(call, self._doors.clock.now()) as doing:
            items = _with_siblings(doing, [doing.items.get(number) for number in numbers], wanted)
            for item in items:
                _check_lift(doing, item, wanted, reason)
            _with_successors(doing, [item.id for item in items], marking=wanted)
            return [
                item
                if item.marking == wanted
                else doing.items.change(item, marking=wanted, marking_reason=harmless_line(reason, 300))
                for item in items
            ]  # fmt: skip


def _with_successors(doing: Doing, items: Sequence[int], **changes: Any) -> None:
    """The note or question that took the place of an item has its manager and its marking."""
    for number in items:
        for note in doing.notes.where(item_id=number):
            doing.notes.change(note, **changes)
        for question in doing.questions.where(item_id=number):
            doing.questions.change(question, **changes)


def _check_lift(doing: Doing, item: Item, wanted: Marking, reason: str) -> None:
    """A marking is made lighter only with a reason, and a seal only when there is something under it."""
    if heavier(wanted, item.marking) == wanted or level(wanted) == level(item.marking):
        return
    if sealed(item.marking) and not doing.archive.has_bytes(item.message_id):
        raise Conflict("no-bytes", ids.show("item", item.id))
    if not reason.strip():
        raise Missing("lift", "reason")


def _with_siblings(doing: Doing, items: list[Item], wanted: Marking) -> list[Item]:
    """These items; and, when a seal is set or lifted, the others on the same messages."""
    if not sealed(wanted) and not any(sealed(item.marking) for item in items):
        return items
    found = {one.id: one for item in items for one in doing.items.where(message_id=item.message_id)}
    return [found[number] for number in sorted(found)]


def _marking(text: str) -> Marking:
    wanted = text.strip().lower()
    if wanted in ("open", "none", "geen"):
        return ""
    for one in MARKINGS:
        if one and one == wanted:
            return one
    raise UsageError("marking", text, (*[one for one in MARKINGS if one], "open"))


def _changes(edit: Edit, now: datetime, closing: Closing) -> dict[str, Any]:
    """The columns an edit touches."""
    changes: dict[str, Any] = {}
    for name, limit in (("title", 300), ("gist", 2_000), ("advice", 2_000), ("kenmerk", 100), ("theme", 60)):
        value = getattr(edit, name)
        if value is not None:
            changes[name] = harmless_line(value, limit)
    for name in ("term_kind", "risk", "action", "sensitivity"):
        if getattr(edit, name) is not None:
            changes[name] = getattr(edit, name)
    if edit.due is not None:
        found = understood(edit.due, now, closing) if edit.due.strip() else None
        changes |= {"due": found.date if found else None, "due_time": found.time if found else ""}
    if edit.waiters is not None:
        if not 0 <= edit.waiters <= MOST_WAITERS:
            raise UsageError("waiters", str(edit.waiters))
        changes["waiters"] = edit.waiters
    if edit.points is not None:
        if not -MOST_POINTS <= edit.points <= MOST_POINTS:
            raise UsageError("points", str(edit.points))
        if edit.points and not edit.reason.strip():
            raise Missing("edit", "reason")
        changes |= {"manual_points": edit.points, "manual_reason": harmless_line(edit.reason, 200)}
    return changes
