"""What deeds made of one item: on whom it waits, at which desk it is and until when, as the journal keeps it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Final, NamedTuple

from werkbank.storage.reads import day, instant, moment

if TYPE_CHECKING:
    from datetime import date, datetime

    from werkbank.storage.reads import Query

CHANGES: Final = """
    SELECT c.deed_id, d.at, d.undone_by IS NULL, c.before, c.after FROM deed_change c JOIN deed d ON d.id = c.deed_id
    WHERE c.kind = 'item' AND c.row_id = :item AND c.after IS NOT NULL ORDER BY c.deed_id
"""
NAMES: Final = """
    SELECT 'p', id, name FROM person WHERE id IN (SELECT value FROM json_each(:people)) UNION ALL
    SELECT 'd', id, name FROM desk WHERE id IN (SELECT value FROM json_each(:desks))
"""
MARKING: Final = "SELECT marking FROM item WHERE id = :item"
_TOLD: Final = ("state", "decided_at", "person_id", "desk_id", "return_on", "until_event", "reason")
"""What of an image says where it went. Read by name: the tables, which know the others, are slow to load."""


class Outcome(NamedTuple):
    """How a deed left an item, where it changed that."""

    deed: int
    at: datetime
    stands: bool
    """Was it not undone?"""
    state: str
    decided_at: datetime | None
    person: int | None
    desk: int | None
    return_on: date | None
    until_event: str
    reason: str


def outcomes(query: Query, item: int) -> list[Outcome]:
    """Of each deed that changed where an item is what it made of that, oldest first."""
    found = []
    for deed, at, stands, before, after in query(CHANGES, {"item": item}):
        was, became = json.loads(before or "{}"), json.loads(after)
        if before is not None and all(was.get(name) == became.get(name) for name in _TOLD):
            continue
        get = became.get
        found.append(
            Outcome(
                deed,
                moment(at),
                bool(stands),
                get("state", ""),
                instant(get("decided_at")),
                get("person_id"),
                get("desk_id"),
                day(get("return_on")),
                get("until_event") or "",
                get("reason") or "",
            )
        )
    return found


def names(query: Query, people: list[int], desks: list[int]) -> dict[tuple[str, int], str]:
    """The names of these persons (``p``) and desks (``d``)."""
    rows = query(NAMES, {"people": json.dumps(people), "desks": json.dumps(desks)})
    return {(kind, number): name for kind, number, name in rows}


def marking(query: Query, item: int) -> str:
    """The marking that an item has now."""
    rows = query(MARKING, {"item": item})
    return str(rows[0][0]) if rows else ""
