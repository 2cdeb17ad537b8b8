"""What is wrong with a checklist that holds together as a value: every problem of it, each with its reason.

The same rules hold for what ships, for an import and for what somebody edits.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from typing import Final

from werkbank.domain.checklists.types import CheckItem, Checklist, Problem
from werkbank.domain.columns import cells
from werkbank.domain.errors import ListReason

WIDEST: Final = 6
"""Columns of a head in the matrix: ``cijfer`` fits."""
MOST_ITEMS: Final = 60
MOST_COLUMNS: Final = 9
"""Items that are asked of every part: so many stand beside each other on 80 columns, with the text and who delivers."""

Found = tuple[str, ListReason, str]
"""Where, why, what."""


def faults(one: Checklist, roles: Collection[str] | None = None) -> tuple[Problem, ...]:
    """Every problem of a checklist; ``roles`` are those that it may name, ``None`` when that is no matter here."""
    row = row_of(one)
    found = (*_whole(one), *(found for item in one.items for found in _item(item, roles)))
    return tuple(Problem(row, place, reason, subject) for place, reason, subject in found)


def row_of(one: Checklist) -> str:
    """How a checklist is called in a list of problems: ``C2 1000``."""
    return f"{one.code} {one.version}"


def repeated(lists: Iterable[Checklist]) -> tuple[Problem, ...]:
    """Checklists of which code and version are there more than once: each time but the first."""
    seen: set[tuple[str, int]] = set()
    found: list[Problem] = []
    for one in lists:
        key = (one.code.lower(), one.version)
        if key in seen:
            found.append(Problem(row_of(one), "", "duplicate-list", row_of(one)))
        seen.add(key)
    return tuple(found)


def _whole(one: Checklist) -> Iterator[Found]:
    if not 1 <= one.version <= 9_999:
        yield "version", "number", str(one.version)
    if not one.items:
        yield "items", "empty", one.code
    if len(one.items) > MOST_ITEMS:
        yield "items", "many", str(MOST_ITEMS)
    for name in _twice(one.ids):
        yield f"items {name}", "duplicate", name
    if len(one.columns) > MOST_COLUMNS:
        yield "items", "many-columns", str(MOST_COLUMNS)
    yield from _same(one)


def _same(one: Checklist) -> Iterator[Found]:
    """Columns that cannot be told apart, in either language."""
    for language in (0, 1):
        heads = [(item.id, item.short[language].casefold()) for item in one.columns if item.short[language]]
        several = _twice([head for _, head in heads])
        told = [(name, head) for name, head in heads if head in several]
        if told:
            yield f"items {told[-1][0]}", "same-column", told[-1][1]
            return


def _item(item: CheckItem, roles: Collection[str] | None) -> Iterator[Found]:
    place = f"items {item.id}"
    if not item.text.nl.strip():
        yield place, "text", item.id
    wide = next((head for head in item.short if cells(head) > WIDEST), "")
    if wide:
        yield place, "wide", wide
    if item.per_part and not all(item.short):
        yield place, "no-column", item.id
    if item.role and roles is not None and item.role not in roles:
        yield place, "unknown-role", item.role


def _twice(names: Collection[str]) -> list[str]:
    return [name for name, times in Counter(names).items() if times > 1]
