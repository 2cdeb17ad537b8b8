"""Look in the lists with a query: read what was typed with the names that are known here, and find what it asks for."""

from __future__ import annotations

from itertools import groupby
from threading import Lock
from typing import TYPE_CHECKING, Final, Literal, NamedTuple

from werkbank.domain import ids
from werkbank.domain.errors import BadQuery
from werkbank.domain.query.naming import naming
from werkbank.domain.query.parser import parse
from werkbank.domain.query.tree import EVERYTHING, terms
from werkbank.domain.views import KINDS, ListView
from werkbank.lang.queries import lexicon, offered
from werkbank.services.correspondents import Correspondents
from werkbank.services.dates import day_of_event, understood
from werkbank.services.filtering import GoingOn, counts_of
from werkbank.services.lines import lines_on
from werkbank.services.named import find_ref
from werkbank.services.querying import EVERY, Asked, Chosen, Index, chosen, holding, only_words, states_asked
from werkbank.services.ranking import fresh
from werkbank.storage.reads import choosing, day, lists, registers
from werkbank.storage.reads import terms as term_reads

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Sequence
    from datetime import date

    from werkbank.domain.calendars import Closing
    from werkbank.domain.people import Manager
    from werkbank.domain.query.parsed import Parsed, Problem
    from werkbank.domain.query.tree import Node, Term
    from werkbank.domain.views import ItemLine, Kind
    from werkbank.lang import Language
    from werkbank.services.doors import Doors
    from werkbank.services.views import Views
    from werkbank.storage.reads import Query

LOOKED_AT: Final = 600
"""So many of what stands in a state are looked at."""
_ALIKE: Final = 2_000
"""So many of the newest messages of a sender are looked at."""
Alike = Literal["conversation", "sender"]
_IN_SIGHT: Final = frozenset({"new"})


class FoundBy(NamedTuple):
    """What a query found, or why it cannot be."""

    view: ListView | None
    known: tuple[Term, ...] = ()
    """What was understood besides plain words, with its place in the text."""
    problem: BadQuery | None = None
    asks: bool = False
    """Does it ask for more than words?"""
    rest: bool = False
    """Only the first places were looked at, and there are others."""
    unfinished: BadQuery | None = None
    """Why it is no whole query; no matter while it is typed."""


class _Bounds(NamedTuple):
    """How much is asked, and how far is looked for it; see ``Asked``."""

    limit: int
    whole: bool = False
    first: bool = False
    stop: Callable[[], bool] = bool


class Queries:
    """Read queries, and look with them."""

    def __init__(self, doors: Doors, views: Views, language: Language) -> None:
        self._doors, self._views, self._language = doors, views, language
        self._lock, self._going_on, self._correspondents = Lock(), GoingOn(), Correspondents(doors)
        self._managers: tuple[int, list[Manager]] | None = None

    # ------------------------------------------------------------------ reading

    def read(self, text: str) -> Parsed:
        """What is meant by what was typed."""
        closing: Closing | None = None
        now = self._doors.clock.now()

        def read_day(said: str, back: bool) -> date:
            nonlocal closing
            closing = term_reads.closing(self._doors.query) if closing is None else closing
            return day_of_event(said, now, closing) if back else understood(said, now, closing).date

        return parse(text, lexicon(self._language, self._known_managers()), read_day)

    def tree(self, text: str) -> Node:
        """The same, of a whole query; raises ``BadQuery``."""
        parsed = self.read(text)
        if parsed.wrong is not None:
            raise _bad(text, parsed.wrong)
        return parsed.tree

    def offered(self) -> tuple[str, ...]:
        """What the last word that is being typed may become."""
        managers = self._known_managers()
        themes = dict.fromkeys(theme for one in managers if one.active for theme in one.themes)
        return offered(self._language, managers, tuple(themes))

    def named(self, word: str) -> tuple[str, ...]:
        """What the last word may become when it asks who: names of the registers and of the archive."""
        managers = self._known_managers()
        asked = naming(word, lexicon(self._language, managers))
        return () if asked is None else self._correspondents.meant(asked, managers)

    def _known_managers(self) -> list[Manager]:
        version = self._doors.version()
        with self._lock:
            if self._managers is None or self._managers[0] != version:
                self._managers = (version, registers.managers(self._doors.query))
            return self._managers[1]

    # ------------------------------------------------------------------ finding

    def found(
        self, text: str, manager: str = "", limit: int = 100, *, first: bool = False, stop: Callable[[], bool] = bool
    ) -> FoundBy:
        """What of the inbox it asks for, for a list that follows every key: as it is stored, and bounded.

        Words alone are found as ``Views.filtered`` does. All else comes in the order of the inbox; a query that asks
        for a state other than new is about everything that stands in it. With ``first`` only the first places of the
        inbox are looked at, which takes as long in any archive; without it that goes on until ``stop`` says so.
        """
        parsed = self.read(text)
        if parsed.problem is not None:
            return FoundBy(None, parsed.known, _bad(text, parsed.problem), asks=True)
        lacks = None if parsed.unfinished is None else _bad(text, parsed.unfinished)
        words = only_words(parsed.tree)
        if words or parsed.tree == EVERYTHING:
            view = self._views.filtered(words, manager, limit) if words else None
            return FoundBy(view, parsed.known, unfinished=lacks)
        view, rest = self._listed(parsed.tree, "inbox", manager, _Bounds(limit, first=first, stop=stop))
        return FoundBy(view, parsed.known, asks=True, rest=rest, unfinished=lacks)

    def sight(self, tree: Node, manager: str = "", limit: int = 100) -> ListView:
        """What of the inbox a tree asks for, in its order; as it is stored, and bounded."""
        return self._listed(tree, "inbox", manager, _Bounds(limit))[0]

    def count(self, tree: Node, manager: str = "", most: int = 100) -> tuple[int, bool]:
        """How much that is: exact as far as the places say it, else at most so many, and whether there is more."""
        if not choosing.asks_elsewhere(tree) and not set(states_asked(tree)) - _IN_SIGHT:
            owner = self._views.manager_number(manager)
            with self._doors.looking() as look:
                days = lists.days(look.query)
                if self._views.unstored(days, owner) is None:
                    return choosing.counted(look.query, choosing.where(tree), days.stored, owner), False
        view = self.sight(tree, manager, most)
        return view.total, view.more

    def alike(self, what: Alike, ref: str, manager: str = "") -> dict[str, str]:
        """What is in the inbox of the same conversation or sender, with its state; among the newest messages."""
        owner, item = self._views.manager_number(manager), find_ref(ref, "item")
        with self._doors.looking() as look:
            day_of_places = lists.days(look.query).stored
            found = choosing.alike(look.query, what, item, day_of_places, owner, _ALIKE)
        return {ids.show("item", number): state for number, state in found}

    def listed(self, text: str, kind: Kind = "inbox", manager: str = "", limit: int = -1) -> ListView:
        """What of a list it asks for, all of it however long that takes; raises ``BadQuery``."""
        tree = self.tree(text)
        if kind == "inbox":
            self._views.window("inbox", limit=0)  # on a new day the places are worked out first
        return self._listed(tree, kind, manager, _Bounds(EVERY if limit < 0 else limit, whole=True))[0]

    def among(self, text: str, refs: Sequence[str]) -> frozenset[str]:
        """Those of these items for which it holds; raises ``BadQuery``."""
        tree = self.tree(text)
        numbers = [found.number for found in map(ids.parse, refs) if found is not None and found.kind == "item"]
        with self._doors.looking() as look:
            found = self._holding(look.query, tree, numbers)
        return frozenset(ids.show("item", number) for number in found)

    def _listed(self, tree: Node, kind: Kind, manager: str, bounds: _Bounds) -> tuple[ListView, bool]:
        """The lines, and whether there are places that were not looked at."""
        owner, today = self._views.manager_number(manager), self._doors.clock.today()
        states = KINDS[kind] or tuple(sorted(states_asked(tree)))
        with self._doors.looking() as look:
            days = lists.days(look.query)
            if set(states) <= _IN_SIGHT:
                places = self._views.unstored(days, owner)
                asked = Asked(
                    tree, owner, today, days.stored, bounds.limit, places, bounds.whole, bounds.first, bounds.stop
                )
                some = chosen(look.query, asked, self._going_on, self._doors.version())
            else:
                some = self._in_states(look.query, tree, states, owner, bounds)
            rows = lists.some(look.query, list(some.items))
            lines = lines_on(look.query, [rows[item] for item in some.items if item in rows], today)
        groups = _groups(lines) if set(states) <= _IN_SIGHT else ()
        view = ListView(
            kind=kind, lines=lines, total=len(lines), counts=counts_of(lines), groups=groups,
            day=today if day(days.stored or None) else None, more=some.more,
        )  # fmt: skip
        return view, some.rest

    def _in_states(self, query: Query, tree: Node, states: Sequence[str], owner: int | None, bounds: _Bounds) -> Chosen:
        most, limit = EVERY if bounds.whole else LOOKED_AT, bounds.limit
        index = self._index(query, tree)
        if index.terms and not bounds.whole:
            most = index.candidates
        items = choosing.in_states(query, states, owner, most)
        places = fresh(query, items, self._doors.clock.today())
        found = holding(query, tree, items, index, places)
        return Chosen(tuple(found[:limit]), len(items) >= most or len(found) > limit)

    def _holding(self, query: Query, tree: Node, items: Collection[int]) -> list[int]:
        places = fresh(query, list(items), self._doors.clock.today())
        return holding(query, tree, items, self._index(query, tree), places)

    def _index(self, query: Query, tree: Node) -> Index:
        elsewhere = [term for term in terms(tree) if term.field in ("text", "to")]
        return Index(query, elsewhere, self._going_on, self._doors.version())


def _bad(text: str, found: Problem) -> BadQuery:
    return BadQuery(text, found.reason, found.start, found.end, found.subject, found.field or "", found.nearest)


def _groups(lines: Sequence[ItemLine]) -> tuple[tuple[str, int], ...]:
    return tuple((quadrant, len(list(some))) for quadrant, some in groupby(lines, lambda line: line.quadrant))
