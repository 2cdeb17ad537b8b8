"""Keep the derived tables in step: places, seals, lines of briefs; at the end of every deed, or all over."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from werkbank.domain import brief_json
from werkbank.domain.brief_lines import lines as brief_lines
from werkbank.domain.days import amsterdam_day
from werkbank.domain.markings import level, sealed
from werkbank.services.preparing import reading_of
from werkbank.services.ranking import place, senders
from werkbank.services.rereading import Known, reread
from werkbank.storage.reads import briefs, instant, lists, ranks

if TYPE_CHECKING:
    from collections.abc import Collection
    from datetime import date

    from werkbank.storage.database import Doing

_DAY = "rank_day"


def refresh(doing: Doing) -> None:
    """Bring derived rows up to date with what a deed touched."""
    touched = doing.journal.touched
    items = set(touched.get("item", ()))
    messages = set(touched.get("message", ()))
    if messages:
        items |= {row[0] for row in ranks.in_chunks(doing.query, ranks.AWAITING, messages)}
    if "person" in touched:
        items |= _items_from(doing, touched["person"].values())
    for brief in touched.get("brief", ()):
        _keep_lines(doing, brief)
    on = {row[0] for row in ranks.in_chunks(doing.query, ranks.MESSAGES_OF, touched.get("item", ()))}
    reread = _reconcile_seals(doing, messages | on)
    items |= {row[0] for row in ranks.in_chunks(doing.query, ranks.ON_MESSAGES, sorted(reread))}
    if "manager" in touched:
        # whose house is ours may have changed, and with it what every sender weighs
        rank_everything(doing, _stored_day(doing))
        return
    rank_items(doing, items)


def rank_items(doing: Doing, items: Collection[int]) -> None:
    """Work out the places of these items for the day that the stored places hold for."""
    if not items:
        return
    today = _stored_day(doing)
    people = senders(doing.query)
    doing.derive(ranks.CLEAR, [{"item_id": item} for item in items])
    doing.derive(ranks.INSERT, [place(row, people, today) for row in ranks.facts(doing.query, sorted(items))])


def rank_everything(doing: Doing, today: date) -> int:
    """Work out all places anew for a day; how many there are."""
    people = senders(doing.query)
    doing.query_none(ranks.CLEAR_ALL)
    count = 0
    for chunk in ranks.all_facts(doing.query):
        doing.derive(ranks.INSERT, [place(row, people, today) for row in chunk])
        count += len(chunk)
    _note_day(doing, today)
    return count


def date_of(text: str) -> date:
    """An ISO date."""
    from datetime import date as day

    return day.fromisoformat(text)


def _stored_day(doing: Doing) -> date:
    """The day that the stored places hold for; before the first it is the day of this deed, from now on."""
    stored = lists.rank_day(doing.query)
    if stored:
        return date_of(stored)
    today = amsterdam_day(doing.now)
    _note_day(doing, today)
    return today


def _note_day(doing: Doing, today: date) -> None:
    doing.derive(ranks.FORGET_NOTE, [{"key": _DAY}])
    doing.derive(ranks.KEEP_NOTE, [{"key": _DAY, "value": today.isoformat()}])


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
