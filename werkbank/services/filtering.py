"""Filter the inbox while somebody types: hits in the title first, then in the text, each newest first.

Bounded, so a key costs the same in any archive. The last word may go on: it is spelled out from the words the index
holds, because asking the index for a short beginning gathers every message there is. When those are too many, the
titles of the newest are looked at as well. Only the newest of many hits are looked at; ``more`` says so.
"""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING, Final, NamedTuple

from werkbank.domain.views import Counts, ListView
from werkbank.services.lines import lines_on
from werkbank.storage.reads import day, filters, lists

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from werkbank.domain.views import ItemLine
    from werkbank.storage.reads import Query
    from werkbank.storage.reads.filters import Candidate

_GOING_ON: Final = 48
"""So many words the last one may become."""
_HITS: Final = 1_000
"""So many of the newest messages with all the words are looked at."""
_TITLES: Final = 1_000
"""So many of the newest titles are looked at."""
_WORDS: Final = 12
_LONGEST: Final = 40
_SAME: Final = str.maketrans("ςſ", "σs")
_PIECES: Final = re.compile(r"[^\W_]+")


class Wanted(NamedTuple):
    """What was typed: whole words, and the beginning of one."""

    whole: tuple[str, ...]
    start: str

    def in_title(self, one: Candidate) -> bool:
        """Are all of them in the title, typed or not?"""
        words = pieces(f"{one.title} {one.subject}")
        return all(word in words for word in self.whole) and any(word.startswith(self.start) for word in words)


def pieces(text: str) -> list[str]:
    """The words of a text as the index has them: no capitals, no accents."""
    if not text.isascii():
        text = "".join(sign for sign in unicodedata.normalize("NFD", text) if not unicodedata.combining(sign))
    return _PIECES.findall(text.lower().translate(_SAME))


def wanted(words: str) -> Wanted | None:
    """What was typed, as far as it goes; ``None`` when there is no word in it."""
    found = [piece[:_LONGEST] for piece in pieces(words[: _WORDS * _LONGEST])][:_WORDS]
    return Wanted(tuple(found[:-1]), found[-1]) if found else None


class GoingOn:
    """The words that the last one may become. Of a longer beginning they are among those of a shorter one.

    To find them the index walks over every place of the word before; so while somebody types on, and nobody changes
    the archive, what is known already is narrowed down instead.
    """

    def __init__(self) -> None:
        self._known: tuple[int, str, list[str]] | None = None

    def of(self, query: Query, version: int, start: str) -> list[str]:
        """At most so many, in alphabetical order; ``version`` is that of the archive."""
        known = self._known
        if known is not None and known[0] == version and start.startswith(known[1]) and len(known[2]) < _GOING_ON:
            return [word for word in known[2] if word.startswith(start)]
        words = filters.going_on(query, start, _GOING_ON)
        self._known = (version, start, words)
        return words


class Typing(NamedTuple):
    """What was typed to filter by, how much is asked, and on what day."""

    words: str
    owner: int | None
    limit: int
    today: date


def filtered(query: Query, asked: Typing, known: GoingOn, version: int) -> ListView:
    """The lines in sight that match; the counts are of these lines alone."""
    typed, (_, owner, limit, today) = wanted(asked.words), asked
    titles: list[int] = []
    texts: list[int] = []
    more = False
    if typed is not None:
        titles, texts, more = _found(query, typed, known.of(query, version, typed.start), owner, today)
    chosen = [*titles, *texts][:limit]
    shown = _lines(query, chosen, today)
    in_title = min(len(titles), len(shown))
    groups = (("title", in_title), ("text", len(shown) - in_title))
    held = lists.days(query).stored
    return ListView(
        kind="inbox", lines=shown, total=len(shown), counts=counts_of(shown),
        groups=tuple(group for group in groups if group[1]), day=today if day(held or None) else None,
        more=more or len(titles) + len(texts) > limit,
    )  # fmt: skip


def _found(
    query: Query, typed: Wanted, going_on: Sequence[str], owner: int | None, today: date
) -> tuple[list[int], list[int], bool]:
    """Items with everything in the title, items with it elsewhere, newest first; and whether that is not all."""
    cut_short = len(going_on) == _GOING_ON
    candidates: dict[int, Candidate] = {}
    hit: Sequence[Candidate] = ()
    more = cut_short
    if going_on:
        hit, bounded = filters.hits(query, as_query(typed, going_on), today, owner, _HITS)
        more = more or bounded
    candidates.update((one.item_id, one) for one in hit)
    titles = {one.item_id for one in hit if typed.in_title(one)}
    texts = candidates.keys() - titles
    others = filters.titled(query, today, owner, _TITLES)
    more = more or len(others) >= _TITLES
    if cut_short and typed.whole:
        others += filters.hits(query, _all_of(typed.whole), today, owner, _HITS)[0]
    elif cut_short:
        others += filters.newest(query, today, owner, _TITLES)
    for one in others:
        if one.item_id not in candidates and typed.in_title(one):
            candidates[one.item_id] = one
            titles.add(one.item_id)
    return _newest_first(candidates, titles), _newest_first(candidates, texts), more


def _newest_first(candidates: dict[int, Candidate], items: Iterable[int]) -> list[int]:
    return sorted(items, key=lambda item: (candidates[item].received, item), reverse=True)


def as_query(typed: Wanted, going_on: Sequence[str]) -> str:
    """As an index query: the whole words, and one of those that the last may become."""
    last = " OR ".join(f'"{word}"' for word in going_on)
    return f"{_all_of(typed.whole)} AND ({last})" if typed.whole else last


def _all_of(words: Sequence[str]) -> str:
    return " AND ".join(f'"{word}"' for word in words)


def _lines(query: Query, items: Sequence[int], today: date) -> tuple[ItemLine, ...]:
    rows = lists.some(query, list(items))
    return lines_on(query, [rows[item] for item in items], today)


def counts_of(lines: Sequence[ItemLine]) -> Counts:
    """The numbers of these lines alone."""
    return Counts(
        len(lines), sum(line.state == "new" for line in lines),
        sum(line.status in ("tight", "infeasible") for line in lines), sum(line.status == "late" for line in lines),
        sum(not line.manager for line in lines),
    )  # fmt: skip
