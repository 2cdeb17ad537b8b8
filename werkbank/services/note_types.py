"""The types, roles and ladders there are: those that ship, and those of the organisation itself, which go before them.

A type of the organisation has a version from ``OWN`` on, so it stays in force when a later release brings a next
version of the same type.
"""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Final

from werkbank.domain.own_versions import given_up
from werkbank.storage.reads import notes as reads

if TYPE_CHECKING:
    from werkbank.domain.notes import Catalogue
    from werkbank.storage.reads import Query

_DATA: Final = Path(__file__).resolve().parents[1] / "data" / "note_types.toml"


def catalogue(query: Query) -> Catalogue:
    """All there is in this archive."""
    return _merged(tuple(reads.templates(query)))


@lru_cache(maxsize=1)
def shipped() -> Catalogue:
    """What ships. Raises ``NoteRefused`` when the file is broken, which a test rules out."""
    import tomllib

    from werkbank.domain.notes import types_from
    from werkbank.services.terms import terms

    return types_from(tomllib.loads(_DATA.read_text("utf-8")), terms())


@lru_cache(maxsize=4)
def _merged(own: tuple[reads.TemplateRow, ...]) -> Catalogue:
    """Kept as long as nobody changes a template: every version of one that runs stays readable."""
    found = shipped()
    for row in own:
        found = _without(found, row.code) if row.kind == "type" and not row.text else _with(found, row)
    return found


def _with(found: Catalogue, row: reads.TemplateRow) -> Catalogue:
    """And one of the organisation's own; it goes before what had its id. One that no longer reads is told, not lost."""
    import tomllib

    from werkbank.domain.notes import Catalogue, Problem, Reading, Unread, read_types
    from werkbank.services.terms import terms

    try:
        table = tomllib.loads(row.text)
        reading = read_types(table, terms(), around=found)
        problems = reading.problems
    except tomllib.TOMLDecodeError:
        reading, problems = Reading(Catalogue()), (Problem(f"{row.code} {row.version}", "", "shape", "TOML"),)
    if problems:
        unread = Unread(row.kind, row.code, row.version, row.text, problems)
        return found._replace(unread=(*found.unread, unread))
    one = reading.catalogue
    roles = {role.id: role for role in (*found.roles, *one.roles)}
    ladders = {ladder.id: ladder for ladder in (*found.ladders, *one.ladders)}
    types = tuple(kind._replace(version=row.version) for kind in one.types)
    mended = (row.kind, row.code)  # an earlier version of a type may still be what a nota runs on
    return found._replace(
        roles=tuple(roles.values()), ladders=tuple(ladders.values()), types=(*found.types, *types),
        unread=tuple(other for other in found.unread if other.kind == "type" or (other.kind, other.code) != mended),
    )  # fmt: skip


def _without(found: Catalogue, code: str) -> Catalogue:
    """The own versions of a type no longer count: a row without a text gave them up."""
    return found._replace(retired=found.retired | given_up(code, found.types, found.unread))
