"""From a parsed TOML file to note types: every row with a problem is told, with every problem it has.

Nothing is taken by halves: with one problem in it a file gives no catalogue at all, and the list of what to mend.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Final, NamedTuple, get_args

from werkbank.domain.inbox import Action, TermKind
from werkbank.domain.markings import LEVELS, MARKINGS
from werkbank.domain.notes.faults import duplicates, faults, ladder_faults, repeated
from werkbank.domain.notes.rows import Row, rows_of
from werkbank.domain.notes.types import (
    KINDS,
    TONES,
    Catalogue,
    Check,
    Gate,
    Ladder,
    NoteType,
    Problem,
    Role,
    Route,
    Rung,
    SideStep,
    Step,
)
from werkbank.domain.notes.types import (
    LEVELS as REMINDERS,
)

if TYPE_CHECKING:
    from werkbank.domain.terms.rules import Terms

_MARKINGS: Final = tuple(one for one in MARKINGS if LEVELS[one] != "refused")
_ACTIONS: Final = get_args(Action)
_TERM_KINDS: Final = get_args(TermKind)


class Reading(NamedTuple):
    """What a file holds: a catalogue when it ``is_whole``, else an empty one and every problem."""

    catalogue: Catalogue
    problems: tuple[Problem, ...] = ()

    @property
    def is_whole(self) -> bool:
        """Can all of it be taken?"""
        return not self.problems


def types_from(data: Mapping[str, Any], terms: Terms) -> Catalogue:
    """The types, as the file that ships holds them; raises ``NoteRefused`` for the first problem there is."""
    reading = read_types(data, terms)
    if reading.problems:
        raise reading.problems[0].error
    return reading.catalogue


def read_types(data: Mapping[str, Any], terms: Terms, around: Catalogue | None = None) -> Reading:
    """What a file holds. ``around``: roles and ladders that are there already, and that its types may name.

    An import may bring its own roles and ladders; one with the id of one in ``around`` counts in its place. A type that
    names one that was refused is not told of it again.
    """
    top = Row("", data)
    roles, wrong_roles = _roles(top)
    ladders, wrong_ladders = _ladders(top)
    made = [(row, _type(row)) for row in rows_of(top, "type", "code")]
    top.done()
    known = around or Catalogue()
    context = Catalogue((*roles, *known.roles), (*ladders, *known.ladders))
    problems = [*top.problems, *wrong_roles, *wrong_ladders]
    sound: list[NoteType] = []
    for row, one in made:
        found = (*row.problems, *_besides(row.problems, faults(one, context, terms)))
        again = repeated((*sound, one)) if not found else ()
        problems += (*found, *again)
        if not (found or again):
            sound.append(one)
    if problems:
        return Reading(Catalogue(), tuple(problems))
    return Reading(Catalogue(tuple(roles), tuple(ladders), tuple(sound)))


def drafts(data: Mapping[str, Any]) -> Reading:
    """What of a file holds together as values, whatever is wrong with what it says; the problems are of the rest."""
    top = Row("", data)
    roles, wrong_roles = _roles(top)
    ladders, wrong_ladders = _ladders(top)
    made = [(row, _type(row)) for row in rows_of(top, "type", "code")]
    top.done()
    wrong = [problem for row, _ in made for problem in row.problems]
    sound = tuple(one for row, one in made if not row.problems)
    problems = (*top.problems, *wrong_roles, *wrong_ladders, *wrong)
    return Reading(Catalogue(tuple(roles), tuple(ladders), sound), problems)


def _besides(shape: list[Problem], sense: tuple[Problem, ...]) -> tuple[Problem, ...]:
    """What is wrong besides what could not be read: nothing is said twice, nor of a route that is not known in full."""
    steps = any(one.place.startswith(("steps", "sides")) for one in shape)
    return tuple(
        one
        for one in sense
        if not (steps and one.place == "route")
        and not any(f"{other.place} ".startswith(f"{one.place} ") for other in shape)
    )


def _roles(top: Row) -> tuple[list[Role], list[Problem]]:
    found: list[Role] = []
    problems: list[Problem] = []
    for row in rows_of(top, "role", "id"):
        one = Role(row.id("id"), row.texts("name"))
        row.done()
        problems += row.problems
        found.append(one)
    return found, [*problems, *duplicates("role", [one.id for one in found])]


def _ladders(top: Row) -> tuple[list[Ladder], list[Problem]]:
    found: list[Ladder] = []
    problems: list[Problem] = []
    for row in rows_of(top, "ladder", "id"):
        one = Ladder(row.id("id"), row.each("rungs", _rung))
        row.done()
        problems += row.problems or ladder_faults(one)
        found.append(one)
    return found, [*problems, *duplicates("ladder", [one.id for one in found])]


def _rung(row: Row) -> Rung:
    return Rung(row.whole("days"), row.choice("level", REMINDERS), row.choice("tone", TONES))


def _type(row: Row) -> NoteType:
    one = NoteType(
        code=row.code("code"),
        version=row.whole("version", 1),
        name=row.texts("name"),
        action=row.choice("action", _ACTIONS),
        kind=row.choice("kind", _TERM_KINDS),
        route=Route(row.each("steps", _step), row.each("sides", _side, needed=False)),
        source=row.line("source", needed=False),
        term=row.line("term", needed=False),
        lead=row.whole("lead", 0),
        reserve=row.whole("reserve", 0),
        hours=row.whole("hours", 0),
        marking=row.choice("marking", _MARKINGS, ""),
        ladder=row.line("ladder", needed=False),
        gates=row.each("gates", _gate, needed=False),
        checks=row.each("checks", _check, needed=False),
        skeleton=row.headings("skeleton"),
    )
    row.done()
    return one


def _step(row: Row) -> Step:
    return Step(
        row.id("id"),
        row.texts("name"),
        row.choice("kind", KINDS),
        row.line("role"),
        row.whole("norm"),
        row.flag("optional"),
    )


def _side(row: Row) -> SideStep:
    return SideStep(
        row.id("id"),
        row.texts("name"),
        row.line("role"),
        row.whole("norm"),
        row.line("before", needed=False),
        row.line("after", needed=False),
        row.flag("optional"),
    )


def _gate(row: Row) -> Gate:
    return Gate(row.id("id"), row.texts("name"), row.length("length"))


def _check(row: Row) -> Check:
    return Check(row.id("id"), row.texts("name"), row.line("step"))
