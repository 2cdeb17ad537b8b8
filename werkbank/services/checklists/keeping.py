"""The checklists of the organisation itself: TOML in and out, versioned; running questions move when asked."""

from __future__ import annotations

import tomllib
from typing import TYPE_CHECKING, NamedTuple

from werkbank.domain import ids
from werkbank.domain.checklists import (
    Carry,
    Checklist,
    Checklists,
    ListDiff,
    Problem,
    Reading,
    diff,
    lists_toml,
    read_lists,
    to_toml,
)
from werkbank.domain.deeds import DeedCall
from werkbank.domain.errors import ChecklistRefused, Conflict
from werkbank.domain.markings import hidden
from werkbank.domain.note_keeping import Template
from werkbank.domain.own_versions import next_own
from werkbank.services.catalogues import of_their_own, table_of, using_own
from werkbank.services.checklists.standing import Running, runs
from werkbank.services.checklists.there import catalogue, role_ids, shipped
from werkbank.storage.reads import checklists as reads

if TYPE_CHECKING:
    from collections.abc import Collection

    from werkbank.domain.checklists.editing import Draft
    from werkbank.domain.markings import Marking
    from werkbank.domain.preparation.standing import Standing
    from werkbank.services.doors import Doors
    from werkbank.storage.database import Doing


class Taken(NamedTuple):
    """What became of a file: the versions that were made, or every problem, and then nothing was taken."""

    lists: tuple[Checklist, ...] = ()
    same: int = 0
    """How many were there already, just so."""
    problems: tuple[Problem, ...] = ()


class Mover(NamedTuple):
    """A running question that can go to the version that counts now: what differs, and how it stands before and after.

    ``before`` is ``None`` when its version is not there any more, or does not read: then what differs cannot be told.
    """

    ref: str
    item: str
    title: str
    """Empty when it is hidden."""
    marking: Marking
    version: int
    differs: ListDiff
    carry: Carry
    before: Standing | None
    after: Standing


class Offer(NamedTuple):
    """What runs on another version of a checklist than the one that counts now."""

    checklist: Checklist
    movers: tuple[Mover, ...]


class Dropped(NamedTuple):
    """An own checklist that was given up: which of that code counts now, if any, and how many questions run on it."""

    code: str
    now: Checklist | None
    running: int


class ChecklistKeeping:
    """Look at checklists, take them in, give them out, give them up, and move what runs."""

    def __init__(self, doors: Doors) -> None:
        self._doors = doors

    def all(self) -> Checklists:
        """Everything there is, every version of it."""
        return catalogue(self._doors.query)

    def toml(self, code: str = "") -> str:
        """One checklist, or all that count now; it can be taken in as it is.

        One that does not read is given as it is kept, to be mended. Raises ``NotFound``.
        """
        found = self.all()
        if code:
            unread = found.unread_of(code)
            return to_toml(found.find(code)) if unread is None else unread.text
        return lists_toml(found.current)

    def take(self, data: bytes) -> Taken:
        """Take a file in, as one deed. With one problem nothing is taken, and every problem of every row is told.

        The version in the file does not count: what differs from what counts now is made the next own version of it.
        """
        query = self._doors.query
        around = catalogue(query)
        reading = read_file(data, role_ids(query))
        if not reading.is_whole:
            return Taken(problems=reading.problems)
        given = reading.lists.current
        fresh = fresh_of(given, around)
        if not fresh:
            return Taken(same=len(given))
        call = DeedCall("checklist", {"checklists": [one.code for one in fresh]})
        with self._doors.database.doing(call, self._doors.clock.now()) as doing:
            made = tuple(_kept(doing, one) for one in fresh)
        return Taken(made, len(given) - len(fresh))

    def keep(self, draft: Draft) -> Checklist:
        """A working copy becomes the next own version, as one deed; one without a change is what counts already.

        Raises ``ChecklistRefused`` with the first thing that is wrong, and ``Conflict`` when what it was begun from no
        longer counts.
        """
        one = draft.checklist
        call = DeedCall("checklist-edit", {"checklists": [one.code]})
        with self._doors.database.doing(call, self._doors.clock.now()) as doing:
            around = catalogue(doing.query)
            now = around.get(one.code)
            if draft.base != (0 if now is None else now.version):
                raise Conflict("checklist-changed", one.code)
            if problems := problems_of(one, role_ids(doing.query)):
                raise problems[0].error
            return _kept(doing, one) if fresh_of((one,), around) else one

    def drop(self, code: str) -> Dropped:
        """Give up the own versions of a checklist, as one deed: the one that ships counts again, if there is one.

        What runs keeps its version. Raises ``NotFound``, and ``ChecklistRefused`` when there is nothing own about it.
        """
        found = self.all()
        own = of_their_own("checklist", code, found)
        if not own:
            raise ChecklistRefused("not-own", code.strip())
        call = DeedCall("checklist-drop", {"checklist": own})
        with self._doors.database.doing(call, self._doors.clock.now()) as doing:
            doing.templates.add(Template(kind="checklist", code=own, version=_next(doing, own), text=""))
            after = catalogue(doing.query).get(own)
            running = using_own(own, reads.running(doing.query))
        return Dropped(own, after, running)

    def offer(self, code: str) -> Offer:
        """What would happen if all that runs moved to the version that counts now; nothing is written."""
        lists = self.all()
        new = lists.find(code)
        rows = [one for one in reads.of_checklist(self._doors.query, new.code) if _may_move(one.version, new)]
        return Offer(new, tuple(_mover(lists, new, one) for one in runs(self._doors.query, rows)))

    def move(self, code: str) -> Offer:
        """Move all that runs to the version that counts now, as one deed; what moved."""
        offer = self.offer(code)
        if not offer.movers:
            return offer
        refs = [one.ref for one in offer.movers]
        call = DeedCall("checklist-move", {"questions": refs, "checklist": offer.checklist.code})
        with self._doors.database.doing(call, self._doors.clock.now()) as doing:
            new = catalogue(doing.query).find(code)
            for row in reads.of_checklist(doing.query, new.code):
                if _may_move(row.version, new):
                    doing.questions.change(doing.questions.get(row.question_id), version=new.version)
        return offer


def read_file(data: bytes, roles: Collection[str]) -> Reading:
    """The checklists in a file, whatever bytes it holds."""
    table = table_of(data)
    if isinstance(table, str):
        return Reading(Checklists(), (Problem("TOML", table, "shape", "TOML"),))
    return read_lists(table, roles)


def problems_of(one: Checklist, roles: Collection[str]) -> tuple[Problem, ...]:
    """What is wrong with a working copy, as it would be with a file that holds it."""
    return read_lists(tomllib.loads(to_toml(one)), roles).problems


def fresh_of(given: Collection[Checklist], around: Checklists) -> tuple[Checklist, ...]:
    """What is new or differs from what counts now; a code that is there already keeps its capitals."""
    known = {one.lower(): one for one in (*(row.code for row in around.lists), *(row.code for row in around.unread))}
    named = [one._replace(code=known.get(one.code.lower(), one.code)) for one in given]
    now = {one.code: one for one in around.current}
    return tuple(
        one
        for one in named
        if one.code not in now
        or around.unread_of(one.code) is not None
        or now[one.code]._replace(version=0) != one._replace(version=0)
    )


def _mover(lists: Checklists, new: Checklist, one: Running) -> Mover:
    row, old = one.row, lists.get(new.code, one.row.version)
    return Mover(
        ids.show("question", row.question_id),
        ids.show("item", row.item_id),
        "" if hidden(row.marking) else row.title,  # type: ignore[arg-type]
        row.marking,  # type: ignore[arg-type]
        row.version,
        ListDiff() if old is None else diff(old, new),
        one.carry(old, new),
        None if old is None else one.on(old),
        one.on(new),
    )


def _may_move(version: int, new: Checklist) -> bool:
    """Is it on another version? One from before there were versions follows by itself."""
    return version not in (0, new.version)


def _kept(doing: Doing, one: Checklist) -> Checklist:
    numbered = one._replace(version=_next(doing, one.code))
    doing.templates.add(Template(kind="checklist", code=one.code, version=numbered.version, text=to_toml(numbered)))
    return numbered


def _next(doing: Doing, code: str) -> int:
    """The next own version. One that a question runs on is not given again, also not after an undo."""
    used = [one.version for one in doing.templates.where(kind="checklist", code=code)]
    used += [one.version for one in doing.questions.where(checklist=code)]
    used += [one.version for one in shipped().lists if one.code == code]
    return next_own(used)
