"""What the front ends show, read through the fast door. A hidden piece gives no word of itself."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from werkbank.domain import ids
from werkbank.domain.errors import NotFound, StorageTrouble, UsageError
from werkbank.domain.markings import MARKINGS, heavier, hidden, sealed
from werkbank.domain.views import KINDS, Counts, Found, ItemLine, ItemView, ListView, MessageView
from werkbank.storage.reads import day, instant, lists, messages, moment

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from werkbank.domain.markings import Marking
    from werkbank.domain.priority import Score
    from werkbank.domain.views import Kind
    from werkbank.services.doors import Doors
    from werkbank.services.ranking import Row

QUADRANTS: Final = ("now", "plan", "delegate", "bundle")


class Views:
    """Look, without changing anything."""

    def __init__(self, doors: Doors) -> None:
        self._doors = doors

    def manager_number(self, name: str) -> int | None:
        """The manager meant by a name; ``None`` for no name."""
        if not name:
            return None
        from werkbank.services.named import find
        from werkbank.storage.reads import registers

        return find("manager", name, registers.managers(self._doors.query)).id

    def window(self, kind: Kind = "inbox", manager: str = "", limit: int = -1, offset: int = 0) -> ListView:
        """A window of a list; ``limit`` -1 is everything. The inbox is ordered by what matters first."""
        query, owner = self._doors.query, self.manager_number(manager)
        if kind != "inbox":
            rows = self._on_this_day(lists.in_states(query, KINDS[kind], owner, limit, offset))
            total = lists.count_states(query, KINDS[kind], owner)
            return ListView(kind=kind, lines=_lines(rows), total=total, counts=Counts(total, 0, 0, 0, 0))
        today = self._doors.clock.today()
        if not self._stored_for(today):
            return self._computed(today, owner, limit, offset)
        counts = lists.counts(query, today, owner)
        rows = lists.inbox(query, today, owner, limit, offset)
        return ListView(kind=kind, lines=_lines(rows), total=counts.shown, counts=counts)

    def _on_this_day(self, rows: list[lists.ListRow]) -> list[lists.ListRow]:
        """Rows with their place today, when the stored places are of another day."""
        today = self._doors.clock.today()
        if lists.rank_day(self._doors.query) in ("", today.isoformat()):
            return rows
        from werkbank.services.ranking import fresh

        places = fresh(self._doors.query, [row.item_id for row in rows], today)
        return [_replaced(row, places[row.item_id]) if row.item_id in places else row for row in rows]

    def _stored_for(self, today: date) -> bool:
        """Do the stored places hold for this day? On a new day they are made anew; a fixed moment never stores.

        An archive that cannot be written now (read-only, or somebody is busy) is no reason to show nothing.
        """
        stored = lists.rank_day(self._doors.query)
        if not stored or stored == today.isoformat():
            return True
        if self._doors.clock.fixed:
            return False
        from werkbank.services.derived import rank_everything

        try:
            with self._doors.database.deriving(self._doors.clock.now()) as doing:
                rank_everything(doing, today)
        except StorageTrouble as trouble:
            if trouble.reason not in ("read-only", "locked", "full"):
                raise
            return False
        return True

    def _computed(self, today: date, owner: int | None, limit: int, offset: int) -> ListView:
        """The inbox as it is on another day: places worked out for this call alone."""
        places = self._places(today, owner)
        end = None if limit < 0 else offset + limit
        window = {row["item_id"]: row for row in places[offset:end]}
        rows = lists.some(self._doors.query, list(window))
        shown = [_replaced(rows[item], row) for item, row in window.items()]
        states = lists.states(self._doors.query)
        counts = Counts(
            len(places),
            sum(states.get(row["item_id"]) == "new" for row in places),
            sum(row["status"] in ("tight", "infeasible") for row in places),
            sum(row["status"] == "late" for row in places),
            sum(row["manager_id"] is None for row in places),
        )
        return ListView(kind="inbox", lines=_lines(shown), total=len(places), counts=counts)

    def _places(self, today: date, owner: int | None) -> list[Row]:
        from werkbank.services.ranking import order, place, senders
        from werkbank.storage.reads import ranks

        query = self._doors.query
        people = senders(query)
        day_text = today.isoformat()
        rows = (place(row, people, today) for chunk in ranks.all_facts(query) for row in chunk)
        seen = [row for row in rows if row["shown_from"] is not None and row["shown_from"] <= day_text]
        return sorted((row for row in seen if owner is None or row["manager_id"] == owner), key=order)

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
        score = self._score(number)
        if score is not None:
            row = row._replace(
                points=score.points, status=score.status, slack=score.slack, quadrant=QUADRANTS.index(score.quadrant)
            )  # fmt: skip
        shut = sealed(row.marking)  # type: ignore[arg-type]
        return ItemView(
            line=_line(row), gist="" if shut else typed.gist, advice="" if shut else typed.advice,
            kenmerk=typed.kenmerk, reason="" if shut else typed.reason, desk=typed.desk or "",
            marking_reason="" if shut else typed.marking_reason, message=message, score=score,
        )  # fmt: skip

    def _score(self, number: int) -> Score | None:
        from werkbank.domain.priority import score
        from werkbank.services.ranking import facts_of, senders
        from werkbank.storage.reads import ranks

        query = self._doors.query
        rows = ranks.facts(query, [number])
        return score(facts_of(rows[0], senders(query)), self._doors.clock.today()) if rows else None

    def search(self, words: str, limit: int = 50) -> list[Found]:
        """Messages with all these words: hits in the subject first, then the newest."""
        return [_found(hit) for hit in messages.search(self._doors.query, words, limit)]


def own_text(message: MessageView) -> str:
    """What the writer wrote now, without what he answers; worked out when asked."""
    from werkbank.importers.own_text import own_text as found

    return found(message.text)


def bare_forward(message: MessageView) -> bool:
    """Only somebody else's message, with nothing of his own above it."""
    from werkbank.importers.own_text import is_bare_forward

    return is_bare_forward(message.text)


def _replaced(line: lists.ListRow, row: Row) -> lists.ListRow:
    return line._replace(
        points=row["points"],
        quadrant=row["quadrant"],
        status=row["status"],
        slack=row["slack"],
        returned=row["returned"],
    )


def _lines(rows: Iterable[lists.ListRow]) -> tuple[ItemLine, ...]:
    return tuple(_line(row) for row in rows)


def _line(row: lists.ListRow) -> ItemLine:
    marking: Marking = row.marking  # type: ignore[assignment]
    shut = hidden(marking)
    received = moment(row.received)
    sender = row.person if row.state in ("waiting", "note") and row.person else row.from_name or row.from_addr
    return ItemLine(
        ref=ids.show("item", row.item_id), message=ids.show("message", row.message_id), message_kind=row.message_kind,
        sort="" if shut else row.sort or "", title="" if shut else row.title or row.subject or "",
        manager=row.manager or "", state=row.state, points=row.points,
        quadrant="" if row.quadrant is None else QUADRANTS[row.quadrant], status=row.status or "none",
        slack=row.slack, due=day(row.due), due_time=row.due_time, person="" if shut else sender or "",
        received=received, marking=marking, hidden=shut, unreadable='"unreadable"' in row.flaws,
        returned=row.returned or "", return_on=day(row.return_on), until_event=row.until_event, bulk=row.bulk,
        copied=bool(row.copied), answer=row.answer,
    )  # fmt: skip


def _message(
    row: messages.MessageRow, marking: Marking, items: tuple[str, ...], others: tuple[str, ...]
) -> MessageView:
    received = moment(row.received)
    shut = row.subject is None
    text = row.body or ""
    return MessageView(
        ref=ids.show("message", row.message_id), path=row.path, part=row.part, kind=row.kind, direction=row.direction,
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
