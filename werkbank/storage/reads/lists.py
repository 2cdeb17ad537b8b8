"""Lists of items: the inbox, what waits, what was decided, and the counts above them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from werkbank.storage.reads.answers import REPLIED

if TYPE_CHECKING:
    from datetime import date

    from werkbank.storage.reads import Query
    from werkbank.storage.reads.ranks import Place


class ListRow(NamedTuple):
    """One line of a list, raw: dates and instants as ISO text, nothing hidden yet."""

    item_id: int
    message_id: int
    message_kind: str
    sort: str | None
    title: str
    subject: str | None
    manager: str | None
    state: str
    points: int | None
    quadrant: int | None
    status: str | None
    slack: int | None
    due: str | None
    due_time: str
    from_name: str | None
    from_addr: str | None
    person: str | None
    received: str
    marking: str
    returned: str | None
    return_on: str | None
    until_event: str
    bulk: str
    copied: int
    flaws: str
    answer: str
    shown_from: str | None
    """From which day it is in the inbox; before that nothing brought it back."""
    replied: str | None
    """Who wrote first since it was put aside; empty when that is marked."""


COLUMNS: Final = f"""
    i.id, m.id, m.kind, w.sort, i.title, w.subject, g.name, i.state, r.points, r.quadrant, r.status, r.slack,
    i.due, i.due_time, w.from_name, w.from_addr, p.name, m.received, i.marking, r.returned, i.return_on,
    i.until_event, m.bulk, i.copied, m.flaws, i.answer, r.shown_from,
    {REPLIED}
"""
_JOINS: Final = """
    JOIN message m ON m.id = i.message_id
    LEFT JOIN reading w ON w.message_id = m.id
    LEFT JOIN manager g ON g.id = i.manager_id
    LEFT JOIN person p ON p.id = i.person_id
"""
_ORDER: Final = "ORDER BY r.quadrant, r.points DESC, r.plan, r.received, r.item_id"
_WINDOW: Final = "LIMIT :limit OFFSET :offset"

# A window is cut from the index alone and then filled in: what is skipped is never joined. The index is entered where
# the window starts; quadrants rise in it and points fall, so the rest of a quadrant and the next ones are two ranges.
_INBOX: Final = f"""
    SELECT {COLUMNS} FROM (
        SELECT a.item_id FROM (
            SELECT r.item_id FROM rank r
            WHERE r.shown_from <= :day AND r.quadrant = :quadrant AND r.points <= :points %s
            {_ORDER} LIMIT :first OFFSET :skip
        ) a UNION ALL SELECT b.item_id FROM (
            SELECT r.item_id FROM rank r WHERE r.shown_from <= :day AND r.quadrant > :quadrant %s {_ORDER} LIMIT :rest
        ) b
    ) c JOIN rank r ON r.item_id = c.item_id JOIN item i ON i.id = r.item_id {_JOINS} {_ORDER}
"""
_MINE: Final = "AND r.manager_id = :manager"
INBOX: Final = _INBOX % ("", "")
INBOX_OF: Final = _INBOX % (_MINE, _MINE)
_BEFORE: Final = """
    SELECT count(*) FROM rank r
    WHERE r.shown_from <= :day AND r.quadrant = :quadrant AND r.points = :points
        AND (r.plan, r.received, r.item_id) < (:plan, :received, :item) %s
"""
BEFORE: Final = _BEFORE % ""
BEFORE_OF: Final = _BEFORE % _MINE
_PASSING: Final = "ORDER BY i.return_on IS NULL, i.return_on, i.decided_at, i.id"
IN_STATES: Final = f"""
    SELECT {COLUMNS} FROM (
        SELECT i.id FROM item i WHERE i.state IN (%s) AND (:manager IS NULL OR i.manager_id = :manager)
        {_PASSING} {_WINDOW}
    ) c JOIN item i ON i.id = c.id {_JOINS} LEFT JOIN rank r ON r.item_id = i.id {_PASSING}
"""
ONE: Final = f"SELECT {COLUMNS} FROM item i {_JOINS} LEFT JOIN rank r ON r.item_id = i.id WHERE i.id = :item"
SOME: Final = f"""
    SELECT {COLUMNS} FROM item i {_JOINS} LEFT JOIN rank r ON r.item_id = i.id WHERE i.id IN (%s)
"""
DAYS: Final = "SELECT key, value FROM derived_note WHERE key IN ('rank_day', 'rank_toward', 'rank_round')"


class Cut(NamedTuple):
    """Where a window of the inbox starts: in which quadrant, at how many points, how many lines further.

    ``first`` of its lines stand in that quadrant, ``rest`` in the ones after it.
    """

    quadrant: int
    points: int
    skip: int
    first: int
    rest: int


def inbox(query: Query, on: str, manager: int | None, cut: Cut) -> list[ListRow]:
    """A window of what is in sight on the day that the stored places hold for, in list order."""
    values = {"day": on, **cut._asdict()} | ({} if manager is None else {"manager": manager})
    return [ListRow(*row) for row in query(INBOX if manager is None else INBOX_OF, values)]


def before_in_bucket(query: Query, on: str, manager: int | None, place: Place) -> int:
    """How many stand before it among those with its quadrant and its points."""
    values: dict[str, object] = {
        "day": on, "quadrant": place.quadrant, "points": place.points, "plan": place.plan,
        "received": place.received, "item": place.item_id,
    }  # fmt: skip
    if manager is not None:
        values["manager"] = manager
    rows = query(BEFORE if manager is None else BEFORE_OF, values)
    return int(rows[0][0]) if rows else 0


def in_states(query: Query, states: tuple[str, ...], manager: int | None, limit: int, offset: int = 0) -> list[ListRow]:
    """Items in these states, those that return first on top."""
    names = {f"s{i}": state for i, state in enumerate(states)}
    sql = IN_STATES % ", ".join(f":{name}" for name in names)
    return [ListRow(*row) for row in query(sql, {"manager": manager, "limit": limit, "offset": offset, **names})]


def some(query: Query, items: list[int]) -> dict[int, ListRow]:
    """These items, by number; at most a few hundred at a time."""
    found: dict[int, ListRow] = {}
    for start in range(0, len(items), 400):
        names = {f"i{place}": number for place, number in enumerate(items[start : start + 400])}
        rows = query(SOME % ", ".join(f":{name}" for name in names), names)
        found.update({row[0]: ListRow(*row) for row in rows})
    return found


class Days(NamedTuple):
    """The day for which the stored places hold, and the one they are being worked out for; empty when there is none."""

    stored: str = ""
    toward: str = ""
    round: str = ""
    """How many times the weights changed with so many items that their places are worked out afterwards."""

    @property
    def reweighing(self) -> bool:
        """Are they being worked out for the same day, because other weights count?"""
        return bool(self.toward) and self.toward == self.stored

    def hold_for(self, today: date) -> bool:
        """Do the stored places hold on this day? Before there are any they do."""
        return not self.toward and self.stored in ("", today.isoformat())


def days(query: Query) -> Days:
    """For which day the stored places are."""
    found: dict[str, str] = dict(query(DAYS, {}))
    return Days(found.get("rank_day", ""), found.get("rank_toward", ""), found.get("rank_round", ""))


def rank_day(query: Query) -> str:
    """The day for which the stored places hold; empty before the first."""
    return days(query).stored


class Typed(NamedTuple):
    """What the officer typed on an item, raw."""

    gist: str
    advice: str
    kenmerk: str
    reason: str
    marking_reason: str
    desk: str | None
    theme: str
    waiters: int
    manual_reason: str


TYPED: Final = """
    SELECT i.gist, i.advice, i.kenmerk, i.reason, i.marking_reason, k.name, i.theme, i.waiters,
        i.manual_reason
    FROM item i LEFT JOIN desk k ON k.id = i.desk_id WHERE i.id = :item
"""
_PASSING_OF: Final = """
    SELECT i.return_on IS NULL, coalesce(i.return_on, '9999-12-31'), coalesce(i.decided_at, '0001-01-01'), i.id
    FROM item i WHERE i.id = :item AND i.state IN (%s) AND (:manager IS NULL OR i.manager_id = :manager)
"""
_PASSING_BEFORE: Final = """
    SELECT count(*) FROM item i WHERE i.state IN (%s) AND (:manager IS NULL OR i.manager_id = :manager)
        AND (i.return_on IS NULL, coalesce(i.return_on, '9999-12-31'), coalesce(i.decided_at, '0001-01-01'), i.id)
        < (:a, :b, :c, :item)
"""
COUNT_STATES: Final = """
    SELECT count(*) FROM item i WHERE i.state IN (%s) AND (:manager IS NULL OR i.manager_id = :manager)
"""


def typed(query: Query, item: int) -> Typed:
    """What the officer typed on one item."""
    return Typed(*query(TYPED, {"item": item})[0])


def count_states(query: Query, wanted: tuple[str, ...], manager: int | None) -> int:
    """How many items are in these states."""
    names = {f"s{i}": state for i, state in enumerate(wanted)}
    rows = query(COUNT_STATES % ", ".join(f":{name}" for name in names), {"manager": manager, **names})
    return int(rows[0][0]) if rows else 0


def index_in_states(query: Query, wanted: tuple[str, ...], manager: int | None, item: int) -> int | None:
    """The place of an item among those in these states; ``None`` when it is not in one of them."""
    names = {f"s{i}": state for i, state in enumerate(wanted)}
    among = ", ".join(f":{name}" for name in names)
    found = query(_PASSING_OF % among, {"item": item, "manager": manager, **names})
    if not found:
        return None
    a, b, c, _ = found[0]
    return int(
        query(_PASSING_BEFORE % among, {"item": item, "manager": manager, "a": a, "b": b, "c": c, **names})[0][0]
    )


NOTE_OF: Final = "SELECT id FROM note WHERE item_id = :item ORDER BY id DESC LIMIT 1"
_ITEM_OF: Final = {
    "note": "SELECT item_id FROM note WHERE id = :number",
    "question": "SELECT item_id FROM question WHERE id = :number",
}


def item_of(query: Query, kind: str, number: int) -> int | None:
    """The item that a note or question took over."""
    rows = query(_ITEM_OF[kind], {"number": number})
    return int(rows[0][0]) if rows else None


def note_of(query: Query, item: int) -> int | None:
    """The note that took the place of an item."""
    rows = query(NOTE_OF, {"item": item})
    return int(rows[0][0]) if rows else None
