"""The items for which rules may hold, out of the whole archive: by the indexes where the conditions allow, in chunks.

Words are looked up in the index of words, so no text is read; the sender in the index of senders.
"""

from __future__ import annotations

import json
import time
from dataclasses import replace
from itertools import product
from typing import TYPE_CHECKING, Any, Final

from werkbank.domain.likeness.words import stem
from werkbank.domain.markings import MARKINGS
from werkbank.domain.nearest import plain
from werkbank.domain.rules import Effects, Seen, compiled
from werkbank.storage.reads import filters, rules

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from werkbank.domain.rules import Conditions
    from werkbank.storage.reads import Query
    from werkbank.storage.reads.rules import Trait

_CHUNK: Final = 2_000
_BREATH: Final = 0.001
"""Seconds between two chunks, in which a key that was pressed is heard."""
_MOST_FORMS: Final = 2_000
"""Words in the index that may be a form of one word."""
_FEW: Final = 20_000
"""So many messages are looked up by number; of more it is quicker to look at all."""
_START: Final = 4
LAST: Final = 2**62
_TRAITS: Final = 3
"""From here on a row is the same for two items when the rule cannot tell them apart."""


def holding(query: Query, conditions: Conditions, stop: Callable[[], bool] = bool) -> Iterator[tuple[int, str]]:
    """The items for which a rule would have held when they came in, the newest first, each with its state."""
    among = _among(query, conditions)
    if among is not None and not among:
        return
    rule = compiled(0, replace(conditions, subject=(), words=()), Effects())
    traits = [name for name in rules.TRAITS if name in conditions.asked]
    as_it_came = _as_it_came(query, traits)
    known: dict[tuple[Any, ...], bool] = {}  # what is the same for many, a sender or a kind, is looked at once
    for chunk in _chunks(query, traits, among, stop):
        for row in chunk:
            if among is not None and row[1] not in among:
                continue
            alike = as_it_came(row[0], row[_TRAITS:])
            holds = known.get(alike)
            if holds is None:
                holds = known[alike] = rule.holds(_seen(traits, alike))
            if holds:
                yield row[0], row[2]


def _as_it_came(query: Query, traits: Sequence[Trait]) -> Callable[[int, tuple[Any, ...]], tuple[Any, ...]]:
    """Puts back what other rules made of an item: a rule never looks at that, so that no two can go round."""
    names = [column for name in traits for column in rules.TRAITS[name]]
    places = {name: names.index(name) for name in ("i.manager_id", "i.marking") if name in names}
    changed = rules.came(query) if places else {}
    if not changed:
        return lambda _, values: values

    def put_back(item: int, values: tuple[Any, ...]) -> tuple[Any, ...]:
        came = changed.get(item)
        if came is None:
            return tuple(values)
        found = list(values)
        for name, was, made in (
            ("i.manager_id", came.manager, came.manager_now),
            ("i.marking", came.marking, came.marking_now),
        ):
            if name in places and found[places[name]] == made:  # else somebody changed it by hand since
                found[places[name]] = was
        return tuple(found)

    return put_back


def _seen(traits: Sequence[Trait], values: Sequence[Any]) -> Seen:
    """What a rule looks at, of what it asks for alone."""
    names = [column for name in traits for column in rules.TRAITS[name]]
    of = dict(zip(names, values, strict=True))
    marked = {of.get("i.marking"), of.get("m.marking")}
    return Seen(
        from_name=of.get("w.from_name") or "",
        from_addr=of.get("w.from_addr") or "",
        to=(*_people(of.get('w."to"')), *_people(of.get("w.cc"))),
        sort=of.get("w.sort") or "",
        bulk=bool(of.get("m.bulk")),
        markings=tuple(one for one in MARKINGS if one and one in marked),
        manager=of.get("i.manager_id"),
    )


def _people(text: str | None) -> list[tuple[str, str]]:
    return [(one[0], one[1]) for one in json.loads(text)] if text else []


def _chunks(
    query: Query, traits: Sequence[Trait], among: set[int] | None, stop: Callable[[], bool]
) -> Iterator[list[tuple[Any, ...]]]:
    """Items, the newest first; those on some messages, or all there are."""
    if among is not None and len(among) <= _FEW:
        numbers = sorted(among, reverse=True)
        for start in range(0, len(numbers), _CHUNK):
            if stop():
                return
            yield sorted(rules.on_messages(query, traits, numbers[start : start + _CHUNK]), reverse=True)
            time.sleep(_BREATH)
        return
    before = LAST
    while not stop():
        chunk = rules.newest(query, traits, before, _CHUNK)
        if not chunk:
            return
        yield chunk
        before = chunk[-1][0]
        time.sleep(_BREATH)


def _among(query: Query, conditions: Conditions) -> set[int] | None:
    """The messages that come into question by sender and words; ``None`` when those are not asked."""
    sets: list[set[int]] = []
    for texts, columns in ((conditions.subject, "subject"), (conditions.words, "subject body")):
        if texts:
            sets.append(_worded(query, texts, columns))
    if conditions.sender and (found := _from(query, conditions.sender)) is not None:
        sets.append(found)
    return set.intersection(*sets) if sets else None


def _worded(query: Query, texts: Sequence[str], columns: str) -> set[int]:
    found: set[int] = set()
    for text in texts:
        groups = [_forms(query, word) for word in plain(text).split()]
        if all(groups):
            wanted = " AND ".join(f"({_either(group)})" for group in groups)
            found |= rules.worded(query, f"{{{columns}}} : ({wanted})")
    return found


def _either(words: Sequence[str]) -> str:
    return " OR ".join(f'"{one}"' for one in words)


def _forms(query: Query, word: str) -> list[str]:
    """The words in the index that have the same stem."""
    wanted = stem(word)
    if not wanted.isalpha():
        return [word]
    starts = _starts(wanted)
    terms = (term for start in starts for term in filters.going_on(query, start, _MOST_FORMS))
    return list(dict.fromkeys(term for term in terms if stem(term) == wanted))


def _starts(wanted: str) -> Iterable[str]:
    """How a word with this stem may begin: any of its letters may be there twice. The last letter may be another."""
    size = min(_START, max(1, len(wanted) - 1))
    head = wanted[: len(wanted) - 1] or wanted
    made = {
        "".join(letter * times for letter, times in zip(head[:size], numbers, strict=False))[:size]
        for numbers in product((1, 2), repeat=len(head[:size]))
    }
    return sorted(made)


def _from(query: Query, texts: Sequence[str]) -> set[int] | None:
    """Messages from these addresses and domains; ``None`` when they are many, or a name is asked: no index has it."""
    texts = [one.lower() for one in texts]
    if not all("@" in one or ("." in one and " " not in one) for one in texts):
        return None
    exact = {one for one in texts if "@" in one.lstrip("@")}
    found = rules.from_addresses(query, exact)
    if domains := [one.lstrip("@.") for one in texts if one not in exact]:
        found |= rules.from_domains(query, domains, _FEW + 1)
    return found if len(found) <= _FEW else None
