"""The history: what was done, and taking it back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from werkbank.domain import ids
from werkbank.domain.deeds import DeedCall
from werkbank.domain.errors import Conflict, NotFound, UsageError
from werkbank.services.named import find_ref
from werkbank.storage.reads import deeds

if TYPE_CHECKING:
    from werkbank.domain.deeds import Deed
    from werkbank.services.doors import Doors
    from werkbank.storage.database import Doing

_KINDS = ("item", "message", "note", "question", "manager", "person", "desk", "mandate", "brief")


class History:
    """Look back, undo, redo."""

    def __init__(self, doors: Doors) -> None:
        self._doors = doors

    def log(self, limit: int = 20, ref: str = "") -> list[Deed]:
        """The newest deeds, newest first; of one item, message or other row when ``ref`` names it."""
        if not ref:
            return deeds.latest(self._doors.query, limit)
        found = ids.parse(ref)
        if found is None or found.kind not in _KINDS:
            raise UsageError("id", ref)
        return deeds.of_row(self._doors.query, found.kind, found.number, limit)

    def undo(self, ref: str = "") -> Deed:
        """Undo the latest deed by hand that still stands, or the deed named; the deed that was undone comes back.

        Raises ``Conflict`` when there is none, when a later deed changed the same rows, or when it is sealed.
        """
        with self._doors.database.doing(DeedCall("undo"), self._doors.clock.now()) as doing:
            if ref:
                target = _named(doing, ref)
            else:
                found = deeds.to_undo(doing.query)
                if found is None:
                    raise Conflict("nothing-to-undo")
                target = found
            _check(target)
            doing.journal.undoes = target.id
            doing.journal.args["deed"] = ids.show("deed", target.id)
            doing.journal.walk(target.id, back=True)
            _check_messages(doing)
        return target

    def redo(self) -> Deed:
        """Do the last undone deed again; the deed that stands again comes back."""
        with self._doors.database.doing(DeedCall("redo"), self._doors.clock.now()) as doing:
            undone = deeds.to_redo(doing.query)
            if undone is None or undone.undoes is None:
                raise Conflict("nothing-to-redo")
            original = _named(doing, ids.show("deed", undone.undoes))
            doing.journal.undoes = undone.id
            doing.journal.args["deed"] = ids.show("deed", original.id)
            doing.journal.walk(original.id, back=False)
            _check_messages(doing)
        return original


def _named(doing: Doing, ref: str) -> Deed:
    number = find_ref(ref, "deed")
    found = deeds.one(doing.query, number)
    if found is None:
        raise NotFound("deed", ref)
    return found


def _check(deed: Deed) -> None:
    shown = ids.show("deed", deed.id)
    if deed.sealed:
        raise Conflict("sealed", shown)
    if deed.undone_by is not None or deed.key in ("undo", "redo"):
        raise Conflict("already-undone", shown)


_ORPHAN = """
    SELECT i.id FROM item i JOIN message m ON m.id = i.message_id WHERE NOT m.live ORDER BY i.id LIMIT 1
"""


def _check_messages(doing: Doing) -> None:
    """A message cannot go while an item, made later, still stands on it."""
    if "message" not in doing.journal.touched:
        return
    orphan = doing.query(_ORPHAN)
    if orphan:
        raise Conflict("depends", ids.show("item", orphan[0][0]))
