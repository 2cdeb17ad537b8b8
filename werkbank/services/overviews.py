"""Two looks over everything: what needs a hand today and why, and who owes us what and how long it has been silent."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final, Literal, NamedTuple, cast, get_args

from werkbank.domain.calendars import add_office_days, office_days_between
from werkbank.domain.days import amsterdam_day
from werkbank.services.lines import QUADRANTS
from werkbank.services.notes.owing import authors_due, review_today
from werkbank.services.questions.owing import deliveries_due, promises_due
from werkbank.services.untold import untold_today
from werkbank.storage.reads import lists, terms
from werkbank.storage.reads import overviews as reads

if TYPE_CHECKING:
    from collections.abc import Iterable

    from werkbank.domain.calendars import Closing
    from werkbank.domain.views import ItemLine
    from werkbank.services.doors import Doors
    from werkbank.services.notes.owing import AuthorDue
    from werkbank.services.questions.owing import DeliveryDue, PromiseDue
    from werkbank.services.views import Views
    from werkbank.storage.reads import Query

TodayGroup = Literal[
    "returned", "due", "asked", "tell", "review", "remind", "deliver", "promise", "missed", "tight"
]  # fmt: skip
TODAY_GROUPS: Final[tuple[TodayGroup, ...]] = get_args(TodayGroup)
"""In the order of the list. What is to be reminded is no item: it stands per author (``TodaySight.reminders``). Nor is
what was to be delivered for a question: that stands per person (``TodaySight.deliveries``); nor what was promised
(``TodaySight.promises``)."""
MOST: Final = 200
"""Rows of one kind; that there are more is told."""
AHEAD: Final = 5
"""Office days that are looked ahead for what will be missed as it stands."""
_TIGHT: Final = frozenset({"tight", "infeasible"})
_BY_LABEL: Final[frozenset[TodayGroup]] = frozenset({"returned", "due", "missed", "tight"})
"""Groups in the order of the inbox: what matters most first. In the others what lies there longest goes first."""


class TodayRow(NamedTuple):
    """Something that needs a hand now."""

    group: TodayGroup
    line: ItemLine

    @property
    def label(self) -> str:
        """Where it stands in the inbox, on which its place in the group rests; empty where the order is by day."""
        return self.line.quadrant if self.group in _BY_LABEL else ""


class TodayPart(NamedTuple):
    """What stands below one heading: a group, or what has the same label in it."""

    group: TodayGroup
    label: str
    size: int


class TodaySight(NamedTuple):
    """Everything of today, by group, what matters most first."""

    rows: tuple[TodayRow, ...]
    more: bool = False
    """There is, or may be, more of one kind than is shown."""
    reminders: tuple[AuthorDue, ...] = ()
    """Whom to remind of a nota, by name."""
    deliveries: tuple[DeliveryDue, ...] = ()
    """Who was to deliver something for a question by today."""
    promises: tuple[PromiseDue, ...] = ()
    """What was promised by today."""

    @property
    def groups(self) -> tuple[tuple[str, int], ...]:
        """How many stand under each heading."""
        counted = {group: sum(row.group == group for row in self.rows) for group in TODAY_GROUPS}
        counted |= {"remind": len(self.reminders), "deliver": len(self.deliveries)}
        counted |= {"promise": len(self.promises)}
        return tuple((group, count) for group, count in counted.items() if count)

    @property
    def parts(self) -> tuple[TodayPart, ...]:
        """The same, each group parted by label: in the order of ``lines``."""
        labels: dict[str, dict[str, int]] = {}
        for row in self.rows:
            of_group = labels.setdefault(row.group, {})
            of_group[row.label] = of_group.get(row.label, 0) + 1
        return tuple(
            TodayPart(cast("TodayGroup", group), label, size)
            for group, count in self.groups
            for label, size in labels.get(group, {"": count}).items()
        )

    @property
    def lines(self) -> tuple[ItemLine | AuthorDue | DeliveryDue | PromiseDue, ...]:
        """Everything, in the order of the groups."""
        before = TODAY_GROUPS.index("remind")
        first = sum(TODAY_GROUPS.index(row.group) < before for row in self.rows)
        items = [row.line for row in self.rows]
        return (*items[:first], *self.reminders, *self.deliveries, *self.promises, *items[first:])


SNOOZED: Final = "\0snoozed"
MARKED: Final = "\0marked"
"""Headings that are nobody's name: no name has such a character in it."""
_LAST: Final = {MARKED: 1, SNOOZED: 2}
"""Below those who owe us something, who keep their order."""


class Wait(NamedTuple):
    """Somebody owes us something, or (``line.state`` snoozed) it sleeps until it returns."""

    person: str
    """Empty for what is snoozed, and for a hidden piece."""
    line: ItemLine
    since: date | None
    back: bool
    """Is it to be chased, or did an answer come? Then it is in the inbox as well."""
    silent: int
    """Office days without a sign of life in its conversation, from either side, since it was asked."""
    heard: date | None = None
    """When the person last wrote in the conversation; of what sleeps when anybody did. An automatic mail is no sign."""
    wrote: date | None = None
    """When we last wrote in it ourselves."""
    reminded: date | None = None
    number: int = 0
    """Of the person; 0 for nobody, and for what is snoozed."""
    replied: str = ""
    """Who answered, when that is somebody else; empty for a hidden piece."""

    @property
    def sign(self) -> date | None:
        """The last sign of life: of them or of us; of what was asked of old the day on which it was asked."""
        return max((one for one in (self.since, self.heard, self.wrote) if one is not None), default=None)

    @property
    def answered(self) -> bool:
        """Did an answer come, in the open? Then it is not they who are silent."""
        return self.line.returned == "reply" and not self.line.hidden

    @property
    def group(self) -> str:
        """Under which heading it stands: who owes it, or one of the two above."""
        if self.line.state == "snoozed":
            return SNOOZED
        return MARKED if self.line.hidden else self.person


class WaitSight(NamedTuple):
    """All that waits: per person, who is silent longest on top; what is marked and what is snoozed at the end.

    Within the limit of so many rows those are shown that are to be chased first.
    """

    waits: tuple[Wait, ...]
    groups: tuple[tuple[str, int], ...]
    """Heading (``Wait.group``) and number of rows."""
    more: bool = False
    """There is more than is shown."""


class Overviews:
    """Look over everything."""

    def __init__(self, doors: Doors, views: Views) -> None:
        self._doors, self._views = doors, views

    def today(self, manager: str = "", *, stale_ok: bool = False, most: int = MOST) -> TodaySight:
        """What needs a hand today, each once: back today, late or due today, with the manager and due, askers to be
        told where they were referred to, notes on hold that are to be looked at again, what will be missed in the
        coming five office days as it stands, tight; and which authors are to be reminded, who was to deliver
        something for a question, what was promised.

        On a new day the places are worked out anew first; with ``stale_ok`` what is tight may be what it was yesterday,
        as with ``Views.window``. At most so many rows of one kind, of what is due those that are longest; -1 is all.
        """
        groups, more = self._today(manager, stale_ok=stale_ok, most=most)
        rows = sorted((TodayRow(groups[_number(line)], line) for line in self._lines(groups)), key=_place)
        owing, owed = self._authors(manager), self._deliveries(manager)
        promised = self._promises(manager)
        more = more or 0 <= most < max(len(owing), len(owed), len(promised))
        shown = tuple(row for row in rows if _still(row))
        cut = None if most < 0 else most
        return TodaySight(shown, more, owing[:cut], owed[:cut], promised[:cut])

    def count_today(self, manager: str = "") -> int:
        """How many lines ``today`` would have, without making them; stale places will do."""
        groups, _ = self._today(manager, stale_ok=True, most=MOST)
        checked = [item for item, group in groups.items() if group in ("tight", "missed")]
        gone = sum(not _still(TodayRow(groups[_number(line)], line)) for line in self._lines(checked))
        people = min(len(self._authors(manager)), MOST) + min(len(self._deliveries(manager)), MOST)
        return len(groups) - gone + people + min(len(self._promises(manager)), MOST)

    def _promises(self, manager: str) -> tuple[PromiseDue, ...]:
        """What was promised by today."""
        owner = self._views.manager_number(manager)
        with self._doors.looking() as look:
            return promises_due(look.query, self._doors.clock.today(), owner)

    def _deliveries(self, manager: str) -> tuple[DeliveryDue, ...]:
        """Who was to deliver something by today."""
        owner = self._views.manager_number(manager)
        with self._doors.looking() as look:
            return deliveries_due(look.query, self._doors.clock.today(), owner)

    def _authors(self, manager: str) -> tuple[AuthorDue, ...]:
        """Who is to be reminded today."""
        owner = self._views.manager_number(manager)
        with self._doors.looking() as look:
            return authors_due(look.query, self._doors.clock.today(), owner)

    def _today(self, manager: str, *, stale_ok: bool, most: int) -> tuple[dict[int, TodayGroup], bool]:
        """The number of each item with its group, and whether there are more of one kind."""
        today, owner = self._doors.clock.today(), self._views.manager_number(manager)
        limit = most + 1 if most >= 0 else -1  # one more tells that there are more
        tight = self._views.tight(owner, limit, stale_ok=stale_ok)
        with self._doors.looking() as look:
            stored = lists.days(look.query).hold_for(today) or (stale_ok and not self._doors.clock.fixed)
            running = reads.running_out if stored else reads.on_their_way  # else each is looked at by itself
            soon = reads.soon(look.query, today, self._horizon(look.query), owner, limit)
            found: dict[TodayGroup, list[int]] = {
                "returned": reads.returned(look.query, today, owner, limit),
                "due": reads.due(look.query, today, owner, limit),
                "asked": reads.asked(look.query, today, owner, limit),
                "tell": untold_today(look.query, today, owner, limit),
                "review": review_today(look.query, today, owner),
                "missed": [*soon, *running(look.query, today, owner, limit)],
                "tight": tight,
            }
        groups: dict[int, TodayGroup] = {}
        for group, items in found.items():
            for item in items if most < 0 else items[:most]:
                groups.setdefault(item, group)
        return groups, any(0 <= most < len(items) for items in found.values())

    def _horizon(self, query: Query) -> date:
        """The last of the coming five office days."""
        return add_office_days(self._doors.clock.today(), AHEAD, terms.closing(query))

    def waiting(self, manager: str = "", most: int | None = None) -> WaitSight:
        """Who owes us what; at most so many rows (``MOST`` unless told), -1 is all."""
        limit = MOST if most is None else most
        today = self._doors.clock.today()
        found = reads.waits(self._doors.query, self._views.manager_number(manager), limit + 1 if limit >= 0 else -1)
        closed = terms.closing(self._doors.query)
        rows = found if limit < 0 else found[:limit]
        lines = {one.ref: one for one in self._lines([row.item_id for row in rows])}
        waits = [_wait(row, lines[f"s{row.item_id}"], today, closed) for row in rows if f"s{row.item_id}" in lines]
        waits.sort(key=_by_silence)
        groups: dict[str, list[Wait]] = {one.group: [] for one in waits}
        for one in waits:
            groups[one.group].append(one)
        heads = sorted(groups, key=lambda head: _LAST.get(head, 0))
        ordered = tuple(one for head in heads for one in groups[head])
        return WaitSight(ordered, tuple((head, len(groups[head])) for head in heads), more=len(found) > len(rows))

    def _lines(self, items: Iterable[int]) -> tuple[ItemLine, ...]:
        return self._views.lines([f"s{item}" for item in items])


def _still(row: TodayRow) -> bool:
    """Is what was tight when the places were stored tight today? And will this be missed as it stands?

    What is on its way, a note or a question, is in time as long as its route fits in the days that are left.
    """
    on_its_way = row.line.state in ("note", "question")
    checked = row.group == "tight" or (row.group == "missed" and on_its_way)
    return not checked or row.line.status in _TIGHT


def _place(row: TodayRow) -> tuple[int, int, int]:
    """Groups keep their order; within most that which matters most goes first, what has no place last."""
    group = TODAY_GROUPS.index(row.group)
    if row.group not in _BY_LABEL:
        return group, 0, 0
    place = QUADRANTS.index(row.label) if row.label in QUADRANTS else len(QUADRANTS)
    return group, place, -(row.line.points or 0)


def _number(line: ItemLine) -> int:
    return int(line.ref[1:])


def _by_silence(one: Wait) -> tuple[int, date, int]:
    """Who is silent longest first; what sleeps by the day on which it returns, and last what has none."""
    if one.line.state == "snoozed":
        return 0, one.line.return_on or date.max, _number(one.line)
    return -one.silent, one.line.return_on or date.max, _number(one.line)


def _wait(row: reads.WaitRow, line: ItemLine, today: date, closed: Closing) -> Wait:
    since, heard, wrote = (None if at is None else amsterdam_day(at) for at in (row.since, row.heard, row.wrote))
    asleep = row.state == "snoozed"
    back = line.returned == "reply" or (row.chase is not None and row.chase <= today)
    made = Wait(
        "" if line.hidden or asleep else row.person, line, since, back, 0, heard, wrote, row.reminded,
        0 if asleep else row.person_id or 0,
        "" if line.replied == row.person else line.replied or "",
    )  # fmt: skip
    return made._replace(silent=0 if made.sign is None else max(0, office_days_between(made.sign, today, closed)))
