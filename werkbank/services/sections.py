"""The parts into which the inbox can be split: those of everybody, per manager and label, and the views that were kept.

A view that takes what it shows leaves that out of those after it. Counts cost one pass over the places for each view
that was kept, so they are counted once, beside the keyboard, as long as nobody changes the archive.
"""

from __future__ import annotations

from threading import Lock
from typing import TYPE_CHECKING, Final, NamedTuple

from werkbank.domain.errors import BadQuery
from werkbank.domain.nearest import plain
from werkbank.domain.query.tree import NOBODY, All, Not, Term
from werkbank.services.queries import FoundBy
from werkbank.services.saved_views import SavedViews
from werkbank.storage.reads import registers

if TYPE_CHECKING:
    from werkbank.domain.people import Manager
    from werkbank.domain.query.tree import Node
    from werkbank.domain.triage_keeping import SavedView
    from werkbank.services.doors import Doors
    from werkbank.services.queries import Queries
    from werkbank.services.views import Views

Count = tuple[int, bool]
"""How many, and whether there are or may be more."""
_COUNTED: Final = 100
"""Items that are looked up to count a view that asks for words."""
_LABELS: Final = ("now", "plan", "delegate", "bundle")
FIXED: Final[dict[str, Term]] = {
    **{f"label:{one}": Term(field="label", codes=frozenset({one})) for one in _LABELS},
    "nobody": Term(field="manager", codes=frozenset({NOBODY})),
    "returned": Term(field="came", codes=frozenset({"returned"})),
    "bulk": Term(field="is", codes=frozenset({"bulk"})),
}
"""What is there without being kept, by key."""
REST: Final = "rest"
"""The key of what no view takes: it is there as soon as one does, so that all parts together are the whole inbox."""


class Section(NamedTuple):
    """A part of the inbox. ``key`` is ``all``, ``manager:1``, ``view:1``, ``rest`` or one of ``FIXED``."""

    key: str
    name: str = ""
    """Of a manager or a view; the others are called by the language."""
    query: str = ""
    place: int = 0
    takes: bool = False


class Sections:
    """Which there are, what is in them, and how much."""

    def __init__(self, doors: Doors, views: Views, queries: Queries) -> None:
        self._doors, self._views, self._queries = doors, views, queries
        self.saved = SavedViews(doors, queries)
        self._lock = Lock()
        self._counted: tuple[tuple[int, str, str], dict[str, Count]] | None = None

    def all(self) -> tuple[Section, ...]:
        """In order: everything, what was kept, what those that take leave, each manager, each label, and so on."""
        kept = [Section(f"view:{one.id}", one.name, one.query, one.place, one.consumes) for one in self._kept()]
        rest = [Section(REST)] if any(one.takes for one in kept) else []
        managers = [Section(f"manager:{one.id}", one.name) for one in self._present()]
        return (Section("all"), *kept, *rest, *managers, *(Section(key) for key in FIXED))

    def named(self, name: str) -> Section | None:
        """The kept view of this name."""
        return next((one for one in self.all() if one.key.startswith("view:") and plain(one.name) == plain(name)), None)

    def found(self, key: str, manager: str = "", limit: int = 100) -> FoundBy | None:
        """What is in one, in the order of the inbox; ``None`` when there is no such view any more."""
        try:
            tree = self._tree(key)
        except BadQuery as problem:
            return FoundBy(None, problem=problem, asks=True)
        return None if tree is None else FoundBy(self._queries.sight(tree, manager, limit), asks=True)

    def counts(self, manager: str = "") -> dict[str, Count]:
        """How much is in each, of one manager or of all; nothing for a view that cannot be read."""
        at = (self._doors.version(), manager, self._doors.clock.today().isoformat())
        with self._lock:
            if self._counted is None or self._counted[0] != at:
                self._counted = (at, self._count(manager))
            return self._counted[1]

    def _count(self, manager: str) -> dict[str, Count]:
        window = self._views.window("inbox", manager, 0, stale_ok=True)
        found: dict[str, Count] = {"all": (self._total(""), False)}
        found |= {f"label:{one}": (dict(window.groups).get(one, 0), False) for one in _LABELS}
        found["nobody"] = (window.counts.unassigned, False)
        found["returned"] = (window.total - window.counts.new, False)
        found |= {f"manager:{one.id}": (self._total(one.name), False) for one in self._present()}
        for key in ("bulk", REST, *(f"view:{one.id}" for one in self._kept())):
            try:
                tree = self._tree(key)
            except BadQuery:
                continue
            if tree is not None:
                found[key] = self._queries.count(tree, manager, _COUNTED)
        return found

    def _total(self, manager: str) -> int:
        return self._views.window("inbox", manager, 0, stale_ok=True).total

    def _tree(self, key: str) -> Node | None:
        """What a section asks for, without what those before it take. Raises ``BadQuery``."""
        if key in FIXED:
            return FIXED[key]
        taken: list[Node] = []
        kept = self._kept()
        for one in kept:
            if key == f"view:{one.id}":
                tree = self._queries.tree(one.query)  # its parts beside the others: which state it asks for counts
                return All((*(tree.parts if isinstance(tree, All) else (tree,)), *taken))
            if one.consumes:
                parsed = self._queries.read(one.query)
                taken += [] if parsed.wrong is not None else [Not(parsed.tree)]
        return All(tuple(taken)) if key == REST and any(one.consumes for one in kept) else None

    def _kept(self) -> list[SavedView]:
        return registers.saved_views(self._doors.query)

    def _present(self) -> list[Manager]:
        """Also who is not active any more, as long as something is open."""
        return registers.present(self._doors.query)
