"""Note types, their routes and roles, as frozen values. What ships is ``data/note_types.toml``.

A route is a main line of steps, one after another, and side steps (*afstemming*) beside it: each may begin when one
step is done and must be back before a step of the main line begins. Norm days are office working days. Versions: a type
that changes gets a next version beside it, and what runs keeps the one it began with.
"""

from __future__ import annotations

from typing import Final, Literal, NamedTuple, get_args

from werkbank.domain.errors import NoteReason, NoteRefused
from werkbank.domain.inbox import Action, TermKind
from werkbank.domain.markings import Marking
from werkbank.domain.own_versions import counting, last, named, unknown, would_count
from werkbank.domain.terms.length import Length
from werkbank.domain.terms.texts import Texts

Kind = Literal["draft", "agree", "sign", "hand", "end"]
"""What is done in a step of the main line: writing, agreeing (*paraaf*), signing or deciding, handing over, or the end:
sending, settling or adopting."""
KINDS: Final[tuple[Kind, ...]] = get_args(Kind)
WITHOUT_WORK: Final[frozenset[Kind]] = frozenset({"hand", "end"})
"""Only these may have a norm of 0 days: the piece changes hands on the day on which the step before it is done."""

Level = Literal["announce", "ask", "call", "tell"]
"""Announcing kindly, asking, calling, and telling the manager."""
LEVELS: Final[tuple[Level, ...]] = get_args(Level)
Tone = Literal["friendly", "plain", "firm"]
TONES: Final[tuple[Tone, ...]] = get_args(Tone)


class Role(NamedTuple):
    """Who does a step, by role. The names are the organisation's own."""

    id: str
    name: Texts


class Step(NamedTuple):
    """A step of the main line. ``norm``: 0 to 250 office working days. ``optional``: it may be skipped."""

    id: str
    name: Texts
    kind: Kind
    role: str
    norm: int
    optional: bool = False


class SideStep(NamedTuple):
    """A step beside the main line; ``norm``: 1 to 250 office working days (0 in a type of hours).

    It may begin when ``after`` is done (a step of the main line or another side step; empty: from the start of the
    route) and must be back before ``before``, a step of the main line, begins.
    """

    id: str
    name: Texts
    role: str
    norm: int
    before: str
    after: str = ""
    optional: bool = False


class Check(NamedTuple):
    """Something that must be in order before ``step`` can be done: it blocks."""

    id: str
    name: Texts
    step: str


class Gate(NamedTuple):
    """What must be decided so long (calendar time) after the start of the term."""

    id: str
    name: Texts
    length: Length


class Rung(NamedTuple):
    """A step of the reminder ladder, so many office working days from the date: before (negative), on it, or after."""

    days: int
    level: Level
    tone: Tone


class Ladder(NamedTuple):
    """When to remind, and how, in order of days."""

    id: str
    rungs: tuple[Rung, ...]


class Route(NamedTuple):
    """The way a piece goes. The last step of the main line is its ``end``."""

    steps: tuple[Step, ...]
    sides: tuple[SideStep, ...] = ()

    @property
    def all(self) -> tuple[Step | SideStep, ...]:
        """Every step, the main line first."""
        return (*self.steps, *self.sides)

    @property
    def ids(self) -> tuple[str, ...]:
        """Of every step, the main line first."""
        return tuple(one.id for one in self.all)

    def place(self, step: str) -> int:
        """Where a step stands in the main line (from 0); -1 for a side step or an unknown one."""
        return next((place for place, one in enumerate(self.steps) if one.id == step), -1)

    def side(self, step: str) -> SideStep | None:
        """The side step with an id."""
        return next((one for one in self.sides if one.id == step), None)

    def named(self, step: str) -> Step | SideStep | None:
        """The step with an id, of the main line or beside it."""
        return next((one for one in self.all if one.id == step), None)


class NoteType(NamedTuple):
    """A type of piece (content.md 1.2): its route, and what goes with it.

    ``term`` is the id of a term rule, empty when the date is set by hand; ``lead`` is then a first guess of it, in
    office working days from the start (with a backward term: to the legal end). ``reserve``: office working days kept
    free between the last step and the plan date. ``hours``: the whole goes within a day, in so many hours, and its
    norms are 0; 0 for every other type.
    """

    code: str
    version: int
    name: Texts
    action: Action
    kind: TermKind
    route: Route
    source: str = ""
    term: str = ""
    lead: int = 0
    reserve: int = 0
    hours: int = 0
    marking: Marking = ""
    ladder: str = ""
    gates: tuple[Gate, ...] = ()
    checks: tuple[Check, ...] = ()
    skeleton: tuple[Texts, ...] = ()

    def checks_of(self, step: str) -> tuple[Check, ...]:
        """What blocks a step."""
        return tuple(one for one in self.checks if one.step == step)


class Problem(NamedTuple):
    """Why a row is refused: which row, where in it (``steps head``), and the reason with what it stumbles on."""

    row: str
    place: str
    reason: NoteReason
    subject: str = ""

    @property
    def error(self) -> NoteRefused:
        """As a failure that can be told."""
        return NoteRefused(self.reason, self.subject)


class Unread(NamedTuple):
    """A type, role or ladder that is kept but no longer reads: its text as TOML, and why. Such a type has no route."""

    kind: Literal["type", "role", "ladder"]
    code: str
    version: int
    text: str
    problems: tuple[Problem, ...]


class Catalogue(NamedTuple):
    """All there is, in the order of the file; of each type the last version counts.

    ``retired`` are versions (code and number) that were given up: what runs on them stays on them, nothing new begins.
    """

    roles: tuple[Role, ...] = ()
    ladders: tuple[Ladder, ...] = ()
    types: tuple[NoteType, ...] = ()
    retired: frozenset[tuple[str, int]] = frozenset()
    unread: tuple[Unread, ...] = ()

    @property
    def current(self) -> tuple[NoteType, ...]:
        """Of each type the version that counts now."""
        return counting(self.types, self.retired)

    @property
    def troubles(self) -> tuple[Unread, ...]:
        """What would count now if it could be read, the last version of each; roles and ladders always count."""
        unread = sorted(self.unread, key=lambda one: one.version)
        types = would_count([one for one in unread if one.kind == "type"], self.current, self.retired)
        others = {(one.kind, one.code): one for one in unread if one.kind != "type"}
        return tuple(sorted((*types, *others.values()), key=lambda one: one.version))

    def unread_of(self, code: str, version: int) -> Unread | None:
        """A version of a type that does not read; 0 is the one that would count now."""
        among = self.unread if version else self.troubles
        return named([one for one in among if one.kind == "type"], code, version)

    def get(self, code: str, version: int = 0) -> NoteType | None:
        """The type with a code, in capitals or not; 0 is the version that counts now."""
        return named(self.types if version else self.current, code, version)

    def find(self, code: str, version: int = 0) -> NoteType:
        """The type that somebody names; raises ``NotFound`` with the codes that come near."""
        found = self.get(code, version)
        if found is None:
            raise unknown("note-type", code, self.current)
        return found

    def last(self, code: str) -> NoteType | None:
        """The newest version that reads, also one that was given up."""
        return last(self.types, code)

    def of_row(self, code: str, version: int = 0) -> NoteType:
        """The type that a row of an import names; raises ``NoteRefused`` (``unknown-type``) for that row."""
        found = self.get(code, version)
        if found is None:
            raise NoteRefused("unknown-type", code)
        return found

    def role(self, role: str) -> Role | None:
        """The role with an id."""
        return next((one for one in self.roles if one.id == role), None)

    def ladder(self, ladder: str) -> Ladder | None:
        """The ladder with an id; empty means the first."""
        return next((one for one in self.ladders if ladder in ("", one.id)), None)
