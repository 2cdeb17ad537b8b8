"""What is in sight and asked for by a query, in the order of the list.

A query becomes conditions on the places alone, in portable SQL. First so many places are walked over in the order of
the list: what is common is found there. What is rare is looked for in all places, in slices of a narrow table. Terms
that ask for words, or to whom a message went, are no conditions here: what is found may still not be meant.
"""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING, Any, Final, NamedTuple, cast

from werkbank.domain.days import instant_of
from werkbank.domain.priority import QUADRANTS
from werkbank.domain.query.tree import AnyOf, Not, Term

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from werkbank.domain.query.tree import Field, Node
    from werkbank.storage.reads import Query

ALWAYS: Final = "0001-01-01"
"""From this day what is new is in sight."""
NEVER: Final = "9999-12-31"
WALKED: Final = 1_500
"""Places in the order of the list that are looked at before all of them are."""
_CHUNK: Final = 400
SLICE: Final = 10_000
"""So many numbers of items are gone through at a time when all places are: a few milliseconds."""
_ORDER: Final = "ORDER BY r.quadrant, r.points DESC, r.plan, r.received, r.item_id"
_MINE: Final = "AND (:owner IS NULL OR r.manager_id = :owner)"
_FIRST: Final = f"""
    SELECT a.item_id FROM rank a WHERE a.shown_from <= :day
    {_ORDER.replace("r.", "a.")} LIMIT :walked
"""
_FIRST_OF: Final = _FIRST.replace(":day\n", ":day AND a.manager_id = :owner\n")
_WALK: Final = f"SELECT r.item_id FROM (%s) f JOIN rank r ON r.item_id = f.item_id WHERE %s {_ORDER} LIMIT :most"
# Not over the index of the order: for each place that would fetch the row from elsewhere in the table.
_IN_SIGHT: Final = f"coalesce(r.shown_from, '{NEVER}') <= :day"
SCAN: Final = f"""
    SELECT r.quadrant, -r.points, r.plan, r.received, r.item_id FROM rank r
    WHERE r.item_id > :after AND r.item_id <= :last AND {_IN_SIGHT} {_MINE} AND %s {_ORDER} LIMIT :most
"""
_LAST: Final = "SELECT max(item_id) FROM rank"
_COUNT: Final = f"SELECT count(*) FROM rank r WHERE {_IN_SIGHT} {_MINE} AND %s"
_AMONG: Final = f"""
    SELECT r.item_id FROM item i JOIN rank r ON r.item_id = i.id
    WHERE %s AND r.shown_from <= :day {_MINE} AND %s {_ORDER}
"""
PIECES: Final = """
    SELECT i.id, i.message_id, i.title, i.manager_id, i.state, coalesce(r.status, 'none'), r.quadrant, r.points,
        CASE WHEN r.item_id IS NULL THEN i.due ELSE r.due END, r.plan, m.received, w.sort, coalesce(r.weight, w.weight),
        w.from_name, w.from_addr, p.name, i.theme, i.marking, m.bulk, i.copied, r.shown_from
    FROM item i JOIN message m ON m.id = i.message_id LEFT JOIN reading w ON w.message_id = i.message_id
    LEFT JOIN person p ON p.id = i.person_id LEFT JOIN rank r ON r.item_id = i.id
    WHERE i.id IN (%s)
"""
SLIM: Final = """
    SELECT i.id, i.message_id, i.title, CASE WHEN i.title <> '' THEN (
        SELECT w.sort FROM reading w WHERE w.message_id = i.message_id
    ) END
    FROM item i WHERE i.id IN (%s)
"""
IN_STATES: Final = """
    SELECT i.id FROM item i WHERE i.state IN (%s) AND (:owner IS NULL OR i.manager_id = :owner)
    ORDER BY i.return_on IS NULL, i.return_on, i.decided_at, i.id LIMIT :most
"""
TOLD: Final = "SELECT rowid FROM search WHERE search MATCH :words AND rowid IN (%s)"
NEWEST: Final = "SELECT rowid FROM search WHERE search MATCH :words ORDER BY rowid DESC LIMIT :most"
SENT_TO: Final = """
    SELECT message_id, "to", cc FROM reading WHERE message_id IN (%s)
"""
TITLED: Final = "SELECT id, title FROM item WHERE title <> '' ORDER BY id DESC LIMIT :most"


_ALIKE: Final = f"""
    SELECT i.id, i.state FROM (%s) f JOIN item i ON i.message_id = f.message_id JOIN rank r ON r.item_id = i.id
    WHERE r.shown_from <= :day {_MINE} ORDER BY i.id
"""
ALIKE: Final = {
    "conversation": _ALIKE
    % """
        SELECT u.message_id FROM item me JOIN thread t ON t.message_id = me.message_id
        JOIN thread u ON u.conversation = t.conversation WHERE me.id = :item LIMIT :most
    """,
    "sender": _ALIKE
    % """
        SELECT w.message_id FROM item me JOIN reading a ON a.message_id = me.message_id
        JOIN reading w ON w.from_addr = a.from_addr
        WHERE me.id = :item AND a.from_addr <> '' ORDER BY w.message_id DESC LIMIT :most
    """,
}
"""What is in sight on the newest messages of the same conversation, or from the same address."""


class PieceRow(NamedTuple):
    """An item with what a query asks of it, raw."""

    item_id: int
    message_id: int
    title: str
    manager_id: int | None
    state: str
    status: str
    quadrant: int | None
    points: int | None
    due: str | None
    plan: str | None
    received: str
    sort: str | None
    weight: str | None
    from_name: str | None
    from_addr: str | None
    person: str | None
    theme: str
    marking: str
    bulk: str
    copied: int
    shown_from: str | None


class Slim(NamedTuple):
    """An item with its message and the title that was typed; ``sort`` is ``None`` when that message has no words."""

    item_id: int
    message_id: int
    title: str
    sort: str | None


class Where(NamedTuple):
    """Conditions on a place, with the values in them."""

    sql: str
    values: dict[str, object]


def where(node: Node) -> Where:
    """What can be asked of the places; ``TRUE`` as far as it cannot."""
    values: dict[str, object] = {}
    sql = _condition(node, values)
    return Where(sql or "1 = 1", values)


def walked(query: Query, asked: Where, on: str, owner: int | None, most: int) -> list[int]:
    """At most so many among the first places, in order."""
    first = _FIRST if owner is None else _FIRST_OF
    values = {"day": on, "walked": WALKED, "most": most, **asked.values} | ({} if owner is None else {"owner": owner})
    return [row[0] for row in query(_WALK % (first, asked.sql), values)]


def scanned(
    query: Query, asked: Where, on: str, owner: int | None, most: int, stop: Callable[[], bool] = bool
) -> list[int]:
    """At most so many among all places, in order; among fewer when ``stop`` says so between two slices."""
    values = {"day": on, "owner": owner, "most": most, **asked.values}
    rows = query(_LAST, {})
    last = rows[0][0] if rows else None
    best: list[tuple[Any, ...]] = []
    for after in range(0, last or 0, SLICE):
        if stop():
            break
        best += query(SCAN % asked.sql, {**values, "after": after, "last": after + SLICE})
        if len(best) > most:
            best = sorted(best)[:most]
    return [row[-1] for row in sorted(best)[:most]]


def counted(query: Query, asked: Where, on: str, owner: int | None) -> int:
    """How many there are."""
    rows = query(_COUNT % asked.sql, {"day": on, "owner": owner, **asked.values})
    return int(rows[0][0]) if rows else 0


def among(query: Query, asked: Where, on: str, owner: int | None, column: str, numbers: Iterable[int]) -> list[int]:
    """Those of some items (``column`` "id") or on some messages ("message_id"); in order within each few hundred."""
    found: list[int] = []
    values = {"day": on, "owner": owner, **asked.values}
    for names in _chunks(numbers):
        inside = f"i.{column} IN ({', '.join(f':{name}' for name in names)})"
        found += [row[0] for row in query(_AMONG % (inside, asked.sql), {**values, **names})]
    return found


def pieces(query: Query, items: Iterable[int]) -> dict[int, PieceRow]:
    """These items, by number."""
    found: dict[int, PieceRow] = {}
    for names in _chunks(items):
        rows = query(PIECES % ", ".join(f":{name}" for name in names), names)
        found.update({row[0]: PieceRow(*row) for row in rows})
    return found


def slim(query: Query, items: Iterable[int]) -> dict[int, Slim]:
    """The same with no more than is needed to ask for words."""
    found: dict[int, Slim] = {}
    for names in _chunks(items):
        found.update({row[0]: Slim(*row) for row in query(SLIM % ", ".join(f":{name}" for name in names), names)})
    return found


def in_states(query: Query, states: Iterable[str], owner: int | None, most: int) -> list[int]:
    """At most so many items in these states, those that return first on top."""
    names = {f"s{place}": state for place, state in enumerate(states)}
    sql = IN_STATES % ", ".join(f":{name}" for name in names)
    return [row[0] for row in query(sql, {"owner": owner, "most": most, **names})]


def told(query: Query, words: str, messages: Iterable[int]) -> set[int]:
    """Those of these messages that hold what an index query asks."""
    found: set[int] = set()
    for names in _chunks(messages):
        rows = query(TOLD % ", ".join(f":{name}" for name in names), {"words": words, **names})
        found.update(row[0] for row in rows)
    return found


def newest(query: Query, words: str, most: int) -> list[int]:
    """The newest messages that hold what an index query asks."""
    return [row[0] for row in query(NEWEST, {"words": words, "most": most})]


def alike(query: Query, what: str, item: int, on: str, owner: int | None, most: int) -> list[tuple[int, str]]:
    """What is in sight of the same ``ALIKE`` as an item, with its state; among so many messages at most."""
    values = {"item": item, "day": on, "owner": owner, "most": most}
    return [(row[0], row[1]) for row in query(ALIKE[what], values)]


def titled(query: Query, most: int) -> list[tuple[int, str]]:
    """The newest items that were given a title by hand, with it."""
    return [(row[0], row[1]) for row in query(TITLED, {"most": most})]


def sent_to(query: Query, messages: Iterable[int]) -> dict[int, tuple[str, str]]:
    """To whom these messages went, and in copy, as JSON."""
    found: dict[int, tuple[str, str]] = {}
    for names in _chunks(messages):
        rows = query(SENT_TO % ", ".join(f":{name}" for name in names), names)
        found.update({row[0]: (row[1], row[2]) for row in rows})
    return found


def _chunks(numbers: Iterable[int]) -> Iterable[dict[str, object]]:
    some = list(numbers)
    for start in range(0, len(some), _CHUNK):
        yield {f"n{place}": number for place, number in enumerate(some[start : start + _CHUNK])}


# ---------------------------------------------------------------------- conditions


def _condition(node: Node, values: dict[str, object]) -> str:
    """Empty for what is no condition on a place: it may be so."""
    if isinstance(node, Term):
        return _TERMS[node.field](node, values) if node.field in _TERMS else ""
    if isinstance(node, Not):
        inner = "" if asks_elsewhere(node.part) else _condition(node.part, values)
        return f"NOT ({inner})" if inner else ""
    parts = [_condition(part, values) for part in node.parts]
    if isinstance(node, AnyOf):
        return f"({' OR '.join(parts)})" if all(parts) else ""
    return " AND ".join(part for part in parts if part)


def asks_elsewhere(node: Node) -> bool:
    """Is there a term in it that is no condition on a place?"""
    if isinstance(node, Term):
        return node.field not in _TERMS
    return any(asks_elsewhere(part) for part in ((node.part,) if isinstance(node, Not) else node.parts))


def _put(values: dict[str, object], value: object) -> str:
    name = f"q{len(values)}"
    values[name] = value
    return f":{name}"


def _one_of(column: str, code: Callable[[str], object] = str) -> Callable[[Term, dict[str, object]], str]:
    def condition(term: Term, values: dict[str, object]) -> str:
        return f"{column} IN ({', '.join(_put(values, code(one)) for one in sorted(term.codes))})"

    return condition


def _begins(column: str) -> Callable[[Term, dict[str, object]], str]:
    """Words with a blank before each; what is looked for has no signs, so nothing that LIKE reads as another."""

    def condition(term: Term, values: dict[str, object]) -> str:
        return "(" + " AND ".join(f"{column} LIKE {_put(values, f'% {word}%')}" for word in term.says.split()) + ")"

    return condition


def _from(term: Term, values: dict[str, object]) -> str:
    return (_one_of("r.weight") if term.codes else _begins("r.sender"))(term, values)


def _within(column: str, there: str, edge: Callable[[object, int], object]) -> Callable[[Term, dict[str, object]], str]:
    """``edge`` gives the value from which (0) or before which (1) it is."""

    def condition(term: Term, values: dict[str, object]) -> str:
        if term.absent:
            return f"NOT ({there})"
        parts = [there]
        if term.first is not None:
            parts.append(f"{column} >= {_put(values, edge(term.first, 0))}")
        if term.last is not None:
            parts.append(f"{column} < {_put(values, edge(term.last, 1))}")
        return f"({' AND '.join(parts)})"

    return condition


def _day(edge: object, after: int) -> str:
    edge = cast("date", edge)
    return (edge + timedelta(days=after)).isoformat() if edge < date.max else f"{NEVER}~"


def _instant(edge: object, after: int) -> str:
    edge = cast("date", edge)
    if not date(1900, 1, 1) < edge < date(9000, 1, 1):
        return _day(edge, after)
    return instant_of(datetime.combine(edge + timedelta(days=after), time.min)).strftime("%Y-%m-%d %H:%M:%S.%f")


def _number(edge: object, after: int) -> int:
    return cast("int", edge) + after


def _came(term: Term, values: dict[str, object]) -> str:
    new = _put(values, ALWAYS)
    parts = {"new": f"r.shown_from = {new}", "returned": f"r.shown_from > {new}"}
    return "(" + " OR ".join(parts[code] for code in sorted(term.codes)) + ")"


def _is(term: Term, values: dict[str, object]) -> str:
    parts = {"bulk": f"r.bulk <> {_put(values, '')}", "copied": "r.copied"}
    return "(" + " OR ".join(parts[code] for code in sorted(term.codes)) + ")"


_TERMS: Final[dict[Field, Callable[[Term, dict[str, object]], str]]] = {
    "manager": _one_of("coalesce(r.manager_id, 0)", int),
    "from": _from,
    "theme": _begins("r.theme"),
    "sort": _one_of("r.sort"),
    "state": _one_of("(SELECT s.state FROM item s WHERE s.id = r.item_id)"),
    "marking": _one_of("r.marking"),
    "label": _one_of("r.quadrant", QUADRANTS.index),
    "status": _one_of("r.status"),
    "came": _came,
    "is": _is,
    "due": _within("r.due", "r.due IS NOT NULL", _day),
    "plan": _within("r.plan", f"r.plan < '{NEVER}'", _day),
    "received": _within("r.received", "r.received IS NOT NULL", _instant),
    "points": _within("r.points", "r.points IS NOT NULL", _number),
}  # fmt: skip
