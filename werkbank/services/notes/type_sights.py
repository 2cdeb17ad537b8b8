"""The types as they stand, one to be edited, and what a working copy would do to notes that run."""

from __future__ import annotations

import tomllib
from typing import TYPE_CHECKING, Final, NamedTuple

from werkbank.domain import ids
from werkbank.domain.errors import NoteRefused
from werkbank.domain.notes import catalogue_toml, drafts, moved_to, plan_back, where_of
from werkbank.domain.notes.counting import longest_way
from werkbank.domain.notes.editing import Draft
from werkbank.domain.own_versions import is_own, unknown
from werkbank.services.catalogues import in_order, state_of, using
from werkbank.services.note_types import catalogue
from werkbank.services.notes.effects import standings
from werkbank.services.notes.templates import fresh_of, problems_of, read_file
from werkbank.storage.reads import notes as reads
from werkbank.storage.reads import terms as days_off

if TYPE_CHECKING:
    from collections.abc import Iterable

    from werkbank.domain.note_views import NoteLine, Standing
    from werkbank.domain.notes import Catalogue, NoteType, Plan, Problem
    from werkbank.domain.own_versions import Running
    from werkbank.domain.terms.texts import Texts
    from werkbank.services.catalogues import RowState
    from werkbank.services.doors import Doors
    from werkbank.services.notes.looking import Notes

TRIALS: Final = 3
"""Running notes on which a working copy is tried."""


class TypeRow(NamedTuple):
    """A type in the list. ``kind`` is the version that counts now, of one that was given up the last that there was.

    ``days``: office working days of the longest way. ``running``: notes on their way or held, of which ``behind`` on
    another version than the one that counts and ``lost`` on one that cannot be read, so that they have no route.
    """

    code: str
    state: RowState
    kind: NoteType | None
    days: int
    running: int
    behind: int
    lost: int
    problems: tuple[Problem, ...] = ()

    @property
    def is_own(self) -> bool:
        """Is it the organisation's own? What is not there any more was."""
        return self.state != "counts" or (self.kind is not None and is_own(self.kind))


class Trial(NamedTuple):
    """A running nota on the working copy: where it lies and how it stands, before and after."""

    line: NoteLine
    at: Texts | None
    """``None`` when it is through the route."""
    to: Texts | None
    before: Plan
    after: Plan


class Verdict(NamedTuple):
    """What is to be said of a working copy. ``new_days`` is ``None`` as long as something is wrong with it."""

    problems: tuple[Problem, ...]
    trials: tuple[Trial, ...]
    old_days: int | None
    new_days: int | None
    standings: tuple[Standing, ...] = ()
    """How all that run stand, now and then."""


class Preview(NamedTuple):
    """What a file would do: every problem, or per type that differs what it does to what runs."""

    problems: tuple[Problem, ...] = ()
    types: tuple[tuple[Draft, Verdict], ...] = ()
    others: tuple[str, ...] = ()
    """Roles and ladders that would be added or changed, by id."""


class TypeSights:
    """Look at types; nothing is changed here."""

    def __init__(self, doors: Doors, notes: Notes) -> None:
        self._doors, self._notes = doors, notes

    def rows(self) -> tuple[TypeRow, ...]:
        """All there is to tell: what needs a hand first, then every type that counts."""
        query = self._doors.query
        types, running = catalogue(query), reads.running(query)
        wrong = {one.code: one.problems for one in types.troubles if one.kind == "type"}
        return tuple(_row(types, running, code, wrong.get(code, ())) for code in in_order(types, wrong, running))

    def begin(self, code: str) -> Draft:
        """A working copy of a type: of one that does not read as far as it holds together, of one that was given up.

        Raises ``NotFound``.
        """
        types = catalogue(self._doors.query)
        now, unread = types.get(code), types.unread_of(code, 0)
        base = 0 if now is None else now.version
        if unread is not None and (found := _mendable(unread.text)) is not None:
            return Draft(found._replace(code=unread.code, version=max(1, base)), base)
        found = now or types.last(code)
        if found is None:
            raise unknown("note-type", code, types.current)
        return Draft(found, base)

    def text(self, draft: Draft) -> str:
        """A working copy as TOML, to be changed by hand."""
        return catalogue_toml(draft.catalogue)

    def reread(self, text: str, draft: Draft) -> Draft:
        """A working copy as it came back from an editor; raises ``NoteRefused`` when it does not hold together.

        What it says may be wrong: that is told where it stands. It stays the type that it was.
        """
        made = self.revived(text, draft.base)
        if made.kind.code != draft.kind.code:
            raise NoteRefused("one-type", draft.kind.code)
        return made

    def revived(self, text: str, base: int) -> Draft:
        """A working copy from its text, begun from version ``base``; raises ``NoteRefused`` as ``reread`` does."""
        try:
            found = drafts(tomllib.loads(text))
        except (tomllib.TOMLDecodeError, RecursionError) as error:
            raise NoteRefused("shape", "TOML") from error
        if found.problems:
            raise found.problems[0].error
        types = found.catalogue.types
        if len(types) != 1:
            raise NoteRefused("one-type")
        return Draft(types[0], base, found.catalogue.roles, found.catalogue.ladders)

    def preview(self, data: bytes) -> Preview:
        """What would become of a file when it is taken in."""
        types = catalogue(self._doors.query)
        reading = read_file(data, types)
        if not reading.is_whole:
            return Preview(reading.problems)
        fresh = fresh_of(reading.catalogue, types)
        made = []
        for kind in fresh.types:
            now = types.get(kind.code)
            draft = Draft(kind, 0 if now is None else now.version, fresh.roles, fresh.ladders)
            made.append((draft, self.judged(draft)))
        others = (*(one.id for one in fresh.roles), *(one.id for one in fresh.ladders))
        return Preview((), tuple(made), others)

    def checked(self, draft: Draft) -> Verdict:
        """What is wrong with a working copy, and how long its route takes."""
        types = catalogue(self._doors.query)
        now, problems = types.get(draft.kind.code), problems_of(draft, types)
        old = None if now is None else longest_way(now.route)
        return Verdict(problems, (), old, None if problems else longest_way(draft.kind.route))

    def judged(self, draft: Draft) -> Verdict:
        """What is wrong with a working copy, and when nothing is, what it does to the tightest notes that run."""
        verdict = self.checked(draft)
        if verdict.problems:
            return verdict
        query, today, trials = self._doors.query, self._doors.clock.today(), []
        closing, new = days_off.closing(query), draft.kind
        for number in reads.of_type(query, new.code):
            view = self._notes.view(ids.show("note", number))
            if view.kind is None or view.progress is None or view.plan is None:
                continue
            moved = moved_to(view.progress, view.kind, new, today)
            after = plan_back(new.route, view.plan.target, where_of(moved, today), today, closing, new.reserve)
            at, to = view.progress.at(view.kind.route), moved.at(new.route)
            trials.append(Trial(view.line, _name(view.kind, at), _name(new, to), view.plan, after))
            if len(trials) == TRIALS:
                break
        return verdict._replace(trials=tuple(trials), standings=standings(query, today, new))


def _row(types: Catalogue, running: Iterable[Running], code: str, problems: tuple[Problem, ...]) -> TypeRow:
    kind = types.get(code) or types.last(code)
    days = 0 if kind is None else longest_way(kind.route)
    return TypeRow(code, state_of(code, types), kind, days, *using(code, types, running), problems)


def _mendable(text: str) -> NoteType | None:
    """The type in a text that reads as a value, whatever is wrong with what it says."""
    try:
        found = drafts(tomllib.loads(text))
    except tomllib.TOMLDecodeError:
        return None
    return next(iter(found.catalogue.types), None)


def _name(kind: NoteType, step: str) -> Texts | None:
    found = kind.route.named(step)
    return None if found is None else found.name
