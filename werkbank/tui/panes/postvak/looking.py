"""What the inbox pane asks for in one look: a window of the list around the selected item, known by its id.

Imports nothing of Textual: the first look is taken while that is being imported.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from werkbank.domain.views import KINDS

if TYPE_CHECKING:
    from werkbank.bootstrap import Services
    from werkbank.domain.views import Kind, ListView


WINDOW: Final = 240
"""Rows that are read at a time: a few screens above and below."""


HITS: Final = 100
"""Items that are shown of those that hold the words; more is no help, and every key would wait for it."""


class Scope(NamedTuple):
    """Which list: a kind, perhaps of one manager, perhaps only what holds these words."""

    kind: Kind = "inbox"
    manager: str = ""
    words: str = ""


class Look(NamedTuple):
    """A window of a list, with the row where the cursor belongs (``at``)."""

    scope: Scope
    view: ListView
    at: int
    managers: tuple[str, ...]
    any_mail: bool = True
    """Is there anything in the archive at all? Looked up only when the list is empty."""


def look(services: Services, scope: Scope, ref: str, index: int) -> Look:
    """The window around the item with this id; when it is gone, around the row where it stood."""
    managers = tuple(one.name for one in services.register.managers() if one.active)
    if scope.words.strip():
        view = services.views.filtered(scope.words, scope.manager, HITS)
        whole = services.views.window("inbox", scope.manager, 0, stale_ok=True)
        view = view._replace(counts=whole.counts)
        at = next((place for place, line in enumerate(view.lines) if line.ref == ref), 0)
        return Look(scope, view, at, managers)
    found = services.views.index_of(ref, scope.kind, scope.manager) if ref else None
    at = index if found is None else found
    view = _window(services, scope, at)
    if view.total and at >= view.total:
        at = view.total - 1
        if not view.lines:
            view = _window(services, scope, at)
    any_mail = bool(view.total) or any(services.views.window(kind, limit=0).total for kind in KINDS)
    return Look(scope, view, at, managers, any_mail)


def _window(services: Services, scope: Scope, at: int) -> ListView:
    start = max(0, at - WINDOW // 2)
    return services.views.window(scope.kind, scope.manager, WINDOW, start, stale_ok=True)


class Stand(NamedTuple):
    """Where the cursor is: on which item (none when its row is not here yet), in which row."""

    ref: str
    row: int


def moved_on(seen: Look, then: Stand, now: Stand) -> Look | None:
    """A look asked for where the cursor stood then, with it where it is now; nothing when that is not in it."""
    if now == then:
        return seen
    lines, start = seen.view.lines, seen.view.start
    if now.ref:
        at = next((start + place for place, line in enumerate(lines) if line.ref == now.ref), None)
    else:
        at = now.row if start <= now.row < start + len(lines) else None
    return None if at is None else seen._replace(at=at)
