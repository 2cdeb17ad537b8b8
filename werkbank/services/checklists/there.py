"""The checklists there are: those that ship, and those of the organisation itself, which go before them.

An own version is numbered from ``OWN`` on, so it stays in force when a later release brings a next version.
"""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Final

from werkbank.domain.own_versions import given_up
from werkbank.storage.reads import checklists as reads

if TYPE_CHECKING:
    from werkbank.domain.checklists import Checklists
    from werkbank.storage.reads import Query

_DATA: Final = Path(__file__).resolve().parents[2] / "data" / "checklists.toml"


def catalogue(query: Query) -> Checklists:
    """All there is in this archive."""
    own = tuple(reads.own(query))
    return _merged(own, role_ids(query)) if own else shipped()


def role_ids(query: Query) -> frozenset[str]:
    """The roles that an item may name."""
    from werkbank.services.note_types import catalogue as types

    return frozenset(one.id for one in types(query).roles)


@lru_cache(maxsize=1)
def shipped() -> Checklists:
    """What ships. Raises ``ChecklistRefused`` when the file is broken, which a test rules out."""
    import tomllib

    from werkbank.domain.checklists import lists_from

    return lists_from(tomllib.loads(_DATA.read_text("utf-8")))


@lru_cache(maxsize=4)
def _merged(own: tuple[reads.OwnRow, ...], roles: frozenset[str]) -> Checklists:
    """Kept as long as nobody changes one: every version that a question runs on stays readable."""
    found = shipped()
    for row in own:
        found = _with(found, row, roles) if row.text else _without(found, row.code)
    return found


def _with(found: Checklists, row: reads.OwnRow, roles: frozenset[str]) -> Checklists:
    """And an own version. One that no longer reads is told, not lost."""
    import tomllib

    from werkbank.domain.checklists import Checklists, Problem, Reading, Unread, read_lists

    try:
        reading = read_lists(tomllib.loads(row.text), roles)
    except tomllib.TOMLDecodeError:
        reading = Reading(Checklists(), (Problem(f"{row.code} {row.version}", "", "shape", "TOML"),))
    if reading.problems:
        return found._replace(unread=(*found.unread, Unread(row.code, row.version, row.text, reading.problems)))
    made = tuple(one._replace(code=row.code, version=row.version) for one in reading.lists.lists)
    return found._replace(lists=(*found.lists, *made))


def _without(found: Checklists, code: str) -> Checklists:
    """The own versions no longer count: a row without a text gave them up."""
    return found._replace(retired=found.retired | given_up(code, found.lists, found.unread))
