"""What one line of a list shows, and a window of lines. A hidden piece gives no word of itself."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Literal, NamedTuple

from werkbank.domain import ids
from werkbank.domain.markings import hidden
from werkbank.storage.reads import day, moment
from werkbank.storage.reads.lists import Counts

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date, datetime

    from werkbank.domain.markings import Marking
    from werkbank.storage.reads import lists
    from werkbank.storage.reads.ranks import Place

Kind = Literal["inbox", "waiting", "notes", "questions", "decided", "archive"]
KINDS: Final[dict[Kind, tuple[str, ...]]] = {
    "inbox": (),
    "waiting": ("waiting", "snoozed"),
    "notes": ("note",),
    "questions": ("question",),
    "decided": ("decide", "sign", "discuss", "read", "settled", "referred"),
    "archive": ("archived",),
}
QUADRANTS: Final = ("now", "plan", "delegate", "bundle")


class ItemLine(NamedTuple):
    """One line of a list. ``title``, ``person`` and ``gist`` are empty for a hidden piece (``hidden``)."""

    ref: str
    message: str
    message_kind: str
    sort: str
    title: str
    manager: str
    state: str
    points: int | None
    quadrant: str
    status: str
    slack: int | None
    due: date | None
    due_time: str
    person: str
    received: datetime
    marking: Marking
    hidden: bool
    unreadable: bool
    returned: str
    return_on: date | None
    until_event: str
    bulk: str
    copied: bool
    answer: str


class ListView(NamedTuple):
    """A window of a list: its lines, how many there are in all, and the numbers above it."""

    kind: Kind
    lines: tuple[ItemLine, ...]
    total: int
    counts: Counts
    start: int = 0
    """The place in the list of the first line."""
    groups: tuple[tuple[str, int], ...] = ()
    """How many lines stand under each head of the whole list, in order; no empty ones, none when it has no heads."""
    day: date | None = None
    """The day for which the places shown hold; ``None`` before there are any."""
    more: bool = False
    """There is, or may be, more than was looked at (a filter)."""


def with_place(row: lists.ListRow, place: Place) -> lists.ListRow:
    """A row with its place on another day than the stored ones are for."""
    return row._replace(
        points=place.points, quadrant=place.quadrant, status=place.status, slack=place.slack, returned=place.returned
    )


def lines_of(rows: Iterable[lists.ListRow]) -> tuple[ItemLine, ...]:
    """Lines as they may be shown."""
    return tuple(line_of(row) for row in rows)


def line_of(row: lists.ListRow) -> ItemLine:
    """A line as it may be shown."""
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
