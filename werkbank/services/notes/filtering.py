"""Filter the list of notes while somebody types: by what they are, and by words in them or in their message.

What is looked at is kept as long as nobody changes the archive, so only the first key reads it. A hidden note is found
by whose it is and how it stands, never by its words or those of its message.
"""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, Final, NamedTuple

from werkbank.domain.errors import NotFound
from werkbank.domain.markings import hidden
from werkbank.domain.nearest import match, nearest, plain
from werkbank.domain.note_filter import near_words, read
from werkbank.services.dates import understood
from werkbank.services.filtering import GoingOn, as_query, wanted
from werkbank.services.note_types import catalogue
from werkbank.storage.reads import day, registers, terms
from werkbank.storage.reads import notes as reads

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
    from datetime import date, datetime

    from werkbank.domain.errors import WerkbankError
    from werkbank.domain.note_filter import Bound, NoteFilter, Part
    from werkbank.storage.reads import Query
    from werkbank.storage.reads.notes import Candidate, GroupRow, Order

_HITS: Final = 5_000
"""So many of the newest messages with all the words are looked at."""
_KINDS: Final[Mapping[Part, str]] = {
    "author": "person", "manager": "manager", "theme": "theme", "type": "note-type",
}  # fmt: skip
"""What it is that nobody is called, in words."""


class Asked(NamedTuple):
    """What was typed, in which order the list is, for whom, and when."""

    words: str
    order: Order
    manager: int | None
    now: datetime


class Narrowed(NamedTuple):
    """The notes that are left, in the order of the list, and what they stand under; or why there are none."""

    notes: tuple[int, ...] = ()
    groups: tuple[GroupRow, ...] = ()
    problem: WerkbankError | None = None
    near: tuple[str, ...] = ()
    """Words of the filter that come near, when nothing was found."""


class _Seen(NamedTuple):
    """What is kept while somebody types: of which list, all of it, and the words of each as ``plain`` has them."""

    at: tuple[int, Order, int | None]
    rows: list[Candidate]
    texts: list[str]


class Filtering:
    """Knows what was looked at last."""

    def __init__(self) -> None:
        self._seen: _Seen | None = None
        self._going_on = GoingOn()

    def narrowed(self, query: Query, asked: Asked, version: int) -> Narrowed | None:
        """What is left; ``None`` when nothing is asked yet. ``version`` is that of the archive."""
        closing = terms.closing(query)

        def read_day(text: str) -> date:
            return understood(text, asked.now, closing).date

        typed = read(asked.words, read_day)
        if typed.problem is not None or not typed.narrows:
            return None if typed.problem is None else Narrowed(problem=typed.problem)
        seen = self._look(query, asked, version)
        meant: dict[Part, set[str]] = {}
        for part, value in typed.parts:
            labels = _labels(query, part, seen.rows)
            found = match(value, labels)
            if not found:
                return Narrowed(problem=NotFound(_KINDS[part], value, nearest(value, labels)))
            meant.setdefault(part, set()).update(labels[one] for one in found)
        hits = self._in_messages(query, typed, version)
        left = _left(seen, meant, typed, hits)
        near = () if left else near_words(typed.words)
        return Narrowed(tuple(row.note_id for row in left), tuple(_groups(left, asked.order)), near=near)

    def _look(self, query: Query, asked: Asked, version: int) -> _Seen:
        at = (version, asked.order, asked.manager)
        if self._seen is None or self._seen.at != at:
            rows = reads.candidates(query, asked.order, asked.manager)
            self._seen = _Seen(at, rows, [_text(row) for row in rows])
        return self._seen

    def _in_messages(self, query: Query, typed: NoteFilter, version: int) -> Collection[int]:
        """Messages that hold all the words; the last may go on."""
        found = wanted(" ".join(typed.words))
        going_on = [] if found is None else self._going_on.of(query, version, found.start)
        if found is None or not going_on:
            return ()
        return reads.text_hits(query, as_query(found, going_on), _HITS)


def _text(row: Candidate) -> str:
    """What of a note is looked for words in."""
    shut = hidden(row.marking)  # type: ignore[arg-type]
    parts = (row.author,) if shut else (row.title, row.subject, row.author, row.kenmerk)
    return f" {plain(' '.join(filter(None, parts)))}"


def _left(
    seen: _Seen, meant: Mapping[Part, Collection[str]], typed: NoteFilter, hits: Collection[int]
) -> list[Candidate]:
    """What fits all that was asked: one thing after the other, what leaves the least first."""
    left = list(zip(seen.rows, seen.texts, strict=True))
    for part, names in meant.items():
        known_by = _KNOWN_BY[part]
        left = [one for one in left if known_by(one[0]) in names]
    if typed.standings:
        left = [one for one in left if typed.stands(one[0].status, one[0].state)]
    for bound in typed.bounds:
        left = [one for one in left if bound.holds(_day_of(one[0], bound))]
    if typed.words:
        left = [one for one in left if typed.says(one[1]) or _in_hits(one[0], hits)]
    return [row for row, _ in left]


def _day_of(row: Candidate, bound: Bound) -> date | None:
    plan = None if row.plan.startswith("9999") else row.plan
    return day(row.due if bound.of == "due" else plan)


def _in_hits(row: Candidate, hits: Collection[int]) -> bool:
    return row.message_id in hits and not hidden(row.marking)  # type: ignore[arg-type]


_KNOWN_BY: Final[Mapping[Part, Callable[[Candidate], str]]] = {
    "author": lambda row: row.author or "",
    "manager": lambda row: row.manager or "",
    "theme": lambda row: plain(row.theme) if row.theme else "",
    "type": lambda row: row.type or "",
}
"""What a note is known by."""


def _labels(query: Query, part: Part, rows: Sequence[Candidate]) -> Mapping[str, str]:
    """What may be typed, and what a note is then known by."""
    if part == "author":
        return {one.name: one.name for one in registers.people(query)}
    managers = registers.managers(query)
    if part == "manager":
        return {label: one.name for one in managers for label in (one.code, one.name) if label}
    if part == "theme":
        themes = (*(row.theme for row in rows if row.theme), *(theme for one in managers for theme in one.themes))
        return {theme: plain(theme) for theme in themes}
    return {label: one.code for one in catalogue(query).current for label in (one.code, *one.name)}


def _groups(rows: Sequence[Candidate], order: Order) -> Iterator[GroupRow]:
    """What stands together."""
    for key, found in groupby(rows, lambda row: row.key):
        some = list(found)
        yield reads.GroupRow(
            key=key, name=some[0].author or "" if order == "author" else "", size=len(some),
            load=sum(row.norm_days for row in some),
            tight=sum(row.status in ("tight", "infeasible") for row in some),
            late=sum(row.status == "late" for row in some),
        )  # fmt: skip
