"""Rows become lines of a list as they may be shown. A hidden piece gives no word of itself."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from werkbank.domain import ids
from werkbank.domain.markings import hidden
from werkbank.domain.views import ItemLine
from werkbank.storage.reads import day, lists, moment

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from werkbank.domain.markings import Marking
    from werkbank.storage.reads import Query
    from werkbank.storage.reads.ranks import Place

QUADRANTS: Final = ("now", "plan", "delegate", "bundle")


def with_place(row: lists.ListRow, place: Place) -> lists.ListRow:
    """A row with its place on another day than the stored ones are for."""
    return row._replace(
        points=place.points, quadrant=place.quadrant, status=place.status, slack=place.slack, returned=place.returned,
        shown_from=place.shown_from,
    )  # fmt: skip


def lines_on(query: Query, rows: Sequence[lists.ListRow], today: date) -> tuple[ItemLine, ...]:
    """Lines as they may be shown, each with its place of today, also when the stored places are of another day."""
    if not lists.days(query).hold_for(today):
        from werkbank.services.ranking import fresh

        places = fresh(query, [row.item_id for row in rows], today)
        rows = [with_place(row, places[row.item_id]) if row.item_id in places else row for row in rows]
    return lines_of(rows, today.isoformat())


def lines_of(rows: Iterable[lists.ListRow], on: str) -> tuple[ItemLine, ...]:
    """Lines as they may be shown on a day."""
    return tuple(line_of(row, on) for row in rows)


def line_of(row: lists.ListRow, on: str) -> ItemLine:
    """A line as it may be shown on a day (as text, ``2026-11-24``): what is still to come back is not said to be."""
    marking: Marking = row.marking  # type: ignore[assignment]
    shut = hidden(marking)
    received = moment(row.received)
    back = row.returned if row.returned and row.shown_from is not None and row.shown_from <= on else ""
    sender = row.from_name or row.from_addr
    if row.person and (row.state in ("waiting", "note") or not sender):  # what was typed has no sender
        sender = row.person
    return ItemLine(
        ref=ids.show("item", row.item_id), message=ids.show("message", row.message_id), message_kind=row.message_kind,
        sort="" if shut else row.sort or "", title="" if shut else row.title or row.subject or "",
        manager=row.manager or "", state=row.state, points=row.points,
        quadrant="" if row.quadrant is None else QUADRANTS[row.quadrant], status=row.status or "none",
        slack=row.slack, due=day(row.due), due_time=row.due_time, person="" if shut else sender or "",
        received=received, marking=marking, hidden=shut, unreadable='"unreadable"' in row.flaws,
        returned=back, return_on=day(row.return_on), until_event=row.until_event, bulk=row.bulk,
        copied=bool(row.copied), answer=row.answer, replied=row.replied if back == "reply" and not shut else None,
    )  # fmt: skip
