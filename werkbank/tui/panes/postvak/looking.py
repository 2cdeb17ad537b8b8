"""What the inbox pane asks for in one look: a window of the list around the selected item, known by its id.

Imports nothing of Textual: the first look is taken while that is being imported.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from werkbank.domain.views import KINDS, Counts, ListView

if TYPE_CHECKING:
    from collections.abc import Callable

    from werkbank.bootstrap import Services
    from werkbank.domain.errors import BadQuery
    from werkbank.domain.query.tree import Term
    from werkbank.domain.views import ItemLine, Kind
    from werkbank.services.queries import FoundBy


WINDOW: Final = 120
"""Rows that are read at a time, as long as the height of the list is not known."""


HITS: Final = 100
"""Items that are shown of those that hold the words; more is no help, and every key would wait for it."""


FEW: Final = 20
"""With fewer hits than this in the inbox it is also looked for outside it."""


_NOTHING: Final = ListView("inbox", (), 0, Counts(0, 0, 0, 0, 0))


class Scope(NamedTuple):
    """Which list: a kind, perhaps of one manager, perhaps only what a query or a part of the inbox asks for."""

    kind: Kind = "inbox"
    manager: str = ""
    words: str = ""
    view: str = ""
    """The key of a part of the inbox (``services.sections``), instead of words."""


class Look(NamedTuple):
    """A window of a list, with the row where the cursor belongs (``at``)."""

    scope: Scope
    view: ListView
    at: int
    managers: tuple[str, ...]
    any_mail: bool = True
    """Is there anything in the archive at all? Looked up only when the list is empty."""
    problem: BadQuery | None = None
    """Why the words cannot be a query; then the view says nothing."""
    known: tuple[Term, ...] = ()
    """What of the words was understood besides plain words."""
    asks: bool = False
    """Do they ask for more than plain words?"""
    rest: bool = False
    """Only the first places were looked at, and there are others."""
    unfinished: BadQuery | None = None
    """Why the words are no whole query; no matter while they are typed."""


class Bounds(NamedTuple):
    """How far is looked for what words ask for; see ``Queries.found``."""

    first: bool = False
    stop: Callable[[], bool] = bool
    limit: int = HITS


def moved_on(seen: Look, item: ItemLine | None, cursor: int) -> Look | None:
    """The same window for a cursor that went on meanwhile to this item; ``None`` when that is not in it."""
    start, lines = seen.view.start, seen.view.lines
    if item is None:
        return seen._replace(at=cursor) if start <= cursor < start + len(lines) else None
    at = next((start + place for place, line in enumerate(lines) if line.ref == item.ref), None)
    return None if at is None else seen._replace(at=at)


def look(
    services: Services, scope: Scope, ref: str, index: int, rows: int = WINDOW, bounds: Bounds | None = None
) -> Look:
    """So many rows around the item with this id; when it is gone, around the row where it stood."""
    known = services.register.managers()
    managers = tuple(one.name for one in services.register.present())
    if scope.manager not in {one.name for one in known}:  # called something else by now
        scope = scope._replace(manager="")
    by = _asked(services, scope, bounds or Bounds())
    if by is not None and (by.view is not None or by.problem is not None):
        view = _found(services, scope, by)
        here = (place for place, line in enumerate(view.lines) if line.ref == ref)
        at = next(here, max(0, min(index, len(view.lines) - 1)) if ref else 0)
        return Look(scope, view, at, managers, True, by.problem, by.known, by.asks, by.rest, by.unfinished)
    if by is None and scope.view:  # it was removed meanwhile
        scope = scope._replace(view="")
    found = services.views.index_of(ref, scope.kind, scope.manager) if ref else None
    at = index if found is None else found
    view = _window(services, scope, at, rows)
    if view.total and at >= view.total:
        at = view.total - 1
        if not view.lines:
            view = _window(services, scope, at, rows)
    any_mail = bool(view.total) or any(services.views.window(kind, limit=0).total for kind in KINDS)
    return Look(scope, view, at, managers, any_mail, unfinished=None if by is None else by.unfinished)


def _window(services: Services, scope: Scope, at: int, rows: int) -> ListView:
    return services.views.window(scope.kind, scope.manager, rows, max(0, at - rows // 2), stale_ok=True)


def _asked(services: Services, scope: Scope, bounds: Bounds) -> FoundBy | None:
    """What words or a part of the inbox ask for; ``None`` without those."""
    if scope.view:
        return services.sections.found(scope.view, scope.manager, bounds.limit)
    found = services.queries.found
    return found(scope.words, scope.manager, **bounds._asdict()) if scope.words.strip() else None


def _found(services: Services, scope: Scope, by: FoundBy) -> ListView:
    """What was found in the inbox; of plain words, where there is little of that, also what was decided before."""
    view = by.view or _NOTHING
    counts = services.views.window("inbox", scope.manager, 0, stale_ok=True).counts
    lines, groups = view.lines, view.groups
    if len(lines) < FEW and not by.asks:
        here = {line.ref for line in lines}
        found = (ref for one in services.views.search(scope.words, HITS) for ref in one.items if ref not in here)
        others = services.views.lines(list(dict.fromkeys(found)))
        elsewhere = tuple(one for one in others if scope.manager in ("", one.manager))
        lines, groups = lines + elsewhere, (*groups, ("elsewhere", len(elsewhere))) if elsewhere else groups
    return view._replace(counts=counts, lines=lines, groups=groups, total=len(lines))
