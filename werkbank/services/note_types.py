"""The types, roles and ladders there are: those that ship, and those of the organisation itself, which go before them.

A type of the organisation has a version from ``OWN`` on, so it stays in force when a later release brings a next
version of the same type.
"""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Final

from werkbank.storage.reads import notes as reads

if TYPE_CHECKING:
    from werkbank.domain.notes import Catalogue
    from werkbank.storage.reads import Query

OWN: Final = 1_000
"""The first version of a type that is the organisation's own."""
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
    if not own:
        return found
    import tomllib

    from werkbank.domain.notes import Catalogue, read_types
    from werkbank.services.terms import terms

    for row in own:
        reading = read_types(tomllib.loads(row.text), terms(), around=found)
        one = reading.catalogue
        roles = {role.id: role for role in (*found.roles, *one.roles)}
        ladders = {ladder.id: ladder for ladder in (*found.ladders, *one.ladders)}
        types = tuple(kind._replace(version=row.version) for kind in one.types)
        found = Catalogue(tuple(roles.values()), tuple(ladders.values()), (*found.types, *types))
    return found
