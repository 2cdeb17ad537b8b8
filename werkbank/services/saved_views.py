"""Queries that are kept under a name, in an order; each change is one deed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from werkbank.domain.deeds import DeedCall
from werkbank.domain.errors import Conflict, NotFound, UsageError
from werkbank.domain.harmless import harmless_line
from werkbank.domain.nearest import nearest, plain
from werkbank.domain.query.tree import printed
from werkbank.domain.triage_keeping import SavedView
from werkbank.storage.reads import registers

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Any

    from werkbank.services.doors import Doors
    from werkbank.services.queries import Queries
    from werkbank.storage.database import Doing

LONGEST: Final = 40
"""Characters of a name."""
MOST: Final = 50
"""Views that can be kept."""


class ViewEdit(NamedTuple):
    """What becomes different; ``None`` stays. ``place`` counts from 1; beyond the last is the last."""

    name: str | None = None
    query: str | None = None
    place: int | None = None
    consumes: bool | None = None


class SavedViews:
    """Keep, change and remove."""

    def __init__(self, doors: Doors, queries: Queries) -> None:
        self._doors, self._queries = doors, queries

    def all(self) -> list[SavedView]:
        """In their order."""
        return registers.saved_views(self._doors.query)

    def save(self, name: str, text: str) -> SavedView:
        """Keep a query at the end. Raises ``BadQuery``, ``Conflict`` for a name that is there, ``UsageError``."""
        wanted, query = _name(name), self._kept(text)
        with self._doors.database.doing(DeedCall("view-save"), self._doors.clock.now()) as doing:
            others = _in_order(doing)
            _check_free(others, wanted)
            if len(others) >= MOST:
                raise UsageError("views", str(MOST))
            return doing.saved_views.add(SavedView(name=wanted, query=query, place=len(others) + 1))

    def change(self, name: str, edit: ViewEdit) -> SavedView:
        """Raises ``NotFound``, and what ``save`` raises."""
        changes: dict[str, Any] = {}
        if edit.name is not None:
            changes["name"] = _name(edit.name)
        if edit.query is not None:
            changes["query"] = self._kept(edit.query)
        if edit.consumes is not None:
            changes["consumes"] = edit.consumes
        with self._doors.database.doing(DeedCall("view-edit"), self._doors.clock.now()) as doing:
            others = _in_order(doing)
            old = _find(others, name)
            others.remove(old)
            if "name" in changes:
                _check_free(others, changes["name"])
            new = doing.saved_views.change(old, **changes)
            others.insert(old.place - 1 if edit.place is None else max(1, edit.place) - 1, new)
            _number(doing, others)
            return doing.saved_views.get(new.id)

    def remove(self, name: str) -> SavedView:
        """Raises ``NotFound``."""
        with self._doors.database.doing(DeedCall("view-remove"), self._doors.clock.now()) as doing:
            others = _in_order(doing)
            old = _find(others, name)
            others.remove(old)
            doing.saved_views.remove(old)
            _number(doing, others)
            return old

    def _kept(self, text: str) -> str:
        """As it reads the same in any language of ours."""
        query = printed(self._queries.tree(text))
        if not query:
            raise UsageError("view-query")
        return query


def _name(text: str) -> str:
    name = harmless_line(text, LONGEST)
    if not plain(name):
        raise UsageError("name")
    return name


def _in_order(doing: Doing) -> list[SavedView]:
    return sorted(doing.saved_views.where(), key=lambda one: (one.place, one.id))


def _find(views: Sequence[SavedView], name: str) -> SavedView:
    wanted = plain(name)
    for one in views:
        if plain(one.name) == wanted:
            return one
    raise NotFound("view", name, nearest(name, [one.name for one in views]))


def _check_free(others: Sequence[SavedView], name: str) -> None:
    if any(plain(one.name) == plain(name) for one in others):
        raise Conflict("exists", name)


def _number(doing: Doing, views: Sequence[SavedView]) -> None:
    for place, one in enumerate(views, 1):
        if one.place != place:
            doing.saved_views.change(one, place=place)
