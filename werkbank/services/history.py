"""The history: what was done, and taking it back."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from werkbank.domain import ids
from werkbank.domain.deeds import DeedCall
from werkbank.domain.errors import Conflict, NotFound, UsageError
from werkbank.services.named import find_ref
from werkbank.storage.reads import deeds

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from werkbank.domain.deeds import Became, CameBack, Deed
    from werkbank.services.doors import Doors
    from werkbank.storage.database import Doing
    from werkbank.storage.reads import Query

_LATER = ("changed-since", "depends")
_KINDS = ("item", "message", "note", "question", "manager", "person", "desk", "mandate", "brief")


class Story(NamedTuple):
    """The history of one thing."""

    lines: tuple[Deed | CameBack, ...]
    became: Mapping[int, Became] = MappingProxyType({})
    """By deed what it left the item with."""


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
        if found.kind == "item":
            return self._of_item(found.number, limit)
        return deeds.of_row(self._doors.query, found.kind, found.number, limit)

    def _of_item(self, item: int, limit: int) -> list[Deed]:
        """Of an item, and of the note or question that took its place."""
        query = self._doors.query
        rows = [("item", item), *deeds.successors(query, item)]
        touched = {deed.id: deed for kind, number in rows for deed in deeds.of_row(query, kind, number, limit)}
        return [touched[number] for number in sorted(touched, reverse=True)][:limit]

    def story(self, ref: str, limit: int = 20) -> Story:
        """The deeds on an item with what each left it with, and how it came back by itself; newest first.

        Of anything else, and without ``ref``, the deeds alone. Of a hidden item no name is told.
        """
        deeds_of, found = self.log(limit, ref), ids.parse(ref)
        if found is None or found.kind != "item":
            return Story(tuple(deeds_of))
        from werkbank.services.came_back import became, came_back  # not before somebody asks

        query, today = self._doors.query, self._doors.clock.today()
        back = came_back(query, found.number, today)
        return Story(tuple(_woven(deeds_of, back)[:limit]), became(query, found.number))

    def undo(self, ref: str = "") -> Deed:
        """Undo the latest deed by hand that still stands, or the deed named; the deed that was undone comes back.

        Raises ``Conflict`` when there is none, when it is sealed, or when a later deed changed the same rows or made
        what hangs on them: then it says which deed that is.
        """
        target = _to_undo(self._doors.query, ref)
        try:
            return self._undone(ref)
        except Conflict as error:
            if error.reason in _LATER:
                from werkbank.storage.reads.in_the_way import in_the_way  # its texts name every table

                error.by = in_the_way(self._doors.query, target.id)
            raise

    def _undone(self, ref: str) -> Deed:
        with self._doors.database.doing(DeedCall("undo"), self._doors.clock.now()) as doing:
            target = _to_undo(doing.query, ref)
            doing.journal.undoes = target.id
            doing.journal.args["deed"] = ids.show("deed", target.id)
            for rider in deeds.riders(doing.query, target.id):
                doing.journal.also.append(rider.id)
                doing.journal.walk(rider.id, back=True)
            doing.journal.walk(target.id, back=True)
            _check_messages(doing)
        return target

    def next_undo(self, ref: str = "") -> Deed:
        """The deed that ``undo`` would take back; raises as that does where nothing is touched yet."""
        return _to_undo(self._doors.query, ref)

    def next_redo(self) -> Deed | None:
        """The deed that ``redo`` would do again; ``None`` when there is none."""
        undone = deeds.to_redo(self._doors.query)
        return None if undone is None or undone.undoes is None else deeds.one(self._doors.query, undone.undoes)

    def redo(self) -> Deed:
        """Do the last undone deed again; the deed that stands again comes back."""
        with self._doors.database.doing(DeedCall("redo"), self._doors.clock.now()) as doing:
            undone = deeds.to_redo(doing.query)
            if undone is None or undone.undoes is None:
                raise Conflict("nothing-to-redo")
            original = _named(doing.query, ids.show("deed", undone.undoes))
            doing.journal.undoes = undone.id
            doing.journal.args["deed"] = ids.show("deed", original.id)
            doing.journal.walk(original.id, back=False)
            for rider in reversed(deeds.riders(doing.query, original.id, undone.id)):
                doing.journal.walk(rider.id, back=False)
            _check_messages(doing)
        return original


def _woven(done: Sequence[Deed], back: Sequence[CameBack]) -> list[Deed | CameBack]:
    """All of them, newest first; the deeds keep their order, and what comes with a deed stands under it."""
    woven: list[Deed | CameBack] = []
    rest = sorted(back, key=lambda one: one.at)
    for deed in done:
        while rest and rest[-1].at > deed.at:
            woven.append(rest.pop())
        woven.append(deed)
    return [*woven, *reversed(rest)]


def _to_undo(query: Query, ref: str) -> Deed:
    target = _named(query, ref) if ref else deeds.to_undo(query)
    if target is None:
        raise Conflict("nothing-to-undo")
    _check(target)
    return target


def _named(query: Query, ref: str) -> Deed:
    number = find_ref(ref, "deed")
    found = deeds.one(query, number)
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
