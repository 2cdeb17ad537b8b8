"""Keep the derived tables in step at the end of every deed, or all over: places, seals, lines, memory, lessons."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Final

from werkbank.domain import brief_json
from werkbank.domain.brief_lines import lines as brief_lines
from werkbank.domain.days import amsterdam_day
from werkbank.domain.markings import level, sealed
from werkbank.services.learning import learn
from werkbank.services.placing import Placing
from werkbank.services.preparing import reading_of
from werkbank.services.ranking import house
from werkbank.services.remembering import remember
from werkbank.services.rereading import Known, reread
from werkbank.services.tallying import Delta, change_day, tally_everything
from werkbank.services.turning import Differing, Turning, writes
from werkbank.storage.reads import briefs, instant, lists, ranks
from werkbank.storage.reads.lists import Days

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping
    from datetime import date

    from werkbank.storage.database import Doing
    from werkbank.storage.reads import Query
    from werkbank.storage.reads.ranks import Place

_LAST: Final = 2**63 - 1
AT_ONCE: Final = 2_000
"""So few items take no longer than a few batches: one transaction will do."""


def refresh(doing: Doing) -> None:
    """Bring derived rows up to date with what a deed touched."""
    touched = doing.journal.touched
    items = set(touched.get("item", ()))
    messages = set(touched.get("message", ()))
    if messages:
        items |= {row[0] for row in ranks.in_chunks(doing.query, ranks.AWAITING, messages)}
    for beside in ("item_term", "note", "question"):  # the place rests on these too
        items |= {json.loads(image)["item_id"] for image in touched.get(beside, {}).values()}
    if "note_template" in touched:  # another type may be the one that a nota goes by
        items |= {row[0] for row in doing.query(ranks.OF_NOTES)}
    if "person" in touched:
        items |= _items_from(doing, (*touched["person"].values(), *doing.journal.were["person"].values()))
    for brief in touched.get("brief", ()):
        _keep_lines(doing, brief)
    remember(doing)
    on = {row[0] for row in ranks.in_chunks(doing.query, ranks.MESSAGES_OF, touched.get("item", ()))}
    reread = _reconcile_seals(doing, messages | on)
    there = {row[0] for row in ranks.in_chunks(doing.query, ranks.ON_MESSAGES, sorted(reread))}
    learn(doing, there | touched.get("item", {}).keys())
    items |= there
    if "manager" in touched:  # whose house is ours may have changed, and with it what every sender weighs
        rank_everything(doing, _day_of_places(doing))
        return
    if "closing_day" in touched:  # which days count, of all
        _turn_everything(doing, _day_of_places(doing))
    if "weighing" in touched:
        owners = {json.loads(image).get("manager_id") for image in touched["weighing"].values()}
        items |= _reweighed(doing, owners)
    rank_items(doing, items)


def takes_long(query: Query) -> bool:
    """Are there so many places that working out all of them is felt at the keyboard?"""
    return len(query(ranks.OF_SOMEBODY, {"limit": AT_ONCE + 1})) > AT_ONCE


def _reweighed(doing: Doing, owners: Collection[int | None]) -> set[int]:
    """The items of those for whom other weights count; when they are many they get their places afterwards.

    Then none are given here, and it is noted that the places do not hold: ``Rescoring`` works them out, from the start.
    """
    found: set[int] = set()
    for owner in owners:
        sql = ranks.OF_SOMEBODY if owner is None else ranks.OF_MANAGER
        found |= {row[0] for row in doing.query(sql, {"manager": owner, "limit": AT_ONCE + 1})}
    days = _days(doing)
    if len(found) <= AT_ONCE and not days.toward:
        return found
    note_days(doing, Days(days.stored, days.toward or days.stored, str(int(days.round or 0) + 1)))
    return set()


def rank_items(doing: Doing, items: Collection[int]) -> None:
    """Work out the places of these items, for the day that the stored places hold for or are on their way to."""
    if not items:
        return
    numbers = sorted(items)
    placing = Placing(house(doing.query), _day_of_places(doing))
    places = placing.places(ranks.facts(doing.query, numbers))
    write_places(doing, ranks.stored(doing.query, numbers), places, lists.days(doing.query).stored)


def write_places(doing: Doing, old: Mapping[int, Place], new: Mapping[int, Place], day: str) -> None:
    """Put new places where old ones were, of what differs; the counts, which hold on ``day``, follow."""
    gone, come = _put(doing, old, new)
    delta = Delta(day)
    delta.count(gone, -1)
    delta.count(come, 1)
    delta.write(doing)


def _put(doing: Doing, old: Mapping[int, Place], new: Mapping[int, Place]) -> tuple[list[Place], list[Place]]:
    """Put new places where old ones were, of what differs; which went, and which came.

    What stays where it stands is changed in its row alone: on a new day most only have a day less.
    """
    gone = [place for item, place in old.items() if item not in new]
    cleared: list[Place] = list(gone)
    stays: list[Place] = []
    moved: list[Place] = []
    for item, place in new.items():
        before = old.get(item)
        if before == place:
            continue
        if before is None:
            moved.append(place)
            continue
        gone.append(before)
        if place.stands_as(before):
            stays.append(place)
        else:
            cleared.append(before)
            moved.append(place)
    doing.derive(ranks.CLEAR, [{"item_id": place.item_id} for place in cleared])
    doing.derive(ranks.INSERT, [place._asdict() for place in moved])
    doing.derive(ranks.CHANGE, [place._asdict() for place in stays])
    return gone, moved + stays


def rank_everything(doing: Doing, today: date) -> int:
    """Work out all places anew for a day, and write what differs; how many there are."""
    placing = Placing(house(doing.query), today)
    count = after = 0
    for chunk in ranks.all_facts(doing.query):
        last = chunk[-1].item_id
        _put(doing, ranks.stored_between(doing.query, after, last), placing.places(chunk))
        count, after = count + len(chunk), last
    _put(doing, ranks.stored_between(doing.query, after, _LAST), {})
    tally_everything(doing, today)
    note_days(doing, lists.days(doing.query)._replace(stored=today.isoformat(), toward=""))
    return count


def write_differing(doing: Doing, found: Differing, turning: Turning, day: str) -> None:
    """Put what another day or other weights made of places; the counts, which hold on ``day``, follow."""
    doing.derive(ranks.SLACK, found.slack)
    for sql, rows in writes(found.moved):
        doing.derive(sql, rows)
    gone, come = _put(doing, *turning.whole(doing.query, found.whole)) if found.whole else ([], [])
    delta = Delta(day)
    for places, sign in (([old for old, _ in found.moved], -1), ([new for _, new in found.moved], 1)):
        delta.count(places, sign)
    delta.count(gone, -1)
    delta.count(come, 1)
    delta.write(doing)


def _turn_everything(doing: Doing, today: date) -> None:
    """As ``rank_everything``, when what each place rests on is as it was."""
    stored, turning, found = lists.days(doing.query).stored, Turning(house(doing.query), today), Differing([], [], [])
    for _ in turning.look(doing.query, found):
        pass
    write_differing(doing, found, turning, stored)
    change_day(doing, date_of(stored), today)
    note_days(doing, lists.days(doing.query)._replace(stored=today.isoformat(), toward=""))


def date_of(text: str) -> date:
    """An ISO date."""
    from datetime import date as day

    return day.fromisoformat(text)


def _days(doing: Doing) -> Days:
    """The days of the stored places; before the first it is the day of this deed, from now on."""
    days = lists.days(doing.query)
    if not days.stored:
        days = Days(amsterdam_day(doing.now).isoformat())
        note_days(doing, days)
    return days


def _day_of_places(doing: Doing) -> date:
    """The day that the stored places hold for or are on their way to."""
    days = _days(doing)
    return date_of(days.toward or days.stored)


def note_days(doing: Doing, days: Days) -> None:
    """Keep for which day the places are, and which they are on their way to."""
    notes = {"rank_day": days.stored, "rank_toward": days.toward, "rank_round": days.round}
    doing.derive(ranks.FORGET_NOTE, [{"key": key} for key in notes])
    doing.derive(ranks.KEEP_NOTE, [{"key": key, "value": value} for key, value in notes.items() if value])


def _items_from(doing: Doing, images: Collection[str]) -> set[int]:
    """Items of messages from persons whose weight counts."""
    addresses: set[str] = set()
    for image in images:
        person = json.loads(image)
        if person.get("weight"):
            addresses.update(person.get("addresses", ()))
    return {row[0] for row in ranks.in_chunks(doing.query, ranks.FROM_ADDRESSES, sorted(addresses))}


def _keep_lines(doing: Doing, brief: int) -> None:
    """Which items stood in a frozen brief, and under which number."""
    doing.derive(ranks.FORGET_LINES, [{"brief_id": brief}])
    frozen = brief_json.from_json(briefs.lines_of(doing.query, brief))
    rows: list[dict[str, object]] = [
        {"brief_id": brief, "item_id": line.item, "number": line.number, "section": line.section}
        for line in brief_lines(frozen)
    ]  # fmt: skip
    rows += [{"brief_id": brief, "item_id": one.item, "number": 0, "section": "pending"} for one in frozen.pending]
    hidden: list[dict[str, object]] = [
        {"brief_id": brief, "item_id": one.item, "number": 0, "section": ""}
        for one in frozen.confidential if all(one.item != row["item_id"] for row in rows)
    ]  # fmt: skip
    doing.derive(ranks.KEEP_LINES, rows + hidden)


def _reconcile_seals(doing: Doing, messages: Collection[int]) -> set[int]:
    """Words and index of a message are there exactly when no marking seals it; they are read again from its bytes.

    Gives the messages that lost or regained them: every item on those has another place. What has been wiped stays so.
    """
    changed: set[int] = set()
    for row in ranks.in_chunks(doing.query, ranks.SEALS, sorted(messages)):
        number, sha, own, present, kept, on_items, kind, path, part, header, date = row
        markings = on_items.split(",") if on_items is not None else [own]
        shut = any(sealed(marking) for marking in markings)
        if shut and present:
            doing.archive.seal([number])
            changed.add(number)
        elif not shut and not present and kept and level(own) != "refused":
            message = reread(doing.archive.bytes_of(sha), Known(kind, path, part, header, instant(date)))
            doing.archive.unseal(number, reading_of(message))
            changed.add(number)
    return changed
