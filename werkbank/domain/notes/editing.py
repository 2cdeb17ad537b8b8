"""A working copy of a note type: every change to it as a function to the next copy.

What is wrong with one is for ``faults``: a copy may be wrong as long as it is worked on, it only cannot be kept. What
hangs on a step goes along with it: nothing is left that points at a step that is gone.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Iterator
from typing import Final, Literal, NamedTuple, TypeVar

from werkbank.domain.errors import NoteRefused
from werkbank.domain.harmless import harmless_line
from werkbank.domain.notes.rows import CODE, LONGEST_NAME
from werkbank.domain.notes.types import Catalogue, Check, Gate, Ladder, NoteType, Problem, Role, Route, SideStep, Step
from werkbank.domain.terms.texts import Texts

PartKind = Literal["field", "step", "side", "check", "gate"]
FIELDS: Final = ("name", "action", "kind", "term", "lead", "reserve", "ladder", "marking")
"""What of a type stands beside its route, in the order in which it is shown."""
_LONGEST_ID: Final = 40
_TABLES: Final[dict[str, PartKind]] = {"steps": "step", "sides": "side", "checks": "check", "gates": "gate"}

One = TypeVar("One", Step, SideStep, Check, Gate, Role)


class Part(NamedTuple):
    """A row of the working copy: a field by its name, or a part of the route by its id."""

    kind: PartKind
    id: str


class Draft(NamedTuple):
    """A working copy. ``base`` is the version that it was begun from, 0 for a new type.

    ``roles`` and ``ladders`` come along with it: they are new, or others than there are now.
    """

    kind: NoteType
    base: int
    roles: tuple[Role, ...] = ()
    ladders: tuple[Ladder, ...] = ()

    @property
    def catalogue(self) -> Catalogue:
        """As a file would hold it."""
        return Catalogue(self.roles, self.ladders, (self.kind,))


def outline(one: NoteType) -> tuple[Part, ...]:
    """The rows: the route in its order, then the gates, then what stands beside it.

    A side step comes before the step that it must be back for, and a check under the step that it belongs to.
    """
    return (*_route(one), *(Part("field", name) for name in FIELDS))


def _route(one: NoteType) -> Iterator[Part]:
    main = {step.id for step in one.route.steps}
    for step in one.route.steps:
        for side in one.route.sides:
            if side.before == step.id:
                yield from _with_checks(one, Part("side", side.id))
        yield from _with_checks(one, Part("step", step.id))
    for side in one.route.sides:
        if side.before not in main:
            yield from _with_checks(one, Part("side", side.id))
    known = set(one.route.ids)
    yield from (Part("check", check.id) for check in one.checks if check.step not in known)
    yield from (Part("gate", gate.id) for gate in one.gates)


def _with_checks(one: NoteType, part: Part) -> Iterator[Part]:
    yield part
    yield from (Part("check", check.id) for check in one.checks_of(part.id))


def part_of(problem: Problem) -> Part | None:
    """The row that a problem belongs to; ``None`` when it is of the whole route."""
    table, _, name = problem.place.partition(" ")
    if table in FIELDS:
        return Part("field", table)
    return Part(_TABLES[table], name.split(" ")[0]) if table in _TABLES and name else None


# ---------------------------------------------------------------------- what is typed


def line_of(text: str) -> str:
    """A name as it was typed. Raises ``NoteRefused`` for one that is empty or too long."""
    clean = harmless_line(text, LONGEST_NAME + 1).strip()
    if not clean or len(clean) > LONGEST_NAME:
        raise NoteRefused("text", clean[:60])
    return clean


def number_of(text: str) -> int:
    """A whole number, whatever word stands after it (``3 wd``). Raises ``NoteRefused``."""
    found = re.fullmatch(r"\s*(-?\d{1,6})\s*[^\W\d_]{0,12}\s*", text)
    if found is None:
        raise NoteRefused("number", text.strip()[:60])
    return int(found[1])


def renamed(old: Texts, typed: str) -> Texts:
    """A name that was typed over holds in both languages; one that was left alone stays as it was."""
    clean = line_of(typed)
    return old if clean in old else Texts(clean, clean)


def id_for(name: str, taken: Collection[str]) -> str:
    """An id for something new, made of its name, that nothing else has."""
    bare = unicodedata.normalize("NFKD", name.lower()).encode("ascii", "ignore").decode()
    stem = re.sub(r"[^a-z0-9]+", "-", bare).strip("-")[: _LONGEST_ID - 3].rstrip("-") or "part"
    tries = (stem, *(f"{stem}-{number}" for number in range(2, 1_000)))
    return next(one for one in tries if one not in taken)


def copied(one: NoteType, code: str, name: str, taken: Collection[str]) -> Draft:
    """The beginning of a type of its own. Raises ``NoteRefused`` for a code that cannot be, or that is there."""
    clean = code.strip()
    if not CODE.fullmatch(clean):
        raise NoteRefused("id", clean[:60])
    if clean.lower() in {other.lower() for other in taken}:
        raise NoteRefused("type-exists", clean)
    return Draft(one._replace(code=clean, version=1, name=renamed(one.name, name)), 0)


# ---------------------------------------------------------------------- one part


def put(one: NoteType, part: Step | SideStep | Check | Gate) -> NoteType:
    """A part in place of the one with its id."""
    route = one.route
    if isinstance(part, Step):
        return one._replace(route=route._replace(steps=_put(route.steps, part)))
    if isinstance(part, SideStep):
        return one._replace(route=route._replace(sides=_put(route.sides, part)))
    if isinstance(part, Check):
        return one._replace(checks=_put(one.checks, part))
    return one._replace(gates=_put(one.gates, part))


def _put(parts: tuple[One, ...], part: One) -> tuple[One, ...]:
    return tuple(part if other.id == part.id else other for other in parts)


def add_step(one: NoteType, step: Step, at: int) -> NoteType:
    """A step of the main line, before the one that stands at this place now."""
    steps = one.route.steps
    return one._replace(route=one.route._replace(steps=(*steps[:at], step, *steps[at:])))


def add_side(one: NoteType, side: SideStep) -> NoteType:
    """A step beside the main line."""
    return one._replace(route=one.route._replace(sides=(*one.route.sides, side)))


def add_check(one: NoteType, check: Check) -> NoteType:
    """Something that must be in order before its step can be done."""
    return one._replace(checks=(*one.checks, check))


def add_gate(one: NoteType, gate: Gate) -> NoteType:
    """Something to be decided on the way."""
    return one._replace(gates=(*one.gates, gate))


def optional(one: NoteType, part: Part) -> NoteType:
    """A step may be skipped, or may no longer be; anything else stays as it is."""
    step = one.route.named(part.id) if part.kind in ("step", "side") else None
    return one if step is None else put(one, step._replace(optional=not step.optional))


# ---------------------------------------------------------------------- away, and elsewhere


def without(one: NoteType, part: Part) -> NoteType:
    """A part away. What waited for a step waits for what comes next; its checks go to the step that comes next."""
    if part.kind == "check":
        return one._replace(checks=tuple(other for other in one.checks if other.id != part.id))
    if part.kind == "gate":
        return one._replace(gates=tuple(other for other in one.gates if other.id != part.id))
    if part.kind == "side":
        return _without_side(one, part.id)
    return _without_step(one, part.id) if part.kind == "step" else one


def _without_side(one: NoteType, name: str) -> NoteType:
    gone = one.route.side(name)
    if gone is None:
        return one
    sides = tuple(
        side._replace(after=gone.after) if side.after == name else side for side in one.route.sides if side.id != name
    )
    return _hung(one._replace(route=one.route._replace(sides=sides)), name, gone.before)


def _without_step(one: NoteType, name: str) -> NoteType:
    steps, place = one.route.steps, one.route.place(name)
    if place < 0:
        return one
    left = (*steps[:place], *steps[place + 1 :])
    before = steps[place - 1].id if place else ""
    following = left[min(place, len(left) - 1)].id if left else ""
    sides = tuple(
        side._replace(
            before=following if side.before == name else side.before, after=before if side.after == name else side.after
        )
        for side in one.route.sides
    )
    return _hung(one._replace(route=Route(left, sides)), name, following)


def _hung(one: NoteType, gone: str, to: str) -> NoteType:
    """The checks of a step that is gone, on another."""
    checks = (check._replace(step=to) if check.step == gone else check for check in one.checks)
    return one._replace(checks=tuple(check for check in checks if check.step))


def shifted(one: NoteType, part: Part, by: int) -> NoteType:
    """A part a place on (1) or back (-1): of a side step where it must be back, of a check the step that it is of."""
    if part.kind == "step":
        return one._replace(route=one.route._replace(steps=_swapped(one.route.steps, part.id, by)))
    if part.kind == "gate":
        return one._replace(gates=_swapped(one.gates, part.id, by))
    if part.kind == "side" and (side := one.route.side(part.id)) is not None:
        return put(one, side._replace(before=_beside(one.route, side.before, by)))
    check = next((other for other in one.checks if part == Part("check", other.id)), None)
    return one if check is None else put(one, check._replace(step=_beside(one.route, check.step, by)))


def _swapped(parts: tuple[One, ...], name: str, by: int) -> tuple[One, ...]:
    at = next((place for place, other in enumerate(parts) if other.id == name), -1)
    if at < 0 or not 0 <= at + by < len(parts):
        return parts
    order = list(parts)
    order[at], order[at + by] = order[at + by], order[at]
    return tuple(order)


def _beside(route: Route, step: str, by: int) -> str:
    """The step of the main line before or after another; of a side step, from where that must be back."""
    side = route.side(step)
    place = route.place(step if side is None else side.before) + (by if side is None or by < 0 else 0)
    return route.steps[place].id if 0 <= place < len(route.steps) else step
