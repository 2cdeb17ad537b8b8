"""How an item that waited or slept came back by itself: worked out from its deeds, the days and what was answered."""

from __future__ import annotations

from datetime import datetime, time
from typing import TYPE_CHECKING, NamedTuple

from werkbank.domain import ids
from werkbank.domain.days import amsterdam_day, instant_of
from werkbank.domain.deeds import Became, CameBack, why_on_its_day
from werkbank.domain.markings import hidden
from werkbank.storage.reads import answers
from werkbank.storage.reads import outcomes as reads

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from werkbank.storage.reads import Query
    from werkbank.storage.reads.answers import Answer
    from werkbank.storage.reads.outcomes import Outcome


def became(query: Query, item: int) -> dict[int, Became]:
    """By deed that changed where an item is what it left it with; of a hidden one nothing is told."""
    if hidden(reads.marking(query, item)):  # type: ignore[arg-type]
        return {}
    found = reads.outcomes(query, item)
    people = [one.person for one in found if one.person is not None]
    desks = [one.desk for one in found if one.desk is not None]
    names = reads.names(query, people, desks)
    return {
        one.deed: Became(
            one.state, names.get(("p", one.person or 0), "") or names.get(("d", one.desk or 0), ""), one.return_on,
            one.until_event, one.reason,
        )
        for one in found
    }  # fmt: skip


def came_back(query: Query, item: int, today: date) -> list[CameBack]:
    """Each time that it came back, and each first answer on what it waited for, until today; oldest first."""
    stays = list(_stays(reads.outcomes(query, item), today))
    if not stays:
        return []
    shut = hidden(reads.marking(query, item))  # type: ignore[arg-type]
    came = answers.of_item(query, item)
    found = [one for stay in stays for one in _of_stay(stay, came, ids.show("item", item))]
    return [one._replace(message="", who="", received=None) for one in found] if shut else found


class _Stay(NamedTuple):
    """An item that waits or sleeps, from one deed to the next."""

    outcome: Outcome
    since: datetime
    until: datetime | None
    """When something else became of it; ``None`` is not yet."""
    last: date
    """The last day of it, today at most."""


def _stays(outcomes: Sequence[Outcome], today: date) -> Iterator[_Stay]:
    """What was undone did not happen."""
    standing = [one for one in outcomes if one.stands]
    for one, after in zip(standing, [*standing[1:], None], strict=True):
        if one.state not in ("waiting", "snoozed"):
            continue
        ended = None if after is None else after.at
        since = max(one.at, one.decided_at) if one.decided_at is not None else one.at
        yield _Stay(one, since, ended, today if ended is None else min(today, amsterdam_day(ended)))


def _of_stay(stay: _Stay, came: Sequence[Answer], item: str) -> Iterator[CameBack]:
    """On its day, by an answer, or by both: an answer that comes after that day is told as well."""
    one = stay.outcome
    wanted = one.state == "waiting" or one.until_event == "reply"
    answer = next((each for each in came if _in(each.taken_in, stay)), None) if wanted else None
    answered = None if answer is None else amsterdam_day(answer.taken_in)
    on = one.return_on
    by_day = on is not None and on <= stay.last and (answered is None or on < answered)
    if by_day and on is not None:
        at = max(instant_of(datetime.combine(on, time())), stay.since)
        yield CameBack(at, item, why_on_its_day(one.state, one.until_event))
    if answer is not None:
        yield CameBack(
            answer.taken_in,
            item,
            "reply",
            ids.show("message", answer.message),
            answer.who,
            answer.received,
            answer.bounced,
            by_day,
        )


def _in(moment: datetime, stay: _Stay) -> bool:
    return stay.since < moment and (stay.until is None or moment <= stay.until)
