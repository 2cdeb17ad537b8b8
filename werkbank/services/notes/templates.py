"""The types of the organisation itself: taken from TOML and given as TOML, versioned; running notes move when asked."""

from __future__ import annotations

import tomllib
from typing import TYPE_CHECKING, NamedTuple

from werkbank.domain import ids
from werkbank.domain.days import amsterdam_day
from werkbank.domain.deeds import DeedCall
from werkbank.domain.errors import Conflict, NoteRefused
from werkbank.domain.note_keeping import Template
from werkbank.domain.notes import Catalogue, Problem, Reading, catalogue_toml, diff, moved_to, read_types, to_toml
from werkbank.domain.notes.kept import unpacked
from werkbank.domain.own_versions import next_own
from werkbank.services.catalogues import of_their_own, table_of, using_own
from werkbank.services.note_types import catalogue, shipped
from werkbank.services.notes.moving import with_progress
from werkbank.services.terms import terms
from werkbank.storage.reads import moment
from werkbank.storage.reads import notes as reads

if TYPE_CHECKING:
    from werkbank.domain.inbox import Note
    from werkbank.domain.note_keeping import TemplateKind
    from werkbank.domain.notes import NoteType, RouteDiff
    from werkbank.domain.notes.editing import Draft
    from werkbank.services.doors import Doors
    from werkbank.storage.database import Doing


class Taken(NamedTuple):
    """What became of a file: the versions that were made, or every problem, and then nothing was taken."""

    types: tuple[NoteType, ...] = ()
    others: tuple[str, ...] = ()
    """Roles and ladders that were added or changed, by id."""
    same: int = 0
    """How many were there already, just so."""
    problems: tuple[Problem, ...] = ()


class Mover(NamedTuple):
    """A running nota that can go to the version that counts now: what differs, and where it comes to lie."""

    ref: str
    version: int
    is_lost: bool
    """It has no route: its version is not there any more, or does not read. Then what differs cannot be told."""
    differs: RouteDiff
    at: str
    to: str


class Offer(NamedTuple):
    """What runs on another version of a type than the one that counts now."""

    kind: NoteType
    movers: tuple[Mover, ...]


class Dropped(NamedTuple):
    """An own type that was given up: which type of that code counts now, if any, and how many notes run on what was."""

    code: str
    now: NoteType | None
    running: int


class Templates:
    """Look at types, take them in, give them out, give them up, and move what runs."""

    def __init__(self, doors: Doors) -> None:
        self._doors = doors

    def all(self) -> Catalogue:
        """Everything there is, every version of it."""
        return catalogue(self._doors.query)

    def toml(self, code: str = "") -> str:
        """One type, or all that count now with their roles and ladders; it can be taken in as it is.

        One that does not read is given as it is kept, to be mended. Raises ``NotFound``. There is nothing of anybody in
        it: a type knows roles, no persons.
        """
        found = self.all()
        if code:
            unread = found.unread_of(code, 0)
            return to_toml(found.find(code)) if unread is None else unread.text
        return catalogue_toml(Catalogue(found.roles, found.ladders, found.current))

    def take(self, data: bytes) -> Taken:
        """Take a file in, as one deed. With one problem nothing is taken, and every problem of every row is told.

        The version in the file does not count: what differs from what counts now is made the next own version of it.
        """
        around = self.all()
        reading = read_file(data, around)
        if not reading.is_whole:
            return Taken(problems=reading.problems)
        fresh = fresh_of(reading.catalogue, around)
        given = reading.catalogue
        same = len(given.roles) + len(given.ladders) + len(given.current)
        same -= len(fresh.roles) + len(fresh.ladders) + len(fresh.types)
        if not (fresh.roles or fresh.ladders or fresh.types):
            return Taken(same=same)
        call = DeedCall("note-type", {"types": [one.code for one in fresh.types]})
        with self._doors.database.doing(call, self._doors.clock.now()) as doing:
            made = _kept(doing, fresh)
        others = (*(one.id for one in fresh.roles), *(one.id for one in fresh.ladders))
        return Taken(made, others, same)

    def keep(self, draft: Draft) -> NoteType:
        """A working copy becomes the next own version, as one deed; one without a change is what counts already.

        Raises ``NoteRefused`` with the first thing that is wrong, and ``Conflict`` when what it was begun from no
        longer counts.
        """
        with self._doors.database.doing(
            DeedCall("note-type-edit", {"types": [draft.kind.code]}), self._doors.clock.now()
        ) as doing:
            around = catalogue(doing.query)
            now = around.get(draft.kind.code)
            if draft.base != (0 if now is None else now.version):
                raise Conflict("type-changed", draft.kind.code)
            if problems := problems_of(draft, around):
                raise problems[0].error
            fresh = fresh_of(draft.catalogue, around)
            made = _kept(doing, fresh)
        return made[0] if made else draft.kind

    def drop(self, code: str) -> Dropped:
        """Give up the own versions of a type, as one deed: the one that ships counts again, if there is one.

        What runs keeps its version. Raises ``NotFound``, and ``NoteRefused`` when there is nothing own about it.
        """
        found = self.all()
        own = of_their_own("note-type", code, found)
        if not own:
            raise NoteRefused("not-own", code.strip())
        with self._doors.database.doing(DeedCall("note-type-drop", {"type": own}), self._doors.clock.now()) as doing:
            doing.templates.add(Template(kind="type", code=own, version=_next(doing, "type", own), text=""))
            after = catalogue(doing.query).get(own)
            running = using_own(own, reads.running(doing.query))
        return Dropped(own, after, running)

    def offer(self, code: str) -> Offer:
        """What would happen if all that runs moved to the version of this type that counts now; nothing is written."""
        query, types = self._doors.query, self.all()
        new, today = types.find(code), self._doors.clock.today()
        numbers = reads.of_type(query, new.code)
        kept, found = reads.rows(query, numbers), reads.some(query, numbers)
        movers: list[Mover] = []
        for number in numbers:
            note = kept[number]
            if not _may_move(note, new):
                continue
            old, since = types.get(note.type, note.version), found[number].since
            began = today if since is None else amsterdam_day(moment(since))
            after = moved_to(unpacked(note, old or new, began), old or new, new, today)
            differs = diff((old or new).route, new.route)
            ref = ids.show("note", number)
            movers.append(Mover(ref, note.version, old is None, differs, note.step, after.at(new.route)))
        return Offer(new, tuple(movers))

    def move(self, code: str) -> Offer:
        """Move all that runs to the version that counts now, as one deed; what moved."""
        offer = self.offer(code)
        if not offer.movers:
            return offer
        refs = [one.ref for one in offer.movers]
        call = DeedCall("note-type-move", {"notes": refs, "type": offer.kind.code})
        with self._doors.database.doing(call, self._doors.clock.now()) as doing:
            types, today = catalogue(doing.query), self._doors.clock.today()
            new = types.find(code)
            for note in doing.notes.many([_number(ref) for ref in refs]):
                if not _may_move(note, new):
                    continue
                old = types.get(note.type, note.version) or new
                since = amsterdam_day(doing.items.get(note.item_id).decided_at or doing.now)
                made = with_progress(note, moved_to(unpacked(note, old, since), old, new, today), new)
                doing.notes.change(note, step=made.step, progress=made.progress, version=new.version)
        return offer


def read_file(data: bytes, around: Catalogue) -> Reading:
    """The types in a file, whatever bytes it holds."""
    table = table_of(data)
    if isinstance(table, str):
        return Reading(Catalogue(), (Problem("TOML", table, "shape", "TOML"),))
    return read_types(table, terms(), around=around)


def problems_of(draft: Draft, around: Catalogue) -> tuple[Problem, ...]:
    """What is wrong with a working copy, as it would be with a file that holds it."""
    text = catalogue_toml(draft.catalogue)
    return read_types(tomllib.loads(text), terms(), around=around).problems


def _number(ref: str) -> int:
    found = ids.parse(ref)
    return found.number if found else 0


def _may_move(note: Note, new: NoteType) -> bool:
    """Does it run, and on another version? One from before there were versions follows by itself."""
    return note.state in ("", "held") and note.version not in (0, new.version) and note.type == new.code


def fresh_of(given: Catalogue, around: Catalogue) -> Catalogue:
    """What is new or differs from what counts now; a code that is there already keeps its capitals."""
    known = {one.code.lower(): one.code for one in around.types}
    types = [one._replace(code=known.get(one.code.lower(), one.code)) for one in given.current]

    def differs(one: NoteType) -> bool:
        now = around.get(one.code)
        return now is None or now._replace(version=0) != one._replace(version=0)

    return Catalogue(
        tuple(one for one in given.roles if one != around.role(one.id)),
        tuple(one for one in given.ladders if one not in around.ladders),
        tuple(one for one in types if differs(one)),
    )


def _kept(doing: Doing, fresh: Catalogue) -> tuple[NoteType, ...]:
    """Each as a row of its own, roles and ladders first: a type is read with what was there before it."""
    for role in fresh.roles:
        _add(doing, "role", role.id, Catalogue(roles=(role,)))
    for ladder in fresh.ladders:
        _add(doing, "ladder", ladder.id, Catalogue(ladders=(ladder,)))
    made = []
    for kind in fresh.types:
        numbered = kind._replace(version=_next(doing, "type", kind.code))
        doing.templates.add(Template(kind="type", code=kind.code, version=numbered.version, text=to_toml(numbered)))
        made.append(numbered)
    return tuple(made)


def _add(doing: Doing, kind: TemplateKind, code: str, one: Catalogue) -> None:
    doing.templates.add(Template(kind=kind, code=code, version=_next(doing, kind, code), text=catalogue_toml(one)))


def _next(doing: Doing, kind: TemplateKind, code: str) -> int:
    """The next own version. One that a nota runs on is not given again, also not after an undo."""
    used = [one.version for one in doing.templates.where(kind=kind, code=code)]
    if kind == "type":
        used += [one.version for one in doing.notes.where(type=code)]
        used += [one.version for one in shipped().types if one.code == code]
    return next_own(used)
