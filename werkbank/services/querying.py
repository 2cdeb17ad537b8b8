"""What a query asks for, in the order of the inbox: exact as far as the places say it, else bounded.

Words, and to whom a message went, are asked of the index. When the newest messages with them are few, those are all
there are. Else what the other terms leave is looked at in the order of the list, as far as that goes (``more``).

While somebody types only the first places are looked at (``first``): what is found there stands on top of all there is,
and takes as long in any archive. The rest is for when the keys pause (``rest``), in slices, until ``stop``.
"""

from __future__ import annotations

import json
from functools import partial
from typing import TYPE_CHECKING, Final, NamedTuple

from werkbank.domain.days import amsterdam_day
from werkbank.domain.nearest import plain
from werkbank.domain.priority import QUADRANTS
from werkbank.domain.query.tree import All, AnyOf, Piece, Term, begins_words, holds, terms
from werkbank.services.filtering import pieces as words_in
from werkbank.services.ranking import sender_words, words_of
from werkbank.storage.reads import choosing, day, moment, tallies

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
    from datetime import date

    from werkbank.domain.query.tree import Node
    from werkbank.services.filtering import GoingOn
    from werkbank.storage.reads import Query
    from werkbank.storage.reads.choosing import PieceRow, Slim, Where
    from werkbank.storage.reads.ranks import Place

HITS: Final = 1_000
"""So many of the newest messages with the words are looked at."""
CANDIDATES: Final = 300
"""So many items that the other terms leave are looked at, when there are more messages than that."""
EVERY: Final = 2**40
_GOING_ON: Final = 24
"""So many words the last one may become."""
_BUDGET: Final = 2_400
"""Candidates times words of the index at most."""
_AT_ONCE: Final = 120
"""Candidates that the index is asked about at a time: when enough is found among those, it is not asked of others."""


class Asked(NamedTuple):
    """What is asked for, of whom, on what day, and how much of it."""

    tree: Node
    owner: int | None
    today: date
    on: str
    """The day that the stored places hold for."""
    limit: int
    places: Sequence[Place] | None = None
    """What is in sight in order, when the stored places are of another day."""
    whole: bool = False
    """Everything, however long that takes: nobody waits at the keyboard."""
    first: bool = False
    """Only among the first places: somebody waits at the keyboard."""
    stop: Callable[[], bool] = bool
    """Is it not wanted any more? Then what was found so far is given."""


class Chosen(NamedTuple):
    """The items, in order; ``more``: there are, or may be, others; ``rest``: not all places were looked at."""

    items: tuple[int, ...]
    more: bool = False
    rest: bool = False


def chosen(query: Query, asked: Asked, known: GoingOn, version: int) -> Chosen:
    """What is in sight and asked for."""
    elsewhere = [term for term in terms(asked.tree) if term.field in ("text", "to")]
    index = Index(query, elsewhere, known, version)
    if asked.places is not None:
        return _on_another_day(query, asked, index)
    where = choosing.where(asked.tree)
    if not elsewhere:
        some, rest = _in_order(query, asked, where, asked.limit + 1)
        return Chosen(tuple(some[: asked.limit]), rest or len(some) > asked.limit, rest)
    most = EVERY if asked.whole else index.candidates
    candidates, more, rest = _with_words(query, asked, where, index), False, False
    if candidates is None:
        candidates, rest = _in_order(query, asked, where, most + 1)
        more = len(candidates) > most
        candidates = candidates[:most]
    found = _left(query, asked, candidates, index)
    rest = rest and len(found) <= asked.limit
    return Chosen(tuple(found[: asked.limit]), more or rest or index.cut or len(found) > asked.limit, rest)


def _in_order(query: Query, asked: Asked, where: Where, most: int) -> tuple[list[int], bool]:
    """Among the first places; when there are not so many there, among all. And were there places not looked at?"""
    some = choosing.walked(query, where, asked.on, asked.owner, most)
    if len(some) >= most or tallies.shown(query, asked.owner) <= choosing.WALKED:
        return some, False
    if asked.first:
        return some, True
    found = choosing.scanned(query, where, asked.on, asked.owner, most, asked.stop)
    return found, asked.stop()


def _with_words(query: Query, asked: Asked, where: Where, index: Index) -> list[int] | None:
    """Items on the messages that hold what must be in them, in order; ``None`` when those are too many."""
    needed = [one for one in _needed(asked.tree) if one.field in ("text", "to")]
    if not needed:
        return None
    messages = index.messages(needed, EVERY if asked.whole else HITS)
    if messages is None:
        return None
    found = set(choosing.among(query, where, asked.on, asked.owner, "message_id", messages))
    if all(one.field == "text" for one in needed):
        most = EVERY if asked.whole else HITS
        titled = choosing.titled(query, most)
        index.cut = index.cut or len(titled) >= most
        items = (item for item, title in titled if index.in_title(needed, title))
        found.update(choosing.among(query, where, asked.on, asked.owner, "id", items))
    rows = choosing.pieces(query, found)
    return sorted(found, key=lambda item: _place(rows[item]))


def _place(row: PieceRow) -> tuple[int, int, str, str, int]:
    return row.quadrant or 0, -(row.points or 0), row.plan or "", row.received, row.item_id


def _needed(tree: Node) -> list[Term]:
    """Terms without which it does not hold."""
    parts = tree.parts if isinstance(tree, All) else (tree,)
    return [part for part in parts if isinstance(part, Term)]


def _left(query: Query, asked: Asked, items: Sequence[int], index: Index) -> list[int]:
    """Those for which what is no condition on a place holds as well, until there are more than is asked for."""
    found: list[int] = []
    size = len(items) if asked.whole else _AT_ONCE
    for start in range(0, len(items), max(1, size)):
        found += _holding_left(query, asked.tree, items[start : start + size], index)
        if len(found) > asked.limit:
            break
    return found


def _holding_left(query: Query, tree: Node, items: Sequence[int], index: Index) -> list[int]:
    """Where it is only words that is no condition on a place, only those are read."""
    parts = tree.parts if isinstance(tree, All) else (tree,)
    asking = All(tuple(part for part in parts if choosing.asks_elsewhere(part)))
    if any(term.field not in ("text", "to") for term in terms(asking)):
        return holding(query, tree, items, index)
    rows = choosing.slim(query, items)
    index.look_at(list(rows.values()))
    nothing = Piece()
    return [item for item in items if item in rows and holds(asking, nothing, partial(index.told, row=rows[item]))]


def holding(
    query: Query, tree: Node, items: Iterable[int], index: Index, places: Mapping[int, Place] | None = None
) -> list[int]:
    """Those of these items for which it holds, in the same order; ``places`` go before the stored ones."""
    some, fresh = list(items), places or {}
    rows = choosing.pieces(query, some)
    there = [rows[item] for item in some if item in rows]
    index.look_at(there)

    def is_meant(row: PieceRow) -> bool:
        place = fresh.get(row.item_id)
        piece = piece_of(row) if place is None else piece_at(place, row.state)
        return holds(tree, piece, lambda term: index.told(term, row))

    return [row.item_id for row in there if is_meant(row)]


def _on_another_day(query: Query, asked: Asked, index: Index) -> Chosen:
    """The same with places that are not stored."""
    places = {place.item_id: place for place in asked.places or ()}
    asks_state = any(term.field == "state" for term in terms(asked.tree))
    rows = choosing.pieces(query, places) if asks_state or index.terms else {}
    index.look_at(list(rows.values()))

    def is_meant(place: Place) -> bool:
        row = rows.get(place.item_id)
        piece = piece_at(place, "" if row is None else row.state)
        return holds(asked.tree, piece, lambda term: row is not None and index.told(term, row))

    found = [item for item, place in places.items() if is_meant(place)]
    return Chosen(tuple(found[: asked.limit]), len(found) > asked.limit)


def piece_at(place: Place, state: str) -> Piece:
    """What a query asks, of a place; ``state`` is that of its item."""
    back = place.shown_from != choosing.ALWAYS
    return Piece(
        manager=place.manager_id, state=state or ("" if back else "new"), status=place.status,
        label=QUADRANTS[place.quadrant], points=place.points, due=day(place.due), plan=_plan(place.plan),
        received=amsterdam_day(moment(place.received)), sort=place.sort, weight=place.weight, sender=place.sender,
        theme=place.theme, marking=place.marking, bulk=bool(place.bulk), copied=bool(place.copied), returned=back,
    )  # fmt: skip


def piece_of(row: PieceRow) -> Piece:
    """What a query asks, of an item in any state."""
    back = row.state != "new" and row.shown_from is not None
    return Piece(
        manager=row.manager_id, state=row.state, status=row.status,
        label="" if row.quadrant is None else QUADRANTS[row.quadrant], points=row.points, due=day(row.due),
        plan=_plan(row.plan), received=amsterdam_day(moment(row.received)), sort=row.sort or "",
        weight=row.weight or "", sender=sender_words(row.from_name or "", row.from_addr or "", row.person or ""),
        theme=words_of(row.theme), marking=row.marking, bulk=bool(row.bulk), copied=bool(row.copied), returned=back,
    )  # fmt: skip


def _plan(text: str | None) -> date | None:
    return None if text is None or text >= choosing.NEVER else day(text)


class Index:
    """Asks the index for the terms of one query, and remembers what it said.

    ``cut``: not everything that the last word may become, or not every title that was typed, was looked at.
    """

    def __init__(self, query: Query, asked: Sequence[Term], known: GoingOn, version: int) -> None:
        self._query, self.terms, self.cut = query, tuple(asked), False
        texts = [one for one in asked if one.field == "text"]
        last = max(texts, key=lambda one: one.end, default=None)
        self._words = {id(one): self._asks(one, known, version, goes_on=one is last) for one in asked}
        self._hits: dict[int, Collection[int]] = {}
        self._last = last

    def _asks(self, term: Term, known: GoingOn, version: int, *, goes_on: bool) -> str:
        """As an index query; empty when nothing can be found by it."""
        words = words_in(term.says)
        if not words:
            return ""
        column = "people : " if term.field == "to" else ""
        if term.exact:
            return f'{column}"{" ".join(words)}"'
        whole = [f'"{word}"' for word in words]
        if goes_on or term.field == "to":
            ends = known.of(self._query, version, words[-1]) or [words[-1]]
            self.cut = self.cut or len(ends) > _GOING_ON
            ends = ends[:_GOING_ON]
            whole[-1] = "(" + " OR ".join(f'"{end}"' for end in ends) + ")"
        return f"{column}({' AND '.join(whole)})" if len(whole) > 1 or column else whole[0]

    @property
    def candidates(self) -> int:
        """So many items are looked at for these terms."""
        size = sum(words.count('"') // 2 for words in self._words.values())
        return max(50, min(CANDIDATES, _BUDGET // max(1, size)))

    def messages(self, needed: Sequence[Term], most: int) -> list[int] | None:
        """All messages that may hold these terms, newest first; ``None`` when there are more."""
        asks = [self._words[id(one)] for one in needed]
        if not all(asks):
            return []
        found = choosing.newest(self._query, " AND ".join(f"({one})" for one in asks), most)
        return found if len(found) < most else None

    def in_title(self, some: Sequence[Term], title: str) -> bool:
        """Is one of these terms in a title that was typed?"""
        return any(_in_title(term, title, goes_on=term is self._last) for term in some)

    def look_at(self, rows: Sequence[PieceRow | Slim]) -> None:
        """Ask for these items."""
        messages = sorted({row.message_id for row in rows})
        for term in self.terms:
            words = self._words[id(term)]
            hits: Collection[int] = choosing.told(self._query, words, messages) if words else ()
            if term.field == "to" and hits:
                sent = choosing.sent_to(self._query, hits)
                hits = {number for number, both in sent.items() if any(_went_to(term, text) for text in both)}
            self._hits[id(term)] = hits

    def told(self, term: Term, row: PieceRow | Slim) -> bool:
        """Does it hold what is asked: its message, or a title that was typed?"""
        if row.message_id in self._hits.get(id(term), ()):
            return True
        there = bool(row.title) and row.sort is not None  # a sealed message has no words
        return there and term.field == "text" and self.in_title((term,), row.title)


def _went_to(term: Term, recipients: str) -> bool:
    return any(begins_words(term.says, plain(" ".join(one))) for one in json.loads(recipients or "[]"))


def _in_title(term: Term, title: str, *, goes_on: bool) -> bool:
    there, wanted = words_in(title), words_in(term.says)
    if not wanted:
        return False
    if term.exact:
        return f" {' '.join(wanted)} " in f" {' '.join(there)} "
    *whole, last = wanted
    ends = any(word.startswith(last) if goes_on else word == last for word in there)
    return ends and all(word in there for word in whole)


def only_words(tree: Node) -> str:
    """The words, when nothing else is asked; empty when there is something else, or nothing."""
    parts = tree.parts if isinstance(tree, All) else (tree,)
    plain_words = all(isinstance(one, Term) and one.field == "text" and not one.exact for one in parts)
    return " ".join(one.says for one in parts if isinstance(one, Term)) if plain_words else ""


def states_asked(tree: Node) -> frozenset[str]:
    """The states that a query must have; empty when it does not say."""
    for part in tree.parts if isinstance(tree, All) else (tree,):
        some = part.parts if isinstance(part, AnyOf) else (part,)
        if all(isinstance(one, Term) and one.field == "state" for one in some):
            return frozenset(code for one in some if isinstance(one, Term) for code in one.codes)
    return frozenset()
