"""What another version of a type does to every nota of it that runs: how many stand how, as it is and as it becomes."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

from werkbank.domain.note_views import Standing
from werkbank.domain.notes import moved_to, plan_back, where_of
from werkbank.services.note_types import catalogue
from werkbank.services.notes.looking import planned
from werkbank.storage.reads import notes as reads
from werkbank.storage.reads import terms

if TYPE_CHECKING:
    from datetime import date

    from werkbank.domain.notes import NoteType
    from werkbank.domain.priority import Status
    from werkbank.storage.reads import Query

_ORDER: Final[tuple[Status, ...]] = ("late", "infeasible", "tight", "on-time", "suspended", "none")


def standings(query: Query, today: date, new: NoteType) -> tuple[Standing, ...]:
    """What is worst first; nothing of it is left out that is there before or after. Those without a route are."""
    numbers = reads.of_type(query, new.code)
    types, closing = catalogue(query), terms.closing(query)
    found, kept = reads.some(query, numbers), reads.rows(query, numbers)
    now: Counter[Status] = Counter()
    then: Counter[Status] = Counter()
    for number in numbers:
        one = planned(found[number], kept[number], types, closing)
        if one is None:
            continue
        kind, progress, aim = one
        moved = moved_to(progress, kind, new, today)
        now[plan_back(kind.route, aim, where_of(progress, today), today, closing, kind.reserve).status] += 1
        then[plan_back(new.route, aim, where_of(moved, today), today, closing, new.reserve).status] += 1
    return tuple(Standing(one, now[one], then[one]) for one in _ORDER if now[one] or then[one])
