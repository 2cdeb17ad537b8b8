"""What is wrong with a note type that holds together as a value: every problem of it, each with its reason.

The same rules hold for what ships, for an import and for what somebody edits: a type with one problem is not taken.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from werkbank.domain.errors import NoteReason
from werkbank.domain.notes.types import WITHOUT_WORK, Catalogue, Ladder, NoteType, Problem, Rung, SideStep, Step

if TYPE_CHECKING:
    from werkbank.domain.terms.rules import Terms

LONGEST_NORM: Final = 250
"""Office working days of one step: about a year."""
LONGEST_GATE: Final = 3_650
MOST_STEPS: Final = 60
"""Of the main line, and beside it."""
MOST_HOURS: Final = 24


def faults(one: NoteType, around: Catalogue, terms: Terms) -> tuple[Problem, ...]:
    """Every problem of a type; ``around`` holds the roles and ladders it may name, ``terms`` the rules.

    Other versions of the type are no matter here; see ``repeated``.
    """
    row = row_of(one)
    found = (*_around(one, around, terms), *_figures(one), *_shape(one), *_parts(one))
    return tuple(Problem(row, place, reason, subject) for place, reason, subject in found)


def row_of(one: NoteType) -> str:
    """How a type is called in a list of problems: ``KVR 2``."""
    return f"{one.code} {one.version}"


def repeated(types: Iterable[NoteType]) -> tuple[Problem, ...]:
    """Types of which code and version are there more than once: each time but the first."""
    seen: set[tuple[str, int]] = set()
    found: list[Problem] = []
    for one in types:
        key = (one.code.lower(), one.version)
        if key in seen:
            found.append(Problem(row_of(one), "", "duplicate-type", row_of(one)))
        seen.add(key)
    return tuple(found)


def ladder_faults(one: Ladder) -> tuple[Problem, ...]:
    """No rungs, rungs out of the order of their days, or a level that is there twice."""
    days = [rung.days for rung in one.rungs]
    found: list[Problem] = []
    levels = {rung.level for rung in one.rungs}
    if not days or days != sorted(set(days)) or len(levels) < len(days):
        found.append(Problem(one.id, "", "rungs", ", ".join(map(str, days))))
    found += [Problem(one.id, "", "number", str(rung.days)) for rung in one.rungs if not _is_day(rung)]
    return tuple(found)


def _is_day(rung: Rung) -> bool:
    return -LONGEST_NORM <= rung.days <= LONGEST_NORM


Found = tuple[str, NoteReason, str]
"""Where, why, what."""


def _around(one: NoteType, around: Catalogue, terms: Terms) -> Iterator[Found]:
    """What it names that is not its own."""
    roles = {role.id for role in around.roles}
    for place, step in _placed(one):
        if step.role not in roles:
            yield place, "unknown-role", step.role
    if one.term and not any(rule.id == one.term for rule in terms.rules):
        yield "term", "unknown-term", one.term
    if around.ladder(one.ladder) is None:
        yield "ladder", "unknown-ladder", one.ladder


def _figures(one: NoteType) -> Iterator[Found]:
    """Numbers within their bounds."""
    for place, number, least, most in (
        ("version", one.version, 1, 9_999),
        ("reserve", one.reserve, 0, LONGEST_NORM),
        ("lead", one.lead, 0, 9_999),
        ("hours", one.hours, 0, MOST_HOURS),
    ):
        if not least <= number <= most:
            yield place, "number", str(number)
    for place, step in _placed(one):
        if not 0 <= step.norm <= LONGEST_NORM:
            yield place, "norm", str(step.norm)
        elif one.hours and step.norm:
            yield place, "norm-hours", str(step.norm)
        elif not one.hours and not step.norm and (isinstance(step, SideStep) or step.kind not in WITHOUT_WORK):
            yield place, "norm-zero", step.name.nl or step.id
    for gate in one.gates:
        if gate.length.unit == "wd" or gate.length.n > LONGEST_GATE:
            yield f"gates {gate.id}", "gate", str(gate.length)


def _placed(one: NoteType) -> Iterator[tuple[str, Step | SideStep]]:
    """Every step, with where it stands."""
    yield from ((f"steps {step.id}", step) for step in one.route.steps)
    yield from ((f"sides {side.id}", side) for side in one.route.sides)


def _shape(one: NoteType) -> Iterator[Found]:
    """A main line that ends, and side steps that lead back to it."""
    steps = one.route.steps
    if not steps:
        yield "route", "empty-route", one.code
        return
    if max(len(steps), len(one.route.sides)) > MOST_STEPS:
        yield "route", "many", str(MOST_STEPS)
        return
    if steps[-1].kind != "end":
        yield "route", "no-end", steps[-1].id
    for step in steps[:-1]:
        if step.kind == "end":
            yield f"steps {step.id}", "early-end", step.id
    yield from _sides(one)


def _sides(one: NoteType) -> Iterator[Found]:
    known = set(one.route.ids)
    main = {step.id for step in one.route.steps}
    sound = len(known) == len(one.route.ids)
    for side in one.route.sides:
        if not side.before:
            yield f"sides {side.id}", "no-end", side.id
        elif side.before not in main:
            yield f"sides {side.id}", "unknown-step", side.before
        if side.after and side.after not in known:
            yield f"sides {side.id}", "unknown-step", side.after
        sound = sound and side.before in main and (not side.after or side.after in known)
    if sound and (around := circle(one)):
        yield "route", "cycle", " - ".join((*around, around[0]))


def circle(one: NoteType) -> tuple[str, ...]:
    """Steps that wait for each other in a circle, none when the route can be gone."""
    steps, sides = one.route.steps, one.route.sides
    waits: dict[str, set[str]] = {step: set() for step in one.route.ids}
    for earlier, later in pairwise(steps):
        waits[later.id].add(earlier.id)
    for side in sides:
        waits[side.before].add(side.id)
        if side.after:
            waits[side.id].add(side.after)
    while free := [step for step, before in waits.items() if not before]:
        for step in free:
            del waits[step]
        for before in waits.values():
            before.difference_update(free)
    return _walked(waits)


def _walked(waits: dict[str, set[str]]) -> tuple[str, ...]:
    """One circle among steps that all wait for another of them."""
    if not waits:
        return ()
    path: list[str] = [min(waits)]
    while (following := min(waits[path[-1]])) not in path:
        path.append(following)
    return tuple(path[path.index(following) :])


def _parts(one: NoteType) -> Iterator[Found]:
    """Ids that are used once, and checks that belong to a step."""
    for place, ids in (
        ("steps", one.route.ids),
        ("checks", [check.id for check in one.checks]),
        ("gates", [gate.id for gate in one.gates]),
    ):
        for name in _twice(ids):
            yield f"{place} {name}", "duplicate", name
    for check in one.checks:
        if check.step not in one.route.ids:
            yield f"checks {check.id}", "unknown-step", check.step


def _twice(names: Collection[str]) -> list[str]:
    return [name for name, times in Counter(names).items() if times > 1]


def duplicates(row: str, names: Collection[str]) -> tuple[Problem, ...]:
    """Ids of roles or ladders that are there more than once."""
    return tuple(Problem(name, row, "duplicate", name) for name in _twice(names))
