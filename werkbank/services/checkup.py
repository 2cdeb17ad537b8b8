"""Are the derived tables what they should be? Compared with a fresh computation, over a file that may be damaged."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from werkbank.domain.errors import StorageTrouble
from werkbank.domain.health import Finding
from werkbank.domain.markings import LEVELS, level, sealed
from werkbank.services.checklists import catalogue as checklists
from werkbank.services.derived import date_of
from werkbank.services.note_types import catalogue
from werkbank.services.ranking import house, place
from werkbank.storage import doctor
from werkbank.storage.reads import checklists as running
from werkbank.storage.reads import lists, notes, ranks, tallies

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from werkbank.storage.reads import Query

_CHUNK: Final = 2_000
_WORDS: Final = """
    SELECT m.id, m.marking, w.message_id IS NOT NULL,
        (SELECT group_concat(i.marking) FROM item i WHERE i.message_id = m.id)
    FROM message m LEFT JOIN reading w ON w.message_id = m.id WHERE m.live AND m.id > :after ORDER BY m.id LIMIT :limit
"""
_SOUND: Final = frozenset(
    {"rights", "wal", "network", "foreign-keys", "index", "bytes-damaged", "bytes-missing", "unfinished"}
)
"""With these and no others the tables can still be read."""


def examine(path: Path) -> tuple[Finding, ...]:
    """The file, and when it can be read what was derived."""
    found = doctor.examine(path)
    if all(one.code in _SOUND for one in found):
        try:
            with doctor.look(path) as query:
                found += [*_words(query), *_ranks(query), *_counts(query), *_types(query), *_checklists(query)]
        except StorageTrouble as trouble:
            found.append(Finding(doctor.of_trouble(trouble), detail=trouble.detail))
    return tuple(found)


def _words(query: Query) -> Iterator[Finding]:
    """Words are there exactly when no marking seals the message."""
    missing: list[int] = []
    superfluous: list[int] = []
    after = 0
    while rows := query(_WORDS, {"after": after, "limit": _CHUNK}):
        for number, own, present, on_items in rows:
            markings = on_items.split(",") if on_items is not None else [own]
            shut = any(one in LEVELS and sealed(one) for one in markings)
            refused = own in LEVELS and level(own) == "refused"
            if shut and present:
                superfluous.append(number)
            elif not (shut or present or refused):
                missing.append(number)
        after = rows[-1][0]
    if missing:
        yield Finding("words-missing", len(missing), doctor.first("message", missing))
    if superfluous:
        yield Finding("words-superfluous", len(superfluous), doctor.first("message", superfluous))


def _ranks(query: Query) -> Iterator[Finding]:
    """Places for the day they are stored for: those of open items, no others, each as a fresh computation has it.

    While they are being worked out for another day each may be of either; by other weights, of either as well, and by
    which they were is not known any more.
    """
    kept = lists.days(query)
    days = [date_of(text) for text in (kept.stored, kept.toward) if text]
    by = house(query)
    different: list[int] = []
    after = 0
    for chunk in ranks.all_facts(query):
        last = chunk[-1].item_id
        stored = ranks.stored_between(query, after, last)
        for row in chunk:
            there = stored.pop(row.item_id, None)
            if there is None or (not kept.reweighing and all(there != place(row, by, day) for day in days)):
                different.append(row.item_id)
        different += stored
        after = last
    different += ranks.stored_between(query, after, 2**63 - 1)
    if different:
        yield Finding("ranks", len(different), doctor.first("item", sorted(different)))


def _counts(query: Query) -> Iterator[Finding]:
    """What stands where, as counted from the stored places."""
    stored_day = lists.rank_day(query)
    stored, fresh = set(tallies.every(query)), set(tallies.counted(query, stored_day) if stored_day else ())
    if stored != fresh:
        yield Finding("counts", len({row[:3] for row in stored ^ fresh}))


def _types(query: Query) -> Iterator[Finding]:
    """Own types that no longer read, as after an upgrade that took a term away; and what runs without a route."""
    types = catalogue(query)
    if types.troubles:
        yield Finding("note-types", len(types.troubles), detail=", ".join(one.code for one in types.troubles))
    lost = [
        number
        for one in notes.running(query)
        if types.get(one.code, one.version) is None
        for number in notes.of_type(query, one.code, one.version)
    ]
    if lost:
        yield Finding("note-routes", len(lost), doctor.first("note", sorted(lost)))


def _checklists(query: Query) -> Iterator[Finding]:
    """The same of checklists, and of the questions that run on them."""
    lists = checklists(query)
    if lists.troubles:
        yield Finding("checklists", len(lists.troubles), detail=", ".join(one.code for one in lists.troubles))
    lost = [
        row.question_id
        for one in running.running(query)
        if lists.get(one.code, one.version) is None
        for row in running.of_checklist(query, one.code, one.version)
    ]
    if lost:
        yield Finding("question-lists", len(lost), doctor.first("question", sorted(lost)))
