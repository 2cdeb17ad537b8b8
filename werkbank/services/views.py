"""What the front ends show, read through the fast door. A hidden piece gives no word of itself."""

from __future__ import annotations

from datetime import datetime, time
from typing import TYPE_CHECKING, Any

from werkbank.domain import ids
from werkbank.domain.errors import NotFound, UsageError
from werkbank.domain.markings import MARKINGS, heavier, hidden, sealed
from werkbank.domain.views import Found, ItemLine, ItemView, ListView, MessageView
from werkbank.services.lines import QUADRANTS, line_of, lines_on
from werkbank.services.term_views import term_view
from werkbank.services.windows import Windows
from werkbank.storage.reads import instant, lists, messages, moment

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from werkbank.domain.deeds import Became, CameBack
    from werkbank.domain.markings import Marking
    from werkbank.domain.priority import Reason, Score
    from werkbank.domain.views import Kind
    from werkbank.services.doors import Doors
    from werkbank.services.filtering import GoingOn
    from werkbank.storage.reads import Query
    from werkbank.storage.reads.lists import Days
    from werkbank.storage.reads.ranks import Place


class Views:
    """Look, without changing anything."""

    def __init__(self, doors: Doors) -> None:
        self._doors = doors
        self._windows = Windows(doors)
        self._going_on: GoingOn | None = None

    def manager_number(self, name: str) -> int | None:
        """The manager meant by a name; ``None`` for no name."""
        if not name:
            return None
        from werkbank.services.named import find
        from werkbank.storage.reads import registers

        return find("manager", name, registers.managers(self._doors.query)).id

    def window(
        self, kind: Kind = "inbox", manager: str = "", limit: int = -1, offset: int = 0, *, stale_ok: bool = False
    ) -> ListView:
        """A window of a list; ``limit`` -1 is everything. The inbox is ordered by what matters first.

        On a new day the places are worked out anew first, and kept; with ``stale_ok`` those of another day are shown
        as they are, and ``day`` says so. A fixed moment on another day is worked out for this call and never kept.
        """
        return self._windows.window(kind, self.manager_number(manager), limit, offset, stale_ok=stale_ok)

    def tight(self, owner: int | None, limit: int = -1, *, stale_ok: bool = False) -> list[int]:
        """The numbers of the items in sight that have no days to spare, or too few, what matters most first.

        The new day is as with ``window``; perhaps with some that are due today as well.
        """
        return self._windows.tight(owner, limit, stale_ok=stale_ok)

    def index_of(self, ref: str, kind: Kind = "inbox", manager: str = "") -> int | None:
        """The place in a list of an item (or of what took it over: ``n12``, ``v12``) as it is stored now.

        ``None`` when it is not in that list.
        """
        found = ids.parse(ref)
        if found is None or found.kind not in ("item", "note", "question"):
            return None
        item = found.number if found.kind == "item" else lists.item_of(self._doors.query, found.kind, found.number)
        return None if item is None else self._windows.index_of(item, kind, self.manager_number(manager))

    def filtered(self, words: str, manager: str = "", limit: int = 200) -> ListView:
        """The lines of the inbox with all these words: in the title (``groups`` "title") first, then in the text.

        Each newest first. ``more``: only the newest of many hits were looked at, or there are more than ``limit``.
        """
        from werkbank.services.filtering import GoingOn, Typing, filtered

        owner, version = self.manager_number(manager), self._doors.version()
        self._going_on = self._going_on or GoingOn()
        with self._doors.looking() as look:
            return filtered(look.query, Typing(words, owner, limit, self._doors.clock.today()), self._going_on, version)

    def unstored(self, days: Days, owner: int | None) -> Sequence[Place] | None:
        """What is in sight, in order, when the stored places are of another day and may not be shown; else ``None``."""
        return self._windows.unstored(days, owner)

    def version(self) -> int:
        """Differs from before when anybody changed the archive; 0 when there is none yet."""
        return self._doors.version()

    def show(self, ref: str) -> ItemView | MessageView:
        """An item or a message by its id; a note or question (``n12``, ``v12``) shows the item it came from."""
        found = ids.parse(ref)
        if found is None or found.kind not in ("item", "message", "note", "question"):
            raise UsageError("id", ref)
        if found.kind == "message":
            return self.message(found.number)
        if found.kind == "item":
            return self.item(found.number)
        item = lists.item_of(self._doors.query, found.kind, found.number)
        if item is None:
            raise NotFound(found.kind, ref)
        return self.item(item)

    def message(self, number: int) -> MessageView:
        """A message; raises ``NotFound`` when it is not there or was withdrawn."""
        query = self._doors.query
        row = messages.one(query, number)
        if row is None:
            raise NotFound("message", ids.show("message", number))
        on_it = messages.items_of(query, number)
        marking = _heaviest((row.marking, *(mark for _, mark in on_it)) if not on_it else [mark for _, mark in on_it])
        return _message(row, marking, tuple(ids.show("item", item) for item, _ in on_it), self._others(row))

    def _others(self, row: messages.MessageRow) -> tuple[str, ...]:
        if row.conversation is None:
            return ()
        found = messages.conversation(self._doors.query, row.conversation)
        return tuple(ids.show("message", one[0]) for one in found if one[0] != row.message_id)

    def item(self, number: int) -> ItemView:
        """An item with its message and the reasons of its place; raises ``NotFound``."""
        query = self._doors.query
        rows = lists.some(query, [number])
        if number not in rows:
            raise NotFound("item", ids.show("item", number))
        row, typed = rows[number], lists.typed(query, number)
        message = self.message(row.message_id)
        score, shipped = self._scored(number)
        if score is not None:
            row = row._replace(
                points=score.points, status=score.status, slack=score.slack, quadrant=QUADRANTS.index(score.quadrant)
            )  # fmt: skip
        line = line_of(row, self._doors.clock.today().isoformat())
        if score is not None and typed.manual_reason and not line.hidden:
            score = score._replace(reasons=tuple(_with_her_reason(score.reasons, typed.manual_reason)))
        shut = sealed(row.marking)  # type: ignore[arg-type]
        stands, back = _put_aside(query, row, line, "" if shut else typed.reason)
        return ItemView(
            line=line, gist="" if shut else typed.gist, advice="" if shut else typed.advice,
            kenmerk=typed.kenmerk, reason="" if shut else typed.reason, desk=typed.desk or "",
            marking_reason="" if shut else typed.marking_reason, message=message, score=score,
            term=term_view(query, number, self._doors.clock.today(), shut=shut),
            theme="" if shut else typed.theme, waiters=typed.waiters, shipped=shipped, stands=stands, back=back,
        )  # fmt: skip

    def _scored(self, number: int) -> tuple[Score | None, tuple[Reason, ...]]:
        """Its place with the reasons; and those of the weights that are shipped, where others count."""
        from werkbank.domain.priority import DEFAULT, explain, score
        from werkbank.services.ranking import facts_of, house
        from werkbank.storage.reads import ranks

        query = self._doors.query
        rows = ranks.facts(query, [number])
        if not rows:
            return None, ()
        by = house(query)
        today = self._doors.clock.today()
        facts, weights = facts_of(rows[0], by, today), by.weighed.weights(rows[0].manager_id)
        shipped = () if weights is DEFAULT else explain(facts, today, closing=by.closing)
        return score(facts, today, weights, by.closing), shipped

    def lines(self, refs: Sequence[str]) -> tuple[ItemLine, ...]:
        """These items as lines of a list as they are today, in this order; those that are not there are left out."""
        numbers = [found.number for found in map(ids.parse, refs) if found is not None and found.kind == "item"]
        with self._doors.looking() as look:
            rows = lists.some(look.query, numbers)
            shown = [rows[number] for number in numbers if number in rows]
            return lines_on(look.query, shown, self._doors.clock.today())

    def search(self, words: str, limit: int = 50) -> list[Found]:
        """Messages with all these words: hits in the subject first, then the newest."""
        return [_found(hit) for hit in messages.search(self._doors.query, words, limit)]


def _with_her_reason(reasons: Iterable[Reason], typed: str) -> Iterator[Reason]:
    """The points by hand with the reason she gave for them."""
    return (one._replace(value=typed) if one.factor == "manual" else one for one in reasons)


def _put_aside(query: Query, row: lists.ListRow, line: ItemLine, reason: str) -> tuple[Became | None, CameBack | None]:
    """On whom it waits or until when it sleeps, and what brought it back; of a hidden piece no name and no answer."""
    if line.state not in ("waiting", "snoozed"):
        return None, None
    from werkbank.domain.days import instant_of
    from werkbank.domain.deeds import Became, CameBack, why_on_its_day
    from werkbank.storage.reads import answers

    who = "" if line.hidden or line.state == "snoozed" else row.person or ""
    stands = Became(line.state, who, line.return_on, line.until_event, reason)
    if line.returned == "date" and line.return_on is not None:
        at = instant_of(datetime.combine(line.return_on, time()))
        return stands, CameBack(at, line.ref, why_on_its_day(line.state, line.until_event))
    back = line.returned == "reply" and not line.hidden
    one = answers.first_since_decided(query, row.item_id) if back else None
    if one is None:
        return stands, None
    message = ids.show("message", one.message)
    return stands, CameBack(one.taken_in, line.ref, "reply", message, one.who, one.received, one.bounced)


def own_text(message: MessageView) -> str:
    """What the writer wrote now, without what he answers; worked out when asked."""
    from werkbank.importers.own_text import own_text as found

    return found(message.text)


def bare_forward(message: MessageView) -> bool:
    """Only somebody else's message, with nothing of his own above it."""
    from werkbank.importers.own_text import is_bare_forward

    return is_bare_forward(message.text)


def _message(
    row: messages.MessageRow, marking: Marking, items: tuple[str, ...], others: tuple[str, ...]
) -> MessageView:
    received = moment(row.received)
    shut = row.subject is None
    text = row.body or ""
    return MessageView(
        ref=ids.show("message", row.message_id), path="" if shut else row.path, part=row.part,
        kind=row.kind, direction=row.direction,
        subject=row.subject or "", from_name=row.from_name or "", from_addr=row.from_addr or "",
        date=instant(row.date), received=received, to=_pairs(row.to), cc=_pairs(row.cc), text=text,
        attachments=tuple((one[0], one[1], one[2]) for one in _json(row.attachments)),
        conversation="" if row.conversation is None else f"c{row.conversation}", others=others, bulk=row.bulk,
        flaws=tuple(_json(row.flaws)), marking=marking, sealed=shut, items=items,
    )  # fmt: skip


def _json(text: str | None) -> list[Any]:
    import json

    return list(json.loads(text or "[]"))


def _pairs(text: str | None) -> tuple[tuple[str, str], ...]:
    return tuple((one[0], one[1]) for one in _json(text))


def _heaviest(markings: Iterable[str]) -> Marking:
    found: Marking = ""
    for one in markings:
        if one in MARKINGS:
            found = heavier(found, one)
    return found


def _found(hit: messages.Hit) -> Found:
    own, _, on_items = hit.marking.partition(",")
    marking = _heaviest(on_items.split(",") if hit.items else [own])
    shut = hidden(marking)
    received = moment(hit.received)
    return Found(
        ref=ids.show("message", hit.message_id), subject="" if shut else hit.subject,
        person="" if shut else hit.from_name or hit.from_addr, received=received, marking=marking,
        items=tuple(ids.show("item", int(one)) for one in hit.items.split(",")) if hit.items else (),
    )  # fmt: skip
