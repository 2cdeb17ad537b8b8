"""Desks to refer to, changed and taken away. Adding one is in the register."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from werkbank.domain import ids
from werkbank.domain.deeds import DeedCall
from werkbank.domain.errors import Conflict, UsageError
from werkbank.domain.harmless import harmless_line
from werkbank.domain.people import Desk
from werkbank.services.named import find

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from werkbank.services.doors import Doors

_LONGEST_REPLY = 365


@dataclass(frozen=True, slots=True, kw_only=True)
class DeskEdit:
    """What to change; ``None`` leaves a field as it is. ``reply_days`` are office days, 0 to 365; 0 is not known."""

    name: str | None = None
    topics: Sequence[str] | None = None
    channel: str | None = None
    address: str | None = None
    supply: str | None = None
    reply_days: int | None = None
    checked: date | None = None
    """The day on which all of it was looked at; without it this is today, for what is changed was looked at."""


class Desks:
    """Keep the register of desks right."""

    def __init__(self, doors: Doors) -> None:
        self._doors = doors

    def add(self, edit: DeskEdit) -> Desk:
        """One more desk, as one deed; a name that there is, is a ``Conflict``."""
        changes = changes_of(edit)
        if not changes.get("name"):
            raise UsageError("name")
        with self._doors.database.doing(DeedCall("desk-add"), self._doors.clock.now()) as doing:
            if any(one.name.lower() == changes["name"].lower() for one in doing.desks.where()):
                raise Conflict("exists", changes["name"])
            made = doing.desks.add(Desk(**{"checked": self._doors.clock.today(), **changes}))
            doing.journal.args["desk"] = made.id
            return made

    def edit(self, name: str, edit: DeskEdit) -> Desk:
        """Change a desk, by name or id, as one deed; a name that another has is a ``Conflict``."""
        changes = changes_of(edit)
        with self._doors.database.doing(DeedCall("desk-edit"), self._doors.clock.now()) as doing:
            there = doing.desks.where()
            old = find("desk", name, there)
            wanted = str(changes.get("name", old.name))
            if any(one.id != old.id and one.name.lower() == wanted.lower() for one in there):
                raise Conflict("exists", wanted)
            doing.journal.args["desk"] = old.id
            return doing.desks.change(old, **{"checked": self._doors.clock.today(), **changes})

    def remove(self, name: str) -> Desk:
        """Take a desk away, as one deed; one that a piece was referred to is a ``Conflict`` that names the piece."""
        with self._doors.database.doing(DeedCall("desk-remove"), self._doors.clock.now()) as doing:
            old = find("desk", name, doing.desks.where())
            used = doing.query("SELECT id FROM item WHERE desk_id = :desk ORDER BY id LIMIT 1", {"desk": old.id})
            if used:
                raise Conflict("depends", ids.show("item", int(used[0][0])))
            doing.journal.args["desk"] = old.id
            doing.desks.remove(old)
            return old


def changes_of(edit: DeskEdit) -> dict[str, Any]:
    """The columns that an edit touches, harmless; raises ``UsageError`` for an empty name or impossible days."""
    changes: dict[str, Any] = {}
    for field, limit in (("name", 200), ("channel", 200), ("address", 300), ("supply", 300)):
        value = getattr(edit, field)
        if value is not None:
            changes[field] = harmless_line(value, limit)
    if "name" in changes and not changes["name"]:
        raise UsageError("name")
    if edit.topics is not None:
        changes["topics"] = tuple(filter(None, (harmless_line(one, 60) for one in edit.topics)))
    if edit.reply_days is not None:
        if not 0 <= edit.reply_days <= _LONGEST_REPLY:
            raise UsageError("reply_days", str(edit.reply_days))
        changes["reply_days"] = edit.reply_days
    if edit.checked is not None:
        changes["checked"] = edit.checked
    return changes
