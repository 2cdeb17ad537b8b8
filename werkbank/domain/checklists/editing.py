"""A working copy of a checklist: every change to it as a function to the next copy.

What is wrong with one is for ``faults``: a copy may be wrong as long as it is worked on, it only cannot be kept.
"""

from __future__ import annotations

from collections.abc import Collection
from typing import Literal, NamedTuple

from werkbank.domain.checklists.types import CheckItem, Checklist, Problem
from werkbank.domain.errors import ChecklistRefused
from werkbank.domain.harmless import harmless_line
from werkbank.domain.notes.rows import CODE, LONGEST_NAME
from werkbank.domain.terms.texts import Texts


class Part(NamedTuple):
    """A row of the working copy: the name of the whole, or an item by its id."""

    kind: Literal["name", "item"]
    id: str = ""


class Draft(NamedTuple):
    """A working copy. ``base`` is the version that it was begun from, 0 for a new checklist."""

    checklist: Checklist
    base: int


NAME = Part("name")


def outline(one: Checklist) -> tuple[Part, ...]:
    """The rows: the items in their order, then the name."""
    return (*(Part("item", name) for name in dict.fromkeys(one.ids)), NAME)


def part_of(problem: Problem) -> Part | None:
    """The row that a problem belongs to; ``None`` when it is of the whole."""
    table, _, name = problem.place.partition(" ")
    if table == "name":
        return NAME
    return Part("item", name.split(" ")[0]) if table == "items" and name else None


# ---------------------------------------------------------------------- what is typed


def line_of(text: str) -> str:
    """A text as it was typed. Raises ``ChecklistRefused`` for one that is empty or too long."""
    clean = harmless_line(text, LONGEST_NAME + 1).strip()
    if not clean or len(clean) > LONGEST_NAME:
        raise ChecklistRefused("text", clean[:60])
    return clean


def renamed(old: Texts, typed: str) -> Texts:
    """A text that was typed over holds in both languages; one that was left alone stays as it was."""
    clean = line_of(typed)
    return old if clean in old else Texts(clean, clean)


def copied(one: Checklist, code: str, name: str, taken: Collection[str]) -> Draft:
    """The beginning of a checklist of its own. Raises ``ChecklistRefused`` for a code that cannot be, or is there."""
    clean = code.strip()
    if not CODE.fullmatch(clean):
        raise ChecklistRefused("id", clean[:60])
    if clean.lower() in {other.lower() for other in taken}:
        raise ChecklistRefused("list-exists", clean)
    return Draft(one._replace(code=clean, version=1, name=renamed(one.name, name)), 0)


# ---------------------------------------------------------------------- one item


def put(one: Checklist, item: CheckItem) -> Checklist:
    """An item in place of the one with its id."""
    return one._replace(items=tuple(item if other.id == item.id else other for other in one.items))


def add(one: Checklist, item: CheckItem, at: int) -> Checklist:
    """An item before the one that stands at this place now."""
    return one._replace(items=(*one.items[:at], item, *one.items[at:]))


def without(one: Checklist, part: Part) -> Checklist:
    """An item away; the name stays."""
    return one._replace(items=tuple(other for other in one.items if part != Part("item", other.id)))


def blocking(one: Checklist, part: Part) -> Checklist:
    """The question cannot be ready without it, or can; the name stays as it is."""
    item = one.item(part.id)
    return one if item is None else put(one, item._replace(blocking=not item.blocking))


def per_part(one: Checklist, part: Part) -> Checklist:
    """It is asked of every part, or once of the whole; the name stays as it is."""
    item = one.item(part.id)
    return one if item is None else put(one, item._replace(per_part=not item.per_part))


def shifted(one: Checklist, part: Part, by: int) -> Checklist:
    """An item a place on (1) or back (-1), as far as there is one."""
    at = one.ids.index(part.id) if part.id in one.ids else -1
    if at < 0 or not 0 <= at + by < len(one.items):
        return one
    order = list(one.items)
    order[at], order[at + by] = order[at + by], order[at]
    return one._replace(items=tuple(order))
